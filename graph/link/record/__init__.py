"""What the official texts of a corpus say: cards, entries, and ways to find them."""

from graph.link.record.card import Card, Cited, Known, make_card
from graph.link.record.lookup import Record

__all__ = ["Card", "Cited", "Known", "Record", "make_card"]
