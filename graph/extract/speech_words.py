"""Verbs with which a text says that somebody said something.

The verbs stand in tables by what their forms can be besides; all forms are made from them. To
teach a verb, add its base form to the table where it belongs.
"""

from __future__ import annotations

import re

from graph.extract.word_pattern import one_of
from graph.prose.inflection import forms
from graph.text import WEEKDAY

_VERBS = """
    accuse acknowledge add admit admonish advise affirm allege announce applaud argue articulate
    ask assail assert assure attest aver avow believe bellow bemoan berate beseech bristle
    castigate caution chant characterise characterize chastise chide cite clarify commend
    complain concede conclude concur condemn confess confide confirm congratulate consider
    contend counsel criticise criticize crow declare decry deem denigrate denounce deny deplore
    deride describe disagree disavow disclose dismiss disparage dissociate distance divulge dub
    echo elaborate emphasise emphasize enthuse entreat eulogise eulogize exclaim excoriate
    exhort explain express extol foresee fulminate gush hail highlight hope implore imply inform
    inquire insist interject intone lambast lambaste lament laud liken maintain marvel mock
    mumble muse mutter observe opine outline pillory plead portray praise predict proclaim profess
    pronounce quip quote reaffirm reason reassert reassure rebut recall reckon recommend recount
    reemphasise reemphasize refer reiterate reject rejoice rejoin remember remind retort
    ridicule salute say scoff scold slam sneer speculate stress suggest summarise summarize surmise
    swear tell testify theorise theorize think tout underline underscore upbraid urge utter
    vilify vow warn welcome write
"""
"""Verbs of saying whose forms hardly mean anything else."""
_NOUNS = """
    answer appeal beam blame blast boast brand call challenge charge cheer claim comment counter cry
    doubt fear fume grin grumble herald hint joke label murmur note object pledge point post promise
    protest question rant regret remark reply report respond shout sigh signal slate snap state
    term thank thunder trumpet tweet voice volunteer whisper wonder worry
"""
"""Verbs whose third person may be a plural noun: `the claims of both States`."""
_PAST_ONLY = """
    agreed continued defended demanded demurred depicted disassociated interrupted justified
    labeled quoted raged read reads repeated requested revealed say signaled ventured threatened
"""
"""Forms that are taken alone: the others of their verbs mislead (`continues`, `to defend`)."""
_SAYS_NEXT = (
    r"(?=:?,?\s+(?:that|it|the|this|these|them|how|whether|what|why)\b|[,:]?\s+[“\"‘'«]"
    r"|[.,:]|\s*\Z)"
)
"""What shows that a form is a verb which might be a plural noun."""
_NO_NOUN = r"(?!\s+(?:made|by|of|from|about|were|was|are|had|have|that\s+(?:were|was|are))\b)"
_PAPER = r"(?:resolution|text|draft|statement|document|letter|motion|declaration|report)\b"
_GUARDED = {
    "states": r"(?-i:states)(?=\s+that\b|,?\s+[“\"])",
    "notes": r"(?<!down\s)(?<!taking\s)(?<!the\s)(?<!of\s)notes",
    "reports": r"reports(?=,?\s+(?:that\b|[“\"])|[.,]|\s*\Z)",
    "terms": r"terms(?=\s+(?:it|the|this|as)\b)",
    "questions": r"questions(?=\s+(?:the|whether|why|how)\b)",
    "brands": r"brands(?=\s+(?:it|the)\b)",
    "threatened": r"threatened(?!\s+(?:to|by)\b)",
    "demanded": r"demanded(?!\s+by\b)",
    "agreed": r"agreed(?!\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+)?"
    r"(?:to|on|by|upon|in|language|text|outcome|principles)\b)",
    "remarks": r"remarks" + _NO_NOUN,
    "comments": r"comments" + _NO_NOUN,
    "claims": r"claims" + _NO_NOUN,
    "answers": r"answers" + _NO_NOUN,
    "promises": r"promises" + _NO_NOUN,
    "read": r"(?<!to\s)(?<!be\s)(?<!was\s)read(?=,?:?\s+(?:that\b|[“\"‘]|out\b"
    + r"|(?:the|an?)\s+(?:\w+\s+)?"
    + _PAPER
    + r")|[.,:]|\s*\Z)",
    "reads": r"reads(?=,?:?\s+(?:that\b|[“\"‘]|(?:the|a)\s+(?:\w+\s+)?"
    + _PAPER
    + r")|[.,:]|\s*\Z)",
    "written": r"(?:(?<=has\s)|(?<=have\s)|(?<=had\s))written",
    "charged": r"charged(?=,?\s+(?:that\b|[“\"‘])|[.,:]|\s*\Z)",
    "cried": r"cried(?!\s+foul\b)",
    "referred": r"referred(?=\s+to\b)",
}
"""Forms with a guard of their own."""
_UNGUARDED = frozenset(("appeals", "calls", "praises", "regrets", "thanks"))


