"""Verb groups: a verb of the table with its auxiliaries, what belongs to it, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from graph.prose.lexicon import Entry, Form, entries_of, forms, nouns_of, word_set
from graph.prose.walk import after_phrase, over_adverbial, skip_adverbs
from graph.prose.words import Sentence, Tag

_REAL_BEFORE_TO = word_set("""
    voted votes vote voting decided decides agreed agrees chose opted managed proceeded moved went
    helped united gathered convened met came acted resolved helps helping joined consented
    said reported known understood
    """)
"""Verbs behind which an infinitive was done: `voted to adopt`, `helped to draft`."""
_FAILED = word_set("""
    failed fails failing refused declined unable neglected omitted refuses declines fail refuse
    reluctant unwilling opted_not
    """)
_UNDONE_PREPOSITION = word_set("without against from instead_of")
_OPEN_BEFORE = word_set("if unless until whether once should before lest pending")
_OPEN_VERBS = word_set("""
    considering considered consider consider discussing mulling weighing expected seeking eyeing
    planning debating contemplating favour favoured favors suggested recommended recommends urged
    """)
_RANKS = word_set("first latest last only second third sole")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_AUXILIARY = frozenset(
    (Tag.ADVERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.NEGATION, Tag.GET, Tag.TIME)
)
_FEW, _SPLIT, _FAR = 4, 14, 25


class Status(Enum):
    """Whether it was done, was not, or is open: planned, wanted, supposed."""

    DONE = auto()
    NOT = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: words `first` to `last` of its sentence, the verb itself at `verb`.

    `kind` is past, participle, base, s or ing; a past form without auxiliary may be a participle
    too (`is_bare`): what stands behind it decides.
    """

    entry: Entry
    first: int
    verb: int
    last: int
    kind: str
    is_passive: bool
    is_bare: bool
    status: Status
    is_infinitive: bool = False


def groups(sentence: Sentence) -> Iterator[Group]:
    """The groups of a sentence, in order; a verb with several entries gives one for each."""
    known = forms()
    for at, word in enumerate(sentence.words):
        form = known.get(word.lower)
        if form and word.tag is not Tag.THING and _is_verb(sentence, at, form):
            yield from _groups_at(sentence, at, form)


def _groups_at(sentence: Sentence, at: int, form: Form) -> Iterator[Group]:
    for entry in entries_of(form.lemma):
        last = _belongings(sentence, at, entry)
        if last is not None:
            yield _group(sentence, at, last, entry, form)


def _is_verb(sentence: Sentence, at: int, form: Form) -> bool:
    """Whether a form that may be a noun (`drafts`, `table`) is a verb here."""
    if not {"base", "s"}.issuperset(form.kinds):
        return not ({"past", "participle", "ing"}.isdisjoint(form.kinds))
    left, right = skip_adverbs(sentence, at - 1, -1), skip_adverbs(sentence, at + 1, 1)
    before = sentence.words[left].tag if left >= 0 else None
    if before in (Tag.TO, Tag.MODAL, Tag.DO, Tag.NEGATION):
        return True
    if right >= len(sentence.words) or before in (None, Tag.DETERMINER, Tag.PREPOSITION):
        return False
    behind = sentence.words[right]
    opens = behind.tag in (Tag.DETERMINER, Tag.THING, Tag.NUMBER) or behind.lower in ("it", "them")
    belongs = any(one.belongs and one.belongs[0] == behind.lower for one in entries_of(form.lemma))
    return (opens or belongs) and before in (
        Tag.NAME, Tag.PRONOUN, Tag.RELATIVE, Tag.CLOSE, Tag.COMMA, Tag.WORD, Tag.CONJUNCTION,
        Tag.DASH, Tag.QUOTE,
    )  # fmt: skip


