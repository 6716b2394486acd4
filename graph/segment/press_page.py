"""Tells what the site of a saved page says from what the story says.

A page copied out of a browser holds menus, buttons, adverts, lists of other stories and comments of
readers. No list of phrases ends, so a block is told by its shape (only words of an interface, or no
words at all), by its place (short, above the headline; behind the last paragraph) and by what it
shares with the story: the words of a headline return in the paragraphs under it, those of a menu, a
rubric or the name of a site do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from graph.function_words import DEMONSTRATIVE, FUNCTION, words_of
from graph.gazetteer.media import is_made_as_media, media_name
from graph.read.interface import INTERFACE, is_interface
from graph.read.story_kinds import is_titled

_WORDS = re.compile(r"[^\W\d_]+")
_STEM, _SHORTEST = 5, 4
_ACRONYM = re.compile(r"[A-Z]{2,}\Z")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_COMMON = (
    INTERFACE
    | FUNCTION
    | words_of("also more most only other said says some such them then there very", DEMONSTRATIVE)
)
_ROW = re.compile(r"^\W*\w[\w ]*:\W|\d\D+\d")
"""`Meeting: 7,866`, `For 13 2 0`: the row of a box or table."""
_LINKS = re.compile(r"\s[•|»·]\s")
"""What stands between links."""
_PATH = re.compile(r"(?:\w\s+[>»/]\s+[^>»/]+){2}")
"""`Home > World > Water`: where a page stands in its site."""
_CREDITED = re.compile(r"\w{2}\.\s+(\w[\w ]*)\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_READERS = re.compile(r"\b(?:comments?|repl(?:y|ies)|responses?)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:related|previous|next|recommended|trending|popular|most\s+(?:read|recent|popular)"
    r"|(?:you\s+may|see|read)\s+also|more\s+(?:from|in|news|stories|on\s+this)|latest\s+in)\b",
    re.IGNORECASE,
)
"""How a heading over a list of other stories begins."""
_FURTHER = re.compile(
    r"(?:(?:also\s+)?read(?:\s+(?:also|more|next))?|see\s+also|also\s+see|related(?:\s+\w+)?"
    r"|more\s+on\s+this|you\s+may\s+also\s+like|don[’']t\s+miss|trending)\s*[:|»>]\s"
    r"[^\n]{8,140}(?<![.;:”\"])",
    re.IGNORECASE,
)
"""`Also read: Council to meet on salt`, amid a story."""
_ENDED = re.compile(r"[.!?…][\"”’')\]*]*(?:\s?\d{1,2})?\Z")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}\Z")
_PROSE, _SENTENCE, _LONG, _SHORT, _HEADLINE = 60, 140, 240, 90, 5
_AHEAD, _DEEPEST, _SHARED, _FEWEST = 1_500, 30, 3, 3
_LISTED = re.compile(
    r":\Z|^\W*[•*–-]|^[^.]{,60}[,:]|\d\D+\d|\b(?:favou?r|against|abst|absent)\w*\W*\Z",
    re.IGNORECASE,
)
"""What shows that short lines at the end are a list that the story gives."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first paragraph.

    `headline` is the place of the headline among the blocks, -1 where nothing supports one; `site`
    the places of the blocks that are the site's; `end` the place of the first paragraph.
    """

    headline: int
    site: frozenset[int]
    end: int


def closes(text: str) -> bool:
    """Whether a text ends as a sentence does; `at the U.N.` is no end."""
    return _ENDED.search(text) is not None and not _INITIALS.search(text)


def is_prose(text: str) -> bool:
    """Whether a block is a paragraph: a sentence that is no line of a page."""
    if len(text) < _PROSE or closes(text):
        return len(text) >= _PROSE
    return len(text) > _LONG and not (is_titled(text) or _LINKS.search(text))


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry a text's matter, and its acronyms."""
    words = _WORDS.findall(_DOTTED.sub(lambda one: one[0].replace(".", "") + " ", text))
    return frozenset(
        one.lower()[:_STEM]
        for one in words
        if _ACRONYM.match(one) or (len(one) >= _SHORTEST and one.lower() not in _COMMON)
    )


def further_reading(texts: Sequence[str]) -> frozenset[int]:
    """The places of the blocks amid a story that only point to other stories."""
    return frozenset(n for n, one in enumerate(texts) if _FURTHER.fullmatch(one.strip()))


def head_of(texts: Sequence[str], framed: Sequence[bool]) -> Head:
    """What stands above the first paragraph.

    Args:
        texts: the blocks of the page, in order.
        framed: for each of the first blocks whether it is a date, byline, dateline or credit.
    """
    top = texts[:_DEEPEST]
    end = next((n for n, one in enumerate(top) if is_prose(one)), -1)
    if end < 0:
        end = next((n for n, one in enumerate(top) if closes(one) and " " in one), len(top))
    ahead = stems(" ".join(texts[end:])[:_AHEAD])
    if end == 0 and len(top) > 1 and _is_picture(top, ahead):
        end = next((n for n, one in enumerate(top) if n > 1 and is_prose(one)), len(top))
        ahead = stems(" ".join(texts[end:])[:_AHEAD])
    begun = [n for n in range(end) if n == 0 or not top[n][0].islower()]
    able = [n for n in begun if not framed[n] and _may_head(top[n])]
    headline = _best(top, able, ahead)
    site = {
        n
        for n in range(end)
        if not framed[n] and (is_interface(top[n]) or (n < headline and _is_label(top[n], ahead)))
    }
    return Head(headline, frozenset(site), end)


