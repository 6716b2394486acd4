"""Names of actors and instruments in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

import ontology
from graph.frozen import quick
from graph.gazetteer.aliases import Correction, read_aliases
from graph.gazetteer.entities import Actors, Entity, Label, read_actors
from graph.gazetteer.fold import fold, fold_label
from graph.gazetteer.spellings import spellings

_FAMILIES = ("state", "territory", "org", "group", "instrument")
_KINDS = ("pref", "alt", "acronym", "former", "demonym", "metonym")
_RANK = {**{name: rank for rank, name in enumerate(_KINDS)}, "blocked": 2 * len(_KINDS)}
_FAMILY_RANK = {name: rank for rank, name in enumerate(_FAMILIES)}
_SYMBOL = re.compile(r"[\w.()-]*(?:/[\w.()-]+)+")
_MOST_FOOTNOTE_DIGITS = 2
_SHOUTING_REACH = 24
_UNSURE_IN_CAPITALS = ("acronym", "demonym", "metonym")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Match:
    """One name in a text: `text[start:end] == matched`.

    `entity` is a local identifier; `label_kind` is pref, alt, acronym, former, demonym or metonym.
    `ambiguous` tells that the label also means something else, so that the context must decide;
    `others` are further entities with the same label.
    """

    start: int
    end: int
    entity: str
    label_kind: str
    matched: str
    ambiguous: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a spelling stands for; an empty entity blocks."""

    entity: str
    kind: str
    ambiguous: bool
    others: tuple[str, ...]


class _Automaton:
    """Spellings compiled into one Aho-Corasick automaton."""

    def __init__(self, labels: Iterable[Label], ambiguous: frozenset[tuple[str, str]]) -> None:
        by_spelling: dict[str, list[tuple[int, int, str, str, bool]]] = {}
        for label in labels:
            if label.kind not in _RANK:
                continue
            plain = fold_label(label.text)
            unsure = (label.entity, plain) in ambiguous
            rank, family_rank = _RANK[label.kind], _FAMILY_RANK.get(label.family, 9)
            as_written = (rank, family_rank, label.entity, label.kind, unsure)
            varied = (rank + len(_KINDS), *as_written[1:])
            for spelling in spellings(label):
                option = as_written if spelling == plain else varied
                by_spelling.setdefault(spelling, []).append(option)
        self._options = list(by_spelling.values())
        self._readings: dict[int, _Reading] = {}
        self._automaton = AhoCorasick(list(by_spelling), matchkind=MatchKind.Standard)

    def _reading(self, at: int) -> _Reading:
        if at not in self._readings:
            self._readings[at] = _reading(self._options[at])
        return self._readings[at]

    def find(self, text: str) -> list[Match]:
        """The leftmost longest names, in order, none overlapping another."""
        folded = fold(text)
        plain = folded.text
        hits = sorted(
            (start, -end, at)
            for at, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if _stands_alone(plain, start, end)
        )
        matches: list[Match] = []
        free = 0
        for start, minus_end, at in hits:
            if start < free:
                continue
            reading = self._reading(at)
            if reading.kind == "acronym" and _in_symbol(plain, start, -minus_end, free):
                continue
            free = -minus_end
            if not reading.entity:
                continue
            begin, stop = folded.original(start), folded.original(free)
            unsure = reading.ambiguous or (
                reading.kind in _UNSURE_IN_CAPITALS and _in_capitals(plain, start, free)
            )
            matches.append(
                Match(
                    begin,
                    stop,
                    reading.entity,
                    reading.kind,
                    text[begin:stop],
                    unsure,
                    reading.others,
                )
            )
        return matches


def _reading(options: list[tuple[int, int, str, str, bool]]) -> _Reading:
    """The best of several readings of one spelling; a label proper beats a blocked phrase."""
    options = sorted(options)
    _, _, entity, kind, unsure = options[0]
    if kind == "blocked":
        return _Reading("", kind, False, ())
    others = dict.fromkeys(one[2] for one in options if one[2] != entity and one[3] != "blocked")
    return _Reading(entity, kind, unsure or bool(others), tuple(others))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the name; footnote digits may, behind a word."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    if end == len(text) or not text[end - 1].isalnum() or not text[end].isalnum():
        return True
    if text[end - 1].isdigit():
        return False
    stop = end
    while stop < len(text) and text[stop].isdigit():
        stop += 1
    if not 0 < stop - end <= _MOST_FOOTNOTE_DIGITS:
        return False
    behind = text[stop : stop + 2]
    return not (
        behind[:1].isalnum() or behind[:1] == "/" or (behind[:1] == "." and behind[1:].isdigit())
    )


