"""Sponsors inside the words for a resolution: `Russia's draft`, `the US-led text`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.extract.actors.find import within
from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import actors_from
from graph.extract.sponsorship.backer import ROLES, Backer, backer
from graph.extract.sponsorship.subjects import owner_before
from graph.extract.sponsorship.who import can_sponsor
from graph.gazetteer import Match
from graph.model import Span
from graph.prose.lexicon import participles, word_set
from graph.prose.words import Tag

_OWN = word_set("its their")
_OWNED = word_set("of by from")
_BEHIND_NAME = word_set("""
    on at titled entitled condemning calling that which was has is to for demanding asking were with
    . , “ " « (
""")
_DRAFT = re.compile(r"\b(?:draft|text|proposal|motion|decision|initiative)s?\b", re.IGNORECASE)
_OWNS = re.compile(r"[’']s?\s|\s")
_MADE = re.compile(
    r"\s+(?:(?:draft|rival|competing|new|own|proposed|latest|[a-z]+-[a-z]+)\s+)*"
    r"(?:resolution|draft|text|motion)s?"
)
_POSSESSES = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}resolutions?")
_NOUN = re.compile(r"\s+(?:[\w-]+\s+){0,2}(?:measure|text|draft|resolution|motion|document)\b")
_JOINT = re.compile(r"(?:\s?[-‐‑–/]\s?|\s+and\s+|-and-)\Z")


def by_phrases(
    text: str, sentence: Span, meant: Sequence[Meant], *, compounds: bool
) -> Iterator[Backer]:
    """The sponsors that the words for a resolution name; `compounds`: look for `X-led` as well."""
    if compounds:
        yield from _compound(text, sentence, meant)
    for one in meant:
        if sentence.contains(one.span) and not one.other:
            yield from _inside(text, one)


def by_genitives(parsed: Parsed) -> Iterator[Backer]:
    """The sponsors behind the words for a resolution: `a draft by Malta`."""
    for at, word in enumerate(parsed.sentence.words):
        if word.tag is Tag.THING:
            yield from _genitive(parsed, at, parsed.meant_at(at))
            yield from _own(parsed, at, parsed.meant_at(at))


def _inside(text: str, one: Meant) -> Iterator[Backer]:
    """`Chad's draft resolution`, `a Chadian-Malian text`, `a Chadian resolution`."""
    drafted = _DRAFT.search(one.span.of(text))
    joined = 0
    for actor in reversed(within(text, one.span.start, one.span.end)):
        if not (actor.entity.startswith("state/") and can_sponsor(actor)):
            continue
        owns = drafted and _OWNS.match(text[actor.end : actor.end + 3])
        if owns or actor.end == joined or _POSSESSES.fullmatch(text, actor.end, one.span.end):
            yield _lead(actor, "possessive", one)
        elif _is_maker(text, actor, one):
            yield _lead(actor, "adjective", one)
        else:
            continue
        joint = _JOINT.search(text, one.span.start, actor.start)
        joined = joint.start() if joint else 0


def _is_maker(text: str, actor: Match, one: Meant) -> bool:
    free = text[actor.start - 1 : actor.start] not in ("-", "‑")
    described = actor.label_kind in ("demonym", "acronym") and not one.rule.endswith("symbol")
    return described and free and _MADE.fullmatch(text, actor.end, one.span.end) is not None


def _genitive(parsed: Parsed, at: int, one: Meant) -> Iterator[Backer]:
    """`the resolution of the Russian Federation on ...`, `a draft by Malta`."""
    words = parsed.sentence.words
    if at + 2 >= len(words) or words[at + 1].lower not in _OWNED:
        return
    listed = actors_from(parsed, at + 2)
    if not listed:
        return
    behind = parsed.sentence.at(listed[-1].match.end)
    if behind < len(words) and words[behind].lower in _BEHIND_NAME:
        for each in listed:
            if each.match.entity.startswith("state/"):
                yield _lead(each.match, "genitive", one)


def _own(parsed: Parsed, at: int, one: Meant) -> Iterator[Backer]:
    """`Chad won support for its draft`."""
    words = parsed.sentence.words
    own = words[at].lower.split()[0] in _OWN or (at and words[at - 1].lower in _OWN)
    if own and _DRAFT.search(words[at].lower):
        for each in owner_before(parsed, at):
            yield _lead(each.match, "own", one)


def _lead(actor: Match, rule: str, one: Meant) -> Backer:
    return backer(actor, "lead", rule, one)


@cache
def _compounds() -> re.Pattern[str]:
    """`-sponsored`, `-led` and the like: participles of the table behind a name and a hyphen."""
    verbs = "|".join(sorted(participles(frozenset(ROLES)), key=len, reverse=True))
    return re.compile(
        rf"(?:\s?[-‐‑–](?:co-)?|\s(?=[\w-]+\s+(?:draft|resolution|text"
        rf"|measure)))(?P<verb>{verbs})\b"
    )


def _compound(text: str, span: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Chinese-sponsored resolution`, `the US-backed text`."""
    frames = participles(frozenset(ROLES))
    actors = {one.end: one for one in within(text, span.start, span.end)}
    for match in _compounds().finditer(text, span.start, span.end):
        actor = actors.get(match.start())
        of = next((one for one in meant if one.span.start <= match.start() < one.span.end), None)
        if actor and of is None and _NOUN.match(text, match.end()):
            of = tie.nearest(text, meant, match.start(), match.end(), span)
        role = ROLES[frames[match["verb"]]]
        role = "lead" if role == "sponsor" else role
        while actor and of and not of.other:
            yield backer(actor, role, "compound", of)
            joint = _JOINT.search(text, span.start, actor.start)
            actor = actors.get(joint.start()) if joint else None
