"""Votes, their counts, and adoptions."""
