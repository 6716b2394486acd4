"""Themes: what a document is about, each with the words and paragraphs that carry it.

In a resolution a model learned from the record says which subjects the library would give it (rules
`themes:label` where the words are the theme's own name, `themes:learned` where other words carry
it). A press text gets the themes that it names, in its headline and again or again and again
(`themes:named`), and those of which the same model is surer. The names of a user's own scheme are
looked for in both lanes (`themes:scheme`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from graph.extract import Example
from graph.extract.themes.named import named
from graph.extract.themes.passages import carrying, passages, title_span
from graph.findings import ThemeMention
from graph.gazetteer import Gazetteer
from graph.model import Page, Span
from graph.themes import Ranked
from graph.themes import load as load_model
from graph.themes.own import own_scheme
from graph.themes.phrases import Phrases
from graph.themes.scheme import Concept
from graph.themes.words import Counted, count, count_title, words

NAME = "themes"
_OFTEN = 3
_STATE_SURE, _PLAIN, _DOUBTFUL = 0.65, 0.13, 0.05
"""Probabilities from which a State is a theme of a story that does not name it again and again;
and from which a plain name and any other one is a theme where it is named so."""
_PROCEDURE_TABLE = """
    conferences resolutions-and-decisions declarations declarations-text election-of-members
    election-of-officers appointment-of-officials top-echelon-staff permanent-missions
    """
_PROCEDURE = frozenset(_PROCEDURE_TABLE.split())
"""What every report of an organ speaks of."""
_WEIGHABLE = 80
"""Words and pairs of words that a story must have to be weighed."""
LANES = ("record", "story")
EXAMPLES = (
    Example(
        "Governments weigh rules for outer space\n\nGENEVA, 4 May - Talks on outer space ended "
        "without a text. Delegates said that outer space had grown crowded.",
        "news",
        (
            ("outer space", "theme/outer-space"),
            ("outer space", "theme/outer-space"),
            ("outer space", "theme/outer-space"),
        ),
    ),
    Example("The conference hall was full and the meetings ran late, a clerk said.", "news"),
    Example("The General Assembly,\n1. Decides to remain seized of the matter.", "resolution"),
)


def extract(page: Page) -> Iterator[ThemeMention]:
    """Themes with their passages."""
    counted = count(page)
    if page.document.kind.is_record:
        ranked = [one for one in load_model().rank(counted) if one.stated]
        yield from _learned(page, counted, ranked, title_span(page))
    else:
        yield from _story(page, counted)
    scheme = own_scheme()
    if scheme.concepts:
        yield from named(page, _phrases(scheme.concepts), "themes:scheme", 2)


@lru_cache(maxsize=2)
def _phrases(concepts: tuple[Concept, ...]) -> Phrases:
    return Phrases(concepts)


@cache
def _states() -> frozenset[str]:
    """Concepts that are States: what a report opens with mostly acts in it."""
    found = set()
    for one in load_model().labels.concepts:
        names = Gazetteer.load().find(one.labels[0])
        if any(n.entity.startswith("state/") and n.matched == one.labels[0] for n in names):
            found.add(one.id)
    return frozenset(found)


def _learned(
    page: Page, counted: Counted, ranked: Sequence[Ranked], title: Span | None
) -> Iterator[ThemeMention]:
    said = carrying(counted, ranked) if ranked else []
    for one in ranked:
        yield from passages(page, said, one, title)


def _story(page: Page, counted: Counted) -> Iterator[ThemeMention]:
    """What a story names, and what the model is sure of; what it finds unlikely is no theme."""
    model, headline = load_model(), page.segments.headline
    counted.title = _title(headline.of(page.text), counted) if headline else Counter()
    ranked = {one.concept.id: one for one in model.rank(counted)}
    told = set()
    for one in named(page, _phrases(model.labels.concepts), "themes:named", _OFTEN, _states()):
        rank = ranked.get(one.theme)
        if rank and rank.score >= (_PLAIN if _is_plain(rank.concept) else _DOUBTFUL):
            told.add(one.theme)
            yield one
    if sum(counted.main.values()) >= _WEIGHABLE:
        sure = [one for one in ranked.values() if one.stated and one.concept.id not in told]
        yield from _learned(
            page, counted, [one for one in sure if _is_told(one, counted)], headline
        )


def _is_plain(concept: Concept) -> bool:
    """Whether a name tells little: one word, or that of a State, which is mostly an actor."""
    return concept.id in _states() or len(words(concept.labels[0])) == 1


def _title(headline: str, counted: Counted) -> Counter[str]:
    """The words of a headline, unless it is a line of the site: its words return in the text."""
    found = words(headline)
    again = sum(one in counted.main for one in found)
    return count_title(headline) if 3 * again >= len(found) else Counter()


def _is_told(theme: Ranked, counted: Counted) -> bool:
    """Whether the paragraphs carry a theme, and not a line of the site; a State needs more."""
    if theme.concept.id.removeprefix("theme/") in _PROCEDURE:
        return False
    sure = theme.score >= _STATE_SURE or theme.concept.id not in _states()
    return sure and bool(carrying(counted, [theme]))