def _is_picture(top: Sequence[str], ahead: frozenset[str]) -> bool:
    """Whether the first sentence tells of a picture: a headline follows, and it shares no words."""
    shown = stems(top[0])
    behind = stems(" ".join(top[1:])[:_AHEAD])
    return (
        len(top[0]) < _SENTENCE
        and _may_head(top[1])
        and len(_WORDS.findall(top[1])) >= _HEADLINE
        and len(stems(top[1]) & ahead) > 1
        and _SHARED * len(shown & behind) <= len(shown)
    )


def _best(top: Sequence[str], able: Sequence[int], ahead: frozenset[str]) -> int:
    """The first line of some words that return below it; else the first of all that are able.

    One that stands there twice is surer; without the name of the site before it, it is all.
    """
    marked = [n for n in able if top[n].startswith("# ")]
    told = [n for n in able if len(stems(top[n]) & ahead) > 1]
    long = [n for n in told if len(_WORDS.findall(top[n])) >= _HEADLINE]
    other = [n for n in able if len(_WORDS.findall(top[n])) > 1]
    wordy = [n for n in other if len(_WORDS.findall(top[n])) >= _HEADLINE]
    twice = [n for n in long if top.count(top[n]) > 1]
    best = next(iter([*marked, *twice, *long, *told, *wordy, *other]), -1)
    if (
        best not in twice
        and best - 1 in wordy
        and any(len(one) > 2 for one in stems(top[best - 1]) & ahead)
    ):
        return best - 1  # a clever headline above one that tells more
    parted = (n for n in long if n > best >= 0 and _is_sited(top[best], top[n]))
    return next(parted, best)


def _is_sited(line: str, text: str) -> bool:
    """Whether a line is a text behind the name of a site: `Some Times - Text on wells adopted`."""
    return line.endswith(text) and line.removesuffix(text).rstrip()[-1:] in (
        "-",
        "–",
        "—",
        "|",
        ":",
    )


def _may_head(text: str) -> bool:
    """Whether a block has the shape of a headline."""
    if is_interface(text) or _is_medium(text) or _PATH.search(text):
        return False
    if len(text) > _LONG and not is_titled(text):
        return False
    if 2 * sum(map(len, _WORDS.findall(text))) < len(text):
        return False  # figures and signs
    if text[0] in "[(" and text[-1] in ")]":
        return False
    if (credit := _CREDITED.search(text)) and media_name(credit[1]):
        return False  # a picture: `Men at a well. AP`
    return not (closes(text) or text[-1] in ":;…/") or text[-1] == "?"


def _is_medium(text: str) -> bool:
    """Whether a line names a medium and hardly more: `Oslo - Lake Today`."""
    place, _, name = text.rpartition(" - ")
    return is_made_as_media(name) and len(place.split()) < _FEWEST


def _is_label(text: str, ahead: frozenset[str]) -> bool:
    """Whether a line above a headline is the site's: no year, no row of a box, not the matter."""
    told = _YEAR.search(text) or _ROW.search(text) or stems(text) <= ahead
    return _is_short(text) and not told


def _is_short(text: str) -> bool:
    return len(text) <= _SHORT and not closes(text)


def tail_of(texts: Sequence[str], start: int) -> frozenset[int]:
    """The places of the blocks behind the story's first paragraph that are the site's.

    Buttons anywhere; what readers wrote, to the end; lists of other stories, up to a paragraph that
    shares the story's words; lines without a sentence behind the last paragraph.
    """
    site: set[int] = set()
    matter = stems(" ".join(texts[: start + 2])[:_AHEAD])
    others = False
    reached = list(accumulate(map(len, texts)))
    for place in range(start + 1, len(texts)):
        text = texts[place]
        if others and is_prose(text) and len(stems(text) & matter) >= _SHARED:
            others = False
        if _is_short(text) and 2 * reached[place] > reached[-1]:  # a bar of buttons heads a story
            if _READERS.search(text) and is_interface(text):
                site.update(range(place, len(texts)))
                break
            if _OTHERS.match(text):
                site.add(place)
                others = others or len(_WORDS.findall(text)) < _HEADLINE
        if others or (_WORDS.search(text) and is_interface(texts[place])):
            site.add(place)
    return frozenset(site | _labels(texts, [n for n in range(start, len(texts)) if n not in site]))


def _labels(texts: Sequence[str], places: Sequence[int]) -> set[int]:
    """Some lines without a sentence that end a page: its tags. A list behind a colon is told."""
    last = len(places)
    while last > 1 and _is_short(texts[places[last - 1]]):
        last -= 1
    found = places[last:]
    above = [n for n in places[max(0, last - _FEWEST) : last] if not closes(texts[n])]
    if len(found) < _FEWEST or any(_LISTED.search(texts[n]) for n in (*above, *found)):
        return set()
    return set(found)
