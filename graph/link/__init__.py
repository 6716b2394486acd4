"""Mentions of all documents to entities: the only step that sees the whole corpus."""

from graph.link.card import Card, make_card
from graph.link.linker import link
from graph.link.record import Record
from graph.link.story import Story

__all__ = ["Card", "Record", "Story", "link", "make_card"]
