"""The main job: documents in, a graph out whose every fact can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.pipeline.job import Job
from graph.pipeline.options import Options, Progress
from graph.pipeline.report import Report
from graph.pipeline.update import update
from graph.read.inputs import discover

__all__ = ["Options", "Progress", "Report", "build", "update"]


def build(
    inputs: Sequence[Path],
    out: Path,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Report:
    """Build the graph of all documents below `inputs` into the folder `out`.

    The folder gets `graph.ttl`, `graph.trig`, `store/`, `graph.html`, `report.md`, `report.json`,
    `texts/` and `cache/`; it is replaced as a whole, or left as it was where the build fails. A
    document that cannot be read is named in the report; the others are built. What an earlier build
    of the folder found in a document is used again where neither the document, nor the code, nor
    the options have changed.

    Raises:
        InputError: for an input that does not exist, or an `out` that no build made.
        ReadError: for a damaged file of aliases or themes.
    """
    return Job(out, options or Options(), progress).run(discover(inputs))
