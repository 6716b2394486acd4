"""What a build read, found and could not read: `report.json` for programs, `report.md` for people.

Neither holds a clock or a duration, so that the same input gives the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import networkx as nx

from graph.analyse import Measures
from graph.errors import StoreError
from graph.findings import About, Claim, Fact, UntracedResolution
from graph.link import Story
from graph.pipeline.worker import Outcome
from ontology import NAMESPACES

FORMAT = 1
_TOP = 15
_OF_ITSELF = ("published", "author", "publisher")
"""What a story says of itself: its day (ISO), who wrote it, the medium; "" where it does not."""


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a build.

    `documents` were read, `failures` could not be (path and reason), `partly` not as a whole, and
    `skipped` are files that are no documents. `triples` counts by predicate in prefixed form,
    `findings` by type.
    """

    base: str
    documents: Sequence[Mapping[str, object]]
    failures: Sequence[Mapping[str, str]]
    partly: Sequence[Mapping[str, str]]
    skipped: Sequence[Mapping[str, str]]
    characters: int
    findings: Mapping[str, int]
    triples: Mapping[str, int]
    network: Mapping[str, object]
    stories: Sequence[Mapping[str, Any]]
    format: int = FORMAT
    triple_count: int = field(default=0)


def make_report(
    done: Iterable[Outcome],
    stories: Iterable[Story],
    measured: tuple[nx.DiGraph[str], Measures],
    triples: Counter[str],
    base: str,
) -> Report:
    """Gather the figures of a build from its outcomes, stories, citation network and counts."""
    done = list(done)
    read = [one for one in done if one.document_id and not one.failure]
    found: Counter[str] = Counter()
    for one in read:
        found.update(one.found)
    return Report(
        base=base,
        documents=[_document(one) for one in read],
        failures=[{"path": one.path, "reason": one.failure} for one in done if one.failure],
        partly=[{"path": one.path, "reason": why} for one in read for why in one.unread],
        skipped=[{"path": one.path, "reason": one.skipped} for one in done if one.skipped],
        characters=sum(one.characters for one in read),
        findings=dict(sorted(found.items())),
        triples={_prefixed(name): count for name, count in sorted(triples.items())},
        network=_network(*measured),
        stories=[_story(one) for one in stories],
        triple_count=triples.total(),
    )


def write_report(folder: Path, report: Report) -> None:
    """Write `report.json` and `report.md` into a folder."""
    told = {one.name: getattr(report, one.name) for one in fields(report)}
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "report.json").write_text(text + "\n", "utf-8", newline="\n")
    (folder / "report.md").write_text(_markdown(report), "utf-8", newline="\n")


def read_report(folder: Path) -> Report:
    """The report that a build wrote into a folder.

    Raises:
        StoreError: where there is none that this version reads.
    """
    file = folder / "report.json"
    try:
        return Report(**json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"{file}: {error}; expected the report of a build") from error


def _document(outcome: Outcome) -> dict[str, object]:
    return {
        "id": outcome.document_id,
        "path": outcome.path,
        "kind": outcome.kind,
        "symbol": outcome.symbol,
        "title": outcome.title,
        "sha256": outcome.sha256,
        "characters": outcome.characters,
        "findings": sum(outcome.found.values()),
    }


def _network(network: nx.DiGraph[str], measures: Measures) -> dict[str, object]:
    ranked = sorted(network, key=lambda one: (-measures.page_rank[one], one))[:_TOP]
    cited = sorted(network, key=lambda one: (-measures.cited_by[one], one))[:_TOP]
    sizes = Counter(measures.communities.values())
    return {
        "resolutions": len(network),
        "citations": network.number_of_edges(),
        "read": sum(1 for _, data in network.nodes(data=True) if data.get("read")),
        "parts": len(set(measures.components.values())),
        "modularity": round(measures.modularity, 6),
        "most_cited": [{"symbol": one, "cited_by": measures.cited_by[one]} for one in cited],
        "page_rank": [
            {"symbol": one, "page_rank": round(measures.page_rank[one], 6)} for one in ranked
        ],
        "communities": [
            {"number": number, "around": measures.labels[number], "size": sizes[number]}
            for number in sorted(sizes)[:_TOP]
        ],
    }


