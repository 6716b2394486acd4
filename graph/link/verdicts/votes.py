"""How a resolution was adopted, by which counts, and who voted how: claims against the record."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.gazetteer.sizes import COUNCILS
from graph.link.compare.tallies import PERMANENT, UNOPPOSED, same_tally
from graph.link.record.card import Card, Known
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, SILENT, UNVERIFIABLE, Bench, Verdict

_BALLOTS = ("in-favour", "against", "abstained")


def mode(value: str, entry: Entry, bench: Bench) -> Verdict:
    """How it was adopted: consensus and "without a vote" are one, a recorded vote is another."""
    shown = bench.said(entry, "adoption-mode")
    tallies = bench.said(entry, "tally")
    if not shown and not tallies:
        return SILENT
    first = shown[0] if shown else tallies[0]
    recorded = first[1].value if shown else "recorded-vote"
    verdict = _compare_modes(value, recorded, [known.value for _, known in tallies])
    told = f"{recorded} {tallies[0][1].value}" if recorded == "recorded-vote" and tallies else ""
    return Verdict(verdict, told or recorded, bench.at(first))


def _compare_modes(claimed: str, recorded: str, tallies: Iterable[str]) -> str:
    """`unanimous` and "without a vote" are not the same, but neither excludes the other."""
    if claimed == recorded or {claimed, recorded} <= UNOPPOSED:
        return CONFIRMED
    if claimed == "unanimous" or recorded == "unanimous":
        return _compare_unanimous(claimed if recorded == "unanimous" else recorded, list(tallies))
    return CONTRADICTED


def _compare_unanimous(other: str, tallies: list[str]) -> str:
    if other in UNOPPOSED:
        return UNVERIFIABLE
    if not tallies:
        return UNVERIFIABLE
    return (
        CONFIRMED if any(re.fullmatch(r"\d+(?:-[0?]){2}", one) for one in tallies) else CONTRADICTED
    )


def tally(value: str, entry: Entry, bench: Bench) -> Verdict:
    """Counts, `152-4-11`, with `(committee)` behind them where they are a committee's."""
    counts, _, body = value.partition(" ")
    plenary, committee = bench.said(entry, "tally"), bench.said(entry, "committee-tally")
    listed = "-".join(str(len(_listed(entry, bench, kind))) for kind in _BALLOTS)
    if plenary and body != "(committee)" and same_tally(counts, listed):
        return Verdict(CONFIRMED, listed, bench.at(plenary[0]))
    if body == "(committee)":
        return _first_fitting(counts, committee, bench) or SILENT
    fitting = _first_fitting(counts, plenary, bench)
    if fitting and fitting.verdict == CONFIRMED:
        return fitting
    if fitting and _counts_everybody(counts, fitting.recorded, entry):
        return Verdict(UNVERIFIABLE, fitting.recorded, fitting.passage)
    if fitting:
        theirs = next((one for one in committee if same_tally(counts, one[1].value)), None)
        note = f" (plenary); {theirs[1].value} was the committee's" if theirs else ""
        return Verdict(CONTRADICTED, fitting.recorded + note, fitting.passage)
    shown = next(iter(bench.said(entry, "adoption-mode")), None)
    if shown and shown[1].value in UNOPPOSED:
        if counts.endswith("-?-?"):
            return Verdict(UNVERIFIABLE, shown[1].value, bench.at(shown))  # supporters, not votes
        return Verdict(CONTRADICTED, shown[1].value, bench.at(shown))
    return SILENT


def _counts_everybody(told: str, recorded: str, entry: Entry) -> bool:
    """Whether counts add up to all members where those on record miss just one: it was misread."""
    ours, theirs = (one.split("-") for one in (told, recorded))
    if "?" in (*ours, *theirs) or len(ours) != len(theirs):
        return False
    missed = sum(int(one) - int(other) for one, other in zip(ours, theirs, strict=True))
    everybody = sum(map(int, ours)) == COUNCILS.get(entry.symbol.organ)
    apart = sum(one != other for one, other in zip(ours, theirs, strict=True))
    return everybody and missed == 1 and apart == 1


def _first_fitting(counts: str, shown: list[tuple[Card, Known]], bench: Bench) -> Verdict | None:
    if not shown:
        return None
    fitting = next((one for one in shown if same_tally(counts, one[1].value)), None)
    one = fitting or shown[0]
    return Verdict(CONFIRMED if fitting else CONTRADICTED, one[1].value, bench.at(one))


def vote(value: str, entry: Entry, bench: Bench) -> Verdict:
    """`state/MEX against`, by the lists of who voted how."""
    state, _, ballot = value.partition(" ")
    lists = [
        (kind, one)
        for kind in ("in-favour", "against", "abstained", "absent")
        for one in bench.said(entry, f"ballot-{kind}")
    ]
    for kind, shown in lists:
        if state in shown[1].value.split():
            silent = {kind, ballot} == {"absent", "abstained"}  # "chose not to vote" is either
            vetoed = entry.symbol.organ == "SC" and state in PERMANENT and ballot == "against"
            other = UNVERIFIABLE if vetoed or (silent and ballot == "absent") else CONTRADICTED
            return Verdict(CONFIRMED if kind == ballot else other, kind, bench.at(shown))
    if not any(kind == "in-favour" for kind, _ in lists) or not _complete(entry, bench):
        return SILENT
    listed = entry.symbol.organ != "SC"  # most states have no seat there, and cast no vote at all
    other = CONTRADICTED if listed else UNVERIFIABLE
    return Verdict(CONFIRMED if ballot == "absent" else other, "absent")


def _listed(entry: Entry, bench: Bench, kind: str) -> set[str]:
    """The states on the list of those who voted so."""
    return {
        state for _, known in bench.said(entry, f"ballot-{kind}") for state in known.value.split()
    }


def _complete(entry: Entry, bench: Bench) -> bool:
    """Whether the lists hold as many names as were counted: none of them was misread."""
    listed = "-".join(str(len(_listed(entry, bench, kind))) for kind in _BALLOTS)
    tallies = bench.said(entry, "tally")
    return not tallies or any(same_tally(listed, known.value) for _, known in tallies)
