"""The page of a build, out of what was just stated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.cache import FOLDER
from graph.pipeline.shares import Shares
from graph.pipeline.version import whole_version
from graph.show.around import Texts
from graph.show.html import write_page
from graph.show.kept import Kept

PAGE = "graph.html"
_PARTS = "page"


def write_explorer(
    folder: Path, title: str, shares: Shares, store: Callable[[], ox.Store], before: Path
) -> None:
    """Write `graph.html` out of what each document kept for it, and the `texts` beside it.

    `store` gives the store of the same build, for the few passages that no document kept;
    `before` is the folder of an earlier build, of whose page is taken what is the same.
    """
    kept = Kept(folder / FOLDER / _PARTS, before / FOLDER / _PARTS, whole_version())
    write_page(
        store,
        folder / PAGE,
        title=title,
        batches=shares.shown,
        texts=Texts(folder / "texts"),
        kept=kept,
    )
