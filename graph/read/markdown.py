"""Markdown, with or without YAML front matter.

The front matter stays in the text, so that what it says has a passage; `body_start` is where the
document's own text begins. Every scalar under a known key becomes a mark with that key as its name
(a list gives one mark for each entry) and `detail["source"] == "front-matter"`:

`symbol`, `title`, `date` (of adoption for a record, of publication otherwise), `url`, `author`,
`publisher`, `language`, `licence`, `note`, `session`, `draft`, `meeting`. `kind` and `language`
decide the document's own kind and language. Other keys are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from graph.errors import ReadError
from graph.model import Document, Kind, Mark, Source, Span
from graph.read.decode import decode
from graph.read.kinds import masthead_symbol
from graph.read.languages import language_of
from graph.read.naming import document_id, first_line
from graph.read.unfold import unfolded
from graph.symbol import try_parse

NAME = "markdown"

_KEYS = frozenset(
    (
        *("symbol", "title", "date", "url", "author", "publisher", "language", "licence"),
        *("note", "session", "draft", "meeting"),
    )
)
_ALSO = {"published": "date", "source": "url", "site": "publisher", "sitename": "publisher"}
"""What programs that clip web pages call them; where such a value is of no use, it is let be."""
_LIMIT = 64 * 2**10
_FENCE = re.compile(r"\A\ufeff?---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_BEGINNING = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n")


def sniff(data: bytes, path: str) -> float:
    """Sure where front matter opens the file; likely where the name says Markdown."""
    if _BEGINNING.match(data):
        return 0.9
    return 0.5 if path.lower().endswith((".md", ".markdown")) and b"\0" not in data[:4096] else 0.0


def read(data: bytes, source: Source) -> Document:
    """The whole file as text, with the front matter's marks.

    Raises:
        ReadError: with the line, where the front matter is no simple YAML or holds a value that
            its key does not allow.
    """
    text = decode(data, source.path)
    opening = _FENCE.match(text)
    marks: tuple[Mark, ...] = ()
    start, kind = 0, None
    if opening:
        first = opening.end()
        close = _closing_fence(text, first, source.path)
        start = min(close.end() + 1, len(text))
        nodes = list(_scalars(text[first : close.start()], source.path))
        kind = _kind(nodes, source.path)
        nodes += [
            (_ALSO[key], node) for key, node in nodes if key in _ALSO and _is_of_use(key, node)
        ]
        marks = tuple(_mark(*pair, first, text, source.path) for pair in nodes if pair[0] in _KEYS)
    return _document(text, source, marks, kind, start)


def _document(
    text: str, source: Source, marks: tuple[Mark, ...], kind: Kind | None, start: int
) -> Document:
    values = {mark.name: mark.value for mark in reversed(marks)}
    body, told = unfolded(text[start:])
    text, kind = text[:start] + body, kind or told
    symbol = values.get("symbol") or (masthead_symbol(text, start) if kind.is_record else "")
    if not text[start:].strip():
        raise ReadError(source.path, "front matter without a text behind it", "a document")
    return Document(
        id=document_id(symbol, values.get("title") or first_line(text, start), source.sha256),
        kind=kind,
        text=text,
        source=source,
        reader=NAME,
        language=values.get("language") or language_of(text[start:]),
        marks=marks,
        body_start=start,
    )


def _closing_fence(text: str, start: int, path: str) -> re.Match[str]:
    close = _CLOSE.search(text, start, start + _LIMIT)
    if close is None:
        raise ReadError(path, "front matter without an end", "a line '---' within 64 kB", 1)
    return close


def _scalars(source: str, path: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Top-level keys with their scalar values; lists of scalars entry by entry."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, yaml.SafeLoader)):
            raise ReadError(path, "an alias in the front matter", "plain values", 1)
        root = yaml.compose(source, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark or error.context_mark
        line = place.line + 2 if place else 1
        raise ReadError(path, f"front matter: {error.problem}", "YAML", line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ReadError(path, "front matter that is no YAML", "key: value lines", 1) from error
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise ReadError(path, "front matter without keys", "key: value lines", 2)
    for key, value in root.value:
        entries = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for entry in entries:
            if isinstance(entry, yaml.ScalarNode) and entry.value.strip():
                yield str(key.value).lower(), entry


def _is_of_use(key: str, node: yaml.ScalarNode) -> bool:
    """Whether another program's value is what ours would be: a day, an address, a name."""
    value = node.value.strip()
    if key == "published":
        return _DATE.fullmatch(value) is not None
    return key != "source" or value.startswith("http")


def _kind(nodes: list[tuple[str, yaml.ScalarNode]], path: str) -> Kind | None:
    for key, node in nodes:
        if key == "kind":
            try:
                return Kind(node.value.strip().lower())
            except ValueError:
                known = ", ".join(kind.value for kind in Kind)
                raise ReadError(
                    path, f"kind {node.value!r}", f"one of {known}", _line(node)
                ) from None
    return None


def _mark(key: str, node: yaml.ScalarNode, start: int, text: str, path: str) -> Mark:
    """The mark of one value; its span is the value as written, without quotes."""
    value = " ".join(node.value.split())
    _check(key, value, node, path)
    begin, end = start + node.start_mark.index, start + node.end_mark.index
    value = value.removeprefix("[[").removesuffix("]]")
    while text[begin] in "'\"|> \n-+[" and begin < end - 1:
        begin += 1
    while text[end - 1] in "'\" \n]" and end > begin + 1:
        end -= 1
    return Mark(key, value, Span(begin, end), {"source": "front-matter"})


def _check(key: str, value: str, node: yaml.ScalarNode, path: str) -> None:
    if key == "date" and not _DATE.fullmatch(value):
        raise ReadError(path, f"date {value!r}", "a date like 2024-07-01", _line(node))
    if key == "symbol" and try_parse(value) is None:
        raise ReadError(path, f"symbol {value!r}", "a UN document symbol", _line(node))
    if key == "language" and not _LANGUAGE.fullmatch(value):
        raise ReadError(path, f"language {value!r}", "a code like en", _line(node))


def _line(node: yaml.ScalarNode) -> int:
    return int(node.start_mark.line) + 2
