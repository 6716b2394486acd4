"""SPARQL cut into tokens, exactly enough to tell code from strings, IRIs, names and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryError

__all__ = ["Token", "complaint", "place", "tokens"]

# Character classes of the SPARQL 1.1 grammar (productions 164 to 173).
_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_CHARS = _BASE + "_0-9\u00b7\u0300-\u036f\u203f\u2040\\-"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:[{_BASE}_0-9:]|{_ESCAPED})(?:\.*(?:[{_CHARS}:]|{_ESCAPED}))*"

_TOKEN = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^\x00-\x20<>"{{}}|^`\\]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
        |"(?!"")(?:[^"\\\n\r]|\\.)*"|'(?!'')(?:[^'\\\n\r]|\\.)*')
    | (?P<lang>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<variable>[?$][{_BASE}_0-9][{_BASE}_0-9\u00b7\u0300-\u036f\u203f\u2040]*)
    | (?P<blank>_:[{_BASE}_0-9](?:\.*[{_CHARS}])*)
    | (?P<run>[{_BASE}][{_CHARS}.]*)
    | (?P<local>:(?:{_LOCAL})?)
    | (?P<number>(?:[0-9]+\.)?[0-9]+(?:[eE][+-]?[0-9]+)?)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_COLON_LOCAL = re.compile(rf":(?:{_LOCAL})?")
_PIECE = re.compile(
    rf"(?P<word>[{_BASE}_][{_BASE}_0-9]*)|(?P<number>[0-9]+)|(?P<mark>.)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token: `kind` is iri, string, lang, variable, blank, name, number, word or mark."""

    kind: str
    text: str
    start: int

    @property
    def prefix(self) -> str:
        """Of a prefixed name, what stands before its colon."""
        return self.text.partition(":")[0]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query, without spaces and comments.

    Raises:
        QueryError: a string that never ends, or a backslash outside a string or local name (an
            escape there could spell a keyword).
    """
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:  # pragma: no cover - the last branch takes any character
            raise QueryError(complaint(text, at, "this is not SPARQL"))
        kind, at = str(found.lastgroup), found.end()
        if kind == "run":
            name = None if found[0].endswith(".") else _COLON_LOCAL.match(text, at)
            if name:
                at = name.end()
                yield Token("name", text[found.start() : at], found.start())
            else:
                yield from _pieces(found[0], found.start())
        elif kind == "mark":
            yield _mark(text, found[0], found.start())
        elif kind not in ("space", "comment"):
            yield Token("name" if kind == "local" else kind, found[0], found.start())


def _pieces(run: str, start: int) -> Iterator[Token]:
    """Words, digits and marks of a run of name characters that is no prefixed name."""
    for piece in _PIECE.finditer(run):
        yield Token(str(piece.lastgroup), piece[0], start + piece.start())


def _mark(text: str, mark: str, start: int) -> Token:
    if mark in "\"'":
        raise QueryError(complaint(text, start, "the string that begins here never ends"))
    if mark == "\\":
        reason = "found an escape outside a string, expected the character itself"
        raise QueryError(complaint(text, start, reason))
    return Token("mark", mark, start)


def place(text: str, at: int) -> str:
    """`line 2, column 5` of a position, both counted from one."""
    line = text.count("\n", 0, at) + 1
    return f"line {line}, column {at - (text.rfind(chr(10), 0, at) + 1) + 1}"


def complaint(text: str, at: int, reason: str) -> str:
    """What is wrong, where, and the line itself with a caret under the place."""
    begin = text.rfind("\n", 0, at) + 1
    line = text[begin:].partition("\n")[0].replace("\t", " ")
    return f"{place(text, at)}: {reason}\n    {line}\n    {' ' * (at - begin)}^"
