"""What sort of document a text is, told from the text alone.

A record is known by what the genre prints before the first paragraph: a symbol in a line of its
own, the line that names organ and date of adoption, the enacting formula. A story may quote all of
these; but then running prose, a dateline or a byline stands before them. What sort of story it is
tells `story_kinds`.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile

from graph.model import Kind
from graph.read.preambles import preamble_above
from graph.read.story_kinds import BYLINE, DATELINE, RELEASE, story_kind
from graph.read.volumes import printed_in
from graph.symbol import Kind as SymbolKind
from graph.symbol import try_parse
from graph.symbol.enacting import FORMULA
from graph.text import view
from graph.verbs import is_preambular

_HEAD = 12_000  # code points in which a record's masthead and formula must stand
_ORGAN = (
    r"(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|"
    r"Trusteeship Council|Commission [\w ,]{3,60}|Committee [\w ,]{3,60}|Conference [\w ,]{3,60}|"
    r"United Nations Environment Assembly|World Health Assembly|[A-Z]\w+ (?:Commission|Assembly))"
)
_SYMBOL = re.compile(
    r"(?P<res>(?:A|S|E|A/HRC|UNEP/EA\.\d|WHA|E/CN\.\d+|CRC|CAT)/(?:[A-Z-]+/)?"
    r"RES[/.][\w /.()\[\]-]{1,24}"
    r"|UNEP/EA\.\d/Res\.\d+|Resolution \d{1,4} ?\((?:19|20)\d\d\))"
    r"|(?P<dec>(?:A|E|A/HRC)/DEC/[\w/ .()-]{1,16})"
    r"|(?P<prst>(?:S/PRST/\d{4}|A/HRC/PRST/(?:OS/)?\d+)/\d+)"
    r"|(?P<draft>[A-Z]/(?:[\w.-]+/){1,3}L\.\d+(?:/Rev\.\d)?|S/(?:19|20)\d\d/\d+)",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    rf"Resolutions? adopted by the {_ORGAN}|Adopted by the {_ORGAN},? (?:at|on|by)\b|"
    rf"(?:Preliminary )?\[?(?:without reference to a Main Committee|on the report of the)\b"
)
_MASTHEAD = re.compile(
    r"(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций)$|Distr\.|"
    r"Agenda item \d|(?:Resolution|Decision)s? adopted by the |Adopted by the ",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\W{0,3}(?:Statement|Note) by the President(?: of the Security Council)?\W{0,3}", re.I
)
_MADE = re.compile(r"\bmade the following statement\b")
_DRAFT = re.compile(r"(?:.*: )?(?:revised )?draft (?:resolution|decision)\W{0,2}", re.I)
_DRAFT_HEADING = re.compile(
    r"\W{0,3}draft (?:resolution|decision) (?:[IVX]{1,6}|[A-Z]|\d{1,2})\.?", re.I
)
"""What a report prints above each of the drafts that it recommends, and the draft's title."""
ADDED = re.compile(
    r"(?:Add the|The) following [^.:\n]{0,120}"
    r"\bsponsors\b(?=[^.:\n]{0,40}\bdraft (?:resolution|decision)\b)"
)
"""How the addendum to a draft begins to say who joined its sponsors."""
RECOMMENDED = re.compile(
    r"\brecommends to the [^\n]{5,160}\bfollowing draft (?:resolution|decision)s?:"
)
"""How a report announces the draft that it recommends."""
_CELLS = re.compile(r"[ \t]{3,}")
"""What parts a masthead's left from its right."""
_DRAFT_LINES, _LEAST_MARKS = 4, 2
_DECISION = re.compile(r"\W{0,3}Decision\W{0,3}", re.I)
_NUMBERED_DECISION = re.compile(
    r"(?:DECISION|Decision)\s+[\w./-]*\d|(?i:decision adopted by the )|Decision of the [A-Z]"
)
_MEETING = re.compile(
    rf"At (?:its|the) [\w-]+(?: \([\w ]+\))? (?:plenary )?meetings?,? .{{0,40}}?\b(?:the {_ORGAN})"
)
_ENACTS = re.compile(
    r"(?:\(?[a-z1]\)\s+|\d{1,2}\.?\s+)?[*_“\"]{0,3}[A-Z][A-Za-z-]*(?:ing|ed|ful|ous|are|s|ING|ED"
    r"|FUL|ARE|S)\b"
)
"""How a paragraph opens behind an enacting formula: a participle, an adjective, a finite verb."""
_LONGEST_COVER, _LONGEST_LINE, _PAPER_LINES = 30, 220, 24
"""A cover without masthead has no more lines than this, and none longer."""
CONCLUSIONS = re.compile(r"^(?:\d{4} )?(?i:agreed conclusions)(?: on [^\n]+)?$", re.M)
"""What heads the conclusions of a commission, in which it is the subject of each paragraph."""
_CONCLUDES = re.compile(
    r"\d{1,3}\.\s+The (?:Commission|Committee|Council|Board|Forum)\b[^.,;]* [a-z]+s\b"
)
_FULL_TEXT = re.compile(r"(?:reads?|read out) as follows\W*$|full text\b", re.I)

