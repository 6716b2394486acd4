"""The page of a build, out of what was just stated."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.outputs import STORE
from graph.pipeline.shares import Shares
from graph.show.html import write_page

PAGE = "graph.html"


def write_explorer(folder: Path, title: str, shares: Shares) -> None:
    """Write `graph.html` beside the store that it shows, out of what each document kept for it."""
    store = ox.Store.read_only(str(folder / STORE))
    write_page(store, folder / PAGE, title=title, quads=shares.page_lines)
