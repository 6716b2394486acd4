"""The figures behind the plain charts: small tables read from a built graph's store."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyoxigraph as ox

from graph.iris import Iris
from ontology import prefixes_for_sparql

_BALLOTS = {"inFavour": 1.0, "abstained": 0.0, "against": -1.0}
_FEWEST_VOTES = 0.2
"""A state is on the voting map if it voted on at least this share of the recorded votes."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """One state on the voting map: coordinates without unit, nearer is more alike."""

    name: str
    region: str
    x: float
    y: float


class Figures:
    """Reads the tables of the charts out of a store."""

    def __init__(self, store: ox.Store, iris: Iris) -> None:
        self._store, self._prefixes = store, prefixes_for_sparql(iris.base)

    def _rows(self, query: str) -> list[list[str]]:
        found = self._store.query(self._prefixes + query)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError("a chart's query must be a SELECT")
        names = [one.value for one in found.variables]
        return sorted(
            ["" if row[name] is None else str(getattr(row[name], "value", "")) for name in names]
            for row in found
        )

    def most_cited(self, most: int = 20) -> list[tuple[str, str, int]]:
        """(symbol, title, citing resolutions), most cited first."""
        rows = self._rows(
            """SELECT ?symbol (SAMPLE(?any) AS ?title) (COUNT(DISTINCT ?by) AS ?n) WHERE {
            ?by cito:cites ?r . ?r dcterms:identifier ?symbol .
            OPTIONAL { ?r dcterms:title ?any } } GROUP BY ?symbol"""
        )
        ranked = sorted(rows, key=lambda row: (-int(row[2]), row[0]))
        return [(symbol, title, int(count)) for symbol, title, count in ranked[:most]]

    def by_year(self) -> dict[int, tuple[int, int]]:
        """Year of adoption: how many resolutions, and how many citations they make."""
        resolutions, citations = Counter[int](), Counter[int]()
        for _, day, count in self._rows(
            """SELECT ?r ?day (COUNT(?cited) AS ?n) WHERE { ?r rg:adoptionDate ?day .
            OPTIONAL { ?r cito:cites ?cited } } GROUP BY ?r ?day"""
        ):
            resolutions[int(day[:4])] += 1
            citations[int(day[:4])] += int(count)
        return {year: (resolutions[year], citations[year]) for year in sorted(resolutions)}

    def themes_by_year(self, most: int = 8) -> Mapping[str, Mapping[int, float]]:
        """The commonest themes: share of each year's resolutions that carry it, 0 to 1."""
        years = self.by_year()
        found: dict[str, Counter[int]] = defaultdict(Counter)
        for label, day, count in self._rows(
            """SELECT ?label ?day (COUNT(DISTINCT ?r) AS ?n) WHERE { ?r rg:adoptionDate ?day ;
            dcterms:subject ?t . ?t skos:prefLabel ?label } GROUP BY ?label ?day"""
        ):
            found[label][int(day[:4])] += int(count)
        top = sorted(found, key=lambda one: (-found[one].total(), one))[:most]
        return {
            label: {year: found[label][year] / count for year, (count, _) in years.items()}
            for label in top
        }

    def voting_map(self) -> list[Bloc]:
        """States placed by how they vote: the first two principal components of their ballots."""
        ballots: dict[str, dict[str, float]] = defaultdict(dict)
        regions: dict[str, str] = {}
        for name, value in _BALLOTS.items():
            for state, region, resolution in self._rows(
                f"""SELECT ?label ?region ?r WHERE {{ ?r rg:{name} ?s . ?s skos:prefLabel ?label .
                OPTIONAL {{ ?s rg:region ?region }} }}"""
            ):
                ballots[state][resolution] = value
                regions[state] = region
        votes = sorted({resolution for some in ballots.values() for resolution in some})
        states = [one for one in sorted(ballots) if len(ballots[one]) >= _FEWEST_VOTES * len(votes)]
        if len(states) < 3 or len(votes) < 2:
            return []
        places = _principal(states, votes, ballots)
        return [
            Bloc(state, regions[state], float(x), float(y))
            for state, (x, y) in zip(states, places, strict=True)
        ]


def _principal(
    states: Sequence[str], votes: Sequence[str], ballots: Mapping[str, Mapping[str, float]]
) -> npt.NDArray[np.float64]:
    """First two principal components of the table of ballots; a missing one is the vote's mean."""
    table = np.array([[ballots[state].get(vote, np.nan) for vote in votes] for state in states])
    means = np.nanmean(table, axis=0)
    centred = np.where(np.isnan(table), 0.0, table - means)
    left, sizes, _ = np.linalg.svd(centred, full_matrices=False)
    places = left[:, :2] * sizes[:2]
    if places.shape[1] < 2:
        places = np.hstack([places, np.zeros((len(states), 1))])
    # The sign of a component is free: the larger side is put on the right and on top.
    signs = np.sign(np.sum(places**3, axis=0))
    return np.asarray(places * np.where(signs == 0, 1, signs))
