"""Actors in context: which of the gazetteer's matches mean the actor here.

A capital stands for its government only where it acts; an adjective is no actor where it names a
language; a name that is also somebody's, or some other place's, needs a fitting neighbour.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from graph.extract.places import held
from graph.function_words import BETWEEN
from graph.gazetteer import Gazetteer, Match
from graph.prose.lexicon import word_set

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|to|from|around|outside|across|into|through|via|visit(?:ed|ing)?|leaving"
    r"|toured|of|for|held\s+in|capital|capital,|city|downtown|central"
    r"|[Tt]he)\s+(?:[A-Z][a-z]+\s+and\s+)?$"
)
_LIST = r"(?:(?:,\s+[A-Z]\w+)*,?\s+and\s+(?:its\s+(?:\w+\s+)?ally\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?"
_VERBS = word_set("""
    has had have said says told want wants put puts is was are were will would did does seek
    seeks sought see sees saw propose proposes back backs support supports oppose opposes hope
    hopes sponsors lead leads led call calls argue argues deny denies insist insists believe
    believes object objects vetoes made make makes take takes took send sends sent win won
    tables drew drafts introduces can could must may might should agree agrees claim claims
    maintain maintains remain remains continue continues refuse refuses reject rejects accuse
    accuses accept accepts urge urges vote votes voted joins join abstains cast casts chose
    chooses sat sits stood stands opted fear fears face faces need needs held holds kept keeps
    let gave gives got gets went goes came comes became
