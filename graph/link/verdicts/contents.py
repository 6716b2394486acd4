"""What a resolution is said to ask, decide or condemn, looked up in its own words.

The press retells in other words, so a passage that carries it can be shown, but that none was found
proves nothing: such a claim is confirmed or unverifiable, never contradicted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.link.compare.acts import GENRE, acts_in, does, overstates, tells_enough, told_words
from graph.link.compare.words import mass, stems
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, UNVERIFIABLE, Bench, Verdict
from graph.link.verdicts.terms import official
from graph.model import Span
from graph.text import view

_CARRIED = 0.72
"""The share of a claim's words, by what they tell, that one paragraph must hold to carry it."""
_HEAD, _LEADS, _FITS, _SAME = 4, 0.1, 0.2, 0.2
"""What shows it better: a paragraph that begins with such a verb, or with that very one; and one
that says little else."""
_BEGINS = re.compile(
    r"^The\s+(?:Security\s+Council|General\s+Assembly|Human\s+Rights\s+Council"
    r"|Economic\s+and\s+Social\s+Council),[ \t]*$",
    re.MULTILINE,
)
_OPENS = re.compile(
    r"\b(?:Having|Bearing|Guided|Convinced|Concerned|Alarmed|Mindful|Aware|Considering|Tak(?:es|ing)"
    r"|Pay(?:s|ing)|If|Decid\w+|That)\b"
)
"""How paragraphs begin that no listed verb opens."""
_ALSO = re.compile(r"(?:[,;:]\s+|\band\s+|^\W*\w+\s+to\s+)(?:(?:and|also|further|\w+ly)\s+)*(\w+)")
"""What else a paragraph does: `Decides to extend …, and requests …`."""
_COMPOUND = re.compile(r"\b(\w+)-(\w+)\b")
_BREAK = re.compile(r"(?<=[;.,:])\s*\n|\n\s*\n")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NUMBERED = re.compile(r"^[\W\d]+")
_PEOPLE = 5
_FEW = 4
"""A paragraph of fewer words is a heading."""
_CUT = re.compile(
    r",\s|\s+[–—-]{1,2}\s|,?\s+(?=(?:and|who|which|where|after|as|amid|following|since|that|nearly|today"
    r"|(?:on\s+)?[A-Z][a-z]+day)\b)"
)
"""Where a clause may end and still say something."""
_ENOUGH, _PART = 8.0, 0.35
"""A beginning that is shown alone tells so much, and such a share of the whole."""
IN_WORDS = "in its words"
_RETOLD = [
    frozenset(stems(line))
    for line in """
    halt stop end cease cessation termination lift discontinue
    probe investigation inquiry examine
    aid assistance relief humanitarian help support
    fighters combatants rebels militia armed groups
    weapons arms weaponry
    troops soldiers military personnel forces peacekeepers
    boost strengthen enhance increase step reinforce intensify
    create establish set form launch creation establishment
    leave withdraw pullout withdrawal exit departure
    swift prompt immediately rapid quickly speedy urgent
    ensure guarantee assure
    attack assault offensive hostilities fighting violence
    embargo ban prohibition measures sanctions
    allow permit enable authorize facilitate
    free release liberate freedom
    killing murder deaths
    reports reporting inform brief update
    deal agreement accord
    elections polls vote electoral
    coup seizure takeover
    hand surrender turn transfer deliver
    expand widen broaden extend extension renew renewal prolong
    money funding finance funds financial
    vessels ships boats
    flights aircraft planes air
    jail prison detention detained prisoners detainees
    talks negotiations dialogue
    rights humanrights
    gangs criminal
    donors contributions pledges
    kids children child
    country state nation government authorities
    chief secretary general
    world international global
    willing willingness readiness ready
    jan january
    feb february
    aug august
    sept sep september
    oct october
    nov november
    dec december
    """.strip().splitlines()
]
"""Words of the press, a line each, with those that resolutions use for the same."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an official text: its place, stems and what they tell, sorts of its verbs.

    `acts` are those of the verbs with which its clauses begin, `leading` of the first ones,
    `verbs` these verbs themselves, `head` its first words.
    """

    span: Span
    stems: frozenset[str]
    mass: float
    acts: frozenset[str]
    leading: frozenset[str]
    numbers: frozenset[str]
    verbs: frozenset[str]
    head: str


def _both(text: str) -> list[str]:
    """The stems of a text, of its compounds in parts and as one: `cease-fire`, `ceasefire`."""
    joined = [one[1] + one[2] for one in _COMPOUND.finditer(text)]
    return [*stems(text), *stems(" ".join(joined))]


