"""`resograph explain`: what is known of a thing, and the sentence behind each fact."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from graph.api import open as open_graph
from graph.show.explain import Known


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain")(explain)


def explain(
    name: Annotated[str, typer.Argument(help="A symbol, an IRI or a local identifier.")],
    source: Annotated[Path, typer.Option("--from", help="A built graph.")] = Path("outputs"),
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Print what is known, and the sentence behind each fact.

    Example: resograph explain A/RES/78/311
    """
    kg = open_graph(source)
    explainer = kg.explainer()
    iri = kg.find(name)
    facts = explainer.facts(iri)
    if as_json:
        document = {"iri": iri, "facts": [asdict(one) for one in facts]}
        print(json.dumps(document, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    console.print(Text(iri, style="bold"))
    section = ""
    for fact in facts:
        if fact.section != section:
            section = fact.section
            console.print(Text(f"\n{section}", style="bold cyan"))
        _print(fact, console)


def _print(fact: Known, console: Console) -> None:
    console.print(Text(f"  {fact.label}"))
    for passage in fact.passages[:3]:
        line = Text(f"      {_one_line(passage.before)}", style="dim")
        line.append(_one_line(passage.exact), style="not dim bold")
        line.append(_one_line(passage.after), style="dim")
        console.print(line)
        where = f"      - {passage.document}, {passage.start}-{passage.end}"
        console.print(Text(f"{where} [{', '.join(fact.rules)}]", style="dim italic"))
    if len(fact.passages) > 3:
        console.print(Text(f"      and {len(fact.passages) - 3} more passages", style="dim"))


def _one_line(text: str) -> str:
    """A passage on one line, without control characters that a terminal would obey."""
    return "".join(one if one.isprintable() else " " for one in text)
