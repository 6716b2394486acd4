"""Which candidates are citations: the noun that heads them, handed on from number to number.

"its resolutions 78/265 of 21 March 2024, entitled “…”, 77/320 of …, and 78/132 of …" has one noun,
one body and one verb for all its numbers. A number belongs to the noun right before it, or to the
number before it where only list words, dates, titles and subjects stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.citations.names import NAME, name_key
from graph.extract.citations.number import Candidate, Form
from graph.extract.citations.organs import Claimed, claimed
from graph.symbol import about_session, from_roman, security_council_year
from graph.text import MONTH

_HEAD = re.compile(
    r"\b((?:[Rr]esolution|[Dd]ecision|RESOLUTION|DECISION|(?<=residential\s)[Ss]tatement)s?)"
    r"\s*(?:\(?[Nn]os?\.?\s*|:\s*|,\s*|\(\s*|[“\"]\s*)?(?:\(?[a-z]\)\s*)?$"
)
_HEAD_FAR = re.compile(r"\b([Rr]esolution|[Dd]ecision)s?\b")
_OTHER = re.compile(
    r"(?:\b(?:articles?|paragraphs?|paras?\.?|rules?|items?|sub-items?|targets?|goals?|regulations?"
    r"|chapters?|chap\.|sections?|sect\.|annex(?:es)?|tables?|pages?|pp?\.|No\.|Nos\.|vols?\.|part"
    r"|directives?|protocols?|recommendations?|bulletins?|conventions?|laws?|acts?|statements?"
    r"|circular|biennium|bienniums|seasons?|periods?|years?|reports?|documents?|drafts?|projects?"
    r"|sessions?|meetings?|agreements?)\s+(?:\(?[Nn]os?\.?\s*)?)$",
    re.IGNORECASE,
)
_GLUE = re.compile(
    r"(?:,|;|:|\(|\band|\bor|\bto|\bthrough|\bwith|\bin|\bof|\bby|\bunder|\bincluding|\bnamely"
    r"|\bnotably|\bsince|\bas|\bparticularly|\bparticular|\balia|\bespecially|[-–—/]|\(?[a-z]\)"
    r"|&)(?:\d{1,3}\s?)?\s*$"
    r"|(?:19|20)\d\d\d{0,3}\s+$"
)
_OF_BODY = re.compile(r"\s+(?:adopted\s+by|of)\s+the\s+")
_STATED = (Form.YEAR, Form.COUNCIL)
"""How statements of the President of the Security Council are numbered: 2015/25, 11 (2012)."""
_DATED = re.compile(
    rf"(?:\s+of\s+\d{{1,2}}\s+(?:{MONTH})\s+\d{{4,7}})?\s*(?:,\d{{0,3}}|\band|\bor)\s*(?:and\s+)?$"
)
"""What may stand between numbers that share a body named behind the last of them."""
_ALSO = re.compile(r"(?:\s+of\s[\w\s]{8,20}|,)?\s+and\s+(?:decision|resolution)s?\s+")
"""What joins two nouns of one body: "Board resolution 3/1 and decision 3/4"."""
_DURING = re.compile(r"\b(?:in|for|of|during|from|since|by)\s+$")
"""What stands before a span of two years: "in 2035/36"."""
_TIGHT = re.compile(r"(?:\s*(?:,\d{0,3}|;|\band|\bor|\bto|[-–—/]|&)\s*)+$")
_SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\bNo)(?<!\bNos)(?<!\bvol)(?<!\bart)(?<!\bsect)(?<!\bsects)(?<!\bchap)"
    r"(?<!\bpara)"
    r"\.\d{0,3}\s+(?=[A-Z“\"])"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads numbers: `resolution` or `decision`, where it stands, whose it is."""

    noun: str
    start: int
    claim: Claimed


@dataclass(frozen=True, slots=True)
class Linked:
    """A candidate that cites, with its head (None where its shape alone convinces)."""

    one: Candidate
    head: Head | None


