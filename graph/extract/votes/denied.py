"""Who has not adopted anything: nobody, another body, those who only wish it."""

from __future__ import annotations

import re

from graph.extract.parsed import Parsed
from graph.extract.resolutions.bodies import bodies_in
from graph.extract.sponsorship.subjects import subject_start
from graph.prose import Group
from graph.prose.ahead import agent_after
from graph.prose.lexicon import word_set

NONE = word_set("none neither no nor")
_HOPED = re.compile(
    r"\b(?:to\s+see|wants?|wanted|would\s+like|prefer(?:red|s)?)\s+(?:the|a|an|this|that|its)\s+[^,.;]{2,60}\Z"
)


_DELAYS = word_set("delay delays failure difficulty hesitation deadlock")


def is_put_off(parsed: Parsed, group: Group) -> bool:
    """`the delay in approving the text`: it has not come to that."""
    words, first = parsed.sentence.words, group.first
    return group.kind == "ing" and first > 1 and words[first - 2].lower in _DELAYS


def is_hoped(parsed: Parsed, group: Group) -> bool:
    """`they want to see the text adopted`: nobody has."""
    return (
        group.is_bare
        and _HOPED.search(parsed.sentence.text, parsed.span.start, parsed.start(group.verb))
        is not None
    )


def by_others(parsed: Parsed, group: Group) -> bool:
    """`a plan adopted by the Isles Union`: by an organization that is no organ of the UN."""
    place = agent_after(parsed.sentence, group) if group.is_passive or group.is_bare else None
    actor = parsed.actor_at(place) if place is not None else None
    if actor is None or not actor.entity.startswith("org/"):
        return False
    named = bodies_in(parsed.sentence.text)
    here = [one for one in named if actor.start <= one.end and one.start <= actor.end]
    return bool(here) and all(one.kind == "organization" for one in here)


def by_nobody(parsed: Parsed, last: int) -> bool:
    """Whether the subject that ends with a word denies: `no African member of the Council`."""
    subject = parsed.sentence.words[subject_start(parsed, last) : last]
    return any(one.lower in NONE for one in subject)
