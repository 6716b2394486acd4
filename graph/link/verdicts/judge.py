"""What a press text says of a resolution, held against the record: one function for each property.

Each takes the value claimed and the resolution, and says confirmed, contradicted or unverifiable,
what the record has instead, and where it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from graph.link.compare.days import is_day
from graph.link.compare.titles import NEAR, Likeness, likeness
from graph.link.compare.words import stems, weight
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, SILENT, UNVERIFIABLE, Bench, Verdict
from graph.link.verdicts.contents import judge_contents
from graph.link.verdicts.sponsors import sponsor, sponsor_count
from graph.link.verdicts.terms import (
    binding,
    chapter,
    force_level,
    mandate_end,
    mandate_period,
    official,
)
from graph.link.verdicts.votes import mode, tally, vote
from graph.model import Span
from graph.symbol import try_parse

_TELLING = 1.5
_SHORTENED, _UNLIKE = 0.9, 0.5
"""The share of a printed title that the resolution's holds; how like two titles are at least."""
_SESSION = 2
_GENRE = frozenset(
    stems(
        "first very ever time kind such resolution resolutions text United Nations General Security"
        " Assembly Council adopted passed dedicated devoted draft drafts version"
    )
)
_MEETING = re.compile(r"(?:PV\.|SR\.)(\d+)")


def _date(value: str, entry: Entry, bench: Bench) -> Verdict:
    shown = bench.said(entry, "adoption-date")
    days = [known.value for _, known in shown] or list(entry.days)
    if not days:
        return SILENT
    same = [one for one in days if is_day(value, one)]
    fitting = next((one for one in shown if one[1].value in same), shown[0] if shown else None)
    passage = bench.at(fitting) or _cited_at(entry, bench, same or days)
    other = CONTRADICTED if value[0].isdigit() else UNVERIFIABLE
    return Verdict(CONFIRMED if same else other, (same or days)[0], passage)


def _cited_at(entry: Entry, bench: Bench, days: Iterable[str]) -> str:
    """Where another text cites the resolution with one of these dates."""
    for card, cited in entry.cited:
        if cited.date in days:
            return bench.iris.span(card.document_id, cited.span)
    return ""


def _title(value: str, entry: Entry, bench: Bench) -> Verdict:
    if not entry.titles:
        return SILENT
    best = max(entry.titles, key=lambda one: likeness(value, one).score)
    like = likeness(value, best)
    shown = next((one for one in bench.said(entry, "title")), None)
    passage = bench.at(shown) or next(
        (
            bench.iris.span(card.document_id, cited.span)
            for card, cited in entry.cited
            if cited.title == best
        ),
        "",
    )
    return Verdict(_likely(like), best, passage)


def _likely(like: Likeness) -> str:
    """A title that is cut short is still one; another's shares little, or bears another year."""
    if like.score >= NEAR or like.printed >= _SHORTENED:
        return CONFIRMED
    return UNVERIFIABLE if like.score >= _UNLIKE else CONTRADICTED


def _organ(value: str, entry: Entry, bench: Bench) -> Verdict:
    shown = next(iter(bench.said(entry, "organ")), None)
    verdict = CONFIRMED if value == entry.symbol.organ else CONTRADICTED
    return Verdict(verdict, entry.symbol.organ, bench.at(shown))


def _session(value: str, entry: Entry, bench: Bench) -> Verdict:
    if not entry.symbol.session or len(entry.symbol.session) > _SESSION:
        return SILENT  # a year, in the Economic and Social Council before it had sessions' numbers
    shown = next(iter(bench.said(entry, "session")), None)
    verdict = CONFIRMED if value == entry.symbol.session else CONTRADICTED
    return Verdict(verdict, entry.symbol.session, bench.at(shown))


