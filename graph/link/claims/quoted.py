"""Claims that words are those of a resolution: quotations held against its text.

Words that a story's reader of quotations gave to a resolution, and words between quotation marks
that nobody was heard to say: where a resolution of the story holds them, they are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.findings import Claim, Quotation
from graph.link.claims.subjects import Subjects
from graph.link.compare.altered import altered
from graph.link.compare.quotes import Found, find_quotation, squeeze
from graph.link.compare.words import normal_title
from graph.link.story.setting import Setting
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, UNVERIFIABLE, Bench
from graph.link.verdicts.contents import carried
from graph.model import Span

_WORDS = 4
"""Of a shorter quotation it says nothing that the text does not hold it."""
_NEAR_ITS_NAME = ("-topic", "-matter")
"""Rules by which words stand near a resolution that hardly says that it uses them."""
_STATES = re.compile(r"\b(?:resolution|text|document|it)\s+(?:\w+\s+){1,2}[“\"‘]$", re.IGNORECASE)
_BEFORE = 60
_ORDER = ("verbatim", "near", "not-found")
_RETOLD = 0.5
"""Where one paragraph holds so much of a quotation it was translated, or cut, and not made up."""
_MARKED = re.compile(r"[“\"](?P<words>(?:[^“”\"\n]|\n(?!\s*\n)){1,900})[”\"]")
_SHORT, _SEVERAL = 3, 4
"""So many words in a row are no coincidence."""
_SOMEBODY = re.compile(
    r"\b(?:said|says|told|warn\w*|[Ss]peakers?|called|described|dubbed|titled|entitled|named|known"
    r"|labell?ed|slammed|hailed"
    r"|denounced|representative|delegate|diplomat|official|whose|ambassador|minister|president"
    r"|envoy|spokes\w+|he|she|they)\b"
)
_CALLED = re.compile(r"\b(?:is|are|was|were|be|been|being|as)\s+(?:an?\s+|the\s+)?[“\"‘]$")
"""`The resolution was “a disgrace”`: said of it, and not by it."""
_WITHIN = re.compile(r"(?:^|\s)[‘'“\"]\w")
"""A quotation within one: the words around it are the reporter's."""
_MOST = 60
"""So many passages between marks are looked up in one story: input from strangers."""


@dataclass(frozen=True, slots=True)
class _Searched:
    """How a quotation stands in a resolution's texts; `official` if one of them is official.

    `altered` are the words that the passage which it nearly is has not.
    """

    match: str
    passage: str
    official: bool
    altered: str = ""


def checked(finding: Quotation, bench: Bench) -> Quotation:
    """A quotation of a resolution with how it stands in the text and where; others as they are."""
    found = _look_up(finding, bench)
    if found is None:
        return finding
    return replace(
        finding, match=found.match, passage=found.passage, shown=bench.words(found.passage)
    )


def quotation(finding: Quotation, bench: Bench) -> Iterator[Claim]:
    """The claim that these are words of the resolution; a retold text cannot deny it.

    Words put in the place of others may be a translator's: they stay open, and are told.
    """
    found = _look_up(finding, bench)
    if found is None:
        return
    quote = bench.story_text[finding.span.start : finding.span.end]
    verdict = UNVERIFIABLE if found.altered else CONFIRMED
    if found.match == "not-found":
        if len(quote.split()) < _SHORT:
            return  # a word that a reporter holds at arm's length
        before = bench.story_text[max(0, finding.span.start - _BEFORE) : finding.span.start]
        stated = not finding.rule.endswith(_NEAR_ITS_NAME) or _STATES.search(before)
        share, place = carried(quote, bench.record.entries[finding.about], bench)
        retold = share >= _RETOLD
        foreign = stated and not retold and _is_foreign(quote, found)
        verdict = CONTRADICTED if foreign else UNVERIFIABLE
        found = replace(found, passage=place) if retold else found
    yield _claim(finding.span, (f"claim:{finding.rule}", finding.about), quote, found, verdict)


def _claim(
    span: Span,
    told: tuple[str, str],
    quote: str,
    found: _Searched,
    verdict: str = CONFIRMED,
) -> Claim:
    rule, about = told
    return Claim(
        span,
        rule,
        property="quotation",
        value=quote,
        about=about,
        verdict=verdict,
        recorded=f"{found.match}: {found.altered}" if found.altered else found.match,
        passage=found.passage,
    )


def unspoken(
    setting: Setting, subjects: Subjects, taken: Iterable[Span], bench: Bench
) -> Iterator[Claim]:
    """Words between marks that a resolution of the story holds word by word, whoever said them."""
    covered = sorted(taken)
    if not subjects.symbols:
        return
    for match in list(_MARKED.finditer(setting.text))[:_MOST]:
        span = Span(*match.span("words"))
        told = any(one.overlaps(span) for one in covered)
        words = match["words"]
        if not told and len(words.split()) >= _SEVERAL and not _is_name(words):
            yield from _held(setting, subjects, span, bench)


def _held(setting: Setting, subjects: Subjects, span: Span, bench: Bench) -> Iterator[Claim]:
    """The resolution that holds these words, if one does."""
    words = span.of(setting.text)
    near, _ = subjects.of(setting.sentence(span.start), span.start)
    for symbol in [near] if near else sorted(subjects.symbols):
        if _is_title(words, symbol, bench):
            return
        found = _search(words, symbol, bench)
        if found and found.match == "verbatim" and found.official:
            yield _claim(span, ("claim:unspoken", symbol), words, found)
            return


def _is_foreign(quote: str, found: _Searched) -> bool:
    """Whether words that nothing in a text is like are more than a few, and the text official."""
    return len(quote.split()) >= _WORDS and found.official and not _WITHIN.search(quote)


def is_somebodys(setting: Setting, span: Span) -> bool:
    """Whether its sentence names somebody else before it, or tells what something was called."""
    sentence = setting.sentence(span.start)
    before = setting.text[sentence.start : span.start]
    return bool(_SOMEBODY.search(before) or _CALLED.search(before))


def _is_name(words: str) -> bool:
    """Whether these are a name and no words of a text: each of some length is in capitals."""
    return all(one[:1].isupper() for one in words.split() if len(one) > _SHORT)


def _is_title(words: str, symbol: str, bench: Bench) -> bool:
    entry = bench.record.entries.get(symbol)
    plain = normal_title(words)
    return entry is not None and any(plain in normal_title(one) for one in entry.titles)


def _look_up(finding: Quotation, bench: Bench) -> _Searched | None:
    """What the search gave; None if there is nothing to do."""
    if finding.speaker != "resolution" or finding.mode == "indirect":
        return None
    quote = bench.story_text[finding.span.start : finding.span.end]
    return _search(quote, finding.about, bench)


def _search(quote: str, symbol: str, bench: Bench) -> _Searched | None:
    entry = bench.record.entries.get(symbol)
    best: _Searched | None = None
    official = False
    for card in entry.cards if entry else ():
        text = bench.record.text(card.document_id)
        if not text or not squeeze(quote):
            continue
        official = official or card.official
        found: Found = find_quotation(quote, text)
        passage = bench.iris.span(card.document_id, found.span) if found.span else ""
        other = altered(quote, text, found.span) if found.match == "near" and found.span else ""
        one = _Searched(found.match, passage, official, other)
        if best is None or _ORDER.index(one.match) < _ORDER.index(best.match):
            best = one
    return replace(best, official=official) if best else None
