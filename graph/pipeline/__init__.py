"""The main job: documents in, a graph out whose every fact can be checked."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from graph.analyse import citation_network, measure, state_measures
from graph.iris import BASE, Iris
from graph.link import Record, Story, link
from graph.parallel import spread
from graph.pipeline.entities import describe
from graph.pipeline.outputs import write_outputs
from graph.pipeline.report import Report, make_report, write_report
from graph.pipeline.staging import staged
from graph.pipeline.worker import Outcome, Task, process, write_triples
from graph.read.inputs import discover
from graph.show.html import write_page
from graph.state.triples import Triples, literal
from ontology.terms import term

__all__ = ["Options", "Progress", "Report", "build"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: the base of minted IRIs, how many processes, what to leave out, what to add.

    `aliases` is a file of the user's own names for actors: see `graph.gazetteer.aliases`; `themes`
    a SKOS file of the user's own concepts: see `graph.themes.own`.
    """

    base: str = BASE
    jobs: int = 1
    page: bool = True
    title: str = "resograph"
    aliases: Path | None = None
    themes: Path | None = None


class Progress(Protocol):
    """Hears how a build goes on."""

    def step(self, name: str) -> None:
        """A new step begins."""

    def document(self, outcome: Outcome) -> None:
        """One more document went through."""


class _Silent:
    def step(self, name: str) -> None:
        """Say nothing."""

    def document(self, outcome: Outcome) -> None:
        """Say nothing."""


def build(
    inputs: Sequence[Path],
    out: Path,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Report:
    """Build the graph of all documents below `inputs` into the folder `out`.

    The folder gets `graph.ttl`, `graph.nq`, `store/`, `graph.html`, `report.md`, `report.json` and
    `texts/`; it is replaced as a whole, or left as it was where the build fails. A document that
    cannot be read is named in the report; the others are built.

    Raises:
        InputError: for an input that does not exist, or an `out` that no build made.
    """
    options, progress = options or Options(), progress or _Silent()
    with staged(out) as stage:
        return _Build(stage, options, progress).run(inputs)


class _Build:
    """One build, step by step, in a folder of its own."""

    def __init__(self, stage: Path, options: Options, progress: Progress) -> None:
        self.stage, self.options, self.progress = stage, options, progress
        self.iris = Iris(options.base)
        self.parts = stage / "parts"
        self.parts.mkdir()
        (stage / "texts").mkdir()
        self.named: list[tuple[str, Path]] = []
        self.used: set[str] = set()

    def run(self, inputs: Sequence[Path]) -> Report:
        self.progress.step("read and extract")
        done = self._process(inputs)
        self.progress.step("link")
        stories = self._link(done)
        self.progress.step("analyse")
        network = citation_network(one.card for one in done if one.card)
        measures = measure(network)
        self._part("analysis", state_measures(measures, self.iris))
        self._part("sources", self._sources(done))
        used = self.used.union(*(one.entities for one in done))
        self._part("ontology", describe(used, self.iris))
        self.progress.step("merge and store")
        triples = write_outputs(self.named, self.stage, self.options.base)
        shutil.rmtree(self.parts)
        self.progress.step("report and page")
        report = make_report(done, stories, (network, measures), triples, self.options.base)
        write_report(self.stage, report)
        if self.options.page:
            store = ox.Store.read_only(str(self.stage / "store"))
            quads = self.stage / "graph.nq"
            write_page(store, self.stage / "graph.html", title=self.options.title, quads=quads)
        return report

    def _process(self, inputs: Sequence[Path]) -> list[Outcome]:
        options = self.options
        task = Task(self.parts, self.stage / "texts", options.base, options.aliases, options.themes)
        done = []
        for outcome in spread(
            partial(process, task=task), discover(inputs), options.jobs, task.prepare
        ):
            self.progress.document(outcome)
            done.append(outcome)
        done.sort(key=lambda one: (one.path, one.document_id))
        return done

    def _link(self, done: Sequence[Outcome]) -> list[Story]:
        """Link the stories and state them; name every document's part of the graph."""
        record = Record([one.card for one in done if one.card], self.stage / "texts")
        stories = {one.document_id: one.story for one in done if one.story}
        known = record.known()
        linked = link([stories[key] for key in sorted(stories)], record, self.iris)
        for story in linked:
            found = list(story.findings)
            self.used |= write_triples(self.parts, story.page, found, self.iris, known)
        for document_id in sorted({one.document_id for one in done if one.document_id}):
            part = self.parts / f"{document_id}.nt"
            if part.exists():
                self.named.append((self.iris.document(document_id), part))
        return linked

    def _sources(self, done: Iterable[Outcome]) -> list[str]:
        triples = Triples(self.iris)
        for one in done:
            if one.document_id and not one.failure:
                node = self.iris.document(one.document_id)
                triples.add(node, term("dcterms:source"), literal(one.path))
        return triples.lines()

    def _part(self, name: str, lines: Sequence[str]) -> None:
        part = self.parts / f"_{name}.nt"
        part.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
        self.named.append((f"{self.iris.id}{name}", part))
