"""What sort of story a text is that is no record: its masthead, its voice, its time.

Press releases are known by their masthead. News counts days from its own (`on Monday`, `yesterday`)
and says who said what; commentary speaks of itself in words that nobody is quoted with; an article
of reference tells of a day long ago, in the parts that its genre has. The rest is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from graph.model import Kind
from graph.text import MONTH, WEEKDAY

RELEASE = re.compile(
    r"\W{0,4}(?:press release|for immediate release|(?:security council )?press statement|"
    r"meetings coverage|note to correspondents|media (?:release|advisory|note)|news release|"
    r"(?:GA|SC|ECOSOC|HR|SG|DSG|DC|L|AFR|ENV|DEV|ORG|PAL|WOM)/(?:[A-Z]+/)*\d{3,6})\b.{0,60}",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"(?:.{0,24}\|\s*)?\W{0,4}(?:Press [Rr]eleases?|Meeting Summaries|Media Note)\b.{0,60}"
    r"|.{0,40}Department of (?:Public Information|Global Communications)\b.*"
    r"|\d+\w\w(?: & \d+\w\w)? (?:plenary )?Meetings?\*? \((?:AM|PM|Night|resumed)[^)]*\).{0,40}"
)
"""Lines at the head of the Organization's own accounts of meetings."""
_ORGANS = (
    r"(?:General Assembly|Human Rights Council|Economic and Social Council"
    r"|Commission on [A-Z][\w ]+?"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Special) Committee(?: \([^)]{3,60}\)| on [\w ]+?)?)"
)
_SITTING = re.compile(
    rf"(?<!UN )(?<!U\.N\. )(?<!United Nations )\b(?:(?:{_ORGANS}),? (?:[\w-]+ed its [^,.]{{3,90}})?"
    r"(?:today|tonight|this (?:morning|afternoon|evening))"
    r"|Security Council (?:tonight|this (?:morning|afternoon|evening)))\b"
)
"""How such an account opens: the organ by its own name, and the sitting; news says `the UN`."""
DATELINE = re.compile(
    r"\W{0,2}(?:[A-Z][A-Z.’'][A-Z. ’',/-]*|[A-Z][a-z]+(?: [A-Z][a-z]+)*)"
    r"(?:, (?:[A-Z][a-z]+\.?,? ?){1,3}(?:\d{1,2}(?:, \d{4})?)?)?"
    r" ?(?:\([A-Z\d][\w/., ]{1,24}\))? ?(?:--|[—–-]) "
)
BYLINE = re.compile(r"By [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,4}(?P<office>, .{3,})?")

_VOICE = re.compile(
    r"\b(?:in my view|this (?:essay|post|blog|piece|commentary|op-ed)|let us|editor[’']s note"
    r"|commentary|op-ed"
    r"|(?:is|was) an? (?:\w+ ){0,3}(?:fellow|professor|commentator|columnist|lecturer|analyst))\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I(?!\.)(?: [a-z]|’[a-z])|(?:[Mm]y|[Ww]e|[Oo]ur|[Yy]ou) [a-z])")
