"""Who can sponsor a resolution at all."""

from __future__ import annotations

from graph.gazetteer import Match
from graph.prose.lexicon import word_set

_ANYBODY = word_set("""
    group/member-states group/states group/all-states group/governments group/civil-society
    group/developing-countries group/developed-countries group/international-community
""")
_ORGANS = word_set("""
    org/united-nations org/security-council org/general-assembly org/human-rights-council
    org/international-law-commission org/first-committee org/second-committee org/third-committee
    org/fourth-committee org/fifth-committee org/sixth-committee
""")
"""Bodies that adopt and never sponsor."""


def can_sponsor(one: Match) -> bool:
    """Whether an actor can sponsor: a State, a body, a group with a name; not "Member States"."""
    if one.entity.startswith("group/"):
        return one.matched[0].isupper() and one.entity not in _ANYBODY
    return one.entity.startswith(("state/", "org/")) and one.entity not in _ORGANS
