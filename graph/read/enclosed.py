"""Resolutions that a press text prints in full: each is a record, and a document of its own.

Press releases of the United Nations announce it ("The full text of resolution 9014 (2037) reads as
follows:") and open each paragraph with a quotation mark, the last of them closed. What stands
before and behind is told, and stays the story's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from graph.errors import ReadError
from graph.read import html, volumes
from graph.read.decode import decode
from graph.symbol import BARE_FORMS, FULL_FORM, Kind, try_parse
from graph.symbol.enacting import FORMULA
from graph.verbs import find_verb, is_finite, is_preambular

_SIGN = re.compile(rb"(?:follows|in full)[^:]{0,80}:(?![<\w])")
"""What `_ANNOUNCED` ends with, in the bytes of a file that is no web page: quick to look for."""
_ANNOUNCED = re.compile(
    r"(?:\btexts?\b[^\n]{0,160}|\b[Rr]esolution\b[^\n]{0,80})\b(?:reads?|is|was|are)\b"
    r"[^\n:]{0,20}\b(?:as\sfollows|in\sfull)[^\n:]{0,20}:[ \t]*(?=\n)"
)
_COUNCIL = BARE_FORMS["council"]
_NAMED = re.compile(rf"{FULL_FORM.pattern}|{_COUNCIL.pattern}")
_ADOPTED = (Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENTIAL_STATEMENT)
_QUOTED = re.compile(r"[ \t]*[“\"]")
_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,4})[.)]|[•–—-]\s")
_BEGINS = re.compile(r"[ \t]*[“\"]?The\s(?:[A-Z]|\w+\s[A-Z])")
_LINE = re.compile(r"[^\n]+")
_FEWEST = 3
_HEAD = 1024


def enclosed(data: bytes, path: str) -> Iterator[tuple[str, bytes]]:
    """The records that a file prints in full: what tells each apart, and its text.

    Nothing comes of a file that cannot be read: whoever reads it will say why.
    """
    if b"<akomaNtoso" in data[:_HEAD]:  # mark-up of one record: to look through it takes long
        return
    told = b"follows" in data or b"in full" in data
    several = next(islice(volumes.SIGN.finditer(data), 1, None), None) is not None
    if b"The " not in data or not (told or several):
        return
    page = html.sniff(data, path)
    if not (page or several or _SIGN.search(data)):
        return
    try:
        text = decode(data, path)
        text = html.article(text, path)[1] if page else text
    except ReadError:
        return
    for symbol, content in volumes.documents(text) if several else ():
        yield symbol.replace("/", "-").replace(" ", "-"), content.encode()
    for start, end in printed(text):
        symbol = _symbol(text[max(0, start - 400) : start])
        if symbol:
            name = symbol.replace("/", "-").replace(" ", "-")
            yield name, f"{symbol}\n\n{_unquoted(text[start:end])}\n".encode()


def printed(text: str) -> Iterator[tuple[int, int]]:
    """Where a press text prints records in full, behind the colon that announces them."""
    for found in _ANNOUNCED.finditer(text) if "follows" in text or "in full" in text else ():
        start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
        lines = [line for line in _LINE.finditer(text, start) if line[0].strip()]
        last = _last_line([line[0] for line in lines])
        if last >= _FEWEST:
            yield start, lines[last - 1].end()


def _symbol(lead: str) -> str:
    """The symbol that the announcement names last, a record's before a draft's; "" for none."""
    read = [try_parse(one[0]) or _COUNCIL.read(one[0], "SC") for one in _NAMED.finditer(lead)]
    known = [one for one in read if one]
    adopted = [one.text for one in known if one.kind in _ADOPTED]
    drafts = [one.text for one in known if "draft" in lead and one.kind not in _ADOPTED]
    return (adopted or drafts or [""])[-1]


def _last_line(lines: Sequence[str]) -> int:
    """How many lines a record takes that begins with the first of them; 0 where none does."""
    if not lines or not _BEGINS.match(lines[0]):
        return 0
    quoted = _QUOTED.match(lines[0])
    for at, line in enumerate(lines):
        if at and not (_QUOTED.match(line) if quoted else _goes_on(line)):
            return at
        if quoted and _closes(line.lstrip()):
            return at + 1
    return len(lines)


def _closes(line: str) -> bool:
    """Whether the mark that opens a quoted line is closed in it; straight ones come in pairs."""
    if line.startswith('"'):
        return line.count('"') % 2 == 0
    return line.count("”") >= line.count("“")


def _goes_on(line: str) -> bool:
    """Whether a line without quotation mark is one of a resolution."""
    if _ITEM.match(line):
        return True
    return line[-1] in ".,;:" and (is_preambular(line) or is_finite(line)) and bool(find_verb(line))


def _unquoted(text: str) -> str:
    """A record without the marks that quote it; a statement keeps those it is printed with."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if _QUOTED.match(lines[0]) and FORMULA.fullmatch(lines[0].lstrip('“"')):
        lines = [line.lstrip('“"') for line in lines]
        lines[-1] = lines[-1].rstrip('”"')
    return "\n\n".join(lines)
