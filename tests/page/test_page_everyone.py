"""The explorer in a real browser: keyboard, schemes, small screens, screen readers."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import pytest

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser

ESC, ENTER, RIGHT, DOWN = "\ue00c", "\ue007", "\ue014", "\ue015"


def test_keys_reach_everything(window, pages):
    window.open(pages("small"))
    window.js("document.querySelector('#canvas').focus()")
    window.press(RIGHT)
    first = window.js("return resograph.store.state.node")
    assert first >= 0
    window.press(RIGHT, DOWN)
    window.press("t")
    assert window.js("return resograph.store.state.tab") == "table"
    window.press("t")
    assert window.js("return resograph.store.state.tab") == "citations"
    window.press("2")
    assert window.js("return resograph.store.state.tab") == "actors"
    window.press("?")
    assert window.js("return document.querySelector('#help').open")
    window.press(ESC)
    assert not window.js("return document.querySelector('#help').open")
    window.press("1")
    window.js("resograph.act.choose(0); document.querySelector('#canvas').focus()")
    window.press(ENTER)
    assert window.js("return resograph.store.state.opened") == [0]
    window.press(ESC)
    assert window.js("return resograph.store.state.node") == -1


def test_from_the_search_the_tab_key_leads_into_the_details_and_arrows_still_walk(window, pages):
    window.open(pages("large"))
    window.press("/")
    window.press(*"A/RES/90/0", ENTER)
    chosen = "return resograph.store.state.node"
    node = window.js(chosen)
    assert node >= 0
    window.wait("return document.querySelector('#panel-title')")
    window.press("\ue004")
    assert window.js("return Boolean(document.activeElement.closest('#panel'))")
    window.js("document.activeElement.blur()")
    window.press(DOWN)
    assert window.js(chosen) != node


def test_every_stop_of_the_tab_key_has_a_name(window, pages):
    window.open(pages("small"), "", (1440, 900))
    nameless = """return [...document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]')]
        .filter((e) => e.checkVisibility() && e.tabIndex >= 0)
        .filter((e) => !(e.ariaLabel || e.textContent.trim() || e.labels?.length)).map((e) => e.outerHTML.slice(0, 80))"""
    assert window.js(nameless) == []


def test_arrow_keys_walk_in_their_direction(window, pages):
    window.open(pages("large"))
    window.js(
        "resograph.act.choose(resograph.view.nodes[0]); document.querySelector('#canvas').focus()"
    )
    where = "const p = resograph; return p.view.at.get(p.store.state.node)"
    before = window.js(where)
    window.press(RIGHT)
    assert window.js(where)[0] > before[0]


def test_light_and_dark_follow_the_system_and_can_be_switched(window, pages):
    window.media(prefers_color_scheme="dark")
    window.open(pages("small"))
    scheme = "return document.documentElement.dataset.scheme"
    assert window.js(scheme) == "dark"
    window.click("#scheme")
    assert window.js(scheme) == "light"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (375, 720)])
@pytest.mark.parametrize("tab", ["citations", "table"])
def test_no_screen_scrolls_sideways(window, pages, width, height, tab):
    window.open(pages("small"), f"tab={tab}&node=A/RES/91/14", (width, height))
    assert window.js("return document.documentElement.scrollWidth") <= width
    assert window.js("return window.innerWidth") == width
    assert window.js("return document.documentElement.scrollHeight <= window.innerHeight + 1")
    canvas = window.js(
        "const r = document.querySelector('#stage').getBoundingClientRect(); return [r.width, r.height]"
    )
    assert canvas[0] >= 300
    assert canvas[1] >= 150


def test_filters_open_as_a_drawer_on_a_small_screen(window, pages):
    window.open(pages("small"), "", (375, 720))
    drawn = "return document.querySelector('#filters').offsetWidth > 0"
    assert not window.js(drawn)
    window.click("#filters-toggle")
    assert window.js(drawn)
    window.press(ESC)
    assert not window.js(drawn)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "node=A/RES/91/14",
        "tab=table",
        "tab=timeline&node=doc/evil",
        "path=A/RES/90/42,A/RES/91/14",
    ],
)
def test_axe_finds_no_serious_violation(window, pages, scheme, address):
    window.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    window.open(pages("small"), address)
    assert window.violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (375, 720)])
def test_pictures_are_kept(window, pages, scheme, width, height):
    window.media(prefers_color_scheme=scheme)
    window.open(pages("large"), "node=A/RES/91/1", (width, height))
    assert window.picture(f"large-{scheme}-{width}").stat().st_size > 10_000


@pytest.mark.parametrize(("width", "height"), [(640, 400), (512, 384), (375, 720), (844, 390)])
def test_every_view_and_the_search_are_in_sight_on_a_small_screen(window, pages, width, height):
    window.open(pages("small"), "", (width, height))
    beyond = """return [...document.querySelectorAll('.tabs button, .top .tools > button, #search')]
        .map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.right > arguments[0] || r.width < (e.id === 'search' ? 120 : 20)).map(([e]) => e.outerHTML)"""
    cut = "const t = document.querySelector('.tabs'); return t.scrollWidth > t.clientWidth"
    assert window.js(beyond, width) == []
    assert not window.js(cut)