""")
_ACTS = re.compile(
    rf"{_LIST}(?:,\s+(?!(?:the|an?|and|or|where)\b)[a-z][^,.;“”\"]{{2,90}},)?{_LIST}\s+"
    rf"{BETWEEN}(?:not\s+)?"
    rf"(?:{'|'.join(sorted(_VERBS, key=len, reverse=True))}|[a-z]+ed)\b"
    r"|['’´]s?\s+(?!streets?\b|airport\b|weather\b|population\b|suburbs?\b|residents\b|mayor\b"
    r"|port\b|port\b|university\b|hospitals?\b|north\b|south\b|east\b|west\b|old\b|main\b"
    r"|central\b)"
    r"(?:[a-z]|UN\b|U\.N\.|(?:Foreign|Permanent|Ambassador|President|Prime|Minister|Envoy"
    r"|Deputy)\b)"
)
_RULERS = re.compile(
    r"\s+(?:government|authorities|regime|administration|leadership|officials|junta|side"
    r"|delegation)\b"
)
_GOVERNED = re.compile(
    r"\b(?:(?:sanctions|pressure|pressur\w+|press\w*|embargo|arms\s+embargo|impos\w+|tougher"
    r"|call\w*|prevail\w*|measures|restrictions)\s+(?:\w+\s+)?(?:on|upon|against)"
    r"|(?:pressure|support|opposition|criticism|backing|objections?|veto|threats?|demands?"
    r"|resistance|request|response)\s+(?:from|by|of)"
    r"|(?:ties|relations|talks|cooperation|dialogue|tension|tensions|deal|agreement|negotiations"
    r"|consult\w+)\s+(?:between|with)"
    r"|(?:message|warning|signal|rebuke|blow|appeal|concession\w*|threat|letter|loyal|close|pointed"
    r"|reference)\s+to"
    r"|(?:leaving|isolat\w+|punish\w*|pushing|forc\w+|allow\w*|help\w*|condemn\w*|name|naming"
    r"|persuad\w+|convinc\w+|challeng\w+|warn\w*)"
    r"|(?:position|stance|policy|behaviour|behavior|accusation|isolation)\s+of|stand\w*\s+with"
    r"|sides?\s+with)\s+$",
    re.IGNORECASE,
)
_SECRETARIAT_OF = re.compile(
    r"\s+(?:of|for)\s+(?:the\s+)?(?!United\s+Nations|UN\b|Organi[sz]ation\b)[A-Z]"
)
_SECRETARIAT_BEFORE = re.compile(
    r"\b(?:Permanent|Technical|Executive|Interim|Convention|Treaty|Commonwealth|Forum|Community"
    r"|its)\s+$"
)
_POWERS = re.compile(
    r"Kremlin|White House|Pentagon|Capitol Hill|Downing Street|Whitehall|Blue House|Elys|Élys|Foggy"
    r"|Cheong|Kantei|South Block|Raisina|Zhongnanhai|Farnesina|Chigi|Moncloa|Itamaraty|Planalto"
    r"|Rosada|Malac|Wisma|Aso Rock|La Moneda|Nari|Miraflores Palace|Binnenhof|Torre Tagle"
)
"""Names of seats of power that are hardly used for the place itself."""
_AT_PLACE = re.compile(r"\b(?:in|at|near|outside|inside|from|to)\s+(?:the\s+)?$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|between|with|against|and|urged?|urging|accused|told|thanked|thanks|praised|criticized"
    r"|criticised|blamed|asked|prompted|pressed|unlike|while|as|that|but|because)\s+$"
)
_PLACE_AFTER = re.compile(
    r"(?:,\s+(?:[A-Z]{2}\b|D\.C\.)|\s+(?:time|headquarters|office|airport)\b)"
)
_LANGUAGE = re.compile(
    r"(?:\b(?:in|into|from|speaks?|speaking|spoken|spoke|language|languages|text|learn\w*|the)\s+"
    r"|\b(?:Arabic|Chinese|English|French|Russian|Spanish|German|Portuguese"
    r"|original)(?:,\s*(?:and\s+)?|\s+and\s+|/|:\s*)|Original:\s*)$"
)
_LANGUAGE_AFTER = re.compile(
    r"\s+(?:language|version|translation|speaker|interpretation|subtitles|word|alphabet)s?\b"
    r"|\s*(?:\Z|only\b|\]|\n|,\s*(?:and\s+)?(?:Arabic|Chinese|English|French|Russian|Spanish)"
    r"|[.;)])|\s+and\s+(?:Arabic|Chinese|English|French|Russian|Spanish)\b|-speaking\b"
)
_LANGUAGES = frozenset(
    ["Chinese", "French", "Russian", "Spanish", "Portuguese", "German", "Italian", "English"]
)
_OF_WAR = re.compile(r"\s+and\s+[A-Z]\w+\s+[Ww]ars\b")
"""`the Korean and Gulf wars`: names of history, no States that act."""
_COMPOUND_BEFORE = re.compile(
    r"\b(?:Latin|South|North|Central|African|Inter|Pan|Native|Asian|Ibero|Afro|West|East)[\s-]$"
)
_COMPOUND_AFTER = re.compile(
    r"(?:\s+(?:Ocean|Indians?|cuisine|cheese|cooperation\s+council|Virgin|Polynesia|Guiana|Columbia"
    r"|Samoa|Antilles|roulette|dressing|fries|Street|Avenue|Square|River|Valley|Museum|disease)\b"
    r"|-born\b|-style\b)"
)
_CAPITAL_WORD_BEFORE = re.compile(r"(?<![.!?:]\s)\b([A-Z][a-z]+)[^\S\n]+$")
_OPENERS = """
    The In On At By For From To With And But Both While When As Of After Before Against Between
    Ambassador Minister President Republic Kingdom State Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Unlike Like Since That Said Although Moreover Yesterday Today Over Into About
    Toward Towards Without Amid Among Versus Via
