"""Subjects that a text inherits from forerunners in the same corpus."""

from pathlib import Path

import pytest

import graph
from graph.link.record import Card, Cited, Known
from graph.link.record.forerunners import Forerunner, Forerunners
from graph.model import Kind, Span
from graph.pipeline import Options

DATA = Path(__file__).parent / "data" / "akn"
LAMPS, PORTS, SEA = "theme/lamps", "theme/ports", "theme/sea"
KNOWN = (
    Forerunner("A/RES/90/5", "Lights of 2034", "2035-11-03", (LAMPS, SEA)),
    Forerunner("A/RES/89/5", "Lights of 2033", "2034-11-03", (LAMPS, PORTS)),
    Forerunner("A/HRC/RES/71/2", "Lights of 2035", "2036-01-03", (SEA,)),
)
TITLE, FIRST, SECOND = Span(5, 9), Span(20, 30), Span(40, 50)


def card(title="", *cited: tuple[str, Span], adopted="2036-11-03", symbol="A/RES/91/5") -> Card:
    return Card(
        document_id="d",
        kind=Kind.RESOLUTION,
        symbol=symbol,
        title=title,
        organ="GA",
        adopted=adopted,
        facts={"title": (Known(title, TITLE),)} if title else {},
        cites=tuple(one for one, _ in cited),
        cited=tuple(Cited(one, "2035-11-03", "", span) for one, span in cited),
    )


CASES = [
    ("the latest text of the title", card("Lights of 2036"), [(LAMPS, (TITLE,)), (SEA, (TITLE,))]),
    (
        "the passage that cites it shows it too",
        card("Lights of 2036", ("A/RES/90/5", FIRST)),
        [(LAMPS, (TITLE, FIRST)), (SEA, (TITLE, FIRST))],
    ),
    (
        "no later text",
        card("Lights of 2034", adopted="2035-01-01"),
        [(LAMPS, (TITLE,)), (PORTS, (TITLE,))],
    ),
    ("another title", card("Lights of the north"), []),
    ("one citation alone", card("Masts", ("A/RES/90/5", FIRST)), []),
    (
        "what both cited ones share",
        card("Masts", ("A/RES/90/5", FIRST), ("A/RES/89/5", SECOND)),
        [(LAMPS, (FIRST, SECOND))],
    ),
    (
        "two of three are too few",
        card("", ("A/RES/90/5", FIRST), ("A/RES/89/5", SECOND), ("A/HRC/RES/71/2", TITLE)),
        [],
    ),
    ("it has subjects itself", card("Lights of 2036", symbol="A/RES/90/5"), []),
    ("citations of what is not there", card("Masts", ("A/RES/80/1", FIRST)), []),
]


@pytest.mark.parametrize(("said", "asked", "expected"), CASES, ids=[one[0] for one in CASES])
def test_what_a_text_inherits(said: str, asked: Card, expected) -> None:
    found = Forerunners(KNOWN).inherited(asked)
    assert [(one.theme, one.spans) for one in found] == expected
    if expected:
        assert Forerunners(KNOWN).concern(asked.symbol, asked.title, asked.cites)


DRAFT = """A/RES/92/8
General Assembly
Resolution adopted by the General Assembly on 3 November 2037
92/8. Keeping the lights of small harbours burning

The General Assembly,

Recalling its resolution 91/14 of 3 May 2036, and noting that harbours are dark,

1. Calls upon States to buy oil.
"""
QUERY = """SELECT ?theme ?rule ?score ?exact WHERE {
  ?f dcterms:source <https://w3id.org/resograph/id/A/RES/91/14> ; rdf:object ?theme ;
     rg:extractor ?rule ; rg:score ?score ; rg:evidence/oa:exact ?exact .
  <https://w3id.org/resograph/id/A/RES/92/8> dcterms:subject ?theme } ORDER BY ?theme ?exact"""


def test_the_second_pass_of_a_build(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "old.xml").write_bytes((DATA / "resolution.xml").read_bytes())
    (tmp_path / "in" / "new.txt").write_text(DRAFT, "utf-8")
    kg = graph.build([tmp_path / "in"], tmp_path / "out", Options(jobs=1))
    rows = {
        (row["theme"].rpartition("/id/")[2], row["rule"], row["exact"]) for row in kg.query(QUERY)
    }
    themes = {theme for theme, _, _ in rows}
    assert themes == {"theme/human-rights", "unbis/1009991"}
    assert {rule for _, rule, _ in rows} == {"themes:forerunner"}
    exact = {text for _, _, text in rows}
    assert "Keeping the lights of small harbours burning" in exact
    assert any("91/14" in text for text in exact)
    assert "Lighthouses" in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    (tmp_path / "in" / "old.xml").unlink()
    alone = graph.build([tmp_path / "in"], tmp_path / "out", Options(jobs=1))
    assert list(alone.query(QUERY)) == []
