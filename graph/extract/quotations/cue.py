"""Who is said to speak: the verb, its subject, and the entity that the subject means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.persons.model import People, Sighting
from graph.extract.quotations.units import Unit
from graph.extract.resolutions.model import Meant
from graph.extract.speech_words import ADVERB, VERB
from graph.model import Span

_VERB = re.compile(
    rf"\b(?:(?P<say>{VERB})|(?P<ing>saying|adding|noting|stating|warning|stressing|arguing|telling|calling|describing|declaring"
    r"|explaining|emphasizing|emphasising|underscoring|insisting|urging|hailing|praising|denouncing|labeling|labelling"
    r"|characterizing|characterising|expressing|citing|accusing|lamenting|condemning|slamming|branding|dubbing|likening"
    r"|quoting|vowing|demanding)|(?P<according>according\s+to|(?:heard|learned|learnt)\s+from"
    r"|in\s+the\s+(?:words|view|eyes|opinion|judgement|judgment)\s+of)"
    r"|(?P<put>puts?\s+it\b|(?:spoke|speaks|talked|talks)\s+of\b|summ?ed\s+(?:it\s+)?up"
    r"|on\s+(?:the\s+)?grounds(?=\s+that\b)|to\s+(?:[a-z]+ly\s+)?(?:warn|complain|lament|decry)\b)"
    r"|(?P<view>(?:saw|sees|regards?|regarded|views?|viewed)(?=\s[^.“”\"]{2,60}\sas\b))"
    r"|(?P<deny>(?:does|did|do)(?:\s+not|n[’']t)\s+(?:believe|think|accept|see|support)))\b",
    re.IGNORECASE,
)
_CHAR = (
    r"(?:[^,.;:“\"]|(?<=[A-Z])\.(?=[A-Z]|\s[A-Za-z])|(?<=\b(?:Mr|Ms|Dr))\."
    r"|(?<=\b(?:Mrs|Sen|Gen|Amb))\.)"
)
"""What may stand in a speaker's words; the dots of titles and initials end no sentence."""
_LOW = (
    r"(?:(?!(?:after|before|when|while|as|if|because|since|although|though|that|which|who|and|but|than|until"
    r"|where|in|on|at|for|of|to|by|with|from|during|despite|even|or)\b)[a-z-]+\s+)"
)
"""Words of an office before a name: `spokesman`, not `after`."""
_OFFICE = (
    r"(?:[a-z-]+\s+){0,2}(?:representative|spokes[a-z]+|head|minister|director|chief|ambassador|envoy|president"
    r"|secretary|chair[a-z]*|member|official)\s+(?:of|for|to|at)\b"
)
"""An office without article at the head of a speaker's words: `spokesman of ...`."""
_PAPER_NEXT = re.compile(
    r"\s+(?:the|a|an|its|his|her|this|that|one)\s+(?:[\w-]+\s+){0,2}?(?:report|study|paper|article|letter|note|survey"
    r"|website|book)\b"
)
_OF_TEXT = re.compile(r"\b(?:declaration|resolution|draft|text|measure|motion|document)\s+$")
"""`backed a declaration voicing "..."`: the declaration voices it, not those who backed it."""
_TEXT_THAT = re.compile(
    r"\b(?:a|an)\s+(?:[\w-]+\s+)?(?:declaration|resolution|draft|text|measure|motion)\s+(?:that|which)\s+$"
)
_NOBODY = re.compile(r"\b(?:time|it|which|that|when|this|there|what|year|day|week)\b")
_ASIDE = re.compile(r"(?:While|Although|Though|Whereas|As|If|When|After|Before)\b")
_TRAIL = re.compile(
    rf"[,\s]*{ADVERB}(?P<inverted>{VERB})\s+(?P<who>{_CHAR}{{2,90}})"
    rf"|[,\s]*(?P<subject>(?:[A-Z]|he\b|she\b|they\b|the\b|a\b|an\b|one\b|{_LOW}{{1,3}}[A-Z]|{_OFFICE}){_CHAR}*?"
    rf"(?:,[^“\"]{{3,120}}?,)?),?\s+{ADVERB}(?P<verb>{VERB})\b"
)
_MANY = re.compile(
    r"(?:\b(?:the|some|many|several|most|other|both|two|three|few|all)\s+)?(?:[\w.’'-]+\s+){0,3}?"
    r"(?:diplomats|officials|sources|analysts|observers|critics|experts|delegates|speakers|representatives|activists|envoys|ambassadors"
    r"|[Mm]inistry|[Dd]elegation|[Ee]mbassy|residents|lawyers|ministers|supporters|opponents|proponents|humanitarians|campaigners|others|lawmakers|scholars"
    r"|commentators|witnesses|organi[sz]ers)(?:\s+(?:familiar|close|from|with|in|at|of|who|briefed)\b[^,.;“”\"]{0,50})?$"
)
_TO_VERB = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,[^,“”\"]{3,140},|\s+who\b[^,“”\"]{3,90})?,?\s*"
    r"(?:(?:also|then|later|further|again|have|has|had|strongly|repeatedly|once|previously|earlier|[a-z]+ly)\s+){0,3}"
)
"""What may stand between a subject and its verb."""
_PAPER = re.compile(
    r"(?<!\bin\s)(?<!\bin\sa\s)(?<!\bin\sits\s)(?<!\bin\shis\s)(?<!\bin\sher\s)\b(?:statement|report|study|letter|note|proposal|article|paper|survey|website|press\s+release|post)\s+(?:also\s+)?$"
)
_OPPOSED = re.compile(
    r"\b(?:to|against|with|on|from|rejected|denounced|opposed|criticized|criticised)\s+(?:the\s+)?$"
)
"""`its opposition to the text, saying "..."`: the text is what they speak of."""
_MANY_REACH = 60
_GOVERNED = re.compile(
    r"\b(?:in|of|on|for|to|by|at|from|against|with|between|over|about|under)\s+(?:the\s+)?$"
)


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
        if quote.outer_start > unit.span.start and _ASIDE.match(text, unit.span.start):
            continue
        parted = text[quote.end - 1 : quote.end] in ",?!—-"
        parted = parted or text[quote.outer_end : quote.outer_end + 1] == ","
        match = _TRAIL.match(text, quote.outer_end, min(unit.span.end, quote.outer_end + 240))
        if match is None or not (parted or match["who"]):
            continue
        name = "who" if match["who"] else "subject"
        start, end = match.span(name)
        if re.match(r"(?:and|but|which|who|that)\b", text[start:end]):
            continue
        entity = _introduced(scene, start, end) or named(scene, start, end)
        if not parted and not entity.startswith("person/"):
            continue
        if entity or name == "subject" or not re.match(r"(?:that|on|at|in)\b", text[start:end]):
            stop = match.end("who") if match["who"] else match.end("verb")
            begin = match.start("inverted") if match["who"] else start
            if name == "subject" and not entity and _NOBODY.search(text, start, end):
                continue
            words, stop = _speaker_words(scene, start, end, stop if match["who"] else end, stop)
            return Speaker(entity, words, Span(begin, stop), "quotations:behind")
    return None


