"""The subject of a verb of saying: a person, a text, an actor, a pronoun, several at once."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.extract.persons.model import Sighting
from graph.extract.persons.roles import HEAD
from graph.extract.quotations.adjoining import adjoins, relates
from graph.extract.quotations.cue import WATCHERS, Scene, named, outside
from graph.extract.quotations.units import Unit
from graph.extract.quotations.words import PAPERS, SPEAKERS
from graph.extract.word_pattern import one_of
from graph.function_words import BETWEEN, FUNCTION, GOVERNING, SUBORDINATOR, any_of
from graph.prose.lexicon import word_set

_MANY = re.compile(
    r"(?<![\w’'-])(?P<who>(?:(?:the|some|many|several|most|other|both|two|three|few|all)\s+)?"
    r"(?:(?!(?:of|on|for|to|in|by|from|with|about|against|and|but|while|that|as)\s)[\w.’'-]+\s+){0,3}?"
    rf"(?i:{one_of(SPEAKERS)}|(?<!among\s)others))"
    r"(?:\s+(?:familiar|close|from|with|in|at|of|who|briefed)\b[^,.;“”\"]{0,50})?(?:\s*\(\w+\))?"
    r"(?:,\s+(?:meanwhile|however|too|though),)?"
    r"(?:\s+(?:privately|openly|publicly|also|then|still|now|later|have|has|had))?$"
)
_PAPER = re.compile(
    r"(?<!\bin\s)(?<!\bin\sa\s)(?<!\bin\sits\s)(?<!\bin\shis\s)(?<!\bin\sher\s)"
    rf"(?P<who>\b(?:(?:the|its|his|her|their|an?)\s+(?:[\w.-]+\s+){{0,2}})?\b{one_of(PAPERS)}"
    r"(?:\s(?:issued|released|published|signed)\s[^“”\"]{2,100}?)?)"
    r"(?:,[^,“”\"]{3,90},)?\s+(?:(?:also|further|then)\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\sby\s")
_PAPER_REACH = 160
"""A paper as the subject: `the report says`; nobody who is known, unless it is somebody's."""
_OPPOSED = re.compile(
    r"\b(?:to|against|with|on|from|rejected|denounced|opposed|criticized|criticised)\s+(?:the\s+)?$"
)
"""`its opposition to the text, saying "..."`: the text is what they speak of."""
_MANY_REACH = 60
_NAMES = r"[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}"
_LISTED = rf"(?:(?:{_NAMES},\s+(?:the\s+)?){{0,6}}{_NAMES},?\s+and\s+(?:the\s+)?)?"
"""What a list holds before its last: `by Chad, Peru and |Malta|` governs all three."""
_GOVERNED = re.compile(rf"\b{GOVERNING}\s+(?:the\s+)?{_LISTED}$")
_AMID = re.compile(
    r"\b(?:in|on|to|by|at|against|with|between|over|about|under)\s+(?:the\s+)?" rf"{_LISTED}$"
)
_CLAUSE = re.compile(
    r"(?:\A|[,;–—]\s+|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Aa]s|that)\s+)(?:[Tt]he\s+"
    r"|[Bb]oth\s+)?(?:[\w-]+\s+)?$"
)
_DONE_BY = re.compile(r",\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn)\s+(?:[a-z]+\s+)?by\s+(?:the\s+)?$")
_CLOSES = re.compile(r"[^,]{0,60},\s*")
_SOMEBODY = re.compile(
    r"\b(?P<who>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir"
    r"|[Oo]ne)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>(?!(?:also|then|later"
    rf"|others|[a-z]+ly|{one_of(FUNCTION)})\b)[a-z][a-z-]+)"
    r"(?:\s+(?:of|from|for|at)\s+[^,;:“”\"]{2,50}?)?)\s+"
    rf"{BETWEEN}$"
)
_SOMEBODY_REACH, _BODY_REACH = 80, 120
_OPENS = re.compile(
    rf"(?:[,;–—]|\b(?:and|but|as|that|what|which|{any_of(SUBORDINATOR)}))\s+$",
    re.IGNORECASE,
)
_NO_SPEAKERS = word_set("""
    agreement article debate decision declaration document draft effort law measure meeting motion
    move paragraph preamble result resolution session text vote
    """)
