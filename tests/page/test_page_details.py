"""The explorer in a real browser: identity, evidence, claims, paths and lines."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import pytest

from graph.show.html import write_page

ActionChains = pytest.importorskip(
    "selenium.webdriver.common.action_chains", reason="selenium is not installed"
).ActionChains

pytestmark = pytest.mark.browser


def test_details_show_identity_votes_citations_and_their_sentences(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/91/14")
    panel = window.text("#panel")
    for words in (
        "4 December 2036",
        "A/91/L.5",
        "docs.un.org",
        "2 in favour",
        "1 against",
        "1 abstaining",
        "Côte-de-Sel",
        "recall, PP1",
        "90/42 of 3 December 2035",
    ):
        assert words in panel, words
    marks = window.js(
        "return [...document.querySelectorAll('.quote mark')].map((e) => e.textContent)"
    )
    assert "resolution 90/42 of 3 December 2035" in marks
    assert "resolution 88/40" in marks


def test_a_cited_resolution_gives_the_sentence_on_demand(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/88/40")
    window.wait("return document.querySelectorAll('.rows .show').length > 0", 5)
    script = "return [...document.querySelectorAll('.rows li')].find((e) => e.textContent.includes('A/RES/91/14'))"
    window.js(f"{script.replace('return', 'const row =')}; row.querySelector('.show').click()")
    window.wait(
        "return document.querySelector('#panel .quote mark')?.textContent === 'resolution 88/40'", 5
    )


def test_a_contradicted_claim_is_seen_with_sign_and_record(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/91/14")
    claim = window.text(".verdict.contradicted")
    assert "⚠ contradicted" in claim
    assert "On record: 4 December 2036" in window.text("#panel")
    assert window.text("#panel .quote mark") == "On Wednesday the Assembly voted for its lamps"
    assert "its lamps, none of which was lit.Assembly votes" in window.text("#panel")
    assert "Applause" not in window.text("#panel")


def test_a_link_can_be_chosen_on_the_canvas(window, pages):
    window.open(pages("small"), "node=A/RES/91/14")
    point = window.js(
        "const p = resograph, at = p.view.at, m = p.model;"
        "const [a, b] = ['A/RES/91/14', 'A/RES/90/42'].map((l) => at.get(m.nodes.label.indexOf(l)));"
        "const c = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * .11, (a[1] + b[1]) / 2 + (b[0] - a[0]) * .11];"
        "const q = [0, 1].map((k) => .25 * a[k] + .5 * c[k] + .25 * b[k]);"
        "const d = p.canvas.network.canvasToDOM({ x: q[0], y: q[1] });"
        "const r = p.canvas.box.getBoundingClientRect(); return [d.x + r.left, d.y + r.top]"
    )
    chain = ActionChains(window.driver)
    chain.w3c_actions.pointer_action.move_to_location(int(point[0]), int(point[1]))
    chain.w3c_actions.pointer_action.click()
    chain.perform()
    window.wait("return location.hash.includes('link=')", 5)
    window.wait("return document.querySelector('#panel-title')?.textContent === 'cites'", 5)
    assert "90/42 of 3 December 2035" in window.text("#panel")


def test_legend_names_what_is_in_the_picture(window, pages):
    window.open(pages("small"))
    legend = window.text("#legend-body")
    for words in (
        "Harbours · Lighting",
        "Documents",
        "General Assembly",
        "Security Council",
        "times cited",
    ):
        assert words in legend, words
    window.open(pages("small"), "colour=kind")
    assert "Resolutions" in window.text("#legend-body")
    window.open(pages("small"), "tab=states")
    assert "General Assembly" not in window.text("#legend-body")


def test_shortest_path_and_what_two_share(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/91/14")
    window.click("#panel .pill", "Path from here")
    window.choose("S/RES/9001 (2034)")
    window.click("#panel .pill", "Path to here")
    window.wait("return document.querySelectorAll('.lineage li:not(.step)').length === 3", 5)
    assert window.shown() == ["A/RES/91/14", "A/RES/90/42", "S/RES/9001 (2034)"]
    window.open(pages("small"), "path=A/RES/90/42,A/RES/91/14")
    assert "A/RES/88/40" in window.text("#panel .section")


def test_each_step_of_a_path_leads_to_its_sentence(window, pages):
    window.open(pages("small"), "path=A/RES/89/41,A/RES/91/14")
    steps = window.js(
        "return [...document.querySelectorAll('.lineage .step')].map((e) => e.textContent)"
    )
    assert len(steps) == 2
    assert all(s.startswith(("↑ cited by", "↓ cites")) for s in steps)
    window.open(pages("small"), "path=A/RES/88/40,A/RES/91/14")
    assert window.text(".lineage .step").startswith("↑ cited by: recall, PP1")
    window.click(".lineage .step .link")
    window.wait(
        "return document.querySelector('#panel .quote mark')?.textContent === 'resolution 88/40'", 5
    )
    window.click("#panel .close")
    window.wait(
        "return document.querySelector('#panel-title').textContent.includes('to A/RES/91/14')", 5
    )


def test_no_path_is_said(window, pages):
    window.open(pages("small"), "path=A/RES/60/7,A/RES/91/14")
    assert "No path joins these two" in window.text("#panel")


def test_the_line_of_a_resolution_runs_through_its_forerunners(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/91/14")
    steps = window.js(
        "return [...document.querySelectorAll('.lineage li .link')].map((e) => e.textContent)"
    )
    assert steps == ["A/RES/88/40", "A/RES/89/41", "A/RES/90/42", "A/RES/91/14"]
    window.click("#panel .pill", "Lineage")
    assert set(window.shown()) == set(steps)
    across = window.js(
        "const p = resograph; return arguments[0].map((l) => p.view.at.get(p.model.nodes.label.indexOf(l))[0])",
        steps,
    )
    assert across == sorted(across)


def test_states_know_who_votes_and_sponsors_like_them(window, pages):
    window.open(pages("large"), "tab=states")
    window.choose("State 3")
    panel = window.text("#panel")
    assert "Votes most like" in panel
    assert "Sponsors most with" in panel
    assert window.js("return document.querySelectorAll('.bars li').length") >= 8


def test_expanding_adds_and_folding_takes_back(window, pages):
    window.open(pages("large"), "most=20")
    window.js("resograph.act.choose(resograph.view.nodes[0])")
    before = set(window.shown())
    where = "const p = resograph; return Object.fromEntries(p.view.nodes.slice(0, 5).map((n) => [n, p.view.at.get(n)]))"
    placed = window.js(where)
    window.click("#panel .pill", "Expand")
    assert before < set(window.shown())
    assert window.js(where) == placed
    window.click("#panel .pill", "Collapse")
    assert set(window.shown()) == before


def test_all_of_a_theme_a_session_or_a_state_can_be_shown(window, pages):
    window.open(pages("small"), "tab=themes&node=theme/harbours")
    window.click("#panel .pill", "Show its resolutions")
    assert {"A/RES/88/40", "A/RES/89/41", "A/RES/91/14"} == set(window.shown()) - {
        "Harbours",
        "Assembly votes for lamps",
    }
    window.open(pages("small"), "node=A/RES/91/14")
    window.click("#panel .facts .link", "91")
    assert window.js("return resograph.store.state.session") == ["91"]
    window.open(pages("small"), "tab=actors&node=state/CCC")
    window.click("#panel .pill", "Show its resolutions")
    assert "A/RES/89/41" in window.shown()
    assert "A/RES/88/40" not in window.shown()


# ---- what else one resolution, state or theme can be asked


ARCHIVE = """
<org/general-assembly> a org:Organization ; skos:prefLabel "General Assembly" .
<A/RES/90/1> a rg:Resolution ; dcterms:identifier "A/RES/90/1" ; dcterms:title "Quiet rivers" ;
  rg:adoptionDate "2035-10-01" ; rg:organ <org/general-assembly> ; rg:citedByCount 3 ;
  rg:inFavour <state/A>, <state/B> ; rg:abstained <state/C> ; dcterms:subject <theme/r> ; rg:sponsor <state/A> .
