"""What a story says that a resolution asks, decides or condemns, looked up in its own words.

The press retells in other words, so a passage that carries it can be shown, but that none was found
proves nothing: such a claim is confirmed or unverifiable, never contradicted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.findings import Claim
from graph.link.bench import CONFIRMED, SILENT, Bench, Verdict
from graph.link.context import Setting
from graph.link.discourse import Reading
from graph.link.entry import Entry
from graph.link.subjects import Subjects
from graph.link.verdicts_terms import official
from graph.link.words import stems, weight
from graph.model import Span
from graph.text import view

_CLASSES = {
    "ask": "demand call urg request ask invit encourag appeal insist press exhort",
    "decide": "decid extend renew prolong establish creat authori impos lift terminat proclaim"
    " declar designat maintain endors mandat",
    "blame": "condemn deplor denounc reject regret",
    "praise": "welcom commend support prais hail appreciat",
    "hold": "affirm reaffirm recogni acknowledg stress emphasi underlin underscor recall highlight"
    " reiterat express note confirm",
}
_VERBS = {verb: name for name, verbs in _CLASSES.items() for verb in verbs.split()}
VERBS = _STEM = "|".join(sorted(_VERBS, key=len, reverse=True))
_ACTS = re.compile(rf"\b({_STEM})", re.IGNORECASE)
_ENDING = r"(?:s|es|d|ed|e|i?[zs]es|i?[zs]ed|ses|sed|ied|ies|ned|ts|red)?"
_VERB = (
    r"(?:(?:also|further|furthermore|then|strongly|again|formally|explicitly|therefore|unanimously"
    r"|additionally|in\s+addition|clearly|once\s+more|reportedly)\s+)*"
    rf"(?P<verb>(?:{_STEM}){_ENDING})\b(?!\s+by\b)(?<!\bcalled)(?<!\bcalls)"
)
_CALL = r"(?P<call>call(?:s|ed)?)\s+(?:on|upon|for)\b"
_SAYS = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[\w.’'-]+\s+){0,4}?"
    r"(?:resolution|text|document|measure|draft|motion)(?:\s+\d+(?:/\d+)?(?:\s*\(\d{4}\))?)?"
    r"|[Rr]esolution\s+\S*\d\S*(?:\s*\(\d{4}\))?|[Ii]t|(?:resolution|text|draft|measure),?\s+(?:which|that)"
    r"|[Tt]he\s+(?:\d+-\w+\s+)?(?:(?:Security|Human\s+Rights|General|UN|U\.N\.)\s+)*"
    rf"(?:[Cc]ouncil|[Aa]ssembly))\s+(?:{_VERB}|{_CALL})"
)
_MORE = re.compile(rf"(?:\band|,)\s+(?:it\s+|which\s+)?(?:{_VERB}|{_CALL})")
_END = re.compile(
    r"[;:](?=[\s”\"’)]|$)|[.!?](?=[”\"’]|$)|\n|,\s+(?:said|says|according|while|but|although|though)\b"
    r"|,\s+(?:the\s+|an?\s+)?[\w.]+\s+(?:said|says)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SPEECH = re.compile(r"[“\"][^”\"]*$|\b(?:said|says|told|whether|if|would|could|should)\b")
_AMENDS = re.compile(r"\b(?:amendments?|votes?)\b")
_DENIED = re.compile(r"\b(?:not|never|no|n’t|n't|without|fail\w*|refus\w*|instead)\b", re.I)
_FEW, _LEAST = 4, 9.0
"""A claim has so many stems, which tell so much together, or it says too little to look for."""
_CARRIED = 0.8
"""The share of a claim's words, by what they tell, that one paragraph must hold to carry it."""
_GENRE = frozenset(
    stems("resolution text council assembly united nations security general member states state UN")
)
_ASIDE = re.compile(r",\s+(?:known\s+as|which|who|including\s+through)\b[^,]*(?:,|$)|\([^)]*\)")
_COMPOUND = re.compile(r"\b(\w+)-(\w+)\b")
_BREAK = re.compile(r"(?<=[;.,:])\s*\n|\n\s*\n")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an official text: where it stands, its stems, the classes of its verbs."""

    span: Span
    stems: frozenset[str]
    acts: frozenset[str]
    numbers: frozenset[str]


def contents(setting: Setting, readings: Sequence[Reading]) -> Iterator[Claim]:
    """Claims on what the resolutions of a story say, by sentences whose subject is one."""
    subjects = Subjects(setting, readings)
    if not subjects.symbols:
        return
    text = view(setting.text)
    for sentence in setting.sentences:
        for span in _clauses(text, sentence):
            symbol, sure = subjects.of(sentence, span.start)
            if symbol and sure:
                value = " ".join(span.of(setting.text).split())
                yield Claim(span, "claim:contents", property="contents", value=value, about=symbol)


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence that tell what a resolution does, from the verb to their end."""
    first = _SAYS.search(text, sentence.start, sentence.end)
    if first is None or _SPEECH.search(text, sentence.start, first.start()):
        return
    starts = [first, *_MORE.finditer(text, first.end(), sentence.end)]
    places = [match.start("verb") if match["verb"] else match.start("call") for match in starts]
    for place, start in enumerate(places):
        stop = _END.search(text, start, sentence.end)
        following = starts[place + 1].start() if place + 1 < len(starts) else sentence.end
        span = Span(start, min(stop.start() if stop else sentence.end, following))
        denied = _DENIED.search(text, max(sentence.start, start - 12), start)
        if not denied and not _AMENDS.search(text, span.start, span.end) and _tells(span.of(text)):
            yield span


