"""Who and what a text names: actors and instruments under all their spellings.

>>> from graph.gazetteer import Gazetteer
>>> Gazetteer.load().name("state/CIV")
"Côte d'Ivoire"
"""

from graph.gazetteer.aliases import Correction, read_aliases
from graph.gazetteer.entities import Entity, Label
from graph.gazetteer.finder import Gazetteer, Match, use_aliases
from graph.gazetteer.states import resolve_state_name, split_state_list

__all__ = [
    "Correction",
    "Entity",
    "Gazetteer",
    "Label",
    "Match",
    "read_aliases",
    "resolve_state_name",
    "split_state_list",
    "use_aliases",
]
