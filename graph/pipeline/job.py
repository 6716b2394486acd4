"""One build into one folder, step by step."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from graph.analyse import citation_network, measure, state_measures
from graph.iris import Iris
from graph.link import Card, Record, Story
from graph.link.record.forerunners import Forerunner, Forerunners, Inherited
from graph.model import Kind
from graph.parallel import little_garbage, spread
from graph.pipeline import codec
from graph.pipeline.built import Built, Member, read_built
from graph.pipeline.cache import FOLDER, Cache, link_or_copy
from graph.pipeline.entities import describe
from graph.pipeline.options import Options, Progress, Silent
from graph.pipeline.outputs import STORE, written_outputs
from graph.pipeline.page import PAGE, write_explorer
from graph.pipeline.part import make_part
from graph.pipeline.report import Report, make_report, read_report, write_report
from graph.pipeline.shares import Shares, Told
from graph.pipeline.staging import MARKER, staged
from graph.pipeline.version import file_digest, whole_version
from graph.pipeline.worker import Outcome, Task, known, process
from graph.read.inputs import Item
from graph.state.forerunners import state_forerunners
from graph.state.triples import Triples, literal
from ontology.terms import term

TEXTS = "texts"


def kept_file(out: Path, name: str) -> Path | None:
    """The user's own file of that name (`aliases`, `themes`) with which a graph was built."""
    return next(iter(sorted((out / FOLDER).glob(f"{name}.*"))), None)


class _Unchanged(Exception):  # noqa: N818 - no error: there is nothing to do
    """What is to be built has been built."""


