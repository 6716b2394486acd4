"""What names of files tell, and what is made of those that tell too much."""

from __future__ import annotations

import pytest

from graph.read.archives import clean_name
from graph.read.formats import is_archive, other_format


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("a/b.txt", "a/b.txt"),
        ("/a//b/./c", "a/b/c"),
        ("../../x", "x"),
        ("..", "unnamed"),
        ("C:\\docs\\x", "C:/docs/x"),
        ("a\nb", "a\ufffdb"),
        ("", "unnamed"),
    ],
)
def test_names_are_cleaned(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.zip", True), ("a.TAR.XZ", True), ("a.tgz", True), ("a.xml", False), ("zip", False)],
)
def test_archives_by_name(name: str, expected: bool) -> None:
    assert is_archive(name) is expected


@pytest.mark.parametrize(
    ("head", "path"),
    [
        (b"<akomaNtoso>", "x.xml"),
        (b'<?xml version="1.0"?><akn:akomaNtoso xmlns:akn="x">', "x"),
        (b"<?xml version='1.0'?>", "cut.xml"),  # malformed: a failure, not by-catch
        (b"<3 is how they signed", "note.txt"),
        (b"Tables were turned", "text"),
        (b"---\nkind: news\n---\n", "note.md"),
    ],
)
def test_what_may_be_a_document(head: bytes, path: str) -> None:
    assert other_format(head, path) == ""


NAMED = [
    ("a.json", "data"),
    ("A.CSV", "a table"),
    ("a.ttl", "RDF"),
    # near-misses: text that was kept under another name
    ("story.log", ""),
    ("README.md", ""),
    ("json", ""),
]


@pytest.mark.parametrize(("path", "reason"), NAMED)
def test_a_file_that_was_named_is_told_what_it_is(path: str, reason: str) -> None:
    told = other_format(b"no data, just words", path, named=True)
    assert told.startswith(reason)
    assert bool(told) == bool(reason)
    assert not reason or told.endswith("save it as .docx, .html or .txt")