def _belongings(sentence: Sentence, at: int, entry: Entry) -> int | None:
    """The last word of what belongs to the verb; None where it is not there."""
    if not entry.belongs:
        return at
    start = skip_adverbs(sentence, at + 1, 1)
    last = _matched(sentence, start, entry.belongs)
    if last is None and entry.lemma == "vote":
        last = _further(sentence, start, entry.belongs)
    if last is not None or entry.construction == "subject":
        return last
    pronoun = start < len(sentence.words) and sentence.words[start].tag is Tag.PRONOUN
    end = start + 1 if pronoun else after_phrase(sentence, start)
    return at if end > start and _matched(sentence, end, entry.belongs) is not None else None


def _further(sentence: Sentence, start: int, belongs: tuple[str, ...]) -> int | None:
    """`voted 12-0, with three abstentions,| for`: what belongs to it stands behind its count."""
    place = start
    while place < min(len(sentence.words), start + _SPLIT):
        last = _matched(sentence, place, belongs)
        if last is not None:
            return last
        number = sentence.words[place].tag is Tag.NUMBER
        behind = place + 1 if number else over_adverbial(sentence, place)
        if behind is None:
            return None
        place = behind
    return None


def _matched(sentence: Sentence, start: int, belongs: tuple[str, ...]) -> int | None:
    place = start
    for piece in belongs:
        wanted = nouns_of(piece[1:]) if piece.startswith("*") else (piece,)
        reach = _FEW if piece.startswith("*") else 1
        place = skip_adverbs(sentence, place, 1)
        near = sentence.words[place : place + reach]
        found = next((n for n, word in enumerate(near) if word.lower in wanted), None)
        if found is None:
            return None
        place += found + 1
    return place - 1


def _group(sentence: Sentence, at: int, last: int, entry: Entry, form: Form) -> Group:
    first = _first(sentence, at)
    chain = [word.tag for word in sentence.words[first:at]]
    passive = Tag.BE in chain or Tag.GET in chain
    participle = "participle" in form.kinds
    kind = "past" if "past" in form.kinds else form.kinds[0]
    if participle and (passive or kind != "past"):
        kind = "participle"
    bare = participle and not {Tag.BE, Tag.HAVE, Tag.GET, Tag.DO, Tag.MODAL} & set(chain)
    infinitive = first > 0 and sentence.words[first - 1].tag is Tag.TO
    return Group(
        entry,
        first,
        at,
        last,
        kind,
        passive and participle,
        bare,
        _status(sentence, first, at, kind),
        infinitive and (kind == "base" or bool(chain)),
    )


def _first(sentence: Sentence, at: int) -> int:
    """Where the group begins: auxiliaries, with adverbs and days between them."""
    first = at
    place = at - 1
    while place >= 0 and at - place <= _FEW * 2:
        tag = sentence.words[place].tag
        if tag is Tag.COMMA and _is_inserted(sentence, place):
            place -= 2  # `was, however, adopted`
        elif tag in _AUXILIARY or tag in (Tag.PREPOSITION, Tag.NUMBER):
            if tag in _AUXILIARY and tag not in (Tag.ADVERB, Tag.TIME):
                first = place
        elif tag is not Tag.DETERMINER or sentence.words[place + 1].tag is not Tag.TIME:
            break
        place -= 1
    return first


def _is_inserted(sentence: Sentence, comma: int) -> bool:
    """Whether an adverb between commas ends here."""
    return comma > 1 and [one.tag for one in sentence.words[comma - 2 : comma]] == [
        Tag.COMMA,
        Tag.ADVERB,
    ]


def _status(sentence: Sentence, first: int, at: int, kind: str) -> Status:
    """Whether it was done, as the words before say."""
    words = sentence.words
    chain = words[first:at]
    if any(one.tag is Tag.NEGATION or one.lower.endswith("n't") for one in chain):
        return Status.NOT
    if any(one.tag is Tag.MODAL for one in chain):
        return Status.OPEN
    left = skip_adverbs(sentence, first - 1, -1)
    if left < 0:
        return Status.DONE
    if words[left].tag is Tag.TO:
        return _of_infinitive(sentence, left)
    if chain and chain[0].lower == "be":  # `asked that it be adopted`
        return Status.OPEN
    if words[left].tag is Tag.NEGATION:
        return Status.NOT
    return _governed(sentence, left, kind, being=words[first].lower == "being")


