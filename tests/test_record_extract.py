"""Marks of the mark-up and of front matter as findings, and marked-up documents in segments."""

from __future__ import annotations

import csv
import gzip
import os
from pathlib import Path

import pytest
from akn_pages import load, of_type, page_of, shown

from graph.extract.record import extractor as record
from graph.extract.record.sponsors import known_actor
from graph.findings import (
    Adoption,
    Citation,
    Fact,
    Sponsor,
    Subject,
    Tally,
    Vote,
)
from graph.model import Page

DATA = Path(__file__).parent / "data" / "akn"
SHARED = os.environ.get("RESOGRAPH_REFERENCE", Path(__file__).parents[2] / "shared")
REFERENCE = Path(SHARED) / "unxml"


@pytest.fixture(scope="module")
def page() -> Page:
    return load("resolution.xml")


def test_labels_and_passages_of_provisions(page: Page) -> None:
    found = [(one.label, one.kind, one.parent) for one in page.segments.provisions]
    assert found == [
        ("pp1", "preambular", ""),
        ("pp2", "preambular", ""),
        ("sec1", "section", ""),
        ("op1", "operative", ""),
        ("op2", "operative", ""),
        ("op2-a", "operative", "op2"),
        ("op2-a-i", "operative", "op2-a"),
        ("op2-b", "operative", "op2"),
        ("op3", "operative", ""),
        ("op3-a", "operative", "op3"),
        ("annex-1", "annex", ""),
        ("annex-p1", "annex", ""),
    ]
    by_label = {one.label: one.span.of(page.text) for one in page.segments.provisions}
    assert by_label["pp1"].startswith("Recalling its resolutions 90/11")
    assert by_label["op1"].startswith("Requests the keepers")
    assert by_label["op2-a"] == "To buy oil;\n(i)\nOf the best sort;"
    assert by_label["op3"] == "Invites States:\n(a)\nTo sail by night;"


def test_frame_of_a_resolution(page: Page) -> None:
    parts = page.segments
    assert parts.organ == "GA"
    assert parts.enacting is not None
    assert parts.enacting.of(page.text) == "The General Assembly,"
    assert parts.closing is not None
    assert parts.closing.of(page.text) == "88th plenary meeting\n3 May 2036"
    assert parts.cover is not None
    assert parts.cover.of(page.text).endswith("Keeping the lights of small harbours burning")
    assert [(one.marker, one.owner) for one in parts.footnotes] == [("1", "pp1"), ("2", "op1")]


def test_statement_counts_its_paragraphs_and_nothing_else() -> None:
    page = load("statement.xml")
    passages = [(one.label, one.span.of(page.text)) for one in page.segments.provisions]
    assert [label for label, _ in passages] == ["op1", "op2"]
    assert passages[0][1].endswith("those who row out in storms;")
    assert page.segments.organ == "SC"
    assert page.segments.cover is not None
    assert page.segments.cover.of(page.text).endswith("on behalf of the Council:")


def test_parts_carry_their_letter() -> None:
    page = load("parts.xml")
    labels = [one.label for one in page.segments.provisions]
    assert labels == ["a-pp1", "a-op1", "b-pp1", "b-op1"]


def test_identity(page: Page) -> None:
    found = {
        (one.name, one.value): one.span.of(page.text)
        for one in record.extract(page)
        if isinstance(one, Fact)
    }
    assert found["symbol", "A/RES/91/14"] == "A/RES/91/14"
    assert found["title", "Keeping the lights of small harbours burning"]
    assert found["distribution-date", "2036-05-09"] == "9 May 2036"
    assert found["session", "91"] == "Ninety-first session"
    assert found["agenda-item", "41"] == "Agenda item 41"
    assert found["draft", "A/91/L.7"] == "A/91/L.7, as orally revised"
    assert found["meeting", "A/91/PV.88"] == "A/91/PV.88"
    assert found["committee", "org/second-committee"].startswith("[on the report of")
    assert found["committee-report", "A/91/77"]
    assert found["organ", "GA"] == "General Assembly"
    assert {value for name, value in found if name == "adoption-date"} == {"2036-05-03"}


def test_rules_tell_text_from_header(page: Page) -> None:
    rules = {one.rule for one in of_type(page, Fact) if one.name == "adoption-date"}  # type: ignore[attr-defined]
    assert rules == {
        "akn4un:adoption-date",
        "akn4un:adoption-line",
        "akn4un:adoption-date-header",
    }


def test_citations_with_paragraph_verb_and_footnote(page: Page) -> None:
    found = shown(page, of_type(page, Citation), "symbol", "provision", "verb", "footnote", "rule")
    assert found == [
        ("90/11", "A/RES/90/11", "pp1", "recall", "", "akn4un:link"),
        ("89/6", "A/RES/89/6", "pp1", "recall", "", "akn4un:link"),
        ("2722 (2024)", "S/RES/2722 (2024)", "pp2", "note", "", "akn4un:link"),
        ("88/3", "A/RES/88/3", "op1", "request", "", "akn4un:link-anchor"),
        ("217 A (III)", "A/RES/217(III)[A]", "pp1", "recall", "1", "akn4un:link"),
    ]


def test_a_statement_names_its_speaker_before_the_verb() -> None:
    page = load("statement.xml")
    assert shown(page, of_type(page, Citation), "provision", "verb") == [
        ("2722 (2024)", "op1", "recall")
    ]


