"""The verbs of every provision of a page, read once and shared by the extractors that need them.

A resolution's paragraph begins with its verb. A statement's names the organ first ("The Security
Council further condemns"), a decision tells ("the General Assembly decided"), and a paragraph may
open with an inserted clause ("In this regard, encourages").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graph.extract.clauses.told import told
from graph.frozen import quick
from graph.model import Kind, Page, Provision
from graph.text import Stitched, plain_view
from graph.verbs import VerbMatch, find_verb, find_verbs

_SUBJECT = re.compile(
    r"\b(?:[Tt]he\s+(?:Security\s+Council|General\s+Assembly|Council|Assembly"
    r"|Commission(?:\s+on\s+(?:the\s+)?[A-Z][\w ]+?)?)|It),?\s+"
    r"(?:therefore\s+|(?:nevertheless|however|accordingly),?\s+|while\s+|whilst\s+"
    r"|(?:in|within|for|as|on|at|with|through|guided\s+by)\s[^.;:“”]{3,200}?,\s+)?"
    r"(?=(?:also|further|once|again|strongly|[a-z]+ly|[a-z]+s|is|[a-z]+ing|will\s+remain)\b)"
)
_FRONTED = re.compile(
    r"[.;:]\s+(?:In\s(?:this|that)\s(?:regard|respect|context|connection)|(?:To|For)\s(?:this|that)\s"
    r"(?:end|purpose)|At\sthe\ssame\stime|In\saddition|Further(?:more)?|Moreover|Accordingly)\Z"
)
"""What may stand before a subject that opens a sentence, without a comma."""
_LEADS = re.compile(r"\.\s+(?=[A-Z][a-z]+ing\s|Deeply\s|Gravely\s)")
_COMMA = re.compile(r",\s+(?=(?:also\s+|further\s+|strongly\s+)?[a-z]+s\b)")
_BASE = re.compile(
    r"[\s“\"]*(?:We,?\s+|To\s+)?((?:(?:[Aa]lso|[Ff]urther|[Ss]trongly|[Ff]ully|[Dd]eeply)\s+){0,2})"
    r"([A-Za-z][a-z]{2,})(?=\s+(?!(?:by|of|for|from|and|or)\b))"
)
_WE_ARE = re.compile(r"[\s“\"]*We,?\s+(?:[^,.;]{3,60},\s+)?(?:also\s+|further\s+)?are\s+")
_INSERTED = re.compile(r"(?:[^,;.“”]{3,160},\s+){1,3}?(?=(?:also\s+|further\s+)?[a-z]+s\b)")


@quick
@dataclass(frozen=True, slots=True)
class Governed:
    """One clause: its verb, the verb's passage, and where the clause ends."""

    notation: str
    base: str
    start: int
    end: int
    stop: int


@dataclass(frozen=True, slots=True)
class Verbs:
    """The clauses of a page by the label of their provision, in reading order."""

    clauses: dict[str, tuple[Governed, ...]]

    def governing(self, label: str, position: int) -> str:
        """The verb of the clause that holds a position: the nearest to the left, else the first."""
        row = self.clauses.get(label, ())
        if not row:
            return ""
        at = bisect_right([one.start for one in row], position) - 1
        return row[max(at, 0)].notation


class _Memo:
    """The last page and its verbs: extractors of one page run one after the other."""

    page: Page | None = None
    verbs: Verbs = Verbs({})


def verbs_of(page: Page) -> Verbs:
    """The clauses of all preambular and operative provisions of a page."""
    if _Memo.page is not page:
        _Memo.verbs = Verbs(dict(_read(page)))
        _Memo.page = page
    return _Memo.verbs


def _read(page: Page) -> Iterator[tuple[str, tuple[Governed, ...]]]:
    plain = plain_view(page.text)
    tells = page.document.kind is Kind.DECISION and page.segments.enacting is None
    children: dict[str, list[Provision]] = {}
    for one in page.segments.provisions:
        if one.parent:
            children.setdefault(one.parent, []).append(one)
    for provision in page.segments.provisions:
        if provision.parent or provision.kind not in ("preambular", "operative"):
            continue
        below = children.get(provision.label, [])
        found = _own(plain, provision, below, tells)
        for child, following in zip_longest(below, below[1:]):
            found.extend(_below(plain, child, following, tells))
        if found:
            yield provision.label, tuple(sorted(found, key=lambda one: one.start))


def _own(
    plain: str, provision: Provision, below: Sequence[Provision], tells: bool
) -> list[Governed]:
    """The clauses of a provision's own words, up to its lettered parts."""
    end = provision.span.end
    if below and provision.span.start < below[0].span.start:
        end = min(end, below[0].span.start)
    if len(provision.spans) > 1:
        joined = Stitched.of(plain, [(one.start, one.end) for one in provision.spans])
        return [
            Governed(
                one.notation,
                one.base,
                joined.source(one.start),
                joined.span(one.start, one.end)[1],
                joined.span(one.start, one.stop)[1],
            )
            for one in _clauses(joined.text, tells)
        ]
    start = provision.span.start
    return [
        Governed(one.notation, one.base, one.start + start, one.end + start, one.stop + start)
        for one in _clauses(plain[start:end], tells)
    ]


