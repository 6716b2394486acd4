"""Findings in the values of gold annotations: (start, end, values) for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.evaluate.markup import tally
from graph.findings import (
    About,
    ActorMention,
    Adoption,
    Citation,
    Claim,
    DateMention,
    Event,
    Finding,
    PersonMention,
    Quotation,
    Sponsor,
    SponsorCount,
    Tally,
)

Items = Iterator[tuple[int, int, dict[str, Any]]]
UNNAMED = "unnamed"


def _each(
    kind: type[Finding], values: Callable[[Any], dict[str, Any] | None]
) -> Callable[[Iterable[Finding]], Items]:
    def items(findings: Iterable[Finding]) -> Items:
        for one in findings:
            if isinstance(one, kind) and (found := values(one)) is not None:
                yield one.span.start, one.span.end, found

    return items


def _citation(one: Citation) -> dict[str, Any] | None:
    if one.rule.startswith("akn4un"):
        return None
    return {
        "value": one.symbol.text,
        "provision": one.provision,
        "verb": one.verb,
        "date": one.stated_date,
        "title": one.stated_title,
        "part": one.part,
        "footnote": one.footnote,
    }


def _person(one: PersonMention) -> dict[str, Any]:
    named = one.entity if one.name else ""
    return {"value": named, "behalf": one.on_behalf_of, "affiliation": one.organization}


def _quotations(findings: Iterable[Finding]) -> Items:
    """Direct and mixed quotations; whoever is known without a name is unnamed."""
    findings = list(findings)
    nameless = {
        one.entity for one in findings if isinstance(one, PersonMention) and not one.name
    } | {""}
    for one in findings:
        if isinstance(one, Quotation) and one.mode != "indirect":
            speaker = UNNAMED if one.speaker in nameless else one.speaker
            yield one.span.start, one.span.end, {"value": speaker}


def _adoption(one: Adoption) -> dict[str, Any] | None:
    """None for one that is only named: neither how nor when."""
    return {"mode": one.mode, "date": one.date} if one.mode or one.date else None


def _event(one: Event) -> dict[str, Any] | None:
    """None for adoptions, which are a kind of their own."""
    return None if one.type == "adoption" else {"date": one.start}


def _claim(one: Claim) -> dict[str, Any] | None:
    """None for the organ, which every mention names, and for contents, which nobody annotates."""
    if one.property in ("organ", "contents"):
        return None
    return {"property": one.property, "about": one.about, "verdict": one.verdict}


ITEMS: dict[str, Callable[[Iterable[Finding]], Items]] = {
    "citation": _each(Citation, _citation),
    "date": _each(DateMention, lambda one: {"value": one.value}),
    "actor": _each(ActorMention, lambda one: {"value": one.entity}),
    "person": _each(PersonMention, _person),
    "sponsor": _each(
        Sponsor, lambda one: {"value": one.actor, "role": one.role, "about": one.about}
    ),
    "count": _each(
        SponsorCount,
        lambda one: {"minimum": one.minimum, "maximum": one.maximum, "about": one.about},
    ),
    "tally": _each(Tally, lambda one: {"value": tally(one)}),
    "adoption": _each(Adoption, _adoption),
    "quotation": _quotations,
    "event": _each(Event, _event),
    "about": _each(About, lambda one: {"value": one.symbol}),
    "claim": _each(Claim, _claim),
}
"""By gold kind, how its findings are told."""
