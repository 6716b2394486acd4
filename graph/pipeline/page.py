"""The page of a build, out of the store that was just written."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.outputs import STORE
from graph.show.html import write_page

PAGE = "graph.html"


def write_explorer(folder: Path, title: str) -> None:
    """Write `graph.html` beside the store that it shows."""
    store = ox.Store.read_only(str(folder / STORE))
    write_page(store, folder / PAGE, title=title)
