"""Steps over a sentence: over adverbs, phrases, asides; and where a phrase ends."""

from __future__ import annotations

from graph.prose.lexicon import forms, nouns_of, word_set
from graph.prose.words import Sentence, Tag, look

_SHUT = {Tag.OPEN: Tag.CLOSE, Tag.CLOSE: Tag.OPEN, Tag.DASH: Tag.DASH, Tag.COMMA: Tag.COMMA}
_NOMINAL = frozenset(
    (
        Tag.DETERMINER, Tag.NUMBER, Tag.WORD, Tag.NAME, Tag.TIME, Tag.POSSESSIVE, Tag.HYPHEN,
        Tag.THING,
    )
)  # fmt: skip
_INNER = frozenset((Tag.PAST, Tag.GERUND, Tag.ADVERB, Tag.CONJUNCTION))
_BEFORE_PARTICIPLE = frozenset(
    (Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB, Tag.POSSESSIVE, Tag.PAST, Tag.CONJUNCTION)
)
ASIDES = frozenset((Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.QUOTE))
_ADVERBIAL = frozenset(
    (Tag.PREPOSITION, Tag.ADVERB, Tag.TIME, Tag.NUMBER, Tag.GERUND, Tag.SUBORDINATOR)
)
_ARTICLES = frozenset((Tag.DETERMINER, Tag.NUMBER))
_MANNERS = word_set("acclamation consensus unanimity")
_THIS_TIME = word_set("last this next late early earlier")
_LONGEST_ASIDE = 45


def skip_adverbs(sentence: Sentence, place: int, step: int) -> int:
    """The next word that is no adverb."""
    words = sentence.words
    while 0 <= place < len(words) and words[place].tag is Tag.ADVERB:
        place += step
    return place


def after_phrase(sentence: Sentence, place: int) -> int:
    """Behind the noun phrase that begins here; the place itself where none does.

    A phrase ends with the resolution that it names, unless a possessive goes on from there.
    """
    words = sentence.words
    start = place
    while place < len(words):
        tag = words[place].tag
        if place > start and (_opens_phrase(sentence, place) or _is_present(sentence, place)):
            break
        inner = tag in _INNER and place > start and _goes_on(sentence, place)
        quoted = tag is Tag.QUOTE and place > start and not _is_titled(sentence, place)
        if tag not in _NOMINAL and not inner and not quoted:
            break
        place += 1
        following = words[place : place + 1]
        owns = following and following[0].tag in (Tag.POSSESSIVE, Tag.HYPHEN)
        if tag is Tag.THING and not owns:
            break
    return place


def _is_present(sentence: Sentence, place: int) -> bool:
    """Whether a verb in the present stands behind a name: `by Chad |sends a message`."""
    before, word, *behind = sentence.words[place - 1 : place + 2]
    ends = word.tag is Tag.WORD and word.lower.endswith("s") and not word.lower.endswith("ss")
    return before.tag is Tag.NAME and ends and bool(behind) and behind[0].tag is Tag.DETERMINER


def _opens_phrase(sentence: Sentence, place: int) -> bool:
    """Whether a new phrase opens here: `on Monday |a resolution`; not behind `all`, `both`."""
    word = sentence.words[place]
    if word.lower in _THIS_TIME or word.tag is Tag.TIME:
        return opens_time(sentence, place)
    if word.tag is Tag.NUMBER:  # `by recorded vote |six resolutions`
        return word.lower.isalpha() and sentence.words[place - 1].tag is Tag.WORD
    article = word.tag is Tag.THING and look(word.lower.split()[0]) in _ARTICLES
    if word.tag is not Tag.DETERMINER and not article:
        return False
    return sentence.words[place - 1].tag is not Tag.DETERMINER


def opens_time(sentence: Sentence, place: int) -> bool:
    """`drafted by Chad |last June`, `by Chad |Friday`: a day or month of its own."""
    words = sentence.words
    if words[place].tag is Tag.TIME:
        return words[place - 1].tag in (Tag.NAME, Tag.THING)
    return place + 1 < len(words) and words[place + 1].tag is Tag.TIME


