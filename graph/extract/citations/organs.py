"""Whose resolution a number is: the body named around its noun, or the one that is speaking."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.citations.names import FOREIGN, NAME, name_key

_ADJECTIVES = (
    r"(?:(?:relevant|previous|other|past|recent|earlier|subsequent|related|many|all|its|early"
    r"|successive|further|annual|historic|landmark|plenary|and|later|first|latest|above-mentioned"
    r"|aforementioned|thematic|country-specific|omnibus|quadrennial|triennial)\s+)*"
)
_TO_NOUN = re.compile(rf"(?:'s?|,\s+in\s+its|\s+in\s+its)?\s+{_ADJECTIVES}$")
_POSSESSIVE = re.compile(rf"\b(its|Its|their|his)\s+(?:own\s+)?{_ADJECTIVES}$")
_WITHIN = re.compile(
    r"\b(?:in|by|through|under|with|adopted|via|to|pursuant\s+to|per|upon)"
    r"(?:\s+(?:paragraphs?|paras?\.|sections?|annex(?:es)?|part|the\s+annex)\b[^.;]{0,40}?"
    r"\s(?:of|to))?\s+$"
)
_OBJECT = re.compile(r"\b(?:to|of|from|for|with|between|at|within|under|on|before)\s+the\s+$")
_AT_SESSION = re.compile(
    r",?\s*(?:(?:at|during)\s+its\b[\w\s,-]{0,80}?)?(?:(?:in|by|through)\s+)?"
    r"(?:(?:paragraph|section)s?\s[\w\s()]{1,30}of\s+)?"
)
_OF = re.compile(r"(?:,?\s+(?:on|at)\s[\w\s-]{4,50},?)?\s+of\s+$")
_RECORDS = re.compile(
    r"Supplement\s+No\.\s+(?P<H>53)[A-Z]?\b|\(A/(?:69|[7-9]\d|1\d\d)/(?P<A>25)\b"
    r"|\(A/(?:3[1-9]|[4-6]\d)/(?P<F>25|8)\b|(?P<C>CBD/COP)/\d+/\d+\b"
    r"|\(?E/(?:19|20)\d\d/(?P<E>2[3-8]|3[01789]|4[0-2])(?:[-/]|\b)"
)
_SUPPLEMENTS = """
    H53:HRC A25:UNEA F25:UNEP-GC F8:UNHSP-GC CCBD/COP:CBD E23:CHR E24:STATCOM E25:CPD E26:CSOCD
    E27:CSW E28:CND E30:CCPCJ E31:CSTD E37:ECE E38:ECA E39:ESCAP E40:ECLAC E41:ESCWA E42:UNFF
