"""The reader of the Secretariat's XML: text, marks, hostile files, the reference archive."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.model import Document, Kind, Mark
from graph.read import read_bytes

HERE = Path(__file__).parent
DATA = HERE / "data" / "akn"
REFERENCE = Path(os.environ.get("RESOGRAPH_REFERENCE", HERE.parent.parent / "shared")) / "unxml"


def load(name: str) -> Document:
    return read_bytes((DATA / name).read_bytes(), name)


def named(document: Document, name: str) -> list[Mark]:
    return [mark for mark in document.marks if mark.name == name]


@pytest.fixture(scope="module")
def resolution() -> Document:
    return load("resolution.xml")


def test_text_reads_as_printed(resolution: Document) -> None:
    lines = resolution.text[: resolution.body_end].splitlines()
    assert lines[:5] == [
        "United Nations",
        "A/RES/91/14",
        "General Assembly",
        "9 May 2036",
        "Ninety-first session",
    ]
    start = lines.index("The General Assembly,")
    assert lines[start + 1 : start + 6] == [
        "Recalling its resolutions 90/11 of 4 June 2035 and 89/6 of 2034,1",
        "Noting Council resolution 2722 (2024) and its own resolution 91/14, and lamps,",
        "Lamps",
        "1.",
        "Requests the keepers, further to resolution 88/3, to trim their wicks;2",
    ]
    assert "North pier\t12 m" in lines
    assert lines[-3:] == ["", "1 See also resolution 217 A (III).", "2 A/91/5."]


def test_what_stands_only_in_the_markup_is_appended_as_lines(resolution: Document) -> None:
    record = resolution.text[resolution.body_end :].strip().splitlines()
    assert record[0] == "Record of the mark-up"
    assert "Recorded vote: 3 in favour, 0 against, 1 abstaining" in record
    assert "Abstaining: NAURU" in record
    assert "Subjects: LIGHTHOUSES (1009991); HUMAN RIGHTS" in record
    assert not any("guessed" in line or "harbours" in line for line in record)


@pytest.mark.parametrize(
    ("name", "value", "passage"),
    [
        ("symbol", "A/RES/91/14", "A/RES/91/14"),
        ("title", "Keeping the lights of small harbours burning", None),
        ("distribution-date", "2036-05-09", "9 May 2036"),
        ("session", "91", "Ninety-first session"),
        ("agenda-item", "41", "Agenda item 41"),
        ("agenda-title", "Harbours and beacons", "Harbours and beacons"),
        ("adoption-line", "2036-05-03", "Resolution adopted by the General Assembly on 3 May 2036"),
        ("committee", "secondCommittee", None),
        ("committee-report", "A/91/77", "A/91/77, para. 9"),
        ("meeting-number", "88th", "88th plenary meeting"),
        ("author-body", "General Assembly", "General Assembly"),
        ("draft", "A/91/L.7", "A/91/L.7, as orally revised"),
        ("draft-date", "2036-04-20", "2036-04-20"),
        ("meeting", "A/91/PV.88", "A/91/PV.88"),
        ("outcome", "recorded-vote", "adopted recorded vote"),
        ("tally", "3-0-1", "3 in favour, 0 against, 1 abstaining"),
        ("behalf", "the Group of 77 and China", "the Group of 77 and China"),
        ("subject", "1009991", "LIGHTHOUSES (1009991)"),
        ("annex", "1", None),
    ],
)
def test_marks(resolution: Document, name: str, value: str, passage: str | None) -> None:
    mark = resolution.mark(name)
    assert mark is not None
    assert mark.value == value
    if passage is not None:
        assert mark.span.of(resolution.text) == passage


def test_dates_of_text_and_header_are_told_apart(resolution: Document) -> None:
    found = {mark.detail["source"]: mark for mark in named(resolution, "adoption-date")}
    assert found["text"].value == "2036-05-03"
    assert found["text"].detail["attribute"] == "2036-05-04"
    assert found["header"].value == "2036-05-03"


def test_citations_joined_widened_and_contradicting(resolution: Document) -> None:
    found = [
        (
            mark.value,
            mark.span.of(resolution.text),
            sorted({"joined", "contradicts"} & set(mark.detail)),
        )
        for mark in named(resolution, "citation")
    ]
    assert found == [
        ("A/RES/90/11", "90/11", []),
        ("A/RES/89/6", "89/6", []),
        ("S/RES/2722 (2024)", "2722 (2024)", ["joined"]),
        ("A/RES/91/14", "91/14", []),
        ("", "lamps", []),
        ("A/RES/88/4", "88/3", ["contradicts"]),
        ("A/RES/217(III)", "217 A (III)", []),
        ("A/91/5", "A/91/5", []),
    ]
    assert named(resolution, "citation")[-2].detail["note"] == "1"


def test_a_raised_digit_is_no_part_of_the_number_behind_it() -> None:
    data = (DATA / "resolution.xml").read_bytes()
    data = (
        data.replace(b"88/3</a>", b"88/4</a>,<sup>2</sup>")
        .replace(
            b'and <a href="https://example.org', b'and<sup>2</sup><a href="https://example.org'
        )
        .replace(b">lamps<", b">90/2<")
    )
    document = read_bytes(data, "x.xml")
    assert "90/2" in [mark.span.of(document.text) for mark in named(document, "citation")]


def test_names_of_sponsors_and_voters(resolution: Document) -> None:
    sponsors = [(mark.value, mark.detail["role"]) for mark in named(resolution, "sponsor")]
    assert sponsors == [
        ("Trinidad and Tobago", "sponsor"),
        ("Peru", "sponsor"),
        ("Bolivia (Plurinational State of)", "sponsor"),
        ("Bosnia and Herzegovina", "sponsor"),
        ("the Gambia", "additional"),
        ("Côte d’Ivoire", "additional"),
        ("Nowhereland", "additional"),
    ]
    votes = [(mark.value, mark.detail["ballot"]) for mark in named(resolution, "vote")]
    assert votes[0] == ("PERU", "in-favour")
    assert votes[-1] == ("NAURU", "abstained")


@pytest.mark.parametrize("name", ["resolution.xml", "statement.xml", "parts.xml", "decision.xml"])
def test_every_mark_covers_something_and_lies_inside(name: str) -> None:
    document = load(name)
    assert document.marks
    for mark in document.marks:
        passage = mark.span.of(document.text)
        assert passage == passage.strip()
        assert mark.span.end <= len(document.text)
        if mark.name in ("vote", "sponsor", "behalf", "member", "draft-date", "submitted-by"):
            assert passage.startswith(mark.value)


@pytest.mark.parametrize(
    ("name", "kind", "start"),
    [
        ("resolution.xml", Kind.RESOLUTION, "a-res-91-14-"),
        ("statement.xml", Kind.STATEMENT, "s-prst-2036-2-"),
        ("parts.xml", Kind.RESOLUTION, "a-res-91-20-a-b-"),
        ("decision.xml", Kind.DECISION, "a-dec-91-404-b-"),
    ],
)
def test_kind_and_identifier_come_from_the_content(name: str, kind: Kind, start: str) -> None:
    data = (DATA / name).read_bytes()
    document = read_bytes(data, "misnamed.dat")
    assert document.kind is kind
    assert document.id.startswith(start)
    assert document.id == read_bytes(data, "elsewhere.xml").id


def test_a_failed_draft_is_a_draft() -> None:
    data = (DATA / "resolution.xml").read_bytes()
    data = data.replace(b'name="resolution"', b'name="draftResolution"')
    assert read_bytes(data, "x.xml").kind is Kind.RESOLUTION  # its symbol says what it became
    data = data.replace(b"A/RES/91/14</docNumber>", b"S/2036/212</docNumber>")
    assert read_bytes(data, "x.xml").kind is Kind.DRAFT


def test_meeting_symbols_are_mended() -> None:
    mark = load("statement.xml").mark("meeting")
    assert mark is not None
    assert mark.value == "S/PV.9999"


def test_parts_have_letters_and_records_of_their_own() -> None:
    document = load("parts.xml")
    assert [mark.value for mark in named(document, "part")] == ["A", "B"]
    dates = {mark.detail.get("part", ""): mark.value for mark in named(document, "adoption-date")}
    assert dates == {"": "2036-12-12", "A": "2036-12-12", "B": "2036-12-13"}
    assert "Part B. Date of adoption: 2036-12-13" in document.text


WRAP = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">{}</akomaNtoso>'


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<akomaNtoso>&a;</akomaNtoso>',
            "declaration",
            2,
        ),
        (b'<!DOCTYPE akomaNtoso SYSTEM "file:///etc/passwd"><akomaNtoso/>', "declaration", 1),
        (b"<!-- a -->\n\n<!DOCTYPE akomaNtoso>\n<akomaNtoso/>", "declaration", 3),
        ("<!DOCTYPE a><akomaNtoso/>".encode("utf-16"), "declaration", 1),
        (b"<akomaNtoso>&xxe;</akomaNtoso>", "malformed", 1),
        (b"<akomaNtoso>\n<p>\n</akomaNtoso>", "malformed", 3),
        (WRAP.format("<p>cut of").encode()[:-20], "malformed", 1),
        (("<akomaNtoso>" + "<p>" * 100_000).encode(), "malformed", 1),
        (b'<?xml version="1.0" encoding="utf-7"?><akomaNtoso/>', "encoding utf-7", 1),
        (
            b'<?xml version="1.0" encoding="UTF-8"?><akomaNtoso>\xff\xfe\xfa</akomaNtoso>',
            "malformed",
            1,
        ),
        (b"<other>akomaNtoso</other>", "root element <other>", 1),
        (b"<akomaNtoso>" + b" " * (21 * 2**20) + b"</akomaNtoso>", "at most 20 MB", None),
    ],
)
def test_hostile_and_broken_files(data: bytes, reason: str, line: int | None) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_bytes(data, "bad.xml")
    assert caught.value.line == line
    place = "bad.xml" if line is None else f"bad.xml:{line}"
    assert str(caught.value).startswith(place)


def test_a_billion_laughs_costs_nothing() -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    data = f'<!DOCTYPE a [<!ENTITY l0 "ha">{entities}]><akomaNtoso>&l9;</akomaNtoso>'
    with pytest.raises(ReadError, match="document type declaration"):
        read_bytes(data.encode(), "laughs.xml")


def test_an_empty_document_is_none() -> None:
    document = read_bytes(WRAP.format("<statement/>").encode(), "empty.xml")
    assert document.body.strip() == ""


@pytest.mark.reference
def test_reference_sample_reads_as_its_plain_twin() -> None:
    if not (REFERENCE / "sample").exists():
        pytest.skip(f"no reference data at {REFERENCE}")
    seen = Counter[bool]()
    for path in sorted((REFERENCE / "sample" / "xml").rglob("*.xml")):
        document = read_bytes(path.read_bytes(), path.name)
        twin = next((REFERENCE / "sample" / "txt").rglob(f"{path.stem}.txt"), None)
        if twin is not None:
            seen[document.body.split() == twin.read_text("utf-8").split()] += 1
        assert document.mark("symbol") is not None
    assert seen[True] >= 60
    assert seen[False] <= 1
