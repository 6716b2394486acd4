"""The page of a build, out of what was just stated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.shares import Shares
from graph.show.around import Texts
from graph.show.html import write_page

PAGE = "graph.html"


def write_explorer(folder: Path, title: str, shares: Shares, store: Callable[[], ox.Store]) -> None:
    """Write `graph.html` out of what each document kept for it, and the `texts` beside it.

    `store` gives the store of the same build, for the few passages that no document kept.
    """
    write_page(
        store, folder / PAGE, title=title, batches=shares.shown, texts=Texts(folder / "texts")
    )
