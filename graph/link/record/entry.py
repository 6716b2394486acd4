"""One resolution as the whole corpus knows it: from its own texts and from those that cite it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import log1p

from graph.gazetteer import Gazetteer
from graph.link.compare.figures import figures_in
from graph.link.compare.words import is_listed, mass, normal_title, stems
from graph.link.record.ahead import days_ahead
from graph.link.record.card import Card, Cited
from graph.model import Kind
from graph.symbol import Kind as SymbolKind
from graph.symbol import Symbol, try_parse

_TERM = 0.4
"""A word of the text counts so much beside a word of the title."""
_BEST = 8
_LIBRARY = re.compile(
    r"^(?:Draft|Security Council) resolution(?: \d+ \(\d{4}\))? ?\[(?:on )?(.*)\]$"
)
_RECORD_OF = re.compile(r"(?:PV|SR)\.(\d+)")
_NO_TITLE = re.compile(
    r"Statement by the President of the Security Council|(?:.* )?[Rr]esolution .{0,12}"
)
_UNTIL = re.compile(r"\b(?:until|to|through) .{0,20}\d{4}")
_MANY = 7
_FAITHFUL = 5
"""Only so many titles are kept of those that others give to a resolution."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A resolution to which a passage of a press text may refer.

    `days` are ISO dates of adoption as stated, the text's own first; `titles` likewise. `title`
    are the stems of the best title, `words` the stems and entities of title and text with their
    share in the matter, `title_mass` how much the title tells. `sponsors` are those of the draft,
    `additional` those who joined; `tallies` "143-9-25" with "?" where a count is missing, `modes`
    how it was adopted, `ballots` who voted how. `cards` are its texts, `cited` where others cite.
    `meetings` are the numbers of those at which it was adopted. `crowd`
    is how many resolutions its organ adopted that day, `series` how many bear its title, itself
    among them; 0 where it bears none; `plain` is its best title in plain words. `figures`
    are those of its texts but for its own day, `ahead` the full days among them that were still to
    come. `rivals` is the log-odds that rather one is meant which the record lacks: by how many of
    those of its organ that it recalls are not there.
    """

    symbol: Symbol
    titles: tuple[str, ...]
    days: tuple[str, ...]
    title: tuple[str, ...]
    words: Mapping[str, float]
    title_mass: float = 0.0
    sponsors: frozenset[str] = frozenset()
    additional: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    ballots: Mapping[str, str] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()
    cited: tuple[tuple[Card, Cited], ...] = ()
    meetings: frozenset[int] = frozenset()
    crowd: int = 1
    series: int = 1
    plain: str = ""
    figures: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    rivals: float = 0.0

    @property
    def is_resolution(self) -> bool:
        """Whether it was adopted as a resolution: no decision, statement or failed draft."""
        return self.symbol.kind is SymbolKind.RESOLUTION


def entries(cards: Iterable[Card]) -> dict[str, Entry]:
    """All resolutions that these cards are of, or cite with a date or title, by symbol."""
    own: dict[str, list[Card]] = defaultdict(list)
    citing: dict[str, list[tuple[Card, Cited]]] = defaultdict(list)
    for card in cards:
        own[card.symbol].append(card)
        for cited in card.cited:
            citing[cited.symbol].append((card, cited))
    found: dict[str, Entry] = {}
    for text in sorted({*own, *citing}):
        symbol = try_parse(text)
        if symbol is not None:
            found[text] = _entry(symbol, own.get(text, ()), citing.get(text, ()))
    return _crowded(found)


def _crowded(found: Mapping[str, Entry]) -> dict[str, Entry]:
    """The entries with how many there are of the same organ and day, and of the same title."""
    crowds = Counter(
        (one.symbol.organ, one.days[:1]) for one in found.values() if one.is_resolution
    )
    series = Counter(normal_title(one.titles[0]) for one in found.values() if one.titles)
    return {
        text: replace(
            one,
            crowd=max(1, crowds[one.symbol.organ, one.days[:1]]),
            plain=normal_title(one.titles[0]) if one.titles else "",
            series=series[normal_title(one.titles[0])] if one.titles else 0,
            rivals=_rivals(one, found),
        )
        for text, one in found.items()
    }


def _rivals(one: Entry, found: Mapping[str, Entry]) -> float:
    recalled = {
        cited.text
        for card in one.cards
        for text in card.cites
        if (cited := try_parse(text)) and cited.organ == one.symbol.organ
    }
    held = sum(text in found and bool(found[text].cards) for text in recalled)
    return log1p(min(_MANY, len(recalled) - held) / (1 + held))


def _entry(symbol: Symbol, cards: Sequence[Card], citing: Sequence[tuple[Card, Cited]]) -> Entry:
    days = [card.adopted for card in cards if card.adopted]
    titles = [one for card in cards for one in _titles(card)]
    if not cards:
        days += _frequent(cited.date for _, cited in citing if cited.date)
        titles += _frequent(cited.title for _, cited in citing if cited.title)
    title = matter_of(titles[0]) if titles else _matter(cards)
    figures = frozenset(one for card in cards for one in card.figures)
    if figures and titles:  # texts of the Council: their titles say until when they run
        figures |= figures_in(" ".join(_UNTIL.findall(titles[0])))
    words = dict.fromkeys((term for card in cards for term in card.terms), _TERM)
    words.update(dict.fromkeys(title, 1.0))
    return Entry(
        symbol=symbol,
        titles=tuple(dict.fromkeys(titles))[:_FAITHFUL],
        days=tuple(dict.fromkeys(days)),
        title=title,
        words=words,
        title_mass=mass(title),
        sponsors=_actors(cards, "lead", "sponsor"),
        additional=_actors(cards, "additional"),
        tallies=frozenset(one for card in cards for one in _tallies(card)),
        modes=frozenset(
            known.value for card in cards for known in card.facts.get("adoption-mode", ())
        ),
        ballots={state: ballot for card in cards for state, ballot in _ballots(card)},
        meetings=frozenset(number for card in cards for number in _meetings(card)),
        cards=tuple(one for one in cards if one.kind is not Kind.DRAFT),
        cited=tuple(citing),
        figures=figures.difference(day[4:] for day in days),
        ahead=days_ahead(figures, days[0]) if days else frozenset(),
    )


def _titles(card: Card) -> list[str]:
    """Its title, or what the library calls it: texts of the Security Council bear none."""
    named = [card.title, *(known.value for known in card.facts.get("title", ()))]
    told = [_LIBRARY.sub(r"\1", one) for one in named]
    return [one for one in dict.fromkeys(told) if one and not _NO_TITLE.fullmatch(one)]


def matter_of(title: str) -> tuple[str, ...]:
    """What a title is about: its entities, however a story calls them, and its other stems.

    >>> matter_of("Situation of human rights in the Democratic People’s Republic of Korea")[-1]
    'state/PRK'
    """
    return _matter_of(title, Gazetteer.load())


@lru_cache(maxsize=1 << 14)
def _matter_of(title: str, names: Gazetteer) -> tuple[str, ...]:
    kept, found, place = [], [], 0
    for one in names.find(title):
        if one.start < place:
            continue
        kept.append(title[place : one.start])
        found.append(one.entity)
        place = one.end
    kept.append(title[place:])
    return tuple(dict.fromkeys([*(word for one in kept for word in stems(one)), *found]))


def _matter(cards: Iterable[Card]) -> tuple[str, ...]:
    """The best terms of a text without a title stand for one, rare words of its own aside."""
    known = [term for card in cards for term in card.terms if "/" in term or is_listed(term)]
    return tuple(dict.fromkeys(known))[:_BEST]


def _frequent(values: Iterable[str]) -> list[str]:
    """Distinct values, those given most often first; titles that differ in dress are one."""
    counts: dict[str, list[str]] = defaultdict(list)
    for value in values:
        counts[normal_title(value)].append(value)
    ranked = sorted(counts.values(), key=lambda group: (-len(group), min(group)))
    return [min(group) for group in ranked]


def _actors(cards: Iterable[Card], *names: str) -> frozenset[str]:
    return frozenset(
        known.value for card in cards for name in names for known in card.facts.get(name, ())
    )


def _ballots(card: Card) -> Iterator[tuple[str, str]]:
    for name, shown in card.facts.items():
        if name.startswith("ballot-"):
            for known in shown:
                for state in known.value.split():
                    yield state, name.removeprefix("ballot-")


def _meetings(card: Card) -> Iterator[int]:
    """The numbers of its meetings, out of the symbols of their records."""
    for known in card.facts.get("meeting", ()):
        number = _RECORD_OF.search(known.value)
        if number:
            yield int(number[1])


def _tallies(card: Card) -> list[str]:
    return [known.value for known in card.facts.get("tally", ())]
