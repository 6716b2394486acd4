"""The verb at the beginning of a clause, with whatever modifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from graph.verbs.scheme import Node, Scheme, Verb, scheme

_WORD = re.compile(r"([^\W\d_]+(?:[-'’‑][^\W\d_]+)*)(\s*(?:,\s*)?)")
_PLAIN = str.maketrans("‑’", "-'")
_OPENING = re.compile(r"[\s\"“‘'(\[…—–-]*")
_NO_VERB = Verb("", "", 0, "")
_FEW_WORDS = 5
_MOST_WORDS = 16
_BEHIND_FURTHER = re.compile(
    r"the|its|that|their|this|these|those|all|any|an?|in|on|upon|with|at|by|of|to|how"
)
_NOUN_FOLLOWERS = re.compile(
    r"for|of|from|shall|should|may|must|can|will|are|were|is|was|have|has|received|made|submitted"
)


@dataclass(frozen=True, slots=True, order=True)
class VerbMatch:
    """A clause verb in a text, `[start, end)` in code points.

    `notation` is the most specific concept (`note-with-concern`, `recall-also`), `base` its
    broadest (`note`, `recall`), `form` "operative" or "preambular" as the words are, `modifiers`
    the adverbs around ("also", "once again"), `strength` 1 to 7 as `ontology/verbs.ttl` explains.
    """

    start: int
    end: int
    notation: str
    base: str
    form: str
    modifiers: tuple[str, ...] = ()
    strength: int = 0


class Word(NamedTuple):
    """A word of the text, lower-cased, hyphens and apostrophes made plain."""

    text: str
    start: int
    end: int


class _Path(NamedTuple):
    """A way through the labels' tree: `last` is the index of its last word."""

    verb: Verb
    first: int
    last: int
    modifiers: tuple[str, ...]
    skipped: int


def words_from(text: str, start: int, most: int) -> list[Word]:
    """The next words, up to the first sign that is neither space nor comma."""
    words: list[Word] = []
    for _ in range(most):
        found = _WORD.match(text, start)
        if found is None:
            break
        word, gap = found.groups()
        end = start + len(word)
        plain = word.lower()
        words.append(Word(plain if plain.isalpha() else plain.translate(_PLAIN), start, end))
        if not gap:
            break
        start = end + len(gap)
    return words


def find_verb(text: str, start: int = 0) -> VerbMatch | None:
    """The clause verb with which a paragraph begins, or None.

    `start` is where the paragraph begins, behind its number. The longest match wins: "Notes with
    deep concern" is not "Notes". Adverbs belong to it.

    >>> found = find_verb("Further notes with deep concern the delay;")
    >>> found.notation, found.base, found.modifiers, found.end
    ('note-with-deep-concern', 'note', ('further',), 31)
    """
    opening = _OPENING.match(text, start)
    begin = opening.end() if opening else start
    return verb_at(text, begin, noun_possible=True)


def begins_verb(word: str) -> bool:
    """Whether a lower-case word may begin a clause verb: a cheap test before `verb_at`."""
    known = scheme()
    return word in known.root.children or word in known.leading


def verb_at(text: str, start: int, *, noun_possible: bool) -> VerbMatch | None:
    """The verb that begins exactly here; `noun_possible` refuses "Requests for leave shall"."""
    known = scheme()
    words = words_from(text, start, _FEW_WORDS)
    if not words or not begins_verb(words[0].text):
        return None
    best = _best(known, words)
    if best is not None and best.last + _FEW_WORDS // 2 > len(words):
        words = words_from(text, start, _MOST_WORDS)
        best = _best(known, words)
    if best is None:
        return None
    trailing, last = _trailing(known, text, words, best.last)
    if noun_possible and _is_noun(best, words, last):
        return None
    modifiers = (*best.modifiers, *trailing)
    verb = next(
        (
            known.modified[best.verb.notation, one]
            for one in modifiers
            if (best.verb.notation, one) in known.modified
        ),
        best.verb,
    )
    form = _form(words[best.first].text)
    return VerbMatch(
        words[0].start, words[last].end, verb.notation, verb.base, form, modifiers, verb.strength
    )