<A/RES/91/1> a rg:Resolution ; dcterms:identifier "A/RES/91/1" ; dcterms:title "Quiet rivers" ;
  rg:adoptionDate "2036-10-01" ; rg:organ <org/general-assembly> ; cito:cites <A/RES/90/1>, <A/RES/80/1>, <A/RES/80/2> ;
  rg:inFavour <state/A> ; rg:against <state/B> ; rg:abstained <state/C> ; dcterms:subject <theme/r> ; rg:sponsor <state/A> .
<A/RES/91/2> a rg:Resolution ; dcterms:identifier "A/RES/91/2" ; dcterms:title "Loud rivers" ;
  rg:adoptionDate "2036-11-01" ; cito:cites <A/RES/80/1>, <A/RES/80/2> ; dcterms:subject <theme/n> ; rg:sponsor <state/A> .
<A/RES/80/1> a rg:Resolution ; dcterms:identifier "A/RES/80/1" ; rg:citedByCount 2 .
<A/RES/80/2> a rg:Resolution ; dcterms:identifier "A/RES/80/2" ; rg:citedByCount 2 .
<theme/r> a skos:Concept ; skos:prefLabel "Rivers" . <theme/n> a skos:Concept ; skos:prefLabel "Noise" .
<state/A> a rg:State ; skos:prefLabel "Ardonia" . <state/B> a rg:State ; skos:prefLabel "Belmark" .
<state/C> a rg:State ; skos:prefLabel "Corvia" .
<A/RES/91/1#c> a rg:Citation ; cito:hasCitingEntity <A/RES/91/1> ; cito:hasCitedEntity <A/RES/90/1> ;
  rg:statedDate "2035-10-11" ; rg:evidence <doc/t#char=0,9> .
