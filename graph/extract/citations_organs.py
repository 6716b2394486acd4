"""Whose resolution a number is: the body that its context names, or the one that is speaking."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.citations_names import FOREIGN, NAME, name_key
from graph.extract.citations_numbers import Candidate, Form
from graph.symbol import from_roman, security_council_year

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
    r"Supplement\s+No\.\s+(53)[A-Z]?\b|\(?E/(?:19|20)\d\d/(23|25|26|27|28|30)(?:[-/]|\b)"
)
_RECORDS_OF = {
    "53": "HRC",
    "23": "CHR",
    "25": "CPD",
    "26": "CSOCD",
    "27": "CSW",
    "28": "CND",
    "30": "CCPCJ",
}
"""Supplements in which bodies report: No. 53 of the Assembly's records, E/{year}/27 and others."""
_BEHIND = re.compile(
    r"(?:,?\s+(?:of|dated|adopted\s+on)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4},?)?"
    r",?\s+(?:of|(?:as\s+)?adopted\s+by|approved\s+by|by)\s+the\s+"
)
_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|es?)|in\s+particular|inter\s+alia|such\s+as|notably|especially|namely"
    r"|particularly|most\s+recently|the\s+(?:latest|most\s+recent)\s+of\s+which)\b"
)
_GROUP = re.compile(r"\bresolutions?\b")
_HINT = re.compile(
    r"Assembly|Council|ommission|onference|ommittee|Congress|Board|Forum|Parties|Summit|Governing"
    r"|Parliament|\b(?:SC|GA|UNSC|UNGA)\b"
)
_NEAR, _FAR = 170, 400
_CAPITAL = re.compile(r"([A-Z][\w'-]+)\s+$")
_LAST_ROMAN = 63
"""The last session that the Economic and Social Council counted in Roman numerals (1977)."""
_HRC_LAST, _HRC_NUMBERS = 70, 60


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
    if near := _near(left):
        return Claimed(near, True)
    found = _BEHIND.match(behind)
    trailing = NAME.match(behind, found.end()) if found else None
    if trailing:
        return Claimed(name_key(trailing), True)
    if found := _POSSESSIVE.search(left, max(0, len(left) - 80)):
        return _possessed(left, found, voice)
    records = list(_RECORDS.finditer(left, max(0, len(left) - 160)))
    if records and ";" not in left[records[-1].end() :]:
        return Claimed(_RECORDS_OF[records[-1][1] or records[-1][2]], True)
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


def _is_verb(word: str, left: str, at: int) -> bool:
    """Whether a capitalised word before the noun opens the sentence."""
    before = left[:at].rstrip()
    return not before or before[-1] in '.:;,\n”"“)(*—-' or word in ("See", "Resolution", "Cf")


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


def settle(
    one: Candidate, claim: Claimed, voice: str, year: int | None, text_before: str
) -> str | None:
    """The key of the body whose resolution the number is; None where it is none that we know."""
    organ = claim.organ
    if organ == FOREIGN:
        known = one.form is Form.COUNCIL and security_council_year(int(one.number))
        return "SC" if known and known == int(one.first) else None
    if organ.startswith("~"):
        organ = _generic(organ, one, voice, text_before)
    if _passing(one, claim, organ, year):
        return _sessional(one, text_before.rpartition(". ")[2][-400:], year) or "GA"
    found = _by_form(one, organ, claim.explicit, year)
    if found == "HRC" and organ != "HRC" and not claim.explicit:
        return _sessional(one, text_before[-1500:], year)
    return found


def _passing(one: Candidate, claim: Claimed, organ: str, year: int | None) -> bool:
    """Whether a bare number names a session of the Assembly so old that it is likely another's."""
    if claim.explicit or organ != "GA" or year is not None or one.form is not Form.SLASH:
        return False
    return 31 <= int(one.first) < 54 and int(one.number) <= _HRC_NUMBERS


