"""The explorer: one HTML file that holds the data, the program and the style, and asks for nothing.

This is the only module that knows pyvis. Its `Network` carries the picture that the page opens
with, and the vis-network that it bundles draws; its template, which reads from the network and
trusts its input, is replaced by ours.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graph.show.around import Texts
from graph.show.bundle import bundle
from graph.show.kept import Kept
from graph.show.payload import FIRST, Payload, build_payload
from graph.show.payload_lines import Batches
from graph.show.payload_read import Source

_VIS = Path("lib") / "vis-9.1.2" / "vis-network.min.js"
_TEXT_BUDGET = 19_500_000
_NOTHING = Kept()
_LEVEL = 5
"""How hard to compress: one level more takes half as long again and saves one byte in 40."""
_OPTIONS: dict[str, Any] = {
    "physics": False,
    "autoResize": True,
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": False, "tooltipDelay": 10_000_000},
    "nodes": {"shape": "dot", "borderWidth": 1.5},
    "edges": {"smooth": False},
}


@dataclass(frozen=True, slots=True)
class PageStats:
    """What was written: nodes and edges in the file, nodes in the first picture, bytes.

    `shortened` counts the nodes whose paragraphs without evidence were left to the official text
    for want of space.
    """

    nodes: int
    edges: int
    shown: int
    size: int
    shortened: int


def write_page(
    store: Source,
    path: Path,
    *,
    title: str,
    batches: Batches | None = None,
    texts: Texts | None = None,
    kept: Kept = _NOTHING,
) -> PageStats:
    """Writes the explorer of a store as one file, the same bytes for the same store and title.

    Args:
        store: a store in our vocabulary; its default graph is read, nothing is changed.
        path: where to write; the folder must exist.
        title: what the page calls itself.
        batches: the same graph property by property, quicker to read than a large store.
        texts: the documents' texts, for the sentences around passages of the press.
        kept: what an earlier page was made of.

    Raises:
        OSError: where the file cannot be written.
    """
    payload = build_payload(store, title=title, batches=batches, texts=texts, kept=kept)
    text, shortened = _render(payload, title, kept)
    path.write_text(text, encoding="utf-8", newline="\n")
    network = carrier(payload)
    edges = sum(map(len, payload.core["cites"]["t"])) + sum(
        len(row)
        for section in payload.relations.values()
        if isinstance(section, dict) and section.keys() == {"s", "t"}
        for row in section["t"]
    )
    size = len(text.encode())
    return PageStats(len(payload.nodes), edges, len(network.nodes), size, shortened)


def carrier(payload: Payload) -> Network:
    """The first picture as a pyvis Network: nodes with positions, no physics, no smoothing."""
    network = Network(directed=True, cdn_resources="in_line")
    network.options = _OPTIONS
    placed = payload.core["places"]["citations"]
    shown = payload.core["opening"] or list(range(min(FIRST, len(payload.nodes))))
    at = dict(zip(placed["i"], zip(placed["x"], placed["y"], strict=True), strict=True))
    for number in shown:
        x, y = at.get(number, (0, 0))
        network.nodes.append({"id": number, "x": x, "y": y, "label": payload.nodes[number].label})
        network.node_ids.append(number)
    inside = set(shown)
    cites = payload.core["cites"]
    for source, steps in zip(cites["s"], cites["t"], strict=True):
        target = 0
        for step in steps:
            target += step
            if source in inside and target in inside:
                network.edges.append({"from": source, "to": target})
    return network


def pack(value: Any, kept: Kept = _NOTHING) -> str:  # noqa: ANN401 - any JSON value
    """A JSON value as the page reads it: UTF-8, deflated without header, base64."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return kept.of("packed", text, lambda: _packed(text)).decode()


def _packed(text: bytes) -> bytes:
    press = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return base64.b64encode(press.compress(text) + press.flush())


def _chunks(payload: Payload, kept: Kept = _NOTHING) -> tuple[list[str], int]:
    """The packed details; from the first that the budget has no room for, they are shortened.

    A shortened one keeps only paragraphs that hold evidence.
    """
    packed: dict[int, str] = {}
    left, shortened = _TEXT_BUDGET, 0
    by_authority = sorted(range(len(payload.chunks)), key=lambda c: min(payload.chunks[c]))
    for order in by_authority:
        members = payload.chunks[order]
        if not shortened:
            packed[order] = pack([payload.details[n].as_json() for n in members], kept)
            left -= len(packed[order])
        if left < 0:
            shortened += len(members)
            short = [payload.details[n].as_json(texts=False) for n in members]
            packed[order] = pack(short, kept)
    return [packed[order] for order in range(len(payload.chunks))], shortened


def _render(payload: Payload, title: str, kept: Kept) -> tuple[str, int]:
    page = files("graph.show").joinpath("page")
    style = page.joinpath("page.css").read_text(encoding="utf-8")
    program = bundle(page.joinpath("modules"), "main.js")
    library = (Path(pyvis.__file__).parent / _VIS).read_text(encoding="utf-8")
    library = library.replace("//# sourceMappingURL=vis-network.min.js.map", "").strip()
    chunks, shortened = _chunks(payload, kept)
    network = carrier(payload)
    first = {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    template = environment.from_string(page.joinpath("page.html").read_text(encoding="utf-8"))
    text = template.render(
        title=title,
        style=_raw(style, "style"),
        library=_raw(library, "script"),
        program=_raw(program, "script"),
        hashes={
            "style": _hash(style),
            "library": _hash(library),
            "program": _hash(program),
        },
        first=pack(first),
        core=pack(payload.core, kept),
        relations=pack(payload.relations, kept),
        chunks=chunks,
    )
    return text, shortened


def _raw(text: str, tag: str) -> Markup:
    """Our own source, to be inlined as it is.

    Raises:
        ValueError: where it would close its own element.
    """
    if f"</{tag}" in text.lower():
        raise ValueError(f"the page's {tag} holds its own end tag")
    return Markup(text)  # noqa: S704 - files of the package, never data


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
