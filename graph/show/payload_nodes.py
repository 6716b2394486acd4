"""The nodes of the page: what each is, what it is called, when, and how much authority it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from graph.show.payload_read import Columns
from graph.symbol import try_parse

KINDS = ("resolution", "state", "organization", "group", "person", "theme", "event", "document")
"""Every kind of node, in the order in which the page lists them."""

_TYPES: dict[str, tuple[str, ...]] = {
    "resolution": ("rg:Resolution", "undo:Resolution"),
    "state": ("rg:State",),
    "person": ("foaf:Person",),
    "organization": ("org:Organization",),
    "group": ("rg:Group", "foaf:Group"),
    "event": ("schema:Event",),
    "document": (
        "rg:Document",
        "schema:Article",
        "schema:NewsArticle",
        "schema:OpinionNewsArticle",
        "rg:PressRelease",
    ),
}


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the page, ready to be written as a row of columns.

    `rank` is the PageRank as the store has it (0 where missing), `cited` the number of resolutions
    that cite it, `community` the number of its community or -1. `stated` says which of date
    and title come from those who cite it: `d`, `t`, `dt` or nothing.
    """

    iri: str
    kind: str
    label: str
    title: str = ""
    alias: str = ""
    date: str = ""
    session: str = ""
    organ: str = ""
    mode: str = ""
    draft: str = ""
    meeting: str = ""
    link: str = ""
    rank: float = 0.0
    cited: int = 0
    community: int = -1
    region: str = ""
    votes: tuple[int, int, int] | None = None
    same: tuple[str, ...] = field(default=())
    stated: str = ""


Said = tuple[Mapping[str, str], Mapping[str, str]]
"""Dates and titles as those who cite a resolution state them, by IRI."""


def read_nodes(columns: Columns, said: Said) -> list[Node]:
    """All nodes, resolutions first by falling authority, then kind by kind and label by label."""
    kinds = _kinds(columns)
    reader = _Reader(columns, said)
    nodes = [reader.node(one, kind) for one, kind in kinds.items()]
    return sorted(nodes, key=lambda n: (KINDS.index(n.kind), -n.cited, -n.rank, n.label, n.iri))


def _kinds(columns: Columns) -> dict[str, str]:
    """What each node is; decisions and statements that were read stand among the resolutions."""
    texts, about = columns.of_type("rg:ResolutionText"), columns.one("schema:about")
    kinds = {about[one]: "resolution" for one in sorted(texts) if one in about}
    for kind, types in _TYPES.items():
        for one in sorted(columns.of_type(*types)):
            if kind != "document" or one not in texts:
                kinds.setdefault(one, kind)
    for _, theme in columns.pairs("dcterms:subject"):
        kinds.setdefault(theme, "theme")
    for ends in columns.pairs("cito:cites"):
        for one in ends:
            kinds.setdefault(one, "resolution")
    return kinds


_ALIASES = ("skos:altLabel", "rg:acronym", "rg:formalName", "rg:formerName", "rg:demonym")


def _joined(columns: Columns, names: Sequence[str]) -> dict[str, list[str]]:
    """Every other name by which something may be searched."""
    found: dict[str, list[str]] = {}
    for name in names:
        for one, values in columns.many(name).items():
            found.setdefault(one, []).extend(v for v in values if v not in found.get(one, ()))
    return found


