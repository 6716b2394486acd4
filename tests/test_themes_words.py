"""Words of texts, names of concepts, and schemes in SKOS."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.iris import slug
from graph.themes import Concept, Labels, read_scheme
from graph.themes.labels import may_stand, name_of, pattern
from graph.themes.words import count, count_title, own_number, pairs, words
from ontology import path

WORDS = [
    ("Rights of the Child", ["right", "child"]),
    ("policies, glasses and buses", ["policy", "glass", "buse"]),
    ("nuclear‑weapon‑free zones", ["nuclear-weapon-free", "zone"]),
    ("Côte d’Ivoire", ["cote", "d", "ivoire"]),
    ("status, crisis, access", ["status", "crisis", "access"]),
    ("of the and its", []),
    ("2030, 78/1", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text, expected):
    assert words(text) == expected


def test_pairs_skip_empty_words():
    assert list(pairs(words("rights of the child"))) == ["right child"]
    assert list(pairs(["one"])) == []


@given(st.text())
def test_words_of_any_text_are_plain(text):
    assert all(word.isascii() and word == word.lower() and word for word in words(text))


def test_titles_also_count_runs_of_three():
    counts = count_title("Safety of lighthouse keepers")
    assert counts["safety lighthouse keeper"] == counts["lighthouse"] == 1


RESOLUTION = """The General Assembly,
Recalling its resolution 91/2 of 3 May 2036 and resolution 2999 (2031),
Noting the lighthouses of the coast,
1. Calls upon all States to keep their lighthouses lit;
2. Decides to remain seized of the matter.
"""


def test_a_page_is_counted_by_paragraph(make_page):
    counted = count(make_page(RESOLUTION, "resolution"))
    assert counted.main["lighthouse"] == 2
    assert counted.cited == {"91/2", "2999 (2031)"}
    labels = [part.provision for part in counted.parts if "lighthouse" in part.found]
    assert labels == ["pp2", "op1"]


COVERS = [
    (
        "A/RES/91/14\nNinety-first session\nAgenda item 26 (a)\nCare of coasts: small harbours\n"
        "Resolution adopted by the General Assembly on 3 November 2036\n"
        "[on the report of the Second Committee (A/91/77, para. 9)]\n91/14.\nLamps",
        "GA-second",
        "care coast",
        "harbour",
    ),
    (
        "A/RES/91/15\nAgenda items 7 and 9\nMasts\nResolution adopted by the General Assembly on "
        "4 November 2036\n[without reference to a Main Committee (A/91/L.7)]\n91/15. Lamps",
        "GA-plenary",
        "mast",
        "mast",
    ),
    ("A/RES/91/16\nResolution adopted by the General Assembly\n91/16. Lamps", "GA", "", "lamp"),
]


@pytest.mark.parametrize(("cover", "body", "heading", "word"), COVERS)
def test_a_cover_tells_committee_and_agenda_item(make_page, cover, body, heading, word):
    counted = count(make_page(cover + "\n\nThe General Assembly,\n1. Lights lamps.", "resolution"))
    assert (counted.body, counted.heading) == (body, heading)
    assert (word in counted.agenda) == bool(heading)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("its resolution ES-91/3 and S-41/1", {"ES-91/3", "S-41/1"}),
        ("resolution 2999\n(2031)", {"2999 (2031)"}),
        ("decision x91/3, page1991/3", set()),
        ("A/RES/91/2", {"91/2"}),
        ("its resolution 2036/5 or 31 (2031)", set()),
    ],
)
def test_numbers_of_resolutions(make_page, text, numbers):
    page = make_page(f"The General Assembly,\n1. Recalls {text};", "resolution")
    assert count(page).cited == numbers


def test_a_press_text_is_counted_too(make_page):
    page = make_page("Lamps go out\n\nThe lighthouses are dark, a keeper said.", "news")
    assert count(page).main["lighthouse"] == 1


@pytest.mark.parametrize(
    ("symbol", "number"),
    [("A/RES/91/14", "91/14"), ("S/RES/2999(2031)", "2999 (2031)"), ("A/RES/ES-91/3", "ES-91/3")],
)
def test_own_number(symbol, number):
    assert own_number(symbol) == number


CONCEPTS = (
    Concept("theme/lighthouses", ("Lighthouses", "beacons"), "1009991"),
    Concept("theme/safety-at-sea", ("Safety at sea",)),
    Concept("theme/lamps", ("Lamps (oil)",)),
)


def test_labels_are_counted_in_singular_and_plural():
    labels = Labels(CONCEPTS)
    counts = count_title("A lighthouse, lighthouses and a beacon: safety at sea")
    assert labels.times(counts) == ({0: 2, 1: 1}, {0: 1})
    assert list(labels.named(counts)) == [0, 1]


@pytest.mark.parametrize("text", ["sea of safety", "light houses", "a lamplight"])
def test_near_misses_of_labels(text):
    assert list(Labels(CONCEPTS).named(count_title(text))) == []


@pytest.mark.parametrize(
    ("label", "text", "found"),
    [
        ("Rights of the child", "the rights of the child here", "rights of the child"),
        ("Capacity-building", "capacity‑building", "capacity‑building"),
        ("Safety at sea", "safety, at any sea", None),
        ("Energy policy", "energy policies", "energy policies"),
        ("Peace", "peacekeeping", None),
    ],
)
def test_names_are_found_in_texts(label, text, found):
    match = pattern(name_of(label).stems).search(text)
    assert (match.group() if match else None) == found


_SYLLABLES = st.lists(
    st.sampled_from(
        ["party", "policy", "polic", "ies", "s", "es", "-", "‑", "of", "peace", "y", "a"]
    )
)


@given(_SYLLABLES.map("".join), _SYLLABLES.map("".join), _SYLLABLES.map(" ".join))
def test_what_a_pattern_finds_may_stand_there(first, second, text):
    stems = name_of(f"{first} {second}").stems
    if pattern(stems).search(text):
        assert may_stand(stems, text)


def test_what_has_not_all_words_cannot_stand_there():
    assert not may_stand(("energy", "policy"), "policies on fuel")


def test_the_shipped_scheme_is_sound():
    concepts = read_scheme(path("themes.ttl"))
    assert len(concepts) > 500
    assert all(one.id.startswith("theme/") for one in concepts)
    assert all(one.id == "theme/" + slug(one.labels[0]) for one in concepts)
    numbers = [one.number for one in concepts if one.number]
    assert len(numbers) == len(set(numbers))
    assert all(len(number) == 7 and number.isdigit() for number in numbers)


def test_broader_concepts_exist_and_lead_upwards():
    triples = list(ox.parse(path=str(path("themes.ttl")), format=ox.RdfFormat.TURTLE))
    known = {one.subject.value for one in triples}
    above = {}
    for one in triples:
        if one.predicate.value.endswith("#broader"):
            assert one.object.value in known
            above.setdefault(one.subject.value, []).append(one.object.value)
    for start, first in above.items():
        seen, waiting = set(), list(first)
        while waiting:
            node = waiting.pop()
            assert node != start, f"{start} is above itself"
            if node not in seen:
                seen.add(node)
                waiting.extend(above.get(node, ()))


SKOS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/buoys> a skos:Concept ; skos:prefLabel "Buoys"@en, "Bouées"@fr ;
    skos:altLabel "floats" .
<https://example.org/nameless> a skos:Concept .
"""


def test_a_scheme_of_the_user(tmp_path):
    file = tmp_path / "own.ttl"
    file.write_text(SKOS, encoding="utf-8")
    assert read_scheme(file) == (Concept("https://example.org/buoys", ("Buoys", "floats")),)


@pytest.mark.parametrize("text", ["", "this is no Turtle", "<a> <b> <c> ."])
def test_what_is_no_scheme_is_told(tmp_path, text):
    file = tmp_path / "own.ttl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match="expected"):
        read_scheme(file)


def test_a_missing_scheme_is_told(tmp_path):
    with pytest.raises(OntologyError, match=r"none\.ttl"):
        read_scheme(tmp_path / "none.ttl")
