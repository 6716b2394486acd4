"""A document's own symbol and title, out of its cover.

The symbol stands alone on a line (`A/RES/91/14`), behind the noun ("Resolution A.1310(41)"), or is
told by the number above the title, read as the organ counts: "91/14. Clear springs",
"2455 (XXIII). Lighthouses", "Resolution 66/2".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.identity.words import Item
from graph.model import Kind, Segments
from graph.read.kinds import CONCLUSIONS
from graph.symbol import BARE_FORMS, Symbol, decision, try_parse
from graph.symbol import Kind as SymbolKind
from graph.symbol.enacting import body_named
from graph.symbol.roman import ROMAN

_SYMBOL_LINE = re.compile(
    r"^[ \t]*(?:(?:UNITED NATIONS|United Nations)[ \t]+|[^\n]*\S[ \t]{3,})?"
    r"((?i:[AES]/(?:HRC/)?(?:RES|DEC|PRST)/)[^\n]{1,30}?|UNEP/EA\.\d/Res\.\d+|WHA\d\d?\.\d\d?"
    r"|S/(?:19|20)\d\d/\d{1,4}|[AES]/(?:C\.\d/)?[\w./-]{2,20}/L\.\d+\S*)[ \t]*$",
    re.M,
)
"""A symbol alone on its line, or at the right of a printed masthead."""
_NOUN = r"^[ \t]*(?:(?i:resolution|decision)[ \t]+)?"
_WRITTEN = tuple(
    re.compile(pattern, re.M)
    for pattern in (
        rf"{_NOUN}([^\n]{{4,40}}?)[.:]?[ \t]*$",
        r"^[ \t]*([^\n]{4,40}?)[.:]?[ \t]*$",
        r"^[ \t]*(\d{2,3} (?:EX|C)/(?:Decision|Resolution) \d[\w.]{0,10}?)\.?(?=[ \t]|$)",
        rf"{_NOUN}(\w[\w./()-]{{4,28}}?)[.:]?(?=[ \t]|$)",
        r"(?<=[ \t])([A-Z][\w./()-]{4,28})[ \t]*$",
        r"\b(?:[Rr]esolution|[Dd]ecision)[ \t]+([A-Z][\w./()-]{4,28})[ \t]+(?=[Aa]dopted\b)",
    )
)
"""What may be a symbol of any body: a line, its first or last word, what is called adopted."""
_ADOPTED = (SymbolKind.RESOLUTION, SymbolKind.DECISION)
_COUNCIL_NUMBER = re.compile(
    r"^[ \t]*(?:(?:UN|United[ ]Nations)[ ])?(?:Security[ ]Council[ ])?Resolution[ \t]+"
    r"(\d{1,4}[ \t]*\((?:19|20)\d\d\))",
    re.M,
)
_LETTERS = r"[A-Z](?:[ ]?[-–][ ]?[A-Z])?"
_NUMBER = rf"""
    (?:E?S-)?\d{{1,4}}/\d{{1,3}}(?:[ \t]?{_LETTERS})?
    | {ROMAN}/\d{{1,3}}
    | \d{{1,4}}(?:[ ]{_LETTERS})?[ ]?\((?:(?:E?S-)?{ROMAN}|S-[12]|(?:19|20)\d\d)\)(?:[ ]{_LETTERS})?
