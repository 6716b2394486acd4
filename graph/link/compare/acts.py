"""The verbs by which resolutions act, by the sort of act, and what is said beside them."""

from __future__ import annotations

import re

from graph.link.compare.words import stems

_CLASSES = {
    "ask": "demand call urg request ask invit encourag appeal insist press exhort",
    "decide": "decid extend renew prolong establish creat authori impos lift terminat proclaim"
    " declar designat maintain endors mandat",
    "blame": "condemn deplor denounc reject regret",
    "praise": "welcom commend support prais hail appreciat",
    "hold": "affirm reaffirm recogni acknowledg stress emphasi underlin underscor recall highlight"
    " reiterat express note confirm",
}
_VERBS = {verb: name for name, verbs in _CLASSES.items() for verb in verbs.split()}
STEMS = "|".join(sorted(_VERBS, key=len, reverse=True))
_BEGINS = re.compile(rf"\b({STEMS})", re.IGNORECASE)
GENRE = frozenset(
    stems("resolution text council assembly united nations security general member states state UN")
)
_ASIDE = re.compile(r",\s+(?:known\s+as|which|who|including\s+through)\b[^,]*(?:,|$)|\([^)]*\)")


def told_words(clause: str) -> set[str]:
    """What is to be looked for: no verb, no apposition, one spelling."""
    _, _, rest = clause.partition(" ")
    return set(stems(_ASIDE.sub(" ", rest))) - GENRE


def act_of(verb: str) -> str:
    """The sort of act that a verb does, by its longest known beginning."""
    plain = verb.lower()
    known = [one for one in _VERBS if plain.startswith(one)]
    return _VERBS[max(known, key=len)] if known else ""


def acts_in(text: str) -> frozenset[str]:
    """The sorts of acts whose verbs a text holds."""
    return frozenset(_VERBS[one.lower()] for one in _BEGINS.findall(text))
