"""`resograph validate`: whether a graph is sound, and what is not, with document and passage."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.check import Finding, Report, validate
from graph.check.report import report_turtle
from graph.errors import InputError
from graph.store import open_store

FORMATS = ("table", "turtle", "json")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("validate")(check)


def check(
    source: Annotated[
        Path, typer.Option("--from", help="A built graph, or a file of triples.")
    ] = Path("outputs"),
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")
    ] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    engine: Annotated[
        str, typer.Option(help="auto, shacl (a SHACL processor) or sparql (for large graphs).")
    ] = "auto",
    limit: Annotated[int, typer.Option(help="Rows of the table for each rule.", min=1)] = 10,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the exit code.")] = False,
) -> None:
    """Hold a graph against the shapes, the vocabulary and the texts of its documents.

    The exit code is 0 for a sound graph, 1 where something is violated.

    Examples:
      resograph validate

      resograph validate --from outputs --format turtle > report.ttl
    """
    form = "json" if as_json else form
    if form not in FORMATS:
        raise InputError(f"--format: found {form!r}, expected one of {', '.join(FORMATS)}")
    store = open_store(source)
    report = validate(store, engine)
    if not quiet:
        _show(report, form, store.base, limit)
    raise typer.Exit(0 if report.sound and not (strict and report.findings) else 1)


def _show(report: Report, form: str, base: str, limit: int) -> None:
    if form == "turtle":
        print(report_turtle(report, base), end="")
    elif form == "json":
        findings = [asdict(one) for one in report.findings]
        print(json.dumps({"sound": report.sound, "findings": findings}, ensure_ascii=False))
    else:
        _table(report, base, limit)


def _table(report: Report, base: str, limit: int) -> None:
    if report.findings:
        table = Table(box=None, pad_edge=False, header_style="bold")
        for name in ("severity", "rule", "node", "value", "document", "passage"):
            table.add_column(Text(name), overflow="fold")
        shown: dict[str, int] = {}
        for one in report.findings:
            shown[one.shape] = shown.get(one.shape, 0) + 1
            if shown[one.shape] <= limit:
                table.add_row(*(Text(cell) for cell in _cells(one, base)))
        Console(width=None if sys.stdout.isatty() else 200).print(table)
        messages = {one.shape: one.message for one in report.findings}
        print()
        for shape, count in report.counts().items():
            print(f"{count:7,}  {shape}: {messages[shape]}")
    verdict = "sound" if report.sound else "not sound"
    print(
        f"{verdict}: {report.triples:,} triples, {report.constraints} constraints "
        f"({report.engine}), {len(report.findings):,} findings"
    )


def _cells(one: Finding, base: str) -> tuple[str, ...]:
    node = one.node.removeprefix(f"{base}id/")
    value = one.value.removeprefix(f"{base}id/")
    return one.severity, one.shape, node, value[:80], one.document, one.passage[:80]
