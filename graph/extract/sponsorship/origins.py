"""Whose a paper is, as the words for it say: `Chad's draft`, `a US-led text`, `a draft by Mali`.

English names an origin before the noun (possessive, participle, adjective) or behind it (`of`,
`by`, `from`). Else a name is the matter: `the Fiji resolution`, `an anti-Fijian text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.extract.actors.find import within
from graph.extract.parsed import Parsed
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.standin import is_matter
from graph.extract.sponsorship.actors import list_from
from graph.extract.sponsorship.backer import ROLES, Backer, backer, can_sponsor
from graph.extract.sponsorship.subjects import owner_before
from graph.gazetteer import Match
from graph.model import Span
from graph.prose.lexicon import participles, word_set
from graph.prose.words import Tag

_NOUN = re.compile(
    r"\b(?:counter-?)?(?:(?:resolution|draft|text|motion|submission|proposal)s?|(?:document|initiative"
    r"|measure|version|project|decision))\b",
    re.IGNORECASE,
)
_REACH = 80
_LESS = r"(?!(?:the|an?|its|his|their|on|in|to|for|of|by|at|with|and|or|that|this)\s)"
_WORDS = rf"(?:{_LESS}[\w.’“\"-]+\s+){{0,4}}"
_FEW = r"(?:(?:draft|rival|competing|new|own|proposed|latest|revised|joint|UN|[a-z]+-[a-z]+)\s+)*"
_OWNS = re.compile(
    r"(?:\s+(?:government|administration|delegation|mission|presidency))?"
    rf"(?:[’']s?|(?<=s)[’'])\s+{_WORDS}"
)
_ACTS = re.compile(
    r"\b(?!(?:proposed|revised|planned|amended|drafted)\b)[a-z]{3,}(?:s|ed)\s+(?=UN\b|U\.N\.|United\s)"
)
"""`Chad’s junta rejects| UN text`: what its people do, and no words before a text of theirs."""
_BY_OTHERS = re.compile(
    r",?\s+(?:(?:which|that)\s+was\s+)?(?:jointly\s+)?(?:sponsored|tabled|led|drafted|introduced|submitted"
    r"|proposed|authored|put\s+forward)\s+by\s"
)
"""`Syria’s text, tabled by Chad`: it is about Syria."""
_DESCRIBES = re.compile(rf"\s+{_FEW}")
_SEEN_AS = re.compile(
    r"\b(?:describ|portray|depict|see|regard|view|brand|dismiss)\w*\s+as\s+(?:an?\s+)?\Z"
)
"""What somebody takes a plan for says not whose the resolution is."""
_GAP = re.compile(r"\s+(?:[a-z]+\s+)?")
_JOINT = re.compile(
    r"\s?[-‐‑–/]\s?|(?:[-‐‑ ](?:\w+(?:ed|led|en))?)?\s+(?:and|or)\s+(?:the\s+)?|[-‐‑](?:and|or)[- ]"
)
_COMMA = re.compile(r",\s+(?:the\s+)?")
_ADJECTIVES = frozenset(("demonym", "acronym"))
_BEHIND = word_set("of by from")
_OWN = word_set("its their")
_DRAFT = re.compile(r"\b(?:draft|text|proposal|motion|submission|initiative|decision)s?\b")


def by_origins(text: str, sentence: Span, papers: Sequence[Meant]) -> Iterator[Backer]:
    """Whoever the words before the noun name: `Chad's draft`, `a Chadian-Malian text`."""
    actors = [one for one in within(text, sentence.start, sentence.end) if can_sponsor(one)]
    for one in papers:
        nouns = [noun.start() for noun in _NOUN.finditer(text, one.span.start, one.span.end)]
        for head in nouns or [one.span.start]:
            yield from _before(text, [each for each in actors if each.end <= head], head, one)


def _before(text: str, actors: list[Match], head: int, one: Meant) -> Iterator[Backer]:
    """The nearest actor whose words lead up to the noun, and those joined to it."""
    role = ""
    while actors and not role:
        last = actors.pop()
        if head - last.end > _REACH or _SEEN_AS.search(text, max(0, last.start - 30), last.start):
            return
        glued = text[last.start - 1 : last.start] in ("-", "‑")
        joined = glued and actors and actors[-1].end == last.start - 1
        role = _role(text, last, head, one) if joined or not glued else ""
    chained = False
    while role:
        yield backer(last, role, "origin", one)
        if not actors:
            return
        gap = text[actors[-1].end : last.start]
        chained = chained or " and " in gap
        if not (_JOINT.fullmatch(gap) or (chained and _COMMA.fullmatch(gap))):
            return
        last = actors.pop()


def _role(text: str, actor: Match, head: int, one: Meant) -> str:
    """What an actor before the noun is to the paper, "" where it is its matter."""
    made = _compounds().fullmatch(text, actor.end, head)
    if made:
        role = ROLES[participles(frozenset(ROLES))[made["verb"].lower()]]
        return "lead" if role == "sponsor" else role
    bare = not one.rule.endswith("symbol") and _DESCRIBES.fullmatch(text, actor.end, head)
    owns = None if _ACTS.search(text, actor.end, head) else _OWNS.fullmatch(text, actor.end, head)
    noun = _NOUN.match(text, head)
    if owns and noun and _BY_OTHERS.match(text, noun.end()):
        return ""
    if is_matter(actor):
        return "lead" if owns else ""
    adjective = actor.label_kind in _ADJECTIVES and bare
    named = _GAP.fullmatch(text, actor.end, head) and _DRAFT.match(text, head)
    return "lead" if adjective or named or owns else ""


@cache
def _compounds() -> re.Pattern[str]:
    """`-sponsored`, ` led` and the like: participles of the table behind a name."""
    verbs = "|".join(sorted(participles(frozenset(ROLES)), key=len, reverse=True))
    more = r"(?:[-‐‑–/][A-Z]\w*){0,2}"
    return re.compile(rf"{more}\s?[-‐‑–]?\s?(?:co-|jointly )?(?P<verb>(?i:{verbs}))\s+{_WORDS}")


def by_relation(parsed: Parsed) -> Iterator[Backer]:
    """Whoever stands behind a paper or owns it: `a draft by Malta`, `Chad defended its draft`."""
    words = parsed.sentence.words
    for at, word in enumerate(words):
        if word.tag is not Tag.THING:
            continue
        of = parsed.meant_at(at)
        if at + 2 < len(words) and words[at + 1].lower in _BEHIND:
            listed, end = list_from(parsed, at + 2)
            whole = end == len(words) or words[end].tag not in (Tag.WORD, Tag.NAME, Tag.POSSESSIVE)
            for each in listed if whole else ():
                yield backer(each.match, "lead", "genitive", of)
        own = word.lower.split()[0] in _OWN or (at and words[at - 1].lower in _OWN)
        if own and _DRAFT.search(word.lower):
            for each in owner_before(parsed, at):
                yield backer(each.match, "lead", "own", of)
