"""Lists of States that voted alike: those that run up to a verb, those that follow it."""

from __future__ import annotations

import re

from graph.extract.actors.find import within
from graph.gazetteer import Match

_AUX_WORDS = """
    has have had also all both each were was being voted voting chose opted decided to then alone
    themselves again jointly only likewise later either did so and are is came out stood together
    which who that let it pass by subsequently simply instead countries casting cast reportedly
    notably ultimately
"""
_ROLE = re.compile(
    r",\s+(?!as\s+well|along|together|and\b|plus)[a-z][^,;.]{2,60}\s(?:of|to|with|from)\s+(?:the\s+)?"
)
_AUX = frozenset(_AUX_WORDS.split())
_AMONG = re.compile(
    r",?\s+(?:(?:was|were|is|are|being)\s+)?(?:also\s+)?(?:one\s+of|among|the\s+(?:only|sole|lone|two|three|four|five))\s+"
    r"(?:the\s+|those\s+|other\s+)?(?:\w+\s+){0,3}?(?:(?:that|who|which|to)\s+(?:had\s+|also\s+|have\s+)?)?(?:(?:voted|voting|vote|cast\s+\w+)\s+)?"
)
_THEN_ONLY = re.compile(
    r"\s+[a-z][^.;:]{3,90}\s+and\s+(?:was|were)\s+the\s+(?:only|sole|lone)\s+(?:\w+\s+){1,2}(?:to|that|which)\s+(?:\w+\s+)?"
)
_APPOSED = re.compile(
    r"\s*\([^()]*\)|,\s+(?:which|who|whose|a|an|the|another|also|too|[A-Z]\w+[’']s?|for\s+(?:its|their)\s+part)\b[^,;]{0,80},|,\s+too,"
)
_OUT_OF = re.compile(
    r"\b(?:out\s+)?of\s+(?:the|its)\s+\d{2,3}[\s-]*(?:nations?|countries|members?)?(?:\s+body\b)?"
)
_DAY = re.compile(
    r"\b(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b"
)
_OWN_VERB = re.compile(
    r"\s+(?:also\s+|both\s+|all\s+)?(?:voted|abstained|opposed|were\s+against)\b"
)
"""`120 voted for it: A, B and C opposed it`: what follows has a verb of its own."""
_CAST = re.compile(
    r"\bcast\s+(?:(?:the|its|their|an?)\s+)?(?:(?:lone|sole|only|single|dissenting|negative)\s+){0,2}votes?\b"
)
_UNKNOWN = r"(?:\s*[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]+){0,3}\s*,)?"
_GROUPED = (
    r"(?:(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\w-]+\s+){0,3}"
    r"(?:states|countries|nations|members)(?:,?\s+(?:including|such\s+as|namely)|,|:|\s+[–—-])\s+(?:the\s+)?)?"
)
"""`A and B, plus two island nations, C and D`: the list goes on within its group."""
_GAP = re.compile(
    r"\s*(?:\([^()]*\)|[–—-]{1,2}\s[^–—;.]{3,50}\s[–—-]{1,2}|,\s+(?:which|who|both|all|the|a|an)\s[^,;.()]{2,60}(?=,))?\s*(?:,|;)?\s*"
    + _UNKNOWN
    + r"\s*(?:(?:,\s*)?(?:and(?:\s+of)?|as\s+well\s+as(?:\s+of)?|along\s+with|together\s+with"
    r"|plus|&|or)\s+)?"
    r"(?:the\s+|The\s+)?(?:(?:its|their|fellow|close|ally|allies|neighbou?rs?|even|nuclear-armed|host|rivals?|island|nations?|states|countries|Pacific|African|Arab|Gulf|Caribbean|European|Asian|members?)\s+){0,4}(?:[Tt]he\s+)?"
    + _GROUPED
)
_SPEAKING = re.compile(
    r"(?:[’']s?\s+(?:[\w.]+\s+){0,3}?(?:representative|delegate|delegation|ambassador|envoy|speaker))?(?:\s+to\s+the\s+(?:UN|U\.N\.|United\s+Nations))?(?:,\s+[^,;.]{2,60},)?"
    r"\s+(?:said|explained|noted|added|stated|announced)\s+(?:that\s+)?(?:(?:his|her|its|their)\s+(?:delegation|country|government|Government)|he|she|it|they)\s+(?:had\s+|also\s+|therefore\s+)*(?:voted\s+)?"
)
_OBJECT = (
    r"(?:\s+(?:the|this|that|these|a|an|it|them|in|of|on|from|its|their|adoption|voting|vote|draft|resolution|text|measure|motion"
    r"|document|proposal|U\.N\.|UN|U\.S\.|Assembly|General|Council|passage|adopting|idea|move|implementation|[A-Z][a-z]+day[’']s)\b|\s+[A-Z][\w.’'-]+(?=(?:\s+[A-Z][\w.’'-]+)?\s+(?:draft|resolution|text|measure))){0,9}?"
)
_WHOLE = re.compile(
    _OBJECT
    + r"(?:\s*\(\s*|\s*[-–—]{1,2}\s+(?=[A-Z]|the\s+[A-Z])|:\s+|,?\s+namely,?\s+|,?\s+(?:was|were"
    r"|are|is|being|came\s+from|only\s+by):?\s+(?=[A-Z]|the\s+[A-Z]))"
)
_PARTLY = re.compile(
    _OBJECT + r"(?:,?\s*(?:[-–—]{1,2}\s+)?\(?\s*(?:including|among\s+them|among\s+which(?:\s+were)?"
    r"|such\s+as|notably|along\s+with|together\s+with|joined\s+by|as\s+did)\s+"
    r"|\s+include[ds]?\s+(?=[A-Z]|the\s+[A-Z])|\s+(?:was|were|are)\s+(?:[\w-]+\s+){1,3}(?:nations|states|countries|members),?\s+(?:alongside|including|such\s+as|along\s+with|together\s+with|as\s+well\s+as)\s+|,\s+with\s+(?:[\w-]+\s+){1,5}[-–—]{1,2}\s+)"
)
_FROM = re.compile(
    r",?\s+(?:only\s+|solely\s+)?(?:from|by|of)\s+(?:only\s+|just\s+)?(?:(?:(?:the\s+)?(?:permanent|fellow|council|Council|veto-wielding|member|members))\s+)*(?=[A-Z]|the\s+[A-Z])"
)
_INCLUDING = re.compile(
    r"\b(?:including|among(?:\s+(?:them|which))?|such\s+as|notably|like|as\s+well\s+as)\s+(?:the\s+)?$"
)
_OTHERS = re.compile(r"[\s,]*(?:and\s+(?:\w+\s+)?other(?:s|\s+\w+))?[\s,]*")
_AGENT = re.compile(r"\b\w+ed\s+by\s+(?:the\s+)?$")
_REACH, _PAIR = 420, 2


