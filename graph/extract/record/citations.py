"""Citations that the mark-up links, each with its paragraph, verb and footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.clauses.verbs import verbs_of
from graph.findings import Citation
from graph.model import Mark, Page, Provision
from graph.symbol import Kind, Symbol, security_council_year, try_parse

_CITED = (Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENTIAL_STATEMENT)
_LETTER = re.compile(r"[ \u00a0][A-Z](?=,? (?:of|and|entitled|to)\b|[,;.])")
_PREFIX = {"GA": "A/RES/", "SC": "S/RES/", "ECOSOC": "E/RES/", "HRC": "A/HRC/RES/"}


def citations(page: Page) -> Iterator[Citation]:
    """Each link to a resolution, decision or statement, but for those to the document itself."""
    own = page.identity.symbol or try_parse(_own(page))
    for mark in page.document.marks:
        if mark.name != "citation" or not mark.value:
            continue
        symbol, rule = _meant(mark, page)
        if symbol is None or symbol.kind not in _CITED:
            continue
        if own is not None and symbol.without_part == own.without_part:
            continue
        provision = page.provision_at(mark.span.start)
        yield Citation(
            mark.span,
            rule,
            symbol,
            provision=provision.label if provision else "",
            verb=_verb(mark, provision, page),
            footnote=mark.detail.get("note", ""),
        )


def _own(page: Page) -> str:
    mark = page.document.mark("symbol")
    return mark.value if mark else ""


def _meant(mark: Mark, page: Page) -> tuple[Symbol | None, str]:
    """The document that a link means: what its anchor prints where link and anchor differ."""
    linked = try_parse(mark.value)
    if linked is None or linked.kind is not Kind.RESOLUTION:
        return linked, "akn4un:link"
    anchor = mark.span.of(page.text)
    if letter := _LETTER.match(page.text, mark.span.end):  # the link ends before "42/220 A"
        anchor += letter[0]
    printed = try_parse(_PREFIX.get(linked.organ, "") + anchor) or try_parse(anchor)
    if printed is None or printed.kind is not Kind.RESOLUTION or printed == linked:
        return linked, "akn4un:link"
    if printed.without_part == linked.without_part:
        return (printed if printed.part else linked), "akn4un:link"
    slip = printed.organ == "SC" and printed.number == linked.number
    if slip and linked.year == security_council_year(int(linked.number)):
        return linked, "akn4un:link"
    return printed, "akn4un:link-anchor"


def _verb(mark: Mark, provision: Provision | None, page: Page) -> str:
    """The verb of the clause that holds the link; for a link in a footnote, its marker."""
    if provision is None:
        return ""
    position = _anchor(mark, page) if mark.detail.get("note") else mark.span.start
    return verbs_of(page).governing(provision.label, position)


def _anchor(mark: Mark, page: Page) -> int:
    """Where the marker of the footnote that holds this link stands in the text."""
    for one in page.document.marks:
        if one.name == "footnote" and one.span.contains(mark.span):
            return int(one.detail["anchor"])
    return mark.span.start
