"""What the blocks of a resolution look like: headings, numbers, formulas, furniture.

Patterns read a block's first line(s) in the view of `graph.text` with emphasis blanked out.
"""

from __future__ import annotations

import re

from graph.text import MONTH

ANNEX = re.compile(
    r"(?:ANNEX|Annex|APPENDIX|Appendix|ENCLOSURE|Enclosure|ATTACHMENT|Attachment)"
    r"(?:\s+(?:[IVX]+|[A-Z]|\d{1,2})\b)?\s*(?:\Z|\n|[:—–-]\s|to\s+resolution\s)"
)
ANNEX_TITLED = re.compile(rf"{ANNEX.pattern}|(?:ANNEX|Annex|APPENDIX|Appendix)\s+(?=[A-Z“])")
"""Behind the closing an annex may bear its title on the same line."""
NUMBER = re.compile(r"(\d{1,3})\.(?=\s|\Z|[A-Z][a-z])")
SUBNUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s|\Z)")
SUB = re.compile(
    r"(?:\(([a-z]{1,2}|[ivxl]+|\d{1,2}|[A-Z])\)|([a-z]|[ivx]{2,4})[.)]|([•–—-]|[a-z]\)))(?=\s|\Z)"
)
PART = re.compile(r"([A-Z])\.?(?=\s|\Z)")
ROMAN_SECTION = re.compile(r"([IVX]{1,6})\.?(?=\s|\Z)")
CLOSING = re.compile(
    r"""
    \d{1,4}(?:st|nd|rd|th)\s+(?:\((?:resumed|closing)\)\s+|resumed\s+)?(?:plenary\s+)?meeting\b
    | \(?[A-Z][a-z-]+(?<=st|nd|rd|th)\s+(?:plenary\s+)?meeting[ \t]*(?:[,(\n]|\Z)  # (Fifth meeting,
    | \[(?:Adopted|Resolution\s+adopted)\b
    | (?:Resolution\s+a|A)dopted(?:,\s|\s+(?:unanimously|without\s+a\s+vote|by\s+consensus
      |by\s+acclamation|by\s+(?:a\s+)?(?:\d|recorded)|at\s+(?:the|its)\s+[\w-]+\s+(?:plenary\s+)?meeting))
    """,
    re.VERBOSE,
)
DATE = rf"(?:[1-9]|[12]\d|3[01])\s+(?:{MONTH})\s+(?:19[4-9]\d|20\d\d)"
DATE_LINE = re.compile(rf"{DATE}\.?\Z")
FURNITURE = re.compile(
    r"\d{1,3}/\d{1,3}(?:\s+\d{2}-\d{4,7})?\Z"  # page of pages, job number
    r"|\d{2}-\d{4,7}(?:\s*\(E\))?(?:\s+\d{6})*(?:\s+\d{1,3}(?:/\d{1,3})?)?\Z"
    r"|\*?\d{7}\*?\Z"  # a bar code
    r"|Please recycle\b"
    r"|(?:Page|page)\s+\d{1,3}(?:\s+of\s+\d{1,3})?\Z"
    r"|\d{2}-\d{4,7}\s+\d{1,3}/\d{1,3}\Z"
    r"|[*_\s–—-]+\Z"  # a rule, or a row of asterisks
)
NOTE_SUPERSCRIPT = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)")
NOTE_PLAIN = re.compile(r"(\d{1,3})\s+(?=\S)")
NOTE_STAR = re.compile(r"(\*{1,5}|†)\s+(?=\S)")

NOTE_BRACKET = re.compile(r"(\[\^?\d{1,3}\]):?\s*(?=\S)")
"""As browsers, word processors and Markdown write: "[3] See resolution 91/14", "[^3]: Ibid."."""
NOTE_SLASH = re.compile(r"(\d{1,2}/)\s+(?=\S)")
"""As typists wrote until the 1990s: "1/ See resolution 91/14"."""
LITERAL_NOTES = (NOTE_BRACKET, NOTE_SLASH)

