"""Tags that do not pair: closing ones that close nothing, open ones that are never closed."""

from __future__ import annotations

import re
from collections import Counter

_TAG = re.compile(
    rb"""
      <!--.*?--> | <!\[CDATA\[.*?\]\]> | <\?.*?\?>
    | < (?P<closing>/?) (?P<name>[A-Za-z_][\w:.-]*+)
      (?: [^<>"'] | "[^"]*" | '[^']*' )*? (?P<empty>/?) >
    """,
    re.DOTALL | re.VERBOSE,
)


def paired(markup: bytes) -> bytes:
    """The mark-up with every tag paired, as browsers read it; no word of the text is touched.

    A closing tag that closes nothing is left out. One that closes an outer element closes those
    inside of it too, as the end of the file does.
    """
    pieces: list[bytes] = []
    written = 0
    opened: list[bytes] = []
    still = Counter[bytes]()
    for tag in _TAG.finditer(markup):
        name = tag["name"]
        if name is None or tag["empty"]:
            continue
        if not tag["closing"]:
            opened.append(name)
            still[name] += 1
        elif not still[name]:
            pieces.append(markup[written : tag.start()])
            written = tag.end()
        else:
            pieces.append(markup[written : tag.start()])
            written = tag.start()
            while (last := opened.pop()) != name:
                still[last] -= 1
                pieces.append(b"</" + last + b">")
            still[name] -= 1
    closing = [b"</" + name + b">" for name in reversed(opened)]
    return b"".join([*pieces, markup[written:], *closing])
