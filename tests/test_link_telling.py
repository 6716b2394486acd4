"""How a sentence tells of a resolution, each manner beside its near-misses."""

import pytest
from link_cases import actor, adoption, card, day, mention, record, story, tally

from graph.extract.resolutions.series import in_passing
from graph.findings import About
from graph.link import link
from graph.link.story.telling import (
    by_committee,
    fell,
    is_pending,
    names_united_nations,
    tells_decision,
    tells_only_of_voters,
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Third Committee on Tuesday approved a draft on dance by consensus.", True),
        ("The General Assembly's Second Committee passed a text on wells.", True),
        ("A draft on wells was adopted without a vote in the Assembly's Second Committee.", True),
        ("The third committee of the United Nations General Assembly adopted a text.", True),
        # the plenary, on what a committee did before
        ("The text, already approved by the Third Committee, was adopted on Monday.", False),
        (
            "Acting on what its Second Committee recommended, the General Assembly adopted it.",
            False,
        ),
        ("The Assembly adopted a text that the Third Committee will look at again.", False),
        ("A committee of parliament passed a bill.", False),
    ],
)
def test_what_a_main_committee_decides(sentence, expected):
    assert by_committee(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "named", "expected"),
    [
        ("A permanent member vetoed a draft resolution on salt.", "a draft resolution", True),
        ("The draft resolution on salt was vetoed on Friday.", "The draft resolution", True),
        ("The Council failed to adopt a resolution on salt.", "a resolution", True),
        ("The resolution got eight votes and needed at least nine.", "The resolution", True),
        ("The Assembly rejected a draft on pepper.", "a draft", True),
        ("It toned its words down to keep a state from vetoing the resolution.",
         "the resolution", False),
        ("A state that had threatened to veto the resolution abstained.", "the resolution", False),
        ("The country said that it totally rejects the resolution.", "the resolution", False),
        ("After one text was vetoed, the Council adopted a resolution on salt.",
         "a resolution", False),
    ],
)  # fmt: skip
def test_what_fell(sentence, named, expected):
    start = sentence.index(named)
    assert fell(sentence, start, start + len(named)) is expected


@pytest.mark.parametrize(
    ("head", "sentence", "expected"),
    [
        ("a draft resolution", "Envoys discussed a draft resolution on salt.", True),
        ("the proposed text", "The proposed text would ban salt.", True),
        ("the draft resolution", "The draft resolution was adopted at noon.", False),
        ("a resolution", "Envoys discussed a resolution on salt.", False),
    ],
)
def test_drafts_on_which_nothing_was_decided(head, sentence, expected):
    assert is_pending(head, sentence) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The mission acts within the limits set out in ", True),
        ("The text recalls the rules of ", True),
        ("Standards laid down in the annex to ", True),
        ("On Monday the Council adopted ", False),
        ("Envoys spoke in favour of ", False),
    ],
)
def test_what_is_only_referred_to(before, expected):
    assert in_passing(before) is expected


def test_the_united_nations_and_other_bodies():
    for text in ("the U.N. envoy", "UNGA met", "the Assembly voted", "SECURITY COUNCIL ACTS"):
        assert names_united_nations(text), text
    for text in ("the town council", "the National Assembly of a state", "a union of nations"):
        assert not names_united_nations(text), text


def test_a_decision():
    assert tells_decision("They voted on it.")
    assert not tells_decision("They met and talked.")


SALT = "Fair trade in salt"
RECORD = record(
    card("A/RES/90/14", SALT, "2035-12-08", tally="121-3-40"),
    card("A/RES/91/15", SALT, "2036-12-18", tally="130-2-31"),
    card("S/RES/2990 (2036)", "", "2036-11-13", text="salt trade peace"),
)


def about(text, *findings, published=""):
    (linked,) = link([story(text, *findings, published=published)], RECORD)
    return [one.symbol for one in linked.findings if isinstance(one, About)]


