"""Gold: its format, its checker, how findings are matched, and what the annotated texts reach."""

from dataclasses import replace
from pathlib import Path

import pytest
from gold_sample import TEXT, at, document

from graph.evaluate.gold_check import problems
from graph.evaluate.gold_files import Annotation, Gold
from graph.evaluate.gold_match import RULES, match
from graph.evaluate.gold_values import ITEMS
from graph.evaluate.scores import Counts
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
from graph.model import Span
from graph.symbol import parse

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FILES = sorted(GOLD.glob("*.jsonl"))


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
        (note("sponsor", "Malta", value="state/MLT", role="leader"), "is no kind of lead"),
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
