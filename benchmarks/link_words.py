"""How many texts of the record hold each word: rebuilds `graph/link/compare/words.tsv`.

    python -m benchmarks.link_words            # compare with the table that ships
    python -m benchmarks.link_words --write    # replace it

Reads the plain texts of the reference archive (`unxml/plain-text.tar.xz` in the folder that
RESOGRAPH_REFERENCE names, or `shared` beside the checkout), or the archive that is named. The table
holds stems of words and identifiers of actors, no text; what it is for tells
`graph.link.compare.words`.
"""

from __future__ import annotations

import argparse
import os
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.gazetteer import Gazetteer
from graph.link.compare.words import stems

_ROOT = Path(__file__).resolve().parent.parent
_TABLE = _ROOT / "graph" / "link" / "compare" / "words.tsv"
_HEAD = (
    "# Of a hundred resolutions and decisions, how many hold a word with this stem, or name this"
    " entity."
)
_LEAST = 0.4
"""A stem that fewer of a hundred texts hold is left out: it counts as rare."""


def _texts(archive: Path) -> Iterator[str]:
    with tarfile.open(archive) as members:
        for member in members:
            content = members.extractfile(member) if member.isfile() else None
            if content is not None:
                yield content.read().decode("utf-8", "ignore")


def shares(texts: Iterator[str]) -> dict[str, str]:
    """Of a hundred texts, how many hold each stem or name each entity, with one decimal."""
    gazetteer, counts, number = Gazetteer.load(), Counter[str](), 0
    for text in texts:
        number += 1
        counts.update(set(stems(text)))
        counts.update({one.entity for one in gazetteer.find(text)})
    told = {one: 100 * count / number for one, count in counts.items()}
    kept = {one: share for one, share in told.items() if share >= _LEAST and not one.isdigit()}
    return {one: f"{kept[one]:.1f}" for one in sorted(kept)}


def _table() -> dict[str, str]:
    lines = _TABLE.read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {one[0]: one[1] for one in pairs}


def main() -> None:
    """Count, then compare or write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.link_words", description=__doc__)
    parser.add_argument("archive", nargs="?", type=Path, help="a tar archive of plain texts")
    parser.add_argument("--write", action="store_true", help="replace the table")
    options = parser.parse_args()
    reference = Path(os.environ.get("RESOGRAPH_REFERENCE") or _ROOT.parent / "shared")
    archive = options.archive or reference / "unxml" / "plain-text.tar.xz"
    if not archive.exists():
        parser.exit(2, f"{archive.name}: not found; name an archive of plain texts\n")
    new, old = shares(_texts(archive)), _table()
    differ = sum(new[one] != old[one] for one in new.keys() & old.keys())
    print(f"{len(new)} words; {len(new.keys() - old.keys())} are new, ", end="")
    print(f"{len(old.keys() - new.keys())} are gone, {differ} have another share")
    if options.write:
        rows = [_HEAD, *(f"{word}\t{share}" for word, share in new.items())]
        _TABLE.write_text("\n".join(rows) + "\n", "utf-8", newline="")


if __name__ == "__main__":
    main()
