"""What lies in a passage, by bisecting in what is ordered by where it begins."""

import pytest

from graph.extract.persons.find import people_of
from graph.extract.places import between, held, holding, inside, is_clear, starting
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.model import Span

CUT = (Span(0, 4), Span(5, 9), Span(9, 14), Span(20, 21))
FOUND = [Meant(one, "resolutions:symbol", Span(0, 30), "") for one in CUT]

PASSAGES = [
    ((0, 30), CUT, CUT),
    ((5, 14), CUT[1:3], CUT[1:3]),
    ((5, 13), CUT[1:3], CUT[1:2]),  # near-miss: begins inside, ends behind
    ((6, 14), CUT[2:3], CUT[2:3]),  # near-miss: begins before
    ((14, 20), (), ()),
    ((21, 30), (), ()),
]


@pytest.mark.parametrize(("passage", "begun", "whole"), PASSAGES)
def test_what_begins_in_a_passage_and_what_lies_in_it(passage, begun, whole):
    assert tuple(starting(CUT, *passage)) == begun
    assert tuple(held(CUT, *passage)) == whole
    assert tuple(one.span for one in between(FOUND, *passage)) == begun
    assert tuple(one.span for one in inside(FOUND, Span(*passage))) == whole


@pytest.mark.parametrize(
    ("position", "passage"),
    [(0, CUT[0]), (8, CUT[1]), (9, CUT[2]), (4, None), (14, None), (21, None)],
)
def test_the_passage_that_holds_a_position(position, passage):
    assert holding(CUT, position) == passage
    assert holding((), position) is None


@pytest.mark.parametrize(
    ("passage", "clear"),
    [((14, 20), True), ((4, 5), True), ((21, 22), True), ((13, 15), False), ((8, 9), False)],
)
def test_a_passage_is_clear_where_nothing_that_was_found_has_a_place_of_it(passage, clear):
    assert is_clear(FOUND, Span(*passage)) is clear


MANY = 20_000
"""Sentences in one text: a reader that looks at all of them for each would never end."""


def test_many_sentences_do_not_hold_up_who_is_named_behind_them(make_page):
    page = make_page(f"{'Peru. ' * MANY}\n\nEnvoy Mara Olt of Fiji said so.\n", "news")
    assert [one.entity for one in people_of(page).sightings] == ["person/mara-olt"]


def test_many_numbers_do_not_hold_up_the_next(make_page):
    page = make_page(f"Resolution 51/25 passed.\n\n{'51/60, ' * MANY}both.\n", "news")
    assert len(resolutions_of(page)) == MANY + 1
