"""`resograph show-text`: the text that offsets count in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.api import open as open_graph


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show-text")(show_text)


def show_text(
    name: Annotated[str, typer.Argument(help="A document's identifier or a symbol.")],
    source: Annotated[Path, typer.Option("--from", help="A built graph.")] = Path("outputs"),
    start: Annotated[int, typer.Option(min=0, help="From this offset, in code points.")] = 0,
    end: Annotated[int, typer.Option(min=0, help="To this offset; 0 for the end.")] = 0,
) -> None:
    """Print a document's text, as it was read: what every span counts in.

    Example: resograph show-text A/RES/78/311 --start 0 --end 200
    """
    for text in open_graph(source).texts(name):
        print(text[start : end or None])
