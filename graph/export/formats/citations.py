"""The list of citations as CSV: who cites what, where, with which verb, in which words."""

from __future__ import annotations

from typing import BinaryIO

from graph.export.view import View
from graph.store.write import write_rows

SUFFIX = ".csv"
SUMMARY = "the list of citations as CSV"

_QUERY = """
SELECT ?citing ?citingDate ?cited ?citedDate ?paragraph ?verb ?statedDate ?statedTitle ?part
       ?footnote ?passage ?document WHERE {
  ?citation cito:hasCitingEntity ?from ; cito:hasCitedEntity ?to .
  ?from dcterms:identifier ?citing .
  ?to dcterms:identifier ?cited .
  OPTIONAL { ?from rg:adoptionDate ?citingDate }
  OPTIONAL { ?to rg:adoptionDate ?citedDate }
  OPTIONAL { ?citation rg:inProvision ?place BIND(STRAFTER(STR(?place), "#") AS ?paragraph) }
  OPTIONAL { ?citation rg:verb ?concept BIND(REPLACE(STR(?concept), "^.*/", "") AS ?verb) }
  OPTIONAL { ?citation rg:statedDate ?statedDate }
  OPTIONAL { ?citation rg:statedTitle ?statedTitle }
  OPTIONAL { ?citation rg:citedPart ?part }
  OPTIONAL { ?citation rg:viaFootnote ?footnote }
  OPTIONAL {
    ?citation rg:evidence ?span . ?span oa:exact ?passage ; oa:start ?start ; rg:inDocument ?source
    BIND(REPLACE(STR(?source), "^.*/", "") AS ?document)
  }
}
ORDER BY ?citing ?start ?cited ?paragraph ?passage
"""


def write(view: View, out: BinaryIO) -> None:
    """Write the view's citations."""
    found = view.ask(_QUERY)
    write_rows("csv", found.vars, found.rows, out)
