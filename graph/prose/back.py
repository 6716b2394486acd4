"""Before a verb group: its subject, or what a participle and a relative clause are said of."""

from __future__ import annotations

from graph.prose.lexicon import word_set
from graph.prose.slot import EMPTY, Found, Slot
from graph.prose.walk import over_aside, skip_adverbs
from graph.prose.words import Sentence, Tag

_CLAUSE_ENDS = frozenset((Tag.COLON, Tag.SUBORDINATOR))
_CLOSERS = frozenset((Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.QUOTE))
_AUXILIARY = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO))
_SAYING = word_set("says said saying claims claimed")
"""Behind them another clause has its own subject: `the text that says a plan| was approved`."""
_COPULAS = word_set("marks represents becomes remains")
_PARTS = word_set("lead way role roles part initiative instrumental active involved hand")
_PASSED = frozenset((Tag.ADVERB, Tag.RELATIVE, Tag.TO, Tag.PAST, Tag.GERUND, *_AUXILIARY))
_NOMINAL = frozenset((Tag.WORD, Tag.DETERMINER, Tag.PREPOSITION, Tag.NUMBER, Tag.POSSESSIVE))
_THIS = word_set("this last next late early earlier same the each every that")
_PARTS_OF_TEXT = word_set("""
    amendment amendments change changes revision revisions paragraph paragraphs statement report
""")
_WRITTEN = word_set("drafted co-drafted written penned authored formulated prepared sponsored")
"""Said of a text, not of what changes it: `changes to the text |drafted by Chad`."""
_OTHER_ONES = word_set("other latter former second first third")
_LONGEST, _FEW = 70, 4


def theme_before(sentence: Sentence, first: int, *, bare: bool = False) -> Slot:
    """The subject of a passive, or what a participle or a relative clause is said of.

    The group begins at word `first`; `bare`: it has no auxiliary and follows its noun.
    """
    words = sentence.words
    walk = _Left(sentence, first, bare)
    while walk.place >= 0:
        word = words[walk.place]
        beside = bare and walk.place == first - 1 and words[first].lower in _WRITTEN
        if word.tag is Tag.THING and not beside and _amended(sentence, walk.place):
            return EMPTY
        if word.tag is Tag.THING and not _is_owner(sentence, walk.place):
            return Slot(Found.NOTHING if walk.in_clause else Found.THING, walk.place)
        stands = word.tag is Tag.PRONOUN and word.lower in ("it", "they", "both")
        if stands or (walk.place == first - 1 and _is_other_one(sentence, walk.place)):
            return Slot(Found.NOTHING if walk.in_clause else Found.PRONOUN, walk.place)
        if not walk.step():
            break
    named = walk.bracketed
    return EMPTY if named is None or walk.in_clause else Slot(Found.THING, named)


