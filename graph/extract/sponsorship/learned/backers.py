"""Sponsors that the learned reader finds in a story, where it is sure enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.backer import Backer, backer
from graph.extract.sponsorship.learned.candidates import candidates
from graph.extract.sponsorship.learned.reader import THRESHOLD, reader
from graph.model import Page


def learned_backers(page: Page, meant: Sequence[Meant]) -> Iterator[Backer]:
    """Each name whose surroundings make it a sponsor with a probability over `THRESHOLD`."""
    for one in candidates(page, meant):
        if reader().probability(one.features) >= THRESHOLD:
            role = "lead" if one.leads else "sponsor"
            yield from (backer(name, role, "learned", one.meant) for name in one.names)
