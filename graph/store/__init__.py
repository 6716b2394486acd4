"""Built graphs, opened and asked: read-only, guarded, fast.

>>> from graph.store import open_store, query
>>> kg = open_store("outputs")  # doctest: +SKIP
>>> query(kg, "SELECT * { ?r a rg:Resolution } LIMIT 3").rows  # doctest: +SKIP
"""

from graph.store.ask import query, run, unknown_terms
from graph.store.guard import check
from graph.store.result import Result
from graph.store.source import TripleStore, open_store

__all__ = ["Result", "TripleStore", "check", "open_store", "query", "run", "unknown_terms"]
