"""A pattern out of a list of words: common beginnings are told once, so that long lists stay fast.

>>> one_of(("said", "says", "say"))
'sa(?:id|y(?:s)?)'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_Node = dict[str, "_Node"]
_END = ""


def one_of(words: Iterable[str]) -> str:
    """A fragment that matches exactly these words, the longest that fits first."""
    root: _Node = {}
    for word in sorted(set(words)):
        node = root
        for sign in word:
            node = node.setdefault(sign, {})
        node[_END] = {}
    return _fragment(root)


def _fragment(node: _Node) -> str:
    """What may follow a beginning that several words share."""
    ways = [_step(sign, rest) for sign, rest in node.items() if sign != _END]
    if not ways:
        return ""
    optional = "?" if _END in node else ""
    return ways[0] if len(ways) == 1 and not optional else f"(?:{'|'.join(ways)}){optional}"


def _step(sign: str, rest: _Node) -> str:
    written = r"\s+" if sign == " " else re.escape(sign)
    return written + _fragment(rest)
