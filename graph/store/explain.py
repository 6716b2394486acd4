"""What is wrong with a query, said so that it can be mended: the place, the line, a caret."""

from __future__ import annotations

import difflib
import re

from graph.store.source import TripleStore
from graph.store.tokens import Token, complaint

__all__ = ["explain"]

_PLACE = re.compile(r"error at (\d+):(\d+)")
_SPELT = """
SELECT ASK CONSTRUCT DESCRIBE WHERE FILTER OPTIONAL UNION MINUS GRAPH BIND VALUES UNDEF EXISTS NOT
DISTINCT REDUCED ORDER GROUP BY HAVING LIMIT OFFSET ASC DESC PREFIX BASE AS IN COUNT SUM MIN MAX AVG
SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR
ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR
MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE
IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE TRUE FALSE A
ADJUST TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE LATERAL
"""
_WORDS = frozenset(_SPELT.split())


def explain(message: str, text: str, found: list[Token], store: TripleStore) -> str:
    """The engine's message as one that helps: what, where, and the line with a caret."""
    guess = _guess(text, found, store)
    if guess:
        at, reason = guess
    else:
        at, reason = _engine_place(message, text), _engine_reason(message)
    return complaint(text, at, reason)


def _guess(text: str, found: list[Token], store: TripleStore) -> tuple[int, str] | None:
    """The usual mistakes, which the engine's parser reports at odd places."""
    return _unbound_prefix(found, store) or _misspelt(found) or _unclosed(found, len(text))


def _unbound_prefix(found: list[Token], store: TripleStore) -> tuple[int, str] | None:
    bound = set(store.prefixes)
    for before, token in zip([None, *found], found, strict=False):
        if token.kind != "name":
            continue
        if before is not None and before.text.upper() == "PREFIX":
            bound.add(token.prefix)
        elif token.prefix not in bound:
            known = ", ".join(sorted(store.prefixes))
            return token.start, f"the prefix {token.prefix}: is not declared; known are {known}"
    return None


def _misspelt(found: list[Token]) -> tuple[int, str] | None:
    for token in found:
        word = token.text.upper()
        if token.kind == "word" and word not in _WORDS:
            near = difflib.get_close_matches(word, _WORDS, 1)
            hint = f", did you mean {near[0]}?" if near else ""
            return token.start, f"SPARQL has no word {token.text!r}{hint}"
    return None


def _unclosed(found: list[Token], end: int) -> tuple[int, str] | None:
    pairs = {"(": ")", "[": "]", "{": "}"}
    waiting: list[Token] = []
    for token in found:
        if token.kind != "mark":
            continue
        if token.text in pairs:
            waiting.append(token)
        elif token.text in pairs.values():
            if not waiting:
                return token.start, f"found {token.text} with nothing to close"
            if pairs[waiting.pop().text] != token.text:
                return token.start, f"found {token.text} where another bracket is open"
    if waiting:
        return waiting[-1].start, f"the {waiting[-1].text} here is never closed"
    return (max(end - 1, 0), "found an empty query") if not found else None


def _engine_place(message: str, text: str) -> int:
    found = _PLACE.search(message)
    if found is None:
        return 0
    lines = text.split("\n")
    line = min(int(found[1]), len(lines))
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return min(start + int(found[2]) - 1, len(text))


def _engine_reason(message: str) -> str:
    """What the engine expected, without its lists of single characters."""
    message = re.sub(r"\['[^\]]*\]|\[_\]", "", message)
    wanted = re.findall(r'"([^"\s]{1,12})"|\b([A-Z_]{3,})\b|\b(The SELECT [^,\[]+)', message)
    words = sorted({"".join(one) for one in wanted} - {"LATERAL", "SERVICE"})
    told = [word for word in words if word.startswith("The ")]
    if told:
        return told[0].strip().lower().replace("select", "SELECT")
    if not words:
        return "this is not SPARQL"
    return "this is not SPARQL; expected " + " or ".join(words[:8])
