"""`resograph plot`: the main charts as pictures for papers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.api import open as open_graph
from graph.show.charts import Figures
from graph.show.plot import CHARTS, draw


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("plot")(plot)


def plot(
    chart: Annotated[str, typer.Argument(help=f"One of {', '.join(sorted(CHARTS))}.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="A .png or .svg file.")],
    source: Annotated[Path, typer.Option("--from", help="A built graph.")] = Path("outputs"),
) -> None:
    """Draw a chart.

    Example: resograph plot most-cited -o most-cited.svg
    """
    kg = open_graph(source)
    draw(chart, Figures(kg.store, kg.iris), out)