"""
_NUMBERED = re.compile(
    rf"""
    ^[ \t]*(?:\#{{1,6}}[ \t]+)?
    (?: ({_NUMBER})                            # 91/14.  763(XL) SPRINGS  763 (XL)   Springs
        (?:\.[ \t]*|(?<=\))[ \t]+(?=[A-Z]{{2}})|(?<=\))[ \t]{{2,}}(?=[A-Z]))
      | (?:[A-Z][\w ,-]{{3,80}}[ ])?(?:RESOLUTION|[Rr]esolution|DECISION|[Dd]ecision)[ \t]+
        ({_NUMBER})(?:[ \t]*[.:]?[ \t]*(?:\n|\Z)|[.:][ \t]+)   # Resolution 91/14
    )
    \s*
    """,
    re.M | re.VERBOSE,
)
_OPEN_NUMBER = re.compile(
    r"^[ \t]*\d{1,3}/(?:…|\.{2,}|_+|\[[ .…]*\])\.?[ \t]*\n?[ \t]*(?=\S)", re.M
)
"""The number that a draft leaves open above its title: "59/…  Clear springs"."""
_NO_TITLE = re.compile(
    r"No\.\s\d|(?:[Rr]esolution\s+)?(?:of|[Aa]dopted)\b|[(\[]|Agenda\b|Distr\b|Original\b"
    r"|.*:\s(?:revised\s)?draft\s(?:resolution|decision)\b"
    r"|(?:[A-Z][\w .’-]{2,30},\s)?(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:19|20)\d\d\Z|\d"
    r"|[\w-]+\s+(?:regular\s+|special\s+)?session\b"
)
_DATED = re.compile(r"(?:Resolution\s+)?(?:of|[Aa]dopted\s+on)\s+\d")
"""What follows the number of a Council's resolution of old: the day, and no title."""
_PART_LETTER = re.compile(r"[A-Z]\.\s+(?=\S)")
_TITLE_NOTE = re.compile(r"(?<=[a-z)”])\d{1,2}\Z")
_BELOW_TITLE = re.compile(r"\n(?:\n|[ \t]*Adopted (?:by|at|on) )")
_TITLE_DAY = re.compile(r"\s*\(\d{1,2} [A-Z][a-z]+ \d{4}\)\Z")
_FULL_LINE = 60  # characters; titles are set in a narrow column
_BEHIND = re.compile(r":?[ \t]+(?=[A-Z“\"])")
_TITLE_ABOVE = re.compile(
    r"\n[ \t]*(\S[^\n]*(?:\n[ \t]*[a-z][^\n]*)*)\n\s*"
    r"Resolution adopted on [^\n]+ during the [^\n]+ meeting"
)
"""A title that stands above the line of its adoption."""
_LINE = re.compile(r"\S[^\n]*")
_LAST_LINES = 3
"""Below a title there are no more than the lines of its adoption."""
_LAST_LETTER = re.compile(r"^[ \t]*([B-Z])\.?[ \t]*\n\s*(?:\S[^\n]*)?\s*\Z", re.M)
"""The letter of the one part that is printed, alone above its title."""
_LONE_LETTER = re.compile(r"[ \t]*[A-Z*]\.?\d{0,2}[ \t]*")
_PART_TITLE = re.compile(
    r"^[ \t]*[A-Z]\.?[ \t]*\n\s*(\S[^\n]{2,300}(?:\n[a-z][^\n]{0,300})?)\n\s*"
    r"(?=The\s+(?:General\s+Assembly|Economic\s+and\s+Social\s+Council)\s*,?[ \t]*\n)", re.M,
)  # fmt: skip


def own_symbol(plain: str, start: int, end: int, organ: str, kind: Kind) -> Iterator[Item]:
    """The symbol that the cover `[start, end)` gives, if any; `organ` is the key of the voice."""
    for line in _SYMBOL_LINE.finditer(plain, start, end):
        if whole := try_parse(line[1]):
            yield Item("symbol", whole.text, *line.span(1))
            return
    symbol: Symbol | None = None
    found = _COUNCIL_NUMBER.search(plain, start, end)
    if kind in (Kind.DRAFT, Kind.STATEMENT) and (
        paper := _written(plain, start, end, tuple(SymbolKind))
    ):
        symbol, found = try_parse(paper[1]), paper
    elif found:
        symbol = try_parse(f"S/RES/{found[1]}")
    elif found := _written(plain, start, end):
        symbol = try_parse(found[1])
    elif found := _NUMBERED.search(plain, start, end):
        symbol = _counted(found[1] or found[2], organ, kind)
    if symbol and symbol.organ == "GA" and (letter := _LAST_LETTER.search(plain, start, end)):
        symbol = try_parse(f"{symbol.without_part.text} {letter[1]}")
    if found and symbol:
        yield Item("symbol", symbol.text, *found.span(found.lastindex or 1))


def _written(
    plain: str, start: int, end: int, kinds: tuple[SymbolKind, ...] = _ADOPTED
) -> re.Match[str] | None:
    """A word of the cover that is a symbol, as a rule of something that a body adopted."""
    return next(_all_written(plain, start, end, kinds), None)


