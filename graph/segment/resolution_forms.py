"""What the blocks of a resolution look like: headings, numbers, formulas, furniture.

Patterns read a block's first line(s) in the view of `graph.text` with emphasis blanked out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.text import MONTH


@dataclass(frozen=True, slots=True)
class Block:
    """A printed block, `[start, end)` without white space at its ends.

    `after_blank` tells whether a blank line stands before it, `note` that it stands below the rule
    at a page's foot.
    """

    start: int
    end: int
    after_blank: bool = False
    note: bool = False


ANNEX = re.compile(
    r"(?:ANNEX|Annex|APPENDIX|Appendix|ENCLOSURE|Enclosure|ATTACHMENT|Attachment)"
    r"(?:\s+(?:[IVX]+|[A-Z]|\d{1,2})\b)?\s*(?:\Z|\n|[:—–-]\s|to\s+resolution\s)"
)
ANNEX_TITLED = re.compile(rf"{ANNEX.pattern}|(?:ANNEX|Annex|APPENDIX|Appendix)\s+(?=[A-Z“])")
"""Behind the closing an annex may bear its title on the same line."""
NUMBER = re.compile(r"(\d{1,3})\.(?=\s|\Z|[A-Z][a-z])")
SUBNUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s|\Z)")
SUB = re.compile(
    r"(?:\(([a-z]{1,2}|[ivxl]+|\d{1,2}|[A-Z])\)|([a-z]|[ivx]{2,4})[.)]|([•–—-]|[a-z]\)))(?=\s|\Z|(?<=\))[A-Z][a-z])"
)
ITEM = re.compile(r"(\d{1,2})\s+(?=[a-z])")
"""An item of a list below a verb that has a line of its own: "1 to count the ropes"."""
PART = re.compile(r"([A-Z])\.?(?=\s|\Z)")
ROMAN_SECTION = re.compile(r"([IVX]{1,6})\.?(?=\s|\Z)")
CLOSING = re.compile(
    r"""
    \d{1,4}(?:st|nd|rd|th)\s+(?:\((?:resumed|closing)\)\s+|resumed\s+)?(?:plenary\s+)?meeting\b
    | \(?(?:(?:[A-Z][a-z]+\s+h|H)undred\s+and\s+[a-z-]+|[A-Z][a-z-]+)(?<=st|nd|rd|th)
      \s+(?:plenary\s+)?meeting[ \t]*(?:[,(\n]|\Z)  # (Fifth meeting,
    | \(Adopted\s+(?:on\s+)?\d
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
    r"|Hereby:?\Z"  # between a preamble and what is decided
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
