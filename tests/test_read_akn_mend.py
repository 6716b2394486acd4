"""Mark-up whose tags do not pair: what is read all the same, and what is refused."""

from __future__ import annotations

import re
import tarfile

import pytest

from graph.errors import ReadError
from graph.read import read_bytes
from graph.read.akn_mend import paired

MENDABLE = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>
<coverPage><p><docNumber refersTo="#symbol">S/PRST/2091/4</docNumber></p></coverPage>
<mainBody><paragraph>{}</paragraph></mainBody>
</statement></akomaNtoso>
"""


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        (b"<a><b>c</b></a>", b"<a><b>c</b></a>"),
        (b"<a>b</c></a>", b"<a>b</a>"),
        (b"<a><b>c</a>", b"<a><b>c</b></a>"),
        (b"<a><b>c", b"<a><b>c</b></a>"),
        (b"<a><b/></b></a>", b"<a><b/></a>"),
        (b"<a><!-- </a> --><b x='>'>c</b></a>", b"<a><!-- </a> --><b x='>'>c</b></a>"),
        (b"<a><![CDATA[</a>]]></a>", b"<a><![CDATA[</a>]]></a>"),
        (b"2 < 3", b"2 < 3"),
    ],
)
def test_tags_are_paired(markup: bytes, wanted: bytes) -> None:
    assert paired(markup) == wanted
    assert paired(wanted) == wanted


@pytest.mark.parametrize(
    "inside",
    [
        "<content><p>The Council met.</docTitle></p></content>",
        "</content><content><p>The Council met.</p></content>",
        "<content><p><b>The Council met.</p></content>",
        '<!-- </p> --><content><p title="a > b"><![CDATA[The Council met.]]></b></p></content>',
    ],
)
def test_tags_that_pair_with_none_are_passed_over(inside: str) -> None:
    document = read_bytes(MENDABLE.format(inside).encode(), "a.xml")
    assert document.body.rstrip().endswith("The Council met.")
    symbol = document.mark("symbol")
    assert symbol is not None
    assert symbol.value == "S/PRST/2091/4"
    (gap,) = document.unread
    assert re.match(r"line [34]: malformed XML: ", gap)


@pytest.mark.parametrize(
    "data",
    [
        MENDABLE.format("<content><p>The Council</docTitle> met.</p></content>")[:-30],  # cut off
        MENDABLE.replace("docNumber", "docDate").format("<p>No symbol.</b></p>"),
        MENDABLE.format("<p>An & alone.</p>"),
        MENDABLE.format("<p a=1>No quotation marks.</p>"),
    ],
)
def test_other_faults_of_the_mark_up_are_refused(data: str) -> None:
    with pytest.raises(ReadError, match="malformed XML"):
        read_bytes(data.encode(), "a.xml")


def test_many_tags_without_a_pair_cost_little() -> None:
    data = MENDABLE.format("<b>" * 200_000 + "</c>" * 200_000)
    with pytest.raises(ReadError, match="malformed XML"):  # too deep
        read_bytes(data.encode(), "a.xml")


@pytest.mark.reference
def test_malformed_files_of_the_archive_are_read_and_the_line_is_named(reference_path) -> None:
    listed = reference_path("unxml/gold/malformed.txt")
    wanted = set(listed.read_text("utf-8").split()[:5])
    with tarfile.open(reference_path("unxml/unxml-en.tar.xz"), "r|*") as stream:
        for member in stream:
            if member.name in wanted:
                content = stream.extractfile(member)
                assert content is not None
                document = read_bytes(content.read(), member.name)
                assert document.mark("symbol") is not None
                assert re.match(r"line \d+: malformed XML: ", document.unread[0])
                wanted.remove(member.name)
            if not wanted:
                break
    assert not wanted
