"""Who is said to speak: the verb, its subject, and the entity that the subject means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors_find import within
from graph.extract.persons_model import People, Sighting
from graph.extract.quotations_units import Unit
from graph.extract.resolutions_model import Meant
from graph.extract.speech_words import ADVERB, VERB
from graph.model import Span

_VERB = re.compile(
    rf"\b(?:(?P<say>{VERB})|(?P<ing>saying|adding|noting|stating|warning|stressing|arguing|telling|calling|describing|declaring"
    r"|explaining|emphasizing|emphasising|underscoring|insisting|urging|hailing|praising|denouncing|labeling|labelling"
    r"|characterizing|characterising|expressing|citing)|(?P<according>according\s+to|(?:heard|learned|learnt)\s+from|in\s+the\s+words\s+of)"
    r"|(?P<deny>(?:does|did|do)(?:\s+not|n[’']t)\s+(?:believe|think|accept|see|support)))\b",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    rf"[,\s]*(?P<inverted>{VERB})\s+(?P<who>(?:[^,.;:“\"]|(?<=[A-Z])\.(?=[A-Z]|\s[A-Za-z])){{2,90}})"
    rf"|[,\s]*(?P<subject>(?:[A-Z]|he\b|she\b|they\b|the\b|a\b|an\b|one\b)(?:[^,.;:“\"]|(?<=[A-Z])\.(?=[A-Z]|\s[A-Za-z]))*?"
    rf"(?:,[^“\"]{{3,120}}?,)?)\s+{ADVERB}(?P<verb>{VERB})\b"
)
_IT = re.compile(
    r"(?:^|[,;]\s+|\band\s+|\bwhile\s+)(?P<it>[Ii]t|[Ww]hich|[Tt]he\s+(?:document|text|measure|preamble)"
    r"|(?:[Tt]he\s+(?:\w+\s+)?)?(?:[Pp]reambular|[Oo]perative)\s+paragraph(?:\s+\d+)?|[Pp]aragraph\s+\d+)\b"
)
_RESOLVES = re.compile(
    r"\b(?:deplored|denounced|insisted|invites|speaks|resolves|decides|calls|encourages|recogni[sz]es|emphasi[sz]es|stresses|urges|reaffirms|recalls|notes|requests|invites|supports"
    r"|demands|condemns|expresses|underscores|underlines|acknowledges|highlights|reiterates|says|states|asks|welcomes|seeks|aims|promotes"
    r"|commits|affirms|declares|insists|deplores|warns|pledges|speaks|refers|describes|warned|gave|called|decided|urged|stressed|said"
    r"|stated|noted|affirmed|recognized|wants|tells|gives|makes|leaves|lets|bans|obliges|creates|extends|renews|endorses|instructs"
    r"|authori[sz]es|reminds|insists|sees|names|puts|takes|adds|contains|includes|bears|carries|rejects|opens|closes|deems|requested|encouraged|demanded|condemned|requires|mandates|proclaims|designates|presents"
    r"|underscored|outlines|sets|asked|reaffirmed|emphasized|expressed|declared)\b"
)


_PAPER = re.compile(
    r"\b(?:statement|report|study|letter|note|proposal|article|paper|survey|website|press\s+release|post)\s+(?:also\s+)?$"
)


_ORGANS = frozenset(
    f"org/{one}"
    for one in (
        "general-assembly",
        "security-council",
        "human-rights-council",
        "economic-and-social-council",
    )
)
_VERB_REACH = 60


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `entity` a local identifier, "resolution" or ""; the words; the cue's passage."""

    entity: str
    words: str
    cue: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What attribution looks at: the text, its people, and its mentions of resolutions."""

    text: str
    people: People
    meant: Sequence[Meant]


def outside(unit: Unit, position: int) -> bool:
    """Whether a position of the unit lies outside quotation marks."""
    return not any(one.outer_start <= position < one.outer_end for one in unit.quotes)


def trailing(scene: Scene, unit: Unit) -> Speaker | None:
    """`"...," the spokesperson added`: behind a quotation, it holds for the whole unit."""
    text = scene.text
    for quote in unit.quotes:
        if not (
            text[quote.end - 1 : quote.end] in ",?!—-"
            or text[quote.outer_end : quote.outer_end + 1] == ","
        ):
            continue
        match = _TRAIL.match(text, quote.outer_end, min(unit.span.end, quote.outer_end + 240))
        if match is None:
            continue
        name = "who" if match["who"] else "subject"
        start, end = match.span(name)
        if re.match(r"(?:and|but|which|who|that)\b", text[start:end]):
            continue
        entity = named(scene, start, end)
        if entity or name == "subject" or not re.match(r"(?:that|on|at|in)\b", text[start:end]):
            stop = match.end("who") if match["who"] else match.end("verb")
            begin = match.start("inverted") if match["who"] else start
            words, stop = _speaker_words(scene, start, end, stop if match["who"] else end, stop)
            return Speaker(entity, words, Span(begin, stop), "quotations:behind")
    return None


def _speaker_words(scene: Scene, start: int, end: int, _: int, stop: int) -> tuple[str, int]:
    """The speaker as printed: the person's own passage where one is known."""
    seen = sighting_in(scene.people, start, end)
    if seen is None:
        return scene.text[start:end].strip(" ,"), stop
    inverted = stop == end
    return scene.text[seen.start : seen.end], seen.end if inverted else stop


