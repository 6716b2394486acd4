"""How far the phrase of an office reaches: its modifiers before, its complement behind."""

from __future__ import annotations

import re

from graph.extract.speech_words import GOING, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import ARTICLE, DEMONSTRATIVE, FINITE, FUNCTION, POSSESSIVE, words_of
from graph.prose.inflection import PASTS

_REACH = 90
_BREAK = re.compile(
    r"[,;:()\[\]“”\"\n—–]|['‘]\s|\.[-–—]\s"
    r"|(?<!\bU\.S)(?<!\bU\.N)(?<!\bU\.K)(?<!\bD\.C)[.!?]\s+(?=[A-Z])"
)
_DETERMINERS = words_of(ARTICLE, POSSESSIVE, "one another")
_KNOWN_WORDS = """
    former acting then outgoing incoming current new top senior junior chief deputy vice special
    veteran lead leading legal political principal assistant associate permanent alternate late
    human rights foreign prime first retired long-time longtime interim military security climate
    policy press government mission ministry unnamed unidentified anonymous high-ranking high-level
    high-profile prominent influential newly outspoken well-known renowned young
    western eastern european african asian arab council assembly non-permanent state federal
    opposition rebel
    executive regional national international external economic independent humanitarian trade
    defence defense interior justice health finance environment peacekeeping diplomatic
    """
_KNOWN = frozenset(_KNOWN_WORDS.split())
"""Words that stand before an office even where a name of a State follows them."""
_STOPS = FUNCTION | words_of(
    DEMONSTRATIVE,
    """no yes said says told tell tells adding each every any some both all most many
    few several other also only just even still already often there here what""",
)
_OPENERS_WORDS = """
    But And While When As In On At After Before For To With From By Earlier Meanwhile However
    Yesterday Today Later Then Now Since If Although Though Because Among During Said Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday Mr Mr. Mrs. Ms. Ms Dr. Dr Also According Speaking Both
    That This It He She They We I So Or Photo Thanking Introducing Addressing Of Like Unlike
    """
_OPENERS = frozenset(_OPENERS_WORDS.split())
_SAYING_FIRST = re.compile(rf"(?=[A-Z])(?i:{GOING})")
"""`Hailing Minister Doe`: who is hailed."""
_MOST_PLAIN = 3
"""So many words in lower case at most stand between `the` and an office."""
_POSSESSIVE = re.compile(r"(?:['’´]s|s['’])$")
_ACRONYM = re.compile(r"(?:[A-Z]\.)+$")
_PARTICIPLE = re.compile(rf"ed$|^(?:{one_of(PASTS)})$")
_JOINED = re.compile(r"(?:minister|secretary)$", re.IGNORECASE)

_COMPLEMENT = re.compile(
    r"\s+(?:to(?=\s+(?:the|its|his|her|an?)\b|\s+[A-Z])|of|for|at|on|in|with|from)\s+"
    r"(?:(?:the|its|a|an)\s+)?"
    r"(?:[^,;:.!?()“”\"\n]|(?<=[^A-Za-z][A-Z])\.){2,160}"
)
_STOP = re.compile(
    rf"\s+(?:{VERB}|who|which|that|{FINITE}|{one_of(PASTS)}|and\s+(?:said|told)|while"
    r"|when|after|before|introduced|introducing|speaking|voted|on\s+(?:Mon|Tues"
    r"|Wednes"
    r"|Thurs|Fri|Satur|Sun)day|[a-z]+ing\s+(?:the|that|a|an|his|her|its|to)"
    r"|(?!(?:displaced|armed|detained|associated|related|based|occupied|developed|created"
    r"|established)\b)"
    r"[a-z]{3,}ed)\b"
)


def modifiers_start(text: str, start: int, head: int, word: str) -> int:
    """Where the phrase begins whose office stands at `head`: `|the new Cuban| foreign minister`."""
    low = max(start, head - _REACH)
    cut = low
    for border in _BREAK.finditer(text, low, head + 1):
        cut = border.end()
    if cut == low and low > start and text[low - 1].isalnum() and text[low].isalnum():
        cut = low + len(re.match(r"\w*", text[low:head])[0])  # type: ignore[index]
    tokens = [(one.start() + cut, one[0]) for one in re.finditer(r"[^\s]+", text[cut:head])]
    if tokens and tokens[-1][0] + len(tokens[-1][1]) == head and not tokens[-1][1].endswith("-"):
        tokens.pop()
    return _walk(tokens, head, word)


def _walk(tokens: list[tuple[int, str]], head: int, word: str) -> int:
    """Leftwards over the words before an office, as long as they can belong to it."""
    left, plain, proper = head, 0, False
    for place in range(len(tokens) - 1, -1, -1):
        at, token = tokens[place]
        kind = _kind_of(tokens, place, word)
        if kind == "determiner":
            return at if plain <= _MOST_PLAIN else left
        if kind == "stop" or (plain and kind == "proper"):
            break
        if kind == "possessive":
            left, plain, proper = at, 0, not token[0].islower()
        elif kind == "proper":
            left, proper = at, True
        elif kind == "plain":
            if proper:
                break
            plain += 1
        elif kind == "modifier" and not plain:
            left = at
    return left


def _kind_of(tokens: list[tuple[int, str]], place: int, word: str) -> str:
    """What a word before an office is to it: determiner, possessive, proper, plain, stop ..."""
    token = tokens[place][1]
    bare = token.lower().strip("-‑")
    if bare in _DETERMINERS:
        return "determiner"
    if bare in ("of", "for", "and", "&"):
        return "link" if _joins(tokens, place, bare, word) else "stop"
    acronym = token.isupper() and len(token) > 1
    if token in _OPENERS or _SAYING_FIRST.fullmatch(token) or (bare in _STOPS and not acronym):
        return "stop"
    if _POSSESSIVE.search(token):
        return "possessive"
    if token[0].isupper():
        return "proper"
    if bare in _KNOWN:
        return "modifier"
    return "stop" if _PARTICIPLE.search(bare) else "plain"


def _joins(tokens: list[tuple[int, str]], place: int, bare: str, word: str) -> bool:
    """Whether `of` or `and` stands inside a name: `Ministry of Trade official`."""
    if place == 0 or place + 1 == len(tokens):
        return False
    before, after = tokens[place - 1][1], tokens[place + 1][1]
    if not (before[0].isupper() and after[0].isupper()) or before in _OPENERS:
        return False
    if bare in ("and", "&"):
        return bool(_JOINED.search(word)) or _POSSESSIVE.search(after) is not None
    return not _ACRONYM.match(after) or place > 0


def complement_end(text: str, start: int, end: int) -> int:
    """Where the complement of an office ends: `ambassador| to the United Nations in Geneva|`."""
    found = _COMPLEMENT.match(text, start, end)
    if not found:
        return start
    stop = _STOP.search(text, start, found.end())
    return stop.start() if stop else found.end()
