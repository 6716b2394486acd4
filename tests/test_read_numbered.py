"""Numbers of lists, as a browser prints them, and records within pages and messages."""

import pytest

from graph.extract.identity.extractor import extract, identify
from graph.findings import Fact, Sponsor
from graph.model import Page
from graph.read import read_bytes
from graph.read.numbered import with_numbers, without_bullets
from graph.segment import segment

LISTS = [
    ("<ol><li>Decides it;<li>Asks it.</ol>", "<ol><li>1. Decides it;<li>2. Asks it.</ol>"),
    ("<ol start='4'><li><p>Decides it;</ol>", "<ol start='4'><li><p>4. Decides it;</ol>"),
    ('<ol type="a"><li>rain;<li>wells;</ol>', '<ol type="a"><li>(a) rain;<li>(b) wells;</ol>'),
    (
        '<ol><li>Asks:<ol style="list-style:lower-roman"><li>one;<li>two;</ol><li>Ends.</ol>',
        '<ol><li>1. Asks:<ol style="list-style:lower-roman"><li>(i) one;<li>(ii) two;</ol>'
        "<li>2. Ends.</ol>",
    ),
    (
        "<ol><li value=7>Decides it;<li>Asks.</ol>",
        "<ol><li value=7>7. Decides it;<li>8. Asks.</ol>",
    ),
    # near-misses: no numbers, numbers of its own, menus, what is no list
    ("<ul><li>Chad<li>Peru</ul>", "<ul><li>Chad<li>Peru</ul>"),
    ("<ol><li>1. Decides it;</ol>", "<ol><li>1. Decides it;</ol>"),
    ("<ol><li>(a) rain;</ol>", "<ol><li>(a) rain;</ol>"),
    ('<ol><li><a href="/c">Chad</a></ol>', '<ol><li><a href="/c">Chad</a></ol>'),
    ("<li>Alone</li><link href=a>", "<li>Alone</li><link href=a>"),
    ("</ol></ul><ol>", "</ol></ul><ol>"),
]
ACT = (
    "<h1>Resolution adopted by the General Assembly on 3 May 2031</h1><p>91/14. Clean wells</p>"
    "<p><i>The General Assembly</i>,</p><p><i>Recalling</i> its resolution 90/11,</p>"
    "<p><i>Noting</i> with concern how many wells stand closed, and how far those who dwell in dry"
    " lands walk each day to the next one that is still open to all,</p>"
    "<ol><li><i>Decides</i> to open all wells that stand closed today, and to dig others where the"
    " ground allows it and the people who live there ask for them;</li>"
    "<li><i>Requests</i> the Secretary-General to report on wells, old and new, at the next"
    " session, with a list of those that are still closed.</li></ol>"
)
PAGE = (
    "<html><head><title>A/RES/91/14 - Ministry</title></head><body><nav><ol><li>"
    f"<a href='/'>Home</a></li></ol></nav><main>{ACT}</main></body></html>"
)
MAIL = (
    "From: desk@lake.example\nDate: Sat, 24 May 2031 14:22:00 +0000\nSubject: Fwd: clean wells\n"
    "Content-Type: text/plain\n\nHere it is.\n\nResolution 2999 (2031)\n\nAdopted by the Security"
    " Council at its 9999th meeting, on 3 May 2031\n\nThe Security Council,\n\nRecalling its"
    " resolution 2990 (2031),\n\n1. Decides to open all wells;\n\n2. Decides to act.\n"
)
ADDENDUM = (
    "United Nations A/91/L.14/Add.1\nGeneral Assembly Distr.: Limited\n3 May 2031\nOriginal:"
    " English\n\nNinety-first session\nAgenda item 7\nWells\n\nClean wells\n\nAddendum\n\n{}\n"
)


@pytest.mark.parametrize(("page", "numbered"), LISTS)
def test_numbers_of_lists(page, numbered):
    assert with_numbers(page) == numbered


def test_a_bullet_before_a_printed_number_goes():
    assert without_bullets("- 1. Decides\n- Chad\n  - (a) rain") == "1. Decides\n- Chad\n(a) rain"


def _read(data, name):
    document = read_bytes(data.encode(), name)
    segments = segment(document)
    return Page(document, segments, identify(document, segments))


def _facts(page):
    return {one.name: one.value for one in extract(page) if isinstance(one, Fact)}


def test_a_record_on_a_web_page_keeps_its_paragraphs_and_its_title():
    pytest.importorskip("trafilatura")
    page = _read(PAGE, "a.html")
    assert page.identity.title == "Clean wells"
    told = [(one.number, one.span.of(page.text).split()[0]) for one in page.segments.provisions]
    assert told == [(1, "Recalling"), (2, "Noting"), (1, "Decides"), (2, "Requests")]


def test_a_message_tells_of_itself_and_not_of_the_record_in_it():
    page = _read(MAIL, "a.eml")
    assert str(page.identity.symbol) == "S/RES/2999 (2031)"
    assert page.identity.adopted == "2031-05-03"
    assert page.identity.title == ""
    assert _facts(page)["adoption-date"] == "2031-05-03"
    assert "title" not in _facts(page)


@pytest.mark.parametrize(
    ("line", "actors"),
    [
        (
            "Add the following States to the sponsors of the draft resolution:\n\n"
            "Chad, Fiji and Peru",
            ["state/TCD", "state/FJI", "state/PER"],
        ),
        # near-misses: what is added to is no draft, and nobody is added
        ("Add the following States to the list of speakers:\n\nChad, Fiji and Peru", []),
        ("The annex of the draft resolution should read as follows:\n\nChad, Fiji and Peru", []),
    ],
)
def test_who_joins_later_stands_in_an_addendum(line, actors):
    page = _read(ADDENDUM.format(line), "a.txt")
    found = [one for one in extract(page) if isinstance(one, Sponsor)]
    assert [one.actor for one in found] == actors
    assert {(one.role, one.of.of(page.text)) for one in found} <= {
        ("additional", "A/91/L.14/Add.1")
    }
