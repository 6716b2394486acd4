"""Gold: its format, its checker, how findings are matched, and what the annotated texts reach."""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.evaluate.floors import broken
from graph.evaluate.gold import Annotation, Gold, evaluate_gold, load_gold, read_gold, texts_by_hash
from graph.evaluate.gold_check import problems
from graph.evaluate.gold_match import RULES, match
from graph.evaluate.gold_values import ITEMS
from graph.evaluate.scores import Counts, split_of
from graph.findings import (
    About,
    Adoption,
    Citation,
    Claim,
    DateMention,
    PersonMention,
    Quotation,
    Sponsor,
    SponsorCount,
    Tally,
)
from graph.model import Document, Kind, Source, Span
from graph.read import read
from graph.symbol import parse

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FILES = sorted(GOLD.glob("*.jsonl"))

TEXT = (
    "OSLO, 5 May 2036 - The lighthouse resolution, led by Malta, was carried on Monday by 90 votes "
    "to 3, with 12 abstentions. “Keep the lamps lit,” the envoy said."
)


def document(text: str = TEXT) -> Document:
    return Document("d", Kind.NEWS, text, Source("d.txt", "0" * 64, len(text)), "plain")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def note(kind: str, words: str, optional: bool = False, **values) -> Annotation:
    span = at(words)
    return Annotation(kind, span.start, span.end, values, optional)


def counts(kind: str, annotations, findings) -> Counts:
    return match([kind], annotations, findings, "d", document())[0][kind]


def test_every_kind_has_a_rule_and_values():
    assert RULES.keys() == ITEMS.keys()


@pytest.mark.parametrize(
    ("kind", "annotation", "right", "wrong"),
    [
        (
            "date",
            note("date", "Monday", value="2036-05-05"),
            DateMention(at("Monday"), "r", "2036-05-05"),
            DateMention(at("Monday"), "r", "2036-04-28"),
        ),
        (
            "date",
            note("date", "Monday", value="", alternatives=["2036-05-05"]),
            DateMention(at("on Monday"), "r", "2036-05-05"),
            DateMention(at("5 May 2036"), "r", ""),
        ),
        (
            "sponsor",
            note("sponsor", "led by Malta", value="state/MLT", role="lead"),
            Sponsor(at("Malta"), "r", "state/MLT", "lead"),
            Sponsor(at("Malta"), "r", "state/MLT", "supporter"),
        ),
        (
            "tally",
            note("tally", "90 votes to 3, with 12 abstentions", value="90-3-12"),
            Tally(at("90 votes"), "r", 90, 3, 12),
            Tally(at("90 votes"), "r", 90, 3, None),
        ),
        (
            "adoption",
            note("adoption", "carried on Monday", mode="recorded-vote", date="2036-05-05"),
            Adoption(at("was carried"), "r", "recorded-vote", "2036-05-05"),
            Adoption(at("was carried"), "r", "consensus", "2036-05-05"),
        ),
        (
            "quotation",
            note("quotation", "Keep the lamps lit,", value="unnamed"),
            Quotation(at("Keep the lamps lit"), "r", "person/an-envoy", "the envoy", "direct"),
            Quotation(at("lamps lit"), "r", "person/an-envoy", "the envoy", "direct"),
        ),
        (
            "person",
            note("person", "the envoy", value=""),
            PersonMention(at("envoy"), "r", "person/an-envoy", ""),
            PersonMention(at("envoy"), "r", "person/per-berg", "Per Berg"),
        ),
    ],
)
def test_a_finding_is_the_annotation_or_not(kind, annotation, right, wrong):
    nameless = PersonMention(at("envoy"), "r", "person/an-envoy", "")
    context = [nameless] if kind == "quotation" else []
    assert counts(kind, [annotation], [right, *context]) == Counts(1, 0, 0)
    assert counts(kind, [annotation], [wrong, *context]) == Counts(0, 1, 1)
    assert counts(kind, [annotation], context) == Counts(0, 0, 1)
    optional = replace(annotation, optional=True)
    assert counts(kind, [optional], [right, *context]) == Counts(0, 0, 0)
    assert counts(kind, [optional], context) == Counts(0, 0, 0)


