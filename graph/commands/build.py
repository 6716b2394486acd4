"""`resograph build`: documents in, a graph out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from graph.commands._progress import progress_on, tell
from graph.iris import BASE
from graph.pipeline import Options, Progress
from graph.pipeline import build as build_graph


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build")(build)


def build(
    inputs: Annotated[list[Path], typer.Argument(help="Files, folders, .zip or .tar archives.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the outputs.")] = Path(
        "outputs"
    ),
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 for one a core.")] = 0,
    base: Annotated[str, typer.Option(help="Base of the IRIs that are minted.")] = BASE,
    title: Annotated[str, typer.Option(help="Title of the page.")] = "resograph",
    aliases: Annotated[
        Path | None, typer.Option(help="Your own names for actors: CSV, YAML or Turtle.")
    ] = None,
    themes: Annotated[
        Path | None,
        typer.Option(help="Your own themes: SKOS as Turtle, RDF/XML, N-Triples, JSON-LD."),
    ] = None,
    page: Annotated[bool, typer.Option(help="Write graph.html.")] = True,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read every document anew, whatever is kept of it.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Build the graph of documents.

    Example: resograph build corpus -o outputs

    With your own subjects: resograph build corpus -o mine --themes my-skos.ttl

    Built again into the same folder, only documents that are new or have changed are read.

    Exit code 1 where some documents could not be read; report.md names them.
    """
    options = Options(
        base=_base(base),
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


def _base(base: str) -> str:
    if not base.startswith(("http://", "https://")) or any(one in base for one in ' <>"{}|\\^`'):
        raise typer.BadParameter(f"{base}: expected an http(s) IRI", param_hint="--base")
    return base if base.endswith(("/", "#")) else base + "/"


__all__ = ["Progress", "build", "register"]