"""Nouns that say nothing themselves, or whose words are a resolution's."""
_DONE_TO = re.compile(rf"\b{one_of(_NO_SPEAKERS)}\s+[a-z]+(?:ed|en|wn)\b")
"""`the resolution adopted that |night|`: who acts is the resolution."""
_BODY = re.compile(
    r"(?:[’']s)?\s+(?:[\w-]+\s+){0,2}?(?:delegation|mission|government|embassy|[Mm]inistry"
    r"|[Mm]ission|[Dd]elegation|[Ee]mbassy|[Gg]overnment|State\s+Department|State\s+Media|[Ff]oreign\s+[Oo]ffice)\b"
    r"(?:\s+(?:to|at|in)\s+(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*)?)?"
)
"""What speaks for a State: `Ruritania's mission to the UN`, `the Ruritanian government`."""
_HIS_AIDE = re.compile(rf"[’']s\s+(?:[\w-]+\s+){{0,2}}?{HEAD.pattern}\s+{BETWEEN}", re.IGNORECASE)
"""`Doe’s |spokesman| said`: not Doe."""
_DATED = re.compile(r"\s+[-–—]{1,2}\s+(?=[A-Z])")
"""`United Nations -- The Council ...`: where it is written."""
_BODY_OF = re.compile(r"\b(?:Mission|Embassy|Delegation|Ministry)\s+of\s+(?:the\s+)?\Z")
_OF_ITS_OWN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){0,3}?(?!(?i:affairs|delegation|embassy|government|kingdom"
    r"|leadership|mission|ministry|people|republic|state|union)\b)[\w’'-]{3,}\s+of\s+(?:the\s+)?\Z"
)
"""`The central bank of |Ruritania| said`: what does not speak for its State."""
_SEAT = re.compile(r"(?:\s+(?:to|in|at)\s+(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*)?){1,2}")
"""`the Mission of Ruritania |to the UN in Geneva| said`."""
_IN_BRACKETS = re.compile(r"\([^()]*\Z")
_PRONOUN = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he|[Tt]hey|It|(?<=[Aa]nd\s)it|(?<=[Bb]ut\s)it|[Aa]nother|(?<!among\s)[Oo]thers|[Ss]ome|[Mm]any)\s+(?:\w+\s+)?$"
    r"|\b(?:quoted|reported|cited)\s+(?P<him>him|her)\s+as\s+$"
)
_PRONOUN_REACH = 60  # characters before the verb
_HE_FIRST = re.compile(r"(?:(?:But|And|Yet)\s+)?(?P<who>(?:[Hh]e|[Ss]he)\b)")
_OBLIQUE = re.compile(
    rf"(?:\b{GOVERNING}\s+(?:the\s+)?(?:[\w.’'-]+\s+){{0,4}}|[’']s?\s+(?:[\w-]+\s+){{1,3}})$"
)
"""What shows that somebody is a complement: `an attack on President Doe`."""
_WITH = re.compile(r"\bwith\s+(?:[a-z’'A-Z.]+\s+){0,3}\Z")
_BODY_NAMED = re.compile(
    rf"(?:\A|[,;]\s+|\b(?:that|and|but|while|as)\s+)(?P<who>(?:[Tt]he\s+)?(?!(?i:{one_of(FUNCTION)})\b)"
    r"[A-Z][\w&’'-]*(?:\s+(?:(?:of|on|for|the|and|in)\s+){0,2}[A-Z][\w&’'-]*){1,9}(?:\s*\([A-Z]\w*\))?)"
    r"(?:,[^,]{3,60},)?\s+\Z"
)
"""`The Salt Club of Peru (SCP) said`: a name of several words, whoever bears it."""
_RELATIVE = re.compile(r",\s+wh(?:ich|o|ose)\s[^,]*\Z")
_TURN = re.compile(r"[,;]\s+(?:while|whereas|but)\s+(?:the\s+)?")
_ISSUED = re.compile(r"\b(?:issued|released|published|put\s+out|sent\s+out)\s+\Z")


class Subject(NamedTuple):
    """Whom a verb tells of: the entity, "" for somebody without a name, and the passage."""

    entity: str
    start: int
    end: int
    beside: bool = False
    paper: bool = False