def link(plain: str, unit: int, end: int, group: Sequence[Candidate], voice: str) -> list[Linked]:
    """The candidates of one passage `[unit, end)` that cite, each with the noun that heads it."""
    return list(_Passage(plain, unit, end, group, voice).linked())


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage with its candidates; `voice` is the key of the organ that speaks."""

    plain: str
    start: int
    end: int
    group: Sequence[Candidate]
    voice: str

    def linked(self) -> Iterator[Linked]:
        head: Head | None = None
        last = self.start
        for index, one in enumerate(self.group):
            lead = self.plain[last : one.start]
            head = self._head(index, lead, head)
            if one.form is Form.FULL or head is not None or _convincing(one, lead):
                yield Linked(one, head)
            last = one.end

    def _head(self, index: int, lead: str, before: Head | None) -> Head | None:
        """The noun of a candidate: right before it, inherited, or where its list opens."""
        one = self.group[index]
        start = one.start - len(lead)
        found = _HEAD.search(lead, max(0, len(lead) - 40))
        if found and (one.form in _STATED or found[1][0] not in "sS"):
            head = self._new(index, start + found.start(1), found[1])
            shared = before and before.claim.explicit and not head.claim.explicit
            if before and shared and _ALSO.fullmatch(lead):
                return replace(head, claim=before.claim)
            return head
        if _OTHER.search(lead, max(0, len(lead) - 30)):
            return None
        far = _far_head(lead)
        if far and (body := _body_behind(lead, far)):
            return Head(far[1].lower(), start + far.start(1), Claimed(body, True))
        if before is not None and _inherits(lead, one) and _is_same(before, lead):
            return before
        return self._new(index, start + far.start(1), far[1]) if far else None

    def _new(self, index: int, at: int, noun: str) -> Head:
        left = self.plain[max(self.start, at - 500) : at]
        behind = self.plain[self._list_end(index) : self.end][:240]
        return Head(noun.lower().rstrip("s"), at, claimed(left, behind, self.voice))

    def _list_end(self, index: int) -> int:
        """Where the list ends that a candidate begins: "36/5 and 37/4 of 2 May of the Council"."""
        group = self.group
        while index + 1 < len(group):
            gap = group[index].end, group[index + 1].start
            if not (_TIGHT.fullmatch(self.plain, *gap) or _DATED.fullmatch(self.plain, *gap)):
                break
            index += 1
        return group[index].end


def _is_same(head: Head, lead: str) -> bool:
    """Whether a number behind a list word is of the same kind: statements end with their list."""
    return head.noun != "statement" or _TIGHT.fullmatch(lead) is not None


def _far_head(lead: str) -> re.Match[str] | None:
    """The last noun of a lead that ends in a list word, in the same sentence."""
    if not _GLUE.search(lead, max(0, len(lead) - 14)):
        return None
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), lead)
    nouns = list(_HEAD_FAR.finditer(plain, max(0, len(plain) - 220)))
    if not nouns:
        return None
    behind = plain[nouns[-1].end() :]
    return None if ";" in behind or _SENTENCE.search(behind) else nouns[-1]


def _body_behind(lead: str, noun: re.Match[str]) -> str:
    """The key of the body that a far noun names: "resolutions of the Board, as"; "" for none."""
    of = _OF_BODY.match(lead, noun.end())
    named = NAME.match(lead, of.end()) if of else None
    return name_key(named) if named and not name_key(named).startswith("~") else ""


def _inherits(lead: str, one: Candidate) -> bool:
    """Whether a number goes on with the list of the number before it."""
    if _TIGHT.fullmatch(lead):
        return True
    if not _GLUE.search(lead, max(0, len(lead) - 14)):
        return False
    if "“" in lead or '"' in lead:
        lead = _QUOTED.sub(lambda quoted: "q" * len(quoted.group()), lead)
    if _SENTENCE.search(lead) or len(lead) > 900:
        return False
    if one.form is Form.YEAR and int(one.number) == (int(one.first) + 1) % 100:
        return not _DURING.search(lead, max(0, len(lead) - 12))
    if one.form is Form.SLASH and int(one.first) < 31:
        return not NAME.search(lead) or "," in lead[-3:] or " and" in lead[-5:]
    return True


def _convincing(one: Candidate, lead: str) -> bool:
    """Whether a number needs no noun: its shape agrees with what is known of its body."""
    if _OTHER.search(lead, max(0, len(lead) - 30)):
        return False
    if one.form is Form.COUNCIL:
        return security_council_year(int(one.number)) == int(one.first)
    if one.form is Form.ROMAN:
        session = from_roman(one.first.rpartition("-")[2]) or 0
        return "-" not in one.first and abs(about_session(int(one.number)) - session) <= 1
    return False