_LINES = re.compile(r"\S(?:[^\n]*\S)?")
_PAPER = re.compile(
    r"(?:UNITED NATIONS\s+|United Nations\s+|.*\s{3})?"
    r"(?:[AEST]|ST|TD|DP|CD)/(?!(?:HRC/)?(?:RES|DEC|PRST)/(?!.*Corr))(?:[\w.-]+/)*[\w.–/-]*\d[\w./–-]*(?:\s\(.{3,12}\))?\*?"
)
"""The symbol of an official document on its line, perhaps behind the name of the issuer."""
_PAPER_TITLE = re.compile(
    r"(?i:(?:identical )?letters? dated\s.+|notes? verbales?\s.+|note by the [a-z].+)|Corrigendum"
    r"|Reports? of the [A-Z].{5,}|(?:(?:SUMMARY|VERBATIM) RECORD|(?:Summary|Verbatim) record) .+"
    r"|(?:\d{1,5}(?:st|nd|rd|th)\s+)(?:plenary )?meeting"
)
"""What it is, in the words of its cover: it adopts nothing."""


def kind_of(text: str, start: int = 0) -> Kind:
    """The kind of the document whose text begins at `start`."""
    text = view(text[start:])
    lines = [line.strip() for line in text[:_HEAD].splitlines()]
    lines = [line for line in lines if line]
    if _is_paper(lines) and not _states(lines[:_PAPER_LINES]):
        return Kind.PAPER
    kind = _record(lines) or _concluded(lines)
    if kind is Kind.RESOLUTION and printed_in(text):
        return Kind.PAPER  # a volume adopts nothing itself
    return kind or story_kind(text, lines)


def paper_title(text: str) -> re.Match[str] | None:
    """The line of a cover that says what an official document is that adopts nothing.

    The document's symbol stands on the cover too; behind an enacting formula nothing is looked for.
    """
    lines = list(islice(_LINES.finditer(text, 0, _HEAD), _PAPER_LINES))
    cover = list(takewhile(lambda line: not _is_formula(line[0]), lines))
    if not any(_PAPER.fullmatch(line[0]) for line in cover):
        return None
    titles = (_PAPER_TITLE.fullmatch(text, *line.span()) for line in cover)
    return next((found for found in titles if found), None)


def masthead_symbol(text: str, start: int = 0) -> str:
    """The symbol that stands in a line of its own among the first lines, as printed, or ""."""
    for line in text[start : start + _HEAD].splitlines()[:40]:
        found = _SYMBOL.fullmatch(line.strip())
        if found:
            return found[0]
    return ""


def _record(lines: list[str]) -> Kind | None:
    """The kind of record, or None for a story."""
    lines = [cell for line in lines for cell in _CELLS.split(line)]
    opening = next((n for n, line in enumerate(lines) if _opens(line)), None)
    masthead = _masthead_lines(lines)
    if opening is None and (not masthead or _lists(lines)):
        return None
    head = lines[: masthead if opening is None else _cover_ends(lines, opening)]
    if opening is not None and _recommends(head):
        return Kind.DRAFT
    if _is_told(head):
        return None
    symbols = [found for line in head[:25] if (found := _SYMBOL.match(line))]
    group = symbols[0].lastgroup if symbols else None
    if group == "prst" or any(_STATEMENT.fullmatch(line) for line in head):
        return Kind.STATEMENT
    if group == "dec" or any(_DECISION.fullmatch(line) for line in head[:15]):
        return Kind.DECISION
    if group == "draft" or any(_DRAFT.fullmatch(line) for line in head):
        return Kind.DRAFT
    if group == "res" or any(_ADOPTED.match(line) for line in head):
        return Kind.RESOLUTION
    return None if opening is None else _bare(lines, opening, head)


def _concluded(lines: list[str]) -> Kind | None:
    """The kind of agreed conclusions, which no formula opens; None where these are none."""
    headed = any(map(CONCLUSIONS.match, lines[:_LONGEST_COVER]))
    told = sum(_CONCLUDES.match(line) is not None for line in lines) if headed else 0
    return Kind.DECISION if told > 1 else None


