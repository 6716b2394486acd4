"""The verbs by which resolutions act, by the sort of act, and what is said beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.link.compare.words import mass, stems
from graph.prose.inflection import forms

_OFFICIAL = {
    "ask": "demand call urge request ask invite encourage appeal insist press exhort require",
    "decide": "decide extend renew prolong establish create authorize impose lift terminate"
    " proclaim declare designate maintain endorse mandate approve suspend remove",
    "blame": "condemn deplore denounce reject regret",
    "praise": "welcome commend support praise hail appreciate",
    "hold": "affirm reaffirm recognize acknowledge stress emphasize underline underscore recall"
    " highlight reiterate express note confirm determine remind",
}
"""How resolutions themselves say what they do."""
_OF_THE_PRESS = {
    "ask": "want order instruct oblige direct tell plead seek task compel",
    "decide": "set form launch ban bar prohibit outlaw freeze tighten toughen widen broaden expand"
    " increase boost raise reduce cut lower trim keep allow permit give grant end deploy send add"
    " name make mark slap reauthorize reimpose mandate appoint empower enable double open"
    " close",
    "blame": "decry criticize blame slam",
    "praise": "back applaud",
    "hold": "voice declare",
    "tell": "build say state describe read contain include stipulate specify outline refer provide"
    " warn threaten foresee envisage",
}
"""How the press says it; what a text is only said to say is no act."""
_LIKE = {"ask": {"ask", "decide"}}
"""What it decides that States shall do is retold as asked; what it asks is not decided."""
_NEEDS = {"call": r"\s+(?:(?:again|once\s+more)\s+)?(?:on|upon|for)\b", "build": r"\s+on\b"}
"""What stands behind a verb that acts only with it."""


_NO_VERBS = frozenset({"including"})
_FIRM = "demand require order oblige compel instruct"
_SOFT = "encourage invite"


class Act(NamedTuple):
    """A form of a verb: the sort of act, and whether it is `base`, `third`, `past` or `going`."""

    sort: str
    form: str


def _spellings(verb: str) -> tuple[str, ...]:
    return (verb, verb[:-3] + "ise") if verb.endswith("ize") else (verb,)


def _acts(*tables: dict[str, str]) -> dict[str, Act]:
    """Every form of the verbs of these tables."""
    return {
        word: Act(sort, name)
        for table in tables
        for sort, verbs in table.items()
        for listed in verbs.split()
        for verb in _spellings(listed)
        for name, word in reversed(forms(verb)._asdict().items())
        if name != "perfect" and word not in _NO_VERBS
    }


ACTS = _acts(_OF_THE_PRESS, _OFFICIAL)
"""Every form of every verb, with what it does."""
_SORTS = {word: one.sort for word, one in _acts(_OFFICIAL).items()}
_BINDS, _INVITES = (
    frozenset(word for verb in verbs.split() for word in forms(verb)) for verbs in (_FIRM, _SOFT)
)
_WORD = re.compile(r"[a-z]+")
GENRE = frozenset(
    stems("resolution text council assembly united nations security general member states state UN")
)
_FEW, _LEAST = 3, 6.0
_ASIDE = re.compile(
    r",\s+(?:known\s+as|which|who|whose|including\s+through|called|dubbed)\b[^,]*(?:,|$)"
    r"|,\s+(?:the|an?|[a-z]+ed)\s[^,]*,|\([^)]*\)"
)
"""What reporters explain in passing."""


def verb_pattern() -> str:
    """A fragment that matches each form of a verb that acts, in the group `verb`."""
    plain = sorted(set(ACTS) - {word for verb in _NEEDS for word in forms(verb)})
    bound = [
        rf"(?:{'|'.join(sorted(set(forms(verb))))})(?={behind})" for verb, behind in _NEEDS.items()
    ]
    return rf"(?P<verb>{'|'.join([*plain, *bound])})\b(?!\s+by\b)"


def told_words(clause: str) -> set[str]:
    """What is to be looked for: no verb, no apposition, one spelling."""
    _, _, rest = clause.partition(" ")
    return set(stems(_ASIDE.sub(" ", rest))) - GENRE


def tells_enough(words: set[str]) -> bool:
    """Whether these stems say enough to be looked for."""
    return len(words) >= _FEW and mass(words) >= _LEAST


def does(verb: str, sorts: frozenset[str]) -> bool:
    """Whether a paragraph that does acts of these sorts can be what a verb tells."""
    act = ACTS.get(verb.lower())
    return act is not None and (act.sort == "tell" or bool(sorts & _LIKE.get(act.sort, {act.sort})))


def overstates(verb: str, verbs: frozenset[str]) -> bool:
    """Whether a verb tells a duty of what a paragraph with these verbs only invites to.

    >>> [overstates(verb, frozenset({"encourages"})) for verb in ("demands", "urges")]
    [True, False]
    """
    return verb.lower() in _BINDS and bool(verbs & _INVITES) and not verbs & _BINDS


def acts_in(text: str) -> frozenset[str]:
    """The sorts of acts whose verbs a text holds."""
    return frozenset(_SORTS[one] for one in _WORD.findall(text.lower()) if one in _SORTS)
