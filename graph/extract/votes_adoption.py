"""Statements that a resolution was adopted: how, by whom, and not those that it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract import resolutions_tie as tie
from graph.extract.resolutions_model import Meant
from graph.model import Span

_VERB = re.compile(
    r"\b(?P<noun>adoption|passage|approval)\b"
    r"|\b(?:just|newly|recently)[- ](?P<just>adopted|passed|approved)\b"
    r"|\b(?P<bare>(?:[Dd]ecision|[Aa]ction)\s+was\s+taken|(?:[Bb]oth|[Ee]ach|[Aa]ll)(?=\s+(?:by\s+consensus|without\s+a\s+vote"
    r"|unanimously|by\s+acclamation)\b))"
    r"|\b(?P<vote>voted)\b(?=[^.;“”]{0,60}?\s(?:for|in\s+favou?r\s+of|to\s+(?:adopt|approve|pass))\s)"
    r"|\b(?P<many>backed)(?=\s+(?:the|a)\s)"
    r"|\b(?P<verb>adopted|adopts|adopting|passed|passes|passing|approved|approves|approving|endorsed|endorses|greenlit"
    r"|green-lighted|cleared|went\s+through|sailed\s+through|(?:was|were)\s+(?:carried|agreed))\b"
)
_UNREAL = re.compile(
    r"(?:\b(?:not|never|un|non|to\s+be|will\s+be|would\s+be|could\s+be|if|should|may|might|can|cannot|fails?|failed|failing"
    r"|blocked|block|prevent(?:ed|ing)?|prevents|oppos(?:e|ed|ing)|awaiting|pending|expected|before|seek(?:s|ing)?|once|until|unless"
    r"|call(?:s|ed|ing)?\s+for|urg(?:es|ed|ing)|ahead\s+of|toward[s]?|for\s+the|future|hopes?\s+for|possible|against)\s+(?:the\s+|its\s+|an?\s+|be\s+|have\s+|been\s+|from\s+|of\s+)?)$"
)
_FAILED_AFTER = re.compile(
    r"\s+(?:was\s+|were\s+|has\s+been\s+)?(?:blocked|vetoed|rejected|failed|postponed|delayed)\b"
)
_MANY = re.compile(
    r"\b(?:members|governments|[Aa]ssembly|[Cc]ouncil|states|States|countries|nations|body|delegates)\s+(?:\w+ly\s+|on\s+\w+\s+)?$"
)
_FELL = re.compile(r"\b(?:veto(?:ed|es)?|failed|fell\s+short|rejected|defeated|not\s+adopted)\b")
_FELL_WITHIN = 160
_PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|got)\s+(?:\w+ly\s+|then\s+|also\s+|later\s+|first\s+|subsequently\s+)*|,\s+(?:\w+ly\s+)?|\s|-)$"
)
_OTHER_OBJECT = re.compile(
    r"\b(?:declaration|agenda|budget|treaty|convention|decision|pact|compact|statement|amendments?|report|programme|law|policy|plan"
    r"|agreement|communiqué|charter|protocol|strategy|legislation|bill|framework|roadmap)s?\b",
    re.IGNORECASE,
)
_MODES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("acclamation", re.compile(r"\b[Bb]y\s+acclamation\b")),
    (
        "without-vote",
        re.compile(
            r"\b[Ww]ithout\s+(?:a\s+|any\s+|being\s+put\s+to\s+a\s+)?(?:recorded\s+)?vot(?:e|ing)\b|\bwithout\s+objections?\b"
        ),
    ),
    (
        "consensus",
        re.compile(
            r"\b(?:[Bb]y|[Ww]ith|through|in|a)\s+(?:full\s+|broad\s+|general\s+)?consensus\b(?!\s+(?:on|about|that|among))|\bconsensus\s+(?:adoption|resolution|text|vote|decision)\b|\badopted\s+consensually\b"
        ),
    ),
    (
        "unanimous",
        re.compile(
            r"\b[Uu]nanimously\b(?!\s+(?:agreed\s+that|condemned|welcomed|praised|support))|\bunanimous\b(?!\s+(?:praise|condemnation|view|opinion))|\b[Bb]y\s+unanimity\b"
        ),
    ),
    (
        "recorded-vote",
        re.compile(
            r"\b(?:by|in|through|on)\s+(?:a|an)\s+(?:\w+\s+)?(?:recorded|roll-?call|overwhelming)\s+vote\b|\brecorded\s+vote\b|\bby\s+a\s+vote\b|\bby\s+(?:a\s+)?(?:large|wide|overwhelming|clear|slim|narrow)\s+(?:majority|margin)\b"
        ),
    ),
)
_COMMITTEE = re.compile(
    r"\b(?:First|Second|Third|Fourth|Fifth|Sixth|Main|main|Disarmament|Legal|Human\s+Rights)\s+[Cc]ommittee\b|\bin\s+committee\b|\b[Cc]ommittee(?:[’']s)?\s+(?:vote|stage|level|approv|adopt)"
)
_PLENARY = re.compile(
    r"\bplenary\b|\bGeneral\s+Assembly\b|\bUNGA\b|\b193-member\b|\b(?:the|The)\s+(?:full\s+)?Assembly\b|\bworld\s+body\b"
)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A statement of adoption at `[start, end)`; `mode` and `body` are "" where untold."""

    start: int
    end: int
    mode: str
    mode_span: Span | None
    body: str
    meant: Meant
    sentence: Span