def subject_of(scene: Scene, unit: Unit, position: int) -> Subject | None:
    """The subject of the verb at a position: what stands right before it, or the first named."""
    start = unit.span.start
    paper = _PAPER.search(scene.text, max(start, position - _PAPER_REACH), position)
    if paper and paper["who"].endswith("text"):
        return None  # a resolution, most likely: looked at elsewhere
    if paper:
        return _issuer(scene, unit, paper.start("who")) or _paper(scene, *paper.span("who"))
    people = _people(scene, unit, position)
    aide = next((one for one in people if _HIS_AIDE.fullmatch(scene.text, one.end, position)), None)
    if aide:
        return Subject("", aide.start, position, beside=True)
    texts = _texts(scene, start, position)
    actors = _actors(scene, unit, position)
    own = [one for one in actors if not _governed(scene.text, start, one.start, _GOVERNED)]
    barred = _GOVERNED if people else _AMID
    free = [one for one in actors if not _governed(scene.text, start, one.start, barred)]
    texts_near = [one for one in texts if not _in_relative(scene.text, start, one, position)]
    near = [one for one in (*people, *texts_near) if adjoins(scene.text, one.end, position)]
    near += [one for one in free if adjoins(scene.text, one.end, position, inserted=not people)]
    near += [one for one in actors if relates(scene.text, one.end, position)]
    pronoun = _pronoun(scene.text, start, position)
    many = several(scene.text, start, position)
    far = [one for one in own if opens_clause(scene.text, start, one.start)]
    some = _somebody(scene.text, start, position) or _body_named(scene.text, start, position)
    told = [one for one in people if not _governed(scene.text, start, one.start, _OBLIQUE)]
    rest = (*(told or far or people), *people)
    first = next(iter((*near, *many, *some, *rest, *pronoun, *texts, *far)), None)
    if first is None:
        return None
    return first._replace(beside=first in (*near, *many, *some, *pronoun))


def _issuer(scene: Scene, unit: Unit, place: int) -> Subject | None:
    """`Doe issued a statement noting`: who is known to have issued the paper at a place."""
    verb = _ISSUED.search(scene.text, unit.span.start, place)
    owner = subject_of(scene, unit, verb.start()) if verb else None
    return owner if owner and owner.beside and owner.entity not in ("", "resolution") else None


def _paper(scene: Scene, start: int, end: int) -> Subject:
    by = _BY.search(scene.text, start, end)
    entity = named(scene, by.end(), end) if by else ""
    return Subject(entity, start, end, beside=True, paper=True)


def _in_relative(text: str, start: int, one: Subject, position: int) -> bool:
    """`Malta, which tabled the text, said`: the comma closes what is told of Malta."""
    return text[one.end : position].startswith(",") and bool(
        _RELATIVE.search(text, start, one.start)
    )


def opens_clause(text: str, start: int, place: int) -> bool:
    """Whether what begins at a place is the first of a sentence or clause."""
    return _CLAUSE.search(text[start:place]) is not None


def participle_subject(scene: Scene, unit: Unit, position: int) -> Subject | None:
    """The subject of `..., accusing`: the first in the sentence who is no complement.

    But for `Chad voted no, while Peru abstained, accusing`, where it is who opens the last clause.
    """
    start = unit.span.start
    actors = [
        one for one in _actors(scene, unit, position) if opens_clause(scene.text, start, one.start)
    ]
    known = (*_people(scene, unit, position), *_texts(scene, start, position), *actors)
    he = _HE_FIRST.match(scene.text, start, position)
    if he and not any(one.start == he.start("who") for one in known):
        return Subject("", *he.span("who"))
    turns = [one.end() for one in _TURN.finditer(scene.text, start, position)]
    last = next((one for one in known if turns and one.start == turns[-1]), None)
    if last:
        return last
    for one in sorted(known, key=lambda each: each.start):
        owner = scene.text[one.end : one.end + 2] in ("’s", "'s")
        if not owner and not _OBLIQUE.search(scene.text[start : one.start]):
            return one
    return None


