"""Symbols of all other documents: reports, drafts, meeting records. `A/78/L.86`, `S/PV.9586`.

The grammar is elements between slashes behind a known root; a few elements say the kind.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.symbol.bodies import BY_STEM, ROOTS
from graph.symbol.notation import MARKS, year_of
from graph.symbol.value import Kind, Symbol

_VALUE = r"(?:[IVXL]+|[0-9]+[A-Z]?)"
_QUALIFIED = (
    r"\s?\((PARTS?|VOLS?|SECTS?|INCOME\s?SECTS?|PROG|FASC|RESUMPTION|RESUMED|SUPP|INTRODUCTION"
    rf"|ANNEX|FOREWORD|PLAN OUTLINE)\.?\s?({_VALUE}(?:\s?(?:AND|-)\s?{_VALUE})?)?\)"
)
_QUALIFIER = re.compile(_QUALIFIED + "$")
_QUALIFIERS = re.compile(f"(?:{_QUALIFIED})+$")
_WORDS = {
    "VOL": "Vol.",
    "VOLS": "Vols.",
    "SECT": "Sect.",
    "SECTS": "Sects.",
    "INCOMESECT": "Income sect.",
    "INCOMESECTS": "Income sects.",
    "PROG": "Prog.",
    "FASC": "Fasc.",
    "RESUMED": "resumed",
    "PLANOUTLINE": "Plan outline",
}
_ELEMENT = re.compile(r"[A-Z0-9]+(?:(?:\.|(?<![0-9])-|-(?=[0-9]))[A-Z0-9]+)*(?:\([A-Z0-9.-]+\))?")
_PLAIN = re.compile(r"(?:E?S-)?[0-9]+|(?:E?S-)[IVXL]+")
_NUMBERED = re.compile(r"(?P<series>L|PV|SR)\.(?P<number>[0-9]+)")
_JOINT = re.compile(rf"-(?=(?:{'|'.join(sorted(ROOTS))})/)")
_SUPPLEMENT = re.compile(r"(?:ADD|CORR|REV|AMEND)\.[0-9]+|CORRIGENDUM")
_MIXED_WORDS = (
    *("Add", "Corr", "Rev", "Amend", "Sub", "Res", "Dec", "Summary", "Corrigendum", "Agenda"),
    *("OzL", "Pro", "Annex", "Report"),
)
_MIXED_CASE = {word.upper(): word for word in _MIXED_WORDS}


def read_masthead(clean: str, shouted: bool) -> Symbol | None:
    """The symbol of a report, draft or record out of upper-case text, or None.

    `shouted` says whether the text was upper-case where it matters: a root with one element
    behind it (`S/2532`) is taken for a symbol only then, so that "a/2" is none. A joint symbol
    (`A/55/530-S/2000/1052`) is described by its first half.
    """
    first, *others = _JOINT.split(clean)
    symbol = _read_one(first, shouted)
    if symbol is None or not others:
        return symbol
    halves = [_read_one(other, shouted) for other in others]
    texts = [half.text for half in halves if half]
    if len(texts) < len(others):
        return None
    return replace(symbol, text="-".join([symbol.text, *texts]))


def _read_one(clean: str, shouted: bool) -> Symbol | None:
    elements = clean.split("/")
    if not _is_symbol(elements, shouted):
        return None
    bare = [_QUALIFIERS.sub("", element) for element in elements]
    if not all(_ELEMENT.fullmatch(element) for element in bare):
        return None
    if MARKS.keys() & set(bare) and not _SUPPLEMENT.fullmatch(bare[-1]):
        return None
    text = "/".join(_dress(element) for element in elements)
    return _describe(text, bare)


def _is_symbol(elements: list[str], shouted: bool) -> bool:
    root, *rest = elements
    known = root in ROOTS or root.partition(".")[0] in ("GC", "IDB", "GB", "ILC")
    if not (known and rest and any(char.isdigit() for char in "".join(rest))):
        return False
    return shouted or len(rest) > 1 or _NUMBERED.fullmatch(rest[0]) is not None


def _dress(element: str) -> str:
    """An element in the library's mixed case, its qualifier spaced: `5 (Vol. II)`."""
    qualifier = _QUALIFIER.search(element)
    if qualifier is None:
        if element in MARKS:
            return element
        return ".".join(_MIXED_CASE.get(word, word) for word in element.split("."))
    word = re.sub(r"\s", "", qualifier[1])
    inside = _WORDS.get(word, word.capitalize())
    if qualifier[2]:
        joined = re.sub(r"\s?(AND)\s?", " and ", qualifier[2])
        inside += " " + re.sub(r"\s?-\s?", "-", joined)
    return f"{_dress(element[: qualifier.start()])} ({inside})"


def _describe(text: str, bare: list[str]) -> Symbol:
    plain = [element for element in bare[1:] if _PLAIN.fullmatch(element)]
    numbered = next((found for found in map(_NUMBERED.fullmatch, bare) if found), None)
    if numbered:
        kind = Kind.DRAFT if numbered["series"] == "L" else Kind.MEETING_RECORD
        session, number = (plain[0] if plain else ""), numbered["number"]
    else:
        kind = Kind.REPORT
        session = plain[0] if len(plain) > 1 else ""
        number = plain[-1] if plain else bare[-1].rpartition(".")[2]
    year = year_of(session)
    organ = _organ(bare)
    if organ == "SC" and year is not None:
        session = ""
    return Symbol(text, organ, kind, session, number, year)


def _organ(bare: list[str]) -> str:
    """The key of the longest stem that is known, else the root itself: `FCCC`."""
    for length in (3, 2, 1):
        stem = "/".join(bare[:length])
        if body := BY_STEM.get((True, stem)):
            return body.key
    head = "/".join(bare[:2])
    for (counted, stem), body in BY_STEM.items():
        if not counted and "/" in stem and head.startswith(stem + "."):
            return body.key
    return bare[0]
