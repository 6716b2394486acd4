"""What `build` and `watch` let a user choose, in one wording."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Out = Annotated[Path, typer.Option("-o", "--out", help="Folder for the outputs.")]
Jobs = Annotated[int, typer.Option(min=0, help="Processes; 0 for one a core.")]
Base = Annotated[str, typer.Option(help="Base of the IRIs that are minted.")]
Title = Annotated[str, typer.Option(help="Title of the page.")]
Aliases = Annotated[
    Path | None, typer.Option(help="Your own names for actors: CSV, YAML or Turtle.")
]
Themes = Annotated[
    Path | None,
    typer.Option(help="Your own themes: SKOS as Turtle, RDF/XML, N-Triples, JSON-LD."),
]
Page = Annotated[bool, typer.Option(help="Write graph.html.")]
Quietly = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


def checked_base(base: str) -> str:
    """The base of IRIs as it is used, with its last mark.

    Raises:
        BadParameter: where it can begin no IRI.
    """
    if not base.startswith(("http://", "https://")) or any(one in base for one in ' <>"{}|\\^`'):
        raise typer.BadParameter(f"{base}: expected an http(s) IRI", param_hint="--base")
    return base if base.endswith(("/", "#")) else base + "/"