class _Reader:
    """Holds each property as a column, so that a node costs a few dictionary look-ups."""

    def __init__(self, columns: Columns, said: Said) -> None:
        self.label = columns.labels()
        self.identifier = columns.one("dcterms:identifier")
        self.title = columns.one("dcterms:title")
        self.alias = _joined(columns, _ALIASES)
        self.said_date, self.said_title = said
        self.same = columns.many("skos:exactMatch")
        self.organ = columns.one("rg:organ")
        self.mode = columns.one("rg:adoptionMode")
        self.session = columns.one("rg:session")
        self.draft = columns.one("rg:draft")
        self.meeting = columns.one("rg:meeting")
        self.link = columns.one("rdfs:seeAlso")
        self.rank = columns.one("rg:pageRank")
        self.cited = columns.one("rg:citedByCount")
        self.community = _numbered(columns.one("rg:community"))
        self.region = columns.one("rg:region")
        self.source = columns.one("dcterms:source")
        self.dates = [
            columns.one("rg:adoptionDate"),
            columns.one("schema:datePublished"),
            columns.one("schema:startDate"),
        ]
        self.counts = [
            columns.one("rg:inFavourCount"),
            columns.one("rg:againstCount"),
            columns.one("rg:abstainedCount"),
        ]
        self.in_degree: dict[str, int] = {}
        for _, cited in set(columns.pairs("cito:cites")):
            self.in_degree[cited] = self.in_degree.get(cited, 0) + 1

    def node(self, one: str, kind: str) -> Node:
        title = self.title.get(one, "")
        date = next((d[one] for d in self.dates if one in d), "")
        stated = ("d" if not date and one in self.said_date else "") + (
            "t" if not title and one in self.said_title else ""
        )
        return Node(
            iri=one,
            kind=kind,
            label=self._label(one, kind, title),
            title=title or self.said_title.get(one, ""),
            alias=" · ".join(self.alias.get(one, ())[:12]),
            date=date or self.said_date.get(one, "") or self._counted_year(one, kind),
            stated=stated,
            session=self.session.get(one, ""),
            organ=self._name(self.organ.get(one)),
            mode=self._name(self.mode.get(one)),
            draft=self._symbol(self.draft.get(one)),
            meeting=self._symbol(self.meeting.get(one)),
            link=_web(self.link.get(one, "")),
            rank=_number(self.rank.get(one, "0")),
            cited=int(_number(self.cited.get(one, str(self.in_degree.get(one, 0))))),
            community=self.community.get(one, -1),
            region=self.region.get(one, ""),
            votes=self._votes(one),
            same=tuple(filter(None, (_web(s) for s in self.same.get(one, ())[:4]))),
        )

    def _counted_year(self, one: str, kind: str) -> str:
        """The year by which an organ counts its resolutions; "" where it counts by sessions."""
        symbol = try_parse(self.identifier.get(one, "")) if kind == "resolution" else None
        return str(symbol.year) if symbol is not None and symbol.year else ""

    def _label(self, one: str, kind: str, title: str) -> str:
        if kind == "resolution":
            return self.identifier.get(one) or self.label.get(one) or tail(one)
        if kind == "document":
            return title or self.label.get(one) or self.source.get(one) or tail(one)
        label = self.label.get(one) or title or self.identifier.get(one) or tail(one)
        return (
            label.capitalize() if kind == "theme" and len(label) > 4 and label.isupper() else label
        )

    def _name(self, one: str | None) -> str:
        return "" if one is None else self.label.get(one) or tail(one).replace("-", " ")

    def _symbol(self, one: str | None) -> str:
        return "" if one is None else self.identifier.get(one) or tail(one, whole=True)

    def _votes(self, one: str) -> tuple[int, int, int] | None:
        if not any(one in column for column in self.counts):
            return None
        favour, against, abstained = (int(_number(c.get(one, "0"))) for c in self.counts)
        return favour, against, abstained


def tail(one: str, *, whole: bool = False) -> str:
    """The readable end of an IRI: its last segment, or with `whole` all that follows `/id/`."""
    if whole:
        return unquote(one.split("/id/", 1)[-1])
    last = _last(one)
    return _last(unquote(last)) if "%" in last else last


def _last(path: str) -> str:
    return path[max(path.rfind("/"), path.rfind("#")) + 1 :]


def _numbered(column: Mapping[str, str]) -> dict[str, int]:
    """Communities as small numbers: as they are, or in the order of their size for named ones."""
    if all(value.isdigit() for value in column.values()):
        return {one: int(value) for one, value in column.items()}
    size = Counter(column.values())
    order = sorted(size, key=lambda c: (-size[c], c))
    number = {community: place for place, community in enumerate(order)}
    return {one: number[community] for one, community in column.items()}


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _web(link: str) -> str:
    """The link if a click on it can do no harm (http or https), else nothing."""
    return link if link.startswith(("https://", "http://")) else ""
