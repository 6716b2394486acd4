"""The forms of English verbs: regular ones by rule, the others out of a table."""

from __future__ import annotations

from typing import NamedTuple

_IRREGULAR_TABLE = """
    bear/bore/borne become/became/become begin/began/begun break/broke/broken bring/brought/brought
    build/built/built catch/caught/caught choose/chose/chosen come/came/come cut/cut/cut
    draw/drew/drawn drive/drove/driven fall/fell/fallen feel/felt/felt fight/fought/fought
    find/found/found forbid/forbade/forbidden foresee/foresaw/foreseen freeze/froze/frozen
    get/got/got give/gave/given go/went/gone greenlight/greenlit/greenlit grow/grew/grown
    have/had/had hear/heard/heard hit/hit/hit hold/held/held keep/kept/kept know/knew/known
    lay/laid/laid lead/led/led leave/left/left lend/lent/lent let/let/let light/lit/lit
    lose/lost/lost make/made/made mean/meant/meant meet/met/met ok/ok'd/ok'd pay/paid/paid
    put/put/put read/read/read rise/rose/risen run/ran/run say/said/said see/saw/seen
    seek/sought/sought send/sent/sent set/set/set shoot/shot/shot sing/sang/sung slide/slid/slid
    speak/spoke/spoken spend/spent/spent stand/stood/stood strike/struck/struck swear/swore/sworn
    take/took/taken teach/taught/taught tell/told/told think/thought/thought throw/threw/thrown
    understand/understood/understood wear/wore/worn weave/wove/woven win/won/won
    withdraw/withdrew/withdrawn write/wrote/written
"""
_IRREGULAR = {
    base: (past, perfect)
    for base, past, perfect in (verb.split("/") for verb in _IRREGULAR_TABLE.split())
}
PASTS = tuple(sorted({past for past, _ in _IRREGULAR.values()}))
"""Past forms that no ending shows."""
_DOUBLING_TABLE = """
    abhor admit aver ban beg blog chat commit compel concur confer demur dub expel gag get grin
    incur infer jab jot label let nod omit pan pen plan plug put quip rap rebut refer regret
    resubmit rub set shop shrug signal slam slap snap step stop submit sum tip win
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
    >>> forms("co-lead").past
    'co-led'
    """
    prefix, hyphen, last = verb.rpartition("-")
    if hyphen:
        return Forms(*(f"{prefix}-{form}" for form in forms(last)))
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
