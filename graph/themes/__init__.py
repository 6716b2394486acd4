"""Themes: a scheme of concepts, what tells them in a text, and the table learned from the record.

`scheme` reads SKOS, `words` counts a text's words, `labels` finds concepts by their names, `table`
holds what was learned, `signals` gathers the evidence for each concept and `model` weighs it.
"""

from graph.themes.labels import Labels
from graph.themes.model import Model, Ranked, load
from graph.themes.scheme import Concept, read_scheme

__all__ = ["Concept", "Labels", "Model", "Ranked", "load", "read_scheme"]
