"""What a story says that a resolution sets: until when, for how long, how many, by which power.

Each finder reads one sentence and gives (passage, property, value). Only what a resolution's own
words can show is read; what the story tells of other years or of other texts is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from graph.extract.dates.absolute import Dated, find_absolute
from graph.findings import Claim
from graph.link.claims.subjects import SHOWN, Subjects
from graph.link.compare.figures import LENGTH, PERIOD, length_of
from graph.link.story.setting import Setting
from graph.model import Span
from graph.text import view

Told = tuple[Span, str, str]

_EXTENDS = re.compile(
    r"\b(?:extend|renew|prolong|roll(?:s|ed|ing)? over|re-?authori[sz]|continu|mandate|expir"
    r"|runs?\b|authori[sz]|maintain|reimpos|establish|deploy|\blasts?\b|impos)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:(?:un)?till?|(?:ending|expiring|terminating)(?:\s+on)?)\s+(?:the\s+end\s+of\s+)?$"
    r"|\b(?:through|up\s+to|to)\s+$",
    re.IGNORECASE,
)
_FAR = 220
"""What is extended and until when stand at most so far apart."""
_EXTENSION = re.compile(
    rf"\b{LENGTH}(?P<unit>month|year|week|day)s?[\s-]+"
    r"(?:mandate\s+)?(?:extension|renewal|prolongation)\b",
    re.IGNORECASE,
)
"""`a 12-month extension`."""
_RENEWS = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|extension|renewal)\b", re.I
)
_SINCE = re.compile(
    r"\b(?:last|past|previous|recent|nearly|over\s+the|after|every)\b[^.;]{0,20}$", re.I
)
_COUNT = r"\d{1,3}(?:[, ]\d{3})+|\d{2,5}"
_FORCE = re.compile(
    rf"(?P<n>{_COUNT})(?:[\s-]+(?:UN|United\s+Nations|blue[\s-]helmet|uniformed|individual|organi[sz]ed"
    r"|international|additional|formed))*[\s-]+(?P<who>military\s+observers?|staff\s+officers|troops?"
    r"|soldiers?|military|(?:personnel\s+of\s+)?(?:formed\s+)?police|personnel|peacekeepers)\b"
    r"|\b(?P<who2>troop|military|police|force)s?\s+(?:ceiling|levels?|strength)\s+(?:is\s+|was\s+)?"
    rf"(?:set\s+|kept\s+|maintained\s+|fixed\s+)?(?:of|at)\s+(?:up\s+to\s+)?(?P<n2>{_COUNT})\b",
    re.IGNORECASE,
)
_CEILING = re.compile(
    r"\b(?:ceiling|maximum|up\s+to|limit|cap(?:ped|s)?|authori[sz]\w+\s+(?:strength|level)"
    r"|force\s+levels?"
    r"|levels?\s+(?:of|at)|compris\w+|consist\w*|not\s+(?:to\s+)?exceed|no\s+more\s+than|strength\s+of|maintain)",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"\bChapter\s+(?P<which>VII|VI|7|6|Seven|Six)\b(?!\s*\()")
_NOT_CHAPTER = re.compile(
    r"\b(?:not|without|no|rather\s+than|instead\s+of|lacks?|except|would|could|should|might"
    r"|(?:call|ask|press|push|vot|plead)\w*\s+for|sought|wants?|wanted|demand\w*)\b[^.;,]{0,40}$"
)
_IN_GENERAL = re.compile(r"\b(?:usually|normally|typically|generally|traditionally|often|always)\b")
"""Of resolutions as such, and not of this one."""
_ADOPTED = re.compile(
    r"\b(?:adopt|pass|approv|act(?:s|ed|ing)?\b|under|authori[sz]|invok|unanimous)", re.IGNORECASE
)
_BINDING = re.compile(
    r"\b(?P<no>non-?\s?binding|not\s+(?:legally\s+|be\s+)?binding|without\s+(?:legal"
    r"|binding)\s+force)\b"
    r"|\b(?:legally[\s-])?binding\b",
    re.IGNORECASE,
)
_RESOLUTION = (
    r"(?:resolutions?|measures?|texts?|motions?|documents?|it|vote|which|though|although|while"
    r"|decision)"
)
_BINDS_BEFORE = re.compile(
    rf"\b{_RESOLUTION}\b[^.;:“”\"]{{0,40}}?(?:\b(?:is|are|was|were)\s+|,\s*"
    rf"|\(\s*)(?:\w+\s+(?:and\s+|but\s+))?$",
    re.IGNORECASE,
)
_BINDS_AFTER = re.compile(
    r"[\s,]+(?:(?!treat|instrument|agreement|convention|protocol|commitment)[\w.-]+\s+){0,5}?"
    r"(?:resolutions?|measures?|texts?|motions?)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:treat(?:y|ies)|instruments?|agreements?|conventions?|protocols?)\b", re.I
)
_UNSURE = re.compile(
    r"\b(?:said|says|argu\w+|insist\w+|claim\w*|believ\w+|consider\w*|regard\w*|call(?:s"
    r"|ed)\s+(?:it|the)|whether)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:last\s+year|previous(?:ly)?|earlier|since|ago|formerly|had\s+been|currently|at\s+present"
    r"|replaced"
    r"|used\s+to|expired|was\s+due|were\s+due|set\s+to\s+expire|due\s+to\s+expire|would\s+have"
    r"|proposed"
    r"|sought|wanted|draft|initial(?:ly)?|original(?:ly)?|instead|already|some|nearly|about|around"
    r"|over|almost|roughly|approximately|more\s+than|at\s+least)\b",
    re.IGNORECASE,
)


def terms(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """Claims on what the resolutions of a story set, each about the one that its sentence means."""
    text = view(setting.text)
    for sentence in setting.sentences:
        for finder in FINDERS:
            for span, name, value in finder(text, sentence):
                symbol, sure = subjects.of(sentence, span.start)
                if symbol:
                    rule = f"claim:{name}" if sure else f"claim:{name}-near"
                    yield Claim(span, rule, property=name, value=value, about=symbol)
        for span, name, value in _spell(text, sentence):
            symbol, _ = subjects.of(sentence, span.start)
            if symbol:
                yield Claim(span, SHOWN.format(name), property=name, value=value, about=symbol)


def _until(text: str, sentence: Span) -> Iterator[Told]:
    """`renewed the mandate until 15 March 2024`."""
    act = _EXTENDS.search(text, sentence.start, sentence.end)
    if act is None:
        return
    for one in find_absolute(text[sentence.start : sentence.end]):
        start, end = sentence.start + one.start, sentence.start + one.end
        until = _UNTIL.search(text, max(sentence.start, start - 24), start)
        value = _iso(one)
        if until is None or not value or start - act.start() > _FAR:
            continue
        weak = until.group().strip().lower() in ("to", "through", "up to")
        if weak and not _RENEWS.search(text, sentence.start, start):
            continue
        if not _PAST.search(text, max(sentence.start, until.start() - 60), until.start()):
            yield Span(until.start(), end), "mandate-end", value


def _iso(one: Dated) -> str:
    """The date as printed: `2024-03-15`, `2024-03`, or `-03-15` where it names no year."""
    if one.month is None or (one.year is None and one.day is None):
        return ""
    day = f"-{one.day:02d}" if one.day else ""
    return f"{one.year or ''}-{one.month:02d}{day}"


def _period(text: str, sentence: Span) -> Iterator[Told]:
    """`extended it for another six months`, `a 12-month extension`."""
    yield from _periods(text, sentence, _RENEWS, (PERIOD, _EXTENSION))


def _spell(text: str, sentence: Span) -> Iterator[Told]:
    """`sanctions for 12 months`: one of several periods that a text may set."""
    yield from _periods(text, sentence, PERIOD, (PERIOD,))


def _periods(
    text: str, sentence: Span, sets: re.Pattern[str], patterns: Sequence[re.Pattern[str]]
) -> Iterator[Told]:
    """The first period that stands by a verb that sets one, and is not past."""
    act = sets.search(text, sentence.start, sentence.end)
    for pattern in patterns if act else ():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            far = act is None or abs(match.start() - act.start()) > _FAR
            near = max(sentence.start, match.start() - 60)
            past = _SINCE.search(text, sentence.start, match.start())
            if not far and not past and not _PAST.search(text, near, match.start()):
                count, unit = length_of(match)
                yield Span(*match.span()), "mandate-period", f"{count} {unit}{'s' * (count != 1)}"
                return


def _force(text: str, sentence: Span) -> Iterator[Told]:
    """`a ceiling of 17,000 troops and 2,101 police`."""
    ceiling = _CEILING.search(text, sentence.start, sentence.end)
    if ceiling is None:
        return
    for match in _FORCE.finditer(text, sentence.start, sentence.end):
        who = match["who"] or match["who2"]
        number = re.sub(r"\D", "", match["n"] or match["n2"])
        past = _PAST.search(text, max(sentence.start, match.start() - 40), match.start())
        if past or match.start() < ceiling.start() - 40:
            continue
        yield Span(*match.span()), "force-level", f"{number} {_kind(who.lower())}"


def _kind(who: str) -> str:
    """Who is counted: police, observers with staff officers, or troops."""
    if "observer" in who or "staff" in who:
        return "observers"
    return "police" if "police" in who else "troops"


def _chapter(text: str, sentence: Span) -> Iterator[Told]:
    """`adopted under Chapter VII`."""
    for match in _CHAPTER.finditer(text, sentence.start, sentence.end):
        before = text[sentence.start : match.start()]
        aside = _NOT_CHAPTER.search(before) or _IN_GENERAL.search(before)
        if aside or not _ADOPTED.search(before):
            continue
        seven = match["which"] in ("VII", "7", "Seven")
        yield Span(*match.span()), "chapter", "VII" if seven else "VI"


def _binding(text: str, sentence: Span) -> Iterator[Told]:
    """`the non-binding resolution`, `the measure, which is legally binding`; no treaty."""
    for match in _BINDING.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 90) : match.start()]
        if _OTHERS.match(text, match.end() + 1) or _UNSURE.search(before):
            continue
        after = _BINDS_AFTER.match(text, match.end(), sentence.end)
        if after or _BINDS_BEFORE.search(before):
            value = "non-binding" if match["no"] else "binding"
            yield Span(*match.span()), "binding", value


FINDERS: Sequence[Callable[[str, Span], Iterator[Told]]] = (
    _until,
    _period,
    _force,
    _chapter,
    _binding,
)
