"""Symbols of bodies that write their resolutions in a manner of their own, told by templates.

`WHA{s}.{k}` reads and writes `WHA77.1`. The fields: `{s}` a session, `{t}` one of two digits at
most, `{g}` of two, `{r}` one that may be in Roman numerals, `{R}` one that is, `{y}` a year, `{p}`
the place and year of a conference; `{k}`, `{n}` and `{N}` a number of up to two, three and four
digits, `{u}` one with an item's parts, `{m}` a Roman one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.symbol.bodies import BODIES, COUNTED, Body
from graph.symbol.roman import ROMAN
from graph.symbol.value import Kind

_SESSION = r"(?:SPL\.|SS[.-]?|M-|ES\.)?[1-9][0-9]{0,2}"
_YEAR = "(?:19[4-9][0-9]|20[0-9]{2})"
_FIELDS = {
    "s": _SESSION,
    "t": "[1-9][0-9]?",
    "r": rf"(?:{_SESSION}|(?:ES\.)?{ROMAN})",
    "R": ROMAN,
    "y": _YEAR,
    "g": "[1-9][0-9]",
    "p": rf"(?:R(?:ev|EV)\. ?)?[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){{0,2}}, {_YEAR}",
    "k": "[1-9][0-9]?",
    "n": "[1-9][0-9]{0,2}",
    "N": "[1-9][0-9]{0,3}",
    "u": r"[1-9][0-9]{0,2}(?:\.[IVX]{1,4})?(?:\.[A-Z])?",
    "m": ROMAN,
}
_SESSIONS = "strRypg"
_PIECES = re.compile(r"\{(\w)\}")
_LOOSE = {
    "Resolution ": r"(?:Res(?:olutions?|\.)?|RES(?:OLUTIONS?|\.)?)\s?",
    "Decision ": r"(?:Dec(?:isions?|\.)?|DEC(?:ISIONS?|\.)?)\s?",
    "Res": "(?:Res|RES)",
    "Dec": "(?:Dec|DEC)",
    "(": r"\s?\(",
    " ": r"\s?",
}
"""Pieces of templates that are printed in more than one way."""
_LITERAL = re.compile("|".join(map(re.escape, _LOOSE)))
_NOUNS = ("Resolution ", "Decision ")
_TELLING = re.compile(r"[A-Za-z]{3}|/[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Manner:
    """One way in which a body writes its symbols: `pattern` has the groups of its fields."""

    body: Body
    kind: Kind
    template: str
    pattern: str = field(init=False)
    session: str = field(init=False)

    def __post_init__(self) -> None:
        pieces = _PIECES.split(self.template)
        literals = map(_loosely, pieces[::2])
        groups = [f"({_FIELDS[name]})" for name in pieces[1::2]]
        pattern = "".join(one for pair in zip(literals, [*groups, ""], strict=True) for one in pair)
        object.__setattr__(self, "pattern", pattern)
        object.__setattr__(self, "session", next(x for x in pieces[1::2] if x in _SESSIONS))

    @property
    def cue(self) -> str:
        """The longest piece that stands in every symbol of this manner, as it is printed."""
        literals = _PIECES.split(self.template)[::2]
        return max((piece for one in literals for piece in _LITERAL.split(one)), key=len)

    @property
    def telling(self) -> bool:
        """Whether its letters tell it without the word "resolution" or "decision" before it."""
        return not self.noun and bool(_TELLING.search(self.template))

    @property
    def noun(self) -> str:
        """The noun that the symbol itself begins with, or ""."""
        return next((one for one in _NOUNS if self.template.startswith(one)), "")

    @property
    def behind(self) -> str:
        """What is left of the pattern where its noun stands before it anyhow."""
        return self.pattern.removeprefix(_LOOSE.get(self.noun, ""))

    def counted(self, found: re.Match[str]) -> tuple[str, str]:
        """Session and number of a match of the pattern."""
        first = _PIECES.split(self.template)[1] in _SESSIONS
        return (found[1], found[2]) if first else (found[2], found[1])

    def written(self, session: str, number: str) -> str:
        """The symbol of a session and a number."""
        session = session.title() if "{p}" in self.template else session
        return _PIECES.sub(lambda one: session if one[1] in _SESSIONS else number, self.template)


def _loosely(literal: str) -> str:
    found = _LITERAL.search(literal)
    if found is None:
        return re.escape(literal)
    before, after = literal[: found.start()], literal[found.end() :]
    return re.escape(before) + _LOOSE[found[0]] + _loosely(after)


def _manners() -> Iterator[Manner]:
    for body in BODIES:
        if body.notation not in COUNTED:
            for kind in (Kind.RESOLUTION, Kind.DECISION):
                told = body.resolution if kind is Kind.RESOLUTION else body.decision
                yield from (Manner(body, kind, one) for one in told.split("|") if one)


MANNERS: tuple[Manner, ...] = tuple(_manners())
"""All manners of all bodies that write symbols of their own."""
_READ: dict[str, list[tuple[re.Pattern[str], Manner]]] = defaultdict(list)
for _one in MANNERS:
    _READ[_one.template[0].upper()].append((re.compile(_one.pattern, re.IGNORECASE), _one))


def read_own(clean: str) -> tuple[Manner, str, str] | None:
    """The manner of an upper-case symbol, its session and its number; None where none fits.

    >>> manner, *counted = read_own("UNEP/EA.5/RES.14")
    >>> manner.body.key, counted
    ('UNEA', ['5', '14'])
    """
    for pattern, manner in _READ.get("{" if clean[:1].isdigit() else clean[:1], ()):
        if found := pattern.fullmatch(clean):
            return manner, *manner.counted(found)
    return None


def write_own(body: Body, kind: Kind, session: str, number: str) -> str:
    """The symbol of what such a body adopted, in the first of its manners that has such a session.

    A body without a manner for the kind has none: the text is "".
    """
    for manner in MANNERS:
        fits = manner.body is body and manner.kind is kind
        if fits and re.fullmatch(_FIELDS[manner.session], session):
            return manner.written(session, number)
    return ""
