"""Citations: every passage of a record text that cites a resolution, decision or statement.

Numbers are found by shape (`citations_numbers`), told from other numbers by the noun that heads
them (`citations_chain`), given to a body by context (`citations_organs`, `citations_bodies`),
and described by what the passage states of them (`citations_stated`, `citations_part`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.errors import SymbolError
from graph.extract import Example
from graph.extract.citations.bodies import Case, Known, council_number_year, counted, settle
from graph.extract.citations.chain import Linked, link
from graph.extract.citations.names import STRANGE
from graph.extract.citations.number import Candidate, Form
from graph.extract.citations.numbers import candidates, freed
from graph.extract.citations.organs import Claimed
from graph.extract.citations.part import again, part_meant, part_thereof
from graph.extract.citations.stated import (
    date_before,
    date_on,
    goes_on,
    shared_date,
    shared_title,
    stated_date,
    stated_title,
)
from graph.extract.clauses.verbs import verbs_of
from graph.findings import Citation, Finding
from graph.model import Page, Span
from graph.symbol import Kind, Symbol, decision, resolution, try_parse
from graph.symbol.enacting import formulas
from graph.text import plain_view

NAME = "citations"
LANES = ("record",)
_CITED = (Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENTIAL_STATEMENT)
EXAMPLES: tuple[Example, ...] = (
    Example(
        "Recalling its resolutions 91/14 of 2 March 2037 and 46/36 L of 6 December 1991,",
        "resolution",
        (("91/14", "A/RES/91/14"), ("46/36 L", "A/RES/46/36[L]")),
        organ="GA",
    ),
    Example(
        "Recalling Human Rights Council resolution 36/5 and Assembly resolution 71/5,",
        "resolution",
        (("36/5", "A/HRC/RES/36/5"), ("71/5", "A/RES/71/5")),
        organ="GA",
    ),
    Example(
        "1. Reaffirms resolutions 2216 and 2722 (2024), and rule 26 (2000);",
        "resolution",
        (("2216", "S/RES/2216 (2015)"), ("2722 (2024)", "S/RES/2722 (2024)")),
        organ="SC",
    ),
    Example(
        "Recalling its decision 91/408 and resolution 217 A (III),",
        "resolution",
        (("91/408", "A/DEC/91/408"), ("217 A (III)", "A/RES/217(III)[A]")),
        organ="GA",
    ),
    Example("Deploring the attacks of 9/11, around the clock, 24/7, in 2020/21,", "resolution"),
    Example("Noting report A/91/123, draft A/91/L.4 and agenda item 26 (a),", "resolution"),
)


def extract(page: Page) -> Iterator[Finding]:
    """All citations of a page, in reading order; the page's own number is none."""
    plain = plain_view(page.text)
    end = len(plain) if page.document.body_end < 0 else page.document.body_end
    start = page.segments.cover.end if page.segments.cover else page.document.body_start
    speakers = list(formulas(plain))
    marks = {one.anchor: one.marker for one in page.segments.footnotes if one.anchor >= 0}
    found = list(freed(plain, candidates(plain, start, end), marks))
    known = _known(found)
    for unit in _units(page, plain, found):
        voice = _voice(speakers, unit.start, page)
        yield from _citations(page, plain, unit, voice, known)


class _Unit:
    """A passage that is read as one, with the candidates in it."""

    __slots__ = ("end", "footnote", "group", "provision", "start")

    def __init__(self, start: int, end: int, provision: str, footnote: str) -> None:
        self.start, self.end = start, end
        self.provision, self.footnote = provision, footnote
        self.group: list[Candidate] = []


def _units(page: Page, plain: str, found: Iterable[Candidate]) -> list[_Unit]:
    """The passages that hold candidates: provisions, notes, and lines outside of both."""
    rows = [
        (span.start, span.end, provision.label, "")
        for provision in page.segments.provisions
        if not provision.parent
        for span in provision.spans
    ]
    rows += [
        (note.span.start, note.span.end, note.owner, note.marker)
        for note in page.segments.footnotes
    ]
    rows.sort()
    starts = [row[0] for row in rows]
    units: dict[int, _Unit] = {}
    for one in found:
        row = _row(rows, starts, plain, one)
        unit = units.setdefault(row[0], _Unit(*row))
        unit.group.append(one)
    return [units[key] for key in sorted(units)]


def _row(
    rows: Sequence[tuple[int, int, str, str]], starts: Sequence[int], plain: str, one: Candidate
) -> tuple[int, int, str, str]:
    at = bisect_right(starts, one.start) - 1
    if at >= 0 and one.start < rows[at][1]:
        return rows[at]
    line = plain.rfind("\n", 0, one.start) + 1
    end = plain.find("\n", one.end)
    return line, len(plain) if end < 0 else end, "", ""


def _voice(speakers: Sequence[tuple[int, str]], at: int, page: Page) -> str:
    """Whose words stand at an offset."""
    own = page.identity.symbol
    spoken = page.segments.organ
    for start, key in speakers:
        if start > at:
            break
        known = key if page.segments.organ else ""  # an organ of that name outside
        spoken = known or (own.organ if own else STRANGE)
    return spoken


def _known(found: Iterable[Candidate]) -> dict[tuple[str, str], str]:
    """The bodies of the symbols that stand in full, by session and number."""
    return {
        (one.symbol.session, one.symbol.number): one.symbol.organ
        for one in found
        if one.symbol is not None and one.symbol.session
    }


def _is_own(symbol: Symbol, own: Symbol | None) -> bool:
    """Whether a symbol is the document's own; another part of the same resolution is not."""
    if own is None or symbol.without_part != own.without_part:
        return False
    return not (own.part and symbol.part and symbol.part not in own.part)


