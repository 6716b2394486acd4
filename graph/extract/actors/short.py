"""Short names: `the Council`, `this Committee`, `the Commission's`, once the text has named it.

The body meant is the one of that noun named last before. A body that the gazetteer does not know
(`the Municipal Council`) is remembered too, so that the short name behind it means none of ours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from graph.gazetteer import Gazetteer, Match

_SMALL = ("council", "assembly", "commission", "committee", "court", "tribunal", "league")
"""Nouns that mean a body named before even where they are written small."""
_CAPITAL = ("union", "organization", "organisation", "agency", "forum", "board", "authority")
_NOUNS = frozenset((*_SMALL, *_CAPITAL))
_EITHER_NOUN = "|".join(
    [*(f"[{one[0].upper()}{one[0]}]{one[1:]}" for one in _SMALL), *map(str.title, _CAPITAL)]
)
_SHORT = re.compile(
    rf"\b(?:[Tt]h(?:e|is|at)|[Ii]ts|[Oo]ur)\s+(?P<noun>{_EITHER_NOUN})(?:['’]s)?(?![\w-])"
)
_LONGER = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[A-Z]|\s+[A-Z][a-z]+\s+(?:of|for|on)\b")
"""What makes a longer name of it: `the Council of Elders`, `the Court Registry of Elders`."""
_ON = re.compile(r"\s+on\s+(?!\w+day\b|\w+\s+\d)(?:the\s+)?[A-Z]")
"""So does this behind a commission or committee, but not behind a council or an assembly."""
_NAMED = re.compile(rf"\b(?:[A-Z][\w’'-]+\s+)+(?P<noun>{_EITHER_NOUN})\b")
_MEMBERS = re.compile(
    r"\bthe\s+(?P<members>15|47|54|18[5-9]|19[0-3])[- ]"
    r"(?:member|nation|state|country|seat)(?:[- ]strong)?"
    r"\s+(?:(?:UN|U\.N\.|world|global|rights)\s+)?(?:assembly|body|organ|forum|panel|council)\b",
    re.IGNORECASE,
)
"""`the 193-member body`: one is told from the others by its size."""
_OPENERS = frozenset(["The", "This", "That", "Its", "Our", "A", "An", "In", "At", "When", "While"])


def short_names(text: str, start: int, found: Sequence[Match]) -> Iterator[Match]:
    """Short names of bodies that `found`, the actors of the text in order, name in full.

    Args:
        text: the whole text.
        start: where its body begins; nothing before is read.
        found: the actors named in it, in order.
    """
    taken = [(one.start, one.end) for one in found]
    for one in _MEMBERS.finditer(text, start):
        if not _overlaps(taken, one.start(), one.end()):
            yield Match(one.start(), one.end(), _of_members(int(one["members"])), "short", one[0])
    shorts = [one for one in _SHORT.finditer(text, start) if not _is_longer(text, one)]
    if not shorts:
        return
    names = _names(text, start, found)
    places = [place for place, _, _ in names]
    for one in shorts:
        if _overlaps(taken, one.start("noun"), one.end("noun")):
            continue
        entity = _last(names[: bisect_left(places, one.start())], one["noun"].lower())
        if entity:
            yield Match(one.start(), one.end(), entity, "short", one[0])


def _is_longer(text: str, one: re.Match[str]) -> bool:
    if one["noun"].lower() in ("commission", "committee") and _ON.match(text, one.end()):
        return True
    return _LONGER.match(text, one.end()) is not None


def _names(text: str, start: int, found: Sequence[Match]) -> list[tuple[int, str, str]]:
    """Bodies named in full: place, noun and entity, "" for one that we do not know; in order."""
    known = [
        (one.start, noun, one.entity)
        for one in found
        if one.entity.startswith("org/") and (noun := _noun_of(one.entity))
    ]
    spans = [(one.start, one.end) for one in found]
    others = [
        (one.start("noun"), _one_spelling(one["noun"].lower()), "")
        for one in _NAMED.finditer(text, start)
        if any(word not in _OPENERS for word in one[0].split()[:-1])
        and not _overlaps(spans, one.start("noun"), one.end("noun"))
    ]
    return sorted(known + others)


def _noun_of(entity: str) -> str:
    """The noun that a body's short name would have: its name's last word, or that before `on`."""
    words = Gazetteer.load().name(entity).lower().split()
    for place, word in enumerate(words):
        if word in ("of", "on", "for", "in", "to", "against") and place:
            words = words[:place]
            break
    return _one_spelling(words[-1]) if words and words[-1] in _NOUNS else ""


def _of_members(number: int) -> str:
    return {
        15: "org/security-council",
        47: "org/human-rights-council",
        54: "org/economic-and-social-council",
    }.get(number, "org/general-assembly")


def _one_spelling(noun: str) -> str:
    return "organization" if noun == "organisation" else noun


def _last(names: Sequence[tuple[int, str, str]], noun: str) -> str:
    wanted = _one_spelling(noun)
    return next((entity for _, named, entity in reversed(names) if named == wanted), "")


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    place = bisect_left(spans, (end, 0))
    return any(first < end and start < last for first, last in spans[max(0, place - 2) : place])
