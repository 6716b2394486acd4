"""Persons, named or not, with office and affiliation."""
