"""What is voted on in a text: the mentions of resolutions, and passages that stand for one.

Reports of meetings speak of "a text", "one such draft" that were approved; these are no mentions
for themselves, but a vote on them is not a vote on the resolution named before. Some reports of a
vote name no resolution at all: then their votes are told without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.places import between, inside, is_clear
from graph.extract.resolutions import tie
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.votes.elsewhen import ANOTHER_YEAR
from graph.model import Page, Span

_TEXT = re.compile(
    r"\b(?:(?:[Oo]perative|[Pp]reambular)\s+(?=paragraphs?\s)|[A-Z][\w.-]*[’']s?\s+(?=(?:oral\s+)?amend)"
    r"|(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]uch\s+an?|[Tt]he|[Tt]hat|[Tt]his|[Aa]ll|[Bb]oth"
    r"|[Ss]everal|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s+(?:(?:such|further|similar|related|new|other|single|rival|competing|revised|draft|oral"
    r"|(?:UN\s+)?(?:Security|Human\s+Rights)\s+Council|(?:UN\s+)?General\s+Assembly"
    r"|operative|preambular|[a-z]{3,}er|second|third|last|final|first|remaining|separate|[\w.]+-\w+ed)\s+){0,3}"
    r"(?:(?:(?!to\b|by\b|of\b|on\b)[\w.’'-]+\s+){1,3}(?=amendments?\b))?)"
    r"(?P<noun>texts?|drafts?|documents?|(?:oral\s+)?amendments?|paragraphs?|motions?"
    r"|resolutions?)\b(?![-’'])"
)
_TO_CHANGE = re.compile(
    r"(?:\s+\d{1,2}(?:\s+and\s+\d{1,2})?)?(?:,?\s+(?:(?:proposed|tabled|offered|put\s+forward)\s+)?(?:by|from)"
    r"\s+[^,;.:]{2,60}?,?)?\s+(?:to|of|in)\s+"
)
"""What stands between an amendment and what it is to change."""
_OF_SEVERAL = re.compile(
    r"(?:Both|Each|Neither|One|The\s+(?:first|second|third|former|latter|other))\b"
)
"""`Two amendments to the text were tabled. The first fell`: one of those told before."""
_OF_IT = re.compile(r"\b(?:it|the\s+(?:text|draft|resolution|measure|motion)|this)\b")
"""What says all the same that it was on the text spoken of."""
_ELSEWHERE = re.compile(
    r"\b(?:(?:Town|City|County|Village|Borough|Parish|District)\s+Council|Board\s+of\s+(?!Governors\b)\w+"
    r"|(?<!told )(?<!told the )(?<!informed )(?<!informed the )[Pp]arliament"
    r"|Senate|Congress|House\s+of\s+\w+|Legislature|Knesset|[Ss]hareholders|Synod)\b"
)
_NEW = re.compile(r"(?:an?|one|another|such\s+an?|two|three|several)\s", re.IGNORECASE)
_BACK = 300
_ASIDE = re.compile(r"amendment|paragraph")
_BODY = re.compile(
    r"\bU\.?N\.?\b|\bUnited\s+Nations\b|\bGeneral\s+Assembly\b|\bSecurity\s+Council\b"
    r"|\bHuman\s+Rights\s+Council\b|\bUNGA\b|\bUNSC\b|\bWorld\s+Health\s+Assembly\b"
    r"|\bCouncil[’']s\s+(?:15|47)\s+members\b|\bpermanent\s+Council\s+members\b|\bpermanent\s+members\s+of\s+the\s+[Cc]ouncil\b"
)
_ORGAN_VOTES = re.compile(
    r"\b(?:Security\s+Council|General\s+Assembly|Human\s+Rights\s+Council)\b[^.\n]{0,60}?\b(?:voted"
    r"|unanimously|approved|passed|adopted)\b|\b[Tt]he\s+vote\b[^.\n]{0,60}?\b(?:unanimous"
    r"|\d{1,3}\b)|\b(?:UN|U\.N\.|United\s+Nations)\s+(?:has\s+)?(?:passed|adopted|approved|voted|tally)\b"
)
_BALLOTS = re.compile(
    r"""
    \b vot(?:ed|es|ing) \s+ (?:\w+\s+)? (?: against | in\s+favou?r | for\b | yes | no\b )
    | \b abst(?: ain | ention ) \w* \b
    | \b (?: UN | U\.N\. | United\s+Nations ) \s+ vote \b
    | \b votes \s+ (?: to | against ) \s+ (?: \d | none | zero | one\b )
    | \b (?i:vote) \b [^.\n]{0,40} \b \d{1,3} [-–—] \d{1,3} \b
    """,
    re.VERBOSE,
)
"""Votes of a UN body are told even where nobody says `resolution`."""
_NOT_YET = frozenset(("", "future"))
"""A resolution that somebody only asks for is no other body's."""
_RESOLUTION = re.compile(r"\b[Rr]esolutions?\b|\bRESOLUTIONS?\b|\bmotion\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text votes on: its mentions, what stands for one, and whose votes they are."""

    text: str
    known: tuple[Meant, ...]
    own: tuple[Meant, ...]
    about_votes: bool
    elsewhere: bool

    @property
    def is_silent(self) -> bool:
        """Whether nothing in the text can be a vote or an adoption of a UN body."""
        told = self.about_votes or any(not one.other for one in self.known)
        return self.elsewhere or not told

    def near(self, sentence: Span) -> list[Meant]:
        """The mentions around, and what else this sentence or the one before votes on."""
        before = between(self.own, sentence.start - _BACK, sentence.start)
        near = [*(one for one in before if _NEW.match(one.head)), *inside(self.own, sentence)]
        return sorted((*tie.around(self.known, sentence), *near), key=lambda one: one.span)

    def is_of_others(self, sentence: Span) -> bool:
        """Whether another body votes there: that of the text told last, or one that is named."""
        if tie.is_foreign(self.text, self.known, sentence):
            return True
        within = sentence.start, sentence.end
        chamber = _ELSEWHERE.search(self.text, *within)
        if chamber is None or _BODY.search(self.text, *within):
            return False
        return not any(not one.other for one in inside(self.known, sentence))

    def voted_on(self, start: int, end: int, sentence: Span) -> tuple[bool, Meant | None]:
        """Whether a statement at `[start, end)` is of a UN vote, and the mention it speaks of."""
        if self.is_of_others(sentence):
            return False, None
        found = tie.nearest(self.text, self.near(sentence), start, end, sentence)
        if found is None:
            return self.about_votes, None
        if self._is_changed(found, start, sentence):
            return True, None
        other = not is_mention(found) or self._is_earlier(found, start, end, sentence)
        if found.plural != 1 and found.sentence.start < sentence.start:
            next_one = tie.announced(self.known, end)  # `12 resolutions. ... voted 14-0 on one.`
            return True, next_one if next_one and next_one.plural == 1 else None
        return True, None if other else found

    def _is_changed(self, found: Meant, start: int, sentence: Span) -> bool:
        """`An amendment by Chad to the text was voted down`: the vote is on what changes it."""
        of = found.sentence if _OF_SEVERAL.match(self.text, sentence.start) else sentence
        return found.span.end <= start and any(
            is_aside(one) and _TO_CHANGE.fullmatch(self.text, one.span.end, found.span.start)
            for one in self.own
            if of.start <= one.span.start < found.span.start
        )

    def _is_earlier(self, found: Meant, start: int, end: int, sentence: Span) -> bool:
        """`Last year 82 voted for it; this year's draft ...`: another vote than that on it."""
        if found.sentence == sentence or not ANOTHER_YEAR.search(self.text, sentence.start, start):
            return False
        return _OF_IT.search(self.text, end, sentence.end) is None


@lru_cache(maxsize=2)
def scene_of(page: Page) -> Scene:
    """What a page votes on."""
    text, known = page.text, resolutions_of(page)
    body = _BODY.search(text) is not None
    elsewhere = _ELSEWHERE.search(text)
    spoken = _RESOLUTION.search(text) or _ORGAN_VOTES.search(text)
    if elsewhere is None:
        spoken = spoken or _BALLOTS.search(text)
    foreign = any(one.other not in _NOT_YET for one in known)
    about = bool(body and spoken) and not foreign
    own = tuple(_objects(page, known)) if known or about else ()
    return Scene(text, known, own, about, not body and bool(elsewhere))


def _objects(page: Page, known: Sequence[Meant]) -> Iterator[Meant]:
    """What is voted on without being a mention: `a text on trade`, `the amendment`."""
    for sentence in prose(page):
        for match in _TEXT.finditer(page.text, sentence.start, sentence.end):
            span = Span(*match.span())
            if is_clear(known, span):
                many = 0 if match["noun"].endswith("s") else 1
                rule = "votes:aside" if _ASIDE.search(match["noun"]) else "votes:text"
                yield Meant(span, rule, sentence, match[0], plural=many)


def is_mention(one: Meant) -> bool:
    """Whether it is a mention of a resolution, and not only a passage that stands for a text."""
    return not one.rule.startswith("votes:")


def is_aside(one: Meant | None) -> bool:
    """Whether it is an amendment, a paragraph or a motion: its vote adopts no resolution."""
    return one is not None and one.rule == "votes:aside"
