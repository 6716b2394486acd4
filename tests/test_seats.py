"""Seats and appointments, as decisions tell them; all of them are invented."""

import pytest

from graph.extract.rolls.extractor import extract
from graph.findings import PersonMention, Seat

HEAD = "At its 9th plenary meeting, on 3 May 2036, the General Assembly "
BELOW = "\n__________\n* Term of office expires on 31 December 2037.\n"
BELOW += "** Term of office expires on the last day before the fifth session of it in 2039.\n"


def told(make_page, text):
    page = make_page(HEAD + text, "decision", "GA")
    return [
        (one.member.removeprefix("state/"), one.organization, one.role, one.since, one.until)
        if isinstance(one, Seat)
        else (one.name, one.organization, one.on_behalf_of, one.since, one.until)
        for one in extract(page)
        if isinstance(one, (Seat, PersonMention))
    ]


CASES = [
    (
        "elected Chad and Peru.\nAs a result, as of 1 July 2036, the Committee on Conferences is"
        " composed of the following 3 Member States:1 Chad,* Iran (Islamic Republic of),** and"
        " Peru." + BELOW,
        [
            ("TCD", "org/committee-on-conferences", "composition", "", "2037-12-31"),
            ("IRN", "org/committee-on-conferences", "composition", "", "2039"),
            ("PER", "org/committee-on-conferences", "composition", "", ""),
        ],
    ),
    (
        "elected Chad and Fiji as members of the Committee on Contributions for a two-year term of"
        " office beginning on 1 July 2036 and expiring on 30 June 2038 in place of Malta.",
        [
            ("TCD", "org/committee-on-contributions", "election", "2036-07-01", "2038-06-30"),
            ("FJI", "org/committee-on-contributions", "election", "2036-07-01", "2038-06-30"),
        ],
    ),
    (
        "appointed the following persons as members of the Committee on Contributions for a term"
        " beginning on 1 July 2036: Ada Brook (Chad) and Ian O. Hill (Chile/Peru).",
        [
            ("Ada Brook", "org/committee-on-contributions", "state/TCD", "2036-07-01", ""),
            ("Ian O. Hill", "org/committee-on-contributions", "state/CHL", "2036-07-01", ""),
        ],
    ),
    (
        "appointed a Credentials Committee for its session consisting of the following Member"
        " States: CHAD, FIJI and PERU.",
        [
            (one, "org/credentials-committee", "composition", "", "")
            for one in ("TCD", "FJI", "PER")
        ],
    ),
    (
        "announced the Chairs of the Main Committees:\nThird Committee: Ada Brook (Chad)",
        [("Ada Brook", "org/third-committee", "state/TCD", "", "")],
    ),
    ("elected Ada Brook of Chad as Keeper of Wells.", [("Ada Brook", "", "state/TCD", "", "")]),
    # Near-misses: what is no body's, no choice, or no list.
    ("elected Chad and Peru as hosts of the lamp fair.", []),
    ("decided that the Lamp Board is composed of brass, iron and glass from Chad and Peru.", []),
    ("took note of the report as members of the Committee on Contributions had asked.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0][:48] for row in CASES])
def test_who_sits_where(make_page, text, expected):
    assert told(make_page, text) == expected


def test_a_resolution_elects_nobody(make_page):
    text = "1. Notes that it elected Chad as a member of the Committee on Contributions for a year;"
    assert not [one for one in extract(make_page(text)) if isinstance(one, Seat)]
