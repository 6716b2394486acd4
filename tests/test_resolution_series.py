"""Resolutions beside one another: lists, and those that a sentence only refers to."""

from __future__ import annotations

import pytest

from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.series import series
from graph.extract.votes import extractor as votes
from graph.findings import Adoption, Tally, Vote

LISTS = [
    ("It adopted resolutions 2700, 2701 and 2702.", [["2700", "2701", "2702"]]),
    ("It names resolutions 1718 (2006), 1874 (2009) and 2087 (2013).", [["1718", "1874", "2087"]]),
    ("They cite resolution 76/71 and resolution 76/72.", [["76/71", "76/72"]]),
    ("They cite A/RES/76/71, A/RES/76/72 and others.", [["76/71", "76/72"]]),
    # each with a verb of its own
    ("It adopted resolution 2700 after resolution 2701 had failed.", [["2700"], ["2701"]]),
    ("Resolution 2700 was adopted. Resolution 2701 was not.", [["2700"], ["2701"]]),
]


@pytest.mark.parametrize(("text", "rows"), LISTS, ids=[text[:40] for text, _ in LISTS])
def test_what_is_a_list(make_page, text, rows):
    text = f"The Security Council met on Monday. {text}"
    found = series(text, resolutions_of(make_page(text, "news")))
    found = [[one for one in row if one.symbol] for row in found]
    told = [[one.symbol for one in row] for row in found if row]
    assert len(told) == len(rows)
    for row, numbers in zip(told, rows, strict=True):
        assert all(number in symbol for symbol, number in zip(row, numbers, strict=True))


CITED = [
    ("The Council, recalling resolution 2334 (2016), adopted resolution 2700 (2023).", "2334"),
    ("Resolution 2700 (2023), adopted after reaffirming resolutions 2334 (2016) and 2401 (2018),"
     " sets a date.", "2334 2401"),
    ("Under resolution 2334 (2016), the Council meets; it adopted resolution 2700 (2023).", "2334"),
    ("The text asks for it notwithstanding Resolution 2334 (2016).", "2334"),
    ("It was written on the same day as resolution 2334 (2016).", "2334"),
    ("Some voted in defiance of Security Council resolution 2334 (2016).", "2334"),
    ("It acts on the terms of paragraph 4 of its resolution 2334 (2016).", "2334"),
    # acted on
    ("The Council adopted resolution 2700 (2023) and resolution 2701 (2023).", ""),
    ("Resolution 2700 (2023) follows years of talks under the same chair.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), CITED, ids=[text[:40] for text, _ in CITED])
def test_what_is_only_referred_to(make_page, text, numbers):
    found = resolutions_of(make_page(text, "news"))
    cited = [one.symbol for one in found if one.cited]
    assert [symbol.split()[0].rpartition("/")[2] for symbol in cited] == numbers.split()


ADOPTED = [
    ("The Security Council unanimously adopted resolutions 2700, 2701 and 2702 on Monday.",
     "2700 2701 2702"),
    ("Resolutions 2700 and 2701 were adopted by the Security Council.", "2700 2701"),
    ("Resolution 2700 is the tenth that the Security Council has adopted on salt, following"
     " Resolutions 1718 (2006), 1874 (2009) and 2087 (2013).", ""),
    ("Security Council Resolution 687, adopted on 3 April 1991, after reaffirming resolutions"
     " 660, 661, 662 and 664 (all 1990), the Council set terms.", "687"),
    ("The Council adopted resolution 2700. It approved of the report under resolution 2401.",
     "2700"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), ADOPTED, ids=[text[:40] for text, _ in ADOPTED])
def test_every_member_of_a_list_is_adopted(make_page, text, numbers):
    found = [one for one in votes.extract(make_page(text, "news")) if isinstance(one, Adoption)]
    told = [one.about.split()[0].removeprefix("S/RES/") for one in found if one.about]
    assert told == numbers.split()


def test_a_vote_is_not_on_what_is_only_referred_to(make_page):
    text = (
        "The House welcomes the adoption by the General Assembly of Resolution 71/292, which asks"
        " for an opinion on salt notwithstanding Resolution 1514 (XV) and Resolution 2066 (XX),"
        " and notes that 94 States supported it and 15, among them Canada, voted against."
    )
    found = list(votes.extract(make_page(text, "news")))
    assert {one.about for one in found if isinstance(one, Tally | Vote)} == {"A/RES/71/292"}