def committee_story(published):
    text = (
        "The Third Committee of the General Assembly on Thursday adopted a resolution on fair trade"
        " in salt, 99 to 7 with 51 abstentions."
    )
    return about(
        text,
        mention(text, "a resolution", organ="GA"),
        actor(text, "General Assembly", "org/general-assembly"),
        tally(text, "99 to 7 with 51 abstentions", (99, 7, 51), "a resolution"),
        published=published,
    )


def test_what_a_committee_approves_the_assembly_adopts_weeks_later():
    assert committee_story("2036-11-14") == ["A/RES/91/15"]
    assert committee_story("2035-11-15") == ["A/RES/90/14"]
    # no resolution of the weeks to come is on record: last year's is not meant
    assert committee_story("2037-11-12") == []


def backing_story(published):
    text = (
        "Chad backs UN resolution on fair trade in salt.\nChad supported a resolution at the"
        " General Assembly on salt.\n"
        f"The draft, titled {SALT}, was approved by the Third Committee."
    )
    return about(
        text,
        mention(text, "UN resolution", organ="GA"),
        mention(text, "a resolution", organ="GA"),
        mention(text, "The draft", title=SALT),
        actor(text, "General Assembly", "org/general-assembly"),
        published=published,
    )


def test_who_backs_a_text_is_told_before_the_committee_that_approved_it():
    assert set(backing_story("2036-11-14")) == {"A/RES/91/15"}
    assert set(backing_story("2035-11-15")) == {"A/RES/90/14"}
    assert backing_story("2037-11-12") == []


def news_story(published, title=SALT):
    text = f'The General Assembly adopted a resolution called "{title}" after a long debate.'
    return about(
        text,
        mention(text, "a resolution", organ="GA", title=title),
        adoption(text, "adopted", "a resolution"),
        actor(text, "General Assembly", "org/general-assembly"),
        published=published,
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad supported a resolution at the UN General Assembly.", True),
        ("Chad votes in favour of a UN resolution.", True),
        ("The General Assembly voted for a resolution that Chad backed.", False),
        ("UN passes a resolution that Chad backed.", False),
        ("A resolution that Chad backed was adopted at the UN.", False),
    ],
)
def test_who_voted_is_no_decision(sentence, expected):
    assert tells_only_of_voters(sentence) is expected


def test_news_of_a_title_that_comes_back_is_of_these_days_only():
    assert news_story("2036-12-19") == ["A/RES/91/15"]
    assert news_story("2037-12-15") == []


def test_a_draft_that_was_vetoed_is_no_resolution_on_record():
    text = "A permanent member on Thursday vetoed a Security Council resolution on trade in salt."
    found = [
        mention(text, "a Security Council resolution", organ="SC"),
        actor(text, "Security Council", "org/security-council"),
        day(text, "Thursday", "2036-11-13"),
    ]
    assert about(text, *found, published="2036-11-14") == []
    adopted = text.replace("A permanent member", "The fifteen").replace("vetoed", "backed")
    found = [
        mention(adopted, "a Security Council resolution", organ="SC"),
        actor(adopted, "Security Council", "org/security-council"),
        day(adopted, "Thursday", "2036-11-13"),
    ]
    assert about(adopted, *found, published="2036-11-14") == ["S/RES/2990 (2036)"]


def test_a_town_councils_resolution_is_none_of_the_united_nations():
    text = (
        "The city council passed a resolution on fair trade in salt.\n"
        "The resolution speaks of fair trade in salt and of 130 countries."
    )
    found = [
        mention(text, "a resolution", other="local"),
        mention(text, "The resolution", other="local"),
    ]
    assert about(text, *found, published="2036-12-19") == []
    # the same words, where the General Assembly passed it
    text = text.replace("city council", "General Assembly").replace("The", "the", 1)
    found = [
        mention(text, "a resolution", organ="GA"),
        mention(text, "The resolution"),
        actor(text, "General Assembly", "org/general-assembly"),
    ]
    assert about(text, *found, published="2036-12-19") == ["A/RES/91/15"]
