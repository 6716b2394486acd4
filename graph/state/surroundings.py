"""What stands around the passages of a press text: the rest of their sentence.

The passage of a fact is as short as the words that state it: `Russia and China`. With prefix and
suffix, as the Web Annotation model has them, whoever holds the graph alone reads the sentence. The
paragraphs of the record are in the graph themselves.
"""

from __future__ import annotations

from graph.extract.places import holding
from graph.extract.story_text import running_text, sentences
from graph.model import Page
from graph.state.triples import Triples

_MOST = 300
"""So much of a sentence is given on either side of a passage, in code points."""


def surround(page: Page, triples: Triples) -> None:
    """Give each passage that shows a fact the rest of the sentence that it stands in."""
    if page.document.kind.is_record:
        return
    cut = sentences(page.text, running_text(page))
    for start, end in triples.shown():
        first, last = holding(cut, start), holding(cut, end - 1)
        before = _after_blank(page.text, max(first.start, start - _MOST), start) if first else start
        after = _before_blank(page.text, end, min(last.end, end + _MOST)) if last else end
        triples.surround((start, end), page.text[before:start], page.text[end:after])


def _after_blank(text: str, start: int, end: int) -> int:
    """Where a cut that would begin in a word begins after it."""
    if start == 0 or text[start - 1].isspace() or end - start < _MOST:
        return start
    blank = text.find(" ", start, end)
    return blank + 1 if blank >= 0 else end


def _before_blank(text: str, start: int, end: int) -> int:
    """Where a cut that would end in a word ends before it."""
    if end == len(text) or text[end].isspace() or end - start < _MOST:
        return end
    return max(text.rfind(" ", start, end), start)
