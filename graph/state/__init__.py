"""Findings into triples: one module for each sort of finding, found by name.

A module has `FINDINGS` (the types it takes) and `state(findings, context)`. A type that no module
takes is an error, so that nothing that was found is lost in silence.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from graph.errors import ResographError
from graph.findings import Finding
from graph.iris import Iris
from graph.model import Page
from graph.state.context import Context
from graph.state.document import state_document
from graph.state.provisions import state_provisions
from graph.state.surroundings import surround
from graph.state.triples import Triples

Stater = Callable[[Sequence[Any], Context], None]


@cache
def staters() -> dict[type[Finding], Stater]:
    """Every finding type and the function that states it.

    Raises:
        ResographError: where two modules take the same type.
    """
    found: dict[type[Finding], Stater] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda one: one.name):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        for kind in getattr(loaded, "FINDINGS", ()):
            if kind in found:
                raise ResographError(
                    f"graph/state/{module.name}.py: {kind.__name__} is taken twice"
                )
            found[kind] = loaded.state
    return found


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.rule


def state(
    page: Page,
    findings: Iterable[Finding],
    iris: Iris,
    on_record: frozenset[tuple[str, str]] = frozenset(),
) -> Triples:
    """All triples of one document: itself, its parts, and what was found in it.

    `on_record` holds (symbol, property) pairs that the record knows, so that a story's word on them
    stays a claim. Findings may come in any order; the result is the same.

    Raises:
        ResographError: for a finding of a type that no module takes.
    """
    triples = Triples(iris, page.document)
    context = Context(page, triples, on_record)
    state_document(context)
    state_provisions(context)
    by_type: dict[type[Finding], list[Finding]] = defaultdict(list)
    for finding in findings:
        by_type[type(finding)].append(finding)
    for kind in sorted(by_type, key=lambda one: one.__name__):
        if kind not in staters():
            raise ResographError(f"{kind.__name__}: no module of graph/state takes it")
        ordered = sorted(by_type[kind], key=_place)
        staters()[kind](ordered, context)
    surround(page, triples)
    return triples