def _sessional(one: Candidate, before: str, year: int | None) -> str | None:
    """A number too low for the Assembly, of no named body: the last body named that has such."""
    for name in reversed(list(NAME.finditer(before))):
        key = name_key(name)
        if key in _SESSIONAL:
            return _session(one, key, False, year)
        if key == "~C" and year is not None:
            return "HRC"
    return None


def _generic(mark: str, one: Candidate, voice: str, before: str) -> str:
    """The body that "the Council", "the Assembly" or "the Commission" means here."""
    if mark == "~C":
        if one.form in (Form.COUNCIL, Form.BARE):
            return "SC"
        if one.form in (Form.YEAR, Form.ROMAN):
            return "ECOSOC"
        return "HRC"
    if mark == "~A":
        small = one.form is Form.SLASH and int(one.first) <= 7
        return "UNEA" if small and "Environment Assembly" in before else "GA"
    last = ""
    for found in NAME.finditer(before, max(0, len(before) - 4000)):
        if "ommission" in found.group() and not name_key(found).startswith("~"):
            last = name_key(found)
    return last or voice


def _by_form(one: Candidate, organ: str, explicit: bool, year: int | None) -> str | None:
    if one.form in (Form.COUNCIL, Form.BARE):
        return "SC"
    if one.form is Form.ROMAN:
        return _roman(one, organ)
    if one.form is Form.YEAR:
        return organ if organ in _YEARLY else "ECOSOC"
    if one.form is Form.SPECIAL:
        return "HRC" if organ == "HRC" and one.first.startswith("S-") else "GA"
    return _session(one, organ, explicit, year)


_ROMAN_BODIES = frozenset(
    [
        "ECOSOC",
        "TC",
        "CHR",
        "SUBCHR",
        "CSW",
        "CND",
        "ECLAC",
        "ESCAP",
        "ECA",
        "ECE",
        "ESCWA",
        "STATCOM",
    ]
)
_YEARLY = frozenset(
    ["ECOSOC", "CHR", "SUBCHR", "CPD", "CSOCD", "STATCOM", "CSTD", "UNFF", "ECE", "ECA"]
)
_SESSIONAL = frozenset(
    [
        "HRC",
        "UNEA",
        "UNHA",
        "CND",
        "CCPCJ",
        "CSW",
        "ESCAP",
        "CSOCD",
        "CSTD",
        "UNFF",
        "CPD",
        "ECA",
        "ESCWA",
    ]
)


def _roman(one: Candidate, organ: str) -> str | None:
    session = from_roman(one.first.rpartition("-")[2]) or 0
    if organ in _ROMAN_BODIES and organ != "ECOSOC":
        return organ
    if session > _LAST_ROMAN:
        return None
    return "GA" if session <= 30 and organ != "ECOSOC" else "ECOSOC"


def _session(one: Candidate, organ: str, explicit: bool, year: int | None) -> str | None:
    """A number `36/5`: the named body's, where session, number and stated year allow it."""
    session, number = int(one.first), int(one.number)
    if organ in _SESSIONAL and organ != "HRC":
        return organ
    fits_council = session <= _HRC_LAST and number <= _HRC_NUMBERS
    fits_assembly = session >= 31
    if year is not None:
        fits_council = fits_council and abs(council_year(session) - year) <= 1
        fits_assembly = fits_assembly and -1 <= year - (1945 + session) <= 2
    if explicit and organ in ("GA", "HRC"):
        wrong = organ == "GA" and session < 31
        return "HRC" if wrong and fits_council else organ
    if organ == "HRC" and fits_council:
        return "HRC"
    if fits_assembly:
        return "GA"
    return "HRC" if fits_council else None


def council_year(session: int) -> int:
    """About when a regular session of the Human Rights Council sat: three a year since 2007."""
    return 2006 + (session - 1) // 3 if session <= 6 else 2008 + (session - 7) // 3


def council_number_year(number: int, stated: str) -> str:
    """The year of a Security Council number: the table's, or as stated beyond the table."""
    known = security_council_year(number)
    return str(known) if known is not None else stated