"""
_FINE_BEFORE = frozenset(_OPENERS.split())
_VERB_BEFORE = re.compile(
    r"(?!James|Charles|Frances|Agnes|Jules|Yves|Giles|Miles)[A-Z]\w+[^aious\W]s"
)
"""`UN Slams India`, `Peru Joins Mexico` in a headline; not `Thomas Jordan`, `James Ireland`."""
_SURNAME_AFTER = re.compile(r"[^\S\n]+[A-Z][a-z]+\b")
_COMMON_TITLES = frozenset(
    ("Dawn", "Wired", "Amazon", "Foreign Policy", "Foreign Affairs", "The Diplomat", "Bloomberg")
)
_PRESS = frozenset(("org/associated-press", "org/visual-china-group", "org/inter-press-service"))
_US_STATE = re.compile(r"\b(?:Atlanta|Savannah|Augusta|Athens|Macon),\s+$")


_NAME_BEFORE = re.compile(r"[A-Z][a-z]+\s+(?:(?:on|of|for|and)\s+)?(?:the\s+)?$")
_NAME_BEHIND = re.compile(r"(?:,|\s+and|\s+in|\s+of)?\s+[A-Z][a-z]+\b")
_OWNED = re.compile(r"(?:(?P<gb>Britain|UK|U\.K\.)|\w)[’']s\s+$")
_NEWSROOM = re.compile(r"\b(?:told|by|with|magazine|newspaper|journal|in)\s+$")
_IN_BRACKETS = re.compile(r"[(]$")
_IN_LIST = re.compile(r"(?:,\s+(?!and\b)[A-Z][\w ]{2,30}){0,12},?(?:\s+and)?\s+(?:the\s+)?")
"""Between two States of one list: both Congos stand in it."""
_KINSHASA = frozenset(
    ("Democratic Republic of Congo", "DR Congo", "D.R. Congo", "DRC", "Kinshasa", "Congo-Kinshasa")
)
_EASTERN_CONGO = re.compile(
    r"\b(?:M23|Goma|Kivus?|Ituri|Bukavu|Kisangani|Rwandan?|MONUSCO|MONUC)\b"
)
_FORMAL_CONGO = frozenset(
    (
        "Democratic Republic of the Congo",
        "Republic of the Congo",
        "Republic of Congo",
        "Congo-Brazzaville",
        "Brazzaville",
    )
)


def gazetteer() -> Gazetteer:
    """The names that the extractors know."""
    return Gazetteer.load()


def actors_in(text: str) -> tuple[Match, ...]:
    """The matches that mean the actor they name, in order."""
    return _actors_in(text, gazetteer())


@lru_cache(maxsize=4)
def _actors_in(text: str, names: Gazetteer) -> tuple[Match, ...]:
    found = names.find(text)
    sure = {one.entity for one in found if not one.ambiguous and one.label_kind != "metonym"}
    kept = tuple(one for one in found if _means_actor(text, one, sure))
    return _nearer_congo(text, kept)


def _nearer_congo(text: str, found: tuple[Match, ...]) -> tuple[Match, ...]:
    """Two States are called Congo: the press means the one whose longer names stand in the text.

    Or, where none does, the one whose war the text is of.
    """
    congos = [one for one in found if one.entity in ("state/COD", "state/COG")]
    names = {one.matched for one in congos}
    if "Congo" not in names or names & _FORMAL_CONGO:
        return found
    if not names & _KINSHASA and not _EASTERN_CONGO.search(text):
        return found
    both = any(
        {one.matched, two.matched} & _KINSHASA and _IN_LIST.fullmatch(text, one.end, two.start)
        for one, two in pairwise(congos)
    )
    return tuple(
        replace(one, entity="state/COD") if one.matched == "Congo" and not both else one
        for one in found
    )


def states_in(text: str, start: int, end: int) -> list[Match]:
    """Those of a passage that are States, in order."""
    return [one for one in within(text, start, end) if one.entity.startswith("state/")]


def within(text: str, start: int, end: int) -> list[Match]:
    """The actors that lie inside a passage of the text, in order."""
    return held(actors_in(text), start, end)


def _means_actor(text: str, one: Match, sure: set[str]) -> bool:
    if one.label_kind == "metonym":
        return acts(text, one)
    if one.label_kind == "acronym" and one.ambiguous:
        return _acronym_fits(text, one, sure)
    if one.label_kind == "demonym":
        return not _other_adjective(text, one)
    if one.entity == "org/secretariat":
        return not _others_secretariat(text, one)
    if not one.entity.startswith("state/"):
        return not one.ambiguous or _name_fits(text, one, sure)
    return not (one.matched.istitle() and _other_name(text, one))


def _acronym_fits(text: str, one: Match, sure: set[str]) -> bool:
    """An acronym that is also a word, or another body's: where the text names the body in full."""
    if one.entity in sure or (one.entity, one.matched) not in gazetteer().ambiguous:
        return one.entity in sure or one.matched != "WHO"
    before = text[max(0, one.start - 1) : one.start]
    return bool(_IN_BRACKETS.search(before)) and one.entity in _PRESS


