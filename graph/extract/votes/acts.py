"""Adoptions told by what the organ did: `the Council on Monday extended the mandate`.

Such a sentence tells of a resolution only where the text speaks of one close by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed, parse, tells
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.number import organ_in
from graph.extract.votes.acting import BACKING, by_body
from graph.extract.votes.adoption import Adopted
from graph.extract.votes.denied import by_nobody
from graph.extract.votes.modes import body_in, mode_in
from graph.model import Span
from graph.prose import Group
from graph.prose.ahead import object_after
from graph.prose.back import subject_end
from graph.prose.groups import Status
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.slot import Found
from graph.prose.walk import after_phrase
from graph.prose.words import Tag

_ORGANS = word_set("assembly council unga unsc unhrc body ecosoc")
_HINT = re.compile(
    r"[Aa]ssembly|[Cc]ouncil|\bbody\b|UNGA|UNSC|UNHRC|ECOSOC|\bvote\b|onsensus|nanim|cclam|objection"
)
"""An organ, or how something was adopted."""
_KINDS = frozenset(("act", "adopt"))
_NOT_BY_RESOLUTION = re.compile(
    r"\b(?:(?:presidential|press|joint)\s+statement|statement\s+to\s+the\s+press|meeting|briefing"
    r"|consultations|letter|failed|never|refused|(?:voted|did|was|were|ha[sd]|have|could)\s+not"
    r"|elected|to\s+elect|against\s+the\s+(?:draft|resolution)|voted\s+(?:down|against)|reject(?:ed)?)\b"
)
_INSTRUMENT = re.compile(r"\b(?:Declaration|Convention|Covenant|Protocol|Treaty)\b")
_PHRASES = frozenset((Tag.DETERMINER, Tag.THING, Tag.WORD))
_CLAUSE = frozenset((Tag.COLON, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.PAST, Tag.PRESENT))
_WAS = word_set("was were has have")
_LATELY = word_set("today yesterday tonight monday tuesday wednesday thursday friday")
_NEAR = 500
_PART_OF = re.compile(
    r"\b(?:sessions?|sittings?|meetings?|debates?|segment|terms?|work|weeks?|presidency|resolutions?)\s+of\s+"
    r"(?:the\s+)?(?:[A-Z][\w.]*\s+)*[A-Z][\w.]*\Z"
)
"""`The session of the Council ended`: what is said of it is no act of the organ."""


def acts_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The act of a sentence, tied to the one resolution spoken of close by.

    Where none is, it is told all the same: reports of a vote may never say "resolution".
    """
    if not tells(text, sentence, _KINDS) or not _HINT.search(text, sentence.start, sentence.end):
        return
    if _NOT_BY_RESOLUTION.search(text, sentence.start, sentence.end):
        return
    parsed = parse(text, sentence, meant)
    act = next((one for one in parsed.groups if _is_act(parsed, one)), None)
    if act is None:
        return
    word = parsed.sentence.words[act.verb]
    organ = organ_in(sentence.of(text), text)
    own = [one for one in _close_by(sentence, meant) if organ in ("", one.organ) or not one.organ]
    nearest = min(own, key=lambda one: (abs(one.span.start - word.end), one.span), default=None)
    mode, where = mode_in(text, sentence.start, word.start, word.end, sentence.end)
    votes = act.entry.lemma == "vote"
    body = body_in(text, sentence, word.start, word.end)
    if mode or not act.is_passive or act.entry.frame == "adopt":  # else who acted is not said
        at, end = word.start, word.end
        yield Adopted(at, end, mode, where, body, nearest, sentence, is_vote=votes)


def _is_act(parsed: Parsed, group: Group) -> bool:
    """Whether an organ itself did this: no part of its members, no wish."""
    votes = group.entry.lemma == "vote"
    if group.entry.frame != "act" and not votes and not _decides(parsed, group):
        return _is_instrument(parsed, group)
    if group.is_passive:
        return group.entry.frame == "act" and _is_done(parsed, group)
    if group.kind != "past" or group.status is not Status.DONE:
        return False
    behind = [one.lower for one in parsed.sentence.words[group.last + 1 : group.last + 2]]
    if group.entry.lemma in BACKING and behind == ["by"]:
        return False
    last = subject_end(parsed.sentence, group.first)
    noun = parsed.sentence.words[last].lower.split()[-1] if last is not None else ""
    if noun not in _ORGANS and not (votes and noun == "members"):
        return False
    end = parsed.sentence.words[last].end if last is not None else 0
    if last is not None and by_nobody(parsed, last):
        return False
    if _PART_OF.search(parsed.sentence.text, parsed.span.start, end):
        return False
    return not votes or (by_body(parsed, group) and not _is_on(parsed, group))


def _is_done(parsed: Parsed, group: Group) -> bool:
    """`The mandate of the mission was extended without a vote`: the act instead of the organ."""
    words = parsed.sentence.words
    start = group.first
    while start and words[start - 1].tag not in _CLAUSE:
        start -= 1
    acted = nouns_of("acted").intersection(one.lower for one in words[start : group.first])
    return bool(acted) and group.status is Status.DONE and words[group.first].lower in _WAS


def _is_instrument(parsed: Parsed, group: Group) -> bool:
    """`The Declaration on Tides was adopted by the Assembly`: done by a resolution, as it must."""
    words, agent = parsed.sentence.words, group.last + 2
    if group.entry.frame != "adopt" or not group.is_passive or group.status is not Status.DONE:
        return False
    acts = agent < len(words) and words[agent - 1].lower == "by"
    last = words[min(after_phrase(parsed.sentence, agent), len(words)) - 1] if acts else None
    of = parsed.sentence.text[parsed.span.start : words[group.first].start]
    return last is not None and last.lower.split()[-1] in _ORGANS and bool(_INSTRUMENT.search(of))


def _is_on(parsed: Parsed, group: Group) -> bool:
    """`voted yesterday on a draft`: how is not said; `voted on Monday` may be."""
    behind = parsed.sentence.words[group.last + 1 : group.last + 5]
    on = next((at for at, one in enumerate(behind) if one.lower not in _LATELY), 0)
    return [one.lower for one in behind[on : on + 1]] == ["on"] and any(
        one.tag in _PHRASES for one in behind[on + 1 : on + 2]
    )


def _decides(parsed: Parsed, group: Group) -> bool:
    """`adopted a one-year renewal of the mandate`: what a resolution does in place of its name."""
    if group.entry.frame != "adopt":
        return False
    slot = object_after(parsed.sentence, group)
    return slot.found is Found.OTHER and parsed.sentence.words[slot.at].lower in nouns_of("acted")


def _close_by(sentence: Span, meant: Sequence[Meant]) -> list[Meant]:
    """The single resolutions that the text speaks of around a sentence."""
    return [
        one
        for one in meant
        if abs(one.span.start - sentence.start) < _NEAR
        and not one.other
        and one.reaches(sentence.start)
        and one.plural == 1
        and (one.symbol or one.head.lower().startswith(("the ", "a ", "an ", "this ")))
    ]
