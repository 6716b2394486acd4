"""Names with a known role: out of our own marked stories, and out of annotated texts.

A story marks in line (`[Peru|lead] tabled it; [Chad|against] it stood alone`), an annotated text
has a table beside it (`tests/texts/README.md`). What is arguable teaches nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from graph.errors import InputError
from graph.extract.resolutions.find import resolutions_of
from graph.extract.sponsorship.learned.candidates import candidates
from graph.gazetteer import Match
from graph.model import Document, Kind, Page
from graph.pipeline.worker import understand
from graph.read import read_bytes

STORIES = Path(__file__).parent / "stories"
_BREAK = re.compile(r"^---[ ]*$", re.MULTILINE)
_MARK = re.compile(r"\[([^\]|\n]+)\|([^\]\n]*)\]")
_ROLES = frozenset(("lead", "sponsor"))
_MARKS = _ROLES | {"favour", "against", "abstained", "absent", "?"}
_PLACE = re.compile(r"#(\d+|\*)$")
_SAID_AGAIN = 0.2
"""A State that sponsors elsewhere in the text may do so here: it is hardly a counterexample."""


class Passage(NamedTuple):
    """What an annotator says of `[start, end)`: whom it names as sponsor, or it is arguable."""

    start: int
    end: int
    sponsors: frozenset[str]
    arguable: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A name with the features around it; `text` says where from, `weight` how sure it is."""

    text: str
    features: frozenset[str]
    sponsors: bool
    weight: float


def from_stories(folder: Path = STORIES) -> Iterator[Example]:
    """The examples of all stories of a folder.

    Raises:
        InputError: A mark is none of those that are known.
    """
    for path in sorted(folder.glob("*.txt")):
        stories = _BREAK.split(path.read_text("utf-8"))
        for number, story in enumerate(filter(str.strip, stories), 1):
            text, passages = _unmarked(story.strip(), f"{path.name}: story {number}")
            yield from _examples(_page(text, path.name), passages, f"{path.stem}/{number}")


def from_texts(folder: Path) -> Iterator[Example]:
    """The examples of a folder of annotated texts.

    Raises:
        InputError: A table names a passage that its text does not have.
    """
    for path in sorted(folder.glob("*.txt")):
        table = path.with_suffix(".tsv")
        if table.exists():
            text = path.read_text("utf-8")
            passages = list(_passages(text, table))
            yield from _examples(_page(text, path.name), passages, f"{folder}/{path.stem}")


def _unmarked(story: str, place: str) -> tuple[str, list[Passage]]:
    text, passages, last = "", [], 0
    for mark in _MARK.finditer(story):
        name, role = mark.groups()
        if role not in _MARKS:
            raise InputError(f"{place} has {mark[0]}, expected one of {', '.join(sorted(_MARKS))}")
        text += story[last : mark.start()]
        sponsors = frozenset("*" if role in _ROLES else "")
        passages.append(Passage(len(text), len(text) + len(name), sponsors, role == "?"))
        text += name
        last = mark.end()
    return text + story[last:], passages


def _passages(text: str, table: Path) -> Iterator[Passage]:
    for number, line in enumerate(table.read_text("utf-8").splitlines(), 1):
        kind, *cells = line.split("\t")
        if kind.lstrip("?") != "sponsor" or not cells:
            continue
        passage = cells[0].replace("\\n", "\n")
        place = _PLACE.search(passage)
        passage = passage[: place.start()] if place else passage
        found = [one.start() for one in re.finditer(re.escape(passage), text)]
        if place and place[1] != "*":
            found = found[int(place[1]) - 1 : int(place[1])]
        if not found:
            raise InputError(f"{table}:{number} found no {cells[0]!r}, expected it in the text")
        values = cells[1].split("|") if len(cells) > 1 else []
        sponsors = frozenset(one.split()[0] for one in values if one != "*")
        for start in found if place else found[:1]:
            yield Passage(start, start + len(passage), sponsors, kind.startswith("?"))


def _page(text: str, name: str) -> Page:
    document: Document = read_bytes(text.encode(), name)
    return understand(replace(document, kind=Kind.NEWS))[0]


def _examples(page: Page, passages: Sequence[Passage], text: str) -> Iterator[Example]:
    known = frozenset(one for passage in passages for one in passage.sponsors)
    read = [
        (name, one.features) for one in candidates(page, resolutions_of(page)) for name in one.names
    ]
    alike = Counter(features for _, features in read)
    for name, features in read:
        told = [one for one in passages if one.start < name.end and name.start < one.end]
        sponsors = any(_names(one, name) for one in told if not one.arguable)
        if any(one.arguable for one in told) and not sponsors:
            continue
        weight = _SAID_AGAIN if not sponsors and name.entity in known else 1.0
        yield Example(text, features, sponsors, weight / alike[features] ** 0.5)


def _names(passage: Passage, name: Match) -> bool:
    return not passage.sponsors.isdisjoint(("*", name.entity))
