"""A sentence as words, each with its class: closed classes by list, open ones by their look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from graph import function_words as closed
from graph.prose.lexicon import kind_of, word_set

Tag = Enum(
    "Tag",
    """
    ADVERB BE CLOSE COLON COMMA CONJUNCTION DASH DETERMINER DO GET HAVE HYPHEN MARK MODAL
    NAME NEGATION NUMBER OPEN PAST POSSESSIVE PREPOSITION PRONOUN PRESENT GERUND QUOTE
    RELATIVE SUBORDINATOR THING TIME TO WORD
    """,
)
"""The class of a word."""


_CLOSED: dict[Tag, str] = {
    Tag.ADVERB: """
        also again already still then just soon now once_again today yesterday tomorrow later
        earlier first instead thus therefore however together jointly even ever twice once
        indeed too alone anew afresh meanwhile nonetheless nevertheless eventually recently
        overnight late early instead moreover furthermore subsequently thereby initially
        thereafter ultimately long only largely mostly partly mainly well
    """,
    Tag.BE: f"{closed.BE} isn't aren't wasn't weren't",
    Tag.CONJUNCTION: f"{closed.CONJUNCTION} & plus yet",
    Tag.DETERMINER: f"""
        {closed.ARTICLE} {closed.POSSESSIVE} this these those every each another any no some all
        both neither either such several many various
    """,
    Tag.DO: f"{closed.DO} doesn't didn't don't",
    Tag.GET: "get gets got gotten getting",
    Tag.HAVE: f"{closed.HAVE} hasn't haven't hadn't",
    Tag.MODAL: f"{closed.MODAL} cannot won't wouldn't can't couldn't shouldn't mustn't needn't",
    Tag.NEGATION: "not never hardly barely nowhere",
    Tag.NUMBER: """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred dozen dozens scores half
    """,
    Tag.PREPOSITION: f"{closed.PREPOSITION} because_of",
    Tag.PRONOUN: f"""
        {closed.SUBJECT} {closed.OBJECT} us those everyone nobody none others itself themselves what
    """,
    Tag.RELATIVE: closed.RELATIVE,
    Tag.SUBORDINATOR: closed.SUBORDINATOR,
    Tag.TIME: """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
        fri sat sun january february march april may_ june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec week month year morning
        afternoon evening night weekend
    """,
    Tag.TO: "to",
}
_TAGS = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_VERBAL = frozenset((Tag.PAST, Tag.GERUND, Tag.ADVERB, Tag.NUMBER))
_KINDS = {"past": Tag.PAST, "participle": Tag.PAST, "s": Tag.PRESENT, "ing": Tag.GERUND}
_MARKS = {
    ",": Tag.COMMA,
    ";": Tag.COLON,
    ":": Tag.COLON,
    "(": Tag.OPEN,
    "[": Tag.OPEN,
    ")": Tag.CLOSE,
    "]": Tag.CLOSE,
}
_QUOTES = '“”"«»‘'
_DASHES = "—–-‐‑−"
_TOKEN = re.compile(
    r"(?P<short>(?:[A-Za-z]\.){2,}|(?<![\w.])[A-Z]\.(?=\s+[A-Z]))|(?P<own>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<word>\d+\+|[^\W_]+(?:[.'’‐‑–-](?!s\b)[^\W_]+)*)|(?P<mark>--|[^\w\s])"
)
_LAID_BEFORE = re.compile(
    r"before\s+(?:it(?=\s*[,)])|the\s+(?:[A-Z]\w+\s+){0,3}(?:[Cc]ommittee|[Cc]ouncil|[Aa]ssembly|[Bb]oard|body))"
    r"(?:\s*[,)]|\s+(?:was|were|is|are|today|this)\b)"
)
"""`the text before the Committee was adopted`: it opens no clause of its own."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_LONG = 3
_PLAIN = str.maketrans("’‐‑–", "'---")
_NO_ADVERB = word_set("""
    family ally italy assembly monopoly supply reply apply rely daily weekly monthly yearly only
    friendly likely unlikely july holy costly deadly elderly orderly timely lovely
""")
_NO_PAST = word_set("""
    need speed indeed hundred breed united seed feed proceed exceed succeed bleed greed red bed
    sacred hatred armed so-called biased limited detailed mixed unified beloved
""")
_NO_GERUND = word_set("""
    thing king during morning evening meeting briefing sitting beijing spring string wing ring
    something nothing anything everything being building funding hearing gathering ruling
    standing proceeding ceiling sterling sibling
""")


class Word(NamedTuple):
    """A word of a sentence at `[start, end)`; `lower` in small letters with plain hyphens."""

    start: int
    end: int
    lower: str
    tag: Tag


