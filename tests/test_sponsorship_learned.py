"""The learned reader of sponsors: what it sees and tells, what it leaves alone, how it learns."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.extract.resolutions.find import resolutions_of
from graph.extract.sponsorship.learned.backers import learned_backers
from graph.extract.sponsorship.learned.candidates import candidates
from graph.extract.sponsorship.learned.features import features
from graph.extract.sponsorship.learned.reader import THRESHOLD, Reader, reader
from graph.extract.sponsorship.learned.units import NAME, clusters

TURNS = (
    ("The UN resolution was developed in collaboration with Chad, Peru and Fiji.", "TCD PER FJI"),
    ("Peru and Fiji joined hands as authors of the UN resolution.", "PER FJI"),
    ("The UN resolution counted among its co-sponsors, to the surprise of many, Chad.", "TCD"),
    ("Chad, Peru and, later on, Fiji were the sponsors of the UN resolution.", "TCD PER FJI"),
)
NEAR = (
    "The UN resolution passed. Talks led by Chad went on in Geneva.",
    "Chad voted against the UN resolution, and Peru abstained.",
    "The UN resolution condemns the raids that Chad sponsored.",
    "Peru amended the UN resolution that had been written with care.",
    "The UN resolution was drawn from a paper prepared by British lawyers.",
    "The UN resolution, called almost pro-Russian, was proposed again as a draft.",
    "The conference, co-hosted by Peru and Chad, took note of the UN resolution.",
)


@pytest.mark.parametrize(("text", "states"), TURNS)
def test_turns_that_no_rule_names(make_page, text, states):
    page = make_page(text, "news")
    told = {one.actor.removeprefix("state/") for one in learned_backers(page, resolutions_of(page))}
    assert told == set(states.split())


@pytest.mark.parametrize("text", NEAR)
def test_near_misses(make_page, text):
    page = make_page(text, "news")
    assert list(learned_backers(page, resolutions_of(page))) == []


def test_lists_are_one_cluster_and_other_words_part_them():
    seen = [NAME, ",", NAME, "and", "the", NAME, "_", NAME]
    assert [one.names for one in clusters(seen)] == [(0, 2, 5), (7,)]


def test_what_is_looked_at_knows_classes_only(make_page):
    page = make_page("A zebra-coloured UN resolution was penned by quiet Peru.", "news")
    (one,) = candidates(page, resolutions_of(page))
    assert "<t lead RES" in one.features
    assert not any("zebra" in feature or "quiet" in feature for feature in one.features)
    assert one.leads


def test_both_sides_and_sizes():
    (cluster,) = clusters(["sponsor", "by", NAME, "and", NAME, ",", "RES"])
    told = features(["sponsor", "by", NAME, "and", NAME, ",", "RES"], cluster, frozenset({"vote"}))
    assert {"size 2", "before vote", "<c by sponsor", ">t RES", "<>c by | ,"} <= told


def test_weights_add_up():
    own = Reader({"bias": -1.0, "a": 2.0, "b": 0.5})
    assert own.probability({"a", "bias", "unknown"}) == pytest.approx(0.731, abs=0.001)


def test_the_table_that_ships_holds_no_words_of_texts():
    known = {word for one in reader().weights for word in one.split()}
    assert 0.5 < THRESHOLD < 1
    assert len(known) < 120


def test_marks_of_stories(tmp_path: Path):
    examples = pytest.importorskip("benchmarks.sponsors.examples")
    (tmp_path / "01.txt").write_text("[Peru|lead] tabled the UN resolution; Chad spoke.\n---\n")
    told = {one.sponsors for one in examples.from_stories(tmp_path)}
    assert told == {True, False}
    (tmp_path / "02.txt").write_text("[Peru|leads] tabled the UN resolution.\n")
    with pytest.raises(InputError, match=r"02.txt: story 1 has \[Peru\|leads\], expected one of"):
        list(examples.from_stories(tmp_path))


def test_tables_beside_texts(tmp_path: Path):
    examples = pytest.importorskip("benchmarks.sponsors.examples")
    (tmp_path / "a.txt").write_text("Peru tabled the UN resolution. Peru spoke. Chad left the UN.")
    (tmp_path / "a.tsv").write_text("sponsor\tPeru\tstate/PER lead\n?sponsor\tChad\t*\n")
    assert [one.sponsors for one in examples.from_texts(tmp_path)] == [True]
    (tmp_path / "a.tsv").write_text("sponsor\tFiji\tstate/FJI lead\n")
    with pytest.raises(InputError, match=r"a.tsv:1 found no 'Fiji', expected it in the text"):
        list(examples.from_texts(tmp_path))


def test_learning_tells_what_was_shown():
    pytest.importorskip("sklearn")
    from benchmarks.sponsors.examples import Example  # noqa: PLC0415
    from benchmarks.sponsors.learn import learn, measure  # noqa: PLC0415

    shown = [
        Example(
            f"text {number}",
            frozenset({"bias", "<c by" if number % 2 else "<c to"}),
            number % 2 == 1,
            1.0,
        )
        for number in range(40)
    ]
    taught = learn(shown)
    assert taught.weights["<c by"] > 0 > taught.weights["<c to"]
    assert measure(taught, shown, 0.5)["F1"] == 1.0