def test_what_meets_an_optional_annotation_is_excused_but_for_other_resolutions():
    optional = note("quotation", "Keep the lamps lit,", optional=True, value="unnamed")
    part = Quotation(at("lamps lit"), "r", "person/per-berg", "Per Berg", "direct")
    assert counts("quotation", [optional], [part]) == Counts(0, 0, 0)
    mention = note("about", "lighthouse resolution", optional=True, value="A/RES/91/14")
    same = About(at("resolution"), "r", "A/RES/91/14", "title", 0.9)
    other = About(at("resolution"), "r", "A/RES/91/15", "title", 0.9)
    assert counts("about", [mention], [same, other]) == Counts(0, 1, 0)


def test_a_count_is_an_interval():
    wanted = [note("count", "90 votes", minimum=90, maximum=None)]
    assert counts("count", wanted, [SponsorCount(at("90"), "r", 90, None)]) == Counts(1, 0, 0)
    assert counts("count", wanted, [SponsorCount(at("90"), "r", 90, 90)]) == Counts(0, 1, 1)


def test_the_same_thing_said_twice_of_one_passage_is_no_error():
    twice = [
        DateMention(at("Monday"), "r", "2036-05-05"),
        DateMention(at("on Monday"), "s", "2036-05-05"),
    ]
    assert counts("date", [note("date", "Monday", value="2036-05-05")], twice) == Counts(1, 0, 0)


def test_details_of_citations_are_counted_apart():
    text = "Recalling its resolution 91/14 of 3 May 2036, entitled “Lamps and bells”,"
    start, title = text.index("91/14"), text.index("Lamps")
    values = {"value": "A/RES/91/14", "verb": "recall", "date": "2036-05-03", "part": ""}
    values["title"] = [title, title + len("Lamps and bells")]
    wanted = [Annotation("citation", start, start + 5, values)]
    found = Citation(
        Span(start, start + 5),
        "r",
        parse("A/RES/91/14"),
        verb="note",
        stated_title="Lamps and bells",
        part="annex",
    )
    result, differences = match(["citation"], wanted, [found], "d", document(text))
    assert result["citation"] == Counts(1, 0, 0)
    assert result["citation.verb"] == Counts(0, 1, 1)
    assert result["citation.date"] == Counts(0, 0, 1)
    assert result["citation.title"] == Counts(1, 0, 0)
    assert result["citation.part"] == Counts(0, 1, 0)
    assert {one.kind for one in differences} == {"citation.verb", "citation.date", "citation.part"}


def test_claims_of_the_organ_alone_are_not_compared():
    assert counts("claim", [], [Claim(at("resolution"), "r", "organ", "GA")]) == Counts(0, 0, 0)
    assert counts("claim", [], [Claim(at("90 votes"), "r", "tally", "90-3-12")]) == Counts(0, 1, 0)


GOOD = Gold("g.jsonl", "d", "g", "0" * 64, len(TEXT), ("date", "sponsor", "citation"), "hand", ())


@pytest.mark.parametrize(
    ("annotation", "complaint"),
    [
        (note("date", "5 May 2036", value="2036-05-05"), ""),
        (note("date", "5 May 2036", value="2035-05-05"), "is not"),
        (note("date", "5 May 2036", value="May 2036"), "no ISO date"),
        (note("date", "May 203", value="2036-05"), "cuts a word"),
        (note("date", " Monday", value=""), "white space"),
        (Annotation("date", 5, len(TEXT) + 9, {"value": ""}), "outside"),
        (note("tally", "90 votes", value="90-3-12"), "first line does not name"),
        (note("sponsor", "Malta", value="Malta", role="lead"), "no local identifier"),
        (note("sponsor", "Malta", value="state/MLT", role="leader"), "none of"),
        (note("citation", "90", value="91/14"), "library's form"),
        (note("citation", "90", value="A/RES/91/14"), "is not"),
    ],
)
def test_checker(annotation, complaint):
    found = problems(replace(GOOD, annotations=(annotation,)), TEXT)
    assert bool(found) == bool(complaint)
    assert complaint in " ".join(found)


