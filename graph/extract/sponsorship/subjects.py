"""Lists of actors around a verb: the subject that ends before it, partners told behind it."""

from __future__ import annotations

from graph.extract.parsed import Parsed
from graph.extract.sponsorship.actors import Listed, actors_from, list_from
from graph.extract.sponsorship.joints import joined_at
from graph.prose.back import subject_end
from graph.prose.lexicon import word_set
from graph.prose.walk import over_preposition
from graph.prose.words import Tag

_BEFORE_LIST = frozenset(
    (
        Tag.ADVERB, Tag.BE, Tag.CLOSE, Tag.COLON, Tag.COMMA, Tag.CONJUNCTION, Tag.DASH, Tag.GERUND,
        Tag.HAVE, Tag.MODAL, Tag.NUMBER, Tag.OPEN, Tag.PAST, Tag.PRESENT, Tag.QUOTE, Tag.RELATIVE,
        Tag.SUBORDINATOR, Tag.THING, Tag.TIME,
    )
)  # fmt: skip
_GOVERNORS = frozenset((Tag.PREPOSITION, Tag.TO))
_FINITE = frozenset((Tag.PAST, Tag.PRESENT, Tag.BE, Tag.HAVE, Tag.MODAL))
_WITHIN = frozenset((Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB))
_BECAME = word_set("became become becomes")
_THEY = word_set("it they")


def actors_until(parsed: Parsed, last: int, *, governed: bool = False) -> list[Listed]:
    """The actors of the list that ends with a word: the subject of a verb.

    Before a relative clause (`a victory for Chad, which`), or where it is `governed`, a preposition
    may stand before the list.
    A subject without a name may be followed by names in brackets: `two members (Chad and Peru)`.
    """
    start = subject_start(parsed, last)
    words = parsed.sentence.words
    relative = governed or any(one.tag is Tag.RELATIVE for one in words[last + 1 : last + 3])
    for place in range(start, last + 1):
        if place > start and words[place - 1].lower == "nor":
            return []  # `neither Chad nor Peru`
        before = words[place - 1].tag if place > start else Tag.COLON
        if before not in _BEFORE_LIST and not (relative and before in _GOVERNORS):
            continue
        listed, end = list_from(parsed, place, last + 1)
        if listed and end > last:
            return [one for one in listed if not relative or one.match.start <= words[last].start]
    apart = words[last + 1 : last + 2]
    bracketed = bool(apart) and apart[0].tag in (Tag.OPEN, Tag.DASH)
    return actors_from(parsed, last + 2) if bracketed else []


def subject_start(parsed: Parsed, last: int) -> int:
    """The clause in which a subject ends begins here."""
    words = parsed.sentence.words
    for place in range(last, -1, -1):
        if words[place].tag in (Tag.COLON, Tag.SUBORDINATOR, Tag.RELATIVE):
            return place + 1
    return 0


def owner_before(parsed: Parsed, place: int) -> list[Listed]:
    """Whom `it` and `its` mean: `Chad rose when |its draft passed`, a subject before."""
    words = parsed.sentence.words
    for at in range(place - 1, 0, -1):
        last = subject_end(parsed.sentence, at) if words[at].tag in _FINITE else None
        listed = actors_until(parsed, last) if last is not None else []
        if listed:
            return listed
    return []


def doers(parsed: Parsed, last: int) -> list[Listed]:
    """The actors of the subject that ends here; `it` is who acted before."""
    if parsed.sentence.words[last].lower in _THEY:
        return owner_before(parsed, last)
    return actors_until(parsed, last) or _predicated(parsed, last)


def judged(parsed: Parsed, first: int) -> list[Listed]:
    """`slams Chad |for tabling it`: who tabled it."""
    is_for = first > 1 and parsed.sentence.words[first - 1].lower == "for"
    return actors_until(parsed, first - 2, governed=True) if is_for else []


def _predicated(parsed: Parsed, last: int) -> list[Listed]:
    """`Chad was among the countries that tabled it`: the subject of the verb before the noun."""
    words = parsed.sentence.words
    place = last
    while place >= 0 and (words[place].tag in _WITHIN or words[place].lower in ("of", "among")):
        place -= 1
    if place < 0 or not (words[place].tag is Tag.BE or words[place].lower in _BECAME):
        return []
    subject = subject_end(parsed.sentence, place)
    return actors_until(parsed, subject) if subject is not None else []


def behalf_in(parsed: Parsed, start: int, stop: int) -> int | None:
    """Behind `on behalf of` among the words `[start, stop)`; None where it is not there."""
    words = [one.lower for one in parsed.sentence.words[start:stop]]
    at = words.index("behalf") if "behalf" in words else None
    return None if at is None else start + at + 2


def partners_at(parsed: Parsed, place: int) -> int | None:
    """Where those of `together with A`, `on behalf of B` begin; None where no such words do."""
    words = parsed.sentence.words
    place += place < len(words) and words[place].tag is Tag.COMMA
    while place < len(words) and words[place].lower in ("to", "in", "at"):
        place = over_preposition(parsed.sentence, place)
    joined = joined_at(parsed, place)
    return joined[0] if joined and joined[1] else None
