"""One mention against the record: candidates, the best of them, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import exp

from graph.link.compare.titles import NEAR, likeness
from graph.link.compare.words import stems
from graph.link.record.entry import Entry
from graph.link.record.lookup import Record
from graph.link.score.features import features, log_odds
from graph.link.score.retold import retold
from graph.link.score.weights import WEIGHTS
from graph.link.story.situation import Hints, Situation
from graph.link.story.times import latest
from graph.symbol import Symbol, try_parse

SURE = 0.5
"""A link is made where it is at least this likely: how likely links turn out to be right is told in
`docs/linking.md`."""
_STATED = 0.99
_STATED_DAY = 0.95
_ALONE = 0.75
"""Of several with one title a link is made to the one that has so large a share."""
_OTHER_TIME = frozenset({"future", "far-day", "old-news", "not-upcoming", "other-session"})
_MOST = 60
_COMPARED = 12
"""So many of the best candidates have their texts compared with the story."""
_NEVER = 60.0
_UNLIKE = 0.1


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention means: a symbol, the ground of it, and how likely that is (0..1)."""

    symbol: str
    ground: str
    score: float


def by_name(situation: Situation, record: Record, hints: Hints) -> Resolved | None:
    """What a mention means that bears a symbol, a draft's symbol or a title."""
    mention = situation.mention
    if mention.symbol:
        symbol = try_parse(mention.symbol)
        if symbol and not _is_to_come(symbol, hints.published):
            return Resolved(symbol.text, "symbol", _STATED)
        return None
    if mention.draft:
        adopted = record.by_draft(mention.draft)
        if len(adopted) == 1:
            return Resolved(adopted[0], "draft", _STATED)
    if mention.title:
        return by_title(situation, record, hints)
    return None


def _is_to_come(symbol: Symbol, published: str) -> bool:
    """Whether a number was given out only years after the story: it is misprinted."""
    year = published[:4]
    return year.isdigit() and symbol.year is not None and symbol.year > int(year)


def by_title(situation: Situation, record: Record, hints: Hints) -> Resolved | None:
    """What the title printed in a mention names; its year's, where several bear it."""
    title = situation.mention.title
    symbols = record.by_title(title)
    if not symbols:
        near = record.by_words(_title_words(situation), most=_MOST)
        symbols = [one for one in near if _like(title, record.entries[one]) >= NEAR]
    entries = [record.entries[one] for one in symbols]
    best = _best(
        [one for one in entries if _possible(situation, one, hints)], situation, hints, record
    )
    if best is None:
        return None
    entry, share, likely = best
    like = _like(title, entry)
    if len(symbols) == 1 or share >= _ALONE:
        likely = max(likely, share * 0.97 * like)
    return Resolved(entry.symbol.text, "title", likely) if likely >= SURE else None


def by_evidence(
    situation: Situation,
    record: Record,
    hints: Hints,
    extra: Iterable[str] = (),
    barred: Collection[str] = (),
) -> Resolved | None:
    """What a description means: by date, organ, sponsors, votes, words and quotations.

    `extra` are symbols to weigh whatever the words say, those named elsewhere in the story;
    `barred` cannot be meant.
    """
    possible = _candidates(situation, record, hints, extra).difference(barred)
    best = _best(_entries(possible, situation, hints, record), situation, hints, record)
    if best is None:
        return None
    entry, _, likely = best
    if likely < SURE:
        return None
    told = features(situation, entry, hints)
    ground = "date" if "day" in told and told.get("cover", 0.0) < 0.5 else "description"
    return Resolved(entry.symbol.text, ground, likely)


def several(
    situation: Situation, record: Record, hints: Hints, number: int
) -> tuple[Resolved, ...]:
    """So many resolutions of one organ and day that a passage tells of; () unless surely these.

    Where that organ adopted just so many on the day that is told, these are meant.
    """
    for day in sorted({*situation.days, *latest(hints.published, situation.telling)}):
        adopted = [record.entries[one] for one in record.by_date(day)]
        every = [one for one in adopted if {one.symbol.organ} == set(situation.organs)]
        if len(every) == number and all(one.is_resolution for one in every):
            return tuple(Resolved(one.symbol.text, "date", _STATED_DAY) for one in every)
    found = _entries(_candidates(situation, record, hints), situation, hints, record)
    ranked = _ranked(found, situation, hints, record)
    best, rest = ranked[:number], ranked[number:]
    if len({(one.symbol.organ, one.days[:1]) for _, one in best}) != 1 or len(best) < number:
        return ()
    least = best[-1][0]
    likely = 1 / (1 + sum(exp(odds - least) for odds, _ in rest) + exp(min(-least, _NEVER)))
    symbols = sorted(one.symbol.text for _, one in best)
    return tuple(Resolved(one, "date", likely) for one in symbols) if likely >= _ALONE else ()


