"""Statements that a resolution was adopted: how, by whom, and not those that it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.number_words import NUMBER_WORDS
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.votes.modes import body_in, mode_in
from graph.model import Span

_VERB = re.compile(
    r"\b(?P<noun>adoption|passage|approval|endorsement)\b"
    r"|\b(?:just|newly|recently)[- ](?P<just>adopted|passed|approved)\b"
    r"|\b(?P<bare>(?:[Dd]ecision|[Aa]ction)\s+was\s+taken|(?:[Bb]oth|[Ee]ach|[Aa]ll)(?=\s+(?:by\s+consensus|without\s+a\s+vote"
    r"|unanimously|by\s+acclamation)\b))"
    r"|\b(?P<vote>voted)\b(?=[^.;“”]{0,60}?\s(?:for|in\s+favou?r\s+of|to\s+(?:adopt|approve|pass|back|endorse|support))\s)"
    r"|\b(?P<many>backed|rallied\s+behind|agreed(?:\s+on|\s+to)?|threw\s+(?:its|their)\s+weight\s+behind)(?=\s+(?:the|a|an)\s)"
    r"|\b(?P<verb>[Aa]dopted|[Aa]dopts|[Aa]dopting|[Pp]assed|[Pp]asses|[Pp]assing|[Aa]pproved|[Aa]pproves|[Aa]pproving|[Ee]ndorsed|[Ee]ndorses|[Ee]ndorsing"
    r"|green-?li(?:t|ghted|ghts)|cleared|OK[’']?(?:d|ed|s)\b|okayed|agreed(?=\s+(?:by\s+consensus|without\s+a\s+vote|by\s+acclamation)\b(?!\s+to\b))|signed\s+off\s+on|said\s+yes\s+to|rubber-?stamped"
    r"|(?:went|sailed|breezed|slid|scraped|squeaked|squeezed|got|came)\s+through(?!\s+(?:the|an?)\s+(?:\w+\s+)?(?:resolution|text|draft|document))"
    r"|(?:waved|nodded|pushed|voted|gavell?ed)\s+through"
    r"|(?:waved|nodded|pushed|voted|gavell?ed)(?=\s+(?:the|an?|its|this|that)\s[^.;“”]{3,60}?\sthrough\b)"
    r"|(?:won|wins|gained|received|secured|got)\s+(?:(?:the|final|formal|unanimous|overwhelming|broad)\s+)?(?:approval|endorsement|assent|green\s+light|go-ahead)\b(?!\s+of\b)"
    r"|(?:won|got)\s+unanimous\s+(?:backing|support)(?=\s+(?:from|in)\s)"
    r"|g(?:ave|ives)\s+(?:its|their)\s+(?:final\s+|formal\s+)?(?:blessing|backing|approval|nod|assent|support)\s+to|(?:was|were)\s+(?:carried|agreed|accepted))\b"
)
_UNREAL = re.compile(
    r"(?:\b(?:not|never|un|non|to\s+be|will\s+be|would\s+be|could\s+be|if|should|may|might|can|cannot|fails?|failed|failing"
    r"|blocked|block|prevent(?:ed|ing)?|prevents|oppos(?:e|ed|ing)|awaiting|pending|expected|before|seek(?:s|ing)?|once|until|unless"
    r"|call(?:s|ed|ing)?\s+for|urg(?:es|ed|ing)|ahead\s+of|toward[s]?|for\s+the|future|hopes?\s+for|possible|against)\s+(?:the\s+|its\s+|an?\s+|be\s+|have\s+|been\s+|from\s+|of\s+)?)$"
)
_FAILED_AFTER = re.compile(
    r"\s+(?:was\s+|were\s+|has\s+been\s+)?(?:blocked|vetoed|rejected|failed|postponed|delayed)\b"
)
_MANY = re.compile(
    r"\b(?:members|governments|[Aa]ssembly|[Cc]ouncil|[Cc]ommittee|states|States|countries|nations|body|delegates|UN|U\.N\.|United\s+Nations|UNGA|UNSC|UNHRC)"
    r"(?:\s+(?:\w+ly|has|have|had|today|yesterday|(?:on\s+)?[A-Z][a-z]+day|in\s+(?:New\s+York|Geneva)|this\s+\w+|late)){0,4},?\s+$"
)
_VETOED = re.compile(r"\b(?:vetoed|vetoes|vetoing|blocked|killed)\s+$")
_SOME_OF = re.compile(
    r"\b(?:members|countries|states|nations)\s+(?:of|in|on)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Some of its members voted so: whether it was adopted is told by other words."""
