"""The explorer in a real browser: search, filters and the brush of the timeline."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import pytest

ActionChains = pytest.importorskip(
    "selenium.webdriver.common.action_chains", reason="selenium is not installed"
).ActionChains

pytestmark = pytest.mark.browser

ESC, ENTER, DOWN = "\ue00c", "\ue007", "\ue015"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("91/14", "A/RES/91/14"),
        ("a res 91 14", "A/RES/91/14"),
        ("belavie", "Bélavie"),
        ("COTE de sel", "Côte-de-Sel"),
        ("beacon resol", "A/RES/91/14"),
        ("المنارة", "دولة المنارة"),
        ("marrow", "Ilse Marrow"),
        ("narrow waters", "S/RES/9001 (2034)"),
    ],
)
def test_search_ignores_accents_case_and_punctuation(window, pages, query, first):
    window.open(pages("small"))
    window.press("/")
    window.press(query)
    assert window.text("#results [role=option][aria-selected=true] .name") == first
    window.press(ENTER)
    window.wait(
        "return document.querySelector('#panel-title')?.textContent === arguments[0]", 5, first
    )


@pytest.mark.parametrize(
    ("query", "meant", "first"),
    [
        ("beacno", "beacon", "A/RES/90/42"),
        ("beacom resol", "beacon resol", "A/RES/91/14"),
        ("91/15", "", ""),
        ("beq", "", ""),
        ("qwzzkx", "", ""),
    ],
)
def test_a_slip_of_the_hand_finds_what_was_meant_and_says_so(window, pages, query, meant, first):
    window.open(pages("small"))
    window.press("/", query)
    assert window.text("#results [role=option][aria-selected=true] .name") == first
    assert (f"“{meant}” is:" in window.text("#results")) == bool(meant)


def test_search_groups_by_kind_and_says_when_there_is_nothing(window, pages):
    window.open(pages("small"))
    window.press("/", "harbour")
    groups = window.js(
        "return [...document.querySelectorAll('.results-kind span:first-child')].map((e) => e.textContent)"
    )
    assert groups == ["Resolutions", "Themes", "Organizations"]
    active = "return document.querySelector('#search').getAttribute('aria-activedescendant')"
    before = window.js(active)
    window.press(DOWN)
    assert window.js(active) != before
    window.press("zzz")
    assert "Nothing is called that" in window.text("#results")
    window.press(ESC)
    assert window.js("return document.querySelector('#results').hidden")


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("harbour", ["Resolutions", "Themes", "Organizations"]),
        ("harbours", ["Themes", "Resolutions"]),  # the very name of a theme
        ("lighting", ["Themes", "Resolutions"]),
        ("light", ["Resolutions", "Themes"]),
    ],
)
def test_resolutions_come_first_but_for_the_very_name(window, pages, query, kinds):
    window.open(pages("small"))
    window.press("/", query)
    assert (
        window.js(
            "return [...document.querySelectorAll('.results-kind span:first-child')].map((e) => e.textContent)"
        )
        == kinds
    )


def test_only_links_that_could_be_drawn_are_offered(window, pages):
    window.open(pages("small"))
    assert not window.js("return document.querySelector('[data-key=edge-favour]')")
    tick(window, "kind-state")
    assert window.js("return Boolean(document.querySelector('[data-key=edge-favour]'))")


def tick(window, key):
    window.click(f'[data-key="{key}"]')


def test_filters_narrow_the_picture_the_counts_and_the_table(window, pages):
    window.open(pages("small"))
    tick(window, "organ-Security Council")
    assert window.shown() == ["S/RES/9001 (2034)"]
    assert window.text('label:has([data-key="kind-resolution"]) .count') == "1"
    assert window.text('label:has([data-key="organ-General Assembly"]) .count') == "5"
    window.press("t")
    assert window.js("return document.querySelectorAll('#table tbody tr').length") == 1
    window.click("#reset")
    assert len(window.shown()) == 9


def test_kinds_and_links_can_be_hidden(window, pages):
    window.open(pages("small"))
    tick(window, "kind-theme")
    assert "Harbours" in window.shown()
    kinds = "return resograph.view.edges.map((e) => e[2])"
    assert "subject" in window.js(kinds)
    tick(window, "edge-subject")
    assert "subject" not in window.js(kinds)
    tick(window, "kind-resolution")
    assert "A/RES/91/14" not in window.shown()


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("session", "91", {"A/RES/91/14"}),
        ("theme", "Safety at sea", {"A/RES/91/14"}),
        ("state", "Côte-de-Sel", {"A/RES/89/41"}),
        ("verdict", "contradicted", {"A/RES/91/14"}),
        ("document", "Assembly votes for lamps", {"A/RES/91/14"}),
    ],
)
def test_each_facet(window, pages, facet, value, left):
    window.open(pages("small"))
    window.click(f"#facet-{facet} > summary")
    window.wait("return document.querySelector(`#facet-${arguments[0]} li`)", 5, facet)
    window.click(f"#facet-{facet} label", value)
    shown = window.js(
        "const p = resograph; return p.view.nodes.filter((n) => n < p.model.resolutions).map((n) => p.model.label(n))"
    )
    assert set(shown) == left


def test_the_brush_on_the_timeline_filters_by_year(window, pages):
    window.open(pages("small"))
    box = window.js(
        "const r = document.querySelector('.plot').getBoundingClientRect(); return [r.left, r.top, r.width, r.height]"
    )
    years = window.js("return [resograph.timeline.first, resograph.timeline.last]")
    step = box[2] / (years[1] - years[0] + 1)
    at = [box[0] + (year - years[0] + 0.5) * step for year in (2035, 2036)]
    chain = ActionChains(window.driver)
    chain.w3c_actions.pointer_action.move_to_location(int(at[0]), int(box[1] + 20))
    chain.w3c_actions.pointer_action.pointer_down()
    chain.w3c_actions.pointer_action.move_to_location(int(at[1]), int(box[1] + 20))
    chain.w3c_actions.pointer_action.pointer_up()
    chain.perform()
    assert window.js("return [resograph.store.state.from, resograph.store.state.to]") == [
        2035,
        2036,
    ]
    assert {"A/RES/90/42", "A/RES/91/14"} <= set(window.shown())
    assert "A/RES/88/40" not in window.shown()
    assert "from=2035" in window.js("return location.hash")
