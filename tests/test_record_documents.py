"""Documents of the record other than resolutions: decisions, stories, statements."""

from __future__ import annotations

from akn_pages import DATA, load, of_type, page_of, shown

from graph.extract.record import extractor as record
from graph.findings import (
    Adoption,
    Fact,
    PersonMention,
    Seat,
    Vote,
)


def test_a_failed_draft_is_not_adopted_but_has_its_votes() -> None:
    data = (DATA / "resolution.xml").read_bytes()
    data = data.replace(b'statement name="resolution"', b'statement name="draftResolution"')
    data = data.replace(b"A/RES/91/14</docNumber>", b"S/2036/212</docNumber>")
    page = page_of(data)
    assert not of_type(page, Adoption)
    assert len(of_type(page, Vote)) == 4


def test_seats_and_persons_of_a_decision() -> None:
    page = load("decision.xml")
    body = "org/committee-for-programme-and-coordination"
    assert shown(page, of_type(page, Seat), "member", "organization", "until") == [
        ("Peru (until 2038-12-31)", "state/PER", body, "2038-12-31"),
        ("Nauru (until 2039)", "state/NRU", body, "2039"),
    ]
    (person,) = of_type(page, PersonMention)
    assert isinstance(person, PersonMention)
    assert (person.name, person.on_behalf_of) == ("Ada Lampkeeper", "state/CHL")


def test_front_matter_of_a_record_and_of_a_story() -> None:
    text = (
        "---\nkind: {}\nsymbol: A/res/91/14\ntitle: Lights\ndate: 2036-05-03\n"
        "author: Ada\n---\nWords."
    )
    found = [
        (one.name, one.value, one.rule)
        for one in of_type(page_of(text.format("resolution").encode(), "x.md"), Fact)
        if isinstance(one, Fact)
    ]
    assert found == [
        ("symbol", "A/RES/91/14", "front-matter:symbol"),
        ("title", "Lights", "front-matter:title"),
        ("adoption-date", "2036-05-03", "front-matter:date"),
    ]
    story = of_type(page_of(text.format("news").encode(), "x.md"), Fact)
    assert [one.name for one in story if isinstance(one, Fact)] == ["title", "published", "author"]


def test_a_text_without_marks_says_nothing() -> None:
    assert list(record.extract(page_of(b"Just a text about resolution 91/14.", "x.txt"))) == []
