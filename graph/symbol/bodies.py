"""The bodies that adopt resolutions, and the roots under which the UN issues documents.

A body that is not listed costs one row here: its key, name, the stem of its symbols, and the
notation in which it counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Notation(StrEnum):
    """How a body counts what it adopts."""

    SESSION = "session"  # 78/311, S-32/1, formerly 217 A (III)
    YEAR = "year"  # 2018/15, formerly 663 C (XXIV)
    COUNCIL = "council"  # 2722 (2024)
    EITHER = "either"  # session or year, formerly Roman: a body that changed over
    ASSEMBLY = "assembly"  # UNEP/EA.5/Res.14
    HEALTH = "health"  # WHA77.1
    AGENCY = "agency"  # GC(65)/RES/9
    MARITIME = "maritime"  # A.1100(29), MSC.428(98)
    PARTIES = "parties"  # 1/CP.21
    CULTURE = "culture"  # 41 C/Resolution 32


COUNTED = frozenset({Notation.SESSION, Notation.YEAR, Notation.COUNCIL, Notation.EITHER})
"""The notations of symbols that read STEM/RES/..., STEM/DEC/..., STEM/PRST/..."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body with resolutions of its own: `stem` begins their symbols."""

    key: str
    name: str
    stem: str
    notation: Notation
    in_ods: bool = True  # whether docs.un.org holds its resolutions under these symbols


_S, _Y, _E = Notation.SESSION, Notation.YEAR, Notation.EITHER

BODIES: tuple[Body, ...] = (
    Body("GA", "General Assembly", "A", _S),
    Body("SC", "Security Council", "S", Notation.COUNCIL),
    Body("ECOSOC", "Economic and Social Council", "E", _Y),
    Body("TC", "Trusteeship Council", "T", _S),
    Body("HRC", "Human Rights Council", "A/HRC", _S),
    Body("CHR", "Commission on Human Rights", "E/CN.4", _Y),
    Body(
        "SUBCHR",
        "Sub-Commission on the Promotion and Protection of Human Rights",
        "E/CN.4/Sub.2",
        _Y,
    ),
    Body("STATCOM", "Statistical Commission", "E/CN.3", _E),
    Body("CSOCD", "Commission for Social Development", "E/CN.5", _E),
    Body("CSW", "Commission on the Status of Women", "E/CN.6", _S),
    Body("CND", "Commission on Narcotic Drugs", "E/CN.7", _S),
    Body("CPD", "Commission on Population and Development", "E/CN.9", _Y),
    Body("CCPCJ", "Commission on Crime Prevention and Criminal Justice", "E/CN.15", _S),
    Body("CSTD", "Commission on Science and Technology for Development", "E/CN.16", _E),
    Body("UNFF", "United Nations Forum on Forests", "E/CN.18", _E),
    Body("ECE", "Economic Commission for Europe", "E/ECE", _E),
    Body("ESCAP", "Economic and Social Commission for Asia and the Pacific", "E/ESCAP", _S),
    Body("ECA", "Economic Commission for Africa", "E/ECA", _E),
    Body("ESCWA", "Economic and Social Commission for Western Asia", "E/ESCWA", _E),
    Body("ECLAC", "Economic Commission for Latin America and the Caribbean", "LC", _E),
    Body("UNEA", "United Nations Environment Assembly", "UNEP/EA", Notation.ASSEMBLY),
    Body("UNHA", "United Nations Habitat Assembly", "HSP/HA", Notation.ASSEMBLY),
    Body("UNIDO", "General Conference of UNIDO", "GC", Notation.ASSEMBLY),
    Body("WHA", "World Health Assembly", "WHA", Notation.HEALTH, in_ods=False),
    Body("IAEA", "General Conference of the IAEA", "GC", Notation.AGENCY, in_ods=False),
    Body("IMO", "IMO Assembly", "A", Notation.MARITIME, in_ods=False),
    Body("MSC", "Maritime Safety Committee", "MSC", Notation.MARITIME, in_ods=False),
    Body(
        "MEPC", "Marine Environment Protection Committee", "MEPC", Notation.MARITIME, in_ods=False
    ),
    Body("FAL", "Facilitation Committee", "FAL", Notation.MARITIME, in_ods=False),
    Body("LEG", "Legal Committee of the IMO", "LEG", Notation.MARITIME, in_ods=False),
    Body("CP", "Conference of the Parties to the UNFCCC", "CP", Notation.PARTIES, in_ods=False),
    Body("CMP", "Parties to the Kyoto Protocol", "CMP", Notation.PARTIES, in_ods=False),
    Body("CMA", "Parties to the Paris Agreement", "CMA", Notation.PARTIES, in_ods=False),
    Body("UNESCO", "General Conference of UNESCO", "C", Notation.CULTURE, in_ods=False),
    Body("UNESCO-EX", "Executive Board of UNESCO", "EX", Notation.CULTURE, in_ods=False),
    Body("LP", "Contracting Parties to the London Protocol", "LP", Notation.MARITIME, in_ods=False),
)

BY_KEY: dict[str, Body] = {body.key: body for body in BODIES}
BY_STEM: dict[tuple[bool, str], Body] = {
    (body.notation in COUNTED, body.stem.upper()): body for body in BODIES
}
"""By (whether symbols read STEM/RES/..., upper-case stem): "A" is both the GA's and the IMO's."""

_ROOTS = """
A S E T ST TD UNEP HSP CD CCW BWC NPT TPNW CCM APLC CTOC CAC CRPD CRC CEDAW CERD CCPR CESCR CAT CED
CMW FCCC CBD ICCD ISBA SPLOS CLCS JIU DP UNW UNODC UNFPA UNOPS HRI PBC IDB GC PI ID LC ITC ICSC CEB
DC LOS UNCDF UNIDIR UNITAR INSTRAW UNAT SAICM ECE ESCAP ECA ESCWA ECLAC CERF ICEF ISDR IPBES ICPD
UNU WFP
"""
ROOTS: frozenset[str] = frozenset(_ROOTS.split())
"""First elements of masthead symbols. Closed on purpose: "and/or/2" and "km/h" are no symbols."""
