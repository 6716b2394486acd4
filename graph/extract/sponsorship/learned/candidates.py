"""Which names of a story may have a role towards a resolution, with what is said around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.extract.papers import papers_in
from graph.extract.parsed import Parsed, parse, tells
from graph.extract.places import inside
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.sponsorship.learned.features import TELLING, features
from graph.extract.sponsorship.learned.units import BLANK, Cluster, clusters, leads, units
from graph.gazetteer import Match
from graph.model import Page, Span

_AMENDMENT = re.compile(r"\b[Aa]mend(?:ment|ing|ed)")
_MANNER = re.compile(r"\b(?:anti|pro|non)[-‐‑–]\Z", re.IGNORECASE)
_INVITED = re.compile(r"\binvit(?:ed|es|ing)\b[^.;]{0,300}\Z")
"""Who is asked to the table by the presidency has sponsored nothing."""
_PREFIX = 8
_CUES = TELLING | {"sponsoring", "assent"}


class Candidate(NamedTuple):
    """The names of one list, the resolution that is spoken of, and what the reader sees around.

    `leads` tells whether those who write a text would be told so, not those who join it.
    """

    names: tuple[Match, ...]
    meant: Meant | None
    leads: bool
    features: frozenset[str]


def candidates(page: Page, meant: Sequence[Meant]) -> Iterator[Candidate]:
    """The lists of names of a page, in order; `meant` are the resolutions that it mentions."""
    before: frozenset[str] = frozenset()
    for sentence in prose(page):
        own = inside(meant, sentence)
        silent = not own and not tells(page.text, sentence, _CUES)
        if silent or _amends(page, sentence) or tie.is_foreign(page.text, meant, sentence):
            before = frozenset()
            continue
        papers = papers_in(page.text, sentence, meant, bare=True)
        parsed = parse(page.text, sentence, sorted((*own, *papers), key=lambda one: one.span))
        seen = units(parsed, [one for one in own if one.other])
        spoken_of = [one for one in own if not one.other]
        for cluster in clusters(seen):
            names = tuple(filter(None, map(parsed.actor_at, cluster.names)))
            invited = _INVITED.search(page.text, sentence.start, names[0].start)
            if invited or _names_no_state(page, names[-1], seen[cluster.last + 1 :][:1]):
                continue
            told = frozenset(features(seen, cluster, before))
            yield Candidate(
                names, _nearest(parsed, cluster, spoken_of, meant), leads(seen, cluster), told
            )
        before = TELLING.intersection(seen)


def _amends(page: Page, sentence: Span) -> bool:
    """Whose an amendment is, and whose the text, takes a parse to tell."""
    return _AMENDMENT.search(page.text, sentence.start, sentence.end) is not None


def _names_no_state(page: Page, name: Match, following: Sequence[str]) -> bool:
    """`by British lawyers`: other people than the State; `almost pro-Russian`: a manner."""
    return (name.label_kind == "demonym" and following == [BLANK]) or bool(
        _MANNER.search(page.text, max(0, name.start - _PREFIX), name.start)
    )


def _nearest(
    parsed: Parsed, cluster: Cluster, own: Sequence[Meant], meant: Sequence[Meant]
) -> Meant | None:
    """The resolution of the sentence that stands nearest, else the one that it speaks of."""
    start = parsed.start(cluster.first)
    near = min(own, key=lambda one: abs(one.span.start - start), default=None)
    return near or tie.spoken_of(meant, start) or tie.announced(meant, parsed.span.end)
