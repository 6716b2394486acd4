"""Documents into and out of a built graph, without the files that it was built of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.errors import InputError, StoreError
from graph.pipeline.built import Built, Member, read_built
from graph.pipeline.job import Job, kept_file
from graph.pipeline.options import Options, Progress
from graph.pipeline.report import Report, read_report
from graph.read.inputs import Item, discover
from graph.store.find import typed
from graph.symbol import try_parse


def update(
    out: Path,
    add: Sequence[Path] = (),
    remove: Sequence[str] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Report:
    """Put documents into the built graph in `out`, and take others out of it.

    `remove` names documents by path as in the report, by symbol, by identifier, or many by the
    folder or archive that they came from. A document that is added under the path of another
    replaces it. Base, title, aliases and themes stay as the graph was built.

    Raises:
        InputError: where `out` holds no built graph, or a name or a path leads to nothing.
    """
    built = read_built(out)
    if built is None:
        raise InputError(
            f"{out}: no built graph that this version can change; run resograph build -o {out}"
        )
    gone = _chosen(remove, built, read_report(out)) if remove else frozenset()
    options = Options(
        base=built.base,
        jobs=jobs,
        page=built.page,
        title=built.title,
        aliases=kept_file(out, "aliases"),
        themes=kept_file(out, "themes"),
    )
    job = Job(out, options, progress)
    members = [one for one in built.members if one.path not in gone]
    return job.run(_items(discover(add), members, built, job))


def _chosen(names: Iterable[str], built: Built, report: Report) -> frozenset[str]:
    """The paths of the documents that these names mean."""
    paths = [one.path for one in built.members]
    found: set[str] = set()
    for name in names:
        symbol = try_parse(name)
        known = {name, symbol.text if symbol else name}
        chosen = {
            str(one["path"])
            for one in report.documents
            if known & {one["id"], one["symbol"]} - {""}
        }
        whole = name.rstrip("/")
        chosen |= {one for one in paths if one == name or one.startswith((whole + "/", name + "!"))}
        if not chosen:
            whole_name = typed(name)
            meant = f"; did you mean {whole_name}?" if whole_name and not symbol else ""
            raise InputError(
                f"{name}: no document of this graph has that path, symbol or name{meant}"
            )
        found |= chosen
    return frozenset(found)


def _items(
    added: Iterable[Item], members: Sequence[Member], built: Built, job: Job
) -> Iterator[Item]:
    """The new items, then those of the graph that they do not replace."""
    holders = {one.sha256: one.path for one in members if one.key}
    taken: dict[str, str] = {}
    paths: set[str] = set()
    for item in added:
        holder = holders.get(item.sha256, item.path)
        if item.readable and holder != item.path:
            yield replace(item, skipped=f"the same bytes as {holder}", content=b"", origin=None)
            continue
        paths.add(item.path)
        if item.readable:
            taken[item.sha256] = item.path
        yield item
    yield from _stay(members, paths, taken, (built, job))


def _stay(
    members: Sequence[Member],
    replaced: Collection[str],
    taken: dict[str, str],
    where: tuple[Built, Job],
) -> Iterator[Item]:
    """What stays; a copy of a document that has left takes its place."""
    for one in sorted(members, key=lambda one: not one.key):
        if one.path in replaced:
            continue
        if one.sha256 and one.sha256 in taken:
            reason = f"the same bytes as {taken[one.sha256]}"
            yield Item(one.path, one.size, one.sha256, skipped=reason)
        elif one.sha256 and not one.problem:
            taken[one.sha256] = one.path
            yield _stored(one, *where)
        else:
            yield Item(one.path, one.size, one.sha256, one.problem, one.skipped)


def _stored(member: Member, built: Built, job: Job) -> Item:
    """A document out of what is kept: its bytes only where it has to be read anew."""
    item = Item(member.path, member.size, member.sha256)
    if job.cache.head(job.task.key(item)) is not None:
        return item
    keys = [one.key for one in built.members if one.sha256 == member.sha256 and one.key]
    for key in keys:
        try:
            return replace(item, content=built.cache.section(key, "source"))
        except StoreError:
            continue
    return replace(item, problem="no longer kept: add its file again")
