"""Front matter of Markdown: marks with passages, errors with their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mastheads import FRONT, MASTHEAD

from graph.errors import ReadError
from graph.model import Kind
from graph.read import read_bytes


def test_front_matter_becomes_marks_with_passages() -> None:
    document = read_bytes((FRONT + MASTHEAD).encode(), "x.md")
    assert document.kind is Kind.RESOLUTION
    assert document.reader == "markdown"
    assert document.text[document.body_start :] == MASTHEAD
    found = {(mark.name, mark.value): mark.span.of(document.text) for mark in document.marks}
    assert found == {
        ("symbol", "A/res/91/14"): "A/res/91/14",
        ("title", "Keeping the lights: of small harbours"): "Keeping the lights: of small harbours",
        ("date", "2036-05-03"): "2036-05-03",
        ("author", "Ada Lampkeeper"): "Ada Lampkeeper",
        ("author", "Bo Wick"): "Bo Wick",
        ("note", "A précis, not the text."): "A précis,\n  not the text.",
    }
    assert all(mark.detail == {"source": "front-matter"} for mark in document.marks)
    assert document.id.startswith("a-res-91-14-")


def test_kind_of_the_front_matter_wins_and_may_be_left_out() -> None:
    assert (
        read_bytes(b"---\nkind: commentary\n---\n" + MASTHEAD.encode(), "x").kind is Kind.COMMENTARY
    )
    assert read_bytes(b"---\ntitle: x\n---\n" + MASTHEAD.encode(), "x").kind is Kind.RESOLUTION
    assert read_bytes(b"# A heading\n\nSome words.", "x.md").reader == "markdown"
    assert read_bytes(b"# A heading\r\n\r\nSome words.", "x.md").body_start == 0


def test_windows_line_ends_in_front_matter() -> None:
    document = read_bytes((FRONT + MASTHEAD).replace("\n", "\r\n").encode(), "x.md")
    assert document.text == FRONT + MASTHEAD


@pytest.mark.parametrize(
    ("front", "reason", "line"),
    [
        ("---\ntitle: [a\n---\nText.", "front matter", 3),
        ("---\ntitle: a: b: c\n---\nText.", "front matter", 2),
        ("---\n- a\n- b\n---\nText.", "without keys", 2),
        ("---\ntitle: a\nText without an end.", "without an end", 1),
        ("---\nkind: poem\n---\nText.", "kind 'poem'", 2),
        ("---\ntitle: a\ndate: last week\n---\nText.", "date 'last week'", 3),
        ("---\nsymbol: number nine\n---\nText.", "symbol 'number nine'", 2),
        ("---\nlanguage: English please\n---\nText.", "language", 2),
        ("---\ntitle: &a x\nnote: *a\n---\nText.", "alias", 1),
        ("---\ntitle: a\n---\n\n", "without a text", None),
        ("---\ntitle: !!python/object/apply:os.system [ls]\n---\nText.", None, None),
        ("---\nnote: " + "[" * 5000 + "]" * 5000 + "\n---\nText.", "no YAML", 1),
        ("---\nnote: a\n" + "# long\n" * 12_000 + "---\nText.", "without an end", 1),
    ],
)
def test_bad_front_matter(front: str, reason: str | None, line: int | None) -> None:
    if reason is None:  # a tag is data like any other: nothing is constructed from it
        assert read_bytes(front.encode(), "x.md").marks[0].value == "ls"
        return
    with pytest.raises(ReadError, match=reason) as caught:
        read_bytes(front.encode(), "x.md")
    assert caught.value.line == line


@given(
    st.dictionaries(
        st.sampled_from(["title", "author", "publisher", "note"]),
        st.text(
            st.characters(max_codepoint=0x17F, blacklist_categories=("Cc",)),
            min_size=1,
            max_size=30,
        ),
        min_size=1,
    )
)
def test_spans_of_front_matter_hold_what_was_written(values: dict[str, str]) -> None:
    lines = "".join(f"{key}: 'x{value.replace(chr(39), '')}x'\n" for key, value in values.items())
    document = read_bytes(f"---\n{lines}---\nSome text.\n".encode(), "x.md")
    assert len(document.marks) == len(values)
    for mark in document.marks:
        assert mark.value == " ".join(mark.span.of(document.text).split())
