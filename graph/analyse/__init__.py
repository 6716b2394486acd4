"""What the links say when seen together: authority, communities, connected parts."""

from graph.analyse.citations import Measures, citation_network, measure
from graph.analyse.stating import state_measures

__all__ = ["Measures", "citation_network", "measure", "state_measures"]
