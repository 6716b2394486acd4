"""Sponsors told by a noun: `the draft of Malta`, `Peru, the penholder`, `it came from`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.actors.find import within
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.active import Backer
from graph.extract.sponsorship.lists import actors_from, can_sponsor, subjects_before
from graph.model import Page, Span

_OF = re.compile(r"\s+(?:of|by|from)\s+(?:the\s+)?(?=[A-Z])")
_AFTER_NAME = re.compile(
    r"(?:\s+(?:on|at|titled|entitled|condemning|calling|that|which|was|has|is|to|for)\b|\s*[,.“\"«(])"
)
_PEN = re.compile(
    r",?\s+(?:which\s+is\s+|who\s+is\s+|as\s+|is\s+|are\s+)?(?:the\s+|a\s+|so-called\s+)*(?:“|\")?(?:co-?)?pen-?holders?\b|,?\s+(?:which|who)\s+(?:jointly\s+)?holds?\s+the\s+pen\b"
)
_PEN_BEFORE = re.compile(
    r"\b(?:co-?)?[Pp]en-?holders?(?:”|\")?(?:\s+on\s+(?:the\s+)?\w+(?:\s+file)?)?,?\s+(?:are\s+|is\s+)?(?:the\s+)?(?=[A-Z])"
)
_CAME = re.compile(
    r"\b(?:proposal|draft|text|resolution|initiative|idea|measure)\s+(?:first\s+|originally\s+)?(?:came|comes|originated)\s+from\s+(?=[A-Z]|the\s+[A-Z])"
    r"|\b(?:joint|shared|common)\s+(?:proposal|initiative|draft|effort)\s+(?:from|by|of)\s+(?=[A-Z]|the\s+[A-Z])"
)
_DRAFT = re.compile(r"\b(?:draft|text)s?\b", re.IGNORECASE)
_SPONSOR = re.compile(
    r"\s+(?:is|are|was|were)\s+(?:also\s+)?(?:the\s+|a\s+)?(?:main\s+|lead\s+|chief\s+|principal\s+|co-?)*(?:sponsors?|authors?)\s+of\s+(?=(?:the|this|that|a)\s+(?:\w+\s+){0,2}(?:resolution|draft|text)\b)|\s*(?:,|[—–-]{1,2})\s+(?:which\s+(?:is|was)\s+|one\s+of\s+)?(?:the\s+|a\s+)?(?:(?:resolution|text|draft|measure)(?:[’']s)?\s+)?(?:main\s+|lead\s+|chief\s+|principal\s+|co-?)*(?:sponsors?|authors?|drafters?)\b"
)


def _genitive(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`the resolution of the Russian Federation on ...`, `a draft by Malta`."""
    text = page.text
    for one in meant:
        of = _OF.match(text, one.span.end, sentence.end) if sentence.contains(one.span) else None
        if of is None or one.other:
            continue
        listed = actors_from(text, of.end(), sentence.end)
        if not listed or not _AFTER_NAME.match(text, listed[-1].end, sentence.end):
            continue
        for actor in listed:
            if actor.entity.startswith("state/"):
                yield Backer(
                    actor.start, actor.end, actor.entity, "lead", "sponsorship:genitive", one
                )


def _possessive(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Russia's draft resolution`, `the U.S. draft`, `a Franco-Mexican text`: who wrote it."""
    text = page.text
    for one in meant:
        if not sentence.contains(one.span) or one.other or not _DRAFT.search(one.span.of(text)):
            continue
        for actor in within(text, one.span.start, one.span.end):
            makes = actor.entity.startswith("state/") and can_sponsor(actor)
            if makes and re.match(r"[’']s?\s|\s", text[actor.end : actor.end + 3]):
                yield Backer(
                    actor.start, actor.end, actor.entity, "lead", "sponsorship:possessive", one
                )


def _penholder(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Britain, the penholder on the file`: it wrote the resolution that the sentence speaks of."""
    text = page.text
    if "pen" not in text[sentence.start : sentence.end]:
        return
    for match in _PEN.finditer(text, sentence.start, sentence.end):
        of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        for one in subjects_before(text, sentence.start, match.start()) if of else ():
            yield Backer(one.start, one.end, one.entity, "lead", "sponsorship:penholder", of)
    for match in _PEN_BEFORE.finditer(text, sentence.start, sentence.end):
        of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        for one in actors_from(text, match.end(), sentence.end) if of else ():
            yield Backer(one.start, one.end, one.entity, "lead", "sponsorship:penholder", of)


def _came(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`The draft came from Ecuador`."""
    text = page.text
    for match in _CAME.finditer(text, sentence.start, sentence.end):
        of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        for one in actors_from(text, match.end(), sentence.end) if of else ():
            yield Backer(one.start, one.end, one.entity, "lead", "sponsorship:origin", of)


def _apposed(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Norway, the resolution's main sponsor`, `Chile — one of the co-sponsors`."""
    text = page.text
    if "sponsor" not in (part := text[sentence.start : sentence.end]) and "author" not in part:
        return
    for match in _SPONSOR.finditer(text, sentence.start, sentence.end):
        of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        for one in subjects_before(text, sentence.start, match.start()) if of else ():
            yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:apposed", of)


def _adjective(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`a Russian resolution`, `the American resolution`: an adjective tells the maker."""
    text = page.text
    for one in meant:
        if not sentence.contains(one.span) or one.other or one.rule.endswith("symbol"):
            continue
        for actor in within(text, one.span.start, one.span.end):
            plain = actor.label_kind == "demonym" and actor.entity.startswith("state/")
            free = text[actor.start - 1 : actor.start] not in ("-", "‑")
            if plain and free and _MADE.fullmatch(text, actor.end, one.span.end):
                yield Backer(
                    actor.start, actor.end, actor.entity, "lead", "sponsorship:adjective", one
                )


_MADE = re.compile(
    r"\s+(?:(?:draft|rival|competing|new|own|proposed|latest)\s+)*(?:resolution|draft|text|motion)s?"
)
RULES = (_genitive, _possessive, _penholder, _came, _apposed, _adjective)
