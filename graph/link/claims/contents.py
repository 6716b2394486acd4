"""What a story says that a resolution asks, decides or condemns: clauses whose subject is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.findings import Claim
from graph.link.claims.subjects import Subjects
from graph.link.compare.acts import STEMS, told_words
from graph.link.compare.words import weight
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.model import Span
from graph.text import view

_ENDING = r"(?:s|es|d|ed|e|i?[zs]es|i?[zs]ed|ses|sed|ied|ies|ned|ts|red)?"
_VERB = (
    r"(?:(?:also|further|furthermore|then|strongly|again|formally|explicitly|therefore|unanimously"
    r"|additionally|in\s+addition|clearly|once\s+more|reportedly)\s+)*"
    rf"(?P<verb>(?:{STEMS}){_ENDING})\b(?!\s+by\b)(?<!\bcalled)(?<!\bcalls)"
)
_WHEN = (
    r"(?:,?\s+(?:(?:late\s+)?on\s+)?(?:[A-Z][a-z]+day|today|yesterday)"
    r"(?:\s+(?:unanimously|night))?,?)?"
)
_DECIDING = (
    r"(?:(?:has|have|had)\s+)?(?:(?:voted|agreed)\s+(?:unanimously\s+|overwhelmingly\s+)?to\s+)?"
)
_CALL = r"(?P<call>call(?:s|ed)?)\s+(?:on|upon|for)\b"
_SAYS = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[\w.’'-]+\s+){0,4}?"
    r"(?:resolution|text|document|measure|draft|motion)(?:\s+\d+(?:/\d+)?(?:\s*\(\d{4}\))?)?"
    r"|[Rr]esolution\s+\S*\d\S*(?:\s*\(\d{4}\))?|[Ii]t|(?:resolution|text|draft"
    r"|measure),?\s+(?:which|that)"
    r"|[Tt]he\s+(?:\d+-\w+\s+)?(?:(?:Security|Human\s+Rights|General|UN|U\.N\."
    r"|United\s+Nations)\s+)*"
    rf"(?:[Cc]ouncil|[Aa]ssembly)(?:\s+\([A-Z]+\))?{_WHEN})\s+{_DECIDING}(?:{_VERB}|{_CALL})"
)
_BEARS = re.compile(
    r"\b(?:resolution|text|document|measure|draft|motion),?\s+"
    rf"(?:(?P<verb>(?:{STEMS})(?:[tdns]?ing|ying))\b|(?P<call>calling)\s+(?:on|upon|for)\b)"
)
"""`a resolution demanding that`: its act behind it."""
_MORE = re.compile(rf"(?:\band|,)\s+(?:it\s+|which\s+)?(?:{_VERB}|{_CALL})")
_END = re.compile(
    r"[;:](?=[\s”\"’)]|$)|[.!?](?=[”\"’]|$)|\n|,\s+(?:said|says|according|while|but|although"
    r"|though)\b"
    r"|,\s+(?:the\s+|an?\s+)?[\w.]+\s+(?:said|says)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SPEECH = re.compile(r"[“\"][^”\"]*$|\b(?:said|says|told|whether|if|would|could|should)\b")
_AMENDS = re.compile(r"\b(?:amendments?|votes?)\b")
_DENIED = re.compile(r"\b(?:not|never|no|n’t|n't|without|fail\w*|refus\w*|instead)\b", re.I)
_FEW, _LEAST = 4, 9.0
"""A claim has so many stems, which tell so much together, or it says too little to look for."""


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
    first = _SAYS.search(text, sentence.start, sentence.end) or _BEARS.search(
        text, sentence.start, sentence.end
    )
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
    words = told_words(_QUOTED.sub(" ", clause))
    return len(words) >= _FEW and sum(weight(one) for one in words) >= _LEAST
