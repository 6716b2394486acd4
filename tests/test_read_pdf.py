"""PDF pages made for the tests: lines, paragraphs, notes, furniture, and what is no text."""

import ctypes
import io

import pypdfium2
import pytest
from pypdfium2 import raw

from graph.errors import ReadError
from graph.model import Kind
from graph.read import read_bytes
from graph.read.pdf_layout import Glyph, text_of
from graph.segment import segment

LEFT, SIZE = 90, 10


def pdf(pages):
    """A PDF of pages, each a list of (text, x, y) or (text, x, y, size)."""
    document = pypdfium2.PdfDocument.new()
    for lines in pages:
        page = document.new_page(595, 842)
        for text, x, y, *size in lines:
            item = raw.FPDFPageObj_NewTextObj(document, b"Times-Roman", size[0] if size else SIZE)
            encoded = (text + "\0").encode("utf-16-le")
            buffer = ctypes.create_string_buffer(encoded)
            raw.FPDFText_SetText(item, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
            raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, x, y)
            raw.FPDFPage_InsertObject(page, item)
        raw.FPDFPage_GenerateContent(page)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def paragraphs(top, *blocks):
    """Lines from a height downwards, 12 points apart and 18 between blocks, and where it ended."""
    lines = []
    for block in blocks:
        for line in block:
            lines.append((line, LEFT, top))
            top -= 12
        top -= 6
    return lines, top


def resolution():
    first, low = paragraphs(
        640,
        ["91/14. Springs and wells"],
        ["The General Assembly,"],
        [
            "Recalling its resolution 90/7 of 5 May 2036 on the wells of small and of",
            "mountainous countries, and the report of the National Well",
            "Board that was laid before it,",
        ],
        [
            "Mindful that the water of a well-",
            "kept spring is clear, and that well-kept springs last,",
        ],
        ["1. Welcomes the survey of springs, and asks all those who keep", "them to go on;"],
    )
    head = [
        ("United Nations", LEFT, 780, 14),
        ("A/RES/91/14", 450, 780),
        ("General Assembly", LEFT, 740, 20),
        ("Distr.: General", 400, 740),
        ("9 March 2037", 400, 728),
        ("Resolution adopted by the General Assembly on 2 March 2037", LEFT, 690),
    ]
    raised = [("1", LEFT + 61, low + 21.5, 6)]
    note = [("_" * 18, LEFT, 80), ("1", LEFT, 71.5, 6), ("A/91/77, para. 4.", LEFT + 8, 68)]
    second, _ = paragraphs(
        720,
        [
            "2. Requests the Secretary-General to report on the matter at its",
            "ninety-second session.",
        ],
        ["12th plenary meeting"],
    )
    date = [("2 March 2037", LEFT + 30, 668)]
    furniture = [("A/RES/91/14", 480, 790), ("2/2", LEFT, 30)]
    return [head + first + raised + note, furniture[:1] + second + date + furniture[1:]]


def test_a_printed_resolution():
    document = read_bytes(pdf(resolution()), "well.pdf")
    assert (document.kind, document.reader) == (Kind.RESOLUTION, "pdf")
    assert document.id.startswith("a-res-91-14-")
    segments = segment(document)
    found = [(one.label, one.span.of(document.text)) for one in segments.provisions]
    assert [label for label, _ in found] == ["pp1", "pp2", "op1", "op2"]
    assert dict(found)["pp1"].endswith("the National Well\nBoard that was laid before it,")
    assert "a well-kept spring" in dict(found)["pp2"]
    assert dict(found)["op1"].endswith("them to go on;¹")
    assert [(one.marker, one.owner) for one in segments.footnotes] == [("1", "op1")]
    assert segments.footnotes[0].span.of(document.text) == "A/91/77, para. 4."


def test_words_and_lines_of_a_page():
    told = read_bytes(
        pdf([paragraphs(700, ["The wide gap", "below it"], ["A new one"])[0]]), "a.pdf"
    )
    assert told.text == "The wide gap\nbelow it\n\nA new one"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("left", 90, 700), ("right", 400, 700)], "left\n\nright"),  # two texts in one row
        ([("Body", 90, 700), ("2", 112, 703.5, 6)], "Body²"),
        ([("Body", 90, 700), ("x", 112, 703.5, 6)], "Bodyx"),  # raised, but no marker
        ([("Rain 20", 90, 700)], "Rain 20"),
        ([("resolu-", 90, 700), ("tion and resolution", 90, 688)], "resolution and resolution"),
        ([("post-", 90, 700), ("war years", 90, 688)], "post-war years"),
    ],
)
def test_lines(lines, expected):
    assert read_bytes(pdf([[*lines, ("abcdefghij", 90, 500)]]), "a.pdf").text == (
        f"{expected}\n\nabcdefghij"
    )


def test_what_pages_repeat_at_their_edges_is_left_out():
    pages = [
        [("The Well Review", 90, 800), (f"Story number {n} of the year", 90, 600), (f"{n}", 90, 30)]
        for n in range(1, 5)
    ]
    text = read_bytes(pdf(pages), "a.pdf").text
    assert text.split("\n\n") == [
        "The Well Review",
        *("Story number 1 of the year", "1"),
        *(f"Story number {n} of the year" for n in range(2, 5)),
    ]


def test_glyphs_in_any_order_are_kept():
    row = [Glyph(char, 10.0 * at, 10.0 * at + 5, 100.0, 10.0) for at, char in enumerate("abc")]
    assert text_of([row]) == "a b c"
    assert text_of([row[::-1]]).replace("\n", "") == "cba"
    assert text_of([]) == ""


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\nnot a PDF at all", "cannot be opened"),
        (pdf([[]]), "without text"),
        (pdf(resolution())[:900], "cannot be opened"),
    ],
)
def test_what_is_no_text_is_told(data, found):
    with pytest.raises(ReadError, match=found):
        read_bytes(data, "broken.pdf")


@pytest.mark.reference
@pytest.mark.parametrize(
    ("name", "symbol", "preambular", "operative", "notes"),
    [
        ("A_RES_73_6-EN.pdf", "a-res-73-6", 25, 14, 6),
        ("A_RES_73_7-EN.pdf", "a-res-73-7", 13, 28, 9),
    ],
)
def test_official_pages(reference_path, name, symbol, preambular, operative, notes):
    document = read_bytes(reference_path("pdf", name).read_bytes(), name)
    assert document.id.rpartition("-")[0] == symbol
    segments = segment(document)
    kinds = [one.kind for one in segments.provisions if not one.parent]
    assert (kinds.count("preambular"), kinds.count("operative")) == (preambular, operative)
    assert [one.marker for one in segments.footnotes] == [str(n) for n in range(1, notes + 1)]
    assert all(one.owner for one in segments.footnotes)