class Job:
    """A build into one folder."""

    def __init__(self, out: Path, options: Options, progress: Progress | None = None) -> None:
        self.out, self.options, self.progress = out, options, progress or Silent()
        self.iris = Iris(options.base)
        self.task = Task(out / FOLDER, options.base, options.aliases, options.themes)
        self.cache = Cache(out / FOLDER)
        self.old: Built | None = None
        self.stage = Path()

    def run(self, items: Iterable[Item]) -> Report:
        """Take the items through all steps; the outputs stay as they were where one fails."""
        try:
            with staged(self.out) as self.stage, little_garbage():
                self.task.prepare()
                if self.options.fresh:
                    shutil.rmtree(self.cache.folder, ignore_errors=True)
                self.cache.make()
                self.old = read_built(self.out)
                self.progress.step("read and extract")
                done, members = self._process(items)
                digest = self._digest(done)
                if self._stands(digest):
                    raise _Unchanged
                return self._make(done, members, digest)
        except _Unchanged:
            return read_report(self.out)

    def _process(self, items: Iterable[Item]) -> tuple[list[Outcome], list[Member]]:
        """What became of every item, kept or read now, in the order of their paths."""
        done: list[Outcome] = []
        ready: deque[Outcome] = deque()
        members: dict[str, Member] = {}

        def missing() -> Iterator[Item]:
            for item in items:
                found = known(item, self.task)
                key = self.task.key(item) if item.readable else ""
                members[item.path] = Member(
                    item.path, item.sha256, key, item.size, item.problem, item.skipped
                )
                if found is None:
                    yield item
                else:
                    ready.append(found)

        work = partial(process, task=self.task)
        for outcome in spread(work, missing(), self.options.jobs, self.task.prepare):
            ready.append(outcome)
            self._drain(ready, done)
        self._drain(ready, done)
        done.sort(key=lambda one: (one.path, one.document_id))
        return done, [members[path] for path in sorted(members)]

    def _drain(self, ready: deque[Outcome], done: list[Outcome]) -> None:
        while ready:
            done.append(ready.popleft())
            self.progress.document(done[-1])

    def _digest(self, done: Sequence[Outcome]) -> str:
        """What stands for all that the outputs depend on."""
        options = self.options
        told = [
            [whole_version(), options.base, options.title, options.page],
            [file_digest(options.aliases), file_digest(options.themes)],
            [[one.path, one.key, one.failure, one.skipped] for one in done],
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def _stands(self, digest: str) -> bool:
        """Whether the folder holds what would be built."""
        if self.old is None or self.old.digest != digest:
            return False
        names = [MARKER, "report.md", STORE, TEXTS, *([PAGE] if self.options.page else [])]
        here = all((self.out / name).exists() for name in names)
        return here and all(file.intact() for file in self.old.files.values())

    def _make(self, done: list[Outcome], members: list[Member], digest: str) -> Report:
        self.progress.step("link")
        self._write_texts(done)
        stories, told, unlinked = self._link(
            [one for one in done if one.document_id and not one.failure]
        )
        done = [replace(one, failure=unlinked.get(one.document_id, one.failure)) for one in done]
        self.progress.step("analyse")
        network = citation_network(_brief(one) for one in done if one.symbol)
        measures = measure(network)
        used = {name for one in told for name in one.share.entities}
        inherited = self._inherited(done)
        used.update(one.theme for _, one in inherited)
        derived = {
            f"{self.iris.id}analysis": state_measures(measures, self.iris),
            f"{self.iris.id}forerunners": state_forerunners(inherited, self.iris),
            f"{self.iris.id}sources": self._sources(done),
            f"{self.iris.id}ontology": describe(used, self.iris),
        }
        self.progress.step("merge and store")
        shares = Shares(told, derived, self.iris, self.cache)
        shares.join()
        with written_outputs(shares, self.stage, self.old) as written:
            self.progress.step("report and page")
            measured = (network, measures)
            report = make_report(done, stories, measured, written.counts, self.options.base)
            write_report(self.stage, report)
            if self.options.page:
                write_explorer(self.stage, self.options.title, shares, written.store, self.out)
            self._keep(done)
        Built(
            self.stage,
            members,
            self.options.base,
            self.options.title,
            self.options.page,
            digest,
            written.files,
            written.counts,
            shares.shared,
        ).write()
        return report

    def _keep(self, done: Iterable[Outcome]) -> None:
        """Take along what the next build may use: the results, and the user's own files."""
        self.cache.carry((one.key for one in done if one.key), Cache(self.stage / FOLDER))
        for name in ("aliases", "themes"):
            file: Path | None = getattr(self.options, name)
            if file is not None:
                shutil.copyfile(file, self.stage / FOLDER / f"{name}{file.suffix}")

    def _write_texts(self, done: Iterable[Outcome]) -> None:
        """The texts that offsets count in; those of an earlier build get a second name."""
        folder = self.stage / TEXTS
        folder.mkdir()
        kept = {one.key for one in self.old.members} if self.old else set()
        for one in done:
            if one.document_id and not one.failure:
                name = f"{one.document_id}.txt"
                if one.key in kept and (self.out / TEXTS / name).exists():
                    link_or_copy(self.out / TEXTS / name, folder / name)
                else:
                    (folder / name).write_bytes(self.cache.section(one.key, "text"))

    def _link(self, done: Sequence[Outcome]) -> tuple[list[Story], list[Told], dict[str, str]]:
        """Link the stories and state them; every document with its part of the graph.

        Stories that could not be linked are told by document with the reason, and left out.
        """
        told = [
            Told(self.iris.document(one.document_id), one.share, one.symbol, one.key)
            for one in done
            if not one.is_story
        ]
        stories = [one for one in done if one.is_story]
        if not stories:
            return [], told, {}
        from graph.link import link  # noqa: PLC0415 - heavy to load

        cards = [codec.load(Card, self._kept(one, "card")) for one in done if one.symbol]
        record = Record(cards, self.stage / TEXTS)
        known_facts = record.known()
        stories.sort(key=lambda one: one.document_id)
        unlinked: dict[str, str] = {}

        def failed(story: Story, error: Exception) -> None:
            name = story.page.document.id
            unlinked[name] = f"cannot be linked: {type(error).__name__}: {error}"
            (self.stage / TEXTS / f"{name}.txt").unlink(missing_ok=True)

        linked = link(
            [codec.load(Story, self._kept(one, "story")) for one in stories],
            record,
            self.iris,
            failed,
        )
        for story in linked:
            part = make_part(story.page, story.findings, self.iris, known_facts)
            document = self.iris.document(story.page.document.id)
            told.append(Told(document, part.share, part=part))
        return linked, told, unlinked

    def _inherited(self, done: Sequence[Outcome]) -> list[tuple[Card, Inherited]]:
        """What texts without subjects of their own take over from forerunners that have some."""
        given = [one for one in done if one.subjects and one.symbol]
        if not given:
            return []
        known = Forerunners(
            Forerunner(one.symbol, one.title, one.adopted, one.subjects) for one in given
        )
        cards = (
            codec.load(Card, self._kept(one, "card"))
            for one in done
            if one.symbol and known.concern(one.symbol, one.title, one.cites)
        )
        return [(card, one) for card in cards for one in known.inherited(card)]

    def _kept(self, one: Outcome, name: str) -> bytes:
        return self.cache.section(one.key, name)

    def _sources(self, done: Iterable[Outcome]) -> list[str]:
        """Where each document lay, and of those that could not be read, why."""
        triples = Triples(self.iris)
        for one in done:
            if one.skipped:
                continue
            node = self.iris.document(one.name)
            triples.add(node, term("dcterms:source"), literal(one.path))
            if one.failure:
                triples.add(node, term("rg:readInPart"), literal(f"not read: {one.failure}"))
        return triples.lines()


def _brief(one: Outcome) -> Card:
    """As much of a card as the citation network asks for."""
    return Card(
        document_id=one.document_id,
        kind=Kind(one.kind),
        symbol=one.symbol,
        title=one.title,
        organ="",
        adopted=one.adopted,
        facts={},
        cites=one.cites,
    )
