"""All people of a press text: first those named in full, then what points back to them."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.actors_find import within
from graph.extract.persons_model import People, Person, Post, Sighting
from graph.extract.persons_names import (
    HONORIFIC,
    NAME_HERE,
    NOT_NAMES,
    family_names,
    is_name,
    natural,
)
from graph.extract.persons_names_find import former_post, named_in, post_of
from graph.extract.persons_roles import HEAD, Office, offices
from graph.extract.speech_words import ADVERB, REPORTING, SAID_BEFORE, SAYING, SAYS, VERB
from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

_BYLINE = re.compile(r"^\s*(?:By|BY|Story\s+by|Written\s+by)\s+(?=[A-Z])")
_TITLED = re.compile(rf"\b(?P<title>{HONORIFIC})\s+(?P<name>[A-ZÀ-Þ][\w’'‘]+(?:-[\w’'‘]+)*)")
_INSERTED = re.compile(
    rf"(?:,\s+(?:\w+ing|who|whose|which)\b[^,.;“”\"]{{0,120}},|\s+who\s+[^,.;“”\"]{{3,90}}?)\s+{ADVERB}{VERB}\b"
)
_PRONOUN = re.compile(r"\b(?P<he>[Hh]e|[Ss]he)\b")
_DEFINITE = re.compile(
    r"(?!(?:[Aa]n?|[Oo]ne|[Aa]nother)\s)(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\b|\S+['’]s\b|[A-Z][\w.]+\s)"
)
_ENVOYS = frozenset(
    (
        "role/permanent-representative",
        "role/ambassador",
        "role/deputy-permanent-representative",
        "role/envoy",
        "role/representative",
        "role/charge-d-affaires",
        "role/diplomat",
    )
)
_MINISTERS = frozenset(
    ("role/foreign-minister", "role/minister", "role/defence-minister", "role/secretary-of-state")
)
_CHAIRS = frozenset(("role/chair", "role/co-chair", "role/vice-chair"))
_KIN: dict[str, frozenset[str]] = {
    "role/ambassador": _ENVOYS,
    "role/permanent-representative": _ENVOYS,
    "role/envoy": _ENVOYS | {"role/special-envoy", "role/personal-envoy"},
    "role/diplomat": _ENVOYS | _MINISTERS | {"role/spokesperson", "role/special-envoy"},
    "role/representative": _ENVOYS,
    "role/minister": _MINISTERS,
    "role/chair": _CHAIRS,
    "role/secretary-general": frozenset(("role/secretary-general",)),
}
_LONGEST_BYLINE = 240
_NEAR = 12
_REACH = 2
"""A pronoun points back over at most so many paragraphs."""


def people_of(page: Page) -> People:
    """The people of a page. The value is shared: callers read it only."""
    paragraphs = running_text(page)
    byline = page.segments.byline or _byline(page.text, paragraphs)
    return _people(page.text, paragraphs, byline, page.document.id)


@lru_cache(maxsize=4)
def _people(text: str, paragraphs: tuple[Span, ...], byline: Span | None, document: str) -> People:
    people = People(document)
    cut = sentences(text, paragraphs)
    if byline:
        _read_byline(text, byline, people)
    for sentence in cut:
        for one in named_in(text, sentence.start, sentence.end):
            name = natural(text[one.start : one.end])
            person = people.named(name, family_names(name))
            people.see(one.start, one.end, "name", person, one.posts[0] if one.posts else None)
            person.posts.extend(post for post in one.posts[1:] if post not in person.posts)
    for span in paragraphs:
        _titled(text, span, people)
        _surnames(text, span, people)
    for sentence in cut:
        _nominals(text, sentence, people)
    people.sightings.sort(key=lambda one: one.start)
    _pronouns(text, paragraphs, cut, people)
    people.sightings.sort(key=lambda one: one.start)
    return people


def _byline(text: str, paragraphs: tuple[Span, ...]) -> Span | None:
    """A line that begins with By and a name, near the top."""
    for span in paragraphs[:6]:
        found = _BYLINE.match(span.of(text))
        if found and NAME_HERE.match(text, span.start + found.end(), span.end):
            return span if len(span.of(text)) < _LONGEST_BYLINE else None
    return None


def _read_byline(text: str, byline: Span, people: People) -> None:
    """`By Jane Doe, Committee Co-Chair; Board of Directors (2017-2023)`: each part is an office."""
    start = byline.start
    by = _BYLINE.match(text[byline.start : byline.end])
    if by:
        start += by.end()
    name = NAME_HERE.match(text, start, byline.end)
    if name is None or not is_name(name[0]):
        return
    posts = []
    place = name.end()
    for part in re.finditer(r"[^;,|][^;|]*", text[name.end() : byline.end]):
        left, right = place + part.start(), place + part.end()
        if HEAD.search(text, left, right):
            years = re.search(r"\s*\(\d{4}", text[left:right])
            posts.append(post_of(text, left, left + years.start() if years else right))
    person = people.named(natural(name[0]), family_names(name[0]))
    people.see(name.start(), name.end(), "name", person, posts[0] if posts else None)
    person.posts.extend(post for post in posts[1:] if post not in person.posts)


def _titled(text: str, span: Span, people: People) -> None:
    """`Ms. Doe`, `Ambassador Doe`: back to a person of that name, or one known by it only."""
    for match in _TITLED.finditer(text, span.start, span.end):
        word = match["name"].removesuffix("’s").removesuffix("'s")
        start, end = match.start("name"), match.start("name") + len(word)
        if word in NOT_NAMES or len(word) < 2 or re.match(r"\s+[A-Z][a-z]", text[end : end + 4]):
            continue
        if any(one.start < end and start < one.end for one in within(text, span.start, span.end)):
            continue
        if not match["title"].rstrip(".").istitle() or match["title"].startswith(
            ("President", "Secretary")
        ):
            continue
        person = _by_family(people, natural(word), match.start())
        if person is None and SAYS.match(text, end):
            person = people.named(natural(word), (natural(word),))
        if person:
            people.see(start, end, "surname", person)


def _by_family(people: People, word: str, position: int) -> Person | None:
    """The person of that family name whom the text named last before a position, or at all."""
    able = [one for one in people.known.values() if word in one.families]
    if len(able) < 2:
        return able[0] if able else None
    nearest = next(
        (one for one in people.before(position) if one.entity in {a.entity for a in able}), None
    )
    return people.known[nearest.entity] if nearest else None


def _surnames(text: str, span: Span, people: People) -> None:
    families = {name for one in people.known.values() for name in one.families}
    if not families:
        return
    pattern = "|".join(re.escape(one) for one in sorted(families, key=lambda one: (-len(one), one)))
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text[span.start : span.end]):
        start, end = span.start + match.start(), span.start + match.end()
        if _part_of_more(text, start, end):
            continue
        person = _by_family(people, natural(match[0]), start)
        first = [one.start for one in people.sightings if person and one.entity == person.entity]
        if person and first and min(first) < start:
            people.see(start, end, "surname", person, former_post(text, end, span.end))


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Whether a family name is a piece of some other name: `Fu Xi Temple`, `Evans Street`."""
    after = re.match(r"\s+(?!Mon|Tues|Wed|Thur|Fri|Sat|Sun)[A-Z][a-z]+", text[end : end + 24])
    if after:
        return True
    before = re.search(r"([A-Z][\w.’'-]*)\s+$", text[max(0, start - 24) : start])
    if before is None:
        return False
    word = before[1].rstrip(".")
    if before[1].endswith(".") and len(word) > 1 and not re.fullmatch(HONORIFIC, before[1]):
        return False  # the sentence before ends there
    opens = re.search(r"(?:^|[.!?”\"\n]\s*)$", text[: start - (len(before[0]))][-3:])
    return not opens and word not in NOT_NAMES and not re.fullmatch(HONORIFIC, before[1])