def _candidates(
    situation: Situation, record: Record, hints: Hints, extra: Iterable[str] = ()
) -> set[str]:
    """The symbols that share words, days, sessions or counts with a passage."""
    found = set(record.by_words(situation.words, most=_MOST)) | set(extra)
    for day in {*situation.days, *latest(hints.published, situation.telling)}:
        found.update(record.by_date(day))
    for day in hints.bounds:
        found.update(record.by_day_ahead(day))
    for session in hints.sessions:
        found.update(record.by_session(session))
    for counts in situation.tallies:
        found.update(record.by_tally(counts))
    return found


def _entries(
    symbols: Iterable[str], situation: Situation, hints: Hints, record: Record
) -> list[Entry]:
    """Their entries that may be meant by session and title."""
    entries = [record.entries[one] for one in sorted(symbols) if one in record.entries]
    possible = [one for one in entries if one.is_resolution and _same_session(situation, one)]
    return _of_title(situation, possible, hints) if situation.mention.title else possible


def _best(
    entries: Sequence[Entry], situation: Situation, hints: Hints, record: Record
) -> tuple[Entry, float, float] | None:
    """The likeliest entry, its share beside the others, and its likelihood beside "none"."""
    ranked = _ranked(entries, situation, hints, record)
    if not ranked:
        return None
    odds, entry = ranked[0]
    others = sum(exp(one - odds) for one, _ in ranked[1:])
    return entry, 1 / (1 + others), 1 / (1 + others + exp(min(-odds, _NEVER)))


def _ranked(
    entries: Sequence[Entry], situation: Situation, hints: Hints, record: Record
) -> list[tuple[float, Entry]]:
    """The entries with their log-odds, the likeliest first."""
    ranked = sorted(
        ((log_odds(features(situation, one, hints)), one) for one in entries),
        key=lambda pair: (-pair[0], pair[1].symbol),
    )
    if hints.pairs and len(ranked) > 1:
        first = ranked[:_COMPARED]
        told = retold(hints.pairs, [one for _, one in first], record)
        weighed = [
            (odds + WEIGHTS["retold"] * much, one)
            for (odds, one), much in zip(first, told, strict=True)
        ]
        ranked = sorted(
            [*weighed, *ranked[_COMPARED:]], key=lambda pair: (-pair[0], pair[1].symbol)
        )
    return ranked


def _possible(situation: Situation, entry: Entry, hints: Hints) -> bool:
    """Whether dates and session allow it: titles come back year after year."""
    if not _same_session(situation, entry):
        return False
    told = features(situation, entry, hints)
    return not _OTHER_TIME & told.keys()


def _of_title(situation: Situation, entries: list[Entry], hints: Hints) -> list[Entry]:
    """Those that bear a printed title, where some do: not one that is only much like it.

    Nor is that of another time meant, where the right one is not on record.
    """
    likes = [_like(situation.mention.title, one) for one in entries]
    best = max(likes, default=0.0)
    if best < NEAR:
        return entries
    return [
        one
        for one, like in zip(entries, likes, strict=True)
        if like > best - _UNLIKE and (_is_dated(situation, one) or _possible(situation, one, hints))
    ]


def _is_dated(situation: Situation, entry: Entry) -> bool:
    """Whether the mention tells the very day on which it was adopted."""
    return situation.mention.date in entry.days


def _same_session(situation: Situation, entry: Entry) -> bool:
    """Whether a draft named with the mention may have become this resolution, by its session."""
    draft = try_parse(situation.mention.draft) if situation.mention.draft else None
    if draft is None or not draft.session or not entry.symbol.session:
        return True
    return draft.organ == entry.symbol.organ and draft.session == entry.symbol.session


def _like(title: str, entry: Entry) -> float:
    return max((likeness(title, one).score for one in entry.titles), default=0.0)


def _title_words(situation: Situation) -> list[str]:
    return stems(situation.mention.title)