<doc/t#char=0,9> oa:start 0 ; oa:end 9 ; oa:exact "resolution 90/1 of 11 October 2035" ; rg:inDocument <doc/t> .
"""


@pytest.fixture(scope="module")
def rivers(tmp_path_factory, store_of):
    path = tmp_path_factory.mktemp("rivers") / "page.html"
    write_page(store_of(ARCHIVE), path, title="Rivers")
    return path


def test_resolutions_that_cite_the_same_and_are_cited_together(window, rivers):
    window.open(rivers)
    window.choose("A/RES/91/1")
    window.click("#panel summary", "Cites the same")
    inside = (
        "const box = [...document.querySelectorAll('#panel details')].find((d) => d.textContent.startsWith(arguments[0]));"
        "return box.querySelector('.rows')?.textContent"
    )
    assert "A/RES/91/22 in common" in window.wait(inside, 5, "Cites the same")
    window.choose("A/RES/80/1")
    window.click("#panel summary", "Cited together with it")
    assert "A/RES/80/2by 2" in window.wait(inside, 5, "Cited together")


def test_who_voted_otherwise_on_the_forerunner(window, rivers):
    window.open(rivers)
    window.choose("A/RES/91/1")
    panel = window.text("#panel")
    assert "Voted otherwise on A/RES/90/1" in panel
    assert "Belmark in favour → against" in panel
    assert "Corvia abstaining" not in panel
    window.choose("A/RES/90/1")
    assert "otherwise" not in window.text("#panel")


def test_a_date_that_differs_from_the_record_is_marked(window, rivers, pages):
    window.open(rivers)
    window.choose("A/RES/91/1")
    assert "dated 11 October 2035 here; adopted 1 October 2035" in window.text("#panel")
    window.open(pages("small"))
    window.choose("A/RES/91/14")  # what it states is what the record says
    assert " here; adopted" not in window.text("#panel")


def test_what_a_state_sponsors_and_when(window, rivers):
    window.open(rivers)
    window.choose("Ardonia")
    bars = window.js(
        "const box = [...document.querySelectorAll('#panel details')].find((d) => d.textContent.startsWith('Sponsors most on'));"
        "return [...box.querySelectorAll('li')].map((li) => li.innerText.replace(/\\s+/g, ' '))"
    )
    assert bars == ["Rivers 2", "Noise 1"]
    assert "Resolutions by year 3" in window.text("#panel")
    assert window.js("return document.querySelector('#panel .spark').ariaLabel") == (
        "3 resolutions, 2035 to 2036"
    )
