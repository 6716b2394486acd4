"""`resograph diff`: which facts two built graphs do not share, by document, with evidence."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from graph.store import open_store
from graph.store.compare import Change, by_document, compare

_LONG = 100


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("diff")(diff)


def diff(
    old: Annotated[Path, typer.Argument(help="A built graph, or a file of triples.")],
    new: Annotated[Path, typer.Argument(help="Another one.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Counts only.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the exit code.")] = False,
) -> None:
    """Show the facts that were lost (-) and gained (+) from OLD to NEW.

    Facts are compared by what they say and not by where in a text they stand. The exit code is 0
    where the graphs say the same, else 1.

    Examples:
      resograph diff outputs.before outputs

      resograph diff old.ttl new.ttl --json
    """
    changes = compare(open_store(old), open_store(new))
    if as_json:
        print(json.dumps([asdict(one) for one in changes], ensure_ascii=False, indent=1))
    elif not quiet:
        _show(changes, summary)
    raise typer.Exit(1 if changes else 0)


def _show(changes: list[Change], summary: bool) -> None:
    for document, group in by_document(changes).items():
        gained = sum(one.gained for one in group)
        print(f"{document or '(no document)'}: {gained} gained, {len(group) - gained} lost")
        for one in [] if summary else group:
            print(f"  {'+' if one.gained else '-'} {_short(one)}")
    gained = sum(one.gained for one in changes)
    print(f"{gained} facts gained, {len(changes) - gained} lost")


def _short(one: Change) -> str:
    text = f"{one.subject} {one.predicate} {one.value[:_LONG]}"
    words = " ".join(one.passage.split())
    return f"{text}    “{words[:_LONG]}”" if words else text