"""
_RECORDS_OF = dict(pair.split(":") for pair in _SUPPLEMENTS.split())
"""Documents in which bodies report: No. 53 of the Assembly's records, E/{year}/27 and others."""
_ON = r"(?:,?\s+on\s[^,;.“]{4,120}(?=,|\s+of\s+\d))?"
_BEHIND = re.compile(
    r"(?:,?\s+adopted\s+at\s+the\s+[\w-]+\s+(?:meeting|session)\s+of\s+the\s+)|"
    + _ON + r"(?:,?\s+(?:of|dated|adopted\s+on)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4,7},?)?" + _ON
    + r"(?:,?\s+and\s+(?:all\s+)?(?:its\s+)?(?:subsequent|follow-up|later)\s+\w+)?"
    r",?\s+(?:of|(?:as\s+)?adopted\s+by|approved\s+by|by)\s+the\s+"
)  # fmt: skip
_ADOPTION = re.compile(r"\badoption,?\s+(?:in\s+[\w\s]{3,20},\s+)?by\s+(?:the\s+)?$")
_TO_OF = re.compile(r"(?:,?\s+at\s+its\s[^,;.]{3,60})?,?\s+of\s+(?:its\s+)?")
_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|es?)|in\s+particular|inter\s+alia|such\s+as|notably|especially|namely"
    r"|particularly|most\s+recently|the\s+(?:latest|most\s+recent)\s+of\s+which)\b"
)
_GROUP = re.compile(r"\bresolutions?\b")
_HINT = re.compile(
    r"Assembly|Council|ommission|onference|ommittee|Congress|Board|Forum|Parties|Summit|Governing"
    r"|Parliament|\b(?:(?:UN)?(?:SC|GA|HRC|ECE)|UNEA|ECOSOC|CND|CCPCJ|CSW|ESCAP|ESCWA|ECA|ECLAC|WHA)\b"
)
_NEAR, _FAR = 170, 400
_CAPITAL = re.compile(r"([A-Z][\w'-]+)\s+$")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A body and how surely the text names it: explicit names outweigh what dates suggest."""

    organ: str
    explicit: bool


def claimed(left: str, behind: str, voice: str) -> Claimed:
    """The body named around a head noun.

    `left` is the text of the passage up to the noun, `behind` the text after the (last) number,
    `voice` the key of the organ whose words these are.
    """
    found = _BEHIND.match(behind)
    trailing = NAME.match(behind, found.end()) if found else None
    if trailing and left.endswith("and "):  # of the Board and resolution 5/1 of the Forum
        return Claimed(name_key(trailing), True)
    if near := _near(left) or _adopting(left):
        return Claimed(near, True)
    if trailing:
        return Claimed(name_key(trailing), True)
    if found := _POSSESSIVE.search(left, max(0, len(left) - 80)):
        return _possessed(left, found, voice)
    records = list(_RECORDS.finditer(left, max(0, len(left) - 160)))
    if records and ";" not in left[records[-1].end() :]:
        series = records[-1].lastgroup or ""
        return Claimed(_RECORDS_OF[series + records[-1][series]], True)
    capital = _CAPITAL.search(left, max(0, len(left) - 40))
    if capital and not _is_verb(capital[1], left, capital.start()):
        return Claimed(FOREIGN, True)
    return _grouped(left, voice)


def _names(left: str, reach: int) -> list[re.Match[str]]:
    return list(NAME.finditer(left, max(0, len(left) - reach)))


def _near(left: str) -> str:
    """The key of the name right before the noun, "" where there is none."""
    tail = left[-_NEAR:]
    if not _HINT.search(tail):
        return ""
    names = _names(left, _NEAR)
    return name_key(names[-1]) if names and _TO_NOUN.fullmatch(left, names[-1].end()) else ""


def _adopting(left: str) -> str:
    """The body of "the adoption, by the Commission at its tenth session, of resolution"."""
    if "adoption" not in left[-_NEAR:]:
        return ""
    for name in reversed(_names(left, _NEAR)):
        if _TO_OF.fullmatch(left, name.end()) and _ADOPTION.search(
            left, max(0, name.start() - 40), name.start()
        ):
            return name_key(name)
    return ""


def _is_verb(word: str, left: str, at: int) -> bool:
    """Whether a capitalised word before the noun opens the sentence."""
    before = left[:at].rstrip()
    if before.endswith(","):
        return word.endswith(("ing", "ed", "s"))
    return not before or before[-1] in '.:;\n”"“)(*—-' or word in ("See", "Resolution", "Cf")


def _possessed(left: str, found: re.Match[str], voice: str) -> Claimed:
    """Whose "its resolution" is: the voice's, unless another body plainly resolved."""
    if found[1] == "their":
        return Claimed(voice, False)
    within = _WITHIN.search(left, max(0, found.start() - 80), found.start())
    if not within and not left.endswith("of ", 0, found.start()):
        return Claimed(voice, False)
    names = _names(left, _FAR)
    if names and _OF.fullmatch(left, names[-1].end(), found.start()):
        return Claimed(name_key(names[-1]), False)
    if not within:
        return Claimed(voice, False)
    for name in reversed(names):
        between = left[name.end() : found.start()]
        if ";" in between or ". " in between:
            break
        if _OBJECT.search(left, max(0, name.start() - 14), name.start()):
            continue
        if name_key(name) == FOREIGN and not _AT_SESSION.fullmatch(between):
            continue
        return Claimed(name_key(name), False)
    return Claimed(voice, False)


def _grouped(left: str, voice: str) -> Claimed:
    """The body of a group: "all Council resolutions, including resolutions 39/18"."""
    if not _INCLUDING.search(left, max(0, len(left) - _FAR)):
        return Claimed(voice, False)
    for name in reversed(_names(left, _FAR)):
        tail = left[name.end() :]
        if ";" in tail or ". " in tail:
            break
        near = _GROUP.search(left, max(0, name.start() - 120), min(len(left), name.end() + 40))
        if near and name_key(name) != FOREIGN and _INCLUDING.search(tail):
            return Claimed(name_key(name), False)
    return Claimed(voice, False)
