"""Which body a number can be of: what the context claims, held against how each body counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.extract.citations.names import FOREIGN, NAME, STRANGE, name_key
from graph.extract.citations.number import Candidate, Form
from graph.extract.citations.organs import Claimed
from graph.symbol import about_session, from_roman, security_council_year
from graph.symbol.bodies import BODIES, Notation

_LAST_ROMAN = 63
"""The last session that the Economic and Social Council counted in Roman numerals (1977)."""
_LAST_ROMAN_ASSEMBLY, _LAST_ROMAN_YEAR = 30, 1978
_HRC_LAST, _HRC_NUMBERS = 70, 60
_HRC_DECISIONS = range(101, 200)
_GA_DECISIONS = 300
"""The Assembly numbers its decisions from 301 on, the Human Rights Council from 101."""
_FIRST_ARABIC = 31
"""The first session of the Assembly that symbols write in Arabic numerals (1976)."""
_MANY, _LAST_YEAR = 90, 2040
_S, _Y, _E, _A = Notation.SESSION, Notation.YEAR, Notation.EITHER, Notation.ASSEMBLY
_YEARLY = frozenset(body.key for body in BODIES if body.notation in (_Y, _E))
_SESSIONAL = frozenset(body.key for body in BODIES if body.notation in (_S, _E, _A)) - {"GA", "TC"}
_ROMAN_BODIES = frozenset(body.key for body in BODIES if body.notation in (_S, _Y, _E)) - {
    "GA",
    "HRC",
}
"""Who counts by years, by sessions, and who did in Roman numerals; the Assembly is apart."""
_SESSIONS = {
    "CND": (1957, 1),
    "CCPCJ": (1991, 1),
    "CSW": (1956, 1),
    "CSOCD": (1962, 1),
    "ESCAP": (1944, 1),
    "STATCOM": (1969, 1),
    "UNEA": (2012, 2),
    "UNHA": (2015, 4),
    "CSD": (1992, 1),
    "CBD": (1990, 2),
    "UNEP-GC": (1987, 1),
    "UNHSP-GC": (1965, 2),
}
"""About when a session sat: a year, and the years from session to session."""


_CONVENTION = re.compile(
    r"(?P<cbd>(?:Convention|Conference|Summit)\s+on\s+Biological\s+Diversity|UNEP/CBD/|\bCBD/COP/)"
    r"|Convention\s+(?:on|to|for)\s+[A-Z]|[A-Z][a-z]+\s+Convention\b|Climate\s+Change|ICCD/COP"
)
"""The conventions whose parties meet; the one on biological diversity counts without its name."""
_ADOPTED_BEHIND = re.compile(
    r"[^.;\n]{0,90}\bConference\s+of\s+the\s+Parties\s+to\s+the\s+(?:(?P<cbd>Convention\s+on\s+Bio)"
    r"|(?:[A-Z]\w+\s+){0,3}Convention\s+(?:on|to|for)\s+(?:the\s+)?[A-Z]|[A-Z]\w+\s+Convention)"
)
"""Whose decision it is that a sentence names first: "decision X/29, adopted at the ..."."""

Known = Mapping[tuple[str, str], str]
"""Bodies by session and number, of what the document has cited in full or with its body."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known when a number is given to a body.

    `claim` is what the noun's surroundings say, `decision` whether the noun is "decision", `voice`
    the key of the organ that speaks, `year` the one of the stated date, `before` the text up to the
    noun, `known` the document's full symbols, `behind` the text behind the number.
    """

    claim: Claimed
    decision: bool
    voice: str
    year: int | None
    before: str
    known: Known
    behind: str = ""


def settle(one: Candidate, case: Case) -> str | None:
    """The key of the body whose resolution the number is; None where it is none that we know."""
    claim = case.claim
    organ = claim.organ
    if one.form is Form.PARTIES or (organ == "~P" and one.form is Form.SLASH):
        if told := _ADOPTED_BEHIND.match(case.behind):
            return "CBD" if told["cbd"] else None
        return case.voice if case.voice == "CBD" else _of_parties(one, case.before)
    if organ == FOREIGN:
        stated = one.form is Form.COUNCIL and security_council_year(int(one.number))
        return "SC" if stated and stated == int(one.first) else None
    if organ == STRANGE:
        return _at_large(one, case)
    if _points_back(one, case):
        return case.known[one.first, one.number]
    if organ.startswith("~"):
        organ = _generic(organ, one, case.voice, case.before)
    if _passing(one, claim, organ, case.year):
        return _sessional(one, case, _sentence(case.before)[-400:]) or "GA"
    found = _by_form(one, organ, case)
    if found in (None, "HRC") and organ != "HRC" and not claim.explicit:
        return _sessional(one, case, case.before[-1500:])
    return found


def _of_parties(one: Candidate, before: str) -> str | None:
    """Whose decision VII/28 or 14/4 is: the parties' to the convention named last, or most."""
    if one.first.startswith("SS."):
        return "UNEP-GC"
    named = [one.lastgroup for one in _CONVENTION.finditer(before)]
    return "CBD" if named and (named[-1] or named.count("cbd") * 2 > len(named)) else None


