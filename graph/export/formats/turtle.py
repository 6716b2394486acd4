"""Turtle: sorted, by prefix, relative to the base, the same bytes at every run."""

from __future__ import annotations

from typing import BinaryIO

from graph.export.view import View
from graph.store.turtle import write_turtle

SUFFIX = ".ttl"
SUMMARY = "Turtle, sorted and readable"


def write(view: View, out: BinaryIO) -> None:
    """Write the view."""
    prefixes = {name: iri for name, iri in view.prefixes.items() if name != "id"}
    write_turtle(view.lines, out, prefixes, view.base)
