"""What the cover and the closing of a record text say: its identity card, with passages.

A cover is read line by line where lines are kept, and by its formulas where they ran together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.identity.own import own_symbol, own_title
from graph.extract.identity.words import (
    DATE,
    SESSION,
    Item,
    agenda_items,
    iso,
    meeting_record,
    ordinal,
    session_of,
)
from graph.model import Document, Segments
from graph.model import Kind as DocumentKind
from graph.segment.resolution_blocks import body_start
from graph.symbol import Kind, Symbol, try_parse
from graph.symbol.bodies import BY_KEY
from graph.text import plain_view

_DISTRIBUTED = re.compile(
    rf"Distr\.:?\s+(?i:general|limited|restricted)\s+(?:[A-Z]+/\S+(?:[ ]\(\d{{4}}\))?\s+)?{DATE}"
)
_DAY = re.compile(rf"^[ \t]*{DATE}[ \t]*$", re.M)
_ADOPTED = re.compile(
    r"(?:[Rr]esolutions?|[Dd]ecisions?)\s+adopted\s+by\s+the\s+[A-Z][\w\s]{3,80}?\s+on\s*" + DATE
    + r"|Adopted\s+by\s+the\s+[A-Z][\w\s]{3,60}?"
    r"(?:\s+at\s+its\s+(\d+)(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?meeting(?:\s*\(Part\s+[IVX]+\))?,?)?"
    r"\s*(?:,\s*)?on\s*" + DATE
)  # fmt: skip
_ADOPTED_ON = re.compile(
    r"(?:(?:\b(?:[Rr]esolution[ ]a|[Dd]ecision[ ]a|A)|^[ \t]*\(a)dopted[ ]on[ ]"
    r"|^[ \t]*\((?=[^()\n]+\)$))" + DATE
    + r"|\((?:19|20)\d\d\)\.?\s+(?:Resolution\s+)?of\s+" + DATE,
    re.M,
)  # fmt: skip
"""Dates of covers that name no organ: "Adopted on 4 May 2039", "239 (1967) of 10 July 1967"."""
_NOTED = re.compile(
    r"\b(?:Resolution|Decision)\s+adopted\s+(?:on\s+the\s+report\s[^.\n]{5,80}\s)?at\s+the\s+[\w-]+"
    r"\s+plenary\s+meeting,?\s+on\s+" + DATE
)
"""How a note tells what a closing tells elsewhere."""
_HELD = re.compile(
    r"(?:At|Adopted\s+at)\s+(?:the|its)\s+(\d+)(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?(?:plenary\s+)?meeting"
    r"(?:\s+of\s+the\s+[\w\s]{3,40})?,\s+(?:held\s+)?(?:in\s+private\s+)?on\s+"
    r"(?:[A-Z][a-z]+day,\s+)?" + DATE
)
_SILENT = re.compile(r"^On\s+" + DATE + r",\s+in\s+connection\s+with\s+the\s+Council", re.M)
_COUNCIL_ITEM = re.compile(
    r"consideration\s+of\s+the\s+item\s+entitled\s+[“\"]([^“”\"]+(?:“[^”]*”[^“”]*)?)[”\"]"
)
_DATE_BELOW = re.compile(r"[\s,.]*" + DATE)
_CLOSED = re.compile(
    r"(?:^[ \t]*(?:Adopted[ ](?:unanimously[ ])?at[ ]the[ ])?|(?<=meeting ))"
    r"(?:(\d{1,4})(?:st|nd|rd|th)"
    r"|((?:(?:[A-Z][a-z]+ h|H)undred and )?[A-Za-z]+(?:-[a-z]+)?(?<=st|nd|rd|th)))\s+"
    r"(?:\(\w+\)\s+|resumed\s+)?(?:plenary\s+)?meeting"
    r"(?=[ \t]*[,.]?[ \t]*$|,?\s+\d|[ ]by[ ]\d|[ \t]*\(Part)(?:,?\s+" + DATE + ")?", re.M,
)  # fmt: skip
_ITEM = re.compile(
    r"\bAgenda\s+items?\s+(\d{1,3}(?:\.\d{1,2})?(?:\s*\([a-z]{1,2}\))*(?:(?:,|,?\s+and|\s+to)\s+(?:\d{1,3}"
    r"(?:\s*\([a-z]{1,2}\))*|\([a-z]{1,2}\)))*)"
)
_ITEM_ENDS = re.compile(
    r"\n[ \t]*(?:[Rr]esolutions?|[Dd]ecisions?|Draft|\[)|\n[ \t]*\n|\s+Resolution\s+adopted\s+by|\Z"
    r"|\n[ \t]*(?:E?S-)?\d{1,4}/\d{1,3}\."
)
_BRACKET = re.compile(
    r"^Adopted\s+at\s+the\s+\d+[^\n]{10,60},\s+on\s+the\s+([^\n]+)"  # volumes of resolutions
    r"|\[\s*((?:without\s+reference|on\s+the\s+(?:report|recommendation|proposal)|on\s+a\s+proposal"
    r"|as\s+recommended|on\s+recommendation)\b[^\]]*)\]",
    re.M,
)
_COMMITTEE = re.compile(
    r"(?:report|recommendation)\s+of\s+the\s+((?:[^(]|\((?!\s*[AES]/))+?)\s*\(\s*(?=[AES]/)"
)
_PAPER = re.compile(r"\b[AES]/(?:[A-Z][\w.-]*/|(?:E?S-)?\d+/)*[\w.-]*\d[\w./-]*")
_MODES = {
    "without-vote": r"without\s+a\s+vote",
    "unanimous": r"unanimously",
    "consensus": r"by\s+consensus",
    "acclamation": r"by\s+acclamation",
    "recorded-vote": r"by\s+(?:a\s+)?recorded\s+vote"
    r"|(?:at\s+the\s+\d+\w\w\s+meeting,?\s+)?by\s+\d+\s+votes",
}
_MODE = re.compile(
    r"(?:\[\s*(?:Resolution\s+)?[Aa]|^[ \t]*A)dopted\s+(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _MODES.items())
    + ")",
    re.M,
)
_DECISION_BODY = re.compile(r"^Decision[ \t]*\n(?:[ \t]*\n)*[ \t]*([^\n]+)$", re.M)
_PRINCIPAL = ("GA", "SC", "ECOSOC", "HRC")
_NO_ITEM = re.compile(r"(?:Other decisions|Elections and appointments)\Z")
"""Headings of the volumes in which decisions are printed, where an item's title would stand."""


