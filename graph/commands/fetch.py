"""`resograph fetch`: documents by symbol from the United Nations' server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import InputError
from graph.fetch import BASE, FORMATS, PATH, Fetched, Manner
from graph.fetch import fetch as fetch_documents


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("fetch")(fetch)


def fetch(
    symbols: Annotated[list[str] | None, typer.Argument(help="Symbols: A/RES/78/311.")] = None,
    into: Annotated[Path, typer.Option("--into", "-d", help="Folder for the files.")] = Path(
        "documents"
    ),
    listed: Annotated[
        Path | None, typer.Option("--list", help="A file with a symbol a line; - for the input.")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")
    ] = "pdf",
    language: Annotated[str, typer.Option(help="Two letters.")] = "en",
    base: Annotated[str, typer.Option(help="The server.")] = BASE,
    path: Annotated[
        str, typer.Option(help="Its address of a document: {symbol}, {language}, {format}.")
    ] = PATH,
    timeout: Annotated[float, typer.Option(min=1, max=3600, help="Seconds a document.")] = 60,
    tries: Annotated[int, typer.Option(min=1, max=10, help="Attempts a document.")] = 3,
    pause: Annotated[float, typer.Option(min=0, help="Seconds between two requests.")] = 1.0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Fetch documents by symbol, one after the other; files that are there stay as they are.

    This is the only command that uses the network.

    Examples:
      resograph fetch A/RES/78/311 A/RES/78/265 --into documents

      resograph query dangling --format csv | cut -d, -f1 | resograph fetch --list -

    Exit code 1 where some could not be fetched.
    """
    manner = Manner(base, path, language, form, timeout, tries=tries, pause=pause)
    wanted = [*(symbols or []), *_listed(listed)]
    if not wanted:
        raise InputError("found no symbol, expected some as arguments or in a --list file")
    failed = False
    for one in fetch_documents(wanted, into, manner):
        failed = failed or bool(one.problem)
        _tell(one, quiet)
    raise typer.Exit(1 if failed else 0)


def _listed(file: Path | None) -> list[str]:
    """The symbols in a file, a line each; empty lines and the heading of a column are none."""
    if file is None:
        return []
    text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    lines = [line.strip().strip('"') for line in text.splitlines()]
    return [line for line in lines if line and "/" in line]


def _tell(one: Fetched, quiet: bool) -> None:
    if one.problem:
        print(f"resograph: {one.problem}", file=sys.stderr)
    elif not quiet:
        print(f"{one.symbol}: {'was there: ' if one.there else ''}{one.file}", flush=True)