def _introduced(scene: Scene, start: int, end: int) -> str:
    """`said the envoy of Ruritania, Jane Doe`: the office before the comma is the person's."""
    for seen in scene.people.sightings:
        if end <= seen.start <= end + len(", ") and seen.post:
            return seen.entity if seen.post.text == scene.text[start:end].strip() else ""
    return ""


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
            if _PAPER_NEXT.match(text, verb.end(), position):
                continue
            entity = _source(scene, verb.end(), min(position, verb.end() + 80))
            return Speaker(
                entity,
                _words(scene, verb.end(), position),
                Span(verb.start(), verb.end()),
                "quotations:according",
            )
        if (verb["ing"] or verb["say"]) and _of_text(text, verb):
            continue
        found = _subject(scene, unit, verb.start())
        if found:
            entity, start, end = found
            if entity == "resolution" or (verb["put"] and not entity):
                continue
            return Speaker(entity, text[start:end], Span(start, verb.end()), "quotations:before")
    return None


def _of_text(text: str, verb: re.Match[str]) -> bool:
    """Whether what was voted on speaks, not those who voted: `a text that describes ...`."""
    pattern = _OF_TEXT if verb["ing"] else _TEXT_THAT
    return pattern.search(text, max(0, verb.start() - 30), verb.start()) is not None


