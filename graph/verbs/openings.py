"""How the paragraphs of a resolution open: as preambular ones, or as operative ones."""

from __future__ import annotations

import re

_PARTICIPLE = re.compile(
    r"(?:(?:While|Also|Further|Again|Once\s+again|Deeply|Gravely|Seriously|Strongly|Fully|Keenly|Highly"
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
