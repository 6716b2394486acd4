"""Verbs with which a text says that somebody said something."""

from __future__ import annotations

import re

_SPEECH_WORDS = """
    accused accuses acknowledged acknowledges added adds admitted advised affirmed affirms
    agreed announced announces answered answers appealed appeals applauded applauds argued
    argues asked asks asserted asserts assured assures believed believes blamed blames blasted
    boasted branded brands bristled called calls cautioned cautions characterised characterized
    cheered cited claimed claims clarified commended commends commented comments complained
    conceded concluded concludes concurred condemned condemns confirmed considers continued
    countered cried criticised criticized criticizes crowed declared declares decried decries
    defended demanded demurred denied denounced denounces deplored deplores derided described
    describes disagreed disassociated disclosed dismissed dissociated distanced dubbed echoed
    echoes emphasised emphasises emphasized emphasizes enthused exclaimed exhorted explained
    explains expressed fumed grumbled gushed hailed hails highlighted highlights hinted hoped
    hopes implored informed insisted insists interjected intoned joked justified labeled
    labelled lambasted lamented laments lauded lauds likened maintained mocked murmured mused
    muttered noted notes objected observed observes opined opines pleaded pledged pointed posted
    praised praises predicted predicts proclaimed promised promises pronounced protested
    questioned questions quipped quoted raged read reads reassured recalled recalls recounted
    referred regrets regretted reiterated reiterates rejected rejoiced remarked remarks
    remembered remembers reminded repeated replied reported reports responded retorted revealed
    said say says scoffed shouted sighed signaled signalled slammed slams snapped stated states
    stressed stresses suggested suggests summarised summarized surmised tells termed terms
    testified thanked thinks thundered told touted tweeted underlined underlines underscored
    underscores urged urges ventured voiced vowed vows warned warns welcomed welcomes whispered
    wondered writes written wrote
"""
_SPEECH = _SPEECH_WORDS.split()
SPEECH = frozenset(_SPEECH)
ADVERB = (
    r"(?:(?:also|further|then|later|however|again|earlier|nevertheless|similarly|first|finally|strongly"
    r"|repeatedly|separately|once|[a-z]+ly|has|have|had|was|is)\s+){0,2}"
)
_PAPER = r"(?:resolution|text|draft|statement|document|letter|motion|declaration|report)\b"
_NO_NOUN = r"(?!\s+(?:made|by|of|from|about|were|was|are|had|have|that\s+(?:were|was|are))\b)"
_AS_VERBS = {
    "states": r"(?-i:states)(?=\s+that\b|,?\s+[“\"])",
    "notes": r"(?<!down\s)(?<!taking\s)(?<!the\s)(?<!of\s)notes",
    "reports": r"reports(?=,?\s+(?:that\b|[“\"])|[.,]|\s*\Z)",
    "terms": r"terms(?=\s+(?:it|the|this|as)\b)",
    "questions": r"questions(?=\s+(?:the|whether|why|how)\b)",
    "brands": r"brands(?=\s+(?:it|the)\b)",
    "demanded": r"demanded(?!\s+by\b)",
    "agreed": r"agreed(?!\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+)?"
    r"(?:to|on|by|upon|in|language|text|outcome|principles)\b)",
    "remarks": r"remarks" + _NO_NOUN,
    "comments": r"comments" + _NO_NOUN,
    "claims": r"claims" + _NO_NOUN,
    "answers": r"answers" + _NO_NOUN,
    "promises": r"promises" + _NO_NOUN,
    "read": r"(?<!to\s)(?<!be\s)(?<!was\s)read(?=,?:?\s+(?:that\b|[“\"‘]|out\b)|[.,:]|\s*\Z)",
    "reads": r"reads(?=,?:?\s+(?:that\b|[“\"‘]|(?:the|a)\s+(?:\w+\s+)?"
    + _PAPER
    + r")|[.,:]|\s*\Z)",
    "written": r"(?:(?<=has\s)|(?<=have\s)|(?<=had\s))written",
    "cried": r"cried(?!\s+foul\b)",
    "referred": r"referred(?=\s+to\b)",
}
"""Nouns that are also verbs of saying: `the views of states` says nothing."""
VERB = (
    "(?:"
    + "|".join(_AS_VERBS.get(one, one) for one in sorted(_SPEECH, key=lambda one: (-len(one), one)))
    + ")"
)
_ASIDE = (
    r"(?:,\s+(?:meanwhile|however|too|though|in\s+turn|for\s+(?:his|her|its)\s+part"
    r"|in\s+a\s+statement|by\s+contrast|on\s+the\s+other\s+hand)(?=,))?"
)
SAYS = re.compile(rf"{_ASIDE},?\s+{ADVERB}(?P<verb>{VERB})\b")
SAID_BEFORE = re.compile(
    rf"[”\"’',]\s+{VERB}\s+$|"
    r"\b(?:said|says|added|adds|noted|stated|warned|explained|asked|wrote|argued"
    r"|told|concluded|continued|replied|stressed|insisted|declared|according\s+to)\s+$"
)
SAYING = re.compile(
    rf"\b(?:{VERB}|saying|adding|noting|stating|warning|stressing|arguing|telling|calling|describing"
    r"|accusing|lamenting|denouncing|welcoming|condemning|vowing|urging|insisting|declaring|explaining|emphasizing|emphasising|underscoring|according\s+to|in\s+the\s+words\s+of)\b"
)
REPORTING = re.compile(
    r"\b(?:said|says|stated|states|added|adds|noted|notes|argued|argues|warned|warns|declared|explained"
    r"|explains|stressed|stresses|emphasized|emphasised|underlined|underscored|insisted|remarked"
    r"|observed|announced|asserted|maintained|claimed|acknowledged|concluded|reiterated|pointed\s+out"
    r"|cautioned|affirmed|recalled|told\s+(?:[\w’'.]+\s+){1,5}?)"
    r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+today|\s+yesterday"
    r"|\s+in\s+a\s+statement|\s+while\s+[^,]{5,90}?)?\s+that\s+"
)
