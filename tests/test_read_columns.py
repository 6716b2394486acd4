"""Two columns side by side are read one after the other; tables and mastheads stay."""

from itertools import zip_longest
from textwrap import wrap

import pytest

from graph.read import read_bytes
from graph.read.columns import one_column
from graph.segment import segment

COVER = "Resolution 2901 (2031)\n\nAdopted by the Security Council at its 99th meeting, on 4 May\n"
PARAGRAPHS = [
    "The Security Council,",
    "Recalling its resolution 2867 (2030) of 4 March 2030 on the ropes of the northern wells,",
    "Noting with concern that many of the buckets which were lent to the wardens last year have not"
    " come back to the villages,",
    "1. Decides to count all ropes before the end of the dry season, and to tell the villages what"
    " it has found;",
    "2. Requests the Secretary-General to send two wardens to each of the wells, with a bucket;",
    "3. Decides to remain seized of the matter.",
]


def beside(width=34, gap=4):
    """The paragraphs in two columns, as a page prints them."""
    lines = [line for one in PARAGRAPHS for line in (*wrap(one, width, break_on_hyphens=False), "")]
    half = (len(lines) + 1) // 2
    rows = zip_longest(lines[:half], lines[half:], fillvalue="")
    return "\n".join(f"{left:{width + gap}}{right}".rstrip() for left, right in rows)


@pytest.mark.parametrize("gap", [2, 4, 9])
def test_columns_are_read_one_after_the_other(gap):
    document = read_bytes(f"{COVER}\n{beside(gap=gap)}".encode(), "a.txt")
    found = segment(document).provisions
    assert [one.label for one in found] == ["pp1", "pp2", "op1", "op2", "op3"]
    words = [" ".join(one.span.of(document.text).split()) for one in found]
    assert words == [one.lstrip("123. ") for one in PARAGRAPHS[1:]]


WHOLE = [
    "\n\n".join(PARAGRAPHS),
    # a roll
    "\n".join(
        f"{name:30}voted for it" for name in ("Chad", "Fiji", "Malta", "Peru", "Togo", "Oman")
    ),
    # a masthead
    "\n".join(
        f"{'United Nations':40}{one}" for one in ("A/RES/91/14", "Distr.", "General", "4 May")
    )
    + "\nropes of the\nwells",
    # prose with wide gaps in few lines
    f"{'the ropes of all wells':40}and the buckets\n" * 3,
    # a poem, set in
    "\n".join(" " * (4 * at) + "the ropes of all wells are long" for at in range(12)),
    "",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_no_pair_of_columns_stays(text):
    assert one_column(text) == text