def test_checker_finds_other_text_unknown_kinds_and_repetition():
    one = note("date", "Monday", value="")
    assert "code points" in problems(replace(GOOD, length=5), TEXT)[0]
    assert "unknown kind" in problems(replace(GOOD, kinds=("moods",)), TEXT)[0]
    assert "twice" in problems(replace(GOOD, annotations=(one, one)), TEXT)[0]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "expected gold"),
        ("{}", "expected gold"),
        ("not json", ":1: no JSON"),
        ('{"gold": 1}\n{"kind": "date"}', "expected gold"),
    ],
)
def test_a_damaged_gold_file_is_refused_by_name(text, complaint, tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text(text)
    with pytest.raises(InputError, match=complaint):
        read_gold(file)
    with pytest.raises(InputError, match=r"x\.jsonl"):
        read_gold(file)


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(InputError, match="no gold"):
        load_gold(tmp_path)


def write_gold(folder: Path, text: str, *rows: dict, **head) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    first = {"gold": 1, "document": "n", "group": "g", "sha256": digest, "length": len(text)}
    first |= {"kinds": ["date"], "method": "hand"} | head
    folder.mkdir(exist_ok=True)
    lines = [json.dumps(one) for one in (first, *rows)]
    (folder / "n.jsonl").write_text("\n".join(lines) + "\n")


def test_texts_are_found_by_their_hash_and_measured(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "any-name.txt").write_text(TEXT)
    span = at("5 May 2036")
    row = {"kind": "date", "start": span.start, "end": span.end, "value": "2036-05-05"}
    other = {"kind": "date", "start": 0, "end": 4, "value": "2036"}
    write_gold(tmp_path / "gold", TEXT, row, other)
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert run.total("date").right == 1
    assert run.total("date").missed == 1
    assert [one.side for one in run.differences if "OSLO" in one.key] == ["missed"]
    write_gold(tmp_path / "gold", TEXT, row, other, split="held-out")
    held = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert held.total("date", split="held-out") == run.total("date")
    assert held.differences == ()


def test_a_missing_text_and_a_wrong_annotation_are_failures(tmp_path):
    (tmp_path / "texts").mkdir()
    write_gold(tmp_path / "gold", TEXT)
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert run.failures == (("n.jsonl", "its text is not among the texts"),)
    (tmp_path / "texts" / "t.txt").write_text(TEXT)
    write_gold(tmp_path / "gold", TEXT, {"kind": "date", "start": 0, "end": 999, "value": ""})
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert "outside" in run.failures[0][1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_gold_is_well_formed_and_holds_no_text(file):
    gold = read_gold(file)
    assert problems(gold) == []
    for line in file.read_text("utf-8").splitlines():
        for value in json.loads(line).values():
            assert not isinstance(value, str) or len(value.split()) < 14


def test_our_gold_is_as_large_as_its_guideline_says():
    groups = [read_gold(file).group for file in FILES]
    guide = (GOLD / "README.md").read_text("utf-8")
    assert groups.count("seeds") == 5
    assert groups.count("notes of the corpus") == 11
    assert groups.count("short reports") == 24
    assert groups.count("claims true and planted") == 3
    assert len(groups) - 43 == 52
    assert "| 52 |" in guide


@pytest.mark.parametrize("name", sorted(one.stem for one in FILES if "_" in one.stem))
def test_no_text_of_the_held_out_half_of_the_archive_is_annotated(name):
    text = name.upper().replace("_", "/")
    council = re.fullmatch(r"S/RES/(\d+)/(\d{4})", text)
    symbol = parse(f"S/RES/{council[1]} ({council[2]})" if council else text)
    assert split_of(symbol.text) == "open"


def test_annotations_of_texts_in_the_repository_fit_them():
    ours = [HERE.parent / "corpus" / "press", HERE / "texts_linking", HERE / "texts_claims"]
    gold = {
        one.sha256: one for one in load_gold(GOLD) if one.document.startswith(("press-", "rep"))
    }
    items = texts_by_hash(ours, frozenset(gold))
    assert [one.file for key, one in gold.items() if key not in items] == []
    for key, item in items.items():
        assert problems(gold[key], read(item).text) == []


@pytest.mark.reference
def test_gold_keeps_its_floors(reference_path):
    sample = reference_path("unxml", "sample", "xml")
    texts = [
        reference_path("seeds"),
        reference_path("unxml", "plain-text.tar.xz"),
        HERE.parent / "corpus" / "press",
        HERE / "texts_linking",
        HERE / "texts_claims",
    ]
    run = evaluate_gold(GOLD, texts, [sample, HERE.parent / "corpus" / "resolutions"])
    assert run.failures == ()
    assert broken(run, "gold", HERE / "floors.json") == []
