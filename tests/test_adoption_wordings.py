"""Adoption in many wordings: verbs, nouns and idioms, in the active, the passive, a headline.

The texts are invented. Beside what is told stand near-misses: refusals, wishes, other objects.
"""

import pytest

from graph.extract.votes import extractor as votes
from graph.findings import Adoption

ADOPTED = [
    # text, mode
    ("The Assembly passed the resolution by consensus.", "consensus"),
    ("By consensus, the Assembly has passed the resolution.", "consensus"),
    ("The resolution sailed through the Assembly without a vote.", "without-vote"),
    ("The resolution won unanimous approval from the Council.", "unanimous"),
    ("The Council gave its unanimous blessing to the resolution.", "unanimous"),
    ("The Council nodded the resolution through without a vote.", "without-vote"),
    ("The Assembly waved through a UN resolution on tides without a vote.", "without-vote"),
    ("Unanimously approved by the Council, the resolution asks for calm.", "unanimous"),
    ("The resolution, which the Council approved unanimously, asks for calm.", "unanimous"),
    ("The resolution that was carried by consensus asks for calm.", "consensus"),
    ("The passage of the resolution by consensus was hailed.", "consensus"),
    ("The resolution’s unanimous adoption was hailed.", "unanimous"),
    ("Members green-lit the resolution unanimously.", "unanimous"),
    ("The Council has signed off unanimously on the resolution.", "unanimous"),
    ("The Council agreed unanimously on a resolution on tides.", "unanimous"),
    ("UN Security Council unanimously adopts resolution on tides", "unanimous"),
    ("The UN Security Council voted unanimously in favour of the resolution.", "unanimous"),
    (
        "The UN Security Council voted 12-0, with three abstentions, to adopt the resolution.",
        "recorded-vote",
    ),
    ("The resolution was tabled by Chad and adopted by consensus.", "consensus"),
    (
        "The Council met on Monday and adopted, after a short debate, the resolution by consensus.",
        "consensus",
    ),
    ("The resolution cleared the Council unanimously.", "unanimous"),
    ("The Assembly enacted the UN resolution by acclamation.", "acclamation"),
    ("The resolution got the nod of the Assembly without a vote.", "without-vote"),
    ("The resolution went through unanimously.", "unanimous"),
    ("The UN Assembly rubber-stamped the resolution without a vote.", "without-vote"),
    ("The UN General Assembly unanimously endorsed the resolution.", "unanimous"),
    (
        "The Security Council unanimously imposed sanctions on Atlantis. The resolution is short.",
        "unanimous",
    ),
    (
        "The Security Council voted unanimously to lift the ban. The resolution is short.",
        "unanimous",
    ),
    ("Council members unanimously backed the UN resolution.", "unanimous"),
    ("The resolution secured passage without a vote.", "without-vote"),
]
NOT_ADOPTED = [
    "The adoption of the resolution by consensus requires good will.",
    "The adoption of the resolution by consensus, perhaps in May, would please Chad.",
    "The resolution was not adopted unanimously.",
    "The Council failed to adopt the resolution unanimously.",
    "The Council is expected to adopt the resolution by consensus.",
    "They hoped for the unanimous adoption of the resolution.",
    "The resolution would have been adopted unanimously but for Chad.",
    "If adopted by consensus, the resolution will be sent.",
    "The resolution was blocked before being adopted by consensus.",
    "Chad prevented the resolution from being adopted by consensus.",
    "The resolution was voted down by consensus.",
    "Parliament adopted the budget by consensus. The UN resolution waits.",
    "The Council adopted a statement on the resolution by consensus.",
    "Diplomats sought unanimous passage of the resolution.",
    "The amendment to the resolution was adopted by consensus.",
    "Chad urged the Council to adopt the resolution by consensus.",
]


def modes(page):
    return [one.mode for one in votes.extract(page) if isinstance(one, Adoption)]


@pytest.mark.parametrize(("text", "mode"), ADOPTED)
def test_adopted(make_page, text, mode):
    assert modes(make_page(text, "news", published="2024-07-02")) == [mode]


@pytest.mark.parametrize("text", NOT_ADOPTED)
def test_not_adopted(make_page, text):
    assert modes(make_page(text, "news", published="2024-07-02")) == []
