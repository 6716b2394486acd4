"""Which words of a quotation are not those of the passage that it nearly is.

Who quotes cuts, dates and spells in a way of his own; a word put in the place of another is none
of the text's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from graph.gazetteer import Gazetteer
from graph.link.compare.acts import GENRE
from graph.link.compare.numbers import numbers_in
from graph.link.compare.words import stems
from graph.model import Span

_WORD = re.compile(r"[^\W_]+(?:[-‐‑’'][^\W_]+)*")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
"""What a reporter explains within a quotation."""
_DENIES = frozenset({"not", "no", "never", "without", "neither", "nor"})
_BESIDE, _ALIKE, _HEAD, _MOST = 90, 0.75, 2, 4
"""Letters of the text looked at around the passage; how like two spellings of a word are."""


def altered(quote: str, text: str, span: Span) -> str:
    """The words of a quotation that a text lacks where it nearly stands, "" for none.

    >>> altered("shut all wells by May 3", "to close all wells by 3 May", Span(3, 27))
    '“shut” for “close”'
    >>> altered("close all wells", "to close all the wells", Span(3, 22))
    ''
    """
    near = text[max(0, span.start - _BESIDE) : span.end + _BESIDE]
    mine, theirs = _words(_unnamed(_ASIDE.sub(" ", quote), near)), _words(near)
    known = {one for word in theirs for one in stems(word)} | GENRE
    same = SequenceMatcher(None, _keys(mine), _keys(theirs), autojunk=False).get_opcodes()
    told = []
    for _, start, end, first, last in (one for one in same if one[0] in ("replace", "delete")):
        words = [one for one in mine[start:end] if _is_new(one, known, theirs)]
        if words:
            inside = last - first <= end - start + _MOST
            place = [one for one in theirs[first:last] if stems(one)] if inside else []
            told.append(f"“{' '.join(words)}”" + (f" for “{' '.join(place)}”" if place else ""))
    denied = _DENIES & {one.lower() for one in mine}
    told += [f"“{one}”" for one in sorted(denied - {one.lower() for one in theirs})]
    return ", ".join(told)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _keys(words: Sequence[str]) -> list[str]:
    return ["".join(stems(one)) or one.lower() for one in words]


def _unnamed(quote: str, near: str) -> str:
    """The quotation without names of those whom the passage names too, in whatever words."""
    names = Gazetteer.load()
    there = {one.entity for one in names.find(near)}
    for one in reversed(names.find(quote)):
        if one.entity in there:
            quote = f"{quote[: one.start]} {quote[one.end :]}"
    return quote


def _is_new(word: str, known: Collection[str], theirs: Sequence[str]) -> bool:
    """Whether a word says something, and the passage has neither it nor another spelling of it."""
    if not stems(word) or set(stems(word)) <= set(known):
        return False
    if numbers_in(word):
        return not numbers_in(word) <= numbers_in(" ".join(theirs))
    return not any(_is_spelling(word.lower(), one.lower()) for one in theirs)


def _is_spelling(word: str, other: str) -> bool:
    alike = word[:_HEAD] == other[:_HEAD]
    return alike and SequenceMatcher(None, word, other).ratio() >= _ALIKE
