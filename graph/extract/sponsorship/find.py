"""Who led, sponsored, joined or supported a resolution, and how many, out of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.papers import papers_in
from graph.extract.parsed import Parsed, parse, tells
from graph.extract.places import holding, inside
from graph.extract.resolutions import tie
from graph.extract.resolutions.bodies import UN, bodies_in
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.lines import rolls_in
from graph.extract.rolls.prose import prose
from graph.extract.speech_words import SAYING
from graph.extract.sponsorship.actors import actors_from
from graph.extract.sponsorship.backer import Backer, backer
from graph.extract.sponsorship.count import Sponsors, counted_sponsors
from graph.extract.sponsorship.learned.backers import learned_backers
from graph.extract.sponsorship.makers import by_makers
from graph.extract.sponsorship.origins import by_origins, by_relation
from graph.extract.sponsorship.verbs import by_verbs
from graph.extract.sponsorship.works import by_works
from graph.extract.votes.acting import FELL
from graph.extract.votes.scene import scene_of
from graph.extract.votes.voters import voters_of
from graph.model import Page, Span

_OWNED = re.compile(r"\s+(?:of|by|from)\s|[’']")
_VERBS = frozenset(("lead", "leader", "sponsor", "support"))
_NOUNS = frozenset(("help", "wish", "work"))
"""The kinds of words in the table that tell of sponsors."""
_OPEN = re.compile(r"\b(?:by|were|are|include|[Ss]ponsors|authors):\s*\Z")
_THEY = re.compile(
    r"(?:Among\s+(?:them|these|the\s+(?:co-?)?sponsors)(?:\s+(?:are|were|is|was))?|So\s+(?:were|was)"
    r"|(?:They|(?:These|Those)(?:\s+(?:countries|[Ss]tates|nations|members))?"
    r"|The\s+(?:others?(?:\s+\w+(?:\s+(?:in|of)\s+(?:the|this)\s+[\w ]{3,30})?)?|list"
    r"|(?:co-?)?sponsors))\s+(?:also\s+)?(?:include[ds]?|are|were))"
    r"\s+(?:all\s+(?:the\s+)?(?:countries|states|members)\s+of\s+[^,;.]{3,40},\s+)?"
)
_SOME = re.compile(r"(?:an?|another|two|rival)\s", re.IGNORECASE)
_SPEAKER = "sponsorship:speaker"
"""`Introducing the text, Chad’s envoy said ...`: what follows is what was said."""
_FURTHER = re.compile(
    r"(?:another|an?\s+(?:new|rival|alternative|separate|competing|second|different))\b",
    re.IGNORECASE,
)
"""`a rival draft by Chad` is not the one that was spoken of."""
_VOTERS_LED = re.compile(
    r"\b(?:countries|[Ss]tates|nations|members|governments|parties)\s+(?:that|which|who)\s"
    r"[^.;]{3,90}(?:,|\s[–—-])\s+le(?:a)?d\s+by\s[^.;]*\Z"
)
"""`the countries that voted for it, led by |Chad|`: whom Chad led, and not what."""
_EVENT_LED = re.compile(
    r"\b(?:efforts?|talks|negotiations|mediation|campaign|process|operations?|lobbying|war)"
    r",?\s+(?:led|headed|spearheaded)\s+by\s[^.;]*\Z"
)
"""`the talks, led by |Chad|`: led them, and no text."""
_IMPOSED = re.compile(
    r"\b(?:imposed|inflicted|committed|waged|built|caused|perpetrated|hosted|annexed|occupied|signed"
    r"|suffered|held|ruled|broken)\s+by\s+(?:the\s+)?\Z"
)
"""`the embargo imposed by |Chad|`: what was done by it is no text."""
_MATTER = re.compile(
    r"\b(?:resolution|draft|text|motion)s?\s+(?:on|about|against|concerning|condemning)\s+(?:the\s+)?\Z"
)
"""`the text on |Chad|`: what it is about."""
_LED_REACH = 200
_BYNAME = re.compile(
    r"\ban?\s+[“‘\"'][^“”\"]{3,60}[”’\"']\s+(?:\w+\s+)?(?:led|\w+ed)\s+by\s+(?:the\s+)?\Z"
)
"""`called it a “plot” led by |Chad|`: what is led is what somebody calls so."""
_NO_MAKERS = (_BYNAME, _VOTERS_LED, _EVENT_LED, _IMPOSED, _MATTER)
_Told = Backer | Sponsors


def backers_of(page: Page) -> list[Backer]:
    """All of a page, in order; one finding for each actor, role and passage."""
    return [one for one in _told_by(page) if isinstance(one, Backer)]


def counts_of(page: Page) -> list[Sponsors]:
    """All counts of sponsors on a page, each with the mention that it belongs to."""
    return [one for one in _told_by(page) if isinstance(one, Sponsors)]


@lru_cache(maxsize=2)
def _told_by(page: Page) -> list[_Told]:
    """Who sponsored and how many, in order; each passage tells of an actor once."""
    meant = resolutions_of(page)
    if all(one.other for one in meant):
        papers = list(_papers(page, meant))
        if not (scene_of(page).about_votes or any(_is_of_un(page.text, one) for one in papers)):
            return []
        meant = (*meant, *papers)
    found: dict[tuple[int, str], _Told] = {}
    last: list[_Told] = []
    for sentence in _whole(page):
        last = [*_in_sentence(page, sentence, meant, last)]
        for one in last:
            if isinstance(one, Sponsors) and one.is_vague:
                continue  # the next sentence may say who
            key = one.start, one.actor if isinstance(one, Backer) else ""
            known = found.setdefault(key, one)
            if isinstance(known, Backer) and known.role == "supporter":
                found[key] = one  # `supported and sponsored by Chad`: it did more
    for one in _in_rolls(page, meant):
        found.setdefault((one.start, one.actor), one)
    cast = {one.start for one in voters_of(page)} if found else set()
    for one in list(_learned(page, meant, found)):
        found.setdefault((one.start, one.actor), one)
    kept = (
        one
        for one in found.values()
        if not _is_of_others(page.text, one.start) and not _is_voter(one, cast)
    )
    return sorted(kept, key=lambda one: (one.start, one.end))


def _learned(
    page: Page, meant: Sequence[Meant], found: Mapping[tuple[int, str], _Told]
) -> Iterator[Backer]:
    """What the learned reader adds, where no rule names the actor, and none speaks or votes."""
    told = {actor for _, actor in found}
    cast = {one.start for one in voters_of(page)}  # `joined Peru in opposing it` is a vote
    cut = prose(page)
    heads = {holding(cut, one.start): one.end for one in found.values() if one.rule == _SPEAKER}
    for one in learned_backers(page, meant):
        new = one.actor not in told and one.start not in cast
        sentence = holding(cut, one.start) or Span(one.start, one.end)
        head = heads.get(sentence, one.start)
        new = new and not _is_of_many(one.meant, sentence)
        if new and not SAYING.search(page.text, head, one.start):
            yield one


def _is_voter(one: _Told, cast: set[int]) -> bool:
    """`Chad was among the 13 that backed it`: how it voted, which `votes` tells."""
    return isinstance(one, Backer) and one.role == "supporter" and one.start in cast


def _is_of_others(text: str, place: int) -> bool:
    """Whether what somebody led is no text: the countries that voted, or a “plot”."""
    start = max(0, place - _LED_REACH)
    return any(one.search(text, start, place) for one in _NO_MAKERS)


def _whole(page: Page) -> Iterator[Span]:
    """The sentences, those that end with `submitted by:` with the list that follows."""
    start: int | None = None
    for one in prose(page):
        start = one.start if start is None else start
        if not _OPEN.search(page.text, one.start, one.end):
            yield Span(start, one.end)
            start = None


def _in_sentence(
    page: Page, sentence: Span, meant: Sequence[Meant], last: Sequence[_Told]
) -> Iterator[_Told]:
    """What a sentence tells, with the stand-ins of the resolution; `last` is what the last told."""
    if tie.is_foreign(page.text, meant, sentence):
        return
    papers = {
        one: _stands_for(page.text, one, meant)
        for one in papers_in(page.text, sentence, meant, bare=True)
    }
    own = [one for one in inside(meant, sentence) if not one.other]
    if not (last or own or papers or tells(page.text, sentence, _VERBS)):
        return
    known = sorted((*tie.around(meant, sentence), *papers), key=lambda one: one.span)
    found: list[_Told] = [*by_origins(page.text, sentence, [*own, *papers])]
    if last or tells(page.text, sentence, _VERBS | _NOUNS) or _owned(page.text, [*own, *papers]):
        parsed = parse(page.text, sentence, known)
        found += _parsed(page, parsed, known)
        found += _carried(parsed, last)
    for one in found:
        meant_by = one.meant and (papers.get(one.meant) or one.meant)
        if not _is_of_many(meant_by, sentence):
            yield replace(one, meant=meant_by)


def _is_of_many(meant: Meant | None, sentence: Span) -> bool:
    """Whether several are meant that were spoken of before: who made one did not make them."""
    return meant is not None and meant.plural != 1 and meant.sentence.start < sentence.start


def _stands_for(text: str, paper: Meant, meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a phrase means: `a draft` that was rejected is none that was told of."""
    if _FURTHER.match(paper.head):
        return None
    if _SOME.match(paper.head) and FELL.search(text, paper.sentence.start, paper.sentence.end):
        return None
    return tie.spoken_of(meant, paper.span.start) or tie.announced(meant, paper.span.end)


