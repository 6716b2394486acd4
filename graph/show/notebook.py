"""The page inside a notebook."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Exploration:
    """The explorer as HTML; a notebook shows it in a frame of its own, which nothing leaves."""

    html: str

    @classmethod
    def of(cls, store: ox.Store, title: str, write: Callable[..., Any]) -> Exploration:
        """The page of a store, as `graph.show.html.write_page` writes it."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "graph.html"
            write(store, file, title=title)
            return cls(file.read_text("utf-8"))

    def __repr__(self) -> str:
        return f"<an interactive page of {len(self.html)} characters>"

    def _repr_html_(self) -> str:
        source = escape(self.html, quote=True)
        return (
            f'<iframe srcdoc="{source}" title="resograph explorer" width="100%" height="640" '
            'sandbox="allow-scripts allow-downloads" style="border:1px solid #ccc"></iframe>'
        )
