"""What a verb of adopting adopts: `the Assembly passed a text`, `the text was passed`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.parsed import Parsed
from graph.extract.places import inside
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.votes.denied import NONE, by_nobody, by_others, is_hoped, is_put_off
from graph.model import Span
from graph.prose import Group
from graph.prose.ahead import object_after
from graph.prose.back import subject_end, theme_before
from graph.prose.groups import Status
from graph.prose.lexicon import word_set
from graph.prose.slot import EMPTY, Found, Slot
from graph.prose.walk import opens_time, over_preposition
from graph.prose.words import Tag, Word

_BODIES = word_set("""
    assembly council committee members governments states countries nations body delegates un u.n.
    unga unsc unhrc organization organisation world diplomats delegations plenary ecosoc membership
    body's vote
""")
_FOREIGN = word_set("""
    parliament senate congress sabha knesset duma rada bundestag sejm majlis legislature cabinet
    party house synod shareholders union lawmakers senators mps legislators
""")
_VOTERS = word_set("states countries nations governments delegations")
_NOUNS = word_set("resolution resolutions text texts draft drafts version proposal")

FELL = re.compile(
    r"\b(?:veto(?:ed|es|ing)?(?![\s-](?:wield|power|right|hold))|failed|fell\s+short|short\s+of"
    r"|rejected|defeated|not\s+adopted|voted\s+down"
    r"|to\s+(?:reject|defeat)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}?(?:resolution|draft|text|motion))\b"
)
_FELL_WITHIN, _BESIDE = 160, 3
_VETOED = re.compile(r"\bveto(?:ed|es)\b")
_VETO_REACH = 300
_IN_PHRASE = frozenset((Tag.NUMBER, Tag.WORD, Tag.DETERMINER, Tag.POSSESSIVE, Tag.NAME, Tag.PAST))
_LIGHT = frozenset((Tag.ADVERB, Tag.QUOTE, Tag.DASH, Tag.OPEN, Tag.HYPHEN))
_FINITE = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PRESENT, Tag.THING))
_ACTS = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PRESENT, Tag.PAST))
_EFFECTS = word_set("gives makes marks means paves sends shows signals")
_FRAGMENT = 12
_TOO_FEW = word_set("1 2 3 4 5 6 7 8 no one two three four five six seven eight")
"""No organ adopts with fewer votes than nine."""
_FEW = word_set("other others only elected few some remaining rest")
_SOME = word_set("of in on among")
_KIND_OF = word_set(
    "western eastern african asian arab european latin nordic islamic allied friendly rich poor"
)
"""`Western countries backed it` tells of some of them, and not of what was adopted."""
_MOSTLY = word_set(
    "always customarily generally historically normally often traditionally typically usually"
)
BACKING = frozenset(("back", "embrace", "endorse"))
"""What is done by States to a text as well: `the Assembly debates a text backed by Chad`."""


def acted_on(parsed: Parsed, group: Group, meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a group says was adopted; None where it says so of nothing."""
    behind = [one.lower for one in parsed.sentence.words[group.last + 1 : group.last + 2]]
    pleased = group.entry.lemma == "approve" and behind == ["of"]
    pleased = pleased or (group.entry.lemma in BACKING and behind == ["by"])
    chain = parsed.sentence.words[group.first : group.verb]
    habit = group.is_passive and chain and chain[0].lower in ("is", "are")
    habit = habit and not _is_counted_now(parsed, group)
    habit = habit or any(one.lower in _MOSTLY for one in chain)
    if group.status is not Status.DONE or pleased or habit:  # such texts are adopted by consensus
        return None
    if is_hoped(parsed, group) or by_others(parsed, group) or is_put_off(parsed, group):
        return None
    if group.entry.construction == "subject":
        failed = group.entry.note == "votes" and not _wins(parsed, group)
        return None if group.is_passive or failed else _themed(parsed, group, meant, bare=False)
    if group.entry.note in ("organ", "body") and not by_body(parsed, group):
        return None
    if not group.is_passive and _is_foreign(parsed, group):
        return None
    slot = EMPTY if group.is_passive else object_after(parsed.sentence, group)
    if slot.found in (Found.THING, Found.PRONOUN):
        told = _of_slot(parsed, slot, meant)
        lost = _is_subject(parsed, group, slot)
        lost = lost or (slot.found is Found.PRONOUN and not _by_some(parsed, group))
        return None if lost or _is_counted_vote(parsed, group) else told
    trails = group.is_bare and group.kind in ("past", "participle")
    if group.is_passive or (trails and not _governs(parsed, group, slot)):
        before = _themed(parsed, group, meant, bare=group.is_bare)
        return before or _fronted(parsed, group, meant) or _unsaid(parsed, group, meant)
    return _of_slot(parsed, slot, meant)


