"""The words of dates: months, weekdays, units, and the passages in which a number is no year."""

from __future__ import annotations

import re

from graph.extract.word_pattern import one_of
from graph.text import MONTHS as FULL_NAMES
from graph.text import WEEKDAY

_SHORT = {name[:3]: number for name, number in FULL_NAMES.items()} | {"Sept": 9}
MONTHS: dict[str, int] = FULL_NAMES | _SHORT
"""English month names, and the abbreviations that press and citations use."""

FULL = frozenset(FULL_NAMES)
DOUBTFUL = frozenset(("March", "April", "May", "June", "August"))
"""Month names that are also words or first names: alone, they need a preposition before them."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )
}

DASH = "[-‐‑‒–—]"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
TH = r"(?:st|nd|rd|th)?"
JOIN = rf"(?:\s*{DASH}\s*|/|,\s*(?:and\s+)?|\s+(?:to|and|or|through|until)\s+)"

_CAPITALS = [name.upper() for name in MONTHS if name != "May"]
MONTH = re.compile(rf"(?:{one_of((*MONTHS, *_CAPITALS))})(?![a-z]|(?<=[A-Z])[A-Z])")
YEAR = re.compile(r"(?:1[789]|20)\d\d(?!\d)")

DAYS_BEFORE = re.compile(
    rf"(?<![\d/,:$€£§-])(?<![\dA-Z]\.)(?:(?<!\w)|(?<=\bon)|(?<=\bof)|(?<=[a-z]{{3}}))"
    rf"((?:{DAY}{TH}{JOIN}){{0,6}}{DAY}{TH})"
    rf"(?:\s+(?:(?<!/\d\s)(?<!/\d\d\s)of|{WEEKDAY},?))?\s+$"
)
DAYS_AFTER = re.compile(
    rf"(?:\.\s*|\s+)((?:the\s+)?{DAY}{TH}(?:{JOIN}{DAY}{TH}(?![\w/]"
    rf"|\s+(?:{'|'.join(sorted(FULL))}))){{0,6}})(?![\w/]|[:.]\d(?!\d{{3}}(?!\d))|\s*%)"
)
COUNTED = re.compile(
    r"\s+(?:(?:other|more|different|co-?sponsoring|member|Member)\s+)?(?:countries|states|States"
    r"|nations|members|delegations|people|persons|votes|per\s+cent|percent|million|billion"
    r"|resolutions|speakers|abstentions|in\s+favou?r|against)\b"
)
"""What shows that "March 15 countries met" holds a count and no day."""

YEAR_AFTER = re.compile(
    r"(?:\s?[,.]\s*|\s+|\s+of\s+|,?\s+in\s+)((?:1[789]|20)\d\d)(?=\d{1,2}(?!\d)|(?!\d))(?!/)"
)
SHORT_YEAR = re.compile(rf"(?:{DASH}|/)(\d\d)(?![\d/])")
RELATIVE_YEAR_AFTER = re.compile(
    r",?\s+(?:of\s+)?((?:this|last|next|the\s+(?:same|previous|following)|that)\s+year)\b"
)
TIME_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|from|to|of|during|for|through|between|and|or|late"
    r"|early|mid|as\s+of|around|past|back\s+in|starting|beginning|ending|next|last|this|every)"
    rf"|\b(?:mid|late|early){DASH})\s*(?:(?:late|early|mid)[\s-]+)?$",
    re.IGNORECASE,
)
EVERY_BEFORE = re.compile(r"\b(?:every|each|any|fourth\s+of)\s+$", re.IGNORECASE)
NUMBERED_BEFORE = re.compile(
    r"\b(?:Articles?|Rules?|[Pp]aragraphs?|Sections?|Chapters?|Rooms?|pages?)\s+$"
)
"""What shows that a number counts a thing, though a month's name follows: `Article 19 March`."""
SHIFT_BEFORE = re.compile(r"\b(last|next|this|this\s+coming|coming|this\s+past)\s+$", re.IGNORECASE)
WEEKDAY_BEFORE = re.compile(
    rf"\b{WEEKDAY}(?:,?\s+(?:the\s+)?|\s+\()$|\b(?:Mon|Tue|Wed|Thu"
    r"|Fri|Sat|Sun)\.?,?\s+$"
)

