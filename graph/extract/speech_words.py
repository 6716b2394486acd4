"""Verbs with which a text says that somebody said something."""

from __future__ import annotations

import re

_SPEECH_WORDS = """
    answered answers retorted objected conceded suggested suggests promised promises repeated
    protested signalled signaled hinted testified complained reminded
    said says say told tells stated states added adds noted notes argued argues warned warns
    declared declares explained explains stressed stresses emphasized emphasizes emphasised
    emphasises underlined underlines underscored underscores insisted insists remarked remarks
    observed observes wrote writes tweeted posted commented comments announced announces asserted
    asserts maintained claimed claims acknowledged acknowledges admitted concluded concludes
    continued recalled recalls reiterated reiterates pointed cautioned cautions asked asks replied
    responded predicted predicts urged urges called calls hailed hails described describes
    criticized criticizes criticised denounced denounces condemned condemns praised praises
    welcomed welcomes lamented laments complained highlighted highlights affirmed affirms pledged
    vowed vows clarified countered quipped thanked expressed voiced dismissed rejected
    characterized characterised dubbed labelled labeled denied confirmed believes believed thinks
    hopes hoped accused accuses blasted slammed slams decried decries deplored deplores lambasted
    lauded lauds applauded applauds commended commends termed terms branded brands derided
    appealed appeals echoed echoes regretted regrets blamed blames likened mocked questioned
    questions wondered joked mused touted demanded pleaded proclaimed defended disclosed revealed
    reported reports assured assures informed advised implored exhorted demurred interjected
    recounted opined opines quoted cited referred reassured scoffed justified considers disassociated dissociated distanced
"""
_SPEECH = _SPEECH_WORDS.split()
SPEECH = frozenset(_SPEECH)
ADVERB = (
    r"(?:(?:also|further|then|later|however|again|earlier|nevertheless|similarly|first|finally|strongly"
    r"|repeatedly|separately|once|[a-z]+ly|has|have|had|was|is)\s+){0,2}"
)
_AS_VERBS = {
    "states": r"(?-i:states)(?=\s+that\b|,?\s+[“\"])",
    "notes": r"(?<!down\s)(?<!taking\s)(?<!the\s)(?<!of\s)notes",
    "reports": r"reports(?=,?\s+(?:that\b|[“\"])|[.,]|\s*\Z)",
    "terms": r"terms(?=\s+(?:it|the|this|as)\b)",
    "questions": r"questions(?=\s+(?:the|whether|why|how)\b)",
    "brands": r"brands(?=\s+(?:it|the)\b)",
    "demanded": r"demanded(?!\s+by\b)",
    "referred": r"referred(?=\s+to\b)",
}
"""Nouns that are also verbs of saying: `the views of states` says nothing."""
VERB = (
    "(?:"
    + "|".join(_AS_VERBS.get(one, one) for one in sorted(_SPEECH, key=lambda one: (-len(one), one)))
    + ")"
)
SAYS = re.compile(rf",?\s+{ADVERB}(?P<verb>{VERB})\b")
SAID_BEFORE = re.compile(
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
