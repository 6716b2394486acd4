"""Findings into triples: one module for each type of finding, found by name."""
