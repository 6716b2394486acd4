"""The explorer in a real browser: nothing in a label runs, and all of it is shown."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import time

import pytest

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "address",
    [
        "",
        "node=doc/evil",
        "node=A/RES/60/7",
        "tab=themes&node=theme/evil",
        "tab=table",
        "kind=resolution,theme,document,state",
    ],
)
def test_nothing_in_a_label_runs(window, pages, address):
    window.open(pages("small"), address)
    for node in range(window.js("return resograph.model.count")):
        window.js("resograph.canvas.tip(resograph.act.nodeTip(arguments[0]), 10, 10)", node)
    window.js("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    time.sleep(0.1)
    assert window.js("return globalThis.hacked ?? null") is None
    assert (
        window.js(
            "return document.querySelectorAll('#panel script, #panel img, #panel svg[onload], #results img, b script').length"
        )
        == 0
    )
    assert (
        window.js(
            "return [...document.links].filter((a) => !/^(https?|file):/.test(a.href)).length"
        )
        == 0
    )
    assert window.errors() == []


def test_hostile_labels_are_shown_as_text(window, pages):
    window.open(pages("small"), "node=doc/evil")
    assert "<script>window.hacked=1</script>" in window.text("#panel-title")
    assert '<img src=x onerror="window.hacked=3">' in window.text("#panel")
    window.press("/", "svg onload")
    assert "<svg onload=window.hacked=4>" in window.text("#results")
