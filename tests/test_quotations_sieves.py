"""Speakers found by what the sentences around tell: one table a sieve, each with near-misses."""

import pytest

from graph.extract.quotations import extractor as quotations

_DOE = "Kenyan Ambassador Jane Doe "
_ROE = "Maltese envoy Max Roe"
_PASSED = "The resolution passed on Monday. "
WHOM_HE_MEANS = [
    # the person who acts in the sentence before, else whoever spoke last
    (
        _DOE
        + "said that it was late. Weeks of calls by "
        + _ROE
        + " went before. “We wait,” he said.",
        ["person/max-roe"],
    ),
    (
        _DOE + "said that it was late. The plan went to " + _ROE + ". “We wait,” she said.",
        ["person/jane-doe"],
    ),
    (
        "Minister Jane Doe's spokesman, " + _ROE + ", told us to go. “We wait,” he said.",
        ["person/max-roe"],
    ),
    (
        "“It is late,” " + _DOE + "said. " + _ROE + " left the hall. “We wait,” she added.",
        ["person/jane-doe"] * 2,
    ),
    (
        _DOE + "backed the plan. The paper quoted her as saying: “We wait for all of them.”",
        ["person/jane-doe"],
    ),
    (
        "“It is late,” " + _DOE + "said. “We wait for rain,” another woman said.",
        ["person/jane-doe", ""],
    ),
]
RELAYS = [
    # who is told before the words says them; an agency behind them hands them on
    (
        _DOE + "said: “We wait for the others,” the Xinhua News Agency reported.",
        ["person/jane-doe"],
    ),
    (
        _PASSED
        + "The resolution stresses “the risk of drought”, according to the Xinhua News Agency.",
        ["resolution"],
    ),
    ("“We wait for the others,” the Xinhua News Agency reported.", ["org/xinhua-news-agency"]),
]
ASIDES = [
    ("One aim of the resolution, said " + _ROE + ", is “to end the drought”.", ["person/max-roe"]),
    (
        "“The loss of wells goes on” in Chad, said " + _ROE + ", who brought the text.",
        ["person/max-roe"],
    ),
    (_DOE.strip() + " has “warmly welcomed” the plan.", ["person/jane-doe"]),
    (_DOE.strip() + " has “many old wells” at home.", []),
    (
        _DOE
        + "urged us to back “rain and wells,” the Charter and all law, and said: “Let it rain!”",
        ["person/jane-doe"] * 2,
    ),
]
TEXTS = [
    (
        _PASSED + "“The Council has let all wells be used until May,” the resolution states.",
        ["resolution"],
    ),
    (_PASSED + "“All who dig wells,” stresses a text that regrets the drought.", ["resolution"]),
    (_PASSED + "The resolution among others calls for “rain and open wells”.", ["resolution"]),
    (
        "The Security Council met. “Those who dig must share,” the Council declared.",
        ["org/security-council"],
    ),
    (
        "Gravely alarmed by “long and cruel” droughts, the Third Committee approved a text.",
        ["org/third-committee"],
    ),
    ("A text passed. The report, released in May, warned that Chad was on a “dry path”.", [""]),
    (
        _DOE + "spoke of wells. In May the resolution passed. A report said it was “a dry path”.",
        [""],
    ),
]
TEXTS += [
    # what was voted on speaks, not who voted for it
    (
        "Chad backed a draft resolution at the General Assembly urging Peru to end “its long and"
        " cruel drought”.",
        ["resolution"],
    ),
    (
        "Chad introduced the draft resolution, saying it was “a fair deal”.",
        ["state/TCD"],
    ),
    (
        "The resolution put forward by Chad and Peru calls on all to end “the long drought”.",
        ["resolution"],
    ),
    ("The members voted to ask Chad to open its wells “as soon as it can”.", ["resolution"]),
    (
        _PASSED
        + "It came weeks after the island's high court advised that all dig “as soon as they can”.",
        [""],
    ),
    (
        _PASSED + "“All droughts, old or new, must end for all,” resolution 91/14 said.",
        ["resolution"],
    ),
    (
        _DOE
        + "came. A statement issued by the Core Group – Chad and Peru – stressed that it was “a"
        " dry path”.",
        ["group/core-group"],
    ),
]
TEXTS += [
    # what a text does in a relative clause or a participle is told in its words
    (
        "Envoy Jane Doe deplored that the UN passed the draft resolution by Peru that demands more"
        " “rain and candour” from Chad.",
        ["resolution"],
    ),
    (
        "Chad voted for the UN resolution suspending Peru for “grave neglect of wells”.",
        ["resolution"],
    ),
    ("The UN resolution hails the rain, but calls it “late and weak”.", ["resolution"]),
    ("The UN passed resolutions, but the Chadian clan had called it “vain”.", [""]),
    ("The UN resolution names nobody but points to “long and loud neglect”.", ["resolution"]),
    # who acts in the sentence before says what stands alone behind it, words in the words or not
    (
        "Envoy Jane Doe lashed out at Chad’s stance on Friday.\n\n“We gather here, and they dig."
        " Chad is in fact saying: ‘There was no drought.’”",
        ["person/jane-doe"],
    ),
    # who said the sentence said its words, and not the decision that it names
    (
        _PASSED + "This “rash decision” will have no “weight” with us, Chad’s ministry said.",
        ["state/TCD", "state/TCD"],
    ),
    # the nearest clause has its own subject
    (_PASSED + "Peru voted for it, while Chad abstained, saying it was “too rash”.", ["state/TCD"]),
    (_PASSED + "Peru voted for it while in Lima, saying it was “not rash”.", ["state/PER"]),
    # of whom somebody speaks says nothing, even where his envoy spoke before
    (
        "US Ambassador Jane Doe said it would fail, a “short rain”.\n\nChad’s representative,"
        " Max Roe, said before the vote that Washington gave Peru “a licence to mine”.",
        ["person/jane-doe", "person/max-roe"],
    ),
]
NO_WORDS = [
    ("The UN resolution on the “Care for wells and for those who dig” was adopted.", []),
    ("Envoy Jane Doe said they had nine “yes” votes.", []),
    ("Envoy Jane Doe said the text of a “Core Group” of States had failed.", []),
    (_PASSED + "Its full title is “Need for rain and open wells in the north”.", []),
]
NO_WORDS += [
    ("Max Roe, the envoy of Malta, described as a loner, was a “man of few words” at home.", []),
    ("They drew what envoy Jane Doe described as “rare applause”.", ["person/jane-doe"]),
    ("Envoy Jane Doe spoke on the theme for the session “Focusing on wells: Rain for all”.", []),
]
BLOCKS = [
    (
        "Later Minister Jane Doe issued the following statement in Nairobi (3 May):\n\n"
        "Wells are open to all of us today, and that is why we ask for rain.",
        ["person/jane-doe"],
    ),
    ("Later Minister Jane Doe spoke of the following States:\n\nAngola\nPeru\nChad", []),
]


def _speakers(make_page, text):
    found = [one for one in quotations.extract(make_page(text, "news")) if one.mode != "indirect"]
    return [one.speaker for one in sorted(found, key=lambda one: one.span.start)]


@pytest.mark.parametrize(
    ("text", "speakers"), [*WHOM_HE_MEANS, *RELAYS, *ASIDES, *TEXTS, *NO_WORDS, *BLOCKS]
)
def test_sieves(make_page, text, speakers):
    assert _speakers(make_page, text) == speakers