class _Left:
    """The way from a group to the left: over asides, phrases, and clauses of what it looks for.

    `in_clause`: a finite verb was met, so that what comes next is the subject of that verb, unless
    a relative pronoun opens its clause. `bracketed`: a name in brackets behind what is spoken of
    (`its forerunner (A/RES/91/14) was adopted`).
    """

    def __init__(self, sentence: Sentence, first: int, bare: bool) -> None:
        self.sentence = sentence
        self.first = first
        self.place = first - 1
        self.bare = bare
        self.in_clause = False
        self.opens = bare
        self.bracketed: int | None = None
        left = skip_adverbs(sentence, self.place, -1)
        self.joins = left >= 0 and sentence.words[left].tag is Tag.CONJUNCTION

    def step(self) -> bool:
        """One step; False at the end of the clause."""
        word = self.sentence.words[self.place]
        tag = word.tag
        if tag in _CLAUSE_ENDS or (word.lower in _SAYING and self.place < self.first - 1):
            return False
        if tag is Tag.RELATIVE:
            self.in_clause, self.opens = False, True
        elif tag in _CLOSERS:
            self._over()
            return True
        elif self._is_other_verb(tag):
            self.in_clause = not self.joins
        self.place -= 1
        return True

    def _over(self) -> None:
        """Over an aside; the comma that opens the group's own clause closes none."""
        tag = self.sentence.words[self.place].tag
        behind = over_aside(self.sentence, self.place, -1)
        if tag in (Tag.COMMA, Tag.DASH) and self.opens:
            behind = None
        elif tag is Tag.COMMA and behind is not None:
            behind = behind if _is_aside(self.sentence, behind + 2) else None
        if tag is Tag.CLOSE and behind is not None and self.bracketed is None:
            inside = self.sentence.words[behind + 1 : self.place]
            things = (n for n, one in enumerate(inside, behind + 1) if one.tag is Tag.THING)
            self.bracketed = next(things, None)
        self.opens = self.bare
        self.place = self.place - 1 if behind is None else behind

    def _is_other_verb(self, tag: Tag) -> bool:
        if tag in _AUXILIARY and _goes_on(self.sentence, self.place):
            return False  # `has |been a secret`: the last one decides
        if tag in _AUXILIARY:
            return not _is_copula(self.sentence, self.place) and not self._trails(tag)
        if tag is Tag.PRESENT:
            return self.sentence.words[self.place].lower not in _COPULAS
        if tag is Tag.TO or (tag is Tag.GERUND and _governs(self.sentence, self.place)):
            return self.bare and not self._follows_comma() and not self.joins
        return tag is Tag.PAST and _is_finite(self.sentence, self.place)

    def _trails(self, tag: Tag) -> bool:
        """`A text was adopted on Monday, |drafted by Chad`: said of the subject of a passive."""
        behind = skip_adverbs(self.sentence, self.place + 1, 1)
        passive = tag is Tag.BE and self.sentence.words[behind].tag is Tag.PAST
        return self.bare and passive and self._follows_comma()

    def _follows_comma(self) -> bool:
        left = skip_adverbs(self.sentence, self.first - 1, -1)
        return left >= 0 and self.sentence.words[left].tag in _CLOSERS


def _goes_on(sentence: Sentence, place: int) -> bool:
    behind = skip_adverbs(sentence, place + 1, 1)
    return sentence.words[behind].tag is Tag.BE


def _governs(sentence: Sentence, place: int) -> bool:
    """`calling for work |begun by Chad`: a gerund with an object; not `global warming`."""
    words = sentence.words
    before = words[place - 1].tag if place else Tag.COMMA
    behind = words[place + 1].tag if place + 1 < len(words) else Tag.MARK
    return before not in _NOMINAL and behind in (
        Tag.DETERMINER, Tag.PREPOSITION, Tag.NAME, Tag.WORD, Tag.TO, Tag.NUMBER,
    )  # fmt: skip


def _is_copula(sentence: Sentence, place: int) -> bool:
    """`it was |a text drafted by Chad`: the subject is what the participle is said of."""
    behind = skip_adverbs(sentence, place + 1, 1)
    words = sentence.words
    return (
        words[place].tag is Tag.BE
        and behind < len(words)
        and words[behind].tag in (Tag.DETERMINER, Tag.NUMBER)
    )


def _is_finite(sentence: Sentence, place: int) -> bool:
    """Whether a past form is finite: a subject before it, an object or clause behind it."""
    words = sentence.words
    left, right = skip_adverbs(sentence, place - 1, -1), skip_adverbs(sentence, place + 1, 1)
    if left < 0 or words[left].tag in (Tag.COMMA, Tag.BE, Tag.DETERMINER, Tag.THING, Tag.DASH):
        return False
    if right >= len(words):
        return True
    return words[right].tag in (
        Tag.DETERMINER, Tag.THING, Tag.RELATIVE, Tag.TO, Tag.NAME, Tag.PRONOUN,
    )  # fmt: skip


def _is_aside(sentence: Sentence, place: int) -> bool:
    """Whether what opens here, behind a comma, is an aside and no member of a list."""
    tag = sentence.words[place].tag
    return tag in (
        Tag.PAST, Tag.PRESENT, Tag.GERUND,
        Tag.RELATIVE, Tag.DETERMINER, Tag.PREPOSITION, Tag.ADVERB, Tag.SUBORDINATOR, Tag.NUMBER,
        Tag.TIME, Tag.TO,
    )  # fmt: skip


