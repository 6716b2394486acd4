"""Texts as copied from printed pages: lines broken by the width of the page, nothing between."""

import re
import textwrap

import pytest

from graph.segment import segment
from graph.segment.resolution_forms import Block
from graph.segment.resolution_wrapped import is_wrapped, unwrapped

COPIED = """United Nations A/RES/91/14
General Assembly
Distr.: General
9 March 2037
Ninety-first session
Agenda item 26
Resolution adopted by the General Assembly on
2 March 2037
91/14. Springs and wells
The General Assembly,
Recalling its resolution 90/7 of 5 May 2036 and the report of the National Well 1
and Spring Board on the state of the wells in small and in mountainous countries,
Mindful of the Agreement between the United Nations and the International Water
Court,2
Noting the need to pay for pumps, and that ropes wear out faster than anybody on the
Board had thought when the ropes were bought,
1. Welcomes the survey of springs;
3
2. Also welcomes the offer of those countries in which a spring has its source to let
Member States, agencies and all others look at
__________________
1 A/91/77, para. 4.
2 United Nations, Treaty Series, vol. 9999, No. 99, on the use of springs and of wells
by those who live beside them.
3 A/91/78.
A/RES/91/14
2/2 37-00001
the figures of
10 March 2036 and of later days;
Other matters
3. Requests the Secretary-General to report to the General Assembly at its ninety-second
session.
12th plenary meeting
2 March 2037
"""


def test_a_copied_resolution(make_document):
    document = make_document(COPIED)
    segments = segment(document)
    found = {one.label: one for one in segments.provisions}
    assert list(found) == ["pp1", "pp2", "pp3", "op1", "op2", "sec1", "op3"]
    assert found["pp2"].span.of(document.text).endswith("Court,2")
    cut = [span.of(document.text).split("\n")[-1] for span in found["op2"].spans]
    assert cut == [
        "Member States, agencies and all others look at",
        "10 March 2036 and of later days;",
    ]
    assert found["op3"].span.of(document.text).endswith("\nsession.")
    notes = [(one.marker, one.owner) for one in segments.footnotes]
    assert notes == [("1", "pp1"), ("2", "pp2"), ("3", "op1")]
    assert segments.footnotes[1].span.of(document.text).endswith("live beside them.")


def blocks_of(text):
    lines = [Block(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    return [text[one.start : one.end] for one in unwrapped(text, lines)]


FULL = "Noting that a line of this kind is as long as the width of the page lets"


@pytest.mark.parametrize(
    ("before", "line", "one_block"),
    [
        (f"{FULL} United", "Nations bodies be", True),  # a capital amid a sentence
        (f"{FULL} United,", "Nations bodies be", True),  # closed, but opens nothing
        (f"{FULL} United,", "Recalling also the well,", False),
        (f"{FULL} United;", "Requests the Board to dig;", False),
        (f"{FULL} it go", "38. Requests the Board to dig;", False),  # behind a long heading
        ("The springs;", "Nations", False),  # there was room for the word
        ("The springs;", "(a) To dig;", False),
        ("The springs in", "small countries", True),
        (f"{FULL} United", "A/RES/91/14", True),
        (f"{FULL} United", "3/7", False),  # the page's number
        ("The springs;", "4", True),  # a marker that lost its word
        ("The General Assembly,", "Nations", False),
    ],
)
def test_which_lines_belong_together(before, line, one_block):
    width = "\n".join([FULL + " be and go"] * 5)
    found = blocks_of(f"{width}\nended.\n{before}\n{line}")
    assert (f"{before}\n{line}" in found) is one_block


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        (COPIED, True),
        ("\n".join(f"{n}.\nWelcomes the well;" for n in range(9)), False),
        (
            "\n".join(["A sentence that is long enough to be a paragraph of its own. " * 4] * 9),
            False,
        ),
        ("one\ntwo\nthree", False),  # too few lines to tell
        (textwrap.fill("The wells are deep and the ropes long. " * 40, 70), True),
    ],
)
def test_which_texts_are_wrapped(text, wrapped):
    lines = [Block(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    assert is_wrapped(text, lines) is wrapped


@pytest.mark.reference
def test_wrapping_a_text_does_not_change_its_paragraphs(reference_path, make_document):
    """Official texts, wrapped to a page's width: nine of ten keep every paragraph."""
    folder = reference_path("unxml", "sample", "txt")
    same = total = 0
    for path in sorted(folder.glob("A_RES*.txt")):
        text = path.read_text(encoding="utf-8")
        whole = re.sub(r"(?m)^(\d{1,3}\.|\([a-z]{1,2}\)|\([ivx]+\))\n", r"\1 ", text)
        lines = [textwrap.wrap(one, 86, break_on_hyphens=False) for one in whole.split("\n")]
        copied = make_document("\n".join(line for block in lines for line in block))
        total += 1
        same += _labels(make_document(text)) == _labels(copied)
    assert total and same >= 0.9 * total, f"{same} of {total}"


def _labels(document):
    found = segment(document).provisions
    return [one.label for one in found if one.kind in ("preambular", "operative")]


def test_a_narrow_column_is_wrapped_too(make_page):
    page = make_page(
        "2647 (XXV). The problem of lamps\n\nThe General Assembly,\n"
        "Recalling its resolutions 2517 A (XXIV) of\n15 December 1969 and 1904 (XVIII) of\n"
        "4 March 1963 on lamps and their keepers,\nBearing in mind the darkness of harbours in\n"
        "the winter months of the northern half,\n"
        "1. Reaffirms the inalienable right of ships\nto lamps that burn through the night;\n"
        "2. Calls upon the keepers of all harbours to\nwatch over the lamps that they have lit;\n"
    )
    tops = [one.label for one in page.segments.provisions]
    assert tops == ["pp1", "pp2", "op1", "op2"]
