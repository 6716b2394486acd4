"""Who can sponsor a resolution at all, and an actor in a role towards one."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.resolutions.model import Meant
from graph.gazetteer import Match
from graph.prose.lexicon import word_set

ROLES = {"lead": "lead", "sponsor": "sponsor", "support": "supporter"}
"""The role that a frame of the table of verbs gives."""
_BLOCS = word_set("""
    african-countries african-group african-members-of-the-security-council african-union
    alliance-of-small-island-states arab-group arab-maghreb-union arab-states asia-pacific-group
    asian-countries caribbean-countries european-countries latin-american-countries
    pacific-countries western-countries
    association-of-southeast-asian-nations baltic-states bric-plus caribbean-community
    collective-security-treaty-organization commonwealth-of-independent-states core-group
    east-african-community eastern-european-group economic-community-of-central-african-states
    economic-community-of-west-african-states elected-members-of-the-security-council
    european-union group-of-77 group-of-77-and-china group-of-five-for-the-sahel group-of-friends
    guam gulf-cooperation-council latin-american-and-caribbean-group league-of-arab-states
    non-aligned-movement nordic-countries north-atlantic-treaty-organization
    organization-of-american-states organization-of-islamic-cooperation
    organization-of-turkic-states pacific-islands-forum pacific-small-island-developing-states
    palestinian-authority permanent-members-of-the-security-council
    shanghai-cooperation-organization south-asian-association-for-regional-cooperation
    southern-african-development-community western-european-and-others-group
""")
"""Those in whose name a State tables a text; no office or organ of the UN has one."""


def can_sponsor(one: Match) -> bool:
    """Whether an actor can sponsor: a State, a bloc, a group with a name; not "Member States"."""
    family, _, name = one.entity.partition("/")
    return family == "state" or (name in _BLOCS and one.matched[0].isupper())


@dataclass(frozen=True, slots=True)
class Backer:
    """An actor in a role towards a resolution, as `[start, end)` tells."""

    start: int
    end: int
    actor: str
    role: str
    rule: str
    meant: Meant | None


def backer(one: Match, role: str, rule: str, of: Meant | None) -> Backer:
    """An actor in a role, as the passage tells that names it."""
    return Backer(one.start, one.end, one.entity, role, f"sponsorship:{rule}", of)
