"""A resolution that a story tells of first, and names later, where the record does not hold it."""

from __future__ import annotations

import pytest
from link_cases import at, card, story

from graph.findings import Adoption, ResolutionMention, Tally
from graph.link import Record, link

NAME = "S/RES/9001 (2036)"
TEXT = (
    "The U.N. Security Council on Monday adopted a resolution on ferries.\n"
    "Resolution 9001 asks all ports to count them. It was adopted by 12-1-2.\n"
)
OTHER = Record([card("S/RES/8000 (2031)", "Salt in the northern lakes", "2031-03-02")])


def _day(text=TEXT, record=OTHER, first=None, voted="Resolution 9001", symbol=NAME):
    """What the adoption that is told first is about."""
    one = ResolutionMention(at(text, "a resolution"), "r", head="a resolution", **(first or {}))
    two = ResolutionMention(at(text, "Resolution 9001"), "r", symbol=symbol, head="Resolution 9001")
    of = one.span if voted == "a resolution" else two.span
    found = link(
        [
            story(
                text,
                *(one, two),
                Adoption(at(text, "adopted"), "r", "", "2036-05-04", of=one.span),
                Tally(at(text, "12-1-2"), "r", 12, 1, 2, of=of),
            )
        ],
        record,
    )[0].findings
    return next(one.about for one in found if isinstance(one, Adoption))


def test_what_is_named_later_is_what_was_adopted():
    assert _day() == NAME


@pytest.mark.parametrize(
    "told",
    [
        {"first": {"organ": "GA"}},  # another organ's
        {"first": {"draft": "S/2036/77"}},  # one with a symbol of its own
        {"voted": "a resolution"},  # the named one is only referred to
        {"text": TEXT.replace("a resolution", "another like a resolution"), "first": {"plural": 2}},
    ],
    ids=["organ", "draft", "not voted", "several"],
)
def test_near_misses(told):
    assert _day(**told) != NAME


def test_what_the_record_holds_is_known_by_its_matter_and_day():
    held = Record([card(NAME, "Oil tankers", "2031-01-09")])
    assert _day(record=held) == "#text-1"
