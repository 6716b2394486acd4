"""What points back to people: `the Ruritanian ambassador`, `a spokesperson`, `she said`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.actors.find import within
from graph.extract.persons.model import People, Person, Post, Sighting
from graph.extract.persons.names import HONORIFIC
from graph.extract.persons.posts import post_of
from graph.extract.persons.roles import Office, is_attribute, offices, served
from graph.extract.places import starting
from graph.extract.speech_words import ADVERB, SAID_BEFORE, SAYS, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import BETWEEN
from graph.model import Span
from graph.prose.inflection import PASTS

_CLAUSE = (
    r",\s+(?:\w+ing|who|whose|which|on|in|for|as|also|through|via|the|an?|its|his|her"
    r"|[A-Z][\w.’']*)"
    r"(?=[\s.])(?:[^,.;“”\"]|(?<=[A-Z])\.){0,120},"
)
_ATTRIBUTE = (
    r"\s+(?:who|familiar|close|briefed|involved|present|speaking|based|working|living|directly"
    r"|knowledgeable)"
    r"\s+[^,.;“”\"]{3,90}?"
)
_INSERTED = re.compile(
    rf"(?:{_CLAUSE}|{_ATTRIBUTE}|(?:\s+[A-Z][\w’-]+){{0,4}}\s*\([^()]{{1,40}}\))\s+{ADVERB}{VERB}\b"
)
_WHO_SAYS = re.compile(rf",?\s+who\s+{ADVERB}{VERB}\b")
_DELEGATE_ACTS = re.compile(
    rf"(?:{_CLAUSE})?\s+{BETWEEN}"
    rf"(?:[a-z]+(?:ed|ing)|{one_of(PASTS)}|is|was)\b"
    r"|,\s+[^,.;“”\"]{5,120},\s+\w+ing\b"
)
_ASKED = re.compile(r"\w\s+(?:asked|told)\s+$")
"""Who stands behind it is spoken to."""
_NO_SUBJECT = re.compile(r"\b(?:allow\w*|let\w*|for|of|by|from|to|against|as|than)\s+$")
_FOR_WHOM = re.compile(r"\b(?:to|of|for)\s+$")
_AS = re.compile(r"\bas\s+$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:as|becom\w+|became|named|elected|appointed|is|was|be|been|being|remain\w*|Mr[.]?"
    r"|Madam)\s+$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?!(?:[Aa]n?|[Oo]ne|[Aa]nother)\s)(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\b|\S+['’]s\b"
    r"|[A-Z][\w.]+\s)"
)
_INDEFINITE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)


def _roles(words: str) -> frozenset[str]:
    return frozenset(f"role/{word}" for word in words.split())


_ENVOYS = _roles(
    "permanent-representative ambassador deputy-permanent-representative envoy representative"
    " charge-d-affaires diplomat"
)
_MINISTERS = _roles("foreign-minister minister defence-minister secretary-of-state chancellor")
_KIN: dict[str, frozenset[str]] = {
    "role/ambassador": _ENVOYS,
    "role/permanent-representative": _ENVOYS,
    "role/envoy": _ENVOYS | _roles("special-envoy personal-envoy"),
    "role/diplomat": _ENVOYS | _MINISTERS | _roles("spokesperson special-envoy"),
    "role/representative": _ENVOYS,
    "role/minister": _MINISTERS,
    "role/chair": _roles("chair co-chair vice-chair"),
    "role/president": _roles(
        "president president-of-the-security-council president-of-the-general-assembly"
    ),
}
_NEAR, _BOTH, _WIDEST = 12, 60, 400
_JOINS = ("and", ", and", ",")
_TITLE_OF = re.compile(
    rf"(?:\s*\([^()]{{1,24}}\))?(?:,?|\s+(?:is|was|remains))\s+(?:{HONORIFIC}\s+){{0,2}}"
)
_UNITED_NATIONS = ("org/united-nations", "org/secretary-general")
_CHIEFS = """
    president prime-minister foreign-minister secretary-general chair director executive-director
    director-general high-commissioner head ambassador permanent-representative envoy
    special-envoy special-representative personal-envoy special-rapporteur king chancellor
