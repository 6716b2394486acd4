"""Preambles that stand above the enacting formula, as parties to conventions and agencies print.

RECALLING Resolution Conf. 7.2;
THE CONFERENCE OF THE PARTIES TO THE CONVENTION
DECIDES ...
"""

from __future__ import annotations

import re

from graph.verbs import is_preambular

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_COUNTED = re.compile(r"(?:\d{1,2}\.|\(?[a-z]\))\s+")
_PAUSED = re.compile(r"[;:,](?:\s+and)?\Z|\band\Z")


def preamble_above(plain: str, start: int, formula: int) -> int:
    r"""Where the preamble above an enacting formula begins; `formula` itself where there is none.

    Each of its paragraphs opens as those of a preamble do, and pauses before the next; a title that
    opens so (`Financing of meetings`) ends without a pause.

    >>> preamble_above("Conf. 4.2\nSaving wells\nNOTING rope;\nTHE CONFERENCE,", 0, 36)
    23
    """
    first, ends = formula, False
    for line in reversed(list(_LINE.finditer(plain, start, formula))):
        ends = ends or _PAUSED.search(line[0]) is not None
        if not ends:
            break
        counted = _COUNTED.match(line[0])
        if is_preambular(line[0][counted.end() if counted else 0 :]):
            first, ends = line.start(), False
    return first
