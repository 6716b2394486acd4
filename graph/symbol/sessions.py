"""When a regular session of the General Assembly sat: a window to check dates against.

Rule 1 of the Assembly's rules of procedure: until the fifty-seventh session the Assembly opened on
the third Tuesday of September; since the fifty-eighth (resolution 57/301) on the Tuesday of the
third week of September, counted from the first week with a working day. Sessions that opened
otherwise are listed. By decision a session may open up to a week earlier (55th, 56th, 78th to
80th), so a window begins a week before the rule's day. A session ends when the next one opens.
"""

from __future__ import annotations

from datetime import date, timedelta

from graph.symbol.roman import from_roman
from graph.symbol.value import Symbol

_IRREGULAR = {
    1: date(1946, 1, 10),
    6: date(1951, 11, 6),
    7: date(1952, 10, 14),
    11: date(1956, 11, 12),
    19: date(1964, 12, 1),
    23: date(1968, 9, 24),
}
_WEEK = timedelta(days=7)
_TUESDAY, _SATURDAY = 1, 5
_EARLY_2000 = 14  # days by which the fifty-fifth session, the Millennium Assembly, opened early


def session_dates(symbol: Symbol) -> tuple[date, date] | None:
    """First and last day on which a document of this regular GA session can have been adopted.

    None for other organs and for special and emergency special sessions, which resume at will.
    """
    if symbol.organ != "GA" or not symbol.session:
        return None
    text = symbol.session
    session = int(text) if text.isdigit() else from_roman(text)
    if session is None or not 1 <= session <= 999:
        return None
    return _earliest(session), _opening(session + 1)


def _opening(session: int) -> date:
    """The opening day by the rule, or as it was."""
    if session in _IRREGULAR:
        return _IRREGULAR[session]
    first = date(1945 + session, 9, 1)
    if session <= 57:
        return first + timedelta(days=(_TUESDAY - first.weekday()) % 7) + 2 * _WEEK
    monday = first - timedelta(days=first.weekday())
    if first.weekday() >= _SATURDAY:
        monday += _WEEK
    return monday + 2 * _WEEK + timedelta(days=_TUESDAY)


def _earliest(session: int) -> date:
    if session in _IRREGULAR:
        return _IRREGULAR[session]
    early = timedelta(days=_EARLY_2000) if session == 55 else _WEEK
    return _opening(session) - early
