"""What no other resolution on record has proves the one that a text describes without a number."""

import pytest
from link_cases import adoption, card, mention, record, sponsor, story, tally

from graph.findings import Claim, Vote
from graph.link import link
from graph.model import Span

FERRIES = "Night ferries across the harbour of Strelsau"
SAID = (
    "The Security Council adopted “Night ferries across the harbour of Strelsau” by 12 votes to 2,"
    " with 1 abstention. Peru and Malta voted against it, and Chile abstained."
)
FOR = "state/FRA state/GBR state/MLT"


def voted(symbol, title, against):
    return card(
        symbol, title, "2037-05-04", adoption_mode="recorded-vote", tally="12-2-1",
        ballot_in_favour=FOR, ballot_against=against, ballot_abstained="state/CHL",
    )  # fmt: skip


def found(*rivals, tmp_path):
    passage = f"“{FERRIES}”"
    place = SAID.index(passage)
    of = Span(place, place + len(passage))
    votes = [
        Vote(Span(SAID.index(name), SAID.index(name) + len(name)), "t", state, ballot, of=of)
        for name, state, ballot in (
            ("Peru", "state/PER", "against"),
            ("Malta", "state/MLT", "against"),
            ("Chile", "state/CHL", "abstained"),
        )
    ]
    told = story(
        SAID,
        mention(SAID, passage, title=FERRIES, organ="SC"),
        tally(SAID, "12 votes to 2, with 1 abstention", (12, 2, 1), passage),
        *votes,
        published="",
    )
    held = record(voted("S/RES/3201 (2037)", FERRIES, "state/PER state/TON"), *rivals)
    (linked,) = link([told], held)
    return {one.value: one.verdict for one in linked.findings if isinstance(one, Claim)}


@pytest.mark.parametrize(
    ("rivals", "verdict"),
    [
        ((), "contradicted"),
        # a renewal with the same counts, other dissenters
        (("state/NOR state/TON",), "contradicted"),
        # near-miss: a renewal with the same counts and dissenters: it may be meant
        (("state/PER state/TON",), "unverifiable"),
    ],
)
def test_an_error_is_told_where_no_other_vote_is_meant(rivals, verdict, tmp_path):
    others = [
        voted(f"S/RES/{3300 + place} (2038)", FERRIES, against)
        for place, against in enumerate(rivals)
    ]
    assert found(*others, tmp_path=tmp_path).get("state/MLT against", "unverifiable") == verdict


LANTERNS = "Storm lanterns for the lightships of Ruritania"
LED = (
    "The General Assembly adopted “Storm lanterns for the lightships of Ruritania”."
    " It rained. On Monday the Assembly passed a {}-drafted resolution on its members."
)


@pytest.mark.parametrize(
    ("name", "state", "verdict"),
    [("Norwegian", "state/NOR", "confirmed"), ("Chilean", "state/CHL", "unverifiable")],
)
def test_a_wrong_sponsor_leaves_the_only_resolution_of_a_story_meant(name, state, verdict):
    text, led = LED.format(name), f"a {name}-drafted resolution"
    told = story(
        text,
        mention(text, f"“{LANTERNS}”", title=LANTERNS, organ="GA"),
        adoption(text, "adopted", f"“{LANTERNS}”"),
        mention(text, led, organ="GA", sponsor=state),
        adoption(text, "passed", led),
        sponsor(text, name, state, "lead", led),
    )
    held = record(card("A/RES/91/15", LANTERNS, "2036-12-01", lead="state/NOR"))
    (linked,) = link([told], held)
    stated = {one.value: one.verdict for one in linked.findings if isinstance(one, Claim)}
    assert stated.get(f"{state} (lead)") == verdict
