"""Citations that the mark-up links, each with its paragraph, verb and footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.findings import Citation
from graph.model import Mark, Page, Provision
from graph.symbol import Kind, Symbol, try_parse
from graph.verbs import find_verbs

_CITED = (Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENTIAL_STATEMENT)
_SPEAKER = re.compile(r"\b[Tt]he (?:(?:Security|General|Human Rights) )?(?:Council|Assembly)\s+")
_PREFIX = {"GA": "A/RES/", "SC": "S/RES/", "ECOSOC": "E/RES/", "HRC": "A/HRC/RES/"}


def citations(page: Page) -> Iterator[Citation]:
    """Each link to a resolution, decision or statement, but for those to the document itself."""
    own = page.identity.symbol or try_parse(_own(page))
    verbs: dict[str, list[tuple[int, str]]] = {}
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
            verb=_verb(mark, provision, page, verbs),
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
    printed = try_parse(_PREFIX.get(linked.organ, "") + anchor) or try_parse(anchor)
    if printed is None or printed.kind is not Kind.RESOLUTION or printed == linked:
        return linked, "akn4un:link"
    if printed.without_part == linked.without_part:
        return (printed if printed.part else linked), "akn4un:link"
    return printed, "akn4un:link-anchor"


def _verb(
    mark: Mark, provision: Provision | None, page: Page, cache: dict[str, list[tuple[int, str]]]
) -> str:
    """The last clause verb before the link; for a link in a footnote, before its marker."""
    if provision is None:
        return ""
    found = cache.get(provision.label)
    if found is None:
        found = cache[provision.label] = _verbs(provision.span.of(page.text))
    position = mark.span.start
    if mark.detail.get("note"):
        position = _anchor(mark, page)
    position -= provision.span.start
    before = [notation for end, notation in found if end <= position]
    return before[-1] if before else ""


def _verbs(text: str) -> list[tuple[int, str]]:
    """Where each clause verb ends, and which it is; also in sentences that name their speaker."""
    speakers = [0, *(found.end() for found in _SPEAKER.finditer(text))]
    found = []
    for start, end in pairwise((*speakers, len(text))):
        found.extend((start + one.end, one.notation) for one in find_verbs(text[start:end]))
    return found


def _anchor(mark: Mark, page: Page) -> int:
    """Where the marker of the footnote that holds this link stands in the text."""
    for one in page.document.marks:
        if one.name == "footnote" and one.span.contains(mark.span):
            return int(one.detail["anchor"])
    return mark.span.start
