"""What a resolution is said to set, held against its own words: dates, periods, numbers, powers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.dates.absolute import find_absolute
from graph.link.compare.days import day, is_day
from graph.link.compare.figures import DAYS, PERIOD, length_of
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, SILENT, UNVERIFIABLE, Bench, Verdict
from graph.model import Span
from graph.text import view

_EXTENDS = re.compile(
    r"\b(?:extend\w*|renew\w*|prolong\w*|continu\w+|maintain\w*|authori[sz]\w+|expir\w+|reaffirm\w*"
    r"|establish\w*|decides?|period)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|through|to|(?:ending|expiring|terminating)(?:\s+on)?|expires?\s+on|by|beyond|on)\s+$"
)
_RENEWS = re.compile(r"\b(?:extend|renew|prolong|maintain|authori[sz]e)\w*\b[^;]*$", re.IGNORECASE)
_SHOWS = re.compile(r"\b(?:until|through|(?:ending|expiring|terminating)(?:\s+on)?)\s+$")
_LOOSE = 0.12
"""A period may be off by so much of itself, and by a fortnight."""
_FORTNIGHT = 16
_SEVERAL = 3
"""A text that extends more things than these may well extend one more."""
_NUMBER = re.compile(
    r"(?<![\d,./])\d{1,3}(?:[, ]\d{3})+(?![\d,]\d)|(?<![\d,./])\d{2,5}(?![\d,.]\d|\d)"
)
_CEILING = re.compile(
    r"(?:up\s+to|ceiling|compris\w+|level\s+of|maximum\s+of|strength\s+(?:of|at|to)|consist\s+of"
    r"|force\s+levels?|maintain\w*|deployment\s+of)\b"
)
_WHO = re.compile(
    r"\b(?:(?P<observers>military\s+observers?|staff\s+officers)|(?P<police>police)|troops?|soldiers?|military|uniformed|peacekeepers?)\b",
    re.IGNORECASE,
)
_ROUNDED = 0.03
"""A number that is so near was rounded."""
_BESIDE = 45
"""Who is counted stands at most so far from the number."""
_NEAR, _TAIL = 90, 18
_BINDS_STATES = re.compile(
    r"\b(?:budget|apportion|scale\s+of\s+assessments|financing\s+of|appropriat)", re.I
)
_ACTING = re.compile(r"\b[Aa]cting\b[^.;\n]{0,80}\bChapter\s+VII\b")
_ANY_CHAPTER = re.compile(r"\bChapter\s+VII\b")
_RECOMMENDS = "recommends, does not bind (Charter, Articles 10 to 14)"


@dataclass(frozen=True, slots=True)
class Text:
    """One official text of a resolution with its document."""

    document_id: str
    text: str


def official(entry: Entry, bench: Bench) -> Iterator[Text]:
    """The official texts of a resolution that are kept."""
    for card in entry.cards:
        text = bench.record.text(card.document_id) if card.official else ""
        if text:
            yield Text(card.document_id, view(text))


def mandate_end(value: str, entry: Entry, bench: Bench) -> Verdict:
    """`2024-03-15`, `2024-03`, `-03-15`: among the dates until which the text extends something."""
    others: list[Verdict] = []
    for one in official(entry, bench):
        for told, span, extends in _ends(one.text):
            if entry.days and told <= entry.days[0]:
                continue
            passage = bench.iris.span(one.document_id, span)
            if is_day(value, told):
                return Verdict(CONFIRMED, told, passage)
            if extends and len(told) == len("2024-03-15"):
                others.append(Verdict(CONTRADICTED, told, passage))
    month = len(value) == len("2024-03")  # near enough to be rounded
    shown = others[0] if others else SILENT
    return replace(shown, verdict=UNVERIFIABLE) if month else shown


@lru_cache(maxsize=32)
def _ends(text: str) -> tuple[tuple[str, Span, bool], ...]:
    """Dates until which a text extends or keeps up something; whether it surely extends."""
    found = []
    for one in find_absolute(text):
        if one.year is None or one.month is None:
            continue
        start = text.rfind("\n", 0, one.start) + 1
        before = text[start : one.start]
        if _UNTIL.search(before[-_TAIL:]) and _EXTENDS.search(before):
            day = f"{one.year}-{one.month:02d}" + (f"-{one.day:02d}" if one.day else "")
            renews = _RENEWS.search(before)
            surely = bool(renews and _SHOWS.search(before[-_TAIL:])) and "Recalling" not in before
            found.append((day, Span(max(start, one.start - _NEAR), one.end), surely))
    return tuple(found)


def mandate_period(value: str, entry: Entry, bench: Bench) -> Verdict:
    """`6 months`: as the text says, or from its adoption until the date that it gives."""
    number, _, unit = value.partition(" ")
    wanted = int(number) * DAYS[unit.rstrip("s")]
    others: list[Verdict] = []
    for one in official(entry, bench):
        for told, days, span, surely in (*_periods(one.text), *_lasting(one.text, entry)):
            passage = bench.iris.span(one.document_id, span)
            if abs(days - wanted) <= _FORTNIGHT + _LOOSE * wanted:
                return Verdict(CONFIRMED, told, passage)
            if surely:
                others.append(Verdict(CONTRADICTED, told, passage))
    return others[0] if 0 < len(others) <= _SEVERAL else SILENT


def _periods(text: str) -> Iterator[tuple[str, float, Span, bool]]:
    """Periods that a text sets: as printed, in days, where, and whether it surely extends by it."""
    for match in PERIOD.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        before = text[start : match.start()]
        if _EXTENDS.search(before):
            count, unit = length_of(match)
            span = Span(max(start, match.start() - _NEAR), match.end())
            surely = bool(_RENEWS.search(before))
            yield match.group(), count * DAYS[unit], span, surely


def _lasting(text: str, entry: Entry) -> Iterator[tuple[str, float, Span, bool]]:
    """How long it is from the adoption until each date to which the text extends something."""
    adopted = day(entry.days[0]) if entry.days else None
    for told, span, surely in _ends(text):
        end = day(told)
        if adopted and end and surely and end > adopted:
            yield f"until {told}", float((end - adopted).days), span, True


def force_level(value: str, entry: Entry, bench: Bench) -> Verdict:
    """`17000 troops`: such a number beside such a word; else the nearest of its kind is another."""
    number, _, kind = value.partition(" ")
    others: dict[int, Verdict] = {}
    for one in official(entry, bench):
        for match in _NUMBER.finditer(one.text):
            if _counted(one.text, match.start(), match.end()) != kind:
                continue
            passage = bench.iris.span(one.document_id, Span(*match.span()))
            found = int(re.sub(r"\D", "", match.group()))
            if found == int(number):
                return Verdict(CONFIRMED, match.group(), passage)
            start = one.text.rfind("\n", 0, match.start()) + 1
            if _CEILING.search(one.text, start, match.start()):
                others.setdefault(found, Verdict(CONTRADICTED, match.group(), passage))
    if not others:
        return SILENT
    nearest = min(others, key=lambda one: (abs(one - int(number)), one))
    if abs(nearest - int(number)) < _ROUNDED * nearest:
        return replace(others[nearest], verdict=UNVERIFIABLE)
    return others[nearest]


def _counted(text: str, start: int, end: int) -> str:
    """`observers`, `police` or `troops`, by the nearest such word of the line; "" for none."""
    before = text[max(0, start - _BESIDE) : start].rpartition("\n")[2]
    after = text[end : end + _BESIDE].partition("\n")[0]
    near = [(one.start(), one) for one in _WHO.finditer(after)]
    near += [(len(before) - one.end(), one) for one in _WHO.finditer(before)]
    if not near:
        return ""
    _, nearest = min(near, key=lambda one: one[0])
    return nearest.lastgroup or "troops"


def chapter(value: str, entry: Entry, bench: Bench) -> Verdict:
    """Whether the Council says that it acts under Chapter VII; of Chapter VI its texts are mute."""
    texts = list(official(entry, bench))
    if not texts or entry.symbol.organ != "SC":
        return SILENT
    for one in texts:
        match = _ACTING.search(one.text)
        if match:
            passage = bench.iris.span(one.document_id, Span(*match.span()))
            return Verdict(CONFIRMED if value == "VII" else CONTRADICTED, "Chapter VII", passage)
    named = any(_ANY_CHAPTER.search(one.text) for one in texts)
    if value == "VII" and not named:
        return Verdict(CONTRADICTED, "does not name Chapter VII", "")
    return SILENT


def binding(value: str, entry: Entry, bench: Bench) -> Verdict:
    """The Charter: other organs recommend; the Council binds at least under Chapter VII."""
    if entry.symbol.organ != "SC":
        if _BINDS_STATES.search(" ".join(entry.titles)):
            return Verdict(UNVERIFIABLE)
        return Verdict(CONFIRMED if value == "non-binding" else CONTRADICTED, _RECOMMENDS)
    held = chapter("VII", entry, bench)
    if held.verdict != CONFIRMED:
        return SILENT
    verdict = CONFIRMED if value == "binding" else CONTRADICTED
    return Verdict(verdict, held.recorded, held.passage)
