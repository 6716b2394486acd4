"""Whether a graph is sound: shapes, terms, and passages held against their texts.

>>> from graph.check import validate
>>> from graph.store import open_store
>>> validate(open_store("outputs")).sound  # doctest: +SKIP
True
"""

from graph.check.report import Finding, Report
from graph.check.run import SMALL, validate

__all__ = ["SMALL", "Finding", "Report", "validate"]
