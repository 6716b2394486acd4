"""Clause verbs: what a paragraph of a resolution does.

>>> from graph.verbs import find_verb
>>> find_verb("Taking note with appreciation of the report,").notation
'take-note-with-appreciation'
"""

from graph.verbs.first import VerbMatch, find_verb
from graph.verbs.further import find_verbs
from graph.verbs.openings import is_finite, is_preambular
from graph.verbs.scheme import Verb, scheme

__all__ = ["Verb", "VerbMatch", "find_verb", "find_verbs", "is_finite", "is_preambular", "scheme"]