def states_within(text: str, start: int, end: int) -> list[Match]:
    """The names of States in a passage that are no adjectives."""
    return [
        one
        for one in within(text, start, end)
        if one.entity.startswith("state/") and one.label_kind != "demonym"
    ]


def names_before(text: str, left: int, position: int) -> tuple[list[Match], bool]:
    """The States whose list runs up to a verb, and whether they are all of them."""
    states = states_within(text, max(left, position - _REACH), position)
    while states and _is_apposed(text, states, position):
        states = states[:-1]
    if not states:
        return [], False
    whole = True
    gap = text[states[-1].end : position]
    if _THEN_ONLY.fullmatch(gap):
        return [states[-1]], True
    if _AMONG.fullmatch(gap) or _AMONG.fullmatch(_APPOSED.sub("", gap)):
        whole = bool(re.search(r"\bthe\s+(?:only|sole|lone|two|three|four|five)\b", gap))
    elif _SPEAKING.fullmatch(gap):
        return [states[-1]], False
    elif not _only_auxiliaries(gap):
        return [], False
    kept = _leftwards(text, states)
    if _AGENT.search(text[max(left, kept[0].start - 24) : kept[0].start]):
        return [], False  # `a resolution tabled by A, voted ...`
    before = text[max(left, kept[0].start - 24) : kept[0].start]
    return kept, whole and not _INCLUDING.search(before)


