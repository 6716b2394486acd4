"""Conferences, summits, sessions and meetings."""
