"""N-Quads: one named graph for each document, as the build recorded them."""

from __future__ import annotations

from typing import BinaryIO

from graph.export.view import View

SUFFIX = ".nq"
SUMMARY = "N-Quads, a named graph a document"


def write(view: View, out: BinaryIO) -> None:
    """Write the view."""
    for name, lines in view.quads():
        ending = f" <{name}> .\n" if name else " .\n"
        for line in lines:
            out.write((line.removesuffix(" .") + ending).encode())
