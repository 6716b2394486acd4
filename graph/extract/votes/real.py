"""Whether a ballot word tells of a vote that was cast, not of one wished, feared or long past."""

from __future__ import annotations

import re

from graph.extract.votes.pieces import Pieces

_UNREAL = re.compile(r"!(?:[xdvtalhN]|O)*$|!z{1,2}tN$|Qa*z?$")
_HAD = re.compile(r"xa*[Sh][^,;:]*$")
"""`Had Chad abstained, ...`: it has not."""
_ASKS = frozenset(("did", "do", "does", "will", "would", "should", "could", "can", "has", "is"))
_ASKED = re.compile(r"[\s”’\"')]*\?")
"""`Did Chad abstain?` tells nothing; `Why did Chad abstain?` that it did."""
_BY_OTHERWISE = re.compile(r"[^,;:FGBX]{1,4}f[GB]")
"""`supported Chad by voting no`: the vote is the one that is told behind."""
_NONE = frozenset(("no", "any", "without", "zero"))
_EARLIER = re.compile(
    r"(?:\s+(?:the|an?|it|such|similar|resolution|text|draft|measure)){0,4}\s+"
    r"(?:(?:in|on|at|during|over|for)\s+(?:all\s+)?(?:the\s+|its\s+)?"
    r"(?:previous|past|last|earlier|prior|recent)\b"
    r"|last\s+(?:year|month|week|time)\b|previously\b|before\s*,)"
)
"""`Chad, which had abstained in the previous two years, voted for it`: not in this vote."""
_RELATIVE = re.compile(r"w[xdvkal]*$")
_IN_YEAR = re.compile(r"(?:\s+[\w’'-]+){0,4}?\s+in\s+(?:19|20)\d\d\s*,")
"""`Chad, which abstained in 2031, voted for it`: the vote of another year."""
_HABIT = re.compile(
    r"\s+(?:on\s+)?(?:(?:all|any|such|similar|previous|earlier|past|many|most|other|\w+\s+of\s+(?:the|its))"
    r"\s+(?:\w+\s+){0,2})?(?:resolutions|texts|drafts|measures|amendments|paragraphs)\b(?!\s\d)"
    r"|\s+(?:[\w’']+\s+){0,3}?(?:call|request|bid|motion)\s+(?:to|for)\s+(?:(?:an?|the)\s+)?"
    r"(?:hold|adjourn|postpone|delay|defer|secret|debate)"
    r"|\s+(?:to\s+)?(?:an?|the)\s+(?:call\s+in|line|phrase|reference|clause|language|provision|wording)\b"
)
_VETOED = re.compile(
    r"(?:\s+[\w.,’'“”-]+){0,8}?\s+(?:demand|call|bid|appeal|push|move|attempt|effort|resolution"
    r"|draft|text|measure|motion|document|proposal|statement|application|extension|renewal)\b"
)


def is_real(sentence: Pieces, place: int) -> bool:
    """Whether a ballot word tells of a vote that was cast."""
    return _is_vote(sentence, place) and not _is_unreal(sentence, place)


def _is_unreal(sentence: Pieces, place: int) -> bool:
    """`would vote against`, `to abstain`, `had abstained before`, `against all such texts`."""
    left, end = sentence.letters[:place], sentence.each[place].end
    if _UNREAL.search(left) or _HABIT.match(sentence.text, end):
        return True
    if _HAD.match(left) and sentence.each[0].word == "had":
        return True
    if sentence.each[0].word in _ASKS and _ASKED.match(sentence.text, sentence.each[-1].end):
        return True
    cue = sentence.each[place]
    if cue.veto and place and sentence.each[place - 1].word in _NONE:
        return True
    before = (_EARLIER, _IN_YEAR) if _RELATIVE.search(left) else ()
    return any(one.match(sentence.text, end) for one in before)


def _is_vote(sentence: Pieces, place: int) -> bool:
    """Whether a veto is one of a text, and a passing is told of so many of all."""
    letters, cue = sentence.letters, sentence.each[place]
    if cue.letter == "P":
        return "T" in letters[:place]
    if cue.letter == "W" and _BY_OTHERWISE.match(letters, place + 1):
        return False
    if cue.word in ("vetoed", "vetoes", "vetoing"):
        after = letters[place + 1 : place + 2]
        return after in ("", "O", "h", "&", "f") or bool(_VETOED.match(sentence.text, cue.end))
    return True
