"""`python -m benchmarks`: speed by stage, whole builds, and the same triples in plain rdflib.

By default on the bundled corpus and, where the reference data is there (the folder that
RESOGRAPH_REFERENCE names, or `shared` beside the checkout), on its sample of marked-up documents
and of plain texts. Name other inputs to measure them instead.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import pipeline_build, pipeline_peers, pipeline_rdflib, pipeline_stages

_ROOT = Path(__file__).resolve().parent.parent


def _inputs(named: list[Path]) -> Iterator[tuple[str, list[Path]]]:
    if named:
        yield "the named inputs", named
        return
    yield "the bundled corpus", [_ROOT / "corpus"]
    reference = Path(os.environ.get("RESOGRAPH_REFERENCE") or _ROOT.parent / "shared")
    sample = reference / "unxml" / "sample"
    for name, folder in (("marked-up sample", "xml"), ("plain-text sample", "txt")):
        if (sample / folder).is_dir():
            yield name, [sample / folder]
        else:
            print(f"no reference data for the {name}: set RESOGRAPH_REFERENCE to its folder\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("inputs", nargs="*", type=Path, help="files, folders, archives")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="processes of a build"
    )
    parser.add_argument("--every", type=int, default=1, help="stages: one document in so many")
    options = parser.parse_args()
    for name, inputs in _inputs(options.inputs):
        print(f"# {name}\n")
        documents = pipeline_stages.items(inputs, options.every)
        for line in pipeline_stages.table(pipeline_stages.measure_stages(documents)):
            print(line)
        print()
        with TemporaryDirectory() as folder:
            out = Path(folder) / "outputs"
            measured = pipeline_build.measure_build(inputs, out, options.jobs)
            for line in pipeline_build.table(measured):
                print(line)
            again = pipeline_build.measure_rebuild(inputs, out, options.jobs)
            print(pipeline_build.rebuild_line(measured, again))
            print()
            for line in pipeline_rdflib.table(out):
                print(line)
        print()
        for line in pipeline_peers.table(documents):
            print(line)
        print()


if __name__ == "__main__":
    main()
