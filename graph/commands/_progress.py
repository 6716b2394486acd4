"""How a build is told: bars on a terminal, plain lines elsewhere, nothing where quiet."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import Progress as RichProgress
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from graph.pipeline import Report
from graph.pipeline.worker import Outcome

_EVERY = 500


class Quiet:
    """Says nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def step(self, name: str) -> None:
        """A step begins."""

    def document(self, outcome: Outcome) -> None:
        """A document went through."""


class Lines(Quiet):
    """A line a step and a line every five hundred documents, on standard error."""

    def __init__(self) -> None:
        self._count, self._characters, self._start = 0, 0, time.monotonic()

    def step(self, name: str) -> None:
        """Tell the step."""
        print(f"resograph: {name}", file=sys.stderr, flush=True)

    def document(self, outcome: Outcome) -> None:
        """Count; tell the rate now and then."""
        self._count += 1
        self._characters += outcome.characters
        if self._count % _EVERY == 0:
            print(f"resograph:   {self.rate()}", file=sys.stderr, flush=True)

    def rate(self) -> str:
        """Documents so far, and how fast they go."""
        seconds = max(time.monotonic() - self._start, 1e-9)
        megabytes = self._characters / 1e6 / seconds
        return f"{self._count} documents, {self._count / seconds:.0f}/s, {megabytes:.1f} MB/s"


class Bars(Lines):
    """A live line on a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = RichProgress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._task = self._bar.add_task("starting", total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def step(self, name: str) -> None:
        """Show the step."""
        self._bar.update(self._task, description=name)

    def document(self, outcome: Outcome) -> None:
        """Show the rate."""
        self._count += 1
        self._characters += outcome.characters
        self._bar.update(self._task, description=f"read and extract: {self.rate()}")


def progress_on(quiet: bool) -> Quiet:
    """What tells how a build goes on: a live line on a terminal, plain lines elsewhere."""
    if quiet:
        return Quiet()
    return Bars() if sys.stderr.isatty() else Lines()


def tell(report: Report, out: Path, quiet: bool) -> int:
    """Say what was built and what could not be read; the exit code of the command."""
    if not quiet:
        count = len(report.documents)
        print(
            f"{count} document{'' if count == 1 else 's'}, {report.triple_count} triples in {out}"
        )
        if report.failures:
            print(f"{len(report.failures)} could not be read: see {out / 'report.md'}")
        if report.partly:
            print(f"{len(report.partly)} read in part: see {out / 'report.md'}")
        if not count:
            print("Nothing was read that is a document: name files, folders or archives of them")
        print(f"Open {out / 'graph.html'} in a browser, read {out / 'report.md'}, or ask:")
        print(f"  resograph query most-cited --from {out}")
    for failure in report.failures:
        print(f"resograph: {failure['path']}: {failure['reason']}", file=sys.stderr)
    for gap in report.partly:
        print(f"resograph: {gap['path']}: read in part: {gap['reason']}", file=sys.stderr)
    return 1 if report.failures else 0
