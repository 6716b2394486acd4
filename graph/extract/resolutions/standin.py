"""What stands for a resolution once one is spoken of: `the measure`, `the just-adopted one`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.actors.find import states_in
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.phrase import Phrase, phrase_at
from graph.extract.resolutions.title import title_after
from graph.extract.story_text import sentences
from graph.gazetteer import Match
from graph.model import Span

_STANDIN = re.compile(
    r"\b(?P<noun>measure|texts?|drafts?|documents?|motion|proposals?)\b(?![-’'](?!s\b)\w)"
)
_STANDIN_FITS = re.compile(
    r"^(?:the|this|that|both|two|three|its|\w+day[’']s|today[’']s|an?(?=\s+(?:\w+-(?:sponsored|led"
    r"|backed)|[A-Z])))\b(?:\s+(?:the|two|three|same|draft|final|adopted|just-adopted|proposed|new"
    r"|non-?binding|consensus|latest|landmark|earlier|later|first|second|[A-Z][\w.’'-]*"
    r"|[\w.]+-(?:sponsored|led|drafted|backed|proposed|authored|penned)|and))*$",
    re.IGNORECASE,
)
_DOING = (
    r"(?:call|declar|designat|proclaim|urg|request|establish|demand|condemn|extend|recogni[sz]|invit"
    r"|welcom|creat|decid|renew|authori[sz]|reaffirm|encourag|aim)(?:ing|ed\s+at)\b"
)
_NEW_ONE = re.compile(
    r"(?:one|another|an?)(?:\s+(?:such|orally\s+revised|revised|related|further|second|third|fourth|new|separate|similar"
    r"|wide-ranging|draft|additional|other|consensus|competing|rival))*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\s+before\s+(?:the|it)\b(?:\s+[A-Z]\w+)*)?"
    rf"\s*,?\s+(?:titled|entitled|(?:which|that)\s+would\s|on\s+(?!the\s+table)[a-z“]|concerning\s"
    rf"|regarding\s|(?:adopted|approved|passed)\s+(?:by|without|unanimously|with)\b|{_DOING})"
)
_AMONG = re.compile(
    rf"\b(?:including|among\s+them|and)\s+(?P<one>one|another)(?=\s+(?:on\s+[a-z]|{_DOING}))"
)
_ONE = re.compile(
    r"\b(?P<one>[Tt]he\s+(?:just[- ]adopted|newly\s+adopted|first|second|earlier|later|latest"
    r"|latter|former|new|previous|older|[A-Z][\w.]*"
    r"|[\w.]+-(?:sponsored|led|drafted|backed|proposed))\s+one)\b(?!\s+(?:of|hundred|day|year))"
)
_ORDINAL = re.compile(
    r"(?:(?<=[.;,]\s)|(?<=\s\s)|(?<=\n)|(?<=and\s))(?P<one>[Tt]he\s+(?:first|second|third|former"
    r"|latter|other))(?=,?\s+(?:titled\s+|entitled\s+|on\s+)?[“\"][A-Z])"
)
_WITHOUT_NOUN = (
    (_ORDINAL, "resolutions:ordinal"),
    (_AMONG, "resolutions:one"),
    (_ONE, "resolutions:one"),
)


_BY_ACRONYM = frozenset(("state/ARE", "state/GBR", "state/USA"))
"""States whose acronym is an adjective: `the US text`; `the DPRK text` is about it."""
_OF_UN = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:(?:(?:UN|U\.N\.|United\s+Nations)(?:[’']s?)?\s+)?(?:General\s+Assembly"
    r"|Security\s+Council|Human\s+Rights\s+Council)|UN|U\.N\.|United\s+Nations)(?:[’']s?)?"
)
_MOTION = re.compile(rf"{_OF_UN.pattern}\s+motion\b")
"""Where a text speaks of one, `the motion` is that one, and none of a parliament."""
_PRINTED = re.compile(r"\b(?:full|official|whole|complete|English|French|original)\Z")
"""`the full text`: what is printed of it."""
_OWNS = re.compile(r"['’]|[-‑](?=[a-z])")
"""`Chad’s`, `Chad-led`; not `the Chad-Peru resolution`, which is on both."""
_MADE_BY = re.compile(r"-(?:sponsored|led|backed)\b")


def stand_ins(text: str, paragraphs: tuple[Span, ...]) -> Iterator[Meant]:
    """`the U.S. measure`, `the just-adopted one`, `the text`: once a resolution is spoken of."""
    moved = _MOTION.search(text) is not None
    for sentence in sentences(text, paragraphs):
        for noun in _STANDIN.finditer(text, sentence.start, sentence.end):
            start, end = noun.span("noun")
            phrase = phrase_at(text, sentence.start, start, end)
            fits = _STANDIN_FITS.match(phrase.modifiers) or _NEW_ONE.fullmatch(phrase.modifiers)
            plain = moved and phrase.modifiers.lower() in ("the", "this")
            known = "text" if plain and noun["noun"] == "motion" else noun["noun"]
            if not fits or not _stands_in(text, phrase, known):
                continue
            yield _stand_in(text, sentence, phrase, "resolutions:stand-in")
        for pattern, rule in _WITHOUT_NOUN:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                phrase = Phrase(*match.span("one"), match["one"].removesuffix(" one"), "", 1)
                yield _stand_in(text, sentence, phrase, rule)


def _stands_in(text: str, phrase: Phrase, noun: str) -> bool:
    """Whether a measure or a text is the resolution: said of a State, or bare and at work."""
    if re.search(
        r"\b(?:resolution|draft|adopted|sponsored|non-?binding|consensus)\b", phrase.modifiers
    ):
        return noun.rstrip("s") != "proposal"
    states = states_in(text, phrase.start, phrase.end)
    if _NEW_ONE.fullmatch(phrase.modifiers):
        return noun in ("text", "draft", "measure") and bool(_ABOUT.match(text, phrase.end))
    told = phrase.determiner not in ("a", "an") or _MADE_BY.search(phrase.modifiers)
    if _PRINTED.search(phrase.modifiers):
        return False
    if noun.rstrip("s") in ("measure", "text", "draft") and told:
        return bool(states) or (
            len(phrase.modifiers.split()) <= 2
            and not re.match(r"\s+of\b", text[phrase.end : phrase.end + 5])
        )
    named = states or _OF_UN.fullmatch(phrase.modifiers)
    return bool(named) and noun.rstrip("s") in ("measure", "text", "draft", "motion")


def is_matter(one: Match) -> bool:
    """Whether a name before a paper says what it is about: `the DPRK text`, not `the US text`."""
    by = one.label_kind != "acronym" or one.entity in _BY_ACRONYM
    return not by and one.entity.startswith("state/")


def may_make(text: str, one: Match) -> bool:
    """`the Saltish text`, `Saltland's`, `Saltland-led`: by it; `the Saltland text` is about it."""
    if is_matter(one):
        return False
    adjective = one.label_kind in ("demonym", "acronym", "metonym")
    return adjective or _OWNS.match(text, one.end) is not None


def _stand_in(text: str, sentence: Span, phrase: Phrase, rule: str) -> Meant:
    named = states_in(text, phrase.start, phrase.end)
    states = [one.entity for one in named if not is_matter(one)]
    return Meant(
        Span(phrase.start, phrase.end),
        rule,
        sentence,
        text[phrase.start : phrase.end],
        title=title_after(text, phrase.end, sentence.end)[0],
        sponsors=tuple(dict.fromkeys(states)),
        plural=phrase.number,
    )
