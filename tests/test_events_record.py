"""What official texts say to be held: conferences and summits with days and places."""

import pytest

from graph.extract.events import extractor as events

RECORD = [
    (
        "Recalling the third Conference on Lakes, Rivers and Wells, held in Lima, Peru, from 3 to"
        " 5 May 2031, and its outcome,",
        [("third Conference on Lakes, Rivers and Wells", "2031-05-03", "Lima")],
    ),
    (
        "Welcoming the offer of Chad to host the Salt Summit, to be held in Moundou on 4 May 2033,",
        [("Salt Summit", "2033-05-04", "Moundou")],
    ),
    (
        "Recalling the Final Document of the Ninth Salt Conference, held in Lima in May 2031,",
        [("Ninth Salt Conference", "2031-05", "Lima")],
    ),
    ("Recalling the week of the Conference on Disarmament, held in Geneva on 3 May 2031,", []),
    ("Recalling the Lake Conference and the elections held in Lima on 3 May 2031,", []),
    ("Recalling the Lake Conference, and the Salt Framework 2031, held in Lima,", []),
]


@pytest.mark.parametrize(("text", "expected"), RECORD)
def test_what_a_resolution_says_to_be_held(make_page, text, expected):
    page = make_page(f"The General Assembly,\n\n{text}\n\n1. Decides to act.\n", "resolution")
    assert [(one.label, one.start, one.location) for one in events.extract(page)] == expected
