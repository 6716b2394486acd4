"""Every passage of a press text that means a resolution: by number, title or description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graph.extract.actors.find import states_in
from graph.extract.resolutions.again import again
from graph.extract.resolutions.bodies import UN, bodies_in
from graph.extract.resolutions.entries import parted
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.number import Numbered, is_draft, numbered_in, organ_in
from graph.extract.resolutions.other import other
from graph.extract.resolutions.phrase import Phrase, phrase_at
from graph.extract.resolutions.series import placed
from graph.extract.resolutions.standin import may_make, stand_ins
from graph.extract.resolutions.title import title_after
from graph.extract.resolutions.whose import settled, whose
from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

_NOUN = re.compile(
    r"\b(?P<noun>(?:[Cc]ounter-?)?[Rr]esolutions?|RESOLUTIONS?)\b(?![-’']?\w)|\b(?P<own>[Rr]esolutions?)(?=[’']s\b)"
    r"|(?<=adopts )(?P<short>res\.)(?=\s[a-z])"
)
_TELLING = re.compile(
    r"\b(?:UN(?:GA|SC|HRC)?|U\.N\.|United\s+Nations|IAEA|UNESCO|Assembly|Council|[Dd]raft|[Ll]andmark|[Nn]ew"
    r"|[\w.]+-\w+ed)(?!\w)"
)
_ADOPTING = re.compile(
    r"(?i:\b(?:adopt|pass|approv|back|veto|vot|tabl|unveil|endors|reject|propos|draft|introduc"
    r"|abstain)\w*\s+(?:on\s+|for\s+|down\s+|from\s+)?)$|(?:UN|U\.N\.)\s+$"
)
_HEADED = re.compile(
    r"\s+(?:[Oo]n|[Aa]gainst|[A-Z][a-z]+ing)\s[^.;\n]{3,90}?\b(?i:adopted|approved|passed|vetoed)\b"
)
"""What follows the first word of a headline: `Resolution on Salt Adopted without Vote`."""
_SKIP_DETERMINER = frozenset(("no", "any", "every", "each", "all", "such"))
_MADE = (
    r"(?:(?:co-)?led|spearheaded|tabled|introduced|put\s+forward|proposed|drafted|penned|authored"
    r"|submitted|sponsored|presented|initiated|championed|brought)\s+by\s+"
)
_MAKER = re.compile(
    rf"(?:,?\s+(?:(?:which|that)\s+was\s+|was\s+|is\s+|jointly\s+|originally\s+|first\s+)*{_MADE})"
)
_LED = re.compile(rf"{_MADE}(?:the\s+)?", re.IGNORECASE)
_MAKER_REACH = 130
_VOTES = re.compile(
    r"\b(?:adopted|approved|vetoed|in\s+favou?r|abstentions|abstain(?:ed|s)|vot(?:e|ed)\s+on)\b"
)
_FRONT = 1500
"""What a text is of shows in so many characters."""
_MAKER_BREAK = re.compile(
    r"[;:]|\.\s|\bresolutions?\b|\b(?:said|and\s+said|told|which\s+will|while)\b"
)


def resolutions_of(page: Page) -> tuple[Meant, ...]:
    """All mentions on a page, in order; those of other bodies carry `other`."""
    return _resolutions(page.text, running_text(page), page.segments.captions)


@lru_cache(maxsize=4)
def _resolutions(
    text: str, paragraphs: tuple[Span, ...], asides: tuple[Span, ...]
) -> tuple[Meant, ...]:
    found: list[Meant] = []
    cut = sentences(text, paragraphs) + asides
    for sentence in cut:
        organ = organ_in(text[sentence.start : sentence.end], text)
        numbered = list(numbered_in(text, sentence.start, sentence.end, organ))
        found += [_numbered(text, sentence, one) for one in numbered]
        heads = {one.head for one in numbered}
        for noun in _NOUN.finditer(text, sentence.start, sentence.end):
            if noun.start() not in heads:
                found += _described(text, sentence, noun)
    found += again(text, cut, found)
    if any(not one.other for one in found) or _is_of_un(text):
        found += stand_ins(text, paragraphs)
    return tuple(parted(text, list(placed(text, settled(text, _clear(text, found))))))


def _is_of_un(text: str) -> bool:
    """Whether a text that says no word of resolutions tells of an organ that adopts or votes."""
    return _VOTES.search(text) is not None and any(one.kind == UN for one in bodies_in(text))


def _clear(text: str, found: list[Meant]) -> list[Meant]:
    """In order, none inside another; a symbol in brackets joins the phrase that it belongs to.

    `the draft resolution (document A/78/L.86)`: the number behind names the same.
    """
    kept: list[Meant] = []
    for one in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        last = kept[-1] if kept else None
        if last is None or (one.span.start >= last.span.end and not _same(last, one)):
            kept.append(one)
        elif one.span.start >= last.span.end:
            end = one.span.end + text.startswith(")", one.span.end)
            organ = one.organ if one.symbol else last.organ
            named = replace(last, symbol=one.symbol, draft=one.draft, organ=organ)
            span, rule = Span(last.span.start, end), f"{last.rule}+number"
            kept[-1] = replace(named, span=span, rule=rule)
    return kept


def _same(one: Meant, after: Meant) -> bool:
    if one.symbol or one.draft or not (after.symbol or after.draft) or one.plural != 1:
        return False
    return one.sentence == after.sentence and after.rule == "resolutions:symbol" and one.other == ""


def _numbered(text: str, sentence: Span, one: Numbered) -> Meant:
    draft = is_draft(one.symbol)
    start = one.start
    rule = "resolutions:symbol"
    if text[one.start : one.end] != one.symbol.text and text[one.start].lower() in "ru":
        rule = "resolutions:number"
        start = phrase_at(text, sentence.start, one.head, one.head + 10).start
        start += len("that ") if text.startswith("that ", start) else 0
    title, _ = title_after(text, one.end, sentence.end)
    return Meant(
        Span(start, one.end),
        rule,
        sentence,
        text[start : one.end],
        symbol="" if draft else one.symbol.text,
        draft=one.symbol.text if draft else "",
        title=title,
        organ=one.symbol.organ,
        body=whose(text, sentence, Span(start, one.end), Span(one.head, one.end)),
    )


def _described(text: str, sentence: Span, noun: re.Match[str]) -> Iterator[Meant]:
    group = str(noun.lastgroup)
    start, end = noun.span(group)
    why = other(text, sentence.start, start, end) or ("new-year" if _of_new_year(text) else "")
    phrase = phrase_at(text, sentence.start, start, end)
    if not why and _is_generic(text, phrase, sentence) and not _is_named(text, phrase, start):
        return
    body = whose(text, sentence, Span(phrase.start, end), Span(start, end))
    if why:
        span = Span(phrase.start, end)
        yield Meant(span, f"resolutions:{why}", sentence, span.of(text), other=why)
        return
    title, title_end = title_after(text, end, sentence.end)
    yield Meant(
        Span(phrase.start, end),
        "resolutions:title" if title else "resolutions:description",
        sentence,
        text[phrase.start : end],
        title=title,
        organ=organ_in(phrase.modifiers, text) or organ_near(text, phrase, sentence),
        sponsors=_makers(text, phrase, max(end, title_end), sentence),
        plural=phrase.number,
        body=body,
    )


_YEARLY = re.compile(r"\bNew\s+Year")
_ORGANIZED = re.compile(
    r"\bU\.?N\.?\b|\bUnited\s+Nations\b|\bAssembly\b|\bCouncil\b|\bparliament", re.I
)
_NO_NAME = re.compile(
    r"\b(?:Dispute|Conflict|Crisis|High|Low|Debt|Bank|Case|Problem|Peaceful|Image|Screen|New"
    r"|Year)s?\W*$"
)


@lru_cache(maxsize=4)
def _of_new_year(text: str) -> bool:
    """Whether a text speaks of what people resolve for the new year, and of no body that adopts."""
    return bool(_YEARLY.search(text)) and not _ORGANIZED.search(text)


def _is_named(text: str, phrase: Phrase, start: int) -> bool:
    """`Saltland Resolution` in a headline: a name in capitals, and the text is of the UN."""
    if text[start] != "R" or not phrase.modifiers or _NO_NAME.search(phrase.modifiers):
        return False
    return phrase.modifiers.split()[-1][:1].isupper() and bool(_ORGANIZED.search(text[:_FRONT]))


def _is_generic(text: str, phrase: Phrase, sentence: Span) -> bool:
    """`no resolution`, `it awaits resolution`: no document; headlines go without articles."""
    counted = _COUNTED.match(phrase.modifiers) is not None  # `20 country-specific ones`
    kind = phrase.determiner in _SKIP_DETERMINER or _KIND.search(phrase.modifiers)
    if kind and not counted:
        return True
    bare = phrase.number == 0 and not phrase.modifiers
    if not bare and (
        phrase.determiner or phrase.number != 1 or re.search(r"[’']s\b", phrase.modifiers)
    ):
        return False
    if _TELLING.search(phrase.modifiers):
        return False
    before = text[max(sentence.start, phrase.start - 24) : phrase.start]
    symbol = text[phrase.end : phrase.end + 4] in (" (A/", " (S/")
    opens = phrase.start == sentence.start and _is_made(text, phrase)
    headed = opens or (text[phrase.start] == "R" and _HEADED.match(text, phrase.end, sentence.end))
    return not (symbol or headed or _ADOPTING.search(before))


def _is_made(text: str, phrase: Phrase) -> bool:
    """`Russian resolution on salt falls`: a headline names the maker; the text is of the UN."""
    named = states_in(text, phrase.start, phrase.end)
    made = any(one.start == phrase.start and may_make(text, one) for one in named)
    return made and bool(_ORGANIZED.search(text[:_FRONT]))


_COUNTED = re.compile(r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozens\sof)\s")
_KIND = re.compile(r"\b(?:country|one|issue)[- ](?:specific|sided)\b")
"""`no time for a country-specific resolution`: a kind of them."""
_OTHER_PAPER = re.compile(r"\b(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:text|draft|measure|document)\b")
"""`The resolution mirrors a text that fell in the Security Council`: another paper's organ."""


