"""Names in a row, which share an office or what they do: `Senators A B, C D (Peru) and E F`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.persons.licence import licence
from graph.extract.persons.model import Post
from graph.extract.persons.names import HONORIFIC
from graph.extract.persons.roles import PLURAL, role_of

Name = tuple[int, int]
"""Where a name begins and ends."""

_JOINS = re.compile(
    rf"""(?:\s*\([^()]{{1,40}}\))?                     # a State or a party in brackets
    (?:\s+[’‘']\d\d)?                                  # the year of a graduate
    (?:,\s+[DRI]-[A-Z][\w.]*)?                         # the party and State of a senator
    (?:\s+of\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)?
    (?:,\s+(?:and\s+)?|\s+and\s+|\s+&\s+)(?:{HONORIFIC}\s+)*""",
    re.VERBOSE,
)
_SHARED = re.compile(
    rf"(?P<heads>{PLURAL.pattern})"
    r"(?:\s+(?:of|for|from|on|in)\s+(?:(?:the|its|his|her)\s[^.;:“”\"]{2,60}"
    r"|[^.;:“”\"]{2,50}\sand\s[^.;:“”\"]{2,25})"
    r"(?:,|(?=:|\s[–—-]|\s(?:like|such|including)\b)))?"
    rf"(?::|\s[–—-]|,?\s+(?:like|such\s+as|including|namely))?\s+(?:{HONORIFIC}\s+)*$"
)
"""What stands before the first name: an office in the plural, whose it is, a sign."""
_PLACES = re.compile(r"s\s+(?:of|in|from|for)\s+$")
"""`the mayors of San Bo and Los Pi`."""
_REACH = 140


def in_rows(text: str, names: list[Name]) -> dict[int, Post | None]:
    """The post of each name in a row, by where it begins; None where they are no people at all.

    Only rows that something licenses as a whole are told.
    """
    found: dict[int, Post | None] = {}
    for row in _rows(text, names):
        start, end = row[0][0], row[-1][1]
        shared = _SHARED.search(text, max(0, start - _REACH), start)
        if shared:
            heads = shared["heads"]
            post = Post(heads, role_of(re.sub(r"s$|(?<=m)en$", "", heads)))
            found.update((left, post) for left, _ in row)
        elif len(row) > 1 and _PLACES.search(text[:start][-12:]):
            found.update((left, None) for left, _ in row)
        elif len(row) > 1 and licence(text, start, end):
            found.update((left, Post("")) for left, _ in row)
    return found


def _rows(text: str, names: list[Name]) -> Iterator[list[Name]]:
    """Names that stand beside one another, joined by a comma or `and`."""
    row: list[Name] = []
    for name in names:
        if row and _JOINS.fullmatch(text, row[-1][1], name[0]) is None:
            yield row
            row = []
        row.append(name)
    if row:
        yield row
