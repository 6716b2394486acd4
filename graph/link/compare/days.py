"""Full days among the dates that a text or the record tells."""

from __future__ import annotations

from datetime import date

_FULL = len("2024-07-01")


def day(value: str) -> date | None:
    """A full ISO date; None for what is less or none.

    >>> day("2024-07-01"), day("2024-07"), day("-07-01")
    (datetime.date(2024, 7, 1), None, None)
    """
    try:
        return date.fromisoformat(value) if len(value) == _FULL else None
    except ValueError:
        return None


def is_day(value: str, adopted: str) -> bool:
    """Whether a day is the one told: `2024-03-25`, `2024-03`, `-03-25`, or `Monday`."""
    if value[0].isdigit():
        return adopted.startswith(value) or value.startswith(adopted)
    known = day(adopted)
    return value == adopted[4:] or (known is not None and value == f"{known:%A}")
