"""All people of a press text: first those named in full, then what points back to them."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.actors.find import gazetteer, within
from graph.extract.persons.back import nominals
from graph.extract.persons.complete import complete
from graph.extract.persons.licence import ACTS_BEHIND
from graph.extract.persons.model import People, Person, Post
from graph.extract.persons.names import (
    HONORIFIC,
    NAME_HERE,
    NOT_NAMES,
    ONE_NAME,
    family_names,
    is_name,
    natural,
)
from graph.extract.persons.names_find import former_post, named_in
from graph.extract.persons.posts import post_of
from graph.extract.persons.pronouns import pronouns
from graph.extract.persons.roles import HEAD, offices
from graph.extract.speech_words import SAYS, SPEECH
from graph.extract.story_text import running_text, sentences
from graph.iris import slug
from graph.model import Page, Span

_TITLES = """
    Ambassador Minister President Premier PM Chancellor Secretary Secretary-General King
    Queen Prince Pope Emir
"""
_OFFICE_TITLES = frozenset(_TITLES.split())
_ADDRESSED_TABLE = """
    Mr Mrs Ms Mx Dr Sir Dame Lord Lady Sen Senator Rep Ald Cllr Amb Prof Gen Col Rev Judge Justice
    Archbishop Bishop Cardinal Rabbi Sheikh Sheikha Alhaji Datuk Shri Pastor FM EAM CS
