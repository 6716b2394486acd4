"""Word-processor files and saved web pages, made for the tests."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import ReadError
from graph.model import Kind
from graph.read import read_bytes
from graph.segment import segment

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ALTERNATE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NOTES = (
    f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p>'
    '</w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='
    '"preserve"> Resolution 60/1.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def paragraph(*runs):
    """Text, or mark-up that begins with "<"."""
    inner = "".join(
        one if one.startswith("<") else f'<w:t xml:space="preserve">{one}</w:t>' for one in runs
    )
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def docx(*paragraphs, notes=NOTES, body="word/document.xml"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            body, f"<w:document {W}><w:body>{''.join(paragraphs)}</w:body></w:document>"
        )
        if notes:
            archive.writestr("word/footnotes.xml", notes)
    return stream.getvalue()


RESOLUTION = (
    paragraph("A/RES/91/14"),
    paragraph("Resolution adopted by the General Assembly on 2 March 2037"),
    paragraph("The General Assembly,"),
    paragraph("Guided by the Charter,", '<w:footnoteReference w:id="1"/>'),
    paragraph("Mindful of time", "<w:noBreakHyphen/>", "keeping,"),
    paragraph("1.", "<w:tab/>", "Welcomes the survey of wells."),
)


def test_a_resolution_in_a_word_processor_file():
    document = read_bytes(docx(*RESOLUTION), "wells.docx")
    assert (document.kind, document.reader) == (Kind.RESOLUTION, "docx")
    segments = segment(document)
    assert [(one.label, one.span.of(document.text)) for one in segments.provisions] == [
        ("pp1", "Guided by the Charter,¹"),
        ("pp2", "Mindful of time-keeping,"),
        ("op1", "Welcomes the survey of wells."),
    ]
    assert [(one.marker, one.owner) for one in segments.footnotes] == [("1", "pp1")]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('left')}</w:tc><w:tc>{paragraph('right')}</w:tc></w:tr>"
         "</w:tbl>", "left\n\nright"),
        (f'<w:p><m:AlternateContent xmlns:m="{ALTERNATE}"><m:Choice>{paragraph("boxed")}</m:Choice>'
         f"<m:Fallback>{paragraph('boxed')}</m:Fallback></m:AlternateContent></w:p>", "boxed"),
    ],
)  # fmt: skip
def test_what_counts_as_text(inner, text):
    assert read_bytes(docx(inner, notes=""), "a.docx").text == text


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (docx(paragraph("x"))[:200] + b"word/document.xml", "broken archive"),
        (docx("<w:p>"), "Opening and ending tag"),
        (docx(paragraph(" "), notes=""), "without text"),
        (docx('<!DOCTYPE x [<!ENTITY e "no">]>'), "document.xml"),
    ],
)
def test_broken_files_are_told(data, found):
    with pytest.raises(ReadError, match=found):
        read_bytes(data, "a.docx")


PAGE = """<!DOCTYPE html><html><head><title>Wells for all</title>
<meta property="og:title" content="Assembly adopts text on wells"><meta property="og:site_name"
content="The Well Review"><meta name="author" content="Ada Brunn">
<link rel="canonical" href="https://example.org/wells">
<meta property="article:published_time" content="2037-03-03"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Assembly adopts text on wells</h1><p>NEW YORK, 3 March (TWR) - The General Assembly on Monday
adopted a resolution on springs and wells without a vote, after two weeks of talks among delegates
in the basement.</p><p>“Water is not a luxury,” said Ada Lindqvist, the ambassador of Sweden, as she
introduced the text on behalf of forty sponsors.</p><script>alert("x")</script></article>
<footer>All rights reserved. Subscribe to our newsletter!</footer></body></html>"""


def test_a_saved_page():
    document = read_bytes(PAGE.encode(), "wells.html")
    assert (document.kind, document.reader) == (Kind.NEWS, "html")
    told = {mark.name: mark.value for mark in document.marks}
    assert told == {
        "title": "Assembly adopts text on wells",
        "date": "2037-03-03",
        "author": "Ada Brunn",
        "publisher": "The Well Review",
        "url": "https://example.org/wells",
    }
    assert all(mark.span.of(document.text) == mark.value for mark in document.marks)
    body = document.text[document.body_start :]
    assert "introduced the text on behalf of forty sponsors." in body
    assert not any(word in body for word in ("Sport", "newsletter", "alert"))


def test_a_page_without_an_article_is_told():
    with pytest.raises(ReadError, match="without an article"):
        read_bytes(b"<!DOCTYPE html><html><body><nav>Home</nav></body></html>", "menu.html")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_told(data):
    name, whole = data.draw(
        st.sampled_from([("a.docx", docx(*RESOLUTION)), ("a.html", PAGE.encode())])
    )
    at = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.integers(0, 40))
    damaged = whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + cut :]
    with contextlib.suppress(ReadError):
        assert read_bytes(damaged, name).text.strip()