def _nominals(text: str, sentence: Span, people: People) -> None:
    """`the Chinese ambassador`, `a spokesperson for X`: known people, or speakers unnamed."""
    for office in offices(text, sentence.start, sentence.end):
        if _beside_name(text, people, office):
            continue
        phrase = text[office.start : office.end]
        head_end = office.start + phrase.find(office.head) + len(office.head)
        speaks = _speaks(text, office.start, office.end) or _speaks(text, office.start, head_end)
        post = post_of(text, office.start, office.end)
        person = _known(people, office, post) if _DEFINITE.match(phrase) else None
        if person:
            people.see(office.start, head_end, "nominal", person)
        elif speaks and (
            _DEFINITE.match(phrase) or re.match(r"(?:an?|one|another)\s", phrase, re.I)
        ):
            person = people.unnamed(post.role, post.state, post.organization)
            people.see(office.start, office.end, "nominal", person, post)


def _beside_name(text: str, people: People, office: Office) -> bool:
    """Whether the office belongs to a name in its own sentence."""
    for one in people.sightings:
        if one.kind not in ("name", "surname"):
            continue
        if office.start <= one.start < office.end + 3:
            return True
        if 0 <= office.start - one.end < _NEAR and not re.search(
            r"[.\n]\s|\n", text[one.end : office.start]
        ):
            return True
    return False


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands by a person: at once, or behind an inserted clause."""
    if SAYS.match(text, end) or SAID_BEFORE.search(text[max(0, start - 16) : start]):
        return True
    return bool(_INSERTED.match(text, end))


def _known(people: People, office: Office, post: Post) -> Person | None:
    """The person last spoken of whose office a definite nominal can mean."""
    kin = _KIN.get(office.role, frozenset((office.role,)))
    for seen in people.before(office.start):
        person = people.known[seen.entity]
        fits = any(held.role in kin for held in person.posts)
        if fits and (not post.state or not person.states or post.state in person.states):
            same = not person.name and not post.state and office.role != "role/representative"
            if person.name or same or (post.state and post.state in person.states):
                return person
    return None


def _pronouns(
    text: str, paragraphs: tuple[Span, ...], cut: tuple[Span, ...], people: People
) -> None:
    """`he said`: whoever spoke last in the paragraph or the two before it."""
    starts = [one.start for one in paragraphs]
    found: list[Sighting] = []
    for sentence in cut:
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            after = SAYS.match(text, match.end())
            before = SAID_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
            if not after and not before:
                continue
            index = max(place for place, start in enumerate(starts) if start <= match.start())
            earliest = starts[max(0, index - _REACH)]
            speaker = _last_speaker(text, earliest, match.start(), people)
            if speaker:
                found.append(Sighting(match.start(), match.end(), "pronoun", speaker))
    people.sightings.extend(found)


def _last_speaker(text: str, earliest: int, position: int, people: People) -> str:
    near = [one for one in people.before(position) if one.start >= earliest]
    for one in near:
        if _speaks(text, one.start, one.end) or SAYING.search(
            text[one.end : one.end + 110].split(". ", maxsplit=1)[0]
        ):
            return one.entity
    return near[0].entity if len({one.entity for one in near}) == 1 else ""


def reports(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where a passage tells indirectly what somebody said: `said that ...`."""
    return REPORTING.search(text, start, end)
