"""What a text is called besides its symbol and its title."""

from __future__ import annotations

import pytest

from graph import findings as f
from graph.iris import Iris
from graph.model import Document, Identity, Kind, Page, Segments, Source, Span
from graph.state import state
from graph.symbol import parse


@pytest.mark.parametrize(
    ("symbol", "called"),
    [
        ("A/RES/91/14", {'"resolution 91/14"'}),
        ("S/RES/3001 (2036)", {'"resolution 3001 (2036)"'}),
        ("A/HRC/RES/91/3", {'"resolution 91/3"'}),
        ("A/DEC/91/402", {'"decision 91/402"'}),
        ("S/PRST/2036/4", set()),
    ],
)
def test_what_a_text_is_called_besides_its_symbol(symbol: str, called: set[str]) -> None:
    text = "Quiet lakes\n"
    one = Page(
        Document("doc-3", Kind.RESOLUTION, text, Source("a.md", "0" * 64, len(text)), "markdown"),
        Segments("GA"),
        Identity(parse(symbol)),
    )
    lines = state(one, [f.Fact(Span(0, 11), "r", "title", "Quiet lakes")], Iris()).lines()
    found = {line.split("> ", 2)[2].removesuffix(" .") for line in lines if "altLabel" in line}
    assert found == called
