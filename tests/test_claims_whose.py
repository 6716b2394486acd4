"""Whose a vote, a sponsor or a period is that a story tells: this resolution's, or another's."""

import pytest
from link_cases import adoption, at, card, mention, record, sponsor, story, tally

from graph.findings import Claim, Sponsor, Tally, Vote
from graph.link import link
from graph.link.compare.tallies import nearly

WELLS, DAMS = "Village wells of Ruritania", "Old dams of Ruritania"


def stated(linked):
    return {
        (one.property, one.value): (one.about, one.verdict)
        for one in linked.findings
        if isinstance(one, Claim)
    }


@pytest.mark.parametrize(
    ("before", "about"),
    [
        # what is only recalled was not voted on
        ("The text is in line with resolution 3301 (2037).", ""),
        ("It recalls resolution 3301 (2037).", ""),
        # near-miss: the resolution that the story tells of
        ("The Council passed resolution 3301 (2037).", "S/RES/3301 (2037)"),
    ],
)
def test_a_vote_is_not_that_of_a_resolution_only_referred_to(before, about):
    text = f"{before} There were 14 in favour, and Chile abstained."
    name, symbol = "resolution 3301 (2037)", "S/RES/3301 (2037)"
    of = at(text, name)
    told = story(
        text,
        mention(text, name, symbol=symbol, organ="SC"),
        Tally(at(text, "14 in favour"), "t", 14, None, None, about=symbol, of=of),
        Vote(at(text, "Chile"), "t", "state/CHL", "abstained", about=symbol, of=of),
    )
    (linked,) = link([told], record(card(symbol, WELLS, "2037-05-04")))
    votes = [one.about for one in linked.findings if isinstance(one, Tally | Vote)]
    assert votes == [about, about]


@pytest.mark.parametrize(
    ("counts", "meant"),
    [((143, 9, 25), ""), ((120, 14, 44), "A/RES/91/15"), ((120, 14, 45), "A/RES/91/15")],
)
def test_the_same_sponsor_leads_texts_with_other_counts(counts, meant):
    words = f"by {counts[0]} to {counts[1]}, with {counts[2]} abstentions"
    text = (
        f"On Friday the Assembly passed the Norwegian text {words}.\n"
        f"A resolution entitled “{WELLS}” had been adopted on 1 December 2036."
    )
    of = "the Norwegian text"
    told = story(
        text,
        mention(text, of, organ="GA", sponsor="state/NOR"),
        sponsor(text, "Norwegian", "state/NOR", "lead", of),
        tally(text, words, counts, of),
        mention(text, f"A resolution entitled “{WELLS}”", title=WELLS, organ="GA"),
    )
    held = card("A/RES/91/15", WELLS, "2036-12-01", tally="120-14-45", sponsor="state/NOR")
    (linked,) = link([told], record(held))
    counted = [one.about for one in linked.findings if isinstance(one, Tally)]
    assert counted == [meant]


