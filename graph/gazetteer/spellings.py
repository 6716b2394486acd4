"""The spellings under which one label is looked for: case, capitals, plural, American usage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from graph.gazetteer.entities import Label
from graph.gazetteer.fold import fold_label

_ANY_CASE = ("group", "instrument", "role")
_RESPELLED = ("org", "instrument", "group", "role")
_MOST_WORDS_MIXED = 3
_SHORTEST_IN_CAPITALS = 4
_SHORTEST_SAID = 5
_UNSPEAKABLE = re.compile(r"[^AEIOUY]{3}|^[^AEIOUY]*[AEIOUY]?[^AEIOUY]*$")
"""Three consonants in a row, or a single vowel."""
_WORDS_TOO = frozenset(("CITES", "HIPPO"))
_AMERICAN = (
    ("isation", "ization"),
    ("ization", "isation"),
    ("rogramme", "rogram"),
    ("Labour ", "Labor "),
    ("Defence", "Defense"),
    ("Centre", "Center"),
)
_UNITED_NATIONS = re.compile(r"\bUnited Nations (?=[A-Z])")


def spellings(label: Label) -> Iterator[str]:
    """Every spelling of a label, folded; the same one may come twice."""
    text = fold_label(label.text)
    family = label.family
    for spelled in _respelled(text) if family in _RESPELLED else (text,):
        if label.kind == "acronym" and _is_said(spelled):
            yield from (spelled, spelled.capitalize())
        elif label.kind in ("acronym", "blocked"):
            yield spelled
        elif family in _ANY_CASE and not _proper_word(spelled):
            yield from _cases(spelled)
        else:
            yield from _name(spelled)
    if label.kind == "demonym" and not text.endswith(("s", "sh", "ch", "ese")):
        yield text + "s"


def _is_said(acronym: str) -> bool:
    """Whether it is said as a word, and so written as one by many papers: Unita, Monusco."""
    if len(acronym) < _SHORTEST_SAID or acronym in _WORDS_TOO or not acronym.isupper():
        return False
    return acronym.isalpha() and _UNSPEAKABLE.search(acronym) is None


def _proper_word(text: str) -> bool:
    """One capitalised word ("States"): in lower case it would be a common word or a verb."""
    return " " not in text and text[:1].isupper()


def _respelled(text: str) -> Iterator[str]:
    yield text
    for here, there in _AMERICAN:
        if here in text:
            yield text.replace(here, there)
    if "United Nations " in text:
        yield _UNITED_NATIONS.sub("UN ", text)
        yield _UNITED_NATIONS.sub("U.N. ", text)


def _name(text: str) -> Iterator[str]:
    yield text
    yield text[:1].upper() + text[1:]
    if len(text) >= _SHORTEST_IN_CAPITALS:
        yield text.upper()


def _cases(text: str) -> Iterator[str]:
    yield text
    yield text.upper()
    words = text.split(" ")
    if len(words) <= _MOST_WORDS_MIXED:
        choices = [dict.fromkeys((word, word.lower(), _title(word))) for word in words]
        yield from (" ".join(choice) for choice in product(*choices))
        return
    yield text.lower()
    yield text[:1].upper() + text[1:]
    yield " ".join(_title(word) for word in words)


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]
