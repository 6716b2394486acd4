"""Actors: states, bodies, groups and offices by all their names."""
