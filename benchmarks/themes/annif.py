"""`python -m benchmarks.themes.annif`: the same task for Annif, measured the same way.

Annif (Apache-2.0) is the subject indexer of the National Library of Finland. It asks for another
version of rdflib than resograph does, so it has an environment of its own:

    python -m venv .annif && .annif/bin/pip install 'annif[omikuji]'
    python -m benchmarks.themes.annif --annif .annif/bin/annif

At its first run Annif fetches the sentence tokenizer of NLTK, so that run needs a network.

Two of its backends are trained on the very texts that `make themes` learns from: MLLM, which
matches labels, and Omikuji in its Bonsai form, which learns classes from words. As with our own
table the threshold is fixed on session 78 with what the sessions before it teach, and session 79 is
measured with a model that never saw it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.themes.matter import choose
from benchmarks.themes.measure import Scored, best_threshold, report
from benchmarks.themes.reference import TEST, TUNE, Example, read_examples, read_texts, reference
from graph.iris import Iris
from graph.themes.scheme import Concept, read_scheme
from ontology import path

PROJECTS = {
    "mllm": "backend=mllm",
    "bonsai": "backend=omikuji\ncluster_balanced=False\ncluster_k=100\nmax_depth=3",
}
_LIMIT = 25
_SUFFIX = ".annif"


def main() -> int:
    """Train and measure; 1 where Annif or the reference data is missing."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.themes.annif", description=__doc__)
    options.add_argument("--annif", default="annif", help="the annif command")
    options.add_argument("--projects", nargs="+", choices=sorted(PROJECTS), default=list(PROJECTS))
    chosen = options.parse_args()
    command = shutil.which(chosen.annif)
    root = reference()
    if command is None or not (root / "plain-text.tar.xz").exists():
        missing = (
            "plain-text.tar.xz" if command else f"{chosen.annif}: pip install 'annif[omikuji]'"
        )
        print(f"missing: {missing}", file=sys.stderr)
        return 1
    concepts = read_scheme(path("themes.ttl"))
    examples = read_examples(root, concepts)
    texts = read_texts(root)
    with tempfile.TemporaryDirectory() as folder:
        annif = Annif(command, Path(folder), concepts)
        for project in chosen.projects:
            tuned = annif.scores(project, *split(examples, TUNE), texts)
            asked = [one for one in examples if one.session == TUNE]
            threshold = best_threshold(asked, tuned)
            ranked = annif.scores(project, *split(examples, TEST), texts)
            asked = [one for one in examples if one.session == TEST]
            seen = {one.title for one in examples if one.session < TEST and one.title}
            print(f"{project}: session {TEST}, threshold {threshold}")
            print(*report(asked, ranked, threshold, seen), sep="\n", flush=True)
    return 0


def split(examples: Sequence[Example], session: int) -> tuple[list[Example], list[Example]]:
    """What is learned from and what is asked, when a session is measured."""
    past = choose([one for one in examples if one.session < session])
    return past, [one for one in examples if one.session == session]


class Annif:
    """The command, in a folder of its own with vocabulary, projects and texts."""

    def __init__(self, command: str, folder: Path, concepts: Sequence[Concept]) -> None:
        self.command, self.folder = command, folder
        self.iris = [Iris().local(one.id) for one in concepts]
        (folder / "projects.cfg").write_text(projects_file(), "utf-8")
        self._run("load-vocab", "themes", str(path("themes.ttl")))

    def scores(
        self,
        project: str,
        past: Sequence[Example],
        asked: Sequence[Example],
        texts: Mapping[str, str],
    ) -> list[Scored]:
        """Train on the past, and rank the concepts of what is asked."""
        corpus = self.folder / "train.tsv"
        lines = (tsv_line(texts[one.symbol], self._subjects(one)) for one in past)
        corpus.write_text("".join(lines), "utf-8")
        self._run("train", project, corpus.name)
        asking = self.folder / "asked"
        shutil.rmtree(asking, ignore_errors=True)
        asking.mkdir()
        for number, one in enumerate(asked):
            (asking / f"{number:05d}.txt").write_text(texts[one.symbol], "utf-8")
        self._run("index", "--limit", str(_LIMIT), "--suffix", _SUFFIX, project, asking.name)
        files = (asking / f"{number:05d}{_SUFFIX}" for number in range(len(asked)))
        return [read_suggestions(file.read_text("utf-8").splitlines(), self.iris) for file in files]

    def _subjects(self, example: Example) -> list[str]:
        return [self.iris[one] for one in sorted(example.subjects)]

    def _run(self, *arguments: str) -> None:
        subprocess.run([self.command, *arguments], cwd=self.folder, check=True)


def projects_file() -> str:
    """The configuration of all projects."""
    common = "language=en\nvocab=themes\nanalyzer=snowball(english)\n"
    return "\n".join(f"[{name}]\nname={name}\n{common}{how}\n" for name, how in PROJECTS.items())


def tsv_line(text: str, subjects: Iterable[str]) -> str:
    """A text on one line, a tab, and its subjects."""
    return " ".join(text.split()) + "\t" + " ".join(f"<{one}>" for one in subjects) + "\n"


def read_suggestions(lines: Iterable[str], iris: Sequence[str]) -> Scored:
    """Scores and concept numbers, best first, out of lines of IRI, label and score.

    Raises:
        ValueError: for a line of another form, or an IRI that is none of ours.
    """
    places = {iri: number for number, iri in enumerate(iris)}
    found: Scored = []
    for line in lines:
        cells = line.split("\t")
        iri = cells[0].strip("<> ")
        if len(cells) < 3 or iri not in places:
            raise ValueError(f"{line!r}: expected the IRI of a theme, its label and a score")
        found.append((float(cells[-1]), places[iri]))
    return sorted(found, key=lambda one: (-one[0], one[1]))


if __name__ == "__main__":
    sys.exit(main())
