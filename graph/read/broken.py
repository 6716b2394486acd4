"""Stories whose sentences run over lines: a message, a print, a copy out of a PDF.

The page's width broke them, or the blank line below every line, or a link that had a line of its
own. Where a sentence goes on, the line feeds become spaces, character for character, so that every
later step finds whole paragraphs and offsets stay what they were. What ends for reasons of its own
stays a line: a verse, a name of a list, the row of a table, a headline, a byline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from graph.function_words import (
    ARTICLE,
    CONJUNCTION,
    DEMONSTRATIVE,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    any_of,
)
from graph.read.interface import is_interface
from graph.read.story_kinds import DATELINE
from graph.text import BULLETS, SOME_MONTH

_Line = re.Match[str]

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_MARKS = re.compile(r"^[ \t]*>[> \t]*(?=\s*\S)", re.MULTILINE)
"""What stands before each line of a message that is quoted or passed on."""
_NARROW, _LONG, _WIDE = 25, 40, 140
"""Lengths of lines: a full one has the first at least; beyond the last it is a paragraph."""
_FEWEST, _SHARE = 2, 0.2
"""So many lines, and such a share of them, must break amid a sentence for a width to be told."""
_USUAL, _SLACK = 0.8, 0.86
"""Of the lengths in order, the one that counts as full; and how ragged the margin may be."""
_CLOSED = re.compile(r"[.!?…:;][\"”’')\]*]*\d{0,2}\Z")
_UNFINISHED = re.compile(rf"(?:\b{any_of(ARTICLE, POSSESSIVE, 'of and')}|[(“])\Z")
_DANGLES = re.compile(rf"\b{any_of(PREPOSITION, 'to', CONJUNCTION, RELATIVE)}\Z")
"""No line of its own ends so; with the latter no long one (`15 voted for`, `troops move in`)."""
_TELLS = re.compile(rf"\b{FINITE}\b")
_BEGINS = re.compile(
    any_of(ARTICLE, POSSESSIVE, DEMONSTRATIVE, SUBJECT, PREPOSITION, SUBORDINATOR, CONJUNCTION)
    + r"\b",
    re.IGNORECASE,
)
"""What tells something is no headline; what goes on with it does not begin so."""
_GOES_ON = re.compile(r"[a-z]|[,;)](?:\s|\Z)")
_OWN = re.compile(
    rf"[#|+{BULLETS}]|\(?(?:\d{{1,3}}|[a-z]{{1,4}})[.)]\s"
    r"|(?:[Bb]y|BY|[Vv]ia|[Pp]hoto|[Ff]rom:)\s+[A-Z]\S*(?:\s\S+){0,4}\Z|[A-Z]\w*(?:\s[A-Z]\w*){0,2}\s?:\s"
)
"""How a line of its own begins: an item of a list, a byline, the row of a box."""
_DATED = re.compile(
    rf"(?:{SOME_MONTH}\.?\s+\d{{1,2}},?|\d{{1,2}}\s+{SOME_MONTH}\.?)\s+\d{{4}}\Z", re.IGNORECASE
)
_SMALL = re.compile(r"\b[a-z]+\b")
"""How a line ends that tells when, with no words of a sentence before."""
_ROW = re.compile(r"\t|\s{3}|\s\|\s")
_DIVIDED = re.compile(r"(?<![^\W\d_])(?P<left>[^\W\d_]+)-\Z")
_COMPOUND = re.compile(r"(?:co|non|post|vice|self|anti)-|[A-Z]\w+-[a-z]+(?:ed|en|ing)\Z|.+-[A-Z]")
"""A compound that bears its hyphen: `co-sponsored`, `Peruvian-drafted`, `Franco-German`."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS_QUOTE = "“"


def healed(text: str) -> str:
    r"""A story with its sentences in one line each; as long as it was.

    >>> healed("The Council asked the wardens of all the wells\nto meet.")
    'The Council asked the wardens of all the wells to meet.'
    """
    text = _MARKS.sub(lambda found: " " * len(found[0]), text)
    pairs = list(pairwise(_LINE.finditer(text)))
    widths = {gap: _width(p for p in pairs if _gap(*p) == gap) for gap in {_gap(*p) for p in pairs}}
    words = words_of(text)
    found: list[str] = []
    done = 0
    for before, line in pairs:
        if _joins(before, line, widths[_gap(before, line)]):
            start, end = _joint(before, line)
            joined = _whole(words, text[start : before.end()], text[line.start() : end])
            found += text[done:start], joined.ljust(end - start)
            done = end
    return "".join([*found, text[done:]])


