"""Numbers that may cite a resolution, decision or statement: candidates, found in one pass.

A candidate is a shape (`78/311`, `2722 (2024)`, `217 A (III)`, `S/PRST/2019/11`); what it means is
for `citations_chain` to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.extract.citations.lists import sharing
from graph.extract.citations.number import Candidate, Form
from graph.symbol import Symbol, from_roman, parse, security_council_year, try_parse
from graph.symbol.fragments import PART
from graph.symbol.own import MANNERS, Manner
from graph.symbol.roman import ROMAN
from graph.text import MONTH

_NUMBER = re.compile(
    r"(\d(?<![\w./]\d)(?<![A-RT-Za-z]-\d)(?<!(?<!\d\d\d)\d,\d)\d{0,3})"
    r"(?:/\n?([1-9]\d{0,4})(?![\d%/])"
    r"|(?:\s?([A-Z](?:\s?(?:-|to|and)\s?[A-Z])?))?\s?\(\s?"
    r"(?:([12]\d{3})|((?:E?S-)?[IVXL]+|S-[12]))\s?\))"
)
_SLASHED = re.compile(r"[IVXL]/(?=[1-9])")
_PARTIES = re.compile(rf"(?<![\w./-])((?:SS\.)?{ROMAN})/([1-9]\d{{0,3}})(?![\w/]|\.\d)")
_SPECIAL = re.compile(r"(?<![A-Za-z/.-])(E?S-)$")
_YEAR_COMMA = re.compile(r"(?<=[ ](?:19|20)\d\d),\Z")
_PART = re.compile(PART)
_NOT_A_PART = re.compile(r"\s?[A-Z]\n")
_FULL = re.compile(r"/(?:RES|Res|res|DEC|Dec|PRST)[/.]")
_STEM = re.compile(r"(?<![\w/.])[A-Z][A-Za-z]{0,4}(?:[/.][A-Za-z0-9.]+){0,3}$")
_TAIL = re.compile(
    r"\s?(?:(?:E?S-)?\d{1,4}/\s?\d{1,3}(?!\d)|\d{1,4}\s?\(\s?(?:(?:19|20)\d\d"
    r"|(?:E?S-)?[IVXL]+)\s?\)"
    r"|\d{1,4}(?![\d/]))"
)
_STATEMENT = re.compile(r"PRST/(?<![\w/]PRST/)(?:19|20)\d\d/[1-9]\d{0,2}(?![\d/])")
_SPACED = re.compile(r"\bS/PRST[ ]((?:19|20)\d\d/[1-9]\d{0,2})(?![\d/])")
_DATED_HEALTH = re.compile(
    rf"(?<=esolution )([1-9]\d\.[1-9]\d?) of \d{{1,2}} (?:{MONTH}) ((?:19|20)\d\d)"
)
_FIRST_HEALTH = 1947
"""The year before the first Health Assembly: one a year since proves whose a dated number is."""
_WORLD_HEALTH = re.compile(
    r"(?:Health\s+Assembly|WHA\d\d?/\d{4}/REC/\d,)\s+(?:resolution|decision)s?\s+(?=\d)"
)
_HEALTH = re.compile(r"[1-9]\d?(?:\.[1-9]\d?(?![\d.]\d)|\([1-9]\d?\))")
_MARKLESS = r"esolutions?\s+(?<!raft\sresolution\s){}([1-9]\d?/[1-9]\d{{0,2}})(?![\d/])"
_CUT: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("PRST/", _STATEMENT, "S/"),  # PRST/2009/24
    ("PRST ", _SPACED, "S/PRST/"),  # S/PRST 2009/24
    ("esolution A/", re.compile(_MARKLESS.format("A/")), "A/RES/"),  # resolution A/70/1
    ("esolution A/HRC/", re.compile(_MARKLESS.format("A/HRC/")), "A/HRC/RES/"),
)
"""Symbols that lost a piece: what tells that one may be there, its form, and the piece."""
_ALONE, _ENDED = r"(?<![\w/.\-])", r"(?!\d?/|\d\d|\.\d|[A-Za-z(])"
_TELLING: dict[str, list[tuple[Manner, re.Pattern[str]]]] = defaultdict(list)
for _one in MANNERS:
    if _one.telling:
        _TELLING[_one.cue].append((_one, re.compile(_ALONE + _one.pattern + _ENDED)))
"""Symbols of bodies with a manner of their own that shows anywhere: what is in all, and form."""
_TOLD = tuple((one, re.compile(one.behind + _ENDED)) for one in MANNERS)
_NOUN = re.compile(r"(?:esolution|ecision)s?\s+(?=[A-Z]|\d{1,4}\s?\([A-Z][A-Za-z])")
_AND = re.compile(
    rf"(?:\s+of\s+\d{{1,2}}\s+(?:{MONTH})\s+\d{{4}})?(?:,\s+(?:and\s+)?|\s+and\s+)"
    r"(?:(?:resolution|decision)\s+)?(?=[A-Z\d])"
)
"""Symbols that only a noun tells from other words: those right behind it, and in its list."""
_BARE = re.compile(
    r"esolutions?\s+(\d{3,4})(?!\d|\s?[/%]|\s?\(\s?(?:\d{4}|(?:E?S-)?[IVXL]+)\s?\)|[.,]\d|-\d"
    r"|\s[A-Z](?:-[A-Z])?\s?\()"
)
_NEXT_BARE = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+|\s+or\s+)(\d{3,4})(?!\d|\s?[/%]|[.,]\d|-\d)")
_NEXT_DATED = re.compile(
    r"\s+of\s+(?:\d{1,2}\s+[A-Z][a-z]+\s+)?\d{4}(?:,\s+(?:and\s+)?|\s+and\s+)(\d{3,4})"
    r"(?=\s+of\s+(?:\d{1,2}\s+[A-Z]|(?:19|20)\d\d\b))"
)
_LONGEST = {
    Form.PARTIES: 2,
    Form.SLASH: 3,
    Form.SPECIAL: 3,
    Form.YEAR: 3,
    Form.COUNCIL: 4,
    Form.BARE: 4,
}
"""How many digits the numbers of a form have at most."""
_YEAR_BEHIND = re.compile(r"\s?\(")


def candidates(plain: str, start: int, end: int) -> list[Candidate]:
    """All candidates between two offsets of a view, in reading order, without overlaps."""
    numbers = list(_numbers(plain, start, end))
    finders = (_full, _own, _health, _bare)
    found = [one for finder in finders for one in finder(plain, start, end)] + numbers
    found += (further for one in numbers for further in sharing(plain, one))
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Candidate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def freed(plain: str, found: Iterable[Candidate], marks: Mapping[int, str]) -> Iterator[Candidate]:
    """Candidates without the markers of footnotes that are glued to them: "54/2639" may be 54/26.

    `marks` are the markers that are known, by their offsets. What is longer than any number of a
    session without a marker is none.
    """
    for one in found:
        free = _unglued(plain, one, marks)
        if one.form not in _LONGEST or len(free.number) <= _LONGEST[one.form]:
            yield free


def _unglued(plain: str, one: Candidate, marks: Mapping[int, str]) -> Candidate:
    """A candidate without the footnote's marker that is glued to its end: "70/12" may be 70/1."""
    if one.form not in (Form.SLASH, Form.PARTIES, Form.YEAR, Form.BARE) or not marks:
        return one
    digits = one.end - len(one.part) - len(one.number)
    for at in range(max(one.start, digits) + 1, one.end):
        marker = marks.get(at)
        if marker and plain[at : one.end] == marker and plain[at - 1].isdigit():
            return replace(one, end=at, number=one.number[: -len(marker)])
    return one


