"""The words with which events are told, as alternatives of patterns."""

from __future__ import annotations

import re

from graph.extract.dates.words import FULL, WEEKDAYS


def _any(words: str) -> str:
    """Phrases, split by commas, as one alternative; the longest first."""
    every = (" ".join(one.split()) for one in words.split(","))
    return "|".join(
        one.replace(" ", r"\s+") for one in sorted(every, key=lambda one: (-len(one), one))
    )


CAPITAL = r"(?:(?:19|20)\d\d|[A-Z][\w’'-]*(?:\.[A-Z]\.)*(?:(?<=-)\s[a-z]+)?)"
"""A word of a name; a line may end in it: `Co- operation`."""
_UNITS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth"
)
ORDINAL = rf"(?<![\w-])(?:\d{{1,5}}(?:st|nd|rd|th)|(?:[a-z]+ty[-‐‑])?(?:{_UNITS})|[a-z]+tieth)"
"""To be read in any case: `Seventy-eighth`, `56th`."""
NAMED = "Summit|Conference|Forum|Congress|Symposium|Dialogue|Week|Meeting|Assembly"
"""What the name of an event ends in, or begins with: `Conference on Lakes`."""
MEETINGS = _any(
    """
    meeting, summit, conference, talks, forum, workshop, debate, briefing, consultations, seminar,
    negotiations, hearing, session, event, gathering, round table, roundtable, symposium, ceremony,
    commemoration, dialogue, convention of states, retreat
    """
)
"""What people hold, and go to."""
NO_MODIFIERS = _any(
    """
    the, a, an, at, in, of, on, and, or, to, after, before, during, that, for, its, their, this,
    another, planned, scheduled, held, holds, hold, holding, resumed, host, hosted, convened, had
    """
)
"""What is no word of a meeting's name."""
OTHERS_MEETINGS = _any(
    "press, news, court, party, cabinet, board, parliamentary, video, training, shareholders"
)
"""Whose meetings are no events here: `press conference`, `court session`."""
NO_MEETING = _any(
    "room, rooms, call, calls, hall, center, centre, table, newspaper, series, organizer"
)
"""`conference room`, `summit hall`."""
QUALITIES = _any(
    "resumed, rare, regular, annual, plenary, substantive, emergency, special, formal, next"
)
"""What is said of a numbered session or meeting of a body."""
GREAT = _any(
    """
    emergency, special, high-level, preparatory, ministerial, extraordinary, urgent, closed-door,
    plenary, commemorative, open, open-ended
    """
)
"""What makes a meeting of an organ an event of its own."""
HOLDING = _any(
    """
    held, hold, holds, holding, host, hosts, hosted, hosting, convene, convenes, convened,
    convening, organize, organized, organise, organised, open, opens, opened, opening, attend,
    attended, scheduled, planned, slated, take place, takes place, took place, taking place, begin,
    begins, began, start, starts, started, resume, resumes, resumed, run, runs, ran, meet, meets,
    met, marked with, raised, is called, was called, been called
    """
)
"""What is done with a meeting, and what a meeting does."""
DECIDES = "adopted|agreed|approved|endorsed|proclaimed"
"""What those who meet do there and then."""
ACTS = _any(
    """
    meet, vote, convene, hold, be held, take place, open, begin, start, discuss, consider, debate,
    gather, resume, reconvene
    """
)
"""What an organ is said to be going to do."""
GATHERS = _any("meet, convene, be held, take place, open, begin, resume, reconvene")
CALENDAR = "|".join((*sorted(FULL), *WEEKDAYS))
_HAPPENINGS = {
    "war": """
        war, conflict, invasion, annexation, occupation, uprising, revolution, rebellion,
        insurrection, offensive, crackdown
    """,
    "coup": "coup, coups, coup attempt, coup d’état, coup d'état, putsch",
    "attack": """
        attack, attacks, assault, assaults, bombing, bombings, massacre, massacres, genocide,
        assassination, shooting, explosion, explosions, airstrike, airstrikes, air strike,
        air strikes, pogrom, raid, siege
    """,
    "election": "election, elections, referendum, plebiscite",
    "agreement": """
        agreement, agreements, accord, accords, treaty, ceasefire, cease-fire, truce, armistice,
        peace deal, nuclear deal, pact
    """,
    "disaster": "earthquake, quake, tsunami, hurricane, cyclone, typhoon, eruption, floods",
    "test": """
        nuclear test, nuclear tests, missile test, missile tests, missile launch, rocket launch,
        nuclear explosion
    """,
}
"""What a reader would look for on a timeline, by kind."""
HAPPENINGS = _any(", ".join(_HAPPENINGS.values()))
HAPPENING_MODIFIERS = _any(
    """
    civil, terrorist, terror, nuclear, missile, ballistic, suicide, car, truck, military, armed,
    presidential, parliamentary, legislative, general, local, regional, municipal, federal,
    national, peace, deadly, bloody, full-scale, illegal, unilateral, underground, atomic, massive,
    devastating, powerful, tragic, failed, attempted, horrific, brutal, chemical, gas, rocket,
    drone, bomb, botched, snap, democratic, multi-party, political, interim, comprehensive,
    tripartite, ceasefire, cease-fire, truce, withdrawal, power-sharing, framework
    """
)
"""Words in lower case that belong to what an event is called."""
COLOURS = _any(
    """
    brutal, barbaric, ongoing, continued, continuing, current, recent, upcoming, last, forthcoming,
    first, second, so-called, unprovoked, deadly, bloody, horrific, illegal, tragic, devastating,
    full-scale, armed, military
    """
)
"""Words in lower case that tell how an event was, and belong to no name of it."""
_OPENERS = """
    The A An In On At After Before Since During This That These And But When While As By For To
    Following Under If Both Its Their
"""
OPENERS = frozenset(_OPENERS.split())
"""Capitalised words that only begin a sentence."""
HAPPENS = _any(
    """
    signed, reached, concluded, agreed, brokered, sealed, held, scheduled, due, planned, set,
    slated, announced, began, begun, started, broke out, erupted, took place, taking place,
    occurred, happened, launched, carried out, conducted, committed, perpetrated, staged, struck,
    proclaimed, claimed,
    took effect, came into effect, entered into force
    """
)
"""What is said of such an event with its date."""
_KINDS = tuple(
    (re.compile(_any(nouns), re.IGNORECASE), kind) for kind, nouns in _HAPPENINGS.items()
)


def kind_of(noun: str) -> str:
    """The kind of what happened that a noun names.

    >>> kind_of("Cease-fire"), kind_of("missile launch")
    ('agreement', 'test')
    """
    return next(kind for pattern, kind in _KINDS if pattern.fullmatch(noun))
