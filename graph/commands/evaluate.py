"""`resograph evaluate`: what is found in plain text, against mark-up or annotations by hand."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import InputError
from graph.evaluate.floors import broken, update
from graph.evaluate.scores import Run
from graph.evaluate.told import change, gains_and_losses, load, save, table, to_json

_GOLD = "Annotations by hand: a folder of .jsonl files."
_TEXTS = "Where the annotated texts lie; more than one may be named."
_LISTS = "List every difference with its sentence."
_EVERY = "Measure one document in so many, chosen by its hash."
_FLOORS = "A floors file; below a floor the exit code is 1."
_CHECKED = "Errors of the mark-up, checked by hand; figures without them are told as well."
_NAME = "Which measurement of the floors file this is."
_CORPUS = "Documents that hold the resolutions which annotated press texts are about."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate")(evaluate)


def evaluate(
    inputs: Annotated[list[Path] | None, typer.Argument(help="AKN4UN XML, folders, archives.")] = (
        None
    ),
    gold: Annotated[Path | None, typer.Option(help=_GOLD)] = None,
    texts: Annotated[list[Path] | None, typer.Option(help=_TEXTS)] = None,
    corpus: Annotated[list[Path] | None, typer.Option(help=_CORPUS)] = None,
    corrections: Annotated[Path | None, typer.Option(help=_CHECKED)] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only kinds that begin so.")] = None,
    lists: Annotated[bool, typer.Option("--gains-and-losses", help=_LISTS)] = False,
    against: Annotated[Path | None, typer.Option(help="Show the change since a saved run.")] = None,
    keep: Annotated[Path | None, typer.Option("--save", help="Save the run.")] = None,
    floors: Annotated[Path | None, typer.Option(help=_FLOORS)] = None,
    name: Annotated[str, typer.Option(help=_NAME)] = "markup",
    update_floors: Annotated[bool, typer.Option(help="Pin what this run reaches.")] = False,
    allow_regression: Annotated[bool, typer.Option(help="Let floors fall.")] = False,
    every: Annotated[int, typer.Option(min=1, help=_EVERY)] = 1,
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 for one a core.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Measure extraction: precision, recall and F1 by kind and organ.

    Example: resograph evaluate unxml-en.tar.xz --every 20 --save run.json

    Half of the documents (by the hash of their symbol) are held out: counted, never listed.
    """
    run = _measure(inputs or [], gold, texts or [], corpus or [], (every, jobs, corrections))
    below = _floors(run, floors, name, update_floors, allow_regression)
    if kind:
        run = _only(run, tuple(kind))
    before = _only(load(against), tuple(kind or ("",))) if against else None
    if keep:
        save(run, keep)
    changes = list(change(run, before)) if before else []
    if as_json:
        document = to_json(run) | {"change": changes, "below": below}
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        told = gains_and_losses(run.differences) if lists else ()
        print("\n".join([table(run), *told, *changes]))
    _end(run, below)


def _end(run: Run, below: list[str]) -> None:
    """Say which floors are missed; what could not be read or is below a floor is exit code 1."""
    for line in below:
        print(f"resograph: {line}", file=sys.stderr)
    raise typer.Exit(1 if run.failures or below else 0)


def _floors(
    run: Run, file: Path | None, name: str, update_floors: bool, allow_regression: bool
) -> list[str]:
    """What the run misses of its floors; after an update nothing does."""
    if file is None:
        if update_floors:
            raise InputError("evaluate: --update-floors without --floors; expected both")
        return []
    if update_floors:
        update(run, name, file, allow_regression)
        return []
    return broken(run, name, file)


def _measure(
    inputs: list[Path],
    gold: Path | None,
    texts: list[Path],
    corpus: list[Path],
    how: tuple[int, int, Path | None],
) -> Run:
    if gold is not None and inputs:
        raise InputError("evaluate: both documents with mark-up and --gold; expected one of them")
    if gold is not None:
        from graph.evaluate.gold import evaluate_gold  # noqa: PLC0415 - linking is heavy to load

        return evaluate_gold(gold, texts, corpus)
    if not inputs:
        raise InputError("evaluate: nothing to measure; expected documents with mark-up or --gold")
    from graph.evaluate.corrections import load as load_corrections  # noqa: PLC0415
    from graph.evaluate.stream import evaluate_markup  # noqa: PLC0415

    every, jobs, checked = how
    known = load_corrections(checked) if checked else None
    return evaluate_markup(inputs, jobs or (os.cpu_count() or 1), every, known)


def _only(run: Run, kinds: tuple[str, ...]) -> Run:
    return replace(
        run,
        counts={key: value for key, value in run.counts.items() if key[0].startswith(kinds)},
        differences=tuple(one for one in run.differences if one.kind.startswith(kinds)),
    )
