"""How much each piece of evidence weighs: a table, see `features` for what its names mean."""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "bias": -6.7,
    "title": 4.2,
    "other-title": -4.4,
    "other-act": -2.0,
    "cover": 2.3,
    "once": 2.4,
    "named": 3.0,
    "told": 1.7,
    "day": 1.6,
    "stated-day": 0.8,
    "day-elsewhere": 3.5,
    "weekday": 1.7,
    "other-weekday": -1.6,
    "in-office": 0.8,
    "out-of-office": -3.5,
    "near-day": 0.9,
    "month": 2.0,
    "year": 0.8,
    "other-day": -2.9,
    "far-day": -9.0,
    "fresh": 2.2,
    "recent": 1.2,
    "stale": -2.4,
    "future": -7.1,
    "news": -0.5,
    "old-news": -6.5,
    "upcoming": 2.9,
    "not-upcoming": -7.0,
    "other-organ": -6.0,
    "no-organ": -3.4,
    "alone": 2.8,
    "both": 1.6,
    "unnamed-organ": -3.3,
    "sponsor": 1.2,
    "led": 2.5,
    "other-sponsor": -3.3,
    "tally": 4.6,
    "near-tally": 1.8,
    "other-tally": -4.0,
    "counts": 2.8,
    "other-mode": -3.8,
    "undated": -2.0,
    "no-matter": -2.8,
    "vote": 2.1,
    "other-vote": -2.8,
    "no-member": -3.5,
    "bound": 2.2,
    "other-bound": -1.3,
    "term": 2.2,
    "other-term": -1.5,
    "expired": -4.0,
    "lag": -1.0,
    "ahead": -1.4,
    "rivals": -1.0,
    "figures": 3.0,
    "retold": 1.5,
    "meeting": 3.5,
    "other-session": -3.9,
    "session": 1.2,
}
"""Log-odds, against that none on record is meant, for each unit of evidence.

Judged first, then fitted as a choice among all resolutions of the archive that share words or days
with a text and "none", with these judgements as prior; a text whose resolution was taken out of the
record is a case of "none". Fitted on texts in `tests/texts_linking` that are marked as worked on
and on press texts that are no part of the project."""