def organ_near(text: str, phrase: Phrase, sentence: Span) -> str:
    """The organ that the sentence says adopted it: before the phrase, or behind `by`, `in`."""
    before = organ_in(text[sentence.start : phrase.start], text)
    if before:
        return before
    after = re.search(
        r"\A(?![’']s?\s)[^.;]{0,160}?\b(?:by|(?<!,\s)in(?!\s+(?:line|accordance|keeping|compliance|conformity))|at"
        r"|from)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,4}?(?=General|Security|Human|Economic|Assembly)",
        text[phrase.end : sentence.end],
    )
    if after is None or _OTHER_PAPER.search(text, phrase.end, phrase.end + after.start()):
        return ""
    stop = min(sentence.end, phrase.end + after.end() + 30)
    return organ_in(text[phrase.end + after.start() : stop], text)


def _makers(text: str, phrase: Phrase, end: int, sentence: Span) -> tuple[str, ...]:
    """The States that the phrase names: `Chinese-sponsored`, `the U.S. measure`, `tabled by X`."""
    named = states_in(text, phrase.start, phrase.end)
    inside = [one.entity for one in named if may_make(text, one)]
    if inside:
        return tuple(dict.fromkeys(inside))
    maker = _MAKER.search(text, end, min(sentence.end, end + _MAKER_REACH))
    if maker and not _MAKER_BREAK.search(text, end, maker.start()):
        return _leading(text, maker.end(), sentence.end)
    led = _LED.match(text, sentence.start, phrase.start)
    if led and re.fullmatch(r"[\w.’' -]{2,60},\s+", text[led.end() : phrase.start]):
        return _leading(text, led.end(), phrase.start)
    return ()


def _leading(text: str, start: int, end: int) -> tuple[str, ...]:
    """The first State named right behind `by`."""
    near = states_in(text, start, min(end, start + 60))
    return (near[0].entity,) if near and near[0].start <= start + 5 else ()
