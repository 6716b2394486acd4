"""Behind a verb group: its object, and who did what a passive tells."""

from __future__ import annotations

from graph.prose.groups import Group
from graph.prose.lexicon import word_set
from graph.prose.slot import EMPTY, Found, Slot
from graph.prose.walk import (
    ASIDES,
    after_phrase,
    head_of,
    over_adverbial,
    over_aside,
    over_preposition,
    skip_adverbs,
)
from graph.prose.words import Sentence, Tag

_CONTAINERS = word_set("""
    text texts draft version series package pair set number trio raft slew host batch wording
    language motion dozen dozens handful couple string spate form variant copy terms all both one
    each most half majority two three four five six seven eight nine ten several
    """)
"""Nouns that stand for what they hold: `a pair of resolutions`, `the text of the draft`."""
_CLAUSAL = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO, Tag.PRESENT, Tag.RELATIVE))
_MEASURES = word_set("""
    vote votes consensus majority margin acclamation unanimity show roll-call ballot tally count
    hundreds means way virtue now then
    """)
"""Behind `by` these tell how, and not by whom."""
_PARTICLES = word_set("forward forth up in together ahead back down")
_LONGEST = 70


def object_after(sentence: Sentence, group: Group) -> Slot:
    """The object of an active verb: `adopted on Monday, by 94 votes to 2,| a text`."""
    return object_from(sentence, _behind(sentence, group))


def _behind(sentence: Sentence, group: Group) -> int:
    """Where what the verb is about may begin: `put to the Council| a text`."""
    if group.entry.construction == "dative" and group.last > group.verb:
        return over_preposition(sentence, group.last)
    behind = group.last + 1
    particle = behind < len(sentence.words) and sentence.words[behind].lower in _PARTICLES
    return behind + (particle and sentence.words[behind].tag is not Tag.PREPOSITION)


def object_from(sentence: Sentence, place: int) -> Slot:
    """The first phrase from here on that no preposition governs, days left aside."""
    words = sentence.words
    place = _over_second(sentence, place)
    stop = min(len(words), place + _LONGEST)
    while place < stop:
        behind = over_adverbial(sentence, place)
        if behind is None:
            break
        place = behind
    if place >= stop or words[place].tag in ASIDES:
        return EMPTY
    if words[place].tag is Tag.PRONOUN and words[place].lower in ("it", "them", "both"):
        acts = words[place + 1 : place + 2] and words[place + 1].tag in _CLAUSAL
        return EMPTY if acts else Slot(Found.PRONOUN, place)
    return _phrase_slot(sentence, place)


def _over_second(sentence: Sentence, place: int) -> int:
    """`drafting and voting for| it`: two verbs that share their object."""
    words = sentence.words
    if place + 2 < len(words) and words[place].tag is Tag.CONJUNCTION:
        second = words[place + 1].tag in (Tag.PAST, Tag.GERUND)
        if second and words[place + 2].lower in ("for", "in"):
            favour = words[place + 3 : place + 4]
            return place + 3 + 2 * (bool(favour) and favour[0].lower in ("favour", "favor"))
        return place + 2 if second else place
    return place


def _phrase_slot(sentence: Sentence, place: int) -> Slot:
    """What the phrase here is: a thing, a day (then what follows it), or something else."""
    words = sentence.words
    end = after_phrase(sentence, place)
    if end == place:
        return EMPTY
    head = head_of(sentence, place, end)
    if words[head].tag is Tag.THING:
        return Slot(Found.THING, head)
    timely = words[head].tag is Tag.TIME or words[head].lower in ("day", "session", "time")
    counts = words[place].tag is Tag.NUMBER and words[head].tag is Tag.NUMBER
    if timely or counts:
        return object_from(sentence, end)
    if end < len(words) and words[head].lower in _CONTAINERS and words[end].lower == "of":
        return object_from(sentence, end + 1)
    return _listed(sentence, end) or Slot(Found.OTHER, head)


