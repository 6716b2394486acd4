"""Who is said to have led or sponsored a resolution, and how many, held against its lists.

A draft prints who sponsored it; who joined later stands in a list of its own, which not every text
has. Without that list nobody can be said not to have joined.
"""

from __future__ import annotations

from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, SILENT, UNVERIFIABLE, Bench, Verdict

JOINED = "additional sponsor"
"""What the record says of who joined after a draft was printed."""


def sponsor(value: str, entry: Entry, bench: Bench) -> Verdict:
    """A sponsor is on the list of the draft; who joined later did not lead it.

    A list shows that somebody sponsored a text, and who led it only where it has one name.
    """
    actor, _, role = value.partition(" ")
    leads = bench.said(entry, "lead")
    drafted = [*leads, *bench.said(entry, "sponsor")]
    joined = bench.said(entry, "additional")
    on_draft = next((one for one in drafted if one[1].value == actor), None)
    if on_draft:
        several = len({one[1].value for one in leads or drafted}) > 1
        if role == "(lead)" and several and on_draft not in leads:
            told = f"sponsor, one of {len(drafted)}"
            return Verdict(UNVERIFIABLE, told, bench.at(on_draft))
        return Verdict(CONFIRMED, "sponsor", bench.at(on_draft))
    states = all(one[1].value.startswith("state/") for one in drafted)
    later = next((one for one in joined if one[1].value == actor), None)
    if later:
        verdict = CONTRADICTED if role == "(lead)" and drafted and states else CONFIRMED
        return Verdict(verdict, JOINED, bench.at(later))
    if not drafted or not states or not actor.startswith("state/"):
        return SILENT  # a group or a chair submitted it: whom it spoke for is not listed
    if role != "(lead)" and not joined:
        return Verdict(UNVERIFIABLE, "not on the draft", bench.at(drafted[0]))
    return Verdict(CONTRADICTED, "not among the sponsors", bench.at(drafted[0]))


def sponsor_count(value: str, entry: Entry, bench: Bench) -> Verdict:
    """An interval fits what there were at the printing of the draft, or at the adoption.

    States join until the vote, so that fewer are those of an earlier day.
    """
    least, _, most = value.partition("..")
    drafted = bench.said(entry, "lead", "sponsor")
    joined = bench.said(entry, "additional")
    names = {known.value for _, known in drafted if known.value.startswith("state/")}
    extra = {known.value for _, known in joined} - names
    if not names or any(not known.value.startswith("state/") for _, known in drafted):
        return SILENT
    total = len(names | extra)
    told = f"{total} ({len(names)} on the draft, {len(extra)} more)" if extra else str(total)
    verdict = _fits(int(least), int(most or 9999), (len(names), total))
    return Verdict(verdict, told, bench.at(drafted[0]))


def _fits(least: int, most: int, known: tuple[int, int]) -> str:
    """The counts at the printing and at the end fit, or one less: who leads is not counted."""
    drafted, total = known
    if any(least <= one <= most for one in (drafted, total)) or least == most == total - 1:
        return CONFIRMED
    return CONTRADICTED if least > total > drafted else UNVERIFIABLE  # all who joined are listed
