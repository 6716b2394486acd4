"""The record of the whole archive, put together from its tables and texts: for tests of linking."""

from __future__ import annotations

import csv
import gzip
import math
import re
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from graph.gazetteer import Gazetteer, resolve_state_name, split_state_list
from graph.link import Card, Record
from graph.link.compare.figures import figures_in
from graph.link.compare.words import stems, weight
from graph.link.record import Known
from graph.model import Kind, Span
from graph.symbol import try_parse

_VOTE = re.compile(
    r"recorded\s+vote\s+of\s+(\d+)(?:\s+in\s+favour)?\s+to\s+(?:(\d+)|none)(?:\s+against)?,?"
    r"\s+with\s+(\d+)\s+abstention"
)
_RECALLED = re.compile(r"\b([1-5]?\d/\d{1,2})\s+(?:of\s+\d|and\s+\d|,)")
_SPAN = Span(0, 1)
_MODES = {"adoptedWithoutVote": "without-vote", "adoptedRecordedVote": "recorded-vote"}
_BALLOTS = {"inFavour": "in-favour", "against": "against", "abstaining": "abstained"}
_ORDER = ("in-favour", "against", "abstained")
_ROLES = {"draftResolution": "sponsor", "draftResolutionAdditionalSponsors": "additional"}


def archive_record(folder: Path, texts: Path | None = None) -> Record:
    """Cards of all resolutions in `unxml`, with terms of their texts but no passages.

    `texts` is where the plain texts are unpacked, for words quoted; None to do without.
    """
    terms, printed, figures, recalled = _terms(folder / "plain-text.tar.xz")
    sponsors, ballots, cites = _sponsors(folder), _ballots(folder), _cites(folder)
    cards = []
    for row in _rows(folder / "gold" / "docs.csv.gz"):
        symbol = try_parse(row["symbol"])
        if symbol is None:
            continue
        facts = defaultdict(list)
        facts["adoption-date"].append(row["adoption_date_text"])
        facts["meeting"].append(row["meeting_record"])
        facts["adoption-mode"].append(_MODES.get(row["vote_outcome"], ""))
        if row["in_favour"]:
            counts = (row["in_favour"], row["against"] or "0", row["abstaining"] or "0")
            facts["tally"].append("-".join(str(int(one)) for one in counts))
        for role, actor in sponsors.get(row["symbol"], ()):
            facts[role].append(actor)
        facts["tally"] += [] if facts["tally"] else printed.get(row["txt"], [])
        cast = ballots.get(row["symbol"], {})
        if cast and not facts["tally"]:
            facts["tally"].append("-".join(str(len(cast.get(one, ()))) for one in _ORDER))
        for ballot, states in cast.items():
            facts[f"ballot-{ballot}"].append(" ".join(sorted(states)))
        cards.append(
            Card(
                document_id=row["txt"].removesuffix(".txt"),
                kind=Kind.RESOLUTION,
                symbol=symbol.text,
                title=row["title"],
                organ=symbol.organ,
                adopted=row["adoption_date_text"] or row["adoption_date_frbr"],
                facts={
                    name: tuple(Known(one, _SPAN) for one in values if one)
                    for name, values in facts.items()
                },
                cites=tuple(sorted(cites[row["symbol"]] | recalled.get(row["txt"], set()))),
                terms=terms.get(row["txt"], ()),
                figures=figures.get(row["txt"], ()),
            )
        )
    return Record(cards, texts)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _terms(path: Path):
    """By file, the terms of each text, the counts of votes that it prints itself, its figures.

    For texts of the Human Rights Council also the resolutions of its own that they recall, which
    the tables lack.
    """
    gazetteer = Gazetteer.load()
    terms, printed, figures, recalled = {}, {}, {}, {}
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is None:
                continue
            whole, name = content.read().decode("utf-8", "ignore"), Path(member.name).name
            text = whole[:16_000]
            counts = Counter(one for one in stems(text) if one.isalpha())
            counts.update(one.entity for one in gazetteer.find(text[:6_000]))
            ranked = sorted(counts, key=lambda one: -weight(one) * (1 + math.log(counts[one])))
            terms[name] = tuple(ranked[:60])
            if name.startswith("S_RES"):
                figures[name] = tuple(sorted(figures_in(text)))
            if name.startswith("A_HRC"):
                recalled[name] = {f"A/HRC/RES/{one}" for one in _RECALLED.findall(whole)}
            vote = _VOTE.search(whole)
            if vote:
                printed[name] = ["-".join(str(int(one or 0)) for one in vote.groups())]
    return terms, printed, figures, recalled


def _cites(folder: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in _rows(folder / "gold" / "citations.csv.gz"):
        symbol = try_parse(row["cited"]) if row["kind"] == "resolution" else None
        if symbol and row["citing"] != row["cited"]:
            found[row["citing"]].add(symbol.text)
    return found


def _sponsors(folder: Path) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _rows(folder / "gold" / "sponsors.csv.gz"):
        for _, _, code in split_state_list(row["sponsors"]):
            if row["role"] in _ROLES:
                found[row["symbol"]].append((_ROLES[row["role"]], f"state/{code}"))
    return found


def _ballots(folder: Path) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _rows(folder / "gold" / "votes.csv.gz"):
        code = resolve_state_name(row["member_state"])
        if code and row["vote"] in _BALLOTS:
            found[row["symbol"]][_BALLOTS[row["vote"]]].add(f"state/{code}")
    return found