def judge_contents(value: str, entry: Entry, bench: Bench) -> Verdict:
    """Confirmed by the paragraph that holds its words, its numbers and a verb of the same sort.

    Reporters add asides of their own: where the text does not hold the whole clause, its head may
    be carried, and is then named. A paragraph that holds the words under another verb, or with
    other numbers, is shown beside what is told.
    """
    clause = view(value)
    for part in _heads(clause):
        found, _ = _carried_by(part, entry, bench)
        if found:
            return Verdict(CONFIRMED, IN_WORDS + (f": {part}" if part != clause else ""), found)
    otherwise, head = _carried_by(clause, entry, bench, does_so=False)
    return Verdict(UNVERIFIABLE, f"{_NUMBERED.sub('', head)} …" if otherwise else "", otherwise)


def _heads(clause: str) -> Iterator[str]:
    """The clause, and shorter beginnings of it that still tell something, the longest first."""
    yield clause
    least = max(_ENOUGH, _PART * mass(told_words(clause)))
    for cut in reversed([one.start() for one in _CUT.finditer(clause)]):
        words = told_words(clause[:cut])
        if tells_enough(words) and mass(words) >= least:
            yield clause[:cut]


def _carried_by(clause: str, entry: Entry, bench: Bench, does_so: bool = True) -> tuple[str, str]:
    """IRI and head of the paragraph that holds most of a clause's words, if enough; ("", "") else.

    One that does what the clause tells, with its numbers; any, if not `does_so`.
    """
    verb, _, rest = clause.partition(" ")
    words = told_words(clause)
    numbers = {one.replace(",", "") for one in _NUMBER.findall(rest)}
    total = mass(words) or 1.0
    known, joined = frozenset(entry.title), _joined(rest)
    same = {like for stem in stems(verb) for like in _alike(stem)}
    best, found = _CARRIED, ("", "")
    for one in official(entry, bench):
        for paragraph in _paragraphs(one.text):
            if does_so and not (_acts_so(verb, paragraph) and numbers <= paragraph.numbers):
                continue
            held = paragraph.stems | known
            told = mass(word for word in words if _alike(word) & held or joined.get(word) in held)
            worth = told / total + _LEADS * does(verb, paragraph.leading)
            worth += _FITS * min(1.0, told / paragraph.mass)
            worth += _SAME * bool(same & paragraph.stems)
            if told / total > _CARRIED and worth > best:
                place = bench.iris.span(one.document_id, paragraph.span)
                best, found = worth, (place, paragraph.head)
    return found


def _acts_so(verb: str, paragraph: Paragraph) -> bool:
    """Whether one of the paragraph's acts is what a verb tells, and no weaker one."""
    acts = bool(paragraph.leading) and does(verb, paragraph.acts)
    return acts and not overstates(verb, paragraph.verbs)


def _joined(text: str) -> dict[str, str]:
    """The stem of each compound as one word, by the stems of its parts."""
    return {
        part: whole
        for one in _COMPOUND.finditer(text)
        for whole in stems(one[1] + one[2])
        for part in stems(f"{one[1]} {one[2]}")
    }


@cache
def _alike(word: str) -> frozenset[str]:
    """A stem with those that retell it: the press halts what a resolution asks to cease.

    A people is called much like its country: `libya`, `libyan`.
    """
    bare = word.rstrip("ni") if len(word) > _PEOPLE else word
    called = {word, bare, f"{word}n", f"{word}i"} if len(word) >= _PEOPLE else {word}
    return frozenset(called).union(*(one for one in _RETOLD if word in one))


def carried(words: str, entry: Entry, bench: Bench) -> tuple[float, str]:
    """The largest share of these words, by what they tell, that one paragraph holds; its IRI."""
    wanted = set(stems(view(words))) - GENRE - set(entry.title)
    total = mass(wanted) or 1.0
    return max(
        (
            (mass(wanted & one.stems) / total, bench.iris.span(text.document_id, one.span))
            for text in official(entry, bench)
            for one in _paragraphs(text.text)
        ),
        default=(0.0, ""),
    )


@lru_cache(maxsize=32)
def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of an official text, each with what can be compared."""
    found = []
    begun = _BEGINS.search(text)
    start = begun.end() if begun else 0  # what stands before is a cover
    for stop in [*(match.start() for match in _BREAK.finditer(text, start)), len(text)]:
        part = text[start:stop]
        lead = len(part) - len(part.lstrip())
        words = part.split()
        numbers = frozenset(one.replace(",", "") for one in _NUMBER.findall(part))
        if len(words) > _FEW:
            span = Span(start + lead, stop)
            head = " ".join(words[:_HEAD])
            leading = acts_in(head) or frozenset(_OPENS.findall(head))
            held = frozenset(_both(part))
            also = " ".join(_ALSO.findall(part))
            acts, verbs = leading | acts_in(also), frozenset(f"{head} {also}".lower().split())
            total = mass(held) or 1.0
            found.append(Paragraph(span, held, total, acts, leading, numbers, verbs, head))
        start = stop
    return tuple(found)
