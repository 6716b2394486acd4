"""Sentences that do not break inside quotation marks, and what kind of words the marks hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.places import held
from graph.extract.quotations.marks import Quoted, joined, quoted_in
from graph.extract.quotations.words import SAID_SO
from graph.extract.resolutions.title import looks_like_title
from graph.extract.speech_words import VERB
from graph.extract.story_text import sentences
from graph.extract.word_pattern import one_of
from graph.function_words import FUNCTION
from graph.model import Span
from graph.text import SOME_MONTH, WEEKDAY

_TITLED = re.compile(
    r"\b(?:titled|entitled|called|named|headed|headlined|themed?|slogan|motto|known\s+as|so-called"
    r"|dubbed|labell?ed|termed|report"
    r"|book|film|article|paper|panel|event|exhibition|item|title|initiative|conference|forum"
    r"|campaign|project|programme|job|position|rank|post\s+of|under\s+the\s+(?:theme|title|heading|item)|theme\s+(?:for|of)\s+the\s+\w+)(?:\s+of|\s+on|,"
    r"|:|\s+(?:is|was))?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_ENTITLED = re.compile(r"\b(?:titled|entitled|headlined)\s*(?:,|:)?\s*$", re.IGNORECASE)
_TITLE_NOUN = re.compile(
    r"\b(?:resolutions?|draft|decision|declaration|text|agenda\s+item|item|document|debate|meeting)"
    r"(?:\s+(?:was|were|is|has\s+been)\s+(?:adopted|approved|passed|tabled|submitted))?\s*(?:,|on(?:\s+the)?"
    r"|:)?\s*$",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:session|meeting|debate|dialogue|discussion|hearing|workshop|seminar)\s+on\s+(?:the\s+)?$"
)
"""`a session on “the crisis in Peru”`: what it is about."""
_REFERENCE = re.compile(
    rf",?\s+(?:{SOME_MONTH}\s+\d|\d{{1,2}}\s+{SOME_MONTH}|{WEEKDAY}|[A-Z][^()\n]{{2,40}},\s[^()\n]*\d)[^()\n]*\)"
)
"""`(“Salt runs out”, May 3)`: the headline of a piece that is spoken of."""
_RESOLUTION_NOUN = re.compile(r"\b(?:[Rr]esolution|[Dd]raft|[Dd]ecision)\s+(?:on\s+(?:the\s+)?)?$")
_TOLD = re.compile(
    rf"\b{VERB}(?:\s+[\w-]+){{0,2}}:?\s*$|\bVows?\s+[\w-]+\s*$"
    r"|\b(?:describ|label|brand|portray|depict|denounc|dismiss"
    r"|referr)[a-z]+\b[^“”\"]{1,50}\bas\s+(?:(?:an?|the)\s+)?$",
    re.IGNORECASE,
)
_ASKER = re.compile(
    rf"[A-Z][\w.’'-]*\s+(?:(?!{one_of(FUNCTION)}\b)[\w.’'-]+\s+){{0,8}}?"
    r"(?:asked|said|told|wrote|tweeted|exclaimed|wondered|added|declared)\b"
    r"(?!\s+(?:that|it|he|she|they)\b)(?:(?!\bthat\b)[^“”\"])*\Z"
)
_NAME = re.compile(r"[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){1,3}")
_INTRODUCED = re.compile(r",\s+(?:an?|the)\s[^,.“”\"]{3,80},\s")
"""`“Ann Roe”, the envoy of Malta, said`: a name between marks."""
_ARTICLE = re.compile(r"\b(?:an?|the)\s+(?:(?:19|20)\d\d\s+)?$")
"""`a “Core Group” of States`: what they are called."""
_MOST_QUOTES = 40
"""A sentence with more quotations than these is a list; the rest of it is not read."""
_SAID_SO = re.compile(SAID_SO)
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, however many its quotations hold, with the quoted passages in it."""

    span: Span
    paragraph: int
    quotes: tuple[Quoted, ...]


