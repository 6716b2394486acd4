"""Speakers told behind their words: `"..." Doe said`, `"..." in the words of Doe`."""

from __future__ import annotations

import re

from graph.extract.persons.roles import OWNING
from graph.extract.places import starting
from graph.extract.quotations.cue import Scene, Speaker, named, sighting_in
from graph.extract.quotations.units import Unit
from graph.extract.quotations.words import IDIOMS, PAPERS
from graph.extract.speech_words import ADVERB, GOING, PLAIN, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import BE, BETWEEN, FUNCTION, SUBORDINATOR, any_of, words_of
from graph.model import Span
from graph.prose.inflection import PASTS

_CHAR = (
    r"(?:[^,.;:“\"]|(?<=[A-Z])\.(?=[A-Z]|\s[A-Za-z])|(?<=\b(?:Mr|Ms|Dr|St|Sr|Jr|Lt))\."
    r"|(?<=\b(?:Mrs|Sen|Gen|Amb|Gov|Rep|Col|Rev|Maj|Ald|Hon|Ven|Adm))\.|(?<=\b(?:Prof|Capt|Cllr|Brig))\.)"
)
"""What may stand in a speaker's words; the dots of titles and initials end no sentence."""
LOW = rf"(?:(?![a-z]+ing\b)(?!(?:{one_of(FUNCTION - words_of(BE, 'how'))}|even)\b)[a-z-]+\s+)"
"""Words of an office before a name: `spokesman`, not `after`."""
_SUBORDINATE = any_of(SUBORDINATOR, "as that where despite amid than")
_OFFICE = (
    r"(?:[a-z-]+\s+){0,2}(?:representative|spokes[a-z]+|head|minister|director|chief|ambassador"
    r"|envoy|president"
    r"|secretary|chair[a-z]*|member|official)\s+(?:of|for|to|at)\b"
)
"""An office without article at the head of a speaker's words: `spokesman of ...`."""
_SAID = rf"(?:{VERB}|{one_of(IDIOMS)}|began|begins)"
_TRAIL = re.compile(
    rf"""[,\s–—-]*{ADVERB}(?P<inverted>{VERB}|in\s+the\s+words\s+of)\s+(?!by\b)(?P<who>{_CHAR}{{2,90}})
    | [,\s–—-]*(?:as\s+)?
      (?P<subject>(?:[A-Z]|he\b|she\b|they\b|it\b|the\b|a\b|an\b|one\b|another\b|{LOW}{{1,3}}[A-Z]|{_OFFICE}){_CHAR}*?
      (?:,[^“\"]{{3,120}}?,?)?),?\s+{ADVERB}(?P<verb>{_SAID})\b
    | [,\s–—-]*(?P<many>(?:(?:the|some|many|most|other)\s+)?(?:[\w-]+\s+){{0,2}}[a-z]+s)
      \s+{PLAIN}\b""",
    re.VERBOSE,
)
_BY = re.compile(r"\sby\s")
"""`"a theft" announced in May by Doe`: what is told of the words, and not by whom."""
_QUOTING = re.compile(r"\s+(?P<whom>(?:him|her|[A-Z][^,.;:“”\"]{2,60}?))\s+as\s+saying\b")
"""`"...," a statement quoted |him| as saying`."""
_ASIDE = re.compile(
    r"(?:Prior\s+to|Ahead\s+of|While|Although|Though|Whereas|As|If|When|After|Before)\b"
)
_COORDINATE = re.compile(r",?\s+and\s+(?:\w+ly\s+)?$")
"""`... "A," the Charter and the law, and declared`: the list goes on in which the words stand."""
_OWN_TEXT = re.compile(
    r"(?:the|its|this|an?)\s+(?:[\w-]+\s+){0,2}(?:text|resolution|draft|document|measure|preamble)"
    r"(?:\s+(?:that|which)\b.*)?$",
    re.IGNORECASE,
)
OWN_PAPER = re.compile(
    rf"(?:his|her|the|its|their|an?)\s+(?:[\w-]+\s+){{0,2}}(?!text$|(?:report|article|column|editorial|essay)$){one_of(PAPERS)}$"
)
_ACTS = re.compile(
    rf"""(?:,[^,“”"]{{3,120}},|\s[–—-]\s[^“”"]{{3,90}}\s[–—-])?,?\s+
    {BETWEEN}
    (?P<verb>{one_of(PASTS)}
      |{GOING}|(?!(?:is|was|has|its|this|as|does|his|hers|us|yes)\b)[a-z]{{2,}}(?:ed|s))\b""",
    re.VERBOSE,
)
"""Matched at the end of a subject: what may be inserted, adverbs, and the verb."""
_INVERTED = re.compile(
    rf"\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|{one_of(PASTS)})\s+(?:(?:back|in|out|up|on)\s+)?"
)
"""`"...," exulted |envoy Doe|`."""
_REACH, _OFFICE_REACH = 240, 80
_UP_TO_NAME = re.compile(
    rf"[,\s–—-]*(?![a-z]+ing\b)(?:(?!\b(?:{VERB}|{_SUBORDINATE}|and|but|which|who)\b)[^.;:“”\"])*"
)
"""The office of a person who stands behind the words, and nothing else."""


