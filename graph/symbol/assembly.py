"""In which session the General Assembly adopted a number: from 1946 to 1975 they ran on.

The table holds the first and the last number that surely belong to a session, special ones between
regular ones. Source: the Assembly's annual volumes of resolutions.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from graph.symbol.roman import from_roman


class Run(NamedTuple):
    """Numbers of one session: first and last, the session as printed, the year it opened."""

    first: int
    last: int
    session: str
    year: int


_TABLE = """
    1-103 I 1946 | 108-184 II 1947 | 185-189 S-2 1948 | 190-288 III 1948
    289-366 IV 1949 | 371-500 V 1950 | 501-608 VI 1951 | 611-710 VII 1952
    713-806 VIII 1953 | 808-905 IX 1954 | 910-995 X 1955 | 997-1003 ES-I 1956
    1004-1008 ES-II 1956 | 1010-1133 XI 1956 | 1134-1236 XII 1957 | 1237-1237 ES-III 1958
    1240-1350 XIII 1958 | 1353-1472 XIV 1959 | 1474-1474 ES-IV 1960 | 1480-1621 XV 1960
    1622-1622 S-III 1961 | 1625-1747 XVI 1961 | 1752-1871 XVII 1962 | 1872-1880 S-IV 1963
    1883-1992 XVIII 1963 | 1994-2008 XIX 1964 | 2011-2132 XX 1965 | 2135-2245 XXI 1966
    2248-2248 S-V 1967 | 2252-2256 ES-V 1967 | 2260-2373 XXII 1967 | 2379-2480 XXIII 1968
    2488-2612 XXIV 1969 | 2617-2749 XXV 1970 | 2755-2900 XXVI 1971 | 2910-3042 XXVII 1972
    3050-3195 XXVIII 1973 | 3201-3202 S-VI 1974 | 3205-3357 XXIX 1974 | 3362-3362 S-VII 1975
    3363-3541 XXX 1975
"""


def _run(row: str) -> Run:
    numbers, session, year = row.split()
    first, _, last = numbers.partition("-")
    return Run(int(first), int(last), session, int(year))


RUNS = tuple(_run(row) for line in _TABLE.strip().split("\n") for row in line.split("|"))
_REGULAR: tuple[tuple[int, int], ...] = tuple(
    (run.last, session) for run in RUNS if (session := from_roman(run.session)) is not None
)
_LAST_NUMBERS = tuple(last for last, _ in _REGULAR)


def assembly_session(number: int) -> tuple[str, int] | None:
    """Session and its year for a number that the Assembly gave before 1976; None if not sure.

    >>> assembly_session(3379), assembly_session(3542)
    (('XXX', 1975), None)
    """
    for run in RUNS:
        if run.first <= number <= run.last:
            return run.session, run.year
    return None


def about_session(number: int) -> int:
    """About which regular session adopted a number; the one after the last beyond the table.

    >>> about_session(2200), about_session(3379), about_session(4000)
    (21, 30, 31)
    """
    at = bisect_left(_LAST_NUMBERS, number)
    return _REGULAR[at][1] if at < len(_REGULAR) else _REGULAR[-1][1] + 1
