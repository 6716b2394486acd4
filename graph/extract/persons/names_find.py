"""Full names in a text, and the offices that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.persons.candidates import candidates
from graph.extract.persons.licence import is_body, is_office, later_speaks, licence
from graph.extract.persons.lists import in_rows
from graph.extract.persons.model import Post
from graph.extract.persons.names import BARE_INITIALS, HONORIFIC, NAME_HERE, POSTNOMINAL, is_name
from graph.extract.persons.posts import DELEGATES, YEARS, post_of
from graph.extract.persons.roles import HEAD, OWNING, Office, is_attribute, offices, served
from graph.function_words import FINITE

_WHO = re.compile(
    r",?\s+who\s+(?:had\s+|has\s+|once\s+|previously\s+)?(?P<verb>head(?:ed|s)|led|leads|chair(?:ed"
    r"|s)|ran|runs"
    r"|serve[ds]\s+as|is|was|direct(?:ed|s))\s+(?P<what>[^,;.]{4,120}?)(?=,|;|\.\s|\s+(?:said"
    r"|told)\b)"
)
_PARENTHESIS = re.compile(r"\s*\((?P<inside>[A-Z][^()]{2,60})\)")
_IS = re.compile(
    r"\s+(?:is|was|serves\s+as|became)\s+(?=(?:an?|the|its|(?:[A-Z][\w.]*\s){0,2}[A-Z]\w*[’']s)\s)"
    r"|\s+(?:is|was|were|has\s+been)\s+(?:re-?)?(?:appointed|elected|named)\s+(?:as\s+)?"
)
_OFFICE_WORDS = re.compile(
    rf"(?:(?!(?:and|or|but|said|says|told|who|which|that|{FINITE})\b)[\w’'.&-]+\s+(?:\([A-Z]+\)\s+)?){{0,5}}"
)
_DEFINITE = re.compile(r"[Tt]he\s|[A-Z][\w.]*[’']s?\s")
"""`the spokesman for the President, Doe` is the spokesman; `a spokesman for` may be anybody's."""
_TITLED = re.compile(
    r"(?<=\s)(?:[HS]\.\s?E\.?\s+)?(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame)\.?\s+){0,2}$"
)
_OWNED = re.compile(r"(?:its|his|her|their)\s")
_MEMBER = re.compile(
    r"(?:an?\s+)?(?:\w+\s+)?member\s+of\s+(?:the\s+)?[^,.;:“”\"]{3,60},\s+(?:and\s+)?"
)
"""`Doe, member of the board, head of the mission`: no office, but one may follow."""
_SURE = ("office", "honorific", "speech", "who", "actor")
_NAMED_SO = re.compile(r"\b[A-Z]\w+\s\Z")
_COMPASS = re.compile(r"[NESW]\s")
_INSTITUTE = re.compile(r"\b(?:Universi[dt]\w+|Instituto?|Fundaci[oó]n|Fondation|Centro)\s+\Z")
_JOINED = 12
"""An office stands so near to the next one of the same name, but for a comma and `and`."""
_AND = re.compile(r"(?:[’']s)?\s*(?:\([^()]*\))?,?\s*(?:and\s+)?")
_APPOSITION = re.compile(r",\s+(?:(?:\d{2}|left|right|cent(?:er|re)|pictured),\s+)?")
_HONOURED = re.compile(rf"(?:,?\s+{POSTNOMINAL}){{1,3}}(?=,|\s)")
"""`Jane Doe, QC, the minister`: what stands between a name and its office."""
_NEXT_TO = re.compile(
    rf"(?:\s*\([A-Z][\w.-]{{1,9}}\))?(?:,?|\s+(?:is|was|remains))\s+(?:[A-Z][\w.]+(?:\s[A-Z]\w+)?[’']s\s+)?"
    rf"(?:{HONORIFIC}\s+){{0,2}}"
)
_TITLED_ONE = re.compile(r"[a-z]+ed\s+(?:Pope|Cardinal|President|Minister|Ambassador)\s[A-Z]")
"""`Doe, cursed Pope Roe`: a verb, and no office of Doe's."""
_BRACKETED = re.compile(r"\s*\([^()]{1,40}\)")
_TOUCHES = re.compile(r"(?:,?\s+|:\s+)(?:the\s+[A-Z]\w+\s+)?$")
_NATIONAL = re.compile(r"(?<!\b(?:of|in|at|to)\s)(?<!\bfor\s)(?<=[\s,])the\s+[A-Z][a-z]\w+\s+$")
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
        if any(one.role in DELEGATES for one in told):
            told = tuple(one for one in told if one.role != "role/councillor")
        shared = rows.get(left)
        if not told and shared:
            told = (shared,)
        why = "office" if told else licence(text, left, right)
        if not before and any(_is_next_ones(text, one, end) for one in posts if one.start == left):
            continue  # `Port Bo Bishop Jane Doe`
        previous = right
        if (left in rows and not shared) or is_body(text, right) or is_office(text[left:right]):
            continue
        if _INSTITUTE.search(text, max(0, left - 20), left):
            continue  # `Universidad Juan Lagos`
        thing = _COMPASS.match(text, left) or _NAMED_SO.search(text, start, left)
        if BARE_INITIALS.search(text[left:right]) and why not in _SURE[: 2 if thing else None]:
            continue  # `N Korea`, `Plan B Doe`
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
    titled = _TITLED.search(text, previous, left)
    left = titled.start() if titled else left
    for office in reversed(posts):
        after = office.head_end
        if text[previous:after].strip() == "" or after > left or after <= previous:
            continue
        start = _own_start(text, previous, office)
        between = text[after:left]
        inner = served(text, after, left)
        if inner and _NEXT_TO.fullmatch(text[inner[1] : left]):
            outer = text[left - 2 : left] == ", " and _DEFINITE.match(text, start)
            return post_of(text, start, inner[1]) if outer else post_of(text, *inner)
        if _NEXT_TO.fullmatch(between):
            return None if text[start:after] == "Chief" else post_of(text, start, after)
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
        return post_of(text, start, after + len(between.rstrip(", ")))
    return None