def adoptions_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The statements of a sentence that a resolution was adopted, in order."""
    verbs = list(_VERB.finditer(text, sentence.start, sentence.end))
    for place, verb in enumerate(verbs):
        told = _object(text, verb, sentence, meant)
        if told is None or _is_unreal(text, verb, sentence):
            continue
        left = verbs[place - 1].end() if place else sentence.start
        right = verbs[place + 1].start() if place + 1 < len(verbs) else sentence.end
        mode, where = mode_in(text, left, verb.start(), verb.end(), right)
        body = body_in(
            text[sentence.start : sentence.end], text[left : verb.start()], text[verb.end() : right]
        )
        yield Adopted(verb.start(), verb.end(), mode, where, body, told, sentence)


def _object(text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The mention adopted: behind an active verb or `adoption of`, before a passive one."""
    if verb["just"]:
        return next(
            (
                one
                for one in meant
                if one.span.start <= verb.start() < one.span.end and not one.other
            ),
            None,
        )
    if verb["vote"] or verb["many"]:
        return _voted_for(text, verb, sentence, meant)
    if verb["bare"]:
        near = tie.before(meant, verb.start(), sentence) or tie.spoken_of(meant, verb.start())
        return near or tie.announced(meant, verb.end())
    if verb["noun"]:
        return _of_adoption(text, verb, sentence, meant)
    ahead = tie.after(text, meant, verb.end(), sentence)
    if ahead:
        return ahead
    behind = tie.before(meant, verb.start(), sentence)
    inside = next((one for one in meant if one.span.start <= verb.start() < one.span.end), None)
    if inside and not inside.other:
        return inside
    if behind is None:
        pronoun = re.search(
            r"\b(?:[Ii]t|[Tt]hey|[Bb]oth|which)\s+(?:(?:was|were|has\s+been|had\s+been)\s+)?(?:\w+ly\s+)?$",
            text[max(sentence.start, verb.start() - 40) : verb.start()],
        )
        return tie.spoken_of(meant, verb.start()) if pronoun else None
    between = text[behind.span.end : verb.start()]
    return behind if _passive_reaches(between) else None


def _voted_for(
    text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]
) -> Meant | None:
    """`its members voted 14-0 for a resolution`: many did, and nothing says that it fell."""
    if not _MANY.search(text[max(sentence.start, verb.start() - 60) : verb.start()]):
        return None
    if _FELL.search(text, verb.start(), sentence.end + _FELL_WITHIN):
        return None
    ahead = (one for one in meant if verb.end() <= one.span.start < sentence.end)
    return next((one for one in ahead if not one.other), None)


def _passive_reaches(between: str) -> bool:
    """Whether a participle belongs to the resolution named before it."""
    if len(between) > 220 or not _PASSIVE.search(between):
        return False
    plain = re.sub(r"[“\"][^”\"]*[”\"]", " ", between)
    if re.search(r"[;:]|\.\s+[A-Z](?!\.)", plain):
        return False
    if re.search(r"\b(?:was|were|been)\s+(?:\w+ly\s+)*$", plain):
        return not re.search(r"\b(?:said|that|but)\b", plain)
    if plain.strip(" ,") in ("", "that", "which") or len(plain.strip()) <= 3:
        return True
    return plain.rstrip().endswith(",") and not _OTHER_OBJECT.search(plain)


def _of_adoption(
    text: str, noun: re.Match[str], sentence: Span, meant: Sequence[Meant]
) -> Meant | None:
    of = re.match(
        r"\s+(?:by\s+(?:the\s+)?[\w.’' -]{3,60}?\s+)?(?:[\w\s,]{0,30}?\s)?of\s+",
        text[noun.end() : noun.end() + 110],
    )
    if of:
        position = noun.end() + of.end()
        for one in meant:
            if position - 2 <= one.span.start <= position + 2 and not one.other:
                return one
        return None
    own = re.search(
        r"\b(?:[Ii]ts|[Tt]heir|[Tt]he\s+resolution[’']s|[Tt]he\s+text[’']s)\s+(?:\w+\s+)?$",
        text[max(sentence.start, noun.start() - 40) : noun.start()],
    )
    return (
        (tie.before(meant, noun.start(), sentence) or tie.spoken_of(meant, noun.start()))
        if own
        else None
    )


def _is_unreal(text: str, verb: re.Match[str], sentence: Span) -> bool:
    before = text[max(sentence.start, verb.start() - 50) : verb.start()]
    if _UNREAL.search(before) or re.search(r"\bnot\s+(?:\w+\s+)?$", before):
        return True
    if verb["noun"] and _FAILED_AFTER.match(text, verb.end()):
        return True
    return bool(
        re.search(
            r"\b(?:to|will|would|could|should|may|might|must|if)\s+(?:have\s+|be\s+|been\s+|\w+ly\s+){0,3}$",
            before,
        )
    )


def mode_in(text: str, left: int, start: int, end: int, right: int) -> tuple[str, Span | None]:
    """How it was adopted, as the words around the verb say, and where they say it."""
    for begin, stop in ((end, min(right, end + 170)), (max(left, start - 120), start)):
        for name, pattern in _MODES:
            match = pattern.search(text, begin, stop)
            if match:
                return name, Span(match.start(), match.end())
    return "", None


def body_in(sentence: str, before: str, after: str) -> str:
    """`committee` or `plenary`, by the words nearest to the verb; "" where neither is named."""
    for stretch in (before[-120:], after[:160], sentence):
        committee = [one.end() for one in _COMMITTEE.finditer(stretch)]
        plenary = [one.end() for one in _PLENARY.finditer(stretch)]
        if committee and (not plenary or max(committee) > max(plenary)):
            return "committee"
        if plenary:
            return "plenary"
    return ""
