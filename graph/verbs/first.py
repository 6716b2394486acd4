"""The verb at the beginning of a clause, with whatever modifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from graph.frozen import quick
from graph.verbs.scheme import Node, Scheme, Verb, scheme

_WORD = re.compile(r"([^\W\d_]+(?:[-'’‑][^\W\d_]+)*)(\s*(?:,\s*)?)")
_PLAIN = str.maketrans("‑’", "-'")
_OPENING = re.compile(r"[\s\"“‘'(\[…—–-]*")
_NO_VERB = Verb("", "", 0, "")
_REACH = (3, 5, 16)
"""So many words are searched for a verb: few first, more where a label may go on."""
_BEHIND_FURTHER = re.compile(
    r"the|its|that|their|this|these|those|all|any|an?|in|on|upon|with|at|by|of|to|how"
)
_ADVERB_BEHIND = frozenset(["recall", "reaffirm", "reiterate"])
"""Verbs behind which "further" is always an adverb: "Recalling further relevant resolutions"."""
_NOUN_FOLLOWERS = re.compile(
    r"for|of|from|shall|should|may|must|can|will|are|were|is|was|have|has|received|made|submitted"
)


@quick
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


_new = tuple.__new__
"""Makes a `Word` without the detour of its constructor: a page has thousands."""


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
    for found in islice(_WORD.finditer(text, start), most):
        if found.start() != start:
            break
        word, gap = found.groups()
        end = start + len(word)
        plain = word.lower()
        if not plain.isalpha():
            plain = plain.translate(_PLAIN)
        words.append(_new(Word, (plain, start, end)))
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


def may_begin(text: str, start: int, word: str) -> bool:
    """Whether a verb may begin here: `word` begins one, or a whole phrase that leads to one."""
    known = scheme()
    if word in known.root.children:
        return True
    phrases = _leading(word)
    return phrases is not None and phrases.match(text, start) is not None


@lru_cache(maxsize=256)
def _leading(word: str) -> re.Pattern[str] | None:
    """The phrases that lead to a verb and begin with a word, as one pattern."""
    phrases = scheme().leading.get(word)
    if not phrases:
        return None
    return re.compile("|".join(r"[\s,]+".join(map(re.escape, phrase)) for phrase in phrases), re.I)


def verb_at(text: str, start: int, *, noun_possible: bool) -> VerbMatch | None:
    """The verb that begins exactly here; `noun_possible` refuses "Requests for leave shall"."""
    known = scheme()
    first, few, most = _REACH
    words = words_from(text, start, few)
    if not words or not begins_verb(words[0].text):
        return None
    texts = tuple([word.text for word in words])
    best, cut = _searched(texts[:first])
    if cut or best is None or best.last + 1 >= first:
        best, cut = _searched(texts)
    if cut or (best is not None and best.last + few // 2 > len(words)):
        words = words_from(text, start, most)
        best, _ = _searched(tuple([word.text for word in words]))
    if best is None:
        return None
    trailing, last = _trailing(known, text, words, best)
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
    form = _form(known, words[best.first : best.last + 1])
    return VerbMatch(
        words[0].start, words[last].end, verb.notation, verb.base, form, modifiers, verb.strength
    )


def _form(known: Scheme, words: list[Word]) -> str:
    """By the ending of the verb proper: "Strongly urges" is operative, "Conscious" is not."""
    proper = next((one.text for one in words if not _is_adverbial(known, one.text)), words[0].text)
    return (
        "operative" if proper.endswith("s") and not proper.endswith(("ss", "ous")) else "preambular"
    )


def _is_adverbial(known: Scheme, word: str) -> bool:
    return word.endswith("ly") or word in known.modifiers


def _is_noun(path: _Path, words: list[Word], last: int) -> bool:
    """Whether a single word such as "Requests" is followed as a noun is: "for", "shall"."""
    if "noun" not in path.verb.read_as or path.last != path.first or last + 1 >= len(words):
        return False
    verb_form = words[path.first].text == path.verb.label.lower()
    return verb_form and _NOUN_FOLLOWERS.fullmatch(words[last + 1].text) is not None


class _Search:
    """Every label that these words begin with; `best` is the longest, with the fewest skips.

    `cut` tells that a label might go on where the words end.
    """

    def __init__(self, known: Scheme, words: list[Word]) -> None:
        self.known = known
        self.words = words
        self.cut = False
        self.best: _Path | None = None
        self._lead(0, ())

    def _lead(self, at: int, modifiers: tuple[str, ...]) -> None:
        if at >= len(self.words):
            self.cut = True
            return
        word = self.words[at].text
        if word in self.known.root.children:
            self._walk(_Path(_NO_VERB, at, at, modifiers, 0), self.known.root)
        for phrase in self.known.leading.get(word, ()):
            self._cut_short(at, phrase)
            if _stands(self.words, at, phrase):
                self._lead(at + len(phrase), (*modifiers, " ".join(phrase)))

    def _walk(self, path: _Path, node: Node) -> None:
        """Go down the tree from the word at `path.last`, or skip what may stand inside a verb."""
        at = path.last
        if at >= len(self.words):
            self.cut = self.cut or bool(node.children)
            return
        word = self.words[at].text
        child = node.children.get(word)
        if child is not None:
            if child.verb is not None:
                self._found(path._replace(verb=child.verb))
            self._walk(path._replace(last=at + 1), child)
        if node is self.known.root or not node.children:
            return
        for phrase in self.known.modifiers.get(word, ()):
            self._cut_short(at, phrase)
            if _stands(self.words, at, phrase):
                modifiers = (*path.modifiers, " ".join(phrase))
                skipped = path._replace(
                    last=at + len(phrase), modifiers=modifiers, skipped=path.skipped + 1
                )
                self._walk(skipped, node)
        if self._is_inner(at, path.first):
            self._walk(path._replace(last=at + 1, skipped=path.skipped + 1), node)

    def _cut_short(self, at: int, phrase: tuple[str, ...]) -> None:
        """Note a phrase that begins here and that the words end before."""
        rest = len(self.words) - at
        if len(phrase) > rest and _stands(self.words, at, phrase[:rest]):
            self.cut = True

    def _found(self, path: _Path) -> None:
        best = self.best
        if best is None or (path.last, -path.skipped) > (best.last, -best.skipped):
            self.best = path

    def _is_inner(self, at: int, first: int) -> bool:
        """Whether the word may stand inside a verb: "its deep and growing" before "concern"."""
        words, inner = self.words, self.known.inner
        if words[at].text in inner:
            return True
        if words[at].text != "and" or first >= at - 1:
            return False
        if at + 1 == len(words):
            self.cut = True
            return False
        return words[at - 1].text in inner and words[at + 1].text in inner


@lru_cache(maxsize=1 << 15)
def _searched(texts: tuple[str, ...]) -> tuple[_Path | None, bool]:
    """The best label that these words begin with, and whether more words might change it."""
    search = _Search(scheme(), [Word(text, 0, 0) for text in texts])
    return search.best, search.cut


def _stands(words: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(word.text for word in words[at : at + len(phrase)]) == phrase


def _trailing(
    known: Scheme, text: str, words: list[Word], path: _Path
) -> tuple[tuple[str, ...], int]:
    """Adverbs behind the verb: "Recalling also"; "Encourages further efforts" has none."""
    modifiers: list[str] = []
    last, takes_noun = path.last, path.verb.base not in _ADVERB_BEHIND
    while last + 1 < len(words):
        phrase = next(
            (
                one
                for one in known.modifiers.get(words[last + 1].text, ())
                if _stands(words, last + 1, one)
            ),
            None,
        )
        if phrase is None:
            break
        if takes_noun and phrase == ("further",) and not _is_adverb(text, words, last + 1):
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
