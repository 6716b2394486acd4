"""Who spoke at the United Nations in which office, and from when until when: a table of facts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from graph.gazetteer.states import resolve_state_name


class Office(NamedTuple):
    """An office that somebody held, from one month to another (`2009-01`)."""

    person: str
    office: str
    first: str
    last: str

    @property
    def state(self) -> str:
        """The State of whom it is, "" for an office of an organization.

        >>> Office("person/doe", "President of the Sudan", "2009-01", "2011-12").state
        'state/SDN'
        """
        whose = self.office.partition(" of ")[2].removeprefix("the ").partition(" in ")[0]
        iso = resolve_state_name(whose) if whose else None
        return f"state/{iso}" if iso else ""


@cache
def offices() -> tuple[Office, ...]:
    """All offices of the table `offices.tsv`."""
    lines = files("graph.gazetteer").joinpath("offices.tsv").read_text("utf-8").splitlines()
    return tuple(Office(*line.split("\t")) for line in lines if line and not line.startswith("#"))
