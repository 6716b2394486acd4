"""Resolutions and drafts that a press text names by symbol or number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.resolutions.old import by_number
from graph.symbol import (
    Kind,
    Symbol,
    assembly_session,
    resolution,
    security_council_year,
    try_parse,
)

_FULL = re.compile(
    r"(?:\b|(?<=[a-z]))(?:(?:[AES]|A/HRC|E/CN\.\d+|UNEP/EA\.\d+)/(?:RES|res|Res)\.?/?[-‐‑–\w./]*\d\w*"
    r"(?:\s?\(\d{4}\)|\([IVXL]+\))?(?:\[[A-Z]\])?|UNEP/EA\.\d+/Res\.\d+|WHA\d{1,2}\.\d{1,2})"
)
_DRAFT = re.compile(
    r"\b(?:A|S|E|A/HRC|A/C\.[1-6]|A/ES-\d+|A/HRC/S-\d+|E/CN\.\d+)/(?:\d+/"
    r"|ES-\d+/)?(?:\d+/)?L\.\d+(?:/(?i:Rev)\.\d+)?(?:/(?i:Add)\.\d+)?\b"
)
_COUNCIL_DRAFT = re.compile(r"\bS/(?:19|20)\d\d/\d+\b")
_DRAFTED = re.compile(r"\bdraft\b|\bdocument\s+$")
_NUMBERED = re.compile(
    r"(?P<head>(?:\b|(?<=\bto)|(?<=\bof))(?:[Rr]esolutions?|RESOLUTIONS?|UNSCR|UNGAR|SCR|UNGA\s+[Rr]esolution"
    r"|UNSC\s+[Rr]esolution|Res\.?(?=\s\d+[/ ]\(?\d)))"
    r"(?:\]?\s+|(?<=SCR)(?=\d))(?:(?:UN)?(?:HRC|SC|GA)\s+)?(?:(?:N[oº°]\.?|[Nn]umbers?|nos?\.|\#)\s*)?(?P<number>(?:S|ES)[-–]\d+/\d+|ES\d+/\d+"
    r"|\d{3,4}/(?:19|20)\d\d(?!\d)|\d{1,4}/\d{1,3}(?!\d|/)(?:\s?[A-Z]\b)?"
    r"|\d{1,4}\s?(?:[A-Z]\s?)?\([IVXLS-]+\)|\d{1,4}(?:\s?\((?:19|20)\d\d\))?(?!\d|[/,.]\d|\s*%|[-–]\d{1,3}(?!\d)|\s\d\d\s?\((?:19|20)"
    r"|\s(?:votes\s)?(?:to|against)\s\d)"
    r")"
)
_BEFORE = re.compile(
    r"\b(?:[Tt]h(?:e|is)|[Ii]ts|U\.?N\.?|UNSC|Council)\s+(?P<number>\d{1,2}/\d{1,3}"
    r"|(?!(?:19|20)\d\d\b)[1-9]\d{2,3})\s+(?P<head>[Rr]esolution)\b(?!\s+\d)"
)
"""`the 2231 resolution`: the number first, which is no year."""
_BRACKETED = re.compile(
    r"\b(?P<head>[Rr]esolution|[Dd]ocument|[Tt]ext)\s+(?:(?:[Nn][oº°]\.?|№)\s*\("
    r"|\((?:[Nn][oº°]\.?|№)\s*|(?<=tion\s)\((?!(?:19|20)\d\d\)))"
    r"(?P<number>\d{1,2}/\d{1,3}|[1-9]\d{2,3})\)"
)
"""`voted for the document (No. 2231)`, `resolution (2231)`, which is no year."""
_OF_YEAR = re.compile(
    r"(?:[:,;]|\band)\s+(?P<head>(?P<number>[1-9]\d{1,3}))\s+(?:in|of)\s+(?P<year>(?:19|20)\d\d)\b"
)
"""`resolutions on the matter: 250 in 1968`: listed behind their noun, each with its year."""
_SEVERAL = re.compile(r"\b[Rr]esolutions\b")
_AT_END = re.compile(
    r"\b(?P<head>[Rr]esolution)\b[^.;:()“”\"\n]{0,60}\((?P<number>[3-9]\d/\d{1,3}|[12]\d/\d{3})\)"
)
"""`a first resolution on the matter (68/167)`, which is no day of a month."""
_FURTHER = re.compile(
    r"(?:\s+of\s+(?:19|20)\d\d|\s+\((?:all\s+)?(?:19|20)\d\d\))?"
    r"(?:,\s+(?:and\s+)?|\s+(?:and|or)\s+|\s*;\s+)(?P<number>\d{1,3}/\d{1,3}(?!\d|/)"
    r"|\d{3,4}(?:\s?\((?:19|20)\d\d\))?(?![\d/]|\s*%|,\d))"
    r"(?!\s+(?:countries|states|members|votes|people|per))"
)
_ORGAN = re.compile(
    r"""
      \b (?P<HRC> (?: Human \s+ )? Rights \s+ Council | HRC ) \b
    | \b (?P<SC> Security \s+ Council | UNSCR? | SCR ) \b
    | \b (?P<ECOSOC> Economic \s+ and \s+ Social \s+ Council | ECOSOC ) \b
    | \b (?P<UNEA> Environment \s+ Assembly | UNEA ) \b
    | \b (?P<WHA> World \s+ Health \s+ Assembly | WHA ) \b
    | \b (?P<GA> General \s+ Assembly | UNGAR?
        | (?: UN | U\.N\. | 193-member ) \s+ Assembly ) \b
    | \b (?P<SHORT> [Tt]he \s+ Assembly ) \b
    """,
    re.VERBOSE,
)
_LAST_ROMAN = 30
"""Until this session the General Assembly's numbers bore it in brackets: `3379 (XXX)`."""
_BARE = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A resolution or draft named by its number; `head` is where its noun begins."""

    start: int
    end: int
    head: int
    symbol: Symbol


def organ_in(passage: str, text: str = "") -> str:
    """The key of the organ that a passage names last, "" where it names none.

    `text` is the whole, which tells whose assembly "the Assembly" is.

    >>> organ_in("a Security Council resolution")
    'SC'
    """
    last = ""
    for match in _ORGAN.finditer(passage):
        last = match.lastgroup or ""
    return _assembly_of(text or passage) if last == "SHORT" else last


def _assembly_of(text: str) -> str:
    """The assembly that a text names; the General one where it names that, or none."""
    named = _named_in(text)
    return next((key for key in ("UNEA", "WHA") if key in named and "GA" not in named), "GA")


@lru_cache(maxsize=4)
def _named_in(text: str) -> frozenset[str]:
    """The keys of all organs that a text names."""
    return frozenset(match.lastgroup or "" for match in _ORGAN.finditer(text))


def numbered_in(text: str, start: int, end: int, organ: str = "") -> Iterator[Numbered]:
    """Every resolution and draft that a passage names by number; `organ` decides bare numbers."""
    taken: set[int] = set()
    for pattern in (_FULL, _DRAFT, _COUNCIL_DRAFT):
        for match in pattern.finditer(text, start, end):
            symbol, place = try_parse(match[0].rstrip(".,/")), match.start()
            if symbol is None or place in taken:
                continue
            taken.update(range(*match.span()))
            if pattern is not _COUNCIL_DRAFT or _DRAFTED.search(
                text, max(start, place - 60), place
            ):
                yield Numbered(place, place + len(match[0].rstrip(".,/")), place, symbol)
    apart = (_BEFORE, _BRACKETED, _AT_END)
    for match in (one for each in apart for one in each.finditer(text, start, end)):
        symbol = _symbol(text, match, organ_in(match[0], text), organ)
        if symbol is not None:
            first = min(match.start("number"), match.start("head"))
            yield Numbered(first, match.end(), match.start("head"), symbol)
    yield from _each_with_year(text, start, end)
    for match in _NUMBERED.finditer(text, start, end):
        if match.start("number") in taken:
            continue
        near = organ_in(text[max(start, match.start() - 60) : match.start("number")], text)
        symbol = _symbol(text, match, near, organ)
        if symbol is None:
            continue
        yield Numbered(match.start("head"), match.end("number"), match.start("head"), symbol)
        yield from _list(text, match.end("number"), end, (near, organ))


def _each_with_year(text: str, start: int, end: int) -> Iterator[Numbered]:
    """Numbers that the Security Council reached in the years that are told with them."""
    several = _SEVERAL.search(text, start, end)
    for match in _OF_YEAR.finditer(text, several.end(), end) if several else ():
        number, year = int(match["number"]), int(match["year"])
        if security_council_year(number) == year:
            place = match.start("number")
            symbol = resolution("SC", str(year), str(number))
            yield Numbered(place, match.end("number"), place, symbol)


def _symbol(text: str, match: re.Match[str], near: str, organ: str) -> Symbol | None:
    """What a number means by the organ named right before it and the one of its sentence."""
    if _BARE.fullmatch(match["number"]):
        return by_number(text, match.span("number"), int(match["number"]), near, organ)
    return numbered(match["number"], near or organ or _only_rights_council(text))


def _only_rights_council(text: str) -> str:
    """`HRC` where a text names this organ and not the one whose numbers look the same."""
    named = _named_in(text)
    return "HRC" if "HRC" in named and not named & {"GA", "SHORT"} else ""


def _list(text: str, place: int, end: int, organs: tuple[str, str]) -> Iterator[Numbered]:
    while further := _FURTHER.match(text, place, end):
        symbol = _symbol(text, further, *organs)
        if symbol is None:
            return
        yield Numbered(
            further.start("number"), further.end("number"), further.start("number"), symbol
        )
        place = further.end("number")


def numbered(number: str, organ: str) -> Symbol | None:
    """The symbol of a number with session or year: `78/265`, `2722 (2024)`, `217 A (III)`."""
    number = re.sub(r"\s+", " ", number.strip()).replace("–", "-")
    council = re.fullmatch(r"(\d{1,4}) ?[(/](\d{4})\)?", number)
    if council and (old := _old_assembly(int(council[1]), int(council[2]))):
        return resolution("GA", old, council[1])
    if council:
        return try_parse(f"S/RES/{council[1]} ({council[2]})")
    session = re.fullmatch(r"((?:S|ES)-\d+|ES\d+|\d{1,4})/(\d{1,3})(?: ?([A-Z]))?", number)
    if session:
        head = re.sub(r"^ES(?=\d)", "ES-", session[1])
        special = head.startswith("ES-")  # only the Assembly holds emergency special sessions
        key = organ if organ in ("HRC", "ECOSOC", "UNEA") and not special else "GA"
        if head.isdigit() and key == "GA" and int(head) <= _LAST_ROMAN:
            key = "HRC"
        if len(head) == 4 and head.isdigit():
            key = "ECOSOC"
        return _made(key, head, session[2], session[3] or "")
    roman = re.fullmatch(r"(\d{1,4}) ?([A-Z])? ?\(([IVXLS-]+)\)", number)
    return _made("GA", roman[3], roman[1], roman[2] or "") if roman else None


def _old_assembly(number: int, year: int) -> str:
    """The session of the Assembly whose number it is in this year, and not the Council's.

    >>> _old_assembly(1761, 1962), _old_assembly(1761, 2007)
    ('XVII', '')
    """
    session, council = assembly_session(number), security_council_year(number)
    if session is None or council is None or abs(council - year) <= 1:
        return ""
    return session[0] if year in (session[1], session[1] + 1) else ""


def _made(organ: str, session: str, number: str, part: str) -> Symbol | None:
    try:
        return resolution(organ, session, number, part)
    except ValueError:
        return None


def is_draft(symbol: Symbol) -> bool:
    """Whether a symbol names a draft; the Security Council's bear plain document symbols."""
    return symbol.kind in (Kind.DRAFT, Kind.REPORT)