class Atom(NamedTuple):
    """What the caller knows: a passage that is one word, a `thing` or a `name`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, in order."""

    text: str
    words: tuple[Word, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int, atoms: Sequence[Atom] = ()) -> Sentence:
        """Cut a passage; the atoms are in order and do not overlap."""
        raw = _raw(text, start, end)
        return cls(text, tuple(_with_atoms(text, raw, atoms)) if atoms else raw)

    def at(self, position: int) -> int:
        """The index of the first word that begins at a position of the text, or behind it."""
        return bisect_left(self.words, position, key=lambda word: word.start)


@lru_cache(maxsize=256)
def _raw(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a sentence before anything in it is known; it is asked for more than once."""
    long = _LONG_WORD.findall(text, start, end)
    titled = len(long) >= _FEWEST_LONG and all(one[0].isupper() for one in long)
    words = tuple(_cut(text, start, end, start))
    return tuple(map(_small, words)) if titled else words


def _small(word: Word) -> Word:
    """A word of a headline in capitals: `Adopted Unanimously` is no name there."""
    known = word.tag is Tag.NAME and (kind_of(word.lower) or look(word.lower) is Tag.ADVERB)
    return word._replace(tag=look(word.lower)) if known else word


def _with_atoms(text: str, raw: Sequence[Word], atoms: Sequence[Atom]) -> Iterator[Word]:
    """The words with each atom in the place of what it covers; a word that it cuts is cut anew."""
    place = 0
    for atom in atoms:
        while place < len(raw) and raw[place].end <= atom.start:
            yield raw[place]
            place += 1
        if place < len(raw) and raw[place].start < atom.start:
            yield from _cut(text, raw[place].start, atom.start, raw[0].start)
        tag = Tag.THING if atom.kind == "thing" else Tag.NAME
        yield Word(atom.start, atom.end, text[atom.start : atom.end].lower(), tag)
        while place < len(raw) and raw[place].end <= atom.end:
            place += 1
        if place < len(raw) and raw[place].start < atom.end:
            rest = list(_cut(text, atom.end, raw[place].end, raw[0].start))
            raw = [*raw[:place], *rest, *raw[place + 1 :]]
    yield from raw[place:]


def _cut(text: str, start: int, end: int, opening: int) -> Iterator[Word]:
    """The words of a passage of the sentence that opens at `opening`."""
    for token in _TOKEN.finditer(text, start, end):
        found = token[0]
        if token.lastgroup == "word" and found.islower() and found.isascii():
            laid = found == "before" and _LAID_BEFORE.match(text, token.start(), end)
            tag = Tag.PREPOSITION if laid else look(found)
            yield Word(token.start(), token.end(), found, tag)
        else:
            lower = found.lower().translate(_PLAIN)
            yield Word(token.start(), token.end(), lower, _tag(token, lower, text, opening))


def _tag(token: re.Match[str], lower: str, text: str, opening: int) -> Tag:
    if token["own"]:
        return Tag.POSSESSIVE
    if token["mark"]:
        return _mark(token, text)
    if token[0] == "May" and token.start() > opening:
        return Tag.TIME
    if token["short"] or (token[0][0].isupper() and lower not in _TAGS):
        opens = token.start() == opening or token[0].isupper()
        return look(lower) if opens and look(lower) in _VERBAL else Tag.NAME
    return look(lower)


def _mark(token: re.Match[str], text: str) -> Tag:
    mark = token[0]
    if mark in _QUOTES:
        return Tag.QUOTE
    if mark == "--" or mark in _DASHES:
        glued = text[token.end() : token.end() + 1].isalnum() and not _spaced(text, token.start())
        return Tag.HYPHEN if glued and mark not in ("—", "--") else Tag.DASH
    return _MARKS.get(mark, Tag.MARK)


def _spaced(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace()


@cache
def look(lower: str) -> Tag:
    """The class of a word by itself: by list, else by its ending."""
    if lower in _TAGS:
        return _TAGS[lower]
    if lower[0].isdigit() or all(_TAGS.get(one) is Tag.NUMBER for one in lower.split("-")):
        return Tag.NUMBER
    if lower.endswith("ly") and lower not in _NO_ADVERB:
        return Tag.ADVERB
    if lower.endswith("ing") and len(lower) > 4 and lower not in _NO_GERUND:
        return Tag.GERUND
    if lower.endswith("ed") and len(lower) > 3 and lower not in _NO_PAST:
        return Tag.PAST
    return _KINDS.get(kind_of(lower), Tag.WORD)
