"""Dates: every expression that denotes a day, month or year, its value, and the rule that gave it.

A value is never finer than the text: `in May` is a month. What is counted from another date keeps
that `anchor`; without one its value is "". Names that hold a year (`2030 Agenda`), counts, symbols
and session years are no dates. Dates in captions carry rules that begin with `caption:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.findings import Finding
from graph.model import Page

NAME = "dates"
LANES = ("record", "story")

EXAMPLES: tuple[Example, ...] = (
    Example("Agreed on 21 March 2024.", expected=(("21 March 2024", "2024-03-21"),)),
    Example("Passed on March 21, 2024, it", expected=(("March 21, 2024", "2024-03-21"),)),
    Example(
        "It ran from 30 May to 3 June 2022.",
        expected=(("30 May", "2022-05-30"), ("3 June 2022", "2022-06-03")),
    ),
    Example(
        "from 21 to 23 March 2024", expected=(("21", "2024-03-21"), ("23 March 2024", "2024-03-23"))
    ),
    Example("He led the unit from 2018 to 2022.", expected=(("2018", "2018"), ("2022", "2022"))),
    Example("A draft was tabled on Monday.", expected=(("Monday", ""),)),
    Example("The 2030 Agenda and resolution 1325 (2000), A/RES/91/14 and S/2024/91 are named."),
    Example("Version 1.5 runs 24/7, says page 2019; some 2000 people read it."),
    Example("May this march on, said Theresa May."),
    Example("The 1988 Committee met at its 2024 session."),
)


def extract(page: Page) -> Iterator[Finding]:
    """All mentions of dates on a page, in order."""
    yield from mentions(page, anchor_of(page))