def _amended(sentence: Sentence, place: int) -> bool:
    """`the amendment to the text`: what is said is said of the amendment."""
    words = sentence.words
    if place < 2 or words[place - 1].lower not in ("to", "of", "in", "on"):
        return False
    return words[place - 2].lower.split()[-1] in _PARTS_OF_TEXT


def _is_other_one(sentence: Sentence, place: int) -> bool:
    """`one text was drafted by Chad, the other| by Peru`: an adjective in the place of a noun."""
    before = sentence.words[place - 1].lower if place else ""
    return before == "the" and sentence.words[place].lower in _OTHER_ONES


def _is_owner(sentence: Sentence, place: int) -> bool:
    """`the resolution's sponsors`: the thing only owns what is spoken of."""
    following = sentence.words[place + 1 : place + 2]
    return bool(following) and following[0].tag is Tag.POSSESSIVE


def subject_end(sentence: Sentence, first: int) -> int | None:
    """The last word of the subject of an active verb; None where a clause opens without one."""
    place = first - 1
    for _ in range(_LONGEST):
        if place < 0:
            return None
        step = _subject_step(sentence, place)
        if step == place:
            return place
        place = step
    return None


def _subject_step(sentence: Sentence, place: int) -> int:
    """One step to the left; the same place where a subject ends, -1 where there is none."""
    words = sentence.words
    tag = words[place].tag
    if tag in _PASSED:
        return place - 1
    if tag is Tag.CONJUNCTION or _takes_part(sentence, place):
        return _before_verb(sentence, place)
    if tag in _CLOSERS:
        relates = tag is Tag.COMMA and words[place + 1].tag is Tag.RELATIVE
        behind = None if relates else over_aside(sentence, place, -1)
        aside = behind is not None and (tag is not Tag.COMMA or _is_aside(sentence, behind + 2))
        return behind if aside and behind is not None else place - 1
    if tag is Tag.PREPOSITION or tag in _CLAUSE_ENDS:
        return -1
    if place and words[place - 1].lower == "whose":
        return place - 2
    if tag is Tag.NAME:
        return _before_place(sentence, place)
    return _before_adverbial(sentence, place)


def _before_place(sentence: Sentence, place: int) -> int:
    """Before a place that says where: `the Assembly |in New York`."""
    words = sentence.words
    at = place
    while at > 0 and words[at].tag is Tag.NAME:
        at -= 1
    return at - 1 if at and words[at].lower in ("in", "at") else place


def _takes_part(sentence: Sentence, place: int) -> bool:
    """`took the lead |in drafting`: who drafted is the subject of the verb before."""
    before = sentence.words[place - 1].lower if place else ""
    return sentence.words[place].lower == "in" and before in _PARTS


def _before_verb(sentence: Sentence, place: int) -> int:
    """Before the finite verb that a coordinated one goes on from: `drafted it and| tabled it`."""
    words = sentence.words
    for at in range(place - 1, max(place - _LONGEST, -1), -1):
        if words[at].tag in _CLAUSE_ENDS:
            return -1
        if words[at].tag in (Tag.PAST, Tag.PRESENT, *_AUXILIARY):
            first = at
            while first > 0 and words[first - 1].tag in (*_AUXILIARY, Tag.ADVERB):
                first -= 1
            return first - 1
    return -1


def _before_adverbial(sentence: Sentence, place: int) -> int:
    """The word before an adverbial that ends here: `Peru |in March`, `Peru |late last week`."""
    words = sentence.words
    at = place
    while at > 0 and place - at < _FEW and words[at].tag is Tag.NUMBER:
        at -= 1
    if words[at].tag is not Tag.TIME:
        return place
    while at >= 0 and (words[at].tag in (Tag.TIME, Tag.NUMBER) or words[at].lower in _THIS):
        at -= 1
    return at - 1 if at >= 0 and words[at].tag is Tag.PREPOSITION else at
