"""Dates told from another one: `Monday`, `last week`, `next year`, `two days ago`, `that year`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.dates import words
from graph.extract.number_words import NUMBER_WORDS, value_of

_WEEKDAY = re.compile(
    r"(?:\b(?P<via>last|next|this\s+coming|this\s+past|this|past|coming|following|previous)\s+)?"
    rf"\b(?P<name>{'|'.join(words.WEEKDAYS)})(?![\w-])"
)
_FEAST_BEFORE = re.compile(
    r"\b(?:Black|Good|Easter|Ash|Bloody|Super|Giving|Cyber|Maundy|Holy|Palm|Whit|Shrove|Red|every"
    r"|each|per|any)\s+$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\b(?P<via>this|last|next|current|coming|following|previous|past|preceding|that|same"
    r"|that\s+same|this\s+same|this\s+coming|this\s+past)\s+(?P<unit>day|week|weekend|month"
    r"|year)\b(?![-‑]?(?:old|long))",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{NUMBER_WORDS}|an?|couple)"
    r"\s+(?:of\s+)?(?P<unit>day|week|fortnight|month|year|decade)s?"
    r"\s+(?P<via>ago|later|earlier|before|afterwards)\b",
    re.IGNORECASE,
)
_FEW = {"a": 1, "an": 1, "couple": 2}
_LONGER = {"decade": ("year", 10), "fortnight": ("week", 2)}
_DAYWORD = re.compile(
    r"\b(?P<via>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|last\s+(?:night"
    r"|evening)|(?<!\w[.@/])today(?!\.\w)|yesterday|tomorrow|tonight|this\s+(?:morning|afternoon"
    r"|evening))\b(?P<own>['’]s)?",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:end|close|start|beginning|middle|rest|remainder)\s+of\s+(?P<whole>the\s+(?P<unit>year"
    r"|month))\b"
)
_ITS_END = re.compile(r"\b(?P<whole>(?P<unit>year|month)['’]s\s+end)\b")
_NTH = re.compile(
    r"\bon\s+the\s+(?P<all>(?P<day>3[01]|[12]?\d)(?:st|nd|rd|th)(?:\s+of\s+(?P<via>this|last)"
    r"\s+month)?)(?=\s*[.,;)]|\s+(?:local\s+time|to|at|and|that|but|in\s+[A-Z])\b)"
)
"""`on the 12th`, as agencies of East Asia tell a day of their month."""
_TODAY_GENERAL = re.compile(
    r"\s+(?:world|generations?|youth|children|challenges?|realit|digital|global|society|era|crises"
    r"|threats|circumstances?|conditions?|context|needs|conflicts?|wars|geopolit|technolog"
    r"|multipolar|problems|young|interconnected|complex|turbulent|leaders|technolog)",
    re.IGNORECASE,
)
_GENERAL_BEFORE = re.compile(
    r"\b(?:of|than|even|until|people|youth|world|here|both|for|and|systems|technologies|exist"
    r"|exists|more\s+than\s+ever|is|are)\s+$",
    re.IGNORECASE,
)
_DURATION_BEFORE = re.compile(
    r"\b(?:the|over|every|each|to|per|its|their|his|her)\s+$", re.IGNORECASE
)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_DAY_SHIFTS = {"yesterday": -1, "tomorrow": 1, "night": -1, "evening": -1}
_TOLD = frozenset(("following", "previous", "preceding", "that", "same", "that same", "this same"))
_SHIFTS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}


@dataclass(frozen=True, slots=True)
class Relative:
    """An expression and how it counts: so many `unit`s from the anchor, or from the date before it.

    `unit` is weekday, day, week, month, year, or nth: a day of a month, with its number as `shift`.
    `anaphoric` tells "that year" from "this year"; `direction` is "past", "future" or "" where only
    the tense of the sentence tells.
    """

    start: int
    end: int
    rule: str
    unit: str
    shift: int = 0
    weekday: int = 0
    anaphoric: bool = False
    direction: str = ""


def find_relative(text: str) -> Iterator[Relative]:
    """All of them, kind by kind."""
    for match in _NTH.finditer(text):
        direction = "past" if match["via"] == "last" else ""
        yield Relative(
            *match.span("all"), "dates:nth", "nth", int(match["day"]), 0, False, direction
        )
    yield from find_weekdays(text)
    yield from _units(text)
    yield from _spans(text)
    yield from _day_words(text)
    for match in (*_END.finditer(text), *_ITS_END.finditer(text)):
        yield Relative(
            match.start("whole"), match.end(), f"dates:the-{match['unit']}", match["unit"]
        )


def find_weekdays(text: str) -> Iterator[Relative]:
    """`Monday`, `next Monday`, in order of the text."""
    for match in _WEEKDAY.finditer(text):
        if _FEAST_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        via = re.sub(r"\s+", " ", (match["via"] or "").lower())
        anaphoric = via in ("following", "previous")
        direction = {"last": "past", "past": "past", "this past": "past", "previous": "past"}.get(
            via, ""
        )
        if via in ("next", "coming", "this coming", "following"):
            direction = "future"
        number = words.WEEKDAYS[match["name"]]
        yield Relative(
            match.start(), match.end(), "dates:weekday", "weekday", 0, number, anaphoric, direction
        )


def _units(text: str) -> Iterator[Relative]:
    for match in _UNIT.finditer(text):
        via = re.sub(r"\s+", " ", match["via"].lower())
        unit = match["unit"].lower()
        before = text[max(0, match.start() - 12) : match.start()]
        if via == "next" and unit == "day" and _THE.search(before):
            yield Relative(*match.span(), "dates:told-day", unit, 1, anaphoric=True)
        elif via in _TOLD:
            if via in ("following", "previous", "preceding", "same") and not _THE.search(before):
                continue
            step = {"following": 1, "previous": -1, "preceding": -1}.get(via, 0)
            yield Relative(
                match.start(), match.end(), f"dates:told-{unit}", unit, step, anaphoric=True
            )
        elif not _is_duration(via, unit, before):
            step = _SHIFTS[via.removeprefix("this ") if via != "this" else via]
            name = "week" if unit == "weekend" else unit
            yield Relative(match.start(), match.end(), f"dates:{name}", name, step)


def _is_duration(via: str, unit: str, before: str) -> bool:
    """`over the past year`, `to this day`: a stretch of time, no date."""
    if via in ("this", "current"):
        return unit == "day" or (via == "current" and not _THE.search(before))
    if via in ("past", "coming"):
        return True
    return unit == "day" or bool(_DURATION_BEFORE.search(before))


def _spans(text: str) -> Iterator[Relative]:
    for match in _AGO.finditer(text):
        word = match["number"].lower()
        count = _FEW.get(word) or value_of(word)
        via, unit = match["via"].lower(), match["unit"].lower()
        if via == "before" and not re.match(r"[,.;]", text[match.end() : match.end() + 1]):
            continue
        if words.VAGUE_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        sign = 1 if via in ("later", "afterwards") else -1
        unit, times = _LONGER.get(unit, (unit, 1))
        shift = sign * count * times
        yield Relative(
            match.start(), match.end(), f"dates:{via}", unit, shift, anaphoric=via != "ago"
        )


def _day_words(text: str) -> Iterator[Relative]:
    for match in _DAYWORD.finditer(text):
        word = match["via"].lower()
        if word in ("today", "tomorrow") and _is_general(text, match):
            continue
        if word in ("today", "tomorrow") and _is_saying(text, match):
            continue
        shift = 0 if word.startswith("this") else _DAY_SHIFTS.get(word.split()[-1], 0)
        if word.startswith("the"):
            shift *= 2
        yield Relative(match.start(), match.end("via"), "dates:day-word", "day", shift)


def _is_saying(text: str, match: re.Match[str]) -> bool:
    """`Today it is one; tomorrow it may be another`: a saying, no dates."""
    other = "tomorrow" if match["via"].lower() == "today" else "today"
    near = text[max(0, match.start() - 70) : match.end() + 70]
    return re.search(rf"\b{other}\b", near, re.IGNORECASE) is not None


def _is_general(text: str, match: re.Match[str]) -> bool:
    if match["own"]:
        return bool(_TODAY_GENERAL.match(text, match.end()))
    return bool(_GENERAL_BEFORE.search(text[max(0, match.start() - 20) : match.start()]))
