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
    (
        "In a UN resolution on salt in Chad, adopted without a vote, the Council asks for calm.",
        "without-vote",
    ),
    (
        "In a resolution on wells, adopted by 9 votes to 2, the UN Council wants calm.",
        "recorded-vote",
    ),
    ("The UN Committee took up a resolution on salt, approving it by consensus.", "consensus"),
    ("UN Council Resolution 1190 (1998) Adopted Unanimously", "unanimous"),
    ("UN Resolution on Salt Adopted without Vote", "without-vote"),
    ("UN Resolution on Tides Approved by Consensus", "consensus"),
    ("The resolution won unanimous approval from the Council.", "unanimous"),
    (
        "The UN met. 15:24: The draft resolution is adopted with 11 votes in favour.",
        "recorded-vote",
    ),
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
    ("The UN resolution was approved by a margin of 26 votes.", "recorded-vote"),
    ("The UN debated a resolution on salt. The vote passed with 86 in favour.", "recorded-vote"),
    (
        "A draft resolution before the Third Committee, on salt, was approved by 9 votes to 2.",
        "recorded-vote",
    ),
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
    ("The Assembly adopted by recorded vote six UN resolutions on tides.", "recorded-vote"),
    (
        "The Assembly adopted on May 3, by acclamation draft resolution A/91/L.4 on tides.",
        "acclamation",
    ),
    (
        "Adopting resolution “Safety of tides” without a vote, the Assembly also thanked Chad. "
        "UN resolutions are long.",
        "without-vote",
    ),
    ("The UN resolution unanimously adopted this morning maintains the dams.", "unanimous"),
    ("Resolution 91/14: Asked for calm at the UN. (Adopted by unanimous vote)", "unanimous"),
    ("UN resolution 91/14 asked for calm.\n\n(Adopted 90-2; Chad was absent)", "recorded-vote"),
    (
        "The UN Security Council adopted a resolution on tides, with Chad and Peru abstaining.",
        "recorded-vote",
    ),
    (
        "The UN Security Council has extended the mandate of its force in Atlantis until May. "
        "Only Chad abstained in the UN vote.",
        "recorded-vote",
    ),
]
ADOPTED += [
    ("The Assembly adopted the resolution by a near-unanimous vote.", "recorded-vote"),
    ("UN Security Council members voted unanimously to keep the force.", "unanimous"),
    ("The UN Security Council voted by ten votes to none to keep the force.", "recorded-vote"),
    ("The UN Security Council unanimously extended by six months the mandate.", "unanimous"),
    ("The UN Security Council voted unanimously on a resolution on tides.", "unanimous"),
    (
        "The UN Security Council voted unanimously to urge both sides to talk and called on them "
        "not to shoot.",
        "unanimous",
    ),
    (
        "The United Nations Declaration on Tides was adopted by the General Assembly on Monday, "
        "by 144 votes in favour and 4 against.",
        "recorded-vote",
    ),
    (
        "The UN resolution is short. The envoy’s mandate was extended without a vote.",
        "without-vote",
    ),
    (
        "The UN Security Council unanimously renewed the ban three months after the elections.",
        "unanimous",
    ),
]
STORY = [
    # text, modes of its adoptions: what is told of the same act once holds for all
    (
        "The General Assembly adopted a resolution on tides on Friday. It asks for calm.\n\n"
        "Diplomats had feared the worst.\n\nIn the end 90 countries voted in favour, 9 against.",
        ["recorded-vote"],
    ),
    (
        "UN adopts resolution on tides\n\nThe Assembly passed the resolution by consensus.",
        ["consensus", "consensus"],
    ),
    (
        "The UN Assembly passed the resolution by consensus. Last year it adopted a similar "
        "resolution.",
        ["consensus", ""],
    ),
    (
        "The UN Assembly adopted eight resolutions. One resolution was adopted by 90 votes to 2.",
        ["", "recorded-vote"],
    ),
    (
        "The UN Assembly adopted the resolution on tides by consensus. It adopted the resolution "
        "on fish by 90 votes to 2. The resolution on salt was adopted, too.",
        ["consensus", "recorded-vote", ""],
    ),
    (
        "The UN Council voted unanimously on Tuesday to lift the ban. A UN resolution adopted on "
        "20 March set it up.",
        ["unanimous", ""],
    ),
    (
        "The UN Security Council has voted to impose sanctions. It unanimously adopted the "
        "resolution on Friday.",
        ["unanimous", "unanimous"],
    ),
    (
        "The UN Assembly approved a resolution on Monday. The vote was 63-17 with 62 abstentions, "
        "close to that on a similar resolution adopted last year.",
        ["recorded-vote", ""],
    ),
    (
        "The UN Assembly adopted the resolution on tides by 90 votes to 2, and a year ago passed a "
        "resolution on fish. The Assembly had passed it three months ago.",
        ["recorded-vote", "recorded-vote", ""],
    ),
    (
        "The UN resolution was adopted unanimously as it received the approval of all members.",
        ["unanimous", "unanimous"],
    ),
    (
        "The UN Assembly voted overwhelmingly to revoke the resolution it approved in 1975.",
        ["recorded-vote", ""],
    ),
    (
        "The UN Council adopted the resolution unanimously. A resolution adopted by the Council in "
        "May, 2004 set up the force.",
        ["unanimous", ""],
    ),
    ("In a unanimous vote the Council adopted the UN resolution.", ["unanimous"]),
    (
        "Chad welcomes the unanimous adoption by the Security Council, on the initiative of Peru,"
        " of the resolution.",
        ["unanimous"],
    ),
    ("The Council approved the UN resolution without taking a vote.", ["without-vote"]),
]
NOT_ADOPTED = [
    "Chad needs 24 members to defeat the adoption of the UN resolution.",
    "The United States verbally backed the UN resolution.",
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
    "The draft resolution needed nine votes from the Council to pass unanimously.",
    "The UN Council met. The deadline was extended by consensus of the parties.",
    "Twelve members of the UN Council voted for the resolution; Chad vetoed it.",
    "Adopting the resolution without a vote would send a message.",
    "Countries that back the UN resolution by consensus are few.",
    "The UN resolution received only four positive votes from the Council.",
    "The UN Security Council voted on a draft resolution. Chad voted against it.",
    "The UN Security Council voted yesterday on a draft resolution. Chad voted to support it.",
    "The UN resolution received 13 votes for and one abstention, with Chad vetoing it.",
    "Chad opposed, and voted against, adoption of the resolution by consensus.",
    "The UN resolution was read out. Chad and Peru vetoed its adoption by consensus.",
    "Members of the UN Council voted to reject a draft resolution of Chad. The UN vote was close.",
    "The remaining 11 members of the UN Council voted in favour of the resolution.",
    "Chad will table the UN resolution at the General Assembly on Thursday backed by its friends.",
    "The UN resolution on wells has always been adopted by consensus.",
    "The UN resolution waits. The House of Lords passed the motion by 31 votes to 19.",
    "A UN draft resolution is adopted with nine votes in favour.",
    "The delay in approving the UN resolution angered Peru.",
    "The World Food Declaration was adopted by a vote of its members. The UN resolution waits.",
    "The minister said adopting the UN resolution sends a clear signal.",
    "Chad vetoed a UN draft resolution. The draft resolution received 13 yes votes.",
    "The UN resolution waits. A no-confidence vote passed with 86 in favour in the Commons.",
    "Chad withdrew the UN resolution before it, said the envoy.",
]


def modes(page):
    return [one.mode for one in votes.extract(page) if isinstance(one, Adoption)]


@pytest.mark.parametrize(("text", "mode"), ADOPTED)
def test_adopted(make_page, text, mode):
    assert modes(make_page(text, "news", published="2024-07-02")) == [mode]


@pytest.mark.parametrize("text", NOT_ADOPTED)
def test_not_adopted(make_page, text):
    assert modes(make_page(text, "news", published="2024-07-02")) == []


@pytest.mark.parametrize(("text", "expected"), STORY)
def test_what_a_story_tells_of_an_adoption_holds_for_all_its_sentences(make_page, text, expected):
    assert modes(make_page(text, "news", published="2024-07-02")) == expected