"""
_ADDRESSED = frozenset(_ADDRESSED_TABLE.split())
_BYLINE = re.compile(r"^\s*(?:By|BY|Story\s+by|Written\s+by):?\s+(?=[A-Z])")
_BY = re.compile(rf"\bby\s+(?:{HONORIFIC}\s+)*\Z")
_LONE_NAME = r"[A-ZÀ-Þ][a-zà-ÿ]++(?:[’'-](?!s\b)\w++)*+"
_TITLE = re.compile(rf"\b(?:{HONORIFIC}\s+)*(?P<title>{HONORIFIC})(?=\s)")
_ONE_BEHIND = re.compile(
    rf"\s+(?:{HONORIFIC}\s+)*(?P<name>[A-ZÀ-Þ]\w*+(?:[’'‘-](?!s\b)\w++)*+)(?![.]?\s+[A-Z][a-z])"
)
_SAID_BY = re.compile(
    rf"[”\"],?\s+(?:said|says|added|noted|wrote|warned)\s+(?P<name>{_LONE_NAME})"
    r"(?=[,.]|\s+(?:in|on|at|after|during|before|as|to|of|who|while)\b)"
)
_LABEL = re.compile(
    r"(?:MR|MS|MRS|MISS|DR|AMB|AMBASSADOR|SECRETARY|MINISTER|SEN|SENATOR|GEN|GENERAL)\b\.?\s+"
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)\s?:"
)
_MOST_SHORT = 2
_ONE_SAYS = re.compile(
    r"(?:(?<=, )|(?<=^)|(?<=[.!?”\"’'] )|(?<=\n)|(?<=\bthat )|(?<=\bwhile )|(?<=\bas )|(?<=\bbut )"
    r"|(?<=\band ))"
    rf"(?P<name>{_LONE_NAME})(?=\s+[a-z])"
)
_PERSONAL = re.compile(r"[“”\"]|\b(?:he|she|his|her)\b")
"""What shows that whoever speaks is a person: words quoted, a pronoun."""
_PERSONAL_REACH = 120
_ARTICLED = re.compile(r"\b[Aa]l[-‑\s]\Z")
_CLOSING = ("”", '"', "’", "'")
_HEAD_SENTENCES, _SHORT, _MOSTLY = 8, 4, 0.8


def people_of(page: Page) -> People:
    """The people of a page. The value is shared: callers read it only."""
    paragraphs = running_text(page)
    byline = page.segments.byline
    captions = page.segments.captions
    return _people(page.text, paragraphs, (byline, captions), page.document.id)


@lru_cache(maxsize=4)
def _people(
    text: str,
    paragraphs: tuple[Span, ...],
    frame: tuple[Span | None, tuple[Span, ...]],
    document: str,
) -> People:
    people = People(document)
    cut = sentences(text, paragraphs)
    byline, captions = frame
    if byline:
        _read_byline(text, byline, people)
    for span in captions:
        _named(text, span, people)
    titles = [one for one in cut[:_HEAD_SENTENCES] if _in_title_case(one.of(text))]
    for sentence in cut:
        if sentence not in titles:
            _named(text, sentence, people)
    known = frozenset(people.known)
    for sentence in titles:
        _named(text, sentence, people, known)
    for span in paragraphs:
        _introduced(text, span, people)
        _labelled(text, span, people)
    for sentence in cut:
        _alone(text, sentence, people)
    for span in paragraphs:
        _surnames(text, span, people, heading=any(span.contains(one) for one in titles))
    for sentence in cut:
        nominals(text, sentence, people)
    pronouns(text, paragraphs, cut, people)
    complete(text, cut, people)
    return people


def _named(text: str, sentence: Span, people: People, known: frozenset[str] | None = None) -> None:
    """The people whom a sentence names in full; in a headline `known` ones, or `by envoy Doe`."""
    for one in named_in(text, sentence.start, sentence.end):
        name = natural(text[one.start : one.end])
        office = text.rfind(one.posts[0].text, sentence.start, one.start) if one.posts else 0
        place = office if office >= 0 else one.start
        signed = one.posts and _BY.search(text, sentence.start, place)
        if known is not None and not signed and people.entity_of(name) not in known:
            continue
        other = people.respelled(one.start, name) if text[one.start - 1] == "(" else None
        person = other or people.named(name, family_names(name))
        people.see(one.start, one.end, "name", person, one.posts[0] if one.posts else None)
        person.posts.extend(post for post in one.posts[1:] if post not in person.posts)


def _in_title_case(sentence: str) -> bool:
    """Whether most words of a line begin with a capital: `Envoy Says Talks Begin`."""
    if sentence.rstrip("”\"’' \n").endswith((".", ";", ",", ":")):
        return False
    words = [one for one in re.findall(r"[A-Za-z][\w’'-]*", sentence) if len(one) > _SHORT]
    capitals = sum(one[0].isupper() for one in words)
    return len(words) > _SHORT and not words[0].isupper() and capitals >= _MOSTLY * len(words)


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


def _introduced(text: str, span: Span, people: People) -> None:
    """`Ms. Doe`, `President Doe`, `UN chief Doe warned`: one word behind a title or an office."""
    for office in offices(text, span.start, span.end):
        match = _ONE_BEHIND.match(text, office.head_end, span.end)
        if match:
            titled, end = office.head.split()[-1] in _OFFICE_TITLES, match.end()
            sure = titled or SAYS.match(text, end) or ACTS_BEHIND.match(text, end)
            post = post_of(text, office.start, office.head_end)
            _see_one(text, match, people, sure=bool(sure), titled=titled, post=post)
    for title in _TITLE.finditer(text, span.start, span.end):
        match = _ONE_BEHIND.match(text, title.end(), span.end)
        if match:
            sure = title["title"].rstrip(".") in _ADDRESSED or SAYS.match(text, match.end())
            _see_one(text, match, people, sure=bool(sure), titled=True)


def _labelled(text: str, span: Span, people: People) -> None:
    """`MS DOE: Good afternoon`: who has the floor in a transcript, by title and family name."""
    match = _LABEL.match(text, span.start, span.end)
    if match:
        _see_one(text, match, people, sure=True, titled=True)


def _alone(text: str, sentence: Span, people: People) -> None:
    """`Told of it, Doe said that he ...`, `"No," Doe said`: one word that nothing introduces."""
    for match in _SAID_BY.finditer(text, sentence.start, sentence.end):
        _see_one(text, match, people, sure=True)
    for match in _ONE_SAYS.finditer(text, sentence.start, sentence.end):
        start, end = match.span("name")
        if not SAYS.match(text, end):
            continue
        quoted = text[max(0, start - 2) : start].strip() in _CLOSING
        reach = min(len(text), sentence.end + _PERSONAL_REACH)
        personal = _PERSONAL.search(text, sentence.start, reach) is not None
        if quoted or not _is_word(text, match["name"], first=start - sentence.start <= 1):
            _see_one(text, match, people, sure=quoted or personal)


def _see_one(
    text: str,
    match: re.Match[str],
    people: People,
    *,
    sure: bool,
    titled: bool = False,
    post: Post | None = None,
) -> None:
    """Somebody known by that name, or, where it is sure that a person is meant, somebody new."""
    word, place = match["name"], match.span("name")
    if not _can_be_surname(text, word, *place, titled=titled):
        return
    person = _by_family(people, natural(word), place[0])
    if person is None and sure:
        person = people.named(natural(word), (natural(word),))
    if person:
        people.see(*place, "surname", person, post)


@lru_cache(maxsize=1024)
def _is_word(text: str, word: str, *, first: bool) -> bool:
    """Whether a word is written small elsewhere, or capitalised only because it is the first."""
    if first and not re.search(rf"[a-z,] {re.escape(word)}\b", text):
        return True
    return re.search(rf"\b{word.lower()}\b", text) is not None


def _can_be_surname(text: str, word: str, start: int, end: int, *, titled: bool) -> bool:
    """Whether a capitalised word is no known name of a thing, a place or an actor."""
    if re.fullmatch(HONORIFIC, word) or any(part in NOT_NAMES for part in (word, *word.split("-"))):
        return False
    if not titled and (len(word) <= _MOST_SHORT or word.isupper() or _is_known(word)):
        return False
    return len(word) > 1 and not any(
        one.start < end and start < one.end for one in within(text, start - 60, end + 60)
    )


def _is_known(word: str) -> bool:
    """Whether a word is all of an actor's name."""
    return any(one.start == 0 and one.end == len(word) for one in gazetteer().find(word))