def opening(scene: Scene, unit: Unit) -> Speaker | None:
    """Whom a sentence is about that ends in a colon: `Chad answered in this way:`."""
    found = _subject(scene, unit, unit.span.end)
    if found is None or found[0] in ("", "resolution"):
        return None
    entity, start, end = found
    return Speaker(entity, scene.text[start:end], Span(start, end), "quotations:colon")


def _source(scene: Scene, start: int, end: int) -> str:
    """Whom `according to` names: a person, or what stands before the next comma."""
    seen = sighting_in(scene.people, start, end)
    if seen:
        return seen.entity
    comma = scene.text.find(",", start, end)
    return named(scene, start, comma if comma > 0 else end)


def _words(scene: Scene, start: int, end: int) -> str:
    seen = sighting_in(scene.people, start, end)
    return (
        scene.text[seen.start : seen.end]
        if seen
        else scene.text[start:end].strip(" ,").split(",")[0]
    )


def _subject(scene: Scene, unit: Unit, position: int) -> tuple[str, int, int] | None:
    """Entity and passage of a verb's subject: what stands right before it, or the first."""
    start = unit.span.start
    if _PAPER.search(scene.text, max(start, position - 40), position):
        return None
    people = [
        (seen.entity, seen.start, seen.end)
        for seen in scene.people.sightings
        if start <= seen.start and seen.end <= position and outside(unit, seen.start)
    ]
    texts = [
        ("resolution", one.span.start, one.span.end)
        for one in scene.meant
        if start <= one.span.start and one.span.end <= position and not one.other
        if not _OPPOSED.search(scene.text, max(start, one.span.start - 24), one.span.start)
    ]
    actors = [
        (one.entity, one.start, one.end)
        for one in within(scene.text, start, position)
        if one.entity.startswith(("state/", "org/", "group/")) and outside(unit, one.start)
        if one.label_kind != "demonym"
    ]
    pronoun = _pronoun(scene.text, start, position)
    many = _many(scene.text, start, position)
    own = [
        one for one in actors if not _GOVERNED.search(scene.text, max(start, one[1] - 16), one[1])
    ]
    near = [one for one in (*people, *texts) if _adjoins(scene.text, one[2], position)]
    near += [
        one
        for one in (own if people else actors)
        if _adjoins(scene.text, one[2], position, inserted=not people)
    ]
    return next(iter((*near, *many, *people, *texts, *pronoun, *own, *actors)), None)


def _adjoins(text: str, end: int, position: int, *, inserted: bool = True) -> bool:
    """Whether nothing but adverbs or an inserted clause parts a subject from its verb."""
    if not inserted and text[end : end + 1] == ",":
        return False
    return _TO_VERB.fullmatch(text, end, position) is not None


def _pronoun(text: str, start: int, position: int) -> list[tuple[str, int, int]]:
    found = re.search(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:\w+\s+)?$", text[start:position])
    if found is None:
        return []
    begin = start + found.start()
    return [("", begin, begin + len(found[0].split()[0]))]


def _many(text: str, start: int, position: int) -> list[tuple[str, int, int]]:
    """Several speakers without a name: `Western diplomats said`; nobody in particular."""
    clause = text[start:position].rstrip()
    found = _MANY.search(clause, max(0, len(clause) - _MANY_REACH))
    return [("", start + found.start(), start + found.end())] if found else []


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
