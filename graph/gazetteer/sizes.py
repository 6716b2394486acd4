"""How many members have a vote in the organs of the United Nations."""

from __future__ import annotations

ASSEMBLY = 193
COUNCILS = {"SC": 15, "HRC": 47, "ECOSOC": 54}
"""By the key of the organ."""
WHOLE = frozenset(COUNCILS.values())
"""A count of so many votes may be that of a whole council."""
BODIES = WHOLE | {18, 53, *range(51, 61), *range(110, ASSEMBLY + 1)}
"""Sizes of the bodies that vote, over the years: a part of a smaller group is no count."""
