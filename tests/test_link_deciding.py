"""Which mention of a story decides what it is about."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from graph.link.reading.reading import deciding
from graph.link.score.resolve import Resolved
from graph.model import Span

SYMBOL = "A/RES/90/14"


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        # what names it comes before what describes it, however well
        ([("description", 1.0), ("draft", 0.99)], "draft"),
        ([("title", 0.95), ("description", 0.99)], "title"),
        # a name that is doubtful does not
        ([("description", 0.97), ("title", 0.6)], "description"),
        ([("date", 0.7), ("description", 0.8)], "description"),
        # what points back decides last
        ([("anaphora", 0.99), ("date", 0.4)], "date"),
        ([("anaphora", 0.6)], "anaphora"),
        # the first of two alike
        ([("symbol", 0.99), ("draft", 0.99)], "symbol"),
    ],
)
def test_the_surest_ground_decides(grounds, expected):
    readings = [
        SimpleNamespace(
            mention=SimpleNamespace(span=Span(10 * place, 10 * place + 5)),
            meant=(Resolved("A/RES/1/1", "symbol", 1.0), Resolved(SYMBOL, ground, score)),
        )
        for place, (ground, score) in enumerate(grounds)
    ]
    span, meant = deciding(readings, SYMBOL)  # type: ignore[arg-type]
    assert meant.ground == expected
    assert span.start == 10 * [ground for ground, _ in grounds].index(expected)
