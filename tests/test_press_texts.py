"""The press texts of tests/texts: what is found in them against what they say."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph import findings as f
from graph.extract import run

FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Expected:
    kind: str
    start: int
    end: int
    value: str


def names(held=False):
    return sorted(one.stem for one in FOLDER.glob("*.txt") if one.stem.startswith("held-") == held)


def text_of(name):
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def expected_of(name):
    text = text_of(name)
    rows = []
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        kind, passage, value = line.split("\t")
        passage, _, number = passage.partition("#")
        places = [m.start() for m in re.finditer(re.escape(passage), text)]
        start = places[int(number or 1) - 1]
        rows.append(Expected(kind, start, start + len(passage), value))
    return rows


def _unnamed(entity):
    return "unnamed" if entity.startswith("person/unnamed-") or not entity else entity


def _number(one):
    return "?" if one is None else str(one)


def _tally(one):
    return "-".join(_number(count) for count in (one.in_favour, one.against, one.abstained))


VALUES = {
    f.DateMention: ("date", lambda one: one.value),
    f.PersonMention: ("person", lambda one: _unnamed(one.entity)),
    f.Quotation: ("quotation", lambda one: _unnamed(one.speaker)),
    f.Sponsor: ("sponsor", lambda one: f"{one.actor} {one.role}"),
    f.SponsorCount: (
        "count",
        lambda one: f"{one.minimum}..{'' if one.maximum is None else one.maximum}",
    ),
    f.Tally: ("tally", _tally),
    f.Vote: ("vote", lambda one: f"{one.state} {one.ballot}"),
    f.Adoption: ("adoption", lambda one: f"{one.mode or '-'} {one.date or '-'}"),
    f.ResolutionMention: (
        "mention",
        lambda one: f"other:{one.other}" if one.other else one.symbol or one.draft or "-",
    ),
    f.Event: ("event", lambda one: one.start),
}
UNCOUNTED = {
    f.Quotation: lambda one: one.mode == "indirect",
    f.Adoption: lambda one: not (one.mode or one.date),
    f.Event: lambda one: one.type == "adoption" or not one.start,
}


def value_of(one):
    """(kind, value) of a finding as the tables write them, or None."""
    if type(one) not in VALUES or UNCOUNTED.get(type(one), lambda _: False)(one):
        return None
    kind, value = VALUES[type(one)]
    return kind, value(one)


def compare(page, expected):
    """Right, extra and missed by kind, and the differences as text."""
    found = {}
    for one in run(page):
        told = value_of(one)
        if told:
            found.setdefault((told[0], told[1], one.span.start, one.span.end), None)
    counts, differences, used = Counter(), [], set()
    for want in expected:
        hit = next(
            (
                key
                for key in found
                if key not in used
                and key[:2] == (want.kind, want.value)
                and key[2] < want.end
                and want.start < key[3]
            ),
            None,
        )
        counts[want.kind, "right" if hit else "missed"] += 1
        if hit:
            used.add(hit)
        else:
            differences.append(
                f"missed {want.kind} {page.text[want.start : want.end]!r} {want.value}"
            )
    for key in found:
        if key not in used:
            counts[key[0], "extra"] += 1
            differences.append(f"extra {key[0]} {page.text[key[2] : key[3]]!r} {key[1]}")
    return counts, differences


def score(counts, kind):
    """(precision, recall) of a kind; 1.0 where nothing was to be found."""
    right, extra, missed = (counts[kind, one] for one in ("right", "extra", "missed"))
    return right / max(right + extra, 1), right / max(right + missed, 1)


def _measured(make_page, held):
    total, differences = Counter(), []
    for name in names(held):
        counts, told = compare(make_page(text_of(name), "news"), expected_of(name))
        total += counts
        differences += [f"{name}: {one}" for one in told]
    return total, differences


KINDS = sorted(
    {one.kind for held in (False, True) for name in names(held) for one in expected_of(name)}
)


@pytest.mark.parametrize("kind", KINDS)
def test_read_texts(make_page, kind):
    total, differences = _measured(make_page, held=False)
    precision, recall = score(total, kind)
    own = "\n".join(one for one in differences if f" {kind} " in one)
    assert precision >= 0.95, own
    assert recall >= 0.95, own


HELD_F1 = {
    "date": 0.95,
    "mention": 0.85,
    "person": 0.85,
    "quotation": 0.95,
    "sponsor": 0.75,
    "tally": 0.70,
}
"""Floors of F1 on the texts that no rule was tuned on."""


@pytest.mark.parametrize("kind", sorted(HELD_F1))
def test_held_texts(make_page, kind):
    precision, recall = score(_measured(make_page, held=True)[0], kind)
    assert 2 * precision * recall / (precision + recall) >= HELD_F1[kind]


@pytest.mark.parametrize("name", names() + names(held=True))
def test_tables_fit_their_texts(name):
    assert expected_of(name)
    assert {one.kind for one in expected_of(name)} <= set(KINDS)
