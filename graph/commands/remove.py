"""`resograph remove`: documents out of a graph that has been built."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from graph.commands._progress import progress_on, tell
from graph.pipeline import update


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remove")(remove)


def remove(
    names: Annotated[
        list[str],
        typer.Argument(help="Symbols, paths as in report.md, identifiers, folders or archives."),
    ],
    source: Annotated[Path, typer.Option("--from", "-o", help="The built graph to change.")] = Path(
        "outputs"
    ),
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 for one a core.")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Take documents out of a built graph, and all that only they say.

    The result is what a build of the other documents would be. No file of yours is deleted.

    Example: resograph remove A/RES/78/311 --from outputs
    """
    with progress_on(quiet) as progress:
        report = update(source, remove=names, jobs=jobs or (os.cpu_count() or 1), progress=progress)
    raise typer.Exit(tell(report, source, quiet))