def _in_symbol(text: str, start: int, end: int, free: int) -> bool:
    """Whether an acronym is a piece of a symbol or mark: `UNEP/EA.5/Res.14`, `EP-CFP`.

    `free` is where the name before ends: "AU-UN" is two names.
    """
    before = text[max(0, start - 2) : start]
    if before[-1:] == "-" and before[:1].isupper() and free != start - 1:
        return True
    touching = text[start - 1 : start] == "/" or text[end : end + 1] == "/"
    if not touching:
        return False
    begin = start
    while begin and (text[begin - 1].isalnum() or text[begin - 1] in "/.()-"):
        begin -= 1
    found = _SYMBOL.match(text, begin)
    return found is not None and any(char.isdigit() for char in found.group())


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals too, so that WHO may be "who"."""
    around = text[max(0, start - _SHOUTING_REACH) : start] + text[end : end + _SHOUTING_REACH]
    letters = [char for char in around if char.isalpha()]
    return len(letters) > 4 and all(char.isupper() for char in letters)


class Gazetteer:
    """Names of States, territories, organizations, groups and instruments, ready to be found.

    >>> [(m.entity, m.label_kind) for m in Gazetteer.load().find("China’s envoy met UNICEF")]
    [('state/CHN', 'pref'), ('org/united-nations-children-s-fund', 'acronym')]
    """

    def __init__(self, actors: Actors, corrections: Iterable[Correction] = ()) -> None:
        labels = dict.fromkeys(actors.labels)
        self.entities: dict[str, Entity] = dict(actors.entities)
        for correction in corrections:
            _apply(correction, labels, self.entities)
        self.labels: tuple[Label, ...] = tuple(labels)
        self.ambiguous: frozenset[tuple[str, str]] = frozenset(
            (label.entity, fold_label(label.text)) for label in labels if label.kind == "ambiguous"
        )
        named = (one for one in labels if one.family in (*_FAMILIES, "gazetteer"))
        self._actors = _Automaton(named, self.ambiguous)

    @classmethod
    def load(cls, extra: Path | None = None) -> Gazetteer:
        """The gazetteer of `ontology/actors.ttl`, with a user's alias file on top.

        Without `extra` it is the one that this process uses, see `use_aliases`.

        Raises:
            ReadError: the alias file cannot be read; the message names file and line.
            OntologyError: the vocabulary's own file is damaged.
        """
        if extra is not None:
            return _corrected(tuple(read_aliases(extra)))
        return cls.bundled() if _SETTING.names is None else _SETTING.names

    @classmethod
    def bundled(cls) -> Gazetteer:
        """The gazetteer of `ontology/actors.ttl`, whatever files the user has.

        Raises:
            OntologyError: the vocabulary's own file is damaged.
        """
        return _corrected(())

    def find(self, text: str) -> list[Match]:
        """Every actor and instrument that the text names, left to right, without overlaps.

        Offsets are code points of `text` as given. Possessive endings stay outside.
        """
        return self._actors.find(text)

    def name(self, entity: str) -> str:
        """The preferred label of an entity, or "" where it is unknown."""
        known = self.entities.get(entity)
        return known.name if known else ""


def _apply(correction: Correction, labels: dict[Label, None], known: dict[str, Entity]) -> None:
    """One line of an alias file: a further label, a label to forget, or a new entity."""
    label = Label(correction.entity, correction.label, correction.kind)
    if correction.kind == "remove":
        folded = fold_label(correction.label)
        for old in [one for one in labels if one.entity == correction.entity]:
            if fold_label(old.text) == folded:
                del labels[old]
        return
    labels[label] = None
    if correction.entity not in known or correction.kind == "pref":
        old_type = known[correction.entity].type if correction.entity in known else ""
        known[correction.entity] = Entity(correction.entity, correction.label, old_type)


@cache
def _own_actors() -> Actors:
    return read_actors(ontology.path("actors.ttl"))


@dataclass(slots=True)
class _Setting:
    """The names that this process reads with, where a user's alias file is on top."""

    names: Gazetteer | None = None


_SETTING = _Setting()


def use_aliases(path: Path | None) -> None:
    """From now on `Gazetteer.load()` has this user's alias file on top; None takes it off.

    Raises:
        ReadError: the file cannot be read; the message names file and line.
    """
    _SETTING.names = None if path is None else Gazetteer.load(path)


@lru_cache(maxsize=4)
def _corrected(corrections: tuple[Correction, ...]) -> Gazetteer:
    return Gazetteer(_own_actors(), corrections)
