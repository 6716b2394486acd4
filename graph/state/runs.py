"""Findings that stand in one list: they share a node and a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from graph.findings import Sponsor, Vote

_Listed = TypeVar("_Listed", Sponsor, Vote)
_GAP = 60
"""Names of one list stand at most so many characters apart."""


def runs(findings: Sequence[_Listed]) -> Iterator[list[_Listed]]:
    """Cut findings into those that stand in one list: near one another in the text."""
    run: list[_Listed] = []
    for finding in sorted(findings, key=lambda one: one.span):
        if run and finding.span.start - run[-1].span.end > _GAP:
            yield run
            run = []
        run.append(finding)
    if run:
        yield run
