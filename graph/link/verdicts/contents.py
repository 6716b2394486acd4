"""What a resolution is said to ask, decide or condemn, looked up in its own words.

The press retells in other words, so a passage that carries it can be shown, but that none was found
proves nothing: such a claim is confirmed or unverifiable, never contradicted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.link.compare.acts import GENRE, act_of, acts_in, told_words
from graph.link.compare.words import stems, weight
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, SILENT, Bench, Verdict
from graph.link.verdicts.terms import official
from graph.model import Span
from graph.text import view

_CARRIED = 0.8
"""The share of a claim's words, by what they tell, that one paragraph must hold to carry it."""
_COMPOUND = re.compile(r"\b(\w+)-(\w+)\b")
_BREAK = re.compile(r"(?<=[;.,:])\s*\n|\n\s*\n")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_FEW = 4
"""A paragraph of fewer words is a heading."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an official text: where it stands, its stems, the classes of its verbs."""

    span: Span
    stems: frozenset[str]
    acts: frozenset[str]
    numbers: frozenset[str]


def _both(text: str) -> list[str]:
    """The stems of a text, of its compounds in parts and as one: `cease-fire`, `ceasefire`."""
    joined = [one[1] + one[2] for one in _COMPOUND.finditer(text)]
    return [*stems(text), *stems(" ".join(joined))]


def judge_contents(value: str, entry: Entry, bench: Bench) -> Verdict:
    """Confirmed by the paragraph that holds its words, its numbers and a verb of the same sort."""
    verb, _, rest = view(value).partition(" ")
    act, words = act_of(verb), told_words(view(value))
    numbers = {one.replace(",", "") for one in _NUMBER.findall(rest)}
    total = sum(weight(one) for one in words)
    known, joined = frozenset(entry.title), _joined(rest)
    best, found = _CARRIED, SILENT
    for one in official(entry, bench):
        for paragraph in _paragraphs(one.text):
            if act not in paragraph.acts or not numbers <= paragraph.numbers:
                continue
            held = [
                one
                for one in words
                if one in paragraph.stems or one in known or joined.get(one) in paragraph.stems
            ]
            share = sum(weight(word) for word in held) / (total or 1.0)
            if share > best:
                passage = bench.iris.span(one.document_id, paragraph.span)
                best, found = share, Verdict(CONFIRMED, "in its words", passage)
    return found


def _joined(text: str) -> dict[str, str]:
    """The stem of each compound as one word, by the stems of its parts."""
    return {
        part: whole
        for one in _COMPOUND.finditer(text)
        for whole in stems(one[1] + one[2])
        for part in stems(f"{one[1]} {one[2]}")
    }


def carried(words: str, entry: Entry, bench: Bench) -> float:
    """The largest share of these words, by what they tell, that one paragraph of the text holds."""
    wanted = set(stems(view(words))) - GENRE - set(entry.title)
    total = sum(weight(one) for one in wanted)
    shares = [
        sum(weight(one) for one in wanted & paragraph.stems) / (total or 1.0)
        for text in official(entry, bench)
        for paragraph in _paragraphs(text.text)
    ]
    return max(shares, default=0.0)


@lru_cache(maxsize=32)
def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of an official text, each with what can be compared."""
    found = []
    start = 0
    for stop in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        part = text[start:stop]
        lead = len(part) - len(part.lstrip())
        words = part.split()
        numbers = frozenset(one.replace(",", "") for one in _NUMBER.findall(part))
        if len(words) > _FEW:
            span = Span(start + lead, stop)
            found.append(Paragraph(span, frozenset(_both(part)), acts_in(part), numbers))
        start = stop
    return tuple(found)
