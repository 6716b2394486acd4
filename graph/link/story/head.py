"""What the head of a mention says: `another resolution`, `a resolution`."""

from __future__ import annotations

import re

from graph.findings import ResolutionMention

_OTHER = re.compile(
    r"\b(?:another|other|separate|different|previous|past|similar|rival|competing|companion|future"
    r"|last year['’]s|earlier|any|each|every|several|many|numerous)\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:an?|some)\b", re.IGNORECASE)


def is_other(mention: ResolutionMention) -> bool:
    """`another resolution`, `an earlier one`: something that the text has not spoken of."""
    return bool(_OTHER.match(mention.head)) and not mention.sponsor and not mention.date


def is_new(mention: ResolutionMention) -> bool:
    """`a resolution`: it brings something up and points back to nothing."""
    return bool(_INDEFINITE.match(mention.head)) and not mention.sponsor and not mention.date
