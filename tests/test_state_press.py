"""What a press text says as triples: unidentified resolutions, and what is around a passage."""

from __future__ import annotations

import pytest
from stated import ask, at

from graph import findings as f
from graph.iris import Iris
from graph.model import Document, Identity, Kind, Page, Segments, Source, Span
from graph.state import state


def _surrounded(text: str, words: str, kind: Kind = Kind.NEWS, found: str = "fact") -> list[str]:
    """The parts of the sentence around a passage, as its node gives them."""
    start = text.index(words)
    span = Span(start, start + len(words))
    facts: dict[str, f.Finding] = {
        "fact": f.Sponsor(span, "r", "state/TCD", "lead", "A/RES/91/14"),
        "mention": f.ActorMention(span, "r", "state/TCD"),
    }
    document = Document("doc-9", kind, text, Source("a.txt", "0" * 64, len(text)), "plain")
    lines = state(Page(document, Segments(), Identity()), [facts[found]], Iris()).lines()
    mine = [one for one in lines if f"#char={span.start},{span.end}> " in one]
    return [
        one.split('"', 1)[1].rsplit('"', 1)[0]
        for name in ("prefix", "exact", "suffix")
        for one in mine
        if f"oa#{name}>" in one
    ]


NEWS = "All was calm. On Monday Chad and Peru led the text. Others stayed away.\n"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Chad and Peru", ["On Monday ", "Chad and Peru", " led the text."]),
        ("Others", ["Others", " stayed away."]),
        ("On Monday Chad and Peru led the text.", ["On Monday Chad and Peru led the text."]),
        # a passage across two sentences has the beginning of the one and the end of the other
        ("calm. On Monday", ["All was ", "calm. On Monday", " Chad and Peru led the text."]),
    ],
)
def test_a_passage_of_the_press_stands_in_its_sentence(words: str, parts: list[str]) -> None:
    assert _surrounded(NEWS, words) == parts


def test_what_a_story_names_first_stands_in_its_sentence_too() -> None:
    assert _surrounded(NEWS, "Chad", found="mention")[0] == "On Monday "


def test_the_record_has_its_paragraphs() -> None:
    assert _surrounded(NEWS, "Chad and Peru", Kind.RESOLUTION) == ["Chad and Peru"]


def test_long_sentences_are_cut_between_words() -> None:
    text = "It said " + "water " * 200 + "Chad " + "salt " * 200 + "\n"
    before, exact, after = _surrounded(text, "Chad")
    assert exact == "Chad"
    assert set(before.split()) == {"water"}
    assert set(after.split()) == {"salt"}
    assert 250 < len(before) <= 300
    assert 250 < len(after) <= 300


def test_what_nothing_identifies_has_no_symbol_and_no_flat_fact() -> None:
    assert ask(
        [
            f.UntracedResolution(at("Rivers"), "r", "text-1", (at("Rivers"),), "GA", "Rivers"),
            f.Vote(at("Peru"), "r", "state/PER", "against", "#text-1"),
            f.Sponsor(at("Chad"), "r", "state/TCD", "lead", "#text-1"),
            f.Tally(at("Fiji"), "r", 2, 1, 0, "", "#text-1"),
        ],
        """<id/doc/doc-1#text-1> a rg:UntracedResolution ; schema:isPartOf <id/doc/doc-1> ;
            dcterms:title "Rivers" ; rg:organ <id/org/general-assembly> ;
            rg:evidence [ oa:exact "Rivers" ; rg:refersTo <id/doc/doc-1#text-1> ] .
        ?b a rg:Ballot ; rg:ofResolution <id/doc/doc-1#text-1> ; rg:voter <id/state/PER> .
        ?s a rg:Sponsorship ; rg:ofResolution <id/doc/doc-1#text-1> .
        ?t a rg:Tally ; rg:ofResolution <id/doc/doc-1#text-1> ; rg:againstCount 1 .
        FILTER NOT EXISTS { <id/doc/doc-1#text-1> dcterms:identifier|rg:sponsor|rg:against ?x }""",
        Kind.NEWS,
    )


def test_whom_a_story_has_vote_twice_has_no_flat_vote() -> None:
    found: list[f.Finding] = [
        f.Vote(at("Peru"), "r", "state/PER", "against", "A/RES/91/15"),
        f.Vote(at("Chad"), "r", "state/TCD", "against", "A/RES/91/15"),
        f.Vote(at("Fiji"), "r", "state/PER", "abstained", "A/RES/91/15"),
    ]
    query = """<id/A/RES/91/15> rg:against <id/state/TCD> .
        ?b rg:voter <id/state/PER> ; rg:ballot <id/ballot/against> .
        ?c rg:voter <id/state/PER> ; rg:ballot <id/ballot/abstained> .
        FILTER NOT EXISTS { <id/A/RES/91/15> rg:against|rg:abstained <id/state/PER> }"""
    assert ask(found, query, Kind.NEWS)


def test_votes_told_far_apart_have_each_their_own_passage() -> None:
    text = "Chad and Peru abstained. " + "The text is long. " * 8 + "Fiji abstained too.\n"
    votes = [
        f.Vote(Span(start := text.index(name), start + 4), "r", f"state/{code}", "abstained", "#t")
        for name, code in (("Chad", "TCD"), ("Peru", "PER"), ("Fiji", "FJI"))
    ]
    document = Document("doc-9", Kind.NEWS, text, Source("a.txt", "0" * 64, len(text)), "plain")
    lines = state(Page(document, Segments(), Identity()), votes, Iris()).lines()
    exact = {line.split('"')[1] for line in lines if "oa#exact>" in line}
    assert exact == {"Chad and Peru", "Fiji"}