def _citations(
    page: Page, plain: str, unit: _Unit, voice: str, known: dict[tuple[str, str], str]
) -> Iterator[Citation]:
    """The citations of a passage; `known` learns the bodies that they name."""
    linked = link(plain, unit.start, unit.end, unit.group, voice)
    dates = _dates(plain, unit, linked)
    verbs = verbs_of(page)
    for index, (one, (date, after)) in enumerate(zip(linked, dates, strict=True)):
        symbol = _symbol(plain, one, voice, date, known)
        if symbol is None or _is_own(symbol, page.identity.symbol):
            continue
        number = one.one
        if one.head and one.head.claim.explicit:
            known.setdefault((symbol.session, symbol.number), symbol.organ)
        cited = Citation(
            Span(number.start, number.end),
            f"citation:{number.form}",
            symbol,
            provision=unit.provision,
            verb=verbs.governing(unit.provision, _place(page, unit, number.start)),
            stated_date=date,
            stated_title=stated_title(page.text, after, unit.end)
            or shared_title(page.text, after, unit.end),
            part=part_meant(plain, unit.start, number.start, number.end, unit.end)
            or part_thereof(plain, number.end, _until(linked, index, unit)),
            footnote=unit.footnote,
        )
        yield cited
        listed = index > 0 and one.head is not None and linked[index - 1].head is one.head
        if not (unit.footnote or listed):
            yield from _again(page, plain, unit, cited, _until(linked, index, unit))


def _again(page: Page, plain: str, unit: _Unit, cited: Citation, end: int) -> Iterator[Citation]:
    """The citation once more, where "that resolution" means it."""
    kind = str(cited.symbol.kind)
    for span, part in again(plain, unit.start, cited.span.end, end, kind):
        yield replace(
            cited,
            span=Span(*span),
            rule="citation:again",
            verb=verbs_of(page).governing(unit.provision, span[0]),
            stated_date="",
            stated_title="",
            part=part,
        )


def _until(linked: Sequence[Linked], index: int, unit: _Unit) -> int:
    """Up to where words such as "thereof" speak of a number: the next one, or the passage's end."""
    return linked[index + 1].one.start if index + 1 < len(linked) else unit.end


def _place(page: Page, unit: _Unit, start: int) -> int:
    """Where a citation stands in the running text: one in a footnote at the note's marker."""
    notes = page.segments.footnotes if unit.footnote else ()
    return next(
        (one.anchor for one in notes if one.span.start == unit.start and one.anchor >= 0), start
    )


def _dates(plain: str, unit: _Unit, linked: Sequence[Linked]) -> list[tuple[str, int]]:
    """The date of each citation, stated at it or shared with those that follow in its list."""
    found = [_own_date(plain, one.one) for one in linked]
    for index in range(len(linked) - 1, -1, -1):
        date, after = found[index]
        if date:
            continue
        here = linked[index].one
        shared = ""
        if index + 1 < len(linked) and found[index + 1][0]:
            following = linked[index + 1]
            is_one_list = following.head is linked[index].head and following.one.first == here.first
            if is_one_list and goes_on(plain, here.end, following.one.start):
                shared = found[index + 1][0]
        shared = shared or shared_date(plain, here.end, unit.end)
        if shared and _fits(here, shared):
            found[index] = (shared, after)
    return found


def _own_date(plain: str, one: Candidate) -> tuple[str, int]:
    """The date stated at a number, behind it or before it, and where what follows goes on."""
    date, after = stated_date(plain, one.end)
    date = date or date_before(plain, one.start)
    if not date:
        on, behind = date_on(plain, one.end)
        if on and _fits(one, on):
            return on, behind
    return date, after


def _fits(one: Candidate, date: str) -> bool:
    """Whether a number can be of a year: "425 (1978) of 19 March 1978", "61/2 of 4 May 2007"."""
    year = int(date[:4])
    if one.form in (Form.COUNCIL, Form.YEAR):
        return abs(int(one.first) - year) <= 1
    if one.form is Form.BARE:
        return council_number_year(int(one.number), "") == date[:4]
    if one.form is Form.SLASH:
        return counted(int(one.first), year)
    return True


def _symbol(plain: str, linked: Linked, voice: str, date: str, known: Known) -> Symbol | None:
    """The symbol of a citation, or None where its body is unknown."""
    one, head = linked.one, linked.head
    if one.symbol is not None:
        return one.symbol if one.symbol.kind in _CITED else None
    year = int(date[:4]) if date else None
    if one.form is Form.BARE and not (head and _is_council(one, head.claim, voice, year)):
        return None
    if head is None:
        return _built(one, "SC" if one.form is Form.COUNCIL else "GA", False)
    if head.noun == "statement":
        return try_parse(f"S/PRST/{one.first}/{one.number}")
    decides = head.noun == "decision"
    around = plain[: head.start], known, plain[one.end : one.end + 200]
    organ = settle(one, Case(head.claim, decides, voice, year, *around))
    return _built(one, organ, decides) if organ else None


def _is_council(one: Candidate, claim: Claimed, voice: str, year: int | None) -> bool:
    """Whether a number without anything else is the Security Council's."""
    organ = claim.organ if claim.explicit or claim.organ == "~C" else voice
    if organ not in ("SC", "~C"):
        return False
    stated = council_number_year(int(one.number), "")
    return year is None or not stated or int(stated) == year


def _built(one: Candidate, organ: str, is_decision: bool) -> Symbol | None:
    """The symbol built of organ, session or year, and number; None where there can be none."""
    make = decision if is_decision else resolution
    first = one.first
    if organ == "SC":
        if is_decision:
            return None
        first = council_number_year(int(one.number), one.first)
    try:
        return make(organ, first, one.number, one.part)
    except SymbolError:
        return None
