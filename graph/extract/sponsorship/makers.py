"""Sponsors told by what they are: `Peru, the text's main sponsor`, `Its authors are A and B`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import Listed, actors_from
from graph.extract.sponsorship.backer import Backer
from graph.extract.sponsorship.subjects import actors_until
from graph.prose.back import subject_end
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.walk import after_phrase
from graph.prose.words import Tag

_INTRODUCING = word_set("include includes included are were is was comprise comprised like")
_BETWEEN = frozenset((Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB, Tag.POSSESSIVE))
_MARKS = frozenset((Tag.COLON, Tag.DASH, Tag.OPEN, Tag.COMMA))
_BECAME = word_set("become becomes became remain remains remained")
_FEW = 6


def by_makers(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer]:
    """The sponsors that a sentence calls so."""
    verbs = {group.verb for group in parsed.groups}
    leaders = nouns_of("leader")
    for at, word in enumerate(parsed.sentence.words):
        leads = word.lower in leaders
        if at in verbs or not (leads or word.lower in nouns_of("sponsor")):
            continue
        of = _thing(parsed, at, meant)
        role = "lead" if leads else "sponsor"
        for one in _apposed_to(parsed, at) or _named_behind(parsed, at) if of else ():
            yield Backer(
                one.match.start, one.match.end, one.match.entity, role, "sponsorship:maker", of
            )


def _thing(parsed: Parsed, at: int, meant: Sequence[Meant]) -> Meant | None:
    """What was sponsored: `of the text` behind, `the text's` before, else the one spoken of."""
    words = parsed.sentence.words
    owned = words[at + 1 : at + 2]
    if owned and owned[0].lower in ("of", "for", "to", "on", "behind"):
        end = after_phrase(parsed.sentence, at + 2)
        things = [n for n in range(at + 2, end) if words[n].tag is Tag.THING]
        if things:
            return parsed.meant_at(things[0])
        if not words[at + 2 : at + 3] or words[at + 2].lower not in ("it", "them", "both"):
            return None
    start, stop = words[at].start, words[at].end
    return tie.nearest(parsed.sentence.text, meant, start, stop, parsed.span)


def _apposed_to(parsed: Parsed, at: int) -> list[Listed]:
    """Who is before the noun: `Peru, one of the sponsors,`, `Peru was the main sponsor`."""
    words = parsed.sentence.words
    place = at - 1
    while place >= 0 and at - place < _FEW and _is_between(parsed, place):
        place -= 1
    if place <= 0 or any(one.tag is Tag.NEGATION for one in words[place:at]):
        return []
    tag, lower = words[place].tag, words[place].lower
    if tag in (Tag.BE, Tag.HAVE, Tag.RELATIVE) or lower in _BECAME:
        end = subject_end(parsed.sentence, place)
        return actors_until(parsed, end) if end is not None else []
    if tag in (Tag.COMMA, Tag.DASH, Tag.OPEN):
        return actors_until(parsed, place - 1)
    if lower == "as":
        beside = actors_until(parsed, place - 1, governed=True)
        if beside:
            return beside
        end = subject_end(parsed.sentence, place)
        return actors_until(parsed, end) if end is not None else []
    return []


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
    if place < len(words) and words[place].tag is Tag.COMMA:
        including = words[place + 1 : place + 2]
        place += bool(including) and including[0].lower in ("including", "such", "among", "notably")
    comma = place < len(words) and words[place].tag is Tag.COMMA
    place += place < len(words) and words[place].tag in _MARKS
    while place < len(words) and (
        words[place].lower in _INTRODUCING or words[place].lower in ("including", "such", "as")
    ):
        place += 1
    if place >= len(words) or any(one.lower == "not" for one in words[at:place]):
        return []
    listed = actors_from(parsed, place)
    return listed if not comma or _closes(parsed, listed) else []


def _closes(parsed: Parsed, listed: list[Listed]) -> bool:
    """`The sponsors, A and B, said`: names apposed behind a comma end with one."""
    words = parsed.sentence.words
    behind = parsed.sentence.at(listed[-1].match.end) if listed else len(words)
    return behind >= len(words) or words[behind].tag in (*_MARKS, Tag.MARK)