def _listed(sentence: Sentence, place: int) -> Slot | None:
    """`adopted a statement and two resolutions`: the thing of a short list."""
    words = sentence.words
    if place + 1 >= len(words) or words[place].tag not in (Tag.CONJUNCTION, Tag.COMMA):
        return None
    place += 1 + (words[place + 1].tag is Tag.CONJUNCTION)
    end = after_phrase(sentence, place)
    if end == place:
        return None
    head = head_of(sentence, place, end)
    if words[head].tag is Tag.THING:
        return Slot(Found.THING, head)
    return _listed(sentence, end)


def agent_after(sentence: Sentence, group: Group) -> int | None:
    """The word behind `by`, else `on behalf of`: who did what a passive tells; None: nobody."""
    words = sentence.words
    if group.entry.construction == "origin":
        return group.last + 1
    place = _after_coordinated(sentence, _behind(sentence, group))
    stop = min(len(words), place + _LONGEST)
    behalf: int | None = None
    while place < stop:
        if words[place].lower == "by":
            somebody = _over_others(sentence, place + 1)
            if _is_somebody(sentence, somebody):
                return somebody
        if [one.lower for one in words[place : place + 3]] == ["on", "behalf", "of"]:
            behalf = behalf or place + 3
        behind = _agent_step(sentence, place)
        if behind is None:
            break
        place = behind
    return behalf


def _over_others(sentence: Sentence, place: int) -> int:
    """Behind an aside between `by` and those who did it: `by, among others,| Chad`."""
    words = sentence.words
    if place < len(words) and words[place].tag is Tag.COMMA:
        close = next((n for n in range(place + 1, len(words)) if words[n].tag is Tag.COMMA), place)
        return close + 1
    return place + (place < len(words) and words[place].lower == ":")


def _after_coordinated(sentence: Sentence, place: int) -> int:
    """Behind the second of two participles that share who did it: `drafted| and tabled by`."""
    words = sentence.words
    start = skip_adverbs(sentence, place, 1)
    if start < len(words) and words[start].tag is Tag.CONJUNCTION:
        verb = skip_adverbs(sentence, start + 1, 1)
        if verb < len(words) and words[verb].tag is Tag.PAST:
            return verb + 1
    return place


def _agent_step(sentence: Sentence, place: int) -> int | None:
    words = sentence.words
    tag = words[place].tag
    if tag in (Tag.PREPOSITION, Tag.TO):
        return over_preposition(sentence, place)
    if tag in (Tag.ADVERB, Tag.TIME) or words[place].lower in _PARTICLES:
        return place + 1
    if tag in ASIDES:
        verb = skip_adverbs(sentence, place + 1, 1)
        if tag is Tag.COMMA and verb < len(words) and words[verb].lower == "by":
            return verb
        return over_aside(sentence, place, 1) if _is_short(sentence, place) else None
    end = after_phrase(sentence, place)
    timely = end > place and words[head_of(sentence, place, end)].tag is Tag.TIME
    return end if timely else None


def _is_short(sentence: Sentence, place: int) -> bool:
    """Whether an aside is an adverbial one: no clause of its own."""
    words = sentence.words
    behind = over_aside(sentence, place, 1)
    if behind is None:
        return False
    inside = {word.tag for word in words[place + 1 : behind - 1]}
    return not inside & _CLAUSAL


def _is_somebody(sentence: Sentence, place: int) -> bool:
    end = after_phrase(sentence, place)
    if end == place:
        return place < len(sentence.words) and sentence.words[place].tag is not Tag.GERUND
    words = sentence.words[place:end]
    if words[0].tag is Tag.NUMBER and all(one.tag is Tag.NUMBER for one in words):
        return [one.lower for one in sentence.words[end : end + 1]] == ["of"]
    return not any(one.lower in _MEASURES or one.tag is Tag.TIME for one in words)
