"""`resograph export`: a graph or a part of it, in formats that other tools read."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import InputError
from graph.export import Selection, export, formats
from graph.store import open_store


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export")(write)


def write(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="A format; see --list.")] = "",
    source: Annotated[
        Path, typer.Option("--from", help="A built graph, or a file of triples.")
    ] = Path("outputs"),
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write; else standard output.")
    ] = None,
    symbol: Annotated[list[str] | None, typer.Option(help="This resolution; repeatable.")] = None,
    theme: Annotated[str, typer.Option(help="Resolutions on this theme.")] = "",
    organ: Annotated[str, typer.Option(help="Resolutions of this organ.")] = "",
    since: Annotated[str, typer.Option(help="Adopted on this day or later.")] = "",
    until: Annotated[str, typer.Option(help="Adopted on this day or before.")] = "",
    depth: Annotated[int, typer.Option(help="And neighbours, so many citations away.", min=0)] = 0,
    construct: Annotated[str, typer.Option(help="A CONSTRUCT that says what.")] = "",
    evidence: Annotated[
        bool, typer.Option("--evidence/--no-evidence", help="With the passages, or without.")
    ] = True,
    profile: Annotated[str, typer.Option(help="undo: in the UN Document Ontology's terms.")] = "",
    listing: Annotated[bool, typer.Option("--list", help="List the formats.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No remarks.")] = False,
) -> None:
    """Write a built graph, or the part around some resolutions, in another format.

    Without conditions everything is written; with several, all must hold. The same graph gives the
    same bytes.

    Examples:
      resograph export turtle -o everything.ttl

      resograph export gexf --theme artificial-intelligence --depth 1 -o ai.gexf

      resograph export bibtex --symbol A/RES/78/311 --symbol A/RES/78/265
    """
    if listing:
        for name, module in formats().items():
            print(f"{name:10} {module.SUFFIX:9} {module.SUMMARY}")
        return
    form = form or _by_suffix(out)
    chosen = Selection(tuple(symbol or ()), theme, organ, since, until, depth, construct, evidence)
    buffer = io.BytesIO()
    view = export(open_store(source), form, buffer, chosen, profile)
    _deliver(buffer.getvalue(), out)
    if not quiet and out is not None:
        print(f"resograph: {out}: {form} of {len(view.lines):,} triples", file=sys.stderr)


def _by_suffix(out: Path | None) -> str:
    """The format that the output's name ends like."""
    fitting = [name for name, module in formats().items() if out and out.suffix == module.SUFFIX]
    if not fitting:
        raise InputError(f"found no format, expected one of {', '.join(formats())}")
    return fitting[0]


def _deliver(content: bytes, out: Path | None) -> None:
    """Write the whole file or nothing: beside its place, then moved there."""
    if out is None:
        sys.stdout.buffer.write(content)
        return
    if out.is_dir():
        raise InputError(f"{out}: found a folder, expected a file to write")
    name = ""
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise InputError(f"{out}: cannot be written: {error.strerror}") from error