def _numbers(plain: str, start: int, end: int) -> Iterator[Candidate]:
    for slash in _SLASHED.finditer(plain, start, end):
        if match := _PARTIES.search(plain, max(start, slash.start() - 10), slash.end() + 5):
            yield Candidate(*match.span(), Form.PARTIES, match[1], match[2])
    for match in _NUMBER.finditer(plain, start, end):
        first, second, letters, year, roman = match.groups()
        at, after = match.span()
        if second is not None:
            yield _slashed(plain, at, after, first, second)
        elif year is not None:
            if letters is None:
                yield Candidate(at, after, Form.COUNCIL, year, first)
        elif roman in ("S-1", "S-2") or from_roman(roman.rpartition("-")[2]) is not None:
            after, behind = _with_part(plain, after) if letters is None else (after, "")
            yield Candidate(at, after, Form.ROMAN, roman, first, letters or behind)


def _slashed(plain: str, at: int, after: int, first: str, second: str) -> Candidate:
    if len(first) > 2 and (
        _YEAR_COMMA.search(plain, max(0, at - 6), at)
        or (plain[at - 1 : at] == "," and not first.startswith(("19", "20")))
    ):
        at, first = at + len(first) - 2, first[-2:]  # "2011,419/1": note 4 is glued to 19/1
    form = Form.YEAR if len(first) == 4 else Form.SLASH
    if plain[at - 1 : at] == "-" and (found := _SPECIAL.search(plain, max(0, at - 4), at)):
        at, first, form = found.start(1), found[1] + first, Form.SPECIAL
    after, part = _with_part(plain, after)
    return Candidate(at, after, form, first, second, part)


