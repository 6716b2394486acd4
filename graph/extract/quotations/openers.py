"""Where words told indirectly begin: `said that |it`, `adding |it`, acts: `|called for a truce`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.quotations.cue import outside
from graph.extract.quotations.units import Unit
from graph.extract.word_pattern import one_of
from graph.function_words import FINITE
from graph.prose.inflection import forms

_TELLING = """
    acknowledge add admit affirm agree allege announce argue assert believe boast caution claim
    clarify complain concede conclude confess confirm contend declare demand deny disclose
    emphasise emphasize estimate explain express fear foresee highlight hope imply indicate insist
    lament maintain note observe opine pledge point predict promise reaffirm reassert recall
    recommend regret reiterate remark report reveal say state stress suggest testify think
    underline underscore vow warn write
"""
_TO_WHOM = "assure inform notify reassure remind tell warn"
_FEELING = """
    assurance belief concern confidence conviction disappointment fear hope hopes position regret
    view wish
"""
_ACTS = """
    accuse acknowledge applaud blame commend condemn congratulate criticise criticize decry
    denounce deny deplore dismiss emphasise emphasize encourage express hail highlight lambast
    lament pledge praise promise propose question reaffirm recommend regret reiterate reject
    slam stress thank threaten underline underscore urge voice vow welcome
