"""The resolutions of a view as records for reference lists."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from graph.export.view import View

__all__ = ["Reference", "key", "references"]

_QUERY = """
SELECT ?symbol ?title ?date ?organ ?link ?kind WHERE {
  VALUES (?class ?kind) {
    (rg:Resolution "Resolution") (rg:Decision "Decision") (rg:PresidentialStatement "Statement")
  }
  ?node a ?class ; dcterms:identifier ?symbol .
  OPTIONAL { ?node dcterms:title ?title }
  OPTIONAL { ?node rg:adoptionDate ?date }
  OPTIONAL { ?node rg:organ/skos:prefLabel ?organ }
  OPTIONAL { ?node rdfs:seeAlso ?link }
}
ORDER BY ?symbol ?title ?date ?organ ?link
"""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference list needs of a resolution; "" or None where the graph does not say."""

    symbol: str
    kind: str
    title: str
    organ: str
    link: str
    date: datetime.date | None


def references(view: View) -> list[Reference]:
    """Resolutions, decisions and statements by symbol, each once."""
    found: dict[str, Reference] = {}
    for row in view.ask(_QUERY):
        date = row["date"]
        one = Reference(
            str(row["symbol"]),
            str(row["kind"]),
            str(row["title"] or ""),
            str(row["organ"] or ""),
            str(row["link"] or ""),
            date if isinstance(date, datetime.date) else None,
        )
        found.setdefault(one.symbol, one)
    return list(found.values())


def key(symbol: str) -> str:
    """A symbol as a citation key: `A-RES-78-311`.

    >>> key("S/RES/2722 (2024)")
    'S-RES-2722-2024'
    """
    return re.sub(r"[^A-Za-z0-9.]+", "-", symbol).strip("-")