def _others_secretariat(text: str, one: Match) -> bool:
    """`the Permanent Secretariat of the Club`: the secretariat of somebody else."""
    before = text[max(0, one.start - 24) : one.start]
    return bool(_SECRETARIAT_OF.match(text, one.end) or _SECRETARIAT_BEFORE.search(before))


def _name_fits(text: str, one: Match, sure: set[str]) -> bool:
    if one.entity.startswith("group/") and " " not in one.matched and one.matched[0].isupper():
        return not _in_name(text, one)
    if one.matched == "Foreign Office":  # several States have one
        owned = _OWNED.search(text, max(0, one.start - 20), one.start)
        return "state/GBR" in sure and (owned is None or owned["gb"] is not None)
    told = _NEWSROOM.search(text, max(0, one.start - 12), one.start)
    return one.matched not in _COMMON_TITLES or one.entity in sure or bool(told)


def _in_name(text: str, one: Match) -> bool:
    """Whether a capitalised word is a piece of a longer name: `Conference on Women`."""
    before = text[max(0, one.start - 30) : one.start]
    return bool(_NAME_BEFORE.search(before) or _NAME_BEHIND.match(text, one.end))


def acts(text: str, one: Match) -> bool:
    """Whether a capital means its government: it says, puts forward, is urged; not `in Beijing`."""
    if "," in one.matched or _PLACE_AFTER.match(text, one.end):
        return False
    before = text[max(0, one.start - 40) : one.start]
    if _POWERS.search(one.matched):
        return _AT_PLACE.search(before) is None
    if _GOVERNED.search(before) or _RULERS.match(text, one.end):
        return True
    if _LOCATIVE.search(before):
        return False
    return bool(_ACTS.match(text, one.end) or _BY.search(before))


def _other_adjective(text: str, one: Match) -> bool:
    before = text[max(0, one.start - 24) : one.start]
    if _COMPOUND_BEFORE.search(before) or _OF_WAR.match(text, one.end):
        return True
    if _COMPOUND_AFTER.match(text, one.end):
        return True
    if one.matched not in _LANGUAGES:
        return False
    return bool(_LANGUAGE_AFTER.match(text, one.end) and _LANGUAGE.search(before)) or bool(
        re.match(
            r"\s+(?:language|version|translation|interpretation)\b|-speaking\b",
            text[one.end :][:20],
        )
    )


def _other_name(text: str, one: Match) -> bool:
    """`Michael Jordan`, `Chad Smith`, `Atlanta, Georgia`: somebody or some other place."""
    if " " in one.matched:
        return False
    before = text[max(0, one.start - 24) : one.start]
    if _US_STATE.search(before):
        return True
    if not one.ambiguous:
        return False
    word = _CAPITAL_WORD_BEFORE.search(before)
    if word and word[1] not in _FINE_BEFORE and not _VERB_BEFORE.fullmatch(word[1]):
        return True
    after = _SURNAME_AFTER.match(text, one.end)
    if after is None or after[0].strip().lower() in _VERBS:
        return False
    return one.matched in ("Chad", "Jordan", "Georgia")