def test_sponsors_and_groups(page: Page) -> None:
    assert shown(page, of_type(page, Sponsor), "actor", "role") == [
        ("Trinidad and Tobago", "state/TTO", "sponsor"),
        ("Peru", "state/PER", "sponsor"),
        ("Group of 77 and China", "group/group-of-77-and-china", "sponsor"),
        ("Bolivia (Plurinational State of)", "state/BOL", "sponsor"),
        ("Bosnia and Herzegovina", "state/BIH", "sponsor"),
        ("the Gambia", "state/GMB", "additional"),
        ("Côte d’Ivoire", "state/CIV", "additional"),
    ]


def test_votes_mend_a_name_that_was_cut(page: Page) -> None:
    assert shown(page, of_type(page, Vote), "state", "ballot") == [
        ("PERU", "state/PER", "in-favour"),
        ("CÔTE D, IVOIRE", "state/CIV", "in-favour"),
        ("CHILEs", "state/CHL", "in-favour"),
        ("NAURU", "state/NRU", "abstained"),
    ]


def test_tally_and_adoption(page: Page) -> None:
    (tally,) = shown(page, of_type(page, Tally), "in_favour", "against", "abstained", "body")
    assert tally == ("3 in favour, 0 against, 1 abstaining", "3", "0", "1", "plenary")
    (adoption,) = shown(page, of_type(page, Adoption), "mode", "date")
    assert adoption == ("adopted recorded vote", "recorded-vote", "2036-05-03")


@pytest.mark.parametrize(
    ("voting", "note", "mode"),
    [
        ("<voting><count value='15' refersTo='inFavour'></count></voting>", "", "unanimous"),
        (
            "<voting><count value='14' refersTo='inFavour'></count>"
            "<count value='1' refersTo='abstaining'></count></voting>",
            "",
            "recorded-vote",
        ),
        ("<voting></voting>", "Adopted unanimously, 9999th meeting", "unanimous"),
        ("<voting></voting>", "Adopted 13-0-2, 9999th meeting", "recorded-vote"),
        ("<voting outcome='adoptedByAcclamation'></voting>", "", "acclamation"),
        ("<voting></voting>", "", None),
    ],
)
def test_modes_of_adoption(voting: str, note: str, mode: str | None) -> None:
    data = f"""<akomaNtoso><statement name="resolution"><meta>
      <workflow><step outcome="adopted" as="S/PV.9999" by="{note}"/></workflow>
      <analysis><parliamentary>{voting}</parliamentary></analysis></meta>
      <coverPage><p><docNumber refersTo="#symbol">S/RES/9722 (2036)</docNumber></p></coverPage>
      </statement></akomaNtoso>"""
    found = [
        one.mode for one in record.extract(page_of(data.encode())) if isinstance(one, Adoption)
    ]
    assert found == ([] if mode is None else [mode])


def test_subjects_of_the_library_only(page: Page) -> None:
    assert shown(page, of_type(page, Subject), "concept", "label", "authority") == [
        (
            "LIGHTHOUSES (1009991)",
            "unbis/1009991",
            "LIGHTHOUSES",
            "http://metadata.un.org/thesaurus/1009991",
        ),
        (
            "HUMAN RIGHTS",
            "theme/human-rights",
            "HUMAN RIGHTS",
            "http://metadata.un.org/thesaurus/1002975",
        ),
    ]


def test_a_subject_without_number_keeps_its_label() -> None:
    data = (DATA / "resolution.xml").read_bytes().replace(b"HUMAN RIGHTS", b"FOG SIGNALS")
    subjects = [one for one in record.extract(page_of(data)) if isinstance(one, Subject)]
    assert (subjects[1].concept, subjects[1].authority) == ("subject/fog-signals", "")


@pytest.mark.parametrize("name", ["resolution.xml", "statement.xml", "parts.xml", "decision.xml"])
def test_every_finding_and_provision_covers_something(name: str) -> None:
    page = load(name)
    findings = list(record.extract(page))
    assert findings
    for span in [one.span for one in findings] + [one.span for one in page.segments.provisions]:
        assert span.of(page.text).strip()
    labels = [one.label for one in page.segments.provisions]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Peru", "state/PER"),
        ("CHILEs", "state/CHL"),
        ("Romania (in its capacity as Chair of the Committee)", "state/ROU"),
        ("European Union", "org/european-union"),
        ("the representative of Ghana", ""),
        ("Nowhereland", ""),
    ],
)
def test_known_actors(name: str, actor: str) -> None:
    assert known_actor(name) == actor


@pytest.mark.reference
def test_sample_against_the_gold_tables() -> None:
    if not (REFERENCE / "sample").exists():
        pytest.skip(f"no reference data at {REFERENCE}")

    def rows(name: str) -> list[dict[str, str]]:
        with gzip.open(REFERENCE / "gold" / f"{name}.csv.gz", "rt", encoding="utf-8") as stream:
            return list(csv.DictReader(stream))

    docs = {row["txt"].removesuffix(".txt"): row for row in rows("docs")}
    votes: dict[str, int] = {}
    for row in rows("votes"):
        votes[row["symbol"]] = votes.get(row["symbol"], 0) + 1
    checked = 0
    for path in sorted((REFERENCE / "sample" / "xml").glob("*.xml")):
        row = docs.get(path.stem)
        if row is None or "__dup" in path.stem:
            continue
        checked += 1
        page = page_of(path.read_bytes(), path.name)
        facts = {(one.name, one.value) for one in record.extract(page) if isinstance(one, Fact)}
        for column, name in (
            ("adoption_date_frbr", "adoption-date"),
            ("issuance_date", "distribution-date"),
        ):
            if row[column] and not row[column].startswith("0001"):
                assert (name, row[column]) in facts, path.name
        assert len(of_type(page, Vote)) == votes.get(row["symbol"], 0), path.name
    assert checked >= 50
