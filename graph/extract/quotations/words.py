"""Word lists of attribution: idioms, nouns and verbs that tell whose words are quoted."""

from __future__ import annotations

from graph.prose.inflection import forms

_IDIOMS = """
    put it / phrase it / sum up / sum it up / sum things up / speak of / speak about / talk of
    talk about / speak out against / speak out for / lash out at / hit out at / hit back
    hit back at / shoot back / take aim at / take issue with / take exception to / make clear
    make it clear
    make plain / draw attention to / call attention to / point to / pay tribute to / give voice to
    raise the alarm / sound the alarm / raise concern / raise concerns / rail against / press for
    push for / argue for / argue against / single out / have this to say / go so far as to say
    go as far as to say / cast doubt on / pour scorn on / pour cold water on / chime in / go on
    weigh in / pipe up / open up about / come out against / warn against / lay out / set out
    spell out / do not believe / leave no doubt / wax lyrical about / rule out / brush off
    take the view / take the position / hold the view / hold the opinion / come to the conclusion
    strike a note / launch an attack on / launch a broadside at / level criticism at
    brush aside / wave away / shrug off / write off / be quoted as saying / be reported as saying
"""
_DENIALS = "believe think accept see support"
_VIEWS = "see regard view perceive find consider deem understand interpret characterise judge"
_LIGHT = """
    issue make offer give deliver send launch repeat voice raise have sound utter express release
    publish
"""


def _phrases(table: str) -> list[str]:
    return [one.strip() for line in table.strip().split("\n") for one in line.split("/")]


def _inflected(phrase: str) -> list[str]:
    """`take aim at`: takes, took, taken and taking aim at."""
    verb, _, rest = phrase.partition(" ")
    return [f"{form} {rest}".strip() for form in dict.fromkeys(forms(verb)[1:])]


IDIOMS = tuple(
    form
    for one in _phrases(_IDIOMS)
    if not one.startswith(("be ", "do "))
    for form in _inflected(one)
)
"""Verbs of saying that are several words, inflected: `took aim at`."""
VIEWS = tuple(form for one in _VIEWS.split() for form in forms(one)[1:4])
"""`saw the text as "..."`: verbs of holding a view."""
LIGHT = tuple(form for one in _LIGHT.split() for form in forms(one)[1:])
"""Verbs that say nothing without their noun: `issued a plea`."""
_SPEECH_NOUN_TABLE = """
    accusation admission advice allegation answer apology appeal argument assertion assessment
    assurance boast call caveat charge claim comment complaint conclusion concern condemnation
    confession contention conviction criticism cry declaration demand denunciation depiction
    description dictum endorsement exhortation explanation formula formulation greeting hope
    insistence invitation judgement judgment lament line maxim mantra message metaphor motto
    observation opinion outburst phrase plea pledge point portrayal praise prayer prediction
    promise pronouncement proposal question quip reaction rebuke refrain rejoinder remark reminder
    reply request response retort rhetoric slogan speech statement suggestion summary taunt
    testimony threat tribute tweet verdict view vision voice vow warning wish word words
"""
SPEECH_NOUNS = tuple(_SPEECH_NOUN_TABLE.split())
"""What somebody says, as a noun: `Doe's plea for "..."`."""
_BE = r"(?:is|was|are|were)"
SURE = (
    rf"(?:{_BE}|remain(?:s|ed))\s+(?:[a-z]+ly\s+)?(?:adamant|categorical|certain|clear|confident"
    r"|convinced|emphatic|hopeful|insistent|optimistic|persuaded|sure|unequivocal"
    r"|of\s+the\s+(?:belief|opinion|view))(?=\s+that\b)|(?:has|had)\s+no\s+doubts?(?=\s+that\b)"
)
"""`was adamant |that|`: what somebody holds."""
SAID_SO = (
    r"(?:(?i:so)\s+(?:said|says|wrote)"
    rf"|(?:(?i:that|this|those|these|such)\s+)?{_BE}\s+(?:how|what|all(?:\s+that)?"
    rf"|(?:in\s+)?the\s+(?:[\w-]+\s+){{0,2}}(?:{'|'.join(SPEECH_NOUNS)})\s+(?:of|from|by)))\s+"
)
"""What hands words back to their speaker: `"..." is how |Doe| put it`, `"..." So said |Doe|`."""
_PAPER_TABLE = """
    address announcement article column commentary communique communiqué dispatch editorial essay
    interview letter memo memorandum message note op-ed petition post posting release remarks reply
    report response speech statement testimony text thread tweet
"""
PAPERS = tuple(_PAPER_TABLE.split())
"""What somebody's words stand in: `Doe's letter says "..."`."""
_SPEAKER_TABLE = """
    academics activists advocates ambassadors analysts campaigners commentators critics delegates
    delegation detractors diplomats economists embassy envoys experts government groups historians
    humanitarians lawmakers lawyers leaders members meps ministers ministry mission observers office
    officials opponents organisers organizers people proponents representatives residents scholars
    senators sources speakers students supporters survivors victims witnesses
"""
SPEAKERS = tuple(_SPEAKER_TABLE.split())
"""Speakers without a name."""
DENIALS = tuple(_DENIALS.split())
