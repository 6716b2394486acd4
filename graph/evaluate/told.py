"""A run as a table, as JSON, and beside an earlier run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluate.scores import Counts, Difference, Run

Row = tuple[str, str, str, Counts]
_VERSION = 1
_FAILURES = 10
PARTLY_MARKED = frozenset(("HRC", "SC before 2017", "SC statements"))
"""Groups in whose mark-up few citations are linked."""


def rows(run: Run) -> Iterator[Row]:
    """(kind, group, split, counts) for every group, a kind's total first as group "all".

    Totals of citations leave out the groups whose mark-up links few of them.
    """
    splits = sorted({split for _, _, split in run.counts}, reverse=True)
    for kind in run.kinds:
        groups = run.groups(kind)
        for group in ("all", *groups) if len(groups) > 1 else groups:
            for split in splits:
                if group == "all":
                    counts = _whole(run, kind, split)
                else:
                    counts = run.total(kind, group, split)
                if counts != Counts():
                    yield kind, group, split, counts


def _whole(run: Run, kind: str, split: str) -> Counts:
    groups = [
        group
        for group in run.groups(kind)
        if not (kind.startswith("citation") and group in PARTLY_MARKED)
    ]
    return sum((run.total(kind, group, split) for group in groups), Counts())


def table(run: Run) -> str:
    """The run as text: a line for each kind and group, the splits beside each other."""
    splits = sorted({split for _, _, split in run.counts}, reverse=True)
    lines = [f"{run.documents} documents, data {run.data[:12]}"]
    heading = f"{'right':>7}{'extra':>6}{'missed':>7}{'P':>7}{'R':>7}{'F1':>7}"
    wide = 2 + max((len(group) for _, group, _ in run.counts), default=16)
    lines.append(f"{'':{25 + wide}}" + "".join(f"  {split:>40}" for split in splits))
    lines.append(f"{'kind':25}{'group':{wide}}" + f"  {heading}" * len(splits))
    cells: dict[tuple[str, str], dict[str, Counts]] = {}
    for kind, group, split, counts in rows(run):
        cells.setdefault((kind, group), {})[split] = counts
    for (kind, group), by_split in cells.items():
        few = kind.startswith("citation") and group in PARTLY_MARKED
        shown = "".join(f"  {_cell(by_split.get(split))}" for split in splits)
        lines.append(f"{kind:25}{group + ('~' if few else ''):{wide}}{shown}")
    if any(kind.startswith("citation") and group in PARTLY_MARKED for kind, group in cells):
        lines.append("~ the mark-up links few citations there: precision says nothing")
    lines += [f"failed: {path}: {reason}" for path, reason in run.failures[:_FAILURES]]
    if len(run.failures) > _FAILURES:
        lines.append(f"failed: {len(run.failures) - _FAILURES} more, which --json and --save name")
    return "\n".join(lines)


def _cell(one: Counts | None) -> str:
    if one is None:
        return " " * 41
    return (
        f"{one.right:7}{one.extra:6}{one.missed:7}"
        f"{one.precision:7.4f}{one.recall:7.4f}{one.f1:7.4f}"
    )


def gains_and_losses(differences: Iterable[Difference]) -> Iterator[str]:
    """Two lines for each difference: what, and the sentence."""
    for one in differences:
        yield f"{one.side:6} {one.kind}: {one.key} in {one.document}"
        if one.sentence:
            yield f"       {one.sentence}"


def change(run: Run, before: Run) -> Iterator[str]:
    """What became better or worse since an earlier run, counts first, then each difference.

    A difference that is gone is a gain, a new one a loss. Where the data differ, that is said.
    """
    if run.data != before.data:
        yield "the documents differ from those of the earlier run"
    keys = sorted(run.counts.keys() | before.counts.keys())
    for kind, group, split in keys:
        new = run.counts.get((kind, group, split), Counts())
        old = before.counts.get((kind, group, split), Counts())
        if new != old:
            yield (
                f"{kind} {group} {split}: F1 {old.f1:.4f} -> {new.f1:.4f} ({new.f1 - old.f1:+.4f}),"
                f" extra {old.extra} -> {new.extra}, missed {old.missed} -> {new.missed}"
            )
    now = {one.identity: one for one in run.differences}
    then = {one.identity: one for one in before.differences}
    for heading, here, there in (("gained", then, now), ("lost", now, then)):
        for line in gains_and_losses(here[key] for key in sorted(here.keys() - there.keys())):
            yield f"{heading}: {line}" if not line.startswith(" ") else line


def to_json(run: Run) -> dict[str, Any]:
    """The run as plain data; `from_json` reads it back."""
    return {
        "version": _VERSION,
        "data": run.data,
        "documents": run.documents,
        "counts": [
            {"kind": kind, "group": group, "split": split, **asdict(one)}
            | {name: round(getattr(one, name), 6) for name in ("precision", "recall", "f1")}
            for (kind, group, split), one in sorted(run.counts.items())
        ],
        "differences": [asdict(one) for one in run.differences],
        "failures": [{"path": path, "reason": reason} for path, reason in run.failures],
    }


def from_json(data: Mapping[str, Any]) -> Run:
    """The run that `to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: where it did not.
    """
    if data["version"] != _VERSION:
        raise ValueError(f"version {data['version']}")
    return Run(
        data=str(data["data"]),
        documents=int(data["documents"]),
        counts={
            (one["kind"], one["group"], one["split"]): Counts(
                int(one["right"]), int(one["extra"]), int(one["missed"])
            )
            for one in data["counts"]
        },
        differences=tuple(sorted(Difference(**one) for one in data["differences"])),
        failures=tuple((one["path"], one["reason"]) for one in data["failures"]),
    )


def load(file: Path) -> Run:
    """A run that was saved.

    Raises:
        InputError: where the file is missing or none of ours.
    """
    try:
        return from_json(json.loads(file.read_text("utf-8")))
    except OSError as error:
        raise InputError(f"{file}: cannot be opened: {error.strerror or error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{file}: no saved run; expected what --save writes") from error


def save(run: Run, file: Path) -> None:
    """Write a run so that a later one can be held against it."""
    text = json.dumps(to_json(run), ensure_ascii=False, indent=1)
    file.write_text(text + "\n", "utf-8", newline="\n")
