"""Counts of one vote that stand far apart, and those that only the members named complete."""

import pytest
from votes_found import of_type

from graph.findings import Tally

TOLD = [
    # A council is whole: ten, one and four make fifteen.
    (
        "Cuba, along with Togo, Oman and Mali, abstained on the UN resolution. Peru cast the sole"
        " no vote. Ten countries voted in favour.",
        ["10-1-4"],
    ),
    ("Peru vetoed the UN resolution. The other 14 members voted for it.", ["14-1-0"]),
    # Not whole: nobody knows who else was against.
    ("Peru opposed the UN resolution. Twelve members voted in favour.", ["12-?-?"]),
    # What is said again is the same vote, and another year's is none.
    (
        "The UN resolution passed by 90 votes to 6. Apart from Cuba and Togo, four others opposed"
        " it. Fifty countries abstained.",
        ["90-6-50"],
    ),
    (
        "The UN resolution passed by 90 votes to 6. A year before, in a separate vote, 50 countries"
        " abstained.",
        ["90-6-?"],
    ),
    (
        "The UN resolution got 153 votes in favour. A previous similar measure drew support from"
        " 121 countries. Ten countries voted against it, while 23 abstained.",
        ["153-10-23", "121-?-?"],
    ),
    ("The council voted 15-0 on one UN resolution. It voted 15-0 on the next.", ["15-0-?"] * 2),
    # A part of the voters is no count of them.
    ("The UN resolution passed. Six of those votes against came from islands.", []),
]
SPOKEN = [
    ("The club could still act. Nine members backed the plan, and six abstained.", 0),
    (
        "The UN Security Council was asked for a resolution. Nine members voted in favour, and six"
        " abstained.",
        1,
    ),
    (
        "The city council was asked for a resolution. Nine members voted in favour, and six"
        " abstained.",
        0,
    ),
]


@pytest.mark.parametrize(("text", "counts"), TOLD)
def test_counts_of_one_vote(make_page, text, counts):
    told = of_type(make_page, text, Tally)
    each = [(one.in_favour, one.against, one.abstained) for one in told]
    assert [
        "-".join("?" if one is None else str(one) for one in counts) for counts in each
    ] == counts


@pytest.mark.parametrize(("text", "many"), SPOKEN)
def test_a_resolution_asked_for_is_no_other_bodys(make_page, text, many):
    assert len(of_type(make_page, text, Tally)) == many