def _below(
    plain: str, child: Provision, following: Provision | None, tells: bool
) -> list[Governed]:
    """The clauses of a lettered part: finite verbs only; a list of gerunds has none."""
    start, end = child.span.start, child.span.end
    if following is not None and start < following.span.start < end:
        end = following.span.start  # a part of its own below this one
    text = plain[start:end]
    first = find_verb(text)
    if first is not None and first.form == "operative":
        found = _clauses(text, False)
    else:
        found = _governed(text, told(text, below=True)) if tells else []
    return [
        Governed(one.notation, one.base, one.start + start, one.end + start, one.stop + start)
        for one in found
    ]


def _clauses(text: str, tells: bool) -> list[Governed]:
    """The clauses of a text that begins a paragraph; `tells` of a decision."""
    verbs = (
        (told(text) if tells else [])
        or (_in_base_form(text) if text.startswith("To ") else [])
        or find_verbs(text)
        or _after_subject(text)
        or _after_inserted(text)
        or (told(text) if not tells and text.lstrip('“"')[:1].isupper() else [])
        or _in_base_form(text)
    )
    return _governed(text, verbs)


def _governed(text: str, verbs: Sequence[VerbMatch]) -> list[Governed]:
    """Verbs as clauses, each up to the next."""
    stops = [one.start for one in verbs[1:]] + [len(text)] * bool(verbs)
    return [
        Governed(one.notation, one.base, one.start, one.end, max(stop, one.end))
        for one, stop in zip(verbs, stops, strict=True)
    ]


def _after_subject(text: str) -> list[VerbMatch]:
    """Verbs behind "The Security Council", sentence by sentence."""
    found: list[VerbMatch] = []
    subjects = list(_SUBJECT.finditer(text))
    if not subjects:
        return found
    ends = [one.start() for one in subjects[1:]] + [len(text)]
    for subject, end in zip(subjects, ends, strict=True):
        before = text[max(0, subject.start() - 40) : subject.start()].rstrip(" “\"'")
        if before and before[-1] not in ".:;,\n" and found and not _FRONTED.search(before):
            continue  # "as the Council decided" is no clause of its own
        lead = _led(text, subject.end(), end)
        found += [_moved(verb, subject.end()) for verb in _sentence(text[subject.end() : lead])]
        found += [_moved(verb, lead) for verb in find_verbs(text[lead:end])]
    return found


def _led(text: str, start: int, end: int) -> int:
    """Where a sentence begins that participles lead: "Recognizing the need, the Council asks"."""
    for stop in _LEADS.finditer(text, start, end):
        first = find_verb(text[stop.end() : stop.end() + 60])
        if first is not None and first.form == "preambular" and end < len(text):
            return stop.end()
    return end


def _sentence(text: str) -> list[VerbMatch]:
    """The verbs behind a subject: finite ones, perhaps behind participles."""
    if text.startswith("has "):
        return [_moved(one, -3 if one.start else 0, -3) for one in find_verbs("Having" + text[3:])]
    verbs = find_verbs(text)
    if not verbs or verbs[0].form == "operative":
        return verbs
    for comma in _COMMA.finditer(text, verbs[-1].end):
        first = find_verb(text, comma.end())
        if first is not None and first.form == "operative":
            further = find_verbs(text[comma.end() :])
            return verbs + [_moved(one, comma.end()) for one in further]
    return verbs


def _after_inserted(text: str) -> list[VerbMatch]:
    """Verbs behind a clause that stands before them: "In this regard, encourages"."""
    for inserted in _INSERTED.finditer(text[:600]):
        if inserted.start() > 0:
            return []
        first = find_verb(text, inserted.end())
        if first is not None and first.form == "operative":
            return [_moved(one, inserted.end()) for one in find_verbs(text[inserted.end() :])]
    return []


def _in_base_form(text: str) -> list[VerbMatch]:
    """The verb of a declaration's paragraph: "Reaffirm the right", "We are determined to"."""
    if state := _WE_ARE.match(text):
        verb = find_verb(text, state.end())
        return [verb] if verb is not None and verb.notation.startswith("be-") else []
    found = _BASE.match(text)
    if found is None or not (found[0].lstrip(' “"')[:1].isupper()):
        return []
    lead, word = found.groups()
    for present in (word + "s", word + "es", word[:-1] + "ies"):
        verb = find_verb(f"{lead}{present}{text[found.end() : found.end() + 120]}")
        if verb is not None and verb.form == "operative":
            start, longer = found.start(1), len(present) - len(word)
            return [replace(verb, start=start, end=start + verb.end - longer)]
    return []


def _moved(verb: VerbMatch, by: int, end_by: int | None = None) -> VerbMatch:
    end = verb.end + (by if end_by is None else end_by)
    return replace(verb, start=verb.start + by, end=end)
