"""`resograph build`: documents in, a graph out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from graph.commands._options import (
    Aliases,
    Base,
    Jobs,
    Out,
    Page,
    Quietly,
    Themes,
    Title,
    checked_base,
)
from graph.commands._progress import progress_on, tell
from graph.iris import BASE
from graph.pipeline import Options
from graph.pipeline import build as build_graph


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build")(build)


def build(
    inputs: Annotated[list[Path], typer.Argument(help="Files, folders, .zip or .tar archives.")],
    out: Out = Path("outputs"),
    jobs: Jobs = 0,
    base: Base = BASE,
    title: Title = "resograph",
    aliases: Aliases = None,
    themes: Themes = None,
    page: Page = True,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read every document anew, whatever is kept of it.")
    ] = False,
    quiet: Quietly = False,
) -> None:
    """Build the graph of documents.

    Example: resograph build corpus -o outputs

    With your own subjects: resograph build corpus -o mine --themes my-skos.ttl

    Built again into the same folder, only documents that are new or have changed are read.

    Exit code 1 where some documents could not be read; report.md names them.
    """
    options = Options(
        base=checked_base(base),
        jobs=jobs or (os.cpu_count() or 1),
        page=page,
        title=title,
        aliases=aliases,
        themes=themes,
        fresh=fresh,
    )
    with progress_on(quiet) as progress:
        report = build_graph(inputs, out, options, progress)
    raise typer.Exit(tell(report, out, quiet))