def _cover_ends(lines: list[str], opening: int) -> int:
    """How many lines a cover has: none of them belongs to a preamble above the formula."""
    above = "".join(f"{line}\n" for line in lines[:opening])
    return above.count("\n", 0, preamble_above(above, 0, len(above)))


def _is_paper(lines: list[str]) -> bool:
    """Whether a cover is that of a letter, report, record or corrigendum, and of no draft."""
    if any(map(ADDED.match, lines[:_LONGEST_COVER])):
        return any(map(_PAPER.fullmatch, lines[:_PAPER_LINES]))
    title = paper_title("\n".join(lines))
    if title is None or any(_DRAFT.fullmatch(line) for line in lines[:_LONGEST_COVER]):
        return False
    announced = any(_DRAFT_HEADING.fullmatch(line) or RECOMMENDED.search(line) for line in lines)
    recommends = announced and any(map(_is_formula, lines))
    return not recommends


def _states(lines: list[str]) -> bool:
    """Whether a note by the President of the Council holds a statement, as until 1993."""
    return any(_MADE.search(line) for line in lines) and any(map(_STATEMENT.fullmatch, lines))


def _recommends(head: list[str]) -> bool:
    """Whether a report recommends the text: it says so, or heads one of several drafts."""
    above = head[-_DRAFT_LINES:]
    if any(RECOMMENDED.search(line) for line in above):
        return True
    marks = sum(_MASTHEAD.match(line) is not None for line in head[:12])
    return marks >= _LEAST_MARKS and any(_DRAFT_HEADING.fullmatch(line) for line in above)


def _lists(lines: list[str]) -> bool:
    """Whether several resolutions have a line each: a list of what was adopted."""
    symbols = (one["res"] for line in lines if (one := _SYMBOL.fullmatch(line)))
    return len({tuple(re.findall(r"\d+", symbol)) for symbol in symbols if symbol}) > 1


def _masthead_lines(lines: list[str]) -> int:
    """How many lines a printed masthead takes: a symbol among the issuer, the distribution, ..."""
    marks = {n for n, line in enumerate(lines[:12]) if _MASTHEAD.match(line)}
    symbol = next((n for n, line in enumerate(lines[:12]) if _SYMBOL.fullmatch(line)), None)
    if symbol == 0 and lines[0].startswith("S/PRST/"):
        return 1
    return 0 if symbol is None or not marks - {symbol} else max(*marks, symbol) + 1


def _bare(lines: list[str], opening: int, head: list[str]) -> Kind | None:
    """The kind of a text without a masthead that we know: covers of short lines, then a formula."""
    if not _is_formula(lines[opening]):
        return Kind.DECISION if len(head) <= 3 and _titled(head) else None
    if len(head) > _LONGEST_COVER or any(len(line) > _LONGEST_LINE for line in head):
        return None
    if any(DATELINE.match(line) or BYLINE.fullmatch(line) for line in head):
        return None
    first = lines[opening + 1] if opening + 1 < len(lines) else ""
    if not (_ENACTS.match(first) or is_preambular(first)):
        return None
    return Kind.DECISION if any(map(_decides, head)) else Kind.RESOLUTION


def _decides(line: str) -> bool:
    """Whether a line of a cover is the number of a decision: "Decision 7/COP.13"."""
    words = (line, line.partition(" ")[0].rstrip(".:"), line.rpartition(" ")[2])
    symbols = (try_parse(one) for one in words)
    named = _NUMBERED_DECISION.match(line) is not None
    return named or any(one is not None and one.kind is SymbolKind.DECISION for one in symbols)


def _opens(line: str) -> bool:
    return bool(_is_formula(line) or _MEETING.match(line))


def _is_formula(line: str) -> bool:
    """Whether a line is an enacting formula, perhaps in emphasis."""
    return FORMULA.fullmatch(re.sub(r"[*_]", "", line).strip()) is not None


def _titled(head: list[str]) -> bool:
    """Whether a line is a decision's number: "78/409." or "2023/318."."""
    return any(re.match(r"\d{2,4}/\d{1,3}\b", line) for line in head)


def _is_told(head: list[str]) -> bool:
    """Whether what stands before the first paragraph of a record is already a story."""
    if any(RELEASE.match(line) or _FULL_TEXT.search(line) for line in head):
        return True
    prose = sum(len(line) > 100 and line.endswith((".", "”", '"', ":")) for line in head)
    return prose >= 2 or (prose == 1 and any(BYLINE.match(line) for line in head))
