"""Full names in a text, and the offices that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.actors.find import gazetteer, within
from graph.extract.persons.candidates import candidates
from graph.extract.persons.licence import is_body, later_speaks, licence
from graph.extract.persons.lists import in_rows
from graph.extract.persons.model import Post
from graph.extract.persons.names import BARE_INITIALS, HONORIFIC
from graph.extract.persons.roles import HEAD, PRIVATE, Office, offices, role_of, served

_YEARS = re.compile(
    r"\s*(?:\(\s*(?P<a>(?:19|20)\d\d)\s*[-–—]\s*(?P<b>(?:19|20)\d\d|present|)\s*\)"
    r"|,?\s+from\s+(?P<c>(?:19|20)\d\d)\s+(?:to|until|through)\s+(?P<d>(?:19|20)\d\d)"
    r"|,?\s+between\s+(?P<e>(?:19|20)\d\d)\s+and\s+(?P<f>(?:19|20)\d\d)"
    r"|,?\s+since\s+(?P<g>(?:19|20)\d\d))"
)
_WHO = re.compile(
    r",?\s+who\s+(?:had\s+|has\s+|once\s+|previously\s+)?(?P<verb>head(?:ed|s)|led|leads|chair(?:ed"
    r"|s)|ran|runs"
    r"|serve[ds]\s+as|is|was|direct(?:ed|s))\s+(?P<what>[^,;.]{4,120}?)(?=,|;|\.\s|\s+(?:said"
    r"|told)\b)"
)
_PARENTHESIS = re.compile(r"\s*\((?P<inside>[A-Z][^()]{2,60})\)")
_IS = re.compile(r"\s+(?:is|was|serves\s+as|became)\s+(?=(?:an?|the)\s)")
_OFFICE_WORDS = re.compile(
    r"(?:(?!(?:and|or|but|said|says|told|has|had|have|who|which|that|was|is|were|are|will"
    r"|would)\b)[\w’'.&-]+\s+(?:\([A-Z]+\)\s+)?){0,5}"
)
_APPOSITION = re.compile(r",\s+(?:(?:\d{2}|left|right|cent(?:er|re)|pictured),\s+)?")
_NEXT_TO = re.compile(
    rf"(?:\s*\([A-Z][\w.-]{{1,9}}\))?(?:,?|\s+(?:is|was|remains))\s+(?:[A-Z][\w.]+(?:\s[A-Z]\w+)?[’']s\s+)?"
    rf"(?:{HONORIFIC}\s+){{0,2}}"
)
_OF_STATE = re.compile(
    r"[Mm]ission|Ministry|Department|Congress|Senate|Foreign|Embassy|Government|Treasury|Parliament"
    r"|House|Office|Council|Agency"
)
"""What shows that the State in a body's name is whose body it is: `U.S. Mission`."""
_BRACKETED = re.compile(r"\s*\([^()]{1,40}\)")
_TOUCHES = re.compile(r"(?:,?\s+|:\s+)(?:the\s+[A-Z]\w+\s+)?$")
_NATIONAL = re.compile(r"(?<=[\s,])the\s+[A-Z][a-z]\w+\s+$")
_COMPLEMENT = re.compile(r"\b(?:to|of|for|at|on|in|with|and)\s+(?:the\s+)?$")
"""What ends before a name that is a piece of the office: `head of | Arms Control`."""


@dataclass(frozen=True, slots=True)
class Named:
    """A full name in the text, the offices beside it, and why it is taken for somebody's."""

    start: int
    end: int
    posts: tuple[Post, ...]
    licence: str


def named_in(text: str, start: int, end: int) -> list[Named]:
    """The people whom a sentence names in full."""
    found: list[Named] = []
    posts = offices(text, start, end)
    previous = start
    names = [(left, _strip(text, left, rough)) for left, rough in candidates(text, start, end)]
    rows = in_rows(text, names)
    for left, right in names:
        before = _before(text, previous, left, posts)
        after = _after(text, right, end, posts)
        earlier = _earlier(text, before, left, posts) if before else None
        told = tuple(one for one in (before, earlier, *after, former_post(text, right, end)) if one)
        shared = rows.get(left)
        if not told and shared:
            told = (shared,)
        why = "office" if told else licence(text, left, right)
        previous = right
        if (left in rows and not shared) or is_body(text, right):
            continue
        if BARE_INITIALS.search(text[left:right]) and why not in ("office", "honorific"):
            continue  # `N Korea`
        if why or later_speaks(text, left, right):
            found.append(Named(left, right, told, why or "later"))
    return found


def _strip(text: str, left: int, right: int) -> int:
    while right > left and not (text[right - 1].isalnum() or text[right - 1] == "."):
        right -= 1
    if text[right - 1] == "." and not re.search(r"\b[A-Z]\.$", text[left:right]):
        right -= 1
    return right