def units_of(text: str, paragraphs: tuple[Span, ...]) -> list[Unit]:
    """The sentences of a text as units of attribution."""
    cut = sentences(text, paragraphs)
    whole = joined(text, paragraphs)
    quotes = [one for one in quoted_in(text, whole) if not one.nested]
    found: list[Unit] = []
    for number, paragraph in enumerate(whole):
        own = held(cut, paragraph.start, paragraph.end)
        inside = [one for one in quotes if paragraph.start <= one.outer_start < paragraph.end]
        for span in _merged(text, own, inside):
            marked = [one for one in inside if span.start <= one.outer_start < span.end]
            found.append(Unit(span, number, tuple(marked[:_MOST_QUOTES])))
    return found


def _merged(text: str, cut: list[Span], quotes: list[Quoted]) -> list[Span]:
    """Sentences joined where the border between two lies inside quotation marks."""
    found: list[Span] = []
    for one in cut:
        inside = any(quote.outer_start < one.start < quote.outer_end for quote in quotes)
        asked = found and _asked(text, found[-1], one, quotes)
        if found and (inside or asked or _handed_back(text, found[-1], one, quotes)):
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found


def _asked(text: str, before: Span, one: Span, quotes: list[Quoted]) -> bool:
    """`"Why now?" Envoy Jane Doe asked them.`: the mark of the question ends no sentence."""
    if not any(two.outer_end == before.end and text[two.end - 1] in "?!" for two in quotes):
        return False
    return _ASKER.match(text, one.start, one.end) is not None


def _handed_back(text: str, before: Span, one: Span, quotes: list[Quoted]) -> bool:
    """`"It is late." Those were the words of Doe.`: the sentence behind tells whose they are."""
    whole = any((two.outer_start, two.outer_end) == (before.start, before.end) for two in quotes)
    return whole and _SAID_SO.match(text, one.start, one.end) is not None


def is_title(text: str, unit: Unit, quote: Quoted) -> bool:
    """Whether the marks hold a title or a name: `titled "..."`, `the "Protect ..." framework`."""
    before = text[max(unit.span.start, quote.outer_start - 60) : quote.outer_start]
    words = text[quote.start : quote.end]
    if _ENTITLED.search(before) or _MATTER.search(before):
        return True
    if before.endswith("(") and _REFERENCE.match(text, quote.outer_end):
        return True
    if _TITLED.search(before) and not re.search(
        r"\bcalled\s+(?:it|the|on|for|this|them)\b[^“\"]*$", before
    ):
        return bool(words[:1].isupper()) or "so-called" in before.lower()
    opens = quote.outer_start == unit.span.start and words.endswith(",")
    if opens or _TOLD.search(before):
        return False
    named = _ARTICLE.search(before) or _INTRODUCED.match(text, quote.outer_end)
    if _NAME.fullmatch(words) and named:
        return True
    if not looks_like_title(words.rstrip(",.")):
        return False
    capitals = sum(word[0].isupper() for word in _WORD.findall(words) if len(word) > 3)
    long_words = sum(len(word) > 3 for word in _WORD.findall(words))
    titled_case = capitals >= 0.7 * max(long_words, 1)
    if _TITLE_NOUN.search(before):
        return (
            titled_case
            or (words[:1].isupper() and _RESOLUTION_NOUN.search(before) is not None)
            or not words.endswith((".", ","))
        )
    return titled_case and not words.endswith((".", "!", "?")) and len(words.split()) < 25


def is_sentence(text: str, quote: Quoted) -> bool:
    """Whether the quoted words stand as speech of their own, not as a piece of the sentence."""
    words = text[quote.start : quote.end]
    return (words[:1].isupper() and len(words.split()) >= 4) or words.endswith(("!", "?"))


def length(text: str, quote: Quoted) -> int:
    """How many words are quoted."""
    return len(_WORD.findall(text, quote.start, quote.end))
