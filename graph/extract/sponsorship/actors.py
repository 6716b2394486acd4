"""Lists of actors in a parsed sentence: those that begin at a word, those that end at one.

A list is noun phrases joined by commas and words like `and`; each is a name, or what stands for
one (`the delegation of Chad`, `Peru's ambassador, Ana Quispe`, `the island nation of Fiji`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.extract.parsed import Parsed
from graph.extract.sponsorship.backer import can_sponsor
from graph.extract.sponsorship.joints import next_phrase, opens_list
from graph.gazetteer import Match
from graph.prose.lexicon import word_set
from graph.prose.walk import after_phrase, head_of, over_aside
from graph.prose.words import Tag

_OFFICES = word_set("""
    delegation delegations mission missions government governments ambassador ambassadors
    representative representatives envoy envoys minister ministers president diplomat diplomats
    delegate delegates official officials chair chairman coordinator side authorities negotiator
    negotiators administration secretary leader leaders premier premiership chancellor head
    """)
_COLLECTIVES = word_set("""
    nation nations state states country countries island islands kingdom republic group groups
    members member bloc coalition trio duo pair quartet penholder penholders co-penholder
    co-penholders neighbour neighbours neighbor neighbors power powers sponsor sponsors allies
    ally partners partner alliance union community others list co-sponsors co-sponsor initiators
    organizers organisers likes league federation archipelago monarchy emirate sultanate
    thirds half quarter quarters dozens scores
    """)
_MANY = word_set("number dozen dozens scores others handful")
_QUANTIFIERS = word_set("""
    over more than at least about around under nearly almost close to up as many some roughly
    approximately well just upwards of no fewer less
    """)
_HANDFUL = word_set("2 3 4 5 6 7 8 9 two three four five six seven eight nine")
_SEATS = word_set("nations un u.n. geneva new")
_OF = word_set("of from for representing")
_STOPS = frozenset((Tag.PAST, Tag.PRESENT, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO))


class Listed(NamedTuple):
    """An actor of a list; `joined` tells whether it stands behind `with` (`led by A with B`)."""

    match: Match
    joined: bool = False


def actors_from(parsed: Parsed, place: int) -> list[Listed]:
    """The actors of the list that begins at a word, in order."""
    return list_from(parsed, place)[0]


def list_from(parsed: Parsed, place: int, verb: int = -1) -> tuple[list[Listed], int]:
    """The actors of a list, and where its last phrase ends; `verb` is whose subject it is."""
    found: list[Listed] = []
    joined = False
    words = parsed.sentence.words
    while place < len(words) and words[place].tag in (Tag.HYPHEN, Tag.DASH, Tag.QUOTE):
        place += 1
    last = start = place
    while place < len(words):
        place = _over_quantifier(parsed, place)
        end = _phrase_end(parsed, place)
        end = min(end, verb) if place < verb else end
        own = list(_named(parsed, place, end))
        foreign = last > start and _is_foreign(parsed, place, end)
        if (end != verb and _acts(parsed, place, end, found)) or not (
            own or foreign or _opens_list(parsed, place, end)
        ):
            break
        if found and not own and not foreign and words[place - 1].tag is Tag.COMMA:
            break
        last = end
        if not _apposes(parsed, place, end, own, found):
            found += [Listed(one, joined) for one in own]
        counted = not own and _is_counted(parsed, place, end)
        group = not own or all(one.entity.startswith("group/") for one in own)
        if group and end < len(words) and words[end].lower in ("on", "for"):
            end = after_phrase(parsed.sentence, end + 1)  # `a core group on tides, comprising`
        bare = counted and _is_bare(parsed, end)
        step = None if bare else next_phrase(parsed, end, lists=group)
        if step is None:
            break
        place, shared = step
        if shared and _is_absolute(parsed, place):
            break
        joined = joined or (shared and bool(found))
    return found, last


def _is_absolute(parsed: Parsed, place: int) -> bool:
    """`by Chad, with |Mali and Peru abstaining`: a clause of its own, and no more of the list."""
    words = parsed.sentence.words
    if words[place - 1].lower != "with":
        return False
    behind = list_from(parsed, place)[1]
    return behind < len(words) and words[behind].tag is Tag.GERUND


def _is_counted(parsed: Parsed, place: int, end: int) -> bool:
    """`132 countries`: too many to be named behind a comma; not `three countries, A, B and C`."""
    return any(
        one.tag is Tag.NUMBER and one.lower not in _HANDFUL
        for one in parsed.sentence.words[place:end]
    )


def _is_bare(parsed: Parsed, end: int) -> bool:
    """Whether only a comma stands between a noun and a name: `by 132 countries, Chad said`."""
    words = parsed.sentence.words[end - 1 : end + 3]
    comma = len(words) > 2 and words[1].lower in (",", ";") and words[0].tag is not Tag.NAME
    return comma and words[2 + (words[2].lower == "the") :][0].tag is Tag.NAME


def _over_quantifier(parsed: Parsed, place: int) -> int:
    """The numeral of `over 80 others`, `more than 80 others`."""
    words = parsed.sentence.words
    at = place
    while at < len(words) and words[at].lower in _QUANTIFIERS:
        at += 1
    return at if at < len(words) and words[at].tag is Tag.NUMBER else place


def _is_foreign(parsed: Parsed, place: int, end: int) -> bool:
    """Whether a phrase of a list looks like an unknown name: `Chad, Ruritania and Peru`."""
    words = parsed.sentence.words
    return end > place and words[head_of(parsed.sentence, place, end)].tag is Tag.NAME


def _phrase_end(parsed: Parsed, place: int) -> int:
    """Behind a noun phrase with what `of` adds to it, and brackets behind it."""
    sentence, words = parsed.sentence, parsed.sentence.words
    end = after_phrase(sentence, place)
    while end < len(words) and end > place:
        if words[end].lower in _OF:
            further = after_phrase(sentence, end + 1)
            if further == end + 1:
                return end
            end = further
        elif opens_list(parsed, end):
            return end
        elif words[end].tag is Tag.OPEN and words[end - 1].tag is not Tag.THING:
            behind = over_aside(sentence, end, 1)
            if behind is None:
                return end
            end = behind
        elif _is_seat(parsed, end):
            end = after_phrase(sentence, end + 1)
        else:
            break
    return end


def _is_seat(parsed: Parsed, at: int) -> bool:
    """`the Chadian delegation |to the United Nations |in Geneva`: where an office is."""
    words = parsed.sentence.words
    name = words[at + 1 : at + 3]
    seats = {word.lower.split()[-1] for word in name if word.tag is Tag.NAME} & _SEATS
    return bool(seats) and words[at].lower in ("to", "at", "in")


def _named(parsed: Parsed, place: int, end: int) -> Iterator[Match]:
    """The actors that a phrase means: its head, whose office it is, or what `of` adds."""
    for at in range(place, end):
        one = parsed.actor_at(at)
        if one is None or not can_sponsor(one) or _only_repeats(parsed, place, at):
            continue
        if one.entity.startswith("group/") and not _is_named_group(parsed, at, place):
            continue
        if _means_maker(parsed, at, place, end):
            yield one


def _only_repeats(parsed: Parsed, start: int, at: int) -> bool:
    """`the European Union (EU)`; not `the Isles Union (IU)`, of which only the short is known."""
    words = parsed.sentence.words
    if at == start or words[at - 1].tag is not Tag.OPEN:
        return False
    unknown = words[at - 2].tag is Tag.NAME and not any(
        parsed.actor_at(one) for one in range(start, at - 1)
    )
    return not unknown


def _is_named_group(parsed: Parsed, at: int, start: int) -> bool:
    """`the Nordic countries`, all; not `other Nordic countries`, `P5 members Chad and Mali`."""
    words = parsed.sentence.words
    if parsed.actor_at(at + 1):
        return False
    some = any(
        one.tag is Tag.NUMBER or one.lower in ("other", "some", "several", "many", "most")
        for one in words[start:at]
    )
    return parsed.sentence.text[words[at].start].isupper() and not some


def _means_maker(parsed: Parsed, at: int, start: int, end: int) -> bool:
    """`Chad`, `Chad's envoy`, `the Chadian delegation`; not `Chadian lawyers`."""
    words = parsed.sentence.words
    behind = at + 1
    if behind >= end or words[behind].lower in _OF or words[behind].tag in (Tag.OPEN, Tag.CLOSE):
        return _governs(parsed, start, at)
    if words[behind].tag is Tag.CONJUNCTION:
        return True
    head = head_of(parsed.sentence, behind, _bare_end(parsed, behind, end))
    owns = words[behind].tag is Tag.POSSESSIVE  # `Chad's allies` are not Chad
    offices = _OFFICES if owns else _OFFICES | _COLLECTIVES
    return words[head].lower in offices or any(one.lower in _OFFICES for one in words[behind:head])


def _bare_end(parsed: Parsed, place: int, end: int) -> int:
    """The end of the phrase without what `of` or brackets add."""
    words = parsed.sentence.words
    for at in range(place, end):
        if words[at].lower in _OF or words[at].tag is Tag.OPEN:
            return at
    return end


def _governs(parsed: Parsed, start: int, at: int) -> bool:
    """Whether the noun before `of Chad` speaks for Chad, or nothing stands before it."""
    words = parsed.sentence.words
    of = next((n for n in range(at - 1, start - 1, -1) if words[n].lower in _OF), None)
    if of is None:
        return True
    head = head_of(parsed.sentence, start, of)
    if parsed.actor_at(head):
        return True
    capital = head > 0 and parsed.sentence.text[words[head].start].isupper()
    return words[head].lower in _OFFICES | _COLLECTIVES or capital


def _opens_list(parsed: Parsed, place: int, end: int) -> bool:
    """Whether a phrase without a name introduces names: `a core group| of`, `a trio|: A, B`."""
    words = parsed.sentence.words
    if end <= place:
        return False
    bare = _bare_end(parsed, place, end)
    head = words[head_of(parsed.sentence, place, bare)]
    counted = any(one.lower in _MANY or one.tag is Tag.NUMBER for one in words[place:bare])
    return counted or head.lower.split()[-1] in _COLLECTIVES | _OFFICES


def _acts(parsed: Parsed, place: int, end: int, found: list[Listed]) -> bool:
    """Whether a clause goes on behind a comma: `by Chad, Peru said`, `by Chad, asks Peru`."""
    words = parsed.sentence.words
    if not found or end >= len(words) or not _opens_clause(parsed, place, found):
        return False
    opening = words[place].lower
    verb = words[place].tag is Tag.WORD and opening.endswith("s") and end > place + 1
    plural = opening in _COLLECTIVES or opening in _OFFICES
    return words[end].tag in _STOPS or (verb and not plural)


def _opens_clause(parsed: Parsed, place: int, found: list[Listed]) -> bool:
    """Behind a comma, or behind `, and` where a list would have two names before."""
    words = parsed.sentence.words
    joined = len(found) == 1 and words[place - 1].tag is Tag.CONJUNCTION
    return words[place - 1 - joined].lower in (",", ";")


def _apposes(parsed: Parsed, place: int, end: int, own: list[Match], found: list[Listed]) -> bool:
    """`Chad, the chair of the African Group,`: says what the name before it is."""
    words = parsed.sentence.words
    if not found or not own or words[place - 1].tag is not Tag.COMMA:
        return False
    bare = _bare_end(parsed, place, end)
    return bare < end and own[0].start >= words[bare].start and words[place].tag is Tag.DETERMINER