def _own_start(text: str, previous: int, office: Office) -> int:
    """Where an office begins behind the name before it: `Doe and |Malta’s envoy| Roe`."""
    if office.start >= previous:
        return office.start
    joined = _AND.match(text, previous, office.head_end)
    return joined.end() if joined else previous


def _earlier(text: str, before: Post, left: int, posts: list[Office]) -> Post | None:
    """`the Council's president, ambassador Doe`: the office in front of the one before a name."""
    start = text.rfind(before.text, 0, left)
    listed = (",",) if _OWNED.match(before.text) else (",", "and", ", and")
    for office in posts:
        for end in (office.head_end, office.end):
            # none but a comma in `the chief and his envoy, Doe`
            if end < start <= end + _JOINED and text[end:start].strip() in listed:
                return post_of(text, office.start, end)
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
    honoured = _HONOURED.match(text, right, end)
    right = honoured.end() if honoured else right
    step = _APPOSITION.match(text, right, end) or _IS.match(text, right, end)
    of = step is not None and text.startswith(("of ", "from "), step.end())
    step = (step and _MEMBER.match(text, step.end(), end)) or step
    office = _office_at(text, step.end(), posts) if step and not of else None
    if step is None or office is None:
        return
    if _is_next_ones(text, office, end) or _TITLED_ONE.match(text, step.end(), end):
        return
    left = min(step.end(), office.start)
    yield post_of(text, left + len("as ") * text.startswith("as ", left), office.end)
    for further in posts:
        if text[office.end : further.start].strip() == "and" and further.start > office.end:
            yield post_of(text, further.start, further.end)


def _is_next_ones(text: str, office: Office, end: int) -> bool:
    """`Doe, Maltese ambassador Roe`: whether the office introduces the name behind it."""
    name = NAME_HERE.match(text, min(office.head_end + 1, end), end)
    return name is not None and is_name(name[0]) and text[office.head_end].isspace()


def _office_at(text: str, place: int, posts: list[Office]) -> Office | None:
    """The office that a phrase beginning here names, a few words of its own before it."""
    for office in posts:
        if not place - 1 <= office.start <= place + 45 or OWNING.match(text, office.head_end):
            continue
        if _OFFICE_WORDS.fullmatch(text, place, max(place, office.start)):
            return None if is_attribute(text, office) else office
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
    years = YEARS.search(text, match.start("what"), end)
    stop = years.start() if years and years.start() <= match.end("what") else match.end("what")
    begin = match.start("what") if match["verb"] in ("is", "was") else match.start("verb")
    post = post_of(text, begin, stop)
    if not post.role and not years:
        return None
    return post