def read_card(document: Document, segments: Segments) -> list[Item]:
    """All values that cover and closing give, in the order of the names below."""
    plain = plain_view(document.text)
    start = max(body_start(plain), document.body_start)
    cover_end = segments.cover.end if segments.cover else min(len(plain), start + 4000)
    card = list(own_symbol(plain, start, cover_end, segments.organ, document.kind))
    symbol = try_parse(card[0].value) if card else None
    card += own_title(document.text, plain, start, cover_end, segments)
    adopted = document.kind is not DocumentKind.DRAFT
    if found := _DISTRIBUTED.search(plain, start, cover_end):
        card.append(Item("distribution-date", iso(*found.groups()), found.start(1), found.end()))
    elif not adopted and (found := _DAY.search(plain, start, cover_end)):
        card.append(Item("distribution-date", iso(*found.groups()), *found.span()))
    if adopted:
        card += _adopted(plain, start, cover_end, segments)
    card += _session(plain, start, cover_end)
    card += _agenda(document.text, plain, start, cover_end)
    card += _origin(plain, start, cover_end)
    met = list(_meeting(plain, start, segments, symbol)) if adopted else []
    if not any(x.name == "adoption-date" for x in card):
        card += (Item("adoption-date", x.detail, x.start, x.end) for x in met if x.detail)
    card += met
    card += _organ(plain, start, cover_end, segments.organ)
    if segments.closing and (found := _MODE.search(plain, segments.closing.start)):
        mode = (found.lastgroup or "").replace("_", "-")
        card.append(Item("adoption-mode", mode, *found.span()))
    return card


def _adopted(plain: str, start: int, end: int, segments: Segments) -> Iterator[Item]:
    if found := _ADOPTED.search(plain, start, end):
        day, month, year, _, day2, month2, year2 = found.groups()
        yield Item("adoption-date", iso(day or day2, month or month2, year or year2), *found.span())
        return
    if found := _ADOPTED_ON.search(plain, start, end):
        day, month, year, *others = found.groups()
        dated = (day, month, year) if day else (others[0], others[1], others[2])
        yield Item("adoption-date", iso(*dated), *found.span())
        return
    stop = min(len(plain), max(end + 6000, segments.closing.start if segments.closing else 0))
    held = list(_HELD.finditer(plain, start, stop))
    for found in held:  # a decision may have been taken in steps, at several meetings
        yield Item("adoption-date", iso(found[2], found[3], found[4]), *found.span())
    if held:
        return
    if (found := _SILENT.search(plain, start, stop)) or (found := _NOTED.search(plain, end)):
        yield Item("adoption-date", iso(*found.groups()), *found.span())
    elif segments.closing and (
        found := re.compile(DATE).search(plain, segments.closing.start, segments.closing.end)
    ):
        yield Item("adoption-date", iso(found[1], found[2], found[3]), *found.span())