def absolute_subject(scene: Scene, unit: Unit, position: int) -> Subject | None:
    """`..., with Chad urging`: who stands between `with` and the participle."""
    known = (*_people(scene, unit, position), *_actors(scene, unit, position))
    for one in known:
        touches = scene.text[one.end : position].isspace()
        if touches and _WITH.search(scene.text, unit.span.start, one.start):
            return one._replace(beside=True)
    return None


def _governed(text: str, start: int, place: int, prepositions: re.Pattern[str]) -> bool:
    """Whether what begins at a place is the complement of a preposition, or listed in one."""
    return prepositions.search(text, max(start, place - 90), place) is not None


def _people(scene: Scene, unit: Unit, position: int) -> list[Subject]:
    return [
        Subject(seen.entity, seen.start, seen.end)
        for seen in scene.people_in(unit.span.start, position)
        if outside(unit, seen.start) and not _introduces(scene.text, unit, seen, position)
    ]


def _introduces(text: str, unit: Unit, seen: Sighting, position: int) -> bool:
    """`The text, introduced by Doe, says`: who did something with the subject is not it."""
    start = seen.phrase_start(text, unit.span.start)
    agent = _DONE_BY.search(text, max(unit.span.start, start - 40), start)
    return agent is not None and _CLOSES.fullmatch(text, seen.end, position) is not None


def _texts(scene: Scene, start: int, position: int) -> list[Subject]:
    return [
        Subject("resolution", one.span.start, one.span.end)
        for one in scene.texts_in(start, position)
        if not opposed(scene.text, start, one.span.start)
    ]


def _somebody(text: str, start: int, position: int) -> list[Subject]:
    """`the army said`: a noun with its article at the head of a clause, whoever it is."""
    found = _SOMEBODY.search(text, max(start, position - _SOMEBODY_REACH), position)
    if found is None or found["noun"] in _NO_SPEAKERS or found["noun"] in PAPERS:
        return []
    if _DONE_TO.search(found["who"]):
        return []
    if found.start() > start and _OPENS.search(text[start : found.start()]) is None:
        return []
    return [Subject("", found.start("who"), found.end("who"))]


def _body_named(text: str, start: int, position: int) -> list[Subject]:
    found = _BODY_NAMED.search(text[max(start, position - _BODY_REACH) : position])
    left = max(start, position - _BODY_REACH)
    return [Subject("", left + found.start("who"), left + found.end("who"))] if found else []


def opposed(text: str, start: int, place: int) -> bool:
    """Whether a text that begins at a place is what somebody acts against."""
    return _OPPOSED.search(text, max(start, place - 24), place) is not None


def _actors(scene: Scene, unit: Unit, position: int) -> list[Subject]:
    """States and organizations, each with the body that speaks for it.

    None that belongs to somebody's office, or to a list in brackets.
    """
    text, found = scene.text, []
    held = [one.held(text) for one in scene.people_in(unit.span.start, unit.span.end)]
    for one in scene.actors_in(unit.span.start, position):
        owned = any(left <= one.start < right for left, right in held)
        listed = _IN_BRACKETS.search(text, unit.span.start, one.start)
        other = text[one.end : one.end + 1] == ":" or WATCHERS.match(text, one.end)
        dated = one.start == unit.span.start and _DATED.match(text, one.end)
        own = one.entity.startswith("state/") and _OF_ITS_OWN.search(
            text, unit.span.start, one.start
        )
        if outside(unit, one.start) and not (owned or listed or other or own or dated):
            body = _BODY.match(scene.text, one.end, position)
            if _BODY_OF.search(scene.text, unit.span.start, one.start):
                body = body or _SEAT.match(scene.text, one.end, position)
            if body or one.label_kind != "demonym":
                found.append(Subject(one.entity, one.start, body.end() if body else one.end))
    return found


def _pronoun(text: str, start: int, position: int) -> list[Subject]:
    found = _PRONOUN.search(text, max(start, position - _PRONOUN_REACH), position)
    return [Subject("", *found.span("him" if found["him"] else "who"))] if found else []


def several(text: str, start: int, position: int) -> list[Subject]:
    """Several speakers without a name: `Western diplomats said`; nobody in particular."""
    clause = text[start:position].rstrip()
    found = _MANY.search(clause, max(0, len(clause) - _MANY_REACH))
    return [Subject("", start + found.start("who"), start + found.end("who"))] if found else []
