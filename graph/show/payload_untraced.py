"""What a document tells of resolutions that nothing identifies, as facts of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.show.payload_nodes import tail
from graph.show.payload_read import Columns

_COUNTS = {
    "rg:inFavourCount": "votes in favour",
    "rg:againstCount": "votes against",
    "rg:abstainedCount": "abstentions",
}
_CALLED = "unidentified resolution"


class Untraced:
    """The resolutions that nothing identifies: who tells of each, and what it is called there."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        whole = columns.one("schema:isPartOf")
        texts = sorted(columns.of_type("rg:UntracedResolution") & whole.keys())
        several = Counter(whole[one] for one in texts)
        self._told = {
            one: (whole[one], _CALLED + (f" {_number(one)}" if several[whole[one]] > 1 else ""))
            for one in texts
        }

    def teller(self, resolution: str) -> tuple[str, str]:
        """The document that tells of it, and what it is called; "" twice for any other."""
        return self._told.get(resolution, ("", ""))

    def figures(self) -> Iterator[tuple[str, str, str, str]]:
        """Counts of votes, and adoption: what shows it, the resolution, what is told, a value."""
        if not self._told:
            return
        columns = self._columns
        of = {one: to for one, to in columns.one("rg:ofResolution").items() if to in self._told}
        mode = columns.one("rg:adoptionMode")
        counts = {label: columns.one(name) for name, label in _COUNTS.items()}
        for one, resolution in sorted(of.items()):
            for label, known in counts.items():
                if one in known:
                    yield one, resolution, label, known[one]
            if one in mode:
                yield one, resolution, "adopted", tail(mode[one]).replace("-", " ")


def _number(text: str) -> str:
    return text.rpartition("-")[2]
