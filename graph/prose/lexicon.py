"""The verbs that matter and all their forms, out of `lexicon.tsv`; and the forms of common verbs.

One new verb is one word of the table. Where a form can be more (`tabled`, past or participle) it
is both, and the words around decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import NamedTuple

from graph.prose import inflection


def word_set(words: str) -> frozenset[str]:
    """The words of a list, as a set."""
    return frozenset(words.split())


_COMMON_PRESENT = """
    says tells wants calls urges asks demands condemns notes adds argues allows extends requests
    decides encourages lets sets seeks aims gives makes takes shows  remains becomes comes
    goes includes requires welcomes stresses expresses affirms reaffirms recognizes recognises
    establishes imposes authorizes authorises denounces deplores declares proclaims provides
    contains  follows believes insists warns reads describes considers serves represents
    marks creates brings puts holds keeps fails    expects opposes rejects vetoes
    abstains reflects ends lifts  underlines emphasizes recommends invites  renews
"""
_COMMON = dict.fromkeys(_COMMON_PRESENT.split(), "s") | dict.fromkeys(inflection.PASTS, "past")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table: a verb with what belongs to it, and what it tells of a resolution."""

    lemma: str
    belongs: tuple[str, ...]
    frame: str
    construction: str
    note: str = ""


class Form(NamedTuple):
    """An inflected form: `kinds` of base, s, ing, past, participle."""

    lemma: str
    kinds: tuple[str, ...]


@cache
def _table() -> tuple[tuple[Entry, ...], dict[str, frozenset[str]]]:
    text = resources.files(__package__).joinpath("lexicon.tsv").read_text(encoding="utf-8")
    entries: list[Entry] = []
    classes: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        cells = line.split("\t")
        if line.startswith("@"):
            classes[cells[0][1:]] = frozenset(cells[1].split())
        elif line and not line.startswith("#"):
            lemmas, belongings, *told = cells
            pairs = product(lemmas.split(), belongings.split("|"))
            entries += (Entry(lemma, tuple(one.split()), *told) for lemma, one in pairs)
    return tuple(entries), classes


def nouns_of(name: str) -> frozenset[str]:
    """The nouns of a class of the table, named as there: `assent`."""
    return _table()[1][name]


@cache
def entries_of(lemma: str) -> tuple[Entry, ...]:
    """The entries of a verb, those with the longest belongings first."""
    own = [one for one in _table()[0] if one.lemma == lemma]
    return tuple(sorted(own, key=lambda one: -len(one.belongs)))


@cache
def forms() -> dict[str, Form]:
    """Every form of every verb of the table."""
    found: dict[str, Form] = {}
    for lemma in sorted({one.lemma for one in _table()[0]}):
        kinds: dict[str, list[str]] = {}
        for form, kind in inflected(lemma):
            kinds.setdefault(form, []).append(kind)
        for form, names in kinds.items():
            found.setdefault(form, Form(lemma, tuple(names)))
    return found


def inflected(lemma: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their kinds.

    >>> [form for form, kind in inflected("submit")]
    ['submit', 'submits', 'submitting', 'submitted', 'submitted']
    """
    known = inflection.forms(lemma)
    yield known.base, "base"
    yield known.third, "s"
    yield known.going, "ing"
    yield known.past, "past"
    yield known.perfect, "participle"


@cache
def kind_of(lower: str) -> str:
    """What a form says by itself: "past", "s", "ing"; "" for no verb, or one that may be a noun."""
    form = forms().get(lower)
    if form is None:
        return _COMMON.get(lower, "")
    sure = (kind for kind in ("past", "participle", "ing") if kind in form.kinds)
    return next(sure, _COMMON.get(lower, ""))


@cache
def participles(frames: frozenset[str]) -> dict[str, str]:
    """The participles of the verbs of some frames that need nothing behind them, with the frame."""
    return {
        form: one.frame
        for one in _table()[0]
        if one.frame in frames and not one.belongs and one.construction == "object"
        for form, kind in inflected(one.lemma)
        if kind == "participle"
    }


@cache
def cues() -> dict[str, frozenset[str]]:
    """What each word of the table tells: frames of verbs, classes of nouns.

    Of a word with hyphens the last part stands for it (`co-sponsored`, `Chadian-sponsored`).
    """
    found: dict[str, set[str]] = {}
    entries, classes = _table()
    frames: dict[str, set[str]] = {}
    for entry in entries:
        frames.setdefault(entry.lemma, set()).add(entry.frame)
    for word, form in forms().items():
        found.setdefault(word.rpartition("-")[2], set()).update(frames[form.lemma])
    for name, nouns in classes.items():
        for noun in nouns:
            found.setdefault(noun.rpartition("-")[2], set()).add(name)
    return {word: frozenset(kinds) for word, kinds in found.items()}
