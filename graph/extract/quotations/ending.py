"""Who ends a sentence: `..., Doe told the hall.`, `..., said Doe.`, `..., according to Doe.`."""

from __future__ import annotations

import re

from graph.extract.quotations.behind import LOW
from graph.extract.quotations.cue import Scene, Speaker, sighting_in, sourced
from graph.extract.speech_words import ADVERB, GOING, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import FINITE
from graph.model import Span
from graph.prose.inflection import PASTS

_NO_VERB = rf"(?!\s{FINITE}\s)"
_SUBJECT_FIRST = re.compile(
    rf"""(?:,|(?<=,[”"’']))\s+(?P<cue>
    (?P<who>(?:[A-Z]|(?:he|she|they|it|the|an?|one|his|her|its|their|media|officials|diplomats|sources|reports)\b|{LOW}{{1,3}}[A-Z])(?:{_NO_VERB}[^,;:“”"]){{0,100}}?)
    (?:,\s(?P<apposed>[^,;:“”"]{{3,90}}),)?\s+{ADVERB}{VERB})
    (?:(?<=told)\s[^,.;:“”"]{{1,60}})?(?:\s+(?:earlier|later|here|recently|separately|privately))?(?:\s+(?:on\s+)?\w+day)?
    (?:\s+(?:in|at|during|after|to)\s[^,.;:“”"]{{3,60}})?(?:,\s+{GOING}\b[^“”"]*)?[.]?\s*$""",
    re.VERBOSE,
)
_VERB_FIRST = re.compile(
    rf"""(?:,|(?<=,[”"’']))\s+(?P<cue>(?:said|says|added|adds|noted|warned|explained|argued|according\s+to|(?<![”"]\s)(?<![”"],\s)in\s+the\s+words\s+of)\s+
    (?:(?:recently|today|yesterday|earlier|later|(?:on\s+)?[A-Z][a-z]+day)\s+)?
    (?P<who>(?!(?:that|it|he|she|they|in|on|at|after|during|here)\b)
      (?:{_NO_VERB}[^,;:“”"]){{3,120}}(?:,[^;:“”"]{{0,100}}?)?))
    [.]?\s*$""",
    re.VERBOSE,
)
"""Words in marks that stand before `in the words of Doe` are Doe's, not the sentence around them.

`said Doe, who had ...`, not `said the text must ...`: before its first comma no verb stands."""
_AIMS = re.compile(
    rf"\A(?:[A-Z]\w+\s+){{1,3}}{one_of(PASTS)}\s+[a-z]"
    r"|\A[^,]*(?:\bto\s+(?!the\b|its\b)[a-z]{(3,)}\b(?!\s+[A-Z])"
    rf"|\s(?:{one_of(PASTS)}|[a-z]{{3,}}ed)\s+(?:the|an?|its|his|their|to|up|out|that)\b)"
)
"""`Malta hopes to meet its pressing | challenges.`, `said miners dug a hole`: verbs of another."""

_RELAY = re.compile(
    r"\b(?:report(?:s|ed)|quot(?:es|ed|ing)|cit(?:es|ed|ing)|according\s+to|reports?\s+(?:read|said|says))\b"
)


def relays(behind: Speaker, text: str) -> bool:
    """Whether what stands behind words only passes them on: `..., the agency reported`."""
    cue = behind.cue
    named = behind.is_person and "/unnamed-" not in behind.entity
    return not named and cue is not None and _RELAY.search(cue.of(text)) is not None


def ending(scene: Scene, start: int, end: int, rule: str) -> tuple[int, Speaker] | None:
    """Where the end of a passage begins that tells who speaks, and who does."""
    for pattern in (_VERB_FIRST, _SUBJECT_FIRST):
        tail = pattern.search(scene.text, start, end)
        if tail and not _AIMS.search(tail["who"]):
            passed = tail["cue"].startswith("according")
            inner = ending(scene, start, tail.start(), rule) if passed else None
            if inner:  # `..., she added, according to the agency.`
                return inner
            entity = _apposed(scene, tail) or sourced(scene, *tail.span("who"))
            cue = Span(*tail.span("cue"))
            return tail.start(), Speaker(entity, tail["who"], cue, rule)
    return None


def _apposed(scene: Scene, tail: re.Match[str]) -> str:
    """`his spokesman, |Max Doe|, said`: the person whose name stands between the commas."""
    if "apposed" not in tail.re.groupindex or tail["apposed"] is None:
        return ""
    seen = sighting_in(scene, *tail.span("apposed"))
    return seen.entity if seen and seen.start == tail.start("apposed") else ""
