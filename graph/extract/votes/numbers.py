"""Numbers of voters in prose: which numeral counts those who voted, and which counts others.

`12 of the Council's 15 members voted`: 12 did. `Three of the five permanent members`, `19 African
countries`: a part, no count of the vote. `At least nine votes are needed`: nobody voted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.number_words import NUMBER_WORDS, value_of

_NONE = {"none": 0, "nobody": 0, "zero": 0, "no": 0, "nil": 0, "no one": 0}
NUMBER = (
    r"(?<![\w.,/$€£\[])(?<!\d[-‐‑–])(?P<n>\d{1,3}(?![\d/%]|[.,]\d|[-‐‑–]\w)"
    rf"|(?<![-‑])(?:{NUMBER_WORDS})(?![\w-])|no\s+one\b|nobody\b|none\b|zero\b|nil\b"
    r"|no(?=\s+(?:[a-z]+\s+)?(?:abst|vot|countr|stat|member|delegation|nation|oppos|against))"
    r"|an?\s+(?:single|lone|sole)\b|a(?-i:\s+[A-Z][a-z]+)?(?=\s+abstention)|a(?=\s+(?:negative\s+|lone\s+)?(?:abst|vote\s+against)))"
)
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_ONE = rf"(?:\d{{1,3}}|{NUMBER_WORDS})"
_TOTAL = re.compile(
    rf"(?:^[“\"\s]*|[,;(]\s*|\bout\s+|\b{_ONE}\s+(?:[a-z]+\s+)?|\b(?:each|any|all|some|most|half|members|countries|states)\s+)"
    r"[Oo]f\s+(?:the\s+|its\s+|those\s+|these\s+|all\s+)?(?:(?:[\w.]+\s+){0,3}[\w.]+[’']s?\s+|other\s+|UN\s+|U\.N\.\s+)?(?:current\s+)?$",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\s+(?:[a-z]+\s+)?of\s+(?:the|its|those|these)\s+(?:\w+[’']s?\s+)?(?P<all>{_ONE})\b",
    re.IGNORECASE,
)
BODIES = frozenset((15, 18, 47, 53, 54, *range(51, 61), *range(110, 194)))
"""Sizes of the bodies that vote, over the years: a part of a smaller group is no count."""
_VAGUE = re.compile(
    r"\b(?:over|more\s+than|nearly|almost|about|some|around|at\s+least|fewer\s+than|less\s+than"
    r"|up\s+to|roughly|upwards\s+of|close\s+to|approximately)\s+$",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b[Ss]ome\s+$")
_NEEDED = re.compile(
    r"\b(?:requir\w+|need\w*|necessary|minimum|threshold|short\s+of|must\s+\w+|lack\w*|aim\w*"
    r"|expect\w+|hop(?:ed|es|ing)\s+for|likely|would|should)\b[^,;:]{0,45}$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s+[A-Z][^;.]{2,90}?\s+among\s+them,|\bon\s+(?:[A-Z][a-z]+day\b,?\s*)?(?:\d{1,2}\s+[A-Z][a-z]+\b(?:\s+\d{4})?,?)?"
    r"|"
    r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[\d+\]|\s[–—-]{1,2}\s[^–—;.]{2,220}?\s?[–—-]{1,2}(?=\s)"
    r"|,?\s+(?:including|among\s+(?:them|which)|such\s+as|notably|led\s+by|mostly)\s[^;]{2,220},"
    r"|\s+including\s+(?:the\s+)?[A-Z][^,;.]{2,50}?(?=\s+(?:voted|abst|oppos|were|had|also|said)|\s*$)"
)
_OUT_OF = re.compile(
    r"\b(?:out\s+)?of\s+(?:the\s+|its\s+|those\s+)?(?:(?:[\w.]+\s+){0,3}[\w.]+[’']s?\s+)?\d{2,3}[-\s]*(?:nations?\s+|countries\s+)?"
)
_WHO_WORDS = """
    vote votes member-states member members state states country countries nation nations
    government governments delegation delegations delegates ballots ballot other others more
    further affirmative negative yes voting voted cast were was had have been has all
    present total the that which who of its in body's council's world body also only un u.n.
    ambassadors representatives parties and/or came went up chose opted decided to then not-
    named being stood came out said rest remaining current elected non-permanent permanent
    council assembly participating single lone sole
