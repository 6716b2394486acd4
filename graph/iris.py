"""Every IRI that resograph mints, one function for each kind of thing.

The base is an option of the build; `Iris("https://example.org/kb/")` mints under another one. Local
identifiers (`state/CHN`) are what findings carry; `Iris.local` turns one into an IRI.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from graph.model import Span
from graph.symbol import Symbol, iri_path

BASE = "https://w3id.org/resograph/"
_SAFE = "/:@!$&'()*+,;=-._~"
_PLAIN = re.compile(r"[A-Za-z0-9/:@!$&'()*+,;=._~%#-]*")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(label: str, limit: int = 80) -> str:
    """A label as a path segment: ASCII letters and digits joined by hyphens, at most `limit` long.

    A label without any ASCII letter or digit gets a digest of itself, so that no two such labels
    collapse into one.

    >>> slug("Côte d’Ivoire: a note")
    'cote-divoire-a-note'
    >>> slug("联合国").startswith("x-")
    True
    """
    plain = unicodedata.normalize("NFKD", label.replace("ı", "i")).encode("ascii", "ignore")
    words = _NOT_WORD.sub("-", plain.decode().lower()).strip("-")
    if not words:
        return "x-" + digest(label)
    if len(words) <= limit:
        return words
    return words[:limit].rsplit("-", 1)[0] + "-" + digest(label)[:6]


def digest(*parts: str) -> str:
    """Twelve hex digits that stand for these texts; the same texts give the same digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


@lru_cache(maxsize=65536)
def _quoted(identifier: str) -> str:
    plain = _PLAIN.fullmatch(identifier)
    return identifier if plain else quote(identifier, safe=_SAFE + "%#")


@lru_cache(maxsize=65536)
def _path(symbol: Symbol) -> str:
    return iri_path(symbol)


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints IRIs under one base."""

    base: str = BASE

    @property
    def id(self) -> str:
        """The namespace of everything that is described: `{base}id/`."""
        return self.base + "id/"

    def local(self, identifier: str) -> str:
        """A local identifier (`state/CHN`, `org/un-women`) as an IRI; an IRI stays what it is."""
        return identifier if _ABSOLUTE.match(identifier) else self.id + _quoted(identifier)

    def symbol(self, symbol: Symbol) -> str:
        """A resolution, draft, meeting record or other document with a symbol."""
        return self.id + _path(symbol)

    def part(self, whole: str, fragment: str) -> str:
        """A part of something: a provision, a citation, a claim."""
        return f"{whole}#{_quoted(fragment)}"

    def document(self, document_id: str) -> str:
        """A document that was read."""
        return f"{self.id}doc/{document_id}"

    def span(self, document_id: str, span: Span) -> str:
        """A passage, with RFC 5147's fragment for character ranges."""
        return f"{self.id}doc/{document_id}#char={span.start},{span.end}"

    def fact(self, document_id: str, *parts: str) -> str:
        """The statement node of a flat fact, for one document: evidence of two never mixes."""
        return f"{self.id}doc/{document_id}#fact-{digest(*parts)}"
