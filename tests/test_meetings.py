"""Meeting records: who has the floor, for whom, and what the record tells itself. All invented."""

import pytest

from graph.extract.meetings.extractor import extract
from graph.extract.quotations.extractor import extract as quotations

COVER = """91st plenary meeting
Thursday, 8 January 2037, 10 a.m.
President: Ms. Brook . . . . . . (Chad)
Members: China . . . . . . . Mr. Wen Li
France . . . . . . . . Mrs. Duval

The meeting was called to order at 10.05 a.m.

The President: I give the floor to the representative of Fiji.

Mr. Hill (Fiji): It is an honour to speak of wells.

We recall the day on which the first one was dug.

The President: I thank Mr. Hill (Fiji) for his words, and now put the draft to the vote.

A recorded vote was taken.

Draft resolution A/91/L.14 was adopted by 4 votes to 1.

Ms. Reyes Ibarra (Peru) (spoke in Spanish): We thank Fiji for the ropes.

[Subsequently, the delegation of Togo informed the Secretariat of its vote.]

Mr. Agbo (Togo): …

Mr. Oum (European Union): The ropes are long enough.

The meeting rose at 11.20 a.m.
"""


def test_speakers_and_their_delegations(make_page):
    found = [
        (one.name, one.on_behalf_of or one.organization)
        for one in extract(make_page(COVER, "paper"))
    ]
    assert found == [
        ("Brook", "state/TCD"),
        ("Wen Li", "state/CHN"),
        ("Duval", "state/FRA"),
        ("Hill", "state/FJI"),
        ("Reyes Ibarra", "state/PER"),
        ("Agbo", "state/TGO"),
        ("Oum", "org/european-union"),
    ]


def test_what_the_record_and_its_president_say_is_no_delegations(make_page):
    page = make_page(COVER, "paper")
    assert [
        (one.speaker_text, page.text[one.span.start : one.span.end]) for one in quotations(page)
    ] == [
        ("Hill", "It is an honour to speak of wells."),
        ("Hill", "We recall the day on which the first one was dug."),
        ("Reyes Ibarra", "We thank Fiji for the ropes."),
        ("Oum", "The ropes are long enough."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hill (Fiji): Wells and ropes.",
        COVER.replace("meeting was called to order", "lamp was lit"),
        COVER.replace("91st plenary meeting", "A plenary of lamps"),
    ],
)
def test_what_is_no_meeting_has_no_speakers(make_page, text):
    assert not list(extract(make_page(text, "news")))