def words_of(text: str) -> Counter[str]:
    """How often each word stands in a text, in small letters."""
    return Counter(_WORD.findall(text.casefold()))


def whole_word(words: Counter[str], left: str, right: str) -> str:
    """A word that was divided at a line's end; the hyphen stays where a compound has one.

    Args:
        words: how often each word stands in the text; each part was counted as one.
        left: what stands before the hyphen.
        right: what stands below.

    >>> words = Counter({"kept": 2, "lution": 1, "led": 1})
    >>> [whole_word(words, *one.split("-")) for one in ("reso-lution", "well-kept", "Chadian-led")]
    ['resolution', 'well-kept', 'Chadian-led']
    """
    solid, hyphened = (left + right).casefold(), f"{left}-{right}".casefold()
    if words[solid] != words[hyphened]:
        return left + right if words[solid] > words[hyphened] else f"{left}-{right}"
    parted = words[right.casefold()] > 1 or _COMPOUND.match(f"{left}-{right}")
    return f"{left}-{right}" if parted else left + right


def _joint(before: _Line, line: _Line) -> tuple[int, int]:
    """The white space between two lines; with the words around it where one is divided."""
    if left := _DIVIDED.search(before[0]):
        return before.start() + left.start(), line.start() + len(line[0].split(maxsplit=1)[0])
    return before.end(), line.start()


def _whole(words: Counter[str], left: str, right: str) -> str:
    """What stands at a joint, the white space behind it left out: a word, or nothing."""
    part = _WORD.match(right)
    if part is None:
        return left + right
    return whole_word(words, left.removesuffix("-"), part[0]) + right[part.end() :]


def _gap(before: _Line, line: _Line) -> int:
    """How many line feeds stand between two lines."""
    return line.string.count("\n", before.end(), line.start())


def _indent(line: _Line) -> int:
    """How far a line is set in."""
    return line.start() - line.string.rfind("\n", 0, line.start()) - 1


def _width(pairs: Iterable[tuple[_Line, _Line]]) -> float:
    """The least length of a line that the page's width broke; 0 where none was."""
    full = [pair for pair in pairs if _NARROW <= len(pair[0][0]) <= _WIDE]
    amid = sorted(
        len(one[0]) for one, two in full if two[0][0].islower() and not _CLOSED.search(one[0])
    )
    if len(amid) < max(_FEWEST, _SHARE * len(full)):
        return 0.0
    return amid[int(len(amid) * _USUAL)] * _SLACK


def _joins(before: _Line, line: _Line, width: float) -> bool:
    """Whether a sentence, or at least a paragraph, goes on in the next line."""
    above, below = before[0], line[0]
    if _DIVIDED.search(above) and below[0].isalpha():
        return True
    if _OWN.match(below) or DATELINE.match(below) or _ROW.search(above) or _ROW.search(below):
        return False
    closed = _CLOSED.search(above) is not None
    if not closed and _is_sure(above, below, _gap(before, line)):
        return True
    if not width or len(above) > _WIDE or (closed and below[0] == _OPENS_QUOTE):
        return False
    if _DATED.search(above) and len(_SMALL.findall(above)) <= 1:
        return False  # `Jane Doe, The Some Times, Monday, May 3, 2031`
    if below[0].islower() and not closed:
        return True
    full = len(above) + 1 + len(below.split(maxsplit=1)[0]) > width
    amid = not closed and len(above) >= _LONG and _TELLS.search(above) and not _BEGINS.match(below)
    return bool(full or amid) and (below[0].islower() or _indent(line) <= _indent(before) + 1)


def _is_sure(above: str, below: str, gap: int) -> bool:
    """Whether no line of its own ends, or begins, in such a way."""
    if gap > 2:
        return False
    if _UNFINISHED.search(above) or (len(above) >= _LONG and _DANGLES.search(above)):
        return True
    long = max(len(above), len(below)) >= (_NARROW if gap == 1 else _LONG)
    return long and _GOES_ON.match(below) is not None and not is_interface(below)
