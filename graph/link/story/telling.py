"""How a sentence tells of a resolution: as news of its adoption, by a committee, as one that fell.

News of an adoption is a few days old at most, so of the resolutions that come back year after year
only the one of these days is meant. What a main committee approves the Assembly adopts weeks later.
A draft that fell, or that is only being talked about, is none of the resolutions on record.
"""

from __future__ import annotations

import re

NEWS, COMMITTEE, FAILED, PENDING = "news", "committee", "failed", "pending"
NOT_ADOPTED = frozenset({FAILED, PENDING})
"""What is told of in these ways is, for all that the story says, no resolution."""

_NAME = (
    r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Mm]ain|[Dd]isarmament"
    r"|[Hh]uman [Rr]ights|[Bb]udget|[Ll]egal|[Ss]ocial(?: affairs)?)\s+[Cc]ommittee"
    r"|[Aa]ssembly(?:['’]s)?\s+(?:[\w-]+,?\s+){0,5}?[Cc]ommittee"
    r"|(?:UN|U\.N\.|United Nations)\s+(?:(?![Ss]anctions|[Ee]xpert|[Cc]ounter)[\w-]+,?\s+){0,4}?"
    r"(?:[Cc]ommittee|panel(?!\s+(?:of|that\s+monitors|monitoring)\b))"
    r"|^\W*The\s+Committee)"
)
_ACTS = r"(?:adopt|approv|pass|endors|vot|back|agree|act)\w*"
_BY_COMMITTEE = re.compile(
    rf"{_NAME}\b(?:[^.;]|(?<=\b[A-Z])\.){{0,140}}?\b{_ACTS}"
    rf"|\b(?:adopted|approved|passed|endorsed)\s+(?:[\w-]+\s+){{0,3}}?(?:by|in|at)\s+the\s+"
    rf"(?:[^.;]){{0,60}}?{_NAME}"
)
_COMMITTEE = re.compile(_NAME)
_NAMED = re.compile(r"ommittee|\bpanel\b")
_OF_ASSEMBLY = re.compile(rf"{_NAME}[^.;]{{0,60}}?\bof\s+the\s+(?:[\w.]+\s+){{0,4}}?[Aa]ssembly\b")
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|already|last (?:month|week|year)|had been|recommended"
    r"|recommendation|acting on|introduc\w+ the reports?)\b",
    re.IGNORECASE,
)
_PLENARY = re.compile(
    r"\b(?:[Aa]ssembly|plenary)(?!['’]s)\s+(?!(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth"
    r"|[Ss]ixth)"
    r"\s+[Cc]ommittee)(?:[\w,-]+\s+){0,4}?(?:adopted|passed|approved|endorsed|voted)\b"
)
_FELL = re.compile(
    r"\b(?:fail(?:s|ed|ing)?\s+to\s+(?:adopt|pass|approve|agree|garner|get|win|secure|obtain"
    r"|receive"
    r"|gain)|(?<!to )(?<!threatened )veto(?:ed|es)\b|(?<!from )vetoing\b|(?:used|uses|using"
    r"|exercised|wielded|cast)\s+(?:its|their|a|the|his|her)\s+(?:\w+\s+)?veto|cast\s+\w+\s+vetoes"
    r"|block(?:s|ed)\b|(?:was|were|has been)\s+(?:\w+ly\s+)?(?:vetoed|defeated|voted down"
    r"|blocked|shot down|struck down)|did not (?:pass|adopt)|not adopted|failed to be adopted"
    r"|(?:[Cc]ouncil|[Aa]ssembly|members)\s+(?:\w+\s+){0,3}?(?:reject(?:s|ed)|voted down)"
    r"|(?:was|were)\s+rejected|failed\s+(?:by|after|resolution|in the)|fell short|voted down"
    r"|need(?:s|ed)\s+(?:at\s+least\s+)?(?:nine|9|a\s+two-thirds))"
)
_DRAFT = re.compile(r"\bdrafts?\b|\bproposed\b|\bproposals?\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:adopted|passed|approved|endorsed|backed|voted|votes?|passes|adopts|approves|endorses"
    r"|renewed|extended|carried|agreed|adoption|passage|unanimously|abstained|supported|greenlit"
    r"|co-?sponsored|welcomed|imposed|decided)\b"
)
_CARRIED = re.compile(
    r"\b(?:adopt|pass|approv|endors|carri|renew|extend|impos)(?:ed|es|s)\b|\bwent\s+through\b"
)
_ORGAN_VOTES = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|[Aa]ssembly|[Cc]ouncil|UNGA|UNSC|world body)(?:\s+\w+){0,3}?\s+"
    r"(?:votes?|voted|backs?|backed|endors\w+|supports?|supported|decide[sd]?|adopts?|approves?)\b"
    r"|\b(?:adoption|passage|unanimously|greenlit)\b|\b(?:[Aa]dopts|[Pp]asses|[Aa]pproves)\b"
)
_TO_COME = re.compile(
    r"\b(?:is|are)\s+(?:set|expected|due|scheduled|likely|poised)\s+to\s+"
    r"(?:adopt|approve|pass|vote|endorse|renew|extend)\b"
)
_UNITED_NATIONS = re.compile(
    r"\bU\.?N\.?(?![\w])|\bUN[A-Z]*\b|\bUnited\s+Nations\b|\bGeneral\s+Assembly\b"
    r"|\bSecurity\s+Council\b|\bRights\s+Council\b|\bECOSOC\b|\bEconomic\s+and\s+Social\s+Council\b"
    r"|\bworld\s+body\b|\b[Tt]he\s+Assembly\b|\bUNITED\s+NATIONS\b|\bSECURITY\s+COUNCIL\b"
    r"|\bGENERAL\s+ASSEMBLY\b"
    r"|\bHUMAN\s+RIGHTS\s+COUNCIL\b|\bECONOMIC\s+AND\s+SOCIAL\s+COUNCIL\b"
)


