"""The bare forms: how texts write one number of each organ, with examples and near-misses.

A form says what a number looks like, not whether it is meant: `9/11` has the shape of a Human
Rights Council resolution (and is one, behind the Council's name). Each form therefore names the
organs that use it; `lookalikes` are everyday expressions of exactly this shape, which only context
can tell apart. What no context could rescue is in `near_misses` and does not match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.symbol import fragments as f
from graph.symbol.bodies import BY_KEY, COUNTED
from graph.symbol.council import security_council_year
from graph.symbol.grammar import try_parse, undress
from graph.symbol.notation import FIRST_SPECIAL, MARK_OF
from graph.symbol.own import write_own
from graph.symbol.roman import from_roman
from graph.symbol.value import Kind, Symbol

LAST_ROMAN_SESSION = {"GA": 30, "ECOSOC": 63, "TC": 61, "CHR": 37, "SUBCHR": 34}
LAST_ROMAN_SPECIAL = {"S": 7, "ES": 5}
FIRST_NUMBERED_SPECIAL = {"S": 8, "ES": 6}
SMALL, YEAR_SLIP = 100, 3
"""A small number with a year far off the Council's table is a rule or an article: "39 (2022)"."""


@dataclass(frozen=True, slots=True)
class BareForm:
    """One way to write a number. `pattern` captures nothing and carries its own boundaries.

    `examples` are (text, organ, symbol); `near_misses` do not match; `lookalikes` match and are
    something else unless the organ's name stands by.
    """

    name: str
    pattern: str
    organs: tuple[str, ...]
    examples: tuple[tuple[str, str, str], ...]
    near_misses: tuple[str, ...]
    lookalikes: tuple[str, ...] = ()
    kind: Kind = Kind.RESOLUTION
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.pattern))

    def read(self, text: str, organ: str) -> Symbol | None:
        """The symbol of a number in this form, taken as this organ's; None where it cannot be.

        >>> str(BARE_FORMS["old"].read("217 A (III)", "GA"))
        'A/RES/217(III)[A]'
        """
        if organ not in self.organs or not self.regex.fullmatch(text):
            return None
        symbol = try_parse(_in_full(undress(text), organ, self.kind))
        return symbol if symbol and _plausible(symbol) else None


def _in_full(number: str, organ: str, kind: Kind) -> str:
    """The number with its organ's stem before it, as `parse` takes it."""
    body = BY_KEY[organ]
    if body.notation in COUNTED:
        return f"{body.stem}/{MARK_OF[kind]}/{number}"
    if organ == "WHA":
        return "WHA" + number.removeprefix("WHA").strip()
    session, _, rest = number.partition("/")
    return write_own(body, kind, session, rest)


def _plausible(symbol: Symbol) -> bool:
    """Whether the organ had such a session, and the Council such a number about that year."""
    if symbol.organ == "SC":
        number, year = int(symbol.number), symbol.year
        slip = abs((year or 0) - (security_council_year(number) or year or 0))
        return year is not None and (number >= SMALL or slip <= YEAR_SLIP)
    special, _, session = symbol.session.rpartition("-")
    if special and symbol.organ not in ("GA", "HRC"):
        return False
    if not session.isdigit():
        last = LAST_ROMAN_SPECIAL if special else LAST_ROMAN_SESSION
        return (from_roman(session) or 99) <= last.get(special or symbol.organ, 89)
    if special and symbol.organ == "GA":
        return symbol.session in FIRST_SPECIAL or int(session) >= FIRST_NUMBERED_SPECIAL[special]
    return special != "ES" or symbol.organ == "GA"