def _story(story: Story) -> dict[str, Any]:
    links = sorted({(one.symbol, one.ground) for one in story.findings if isinstance(one, About)})
    text = story.page.text
    return {
        "id": story.page.document.id,
        "title": story.page.identity.title,
        "path": story.page.document.source.path,
        **{name: ", ".join(_facts(story, name)) for name in _OF_ITSELF},
        "about": [{"symbol": symbol, "ground": ground} for symbol, ground in links],
        "untraced": sum(isinstance(one, UntracedResolution) for one in story.findings),
        "claims": [
            {
                "about": one.about,
                "property": one.property,
                "claimed": one.value,
                "recorded": one.recorded,
                "verdict": one.verdict or "unverifiable",
                "passage": one.span.of(text),
                "record": one.shown,
            }
            for one in sorted(story.findings, key=lambda one: (one.span, one.rule))
            if isinstance(one, Claim)
        ],
    }


def _facts(story: Story, name: str) -> Iterable[str]:
    """What a story says of itself under a name, each value once, in the order of the text."""
    found = (one for one in story.findings if isinstance(one, Fact) and one.name == name)
    return dict.fromkeys(one.value for one in sorted(found, key=lambda one: one.span))


def _prefixed(iri: str) -> str:
    for prefix, namespace in NAMESPACES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _markdown(report: Report) -> str:
    network: Mapping[str, Any] = report.network
    lines = [
        "# What was built",
        "",
        f"{len(report.documents)} document{'s' * (len(report.documents) != 1)}, "
        f"{report.characters} characters, {report.triple_count} triples. "
        f"{network['resolutions']} resolutions, {network['citations']} citations among them.",
        "",
    ]
    lines += _table("Could not be read", ("path", "reason"), report.failures)
    lines += _table("Read in part", ("path", "reason"), report.partly)
    lines += _table("Most cited", ("symbol", "cited_by"), network["most_cited"])
    lines += _table("Highest PageRank", ("symbol", "page_rank"), network["page_rank"])
    lines += _table("Communities", ("number", "around", "size"), network["communities"])
    lines += _stories(report.stories)
    documents = [
        {"document": one["title"] or one["path"], "kind": one["kind"], "path": one["path"]}
        for one in report.documents[:200]
    ]
    heading = "Documents" if len(report.documents) <= 200 else "Documents (the first 200)"
    lines += _table(heading, ("document", "kind", "path"), documents)
    lines += _table("Left out, since they are no documents", ("path", "reason"), report.skipped)
    counts = [{"what": name, "count": count} for name, count in report.findings.items()]
    lines += _table("Findings by type", ("what", "count"), counts)
    by_count = sorted(report.triples.items(), key=lambda one: (-one[1], one[0]))
    kinds = [{"predicate": name, "count": count} for name, count in by_count]
    lines += _table("Triples by predicate", ("predicate", "count"), kinds)
    return "\n".join(lines)


def _stories(stories: Iterable[Mapping[str, Any]]) -> list[str]:
    rows, claims = [], []
    for story in stories:
        about = ", ".join(f"{one['symbol']} (by {one['ground']})" for one in story["about"])
        told = story["untraced"]
        also = f"{told} that nothing read so far identifies" if told else ""
        rows.append(
            {
                "document": story["title"] or story["path"],
                **{name: story[name] for name in _OF_ITSELF},
                "about": "; ".join(filter(None, (about, also))) or "none found",
            }
        )
        claims += [
            {"document": story["title"] or story["path"], **one}
            for one in story["claims"]
            if one["verdict"] != "unverifiable"
        ]
    claims.sort(key=lambda one: one["verdict"] != "contradicted")  # what is wrong comes first
    columns = ["verdict", "document", "about", "property", "claimed", "recorded", "passage"]
    return _table("Press and commentary", ("document", *_OF_ITSELF, "about"), rows) + _table(
        "Claims held against the record", [*columns, "record"], claims
    )


def _table(heading: str, columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> list[str]:
    if not rows:
        return []
    head = "| " + " | ".join(one.replace("_", " ") for one in columns) + " |"
    lines = [f"## {heading}", "", head, "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_cell(row[one]) for one in columns) + " |" for row in rows]
    return [*lines, ""]


def _cell(value: object) -> str:
    """A table cell that no input can break: one line, no bar, no mark-up of its own."""
    text = " ".join(str(value).split())
    for mark in "\\|<>`*_[]":
        text = text.replace(mark, "\\" + mark)
    return text
