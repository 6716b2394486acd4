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
    OWN = "own"  # in a manner that its row tells: WHA77.1
    ASSEMBLY = "assembly"  # likewise, and 5/14 behind its name: UNEP/EA.5/Res.14


COUNTED = frozenset({Notation.SESSION, Notation.YEAR, Notation.COUNCIL, Notation.EITHER})
"""The notations of symbols that read STEM/RES/..., STEM/DEC/..., STEM/PRST/..."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body with resolutions of its own: `stem` begins their symbols.

    One that writes its symbols in a manner of its own tells it by templates (`graph.symbol.own`
    has their fields), the manners of one kind parted by `|`, what is written today first.
    """

    key: str
    name: str
    stem: str
    notation: Notation
    resolution: str = ""
    decision: str = ""

    @property
    def in_ods(self) -> bool:
        """Whether docs.un.org holds its resolutions under these symbols."""
        return self.notation is not Notation.OWN


_S, _Y, _E = Notation.SESSION, Notation.YEAR, Notation.EITHER


def _own(key: str, name: str, resolution: str, decision: str = "") -> Body:
    """A body whose symbols begin with no stem that its other documents share."""
    return Body(key, name, key, Notation.OWN, resolution, decision)


def _assembly(key: str, name: str, stem: str) -> Body:
    """An assembly of a programme or agency: `UNEP/EA.5/Res.14`."""
    templates = (f"{stem}.{{s}}/{mark}.{{n}}" for mark in ("Res", "Dec"))
    return Body(key, name, stem, Notation.ASSEMBLY, *templates)


