"""A press text with what was found in it, before and after linking."""

from __future__ import annotations

from dataclasses import dataclass

from graph.findings import Finding
from graph.model import Page


@dataclass(frozen=True, slots=True)
class Story:
    """A page whose findings may speak of resolutions that only the whole corpus can name."""

    page: Page
    findings: tuple[Finding, ...]
