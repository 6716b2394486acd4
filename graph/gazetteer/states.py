"""States in lists of names: votes, sponsors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.gazetteer.finder import Gazetteer
from graph.gazetteer.fold import fold, fold_label

_IN_LISTS = ("pref", "alt", "former", "hidden")
_TRAILING = re.compile(r"[\s\d*.,;:\u2026]+$")
_LEADING = re.compile(r"^(?:[\s.,;:*]|and\b|the\b)+")
_BRACKETED = re.compile(r"^(?P<short>[^(]+?) \((?P<rest>[^)]+ of(?: the)?)\)$")
_PLURAL_OF_CAPITALS = re.compile(r"(?<=[A-Z])s$")


@cache
def _names(gazetteer: Gazetteer) -> dict[str, str]:
    """Folded lower-case name to ISO code; a preferred label wins over any other."""
    names: dict[str, str] = {}
    labels = [one for one in gazetteer.labels if one.entity.startswith("state/")]
    for kind in (*_IN_LISTS, "acronym"):
        for label in labels:
            if label.kind != kind:
                continue
            iso = label.entity.removeprefix("state/")
            for spelling in _list_spellings(fold_label(label.text).lower()):
                names.setdefault(spelling, iso)
    return names


def _list_spellings(name: str) -> Iterator[str]:
    """A name and its other orders: "iran (islamic republic of)", "islamic republic of iran"."""
    name = name.removeprefix("the ")
    yield name
    bracketed = _BRACKETED.match(name)
    if bracketed:
        short, rest = bracketed["short"], bracketed["rest"]
        yield from (f"{rest} {short}", f"{short}, {rest}")
    if " and " in name:
        yield name.replace(" and ", " & ")
    if name.startswith("saint "):
        yield from ("st. " + name.removeprefix("saint "), "st " + name.removeprefix("saint "))


def resolve_state_name(name: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a State as a list of votes or sponsors spells it, or None.

    >>> resolve_state_name("IRAN (ISLAMIC REPUBLIC OF)"), resolve_state_name("the Gambia")
    ('IRN', 'GMB')
    """
    plain = _LEADING.sub("", _TRAILING.sub("", fold_label(name)))
    names = _names(Gazetteer.load())
    whole = plain.lower()
    return names.get(whole) or names.get(_PLURAL_OF_CAPITALS.sub("", plain).lower())


@cache
def _list_automaton(gazetteer: Gazetteer) -> tuple[AhoCorasick, list[str]]:
    """Names of States, and other actors' names that swallow one: "Group of 77 and China"."""
    codes = {
        name: ""
        for one in gazetteer.labels
        if one.family != "state" and one.kind in ("pref", "alt", "blocked")
        for name in (fold_label(one.text).lower(),)
        if " " in name
    }
    unfit = {fold_label(one.text).lower() for one in gazetteer.labels if one.kind == "acronym"}
    codes.update((name, iso) for name, iso in _names(gazetteer).items() if name not in unfit)
    return AhoCorasick(list(codes), matchkind=MatchKind.Standard), list(codes.values())


def split_state_list(text: str) -> list[tuple[int, int, str]]:
    """Every State of a list of names: `(start, end, ISO code)` in code points, in order.

    Names may hold commas, "and" and brackets; "the", footnote digits and double spaces do not
    disturb. What is no State's name is passed over.

    >>> [iso for _, _, iso in split_state_list("Cuba, Iran (Islamic Republic of) and the Niger1")]
    ['CUB', 'IRN', 'NER']
    """
    folded = fold(text)
    plain = folded.text.lower()
    if len(plain) != len(folded.text):
        plain = folded.text
    automaton, codes = _list_automaton(Gazetteer.load())
    hits = sorted(
        (start, -end, at)
        for at, start, end in automaton.find_matches_as_indexes(plain, overlapping=True)
        if _bounded(plain, start, end)
    )
    found: list[tuple[int, int, str]] = []
    free = 0
    for start, minus_end, at in hits:
        if start < free:
            continue
        free = -minus_end
        if codes[at]:
            found.append((folded.original(start), folded.original(free), codes[at]))
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return not (before.isalpha() or before == "-") and not (after.isalpha() or after == "-")
