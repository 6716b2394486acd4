"""GraphML: nodes and edges with typed attributes, for Gephi, yEd, Cytoscape, networkx."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from graph.export.network import COLOURS, Edge, Node, nodes_and_edges
from graph.export.view import View

SUFFIX = ".graphml"
SUMMARY = "GraphML"

_NODE_KEYS = {
    "label": "string",
    "kind": "string",
    "color": "string",
    "symbol": "string",
    "title": "string",
    "date": "string",
    "session": "string",
    "link": "string",
    "source": "string",
    "pageRank": "double",
    "citedBy": "double",
    "cites": "double",
}
_EDGE_KEYS = {"kind": "string", "label": "string", "verb": "string", "passage": "string"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(view: View, out: BinaryIO) -> None:
    """Write the view's nodes and edges."""
    nodes, edges = nodes_and_edges(view)
    out.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    for kind, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, datatype in keys.items():
            out.write(
                f'  <key id="{kind}-{name}" for="{kind}" attr.name="{name}" '
                f'attr.type="{datatype}"/>\n'.encode()
            )
    out.write(b'  <graph edgedefault="directed">\n')
    for node in nodes:
        out.write(_node(node).encode())
    for number, edge in enumerate(edges):
        out.write(_edge(number, edge).encode())
    out.write(b"  </graph>\n</graphml>\n")


def _node(node: Node) -> str:
    values = {"label": node.label, "kind": node.kind, "color": COLOURS[node.kind]}
    return (
        f"    <node id={quoteattr(node.id)}>{_data('node', {**values, **node.attributes})}</node>\n"
    )


def _edge(number: int, edge: Edge) -> str:
    ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
    values = {"kind": edge.kind, "label": edge.kind, **edge.attributes}
    return f'    <edge id="e{number}" {ends}>{_data("edge", values)}</edge>\n'


def _data(kind: str, values: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{kind}-{name}">{escape(_NOT_XML.sub(" ", str(value)))}</data>'
        for name, value in values.items()
    )
