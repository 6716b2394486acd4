"""Actors in context: capitals, adjectives, ambiguous names; provisions of record texts."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.actors import extractor as actors

FOUND = [
    ("Beijing put forward the text.", "Beijing", "state/CHN"),
    ("Talks between Washington and Moscow failed.", "Moscow", "state/RUS"),
    ("He thanked Washington for it.", "Washington", "state/USA"),
    ("Beijing and Moscow abstained.", "Beijing", "state/CHN"),
    ("It kept up the pressure on Pyongyang.", "Pyongyang", "state/PRK"),
    ("Sanctions on Tehran stay.", "Tehran", "state/IRN"),
    ("Paris and Mexico City, under pressure, planned a text.", "Paris", "state/FRA"),
    ("They called out the Kremlin for it.", "the Kremlin", "state/RUS"),
    ("Cheong Wa Dae welcomed the text.", "Cheong Wa Dae", "state/KOR"),
    ("Itamaraty said no.", "Itamaraty", "state/BRA"),
    ("Washington´s isolation grew.", "Washington", "state/USA"),
    ("Moscow's UN envoy spoke.", "Moscow", "state/RUS"),
    ("The Kigali government said no.", "Kigali", "state/RWA"),
    ("The DR Congo voted; Congo thanked them.", "Congo", "state/COD"),
    ("The expert group on DR of Congo met.", "DR of Congo", "state/COD"),
    ("Congo and Chad voted.", "Congo", "state/COG"),
    ("Chad, Congo, DR Congo, Peru and Togo abstained.", "Congo", "state/COG"),
    ("Korea voted; the Korean envoy spoke.", "Korean", "state/KOR"),
    ("the Democratic Republic of Congo", "Democratic Republic of Congo", "state/COD"),
    ("the U.S. Treasury", "U.S. Treasury", "org/us-department-of-the-treasury"),
    ("the FARDC left", "FARDC", "org/armed-forces-of-the-democratic-republic-of-the-congo"),
    ("London, too, voted no.", "London", "state/GBR"),
    ("the Chinese-sponsored resolution", "Chinese", "state/CHN"),
    ("the U.S. measure", "U.S.", "state/USA"),
    ("the French ambassador spoke", "French", "state/FRA"),
    ("Jordan and Chad abstained.", "Jordan", "state/JOR"),
    ("Georgia voted in favour.", "Georgia", "state/GEO"),
    ("UNESCO and the ITU agreed.", "ITU", "org/international-telecommunication-union"),
    ("some Member States were there", "Member States", "group/member-states"),
    (
        "the Universal Declaration of Human Rights",
        "Universal Declaration of Human Rights",
        "instrument/universal-declaration-of-human-rights",
    ),
]
NOT_FOUND = [
    ("They met in Beijing.", "state/CHN"),
    ("a flight from Moscow to Geneva", "state/RUS"),
    ("The streets of Paris were empty; Paris's streets are old.", "state/FRA"),
    ("In the White House, he praised them.", "state/USA"),
    ("It was issued in Arabic, English and French. Original: English", "territory/england"),
    ("the Permanent Secretariat of the Club", "org/secretariat"),
    ("the Secretariat of the Forum", "org/secretariat"),
    ("war on the Korean Peninsula", "state/KOR"),
    ("Washington, D.C. is hot", "state/USA"),
    ("available in English, French and Spanish", "state/FRA"),
    ("Original: French", "state/FRA"),
    ("Most Latin American voices agreed.", "state/USA"),
    ("Michael Jordan retired.", "state/JOR"),
    ("They fought in the Korean and Gulf wars.", "state/KOR"),
    ("The Ministry of Foreign Affairs spoke.", "org/foreign-affairs"),
    ("It rained in Atlanta, Georgia.", "state/GEO"),
    ("the Beijing Declaration and Platform for Action", "state/CHN"),
    (
        "TELL THE WHOLE WORLD THAT WE ARE THOSE WHO ACT WITHOUT ANY FEAR",
        "org/world-health-organization",
    ),
    ("the Fourth World Conference on Women", "group/women"),
    ("they gave us an answer", "state/USA"),
]


def found(page):
    return [(one.span.of(page.text), one.entity) for one in actors.extract(page)]


@pytest.mark.parametrize(("text", "passage", "entity"), FOUND)
def test_found(make_page, text, passage, entity):
    assert (passage, entity) in found(make_page(text, "news"))


@pytest.mark.parametrize(("text", "entity"), NOT_FOUND)
def test_near_misses(make_page, text, entity):
    assert entity not in [one for _, one in found(make_page(text, "news"))]


def test_mentions_of_a_resolution_name_their_provision(make_page):
    text = (
        "The General Assembly,\n\nRecalling the efforts of Iceland,\n\n"
        "1. Calls upon Ghana to act;\n\n2. Requests Peru to report.\n"
    )
    labels = {one.entity: one.provision for one in actors.extract(make_page(text))}
    assert labels["state/ISL"] == "pp1"
    assert labels["state/GHA"] == "op1"
    assert labels["state/PER"] == "op2"


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["Ghana", "Beijing", "the", "U.S.", "said,", "\n", "🌍", "é"])))
def test_spans_hold_what_was_matched(make_page, words):
    page = make_page("Peru " + " ".join(words), "news")
    spans = [one.span for one in actors.extract(page)]
    assert all(one.of(page.text).strip() == one.of(page.text) for one in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