def _is_titled(sentence: Sentence, place: int) -> bool:
    """Whether a quotation begins that is no part of a phrase: `resolution |“Tides”`."""
    following = sentence.words[place + 1 : place + 2]
    noun = sentence.words[place - 1].lower in nouns_of("paper")
    return noun or not following or following[0].tag not in _NOMINAL


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether a participle or `and` inside a phrase is followed by more of the phrase."""
    following = sentence.words[place + 1 : place + 2]
    if not following or following[0].tag not in _NOMINAL or following[0].tag is Tag.DETERMINER:
        return False
    if sentence.words[place].tag is Tag.CONJUNCTION:
        return following[0].tag is Tag.WORD
    before = sentence.words[place - 1]
    return before.tag in _BEFORE_PARTICIPLE or before.lower in ("other", "same", "such")


def head_of(sentence: Sentence, start: int, end: int) -> int:
    """The head of a phrase `[start, end)`: its last noun."""
    place = end - 1
    while place > start and sentence.words[place].tag not in (
        Tag.WORD, Tag.NAME, Tag.THING, Tag.TIME, Tag.NUMBER,
    ):  # fmt: skip
        place -= 1
    return place


def over_aside(sentence: Sentence, place: int, step: int) -> int | None:
    """The word behind an aside whose mark stands at `place`; None where it does not close.

    Brackets, dashes and commas in pairs; a quotation ends with the next quotation mark.
    """
    words = sentence.words
    mark = words[place].tag
    other = Tag.QUOTE if mark is Tag.QUOTE else _SHUT[mark]
    at = place + step
    while 0 <= at < len(words) and abs(at - place) <= _LONGEST_ASIDE:
        tag = words[at].tag
        if tag is other:
            return at + step
        if tag is Tag.COLON and mark is Tag.COMMA:
            return None
        inner = tag in (Tag.CLOSE, Tag.QUOTE) if step < 0 else tag in (Tag.OPEN, Tag.QUOTE)
        further = over_aside(sentence, at, step) if inner and mark is not Tag.QUOTE else None
        at = further if further is not None else at + step
    return None


def over_adverbial(sentence: Sentence, place: int) -> int | None:
    """Behind an adverb, a day, a phrase with its preposition, an aside; None where none is here."""
    tag = sentence.words[place].tag
    if tag in (Tag.ADVERB, Tag.TIME):
        return place + 1
    following = [forms().get(one.lower) for one in sentence.words[place + 1 : place + 2]]
    if tag is Tag.TO and any(form and "base" in form.kinds for form in following):
        return None
    if tag in (Tag.PREPOSITION, Tag.TO):
        return over_preposition(sentence, place)
    return _over_adverbial_aside(sentence, place) if tag in ASIDES else None


def over_preposition(sentence: Sentence, place: int) -> int:
    """Behind a preposition and its phrase: `by acclamation| a text`, `by recorded vote| a text`."""
    words = sentence.words
    start = place + 1
    if words[start : start + 1] and words[start].lower in _MANNERS:
        return start + 1
    start += words[start : start + 1] != () and words[start].tag is Tag.PAST
    end = after_phrase(sentence, start)
    while end < len(words) - 1 and words[end].lower == "of":
        end = after_phrase(sentence, end + 1)
    return max(end, place + 1)


def _over_adverbial_aside(sentence: Sentence, place: int) -> int | None:
    """Behind an aside between a verb and its object; a comma opens one only before an adverbial.

    The last of several stands alone: `adopted, by 94 votes to 2, with 43 abstentions|, a text`.
    """
    words = sentence.words
    if words[place].tag is Tag.QUOTE or place + 1 >= len(words):
        return place + 1
    behind = over_aside(sentence, place, 1)
    opening = words[place + 1].tag
    if words[place].tag is not Tag.COMMA:
        return behind
    if behind is not None and opening in _ADVERBIAL:
        return behind
    return place + 1 if opening in (Tag.DETERMINER, Tag.THING, Tag.PREPOSITION) else None
