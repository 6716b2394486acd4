"""Volumes and lists of resolutions, as texts in one file; all of them are invented."""

import pytest

from graph.model import Kind
from graph.read import read_bytes
from graph.read.enclosed import enclosed
from graph.read.languages import language_of
from graph.read.volumes import printed_in

FRONT = "Resolutions and decisions adopted by the Council at its 2037 session\n\n"
FIRST = """2037/1. Clear springs

The Economic and Social Council,

Recalling its resolution 2036/4 of 3 May 2036,

1. Requests the Secretary-General to dig wells.

3rd plenary meeting
8 January 2037

"""
SECOND = FIRST.replace("2037/1.", "2037/2.").replace("Clear springs", "Long ropes")
VOLUME = FRONT + FIRST + SECOND
COUNCIL = """Resolution 3014 (2037)
of 14 January 2037

The Security Council,

1. Decides to remain seized of the matter.

"""


def test_each_resolution_of_a_volume_is_a_document():
    found = [(name, read_bytes(data, name)) for name, data in enclosed(VOLUME.encode(), "v.txt")]
    assert [(name, one.kind) for name, one in found] == [
        ("E-RES-2037-1", Kind.RESOLUTION),
        ("E-RES-2037-2", Kind.RESOLUTION),
    ]
    assert "Long ropes" not in found[0][1].text and "Clear springs" not in found[1][1].text


def test_a_volume_itself_is_a_paper_that_says_what_stands_before_them():
    volume = read_bytes(VOLUME.encode(), "v.txt")
    assert (volume.kind, volume.text[: volume.body_end]) == (Kind.PAPER, FRONT)


def test_a_volume_of_the_security_council():
    text = COUNCIL + COUNCIL.replace("3014", "3015")
    assert [one.symbol for one in printed_in(text)] == ["S/RES/3014 (2037)", "S/RES/3015 (2037)"]


@pytest.mark.parametrize(
    "text",
    [
        FRONT + FIRST,  # one is no volume
        FRONT + FIRST + SECOND.replace("The Economic and Social Council,", "It is a fine day."),
        FIRST
        + "Annex\n\nResolution 78/2\n\nThe Economic Commission for Africa,\n\nNoting wells,\n",
        FIRST + "2037/2. Lamps\n\n2036/9 of 5 May 2036 was recalled by The Council.\n",
    ],
)
def test_no_volume(text):
    assert not printed_in(text)
    assert read_bytes(text.encode(), "x.txt").kind is Kind.RESOLUTION


LIST = "Resolutions adopted by the Security Council in 2037\n\n"
LIST += "S/RES/3014 (2037)\n14 January 2037\nWells\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIST + "\nS/RES/3015 (2037)\n31 January 2037\nLamps\n", False),
        (LIST + "\nResolution 3014 (2037)\nThe Security Council,\nNoting wells,\n", True),
    ],
)
def test_a_list_of_resolutions_is_none(text, expected):
    assert (read_bytes(text.encode(), "l.txt").kind is Kind.RESOLUTION) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vote\nY CHAD\nY FIJI\nN PERU", "en"),
        ("La lista y la carta de los pozos", "es"),
    ],
)
def test_a_letter_is_no_language(text, language):
    assert language_of(text) == language
