"""Resolutions of other bodies than the UN, and "resolution" where it means something else."""

from __future__ import annotations

import re

_BEFORE: tuple[tuple[str, str], ...] = (
    ("new-year", r"\bNew\s+Year(?:['’]?s)?(?:['’]s)?(?:\s+(?:Day|Eve))?\s+$"),
    (
        "screen",
        r"\b(?:(?:high|low|higher|lower|ultra|super|full|very-high|medium|screen|image|display"
        r"|pixel|spatial"
        r"|temporal|spectral|print|camera|sensor|video|optical|angular|4K|8K|HD)(?:er)?[\s-]+"
        r"(?:definition[\s-]+)?|(?:too|so|as)\s+(?:low|high|poor|fine)\s+an?\s+|(?:low|high)\s+a\s+"
        r"|\d+[-\s]?(?:k|K|p|m|cm|metre|meter|dpi|megapixel)[\s-]+)$",
    ),
    (
        "settlement",
        r"\b(?:dispute|disputes|conflict|crisis|case|claims?|complaints?|problem|grievance"
        r"|debt\s+dispute"
        r"|peaceful|negotiated|political|diplomatic|amicable|speedy|lasting|swift|two-state)"
        r"(?:\s+and\s+\w+)?[\s-]+$",
    ),
    ("bank", r"\b(?:bank|banking|insolvency|debt|single)[\s-]+$"),
    (
        "party",
        r"\b(?:[Pp]arty(?:['’]s)?|[Cc]aucus|[Pp]lenum|CPC|Labour|Conservative|Republican|Democratic"
        r"|Democrats?['’]"
        r"|congress\s+of\s+the\s+party|historical|convention)\s+(?:(?:conference|congress"
        r"|congressional|draft)\s+)?$",
    ),
    (
        "parliament",
        r"(?:\b(?:[Pp]arliament(?:['’]s)?|[Pp]arliamentary|House|Senate|Congress(?:['’]s)?"
        r"|[Cc]ongressional|Knesset"
        r"|Duma|Bundestag|Sejm|Majlis|Lok\s+Sabha|[Ll]egislat(?:ive|ure(?:['’]s)?)|lawmakers['’]"
        r"|[Jj]oint|[Cc]oncurrent"
        r"|Verkhovna\s+Rada(?:['’]s)?|Riksdag|MEPs['’]|statehouse|[Cc]ity\s+[Cc]ouncil(?:['’]s)?"
        r"|town\s+council|county"
        r"|council\s+of\s+ministers|war\s+powers|War\s+Powers|budget)"
        r"\s+(?:[Jj]oint\s+|[Cc]oncurrent\s+|non-?binding\s+|draft\s+|bipartisan\s+)*)$",
    ),
    ("court", r"\b(?:[Cc]ourt(?:['’]s)?|[Tt]ribunal(?:['’]s)?|[Jj]udicial|judges?['’]s?)\s+$"),
    (
        "company",
        r"\b(?:[Ss]hareholders?['’]?|[Ii]nvestors?|[Bb]oard(?:['’]s)?|[Cc]orporate|[Cc]ompany"
        r"|AGM)\s+$",
    ),
    (
        "organization",
        r"\b(?:African\s+Union|AU|European\s+Council|EU\s+Council|Arab\s+League|NATO|OAS|OIC|ASEAN"
        r"|CARICOM|ECOWAS"
        r"|Organization\s+of\s+American\s+States|Council\s+of\s+Europe|IUCN|FIFA"
        r"|Inter-Parliamentary\s+Union"
        r"|Oxford\s+Union|Students?\s+Union|union|bishops['’]|synod)(?:['’]s)?\s+(?:summit\s+"
        r"|draft\s+)?$",
    ),
)
_AFTER: tuple[tuple[str, str], ...] = (
    (
        "settlement",
        r"\s+(?:of|to|for)\s+(?:the\s+|this\s+|that\s+|these\s+|its\s+|their\s+|any\s+|all\s+|a\s+"
        r"|an\s+|outstanding\s+"
        r"|long-?\w+\s+|\w+ing\s+|\w+[- ]year[- ]\w*\s*|ongoing\s+|[A-Z]\w+\s+){0,4}"
        r"(?:conflicts?|disputes?|cris[ie]s|issues?|questions?|problems?|situations?|matters?"
        r"|cases?|wars?|differences"
        r"|claims?|complaints?|stand-?off|impasse|deadlock|grievances?|row|dilemma|tensions?"
        r"|debts?)\b",
    ),
    (
        "screen",
        r"(?:[\s-]+(?:images?|imagery|displays?|screens?|cameras?|photos?|photographs?|satellite"
        r"|maps?|video|scans?|pictures?|monitors?)\b|\s+of\s+(?:about\s+"
        r"|up\s+to\s+)?\d[\d,.]*\s*(?:x|pixels|dpi|cm|metres|meters|m\b|km\b|kilomet|centimet|feet"
        r"|foot|inches|yards))",
    ),
    ("bank", r"\s+(?:authorit|fund|regime|mechanism|board|plan\s+for\s+the\s+bank)"),
    (
        "parliament",
        r"\s+(?:(?:was|were|has\s+been)\s+)?(?:\w+ly\s+)?(?:adopted|passed|approved"
        r"|voted)\s+(?:\d+-\d+\s+)?(?:on\s+\w+\s+)?(?:by|in)\s+(?:the\s+)?"
        r"(?:[A-Z][a-z]+\s+|[\w]+-member\s+){0,3}(?:European\s+Parliament|[Pp]arliament|House"
        r"|Senate|Congress|Knesset|Duma|Bundestag|MEPs"
        r"|lawmakers|legislature|[Cc]ity\s+[Cc]ouncil|[Tt]own\s+[Cc]ouncil|[Cc]ounty|US\s+Congress"
        r"|U\.S\.\s+Congress)\b",
    ),
    (
        "party",
        r"\s+of\s+the\s+(?:\w+\s+){0,2}(?:party|caucus|plenum)\b"
        r"|\s+(?:\w+\s+)?(?:adopted|passed|approved)\s+(?:at"
        r"|by)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:party|plenum|caucus)\b",
    ),
    ("new-year", r"\s+(?:for|in)\s+the\s+new\s+year\b"),
    (
        "court",
        r"\s+(?:issued|handed\s+down|of)\s+(?:by\s+)?(?:the\s+|a\s+)?(?:\w+\s+){0,2}(?:court"
        r"|tribunal)\b",
    ),
)
_SUBJECT: tuple[tuple[str, str], ...] = (
    (
        "parliament",
        r"\b(?:European\s+Parliament|[Pp]arliament|MEPs|House\s+of\s+\w+|(?:U\.?S\.?\s+)?(?:House"
        r"|Senate|Congress)|Knesset"
        r"|Duma|Bundestag|[Ll]awmakers|[Ll]egislators|[Ll]egislature|[Ss]enators"
        r"|[Cc]ity\s+[Cc]ouncil|[Tt]own\s+[Cc]ouncil"
        r"|[Cc]ounty\s+(?:[Cc]ommission|[Bb]oard|[Cc]ouncil)\w*|[Bb]oard\s+of\s+(?:[Ss]upervisors"
        r"|[Cc]ommissioners)"
        r"|[Cc]ouncil(?:wo)?m[ae]n|[Cc]ouncilmembers?|[Cc]hamber\s+of\s+[Dd]eputies"
        r"|[Vv]illage\s+[Bb]oard|[Ss]tudent\s+(?:[Ss]enate|[Uu]nion)"
        r"|[Pp]arliamentary\s+[Aa]ssembly"
        r"|Sejm|Verkhovna\s+Rada|Riksdag|National\s+Assembly)\b[^.;]{0,80}$",
    ),
    (
        "party",
        r"\b(?:[Pp]arty|[Pp]lenum|[Cc]aucus|[Dd]elegates\s+at\s+the\s+party"
        r"|[Pp]arty\s+(?:conference|congress))\b[^.;]{0,60}$",
    ),
    (
        "company",
        r"\b(?:[Ss]hareholders?|[Ii]nvestors|board\s+of\s+directors|bank|company"
        r"|firm)\b[^.;]{0,60}$",
    ),
    ("court", r"\b(?:[Cc]ourt|[Tt]ribunal)\b[^.;]{0,40}$"),
    (
        "organization",
        r"\b(?:African\s+Union|Arab\s+League|League\s+of\s+Arab\s+States|OIC|OAS|NATO"
        r"|Organi[sz]ation\s+of\s+\w+"
        r"\s+(?:States|Cooperation)|Council\s+of\s+Europe|FIFA|synod|bishops"
        r"|trade\s+union)\b[^.;]{0,60}$",
    ),
)
_UN = re.compile(
    r"\b(?:U\.?N\.?|United\s+Nations|General\s+Assembly|Security\s+Council|Human\s+Rights\s+Council"
    r"|ECOSOC|UNGA|UNSC"
    r"|[Ww]orld\s+body|Third\s+Committee|First\s+Committee|Second\s+Committee)\b"
)
_COMPILED = tuple(
    tuple((name, re.compile(pattern)) for name, pattern in table)
    for table in (_BEFORE, _AFTER, _SUBJECT)
)
_ADOPTING = re.compile(
    r"\b(?:adopt|pass|approv|vot|table|introduc|debat|draft|sponsor|back|endors|reject|issu"
    r"|sign)\w*\s+"
    r"(?:(?:the|a|an|its|their|his|her|another|this)\s+)?(?:[\w’'-]+\s+){0,4}$"
)


def other(text: str, left: int, start: int, end: int) -> str:
    """Why the resolution named at `[start, end)` is none of the UN's, "" where it may be one.

    `left` is where its sentence begins; `start` to `end` is the bare noun.
    """
    before, after = text[max(left, start - 160) : start], text[end : end + 120]
    for name, pattern in _COMPILED[0]:
        if pattern.search(before):
            if name in ("party", "parliament", "organization") and _UN.search(before[-60:]):
                continue
            return name
    for name, pattern in _COMPILED[1]:
        if pattern.match(after):
            return name
    if _UN.search(before) or not _ADOPTING.search(before):
        return ""
    return next((name for name, pattern in _COMPILED[2] if pattern.search(before)), "")
