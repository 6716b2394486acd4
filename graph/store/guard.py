"""What a read-only graph refuses: calling hosts, reading files, changing anything.

The engine's own parser knows no words, only characters: it takes `SERVICEex:a {}` for a call, and
`1<2)#>` for an operator and a comment where a tokenizer sees an IRI. So the guard does not look for
words only: it refuses every text that the two could read differently.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from graph.errors import QueryError
from graph.store.tokens import Token, complaint, tokens

__all__ = ["LONGEST", "check"]

LONGEST = 100_000
"""Characters of the longest query that is read at all."""

_UPDATES = "ADD CLEAR COPY CREATE DELETE DROP INSERT LOAD MOVE USING WITH"
_UPDATE = frozenset(_UPDATES.split())
"""Words that no query form has."""
_SERVICE = re.compile("service", re.IGNORECASE)
_SILENT = re.compile("silent", re.IGNORECASE)
_NO_OPERAND = frozenset("(,=!<>+-*/|&^;{[")
_ESCAPE_HATCH = frozenset(")#'")
_CLOSES = {")": "(d", "}": "{v", "]": "["}


def check(text: str, known: Collection[str] = ()) -> list[Token]:
    """The query's tokens, where it only reads this graph.

    `known` are the prefixes that are bound without being declared in the query.

    Raises:
        QueryError: SERVICE, FROM, an update, a text that could be read as one, an unfinished
            string, or a query longer than `LONGEST`; the message names the place.
    """
    if len(text) > LONGEST:
        raise QueryError(f"found a query of {len(text)} characters, expected at most {LONGEST}")
    found = list(tokens(text))
    declared = set(known) | _declared(found)
    position = _Position()
    for token in found:
        _refuse_word(text, token)
        _refuse_glued(text, token, declared)
        if token.kind == "iri" and position.ambiguous and _ESCAPE_HATCH & set(token.text):
            reason = (
                "found < and > after a value inside brackets, which may mean an IRI or two "
                "comparisons; use a prefixed name, or put spaces around <"
            )
            raise QueryError(complaint(text, token.start, reason))
        position.pass_over(token)
    return found


def _declared(found: list[Token]) -> set[str]:
    pairs = itertools.pairwise(found)
    return {
        after.prefix
        for word, after in pairs
        if word.text.upper() == "PREFIX" and after.kind == "name"
    }


def _refuse_word(text: str, token: Token) -> None:
    if token.kind != "word":
        return
    word = token.text.upper()
    if word in _UPDATE:
        reason = f"{word} would change the graph, and it is read-only"
        raise QueryError(complaint(text, token.start, reason))
    if word == "FROM":
        reason = "FROM is refused: a query reads this graph and no other"
        raise QueryError(complaint(text, token.start, reason))
    if _SERVICE.search(word):
        raise QueryError(_no_service(text, token))


def _refuse_glued(text: str, token: Token, declared: Collection[str]) -> None:
    """Refuse `SERVICEex:a`, where `ex:` is bound: the engine calls out for it."""
    if token.kind != "name":
        return
    for found in _SERVICE.finditer(token.prefix):
        rest = token.prefix[found.end() :]
        silent = _SILENT.match(rest)
        if rest in declared or (silent and rest[silent.end() :] in declared):
            raise QueryError(_no_service(text, token))


def _no_service(text: str, token: Token) -> str:
    return complaint(text, token.start, "SERVICE is refused: a query reaches no other host")


@dataclass(slots=True)
class _Position:
    """Where in a query a token stands, as far as `<` depends on it."""

    open: list[str] = field(default_factory=list)
    last: str = "{"
    values: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether `<` may be a comparison here: inside brackets, after what may be a value."""
        return bool(self.open) and self.open[-1] == "(" and self.last not in _NO_OPERAND

    def pass_over(self, token: Token) -> None:
        """Go past a token."""
        if token.kind == "word":
            self.values = token.text.upper() == "VALUES"
        if token.kind == "mark":
            self._bracket(token.text)
        self.last = token.text if token.kind == "mark" else "a value"

    def _bracket(self, mark: str) -> None:
        if mark in "([":
            data = mark == "(" and bool(self.open) and self.open[-1] == "v"
            self.open.append("d" if data else mark)
        elif mark == "{":
            self.open.append("v" if self.values else "{")
            self.values = False
        elif mark in _CLOSES and self.open and self.open[-1] in _CLOSES[mark]:
            self.open.pop()
