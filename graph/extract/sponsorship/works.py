"""Sponsors told by a noun of what they did: `the brainchild of Peru`, `at the request of Chad`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import list_from
from graph.extract.sponsorship.backer import Backer, backer
from graph.extract.sponsorship.count import Sponsors, counted_in, with_named
from graph.extract.sponsorship.who import can_sponsor
from graph.prose.back import theme_before
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.slot import Found
from graph.prose.words import Tag

_LEADING_IN = word_set("at on upon under following through after to from")
_OWNED = word_set("of by from")
_FEW = 5
_SPONSORS = word_set("sponsorship co-sponsorship cosponsorship")
_FRAMES = frozenset(("adopt", "lead"))
_STOPS = frozenset((Tag.COLON, Tag.SUBORDINATOR, Tag.PRESENT, Tag.PAST))


def by_works(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer | Sponsors]:
    """Those whose work, wish or help a sentence says that a resolution was."""
    words = parsed.sentence.words
    yield from _helped(parsed, meant)
    yield from _wished(parsed, meant)
    for at in range(1, len(words) - 2):
        if words[at + 1].lower not in _OWNED or words[at].tag is not Tag.WORD:
            continue
        role, of = _told(parsed, at, meant)
        if of is None:
            continue
        listed, end = list_from(parsed, at + 2)
        for one in listed:
            yield backer(one.match, role, "work", of)
        if role == "sponsor":
            for count in counted_in(parsed, at + 2, end, of):
                yield with_named(parsed.sentence.text, count, listed)


def _helped(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`adopted with U.S. support`: a name before the noun instead of behind it."""
    words = parsed.sentence.words
    for at in range(2, len(words)):
        one = parsed.actor_at(at - 1)
        if one is None or words[at].lower not in nouns_of("help") or words[at - 2].lower != "with":
            continue
        of = _clause_thing(parsed, at - 2, meant)
        if of and can_sponsor(one):
            yield backer(one, "supporter", "help", of)


def _wished(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`adopted at Chad's request`, `tabled on a Chadian initiative`: a name before the noun."""
    words = parsed.sentence.words
    for at in range(2, len(words)):
        if words[at].lower not in nouns_of("wish"):
            continue
        first = at - 1 - (words[at - 1].tag is Tag.POSSESSIVE)
        one = parsed.actor_at(first)
        first -= words[first - 1].tag is Tag.DETERMINER
        if one and can_sponsor(one) and words[first - 1].lower in _LEADING_IN:
            of = _clause_thing(parsed, first - 1, meant)
            if of:
                yield backer(one, "lead", "wish", of)


def _told(parsed: Parsed, at: int, meant: Sequence[Meant]) -> tuple[str, Meant | None]:
    """The role that a noun gives to those behind it, and the resolution."""
    noun = parsed.sentence.words[at].lower
    first = _phrase_start(parsed, at)
    before = parsed.sentence.words[first - 1].lower if first else ""
    if noun in nouns_of("help") and before in ("with", "has", "had", "won", "under"):
        role = "sponsor" if noun in _SPONSORS else "supporter"
        return role, _clause_thing(parsed, first - 1, meant)
    if noun in nouns_of("wish") and before in _LEADING_IN:
        return "lead", _clause_thing(parsed, first - 1, meant)
    if noun in nouns_of("work"):
        return "lead", _worked(parsed, first, meant)
    return "", None


def _phrase_start(parsed: Parsed, at: int) -> int:
    words = parsed.sentence.words
    first = at
    while first > 0 and words[first - 1].tag in (Tag.WORD, Tag.DETERMINER, Tag.ADVERB):
        first -= 1
    return first


def _worked(parsed: Parsed, first: int, meant: Sequence[Meant]) -> Meant | None:
    """The subject of `was a joint initiative of`; what `, an initiative of` is apposed to."""
    words = parsed.sentence.words
    if first < 1 or words[first].tag is not Tag.DETERMINER:
        return None
    before = words[first - 1]
    if before.tag is Tag.BE:
        slot = theme_before(parsed.sentence, first - 1)
    elif before.tag in (Tag.COMMA, Tag.DASH):
        slot = theme_before(parsed.sentence, first, bare=True)
    else:
        return None
    if slot.found is Found.THING:
        return parsed.meant_at(slot.at)
    if slot.found is Found.PRONOUN and before.tag is Tag.BE:
        return tie.spoken_of(meant, parsed.start(slot.at))
    return None


def _clause_thing(parsed: Parsed, place: int, meant: Sequence[Meant]) -> Meant | None:
    """The resolution of the clause in which something was done with somebody's help.

    The verb beside must be one of adopting or making: what else was done at somebody's request
    says nothing of the resolution.
    """
    words = parsed.sentence.words
    made = [one for one in parsed.groups if one.entry.frame in _FRAMES]
    nearest = min(made, key=lambda one: abs(one.verb - place), default=None)
    if nearest is None:
        return None
    left, right = sorted((nearest.verb, place))
    if any(one.tag in _STOPS for one in words[left + 1 : right]):
        return None
    start, stop = parsed.start(nearest.first), words[nearest.last].end
    return tie.nearest(parsed.sentence.text, meant, start, stop, parsed.span)
