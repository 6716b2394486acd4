"""CSL-JSON: one item for each resolution, for Zotero, pandoc and citeproc."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from graph.export.references import Reference, key, references
from graph.export.view import View

SUFFIX = ".json"
SUMMARY = "CSL-JSON of the resolutions"


def write(view: View, out: BinaryIO) -> None:
    """Write the view's resolutions, decisions and statements."""
    items = [_item(one) for one in references(view)]
    out.write(json.dumps(items, ensure_ascii=False, indent=1).encode() + b"\n")


def _item(one: Reference) -> dict[str, Any]:
    issued = None
    if one.date:
        issued = {"date-parts": [[one.date.year, one.date.month, one.date.day]]}
    item = {
        "id": key(one.symbol),
        "type": "legislation",
        "title": one.title or one.symbol,
        "number": one.symbol,
        "genre": one.kind,
        "authority": one.organ,
        "author": [{"literal": one.organ}] if one.organ else None,
        "issued": issued,
        "URL": one.link,
    }
    return {name: value for name, value in item.items() if value}
