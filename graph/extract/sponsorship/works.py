"""Sponsors told by a noun of what they did: `the brainchild of Peru`, `at Chad's request`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import Listed, list_from
from graph.extract.sponsorship.backer import Backer, backer, can_sponsor
from graph.extract.sponsorship.count import Sponsors, counted_in, with_named
from graph.prose.back import theme_before
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.slot import Found
from graph.prose.words import Tag

_BEFORE = {
    "help": word_set("with has had won under"),
    "wish": word_set("at from on through under upon"),
}
"""What stands before a noun of helping or wishing where it tells how a resolution came about."""
_OWNED = word_set("of by from")
_SPONSORS = word_set("sponsorship co-sponsorship cosponsorship")
_FRAMES = frozenset(("adopt", "lead"))
_STOPS = frozenset((Tag.COLON, Tag.SUBORDINATOR, Tag.PRESENT, Tag.PAST))
_INNER = frozenset((Tag.WORD, Tag.DETERMINER, Tag.ADVERB, Tag.NAME, Tag.POSSESSIVE))
_MEETING = frozenset(("met", "meets", "meeting", "convened", "session", "gathered", "sat"))


def by_works(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer | Sponsors]:
    """Those whose work, wish or help a sentence says that a resolution was."""
    for at, word in enumerate(parsed.sentence.words):
        kinds = [one for one in ("help", "wish", "work") if word.lower in nouns_of(one)]
        if at == 0 or word.tag is not Tag.WORD or not kinds:
            continue
        listed, end = _doers(parsed, at)
        of = _done(parsed, at, kinds, meant) if listed or end else None
        if of is None:
            continue
        sponsors = word.lower in _SPONSORS
        role = "sponsor" if sponsors else "supporter" if "help" in kinds else "lead"
        for one in listed:
            yield backer(one.match, role, "work", of)
        for count in counted_in(parsed, at + 2, end, of) if sponsors else ():
            yield with_named(parsed.sentence.text, count, listed)


def _doers(parsed: Parsed, at: int) -> tuple[list[Listed], int]:
    """Whose it was: `the work |of Chad and Mali`, `|Chad's request`; and where a list ends."""
    words = parsed.sentence.words
    if words[at + 1 : at + 2] and words[at + 1].lower in _OWNED:
        return list_from(parsed, at + 2)
    owner = parsed.actor_at(at - 1 - (words[at - 1].tag is Tag.POSSESSIVE))
    return ([Listed(owner)] if owner and can_sponsor(owner) else []), 0


def _done(parsed: Parsed, at: int, kinds: list[str], meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a noun of work, wish or help speaks of."""
    words = parsed.sentence.words
    first = at
    while first > 0 and words[first - 1].tag in _INNER:
        first -= 1
    before = words[first - 1].lower if first else ""
    if any(before in _BEFORE.get(one, ()) for one in kinds):
        return _of_clause(parsed, first - 1, meant)
    return _called(parsed, first, meant) if "work" in kinds else None


def _called(parsed: Parsed, first: int, meant: Sequence[Meant]) -> Meant | None:
    """The subject of `was a joint initiative of`; what `, an initiative of` is apposed to."""
    before = parsed.sentence.words[first - 1].tag if first else None
    if before is Tag.BE:
        slot = theme_before(parsed.sentence, first - 1)
    elif before in (Tag.COMMA, Tag.DASH) and parsed.sentence.words[first].tag is Tag.DETERMINER:
        slot = theme_before(parsed.sentence, first, bare=True)
    else:
        return None
    if slot.found is Found.THING:
        return parsed.meant_at(slot.at)
    stands = slot.found is Found.PRONOUN and before is Tag.BE
    return tie.spoken_of(meant, parsed.start(slot.at)) if stands else None


def _of_clause(parsed: Parsed, place: int, meant: Sequence[Meant]) -> Meant | None:
    """The resolution of the clause in which something was done with somebody's help.

    The verb beside must be one of adopting or making: what else was done at somebody's request
    says nothing of the resolution.
    """
    words = parsed.sentence.words
    if place and words[place - 1].lower in _MEETING:
        return None  # `the Council met at Chad's request to adopt it`
    made = [one for one in parsed.groups if one.entry.frame in _FRAMES]
    nearest = min(made, key=lambda one: abs(one.verb - place), default=None)
    if nearest is None or nearest.entry.construction == "dative":
        return None  # `put to the vote at their wish`: the vote is theirs, not the text
    left, right = sorted((nearest.verb, place))
    if any(one.tag in _STOPS for one in words[left + 1 : right]):
        return None
    start, stop = parsed.start(nearest.first), words[nearest.last].end
    return tie.nearest(parsed.sentence.text, meant, start, stop, parsed.span)