def _form(word: str) -> str:
    return "operative" if word.endswith("s") and not word.endswith("ss") else "preambular"


def _is_noun(path: _Path, words: list[Word], last: int) -> bool:
    """Whether a single word such as "Requests" is followed as a noun is: "for", "shall"."""
    if "noun" not in path.verb.read_as or path.last != path.first or last + 1 >= len(words):
        return False
    verb_form = words[path.first].text == path.verb.label.lower()
    return verb_form and _NOUN_FOLLOWERS.fullmatch(words[last + 1].text) is not None


def _best(known: Scheme, words: list[Word]) -> _Path | None:
    """The longest label that begins here, with the fewest words skipped."""
    return max(_paths(known, words), key=lambda path: (path.last, -path.skipped), default=None)


def _paths(known: Scheme, words: list[Word]) -> list[_Path]:
    """Every label that begins here, adverbs in front allowed."""
    found: list[_Path] = []
    _lead(known, words, 0, (), found)
    return found


def _lead(
    known: Scheme, words: list[Word], at: int, modifiers: tuple[str, ...], found: list[_Path]
) -> None:
    if at >= len(words):
        return
    if words[at].text in known.root.children:
        _walk(known, words, _Path(_NO_VERB, at, at, modifiers, 0), known.root, found)
    for phrase in known.leading.get(words[at].text, ()):
        if _stands(words, at, phrase):
            _lead(known, words, at + len(phrase), (*modifiers, " ".join(phrase)), found)


def _walk(known: Scheme, words: list[Word], path: _Path, node: Node, found: list[_Path]) -> None:
    """Go down the tree from the word at `path.last`, or skip what may stand inside a verb."""
    at = path.last
    if at >= len(words):
        return
    child = node.children.get(words[at].text)
    if child is not None:
        if child.verb is not None:
            found.append(_Path(child.verb, path.first, at, path.modifiers, path.skipped))
        _walk(known, words, _moved(path, at + 1), child, found)
    if node is known.root or not node.children:
        return
    for phrase in known.modifiers.get(words[at].text, ()):
        if _stands(words, at, phrase):
            modifiers = (*path.modifiers, " ".join(phrase))
            step = _Path(path.verb, path.first, at + len(phrase), modifiers, path.skipped + 1)
            _walk(known, words, step, node, found)
    if _is_inner(known, words, at, path.first):
        step = _Path(path.verb, path.first, at + 1, path.modifiers, path.skipped + 1)
        _walk(known, words, step, node, found)


def _moved(path: _Path, to: int) -> _Path:
    return _Path(path.verb, path.first, to, path.modifiers, path.skipped)


def _is_inner(known: Scheme, words: list[Word], at: int, first: int) -> bool:
    if words[at].text in known.inner:
        return True
    between = first < at - 1 and at + 1 < len(words)
    return (
        words[at].text == "and"
        and between
        and words[at - 1].text in known.inner
        and words[at + 1].text in known.inner
    )


def _stands(words: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(word.text for word in words[at : at + len(phrase)]) == phrase


def _trailing(
    known: Scheme, text: str, words: list[Word], last: int
) -> tuple[tuple[str, ...], int]:
    """Adverbs behind the verb: "Recalling also"; "Encourages further efforts" has none."""
    modifiers: list[str] = []
    while last + 1 < len(words):
        phrase = next(
            (
                one
                for one in known.modifiers.get(words[last + 1].text, ())
                if _stands(words, last + 1, one)
            ),
            None,
        )
        if phrase is None or (phrase == ("further",) and not _is_adverb(text, words, last + 1)):
            break
        if "," in text[words[last].end : words[last + 1].start]:
            break
        modifiers.append(" ".join(phrase))
        last += len(phrase)
    return tuple(modifiers), last


def _is_adverb(text: str, words: list[Word], at: int) -> bool:
    """Whether "further" behind a verb is an adverb and no adjective of the next noun."""
    if at + 1 >= len(words):
        return True
    following = words[at + 1]
    if text[following.start].isupper():
        return True
    return _BEHIND_FURTHER.fullmatch(following.text) is not None