def _is_counted_now(parsed: Parsed, group: Group) -> bool:
    """`The draft is adopted with 11 votes`, as it happens; `a text is adopted with nine` always."""
    words = parsed.sentence.words
    before, behind = words[: group.first][-1:], words[group.last + 1 : group.last + 5]
    pointed = any(
        one.tag is Tag.THING and one.lower.startswith(("the ", "this ")) for one in before
    )
    return pointed and any(one.tag is Tag.NUMBER for one in behind)


def _wins(parsed: Parsed, group: Group) -> bool:
    """Whether so many votes adopt, and no words around say that they were too few, or vetoed."""
    counted, start = parsed.sentence.words[group.verb + 1 : group.last], parsed.span.start
    vetoed = _VETOED.search(parsed.sentence.text, max(0, start - _VETO_REACH), start)
    few = any(one.lower in _TOO_FEW for one in counted)
    return not (few or vetoed or fell(parsed, group))


def _governs(parsed: Parsed, group: Group, slot: Slot) -> bool:
    """Whether what was found behind is the verb's own object, and no subject of what follows.

    `a resolution adopted by 34 votes to 2, the Council named ...`: there the text stands before.
    """
    if slot.found is not Found.OTHER:
        return False
    words = parsed.sentence.words
    if words[group.first - 1].tag is Tag.COMMA and any(
        one.tag is Tag.COMMA for one in words[group.last + 1 : slot.at]
    ):  # `a text on salt, adopted by 34 votes to 2, the Council ...`: an aside that is closed
        return False
    before = theme_before(parsed.sentence, group.first, bare=True)
    beside = before.found is Found.THING and group.first - before.at <= _BESIDE
    following = group.last + 1
    timely = opens_time(parsed.sentence, following)
    trails = parsed.sentence.words[following].tag in (Tag.PREPOSITION, Tag.ADVERB, Tag.COMMA)
    return not (beside and (trails or timely))


def _is_subject(parsed: Parsed, group: Group, slot: Slot) -> bool:
    """`Adopting it sends a message`: what adopting does, and not that it was done."""
    words, behind = parsed.sentence.words, slot.at + 1
    while behind < len(words) and words[behind].tag is Tag.PREPOSITION:
        behind = over_preposition(parsed.sentence, behind)
    if group.kind != "ing" or behind >= len(words):
        return False
    return words[behind].tag in _ACTS or words[behind].lower in _EFFECTS


def _by_some(parsed: Parsed, group: Group) -> bool:
    """Whether a body of the United Nations, or nobody, is the subject: `it` may be anything.

    Who stands behind `by`, or before `, approving`, is none: that is who stands further ahead.
    """
    words, last = parsed.sentence.words, subject_end(parsed.sentence, group.first)
    if last is None or _is_body(words[last]):
        return True
    agent = any(one.lower == "by" for one in words[max(0, last - 2) : last])
    trails = group.kind == "ing" and words[group.first - 1].tag is Tag.COMMA
    return (agent or trails) and any(map(_is_body, words[:last]))


def _is_body(word: Word) -> bool:
    return word.lower.split()[-1] in _BODIES


def _is_counted_vote(parsed: Parsed, group: Group) -> bool:
    """`13 members voted for the text`: whether it was adopted is told by other words."""
    last = subject_end(parsed.sentence, group.first)
    return last is not None and group.entry.note == "body" and _is_counted(parsed, last)


def _of_slot(parsed: Parsed, slot: Slot, meant: Sequence[Meant]) -> Meant | None:
    if slot.found is Found.THING:
        return parsed.meant_at(slot.at)
    if slot.found is Found.PRONOUN:
        return tie.spoken_of(meant, parsed.start(slot.at))
    if slot.found is Found.OTHER:
        return _unmentioned(parsed, slot.at, meant)
    return None


def _unmentioned(parsed: Parsed, at: int, meant: Sequence[Meant]) -> Meant | None:
    """`adopted two opposing resolutions`: no mention, and yet resolutions were adopted."""
    words = parsed.sentence.words
    places = [n for n in range(max(0, at - 2), at + 1) if words[n].lower in _NOUNS]
    noun = words[places[-1]] if places else None
    if noun is None or any(one.tag is Tag.WORD for one in words[places[-1] + 1 : at + 1]):
        return None  # a draft report is none
    if any(one.other for one in inside(meant, parsed.span)):
        return None
    plural = 0 if noun.lower.endswith("s") else 1
    return Meant(Span(noun.start, noun.end), "votes:text", parsed.span, noun.lower, plural=plural)


