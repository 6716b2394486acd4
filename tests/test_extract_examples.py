"""Every extractor's own examples and near-misses, in both directions."""

from types import SimpleNamespace

import pytest

from graph import extract
from graph import findings as f
from graph.errors import EvidenceError
from graph.extract import extractors, run
from graph.model import Span


def _count(one):
    low = "" if one.minimum is None else one.minimum
    return f"{low}..{'' if one.maximum is None else one.maximum}"


VALUES = {
    f.Fact: lambda one: one.value,
    f.Citation: lambda one: one.symbol.text,
    f.Clause: lambda one: one.verb,
    f.DateMention: lambda one: one.value,
    f.ActorMention: lambda one: one.entity,
    f.PersonMention: lambda one: one.entity,
    f.ThemeMention: lambda one: one.theme,
    f.Sponsor: lambda one: one.actor,
    f.SponsorCount: _count,
    f.Tally: lambda one: f"{one.in_favour}-{one.against}-{one.abstained}",
    f.Vote: lambda one: f"{one.state} {one.ballot}",
    f.Adoption: lambda one: one.mode,
    f.Quotation: lambda one: one.speaker,
    f.Event: lambda one: one.start,
    f.ResolutionMention: lambda one: None if one.other else one.symbol,
    f.Claim: lambda one: None,
}

CASES = [
    pytest.param(module, example, id=f"{module.NAME}-{number}")
    for module in extractors()
    for number, example in enumerate(module.EXAMPLES, 1)
]


@pytest.mark.parametrize(("module", "example"), CASES)
def test_example(make_page, module, example):
    page = make_page(example.text, example.kind, example.organ, example.published)
    found = []
    for one in sorted(module.extract(page), key=lambda one: (one.span.start, one.span.end)):
        value = VALUES[type(one)](one) if type(one) in VALUES else None
        if value is not None:
            found.append((one.span.of(page.text), value))
    assert found == list(example.expected)


@pytest.mark.parametrize("module", extractors(), ids=lambda one: one.NAME)
def test_extractor_has_examples_and_a_near_miss(module):
    assert module.EXAMPLES
    assert any(not one.expected for one in module.EXAMPLES)
    assert set(module.LANES) <= {"record", "story"}
    assert module.LANES


def test_names_are_unique():
    names = [one.NAME for one in extractors()]
    assert len(names) == len(set(names))


def test_run_is_sorted_and_repeatable(make_page):
    text = "The General Assembly,\nRecalling its resolutions 91/14 and 91/2 of 3 May 2036,"
    page = make_page(text)
    found = run(page)
    assert found == run(page)
    starts = [one.span.start for one in found]
    assert starts == sorted(starts)


def test_run_verifies_spans(monkeypatch, make_page):
    page = make_page("Short.", "news")
    broken = f.Finding(Span(2, 99), "test:broken")
    module = SimpleNamespace(NAME="b", LANES=("story",), EXAMPLES=(), extract=lambda _: [broken])
    monkeypatch.setattr(extract, "extractors", lambda _: (module,))
    with pytest.raises(EvidenceError, match="test:broken"):
        run(page)


@pytest.mark.parametrize("lane", ["record", "story"])
def test_a_lane_has_the_extractors_that_name_it(lane: str) -> None:
    assert extractors(lane) == tuple(one for one in extractors() if lane in one.LANES)
