"""Every error that resograph raises on purpose: all derive from ResographError."""

from __future__ import annotations


class ResographError(Exception):
    """The root: catch it to catch whatever resograph itself reports."""


class SymbolError(ResographError, ValueError):
    """A text that was given as a UN document symbol is none."""


class ReadError(ResographError):
    """A document could not be read; the message names file, line, what was found and expected."""

    def __init__(self, path: str, found: str, expected: str = "", line: int | None = None) -> None:
        place = f"{path}:{line}" if line is not None else path
        super().__init__(f"{place}: {found}" + (f"; expected {expected}" if expected else ""))
        self.path = path
        self.line = line
        self.reason = found + (f"; expected {expected}" if expected else "")


class InputError(ResographError):
    """A path or option that the user named cannot be used."""


class EvidenceError(ResographError):
    """A span does not hold the text it claims to hold: a defect, never an input's fault."""


class StoreError(ResographError):
    """A built graph is missing, damaged or of another version."""


class QueryError(ResographError):
    """A query is malformed, or asks for what a read-only graph refuses."""


class OntologyError(ResographError):
    """A term is not in the vocabulary, or one of its files is damaged."""