def _meeting(value: str, entry: Entry, bench: Bench) -> Verdict:
    for shown in bench.said(entry, "meeting"):
        number = _MEETING.search(shown[1].value)
        if number:
            verdict = CONFIRMED if number[1] == value else CONTRADICTED
            return Verdict(verdict, number[1], bench.at(shown))
    printed = re.compile(rf"\b{value}(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?(?:plenary\s+)?meeting\b")
    for one in official(entry, bench):
        found = printed.search(one.text)
        if found:
            return Verdict(CONFIRMED, value, bench.iris.span(one.document_id, Span(*found.span())))
    return SILENT


def _draft(value: str, entry: Entry, bench: Bench) -> Verdict:
    shown = bench.said(entry, "draft")
    if not shown:
        return SILENT
    same = next((one for one in shown if one[1].value == value), None)
    one = same or shown[0]
    other = CONTRADICTED if "/L." in value else UNVERIFIABLE  # the Council's bear no mark of drafts
    return Verdict(CONFIRMED if same else other, one[1].value, bench.at(one))


def _cited(value: str, entry: Entry, bench: Bench) -> Verdict:
    symbol = try_parse(value)
    if symbol is None or not entry.cards:
        return SILENT
    wanted = symbol.without_part.text
    for card in entry.cards:
        same = [one for one in card.cites if _bare(one) == wanted]
        if same:
            spans = [one.span for one in card.cited if one.symbol in same]
            spans += _printed(same[0], bench.record.text(card.document_id) or "")
            passage = bench.iris.span(card.document_id, spans[0]) if spans else ""
            return Verdict(CONFIRMED, same[0], passage)
    if not any(card.official for card in entry.cards):
        return SILENT
    return Verdict(CONTRADICTED, "not cited", "")


def _printed(symbol: str, text: str) -> list[Span]:
    """Where a text prints the number of a resolution: `78/265`, `1325 (2000)`."""
    number = re.escape(symbol.rpartition("RES/")[2]).replace(r"\ ", r"\s+")
    return [Span(*one.span()) for one in re.finditer(rf"(?<![\d/]){number}(?![\d/])", text)][:1]


def _bare(text: str) -> str:
    symbol = try_parse(text)
    return symbol.without_part.text if symbol else text


def _first(value: str, entry: Entry, bench: Bench) -> Verdict:
    """That it is the first on its matter: only an earlier title with all of it speaks against."""
    matter = set(stems(value)) - _GENRE
    if sum(weight(one) >= _TELLING for one in matter) < 1 or not entry.days:
        return SILENT
    day = entry.days[0]
    for symbol in bench.record.by_words(matter, most=200):
        other = bench.record.entries[symbol]
        earlier = other.is_resolution and other.days and other.days[0] < day
        if earlier and other.symbol.organ == entry.symbol.organ and matter <= set(other.title):
            shown = next(iter(bench.said(other, "title")), None)
            return Verdict(CONTRADICTED, f"{symbol} of {other.days[0]}", bench.at(shown))
    return SILENT


Check = Callable[[str, Entry, Bench], Verdict]

CHECKS: Mapping[str, Check] = {
    "adoption-date": _date,
    "adoption-mode": mode,
    "tally": tally,
    "vote": vote,
    "sponsor": sponsor,
    "sponsor-count": sponsor_count,
    "title": _title,
    "organ": _organ,
    "session": _session,
    "meeting": _meeting,
    "draft": _draft,
    "cited": _cited,
    "first": _first,
    "mandate-end": mandate_end,
    "mandate-period": mandate_period,
    "force-level": force_level,
    "chapter": chapter,
    "binding": binding,
    "contents": judge_contents,
}
"""How a claim is checked, by the property that it is about. Quotations: see `quotes.py`."""


def judge(told: tuple[str, str], symbol: str, bench: Bench) -> Verdict:
    """Hold a property and the value claimed of a resolution against the record."""
    name, value = told
    entry = bench.record.entries.get(symbol)
    check = CHECKS.get(name)
    return check(value, entry, bench) if entry and check else SILENT
