"""GEXF 1.3: nodes with colours, sizes and dates, for Gephi and Gephi Lite."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from graph.export.network import COLOURS, Edge, Node, nodes_and_edges
from graph.export.view import View

SUFFIX = ".gexf"
SUMMARY = "GEXF with colours, sizes and dates"

_NODE_KEYS = {
    "kind": "string",
    "symbol": "string",
    "title": "string",
    "date": "string",
    "year": "integer",
    "session": "string",
    "link": "string",
    "source": "string",
    "pageRank": "double",
    "citedBy": "integer",
    "cites": "integer",
}
_EDGE_KEYS = {"kind": "string", "verb": "string", "passage": "string"}
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(view: View, out: BinaryIO) -> None:
    """Write the view's nodes and edges."""
    nodes, edges = nodes_and_edges(view)
    out.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
        b'  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n'
    )
    for kind, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        out.write(f'    <attributes class="{kind}">\n'.encode())
        for name, datatype in keys.items():
            out.write(f'      <attribute id="{name}" title="{name}" type="{datatype}"/>\n'.encode())
        out.write(b"    </attributes>\n")
    out.write(b"    <nodes>\n")
    for node in nodes:
        out.write(_node(node).encode())
    out.write(b"    </nodes>\n    <edges>\n")
    for number, edge in enumerate(edges):
        out.write(_edge(number, edge).encode())
    out.write(b"    </edges>\n  </graph>\n</gexf>\n")


def _node(node: Node) -> str:
    date = str(node.attributes.get("date", ""))
    start, year = "", {}
    if _DAY.fullmatch(date):
        start = f' start="{(date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]}"'
        year = {"year": int(date[:4])}
    colour = COLOURS[node.kind]
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    size = 4 + 3 * math.sqrt(float(node.attributes.get("citedBy", 0)))
    return (
        f"      <node id={quoteattr(node.id)} label={_attribute(node.label)}{start}>"
        f"{_values({'kind': node.kind, **node.attributes, **year}, _NODE_KEYS)}"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:size value="{size:.2f}"/></node>\n'
    )


def _edge(number: int, edge: Edge) -> str:
    ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
    values = _values({"kind": edge.kind, **edge.attributes}, _EDGE_KEYS)
    return f'      <edge id="{number}" {ends} label="{edge.kind}">{values}</edge>\n'


def _values(values: Mapping[str, object], keys: Mapping[str, str]) -> str:
    inner = "".join(
        f'<attvalue for="{name}" value={_attribute(_typed(values[name], datatype))}/>'
        for name, datatype in keys.items()
        if name in values
    )
    return f"<attvalues>{inner}</attvalues>"


def _typed(value: object, datatype: str) -> str:
    return str(int(float(str(value)))) if datatype == "integer" else str(value)


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub(" ", text))
