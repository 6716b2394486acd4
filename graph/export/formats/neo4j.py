"""Two CSV files in a ZIP, nodes and edges, with the headings that Neo4j's importer reads."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from graph.export.network import nodes_and_edges
from graph.export.view import View

SUFFIX = ".zip"
SUMMARY = "nodes.csv and edges.csv for Neo4j, in a ZIP"

_TEXTS = ("symbol", "title", "date", "session", "link", "source")
_NUMBERS = ("pageRank", "citedBy", "cites")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say; no file of ours has a day


def write(view: View, out: BinaryIO) -> None:
    """Write the view's nodes and edges."""
    nodes, edges = nodes_and_edges(view)
    head = [":ID", ":LABEL", "label", *_TEXTS, *(f"{name}:float" for name in _NUMBERS)]
    node_rows = (
        [
            node.id,
            node.kind.capitalize(),
            node.label,
            *(node.attributes.get(key, "") for key in (*_TEXTS, *_NUMBERS)),
        ]
        for node in nodes
    )
    edge_rows = (
        [
            edge.source,
            edge.target,
            edge.kind,
            edge.attributes.get("verb", ""),
            edge.attributes.get("passage", ""),
        ]
        for edge in edges
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _member(archive, "nodes.csv", head, node_rows)
        _member(
            archive, "edges.csv", [":START_ID", ":END_ID", ":TYPE", "verb", "passage"], edge_rows
        )


def _member(
    archive: zipfile.ZipFile, name: str, head: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, text.getvalue())
