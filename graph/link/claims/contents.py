"""What a story says that a resolution asks, decides or condemns: clauses whose subject is one.

A clause begins with a verb of the genre (`demands`, `imposed`, `calling on`), wherever a
resolution or its organ stands before it as the one that does it, and ends where another begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.findings import Claim
from graph.link.claims.subjects import SHOWN, Subjects
from graph.link.compare.acts import ACTS, tells_enough, told_words, verb_pattern
from graph.link.story.setting import Setting
from graph.model import Span
from graph.text import view

_VERB = re.compile(rf"\b{verb_pattern()}", re.IGNORECASE)
_TEXT = (
    r"\b(?:[Rr]esolution|text|document|measure|draft|motion|declaration)s?\b"
    r"(?:\s+\d+(?:/\d+)?(?:\s*\(\d{4}\))?)?"
)
_BODY = r"(?:[Cc]ouncil|[Aa]ssembly|UNSC|UNGA|UNHRC|ECOSOC|(?:\w+-\w+|world|rights|UN)\s+body)"
_WORDS = r"[^.;:“”\"]{1,150}?"
_ASIDE = rf"(?:,\s[a-z]{_WORDS},|\s?(?:–|—|--)\s?{_WORDS}(?:–|—|--)|\s\({_WORDS}\))?"
"""A relative clause, a participle or brackets; behind a capital another speaks."""
_LIGHT = r"""(?:\s+(?:
    also|further|furthermore|then|again|therefore|additionally|in\s+addition|once\s+more|[a-z]+ly
  | for\s+the\s+first\s+time|in\s+particular|among\s+other\s+things|has|have|had
  | (?:voted|decided|agreed|moved|resolved)\s+(?:(?:[a-z]+ly|(?:on\s+)?[A-Z][a-z]+day)\s+)?to
  | (?:adopted|approved|passed)?\s*by\s+consensus|adopted|passed|approved
  | today|yesterday|(?:late\s+)?(?:on\s+)?[A-Z][a-z]+day(?:\s+(?:night|evening))?
  | (?:on\s+)?[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?
))*"""
"""What may stand between the one that acts and its verb: adverbs, days, `voted to`."""
_DOER = re.compile(
    rf"(?:(?:{_TEXT}|\b{_BODY}){_ASIDE}|\b[Ii]t|(?:{_TEXT}),?\s+(?:which|that))"
    rf",?{_LIGHT},?\s+$",
    re.VERBOSE,
)
_PURPOSE = re.compile(rf"{_TEXT}{_LIGHT}\s+to\s+$", re.VERBOSE)
"""`adopted a resolution on Monday to end`."""
_BEARER = re.compile(rf"{_TEXT}{_ASIDE},?{_LIGHT}\s+$", re.VERBOSE)
"""`a resolution demanding that`: its act behind it."""
_GOES_ON = re.compile(rf"(?:\band|,|;|—|–)(?:\s+(?:it|which|that))?,?{_LIGHT}\s+$", re.VERBOSE)
_SPEAKS = re.compile(rf"{_TEXT}|{_BODY}|\b[Ii]t\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were)\s+(?:also\s+|further\s+)?$")
_PASSIVE_ACT = re.compile(r"\w+(?:\s+(?:on|upon))?\s+to\b")
_DECIDED = re.compile(r"\b(?:adopt|pass|approv|vot|extend|renew|impos|agree)\w*\b", re.IGNORECASE)
_OPENING = re.compile(r"[\W\s]*(?:[A-Z][a-z]+ly\s+)?$")
_DOES_LATER = re.compile(rf",\s(?:the\s+)?(?:[\w.’'-]+\s+){{0,5}}?{_BODY}\b")
_END = re.compile(
    r"[;:](?=[\s”\"’)]|$)|[.!?](?=[”\"’]|$)|\n\s*\n|,\s+(?:said|says|according|while|but|although"
    r"|though)\b|,\s+(?:the\s+|an?\s+)?[\w.]+\s+(?:said|says)\b"
    rf"|,\s+(?:the\s+)?(?:[\w.’'-]+\s+){{0,4}}?{_BODY}\b"
)
_LOOSE = re.compile(r"(?:[\s,–—]|\band\b)+$")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SPEECH = re.compile(r"[“\"][^”\"]*$|\b(?:whether|[Ii]f|would|could|should)\b")
_AMENDS = re.compile(
    r"\b(?:amendments?|votes?)\b|^\w+\s+(?:[\w’'.-]+\s+){0,4}?"
    r"(?:measure|(?:resolution|draft|text|motion|document)s?)\b"
)
"""What is done to a text, not by it."""
_INVERTED = re.compile(
    r"(?:sa(?:id|ys)|adds|added|stress(?:ed|es)|noted|notes|stated|states|warned|warns|declare[ds])\s+"
    r"(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}(?:,|\.?\W*$)"
)
"""`said Jane Doe, the envoy of Fiji`: whose words the sentence tells."""
DENIED = re.compile(r"\b(?:not|never|no|n’t|n't|without|fail\w*|refus\w*|instead)\b", re.I)
_BACK = 260


def contents(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """Claims on what the resolutions of a story say, by sentences whose subject is one."""
    text = view(setting.text)
    for sentence in setting.sentences:
        for span in clauses(text, sentence):
            symbol, _ = subjects.of(sentence, span.start)
            if symbol:
                value = " ".join(span.of(setting.text).split())
                yield Claim(span, "claim:contents", property="contents", value=value, about=symbol)
        yield from _citings(text, sentence, subjects)


def _citings(text: str, sentence: Span, subjects: Subjects) -> Iterator[Claim]:
    """Other resolutions that a sentence names behind what its own does, where it cites them."""
    named = subjects.named(sentence)
    verb = next(starts(text, sentence), -1) if named else -1
    symbol = subjects.of(sentence, verb)[0] if verb >= 0 else ""
    for place, cited in named:
        if symbol and place.start > verb and cited != symbol:
            yield Claim(place, SHOWN.format("cited"), "cited", cited, about=symbol)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence that tell what a resolution does, from the verb to their end."""
    for start, following in pairwise([*starts(text, sentence), sentence.end]):
        stop = _END.search(text, start, following)
        end = stop.start() if stop else following
        span = Span(start, start + len(_LOOSE.sub("", text[start:end])))
        told = _QUOTED.sub(" ", span.of(text))
        if not _AMENDS.search(told) and tells_enough(told_words(told)):
            yield span


def starts(text: str, sentence: Span) -> Iterator[int]:
    """Where the verbs stand that a resolution or its organ does."""
    opened = ""
    if not _SPEAKS.search(text, sentence.start, sentence.end):
        return
    for match in _VERB.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - _BACK) : match.start()]
        form = ACTS[match["verb"].lower()].form
        if _SPEECH.search(before) or DENIED.search(before[-12:]):
            continue
        if before.rstrip().endswith(",") and _INVERTED.match(text, match.start(), sentence.end):
            continue
        if _is_done(before, form, opened, text[match.end() : sentence.end]):
            opened = "past" if form == "base" else form
            yield match.start()
        elif _PASSIVE.search(before) and _PASSIVE_ACT.match(text, match.start()):
            yield match.start()


def _is_done(before: str, form: str, opened: str, after: str) -> bool:
    """Whether the words before a verb say that a resolution or its organ does it."""
    if form == opened and _GOES_ON.search(before):
        return True
    if form == "going":
        follows = _GOES_ON.search(before) and (opened or _DECIDED.search(before))
        opening = _OPENING.fullmatch(before) and _DOES_LATER.search(after)
        return bool(_BEARER.search(before) or follows or opening)
    if form == "base" and _PURPOSE.search(before):
        return True
    doer = _DOER.search(before)
    return doer is not None and (form != "base" or before.rstrip().endswith(" to"))
