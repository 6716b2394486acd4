"""The explorer in a real browser: the views, the tables and the questions."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import pytest

from graph.show.html import write_page

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser

ENTER = "\ue007"


@pytest.mark.parametrize(
    ("tab", "kinds"),
    [
        ("citations", {"resolution", "document"}),
        ("actors", {"state", "organization", "person"}),
        ("themes", {"theme"}),
        ("states", {"state"}),
        ("timeline", {"resolution", "document"}),
    ],
)
def test_each_view_shows_its_kinds(window, pages, tab, kinds):
    window.open(pages("small" if tab != "states" else "large"), f"tab={tab}")
    shown = set(window.js("const p = resograph; return p.view.nodes.map((n) => p.model.kind(n))"))
    assert shown == kinds
    assert (
        window.js("return document.querySelector('[role=tab][aria-selected=true]').id")
        == f"tab-{tab}"
    )


def test_the_table_equals_the_canvas(window, pages):
    window.open(pages("small"))
    shown = sorted(window.shown())
    links = window.js("return resograph.view.edges.length")
    window.click("#tab-table")
    names = "return [...document.querySelectorAll('#table tbody tr td:first-child')].map((e) => e.textContent)"
    assert sorted(window.js(names)) == shown
    window.click("#table .pill", "links")
    assert len(window.js(names)) == links
    window.click("#tab-themes")
    shown = sorted(window.shown())
    window.press("t")
    window.click("#table .pill", "on the canvas")
    assert sorted(window.js(names)) == shown


def test_time_runs_from_left_to_right(window, pages):
    window.open(pages("large"), "tab=timeline")
    ordered = window.js(
        "const p = resograph; const rows = p.view.nodes.map((n) => [p.model.years[n], p.view.at.get(n)[0]]);"
        "return rows.every(([y, x]) => rows.every(([z, w]) => y >= z - 1 || x <= w + 1))"
    )
    assert ordered


def test_a_chosen_node_at_the_rim_moves_nothing(window, pages):
    """The picture that an address with a node opens is the whole one."""
    window.open(pages("small"), "tab=actors", (1024, 768))
    nodes = window.js("return resograph.view.nodes")
    for node in nodes:
        window.js(
            "resograph.act.choose(-1); resograph.canvas.fit(false); resograph.act.choose(arguments[0])",
            node,
        )
        inside = window.js(
            "const c = resograph.canvas; return resograph.view.nodes.every((n) => {"
            " const p = c.network.canvasToDOM(c.point(n));"
            " return p.x > 0 && p.y > 0 && p.x < c.box.clientWidth && p.y < c.box.clientHeight; })"
        )
        assert inside, node


# ---- the overview and its questions


def test_the_overview_tells_what_there_is_and_makes_room(window, pages):
    window.open(pages("small"), "", (1440, 900))
    panel = window.text("#panel")
    for words in (
        "What is in this graph",
        "7resolutions",
        "1 read",
        "A/RES/88/40",
        "Who said what?",
    ):
        assert words in panel, words
    window.click("#panel .close")
    assert not window.js("return document.querySelector('#panel').offsetWidth")
    window.click("#ask")
    assert "What is in this graph" in window.text("#panel")
    window.choose("A/RES/88/40")
    window.click("#panel .close")
    assert "What is in this graph" in window.text("#panel")


def test_the_overview_waits_to_be_asked_for_on_a_small_screen(window, pages):
    window.open(pages("small"), "", (375, 720))
    assert not window.js("return document.querySelector('#panel').offsetWidth")
    window.click("#ask")
    assert "Which claims of the press does the record contradict?" in window.text("#panel")


def test_what_is_chosen_on_a_small_screen_stays_in_sight_beside_its_details(window, pages):
    window.open(pages("large"), "", (375, 700))
    for label in ("A/RES/90/0", "A/RES/127/37", "State 7"):
        window.choose(label)
        window.wait(
            "const { canvas, store } = resograph, at = canvas.network.canvasToDOM(canvas.point(store.state.node));"
            "const low = document.querySelector('#panel').getBoundingClientRect().top - canvas.box.getBoundingClientRect().top;"
            "return at.x > 0 && at.x < 375 && at.y > 0 && at.y < low",
            5,
        )


def test_what_nothing_links_is_told(window, pages):
    window.open(pages("small"), "tab=actors")
    assert "that nothing links" in window.text("#status")


def test_only_what_has_a_text_of_its_own_counts_as_read(window, pages):
    """What a press text says of a resolution has passages too."""
    window.open(pages("small"), "", (1440, 900))
    assert "1 read, the others named" in window.text("#panel .figures")


@pytest.mark.parametrize("list_", ["claims", "quotations", "press"])
def test_symbols_stay_whole_in_tables(window, pages, list_):
    window.open(pages("small"), f"tab=table&list={list_}", (1024, 768))
    script = (
        "return [...document.querySelectorAll('#table td .link')].filter((e) => e.textContent === 'A/RES/91/14')"
        ".map((e) => e.getClientRects().length)"
    )
    assert set(window.js(script)) == {1}


@pytest.mark.parametrize(
    ("question", "address", "words"),
    [
        ("contradict?", "list=claims&verdict=contradicted", "3 December 2036"),
        ("about which resolution?", "list=press", "Assembly votes for lamps"),
        ("Who said what?", "list=quotations", "A harbour without a lamp is a trap."),
        ("cited most?", "list=all&sort=-weight&kind=resolution", "Lighting of harbours"),
        ("never read?", "list=unread", "A/RES/88/40"),
        ("year after year?", "list=lines", "Show the line"),
        ("which fall?", "of=themes&list=all&sort=-trend", "Harbours"),
    ],
)
def test_each_question_leads_to_its_rows(window, pages, question, address, words):
    window.open(pages("small"), "", (1440, 900))
    window.click("#panel .questions button", question)
    window.wait("return resograph.store.state.tab === 'table'")
    hash_ = window.js("return location.hash")
    assert all(part in hash_ for part in address.split("&")), hash_
    assert words in window.text("#table tbody")
    window.open(pages("small"), hash_.lstrip("#"), (1440, 900))
    assert words in window.text("#table tbody")


def test_questions_that_the_graph_cannot_answer_are_not_asked(window, pages):
    window.open(pages("one"), "", (1440, 900))
    assert "Who said what?" not in window.text("#panel")
    assert "Most cited" not in window.text("#panel")


# ---- the tables


def rows(window):
    script = "return [...document.querySelectorAll('#table tbody tr')].map((tr) => [...tr.cells].map((td) => td.innerText))"
    return window.js(script)


def test_claims_stand_with_their_words_and_the_record(window, pages):
    window.open(pages("small"), "tab=table&list=claims")
    first, second = rows(window)
    assert first[:2] == ["⚠ contradicted", "day of adoption"]
    assert first[2].startswith("3 December 2036")
    assert "On Wednesday the Assembly voted for its lamps" in first[2]
    assert first[3:5] == ["4 December 2036", "A/RES/91/14"]
    assert second[0] == "✓ confirmed"
    window.click('[data-key="organ-Security Council"]')
    assert rows(window) == []
    assert "Nothing passes these filters" in window.text("#table")


def test_any_column_sorts_and_the_order_is_in_the_address(window, pages):
    window.open(pages("small"), "tab=table&kind=resolution")
    window.click("#table th button", "Date")
    dates = [row[2] for row in rows(window)]
    assert dates == sorted(dates, reverse=True)
    window.js("document.querySelector('#table th.date button').focus()")
    window.press(ENTER)
    dates = [row[2] for row in rows(window)]
    assert dates == sorted(dates)
    assert "sort=date" in window.js("return location.hash")
    assert window.js("return document.activeElement.closest('th')?.ariaSort") == "ascending"


def test_a_line_is_several_years_not_one_form(window, pages):
    window.open(pages("small"), "tab=table&list=lines")
    assert [row[:2] for row in rows(window)] == [["Lighting of harbours", "3"]]
    window.click("#table button", "Show the line")
    assert window.js("return resograph.store.state.scope").startswith("lineage:")


@pytest.mark.parametrize("odd", ["constructor", "__proto__", "nothing", "<b>"])
def test_an_odd_list_falls_back_to_the_canvas(window, pages, odd):
    window.open(pages("small"), f"tab=table&list={odd}&sort=-{odd}")
    assert len(rows(window)) == 9
    assert window.errors() == []


VALUES = [
    ("2036-12-04", "4 December 2036"),
    ("121..", "at least 121"),
    ("28..28", "28"),
    ("..9", "at most 9"),
    ("20..30", "20 to 30"),
    ("159-2-5", "159 in favour, 2 against, 5 abstaining"),
    ("79-60-33 (plenary)", "79 in favour, 60 against, 33 abstaining, in plenary"),
    ("recorded-vote 79-60-33", "by recorded vote: 79 in favour, 60 against, 33 abstaining"),
    ("without-vote", "without a vote"),
    ("HRC", "Human Rights Council"),
    ("state/BBB (lead)", "Bélavie (lead)"),
    ("state/CCC against", "Côte-de-Sel: against"),
    ("state/ZZZ", "state/ZZZ"),
    ("a capacity-building panel", "a capacity-building panel"),
    ("A/RES/91/14", "A/RES/91/14"),
    ("9-11", "9-11"),
]


def test_values_of_claims_are_put_into_words(window, pages):
    window.open(pages("small"), "tab=table&list=claims")
    told = window.js(
        "const p = resograph, keep = p.model.claims;"
        "const out = arguments[0].map((v) => {"
        "  p.model.claims = [[-1, -1, 'x', v, '', 'confirmed', [], []]]; p.table.show(p.state);"
        "  return document.querySelector('#table td.claimed').textContent; });"
        "p.model.claims = keep; return out",
        [value for value, _ in VALUES],
    )
    assert told == [words for _, words in VALUES]


def test_a_theme_rises_against_its_own_organ_only(window, store_of, tmp_path):
    """Late resolutions of an organ that was only read late make no trend; a turn within one does."""

    def made(symbol, organ, year, theme):
        return (
            f'<{symbol}> a rg:Resolution ; dcterms:identifier "{symbol}" ; rg:organ <org/{organ}> ;'
            f' rg:adoptionDate "{year}-05-01" ; dcterms:subject <theme/{theme}> .\n'
        )

    names = "".join(f'<org/{o}> a org:Organization ; skos:prefLabel "{o}" .\n' for o in "ab")
    names += "".join(
        f'<theme/{t}> a skos:Concept ; skos:prefLabel "{t}" .\n' for t in ("old", "new", "even")
    )
    early = "".join(
        made(f"A/RES/80/{k}", "a", 2030 + k, "old" if k < 6 else "new") for k in range(12)
    )
    late = "".join(made(f"S/RES/90/{k}", "b", 2040 + k, "even") for k in range(8))
    write_page(store_of(names + early + late), tmp_path / "p.html", title="t")
    window.open(tmp_path / "p.html", "tab=table&of=themes&list=all&sort=-trend")
    assert [(row[0], row[3]) for row in rows(window)] == [
        ("new", "↗ rising"),
        ("even", ""),
        ("old", "↘ falling"),
    ]
