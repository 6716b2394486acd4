"""Sponsors that the mark-up names: states, and the groups on whose behalf they speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Sponsor
from graph.gazetteer import Gazetteer, resolve_state_name, split_state_list
from graph.model import Mark, Page, Span

_ACTORS = ("group/", "org/", "state/")
_COVERED = 0.8
_CAPACITY = re.compile(r"\s*\(in (?:its|his|her) capacity as .*")


def sponsors(page: Page) -> Iterator[Sponsor]:
    """One finding for each name that is known; a state that is named twice counts once."""
    seen: set[tuple[str, str]] = set()
    for mark in page.document.marks:
        if mark.detail.get("part"):
            continue
        for actor, span in _actors(mark):
            role = mark.detail.get("role", "sponsor")
            if (actor, role) not in seen:
                seen.add((actor, role))
                yield Sponsor(span, f"akn4un:{mark.name}", actor, role)


def _actors(mark: Mark) -> Iterator[tuple[str, Span]]:
    if mark.name == "sponsor":
        actor = known_actor(mark.value)
        if actor:
            yield actor, mark.span
        else:
            yield from _glued(mark)
    elif mark.name == "behalf":
        for match in Gazetteer.load().find(mark.value):
            if match.entity.startswith(("group/", "org/")) and match.entity != _EVERYONE:
                start = mark.span.start + match.start
                yield match.entity, Span(start, start + match.end - match.start)
    elif mark.name == "submitted-by":
        yield from _submitter(mark)


def _glued(mark: Mark) -> Iterator[tuple[str, Span]]:
    """States whose names ran together, as long as nothing but names stands there."""
    found = split_state_list(mark.value)
    letters = sum(end - start for start, end, _ in found)
    if letters >= _COVERED * len(mark.value):
        for start, end, iso in found:
            yield f"state/{iso}", Span(mark.span.start + start, mark.span.start + end)


_EVERYONE = "group/member-states"  # "the States Members of the United Nations that are members of"


def known_actor(name: str) -> str:
    """The local identifier of the state, group or organization that a name means, or ""."""
    name = _CAPACITY.sub("", name)
    iso = resolve_state_name(name)
    if iso:
        return f"state/{iso}"
    for match in Gazetteer.load().find(name):
        if match.entity.startswith(_ACTORS) and match.end - match.start >= _COVERED * len(name):
            return match.entity
    return ""


def _submitter(mark: Mark) -> Iterator[tuple[str, Span]]:
    """A committee that submits as such; its chair submits for nobody but the committee's list."""
    words = mark.value.split(" the ", 1)
    if len(words) < 2 or not words[1].startswith(
        ("Special Committee", "Committee on", "Commission")
    ):
        return
    offset = len(words[0]) + 5
    for match in Gazetteer.load().find(words[1]):
        if match.start == 0 and match.entity.startswith("org/"):
            start = mark.span.start + offset
            yield match.entity, Span(start, start + match.end)
        return