_plain = lru_cache(maxsize=4096)(slug)
"""A name without its diacritics."""


def _by_family(people: People, word: str, position: int) -> Person | None:
    """The person of that family name whom the text named last before a position, or at all."""
    able = [one for one in people.known.values() if word in one.families or word == one.name]
    able = able or [
        one for one in people.known.values() if _plain(word) in map(_plain, one.families)
    ]
    able = able or [one for one in people.known.values() if word in re.split(r"[\s-]", one.name)]
    if len(able) < 2:
        return able[0] if able else None
    nearest = next(
        (one for one in people.before(position) if one.entity in {a.entity for a in able}), None
    )
    return people.known[nearest.entity] if nearest else None


def _surnames(text: str, span: Span, people: People, *, heading: bool) -> None:
    """What repeats a name or a family name that the text told; a headline does it beforehand."""
    families = {name for one in people.known.values() for name in one.families}
    families |= {one.name for one in people.known.values() if one.name}
    if not families:
        return
    if not text.isascii():  # `Kovač`, of whom the text says `Kovac` too
        plain = {_plain(one) for one in families}
        words = {one[0].rstrip("’'‘") for one in ONE_NAME.finditer(text, span.start, span.end)}
        families |= {one for one in words if _plain(one) in plain}
    pattern = "|".join(re.escape(one) for one in sorted(families, key=lambda one: (-len(one), one)))
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text[span.start : span.end]):
        start, end = span.start + match.start(), span.start + match.end()
        if _part_of_more(text, start, end):
            continue
        person = _by_family(people, natural(match[0]), start)
        if person and _is_known(match[0]) and _ARTICLED.search(person.name[: -len(match[0])]):
            continue  # `Houthi` is not who is called `Al Houthi`
        if person and (heading or _is_told(people, person, start)):
            people.see(start, end, "surname", person, former_post(text, end, span.end))


def _is_told(people: People, person: Person, position: int) -> bool:
    """Whether somebody was spoken of before a position."""
    return any(one.start < position for one in people.sightings if one.entity == person.entity)


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Whether a family name is a piece of some other name: `Fu Xi Temple`, `Evans Street`."""
    after = re.match(r"\s+(?!Mon|Tues|Wed|Thur|Fri|Sat|Sun)([A-Z][a-z]+)", text[end : end + 24])
    if after:
        return after[1].lower() not in SPEECH
    before = re.search(r"([A-Z][\w.’'-]*)\s+$", text[max(0, start - 24) : start])
    if before is None:
        return False
    word = before[1].rstrip(".")
    if before[1].endswith(".") and len(word) > 1 and not re.fullmatch(HONORIFIC, before[1]):
        return False  # the sentence before ends there
    opens = re.search(r"(?:^|[.!?”\"\n]\s*)$", text[: start - (len(before[0]))][-3:])
    return not opens and word not in NOT_NAMES and not re.fullmatch(HONORIFIC, before[1])