def _before(text: str, previous: int, left: int, posts: list[Office]) -> Post | None:
    """The office that a name completes: `Foreign Minister Doe`, `the Council's head, Jane Doe`."""
    for office in reversed(posts):
        after = office.head_end
        if office.start < previous or after > left:
            continue
        between = text[after:left]
        inner = served(text, after, left)
        if inner and _NEXT_TO.fullmatch(text[inner[1] : left]):
            return post_of(text, *inner)
        if _NEXT_TO.fullmatch(between):
            return post_of(text, office.start, after)
        between = _NATIONAL.sub("", between)
        if _COMPLEMENT.search(between):
            return None
        rest = _BRACKETED.sub("", text[office.end : after + len(between)])
        if not re.match(r"\s+(?:to|of|for|at|on|in|with)\s", between) or len(rest.strip(" ,")) > 1:
            return None
        if _TOUCHES.search(between) is None or re.search(
            r"[;:.!?]\s", _quiet(_BRACKETED.sub("", between))
        ):
            return None
        return post_of(text, office.start, after + len(between.rstrip(", ")))
    return None


def _earlier(text: str, before: Post, left: int, posts: list[Office]) -> Post | None:
    """`the Council's president, ambassador Doe`: the office in front of the one before a name."""
    start = text.rfind(before.text, 0, left)
    for office in posts:
        head = office.head_end
        if head < start and text[head:start].strip() in (",", "and", ", and"):
            return post_of(text, office.start, head)
    return None


def _quiet(between: str) -> str:
    return between.replace("U.N.", "UN__").replace("U.S.", "US__").replace("U.K.", "UK__")


def _after(text: str, right: int, end: int, posts: list[Office]) -> Iterator[Post]:
    """The offices that follow a name: in parentheses, in apposition, as a predicate."""
    inside = _PARENTHESIS.match(text, right, end)
    post = _parenthesis(text, inside) if inside else None
    if post:
        yield post
        return
    right = inside.end() if inside else right
    step = _APPOSITION.match(text, right, end) or _IS.match(text, right, end)
    office = _office_at(text, step.end(), posts) if step else None
    if step is None or office is None:
        return
    yield post_of(text, min(step.end(), office.start), office.end)


def _office_at(text: str, place: int, posts: list[Office]) -> Office | None:
    """The office that a phrase beginning here names, a few words of its own before it."""
    for office in posts:
        if not place - 1 <= office.start <= place + 45:
            continue
        if _OFFICE_WORDS.fullmatch(text, place, max(place, office.start)):
            return office
    return None


def _parenthesis(text: str, inside: re.Match[str]) -> Post | None:
    """`Jane Doe (Ruritania)`: the record of meetings names the State that a speaker stands for."""
    held = within(text, inside.start("inside"), inside.end("inside"))
    whole = [one for one in held if one.end - one.start >= 0.7 * len(inside["inside"])]
    if whole and whole[0].entity.startswith("state/"):
        return Post("", "role/representative", "", whole[0].entity)
    if HEAD.search(inside["inside"]):
        return post_of(text, inside.start("inside"), inside.end("inside"))
    return None


def former_post(text: str, right: int, end: int) -> Post | None:
    """`Doe, who headed the office from 2018 to 2022`: a former office with its years."""
    match = _WHO.match(text, right, end)
    if match is None or (match["verb"] in ("is", "was") and not HEAD.search(match["what"])):
        return None
    years = _YEARS.search(text, match.start("what"), end)
    stop = years.start() if years and years.start() <= match.end("what") else match.end("what")
    begin = match.start("what") if match["verb"] in ("is", "was") else match.start("verb")
    post = post_of(text, begin, stop)
    if not post.role and not years:
        return None
    return post


def post_of(text: str, start: int, end: int) -> Post:
    """An office out of the passage that states it: role, organization, State, years."""
    phrase = text[start:end].strip(" ,;")
    held = within(text, start, end)
    states = [one.entity for one in held if one.entity.startswith("state/")]
    bodies = [one.entity for one in held if one.entity.startswith("org/")]
    if not states:
        states = [
            one
            for body in held
            if _OF_STATE.search(body.matched)
            for one in state_within(body.matched)
        ]
    years = _YEARS.match(text, end)
    since = until = ""
    if years:
        since = years["a"] or years["c"] or years["e"] or years["g"] or ""
        until = (years["b"] or years["d"] or years["f"] or "").replace("present", "")
    organization, role = bodies[0] if bodies else "", role_of(phrase)
    state = states[0] if states and role not in PRIVATE else ""
    if role == "role/permanent-representative" and not state and phrase.lower().endswith("envoy"):
        role = "role/envoy"  # of the United Nations, not to them
    return Post(phrase, role, organization, state, since, until)


@lru_cache(maxsize=256)
def state_within(name: str) -> tuple[str, ...]:
    """The State in the name of one of its bodies: `U.S. Mission to the United Nations`."""
    words = name.split()
    for length in (3, 2, 1):
        for place in range(len(words) - length + 1):
            part = " ".join(words[place : place + length])
            if part != name:
                held = [one for one in gazetteer().find(part) if one.entity.startswith("state/")]
                if held and held[0].matched == part:
                    return (held[0].entity,)
    return ()
