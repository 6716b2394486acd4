"""Which medium or agency publishes a press text.

It stands in the dateline (`OSLO, 3 May (Some Agency) --`), on a line at the top or the foot, alone
or beside a day, behind `Source:`, in a notice of rights, or in brackets behind the last sentence.
"""

from __future__ import annotations

import re

from graph.findings import Fact
from graph.gazetteer import Gazetteer
from graph.gazetteer.media import is_made_as_media, media_name
from graph.model import Page, Span
from graph.text import MONTH

_TOP, _FIRST, _LAST, _WORDS, _ENDS = 120, 6, 12, 6, 2
_BRACKET = re.compile(r"[(\[/]([^()\[\]/\n]{2,50}(?:/[^()\[\]\n]{2,40})?)[)\]/]")
_OPENS = re.compile(r"[\W_]*([A-Z][A-Z-]*(?:NEWS|PRESS|WIRE)[A-Z]*)\s?[.:–—-]")
"""`LAKE-NEWS. The Council ...`"""
_LINE = re.compile(r"[^\S\n]*(\S[^\n]*?)[^\S\n]*(?:\n|\Z)")
_WHEN = re.compile(
    rf"[\s,|–—-]*(?:\b[A-Z][a-z]+day\b,?\s*)?(?:\b(?:{MONTH})\b\.?\s+\d|(?<!\S)\d{{1,4}}\D).*"
)
"""A day and what follows it: `Some News - 3 May 2031`, `Some News, Monday, May 3, 2031`."""
_AHEAD = re.compile(r"[\W\d]*(?:[A-Z][\w.’'-]*[\W\d]+){0,6}")
"""What may stand before an agency: a place, perhaps with a day."""
_DAYS = re.compile(rf"(?:(?:{MONTH})\b|[\W\d]|[A-Z][a-z]{{2}}\.)+")
_BEHIND = re.compile(r"[^\S\n]*(?:[-–—:._]|\w)")
_PARTED = re.compile(r"\s+[/-]\s+|/")
_BETWEEN = re.compile(r"\s+[|–—/-]+\s+|\s*[|•*]+\s*|[.,]\s+|[.\s]*</?\w+>\s*|\Z")
_SOURCE = re.compile(r"\W*(?:Source|Courtesy(?: of)?|Via)\s*:\s*")
_RIGHTS = re.compile(
    r"\W*(?:(?:©|Copyright|Source|By|From|Via|Published in|Courtesy(?: of)?)[\s:©]*)+"
    r"(?:(?:19|20)\d\d\s*)?"
)
_CLOSING = re.compile(r"(?P<stop>[.!?][\"”’]?\s+)?[(\[]([^()\[\]\n]{2,60})[)\]]\W*\Z")
_NONE = re.compile(r"[A-Z][a-z]+\.?\s\d|PF\b|.*\b(?:Time|GMT)\Z")
"""What stands in such brackets and is no agency: a day, a wing of a party, whose clock it is."""
_INITIALS = re.compile(r"[A-Z]{2,6}")


def publisher(page: Page) -> Fact | None:
    """The medium as a fact, None where nothing names one."""
    return _in_dateline(page) or _on_line(page) or _closing(page)


def _in_dateline(page: Page) -> Fact | None:
    """The agency before the first sentence, most often in brackets."""
    opens = [one.start for one in page.segments.paragraphs[:3]]
    places = [page.segments.dateline] if page.segments.dateline else []
    places += [Span(one, min(one + _TOP, len(page.text))) for one in opens]
    for place in places:
        for found in _BRACKET.finditer(page.text, place.start, place.end):
            sure = place is page.segments.dateline
            if medium := _agency(page.text, found, place.start, sure=sure):
                return medium
        opened = _OPENS.match(page.text, place.start, place.end)
        if opened:
            return Fact(Span(*opened.span(1)), "story:agency", "publisher", opened[1])
    return None


def _agency(text: str, found: re.Match[str], start: int, *, sure: bool) -> Fact | None:
    name = _WHEN.sub("", found[1]).strip(" *_-")
    known = (
        media_name(found[1])
        or media_name(name)
        or (name if any(map(media_name, _PARTED.split(name))) else "")
    )
    if not known and name[:1].isupper() and is_made_as_media(name.title()):
        known = name
    if not name[:1].isupper() or (not known and (_is_actor(name) or _NONE.match(name))):
        return None
    ahead = text[start : found.start()]
    if not known and (" " in name if not ahead else _DAYS.fullmatch(ahead)):
        return None  # the place of a dateline
    if not (sure or known):
        initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", ahead))
        if not (name.isupper() and name not in initials and _BEHIND.match(text, found.end())):
            return None
    if not sure and not _AHEAD.fullmatch(ahead):
        return None
    end = found.start(1) + len(name)
    return Fact(Span(found.start(1), end), "story:agency", "publisher", known or name)


def _is_actor(name: str) -> bool:
    """Whether all of a name is a State's, an organ's: a place, or whose acronym stands there."""
    return any(one.end - one.start == len(name) for one in Gazetteer.load().find(name))


def _on_line(page: Page) -> Fact | None:
    """A medium on one of the lines at the top or the foot, or in a notice of rights."""
    lines = list(_LINE.finditer(page.text, page.document.body_start))
    foot = max(_FIRST, len(lines) - _LAST)
    told = page.segments.paragraphs[0].start if page.segments.paragraphs else 0
    for at, line in enumerate(lines):
        if (at < _FIRST or at >= foot) and len(line[1]) < _TOP and line[1] != page.identity.title:
            below = any(told < one.start <= line.start(1) < one.end for one in page.segments.site)
            if fact := _sourced(line) or _between(line, sure=below):
                return fact
    return None


def _sourced(line: re.Match[str]) -> Fact | None:
    """Whoever stands behind `Source:`, known or not."""
    source = _SOURCE.match(line[1])
    name = _WHEN.sub("", line[1][source.end() :]).strip(" ]).*_") if source else ""
    if not source or not name[:1].isupper() or len(name.split()) > _WORDS:
        return None
    return _medium(line.start(1) + source.end(), name, media_name(name) or name)


def _between(line: re.Match[str], *, sure: bool) -> Fact | None:
    """A medium that shares a line with a day, a place or a rubric: `Lake News | 3 May 2031`.

    Where it must be `sure`, below what readers wrote, only one that we know.
    """
    start = 0
    for sign in _BETWEEN.finditer(line[1]):
        by = _RIGHTS.match(line[1], start, sign.start())
        start = by.end() if by else start
        name = _WHEN.sub("", line[1][start : sign.start()]).rstrip(" .*_")
        known = media_name(name) or (name if not sure and is_made_as_media(name) else "")
        if known:
            return _medium(line.start(1) + start, name, known)
        start = sign.end()
    return None


def _closing(page: Page) -> Fact | None:
    """A medium in brackets behind the last sentence; a State's or an organ's acronym is none."""
    for last in page.segments.paragraphs[: -_ENDS - 1 : -1]:
        found = _CLOSING.search(page.text, last.start, last.end)
        name = _WHEN.sub("", found[2]).strip() if found else ""
        known = media_name(name) or (name if is_made_as_media(name) else "")
        if found and found["stop"] and _INITIALS.fullmatch(name) and not _is_actor(name):
            known = known or name
        if found and known:
            return _medium(found.start(2), name, known)
    return None


def _medium(start: int, name: str, known: str) -> Fact:
    return Fact(Span(start, start + len(name)), "story:medium", "publisher", known)