def _themed(parsed: Parsed, group: Group, meant: Sequence[Meant], *, bare: bool) -> Meant | None:
    """What stands before: the subject of a passive, the noun of a participle."""
    slot = theme_before(parsed.sentence, group.first, bare=bare)
    if slot.found not in (Found.THING, Found.PRONOUN):
        noun = subject_end(parsed.sentence, group.first)
        near = noun is not None and parsed.sentence.words[noun].lower in _NOUNS
        slot = Slot(Found.OTHER, noun) if noun is not None and near else slot
    if slot.found is Found.NOTHING or _is_denied(parsed, slot.at):
        return None
    return _of_slot(parsed, slot, meant)


def _is_denied(parsed: Parsed, at: int) -> bool:
    """`none of the drafts was adopted`, `had neither text been passed`."""
    return any(one.lower in NONE for one in parsed.sentence.words[max(0, at - 2) : at])


def _fronted(parsed: Parsed, group: Group, meant: Sequence[Meant]) -> Meant | None:
    """`Adopted without a vote, the text ...`, `Adopted unanimously were two texts`."""
    words = parsed.sentence.words
    if any(one.tag not in _LIGHT for one in words[: group.first]):
        return None
    for at in range(group.last + 1, len(words)):
        if words[at].tag is Tag.THING:
            return parsed.meant_at(at)
        if words[at].lower in _NOUNS:
            return _unmentioned(parsed, at, meant)
        if words[at].tag in (Tag.PRESENT, Tag.COLON):
            return None
    return None


def _unsaid(parsed: Parsed, group: Group, meant: Sequence[Meant]) -> Meant | None:
    """`(Adopted by 90 votes to 2.)`: a fragment without subject speaks of the text told last."""
    words = parsed.sentence.words
    ends = (n for n, one in enumerate(words) if one.tag is Tag.COLON)
    clause = words[: next(ends, len(words))]
    opens = all(one.tag in _LIGHT for one in words[: group.first])
    if not opens or len(clause) > _FRAGMENT or any(one.tag in _FINITE for one in clause):
        return None
    return tie.spoken_of(meant, parsed.start(group.verb))


def by_body(parsed: Parsed, group: Group) -> bool:
    """Whether an organ, or many of its members, are the subject of a verb."""
    if group.is_passive:
        return group.entry.note == "organ"
    words = parsed.sentence.words
    last = subject_end(parsed.sentence, group.first)
    noun = words[last].lower.split()[-1] if last is not None else ""
    votes = words[group.verb].lower.startswith("vot")
    named = parsed.actor_at(last) if last is not None else None
    if last is None or noun not in _BODIES or (votes and noun in _VOTERS):
        return False
    if named and named.entity.startswith("state/"):
        return False  # `the United States backed it`
    return not (_is_part(parsed, last) or (votes and fell(parsed, group)))


def _is_foreign(parsed: Parsed, group: Group) -> bool:
    """Whether no body of the United Nations acts: a parliament; a State that accepts it; nobody."""
    last = subject_end(parsed.sentence, group.first)
    if last is None:
        return False
    if by_nobody(parsed, last):
        return True
    actor = parsed.actor_at(last)
    state = (
        actor is not None and actor.entity.startswith("state/") and group.entry.lemma == "accept"
    )
    return state or parsed.sentence.words[last].lower.split()[-1] in _FOREIGN


def _phrase_start(parsed: Parsed, last: int) -> int:
    while last and parsed.sentence.words[last - 1].tag in _IN_PHRASE:
        last -= 1
    return last


def _is_part(parsed: Parsed, last: int) -> bool:
    """`other members of the Council voted for it`, `only five members`, `members that`."""
    words, start = parsed.sentence.words, _phrase_start(parsed, last)
    before = words[start - 1].lower if start else ""
    few = any(one.lower in _FEW for one in words[max(0, start - 1) : last + 1])
    kind = " ".join(one.lower for one in words[start : last + 1]).split()
    few = few or not _KIND_OF.isdisjoint(kind)
    which = words[last + 1 : last + 2] and words[last + 1].tag is Tag.RELATIVE
    return before in _SOME or bool(few or which)


def _is_counted(parsed: Parsed, last: int) -> bool:
    """`Thirteen members`; not `all 15 members`."""
    words, start = parsed.sentence.words, _phrase_start(parsed, last)
    phrase = words[start : last + 1]
    every = any(one.lower in ("all", "its") for one in phrase)
    counted = any(one.tag is Tag.NUMBER for one in phrase)
    return counted and not every


def fell(parsed: Parsed, group: Group) -> bool:
    """Whether the words behind a vote say that it failed."""
    text = parsed.sentence.text
    return bool(FELL.search(text, parsed.start(group.verb), parsed.span.end + _FELL_WITHIN))