def _all_written(
    plain: str, start: int, end: int, kinds: tuple[SymbolKind, ...] = _ADOPTED
) -> Iterator[re.Match[str]]:
    for pattern in _WRITTEN:
        for found in pattern.finditer(plain, start, end):
            if any(char.isdigit() or char in "IVX" for char in found[1]):
                symbol = try_parse(found[1])
                if symbol is not None and symbol.kind in kinds:
                    yield found


def _counted(number: str, organ: str, kind: Kind) -> Symbol | None:
    """The symbol of a number as this organ counts; None where it counts otherwise."""
    if kind is Kind.DECISION and "/" in number and organ in ("GA", "ECOSOC", "HRC", "CBD"):
        session, _, rest = number.partition("/")
        digits = re.match(r"\d+", rest)
        return decision(organ, session, digits[0], rest[digits.end() :].strip()) if digits else None
    read = (form.read(number, organ) for form in BARE_FORMS.values())
    symbol = next((symbol for symbol in read if symbol), None)
    if symbol and kind is Kind.DECISION and organ not in ("GA", "SC"):
        counted = symbol.session or str(symbol.year)
        return decision(organ, counted, symbol.number, symbol.part)
    return symbol


def own_title(text: str, plain: str, start: int, end: int, segments: Segments) -> Iterator[Item]:
    """The words behind the number: one line and what goes on from it, or up to a blank line."""
    first = _title_start(plain, start, end, segments)
    if first < 0:
        return
    if letter := _PART_LETTER.match(plain, first, end):
        first = letter.end()
    if "\n\n" in plain[start:first]:
        below = _BELOW_TITLE.search(plain, first, end)
        stop = below.start() if below else end
    else:
        stop = _line_end(plain, first, end)
        while stop < end - 1 and _goes_on(plain, first, stop, end):
            stop = _line_end(plain, stop + 1, end)
    title = _TITLE_DAY.sub("", text[first:stop].rstrip()).rstrip("*¹²³⁴⁵⁶⁷⁸⁹")
    if note := _TITLE_NOTE.search(title):
        title = title[: note.start()]
    if title:
        yield Item("title", " ".join(title.split()), first, first + len(title))
    for part in _PART_TITLE.finditer(plain, first):
        yield Item("title", " ".join(text[part.start(1) : part.end(1)].split()), *part.span(1))


def _title_start(plain: str, start: int, end: int, segments: Segments) -> int:
    """Where the title begins: behind the number, behind the symbol, or as the cover's last line."""
    numbered = [
        found
        for found in _NUMBERED.finditer(plain, start, end)
        if found.end() < end and not (_DATED if found[1] else _NO_TITLE).match(plain, found.end())
    ]
    if numbered := numbered or list(_OPEN_NUMBER.finditer(plain, start, end)):
        return numbered[-1].end()
    concludes = CONCLUSIONS.search(plain, start, end)
    if segments.organ == "SC" or not (segments.enacting or concludes):
        return -1
    for written in _all_written(plain, start, end):
        if behind := _BEHIND.match(plain, written.end(), end):
            return behind.end()
    if above := _TITLE_ABOVE.search(plain, start, end):
        return above.start(1)
    for line in list(_LINE.finditer(plain, start, end))[: -_LAST_LINES - 1 : -1]:
        counted = _NUMBERED.match(plain, line.start(), end)
        if not (
            counted
            or body_named(line[0])
            or _NO_TITLE.match(line[0])
            or CONCLUSIONS.match(line[0])
            or _written(plain, *line.span())
        ):
            return line.start()
    return -1


def _goes_on(plain: str, first: int, stop: int, end: int) -> bool:
    """Whether the next line belongs to the title: amid a sentence, or below a full line."""
    if plain[stop + 1].islower() or plain[stop + 1].isdigit():
        return True
    full = stop - max(first, plain.rfind("\n", first, stop) + 1) >= _FULL_LINE
    return full and not _LONE_LETTER.fullmatch(plain, stop + 1, _line_end(plain, stop + 1, end))


def _line_end(plain: str, start: int, end: int) -> int:
    stop = plain.find("\n", start, end)
    return end if stop < 0 else stop
