"""How the paragraphs of a resolution open: as preambular ones, or as operative ones."""

from __future__ import annotations

import re

from graph.verbs.first import find_verb

_PARTICIPLE = re.compile(
    r"(?:(?:[A-Z][a-z]+ly|Also|Further|Again|While|Ever|Still)\s+)*"
    r"(?:[A-Z]?[a-z]+(?:-[a-z]+)?ing|(?i:anxious|eager|pursuant|whereas|in\s+(?:accordance|line|view|the\s+exercise)))\b"
)
"""What opens a preambular paragraph where the scheme of verbs does not know the word."""
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
    line = calm(line)
    verb = find_verb(line)
    return verb.form == "preambular" if verb else _PARTICIPLE.match(line) is not None


def is_finite(line: str) -> bool:
    """Whether a paragraph opens as an operative one: a verb in the third person.

    >>> is_finite("Also requests the Board to act"), is_finite("States parties to the treaty")
    (True, False)
    """
    verb = find_verb(line) if line[:1].isupper() else None
    return verb is not None and verb.form == "operative"
