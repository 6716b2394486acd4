"""Sponsors told by what they are: `Peru, the text's main sponsor`, `Its authors are A and B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import Listed, actors_from
from graph.extract.sponsorship.backer import Backer, backer
from graph.extract.sponsorship.count import Sponsors, counted_until, with_named
from graph.extract.sponsorship.subjects import actors_until, doers, subject_start
from graph.prose.back import subject_end
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.walk import after_phrase, over_aside
from graph.prose.words import Tag

_INTRODUCING = word_set("include includes included are were is was comprise comprised like")
_BETWEEN = frozenset((Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB, Tag.POSSESSIVE))
_MARKS = frozenset((Tag.COLON, Tag.DASH, Tag.OPEN, Tag.COMMA))
_BECAME = word_set("become becomes became remain remains remained")
_JOINED = word_set("joined joining")
_FINITE = frozenset((Tag.PAST, Tag.PRESENT, Tag.BE, Tag.HAVE, Tag.MODAL))
_STANDS = word_set("it them both project")
_SUCH = word_set("including such among notably especially particularly")
_FEW, _OPENING = 6, 3


def by_makers(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer | Sponsors]:
    """The sponsors that a sentence calls so, by name or by number."""
    verbs = {group.verb for group in parsed.groups}
    leaders = nouns_of("leader")
    for at, word in enumerate(parsed.sentence.words):
        leads = word.lower in leaders
        if at in verbs or not (leads or word.lower in nouns_of("sponsor")):
            continue
        of = _thing(parsed, at, meant)
        if of is None:
            continue
        place = _before_noun(parsed, at)
        last = _subject(parsed, place) if place else None
        listed = _called(parsed, place, last) if place else []
        role = "lead" if leads else _role(parsed, place)
        for one in listed or _named_behind(parsed, at):
            yield backer(one.match, role, "maker", of)
        if last is not None and not leads:
            first = subject_start(parsed, last)
            for count in counted_until(parsed, first, last, of):
                yield with_named(parsed.sentence.text, count, listed)


def _role(parsed: Parsed, place: int | None) -> str:
    """`joined the sponsors`: came later than the others."""
    joined = place and parsed.sentence.words[place].lower in _JOINED
    return "additional" if joined else "sponsor"


def _thing(parsed: Parsed, at: int, meant: Sequence[Meant]) -> Meant | None:
    """What was sponsored: `of the text` behind, `the text's` before, else the one spoken of."""
    words = parsed.sentence.words
    owned = words[at + 1 : at + 2]
    if owned and owned[0].lower in ("of", "for", "to", "on", "behind"):
        end = after_phrase(parsed.sentence, at + 2)
        things = [n for n in range(at + 2, end) if words[n].tag is Tag.THING]
        if things:
            return parsed.meant_at(things[0])
        named = {one.lower for one in words[at + 2 : max(end, at + 3)]}
        if named.isdisjoint(_STANDS | nouns_of("paper")):
            return None
    start, stop = words[at].start, words[at].end
    return tie.nearest(parsed.sentence.text, meant, start, stop, parsed.span)


def _before_noun(parsed: Parsed, at: int) -> int | None:
    """The word before what stands with the noun: a verb, a comma, `as`."""
    words = parsed.sentence.words
    place = at - 1
    while place >= 0 and at - place < _FEW and _is_between(parsed, place):
        place -= 1
    denied = any(one.tag is Tag.NEGATION for one in words[max(place, 0) : at])
    return None if place <= 0 or denied else place


def _subject(parsed: Parsed, place: int) -> int | None:
    """Where those end who are said to be sponsors; None where nobody is."""
    word = parsed.sentence.words[place]
    if word.tag in (Tag.BE, Tag.HAVE, Tag.RELATIVE) or word.lower in _BECAME | _JOINED:
        return subject_end(parsed.sentence, place)
    if word.lower == "as":  # `signed on as sponsors`
        before = range(place - 1, 0, -1)
        verb = (at for at in before if parsed.sentence.words[at].tag in _FINITE)
        return subject_end(parsed.sentence, next(verb, place))
    return None


def _called(parsed: Parsed, place: int, last: int | None) -> list[Listed]:
    """Who is before the noun: `Peru, one of the sponsors,`, `Peru was the main sponsor`."""
    words = parsed.sentence.words
    if words[place].tag in (Tag.COMMA, Tag.DASH, Tag.OPEN):
        return actors_until(parsed, place - 1, governed=True)
    if words[place].lower == "as":
        beside = actors_until(parsed, place - 1, governed=True)
        if beside:
            return beside
    return doers(parsed, last) if last is not None else []


def _is_between(parsed: Parsed, place: int) -> bool:
    """Adjectives, `one of the`, `among its`, `the text's` stand between a name and its noun."""
    word = parsed.sentence.words[place]
    if word.lower in ("of", "among"):
        return True
    owner = word.tag is Tag.THING and parsed.sentence.words[place + 1].tag is Tag.POSSESSIVE
    return word.tag in _BETWEEN or owner


def _named_behind(parsed: Parsed, at: int) -> list[Listed]:
    """Who is behind the noun: `its sponsors include A`, `co-sponsors: A, B`, `penholder Peru`."""
    words = parsed.sentence.words
    place = at + 1
    if place < len(words) and words[place].lower in ("of", "for", "to", "on", "behind"):
        place = after_phrase(parsed.sentence, place + 1)
    behind = place
    if place < len(words) and words[place].tag is Tag.COMMA:
        aside = over_aside(parsed.sentence, place, 1)
        verb = words[aside : aside + 1] if aside is not None else ()
        if aside and verb and verb[0].lower in _INTRODUCING and verb[0].tag is not Tag.BE:
            place = aside - 1
        including = words[place + 1 : place + 2]
        place += bool(including) and including[0].lower in _SUCH
    comma = place < len(words) and words[place].tag is Tag.COMMA
    place += place < len(words) and words[place].tag in _MARKS
    while place < len(words) and (
        words[place].lower in _INTRODUCING or words[place].lower in ("including", "such", "as")
    ):
        place += 1
    if place >= len(words) or any(one.lower == "not" for one in words[place - 2 : place]):
        return []
    beside = place + (words[place].tag is Tag.DETERMINER)
    if place == behind and parsed.actor_at(beside) is None:
        return []
    listed = actors_from(parsed, place)
    opens = at < _OPENING and words[at - 1].lower == "as"  # `As penholder, Chad said`
    return listed if opens or not comma or _closes(parsed, listed) else []


def _closes(parsed: Parsed, listed: list[Listed]) -> bool:
    """`The sponsors, A and B, said`: names apposed behind a comma end with one."""
    words = parsed.sentence.words
    behind = parsed.sentence.at(listed[-1].match.end) if listed else len(words)
    return behind >= len(words) or words[behind].tag in (*_MARKS, Tag.MARK)