def _tells(clause: str) -> bool:
    words = _words(_QUOTED.sub(" ", clause))
    return len(words) >= _FEW and sum(weight(one) for one in words) >= _LEAST


def _words(clause: str) -> set[str]:
    """What is to be looked for: no verb, no apposition, one spelling."""
    _, _, rest = clause.partition(" ")
    return set(stems(_ASIDE.sub(" ", rest))) - _GENRE


def _both(text: str) -> list[str]:
    """The stems of a text, of its compounds in parts and as one: `cease-fire`, `ceasefire`."""
    joined = [one[1] + one[2] for one in _COMPOUND.finditer(text)]
    return [*stems(text), *stems(" ".join(joined))]


def judge_contents(value: str, entry: Entry, bench: Bench) -> Verdict:
    """Confirmed by the paragraph that holds its words, its numbers and a verb of the same sort."""
    verb, _, rest = view(value).partition(" ")
    act, words = _act(verb), _words(view(value))
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
    wanted = set(stems(view(words))) - _GENRE - set(entry.title)
    total = sum(weight(one) for one in wanted)
    shares = [
        sum(weight(one) for one in wanted & paragraph.stems) / (total or 1.0)
        for text in official(entry, bench)
        for paragraph in _paragraphs(text.text)
    ]
    return max(shares, default=0.0)


def _act(verb: str) -> str:
    """The sort of act that a verb does, by its longest known beginning."""
    plain = verb.lower()
    known = [one for one in _VERBS if plain.startswith(one)]
    return _VERBS[max(known, key=len)] if known else ""


@lru_cache(maxsize=32)
def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of an official text, each with what can be compared."""
    found = []
    start = 0
    for stop in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        part = text[start:stop]
        lead = len(part) - len(part.lstrip())
        words = part.split()
        acts = frozenset(_VERBS[one.lower()] for one in _ACTS.findall(part))
        numbers = frozenset(one.replace(",", "") for one in _NUMBER.findall(part))
        if len(words) > _FEW:
            span = Span(start + lead, stop)
            found.append(Paragraph(span, frozenset(_both(part)), acts, numbers))
        start = stop
    return tuple(found)
