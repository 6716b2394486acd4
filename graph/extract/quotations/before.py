"""Speakers told before their words: `Doe said: "..."`, `according to Doe, "..."`."""

from __future__ import annotations

import re

from graph.extract.quotations.cue import Scene, Speaker, named, outside, sighting_in
from graph.extract.quotations.subject import (
    Subject,
    absolute_subject,
    participle_subject,
    subject_of,
)
from graph.extract.quotations.units import Unit
from graph.extract.quotations.words import (
    DENIALS,
    IDIOMS,
    LIGHT,
    SPEECH_NOUNS,
    SURE,
    VIEWS,
)
from graph.extract.speech_words import GOING, PLAIN, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import ARTICLE, DEMONSTRATIVE, POSSESSIVE, any_of
from graph.model import Span
from graph.prose.lexicon import word_set

_SPEECH_NOUN = one_of(SPEECH_NOUNS)
_SOURCE = (
    r"(?:according\s+to|(?:heard|learned|learnt)\s+from"
    r"|(?:in|to\s+use)\s+the\s+(?:words|view|eyes|opinion|judge?ment|phrase)\s+of)"
)
_NO_SAYING = word_set("""
    demonstrated determined discovered ensured experienced learned noticed proved proven provided
    learns realised realized realises realizes required showed shows proves means ensures
    """)