def names_united_nations(text: str) -> bool:
    """Whether a story names the United Nations or an organ of it at all.

    >>> names_united_nations("The U.N. council met."), names_united_nations("The town council met.")
    (True, False)
    """
    return bool(_UNITED_NATIONS.search(text))


def by_committee(sentence: str) -> bool:
    """Whether a main committee is said to adopt something now, and the Assembly not.

    >>> by_committee("The Assembly's Third Committee on Tuesday approved a draft on dance.")
    True
    >>> by_committee("The text, already approved by the Third Committee, was adopted on Monday.")
    False
    """
    if not _NAMED.search(sentence) or not _BY_COMMITTEE.search(sentence):
        return False
    plain = _OF_ASSEMBLY.sub("Committee", sentence)
    return not _EARLIER.search(plain) and not _PLENARY.search(plain)


def names_committee(sentence: str) -> bool:
    """Whether a main committee is named as the one that meets now.

    >>> names_committee("Before the Fourth Committee was a draft on salt.")
    True
    >>> names_committee("The Fourth Committee had recommended the draft last month.")
    False
    """
    named = _NAMED.search(sentence) and _COMMITTEE.search(sentence)
    return bool(named) and not _EARLIER.search(sentence)


def fell(sentence: str, start: int, end: int) -> bool:
    """Whether the resolution named at `[start, end)` of a sentence is said to have been stopped.

    >>> text = "One state vetoed a draft resolution on salt, and the council adopted another one."
    >>> fell(text, 17, 35), fell(text, 75, 83)
    (True, False)
    """
    before, after = sentence[max(0, start - 120) : end], sentence[end : end + 160]
    found = list(_FELL.finditer(before))
    if found and not _CARRIED.search(before, found[-1].end()):
        return True
    fall, done = _FELL.search(after), _CARRIED.search(after)
    return fall is not None and (done is None or fall.start() <= done.start())


def is_pending(head: str, sentence: str) -> bool:
    """Whether a draft is named whose sentence does not say that anything was decided on it.

    So is what an organ is still to adopt.

    >>> is_pending("a resolution", "The Council is set to adopt a resolution on salt next week.")
    True
    """
    if _TO_COME.search(sentence) and not _CARRIED.search(sentence):
        return True
    return bool(_DRAFT.search(head)) and not _DONE.search(sentence)


def tells_only_of_voters(sentence: str) -> bool:
    """Whether a sentence says how somebody voted, and not that an organ decided.

    >>> tells_only_of_voters("Chad backed a resolution at the UN General Assembly.")
    True
    >>> tells_only_of_voters("The General Assembly voted for a resolution that Chad backed.")
    False
    """
    return not (_CARRIED.search(sentence) or _ORGAN_VOTES.search(sentence))


def tells_decision(sentence: str) -> bool:
    """Whether a sentence says that something has been decided."""
    return bool(_DONE.search(sentence))
