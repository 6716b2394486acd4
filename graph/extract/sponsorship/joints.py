"""What joins the phrases of a list of actors: commas, `as well as`, `comprising`, a colon."""

from __future__ import annotations

import re

from graph.extract.parsed import Parsed
from graph.extract.sponsorship.backer import can_sponsor
from graph.prose.lexicon import word_set
from graph.prose.walk import over_aside
from graph.prose.words import Tag

LISTING = word_set("""
    including comprising namely comprised composed consisting like include includes included
    uniting
    """)
_OPENING = (("bringing", "together"), ("as", "diverse", "as"), ("as", "far", "apart", "as"))
"""What opens a list behind `a coalition`, `countries`."""
_LED = word_set("led headed chaired coordinated spearheaded")
_JOINERS = word_set("with alongside plus by joined through")
_JOINTLY = (
    *("collaboration", "concert", "conjunction", "cooperation", "coordination"),
    *("partnership", "tandem"),
)
_PAIRED = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("jointly", "with"),
    ("on", "behalf", "of"),
    ("on", "the", "behalf", "of"),
    *(("in", one, "with") for one in _JOINTLY),
)
_ANDS = word_set("and & or plus")
_SHARED = word_set("with alongside joined along together jointly on in")


_TITLE = re.compile(r"(?:en)?titled,?\s+(?:“[^”]*”|‘[^’]*’|\"[^\"]*\"|'[^']*')")
_CLAUSE = 14
"""`all States that are members of the Committee:| A, B`: so many words at most."""


def next_phrase(parsed: Parsed, end: int, *, lists: bool) -> tuple[int, bool] | None:
    """Where the next phrase of the list begins, and whether it is joined by `with`."""
    words = parsed.sentence.words
    if end >= len(words):
        return None
    end += opens_list(parsed, end)
    if lists and (words[end].lower in LISTING | {":"} or words[end].tag is Tag.RELATIVE):
        return _listing(parsed, end)
    lowers = [one.lower for one in words[end : end + 4]]
    opening = next((one for one in _OPENING if lists and lowers[: len(one)] == [*one]), None)
    if opening:
        return end + len(opening), False
    led = end + (words[end].tag is Tag.COMMA)
    if lists and [one.lower in {"by"} | _LED for one in words[led : led + 2]] == [True, True]:
        return led + 2, False  # `by a group led by| Chad`
    if lists and parsed.actor_at(end + (words[end].lower == "the")):
        return end, False  # `by its main sponsors |Chad and Mali`
    place, comma = end, False
    if words[place].tag in (Tag.COMMA, Tag.DASH) or words[place].lower == ";":
        semicolon = words[place].tag is Tag.COLON
        apposed = None if semicolon else _over_apposition(parsed, place)
        place, comma = (apposed, False) if apposed else (place + 1, True)
    joined = joined_at(parsed, place)
    if joined is not None:
        return joined
    if lists and words[place : place + 1] and words[place].lower in LISTING:
        return _listing(parsed, place)
    return (place, False) if comma else None


def opens_list(parsed: Parsed, at: int) -> bool:
    """Whether a bracket opens with a word that names some of those before it."""
    words = parsed.sentence.words[at : at + 2]
    return len(words) > 1 and words[0].tag is Tag.OPEN and words[1].lower in LISTING


def joined_at(parsed: Parsed, place: int) -> tuple[int, bool] | None:
    """Behind `as well as`, `and also`, `joined by`, where such words stand here."""
    lowers = [word.lower for word in parsed.sentence.words[place : place + 4]] or [""]
    pair = next((one for one in _PAIRED if lowers[: len(one)] == [*one]), None)
    if pair:
        return place + len(pair), pair[0] in _SHARED
    if lowers[0] in _ANDS:
        if lowers[1:3] in (["one", "by"], ["another", "by"]):
            return place + 3, False
        return place + 1 + (lowers[1:2] in (["by"], ["also"], ["later"])), False
    if lowers[0] in _JOINERS:
        return place + 1 + (lowers[1:2] == ["by"]), lowers[0] in _SHARED
    return None


def behind_title(parsed: Parsed, place: int) -> int:
    """The word behind `titled “Deep wells”`, where that stands at a word; else the word itself."""
    words = parsed.sentence.words[place : place + 1]
    title = _TITLE.match(parsed.sentence.text, words[0].start) if words else None
    return parsed.sentence.at(title.end()) if title else place


def _listing(parsed: Parsed, place: int) -> tuple[int, bool] | None:
    """Behind `comprising`, `that includes`, `consisting of`, a colon."""
    words = parsed.sentence.words
    reach = _CLAUSE if words[place].tag is Tag.RELATIVE else 3
    for at in range(place, min(place + reach, len(words))):
        if words[at].tag in (Tag.COMMA, Tag.THING):
            return None
        if words[at].lower in LISTING | {":"}:
            following = words[at + 1].lower if at + 1 < len(words) else ""
            return at + 1 + (following == "of"), True
    return None


def _over_apposition(parsed: Parsed, comma: int) -> int | None:
    """Behind `, a member of the group,` where the list goes on with `and`."""
    sentence, words = parsed.sentence, parsed.sentence.words
    behind = over_aside(sentence, comma, 1)
    opening = words[comma + 1] if comma + 1 < len(words) else None
    if behind is None or opening is None or behind >= len(words):
        return None
    apposed = opening.tag in (Tag.DETERMINER, Tag.RELATIVE) or opening.lower in ("one", "all")
    within = (parsed.actor_at(at) for at in range(comma + 1, behind - 1))
    inside = any(one and can_sponsor(one) for one in within)
    goes_on = words[behind].tag is Tag.CONJUNCTION or words[behind].lower in LISTING
    return behind if apposed and goes_on and not inside else None
