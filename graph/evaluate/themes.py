"""From themes to the subjects of the library's thesaurus."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pyoxigraph as ox

from ontology import NAMESPACES, path

_UNBIS = NAMESPACES["unbis"]
_EXACT = NAMESPACES["skos"] + "exactMatch"


def subject_ids(theme: str) -> tuple[str, ...]:
    """The seven-digit identifiers of a theme (`theme/digital-divide`, `unbis/1000401`), sorted."""
    if theme.startswith("unbis/"):
        return (theme.removeprefix("unbis/"),)
    return _matches().get(theme, ())


@cache
def _matches() -> dict[str, tuple[str, ...]]:
    try:
        source = path("themes.ttl")
    except FileNotFoundError:
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    for triple in ox.parse(path=str(source), format=ox.RdfFormat.TURTLE):
        subject, value = triple.subject, triple.object
        if not (isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode)):
            continue
        local = subject.value.rpartition("/id/")[2]
        if triple.predicate.value == _EXACT and value.value.startswith(_UNBIS):
            found[local].add(value.value.removeprefix(_UNBIS))
    return {local: tuple(sorted(ids)) for local, ids in sorted(found.items())}