def _points_back(one: Candidate, case: Case) -> bool:
    """Whether a bare number was cited before with its body, and is nobody's own here."""
    bare = one.form is Form.SLASH and not case.claim.explicit and case.year is None
    return bare and (one.first, one.number) in case.known and not case.before.endswith("its ")


def _at_large(one: Candidate, case: Case) -> str | None:
    """Whose a number is in the words of a strange body: only what its shape or date proves."""
    if one.form in (Form.COUNCIL, Form.BARE):
        known = security_council_year(int(one.number))
        return "SC" if one.first and known == int(one.first) else None
    if one.form is Form.ROMAN:
        return _roman(one, "GA", case.year)
    if one.form is Form.SPECIAL:
        return "GA" if one.first.startswith("ES-") or case.year else None
    dated = one.form is Form.SLASH and case.year is not None
    return "GA" if dated and _fits_assembly(one, case) else None


def _sentence(before: str) -> str:
    return before.rpartition(". ")[2]


def _passing(one: Candidate, claim: Claimed, organ: str, year: int | None) -> bool:
    """Whether a bare number names a session of the Assembly so old that it is likely another's."""
    if claim.explicit or organ != "GA" or year is not None or one.form is not Form.SLASH:
        return False
    return 31 <= int(one.first) < 54 and int(one.number) <= _HRC_NUMBERS


def _sessional(one: Candidate, case: Case, before: str) -> str | None:
    """A number too low for the Assembly, of no named body: the last body named that has such."""
    if one.form is not Form.SLASH:
        return None
    if organ := case.known.get((one.first, one.number)):
        return organ
    if case.year is None:
        before = _sentence(before)
    for name in reversed(list(NAME.finditer(before))):
        key = name_key(name)
        if key in _SESSIONAL and _sat(key, int(one.first), case.year):
            return _session(one, key, False, case)
        if key == "~P":
            return _of_parties(one, before)
        if key == "~C" and case.year is not None:
            return "HRC" if _fits_council(one, case) else None
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
        if "ommission" in found.group() and name_key(found) not in ("~K", "SUBCHR"):
            last = name_key(found)
    return last or ("CHR" if voice in ("HRC", "SUBCHR") else voice)  # its successor, its child


def _by_form(one: Candidate, organ: str, case: Case) -> str | None:
    if one.form in (Form.COUNCIL, Form.BARE):
        return "SC"
    if one.form is Form.ROMAN:
        return _roman(one, organ, case.year)
    if one.form is Form.YEAR:
        return organ if organ in _YEARLY else _yearly(_sentence(case.before)[-400:])
    if one.form is Form.SPECIAL:
        return "HRC" if organ == "HRC" and one.first.startswith("S-") else "GA"
    return _session(one, organ, case.claim.explicit, case)


