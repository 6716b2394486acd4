"""Texts of agencies and of parties: preambles above the formula, verbs as headings."""

import pytest

from graph.extract import run
from graph.extract.identity.extractor import identify
from graph.findings import Clause
from graph.model import Kind, Page
from graph.read import read_bytes
from graph.read.preambles import preamble_above
from graph.segment import segment

WELLS = """
Conf. 4.2
(Rev. CoP7)

Keeping of ropes in specimens of wells

RECALLING Resolution Conf. 3.1 on ropes;

AWARE that wells are deep;

THE CONFERENCE OF THE PARTIES TO THE CONVENTION

DECIDES to count the ropes; and

URGES all Parties to lend theirs.
"""
COUNTED = """
Resolution VI.4

The ropes of the northern wells

1. RECALLING Resolution V.2 on ropes;

2. NOTING the buckets;

THE CONFERENCE OF THE CONTRACTING PARTIES

3. ADOPTS the annex; and

4. REQUESTS the Committee to count the ropes.
"""
AVIATION = """
A12-3: Lighting of wells along runways

Whereas wells are dark;

Recalling Resolution A11-4;

The Assembly:

1. Urges States to light their wells; and

2. Declares that this resolution replaces Resolution A11-4.
"""
UNION = """
RESOLUTION 71 (REV. SALTHAM, 2031)

Ropes for all wells

The Plenary Conference of the Lantern Union (Saltham, 2031),

recalling

a) Resolution 4 (Northwell, 2027) of the Well Conference;

b) General Assembly resolution 91/14,

resolves

1 to count the ropes;

2 to mend them,

instructs the Secretary-General

1 to report each year.
"""
POSTAL = """
Resolution C 3/2031

Letters to wells

Congress,

In view of

its resolution C 4/2027, adopted in Northwell,

Noting

that wells get letters,

Instructs

the Council of Administration to study ropes.
"""
TWO_LINES = """
Ropes of the parties
The Conference of the
Parties,
Recalling its decision VI/27 on
ropes,
Noting
that the wells of the parties are deep,
1.
Decides to count the ropes of all
the wells;
2.
Requests the Executive Secretary to
mend the ropes;
3.
Decides to meet in the spring of the
next year.
"""
SCANNED = """
45/165.  Ropes in wells

        The General Assembly,

        Recallinq its resolution 44/162,

        1.      Reaffirms the ropes;

        2,      Reguests all to pull.
"""
USUAL = """
91/14. Keeping of ropes

The General Assembly,

Recalling its resolution 90/1,

1. Decides to count the ropes.
"""


def read(text):
    """The document of a text, and its parts."""
    document = read_bytes(text.encode(), "a.txt")
    return document, segment(document)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (WELLS, ["pp1", "pp2", "op1", "op2"]),
        (COUNTED, ["pp1", "pp2", "op3", "op4"]),
        (AVIATION, ["pp1", "pp2", "op1", "op2"]),
        (UNION, ["pp1", "pp1-a", "pp1-b", "op1", "op1-1", "op1-2", "op2", "op2-1"]),
        (POSTAL, ["pp1", "pp2", "op1"]),
        (TWO_LINES, ["pp1", "pp2", "op1", "op2", "op3"]),
        (SCANNED, ["pp1", "op1", "op2"]),
        (USUAL, ["pp1", "op1"]),
    ],
)
def test_paragraphs_and_their_labels(text, labels):
    document, parts = read(text)
    assert document.kind is Kind.RESOLUTION
    assert [one.label for one in parts.provisions] == labels
    assert parts.enacting is not None
    assert parts.cover is not None
    assert parts.cover.end <= parts.provisions[0].span.start


def test_a_masthead_may_have_two_sides():
    text = (
        "United Nations                    A/HRC/PRST/74/1\n"
        "General Assembly                  Distr.: General\nHuman Rights Council\nAgenda item 3\n\n"
        "PRST 74/1. Ropes\n\nAt its 50th meeting, on 12 October 2043, the President of the Human "
        "Rights Council made the following statement:\n\n"
        "“The Human Rights Council takes note of the ropes.”\n"
    )
    document, parts = read(text)
    assert document.kind is Kind.STATEMENT
    assert [one.label for one in parts.provisions] == ["op1"]


def test_agreed_conclusions_are_told_by_their_commission():
    text = (
        "Ropes and the work of women\n\nAgreed conclusions\n\n1. The Commission on the Status of "
        "Women recalls Assembly resolution 91/14.\n\n2. The Commission urges Governments:\n\n(a) "
        "To pull.\n"
    )
    document, parts = read(text)
    assert document.kind is Kind.DECISION
    assert [one.label for one in parts.provisions] == ["op1", "op2", "op2-a"]
    page = Page(document, parts, identify(document, parts))
    assert page.identity.title == "Ropes and the work of women"
    assert [one.verb for one in run(page) if isinstance(one, Clause)] == ["recall", "urge"]


@pytest.mark.parametrize(
    "text",
    [
        "Agreed conclusions at last\n\nDelegates went home. The Commission on Ropes meets in May.",
        "1. The Commission meets in May.\n\n2. The Commission reads it in June.",
    ],
)
def test_what_only_speaks_of_a_commission_is_no_record(text):
    assert not read(text)[0].kind.is_record


@pytest.mark.parametrize(
    ("above", "rest"),
    [
        ("Conf. 4.2\nNOTING ropes;\nAWARE of wells;\n", "NOTING ropes;\nAWARE of wells;\n"),
        ("A12-3: Wells\nWhereas wells are\ndark; and\n", "Whereas wells are\ndark; and\n"),
        ("Keeping of ropes\nSaving of wells\n", ""),  # titles
        ("Recalling the wells of the north,\nAgenda item 4\n", ""),
        ("", ""),
    ],
)
def test_where_a_preamble_begins(above, rest):
    assert above[preamble_above(above, 0, len(above)) :] == rest
