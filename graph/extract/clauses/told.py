"""Verbs as decisions tell them: "the General Assembly, recalling its decision, decided to ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.verbs import VerbMatch, find_verb, scheme

_PASTS = """
    takes:took gives:gave chooses:chose draws:drew finds:found makes:made pays:paid
    refers:referred defers:deferred admits:admitted permits:permitted commits:committed
    concurs:concurred undertakes:undertook
"""
_IRREGULAR = dict(pair.split(":") for pair in _PASTS.split())
_NEVER = frozenset(["contained", "entitled", "set", "including", "included", "based", "found"])
"""Forms that as a rule are participles of something else: "as contained in the report"."""
_PLACE = (
    r"(?:\A[\s“\"]*|[,:;]\d{0,3}\s+(?:and\s+|\([a-z]\)\s+)?"
    r"|\b(?:Assembly|Council|Commission|Committee|Board)\s+)"
    r"(?:(?:also|further|again|therefore|unanimously)\s+)*"
)
_AND = re.compile(r"\band\s+(?:(?:also|further)\s+)?$")
_PARTICIPLE = re.compile(r",\d{0,3}\s+(?:and\s+|while\s+)?(?=[a-z]+ing\b)")


def told(text: str, *, below: bool = False) -> list[VerbMatch]:
    """The verbs of a paragraph that tells what an organ did: participles, then the past tense.

    `below` tells that the text is a lettered part: its verb opens it, or there is none.

    >>> [one.notation for one in told("The Assembly, recalling its plea, decided to act.")]
    ['recall', 'decide']
    """
    past = _past(text)
    if below and (not past or text[: past[0].start].strip()):
        return []
    end = past[0].start if past else len(text)
    return [*_participles(text, end), *past]


def _past(text: str) -> list[VerbMatch]:
    forms, pattern = _forms()
    found: list[VerbMatch] = []
    for match in pattern.finditer(text):
        if found and not _follows(text, match.start(1)):
            continue
        present = forms[match[1].lower()].capitalize()
        verb = find_verb(present + text[match.end(1) : match.end(1) + 120])
        if verb is not None and verb.form == "operative":
            moved = match.start(1) + len(match[1]) - len(present)
            found.append(replace(verb, start=match.start(1), end=moved + verb.end))
    return found


def _follows(text: str, at: int) -> bool:
    """Whether a further verb has the same subject: "and requested", or it opens a line."""
    return _AND.search(text, max(0, at - 24), at) is not None


def _participles(text: str, end: int) -> list[VerbMatch]:
    found = []
    for comma in _PARTICIPLE.finditer(text, 0, end):
        verb = find_verb(text, comma.end())
        if verb is not None and verb.form == "preambular" and verb.end <= end:
            found.append(verb)
    return found


@cache
def _forms() -> tuple[dict[str, str], re.Pattern[str]]:
    """The third person of every past tense that the scheme has, and where they may stand."""
    forms: dict[str, str] = {}
    for verb in scheme().verbs.values():
        for label in verb.labels:
            first = label.split()[0].lower()
            if first.endswith("s") and not first.endswith("ss"):
                forms.setdefault(past_tense(first), first)
    forms["re-elected"] = "elects"
    for form in _NEVER:
        forms.pop(form, None)
    words = "|".join(sorted(forms))
    return forms, re.compile(rf"{_PLACE}((?i:{words}))\b(?!\s+by\b)")


def past_tense(third: str) -> str:
    """The past tense of a verb in the third person.

    >>> past_tense("decides"), past_tense("expresses"), past_tense("takes"), past_tense("ratifies")
    ('decided', 'expressed', 'took', 'ratified')
    """
    if third in _IRREGULAR:
        return _IRREGULAR[third]
    if third.endswith("ies"):
        return third[:-3] + "ied"
    stem = third[:-2] if re.search(r"(?:ss|sh|ch|x)es$", third) else third[:-1]
    return stem + ("d" if stem.endswith("e") else "ed")