"""What is done and not said: `Doe learned that ...`."""
_VERB = re.compile(
    rf"""\b(?:
      (?P<idiom>(?!\w+\s+on\s+to\b){one_of(IDIOMS)}|on\s+(?:the\s+)?grounds(?=\s+that\b)|{SURE}
        |(?P<infinitive>to\s+(?:[a-z]+ly\s+)?{PLAIN})
        |(?:{one_of(LIGHT)})\s+(?:an?|his|her|its|their|the|one)\s+(?:[\w-]+\s+){{0,2}}{_SPEECH_NOUN})
    | (?P<say>{VERB}|(?:went|goes|go|going)\s+on\s+to\s+{PLAIN})
    | (?P<ing>{GOING})
    | (?P<that>(?!(?:{one_of(_NO_SAYING)})\b)[a-z]{{3,}}(?:ed|(?<!s)s)
        (?=\s(?:on\s\w+day\s)?that\b))
    | (?P<source>{_SOURCE})
    | (?P<view>{one_of(VIEWS)})(?=(?:\s[^.“”"]{{2,60}}\sas)?\b(?!ing))
    | (?P<deny>(?:does|did|do)(?:\s+not|n[’']t)\s+(?:{one_of(DENIALS)}))
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_TEXT = re.compile(
    r"""\b(?:declaration|resolution|draft|text|measure|motion|document)(?:\s[A-Z]/\S+)?
    (?P<place>\s(?:at|in|before|by|from)\s[^,;:“”"]{2,90}?)?
    \s+(?P<that>(?:that|which)\s+)?(?:[a-z]+ly\s+)?$""",
    re.VERBOSE,
)
"""`backed a declaration voicing "..."`: the declaration voices it, not those who backed it."""
_OF_TEXT_REACH = 120
CALLS_IT = re.compile(r"\s+(?:it|this|that|them)\b")
"""`Doe slammed the text calling |it| "..."`: Doe does."""
_AGAINST = re.compile(
    r"\b(?:(?:opposition|objections?|reaction|response|answer)\s+to|comment\w*\s+on|against|(?:rejected"
    r"|denounced|opposed|slammed|dismissed|critici[sz]ed))\s[^,;:“”\"]*\Z"
)
_SAYING = frozenset(("saying", "adding", "stating", "telling", "noting"))
_THE_TEXT = re.compile(
    r"(?:the|its|this)\s+(?:[\w-]+\s+){0,2}(?:text|resolution|draft|document|measure|preamble)\b"
)
_BY = re.compile(r"\s+(?:[a-z]+ly\s+)?by\s+")
_AS = re.compile(r"[^,;:“”\"]*\bas\b[^,;:“”\"]{0,40}$")
_QUOTED_BY = re.compile(r"\b(?:is|was|been)\s+(?:quoted|cited)\s+by\s[^,;:“”\"]{2,60}\sas\s+\Z")
_AS_SAYING = re.compile(r"\s+as\s+")
_BY_REACH = 90
_COMMA = re.compile(r",\s+$")
_ASIDE = re.compile(r",[”’\"']?\s\Z")
_TO = re.compile(r"\bto\s+(?:the\s+|an?\s+)?\Z")
_WORDS = re.compile(r"[^,;:“”\"]*")
_GOES_ON = re.compile(r"(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|went\s+on|going\s+on)$")
"""Verbs whose subject spoke before in the sentence, or is its first."""
_PASSIVE = re.compile(r"\b(?:is|was|were|are|been|being|be)\s+(?:[a-z]+ly\s+)?$")
"""`Doe is requested to ...`: who is spoken to says nothing."""
_NO_OBJECT = re.compile(r"\s+as\b(?!\s+saying)")
_OBJECT = re.compile(rf"\s+{any_of(ARTICLE, POSSESSIVE, DEMONSTRATIVE)}\s")
"""`dismissed as "..." the text`: the object stands behind the words."""
_FOR = re.compile(r"(?:But\s+|And\s+|Yet\s+)?(?:[Ff]or|[Tt]o)\s+")
_WHOM = re.compile(r"(?:her|him)(?=[,:])")
_JUDGED = re.compile(
    r"\b(?:is|are|was|were|remains?|amount(?:s|ed)\s+to)\s+(?:(?:nothing|little|no)\s+(?:but|less\s+than"
    r"|more\s+than|short\s+of)\s+)?\Z|:\s*\Z"
)
_BARE_SUBJECT = re.compile(r",\s+(?:the|this|that|such|it)\b[^,;:“”\"]{0,30}\s\Z")
"""`For Doe, the vote |"changes nothing"|`."""
_WHAT = re.compile(r"\b(?:what\s[^,;“”\"]{2,60}|(?:that|which)\s[^;“”\"]{2,160},\s+)$")
"""Nor does who is `described as ...`, but for `what Doe described as`."""
_WHAT_REACH = 200


def leading(scene: Scene, unit: Unit, position: int, since: int = 0) -> Speaker | None:
    """The verb of saying before a quotation, outside marks, and its subject.

    The last verb from `since` on counts whose subject stands beside it; where none does, the last.
    """
    verbs = _VERB.finditer(scene.text, max(unit.span.start, since), position)
    own = [one for one in reversed(list(verbs)) if outside(unit, one.start())]
    if own and _of_text(scene, unit, own[0]):
        return None
    for beside in (True, False):
        for verb in own:
            found = _of_cue(scene, unit, verb, position, beside=beside)
            if found:
                return found
    return _for_whom(scene, unit, position)


def _for_whom(scene: Scene, unit: Unit, position: int) -> Speaker | None:
    """`For envoy Doe, the vote was "..."`, `For her, no: "..."`: who opens the sentence judges."""
    opens = _FOR.match(scene.text, unit.span.start, position)
    if opens is None:
        return None
    if not (
        _JUDGED.search(scene.text, opens.end(), position)
        or _BARE_SUBJECT.search(scene.text, opens.end(), position)
    ):
        return None
    pronoun = _WHOM.match(scene.text, opens.end())
    if pronoun:
        return Speaker("", pronoun[0], Span(*pronoun.span()), "quotations:according")
    seen = sighting_in(scene, opens.end(), min(position, opens.end() + _BY_REACH))
    if seen is None or seen.phrase_start(scene.text, opens.end()) > opens.end():
        return None
    span = Span(opens.start(), seen.end)
    words = scene.text[seen.start : seen.end]
    return Speaker(seen.entity, words, span, "quotations:according")


def _of_cue(
    scene: Scene, unit: Unit, verb: re.Match[str], position: int, *, beside: bool
) -> Speaker | None:
    if verb["source"]:
        return _of_source(scene, verb, position)
    return _of_verb(scene, unit, verb, position, beside=beside)


def _of_verb(
    scene: Scene, unit: Unit, verb: re.Match[str], position: int, *, beside: bool
) -> Speaker | None:
    """The speaker whom a verb tells; with `beside` only one who stands next to it."""
    found = _by_agent(scene, verb, position) or _aside(scene, unit, verb, position)
    found = found or _retold(scene, unit, verb)
    if found is None and (verb["say"] or verb["that"]) and _is_passive(scene.text, unit, verb):
        return None
    if found is None and verb["ing"] and _not_nearest(scene, unit, verb.start()):
        found = participle_subject(scene, unit, verb.start())
        if found and verb["ing"] in _SAYING:
            found = found._replace(beside=True)
    if found is None and verb["ing"]:
        found = absolute_subject(scene, unit, verb.start())
    found = found or subject_of(scene, unit, verb.start())
    if found is None or _unsure(verb, found):
        return None
    if beside and not (found.beside or _GOES_ON.match(verb[0])):
        return None
    span = Span(min(found.start, verb.start()), max(verb.end(), found.end))
    rule = f"quotations:{'paper' if found.paper else 'before' if found.beside else 'before-far'}"
    return Speaker(found.entity, scene.text[found.start : found.end], span, rule)


def _not_nearest(scene: Scene, unit: Unit, place: int) -> bool:
    """Whether who acts says it: `..., saying`; `wrote to Doe saying`, for Doe is who is told."""
    text, start = scene.text, unit.span.start
    if _ASIDE.search(text, start, place):
        return True
    told = next(iter(scene.people_in(start, place)[-1:]), None)
    if told is None or not text[told.end : place].isspace():
        return False
    return _TO.search(text, start, told.phrase_start(text, start)) is not None


def _unsure(verb: re.Match[str], found: Subject) -> bool:
    """Texts are looked at elsewhere; an idiom or a view tells of nobody who is not named."""
    if verb["that"] and not found.beside:
        return True
    if verb["infinitive"]:
        return not found.entity.startswith("person/")
    named = found.entity not in ("", "resolution")
    return not named and bool(found.entity or verb["idiom"] or verb["view"] or verb["that"])


def _by_agent(scene: Scene, verb: re.Match[str], position: int) -> Subject | None:
    """`described by Doe as "..."`: the agent of a passive."""
    tail = _BY.match(scene.text, verb.end(), position) if verb["say"] else None
    if tail is None:
        return None
    if _AS.search(scene.text[tail.end() : position]) is None:
        return None
    seen = sighting_in(scene, tail.end(), min(position, tail.end() + _BY_REACH))
    if seen:
        return Subject(seen.entity, seen.start, seen.end, beside=True)
    entity = named(scene, tail.end(), position)
    return Subject(entity, tail.end(), position, beside=True) if entity else None


def _is_passive(text: str, unit: Unit, verb: re.Match[str]) -> bool:
    """Whether the subject of a verb is who or what is spoken of."""
    near = max(unit.span.start, verb.start() - _WHAT_REACH)
    if _PASSIVE.search(text, near, verb.start()):
        return True
    bare = verb[0][-1:] == "d" and _NO_OBJECT.match(text, verb.end()) is not None
    quoted = next((one.outer_end for one in unit.quotes if one.outer_start >= verb.end()), 0)
    if quoted and _OBJECT.match(text, quoted):
        return False
    return bare and _WHAT.search(text, near, verb.start()) is None


def _aside(scene: Scene, unit: Unit, verb: re.Match[str], position: int) -> Subject | None:
    """`The aim, said envoy Doe, is "..."`: the subject stands behind the verb, between commas."""
    text = scene.text
    if not verb["say"] or not _COMMA.search(text, unit.span.start, verb.start()):
        return None
    for seen in scene.people_in(verb.end(), min(position, verb.end() + _BY_REACH)):
        first = seen.phrase_start(text, verb.end())
        if text[seen.end : seen.end + 1] == "," and _WORDS.fullmatch(text, verb.end(), first):
            return Subject(seen.entity, seen.start, seen.end, beside=True)
    return None


def _retold(scene: Scene, unit: Unit, verb: re.Match[str]) -> Subject | None:
    """`Roe quoted |Doe| as saying "..."`, `|Doe| was quoted by Roe as saying`: whose they are."""
    if not verb["ing"]:
        return None
    quoted = _QUOTED_BY.search(scene.text, unit.span.start, verb.start())
    if quoted:
        return subject_of(scene, unit, quoted.start())
    seen = next(iter(scene.people_in(unit.span.start, verb.start())[-1:]), None)
    if seen is None or not _AS_SAYING.fullmatch(scene.text, seen.end, verb.start()):
        return None
    return Subject(seen.entity, seen.start, seen.end, beside=True)


def _of_text(scene: Scene, unit: Unit, verb: re.Match[str]) -> bool:
    """Whether what was voted on speaks, not those who voted: `a text that describes ...`."""
    if not (verb["ing"] or verb["say"]):
        return False
    reach = max(unit.span.start, verb.start() - _OF_TEXT_REACH)
    found = _OF_TEXT.search(scene.text, reach, verb.start())
    if found is None or bool(found["that"]) == bool(verb["ing"]):
        return False
    if CALLS_IT.match(scene.text, verb.end()):
        return False
    against = _AGAINST.search(scene.text, reach, verb.start())
    return not ((found["place"] or against) and verb["ing"] in _SAYING)


def _of_source(scene: Scene, verb: re.Match[str], position: int) -> Speaker | None:
    """Whom `according to` names: a person, or what stands before the next comma."""
    start, end = verb.end(), min(position, verb.end() + 80)
    cue = Span(*verb.span())
    seen = sighting_in(scene, start, end)
    if seen:
        words = scene.text[seen.start : seen.end]
        return Speaker(seen.entity, words, cue, "quotations:according")
    comma = scene.text.find(",", start, end)
    words = scene.text[start:position].strip(" ,").split(",")[0]
    entity = named(scene, start, comma if comma > 0 else end)
    if not entity and scene.meant and _THE_TEXT.match(words):
        entity = "resolution"
    return Speaker(entity, words, cue, "quotations:according")


def opening(scene: Scene, unit: Unit) -> Speaker | None:
    """Whom a sentence is about that ends in a colon: `Chad answered in this way:`."""
    found = subject_of(scene, unit, unit.span.end)
    if found is None or found.entity in ("", "resolution"):
        return None
    span = Span(found.start, found.end)
    return Speaker(found.entity, span.of(scene.text), span, "quotations:colon")