_PARTICIPLE = re.compile(
    r"(?:(?:Also|Further|Again|Once\s+again|Deeply|Gravely|Seriously|Strongly|Fully|Keenly|Highly"
    r"|Profoundly|Extremely|Particularly|Firmly|Still|Greatly|Acutely|Ever|Very|Especially|Duly"
    r"|Equally|Solemnly|Unequivocally|Increasingly|Vigorously|Sincerely|Warmly|Continuing)\s+)*"
    r"(?:[A-Z]?[a-z]+(?:-[a-z]+)?ing\b|(?i:guided|convinced|concerned|alarmed|aware|mindful"
    r"|conscious|determined|encouraged|inspired|cognizant|disturbed|desirous|confident|appalled"
    r"|shocked|dismayed|resolved|committed|outraged|indignant|disappointed|troubled|distressed"
    r"|saddened|grateful|hopeful|appreciative|horrified|persuaded|satisfied|impressed|gratified"
    r"|preoccupied|worried|anxious|eager|united|dedicated|bound|moved|motivated|faithful|certain"
    r"|sensitive|deeply|gravely|pursuant|in\s+the\s+exercise|in\s+(?:accordance|line))\b)"
)
_FINITE = re.compile(
    r"(?:(?:Also|Further|Again|Once\s+again|Deeply|Gravely|Seriously|Strongly|Fully|Solemnly"
    r"|Unequivocally|Firmly|Warmly|Sincerely|Categorically|Vigorously|Urgently|Therefore|Hereby"
    r"|Acting\s+under\s+Chapter\s+VII[^,\n]{0,80},|Having[^,\n]{0,120},)\s+)*"
    r"(?:[A-Z]?[a-z]+(?:-[a-z]+)?(?<!ou)(?<!s)(?<!thi)s)\b(?!')"
)
_NOT_FINITE = re.compile(
    r"(?:This|His|Its|Members|States|Parties|Rules|Terms|Matters|Measures|Items|Targets|Programmes"
    r"|Activities|Issues|Organizations|Countries|Funds|Guidelines|Principles|Conscious|Thus|Always"
    r"|Perhaps|Governments|Participants|Operations|Decisions|Resolutions|Methods|Challenges"
    r"|Actions|Commitments|Elements|Functions|Objectives|Goals|Previous|Various|Us|As|Is|Was|Has"
    r"|Experts|Services|Others|Costs|Ways|Means|Views|Women's|Rights|Persons|Refugees|Sanctions"
    r"|Individuals|Towards|Reports|Estimates|Appropriations|Provisions|Elections|Appointments"
    r"|Sales|Besides|Afterwards|Peoples|Nations|Communications|Conclusions|Recommendations"
    r"|Criteria|Sources|Regions|Indigenous|Themes|Lists|Groups|Years|Dates|Times)\b"
)


_SHOUTED = re.compile(r"(?!(?:UN|NATO|AIDS|HIV)\b)[A-Z]{3,}(?:[ ,]+[A-Z]{2,}\b)*(?=,?\s+\S*[a-z])")


def calm(line: str) -> str:
    """A line whose verb is set in capitals, as other agencies set it, with the verb in small ones.

    >>> calm("HAVING CONSIDERED the report"), calm("LANTERNS ON WALLS")
    ('Having considered the report', 'LANTERNS ON WALLS')
    """
    found = _SHOUTED.match(line) if line[1:2].isupper() else None
    return found[0].capitalize() + line[found.end() :] if found else line


def is_preambular(line: str) -> bool:
    """Whether a paragraph opens as a preambular one: participle or adjective.

    >>> is_preambular("Deeply concerned at the rise"), is_preambular("Requests the Board to act")
    (True, False)
    """
    return _PARTICIPLE.match(calm(line)) is not None


def is_finite(line: str) -> bool:
    """Whether a paragraph opens as an operative one: a verb in the third person.

    >>> is_finite("Also requests the Board to act"), is_finite("States parties to the treaty")
    (True, False)
    """
    line = calm(line)
    if not line[:1].isupper() or _NOT_FINITE.match(line):
        return False
    return _FINITE.match(line) is not None and not _PARTICIPLE.match(line)