def _is_apposed(text: str, states: list[Match], position: int) -> bool:
    """Whether the last of these is named only to say what the one before is: `A, B's ally,`."""
    if len(states) < _PAIR or states[-1].entity == states[-2].entity:
        return False
    between = text[states[-2].end : states[-1].start]
    rest = text[states[-1].end : position]
    if re.match(r",\s", rest) and _ROLE.fullmatch(between):
        return True  # `A and B, main partners of C, have`
    owned = re.match(r"[’']s?\s+[^,;.]{2,50},\s", rest)
    return owned is not None and re.fullmatch(r",\s+(?:an?\s+|the\s+)?", between) is not None


def _only_auxiliaries(gap: str) -> bool:
    plain = _OUT_OF.sub(" ", _APPOSED.sub(" ", gap))
    if re.search(r"[;:.]\s", plain):
        return False
    if re.match(r"[’']s?\s+(?:lone\s+|sole\s+|single\s+)?(?:vote\s+)?$", gap):
        return True
    plain = _CAST.sub(" ", _DAY.sub(" ", plain))
    words = (one.lower().strip("(),–—-") for one in plain.split())
    return all(not one or one in _AUX for one in words)


def _leftwards(text: str, states: list[Match]) -> list[Match]:
    kept = [states[-1]]
    for one in reversed(states[:-1]):
        if not _GAP.fullmatch(text, one.end, kept[-1].start):
            break
        kept.append(one)
    last = text[kept[1].end : kept[0].start] if len(kept) > 1 else ""
    joined = len(kept) > 2 or re.search(r"\b(?:and|or|as\s+well\s+as|plus)\b|&", last)
    return kept[::-1] if joined or _closes(text, kept[0].end) else kept[:1]


def _closes(text: str, position: int) -> bool:
    """Whether a bracket or dash ends the list: such lists go without `and`."""
    return bool(re.match(r"\s*[)–—-]", text[position : position + 3]))


def names_up_to(text: str, left: int, position: int) -> list[Match]:
    """The States whose list ends right at a position: `Russia and four others`, at `and`."""
    states = states_within(text, max(left, position - _REACH), position)
    if not states or text[states[-1].end : position].strip(" ,"):
        return []
    return _leftwards(text, states)


def names_after(text: str, position: int, end: int, *, source: bool) -> tuple[list[Match], bool]:
    """The States listed behind a verb or noun of voting; `source`: `abstentions from A and B`."""
    shapes = ((_FROM, True), (_WHOLE, True), (_PARTLY, False))
    for shape, whole in shapes if source else shapes[1:]:
        opening = shape.match(text, position, end)
        listed = _rightwards(text, opening.end(), end) if opening else []
        if listed and not _OWN_VERB.match(text, listed[-1].end, end):
            return listed, whole
    return [], False


def list_at(text: str, position: int, end: int) -> list[Match]:
    """The States of a list that begins here."""
    return _rightwards(text, position, end)


def _rightwards(text: str, start: int, end: int) -> list[Match]:
    kept: list[Match] = []
    place = start
    for one in states_within(text, start, end):
        if kept and re.match(r"[’']s?\s", text[one.end : one.end + 3]):
            continue  # `China – Malta's friend – and Chad`
        if not _GAP.fullmatch(text, place, one.start):
            break
        kept.append(one)
        place = one.end
    return kept


def fills(text: str, listed: list[Match], end: int) -> bool:
    """Whether nothing but `and others` follows a list up to here."""
    return bool(listed) and _OTHERS.fullmatch(text, listed[-1].end, end) is not None