@pytest.mark.parametrize(
    ("sponsors", "value"),
    [
        # a list of one shows who led
        (("state/NOR",), "state/NOR (lead)"),
        # a list of several shows that he sponsored it
        (("state/NOR", "state/PER"), "state/NOR"),
    ],
)
def test_who_led_a_text_no_list_of_several_shows(sponsors, value):
    text = "Norway led resolution 91/15, which was adopted on 1 December 2036."
    of = "resolution 91/15"
    told = story(
        text,
        mention(text, of, symbol="A/RES/91/15"),
        sponsor(text, "Norway", "state/NOR", "lead", of),
    )
    held = card("A/RES/91/15", WELLS, "2036-12-01", sponsor=sponsors)
    (linked,) = link([told], record(held))
    assert stated(linked)["sponsor", value] == ("A/RES/91/15", "confirmed")


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ("", "contradicted"),
        ("\n2. Asks for a report within 30 days;", "unverifiable"),
        # near-miss: another period
        ("\n2. Asks for a report within 60 days;", "contradicted"),
    ],
)
def test_a_period_that_the_text_holds_for_something_else(more, verdict, tmp_path):
    body = f"1. Decides to extend the mandate of the mission for a period of one year;{more}"
    (tmp_path / "S-RES-3301 (2037).txt").write_text(body, "utf-8", newline="")
    text = "Resolution 3301 (2037) extended the mandate of the mission for 30 days."
    told = story(
        text,
        mention(text, "Resolution 3301 (2037)", symbol="S/RES/3301 (2037)", organ="SC"),
        adoption(text, "extended", "Resolution 3301 (2037)"),
    )
    held = record(card("S/RES/3301 (2037)", DAMS, "2037-05-04"), texts=tmp_path)
    (linked,) = link([told], held)
    assert stated(linked)["mandate-period", "30 days"] == ("S/RES/3301 (2037)", verdict)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("141-5-35", "140-5-38", True),
        ("12-0-3", "12-0-2", True),
        # of fifteen members, one who votes otherwise makes it another vote
        ("12-0-3", "11-0-4", False),
    ],
)
def test_counts_that_somebody_miscounted(one, other, near):
    assert nearly(one, other) is near


@pytest.mark.parametrize(
    ("published", "verdict"),
    [
        # a draft that waits for its vote is no resolution of years ago
        ("2039-06-01", None),
        # near-miss: on the day
        ("2037-05-04", "confirmed"),
    ],
)
def test_a_draft_to_be_voted_on_is_none_that_was_adopted_long_ago(published, verdict):
    text = (
        "The Council is expected to vote on the Norwegian draft tonight.\n"
        "Resolution 3301 (2037) set up the wells of Ruritania."
    )
    of = "the Norwegian draft"
    told = story(
        text,
        mention(text, of, sponsor="state/NOR"),
        sponsor(text, "Norwegian", "state/NOR", "lead", of),
        mention(text, "Resolution 3301 (2037)", symbol="S/RES/3301 (2037)", organ="SC"),
        published=published,
    )
    held = card("S/RES/3301 (2037)", WELLS, "2037-05-04", sponsor="state/NOR")
    (linked,) = link([told], record(held))
    found = stated(linked).get(("sponsor", "state/NOR (lead)"), ("", None))
    assert found[1] == verdict


@pytest.mark.parametrize(
    ("against", "verdict"),
    [
        ("15 voted against it", "contradicted"),
        ("fifteen voted against it", "contradicted"),
        # a sum that nobody printed is ours
        ("Peru, Chile and 13 more voted against it", "unverifiable"),
    ],
)
def test_a_count_that_was_added_up_accuses_nobody(against, verdict):
    text = f"Resolution 91/15 won 124 votes, {against}, and 43 abstained."
    told = story(
        text,
        mention(text, "Resolution 91/15", symbol="A/RES/91/15"),
        tally(text, f"124 votes, {against}, and 43 abstained", (124, 15, 43), "Resolution 91/15"),
    )
    held = card("A/RES/91/15", WELLS, "2036-12-01", tally="124-14-43")
    (linked,) = link([told], record(held))
    assert stated(linked)["tally", "124-15-43"] == ("A/RES/91/15", verdict)


def test_whose_sponsor_is_told_may_be_on_no_record():
    text = "Norway led resolution 91/77. The Norwegian text asks for wells."
    told = story(
        text,
        mention(text, "resolution 91/77", symbol="A/RES/91/77"),
        sponsor(text, "Norway", "state/NOR", "lead", "resolution 91/77"),
        mention(text, "The Norwegian text", sponsor="state/NOR"),
        sponsor(text, "Norwegian", "state/NOR", "lead", "The Norwegian text"),
    )
    (linked,) = link([told], record(card("A/RES/91/15", WELLS, "2036-12-01")))
    assert {one.about for one in linked.findings if isinstance(one, Sponsor)} == {"A/RES/91/77"}
