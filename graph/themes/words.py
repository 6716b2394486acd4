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
_CITED = re.compile(r"\b(?:ES-|S-)?\d{1,3}/\d{1,3}\b|\b\d{3,4} \((?:19|20)\d\d\)")
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
    grams: frozenset[str]


@dataclass(slots=True)
class Counted:
    """The words of one document, counted: `Counter` of words and of pairs, joined by a blank.

    `title` also counts runs of three. `main` is what the paragraphs say (in a press text, all of
    it), `annex` what stands in annexes; `cited` are the numbers of resolutions as printed, `organ`
    and `kind` the page's, `parts` the paragraphs one by one.
    """

    title: Counter[str] = field(default_factory=Counter)
    main: Counter[str] = field(default_factory=Counter)
    annex: Counter[str] = field(default_factory=Counter)
    cited: frozenset[str] = frozenset()
    organ: str = ""
    kind: str = ""
    parts: list[Part] = field(default_factory=list)

    def add(self, part: Part, found: Sequence[str], annex: bool) -> None:
        """Count the words of one more paragraph."""
        target = self.annex if annex else self.main
        target.update(found)
        target.update(pairs(found))
        self.parts.append(part)


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
        found = words(" ".join(span.of(text) for span in one.spans))
        part = Part(one.label, one.spans, frozenset(found) | frozenset(pairs(found)))
        result.add(part, found, one.kind not in ("preambular", "operative"))
    if not segments.provisions:
        for span in segments.paragraphs:
            found = words(span.of(text))
            part = Part("", (span,), frozenset(found) | frozenset(pairs(found)))
            result.add(part, found, annex=False)
    symbol = page.identity.symbol
    own = own_number(symbol.text) if symbol else ""
    cited = (number.replace("\n", " ") for number in _CITED.findall(view(page.document.body)))
    result.cited = frozenset(number for number in cited if number != own)
    return result


def own_number(symbol: str) -> str:
    """A symbol's number as texts print it: "78/311", "2722 (2024)"."""
    return symbol.rpartition("/RES/")[2].replace("(", " (").replace("  (", " (")
