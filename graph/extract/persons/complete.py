"""What an office lacks beside a name and the rest of the text tells: on behalf of which State."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

from graph.extract.actors.find import actors_in, within
from graph.extract.persons.model import People, Person, Post
from graph.extract.places import holding, starting
from graph.gazetteer import Match
from graph.gazetteer.offices import offices
from graph.iris import slug
from graph.model import Span

_NATIONAL_ROLES = """
    president vice-president prime-minister deputy-prime-minister foreign-minister minister
    deputy-foreign-minister defence-minister national-security-adviser secretary-of-state
    chancellor king ambassador permanent-representative deputy-permanent-representative
    deputy-minister deputy-secretary-of-state deputy-president
"""
_NATIONAL = frozenset(f"role/{one}" for one in _NATIONAL_ROLES.split())
"""Offices that are held on behalf of some State, whether it is told or not."""
_LEADER = re.compile(r"(?:[Tt]he\s+)?(?:[Ss]upreme\s+)?[Ll]eader")
_OWNING = re.compile(r"[’']s?\s+$")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_RULES = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+)?(?:government|regime|authorities|leadership|army|military|parliament"
    r"|constitution|opposition|election|elections)\b"
)
_LED = re.compile(
    r"(?:[’']s?)?\s+(?:government|delegation|side|team|mission),?\s+(?:(?:was|is|were)\s+)?"
    r"(?:(?:led|headed|chaired)\s+by|under|of)\s+(?:the\s+|its\s+)?"
)
_REACH = 90
_ITS = ("its ", "Its ")
_OPENS = re.compile(r"(?:[^,]{2,40},\s+)?(?:(?:The|the|But|And|Meanwhile,)\s+)?")
_COUNTERPART = re.compile(r"\bcounterparts?\b", re.IGNORECASE)


def complete(text: str, sentences: tuple[Span, ...], people: People) -> None:
    """Give every office that lacks its State the one that the text supports, or leave it."""
    states = [one for one in actors_in(text) if one.entity.startswith("state/")]
    beside = _beside(text, people, states)
    for place, one in enumerate(people.sightings):
        post = one.post
        if post and not post.role and _COUNTERPART.search(post.text):
            role = next((e.post.role for e in people.sightings[:place][::-1] if e.post), "")
            _replace(people, place, replace(post, role=role))
            continue
        if post is None or post.state or post.organization or not _is_national(post):
            continue
        person = people.known[one.entity]
        sentence = holding(sentences, one.start)
        place_of = one.phrase_start(text, sentence.start if sentence else 0)
        state = (
            _told(people, person, beside, states)
            or _led(text, place_of, states)
            or _its(text, post, place_of, sentences)
            or _governs(text, sentence, states)
        )
        if state:
            _replace(people, place, replace(post, state=state))


def _is_national(post: Post) -> bool:
    """Whether an office is of the kind that States have: `leader` alone is, `group leader` not."""
    if post.text.startswith(_ITS) and post.role in ("role/envoy", "role/representative"):
        return True
    return post.role in _NATIONAL or _LEADER.fullmatch(post.text) is not None


def _replace(people: People, place: int, post: Post) -> None:
    """Put an office in the place of the one that lacks something, at its passage and its holder."""
    one = people.sightings[place]
    person = people.known[one.entity]
    person.posts = [post if each == one.post else each for each in person.posts]
    people.sightings[place] = replace(one, post=post)


def _beside(text: str, people: People, states: list[Match]) -> dict[str, str]:
    """The State of each whom the text names with one: `Malta’s Doe`, `Doe of Malta`."""
    found: dict[str, str] = {}
    for seen in people.sightings:
        if seen.entity not in found and seen.kind in ("name", "surname"):
            for one in starting(states, seen.start - _REACH, seen.end + _REACH):
                ahead = one.end < seen.start and _OWNING.fullmatch(text, one.end, seen.start)
                if ahead or _OF.fullmatch(text, seen.end, max(seen.end, one.start)):
                    found[seen.entity] = one.entity
                    break
    return found


def _told(people: People, person: Person, beside: dict[str, str], states: list[Match]) -> str:
    """The State of another office, the one beside a name, or the one known, if it is named."""
    own = sorted(person.states)
    if own:
        return own[0] if len(own) == 1 else ""
    known = leaders().get(slug(person.name), "")
    if person.entity in beside or not known:
        return beside.get(person.entity, "")
    named = any(one.entity == known for one in states)
    return known if named or any(known in one.states for one in people.known.values()) else ""


def _led(text: str, start: int, states: list[Match]) -> str:
    """`the Maltese delegation was headed by`, `Malta’s government under`: right before."""
    near = (one for one in starting(states, start - 2 * _REACH, start) if start - _REACH < one.end)
    return next((one.entity for one in near if _LED.fullmatch(text, one.end, start)), "")


def _its(text: str, post: Post, start: int, sentences: tuple[Span, ...]) -> str:
    """`Chad voted against it. "No," its envoy said`: whose sentence it is, or the one before."""
    if not post.text.startswith(_ITS):
        return ""
    for one in starting(sentences, 0, start + 1)[:-3:-1]:
        for actor in within(text, one.start, min(one.end, start)):
            if _OPENS.fullmatch(text, one.start, actor.start) and actor.label_kind != "demonym":
                return actor.entity if actor.entity.startswith("state/") else ""
    return ""


def _governs(text: str, sentence: Span | None, states: list[Match]) -> str:
    """The only State of the sentence, where its rule is spoken of: `the Maltese government`."""
    here = starting(states, sentence.start, sentence.end) if sentence else []
    if len({one.entity for one in here}) != 1:
        return ""
    return here[0].entity if any(_RULES.match(text, one.end) for one in here) else ""


@cache
def leaders() -> dict[str, str]:
    """The State for which each of the best known speaks, by the slug of a name.

    Those whose terms are known stand in the table of offices; `leaders.txt` has others, and further
    spellings.
    """
    found = {one.person.removeprefix("person/"): one.state for one in offices() if one.state}
    table = files("graph.extract.persons").joinpath("leaders.txt").read_text("utf-8")
    for line in table.splitlines():
        state, _, names = line.partition(": ")
        if not line.startswith("#"):
            found.update((slug(name), f"state/{state}") for name in names.split(", "))
    return found
