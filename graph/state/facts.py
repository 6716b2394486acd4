"""Identity cards: symbol, title, dates, session, agenda item, draft, meeting, committee."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from graph.findings import Fact
from graph.iris import slug
from graph.state.context import Context, organ_of
from graph.state.triples import calendar, iri, literal
from graph.symbol import Kind, try_parse
from ontology.terms import term

FINDINGS = (Fact,)

_SINGLE = frozenset(
    {"symbol", "title", "adoption-date", "distribution-date", "published", "session"}
)
"""Facts of which a document has one: another value is a disagreement, never a second fact."""

_NOTATION = term("skos:notation")
_DISAGREEMENT, _ALT_LABEL = term("rg:disagreement"), term("skos:altLabel")
_CALLED = {Kind.RESOLUTION: "resolution", Kind.DECISION: "decision"}
_MARK = re.compile(r"/(?:RES|DEC)/")


def state(findings: Sequence[Fact], context: Context) -> None:
    """State each fact once; where mark-up and text differ, the text's wins and both are told."""
    by_name: dict[str, list[Fact]] = defaultdict(list)
    for finding in findings:
        by_name[finding.name].append(finding)
    for name, group in sorted(by_name.items()):
        chosen = group
        if name in _SINGLE and len({one.value for one in group}) > 1:
            best = min(group, key=_trust)
            chosen = [one for one in group if one.value == best.value]
            _disagree(name, group, context)
        for finding in chosen:
            _state(finding, context)


def _trust(finding: Fact) -> tuple[int, int]:
    """What to believe first: the user's front matter, the text itself, the mark-up's header."""
    family = finding.rule.split(":")[0]
    order = {"front-matter": 0, "identity": 1}
    return (3 if "header" in finding.rule else order.get(family, 2), finding.span.start)


def _disagree(name: str, group: Sequence[Fact], context: Context) -> None:
    values = sorted({(one.rule, one.value) for one in group})
    told = f"{name}: " + "; ".join(f"{value} ({rule})" for rule, value in values)
    spans = sorted({one.span for one in group})
    context.triples.fact(
        (context.document, _DISAGREEMENT, literal(told)), spans, "state:disagreement"
    )


def _state(finding: Fact, context: Context) -> None:
    shape = _SHAPES.get(finding.name)
    if shape is None:
        raise KeyError(f"{finding.name}: no such fact; expected one of {sorted(_SHAPES)}")
    predicate, value = shape(finding, context)
    if value:
        context.triples.fact((context.subject, predicate, value), (finding.span,), finding.rule)


Shape = Callable[[Fact, Context], tuple[str, str]]


def _plain(name: str) -> Shape:
    predicate = term(name)
    return lambda finding, _: (predicate, literal(finding.value))


def _day(name: str) -> Shape:
    predicate = term(name)
    return lambda finding, _: (predicate, calendar(finding.value))


def _document(name: str) -> Shape:
    predicate = term(name)

    def shape(finding: Fact, context: Context) -> tuple[str, str]:
        symbol = try_parse(finding.value)
        return predicate, iri(context.declare(symbol)) if symbol else ""

    return shape


def _title(finding: Fact, context: Context) -> tuple[str, str]:
    symbol = context.symbol
    called = _CALLED.get(symbol.kind) if symbol else None
    if symbol and called:
        short = _MARK.split(symbol.text)[-1]
        context.triples.add(context.subject, _ALT_LABEL, literal(f"{called} {short}"))
    return term("dcterms:title"), literal(finding.value)


def _agenda_item(finding: Fact, context: Context) -> tuple[str, str]:
    symbol = context.symbol
    meeting = (
        f"{symbol.organ}-{symbol.session or symbol.year}" if symbol else context.page.document.id
    )
    item = f"agenda/{slug(meeting)}/{slug(finding.value)}"
    node = context.named(item, finding.detail or f"Agenda item {finding.value}", "rg:AgendaItem")
    context.triples.add(node, _NOTATION, literal(finding.value))
    return term("rg:agendaItem"), iri(node)


def _organization(name: str) -> Shape:
    predicate = term(name)

    def shape(finding: Fact, context: Context) -> tuple[str, str]:
        local = organ_of(finding.value) or finding.value
        if "/" in local:
            return predicate, iri(context.iris.local(local))
        node = context.named(f"org/{slug(local)}", finding.value, "org:Organization")
        return predicate, iri(node)

    return shape


def _mode(finding: Fact, context: Context) -> tuple[str, str]:
    return term("rg:adoptionMode"), iri(context.iris.local(f"mode/{finding.value}"))


_SHAPES: dict[str, Shape] = {
    "symbol": _plain("dcterms:identifier"),
    "title": _title,
    "adoption-date": _day("rg:adoptionDate"),
    "distribution-date": _day("rg:distributionDate"),
    "published": _day("schema:datePublished"),
    "session": _plain("rg:session"),
    "author": _plain("schema:author"),
    "publisher": _plain("schema:publisher"),
    "agenda-item": _agenda_item,
    "draft": _document("rg:draft"),
    "meeting": _document("rg:meeting"),
    "committee-report": _document("rg:committeeReport"),
    "committee": _organization("rg:mainCommittee"),
    "organ": _organization("rg:organ"),
    "adoption-mode": _mode,
}