"""
_WHO = frozenset(_WHO_WORDS.split())
_PROPER_WORDS = """
    member members states united nations security general assembly council human rights un
    u.n. delegations governments countries state of the council’s u.n.’s unga unsc
"""
_PROPER = frozenset(_PROPER_WORDS.split())
_NEXT_ITEM = re.compile(r"\s*,\s+(?!voted|voting|abst|oppos|all|both|were|had|said)")
"""A comma right behind a numeral: what follows is the next item, `20, votes against 7`."""
_MONTH = re.compile(
    r"\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_REACH = 190
_SEEN = 14
"""What follows `no` and `a` is looked at so far: `no abstentions`."""
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, at `[start, end)`; `others`: those named before it come on top."""

    start: int
    end: int
    value: int
    others: bool = False


def number(word: str) -> int:
    """The value of digits or of a number word; `no` is 0, `a` is 1.

    >>> number("no"), number("a single"), number("07"), number("Thirty-eight")
    (0, 1, 7, 38)
    """
    plain = re.sub(r"\s+", " ", word.lower())
    if plain in ("a", "an") or plain.startswith("a ") or plain.endswith(("single", "lone", "sole")):
        return 1
    return _NONE[plain] if plain in _NONE else value_of(plain)


def quantity_before(text: str, left: int, position: int) -> Quantity | None:
    """The numeral that counts the subject of what stands at a position, if one does."""
    begin = max(left, position - _REACH)
    for match in reversed(list(_NUMBER.finditer(text, begin, position + _SEEN))):
        if match.end() > position or _MONTH.match(text, match.end()):
            continue
        if _TOTAL.search(text[max(left, match.start() - 60) : match.start()]):
            continue
        if not _is_subject(text, match.end(), position):
            return None
        return _counted(text, left, match, position)
    return None


def quantity_at(text: str, position: int, end: int) -> Quantity | None:
    """The numeral that begins here."""
    match = _NUMBER.match(text, position, end)
    return _counted(text, max(0, position - 60), match, match.end()) if match else None


def _counted(text: str, left: int, match: re.Match[str], position: int) -> Quantity | None:
    before = text[max(left, match.start() - 60) : match.start()]
    if _NEEDED.search(before) or (_VAGUE.search(before) and not _is_exact(before, match["n"])):
        return None
    part = _PART.match(text, match.end(), max(position, match.end() + 40))
    if part and number(part["all"]) not in BODIES:
        return None
    others = re.match(
        r"\s+(?:other|others|more|further|additional)\b", text[match.end() : match.end() + 14]
    )
    return Quantity(match.start(), match.end(), number(match["n"]), bool(others))


def _is_exact(before: str, numeral: str) -> bool:
    """`some 141 countries`: nobody rounds to such a number."""
    return bool(_SOME.search(before)) and number(numeral) % 5 != 0


def _is_subject(text: str, start: int, position: int) -> bool:
    """Whether only words about voters stand between a numeral and the verb of voting."""
    gap = text[start:position]
    plain = _OUT_OF.sub(" ", _ASIDE.sub(" ", _ASIDE.sub(" ", gap)))
    words = plain.replace(",", " ").split()
    if len(words) > _MOST_WORDS or re.search(r"[;:?!]\s|[a-z)]\.\s", plain):
        return False
    if _NEXT_ITEM.match(plain):
        return False
    if plain.count(",") > 1 or re.search(
        r",\s+(?!voted|voting|abst|oppos)\S", plain.strip(" ,") + " "
    ):
        return False
    if not all(one.strip("“”\"‘’'").lower() in _WHO or one.lower() in _PROPER for one in words):
        return False
    return not within(text, start, position) or not _named(text, start, position, plain)


def _named(text: str, start: int, position: int, plain: str) -> bool:
    """Whether a State is named outside the asides: then it is the subject, not the number."""
    states = (one for one in within(text, start, position) if one.entity.startswith("state/"))
    return any(one.matched in plain for one in states)
