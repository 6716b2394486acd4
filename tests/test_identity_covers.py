"""Covers of many bodies and decades: items, meetings, symbols, sponsors; all texts are invented."""

import pytest

from graph.extract.identity.extractor import extract
from graph.extract.identity.words import agenda_items, ordinal
from graph.findings import Fact, Sponsor


def facts(page, name):
    return [one.value for one in extract(page) if isinstance(one, Fact) and one.name == name]


ITEMS = [
    ("26 (a)", ["26 (a)"]),
    ("7 and 141", ["7", "141"]),
    ("13, 117 and 125", ["13", "117", "125"]),
    ("72 (b) and (c)", ["72 (b)", "72 (c)"]),
    ("12.1", ["12.1"]),
    ("61 to 63", ["61 to 63"]),
]


@pytest.mark.parametrize(("printed", "items"), ITEMS)
def test_each_item_is_one_of_its_own(printed, items):
    assert [item for *_, item in agenda_items(printed)] == items


def test_titles_of_items_stand_in_their_order(make_page):
    page = make_page(
        "A/RES/91/14\nAgenda items 13 and 72\nLamps\nHarbours\nResolution adopted by the General"
        " Assembly on 2 March 2037\n91/14. Lit harbours\nThe General Assembly,\nDecides to dig."
    )
    found = [(one.value, one.detail) for one in extract(page) if one.name == "agenda-item"]
    assert found == [("13", "Lamps"), ("72", "Harbours")]


def test_a_heading_of_the_volume_is_no_items_title(make_page):
    page = make_page(
        "A/DEC/91/501\nGeneral Assembly\nAgenda item 7\nOther decisions\n91/501.\nLamps\n"
        "At its 2nd plenary meeting, on 5 September 2036, the General Assembly decided to dig.",
        "decision",
    )
    found = [(one.value, one.detail) for one in extract(page) if one.name == "agenda-item"]
    assert found == [("7", "")]


@pytest.mark.parametrize(
    ("word", "number"),
    [("Sixty-first", 61), ("Hundred and third", 103), ("Two hundred and eighth", 208)],
)
def test_ordinals_go_on_beyond_a_hundred(word, number):
    assert ordinal(word) == number


CLOSED = [
    ("38 (I). Lamps", "The General Assembly", "Sixty-first plenary meeting,", "A/PV.61"),
    ("7 (XL). Lamps", "The Economic and Social Council", "1693rd plenary meeting,", "E/SR.1693"),
    ("2003/30. Lamps", "The Commission on Human Rights", "57th meeting", "E/CN.4/2003/SR.57"),
    ("246 (1968). Resolution of 14 March 1968", "The Security Council", None, "S/PV.1397"),
]


@pytest.mark.parametrize(("head", "organ", "closing", "record"), CLOSED)
def test_meetings(make_page, head, organ, closing, record):
    closing = (
        f"{closing}\n27 May 1970." if closing else "Adopted unanimously at the 1397th meeting."
    )
    page = make_page(f"{head}\n\n{organ},\n\n1. Decides to dig.\n\n{closing}\n")
    assert facts(page, "meeting") == [record]
    assert facts(page, "title") == ([] if "Resolution of" in head else ["Lamps"])


HEADED = [
    ("Commission on Human Rights resolution 1996/9", "E/CN.4/RES/1996/9"),
    ("Commission on Human Rights\nResolution 1996/9", "E/CN.4/RES/1996/9"),
]


@pytest.mark.parametrize(("head", "symbol"), HEADED)
def test_a_heading_that_is_the_symbol_is_no_title(make_page, head, symbol):
    page = make_page(f"{head}\n\nThe Commission on Human Rights,\n1. Decides to dig.\n")
    assert facts(page, "symbol") == [symbol]
    assert facts(page, "title") == []


def test_the_day_below_a_text_that_no_meeting_adopted_ends_it(make_page):
    page = make_page("The General Assembly,\n1. Decides to dig.\n2. Asks for lamps.\n4 May 2037\n")
    assert page.segments.provisions[-1].span.of(page.text) == "Asks for lamps."
    assert page.segments.closing.of(page.text) == "4 May 2037"
    amid = make_page("The General Assembly,\n1. Decides to dig and to meet on\n4 May 2037\n")
    assert amid.segments.closing is None


def test_an_assembly_outside_is_not_the_general_assembly(make_page):
    text = "THE GENERAL ASSEMBLY,\nRECALLING resolution 48/13,\n1. DECIDES to dig.\n"
    assert make_page(f"AG/RES. 12 (XX-O/95)\nLAMPS\n{text}").segments.organ == ""
    assert make_page(f"ORGANIZATION OF AMERICAN STATES\nLAMPS\n{text}").segments.organ == ""
    assert make_page(f"A/RES/91/14\nLAMPS\n{text}").segments.organ == "GA"
    titled = make_page(f"A/RES/91/14\n91/14.\nLamps of the African Union\n{text}")
    assert titled.segments.organ == "GA"


COVER = "A/91/L.86\nDistr.: Limited\n11 June 2037\nAgenda item 14\nLamps\n{}\nLamps\n"
COVER += "The General Assembly,\n1. Decides to dig.\n"
SUBMITTED = [
    (
        "Chad, Fiji,* Iran (Islamic Republic of)\nand Trinidad and Tobago:** draft resolution",
        ["state/TCD", "state/FJI", "state/IRN", "state/TTO"],
    ),
    ("Peru: revised draft resolution", ["state/PER"]),
    ("Draft resolution submitted later", []),
    ("Report on Peru: lamps", []),
]


@pytest.mark.parametrize(("line", "actors"), SUBMITTED)
def test_sponsors_stand_on_the_cover_of_a_draft(make_page, line, actors):
    page = make_page(COVER.format(line), "draft")
    found = [one for one in extract(page) if isinstance(one, Sponsor)]
    assert [one.actor for one in found] == actors
    assert all(one.span.of(page.text)[0].isupper() for one in found)
