"""The query page in a real browser: ready questions, blanks, SPARQL, what goes wrong."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import pytest

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser


def visit(window, address, path="/query", size=(1280, 800)):
    window.size(*size)
    window.driver.get("about:blank")
    window.driver.get_log("browser")
    window.driver.get(address + path)
    window.wait("return document.querySelectorAll('#questions li').length > 20")
    return window


def answered(window, words):
    window.wait(
        "return document.querySelector('#status').textContent.includes(arguments[0])", 20, words
    )


def cells(window, column):
    script = "return [...document.querySelectorAll('#answer tbody tr')].map((r) => r.cells[arguments[0]].innerText)"
    return window.js(script, column)


def test_a_question_without_blanks_is_answered_at_once(window, address):
    visit(window, address)
    window.click("#questions button", "Which resolutions are cited most")
    answered(window, "rows")
    assert window.text("#question").startswith("Which resolutions are cited most")
    assert "cito:cites" in window.js("return document.querySelector('#text').value")
    assert not window.js("return document.querySelector('#sparql').open")
    assert "question=most-cited" in window.js("return location.search")
    assert window.errors() == []


def test_a_question_with_a_blank_waits_for_it_and_can_be_sent_on(window, address):
    visit(window, address)
    window.click("#questions button", "Who cites it, newest first?")
    assert window.js("return document.activeElement.id") == "p-symbol"
    window.press("A/RES/90/4", "\ue007")
    answered(window, "1 row")
    assert "A/RES/91/14" in cells(window, 0)
    asked = window.js("return document.querySelector('#text').value")
    assert "<https://w3id.org/resograph/id/A/RES/90/4>" in asked
    link = window.js("return document.querySelector('#answer td a').getAttribute('href')")
    assert link == "/id/A/RES/91/14"
    there = window.js("return location.pathname + location.search")
    visit(window, address, there)
    answered(window, "1 row")
    assert "A/RES/91/14" in cells(window, 0)


def test_questions_are_found_by_their_words(window, address):
    visit(window, address)
    window.js("document.querySelector('#find').focus()")
    window.press("claims RECORD")
    left = window.js(
        "return [...document.querySelectorAll('#questions li:not([hidden])')].map((li) => li.textContent)"
    )
    assert left
    assert all("claims" in words and "record" in words for words in left)
    window.press(" zzz")
    assert window.js("return !document.querySelector('#none').hidden")


def run(window, query):
    window.js(
        "document.querySelector('#text').value = arguments[0]; document.querySelector('#run').click()",
        query,
    )


def test_columns_sort_by_number_and_by_word(window, address):
    visit(window, address)
    run(window, 'SELECT ?n ?w { VALUES (?n ?w) { (9 "b") (10 "c") (-1 "a") (2 UNDEF) } }')
    answered(window, "4 rows")
    window.click("#answer th button", "n")
    assert cells(window, 0) == ["10", "9", "2", "-1"]
    window.click("#answer th button", "n")
    assert cells(window, 0) == ["-1", "2", "9", "10"]
    window.click("#answer th button", "w")
    assert cells(window, 1) == ["a", "b", "c", ""]


def test_iris_of_ours_lead_to_their_pages(window, address):
    visit(window, address)
    run(window, "SELECT ?s { ?s a rg:State } ORDER BY ?s")
    answered(window, "5 rows")
    assert cells(window, 0)[0].startswith("state/")
    link = window.js("return document.querySelector('#answer td a').getAttribute('href')")
    assert link.startswith("/id/state/")
    run(window, "DESCRIBE <id/A/91/L.9>")
    answered(window, "triples")
    assert "a rg:Draft" in window.text("#answer")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK { ?s a rg:Resolution }", "yes"),
        ("ASK { ?s a rg:Nowhere }", "no"),
        ("SELECT ?s { ?s a rg:Nowhere }", "nothing in this graph"),
        ("CONSTRUCT { ?s a rg:State } { ?s a rg:State }", "triples"),
        ("SELECT ?x { ?x foo:bar ?y }", "the prefix foo: is not declared"),
        ("SELECT ?s {\n ?s a rg:State", "line 1, column 11: the { here is never closed"),
    ],
)
def test_every_kind_of_answer_is_told(window, address, query, words):
    visit(window, address)
    run(window, query)
    answered(window, words)


def test_nothing_in_an_answer_runs(window, address):
    visit(window, address)
    run(
        window,
        """SELECT ?x ?y { VALUES (?x ?y) { ("<img src=x onerror=hacked=1>" <javascript:hacked=2>) } }""",
    )
    answered(window, "1 row")
    assert cells(window, 0) == ["<img src=x onerror=hacked=1>"]
    assert window.js("return document.querySelectorAll('#answer a, #answer img').length") == 0
    assert window.js("return globalThis.hacked ?? null") is None


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (375, 720)])
def test_no_screen_scrolls_sideways(window, address, width, height):
    visit(window, address, "/query?question=most-cited", (width, height))
    answered(window, "rows")
    assert window.js("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation(window, address, scheme):
    window.media(prefers_color_scheme=scheme)
    visit(window, address, "/query?question=most-cited")
    answered(window, "rows")
    assert window.violations() == []


def test_the_page_of_an_iri_leads_to_the_explorer(window, address):
    window.driver.get(f"{address}/id/A/RES/91/14")
    links = window.js(
        "return [...document.querySelectorAll('header a')].map((a) => a.getAttribute('href'))"
    )
    assert links == ["/#node=A/RES/91/14", "/query"]
