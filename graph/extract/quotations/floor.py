"""Who has the floor: in interviews and transcripts labels say whose words the paragraphs are."""

from __future__ import annotations

import re
from collections import Counter

from graph.extract.persons.names import family_names, is_name, natural
from graph.extract.quotations.cue import Scene, Speaker, sighting_in
from graph.extract.speech_words import SAYS
from graph.model import Span

_LABEL = re.compile(
    r"(?P<who>[A-Z][\w.’' -]{0,60}?)(?:,[^:.\n“”\"]{2,80})?(?:\s*\([^()\n]{1,60}\))*\s?:"
    r"(?:\s+(?=[^\s“\"‘«])|\s*\Z)"
)
_ASKS = re.compile(r"(?:Q\.?|QUESTION|Question|REPORTER|Reporter|INTERVIEWER|Interviewer)")
_ANSWERS = re.compile(r"(?:A\.?|ANSWER|Answer)")
_PRESIDES = re.compile(
    r"(?:The\s+)?(?:Acting\s+|Temporary\s+)?(?:President|Chair(?:man|person)?|Secretary-General"
    r"|Moderator|Co-Chair(?:man|person)?)"
)
_STAGE = re.compile(
    r"\[|(?:The|A)\s(?:meeting|agenda|recorded\svote|vote|roll-call\svote)\s(?:was|rose|is)\b"
    r"|At\sthe\sinvitation\sof\b|It\swas\sso\sdecided|(?:Draft|The\sdraft)\s(?:resolution|decision"
    r"|amendment)\b[^.]*\bwas\s(?:adopted|rejected)|(?:In\sfavour|Against|Abstaining):"
)
"""What the record of a meeting tells itself, between those who have the floor."""
_LEAST = 3
"""So many paragraphs at least bear labels in a text that is a transcript."""
_PROSE = re.compile(r"[^\W\d_a-z].*[.!?…’”\"\])-]", re.DOTALL)


def floors(scene: Scene, paragraphs: tuple[Span, ...]) -> list[tuple[Span, Speaker]]:
    """The words of every paragraph that somebody is labelled to say.

    What bears no label goes on with whoever has the floor; who only asks is not told.
    """
    labels = {one.start: _LABEL.match(scene.text, one.start, one.end) for one in paragraphs}
    known = _labelled(scene, paragraphs, labels)
    pair = {bool(_ASKS.fullmatch(one.words)) for one in known.values()} == {True, False}
    if len(known) < _LEAST - pair or not any(one.entity for one in known.values()):
        return []
    found: list[tuple[Span, Speaker]] = []
    having: Speaker | None = None
    for one in paragraphs:
        label = labels[one.start]
        if one.start in known:
            having = known[one.start]
        elif _is_told(scene.text, one) or (having and _told_of(scene, one, having)):
            having = None
        if having and having.entity:
            start = label.end() if label and one.start in known else one.start
            if any(map(str.isalpha, scene.text[start : one.end])):  # left out: "Mr. Doe: ..."
                found.append((Span(start, one.end), having))
    return found


def _labelled(
    scene: Scene, paragraphs: tuple[Span, ...], labels: dict[int, re.Match[str] | None]
) -> dict[int, Speaker]:
    """Whose words begin where; who is not known asks: a name, or a label that returns."""
    found = {}
    times = Counter(label["who"] for label in labels.values() if label)
    asking = {
        label["who"]
        for one in paragraphs
        if (label := labels[one.start]) and scene.text[one.start : one.end].endswith("?")
    }
    for one in paragraphs:
        label = labels[one.start]
        if label is None:
            continue
        speaker = _whose(scene, label)
        named = times[label["who"]] > 1 or is_name(label["who"])
        other = label["who"].isupper() and times[label["who"]] > 1
        if speaker or other or (named and label["who"] in asking):
            cue = Span(*label.span("who"))
            found[one.start] = speaker or Speaker("", label["who"], cue, "quotations:floor")
    return found


def _is_told(text: str, one: Span) -> bool:
    """Whether a paragraph without label is nobody's: a heading, or what the record itself tells."""
    if _STAGE.match(text, one.start, one.end):
        return True
    return _PROSE.fullmatch(text, one.start, one.end) is None


def _told_of(scene: Scene, one: Span, having: Speaker) -> bool:
    """Whether a paragraph names who had the floor and tells what they say: `“Yes,” Doe says`."""
    return any(
        each.entity == having.entity and each.kind != "pronoun" and SAYS.match(scene.text, each.end)
        for each in scene.people_in(one.start, one.end)
    )


def _whose(scene: Scene, label: re.Match[str]) -> Speaker | None:
    """Whom a label means, "" for who asks or chairs; None where it labels something else."""
    rule, cue = "quotations:floor", Span(*label.span("who"))
    if _ASKS.fullmatch(label["who"]) or _PRESIDES.fullmatch(label["who"]):
        return Speaker("", label["who"], cue, rule)
    if _ANSWERS.fullmatch(label["who"]):
        guest = next((one for one in scene.people.sightings if one.kind == "name"), None)
        return Speaker(guest.entity, label["who"], cue, rule) if guest else None
    seen = sighting_in(scene, *label.span("who"))
    if label["who"].isupper():  # `CLIP (Jane Doe, envoy): ...`
        seen = seen or sighting_in(scene, *label.span())
    if seen:
        return scene.speaker(seen, rule)
    family = family_names(natural(label["who"]))[0]
    bearers = [one for one in scene.people.known.values() if family in one.families]
    return Speaker(bearers[0].entity, label["who"], cue, rule) if len(bearers) == 1 else None
