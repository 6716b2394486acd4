"""Exports: a graph or a part of it, in any of the formats of `graph.export.formats`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import BinaryIO

from graph.errors import InputError
from graph.export import formats as _formats
from graph.export.selection import Selection
from graph.export.undo import undo_view
from graph.export.view import View, view_of
from graph.store import TripleStore

__all__ = ["Selection", "View", "export", "formats", "view_of"]

PROFILES = {"": view_of, "undo": undo_view}


@cache
def formats() -> dict[str, ModuleType]:
    """The formats by name: every module of `graph.export.formats`."""
    found = sorted(one.name for one in pkgutil.iter_modules(_formats.__path__))
    return {name: importlib.import_module(f"{_formats.__name__}.{name}") for name in found}


def export(
    store: TripleStore,
    form: str,
    out: BinaryIO,
    selection: Selection | None = None,
    profile: str = "",
) -> View:
    """Write a graph, or the part that a selection chooses, in a format; returns what was written.

    Raises:
        InputError: no such format or profile, or nothing fits the selection.
        QueryError: the selection's CONSTRUCT is malformed or refused.
    """
    if form not in formats():
        raise InputError(f"found the format {form!r}, expected one of {', '.join(formats())}")
    if profile not in PROFILES:
        raise InputError(f"--profile: found {profile!r}, expected undo")
    view = PROFILES[profile](store, selection)
    formats()[form].write(view, out)
    return view
