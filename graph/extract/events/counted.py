"""Sessions and meetings that official prose counts: `56th session of the Human Rights Council`."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extract.actors.find import gazetteer, within
from graph.extract.events import words
from graph.extract.events.bodies import BEFORE_FIRST, COMMITTEES, ORGANS, body_at, body_before
from graph.extract.events.clause import Happening
from graph.extract.events.numbers import number_of, ordinal_of
from graph.model import Span

CAPITAL = r"[A-ZÀ-Þ][\w’'‑-]*"
"""A capitalised word, whose hyphens may not break."""
PARTS = r"(?:part|phase|round|segment|stage)"
_OWNER = re.compile(
    rf"(?<![\w’'‑-])(?P<body>{CAPITAL}(?:\s+(?:and\s+|or\s+|(?:of|for|on|in|to)\s+(?:the\s+)?)?{CAPITAL}){{0,14}})"
    r"(?:\s*\([^()]{1,40}\))?,?\s*\d{0,3}(?:\s+[a-z]+ed)?,?\s+(?:at|during|of|in|for|on|by)\s+"
    r"(?:the\s+(?:[\w-]+\s+){1,3}of\s+)?its\s+$"
)
"""`the Lake Commission at its` third session: whose it was."""
_OFFICER = re.compile(
    r"^(?:President|Chair\w*|Bureau|Members?|States|Secretary-General|Executive\s+(?:Director|Secretary|Head))\s+of\s+(?:the\s+)?"
)
_PAPER = re.compile(r"\s+(?:Communiqu[eé]|Decision|Declaration|Report|Resolution|Statement)$")
"""`the Lake Commission Communiqué adopted at its third session`."""
_ITS = re.compile(r"\b[Ii]ts\s+$")
COUNTED = re.compile(
    rf"(?P<number>(?i:{words.ORDINAL}))\s+(?P<kept>(?:(?!{PARTS}\b)[a-z-]+\s+){{0,4}}?)(?P<noun>(?i:session|meeting))"
    r"(?:(?P<of>\s+of\s+(?:the\s+)?)(?P<rest>[A-Z].*))?"
)
"""`third special session of the Lake Commission`, `52nd plenary meeting`."""
_SHARED = (
    "Conference",
    "Conference of the Parties",
    "Conference of the States Parties",
    "Conference of States Parties",
    "Committee",
    "Commission",
    "Council",
    "Meeting of the Parties",
)
"""Names that many bodies have: their days tell them apart."""
_DAILY = {
    "org/general-assembly",
    "org/economic-and-social-council",
    "org/human-rights-council",
    *COMMITTEES,
}
"""Bodies that count their meetings anew in each session."""
_BEFORE = 400


def session(
    text: str, place: Span, one: Happening, counted: re.Match[str], organ: str
) -> Happening | None:
    """A session or meeting by its number and body: `56th session of the Human Rights Council`."""
    body, name = _body(text, place, one.span, counted, organ)
    if not name:
        return None
    digits = ordinal_of(number_of(counted["number"]))
    kept = " ".join(counted["kept"].split())
    noun = counted["noun"].lower()
    label = " ".join(f"{digits} {kept} {noun} of the {name}".split())
    lasting = noun == "session" or body not in _DAILY
    known = "number" if body and lasting else "day" if name.endswith(_SHARED) else "name"
    start = one.start
    if noun == "session" and body == ORGANS["GA"] and "special" not in kept:
        start = f"{BEFORE_FIRST + number_of(counted['number'])}"
    return replace(one, label=label, start=start, organizer=one.organizer or body, known=known)


def _body(
    text: str, place: Span, span: Span, counted: re.Match[str], organ: str
) -> tuple[str, str]:
    """The body that meets, and its name: told behind, before, or that whose text this is."""
    if counted["of"]:
        behind = body_at(text, span.start + counted.end("of"), place.end)
        whole = counted["rest"].strip()
        if behind and text[behind[1] : behind[2]].removeprefix("the ") == whole:
            return behind[0], gazetteer().name(behind[0])
        return "", whole
    owner = _OWNER.search(text, max(place.start, span.start - _BEFORE), span.start)
    if owner and _OFFICER.fullmatch(f"{owner['body']} of "):
        return "", ""
    if owner:
        whole = _PAPER.sub("", _OFFICER.sub("", owner["body"]))
        near = within(whole, 0, len(whole))
        if near and (near[0].start, near[0].end) == (0, len(whole)):
            return near[0].entity, gazetteer().name(near[0].entity)
        return "", " ".join(whole.split())
    if not _ITS.search(text, max(place.start, span.start - 8), span.start):
        return "", ""
    before = body_before(text, place, span.start)
    body = before[0] if before else organ
    return (body, gazetteer().name(body)) if body else ("", "")
