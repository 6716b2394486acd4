"""N-Triples: one triple a line, sorted."""

from __future__ import annotations

from typing import BinaryIO

from graph.export.view import View

SUFFIX = ".nt"
SUMMARY = "N-Triples, sorted"


def write(view: View, out: BinaryIO) -> None:
    """Write the view."""
    for line in view.lines:
        out.write(line.encode() + b"\n")