def leading(scene: Scene, unit: Unit, position: int) -> Speaker | None:
    """The last verb of saying before a quotation, outside marks, and its subject."""
    text = scene.text
    verbs = [
        one for one in _VERB.finditer(text, unit.span.start, position) if outside(unit, one.start())
    ]
    for verb in reversed(verbs):
        if verb["according"]:
            entity = named(scene, verb.end(), min(position, verb.end() + 80))
            return Speaker(
                entity,
                _words(scene, verb.end(), position),
                Span(verb.start(), verb.end()),
                "quotations:according",
            )
        found = _subject(scene, unit, verb.start())
        if found:
            entity, start, end = found
            if entity == "resolution":
                continue
            return Speaker(entity, text[start:end], Span(start, verb.end()), "quotations:before")
    return None


def _words(scene: Scene, start: int, end: int) -> str:
    seen = sighting_in(scene.people, start, end)
    return (
        scene.text[seen.start : seen.end]
        if seen
        else scene.text[start:end].strip(" ,").split(",")[0]
    )


def _subject(scene: Scene, unit: Unit, position: int) -> tuple[str, int, int] | None:
    """Entity and passage of a verb's subject: a person before all, then resolution, then actor."""
    if _PAPER.search(scene.text, max(unit.span.start, position - 40), position):
        return None
    for seen in scene.people.sightings:
        if unit.span.start <= seen.start and seen.end <= position and outside(unit, seen.start):
            return seen.entity, seen.start, seen.end
    for one in scene.meant:
        if unit.span.start <= one.span.start and one.span.end <= position and not one.other:
            return "resolution", one.span.start, one.span.end
    pronoun = re.search(
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:\w+\s+)?$", scene.text[unit.span.start : position]
    )
    if pronoun:
        start = unit.span.start + pronoun.start()
        return "", start, start + len(pronoun[0].split()[0])
    actors = [
        one
        for one in within(scene.text, unit.span.start, position)
        if one.entity.startswith(("state/", "org/", "group/")) and outside(unit, one.start)
    ]
    own = [one for one in actors if one.label_kind != "demonym"]
    if own:
        return own[0].entity, own[0].start, own[0].end
    return None


def of_resolution(scene: Scene, unit: Unit, position: int, *, carried: bool) -> Speaker | None:
    """`the resolution calls on ... "..."`: the text speaks, named or as `it`."""
    text = scene.text
    clause = text[unit.span.start : position]
    subject = next(
        (
            one
            for one in scene.meant
            if unit.span.start <= one.span.start and one.span.end <= position and not one.other
        ),
        None,
    )
    if subject:
        verb = _RESOLVES.search(text, subject.span.end, position) or _opens(text, subject, position)
        if verb:
            cue = Span(subject.span.start, min(verb.end(), position))
            return Speaker("resolution", subject.head, cue, "quotations:resolution")
        if re.match(
            r"\s+(?:for|on|about|concerning|regarding)\b[^.;]*$", text[subject.span.end : position]
        ):
            return Speaker("resolution", subject.head, subject.span, "quotations:resolution-matter")
        return None
    it = _IT.search(clause)
    part = (it is not None and "aragraph" in it["it"]) or (
        it is not None and "preamble" in it["it"]
    )
    known = carried or (part and any(one.span.end <= unit.span.start for one in scene.meant))
    if (
        it
        and known
        and (_RESOLVES.search(clause, it.end()) or _verb_opens(text, unit, it, position))
    ):
        start = unit.span.start + it.start("it")
        return Speaker(
            "resolution", it["it"], Span(start, start + len(it["it"])), "quotations:resolution-it"
        )
    return None


def _verb_opens(text: str, unit: Unit, it: re.Match[str], position: int) -> bool:
    """`It “invites all ...”`: the verb is the first of the words quoted."""
    between = text[unit.span.start + it.end() : position]
    return not between.strip() and _RESOLVES.match(text, position + 1) is not None


def _opens(text: str, subject: Meant, position: int) -> re.Match[str] | None:
    """`The text, A/78/L.86, “calls upon ...”`: the verb is the first of the words quoted."""
    if re.fullmatch(r"(?:,\s+[^,“\"]{3,40},)?\s*[“\"]?", text[subject.span.end : position]):
        return _RESOLVES.match(text, position + 1)
    return None


def of_organ(scene: Scene, unit: Unit, position: int) -> Speaker | None:
    """`the General Assembly deplored "..."`: an organ speaks through what it adopts."""
    for one in within(scene.text, unit.span.start, position):
        if one.entity in _ORGANS and outside(unit, one.start):
            verb = _RESOLVES.search(scene.text, one.end, position)
            if verb and len(scene.text[one.end : verb.start()]) < _VERB_REACH:
                cue = Span(one.start, verb.end())
                return Speaker(one.entity, one.matched, cue, "quotations:organ")
    return None


def sighting_in(people: People, start: int, end: int) -> Sighting | None:
    """The first person meant inside a passage."""
    return next(
        (one for one in people.sightings if start <= one.start and one.end <= end + 1), None
    )


def named(scene: Scene, start: int, end: int) -> str:
    """The entity that a passage of a speaker names: a person, a resolution, an actor, or ""."""
    seen = sighting_in(scene.people, start, end)
    if seen:
        return seen.entity
    for one in scene.meant:
        if start <= one.span.start and one.span.end <= end and not one.other:
            return "resolution"
    held = [
        one
        for one in within(scene.text, start, end)
        if one.entity.startswith(("state/", "org/", "group/"))
    ]
    return held[0].entity if held else ""