def _owned(text: str, inside: Sequence[Meant]) -> bool:
    """Whether `of`, `by` or a possessive may tell whose a resolution is."""
    own = any(one.span.of(text).lower().startswith(("its ", "their ")) for one in inside)
    return own or any(_OWNED.match(text, one.span.end) for one in inside)


def _is_of_un(text: str, one: Meant) -> bool:
    """Whether the sentence of a paper names an organ of the UN."""
    inside = (body for body in bodies_in(text) if one.sentence.start <= body.start)
    return any(body.kind == UN and body.end <= one.sentence.end for body in inside)


def _papers(page: Page, meant: Sequence[Meant]) -> Iterator[Meant]:
    """What stands for the resolution in a text about the UN that has no word for one."""
    for sentence in prose(page):
        yield from papers_in(page.text, sentence, meant, bare=True)


def _parsed(page: Page, parsed: Parsed, meant: Sequence[Meant]) -> Iterator[_Told]:
    """What the parse of a sentence tells: by genitive, verb, and noun."""
    yield from by_relation(parsed)
    yield from by_verbs(page, parsed, meant)
    yield from by_works(parsed, meant)
    yield from by_makers(parsed, meant)
    yield from counted_sponsors(parsed, meant)


def _carried(parsed: Parsed, last: Sequence[_Told]) -> Iterator[Backer]:
    """`55 countries sponsored it. Among them are A and B.`, `A sponsored it. So did B.`."""
    told = next((one for one in reversed(last) if one.meant), None)
    opening = told and _THEY.match(parsed.sentence.text, parsed.span.start, parsed.span.end)
    if not told or not opening:
        return
    role = told.role if isinstance(told, Backer) else "sponsor"
    for one in actors_from(parsed, parsed.sentence.at(opening.end())):
        yield backer(one.match, role, "carried", told.meant)


def _in_rolls(page: Page, meant: Sequence[Meant]) -> Iterator[Backer]:
    """The names in lists of sponsors that stand apart from the prose."""
    first = next((one for one in meant if not one.other), None)
    for role, listed in rolls_in(page.text) if first else ():
        for name in listed if role in ("sponsor", "additional") else ():
            of = tie.spoken_of(meant, name.start) or first
            yield Backer(name.start, name.end, name.entity, role, "sponsorship:roll", of)
