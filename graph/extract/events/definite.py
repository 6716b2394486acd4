"""What happened without a date of its own, where names tell it apart: `the war in Chad`.

`Malta’s invasion of Chad`, `the Lakeland conflict`, `the upcoming elections in Peru`: one event
that writer and reader know. `an attack on Chad`, `attacks on men`, `any war in Chad` are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.actors.find import within
from graph.extract.events import words
from graph.extract.events.called import LASTING, OF_SOMEBODY, SIDES, called, is_known
from graph.extract.events.clause import Happening
from graph.extract.events.happened import TYPES, Phrase, phrase_of
from graph.model import Span

_NOUN = re.compile(
    rf"(?<![\w-])(?:(?P<lasting>{LASTING})|(?P<coup>coup(?:\s+d[’']état)?|putsch)"
    r"|(?P<attack>attack|assassination|siege)|(?P<massacre>bombing|massacre)"
    r"|(?P<test>nuclear(?:\s+weapons?)?\s+tests?)"
    r"|(?P<election>elections?|referendum))(?![\w-])",
    re.IGNORECASE,
)
_OWNED = re.compile(r"[’'`]s?(?=\s)")
_THE = re.compile(r"\b(?:the|its|their)\s+$", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:Cold|Global|Civil)\b")
_AND = re.compile(r"\band\s+$")
"""What makes it half of a longer title: `Lakes and Armed Conflict`."""
_CHOICE = re.compile(
    r"\b(?:presidential|parliamentary|legislative|general|(?P<ahead>upcoming|forthcoming))\b"
)


def definite(text: str, sentence: Span) -> Iterator[Happening]:
    """Events of a sentence that the names beside them tell apart."""
    for match in _NOUN.finditer(text, sentence.start, sentence.end):
        kind = match.lastgroup or ""
        phrase = phrase_of(text, sentence, match, ())
        if phrase is None or not _is_one(text, sentence, match, phrase):
            continue
        if kind in ("lasting", "massacre"):
            kind = words.kind_of(match[0])
        label = called(phrase.label)
        known = "name" if kind == "war" or is_known(label) else ""
        yield Happening(phrase.span, "events:definite", label, TYPES.get(kind, kind), known=known)


def _is_one(text: str, sentence: Span, match: re.Match[str], phrase: Phrase) -> bool:
    """Whether it is a certain one: whose it is, or that of a place."""
    start, end = phrase.span.start, phrase.span.end
    said = text[start : match.start()]
    if _NO_NAME.match(said) or (said[:1].isupper() and _AND.search(text, sentence.start, start)):
        return False
    the = _THE.search(text, sentence.start, start) is not None
    owners = [one for one in within(text, start, match.start()) if one.entity.startswith(SIDES)]
    named = owners or (the and said[:1].isupper())
    behind = end > match.end() and not _is_demonym(text, match.end(), end)
    if match["election"]:
        choice = _CHOICE.search(said)
        told = behind or _OWNED.search(said)
        return bool(told and choice and (the or choice["ahead"]))
    if match["test"]:
        return bool(_OWNED.search(said))
    if match["attack"] or match[0].lower() in OF_SOMEBODY:
        return bool(behind and (the or named))
    return bool((behind and the) or (named and (behind or end == match.end())))


def _is_demonym(text: str, start: int, end: int) -> bool:
    """`by Israeli forces`: no place, and nobody who has a name."""
    first = within(text, start, end)
    return bool(first) and first[0].label_kind == "demonym"
