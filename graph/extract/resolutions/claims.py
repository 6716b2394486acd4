"""What a press text claims of a resolution where the record can say whether it is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.places import holding
from graph.extract.quotations.find import quotations_of
from graph.extract.resolutions import tie
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.find import backers_of, counts_of
from graph.extract.story_text import running_text, sentences
from graph.extract.votes.adoption import Adopted
from graph.extract.votes.adoptions import adoptions_of
from graph.extract.votes.tally import Count
from graph.extract.votes.told import tallies_of
from graph.model import Page, Span

_FIRST = re.compile(
    r"\b(?P<first>(?:very\s+)?first(?:-ever|\s+ever)?|first\s+time|historic\s+first)\b"
    r"(?P<gap>(?:[^.;:“\"]|(?<=[A-Z])\.){0,60}?)$",
    re.IGNORECASE,
)
_FIRST_AFTER = re.compile(
    r"[^.;]{0,120}?(?:\b(?:is|was|being|as|marks?|marked)|,)\s+(?P<first>(?:the\s+)?(?:very\s+)?"
    r"first(?:-ever)?\s+(?:time|of\s+its\s+kind|such|resolution|UN|U\.N\.))"
)
_MATTER = re.compile(
    r"""
    \s+ (?: (?: ever | adopted | approved | passed | by | the | General | Security | Assembly
        | Council | UN | U\.N\. | of\s+its\s+kind ) \s+ )*
    (?: on | about | dedicated\s+to | concerning | to\s+regulate | devoted\s+to | addressing
      | dealing\s+with | to\s+address | calling\s+for | for ) \s+
    (?P<matter> [^.,;:“”"\n]{3,110}? )
    (?= , | \. | ; | : | $
      | \s+ (?: was | is | has | had | spearheaded | led | sponsored | tabled | and\s+co- | that
        | which ) \b )
    """,
    re.VERBOSE,
)
_RECALLS = re.compile(
    r"\b(?:(?:recall|reaffirm|build|cit|refer|follow)\w*)(?:\s+(?:on|to|up\s+on))?\s+"
    r"(?:[\w’'-]+\s+){0,4}$"
)
SURE = ("GA", "SC", "HRC", "ECOSOC", "UNEA", "WHA")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A property with the value claimed, the passage that claims it, and the mention meant."""

    span: Span
    property: str
    value: str
    meant: Meant
    rule: str


def claims_of(page: Page) -> list[Claimed]:
    """All claims of a page, in order."""
    found = [*_adoptions(page), *_tallies(page), *_sponsors(page), *_own(page), *_quotations(page)]
    unique: dict[tuple[str, str, int, int], Claimed] = {}
    for one in found:
        unique.setdefault((one.property, one.value, one.span.start, one.span.end), one)
    return sorted(unique.values(), key=lambda one: (one.span.start, one.span.end, one.property))


def _adoptions(page: Page) -> Iterator[Claimed]:
    for told in adoptions_of(page):
        one, when, how = told.adopted, told.when, told.adopted.mode_span
        if one.meant is None:
            continue
        if when:
            rule = "resolutions:adoption-date" + ("" if told.date else "-unanchored")
            span = _with(one, when.span) if told.date else when.span
            yield Claimed(span, "adoption-date", told.date, one.meant, rule)
        if told.mode and one.body != "committee":
            span = _with(one, how) if how else Span(one.start, one.end)
            yield Claimed(span, "adoption-mode", told.mode, one.meant, "resolutions:adoption-mode")


def _with(one: Adopted, other: Span) -> Span:
    """The passage from the one to the other."""
    return Span(min(one.start, other.start), max(one.end, other.end))


def tally_value(count: Count) -> str:
    """A tally as text: `143-9-25`, a question mark where a count is untold."""
    parts = (count.in_favour, count.against, count.abstained)
    return "-".join("?" if one is None else str(one) for one in parts)


def _tallies(page: Page) -> Iterator[Claimed]:
    for told in tallies_of(page):
        if told.meant:
            span = Span(told.count.start, told.count.end)
            rule = f"resolutions:tally-{told.body}" if told.body else "resolutions:tally"
            yield Claimed(span, "tally", tally_value(told.count), told.meant, rule)


def _sponsors(page: Page) -> Iterator[Claimed]:
    for one in backers_of(page):
        if one.meant and one.role != "supporter":
            rule = f"resolutions:sponsor-{one.role}"
            yield Claimed(Span(one.start, one.end), "sponsor", one.actor, one.meant, rule)
    for count in counts_of(page):
        if count.meant and not count.rule.endswith("backed"):
            value = f"{count.minimum}..{'' if count.maximum is None else count.maximum}"
            span = Span(count.start, count.end)
            yield Claimed(span, "sponsor-count", value, count.meant, "resolutions:sponsor-count")


def _own(page: Page) -> Iterator[Claimed]:
    """Title, organ, first of its kind, and what the resolution is said to recall."""
    text = page.text
    meant = resolutions_of(page)
    cut = sentences(text, running_text(page))
    for one in meant:
        if one.other:
            continue
        if one.title:
            place = text.find(one.title, one.span.start)
            if place >= 0:
                span = Span(place, place + len(one.title))
                yield Claimed(span, "title", one.title, one, "resolutions:title")
        if one.organ in SURE and not one.symbol and one.plural == 1:
            yield Claimed(one.span, "organ", one.organ, one, "resolutions:organ")
        sentence = holding(cut, one.span.start)
        if sentence:
            yield from _first(text, one, sentence)
            yield from _cited(text, one, sentence, meant)


def _first(text: str, one: Meant, sentence: Span) -> Iterator[Claimed]:
    inside = _FIRST.search(text[one.span.start : one.span.end - len("resolution")])
    if inside is None or one.plural != 1 or one.head.lower().startswith("both"):
        after = _FIRST_AFTER.match(text, one.span.end, sentence.end)
        if after and one.plural == 1:
            span = Span(*after.span("first"))
            words = " ".join(span.of(text).split())
            yield Claimed(span, "first", words, one, "resolutions:first-of")
        return
    matter = _MATTER.match(text, one.span.end, sentence.end)
    end = matter.end("matter") if matter else one.span.end
    span = Span(one.span.start + inside.start("first"), end)
    yield Claimed(span, "first", " ".join(span.of(text).split()), one, "resolutions:first")


def _cited(text: str, one: Meant, sentence: Span, meant: tuple[Meant, ...]) -> Iterator[Claimed]:
    """`The resolution recalls resolution 1325 (2000)`: a citation as the press tells it."""
    if not one.symbol or not _RECALLS.search(
        text[max(sentence.start, one.span.start - 60) : one.span.start]
    ):
        return
    subject = tie.before(meant, one.span.start, sentence)
    if subject and subject is not one:
        yield Claimed(one.span, "cited", one.symbol, subject, "resolutions:cited")


def _quotations(page: Page) -> Iterator[Claimed]:
    for said in quotations_of(page):
        if said.speaker.entity == "resolution" and said.meant:
            words = said.span.of(page.text)
            yield Claimed(said.span, "quotation", words, said.meant, "resolutions:quotation")
