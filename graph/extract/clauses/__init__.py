"""Clauses of a resolution: verbs, addressees, reports that are asked for."""
