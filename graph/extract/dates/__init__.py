"""Expressions that denote a day, month or year."""