"""
_OF_ONE = frozenset(f"role/{one}" for one in _CHIEFS.split())
"""Offices of which a State or a body has one that a text speaks of; not `the Maltese official`."""
_CLOSE = 250
"""One of several envoys whose State is not told is `the Ruritanian envoy` from so near only."""


def nominals(text: str, sentence: Span, people: People) -> None:
    """`the Chinese ambassador`, `a spokesperson for X`: known people, or speakers unnamed."""
    owned = -1
    for office in offices(text, sentence.start, sentence.end):
        joined = owned > 0 and text[owned : office.start].strip() in _JOINS
        if joined or _beside_name(text, people, office) or _joined_to_name(text, people, office):
            owned = office.end
            continue
        if _is_masthead(text, office):
            continue
        if _in_body(text, office):
            continue
        phrase = text[office.start : office.end]
        head_end = office.head_end
        far = is_speaking(text, office.start, office.end)
        speaks = far or is_speaking(text, office.start, head_end)
        if _is_thing(text, office) or (not speaks and _is_predicate(text, office)):
            continue
        post = post_of(text, office.start, office.end)
        definite = _DEFINITE.match(phrase) is not None
        person = (_known(people, office, post) or _only(people, post)) if definite else None
        if person:
            people.see(office.start, office.end if far else head_end, "nominal", person)
        elif _INDEFINITE.match(phrase) and _AS.search(
            text[max(0, office.start - 4) : office.start]
        ):
            continue  # `as an envoy, she argued`
        elif (speaks and (definite or _INDEFINITE.match(phrase))) or (
            (definite or _INDEFINITE.match(phrase)) and post.state and _acts(text, office)
        ):
            words = re.sub(r"^(?:the|an?|one)\s+", "", text[office.start : head_end].lower())
            person = people.unnamed(post.role, post.state, post.organization, words)
            ahead = starting(people.sightings, office.start + 1, office.end)
            own = text[office.start : ahead[0].start if ahead else office.end].rstrip()
            people.see(office.start, office.start + len(own), "nominal", person, post)


def _is_masthead(text: str, office: Office) -> bool:
    """`based The Diplomat noted`: the name of a paper, as its article shows."""
    words = text[office.start : office.end]
    if not re.fullmatch(r"The\s+[A-Z]\w+", words):
        return False
    return re.search(r"[a-z,] $", text[max(0, office.start - 2) : office.start]) is not None


def _in_body(text: str, office: Office) -> bool:
    """Whether the words belong to the name of a body: `Office of the High Commissioner`."""
    return any(
        one.start < office.start and one.end >= office.head_end
        for one in within(text, max(0, office.start - 80), office.end + 80)
        if one.entity.startswith("org/")
    )


def _is_predicate(text: str, office: Office) -> bool:
    """Whether an office is what somebody becomes: `as its new president`."""
    return _PREDICATE.search(text[max(0, office.start - 12) : office.start]) is not None


def _is_thing(text: str, office: Office) -> bool:
    """Whether an office's word describes a thing that says nothing: `by the official record`."""
    ends = (office.head_end, office.end)
    speaks = any(SAYS.match(text, end) for end in ends) or _INSERTED.match(text, ends[0])
    return is_attribute(text, office) and not speaks


def _acts(text: str, office: Office) -> bool:
    """Whether a delegate without a name is the subject: `Ruritania’s delegate decried`."""
    if office.role not in _ENVOYS or _NO_SUBJECT.search(
        text[max(0, office.start - 12) : office.start]
    ):
        return False
    return _DELEGATE_ACTS.match(text, office.end) is not None


def _beside_name(text: str, people: People, office: Office) -> bool:
    """Whether the office belongs to a name in its own sentence."""
    for one in _around(people, office):
        if one.kind not in ("name", "surname"):
            continue
        if office.start <= one.start < office.end + 3:
            return not _is_complement(text, office, one)
        if _TITLE_OF.fullmatch(text, office.end, max(office.end, one.start)):
            return True
        if 0 <= office.start - one.end < _NEAR and not re.search(
            r"[.\n]\s|\n", text[one.end : office.start]
        ):
            return True
    return False


def _around(people: People, office: Office) -> Sequence[Sighting]:
    """Who is spoken of so near that an office may be theirs."""
    return starting(people.sightings, office.start - _WIDEST, office.end + _WIDEST)


def _is_complement(text: str, office: Office, one: Sighting) -> bool:
    """`a spokesman for Senator Doe`: the office is somebody else's than the name behind it."""
    if one.post:
        return served(text, office.head_end, one.start) is not None
    return _FOR_WHOM.search(text[office.head_end : one.start]) is not None


def _joined_to_name(text: str, people: People, office: Office) -> bool:
    """`Jane Doe, envoy of Ruritania and head of its mission`: both offices are hers.

    So are those in `the bank's head, Minister Jane Doe`.
    """
    for one in _around(people, office):
        if one.post and one.end <= office.start <= one.end + len(one.post.text) + _NEAR:
            behind = text.find(one.post.text, one.end, office.end + _BOTH)
            end = behind + len(one.post.text)
            if behind >= 0 and (
                behind <= office.start < end or text[end : office.start].strip() in _JOINS
            ):
                return True
        if office.end < one.start < office.end + _BOTH:
            words = text[office.start : office.end].strip()
            if any(post.text == words for post in people.known[one.entity].posts):
                return True
    return False


def is_speaking(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands by a person: at once, or behind an inserted clause."""
    before = text[max(0, start - 16) : start]
    if SAYS.match(text, end) or (SAID_BEFORE.search(before) and not _ASKED.search(before)):
        return True
    return bool(_INSERTED.match(text, end) or _WHO_SAYS.match(text, end))


def _only(people: People, post: Post) -> Person | None:
    """Who holds an office in the text, wherever it names them: a chief's, and that of one State."""
    if post.role not in _OF_ONE or not (post.organization or post.state):
        return None
    held = (post.role, post.organization, post.state)
    holders = [
        one
        for one in people.known.values()
        if one.name
        and any((each.role, each.organization, each.state) == held for each in one.posts)
    ]
    return holders[0] if len(holders) == 1 else None


def _known(people: People, office: Office, post: Post) -> Person | None:
    """The person last spoken of whose office a definite nominal can mean."""
    kin = _KIN.get(office.role, frozenset((office.role,)))
    holders = [
        one
        for one in people.known.values()
        if one.name and any(held.role in kin for held in one.posts)
    ]
    for seen in people.before(office.start):
        person = people.known[seen.entity]
        fits = any(held.role in kin for held in person.posts)
        if post.organization not in (
            "",
            *_UNITED_NATIONS,
            *(one.organization for one in person.posts),
        ):
            continue
        alone = len(holders) == 1 and office.role not in _ENVOYS
        far = office.start - seen.end > _CLOSE and not alone
        if post.state and not person.states and far:
            continue
        if fits and (not post.state or not person.states or post.state in person.states):
            same = not person.name and not post.state and office.role != "role/representative"
            same = same and any(held.role == office.role for held in person.posts)
            if person.name or same or (post.state and post.state in person.states):
                return person
    return None
