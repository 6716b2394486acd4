"""Record texts whose lines ran together: a copy out of a browser, a page, a message.

The genre itself says where its lines were: behind the enacting formula, before the participle that
opens a paragraph, before the number that comes next. The white space there becomes a line feed,
character for character, so that every later step finds lines and offsets stay what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from graph.model import Kind
from graph.read.broken import healed
from graph.read.kinds import kind_of
from graph.symbol import from_roman
from graph.symbol.enacting import FORMULA
from graph.text import MONTH
from graph.verbs import find_verb, is_finite, is_preambular

_LONG, _FEWEST = 200, 3
"""Shorter lines, and lines with fewer breaks, are what they seem."""
_AHEAD, _HEADING = 300, 260
_QUOTED = 250
"""A quotation that is not closed within so many characters is a paragraph of a statement."""
_LOST = 3
"""So many numbers may be lost before the next one that is found."""
_PROMISING = re.compile(
    r"[,;.:”](?:\d{1,3}|\sand)?\s(?:\d{1,3}\.\s?[A-Z]|[A-Z][a-z]+(?:ing|ed|ful)\s|“The\s[A-Z])"
    r"|Distr\.:|Agenda\sitems?\s\d|plenary\smeeting|adopted\sby\sthe"
)
"""What a folded line has at least so often: a quick look before a careful one."""
_DATE = rf"\d{{1,2}}\s(?:{MONTH})\s(?:19|20)\d\d"
_SPACE = re.compile(r"(?<=\S)[ \t\u00a0]+(?=[A-Z\d(\[“\"*⁰¹²³⁴-⁹]|[a-z]{1,4}\.\s[A-Z])")
_ENDED = re.compile(r"[.;:][”\"’)\]]*[\d⁰¹²³⁴-⁹*]{0,4}\Z")
_PAUSED = re.compile(r"[,;:.—][”\"’)]*[\d⁰¹²³⁴-⁹*]{0,4}(?:\s(?:and|or))?\Z")
_NUMBER = re.compile(r"(\d{1,3})\.\s?(?=[A-Z“(])")
_LETTER = re.compile(r"\(?([a-z]{1,4})[.)]\s?(?=\S)")
_NOTE = re.compile(r"(\d{1,3})\s(?=[A-Z“])|[⁰¹²³⁴-⁹]{1,3}\s?(?=[A-Z“])|\*{1,5}\s(?=[A-Z])")
_NAME = re.compile(
    r"(?:The|THE)\s(?:(?:General Assembly|Security Council|Economic and Social Council"
    r"|Human Rights Council)\b,?|[A-Z][^,.;:“\n]{4,150},)"
)
_HEAD = re.compile(
    r"""
    Distr\.: | Original:? | Agenda\sitems?\s\d | (?:Resolutions?|Decisions?)\sadopted\sby
    | Resolution\sadopted\son | Adopted\s(?:by|at|on)\sthe | Item\s\d | DECISION\sADOPTED
    | \[(?:on|without|adopted|as)\s | Statement\sby\sthe\sPresident
    | (?:[A-Z][a-z]+(?:-[a-z]+)?|(?:19|20)\d\d)\s(?:\w+\s){0,2}session\b
    | Resolution\s\d{1,4}\s?\((?:19|20) | [\dIVX]{1,5}/\d{1,4}\.\s(?=[A-Z]) | At\s(?:its|the)\s\d
    | (?:General\sAssembly|(?:Security|Human\sRights|Economic\sand\sSocial)\sCouncil)\sDistr
    | (?:A|S|E|A/HRC)/(?:RES|DEC|PRST)/
    """,
    re.VERBOSE,
)
"""What begins a line of a masthead or of the lines below it."""
_HEAD_ENDS = re.compile(
    rf"(?:{_DATE}|\d\]|\)\]|(?<=/)(?:RES|DEC|PRST)/\S+(?:\s\(\d{{4}}\))?)\Z|{_DATE},?\d?\Z"
)
_CLOSING = re.compile(
    rf"\d{{1,4}}(?:st|nd|rd|th)\s(?:\(\w+\)\s)?(?:plenary\s)?meeting\s(?={_DATE})"
    rf"|\[(?:Adopted|Resolution\sadopted)\b|{_DATE}(?=\s(?:1\s|\*\s|Annex)|\Z)"
)
_ANNEX = re.compile(r"(?:Annex|ANNEX)(?:\s[IVX]+)?\s(?=[A-Z])")
_DATED = re.compile(_DATE)
_MEETING_ENDS = re.compile(r"meeting\Z")
_SECTION = re.compile(r"(?:(?:Part|Section|Chapter)\s)?(?:[IVX]{1,5}|[A-Z])\.?\s(?=[A-Z][a-z])")
_WORD_GAP = re.compile(r"(?<![.;:,]) (?=[A-Z\d])")
_NO_HEADING = re.compile(r"[.;:“”](?!\w)")


_BROKEN_NAME = re.compile(r"^[ \t]*The (?:[A-Z][^\n,.;:]{5,120})\n[^\n,.;:]{1,80},[ \t]*$", re.M)
"""What may be an enacting formula on two lines."""


def _mended_name(found: re.Match[str]) -> str:
    """An enacting formula on one line; other lines as they are."""
    line = found[0].replace("\n", " ")
    return line if FORMULA.fullmatch(line) else found[0]


def unfolded(text: str) -> tuple[str, Kind]:
    """The text, line feeds where the lines of a record were joined, and what sort of text it is.

    A story that quotes a resolution keeps its lines, but for those that break its sentences.
    """
    text = _BROKEN_NAME.sub(_mended_name, text)
    if joints := list(_joints(text)):
        chars = list(text)
        for at in joints:
            chars[at] = "\n"
        lines = "".join(chars)
        if (kind := kind_of(lines)).is_record:
            return lines, kind
    kind = kind_of(text)
    return text if kind.is_record or kind is Kind.PAPER else healed(text), kind


def _joints(text: str) -> Iterator[int]:
    """The offsets of the spaces at which lines broke, in the lines that are too long for one."""
    start = 0
    for line in text.split("\n"):
        few = islice(_PROMISING.finditer(line), _FEWEST) if len(line) >= _LONG else ()
        if sum(1 for _ in few) == _FEWEST:
            folded = _Line(line, head=not text[:start].strip())
            breaks = list(folded.breaks())
            if folded.opened >= _FEWEST:
                yield from (start + at for at in breaks)
        start += len(line) + 1


@dataclass(slots=True)
class _Line:
    """A long line, and what was met in it so far.

    `head` tells that a masthead may stand here, `number` and `note` are the last that were met,
    `letters` the last ones of open lists, `closed` that the last paragraph has been left behind,
    `opened` how much began that is no letter of a list.
    """

    line: str
    head: bool
    number: int = 0
    note: int = 0
    closed: bool = False
    opened: int = 0
    letters: list[str] = field(default_factory=list)

    def breaks(self) -> Iterator[int]:
        """The offsets of the spaces at which lines broke."""
        owed = 0
        for space in _SPACE.finditer(self.line):
            before = self.line[max(0, space.start() - 40) : space.start()]
            rest = self.line[space.end() : space.end() + _AHEAD]
            if rest[0] != "“" and self._quotes(space.start()):
                continue
            reach = self._formula(rest) or self._titled(before, rest) or self._annexed(rest)
            if reach or space.end() == owed or self._begins(before, rest):
                self.opened += not _LETTER.match(rest)
                yield space.start()
            if reach:
                owed = space.end() + reach

    def _quotes(self, at: int) -> bool:
        """Whether something is quoted here: a title, or words in a report."""
        opened = self.line.rfind("“", max(0, at - _QUOTED), at)
        return opened >= 0 and self.line.find("”", opened, at) < 0

    def _formula(self, rest: str) -> int:
        """How far an enacting formula reaches, with the space behind it; 0 where none stands."""
        found = _NAME.match(rest)
        if found is None or not FORMULA.fullmatch(found[0]):
            return 0
        behind = rest[found.end() + 1 :]
        lettered = _LETTER.match(behind)
        first = _opens(behind[lettered.end() :]) if lettered else _opens(behind)
        if not (first or _SECTION.match(behind) or _NUMBER.match(behind)):
            return 0
        self.head = False
        self.number, self.letters = 0, [lettered[1]] if lettered else []
        return found.end() + 1

    def _titled(self, before: str, rest: str) -> int:
        """How far a heading reaches that stands before the next paragraph; 0 where none does."""
        ended = _ENDED.search(before) is not None
        if self.head or not (ended or _PAUSED.search(before)):
            return 0
        section = _SECTION.match(rest)
        start = section.end() if section else 0
        for space in _WORD_GAP.finditer(rest, start, _HEADING if ended else _HEADING // 3):
            behind = rest[space.end() :]
            if _NO_HEADING.search(rest, start, space.start()):
                return 0
            if self._is_next(_NUMBER.match(behind)) or (section and _opens(behind, finite=False)):
                return space.end()
        return 0

    def _annexed(self, rest: str) -> int:
        """How far the word "Annex" reaches behind the closing."""
        found = _ANNEX.match(rest) if self.closed else None
        return found.end() if found else 0

    def _begins(self, before: str, rest: str) -> bool:
        """Whether something of its own begins behind a space."""
        if self.head:
            return self._heads(before, rest)
        if self.closed and self._notes(before, rest):
            return True
        if _CLOSING.match(rest) or (_MEETING_ENDS.search(before) and _DATED.match(rest)):
            self.closed = True
            return True
        if rest[0] == "“" and _ENDED.search(before):
            return True
        return _PAUSED.search(before) is not None and (
            self._counts(before, rest) or _opens(rest, finite=False)
        )

    def _heads(self, before: str, rest: str) -> bool:
        if rest.startswith("“") or re.match(r"At (?:its|the) \d", rest):
            self.head = False
            return True
        return _HEAD.match(rest) is not None or (
            rest[0] != "(" and _HEAD_ENDS.search(before) is not None
        )

    def _counts(self, before: str, rest: str) -> bool:
        """Whether the next number or letter of a list stands here."""
        if found := _NUMBER.match(rest):
            if self._is_next(found):
                self.number, self.letters = int(found[1]), []
                return True
            return False
        found = _LETTER.match(rest)
        if found is None:
            return False
        letter = found[1]
        for depth, last in enumerate(self.letters):
            if _follows(last, letter):
                self.letters[depth:] = [letter]
                return True
        if letter in ("a", "i") and before[-1:] in ":;,—":
            self.letters.append(letter)
            return True
        return False

    def _is_next(self, found: re.Match[str] | None) -> bool:
        """Whether a number goes on with the paragraphs, or begins them anew."""
        return found is not None and (found[1] == "1" or 0 < int(found[1]) - self.number <= _LOST)

    def _notes(self, before: str, rest: str) -> bool:
        """Whether the next note below the text stands here."""
        found = _NOTE.match(rest)
        if found is None:
            return False
        if found[1] is None:
            return True
        if int(found[1]) != self.note + 1 or not re.search(r"[.\d)”]\Z", before):
            return False
        self.note += 1
        return True


def _opens(rest: str, *, finite: bool = True) -> bool:
    """Whether a paragraph opens: a participle of the scheme, or a finite verb of it."""
    if not (is_preambular(rest) or (finite and is_finite(rest))):
        return False
    return rest[0].isupper() and find_verb(rest) is not None


def _follows(last: str, letter: str) -> bool:
    """Whether a letter or small Roman numeral is the next of a list."""
    if len(last) == len(letter) == 1 and ord(letter) == ord(last) + 1:
        return True
    before, value = from_roman(last.upper()), from_roman(letter.upper())
    return before is not None and value == before + 1