NOT_YEAR_BEFORE = re.compile(
    r"(?:[\w)]/|\d[.,:]|[$€£#§~=@_]|[A-Za-z](?<!\bmid)(?<!\bearly)(?<!\blate)(?<!\bend)-"
    r"|\bNos?\.\s*|\bnumbers?\s+|\bpages?\s+|\bdisease\s+|\bRegulations\s*\(|\bpp?\.\s*"
    r"|\b[Pp]ara(?:graph)?s?\.?\s+|\b(?:Agenda|Vision|Horizon|Expo|Blueprint)\s+"
    r"|\b(?:[Rr]esolutions?|RESOLUTIONS?|UNSCR|SCR|[Ss]ymbols?|[Ww]indow|[Rr]oom)\]?\s+"
    r"(?:(?:No\.|numbers?)\s*)?(?:\d{1,4}(?:\s*\(\d{4}\))?\s*(?:,|and|or|to|,\s*and)\s*)*"
    rf"|\d\s*\(|\d\s+[A-Z](?:{DASH}[A-Z])?\s*\()$"
)
NOT_YEAR_AFTER = re.compile(
    rf"(?:/\d|\.\d|,\d{{3}}|\s*%|[A-Za-z]|'s\b|:\d|{DASH}[A-Z]+\d|{DASH}\d{{3}}(?!\d)"
    r"|\s+\(\d{4}\)|\s+(?:Lists?\s+of|Agenda|Blueprint|Connect|hours|hrs|GMT|euros?|dollars?|US\$"
    r"|per\s+cent"
    r"|percent|metres?|meters?|km|kilomet(?:er|re)s?|tonnes?|tons?|kg|miles?|mg|MW|words)\b"
    r"|\s+(?:\([^)]{0,20}\)\s+)?(?:Sanctions\s+)?(?:Committee|List|regime)\b"
    r"|\s+(?:(?:substantive|regular|annual|resumed|organizational|parliamentary)\s+)*sessions?\b)"
)
AMOUNT_BEFORE = re.compile(
    r"\b(?:some|about|nearly|over|more\s+than|at\s+least|around|almost|up\s+to|approximately"
    r"|roughly|fewer\s+than|less\s+than|another|estimated|all|total\s+of)\s+$",
    re.IGNORECASE,
)
AMOUNT_AFTER = re.compile(r"\s+[a-z]+(?:s|ople|ren|en)\b")
AMOUNT_NOUN = re.compile(
    r"\s+(?:people|persons|troops|soldiers|civilians|delegates|participants|peacekeepers|refugees"
    r"|families|children|women|men|staff|personnel|police|officers|members|experts|homes|schools)\b"
)
DATING_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|before|after|during|year|years|to|the)\s+$",
    re.IGNORECASE,
)
VAGUE_BEFORE = re.compile(
    r"\b(?:more\s+than|less\s+than|over|nearly|almost|about|around|roughly|some|at\s+least|well\s+over"
    r"|up\s+to|approximately)\s+$",
    re.IGNORECASE,
)
"""What makes a number of years no year: `more than 70 years ago`."""
DEADLINE_BEFORE = re.compile(
    r"\b(?:until|till|through|(?:no|not)\s+later\s+than|expir(?:es?|ing)\s+(?:on|in|at))\s+"
    r"(?:(?:at\s+least|midnight|late|early|mid|the\s+end\s+of)[\s-]+)*(?:on\s+)?$",
    re.IGNORECASE,
)
"""What stands before the day that something lasts until."""
BY_BEFORE = re.compile(r"\bby\s+(?:(?:late|early|mid|the\s+end\s+of)[\s-]+)*$")
"""What stands before a day to come, or one past, which the verb does not tell."""
RECURRING = re.compile(
    r"\b(?:annual(?:ly)?|every\s+year|each\s+year|observed|calendars?|commemorat\w*"
    r"|(?:proclaim|designat)\w*\b(?=[^.]{0,60}\b(?:Day|day|Week)\b)|celebrat\w*|International\s+Day"
    r"|World\s+[\w\s]{1,40}Day|Remembrance\s+Day)\b",
)
"""What shows that a day of a month comes back every year."""