def _guard(form: str, noun: bool) -> str:
    """A form as a pattern, with the guard that it needs; "" where it needs none."""
    if form in _GUARDED:
        return _GUARDED[form]
    return form + _SAYS_NEXT if noun and form not in _UNGUARDED else ""


def _finite() -> dict[str, str]:
    """Every form that is a verb of saying by itself, with its pattern where it has a guard."""
    found = {form: _guard(form, noun=False) for form in _PAST_ONLY.split()}
    for verb in _VERBS.split():
        known = forms(verb)
        found |= {form: _guard(form, noun=False) for form in known[1:4]}
    for verb in _NOUNS.split():
        known = forms(verb)
        found |= {form: _guard(form, noun=False) for form in known[2:4]}
        found[known.third] = _guard(known.third, noun=True)
    return found


_FINITE = _finite()
_GOING = sorted({forms(verb).going for verb in (_VERBS + _NOUNS).split()})
SPEECH = frozenset(_FINITE)
"""Finite forms of verbs of saying, in lower case."""
VERB = (
    "(?:"
    + "|".join(
        (
            one_of(form for form, pattern in _FINITE.items() if not pattern),
            *(pattern for _, pattern in sorted(_FINITE.items()) if pattern),
        )
    )
    + ")"
)
"""A finite form of a verb of saying; a word boundary must follow."""
GOING = one_of(_GOING)
"""A participle: `adding`, `lamenting`."""
PLAIN = one_of((*_VERBS.split(), *_NOUNS.split(), "agree", "argue", "continue", "charge"))
"""The form that goes with several speakers: `critics argue`."""
ADVERB = (
    r"(?:(?:also|further|then|later|however|again|earlier|nevertheless|similarly|first|finally"
    r"|strongly"
    r"|repeatedly|separately|once|[a-z]+ly|has|have|had|was|is"
    rf"|(?:on\s+)?{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?)\s+){{0,2}}"
)
_ASIDE = (
    r"(?:,\s+(?:meanwhile|however|too|though|in\s+turn|for\s+(?:his|her|its)\s+part"
    r"|in\s+a\s+statement|by\s+contrast|on\s+the\s+other\s+hand)(?=,))?"
)
SAYS = re.compile(rf"{_ASIDE},?\s+{ADVERB}(?P<verb>{VERB}|sp(?:oke|eaks)\s+(?:of|about|out))\b")
SAID_BEFORE = re.compile(
    rf"[”\"’',]\s+{VERB}\s+$|"
    r"\b(?:said|says|added|adds|noted|stated|warned|explained|asked|wrote|argued"
    r"|told|concluded|continued|replied|stressed|insisted|declared|[Aa]ccording\s+to)\s+$"
)
SAYING = re.compile(rf"\b(?:{VERB}|{GOING}|according\s+to|in\s+the\s+words\s+of)\b")
