"""`make sponsors`: learn anew what the words around a State tell of its role.

Our own stories always teach; folders of annotated texts (`NAME.txt` beside `NAME.tsv`, the form of
`tests/texts/README.md`) teach more, and real ones weigh more. Each folder is left out once and
read with what the others teach: the figures printed are those.

The weights that ship were learned with 755 annotated press reports that may not be passed on. A
weight stands for an order of classes of words (`<c by sponsor RES`) that at least three texts show.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from benchmarks.sponsors.examples import Example, from_stories, from_texts
from benchmarks.sponsors.learn import learn, measure
from graph.extract.sponsorship import learned
from graph.extract.sponsorship.learned.reader import THRESHOLD

_INVENTED = 0.1
"""What an invented example weighs beside a real one: stories are denser in sponsors than papers."""
_HEAD = "# What the words around a State say of its role, in logits: made by `make sponsors`.\n"


def main() -> None:
    """Learn, measure, write."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.sponsors", description=__doc__)
    options.add_argument("folders", nargs="*", type=Path, help="annotated texts")
    options.add_argument("-o", "--out", type=Path, help="default: weights of the package")
    chosen = options.parse_args()
    invented = list(from_stories())
    sets = {folder: list(from_texts(folder)) for folder in chosen.folders}
    light = [replace(one, weight=one.weight * (_INVENTED if sets else 1.0)) for one in invented]
    for left_out, asked in sets.items():
        _tell(left_out, [*light, *_others(sets, left_out)], asked)
    reader = learn([*light, *_others(sets, None)])
    lines = (f"{feature}\t{weight:g}\n" for feature, weight in sorted(reader.weights.items()))
    out = chosen.out or Path(learned.__path__[0]) / "weights.tsv"
    out.write_text(_HEAD + "".join(lines), encoding="utf-8")
    print(
        f"{out.name}: {len(reader.weights)} weights from {len(light)} invented and "
        f"{sum(map(len, sets.values()))} annotated names"
    )


def _others(sets: dict[Path, list[Example]], left_out: Path | None) -> list[Example]:
    return [one for folder, some in sets.items() if folder != left_out for one in some]


def _tell(folder: Path, taught: list[Example], asked: list[Example]) -> None:
    figures = measure(learn(taught), asked, THRESHOLD)
    told = " ".join(f"{name} {value:.3f}" for name, value in figures.items())
    print(f"{folder.name} left out: {told} ({sum(one.sponsors for one in asked)} sponsors)")


if __name__ == "__main__":
    main()
