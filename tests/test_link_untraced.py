"""Resolutions that a story tells of and that nothing identifies, and what is told of them."""

from __future__ import annotations

import pytest
from link_cases import at, card, story

from graph.findings import Claim, ResolutionMention, Tally, UntracedResolution, Vote
from graph.link import Record, link

NONE = Record([card("S/RES/9001 (2036)", "Salt in the northern lakes", "2036-03-02")])
ALONE = (
    "The U.N. Security Council adopted a resolution on rivers. Peru voted against the text.\n"
    "Chad stayed away. The vote was 12-1-1.\n"
)
TWO = (
    "The U.N. Security Council adopted a resolution on rivers by 12-1-1.\n"
    "Another resolution, on mills, got 9-5-1. Peru voted against that text.\n"
)


def _mention(text, words, nth=0, **told):
    return ResolutionMention(at(text, words, nth), "r", head=words, **told)


def _linked(text, *findings, record=NONE):
    return link([story(text, *findings)], record)[0].findings


def _about(text, *findings, record=NONE):
    found = _linked(text, *findings, record=record)
    return [one.about for one in found if isinstance(one, Tally | Vote)]


def test_what_is_told_of_one_text_stays_together():
    first, second = _mention(ALONE, "a resolution", organ="SC"), _mention(ALONE, "the text")
    found = _linked(
        ALONE,
        first,
        second,
        Vote(at(ALONE, "Peru"), "r", "state/PER", "against", of=second.span),
        Tally(at(ALONE, "12-1-1"), "r", 12, 1, 1, of=first.span),
        Vote(at(ALONE, "Chad"), "r", "state/TCD", "absent"),
    )
    texts = [one for one in found if isinstance(one, UntracedResolution)]
    assert [(one.key, one.organ, one.mentions) for one in texts] == [
        ("text-1", "SC", (first.span, second.span))
    ]
    told = [one.about for one in found if isinstance(one, Tally | Vote)]
    assert told == ["#text-1"] * 3
    assert not [one for one in found if isinstance(one, Claim)]  # no record, nothing to hold it to


def test_another_resolution_is_another_text():
    first, second = _mention(TWO, "a resolution"), _mention(TWO, "Another resolution")
    third = _mention(TWO, "that text")
    assert _about(
        TWO,
        *(first, second, third),
        Tally(at(TWO, "12-1-1"), "r", 12, 1, 1, of=first.span),
        Tally(at(TWO, "9-5-1"), "r", 9, 5, 1, of=second.span),
        Vote(at(TWO, "Peru"), "r", "state/PER", "against", of=third.span),
    ) == ["#text-1", "#text-2", "#text-2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"sponsor": "state/PER"}, {"sponsor": "state/TCD"}),
        ({"organ": "SC"}, {"organ": "GA"}),
        ({"title": "Rivers and mills"}, {"title": "Bridges and ferries"}),
        ({"draft": "S/2036/11"}, {"draft": "S/2036/12"}),
    ],
)
def test_what_two_resolutions_never_share_keeps_them_apart(one, other):
    first, second = _mention(TWO, "a resolution", **one), _mention(TWO, "that text", **other)
    assert _about(
        TWO,
        *(first, second),
        Tally(at(TWO, "12-1-1"), "r", 12, 1, 1, of=first.span),
        Vote(at(TWO, "Peru"), "r", "state/PER", "against", of=second.span),
    ) == ["#text-1", "#text-2"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        # a parliament's, a story that names no organ of the United Nations, several at once
        (ALONE, {"other": "parliament"}),
        (ALONE.replace("U.N. Security Council", "city's elders"), {}),
        (ALONE, {"plural": 3}),
    ],
)
def test_nothing_is_said_of_what_may_be_no_single_resolution_of_the_united_nations(text, mention):
    one = _mention(text, "a resolution", **mention)
    tally = Tally(at(text, "12-1-1"), "r", 12, 1, 1, of=one.span)
    assert _about(text, one, tally) == [""]


def test_a_resolution_that_is_known_is_not_untraced():
    text = "The U.N. Security Council adopted resolution 9001 by 12-1-1.\n"
    one = _mention(text, "resolution 9001", symbol="S/RES/9001 (2036)")
    found = _linked(text, one, Tally(at(text, "12-1-1"), "r", 12, 1, 1, of=one.span))
    assert [each.about for each in found if isinstance(each, Tally)] == ["S/RES/9001 (2036)"]
    assert not [each for each in found if isinstance(each, UntracedResolution)]


def test_what_only_points_back_is_no_further_text():
    text = "The U.N. Security Council adopted resolution 9001. Peru voted against the text.\n"
    one, two = (
        _mention(text, "resolution 9001", symbol="S/RES/9001 (2036)"),
        _mention(text, "the text"),
    )
    vote = Vote(at(text, "Peru"), "r", "state/PER", "against", of=two.span)
    assert _about(text, one, two, vote) != ["#text-1"]
    other = text.replace("the text", "a rival text")
    rival = _mention(other, "a rival text")
    vote = Vote(at(other, "Peru"), "r", "state/PER", "against", of=rival.span)
    assert _about(other, one, rival, vote) == ["#text-1"]
