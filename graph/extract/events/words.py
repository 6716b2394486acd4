"""The words with which events are told, as alternatives of patterns."""

from __future__ import annotations


def _any(words: str) -> str:
    """Phrases, split by commas, as one alternative; the longest first."""
    every = (" ".join(one.split()) for one in words.split(","))
    return "|".join(
        one.replace(" ", r"\s+") for one in sorted(every, key=lambda one: (-len(one), one))
    )


CAPITAL = r"(?:(?:19|20)\d\d|[A-Z][\w’'-]*(?:\.[A-Z]\.)*|AI|UN|U\.N\.)"
"""A word of a name."""
ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth|[a-z]+ty-(?:first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth))"
)
MEETINGS = _any(
    """
    meeting, summit, conference, talks, forum, workshop, debate, briefing, consultations, seminar,
    negotiations, hearing, session, event, gathering, round table, roundtable, symposium, ceremony,
    commemoration, dialogue, assembly session, convention of states, retreat
    """
)
"""What people hold, and go to."""
NO_MODIFIERS = _any("the, a, an, at, in, of, on, and, or, to, after, before, during, that, for")
OTHERS_MEETINGS = _any(
    "press, news, court, party, cabinet, board, parliamentary, video, training, shareholders"
)
"""Whose meetings are no events here: `press conference`, `court session`."""
NO_MEETING = _any(
    "room, rooms, call, calls, hall, center, centre, table, newspaper, series, organizer"
)
"""`conference room`, `summit hall`."""
GREAT = _any(
    """
    emergency, special, high-level, preparatory, ministerial, extraordinary, urgent, closed-door,
    plenary, commemorative, open, open-ended
    """
)
"""What makes a meeting of an organ an event of its own."""
HOLDS = _any(
    """
    held, hold, holds, holding, host, hosts, hosted, hosting, convene, convenes, convened,
    convening, organize, organizes, organized, organise, organises, organised, open, opens,
    opened, attended,
    attend, met for, meet for, scheduled, planned, upcoming, called, will be
    """
)
"""What is done with a meeting."""
TAKES_PLACE = _any(
    """
    take place, takes place, took place, taking place, held, opens, open, opened, begins, begin,
    began, starts, start, started, resumes, resume, resumed, runs, ran, meets, met, convenes,
    convene, raised
    """
)
"""What a meeting does."""
GATHERS = _any("meet, convene, be held, take place, open, begin, resume, reconvene")
ACTS = _any(
    """
    meet, vote, convene, hold, be held, take place, open, begin, start, discuss, consider, debate,
    gather, resume, reconvene
    """
)
"""What an organ is said to be going to do."""
PANELS = _any(
    "ad hoc, working, expert, preparatory, open-ended, drafting, intergovernmental, special"
)
BODIES = _any("committee, group, commission, panel, body, task force, Committee, Group, Commission")
