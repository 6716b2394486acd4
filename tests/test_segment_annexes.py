"""Titles of annexes, headings with numbers of their own, lettered decisions, statements."""

import pytest

from graph.model import Kind
from graph.segment import segment


def labels(document, segments):
    return [(one.label, one.span.of(document.text)[:12]) for one in segments.provisions]


def test_the_title_of_an_annex_is_no_paragraph(make_document):
    text = (
        "The General Assembly,\nNoting A,\n1.\nDecides B.\n9th meeting\n2 March 2037\nAnnex\n"
        "Declaration of the meeting of those who dig wells in the hills and on the coast of Fiji\n"
        "We, Heads of State, met in Suva and dug a hole in the ground, with all of our hands.\n"
    )
    found = segment(make_document(text)).provisions
    assert [one.label for one in found] == ["pp1", "op1", "sec1", "annex-p1"]


def test_an_annex_bears_its_title_on_its_line(make_document):
    text = (
        "The General Assembly,\nNoting A,\n1.\nDecides B.\n9th plenary meeting\n2 March 2037\n"
        "Annex Wells for all: a declaration\nWe, Heads of State, met.\n1.\nWe dig."
    )
    found = [one.label for one in segment(make_document(text)).provisions]
    assert found == ["pp1", "op1", "annex-p1", "annex-1"]


HEADED = [
    # a line that is no sentence of the scheme's verbs is a heading, whatever it begins with
    ("Noting A,\nLifting of bans\n1.\nDecides B;", ["pp1", "sec1", "op1"]),
    ("Noting A,\nTaking stock: wells and ropes\n1.\nDecides B;", ["pp1", "sec1", "op1"]),
    ("Noting A,\n1.\nDecides B;\nThreats to wells\n2.\nUrges C;", ["pp1", "op1", "sec1", "op2"]),
    ("Noting A,\n1.\nDecides B;\nArms embargo\n2.\nUrges C;", ["pp1", "op1", "sec1", "op2"]),
    ("Noting A,\nTaking note of the wells\n1.\nDecides B;", ["pp1", "pp2", "op1"]),
    ("Noting A,\n1.\nDecides B;\nUrges C\n2.\nUrges D;", ["pp1", "op1", "op-p1", "op2"]),
    # the marker of a note behind the last comma
    ("Noting A,\nTaking note of B,8\nNoting C,9\n1.\nUrges D;", ["pp1", "pp2", "pp3", "op1"]),
    # sections with preambles of their own
    (
        "Noting A,\nA\nWells\nNoting B,\n1.\nDecides C;\nB\nRopes\nNoting with joy:\n(a)\nThat D,\n"
        "Aware of E,\n1.\nDecides F;",
        ["pp1", "sec1", "pp2", "op1", "sec2", "pp3", "pp4", "sec2-op1"],
    ),
    # a full stop that was forgotten; a count is no number
    ("1.\nDecides A;\n2 Encourages B;\n3.\nUrges C;", ["op1", "op2", "op3"]),
    ("1.\nDecides A;\n7 Encourages B;\n2.\nUrges C;", ["op1", "op2"]),
    # a number, a letter, and then the text
    ("1.\nDecides A;\n2.\n(a)\nDecides B;\n(b)\nUrges C;", ["op1", "op2"]),
    # a declaration with titles of its own
    (
        "Adopts the following declaration:\nDeclaration on wells\nWells for all: a better world\n"
        "We, Heads of State, assembled in New York, pledge as follows:\n1.\nReaffirm A;",
        ["op-p1", "sec1", "sec2", "op-p2", "op1"],
    ),
    ("1.\nDecides A;\n2.\u200e Urges B;", ["op1", "op2"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), HEADED, ids=range(len(HEADED)))
def test_headings_and_numbers(make_document, body, expected):
    segments = segment(make_document("The Security Council,\n" + body))
    assert [one.label for one in segments.provisions if not one.parent] == expected


def test_lettered_decisions(make_document):
    text = (
        "A/DEC/91/411\nGeneral Assembly\nDecision\nPlenary\n91/411.\nWells\n{}\n"
        "At its 9th plenary meeting, on 2 March 2037, the Assembly decided to wait.\n"
        "9th plenary meeting\n2 March 2037\n"
    )
    again = "B\nAt its 10th plenary meeting, on 3 March 2037, the Assembly decided to dig.\n"
    document = make_document(text.format("A") + again, Kind.DECISION)
    found = [one.label for one in segment(document).provisions if one.kind != "section"]
    assert found == ["a-op1", "b-op1"]
    document = make_document(text.format("B"), Kind.DECISION)
    found = [one.label for one in segment(document).provisions if one.kind != "section"]
    assert found == ["op1"]


def test_first_part_without_a_title(make_document):
    text = "91/16.\nTwo\nA\nThe General Assembly,\nNoting A,\n1.\nDecides B.\n"
    text += "B\nThe General Assembly,\nNoting C,\n1.\nDecides D.\n"
    found = [one.label for one in segment(make_document(text)).provisions]
    assert found == ["a-pp1", "a-op1", "a-sec1", "b-pp1", "b-op1"]


def test_a_statement_goes_on_behind_a_list(make_document):
    text = (
        "S/PRST/2037/2\nStatement by the President of the Security Council\nAt the 9th meeting of"
        " the Security Council, the President made the following statement on behalf of it:\n"
        "“The Security Council urges:\n1.\nImmediate adherence.\n2.\nRemoval of obstacles.\n"
        "“The Security Council stresses the rest.”"
    )
    found = segment(make_document(text, Kind.STATEMENT)).provisions
    assert [one.label for one in found] == ["op-p1", "op1", "op2", "op-p2"]
