"""A whole build in a process of its own: seconds a step, peak memory, triples by kind."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graph.pipeline import Options, build
from graph.pipeline.worker import Outcome


class _Clock:
    """Hears the steps of a build and notes when each began."""

    def __init__(self) -> None:
        self.marks: list[tuple[str, float]] = []

    def step(self, name: str) -> None:
        self.marks.append((name, time.perf_counter()))

    def document(self, outcome: Outcome) -> None:
        """Nothing to note."""

    def seconds(self, end: float) -> dict[str, float]:
        ends = [start for _, start in self.marks[1:]] + [end]
        return {name: later - start for (name, start), later in zip(self.marks, ends, strict=True)}


def measure_build(inputs: Sequence[Path], out: Path, jobs: int) -> dict[str, Any]:
    """Build in another process; what it took, and what came of it.

    Raises:
        subprocess.CalledProcessError: where the build failed.
    """
    arguments = [str(out), str(jobs), *map(str, inputs)]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pipeline_build", *arguments],
        check=True,
        stdout=subprocess.PIPE,
    )
    return dict(json.loads(done.stdout))


def measure_rebuild(inputs: Sequence[Path], out: Path, jobs: int) -> dict[str, Any]:
    """Build once more after one document has come; what that took.

    Raises:
        subprocess.CalledProcessError: where the build failed.
    """
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / "one-more.txt"
        fresh.write_text(_ONE_MORE, "utf-8")
        return measure_build([*inputs, fresh], out, jobs)


_ONE_MORE = """A/RES/91/14
General Assembly
Ninety-first session
Resolution adopted by the General Assembly on 3 November 2036
91/14. Lighthouses of small islands

The General Assembly,

Recalling its resolutions 78/265 of 21 March 2024 and 90/77 of 5 December 2035,

1. Encourages all States to keep the lamps lit;

2. Requests the Secretary-General to report to it at its ninety-third session.
"""


def rebuild_line(first: Mapping[str, Any], again: Mapping[str, Any]) -> str:
    """What a rebuild took, beside the first build."""
    seconds = [sum(one["steps"].values()) for one in (first, again)]
    return (
        f"again after one document has come: {seconds[1]:.2f} s, {seconds[1] / seconds[0]:.1%} of "
        f"the first build ({again['cpu'] / first['cpu']:.1%} of its processor time), "
        f"peak {again['peak_mb']:.0f} MB"
    )


def kinds_of(triples: Mapping[str, int]) -> dict[str, int]:
    """Triples by what they are for, by the vocabulary of their predicate."""
    kinds: Counter[str] = Counter()
    for predicate, count in triples.items():
        kinds[_KINDS.get(predicate, _KINDS.get(predicate.split(":")[0] + ":", "facts"))] += count
    return dict(kinds.most_common())


_KINDS = {
    "rdf:type": "types",
    **dict.fromkeys(
        ("rdf:subject", "rdf:predicate", "rdf:object"), "statements that bear evidence"
    ),
    **dict.fromkeys(("rdfs:label", "skos:"), "names"),
    **dict.fromkeys(("oa:", "rg:inDocument"), "passages"),
    **dict.fromkeys(("rg:evidence", "rg:extractor", "prov:"), "evidence of facts"),
    **dict.fromkeys(
        ("rg:pageRank", "rg:community", "rg:component", "rg:citesCount", "rg:citedByCount"),
        "measures of the network",
    ),
}


def table(measured: Mapping[str, Any]) -> Iterator[str]:
    """Lines that tell a build."""
    seconds = sum(measured["steps"].values())
    yield (
        f"build of {measured['documents']} documents ({measured['characters'] / 1e6:.2f} MB of "
        f"text) with {measured['jobs']} processes: {seconds:.2f} s "
        f"({measured['cpu']:.2f} s of processor time), "
        f"{measured['documents'] / seconds:.0f} documents/s, "
        f"{measured['characters'] / 1e6 / seconds:.2f} MB/s, "
        f"peak {measured['peak_mb']:.0f} MB (largest other process {measured['child_mb']:.0f} MB)"
    )
    for name, took in measured["steps"].items():
        yield f"  {name:24}{took:8.2f} s {took / seconds:6.1%}"
    total = sum(measured["triples"].values())
    kilobytes = measured["characters"] / 1e3
    yield f"{total} triples, {total / max(kilobytes, 1e-9):.1f} for each kB of text"
    for kind, count in kinds_of(measured["triples"]).items():
        yield f"  {kind:34}{count:9} {count / max(total, 1):6.1%}"


def _main() -> None:
    out, jobs, *inputs = sys.argv[1:]
    clock = _Clock()
    options = Options(jobs=int(jobs))
    report = build([Path(one) for one in inputs], Path(out), options, clock)
    steps = clock.seconds(time.perf_counter())
    measured = {
        "documents": len(report.documents),
        "characters": report.characters,
        "jobs": options.jobs,
        "steps": steps,
        "triples": dict(report.triples),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "cpu": sum(
            resource.getrusage(who).ru_utime + resource.getrusage(who).ru_stime
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        ),
        "child_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    json.dump(measured, sys.stdout)


if __name__ == "__main__":
    _main()