_FORMS = (
    BareForm(
        "assembly",
        f.ASSEMBLY,
        ("GA",),
        (
            ("91/14", "GA", "A/RES/91/14"),
            ("78/311", "GA", "A/RES/78/311"),
            ("46/36 L", "GA", "A/RES/46/36[L]"),
            ("57/270 B", "GA", "A/RES/57/270[B]"),
            ("57/270B", "GA", "A/RES/57/270[B]"),
            ("91/250 A-C", "GA", "A/RES/91/250[A-C]"),
            ("91/250 A to C", "GA", "A/RES/91/250[A-C]"),
            ("91/250 A and B", "GA", "A/RES/91/250[A-B]"),
            ("53/77 AA", "GA", "A/RES/53/77[AA]"),
            ("56/509", "GA", "A/RES/56/509"),
            ("78/\n311", "GA", "A/RES/78/311"),
            ("46/36\u00a0L", "GA", "A/RES/46/36[L]"),
        ),
        (
            *("9/11", "24/7", "1/2", "16/17", "2020/21", "26 (a)", "78/1234", "78/512", "78/0"),
            *("30/5", "78/311/2", "A/78/311", "S-78/31", "1.78/31", "78/31%", "78/31.5", "178/31"),
            "78/31-bis",
        ),
        ("50/50", "60/40"),
    ),
    BareForm(
        "assembly-decision",
        f.ASSEMBLY_DECISION,
        ("GA",),
        (
            ("72/558", "GA", "A/DEC/72/558"),
            ("91/553 A and B", "GA", "A/DEC/91/553[A-B]"),
            ("34/401", "GA", "A/DEC/34/401"),
        ),
        ("78/213", "9/511", "2020/501", "78/5011", "A/72/558", "24/7"),
        kind=Kind.DECISION,
    ),
    BareForm(
        "special",
        f.SPECIAL,
        ("GA", "HRC"),
        (
            ("ES-10/15", "GA", "A/RES/ES-10/15"),
            ("S-32/1", "GA", "A/RES/S-32/1"),
            ("S\u201132/1", "GA", "A/RES/S-32/1"),
            ("S-20/4 A", "GA", "A/RES/S-20/4[A]"),
            ("S-17/1", "HRC", "A/HRC/RES/S-17/1"),
        ),
        ("A/ES-10/273", "ES-10", "PS-5/2", "s-32/1", "S-320/1", "S-32/123", "F-16/2", "S 32/1"),
    ),
    BareForm(
        "old",
        f.OLD,
        (
            *("GA", "ECOSOC", "TC", "CHR", "SUBCHR", "STATCOM", "CSOCD", "CSW", "CND"),
            *("ECE", "ESCAP", "ECA", "ESCWA", "ECLAC", "TDB", "UNCTAD"),
        ),
        (
            ("217 A (III)", "GA", "A/RES/217(III)[A]"),
            ("217 (III) A", "GA", "A/RES/217(III)[A]"),
            ("3376 (XXX)", "GA", "A/RES/3376(XXX)"),
            ("1514(XV)", "GA", "A/RES/1514(XV)"),
            ("2200 A\n(XXI)", "GA", "A/RES/2200(XXI)[A]"),
            ("2675 A-C (XXV)", "GA", "A/RES/2675(XXV)[A-C]"),
            ("3201 (S-VI)", "GA", "A/RES/3201(S-VI)"),
            ("2252 (ES\u2011V)", "GA", "A/RES/2252(ES-V)"),
            ("663 C (XXIV)", "ECOSOC", "E/RES/663(XXIV)[C]"),
            ("2008 (LX)", "ECOSOC", "E/RES/2008(LX)"),
            ("8 (XXIII)", "CHR", "E/CN.4/RES/8(XXIII)"),
        ),
        (
            *("26 (a)", "26 (iv)", "217 (IIII)", "217 (VX)", "12 (MMXX)", "5 (IC)", "3,376 (XXX)"),
            *("217 ()", "217 A", "GC(XXXIV)/RES/533", "217 AB (III)", "26 (XCIV)"),
        ),
        ("7 (II)", "2 B (I)"),
    ),
    BareForm(
        "council",
        f.COUNCIL,
        ("SC",),
        (
            ("2722 (2024)", "SC", "S/RES/2722 (2024)"),
            ("2722(2024)", "SC", "S/RES/2722 (2024)"),
            ("1325\n(2000)", "SC", "S/RES/1325 (2000)"),
            ("242 (1967)", "SC", "S/RES/242 (1967)"),
        ),
        (
            *("1325 (2200)", "12 (203)", "2722 (24)", "500 (1945)", "1,325 (2000)", "26 (a)"),
            *("S/2722 (2024)", "2722 (2024", "3376 (XXX)", "0 (2000)", "2722 (2024)b"),
        ),
    ),
    BareForm(
        "council-number",
        f.COUNCIL_NUMBER,
        ("SC",),
        (("2216", "SC", "S/RES/2216 (2015)"), ("242", "SC", "S/RES/242 (1967)")),
        ("2216th", "2,216", "22165", "78/311", "2722 (2024)", "12.5", "12%", "$500", "9-11"),
        ("2024", "26", "17"),
    ),
    BareForm(
        "year",
        f.YEAR,
        ("ECOSOC", "CHR", "SUBCHR", "CPD", "CSOCD", "STATCOM", "CSTD", "UNFF", "ECE", "ECA"),
        (
            ("2018/15", "ECOSOC", "E/RES/2018/15"),
            ("1996/31", "ECOSOC", "E/RES/1996/31"),
            ("2021/2 B", "ECOSOC", "E/RES/2021/2[B]"),
            ("2005/74", "CHR", "E/CN.4/RES/2005/74"),
            ("2014/1", "CPD", "E/CN.9/RES/2014/1"),
        ),
        ("1939/45", "1977/5", "2020/2021", "2020/021", "S/2018/15", "2018/15/3", "9/11", "24/7"),
        ("2020/21", "1998/99"),
    ),
    BareForm(
        "session",
        f.SESSION,
        ("HRC", "UNEA", "UNHA", "CND", "CCPCJ", "CSW", "ESCAP", "CSOCD", "CSTD", "UNFF"),
        (
            ("36/5", "HRC", "A/HRC/RES/36/5"),
            ("5/14", "UNEA", "UNEP/EA.5/Res.14"),
            ("2/6", "UNHA", "HSP/HA.2/Res.6"),
            ("65/2", "CND", "E/CN.7/RES/65/2"),
            ("26/3", "CCPCJ", "E/CN.15/RES/26/3"),
            ("49/7", "CSW", "E/CN.6/RES/49/7"),
            ("72/7", "ESCAP", "E/ESCAP/RES/72/7"),
        ),
        ("2020/21", "0/5", "36/0", "36/5/7", "A/36/5", "S-17/1", "36/5%", "26 (a)", "1.36/5"),
        ("9/11", "24/7", "1/2", "16/17", "50/50"),
    ),
    BareForm(
        "health",
        f.HEALTH,
        ("WHA",),
        (("WHA77.1", "WHA", "WHA77.1"), ("76.16", "WHA", "WHA76.16")),
        ("7.7", "$76.16", "76.16%", "1.76.16", "76.163", "A76.1", "76.", "WHA7/7"),
        ("58.16",),
    ),
)
BARE_FORMS: dict[str, BareForm] = {form.name: form for form in _FORMS}
"""Every bare form by name."""

FULL_FORM: re.Pattern[str] = re.compile(f.FULL)
"""A whole symbol in running text, as a candidate: `try_parse` of the match decides."""