def _session(plain: str, start: int, end: int) -> Iterator[Item]:
    for found in SESSION.finditer(plain, start, end):
        value = session_of(found)
        before = plain[plain.rfind("\n", 0, found.start()) + 1 : found.start()]
        if value and not before.strip():
            yield Item("session", value, *found.span(), detail=" ".join(found.group().split()))
            return


def _agenda(text: str, plain: str, start: int, end: int) -> Iterator[Item]:
    found = _ITEM.search(plain, start, end)
    if found is None:
        if named := _COUNCIL_ITEM.search(plain, start, min(len(plain), end + 2000)):
            name = " ".join(text[named.start(1) : named.end(1)].split())
            yield Item("agenda-item", name, *named.span(1), detail=name)
        return
    ends = _ITEM_ENDS.search(plain, found.end(), end)
    stop = ends.start() if ends else found.end()
    titles = [" ".join(line.split()) for line in text[found.end() : stop].splitlines()]
    titles = [line for line in titles if line and not (_NO_ITEM.match(line) or _DAY.match(line))]
    items = agenda_items(found[1])
    paired = titles if len(titles) == len(items) else [""] * len(items)
    details = paired if len(items) > 1 else [" ".join(titles)]
    for (first, last, value), detail in zip(items, details, strict=True):
        begin = found.start() if len(items) == 1 else found.start(1) + first
        yield Item("agenda-item", value, begin, found.start(1) + last, detail)


def _origin(plain: str, start: int, end: int) -> Iterator[Item]:
    """Committee, its report, and the draft, out of the line in brackets below the date."""
    if body := _DECISION_BODY.search(plain, start, end):
        yield Item("committee", body[1].strip(), *body.span(1))
    bracket = _BRACKET.search(plain, start, end)
    if bracket is None:
        return
    told = bracket.span(bracket.lastindex or 0)
    if committee := _COMMITTEE.search(plain, *told):
        yield Item("committee", " ".join(committee[1].split()), *committee.span(1))
    for paper in _PAPER.finditer(plain, *told):
        symbol = try_parse(paper.group().rstrip("."))
        if symbol is not None:
            name = "draft" if symbol.kind is Kind.DRAFT else "committee-report"
            yield Item(name, symbol.text, paper.start(), paper.start() + len(paper.group()))


def _meeting(plain: str, start: int, segments: Segments, symbol: Symbol | None) -> Iterator[Item]:
    """The meeting that adopted, as the symbol of its record."""
    found = _ADOPTED.search(plain, start, segments.cover.end if segments.cover else len(plain))
    if found and found[4]:
        yield Item("meeting", f"S/PV.{found[4]}", *found.span(4), detail=iso(*found.groups()[4:]))
        return
    closed = [] if segments.organ == "SC" else list(_closed(plain, start, segments, symbol))
    yield from closed
    held = _HELD.search(plain, start, (segments.cover.end if segments.cover else start) + 6000)
    if held and not closed and (record := meeting_record(symbol, segments.organ, held[1])):
        yield Item("meeting", record, *held.span(1), detail=iso(*held.groups()[1:]))
    elif segments.organ == "SC":
        yield from _closed(plain, start, segments, symbol)


def _closed(plain: str, start: int, segments: Segments, symbol: Symbol | None) -> Iterator[Item]:
    """The meetings that stand below a text, each on a line of its own."""
    below = segments.closing or segments.cover
    first = plain.rfind("\n", 0, below.start if below else start) + 1
    for closed in _CLOSED.finditer(plain, first):
        if record := meeting_record(symbol, segments.organ, _number(closed)):
            dated = _DATE_BELOW.match(plain, closed.end())
            groups = closed.groups()[2:] if closed[3] else dated.groups() if dated else None
            detail = iso(*groups) if groups else ""
            yield Item("meeting", record, *closed.span(), detail=detail)


def _number(closed: re.Match[str]) -> str:
    """A meeting's number, printed in digits or in words."""
    return closed[1] or str(ordinal(closed[2]) or "")


def _organ(plain: str, start: int, end: int, organ: str) -> Iterator[Item]:
    if organ not in _PRINCIPAL:
        return
    name = BY_KEY[organ].name
    at = plain.find(name, start, end)
    if at < 0:
        at = plain.find(name, start)
    if at >= 0:
        yield Item("organ", organ, at, at + len(name))
