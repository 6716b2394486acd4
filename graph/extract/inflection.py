"""The forms of English verbs: regular ones by rule, the others out of a table."""

from __future__ import annotations

from typing import NamedTuple

_IRREGULAR_TABLE = """
    bear bore borne
    begin began begun
    break broke broken
    bring brought brought
    come came come
    cut cut cut
    draw drew drawn
    feel felt felt
    find found found
    forbid forbade forbidden
    fight fought fought
    foresee foresaw foreseen
    get got got
    give gave given
    go went gone
    have had had
    hear heard heard
    keep kept kept
    lay laid laid
    hit hit hit
    hold held held
    leave left left
    let let let
    make made made
    mean meant meant
    pay paid paid
    put put put
    read read read
    say said said
    see saw seen
    set set set
    shoot shot shot
    sing sang sung
    seek sought sought
    speak spoke spoken
    stand stood stood
    strike struck struck
    swear swore sworn
    take took taken
    teach taught taught
    tell told told
    think thought thought
    throw threw thrown
    understand understood understood
    win won won
    wear wore worn
    weave wove woven
    write wrote written
"""
_IRREGULAR = {
    base: (past, perfect)
    for base, past, perfect in (
        line.split() for line in _IRREGULAR_TABLE.split("\n") if line.strip()
    )
}
PASTS = tuple(sorted({past for past, _ in _IRREGULAR.values()}))
"""Past forms that no ending shows."""
_DOUBLING_TABLE = """
    abhor admit aver ban beg blog chat commit compel concur confer demur dub expel gag grin incur
    infer jab jot label nod omit pan pen plan plug quip rap rebut refer regret rub shrug
    signal slam snap stop submit sum tip
"""
_DOUBLING = frozenset(_DOUBLING_TABLE.split())
"""Verbs whose last letter is doubled: `quipped`, `demurring`."""
_VOWELS = "aeiou"


class Forms(NamedTuple):
    """The forms of a verb: `write`, `writes`, `wrote`, `written`, `writing`."""

    base: str
    third: str
    past: str
    perfect: str
    going: str


def forms(verb: str) -> Forms:
    """All forms of a verb.

    >>> forms("deny")
    Forms(base='deny', third='denies', past='denied', perfect='denied', going='denying')
    >>> forms("quip").past, forms("write").perfect, forms("agree").going
    ('quipped', 'written', 'agreeing')
    """
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    dropped = stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem
    third, past = verb + "s", (stem + "d" if stem.endswith("e") else stem + "ed")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    elif verb.endswith(("s", "sh", "ch", "x", "o")):
        third = verb + "es"
    perfect = past
    if verb in _IRREGULAR:
        past, perfect = _IRREGULAR[verb]
    return Forms(verb, "has" if verb == "have" else third, past, perfect, dropped + "ing")