"""Who writes speaks: outside of quotation marks these are the writer's words."""
_CALLS = re.compile(
    r"^[^\w\n]*(?:subscribe|follow|find us|check|join|download|sign|like|support|donate|your? )\b"
    r".*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What a site asks of its readers."""
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,900}[”\"\n]")
_RUBRIC = re.compile(
    r"\W*(?:opinion|op-?ed|commentary|editorial|column|viewpoint|perspectives?|guest (?:post|essay)"
    r"|letters? to the editor)s?\b(?:.{0,30}|\s?[:|].{0,200})",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|told (?:reporters|the)|according to|added|announced|reported|stated|"
    rf"on {WEEKDAY}|Reuters|Associated Press|AFP|Xinhua|UN News)\b"
)
_REFERENCE = re.compile(
    r".{0,60}\b(?:Wikipedia|[Ee]ncyclop(?:a|æ)?edia\b|Hansard\b|H[LC] Deb\b|Congressional Record\b)"
    r".{0,60}"
)
_BOX = re.compile(
    r"\W*(Date|Meeting(?: no\.?)?|Code|Subject|Voting summary|Result|Document|Adopted"
    r"|(?:Security Council|Council) composition|(?:Non-)?[Pp]ermanent members)\b\W*.{0,60}"
)
"""The rows of the box that stands beside an article on a resolution."""
_PARTS = re.compile(
    r"\W*(?:See also(?::.{0,60})?|References|External links|Further reading|Footnotes"
    r"|Bibliography)\W*(?:edit\W*)?"
)
_TOLD = re.compile(
    r"\W*(?:The )?(?:(?:UN|U\.N\.|United Nations) )?(?:(?:Security Council|General Assembly) )?"
    r"[Rr]esolutions? (?:[AS]/RES/)?\d[^.\n]{0,80}?\b(?:adopted|passed|approved)\b[^.\n]{0,40}?"
    rf"\b(?:{MONTH})\b[^.\n]{{0,10}}\b(?:19|20)\d\d"
)
"""`Resolution 91, adopted unanimously on 3 May 1951, after ...`: how such an article opens."""
_DEFINED = re.compile(
    r"(?!(?:Below|Here|This|It|There|What|Following|That|He|She)\b)(?:The |An? )?[A-Z][\w’'-]*"
    r"(?: [^.,\n]{2,80}?)?(?: \([^()\n]{2,60}\))? (?:is|was|are|were)"
    r" (?:an?|the|one of the) [a-z]"
)
_NOW = re.compile(
    rf"\b{WEEKDAY}\b|\b(?:today|yesterday|this (?:week|month|year)"
    r"|last (?:week|month|year|night)|earlier)\b"
)
_WORDS = re.compile(r"[^\W\d_]+")
_OPENING, _PROSE, _LINE, _FEWEST, _SLIP = 2_500, 80, 140, 3, 1
_DEEPEST, _OPENS, _LONGEST, _SHORTEST, _MOSTLY = 24, 300, 600, 4, 0.7


def story_kind(body: str, lines: Sequence[str]) -> Kind:
    """The kind of a story, by its text and by the lines at its head that are not empty."""
    head = lines[:8]
    if any(RELEASE.match(line) for line in head) or _is_minuted(lines):
        return Kind.PRESS_RELEASE
    own = _QUOTED.sub(" ", _CALLS.sub("", body))
    reported, voiced = len(_REPORTED.findall(body)), len(_VOICE.findall(own))
    spoken = len(_SELF.findall(own))
    if _is_article(lines, telling=reported, speaking=voiced + spoken):
        return Kind.ARTICLE
    score = min(reported, 6) - max(0, min(2 * voiced + spoken, 10) - _SLIP)
    score += 3 * any(DATELINE.match(line) for line in lines[:12])
    score -= 3 * any(
        found["office"] is not None for line in head if (found := BYLINE.fullmatch(line))
    )
    above = takewhile(lambda line: len(line) < _LINE, head)
    score -= 6 * any(_RUBRIC.fullmatch(line) for line in above)
    return Kind.NEWS if score >= 0 else Kind.COMMENTARY


def _is_minuted(lines: Sequence[str]) -> bool:
    """Whether the Organization itself gives the account of a meeting."""
    above = list(takewhile(lambda line: len(line) < _LINE or is_titled(line), lines[:_DEEPEST]))
    opening = lines[len(above)][:_OPENS] if len(above) < len(lines) else ""
    return any(_ISSUED.fullmatch(line) for line in above) or bool(_SITTING.search(opening))


def is_titled(text: str) -> bool:
    """Whether most of the long words begin with a capital, as in headlines of official pages."""
    words = [one for one in _WORDS.findall(text) if len(one) >= _SHORTEST]
    return len(text) <= _LONGEST and sum(one[0].isupper() for one in words) > _MOSTLY * len(words)


def _is_article(lines: Sequence[str], *, telling: int, speaking: int) -> bool:
    """Whether a text is made as works of reference are.

    Args:
        lines: those that are not empty.
        telling: how often somebody is said to say something; then nothing is defined.
        speaking: how often the writer speaks, which no such work does.
    """
    if any(_REFERENCE.fullmatch(line) for line in lines[:8]):
        return True
    rows = (_BOX.fullmatch(line) for line in lines[:40])
    if len({one[1] for one in rows if one}) >= _FEWEST:
        return True
    if len({line for line in lines if len(line) < _PROSE and _PARTS.fullmatch(line)}) > 1:
        return True
    prose = [line for line in lines if len(line) >= _PROSE]
    if not prose or speaking or _NOW.search("\n".join(lines)[:_OPENING]):
        return False
    return any(_TOLD.match(line) for line in prose[:2]) or (
        not telling and _DEFINED.match(prose[0]) is not None
    )