_COUNT = re.compile(rf"(?<!all\s)\b(?:\d{{1,3}}|{NUMBER_WORDS})\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Of a draft that so many voted for, other words tell whether it was adopted."""
_COUNTED = re.compile(r"(?:governments|[Ss]tates|countries|nations)\b")
_FELL = re.compile(r"\b(?:veto(?:ed|es)?|failed|fell\s+short|rejected|defeated|not\s+adopted)\b")
_FELL_WITHIN = 160
_TRAIL = re.compile(
    r"(?:,|—|–|--|\(|\s-)\s*(?:(?:which|that)\s+(?:(?:was|were|had\s+been|has\s+been)\s+)?)?(?:\w+ly\s+|also\s+|first\s+|later\s+)*$"
)
_AND = re.compile(
    r"^\s+(?:was|were)\s+(?:\w+\s+){1,6}and\s+(?:\w+ly\s+)?$|"
    r"(?:,|\s(?:that|which)\s+(?:was|were))\s+(?:\w+ly\s+)?\w+ed\s+by\s+[^,;]{2,90}?,?\s+and\s+(?:\w+ly\s+)?$"
)
_RELATIVE = re.compile(r",\s+(?:that|which|who)\b[^,]*,|\([^()]*\)")
_FROM = re.compile(r"\b(?:prevent|block|stop|keep|kept|bar|discourag)\w*\b[^.;:]{0,50}\bfrom\s+$")
_GENERIC = re.compile(r"\b(?:are|is)\s+(?:\w+ly\s+)?$")
_MODAL = re.compile(
    r"\b(?:should|would|could|must|may|might|hope[sd]?|urged|will|to)\b[^.;:]{0,60}$"
)
_ADVERBIAL = re.compile(
    r"\s*(?:$|[,(—–]|--|(?:by|in|with|without|on|at|as|under|through|after|today|yesterday|this|last|unanimously|overwhelmingly|also|[A-Z][a-z]+day|(?:\w+ly))\b)"
)
_NO_OBJECT = re.compile(
    r"[;:]|\.\s|\b(?:that|which|who|said|saying|but|while|follow(?:s|ed)|came|comes|adoption|calling|condemning|demanding|urging|before|instead)\b"
)
_PLAIN_OBJECT = re.compile(
    r"\s+(?:(?:the|new|two|three|four|several|separate|draft|annual|related|nonbinding|non-binding|landmark|historic)\s+){0,3}(?P<noun>resolutions?|texts|drafts)\b"
)
_FRONTED = re.compile(
    r"(?:\s+(?:without\s+a\s+vote|by\s+consensus|unanimously|today|also|yesterday))*\s+(?:was|were)\s+(?:[\w-]+\s+){0,4}(?P<noun>texts?|resolutions?|drafts?)\b"
)
_BY_COUNT = re.compile(
    r"\s+(?:unanimously|overwhelmingly|easily|narrowly|(?:with|by)\s+(?:a\s+vote\s+of\s+|a\s+)?[\w-]+)\b"
)
_CLAUSE = re.compile(
    r"\s+(?:that|which)\s(?:(?!\b(?:says?|said|notes?|recalls?|reports?|statement|which|that)\b)[^.;:]){3,400}?"
    r"\s(?:was|were|has\s+been)\s+(?:\w+ly\s+)?"
)
_BY_ORGAN = re.compile(
    r"(?:\s+(?:on\s+)?[A-Z][a-z]+day|\s+today|\s+unanimously)*\s+by\s+the\s+(?:[\w.]+\s+){0,4}(?:Assembly|[Cc]ouncil)\b"
)
"""`The resolution that asks for this and that was approved on Monday by the Council`."""
_WENT = ("through", "approval", "endorsement", "assent", "backing", "green light", "go-ahead")
"""Verbs without an object: what went through, what won approval."""
_GAP, _HEADLINE, _OPENING = 300, 60, 3
_PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|got)\s+(?:\w+ly\s+|then\s+|also\s+|later\s+|first\s+|subsequently\s+)*|,\s+(?:\w+ly\s+)?|\s|-)$"
)
_OTHER_OBJECT = re.compile(
    r"\b(?:declaration|agenda(?!\s+item)|budget|treaty|convention|decision|pact|compact|statement|amendments?|report|programme|law|policy|plan"
    r"|agreement|communiqué|charter|protocol|strategy|legislation|bill|framework|roadmap)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A statement of adoption at `[start, end)`; `mode` and `body` are "" where untold."""

    start: int
    end: int
    mode: str
    mode_span: Span | None
    body: str
    meant: Meant | None
    sentence: Span


def adoptions_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The statements of a sentence that a resolution was adopted, in order."""
    verbs = list(_VERB.finditer(text, sentence.start, sentence.end))
    for place, verb in enumerate(verbs):
        told = _object(text, verb, sentence, meant)
        if told is None or _is_unreal(text, verb, sentence):
            continue
        left = verbs[place - 1].end() if place else sentence.start
        right = verbs[place + 1].start() if place + 1 < len(verbs) else sentence.end
        mode, where = mode_in(text, left, verb.start(), verb.end(), right)
        mode = "unanimous" if "unanimous" in verb[0] else mode
        mode = mode or ("recorded-vote" if verb["vote"] else "")
        body = body_in(text, sentence, verb.start(), verb.end())
        yield Adopted(verb.start(), verb.end(), mode, where, body, told, sentence)


def _object(text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The mention adopted: behind an active verb or `adoption of`, before a passive one."""
    if verb["just"]:
        return _holding(meant, verb.start()) or _ahead(text, verb, sentence, meant)
    if verb["vote"] or verb["many"]:
        return _voted_for(text, verb, sentence, meant)
    if verb["bare"]:
        near = tie.before(meant, verb.start(), sentence) or tie.spoken_of(meant, verb.start())
        return near or tie.announced(meant, verb.end())
    if verb["noun"]:
        return _of_adoption(text, verb, sentence, meant)
    return _ahead(text, verb, sentence, meant) or _behind(text, verb, sentence, meant)


def _holding(meant: Sequence[Meant], position: int) -> Meant | None:
    """The mention inside which a participle stands: `the just-adopted resolution`."""
    inside = (one for one in meant if one.span.start <= position < one.span.end)
    return next((one for one in inside if not one.other), None)


def _ahead(text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """`adopted, by a vote of 94 in favour to 2 against with 43 abstentions, a text`."""
    for one in meant:
        if verb.end() <= one.span.start < sentence.end:
            gap = text[verb.end() : one.span.start]
            plain = re.sub(r"\([^()]*\)|[“\"][^”\"]*[”\"]", " ", gap)
            if len(plain) > _GAP or _NO_OBJECT.search(plain) or _OTHER_OBJECT.search(plain):
                break
            return one if not one.other and _ADVERBIAL.match(plain) else None
    plural = _PLAIN_OBJECT.match(text, verb.end(), sentence.end) or _FRONTED.match(
        text, verb.end(), sentence.end
    )
    if plural is None or any(one.other for one in meant if sentence.contains(one.span)):
        return None
    span = Span(*plural.span("noun"))
    return Meant(span, "votes:text", sentence, plural["noun"], plural=0)


def _behind(text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """`the resolution, adopted unanimously`, `it was passed`."""
    inside = _holding(meant, verb.start())
    if inside:
        fell = _VETOED.search(text, sentence.start, inside.span.start)
        return None if fell else inside
    behind = tie.before(meant, verb.start(), sentence)
    if behind is None:
        pronoun = re.search(
            r"\b(?:[Ii]t|[Tt]hey|[Bb]oth|which)\s+(?:(?:was|were|has\s+been|had\s+been)\s+)?(?:\w+ly\s+)?$",
            text[max(sentence.start, verb.start() - 40) : verb.start()],
        )
        return tie.spoken_of(meant, verb.start()) if pronoun else None
    between = text[behind.span.end : verb.start()]
    heads = behind.span.start == sentence.start and text[sentence.end - 1] not in '.!?”"'
    if (
        heads
        and len(between) <= _HEADLINE
        and not re.search(r"[,;:.]|\b[a-z]+(?:ed|ing)\b", between)
    ):
        return behind
    opens = behind.span.start - sentence.start <= _OPENING
    if opens and verb[0] == "passed" and _BY_COUNT.match(text, verb.end(), sentence.end):
        return behind  # `The resolution that asks for this and that passed with 120 votes`
    if verb[0].endswith(_WENT) and not _NO_OBJECT.search(between):
        return behind
    far = opens and _CLAUSE.fullmatch(between) and _BY_ORGAN.match(text, verb.end(), sentence.end)
    return behind if far or _passive_reaches(between) else None


def _voted_for(
    text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]
) -> Meant | None:
    """`its members voted 14-0 for a resolution`: many did, and nothing says that it fell."""
    who = _MANY.search(text[max(sentence.start, verb.start() - 60) : verb.start()])
    if who is None or (verb["vote"] and _COUNTED.match(who[0])):
        return None
    position = max(sentence.start, verb.start() - 60) + who.start()
    if verb["vote"] and _SOME_OF.search(text[max(sentence.start, position - 40) : position]):
        return None
    if _FELL.search(text, verb.start(), sentence.end + _FELL_WITHIN):
        return None
    ahead = (one for one in meant if verb.end() <= one.span.start < sentence.end)
    found = next((one for one in ahead if not one.other), None)
    counted = _COUNT.search(text[max(sentence.start, position - 24) : position])
    still = found is not None and counted and "draft" in found.span.of(text).lower()
    return None if still else found


def _passive_reaches(between: str) -> bool:
    """Whether a participle belongs to the resolution named before it."""
    if len(between) > _GAP or not (_PASSIVE.search(between) or _TRAIL.search(between)):
        return False
    plain = re.sub(r"[“\"‘][^”\"’]*[”\"’]", " ", between)
    plain = _RELATIVE.sub(" ", plain)
    if re.search(r"[;:]|\.\s+[A-Z](?!\.)", plain):
        return False
    if re.search(r"\b(?:was|were|been)\s+(?:\w+ly\s+)*$", plain):
        return not re.search(r"\b(?:said|that|but)\b", plain)
    if plain.strip(" ,") in ("", "that", "which") or len(plain.strip()) <= 3:
        return True
    return bool(_TRAIL.search(plain) or _AND.search(plain)) and not _OTHER_OBJECT.search(plain)


def _of_adoption(
    text: str, noun: re.Match[str], sentence: Span, meant: Sequence[Meant]
) -> Meant | None:
    of = re.match(
        r"\s+(?:by\s+(?:the\s+)?[\w.’' -]{3,60}?\s+)?(?:[\w\s,]{0,30}?\s)?of\s+",
        text[noun.end() : noun.end() + 110],
    )
    if of:
        position = noun.end() + of.end()
        for one in meant:
            if position - 2 <= one.span.start <= position + 2 and not one.other:
                return one
        return None
    own = re.search(
        r"\b(?:[Ii]ts|[Tt]heir|[Tt]he\s+resolution[’']s|[Tt]he\s+text[’']s)\s+(?:\w+\s+)?$",
        text[max(sentence.start, noun.start() - 40) : noun.start()],
    )
    return (
        (tie.before(meant, noun.start(), sentence) or tie.spoken_of(meant, noun.start()))
        if own
        else None
    )


def _is_unreal(text: str, verb: re.Match[str], sentence: Span) -> bool:
    before = text[max(sentence.start, verb.start() - 70) : verb.start()]
    after_all = re.search(r",\s+before\s+$", before) and verb[0].endswith("ing")
    if (_UNREAL.search(before) and not after_all) or re.search(r"\bnot\s+(?:\w+\s+)?$", before):
        return True
    if _FROM.search(before) or (_GENERIC.search(before) and verb["verb"]):
        return True
    if text[verb.start() : verb.end()].lower().endswith("ing") and _MODAL.search(before):
        return True
    if verb["noun"] and _FAILED_AFTER.match(text, verb.end()):
        return True
    return bool(
        re.search(
            r"\b(?:to|will|would|could|should|may|might|must|if|[Nn]either\s+of\s+[\w\s]{2,30}was|[Nn]one\s+of\s+[\w\s]{2,30}was)\s+(?:have\s+|be\s+|been\s+|\w+ly\s+){0,3}$",
            before,
        )
    )
