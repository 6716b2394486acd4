"""resograph: United Nations resolutions, and what is written about them, as a knowledge graph.

>>> import graph
>>> graph.__version__
'0.1.0'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.api import KnowledgeGraph, build, open  # noqa: A004 - as in gzip.open

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "__version__", "build", "open"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever graph.api holds under that name
    """The public names come from `graph.api` on first use, so that worker processes start fast."""
    if name in ("KnowledgeGraph", "build", "open"):
        from graph import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