def _with_part(plain: str, after: int) -> tuple[int, str]:
    """The end and the letters of a part behind a number ("57/270 B"), if there is one."""
    if not (plain[after : after + 1].isupper() or plain[after : after + 1] in " [\u00a0"):
        return after, ""
    found = _PART.match(plain, after)
    if not found or found.end() == after or _NOT_A_PART.match(plain, after):
        return after, ""
    return found.end(), found.group().strip(" []")


def _full(plain: str, start: int, end: int) -> Iterator[Candidate]:
    """Symbols in full, told by their middle: `/RES/`, `/PRST/` or `/Res.` there."""
    for middle in _FULL.finditer(plain, start, end):
        stem = _STEM.search(plain, max(start, middle.start() - 24), middle.start())
        tail = _TAIL.match(plain, middle.end())
        if stem and tail:
            after, _ = _with_part(plain, tail.end())
            symbol = try_parse(plain[stem.start() : after])
            if symbol and not _is_cut(symbol, tail[0]):
                yield _whole(symbol, stem.start(), after)
    for mark, form, lost in _CUT:
        for match in form.finditer(plain, start, end) if mark in plain else ():
            symbol = try_parse(lost + match[match.lastindex or 0].replace(" ", ""))
            if symbol:
                yield _whole(symbol, *match.span(match.lastindex or 0))


def _whole(symbol: Symbol, start: int, end: int) -> Candidate:
    return Candidate(start, end, Form.FULL, "", symbol.number, "", symbol)


def _own(plain: str, start: int, end: int) -> Iterator[Candidate]:
    """Symbols in the manner of bodies that have one of their own."""
    for cue, forms in _TELLING.items():
        for manner, form in forms if cue in plain else ():
            for match in form.finditer(plain, start, end):
                yield _whole(_symbol(manner, match), *match.span())
    for noun in _NOUN.finditer(plain, start, end):
        at: re.Match[str] | None = noun
        decides = False
        while at:
            decides = "ecision" in at[0] or (decides and "esolution" not in at[0])
            if not (found := _told(plain, decides, at.end(), end)):
                break
            yield found  # one that shows anywhere is found twice, and what its list goes on with
            at = _AND.match(plain, found.end, end)


def _health(plain: str, start: int, end: int) -> Iterator[Candidate]:
    """The Health Assembly's numbers without letters: "resolutions 73.1 of 19 May 2020, 74.7"."""
    if "Health Assembly" in plain or "/REC/" in plain:
        for noun in _WORLD_HEALTH.finditer(plain, start, end):
            at: re.Match[str] | None = noun
            while at and (number := _HEALTH.match(plain, at.end(), end)):
                yield _whole(parse(f"WHA{number[0]}"), *number.span())
                at = _AND.match(plain, number.end(), end)
        for dated in _DATED_HEALTH.finditer(plain, start, end):
            if int(dated[2]) - _FIRST_HEALTH == int(dated[1].partition(".")[0]):
                yield _whole(parse(f"WHA{dated[1]}"), *dated.span(1))


def _told(plain: str, decides: bool, at: int, end: int) -> Candidate | None:
    """The symbol that stands at a place where a noun tells that one may stand."""
    for manner, form in _TOLD:
        if decides == (manner.noun == "Resolution ") and manner.noun:
            continue
        if match := form.match(plain, at, end):
            return _whole(_symbol(manner, match), *match.span())
    return None


def _symbol(manner: Manner, match: re.Match[str]) -> Symbol:
    return parse(manner.written(*manner.counted(match)))


def _is_cut(symbol: Symbol, tail: str) -> bool:
    """Whether a Council number is so low that it must be the beginning of a longer one."""
    return symbol.text.startswith("S/RES/") and len(symbol.number) < 3 and ")" not in tail


def _bare(plain: str, start: int, end: int) -> Iterator[Candidate]:
    """Security Council numbers without a year, behind the noun and in the list that follows."""
    for match in _BARE.finditer(plain, start, end):
        at, after = match.span(1)
        while True:
            if security_council_year(int(plain[at:after])):
                yield Candidate(at, after, Form.BARE, "", plain[at:after])
            follower = _NEXT_BARE.match(plain, after, end) or _NEXT_DATED.match(plain, after, end)
            if not follower or _YEAR_BEHIND.match(plain, follower.end()):
                break
            at, after = follower.span(1)
