"""A text as the words that tell its matter, and as counts of words and of pairs of words.

Words are lower case, without accents and plural endings; words that tell nothing are left out, so
that "rights of the child" has the pair "right child".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model import Page, Span
from graph.text import view

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ACCENT = re.compile("[\u0300-\u036f]")
_CITED = re.compile(
    r"([0-9][0-9]{0,3})(?:/[0-9]{1,3}\b|\s\((?:19|20)[0-9]{2}\))"  # begins with one class: fast
)
_SPECIAL = re.compile(r"(?<!\w)(?:ES-|S-)$")
_AGENDA = re.compile(
    r"\bAgenda\s+items?\s+(?:\d{1,3}|\([a-z]{1,2}\)|,|\s|(?:and|to)\b)+(\S.*?)"
    r"(?=\s+Resolution\s+adopted|\n\s*(?:Resolution|Decision|Draft|\[)"
    r"|\s+(?:E?S-)?\d{1,4}/\d{1,3}\.|\Z)",
    re.DOTALL,
)
_COMMITTEE = re.compile(
    r"\b(First|Second|Third|Special\s+Political\s+and\s+Decolonization|Fifth|Sixth)\s+Committee\b"
    r"|\bwithout\s+reference\s+to\s+a\s+Main\s+Committee|^Plenary$",
    re.MULTILINE,
)
_COVER = 3000
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        """
        a an the of and or to in on for by with from at as its it that this these those
        their which who whom be been being is are was were has have had not no nor but also
        into upon under over between among such any all each other others more most than
        through during within including inter alia his her they them he she we our you your
        i may shall should will would can could do does per via if so there said says
        """,
    )
)


class _Stems(dict[str, str]):
    """Stems by word, worked out once each; "" for a word that tells nothing."""

    def __missing__(self, word: str) -> str:
        found = self[word] = "" if word in _EMPTY else stem(word)
        return found


def stem(word: str) -> str:
    """A word in lower case without its plural ending."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_STEMS = _Stems()


def plain(text: str) -> str:
    """Lower case with plain hyphens and without accents; not always as long as the text."""
    text = view(text).lower()
    return text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def words(text: str) -> list[str]:
    """The words that tell the matter of a text, stemmed, in order.

    >>> words("Rights of the child: the Parties' duties")
    ['right', 'child', 'party', 'duty']
    """
    stems = _STEMS
    return [stem for word in _WORD.findall(plain(text)) if (stem := stems[word])]


def pairs(found: Sequence[str]) -> Iterable[str]:
    """Each word with the one behind it."""
    return map(" ".join, pairwise(found))


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: its provision ("" in a press text), its passages, its words and pairs."""

    provision: str
    spans: tuple[Span, ...]
    found: tuple[str, ...]


@dataclass(slots=True)
class Counted:
    """The words of one document, counted: `Counter` of words and of pairs, joined by a blank.

    `title` also counts runs of three, and so does `agenda`, the title of the agenda item. `main` is
    what the paragraphs say (in a press text, all of it), `annex` what stands in annexes; `cited`
    are the numbers of resolutions as printed, `organ` and `kind` the page's, `body` the organ and
    committee that the text comes from ("GA-third"), `heading` the agenda item's first words, which
    come back every year, `parts` the paragraphs one by one.
    """

    title: Counter[str] = field(default_factory=Counter)
    agenda: Counter[str] = field(default_factory=Counter)
    main: Counter[str] = field(default_factory=Counter)
    annex: Counter[str] = field(default_factory=Counter)
    cited: frozenset[str] = frozenset()
    organ: str = ""
    kind: str = ""
    body: str = ""
    heading: str = ""
    parts: list[Part] = field(default_factory=list)

    def add(self, provision: str, spans: tuple[Span, ...], text: str, annex: bool) -> None:
        """Count the words of one more paragraph."""
        found = words(text)
        found.extend(list(pairs(found)))
        (self.annex if annex else self.main).update(found)
        self.parts.append(Part(provision, spans, tuple(found)))


def count_title(title: str) -> Counter[str]:
    """Words, pairs and triples of a title."""
    found = words(title)
    counts = Counter(found)
    counts.update(pairs(found))
    counts.update(map(" ".join, zip(found, found[1:], found[2:], strict=False)))
    return counts


def count(page: Page) -> Counted:
    """Everything that the model looks at in a page."""
    text, segments = page.text, page.segments
    result = Counted(title=count_title(page.identity.title), organ=segments.organ)
    result.kind = str(page.document.kind)
    for one in segments.provisions:
        whole = " ".join(span.of(text) for span in one.spans)
        result.add(one.label, one.spans, whole, one.kind not in ("preambular", "operative"))
    if not segments.provisions:
        for span in segments.paragraphs:
            result.add("", (span,), span.of(text), annex=False)
    symbol = page.identity.symbol
    own = own_number(symbol.text) if symbol else ""
    result.cited = frozenset(one for one in _numbers(view(page.document.body)) if one != own)
    cover = view(segments.cover.of(text)) if segments.cover else ""
    _read_cover(cover[:_COVER], result)
    return result


def _numbers(text: str) -> Iterable[str]:
    """Numbers that may be those of resolutions: "78/311", "ES-10/24", "2722 (2024)"."""
    for match in _CITED.finditer(text):
        start, digits = match.start(), len(match[1])
        if digits == 4 if text[match.end(1)] == "/" else digits < 3:
            continue
        before = text[max(0, start - 4) : start]
        special = _SPECIAL.search(before)
        if special:
            yield special.group() + match.group()
        elif not before or not (before[-1].isalnum() or before[-1] == "_"):
            yield match.group().replace("\n", " ")


def _read_cover(cover: str, result: Counted) -> None:
    """The agenda item's title, and the committee that the text went through."""
    if agenda := _AGENDA.search(cover):
        result.agenda = count_title(agenda[1])
        result.heading = " ".join(words(agenda[1].partition(":")[0]))
    committee = _COMMITTEE.search(cover)
    through = (committee[1] or "plenary").split()[0].lower() if committee else ""
    result.body = f"{result.organ}-{through}" if through else result.organ


def own_number(symbol: str) -> str:
    """A symbol's number as texts print it: "78/311", "2722 (2024)"."""
    return symbol.rpartition("/RES/")[2].replace("(", " (").replace("  (", " (")
