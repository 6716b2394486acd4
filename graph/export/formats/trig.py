"""TriG: Turtle with one named graph for each document."""

from __future__ import annotations

from typing import BinaryIO

from graph.export.view import View
from graph.store.turtle import header, turtle

SUFFIX = ".trig"
SUMMARY = "TriG, Turtle with a named graph a document"


def write(view: View, out: BinaryIO) -> None:
    """Write the view."""
    prefixes = {name: iri for name, iri in view.prefixes.items() if name != "id"}
    top = header(prefixes, view.base)
    out.write(top.encode())
    for name, lines in view.quads():
        body = turtle(lines, prefixes, view.base)
        next(body)  # its header, which stands at the top of the file
        out.write(f"\n<{name}> {{\n".encode() if name else b"\n{\n")
        for piece in body:
            out.write(piece.encode())
        out.write(b"}\n")
