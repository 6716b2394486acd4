"""Who or how many voted which way, clause by clause: `35 countries, including China, abstained`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.votes import names
from graph.extract.votes.numbers import Quantity, quantity_at, quantity_before
from graph.gazetteer import Match

_OBJECT = (
    r"(?=(?:\s+[\w.,’'“”-]+){0,7}?\s+(?:[Rr]esolutions?|drafts?|texts?|measures?|motion|document"
    r"|proposal|vote|move(?=[^.;]{0,140}\b(?:abst|favou?r)))\b|\s+(?:it|them)\b)"
)
_DEMAND = r"(?=(?:\s+[\w.’'-]+){1,7}?\s+(?:demand|call|bid|appeal|push)\b)"
_ENDS = r"(?=\s*(?:[,;.)–—-]|$|\s(?:and|while|but|with|to|by|only|in\s+the)\b))"
_CUE = re.compile(
    r"(?P<yes>\b[Ii]n\s+(?:its\s+|their\s+)?[Ff]avou?r\b|\b(?:[Aa]ffirmative|[Pp]ositive)\s+votes?\b|(?<![\w-])[“\"‘']?[Yy]es[”\"’']?\s+votes?\b"
    r"|\b(?:[Vv]oted|[Vv]oting|[Vv]otes?|ballots)\s+(?:were\s+)?(?:cast\s+)?(?:for(?!\s+(?:the|a|an)\s+(?:\w+\s+)?(?:\d+\w\w|\w+th|first|second|third|last|consecutive|straight|time)\b)|[“\"‘']?yes\b)"
    r"|\b(?:said|saying)\s+[“\"‘']?yes\b|\bin\s+support\b|\bsupporters\b|\bvoted\s+to\s+(?:adopt|approve|pass|back|support|endorse)\b"
    r"|(?<=\d)\s+[“\"‘']?[Yy]es[”\"’']?(?=\s*(?:[,;.]|and\b))|(?<=\w)\s+for(?=\s*[,;)]|\s+and\s+(?:\d|none|no\b))|\b(?:was|were)\s+for\s+(?:it|the\s+(?:resolution|draft|text|measure))\b|(?<=,)\s+for(?=\s+the\s+(?:resolution|draft|text|measure|motion)\b)"
    rf"|\b(?:backed|backs|backing|supported|supports|supporting|approved|endorsed|accepted|(?<=members\s)adopted)\b{_OBJECT})"
    r"|(?P<yes_by>\b(?:backed|supported|approved|endorsed|favou?red|adopted|carried|passed)(?:\s+(?:on\s+)?[A-Z][a-z]+day)?\s+(?:(?:with|by)\s+(?:the\s+)?(?:support|backing|votes?|approval)\s+of|by|with)\s+"
    r"|\b(?:[Ww]ith|[Bb]y)\s+(?:only\s+|just\s+)?(?=\d{1,3}\s+votes\b)"
    r"|\b(?:won|wins|winning|got|gets|getting|received|receives|receiving|garner(?:ed)?|secured|obtained|harness(?:ed)?|drew|gathered|collected|mustered|earned|attracted|having\s+secured)\s+"
    r"(?:(?:the\s+)?(?:affirmative\s+)?(?:votes?|support|backing|approval)\s+(?:of|from)\s+)?(?:only\s+|just\s+|the\s+)*(?=\d|[a-z]+|(?<=of\s)[A-Z]|(?<=from\s)[A-Z])"
    r"|\bwith\s+the\s+support\s+of\s+(?=\d|[a-z]+))"
    rf"|(?P<no>\b[Aa]gainst\b|\b(?:opposed|opposing|opposes|(?<=to\s)oppose)\b(?:{_ENDS}|{_OBJECT})|\b(?:in\s+)?opposition\b|\bobjected\b"
    r"|(?<![\w-])[“\"‘']?[Nn]o[”\"’']?\s+votes?\b|\b(?:said|vote|voted|voting)\s+[“\"‘']?no\b|(?<=\d)\s+[“\"‘']?[Nn]o[”\"’']?(?=\s*(?:[,;.]|and\b))|\b[Nn]egative\s+votes?\b|\bopponents\b"
    r"|\b(?:rejected|rejecting)\s+(?:it|the\s+(?:resolution|draft|text|measure|motion|vote))\b)"
    rf"|(?P<veto>\b(?:vetoes|vetoing)\b{_OBJECT}|\bvetoed\b(?:{_OBJECT}|{_DEMAND}|(?=\s+by\b))|\bcast\s+(?:its|a|the|their)\s+(?:\w+\s+)?veto(?:es)?\b|\b(?:used|exercised|wielded)\s+(?:its|their)\s+veto\b)"
    r"|(?P<absent>\b(?:declined|refused|chose\s+not)\s+to\s+(?:take\s+part|participate)\s+in\s+the\s+vot\w+|\bdid(?:\s+not|n[’']t)\s+(?:take\s+part\s+in\s+the\s+vot\w+|participate\s+in\s+the\s+vot\w+|vote\b(?!\s+(?:against|for|in|to|yes|no)\b))"
    r"|\b(?:was|were)\s+absent\b)"
    r"|(?P<abst>\b[Aa]bstain(?:ed|ing|ers?|s)?\b|\b[Aa]bstentions?\b|\babst\b|\brefrain(?:ed|ing)\s+from\s+(?:voting|the\s+vote)\b"
    r"|\b(?:chose|chosen|decided|opted|preferred)\s+not\s+to\s+vote\b|\bsat\s+out\s+the\s+vote\b)"
)
_BALLOTS = {
    "yes": "in-favour",
    "yes_by": "in-favour",
    "no": "against",
    "veto": "against",
    "abst": "abstained",
    "absent": "absent",
}
_UNREAL = re.compile(
    r"\b(?:would|will|could|may|might|should|must|cannot|not|never|n[’']t|intends?|plan(?:s|ned)?|likely|expected|threaten\w*"
    r"|if|refused|going|wants?|wanted|prepared|urg\w+|told|asked|call\w*\s+on\s+[\w\s]{2,40}|right|reserv\w+)\s+"
    r"(?:to\s+)?(?:\w+ly\s+|have\s+|also\s+|even\s+)*(?:vot(?:e|ing)\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+|either\s+)?(?:vote\s+)?$")
_CHOSE = re.compile(
    r"\b(?:able|managed|chose|chosen|opted|decided|elected|only|sole|lone|first|ones?|country|countries|state|member|nation|call)\s+to\s+(?:\w+ly\s+)?(?:vote\s+)?$"
)
_HAD = re.compile(r",?\s+(?:which|who|that)\s+had\s+(?:also\s+|each\s+)?$")
_EARLIER = re.compile(
    r"\s+(?:(?:in|on|at|during|over|for)\s+(?:all\s+)?(?:the\s+|its\s+)?(?:previous|past|last|earlier|prior)\b"
    r"|last\s+(?:year|month|week|time)\b|previously\b|before\s*,)"
)
"""`Chad, which had abstained in the previous two years, voted for it`: not in this vote."""
_LABELLED = re.compile(r"\s*(?:[:=–-]\s*|\s)\(?(?=\d{1,3}\s*(?:$|[,;.)\n]|and\b))")
_ALSO = re.compile(r",?\s+(?:and|along\s+with|together\s+with|as\s+well\s+as|plus)\s+$")
_AMONG = re.compile(
    r",?\s+(?:was|were|is|are|being)\s+(?:also\s+)?(?:one\s+of|among)\s+(?:the\s+|those\s+)?$"
)
_BESIDES = re.compile(
    r"\b(?:[Aa]s\s+well\s+as|[Aa]long\s+with|[Tt]ogether\s+with|[Bb]esides|[Ii]n\s+addition\s+to|[Aa]part\s+from)\s+(?:the\s+)?"
)
_ONLY = re.compile(r",?\s*(?:and\s+)?(?:only\s+|just\s+|another\s+)?")
_JOINED = re.compile(
    r"\b(?:joined|joining|sided\s+with|followed|voted\s+with|voted\s+alongside)\s+(?P<list>(?:the\s+)?[A-Z][^;.]{1,120}?)(?:\s+in)?(?:\s+(?:also\s+)?voting)?\s+$"
)
_BEYOND = re.compile(r"\s+(?:from\s+(?:the\s+)?vot\w+|votes?|voting|it|the\s+vote)\b")
_COUNTED_NOUN = re.compile(
    r"(?:\s+(?:of\s+(?:the|its)\s+[^,.;]{2,40}?|present|UN|U\.N\.|other|affirmative|(?:Security\s+)?Council|member|current))*[\s-]+"
    r"(?:votes?|[Mm]ember[- ][Ss]tates|[Mm]embers|[Cc]ountries|[Nn]ations|[Ss]tates"
    r"|[Dd]elegations|[Gg]overnments)\b(?!\s+(?:to\s+(?:\d|none|\w+\s+against)|against"
    r"|in\s+(?:its\s+|their\s+)?favou?r|for\b|voted|voting|abst|oppos))"
)
_NOUNS = re.compile(
    r"abst(?:entions?|ainers)|votes?$|supporters|opponents|oppos(?:ition|ed)|vetoed", re.IGNORECASE
)
_NEEDED = re.compile(r"\s+(?:are\s+|were\s+|is\s+|was\s+)?(?:needed|required|necessary)\b")
_FROM_WHOM = re.compile(r"\b(?:of|from)\s+(?:only\s+|just\s+|the\s+)*$")
_ONLY_NAMED = frozenset(("veto", "absent"))
_VOTES = re.compile(r"\b(?:vot|was|were|cast|came)")
_STANDS_ALONE = re.compile(r"\s*(?:[,;).]|$|(?:it|the\s+(?:draft|resolution|text|measure))\b)")
_QUOTED = re.compile(r"[“\"][^”\"]*$")


@dataclass(frozen=True, slots=True)
class Ballots:
    """What a clause says of one ballot: how many (None where untold or vague), and who.

    `whole`: the names are all who voted so; `numeral`: the count is a numeral of the text.
    """

    start: int
    end: int
    ballot: str
    count: int | None
    named: tuple[Match, ...]
    numeral: bool


@lru_cache(maxsize=512)
def ballots_in(text: str, start: int, end: int) -> tuple[Ballots, ...]:
    """Every clause of a sentence that says how many or who voted so, in order."""
    found = (cue for cue in _CUE.finditer(text, start, end) if not _is_unreal(text, start, cue))
    cues = (cue for cue in found if not _NEEDED.match(text, cue.end(), end))
    told = (_told(text, start, end, cue) for cue in cues)
    return tuple(one for one in told if one)


def _is_unreal(text: str, start: int, cue: re.Match[str]) -> bool:
    before = text[max(start, cue.start() - 60) : cue.start()]
    if _HAD.search(before) and _EARLIER.match(text, cue.end()):
        return True
    if _TO.search(before):
        return not _CHOSE.search(before)
    return bool(_UNREAL.search(before))


def _told(text: str, start: int, end: int, cue: re.Match[str]) -> Ballots | None:
    kind = cue.lastgroup or ""
    if kind == "yes_by":
        return _behind(text, end, cue)
    many = None if kind in _ONLY_NAMED else quantity_before(text, start, cue.start())
    if many is None and kind not in _ONLY_NAMED:
        label = _LABELLED.match(text, cue.end(), end)
        if label:
            many = quantity_at(text, label.end(), end)
            if many:
                return Ballots(cue.start(), many.end, _BALLOTS[kind], many.value, (), True)
    beyond = _BEYOND.match(text, cue.end(), end)
    stop = beyond.end() if beyond else cue.end()
    source = bool(_NOUNS.search(cue[0])) or kind == "veto"
    after, whole_after = names.names_after(
        text, stop if not source else cue.end(), end, source=source
    )
    joined = _JOINED.search(text, max(start, cue.start() - 160), cue.start())
    if joined and many is None:
        more = quantity_before(text, start, joined.start())
        whom = names.list_at(text, joined.start("list"), joined.end("list"))
        many = replace(more, value=more.value + len(whom)) if more else None
    if many and not many.others and _besides(text, start, many):
        many = replace(many, others=True)
    before, whole_before = _subjects(text, start, cue.start(), many)
    if many is None and cue[0].endswith("opposition"):
        return None
    if after and not before:
        before = _opening(text, start, cue.start())
        whole_before = bool(before)
    if before and many is None and not _is_voting(text, before[-1].end, cue, end):
        before = []
    return _ballots(cue, many, (before, whole_before), (after, whole_after))


def _is_voting(text: str, start: int, cue: re.Match[str], end: int) -> bool:
    """`Serbia against,` and `Serbia was against` are votes, `attacks by X against Y` are none."""
    if cue[0].lower() != "against" or _VOTES.search(text, start, cue.start()):
        return True
    return bool(_STANDS_ALONE.match(text, cue.end(), end))


def _ballots(
    cue: re.Match[str],
    many: Quantity | None,
    before: tuple[list[Match], bool],
    after: tuple[list[Match], bool],
) -> Ballots | None:
    named = {one.start: one for one in (*before[0], *after[0])}
    listed = tuple(named[place] for place in sorted(named))
    if many is None and not listed:
        return None
    whole = bool(listed) and all(side[1] for side in (before, after) if side[0])
    count = many.value if many else len(listed) if whole else None
    if many and many.others and before[1]:
        count = many.value + len(before[0])
    if cue.lastgroup in _ONLY_NAMED:
        count = None
    first = min([cue.start(), *(one.start for one in listed), *([many.start] if many else [])])
    last = max([cue.end(), *(one.end for one in listed)])
    ballot = _BALLOTS[cue.lastgroup or ""]
    naming = many and not many.others and before[1] and many.start > before[0][-1].end
    numeral = many is not None and not naming
    return Ballots(first, last, ballot, count, listed, numeral)


def _subjects(
    text: str, start: int, position: int, many: Quantity | None
) -> tuple[list[Match], bool]:
    """The States that are the subject: before the verb, or before the numeral of the others."""
    joined = _JOINED.search(text, max(start, position - 160), position)
    with_whom = names.list_at(text, joined.start("list"), joined.end("list")) if joined else []
    if joined and names.fills(text, with_whom, joined.end("list")):
        more, whole = names.names_before(text, start, joined.start())
        return [*more, *with_whom], whole or not more
    found, whole = names.names_before(text, start, position)
    if many is None:
        return found, whole
    opening = text[max(start, many.start - 40) : many.start]
    also, among = _ALSO.search(opening), _AMONG.search(opening)
    more = _besides(text, start, many)
    if more:
        return more, True
    if many.others and also:
        return [*names.names_up_to(text, start, many.start - len(also[0])), *found], True
    if among:
        return [*names.names_up_to(text, start, many.start - len(among[0])), *found], False
    return found, whole


def _supporters(text: str, end: int, cue: re.Match[str]) -> Ballots | None:
    """`garnered support from A, B and C`: in favour, whether or not they are all."""
    listed = names.list_at(text, cue.end(), end)
    if not listed:
        return None
    return Ballots(cue.start(), listed[-1].end, "in-favour", None, tuple(listed), False)


def _besides(text: str, start: int, many: Quantity) -> list[Match]:
    """`As well as Russia, four countries rejected it`: those on top of the number."""
    opening = _BESIDES.search(text, start, many.start)
    listed = names.list_at(text, opening.end(), many.start) if opening else []
    whole = listed and _ONLY.fullmatch(text, listed[-1].end, many.start)
    return listed if whole else []


def _opening(text: str, start: int, position: int) -> list[Match]:
    """`Apart from Malta, those that voted against were A and B`: Malta did, too."""
    opening = _BESIDES.match(text, start, position)
    listed = names.list_at(text, opening.end(), position) if opening else []
    return listed if listed and text[listed[-1].end] == "," else []


def _behind(text: str, end: int, cue: re.Match[str]) -> Ballots | None:
    """`backed by 140 members`, `won the votes of 77 states`, `adopted with 24 votes`."""
    many = quantity_at(text, cue.end(), end)
    if many is None and _FROM_WHOM.search(cue[0]):
        return _supporters(text, end, cue)
    noun = _COUNTED_NOUN.match(text, many.end, end) if many else None
    if many is None or noun is None:
        return None
    listed, _ = names.names_after(text, noun.end(), end, source=False)
    return Ballots(many.start, noun.end(), "in-favour", many.value, tuple(listed), True)
