"""Speakers in the many manners of the press: idioms, nouns, dashes, words that stand alone."""

import re

import pytest

from graph.extract.quotations import extractor as quotations
from graph.extract.word_pattern import one_of
from graph.prose.inflection import forms

_DOE = "Kenyan Ambassador Jane Doe "
_BORG = "Malta’s Prime Minister Maria Borg "
TOLD = [
    # text, speakers of the quotations in order; "" is somebody without a name
    (_DOE + "was blunt. “This is a farce,” she fumed.", ["person/jane-doe"]),
    (_DOE + "had this to say: “This is a farce.”", ["person/jane-doe"]),
    (_DOE + "shrugged. “Ask the others.”", ["person/jane-doe"]),
    (_DOE + "ridiculed the plan as “a tiger of paper”.", ["person/jane-doe"]),
    (_DOE + "chided those who “only talk and never act”.", ["person/jane-doe"]),
    (_BORG + "took aim at “those who only talk”.", ["person/maria-borg"]),
    (_BORG + "drew attention to “the plight of the islands”.", ["person/maria-borg"]),
    ("“Talk is not enough,” " + _BORG + "shot back.", ["person/maria-borg"]),
    ("“Talk is not enough,” " + _BORG + "told us, smiling.", ["person/maria-borg"]),
    ("“A bad joke” – " + _DOE.strip(), ["person/jane-doe"]),
    ("The plan is “a bad joke”, in the words of " + _DOE.strip() + ".", ["person/jane-doe"]),
    ("Dubbed “a bad joke” by " + _DOE.strip() + ", the plan failed.", ["person/jane-doe"]),
    ("The plan, described by " + _DOE + "as “a bad joke”, failed.", ["person/jane-doe"]),
    ("Calling it “a bad joke”, " + _DOE + "left the hall.", ["person/jane-doe"]),
    (_DOE.strip() + "’s call for “an end to delay” went unheard.", ["person/jane-doe"]),
    ("The remark by " + _DOE + "that “those who wait will pay” hurt.", ["person/jane-doe"]),
    ("Norway, which abstained, saw “a missed chance” in it.", ["state/NOR"]),
    ("The Kenyan mission said “we shall see what comes of it”.", ["state/KEN"]),
    ("Some diplomats grumbled that it was “all for show”.", [""]),
    ("“It is all for show,” critics say.", [""]),
    ("The army said it had been “a long and cold night”.", [""]),
    (
        _DOE + "said it was “a good day”, while Norway’s Ola Nordmann saw “a missed chance”.",
        ["person/jane-doe", "person/ola-nordmann"],
    ),
    (
        _DOE + "said yes. Norwegian Ambassador Ola Nordmann was curt. “We waited long enough.”",
        ["person/ola-nordmann"],
    ),
    (
        'Envoy Jane Doe spoke. "We waited," Doe said. "Long enough.\n\nWe go now."',
        ["person/jane-doe", "person/jane-doe"],
    ),
    (
        'Envoy Jane Doe spoke. "We waited," Doe said. "It was long. "We go now."',
        ["person/jane-doe"] * 3,
    ),
    ("″A bad joke it is,″ " + _DOE + "said.", ["person/jane-doe"]),
    ('"It is a bad joke, "' + _DOE + "said.", ["person/jane-doe"]),
    ("Calling it “a bad joke”, " + _DOE + "said “we wait”.", ["person/jane-doe"] * 2),
    (
        "They met. " + _DOE + "spoke.\n\n“We wait.\n\n“We wait for more,” Max Roe, a mayor, said.",
        ["person/max-roe"] * 2,
    ),
    (
        "The text has been denounced by " + _DOE + "as “a bad joke” to keep us from “the truth”.",
        ["person/jane-doe"] * 2,
    ),
    ("It was late. A statement said: “We wait for the others.”", [""]),
    ("It got “a large part” of the votes, according to the Daily Reef.", [""]),
    ("“We wait for the others” said " + _DOE.strip() + ".", ["person/jane-doe"]),
    ("Critics said it was “a tiger of paper”. Others added that it was “a bad joke”.", ["", ""]),
    (
        _DOE + "added: “Max Roe is late. He sleeps.” However, she said it was “a bad joke”.",
        ["person/jane-doe"] * 2,
    ),
    (
        "“It is late,” " + _DOE + "said. Envoy Max Roe asked for tea. “So we go,” she added.",
        ["person/jane-doe"] * 2,
    ),
    (
        "Later " + _DOE + "said:\n\nWe wait for the others, who are late and do not tell us why.",
        ["person/jane-doe"],
    ),
    (_DOE + "of Malindi said the plan was “a bad joke”.", ["person/jane-doe"]),
    (
        _DOE.strip() + ", back from talks with envoy Max Roe, said it was “a bad joke”.",
        ["person/jane-doe"],
    ),
    (
        "The resolution passed. The resolution also “[c]alls upon all to share”.",
        ["resolution"],
    ),
    (
        "Chad introduced the resolution, accusing others of “hiding their wells”.",
        ["state/TCD"],
    ),
]
NOBODY = [
    "Kenyan Ambassador Jane Doe opened the “house of the open wells”.",
    "Chad voted “no” on Monday.",
    "Ahead of the vote on “the grey zone”, Chad had threatened to leave.",
    "The reports on the countries are “a large part of it”.",
    "Later envoy Jane Doe said:\n\nAngola\nPeru\nChad",
    "The word “terror” was struck from the paper.",
]


def _speakers(make_page, text):
    page = make_page(text, "news")
    found = [one for one in quotations.extract(page) if one.mode != "indirect"]
    return [one.speaker for one in sorted(found, key=lambda one: one.span.start)]


@pytest.mark.parametrize(("text", "speakers"), TOLD)
def test_manners(make_page, text, speakers):
    assert _speakers(make_page, text) == speakers


@pytest.mark.parametrize("text", NOBODY)
def test_marks_without_a_speaker(make_page, text):
    assert _speakers(make_page, text) == []


def test_forms_of_verbs():
    assert forms("quip").past == "quipped"
    assert forms("deny").third == "denies"
    assert forms("write")[1:] == ("writes", "wrote", "written", "writing")
    assert forms("agree").going == "agreeing"


def test_a_pattern_holds_its_words_only():
    pattern = re.compile(one_of(("say", "says", "said", "put it")))
    tried = ("say", "says", "said", "put  it", "sa", "sayso")
    assert [one for one in tried if pattern.fullmatch(one)] == ["say", "says", "said", "put  it"]
