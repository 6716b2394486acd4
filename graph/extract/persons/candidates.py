"""Where names may stand: runs of capitalised words without actors and words of things in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.actors.find import actors_in
from graph.extract.persons.names import (
    HONORIFIC,
    NAME_HERE,
    NOT_NAMES,
    ONE_NAME,
    given_names,
    is_name,
    is_syllable,
    trim,
)
from graph.extract.persons.roles import HEAD, PLURAL
from graph.extract.places import starting
from graph.gazetteer import Match

_AFTER_OFFICE = re.compile(
    r"(?:[Mm]inister|[Pp]resident|[Aa]mbassador|[Ee]nvoy|[Ss]pokes\w+|[Ss]ecretary|M[rs]s?\.?)\s+$"
)
_FAMILY = re.compile(r"\s([A-Z][a-z]+)\b(?![’']s)")
_GIVEN_BEFORE = re.compile(r"(?P<given>[A-Z][\w’'-]+)\s+$")
_ARTICLE_BEFORE = re.compile(r"\b[A-Z][\w’'-]+\s+[Aa]l[-‑\s]\Z")
"""`Hamid Al-|Houthi|`: a family name, whoever else is called so."""
_NAME_BEFORE = re.compile(r"\s*[A-Z][^\n]* ")
_ACRONYM, _PLURAL, _GIVEN_REACH = 3, 6, 24
_WRAPPED = 40
"""A line that is longer may have been broken inside a sentence."""


def candidates(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that can be names: no actor, no word of a thing's name in them."""
    taken = [
        (one.start, one.end)
        for one in starting(actors_in(text), start, end)
        if not _is_surname(text, one)
    ]
    for run in NAME_HERE.finditer(text, start, end):
        for part in _untaken(text, run.start(), run.end(), taken):
            for piece in _pieces(text, *part):
                left, right = trim(text, *_on_one_line(text, *piece))
                office = HEAD.match(text, left, right)
                if office and " " in office[0]:  # `Charge d’Affaires Doe`
                    left, right = trim(text, office.end(), right)
                if left < right and is_name(text[left:right]):
                    yield left, right


def _untaken(
    text: str, start: int, end: int, taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """A run of capitalised words without the actors named in it: `of Ruritania Jane Doe`."""
    for left, right in taken:
        if left < end and start < right:
            if start < left:
                yield start, left
            start = right + 2 * (text[right : right + 2] in ("’s", "'s"))
    if start < end:
        yield start, end


def _on_one_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A run without what stands on short lines before: those of a page's frame, no wrapped ones."""
    stop = text.rfind("\n", start, end)
    wrapped = stop - text.rfind("\n", 0, max(stop, 0)) > _WRAPPED
    return (start, end) if stop < 0 or wrapped else (stop + 1, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A run of capitalised words, cut where a word stands that no name holds."""
    left = start
    for word in ONE_NAME.finditer(text, start, end):
        bare = word[0].removesuffix("’s").removesuffix("'s")
        office = HEAD.fullmatch(bare) or PLURAL.fullmatch(bare)
        titled = office is not None and word.end() < end - 1
        initial = len(bare) == 1 and text[word.end() : word.end() + 1] == "."
        inside = is_syllable(bare) and _NAME_BEFORE.fullmatch(text, left, word.start())
        if titled or (_is_thing(bare) and not (initial or inside)):
            yield left, word.start()
            left = word.end()
        elif bare != word[0] or bare[-1] in "’'":
            yield left, word.start() + len(bare.rstrip("’'"))
            left = word.end()
    yield left, end


def _is_thing(word: str) -> bool:
    """`Committee`, `COMMITTEE`, `Organizations`, `Secretary-General`: no word of a name."""
    told = word.title() if word.isupper() and len(word) > _ACRONYM else word
    if told in NOT_NAMES or (len(told) > _PLURAL and told.removesuffix("s") in NOT_NAMES):
        return True
    return "-" in word and all(
        part in NOT_NAMES or re.fullmatch(HONORIFIC, part) for part in word.split("-")
    )


def _is_surname(text: str, one: Match) -> bool:
    """Whether a name of a State is somebody's: `rights chief Volker Türk`, `envoy Chad Orlen`."""
    if _AFTER_OFFICE.search(text, max(0, one.start - _GIVEN_REACH), one.start):
        behind = _FAMILY.match(text, one.end)
        own = one.entity.startswith("state/") and one.label_kind != "demonym"
        return own and behind is not None and not _is_thing(behind[1])
    if _ARTICLE_BEFORE.search(text, max(0, one.start - _GIVEN_REACH), one.start):
        return True
    given = _GIVEN_BEFORE.search(text, max(0, one.start - _GIVEN_REACH), one.start)
    return one.label_kind == "demonym" and bool(given and given["given"] in given_names())
