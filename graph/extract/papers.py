"""What a sentence calls a paper beside the mentions of resolutions: `the Bolivian proposal`.

A paper stands for the resolution told last, or for the one that comes next, or else for itself.
Some words always mean one (`a counter-draft`), others (`its initiative`) only where they point to
what was told, or where the sentence has somebody adopt or sponsor it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.parsed import tells
from graph.extract.places import is_clear
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.phrase import Phrase, phrase_at
from graph.model import Span
from graph.prose.lexicon import forms, nouns_of

PAPER = "votes:text"
_HEAD = re.compile(
    r"\b(?:[Cc]ounter-?)?(?:(?P<sure>[Rr]esolution|draft|text|submission)|(?P<maybe>proposal|motion"
    r"|document|decision|initiative|measure|[Pp]roject)(?!s)|(?P<act>renewal|extension)"
    r"(?=\sof\s[^,;.]{0,30}?\b(?:mandates?|missions?|sanctions|embargo|panel|operations?|inquiry|regime)\b))s?\b"
    r"(?![-’'](?!s\b)\w)"
)
_WORD = re.compile(r"(?<=[A-Z][\w.])[\w.]*\s(?P<verb>[a-z]{3,})\b")
_REACH = 60
_CUE = frozenset(("acted", "paper"))
_DEED = (
    r"(?:adopt|approv|pass|endors|reject|vot|refus|support|back|sponsor|co-?sponsor)(?:e?[sd]|ing)?"
)
_ACTED_ON = re.compile(rf"\b{_DEED}\b[^,;:.]{{0,30}}\Z")
_BEING_ACTED_ON = re.compile(rf"[^,;:.]{{0,60}}\b(?:was|were|been|is)\s+(?:\w+ly\s+)?{_DEED}\b")
_GOVERNS = re.compile(
    r"(?:\s+(?:in|on|last)\s+\w+)?\s+(?:to|for|from|of|that|against|over|about)\b"
)
_PART = re.compile(r"\s+of\s+(?:the|this|that|its)\b|\s+(?:resolution|law|bill|text)s?\b")
"""`the text of the resolution`, `the draft law`: another noun is the head."""
_ANY = re.compile(r"(?:any|no|every|each|such|other)\b", re.IGNORECASE)
_NO_PAPER = re.compile(
    r"\bamend|\brival|\bcompeting|\bpeace\b|\bright\b|\bof\b|\bno[n-]?-?action|\bprocedural",
    re.IGNORECASE,
)
_TO_STOP = re.compile(
    r"(?:\s+by\s+[^,;.]{2,30}?)?\s+to\s+(?:adjourn|take\s+no\s+action|(?:block|kill|stop|halt|defer"
    r"|postpone|reject|delete|close)\s+(?:the|an?|this|that|its|any)\s+(?:\w+\s+){0,2}?"
    r"(?:resolution|draft|text|measure|vote|debate|discussion))\b"
)
"""`a motion by Chad to block the text`: what is moved is another's end."""
_POINTING = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Aa]n?\s(?=[A-Z])|[^,;.]*\w(?:[’']s|s[’']))(?=\s|$|[A-Z])"
)
_DECIDED = re.compile(r"an?\s|(?:.*\s)?draft\b", re.IGNORECASE)
"""A paper of that name; not `its decision to leave`."""
_MADE = re.compile(r"\s+(?:\w+ly\s+)?\w+(?:ed|led|ten)\s+by\b")
_MADE_SO = re.compile(r"(?:ed|led)\s\Z")


def papers_in(
    text: str, sentence: Span, meant: Sequence[Meant], *, bare: bool = False
) -> list[Meant]:
    """The papers of a sentence that are no mentions, in order; `bare`: a mere noun as well."""
    found = _papers(text, sentence, meant, bare) if tells(text, sentence, _CUE) else ()
    return list(found)


def _papers(text: str, sentence: Span, meant: Sequence[Meant], bare: bool) -> Iterator[Meant]:
    for head in _HEAD.finditer(text, sentence.start, sentence.end):
        phrase = phrase_at(text, _after_verb(text, sentence.start, head.start()), *head.span())
        span = Span(phrase.start, phrase.end)
        if not is_clear(meant, span):
            continue
        whole = bare and head["sure"] and "esolution" in head["sure"]
        acted = bare and head["act"] and _is_acted_on(text, phrase)
        if whole or acted or (not head["act"] and _is_paper(text, head, phrase)):
            yield Meant(span, PAPER, sentence, span.of(text))


def _after_verb(text: str, left: int, head: int) -> int:
    """Where a phrase may begin: behind the verb of a headline (`Chad, Mali table| resolution`)."""
    for word in _WORD.finditer(text, max(left, head - _REACH), head):
        form = forms().get(word["verb"])
        if form and "base" in form.kinds and word["verb"] not in nouns_of("paper"):
            left = word.end()
    return left


def _is_paper(text: str, head: re.Match[str], phrase: Phrase) -> bool:
    if (
        _ANY.match(phrase.modifiers)
        or _NO_PAPER.search(phrase.modifiers)
        or _PART.match(text, head.end())
        or _TO_STOP.match(text, head.end())
    ):
        return False
    if head["sure"]:
        made = _MADE.match(text, head.end()) or _MADE_SO.search(
            text, max(0, head.start() - 4), head.start()
        )
        return bool(phrase.modifiers or made)
    if head["maybe"] == "decision" and not _DECIDED.match(phrase.modifiers):
        return False
    if head["maybe"] == "Project" and not phrase.modifiers:
        return True
    points = _POINTING.match(phrase.modifiers) is not None
    free = points and not _GOVERNS.match(text, head.end())
    return free or (bool(phrase.modifiers) and _is_acted_on(text, phrase))


def _is_acted_on(text: str, phrase: Phrase) -> bool:
    """Whether somebody adopts, rejects or sponsors it: `voted down a proposal by Chad to meet`."""
    before = text[max(0, phrase.start - _REACH) : phrase.start]
    return bool(_ACTED_ON.search(before) or _BEING_ACTED_ON.match(text, phrase.end))
