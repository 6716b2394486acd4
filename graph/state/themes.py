"""Themes: what a document is about, with the passages that carry it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.findings import ThemeMention
from graph.state.context import Context
from graph.state.triples import decimal, iri
from ontology.terms import term

FINDINGS = (ThemeMention,)

_SUBJECT, _SCORE = term("dcterms:subject"), term("rg:score")
_PASSAGES = 3
"""How many passages of a theme are kept as its evidence in one document: as many as anybody is
shown; which other paragraphs carry it, they say themselves."""


def state(findings: Sequence[ThemeMention], context: Context) -> None:
    """The subject gets the theme with its best passages; provisions that carry it say so too."""
    by_theme: dict[str, list[ThemeMention]] = defaultdict(list)
    for finding in findings:
        by_theme[finding.theme].append(finding)
    for theme, group in sorted(by_theme.items()):
        _state(theme, group, context)


def _state(theme: str, group: Sequence[ThemeMention], context: Context) -> None:
    triples, node = context.triples, context.iris.local(theme)
    best = sorted(group, key=lambda one: (-one.score, one.span))[:_PASSAGES]
    spans = sorted({one.span for one in best})
    value = iri(node)
    for rule in sorted({one.rule for one in best}):
        triples.fact((context.subject, _SUBJECT, value), spans, rule)
    statement = context.iris.fact(context.page.document.id, context.subject, _SUBJECT, value)
    triples.add(statement, _SCORE, decimal(best[0].score))
    for finding in group:
        if finding.provision and context.symbol:
            where = context.iris.part(context.subject, finding.provision)
            triples.link(where, _SUBJECT, node)
