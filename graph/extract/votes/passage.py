"""Adoption as a noun: `the adoption of the text`, `its passage`, `the text's approval`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.prose.back import theme_before
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.slot import Found
from graph.prose.walk import after_phrase, over_aside
from graph.prose.words import Tag

_WANTED = word_set("""
    for before until unless against awaiting pending expected seek seeks sought seeking toward
    towards urge urges urged urging prevent prevents prevented preventing block blocks blocked
    blocking oppose opposes opposed opposing propose proposes proposed promote promotes promoted
    recommend recommends recommended demand demands demanded delay delays delayed postpone
    postponed support supports supported of possible future eventual without if hinder hindered
    assure assures assured ensure ensures guarantee guarantees guaranteed jeopardize jeopardise
    defeat defeats defeated defeating veto vetoed vetoes vetoing halt halted thwart thwarted
    stop stopped
""")
"""Words before the noun that tell no adoption: `called for the adoption`."""
_UNDONE = word_set("""
    blocked vetoed rejected failed postponed delayed would will could may might must should
    requires required needs needed depends hinges awaits
""")
_THANKFUL = word_set("""
    grateful thank thanked thanks thankful gratitude appreciation praised praise congratulated
    congratulations responsible credit assembly members all you
""")
_OWN = word_set("its their")
_FAR = 8


def passed_on(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[tuple[int, Meant | None]]:
    """Each noun of adopting by its word, and what was adopted; None where nothing was."""
    words = parsed.sentence.words
    taken = {at for group in parsed.groups for at in range(group.verb, group.last + 1)}
    for at, word in enumerate(words):
        if word.lower in nouns_of("adoption") and at not in taken:
            yield at, None if _is_wanted(parsed, at) else _of(parsed, at, meant)


def _is_wanted(parsed: Parsed, at: int) -> bool:
    words = parsed.sentence.words
    first = at
    while first and words[first - 1].tag in (Tag.DETERMINER, Tag.WORD, Tag.TIME, Tag.POSSESSIVE):
        first -= 1
        if words[first].lower in _WANTED:
            return True
    first -= first > 1 and words[first - 1].tag is Tag.COMMA
    before = words[first - 1].lower if first else ""
    behind = words[_behind(parsed, at)].lower
    ahead = before == "of" and first > 1 and words[first - 2].lower in ("ahead", "favour", "favor")
    thanks = before == "for" and first > 1 and words[first - 2].lower.split()[-1] in _THANKFUL
    wanted = before in _WANTED and before != "of" and not thanks
    return wanted or ahead or behind in _UNDONE


def _behind(parsed: Parsed, at: int) -> int:
    """The word behind the noun with what `of` adds: `adoption of the text| requires`."""
    words = parsed.sentence.words
    place = at + 1
    while place + 1 < len(words) and words[place].lower in ("of", "by", "on", "and"):
        place = max(after_phrase(parsed.sentence, place + 1), place + 1)
    if place < len(words) and words[place].tag is Tag.COMMA:
        place = over_aside(parsed.sentence, place, 1) or place
    return min(place, len(words) - 1)


def _of(parsed: Parsed, at: int, meant: Sequence[Meant]) -> Meant | None:
    """`adoption by the Assembly of the text`, `the text's adoption`, `its adoption`."""
    words = parsed.sentence.words
    place = at + 1
    while place < len(words) and words[place].lower in ("by", "on", "in", "at"):
        place = max(
            after_phrase(parsed.sentence, place + 1), place + 1
        )  # `on 3 May by the Assembly`
    if place < len(words) and words[place].tag is Tag.COMMA:  # `by the Assembly, in May, of`
        place = over_aside(parsed.sentence, place, 1) or place
    place += place < len(words) and words[place].tag in (Tag.ADVERB, Tag.TIME)
    if place + 1 < len(words) and words[place].lower == "of":
        end = after_phrase(parsed.sentence, place + 1)
        last = end - 1
        return parsed.meant_at(last) if words[last].tag is Tag.THING else None
    for before in range(at - 1, max(at - _FAR, -1), -1):
        word = words[before]
        if word.tag is Tag.POSSESSIVE and before and words[before - 1].tag is Tag.THING:
            return parsed.meant_at(before - 1)
        if word.lower in _OWN:
            slot = theme_before(parsed.sentence, before)
            near = parsed.meant_at(slot.at) if slot.found is Found.THING else None
            return near or tie.spoken_of(meant, word.start)
        if word.tag not in (Tag.WORD, Tag.TIME, Tag.ADVERB, Tag.NUMBER):
            return None
    return None
