"""Further verbs inside a paragraph: "and recalling", "and also encourages", "while noting"."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.verbs.first import VerbMatch, begins_verb, find_verb, may_begin, verb_at
from graph.verbs.scheme import Verb, scheme

_LINK = re.compile(
    r"[,;:\s](?:(?P<stop>(?<=[,;:]))(?:\d{1,3}(?=\s))?\s*"
    r"(?P<and>(?:and|as well as|while|but|or)\s+)?"
    r"|(?<=\s)(?P<bare>and|while|as well as)\s+)(?=(?P<word>[a-z][a-z-]*))"
)
"""What leads from clause to clause; it begins with a set of signs, so that it is found fast."""
_PREPOSITION_GERUND = re.compile(
    r"\b(?:by|of|for|in|through|to|towards|from|with|without|on|at|including|upon|via|after|before"
    r"|such as|aimed at)\s+(?:[a-z]+ly\s+|also\s+|further\s+)?[a-z]+ing\b"
)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:also\s+|[a-z]+ly\s+)?([a-z]+s)\b")
_ASKED = frozenset(["encourage", "invite", "request", "urge"])
"""What an organ asks of others: rarely a means to something else, where a gerund may be one."""
_DEMANDS = frozenset(["request", "urge", "demand", "stress"])
"""Nouns too, but verbs wherever an adjective or a noun follows: "and urges timely action"."""
_NOUN_GOES_ON = re.compile(
    r"|for|of|from|to|by|with|in|at|as|on|and|or|are|were|is|was|have|has|shall|should|may|must|can"
    r"|will|made|[a-z]+ed|(?!existing|continu|outstanding|developing)[a-z]+ing"
)
"""What follows a noun: nothing, a preposition, a verb or a participle."""
_OBJECT = re.compile(
    r"the|that|all|its|this|these|those|an?|upon|on|with|each|both|any|their|to|his|her|every"
    r"|other|again|also|further|them|it|[A-Z\d].*"
)
_THAT = re.compile(r"\b(?:which|who|that|how|where)\b")
_CHARTER = re.compile(
    r"(?:\s+(?:under|pursuant\s+to|in\s+accordance\s+with))?"
    r"\s+(?:Chapters?|Articles?|(?:the\s+provisions\s+of\s+)?the\s+Charter)\b"
)
_NEXT = re.compile(r"[\s,]*(\S+)")


def find_verbs(text: str) -> list[VerbMatch]:
    """All clause verbs of a paragraph, in order: the first, and those of its further clauses.

    A form that is also a noun ("requests"), a gerund ("by encouraging") or an adjective ("the
    parties concerned") counts only where the context makes it a verb of the organ.

    >>> [one.notation for one in find_verbs("Welcomes the plan, and urges States to act;")]
    ['welcome', 'urge']
    """
    return list(_found(text))


@lru_cache(maxsize=1 << 13)
def _found(text: str) -> tuple[VerbMatch, ...]:
    """The same; one paragraph in five has stood in a resolution before, word for word."""
    first = find_verb(text)
    if first is None:
        return ()
    found = [first]
    for link in _LINK.finditer(text, first.end):
        if link.end() < found[-1].end or not may_begin(text, link.end(), link["word"]):
            continue
        match = verb_at(text, link.end(), noun_possible=False)
        if match is not None and _is_clause(text, match, link, found):
            found.append(match)
    return tuple(found)


def _is_clause(text: str, match: VerbMatch, link: re.Match[str], found: list[VerbMatch]) -> bool:
    verb = scheme().verbs[match.notation]
    if match.notation != match.base and not verb.read_as:
        verb = scheme().verbs[match.base] if match.modifiers else verb
    if match.base == "act-under" and not _CHARTER.match(text, match.end):
        return False  # "experts, acting under the direction of the Committee"
    since = text[found[-1].end : link.start()]
    if match.form == "operative":
        return _is_finite(text, match, verb, since, link, found[0])
    if "adjective" in verb.read_as:
        return _next_word(text, match.end) in verb.complements
    if match.base in _ASKED and found[0].form == "preambular":
        return _is_asked(text, match, since, link)
    return _is_participle(verb, since, link)


def _is_finite(
    text: str,
    match: VerbMatch,
    verb: Verb,
    since: str,
    link: re.Match[str],
    first: VerbMatch,
) -> bool:
    """Whether a form in -s has the organ for its subject, and is no plural noun."""
    if first.form != "operative" or _is_related(since, link):
        return False
    if "statement" in verb.read_as and _THAT.search(since):
        return False
    if "noun" not in verb.read_as or text[match.start : match.end].count(" ") > 0:
        return not (link["bare"] and _looks_like_list(verb, text, match))
    following = _next_word(text, match.end)
    if match.base in _DEMANDS:
        return _NOUN_GOES_ON.fullmatch(following) is None
    return _OBJECT.fullmatch(following) is not None


def _is_related(since: str, link: re.Match[str]) -> bool:
    """Whether a relative clause is open that tells what somebody else says or does.

    A comma ends one whose own verb no organ uses: "which aims to help, and urges States".
    """
    found = _RELATIVE.search(_last_clause(since))
    return found is not None and (link["stop"] is None or begins_verb(found[1]))


def _looks_like_list(verb: Verb, text: str, match: VerbMatch) -> bool:
    """Two nouns: "pleas and calls for peace"; but "and calls upon" is a verb."""
    return verb.notation in ("call-for", "appeal") and text[match.end - 3 : match.end] == "for"


def _is_asked(text: str, match: VerbMatch, since: str, link: re.Match[str]) -> bool:
    """Whether "encouraging" asks somebody, and is no means: "by training and encouraging them"."""
    if not since.strip(" ,"):
        return True
    if _PREPOSITION_GERUND.search(since) or since.rstrip(" ,").endswith("ing"):
        return False
    if link["stop"] is not None and link["and"]:
        return True
    return _OBJECT.fullmatch(_next_word(text, match.end)) is not None


def _is_participle(verb: Verb, since: str, link: re.Match[str]) -> bool:
    """Whether a form in -ing opens a clause, and does not hang on a preposition."""
    if not since.strip(" ,"):
        return True
    governed = _PREPOSITION_GERUND.search(
        _last_clause(since) if link["stop"] is not None else since
    )
    if link["bare"] == "while" or (link["and"] or "").startswith("while"):
        return "gerund" not in verb.read_as
    if "gerund" not in verb.read_as:
        return link["stop"] is not None or not governed
    if link["stop"] is None:
        return False
    return bool(link["and"]) and not _PREPOSITION_GERUND.search(since)


def _last_clause(since: str) -> str:
    return re.split(r"[,;:]", since)[-1]


def _next_word(text: str, end: int) -> str:
    found = _NEXT.match(text, end)
    return found[1].strip(",;.:“”\"'") if found else ""