_COUNTED_BODIES = (
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
    Body("CSD", "Commission on Sustainable Development", "E/CN.17", _S),
    Body("UNFF", "United Nations Forum on Forests", "E/CN.18", _E),
    Body("ECE", "Economic Commission for Europe", "E/ECE", _E),
    Body("ESCAP", "Economic and Social Commission for Asia and the Pacific", "E/ESCAP", _S),
    Body("ECA", "Economic Commission for Africa", "E/ECA", _E),
    Body("ESCWA", "Economic and Social Commission for Western Asia", "E/ESCWA", _E),
    Body("ECLAC", "Economic Commission for Latin America and the Caribbean", "LC", _E),
    Body("TDB", "Trade and Development Board", "TD/B", _S),
    Body("UNCTAD", "United Nations Conference on Trade and Development", "TD", _S),
    Body("DP", "Executive Board of UNDP, UNFPA and UNOPS", "DP", _E),
    Body("ICEF", "Executive Board of UNICEF", "E/ICEF", _Y),
    Body("UNW", "Executive Board of UN-Women", "UNW", _Y),
    Body("UNEP-GC", "Governing Council of UNEP", "UNEP/GC", _S),
    Body("UNHSP-GC", "Governing Council of UN-Habitat", "HSP/GC", _S),
)
_OWN_BODIES = (
    _assembly("UNEA", "United Nations Environment Assembly", "UNEP/EA"),
    _assembly("UNHA", "United Nations Habitat Assembly", "HSP/HA"),
    _assembly("UNIDO", "General Conference of UNIDO", "GC"),
    _own("IDB", "Industrial Development Board", "IDB.{s}/Res.{n}", "IDB.{s}/Dec.{n}"),
    _own("WHA", "World Health Assembly", "WHA{s}.{k}", "WHA{s}({k})"),
    _own("WHA-SS", "Special session of the World Health Assembly", "SSA{s}.{k}", "SSA{s}({k})"),
    _own("WHO-EB", "Executive Board of WHO", "EB{s}.R{k}", "EB{s}({k})"),
    _own("PAHO", "Directing Council of PAHO", "CD{s}.R{k}", "CD{s}(D{k})"),
    _own("PAHO-CSP", "Pan American Sanitary Conference", "CSP{s}.R{k}", "CSP{s}(D{k})"),
    _own("WHO-AFR", "Regional Committee for Africa", "AFR/RC{s}/R{k}"),
    _own("WHO-EUR", "Regional Committee for Europe", "EUR/RC{s}/R{k}", "EUR/RC{s}({k})"),
    _own("WHO-SEAR", "Regional Committee for South-East Asia", "SEA/RC{s}/R{k}", "SEA/RC{s}({k})"),
    _own("WHO-WPR", "Regional Committee for the Western Pacific", "WPR/RC{s}.R{k}"),
    _own("WHO-EMR", "Regional Committee for the Eastern Mediterranean", "EM/RC{s}/R.{k}"),
    _own("IAEA", "General Conference of the IAEA", "GC({r})/RES/{n}", "GC({r})/DEC/{n}"),
    _own("ILC", "International Labour Conference", "ILC.{s}/Resolution {m}"),
    _own("IMO", "IMO Assembly", "A.{N}({r})"),
    _own("IMO-C", "Council of the IMO", "C.{n}({r})"),
    _own("MSC", "Maritime Safety Committee", "MSC.{n}({r})"),
    _own("MEPC", "Marine Environment Protection Committee", "MEPC.{n}({r})"),
    _own("FAL", "Facilitation Committee", "FAL.{n}({r})"),
    _own("LEG", "Legal Committee of the IMO", "LEG.{n}({r})"),
    _own("LP", "Contracting Parties to the London Protocol", "LP.{n}({r})"),
    _own("LC-LP", "Parties to the London Convention and Protocol", "LC-LP.{n}({y})"),
    _own("ICAO", "Assembly of ICAO", "A{t}-{k}"),
    _own("IPBES", "Plenary of IPBES", "", "IPBES-{t}/{k}"),
    _own("WMO", "World Meteorological Congress", "Resolution {n} (Cg-{g})"),
    _own("IOC", "Assembly of the IOC", "Resolution A-{t}/{k}", "Decision A-{t}/{k}"),
    _own("IOC-EC", "Executive Council of the IOC", "Resolution EC-{t}/{k}", "Decision EC-{t}/{k}"),
    _own("ITU", "Conferences of the ITU", "Resolution {N} ({p})"),
    _own("UPU", "Universal Postal Congress", "C {n}/{y}"),
    _own("UNESCO", "General Conference of UNESCO", "{s} C/Resolution {n}", "{s} C/Decision {n}"),
    _own("UNESCO-EX", "Executive Board of UNESCO", "{s} EX/Resolution {n}", "{s} EX/Decision {u}"),
    _own("ASP", "Assembly of States Parties", "ICC-ASP/{s}/Res.{n}", "ICC-ASP/{s}/Dec.{n}"),
    _own("OPCW", "Conference of the States Parties of OPCW", "C-{s}/RES.{n}", "C-{s}/DEC.{n}"),
    _own("OPCW-EC", "Executive Council of OPCW", "EC-{s}/RES.{n}", "EC-{s}/DEC.{n}"),
    _own("CP", "Conference of the Parties to the UNFCCC", "", "{k}/CP.{s}"),
    _own("CMP", "Parties to the Kyoto Protocol", "", "{k}/CMP.{s}"),
    _own("CMA", "Parties to the Paris Agreement", "", "{k}/CMA.{s}"),
    _own("UNCCD", "Conference of the Parties to the UNCCD", "", "{k}/COP.{s}"),
    Body(
        "CBD",
        "Conference of the Parties to the Convention on Biological Diversity",
        "CBD/COP",
        Notation.ASSEMBLY,
        decision="CBD/COP/DEC/{s}/{k}|UNEP/CBD/COP/DEC/{r}/{k}",
    ),
    _own("CBD-BS", "Parties to the Cartagena Protocol", "", "CBD/CP/MOP/DEC/{s}/{k}|BS-{R}/{k}"),
    _own("CBD-NP", "Parties to the Nagoya Protocol", "", "CBD/NP/MOP/DEC/{s}/{k}|NP-{s}/{k}"),
    _own("BC", "Conference of the Parties to the Basel Convention", "", "BC-{t}/{k}"),
    _own("RC", "Conference of the Parties to the Rotterdam Convention", "", "RC-{t}/{k}"),
    _own("SC-POP", "Conference of the Parties to the Stockholm Convention", "", "SC-{t}/{k}"),
    _own("MC", "Conference of the Parties to the Minamata Convention", "", "MC-{t}/{k}"),
    _own("CITES", "Conference of the Parties to CITES", "Conf. {s}.{k}"),
    _own("CMS", "Conference of the Parties to CMS", "UNEP/CMS/Resolution {s}.{k}"),
    _own("RAMSAR", "Contracting Parties to the Ramsar Convention", "Resolution {R}.{k}"),
)
BODIES: tuple[Body, ...] = _COUNTED_BODIES + _OWN_BODIES

BY_KEY: dict[str, Body] = {body.key: body for body in BODIES}
BY_STEM: dict[tuple[bool, str], Body] = {
    (body.notation in COUNTED, body.stem.upper()): body for body in BODIES
}
"""By (whether symbols read STEM/RES/..., upper-case stem): "A" is both the GA's and the IMO's."""

_ROOTS = """
A S E T ST TD UNEP HSP CD CCW BWC NPT TPNW CCM APLC CTOC CAC CRPD CRC CEDAW CERD CCPR CESCR CAT CED
CMW FCCC CBD ICCD ISBA SPLOS CLCS JIU DP UNW UNODC UNFPA UNOPS HRI PBC IDB GC PI ID LC ITC ICSC CEB
DC LOS UNCDF UNIDIR UNITAR INSTRAW UNAT SAICM ECE ESCAP ECA ESCWA ECLAC CERF ICEF ISDR IPBES ICPD
UNU WFP GOV GB ILC CTBT
"""
ROOTS: frozenset[str] = frozenset(_ROOTS.split())
"""First elements of masthead symbols. Closed on purpose: "and/or/2" and "km/h" are no symbols."""