def trailing(scene: Scene, unit: Unit) -> Speaker | None:
    """`"...," the spokesperson added`: behind a quotation, it holds for the whole unit."""
    aside = _ASIDE.match(scene.text, unit.span.start) is not None
    for quote in unit.quotes:
        if quote.outer_start > unit.span.start and aside:
            continue
        parted = _parted(scene.text, quote.end, quote.outer_end)
        stop = min(unit.span.end, quote.outer_end + _REACH)
        match = _TRAIL.match(scene.text, quote.outer_end, stop)
        found = _said(scene, match, parted=parted) if match else None
        if parted and found is None:
            found = _acting(scene, unit, quote.outer_end)
        if found:
            return found
    return None


def _acting(scene: Scene, unit: Unit, place: int) -> Speaker | None:
    """`"...," envoy Doe instructed us`, `"...," the text provides`: some verb, whichever it is."""
    reach = min(unit.span.end, place + _OFFICE_REACH)
    for text in scene.texts_in(place, reach):
        if text.span.start - place <= len(", the ") and _ACTS.match(scene.text, text.span.end):
            return Speaker("resolution", text.head, text.span, "quotations:behind")
    for seen in starting(scene.people.sightings, place, reach):
        owner = OWNING.match(scene.text, seen.end)
        first = seen.phrase_start(scene.text, place)
        if not owner and _INVERTED.fullmatch(scene.text, place, first):
            return scene.speaker(seen, "quotations:behind")
        if seen.end < unit.span.end:
            if _UP_TO_NAME.fullmatch(scene.text, place, seen.start) is None:
                return None
            if _ACTS.match(scene.text, seen.end, unit.span.end):
                return scene.speaker(seen, "quotations:behind")
            return None
    return None


def _parted(text: str, end: int, outer_end: int) -> bool:
    """Whether a sign parts the words quoted from what stands behind them."""
    if text[max(0, end - 8) : end].rstrip("’'”\"")[-1:] in ",?!—-":
        return True
    return re.match(r",|\s[–—-]\s|\s+said\s", text[outer_end : outer_end + 7]) is not None


def _said(scene: Scene, match: re.Match[str], *, parted: bool) -> Speaker | None:
    """The speaker of `... said Doe` or `..., Doe said`."""
    text = scene.text
    name = next(one for one in ("who", "subject", "many") if match[one])
    start, end = match.span(name)
    if not parted and (name != "who" or _BY.search(text, start, end)):
        return None
    quoted = _QUOTING.match(text, match.end()) if name == "subject" else None
    if quoted:
        start, end = quoted.span("whom")
        seen = sighting_in(scene, start, end)
        words = quoted["whom"]
        return Speaker(seen.entity if seen else "", words, Span(start, end), "quotations:behind")
    if name == "subject" and _COORDINATE.search(text, start, match.start("verb")):
        return None
    entity = _introduced(scene, start, end) or named(scene, start, end)
    if not entity and scene.meant and _OWN_TEXT.match(text, start, end):
        entity = "resolution"
    if not parted and not entity.startswith("person/"):
        return None
    whole = Span(match.start("inverted"), end) if name == "who" else Span(start, match.end())
    seen = sighting_in(scene, start, end)
    if seen is None:
        return Speaker(entity, text[start:end].strip(" ,"), whole, "quotations:behind")
    stop = seen.end if name == "who" else whole.end
    words = text[seen.start : seen.end]
    return Speaker(entity, words, Span(whole.start, stop), "quotations:behind")


def _introduced(scene: Scene, start: int, end: int) -> str:
    """`said the envoy of Ruritania, Jane Doe`: the office before the comma is the person's."""
    for seen in starting(scene.people.sightings, end, end + len(", ") + 1):
        if seen.post:
            own = scene.text[start:end].strip().endswith(seen.post.text)
            return seen.entity if own else ""
    return ""
