"""Speakers of quotations, rule by rule, each with its near-miss."""

import pytest

from graph.extract.quotations import extractor as quotations

TOLD = [
    # text, words, speaker; "" is somebody without a name
    (
        "Envoy Ida Moe spoke. She wrote to Minister Max Roe saying the text “was far too weak”.",
        "was far too weak",
        "person/ida-moe",
    ),
    (
        "Envoy Ida Moe left after Minister Max Roe spoke, Roe saying the text “was far too weak”.",
        "was far too weak",
        "person/max-roe",
    ),
    (
        "Envoy Max Roe spoke.\n\nPraising Minister Ida Moe for a “historic” text, he said no.",
        "historic",
        "person/max-roe",
    ),
    (
        "The resolution, carried by 20 votes to 3, is to send three experts in order to “count each"
        " well and weigh it”.",
        "count each well and weigh it",
        "resolution",
    ),
    (
        "The resolution demands that wells be shared. Punishments must “match the harm” done.",
        "match the harm",
        "resolution",
    ),
    (
        "The resolution regrets the drought. It lists wells lost. This includes “all deep wells”.",
        "all deep wells",
        "resolution",
    ),
    (
        "The Assembly agreed Monday on a resolution asking Chad to share or face “a cold winter”.",
        "a cold winter",
        "resolution",
    ),
    (
        "The Council approved a new resolution, forcing Chad to pay or face “a cold winter”.",
        "a cold winter",
        "resolution",
    ),
    ("Envoy Jane Doe agreed Monday, calling it “a fair deal”.", "a fair deal", "person/jane-doe"),
    (
        "The draft resolution has noted “with sorrow” remarks by envoy Jane Doe.",
        "with sorrow",
        "resolution",
    ),
    ("“A fair deal,” remarks envoy Jane Doe.", "A fair deal", "person/jane-doe"),
    (
        "A resolution passed. “We ask for rain and wells”, reads the resolution.",
        "We ask for rain and wells",
        "resolution",
    ),
    (
        "Minister Jane Doe stayed away, but in a statement said: “No road is safe today.”",
        "No road is safe today.",
        "person/jane-doe",
    ),
    (
        "A letter came from envoy Jane Doe to stay longer on grounds that “no road is safe”.",
        "no road is safe",
        "person/jane-doe",
    ),
    (
        "The vote came after envoy Jane Doe took the floor to warn of “a lost year”.",
        "a lost year",
        "person/jane-doe",
    ),
    ("The foreign ministry denounced it as “rude and late”.", "rude and late", ""),
    ("“It is late,” Malta’s envoy Karl Borg, said on Monday.", "It is late", "person/karl-borg"),
    (
        "“It is late”, deputy head of the Maltese mission Karl Borg said Monday.",
        "It is late",
        "person/karl-borg",
    ),
    (
        "Envoy Jane Doe came. There are “no secret wells” in it, Doe said, adding that all looked.",
        "no secret wells",
        "person/jane-doe",
    ),
    (
        "A resolution passed. It also “recommends” to the Council that it wait.",
        "recommends",
        "resolution",
    ),
]
TOLD += [
    ("Wells were described as “quite empty” by envoy Jane Doe.", "quite empty", "person/jane-doe"),
    (
        "“It is far too late for us all,” Malta’s envoy Karl Borg.",
        "It is far too late for us all",
        "person/karl-borg",
    ),
    ("“Why so late?” Deputy Envoy Jane Doe asked the hall.", "Why so late?", "person/jane-doe"),
    (
        "Envoy Ann Roe sat.Envoy Jane Doe rejected it, expressing “deep gloom”.",
        "deep gloom",
        "person/jane-doe",
    ),
    (
        "Chad told all of its objection to the resolution, saying it “stays far away” from it.",
        "stays far away",
        "state/TCD",
    ),
    (
        "The General Assembly voted on Friday on a resolution that describes Chad as “a host”.",
        "a host",
        "resolution",
    ),
    ("The Foreign Ministry noted that “it is quite late”.", "it is quite late", ""),
    (
        "A resolution passed. It called on\n\n“all who dig wells to share them”.",
        "all who dig wells to share them",
        "resolution",
    ),
]
UNTOLD = [
    "“Who are they?” The Council said on Monday that all is well.",
    "The wells are “quite empty” by the road where envoy Jane Doe lives.",
    "A headline moves on\n\n“Wells for all” hang there.",
    "The resolution demands that wells be shared. Punishments must be “fair” to all.",
    "The resolution demands that wells be shared. Chad held on to “those old ways” of its own.",
    "A city council passed a resolution. Its wells must “match the need” of all.",
    "Wells were lost. Some of them had “walls of salt” around them.",
    "A resolution was adopted “Curbing the Trade in Old Wells and Other Practices of Its Kind”.",
    "The claims made by “them” were many.",
]


def found(make_page, text):
    told = quotations.extract(make_page(text, "news"))
    return [(one.span.of(text), one.speaker) for one in told if one.mode != "indirect"]


@pytest.mark.parametrize(("text", "words", "speaker"), TOLD)
def test_speakers(make_page, text, words, speaker):
    ((said, who),) = found(make_page, text)
    assert said == words
    assert who.startswith(speaker) if speaker else who == ""


@pytest.mark.parametrize("text", UNTOLD)
def test_near_misses(make_page, text):
    assert found(make_page, text) == []
