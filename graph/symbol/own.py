"""Symbols of bodies that write their resolutions in a manner of their own."""

from __future__ import annotations

import re

from graph.symbol.bodies import BY_KEY
from graph.symbol.notation import MARKS, Count, build
from graph.symbol.roman import ROMAN
from graph.symbol.value import Kind, Symbol

_NUMBER = r"([1-9][0-9]{0,3})"
_ASSEMBLY = re.compile(
    rf"(UNEP/EA|HSP/HA|GC)\.((?:SS\.)?[1-9][0-9]?)/(RES|DEC)\.{_NUMBER}",
)
_HEALTH = re.compile(r"WHA([1-9][0-9]?)(?:\.([1-9][0-9]?)|\(([1-9][0-9]?)\))")
_AGENCY = re.compile(rf"GC\(((?:SPL\.)?[1-9][0-9]?|{ROMAN})\)/(RES|DEC)/{_NUMBER}")
_MARITIME = re.compile(rf"(A|MSC|MEPC|FAL|LEG|LP)\.{_NUMBER}\s?\(([1-9][0-9]{{0,2}}|{ROMAN})\)")
_PARTIES = re.compile(r"([1-9][0-9]?)/(CP|CMP|CMA)\.([1-9][0-9]?)")
_CULTURE = re.compile(
    r"([1-9][0-9]{0,2})\s?(C|EX)/(RES|DEC)(?:OLUTIONS?|ISIONS?|\.)?\s?([1-9][0-9]{0,2})"
)

_ASSEMBLY_KEYS = {"UNEP/EA": "UNEA", "HSP/HA": "UNHA", "GC": "UNIDO"}
_MARITIME_KEYS = {"A": "IMO"}


def read_own(clean: str) -> Symbol | None:
    """The symbol in the notation of UNEA, UN-Habitat, UNIDO, WHA, IAEA, IMO and others, or None.

    >>> str(read_own("UNEP/EA.5/RES.14"))
    'UNEP/EA.5/Res.14'
    """
    if found := _ASSEMBLY.fullmatch(clean):
        stem, session, mark, number = found.groups()
        return build(BY_KEY[_ASSEMBLY_KEYS[stem]], MARKS[mark], Count(session, number))
    if found := _HEALTH.fullmatch(clean):
        session, resolution, decision = found.groups()
        kind = Kind.RESOLUTION if resolution else Kind.DECISION
        return build(BY_KEY["WHA"], kind, Count(session, resolution or decision))
    if found := _AGENCY.fullmatch(clean):
        session, mark, number = found.groups()
        return build(BY_KEY["IAEA"], MARKS[mark], Count(session, number))
    if found := _MARITIME.fullmatch(clean):
        stem, number, session = found.groups()
        return build(
            BY_KEY[_MARITIME_KEYS.get(stem, stem)], Kind.RESOLUTION, Count(session, number)
        )
    return _of_parties(clean) or _of_culture(clean)


def _of_parties(clean: str) -> Symbol | None:
    """A decision of those who are parties to the climate treaties: `1/CP.21`."""
    found = _PARTIES.fullmatch(clean)
    if found is None:
        return None
    number, stem, session = found.groups()
    return build(BY_KEY[stem], Kind.DECISION, Count(session, number))


def _of_culture(clean: str) -> Symbol | None:
    """What UNESCO's General Conference or its Executive Board adopted: `41 C/Resolution 32`."""
    found = _CULTURE.fullmatch(clean)
    if found is None:
        return None
    session, stem, mark, number = found.groups()
    return build(
        BY_KEY["UNESCO" if stem == "C" else "UNESCO-EX"], MARKS[mark], Count(session, number)
    )