def _governed(sentence: Sentence, left: int, kind: str, *, being: bool) -> Status:
    """What a preposition, `if` or another verb before a group says of it."""
    before = sentence.words[left].lower
    if before in _OPEN_BEFORE and not _after_comma(sentence, left, kind):
        return Status.OPEN
    if kind != "ing" and not being:
        return Status.DONE
    if before in _UNDONE_PREPOSITION:
        return Status.NOT
    if _is_wished(sentence, left):
        return Status.OPEN
    if before == "for" and sentence.words[left - 1].tag is Tag.NAME:
        return Status.DONE  # `praised Chad |for tabling it`
    wanted = before in _OPEN_VERBS or before in ("for", "of", "towards", "toward")
    return Status.OPEN if wanted else Status.DONE


def _is_wished(sentence: Sentence, left: int) -> bool:
    """`all should help, adopting it`: done no more than what the main verb says."""
    for at in range(left, max(left - _FAR, -1), -1):
        tag = sentence.words[at].tag
        if tag is Tag.MODAL or (
            tag is Tag.TO
            and _of_infinitive(sentence, at) is not Status.DONE
            and _is_base(sentence, at)
        ):
            return True
        if tag in (Tag.COLON, Tag.SUBORDINATOR, Tag.PAST, Tag.PRESENT):
            return False
    return False


def _is_base(sentence: Sentence, to: int) -> bool:
    """Whether `to` stands before a verb and not before a phrase."""
    following = sentence.words[to + 1 : to + 2]
    return bool(following) and following[0].tag in (Tag.WORD, Tag.BE, Tag.HAVE)


def _after_comma(sentence: Sentence, at: int, kind: str) -> bool:
    """`..., before adopting it`: what came next was done."""
    comma = at > 0 and sentence.words[at - 1].tag is Tag.COMMA
    return sentence.words[at].lower == "before" and kind == "ing" and comma


def _of_infinitive(sentence: Sentence, to: int) -> Status:
    left = skip_adverbs(sentence, to - 1, -1)
    governor = sentence.words[left].lower if left >= 0 else ""
    if governor in _FAILED or (left >= 0 and sentence.words[left].tag is Tag.NEGATION):
        return Status.NOT
    real = governor in _REAL_BEFORE_TO or _voted(sentence, left) or _ranked(sentence, left)
    return Status.DONE if real else Status.OPEN


def _voted(sentence: Sentence, at: int) -> bool:
    """`voted 12-0, with three abstentions, to adopt`: the vote stands before its count."""
    for place in range(at, max(at - _SPLIT, -1), -1):
        word = sentence.words[place]
        if word.lower == "voted" or (word.lower == "votes" and _acts(sentence, place)):
            return not _undone(sentence, place)
        if word.tag in (Tag.PAST, Tag.PRESENT, Tag.COLON, Tag.RELATIVE, Tag.THING):
            return False
    return False


def _acts(sentence: Sentence, at: int) -> bool:
    """`the Council votes`; not `the nine votes`."""
    return at > 0 and sentence.words[at - 1].tag in (Tag.NAME, Tag.CLOSE, Tag.ADVERB, Tag.COMMA)


def _ranked(sentence: Sentence, at: int) -> bool:
    """`the first of its kind to be tabled by Chad`: it was."""
    near = sentence.words[max(0, at - 8) : at + 1]
    return any(one.lower in _RANKS or _ORDINAL.fullmatch(one.lower) for one in near)


def _undone(sentence: Sentence, at: int) -> bool:
    left = skip_adverbs(sentence, at - 1, -1)
    return left >= 0 and sentence.words[left].tag in (Tag.NEGATION, Tag.MODAL)
