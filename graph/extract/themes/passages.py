"""Which passages of a resolution carry a theme: its title and its strongest paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from graph.findings import ThemeMention
from graph.model import Page, Span
from graph.text import view
from graph.themes import Ranked
from graph.themes.labels import Name, may_stand, name_of, pattern
from graph.themes.words import Counted, Part

Said = tuple[frozenset[str], Part]
_PARAGRAPHS = 4
_OWN_NAME = 1.0
"""What a theme's own name weighs beside words that were learned, whose weights sum to about 1."""
_LEAST = 0.25
"""A paragraph counts that says at least so much of what the strongest says."""
_grams = attrgetter("grams")


def carrying(counted: Counted, themes: Sequence[Ranked]) -> list[Said]:
    """The paragraphs that say anything for one of these themes, each with what it says."""
    sought: set[str] = set()
    for theme in themes:
        carriers = Carriers.of(theme)
        sought.update(carriers.learned, *(name.grams for name in carriers.names))
    said = ((frozenset(sought.intersection(part.found)), part) for part in counted.parts)
    return [(terms, part) for terms, part in said if terms]


def passages(
    page: Page, said: Sequence[Said], theme: Ranked, title: Span | None
) -> Iterator[ThemeMention]:
    """The title, where it carries the theme, and up to four paragraphs, the strongest surest."""
    carriers = Carriers.of(theme)
    weighed = [(carriers.weight(terms), part) for terms, part in said]
    weighed = sorted(
        ((weight, part) for weight, part in weighed if weight > 0),
        key=lambda one: (-one[0], one[1].spans[0]),
    )
    found = 0
    if title is not None and (words := _find(page, (title,), carriers)) is not None:
        yield _mention(words, theme, theme.score, "")
        found += 1
    top = weighed[0][0] if weighed else 0.0
    for weight, part in weighed[:_PARAGRAPHS]:
        if weight < top * _LEAST:
            break
        words = _find(page, part.spans, carriers)
        if words is not None:
            yield _mention(words, theme, theme.score * (weight / top), part.provision)
            found += 1
    if not found:
        whole = title or _beginning(page)
        yield _mention((whole, "themes:learned"), theme, theme.score, "")


@dataclass(frozen=True, slots=True)
class Carriers:
    """What shows a theme: its own names, and learned words and pairs with their weights."""

    names: tuple[Name, ...]
    learned: dict[str, float]

    @classmethod
    def of(cls, theme: Ranked) -> Carriers:
        """The carriers of a ranked theme."""
        names = (name_of(label) for label in theme.concept.labels)
        return cls(tuple(one for one in names if one.stems), dict(theme.carriers))

    def weight(self, grams: frozenset[str]) -> float:
        """How much a paragraph with these words and pairs says of the theme."""
        total = 0.0
        if not self.learned.keys().isdisjoint(grams):
            for term, weight in self.learned.items():  # in this order: the same sum at every run
                if term in grams:
                    total += weight
        named = any(map(grams.issuperset, map(_grams, self.names)))
        return total + _OWN_NAME if named else total

    def sought(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Stems to look for, the most telling first, and the rule that each stands for."""
        for name in self.names:
            yield name.stems, "themes:label"
        for term in self.learned:
            yield tuple(term.split()), "themes:learned"


def _find(page: Page, spans: Iterable[Span], carriers: Carriers) -> tuple[Span, str] | None:
    """The strongest carrier's words in these passages, and the rule that knows them."""
    looked = [(span, view(span.of(page.text)).lower()) for span in spans]
    for stems, rule in carriers.sought():
        for span, text in looked:
            if len(text) != span.end - span.start:
                continue
            match = pattern(stems).search(text) if may_stand(stems, text) else None
            if match is not None:
                return Span(span.start + match.start(), span.start + match.end()), rule
    return None


def title_span(page: Page) -> Span | None:
    """Where the title stands, however its lines are broken."""
    words, body = page.identity.title.split(), page.document.body
    start = body.find(words[0]) if words else -1
    while start >= 0:
        end = _end_of(words, body, start)
        if end:
            return Span(start, end)
        start = body.find(words[0], start + 1)
    return None


def _end_of(words: Sequence[str], body: str, start: int) -> int:
    """Where these words end that begin here, with any white space between; 0 where they do not."""
    end = start + len(words[0])
    for word in words[1:]:
        following = end
        while body[following : following + 1].isspace():
            following += 1
        if following == end or not body.startswith(word, following):
            return 0
        end = following + len(word)
    return end


def _beginning(page: Page) -> Span:
    provisions = page.segments.provisions
    return provisions[0].span if provisions else page.segments.paragraphs[0]


def _mention(words: tuple[Span, str], theme: Ranked, score: float, provision: str) -> ThemeMention:
    span, rule = words
    return ThemeMention(span, rule, theme.concept.id, round(score, 3), provision)
