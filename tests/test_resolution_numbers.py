"""Numbers of resolutions in rare dress: in brackets, behind a sign, listed with their years."""

import pytest
from test_resolution_mentions import mentions

NUMBERED = [
    # text, symbols in order
    ("The UN Security Council passed resolution (2216).", ["S/RES/2216 (2015)"]),
    ("The UN Security Council passed resolution No. (2216).", ["S/RES/2216 (2015)"]),
    # not the Assembly’s of that number
    ("The Security Council passed UNSCR 1803. Resolution 1803 stands.", ["S/RES/1803 (2008)"] * 2),
    ("The UN Security Council passed Resolution #2216.", ["S/RES/2216 (2015)"]),
    (
        "UN Security Council resolutions told Peru so: 250 in 1968, 487 in 1981 and 1073 in 1996.",
        ["S/RES/250 (1968)", "S/RES/487 (1981)", "S/RES/1073 (1996)"],
    ),
    (
        "The UN Council’s resolution 2216 of 2015 stays. SCR2216 has flaws; of the flaws of 2216,"
        " and 2216’s length, the envoy was silent.",
        ["S/RES/2216 (2015)"] * 4,
    ),
    # near-misses: what is counted, and what no text named
    (
        "The UN Security Council passed resolution 2216. It fed 2216 children for 2216 dollars.",
        ["S/RES/2216 (2015)"],
    ),
    ("The UN Security Council passed resolution 2216 by order of 2217.", ["S/RES/2216 (2015)"]),
    # near-misses: a year, people, a number that the Council reached in another year
    ("The UN Security Council passed a resolution (2015).", []),
    ("UN resolutions told of the dead: 250 in 1969, 487 in 1971.", []),
    ("Votes told of the dead: 250 in 1968. The UN resolutions are long.", []),
]
HEADED = [
    # headline, what it mentions
    (
        "Russian resolution on salt falls\n\nThe UN Security Council met.",
        ["Russian resolution"],
    ),
    ("Canada abstained on the UN motion calling for a truce.", ["the UN motion"]),
    ("The envoy deplored the WHO resolution.", ["the WHO resolution"]),
    ("The UN passed 20 country-specific resolutions.", ["20 country-specific resolutions"]),
    ("There is no time at the UN for a country-specific resolution.", []),
    ("Chad votes against IAEA anti-salt resolution", ["IAEA anti-salt resolution"]),
    ("UNGA adopts res. on salt\n\nThe UN met.", ["res."]),
    (
        "A UN General Assembly motion was adopted. The motion was short.",
        ["A UN General Assembly motion", "The motion"],
    ),
    (
        "The UN passed 9 resolutions. In one such text, adopted by 90 votes to 2, it was firm.",
        ["9 resolutions", "one such text"],
    ),
    (
        "August 2, 1990 Resolution 660 of the UN Security Council: Condemned it.",
        ["Resolution 660"],
    ),
    ("They met to counter UN resolution 2216.", ["UN resolution 2216"]),
    # near-misses
    ("The House heard of a UN resolution. The motion was short.", ["a UN resolution"]),
    ("UNGA adopts the res. of salt.", []),
    ("Russian salt falls\n\nThe UN Security Council met.", []),
    ("A note tells of a Human Rights Council text.", []),
    ("The motion of the stars is slow. The UN met.", []),
]


@pytest.mark.parametrize(("text", "symbols"), NUMBERED)
def test_by_number(make_page, text, symbols):
    found = [one.symbol for one in mentions(make_page(text, "news")) if one.symbol]
    assert found == symbols


@pytest.mark.parametrize(("text", "heads"), HEADED)
def test_by_maker_or_body(make_page, text, heads):
    page = make_page(text, "news")
    assert [one.span.of(page.text) for one in mentions(page)] == heads
