"""Every link of the explorer shows the sentence that it came from, in a real browser."""

import pytest

from graph.show.payload import build_payload

pytest.importorskip("selenium", reason="selenium is not installed")

LINKS = [
    ("A/RES/91/14,A/RES/90/42,cites", "resolution 90/42 of 3 December 2035"),
    ("A/RES/91/14,state/BBB,sponsor", "Ardonia and Bélavie"),
    ("A/RES/91/14,state/BBB,favour", "In favour: Ardonia, Bélavie"),
    ("doc/lamp-news,state/CCC,mentions", "On buoys, Côte-de-Sel and a neighbour abstained."),
]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("link", "sentence"), LINKS, ids=[one.rpartition(",")[2] for one, _ in LINKS]
)
def test_a_link_shows_its_sentence(window, pages, link, sentence):
    window.open(pages("small"), f"link={link}")
    window.wait("return document.querySelectorAll('#panel .quote').length > 0", 5)
    assert sentence in window.js("return document.querySelector('#panel .quote').textContent")


@pytest.mark.browser
def test_the_words_of_a_fact_are_marked_in_their_sentence(window, pages):
    window.open(pages("small"), "link=doc/lamp-news,state/CCC,mentions")
    window.wait("return document.querySelectorAll('#panel .quote mark').length > 0", 5)
    marked = window.js("return document.querySelector('#panel .quote mark').textContent")
    assert marked == "Côte-de-Sel"


def test_who_tells_of_an_unidentified_resolution_has_its_facts(small_store):
    payload = build_payload(small_store, title="t")
    number = [node.iri.rpartition("/")[2] for node in payload.nodes].index("lamp-news")
    facts = {label: (text, targets) for label, text, targets, _ in payload.details[number].facts}
    states = [i for i, node in enumerate(payload.nodes) if node.iri.endswith(("/CCC", "/DDD"))]
    text, targets = facts["unidentified resolution: abstained"]
    assert sorted(targets) == states
    assert "Côte-de-Sel" in text
    assert facts["unidentified resolution: votes in favour"] == ("9", -1)


def test_a_list_of_votes_leads_to_each_state(small_store):
    payload = build_payload(small_store, title="t")
    number = [node.label for node in payload.nodes].index("A/RES/91/14")
    lists = {label: targets for label, _, targets, _ in payload.details[number].facts}
    named = {payload.nodes[one].label for one in lists["in favour"]}
    assert named == {"Ardonia", "Bélavie"}
    assert lists["in favour"] == lists["sponsor"]
