"""BibTeX: one entry for each resolution."""

from __future__ import annotations

import re
from typing import BinaryIO

from graph.export.references import Reference, key, references
from graph.export.view import View

SUFFIX = ".bib"
SUMMARY = "BibTeX of the resolutions"

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_TO_ESCAPE = re.compile(r"[\\{}~^&%$#_]")


def write(view: View, out: BinaryIO) -> None:
    """Write the view's resolutions, decisions and statements."""
    for one in references(view):
        out.write(_entry(one).encode())


def _entry(one: Reference) -> str:
    fields = {
        "author": f"{{{_tex(one.organ)}}}" if one.organ else "",
        "title": f"{{{_tex(one.title or one.symbol)}}}",
        "number": _tex(one.symbol),
        "type": f"United Nations {one.kind}",
        "year": str(one.date.year) if one.date else "",
        "month": str(one.date.month) if one.date else "",
        "day": str(one.date.day) if one.date else "",
        "date": one.date.isoformat() if one.date else "",
        "url": one.link,
    }
    inner = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{key(one.symbol)},\n{inner}}}\n\n"


def _tex(text: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _SPECIAL[found[0]], text)
