"""Chronicles and lists: what one entry tells belongs to the resolution that the entry names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_cases import card, mention, record, story, tally

from graph.extract import run
from graph.extract.resolutions.entries import entries, entry_at
from graph.findings import Tally
from graph.link import link


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "Texts so far. MARCH 3: The Council voted. MARCH 9: It met. APRIL 11: It voted again.",
            ["MARCH 3:", "MARCH 9:", "APRIL 11:"],
        ),
        (
            "On wells\n3 March 2031 - Adopted.\n9 March 2031 - Adopted.\n11 April 2031 - Fell.\n",
            ["3 March", "9 March", "11 April"],
        ),
        ("1967: A text.\n1973: Another.\n1978: A third.", ["1967:", "1973:", "1978:"]),
        (
            "Resolution 91: on salt.\nResolution 92: on wells.\nResolution 95: on dust.",
            ["Resolution 91", "Resolution 92", "Resolution 95"],
        ),
        ("• On salt, 9-0.\n• On wells, 8-1.\n• On dust, 7-2.", ["• On salt", "• On wells", "• On"]),
        ("1. On salt.\n2. On wells.\n3. On dust.", ["1. On", "2. On", "3. On"]),
        # near-misses: two are no list, days inside sentences open nothing
        ("MARCH 3: The Council voted. MARCH 9: It met.", []),
        ("The Council voted on March 3. On March 9 it met. On April 11 it voted again.", []),
        ("Resolution 91 was adopted first, then came resolution 92 and resolution 95.", []),
        ("", []),
    ],
)
def test_what_opens_an_entry(text, heads):
    found = entries(text)
    assert [text[one.start :].startswith(head) for one, head in zip(found, heads, strict=True)] == [
        True
    ] * len(heads)


TEXT = (
    "Three texts of the Security Council on a lake. "
    "MARCH 3: The Council voted 14-0 on sluices. One member stayed away from Resolution 9001. "
    "MARCH 9: The Council voted 13-0 on pumps. Two members abstained on Resolution 9002. "
    "APRIL 11: The Council voted 12-1 on dikes, as Resolution 9001 had asked, in Resolution 9003."
)


def test_a_vote_is_of_the_resolution_that_its_entry_names():
    names = ("Resolution 9001", "Resolution 9002", "Resolution 9003")
    cards = [
        card(f"S/RES/{number} (2031)", f"On {what}", f"2031-0{month}-0{day}")
        for number, what, month, day in (
            (9001, "sluices", 3, 3),
            (9002, "pumps", 3, 9),
            (9003, "dikes", 4, 1),
        )
    ]
    told = story(
        TEXT,
        *(
            mention(TEXT, name, symbol=f"S/RES/{name.split()[1]} (2031)", organ="SC")
            for name in names
        ),
        tally(TEXT, "14-0", (14, 0, 0)),
        tally(TEXT, "13-0", (13, 0, 0), of="Resolution 9001"),
        mention(TEXT, "Resolution 9001", 1, symbol="S/RES/9001 (2031)", organ="SC"),
        tally(TEXT, "12-1", (12, 1, 0), of="Resolution 9003"),
        published="2031-04-12",
    )
    (linked,) = link([told], record(*cards))
    votes = [(one.in_favour, one.about) for one in linked.findings if isinstance(one, Tally)]
    assert votes == [
        (14, "S/RES/9001 (2031)"),
        (13, "S/RES/9002 (2031)"),
        (12, "S/RES/9003 (2031)"),  # two are named there: what the tally itself says counts
    ]


@given(st.text(alphabet="•-1.) \nMay 3:Resolution", max_size=120), st.integers(0, 130))
def test_entries_are_apart_and_inside(text, place):
    found = entries(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    held = entry_at(found, place)
    assert held is None or held.start <= place < held.end


PARTED = [
    # a text, what is told of which mention: the word of the fact, the head of the mention
    (
        "Texts of the UN General Assembly\n"
        "3 May 2031 - It adopted resolution 85/7 on salt.\n"
        "4 May 2032 - It voted on wells: 104 in favour, 54 against, 29 abstentions.\n"
        "5 May 2033 - It adopted resolution 87/9 by 90 votes to 3.\n",
        {"104 in favour": "", "90 votes": "resolution 87/9"},
    ),
    (
        "The UN week\n\n• Monday: The General Assembly adopted resolution 85/7.\n"
        "• Tuesday: The Security Council's text fell, 9 in favour and 3 against.\n"
        "• Friday: The General Assembly adopted resolution 85/9.\n",
        {"9 in favour": ""},
    ),
    # near-misses: what all entries tell is of one; a mention above the list is spoken of in it
    (
        "• The UN General Assembly met.\n• It adopted resolution 85/7.\n• 90 voted in favour, 3 "
        "against.\n",
        {"90 voted in favour": "resolution 85/7"},
    ),
    (
        "The UN General Assembly adopted resolution 85/7. How they voted:\n\n• In favour: 90\n"
        "• Against: 3\n• Abstentions: 12\n",
        {"In favour: 90": "resolution 85/7"},
    ),
]


@pytest.mark.parametrize(("text", "told"), PARTED)
def test_an_entry_tells_nothing_of_the_mention_of_another(make_page, text, told):
    page = make_page(text, "news")
    found = {
        one.span.of(text): one.of.of(text) if one.of else ""
        for one in run(page)
        if isinstance(one, Tally)
    }
    for words, head in told.items():
        assert [of for said, of in found.items() if said.startswith(words)] == [head], found
