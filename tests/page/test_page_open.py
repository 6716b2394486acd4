"""The explorer in a real browser: it opens without a request, at once, and fluently."""

# ruff: noqa: T201 - scripts of the browser read best in one line; speeds are worth seeing

import time

import pytest

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser


def test_opens_from_disk_without_a_request_or_an_error(window, pages):
    window.open(pages("small"))
    assert window.requests() == []
    assert window.errors() == []
    assert window.js("return performance.getEntriesByType('resource').length") == 0
    assert "showing all 9: 7 resolutions, 2 documents" in window.text("#status")


def test_says_how_much_of_how_much_is_shown_and_why(window, pages):
    window.open(pages("large"))
    assert "showing 300 of 5,000" in window.text("#status")
    assert "most cited" in window.text("#status")
    window.click("#actions button", "More")
    assert "showing 450 of 5,000" in window.text("#status")


def test_an_empty_graph_says_what_to_do(window, pages):
    window.open(pages("empty"))
    assert "This graph is empty" in window.text("#empty")
    assert window.errors() == []


def test_one_node_is_shown_well(window, pages):
    window.open(pages("one"))
    assert window.shown() == ["A/RES/91/1"]
    scale = window.js("return resograph.canvas.network.getScale()")
    assert 0.5 <= scale <= 2
    window.choose("A/RES/91/1")
    assert window.errors() == []


@pytest.mark.parametrize(("name", "limit"), [("small", 1.5), ("huge", 4.0)])
def test_opens_soon(window, pages, name, limit):
    window.open(pages(name))
    ready = window.js("return performance.getEntriesByName('ready')[0].startTime") / 1000
    print(f"{name}: ready after {ready:.2f} s")
    assert ready < limit


FRAMES = """
const done = arguments[0], net = resograph.canvas.network, times = [];
let last = performance.now(), k = 0;
const step = (now) => {
  times.push(now - last); last = now;
  if (++k > 60) return done(1000 / (times.slice(5).reduce((a, b) => a + b) / (times.length - 5)));
  const p = net.getViewPosition();
  if (k < 45) net.moveTo({ position: { x: p.x + (k % 30 < 15 ? 9 : -9), y: p.y + 3 } });
  else net.moveTo({ scale: net.getScale() * (k % 2 ? 1.04 : 0.97) });
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
"""


@pytest.mark.parametrize("address", ["", "node=A/RES/91/1", "tab=timeline", "tab=states"])
def test_panning_and_zooming_stay_fluent(window, pages, address):
    window.open(pages("large"), address)
    time.sleep(0.5)
    best = max(window.later(FRAMES) for _ in range(3))
    print(f"5,000 nodes, {address or 'citations'}: {best:.0f} frames/s")
    assert best > 12, "software drawing on a busy machine; 30 is what a quiet one reaches"
