"""Short names of those whom a text has named in full: "the High Commissioner", "the Government".

A short name is the head of a longer one: what stands before it only describes ("United Nations High
Commissioner for Human Rights"), and what follows is told by a preposition. "Office of the High
Commissioner" has another head, and "Council" is none in "Council Advisory Committee".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.gazetteer import Gazetteer, Match

_PREPOSITION = r"(?:of|for|on|against|to|in|with)"
_SHORT = re.compile(
    rf"\b[Tt]he (?P<name>(?!United Nations)[A-Z]\w+(?: (?:{_PREPOSITION} )?[A-Z]\w+)*)"
)
_NAME = re.compile(
    rf"[A-Z]\w+(?:(?: (?:{_PREPOSITION}|and))?(?: the)? [A-Z][\w’'-]+){{0,60}}(?= |[,;.:)\n]|\d|\Z)"
)
_INNER = re.compile(r"(?=(?:(?<= the )|\A)(.+))")
"""A name, and those inside it: "Office of the United Nations High Commissioner"."""
_HANGS = re.compile(rf"\b{_PREPOSITION}\b")
_ELSEWHERE = re.compile(r" in [A-Z]")
"""What makes another body of one that we know: "Commission on Human Rights in Highland"."""
_ESTABLISHED = re.compile(
    r"Committee (?:established|created) (?:pursuant to|by|under) "
    r"(?:paragraph \d+ (?:\([a-z]\) )?of )?(?:Security Council )?resolutions? (\d{3,4})\b"
    r"(?P<defined>[^.;]{0,90}\((?:hereinafter )?[“\"]the Committee[”\"])?"
)
"""How the Security Council names a committee of its own, perhaps with its short name."""
_FOLLOWS = re.compile(rf" {_PREPOSITION}\b|\Z|’|'| and\b")


class Named:
    """The names of a text, to find what a short one means. `plain` is a view without emphasis."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._names = [
            (one.start() + inner.start(1), inner[1])
            for one in _NAME.finditer(plain)
            for inner in _INNER.finditer(one[0])
            if " " in inner[1]
        ]
        self._places = [place for place, _ in self._names]

    def shorts(self, start: int, end: int) -> Iterator[Match]:
        """Each short name in a passage, counted from its start; entity "" where nobody is meant."""
        for found in _SHORT.finditer(self._plain[start:end]):
            entity = self._meant(found["name"], start + found.start())
            yield Match(found.start("name"), found.end(), entity, "short", found["name"])

    def _meant(self, short: str, at: int) -> str:
        """The actor of the last longer name before `at` whose head the short one is, or ""."""
        if short == "Committee" and (known := self._established(at)):
            return known
        for index in range(bisect_left(self._places, at) - 1, -1, -1):
            place, name = self._names[index]
            head = name.find(short)
            if head < 0 or len(name) == len(short) or name[head - 1 : head].strip():
                continue
            if name.endswith("the ", 0, head):  # "Requests the Office": the short name again
                continue
            if not _HANGS.search(name[:head]) and _FOLLOWS.match(name, head + len(short)):
                return self._actor(place, place + len(name), place + head, short)
        return ""

    def _established(self, at: int) -> str:
        """The one committee of the Security Council that the text names by its resolution.

        Among several it is the one of which the text says that it will be called so.
        """
        named = list(_ESTABLISHED.finditer(self._plain, 0, at))
        numbers = {one[1] for one in named if one["defined"]} or {one[1] for one in named}
        known = Gazetteer.load().find(f"{numbers.pop()} Committee") if len(numbers) == 1 else ()
        return next((one.entity for one in known), "")

    def _actor(self, start: int, end: int, head: int, short: str) -> str:
        """The actor that the words from `head` on name; a Government is that of its State."""
        for one in Gazetteer.load().find(self._plain[start:end]):
            if one.start <= head - start < one.end or (short == "Government" and one.start):
                return one.entity if not _ELSEWHERE.match(self._plain, start + one.end) else ""
        return ""