"""
_TAKING = {
    "call": r"(?=\s+(?:up)?on\b|\s+for\b)", "appeal": r"(?=\s+(?:to|for)\b)",
    "ask": r"(?=\s(?:why|whether|how|what|[^.,;:“”\"]{2,60}\s(?:to|for))\b)",
    "demand": r"(?=\s+\w)",
    "request": r"(?=\s[^.,;:“”\"]{2,60}\sto\b)", "warn": r"(?=\s+(?:of|against|about)\b)",
    "complain": r"(?=\s+(?:of|about)\b)",
    **dict.fromkeys(("view", "regard", "describe"), r"(?=\s[^.,;:“”\"]{2,80}\sas\s)"),
    "note": r"(?=\s+(?:the|its|his|her|their|this|an?)\s)",
}  # fmt: skip
"""Acts that show by what they take."""


def _finite(table: str) -> list[str]:
    return [form for verb in table.split() for form in forms(verb)[1:3]]


def _all(table: str) -> str:
    """Forms behind a subject or a comma, and the plain form, which several speakers take."""
    return one_of(form for verb in table.split() for form in (verb, *forms(verb)[1:]))


_LEFT = (
    r"(?<!\bto\s)(?<!\bnot\s)(?<!n[’']t\s)(?<!\bnever\s)(?<!\bno\s)(?<!\bof\s)(?<!\bthe\s)"
    r"(?<!\bany\s)(?<!\bits\s)(?<!\bll\s)(?<!uld\s)(?<!\bmay\s)(?<!\bcan\s)(?<!\bwill\s)"
)
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
_WHEN = (
    rf"(?:\s+(?:(?:on|late|early|last|this)\s+)*(?:\w+day|{_SHORT_DAY}|week|month|year)"
    r"(?:\s+(?:in|at|during|after|before|through)\s+[^,.;:“”\"]{1,60}?)?"
    r"|\s+(?:today|yesterday|earlier|later|afterwards?|again|also|[a-z]+ly)"
    r"|\s+(?:in|at|on|after|before|during|following|through|to)\s+(?:[^,.;:“”\"]|,(?=\s\d{4}\b)){1,70}?"
    r"|,\s[^,.;:“”\"]{3,70},|\s+while\s[^,“”\"]{5,90}?)?"
)
_SHORT_WHEN = (
    rf"(?:\s+(?:(?:on|late|early|last|this)\s+)*(?:\w+day|{_SHORT_DAY}|week|month)|\s+(?:today|yesterday|earlier"
    r"|later|(?!only\b)[a-z]+ly)|\s+(?:in|at|on|after|before|during)\s+(?:[\w’'-]+\s+){0,3}?(?:statement"
    r"|vote|voting|meeting|debate|session|interview|speech|tweet|letter|conference|remarks))?"
)
_CLAUSE = (
    r"(?:(?:he|she|they|it|there|we)\s+[a-z]+|(?:the|th(?:is|at|ese|ose)|its|his|her|their|our|an?"
    r"|no|all|any|some|such|more|most|[A-Z\d][\w.’'-]*)\s(?:(?!(?:that|wh\w+"
    rf"|as|after|before|because|if|since|until)\b)[\w.’'-]+\s){{0,16}}?{FINITE}\b)"
)
"""A clause without `that`: its subject, and a verb that can only be one."""
_THAT = re.compile(
    rf"{_LEFT}\b(?!point(?:s|ed|ing)?\s+(?!out\b))(?:{_all(_TELLING)}"
    rf"|(?:{_all('express voice')})\s+(?:[\w’'-]+\s+){{0,3}}?{one_of(_FEELING.split())}"
    r"|ma(?:kes?|de|king)\s+(?:it\s+)?(?:very\s+|quite\s+)?(?:clear|plain)"
    rf"|(?:{_all(_TO_WHOM)})\s+[^,.;:“”\"]{{2,60}}?)(?:\s+out)?{_WHEN},?\s+that\s+(?:[–—-]\s+)?",
)
_NO_CLAUSE = (
    r"(?!(?:on|in|at|during|after|before|when|while|as|following|by|from|with|for|about|against|to"
    r"|through|via|that|so|nothing|yes|no|last|earlier|later|today|yesterday|a\s+word|it(?!\s+(?:[a-z]+(?:s|d|ll)|can|may|must|might)\b)"
    r"|this\s(?:after|before|at|in|on|during|when|while|as|week|month|year|morning|afternoon))\b)"
)
_BARE_VERBS = _all("say argue believe claim explain hope insist note stress warn")
_BARE = re.compile(
    rf"{_LEFT}\b(?:{_BARE_VERBS}|add(?:s|ed|ing)(?=\s+(?:it|he|she|they|there|we)\s)|(?:told|tells|telling)(?:\s+(?!(?:he|she|they|it|his|her)\s)"
    rf"[\w.’'-]+){{1,5}}?){_SHORT_WHEN},?\s+{_NO_CLAUSE}(?={_CLAUSE})"
    r"|\btold\s+(?:reporters|journalists|delegates|members|the\s+\w+(?:\s[A-Z]\w+)*+)\s+"
    r"(?=(?:the|it|he|she|they|this|his|her|its|their|(?!\w+day\b)[A-Z][a-z]+)\s)"
    rf"|{_LEFT}(?<![”\"’']\s)\b(?:said|says|say|saying){_SHORT_WHEN}\s+{_NO_CLAUSE}(?=[A-Za-z\d])"
)
"""What `said` alone governs is hardly anything but a clause."""
_ACT = re.compile(
    rf"\b(?P<verb>(?:{one_of(_finite(_ACTS))})(?!\s+(?:that|by|as|in|on|at)\b)(?=\s+[\w“\"‘])|"
    + "|".join(rf"(?:{one_of(_finite(verb))}){taking}" for verb, taking in _TAKING.items())
    + r")"
)
_JOINED = re.compile(
    r"(?:(?P<and>,?\s+(?:and|but)\s+)|[,;]\s+)(?:(?:also|further|then|again|[a-z]+ly)\s+){0,2}\Z"
)
_JOINED_REACH = 40
_WORD = re.compile(r"\w+")
_CUES = frozenset(
    form
    for verb in (*_TELLING.split(), *_TO_WHOM.split(), *_ACTS.split(), *_TAKING, "make")
    for form in forms(verb)
)


@dataclass(frozen=True, slots=True)
class Opener:
    """Words told begin at `start`, by a verb from `verb` to `end` whose first word is `word`.

    `joined` is where `, adding` or `and called` begins, whose subject was told before, else -1.
    """

    start: int
    verb: int
    end: int
    word: str
    joined: int
    act: bool

    @property
    def is_participle(self) -> bool:
        """Whether the verb has no subject of its own: `, saying`."""
        return self.word.endswith("ing")


_IF = re.compile(r"\b(?:If|if|Unless|unless|Had|Should)\s+(?:[\w’'.-]+\s+){1,4}\Z")
"""`If Chad concluded that ...`: nobody has said so."""


def openers(text: str, unit: Unit) -> Iterator[Opener]:
    """All openers of a sentence, outside quotation marks, in order; one for each verb.

    Patterns are asked at words that can open one only, as that is quicker.
    """
    for word in _WORD.finditer(text, unit.span.start, unit.span.end):
        if word[0] not in _CUES or not outside(unit, word.start()):
            continue
        if _IF.search(text, unit.span.start, word.start()):
            continue
        tries = (each.match(text, word.start(), unit.span.end) for each in (_THAT, _BARE, _ACT))
        if match := next(filter(None, tries), None):
            act = match.re is _ACT
            start, end = (word.start(), match.end("verb")) if act else (match.end(), match.end())
            yield Opener(start, word.start(), end, word[0], _joined(text, unit, word), act)


def _joined(text: str, unit: Unit, word: re.Match[str]) -> int:
    left = max(unit.span.start, word.start() - _JOINED_REACH)
    found = _JOINED.search(text, left, word.start())
    return found.start() if found and (found["and"] or word[0].endswith("ing")) else -1
