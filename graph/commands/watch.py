"""`resograph watch`: a graph that follows a folder."""

from __future__ import annotations

import os
import signal
import sys
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
from graph.commands._progress import Quiet, progress_on, tell
from graph.errors import InputError, ResographError
from graph.iris import BASE
from graph.pipeline import Options, build
from graph.pipeline.watching import changes, snapshot


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("watch")(watch)


def watch(
    inputs: Annotated[list[Path], typer.Argument(help="Files and folders to watch.")],
    out: Out = Path("outputs"),
    interval: Annotated[
        float, typer.Option(min=0.05, max=3600, help="Seconds between two looks.")
    ] = 2.0,
    jobs: Jobs = 0,
    base: Base = BASE,
    title: Title = "resograph",
    aliases: Aliases = None,
    themes: Themes = None,
    page: Page = True,
    quiet: Quietly = False,
) -> None:
    """Build the graph, and again whenever the documents change, until stopped (Ctrl-C).

    A change is taken up once nothing has moved between two looks, so that files that are still
    being written are left alone. The outputs are whole at every moment. Your own names and themes
    are watched as the documents are.

    Example: resograph watch corpus -o outputs --interval 5

    With your own subjects: resograph watch corpus -o mine --themes my-skos.ttl
    """
    own = [one for one in (aliases, themes) if one is not None]
    _check([*inputs, *own], out)
    options = Options(
        base=checked_base(base),
        jobs=jobs or (os.cpu_count() or 1),
        page=page,
        title=title,
        aliases=aliases,
        themes=themes,
    )
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _stop)
    try:
        for _ in changes(lambda: snapshot([*inputs, *own]), interval):
            _build(inputs, out, options, quiet)
    except KeyboardInterrupt:
        if not quiet:
            print("resograph: stopped", file=sys.stderr)


def _build(inputs: list[Path], out: Path, options: Options, quiet: bool) -> None:
    """One build; what is wrong with it is told, and the next change gets another."""
    try:
        with Quiet() if quiet else progress_on(quiet) as progress:
            report = build(inputs, out, options, progress)
        tell(report, out, quiet)
        sys.stdout.flush()
    except (ResographError, OSError) as error:
        print(f"resograph: {error}", file=sys.stderr, flush=True)


def _check(inputs: list[Path], out: Path) -> None:
    """Refuse to watch what the builds themselves write.

    Raises:
        InputError: where an input does not exist or lies in the outputs.
    """
    for one in inputs:
        if not one.exists():
            raise InputError(f"{one}: no such file or folder")
        if one.resolve() == out.resolve() or out.resolve() in one.resolve().parents:
            raise InputError(f"{one}: lies in the outputs; name another folder with -o")


def _stop(signum: int, frame: object) -> None:  # noqa: ARG001 - what a handler is given
    raise KeyboardInterrupt
