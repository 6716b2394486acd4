"""From themes to the subjects that the library assigns."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pyoxigraph as ox

from graph.iris import slug
from ontology import NAMESPACES, path

_UNBIS = NAMESPACES["unbis"]
_EXACT = NAMESPACES["skos"] + "exactMatch"
_HIDDEN = NAMESPACES["skos"] + "hiddenLabel"


def subject_ids(theme: str) -> tuple[str, ...]:
    """The subjects that a theme (`theme/digital-divide`) stands for, sorted.

    A subject with a number in the thesaurus is that number, any other `subject/` and its label.
    """
    if not theme.startswith("theme/"):
        return (theme.removeprefix("unbis/"),)
    return _matches().get(theme, (theme,))


@cache
def _matches() -> dict[str, tuple[str, ...]]:
    try:
        source = path("themes.ttl")
    except FileNotFoundError:
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    for triple in ox.parse(path=str(source), format=ox.RdfFormat.TURTLE):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode):
            continue
        local = subject.value.rpartition("/id/")[2]
        if isinstance(value, ox.NamedNode):
            if triple.predicate.value == _EXACT and value.value.startswith(_UNBIS):
                found[local].add(value.value.removeprefix(_UNBIS))
        elif isinstance(value, ox.Literal) and triple.predicate.value == _HIDDEN:
            found[local].add(f"subject/{slug(value.value)}")
    return {local: tuple(sorted(ids)) for local, ids in sorted(found.items())}
