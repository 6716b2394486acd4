"""Numbers that a browser prints before the items of a list, though the page's text has none.

A page numbers the paragraphs of a resolution by the list that they stand in. The number is written
into the item, as the list's kind, start and values tell it; an item that opens with a number of its
own or with a link (menus, lists of stories) is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase

_TAG = re.compile(r"<(?P<end>/?)(?P<name>ol|ul|li)\b(?P<more>[^<>]*)>", re.IGNORECASE)
_LEAD = re.compile(r"(?:\s*<(?!/|a\b|[ou]l\b)[^<>]+>)*\s*", re.IGNORECASE)
"""What opens within an item before its first word."""
_OWN = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]|[^\w“\"]", re.IGNORECASE)
_VALUE = re.compile(r"\b(?:start|value)\s*=\s*[\"']?(\d{1,3})\b", re.IGNORECASE)
_KIND = re.compile(
    r"\btype\s*=\s*[\"']?([aAiI])\b|\b(?:lower|upper)-(alpha|latin|roman)", re.IGNORECASE
)
_NAMES = {
    "a": tuple(ascii_lowercase),
    "i": ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
}
_PRINTED = re.compile(r"^[ \t]*- (?=(?:\d{1,3}\.|\([a-z]{1,5}\)) )", re.MULTILINE)


@dataclass(slots=True)
class _List:
    """An open list: `kind` is "1", "a" or "i", "" where it has no numbers; `last` was printed."""

    kind: str = ""
    last: int = 0


def with_numbers(page: str) -> str:
    """The page with the numbers of its lists written before their items.

    >>> with_numbers("<ol start=2><li><p>Decides to dig;</ol>")
    '<ol start=2><li><p>2. Decides to dig;</ol>'
    """
    lists: list[_List] = []
    pieces, done = [], 0
    for tag in _TAG.finditer(page):
        name, more = tag["name"].lower(), tag["more"]
        if name != "li":
            if not tag["end"]:
                lists.append(_opened(more) if name == "ol" else _List())
            elif lists:
                lists.pop()
        elif lists and lists[-1].kind and not tag["end"]:
            lists[-1].last = _value(more, lists[-1].last + 1)
            lead = _LEAD.match(page, tag.end())
            at = lead.end() if lead else tag.end()
            if not _OWN.match(page, at):
                pieces += [page[done:at], _label(lists[-1])]
                done = at
    return "".join((*pieces, page[done:]))


def without_bullets(text: str) -> str:
    """A page's text without the bullets that stand before printed numbers."""
    return _PRINTED.sub("", text)


def _opened(more: str) -> _List:
    kind = _KIND.search(more)
    letter = (kind[1] or kind[2][0]).lower() if kind else "1"
    sort = {"a": "a", "l": "a", "i": "i", "r": "i"}.get(letter, "1")
    return _List(sort, _value(more, 1) - 1)


def _value(more: str, usual: int) -> int:
    value = _VALUE.search(more)
    return int(value[1]) if value else usual


def _label(one: _List) -> str:
    names = _NAMES.get(one.kind, ())
    return f"({names[one.last - 1]}) " if 0 < one.last <= len(names) else f"{one.last}. "