def _yearly(before: str) -> str:
    """Whose "its resolution 2013/1" is in an organ's text that counts by sessions."""
    for name in reversed(list(NAME.finditer(before))):
        if (key := name_key(name)) in _YEARLY:
            return key
    return "ECOSOC"


def _roman(one: Candidate, organ: str, year: int | None) -> str | None:
    """A number of the time when sessions were counted in Roman numerals (up to 1977)."""
    if organ in _ROMAN_BODIES and organ != "ECOSOC":
        return organ
    special, _, roman = one.first.rpartition("-")
    session = from_roman(roman) or 0
    if session > _LAST_ROMAN or (year or 0) > _LAST_ROMAN_YEAR:
        return None
    if session > _LAST_ROMAN_ASSEMBLY or organ == "ECOSOC":
        return "ECOSOC"
    fits = special or abs(about_session(int(one.number)) - session) <= 1
    return "GA" if fits else None


def _session(one: Candidate, organ: str, explicit: bool, case: Case) -> str | None:
    """A number `36/5`: the named body's, where session, number and stated year allow it."""
    session = int(one.first)
    if organ in _SESSIONAL and organ != "HRC":
        if _sat(organ, session, None if explicit else case.year):
            return organ
        if explicit:
            return None
        # what a body cannot have adopted itself is likely the Assembly's, whoever speaks
        return _session(one, case.voice if case.voice != organ else "GA", False, case)
    fits_council, fits_assembly = _fits_council(one, case), _fits_assembly(one, case)
    if explicit and organ == "GA":
        return "HRC" if session < _FIRST_ARABIC and fits_council else organ
    if explicit and organ == "HRC":
        slip = not case.decision and int(one.number) > _HRC_NUMBERS and fits_assembly
        return "GA" if slip else organ
    if organ == "HRC" and fits_council:
        return "HRC"
    if fits_assembly:
        return "GA"
    return "HRC" if fits_council else None


def _fits_council(one: Candidate, case: Case) -> bool:
    """Whether the Human Rights Council can have adopted such a number."""
    session, number = int(one.first), int(one.number)
    numbered = _HRC_DECISIONS if case.decision else range(1, _HRC_NUMBERS + 1)
    if session > _HRC_LAST or number not in numbered:
        return False
    return case.year is None or abs(council_year(session) - case.year) <= 1


def _fits_assembly(one: Candidate, case: Case) -> bool:
    """Whether the Assembly can have adopted such a number."""
    session, number = int(one.first), int(one.number)
    if session < _FIRST_ARABIC or (case.decision and number < _GA_DECISIONS):
        return False
    return case.year is None or -1 <= case.year - (1945 + session) <= 2


def counted(session: int, year: int) -> bool:
    """Whether some body that counts by sessions had such a one in a year."""
    known = (0 <= year - 1945 - session <= 1, abs(council_year(session) - year) <= 1)
    return any(known) or any(_sat(organ, session, year) for organ in _SESSIONS)


def _sat(organ: str, session: int, year: int | None) -> bool:
    """Whether a body that meets in sessions has reached one, about the stated year."""
    start, years = _SESSIONS.get(organ, (0.0, 0.0))
    if not start:
        return session <= _MANY
    held = start + years * session
    return held <= _LAST_YEAR if year is None else abs(held - year) <= 1


def council_year(session: int) -> int:
    """About when a regular session of the Human Rights Council sat: three a year since 2007."""
    return 2006 + (session - 1) // 3 if session <= 6 else 2008 + (session - 7) // 3


def council_number_year(number: int, stated: str) -> str:
    """The year of a Security Council number: the table's, or as stated beyond the table."""
    known = security_council_year(number)
    return str(known) if known is not None else stated
