"""In which year the Security Council adopted a resolution: its numbers run on, from 1 in 1946.

The table holds the first number of each year. Source: the Council's annual lists of resolutions;
checked against every symbol and every "number (year)" in the reference archive.
"""

from __future__ import annotations

from bisect import bisect_right

FIRST_YEAR = 1946
LAST_NUMBER = 2803
"""The highest number that the table vouches for (17 November 2025)."""

# One row a decade; the position gives the year.
FIRST_NUMBERS: tuple[int, ...] = (
    *(1, 16, 38, 67),  # 1946-1949
    *(79, 90, 97, 99, 104, 106, 111, 122, 127, 132),  # 1950-1959
    *(133, 161, 174, 178, 186, 200, 220, 233, 245, 263),  # 1960-1969
    *(276, 292, 308, 325, 345, 367, 385, 403, 423, 444),  # 1970-1979
    *(462, 485, 500, 529, 546, 560, 581, 594, 607, 627),  # 1980-1989
    *(647, 684, 726, 800, 893, 970, 1036, 1093, 1147, 1220),  # 1990-1999
    *(1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860),  # 2000-2009
    *(1908, 1967, 2033, 2086, 2133, 2196, 2260, 2337, 2398, 2452),  # 2010-2019
    *(2504, 2561, 2618, 2672, 2722, 2768),  # 2020-2025
)


def security_council_year(number: int) -> int | None:
    """The year of adoption of a Security Council resolution; None outside the table.

    >>> security_council_year(2216)
    2015
    """
    if not 1 <= number <= LAST_NUMBER:
        return None
    return FIRST_YEAR + bisect_right(FIRST_NUMBERS, number) - 1
