"""`resograph add`: documents into a graph that has been built."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from graph.commands._progress import progress_on, tell
from graph.pipeline import update


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("add")(add)


def add(
    inputs: Annotated[list[Path], typer.Argument(help="Files, folders, .zip or .tar archives.")],
    source: Annotated[Path, typer.Option("--from", "-o", help="The built graph to change.")] = Path(
        "outputs"
    ),
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 for one a core.")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Put documents into a built graph; a document under the path of another replaces it.

    The result is what a build of all documents together would be. The files that the graph was
    built of are not needed: what was found in them is kept in its folder.

    Example: resograph add report.txt --from outputs

    Exit code 1 where some documents could not be read; report.md names them.
    """
    with progress_on(quiet) as progress:
        report = update(source, add=inputs, jobs=jobs or (os.cpu_count() or 1), progress=progress)
    raise typer.Exit(tell(report, source, quiet))
