"""Who can sponsor a resolution at all."""

from __future__ import annotations

from graph.gazetteer import Match

_ANYBODY = frozenset(
    f"group/{one}"
    for one in (
        "member-states",
        "states",
        "all-states",
        "governments",
        "developing-countries",
        "developed-countries",
        "international-community",
        "civil-society",
    )
)
_ORGANS = frozenset(
    f"org/{one}"
    for one in (
        "united-nations",
        "security-council",
        "general-assembly",
        "human-rights-council",
        "international-law-commission",
        "first-committee",
        "second-committee",
        "third-committee",
        "fourth-committee",
        "fifth-committee",
        "sixth-committee",
    )
)
"""Bodies that adopt and never sponsor."""


def can_sponsor(one: Match) -> bool:
    """Whether an actor can sponsor: a State, a body, a group with a name; not "Member States"."""
    if one.entity.startswith("group/"):
        return one.matched[0].isupper() and one.entity not in _ANYBODY
    return one.entity.startswith(("state/", "org/")) and one.entity not in _ORGANS
