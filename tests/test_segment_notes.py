"""Footnotes: their owners, and where their markers stand."""

import pytest

from graph.model import Kind
from graph.segment import segment


def test_note_between_the_halves_of_a_paragraph(make_document):
    text = (
        "The General Assembly,\n\nNoting the rope¹ and its\n\n¹ Resolution 60/1.\n\n"
        "length in the hills,\n\n1. Decides to wait.\n"
    )
    segments = segment(make_document(text))
    first = segments.provisions[0]
    assert [span.of(text) for span in first.spans] == [
        "Noting the rope¹ and its",
        "length in the hills,",
    ]
    assert segments.footnotes[0].owner == "pp1"


NOTED = [
    # (the paragraph, the notes' markers, the anchors' surroundings)
    ("Noting the wars on AIDS,1 and the work of Group III;2", ["AIDS,>1", "III;>2"]),
    ("Noting the talks of 2017.1", ["2017.>1"]),
    ("Noting A of 2 May 20191 and 39/6 of 3 May 20192 on", ["2019>1", "2019>2"]),
    ("Noting the Internet,134/7 of 23 May 2017,236/1,", ["net,>1", "2017,>2"]),
    ("Noting one conflict,1,2", ["lict,>1", "ct,1,>2"]),
    ("Noting the Agenda, 1including this, and wells 2 through ropes", ["nda, >1", "ells >2"]),
    ("Noting resolution 59/3001 of 1 December and 59/1 of 11 May 2004", ["/300>1"]),
    ("Noting bulletin No.1, paragraph 1 of it, and 11 May", []),
    ("Noting the SIDS.1 of all", []),
    ("Noting COVID-191 and the Decade 2011 to 2012", ["-19>1"]),
]


@pytest.mark.parametrize(("paragraph", "expected"), NOTED, ids=range(len(NOTED)))
def test_where_markers_stand(make_document, paragraph, expected):
    text = f"The General Assembly,\n{paragraph}\n1.\nDecides A;\n12th plenary meeting\n"
    text += "2 March 2037\n\n1 See above.\n2 See above."
    anchors = [one.anchor for one in segment(make_document(text)).footnotes if one.anchor >= 0]
    assert len(anchors) == len(expected)
    for at, one in zip(anchors, expected, strict=True):
        assert f"{text[at - len(one) + 2 : at]}>{text[at]}" == one


def test_markers_in_brackets_as_browsers_copy_them(make_document):
    text = (
        "The General Assembly,\n\nNoting the rope,[1]\n\n1. Decides to dig;[2]\n\n"
        "2. Decides to rest.\n\n9th plenary meeting\n\n-----\n[1] See 91/14.\n[2] A/91/33.\n"
    )
    found = [(one.marker, one.owner) for one in segment(make_document(text)).footnotes]
    assert found == [("1", "pp1"), ("2", "op1")]


def test_markers_that_are_asterisks(make_document):
    text = (
        "A/DEC/91/404\nAt its 6th meeting, on 2 March 2037, the General Assembly elected Chad.\n"
        "As a result, the Committee is composed of Chad,** Fiji* and Peru.***\n____\n"
        "* Until 2038.\n** Until 2039.\n*** Until 2040.\n**** Until 2041.\n6th plenary meeting\n"
    )
    notes = segment(make_document(text, Kind.DECISION)).footnotes
    assert [(one.marker, one.owner) for one in notes] == [
        ("*", "op2"),
        ("**", "op2"),
        ("***", "op2"),
        ("****", ""),
    ]
    assert all(text[one.anchor :].startswith(one.marker) for one in notes if one.anchor >= 0)


@pytest.mark.parametrize(
    "title", ["91/404.\nWells of 2037\n1\n", "91/404.\nWells of the north 1\n"]
)
def test_the_note_of_a_title_belongs_to_no_paragraph(make_document, title):
    text = (
        f"A/DEC/91/404\n{title}At its 6th meeting, on 1 June 2037, the General Assembly, on the"
        " report,2 decided to dig in paragraph 1 of it.\n6th meeting\n\n1 See 91/1.\n2 A/91/3."
    )
    notes = segment(make_document(text, Kind.DECISION)).footnotes
    assert [(one.marker, one.owner) for one in notes] == [("1", ""), ("2", "op1")]


PLACED = [
    # (how a text ends, or its page: the notes that it has, by owner)
    ("Noting wells,1\n1. Decides B.\n1 See A/91/1.\n37-00001 (E) 010137\n*3700001*\n", ["pp1"]),
    ("Noting A,\n1. Decides B:\n1 well\n2 ropes\n", []),
    ("Noting wells,1\n\n1. Decides so.2\n\n_________\n1 See C.\n2 See D.\n\n", ["pp1", "op1"]),
    (
        "Noting wells,1\n\n_________\n1\n      See C,\n      and D.\n\n1. Decides B.\n\n",
        ["pp1"],
    ),
    ("Noting wells,[^1]\n\n1. Decides B.\n\n[^1]: See C.\n", ["pp1"]),
    ("Noting wells, 1/\n\n1. Decides B on 1/2 of them.\n\n1/ See C.\n", ["pp1"]),
    ("Noting A,\n\n1   DECIDES on wells;\n\n", []),
    ("Noting A,\n\n1. Decides B.\n\n_________\n\n9th plenary meeting\n1 May 2037\n", []),
]


@pytest.mark.parametrize(("text", "owners"), PLACED, ids=range(len(PLACED)))
def test_where_notes_stand(make_document, text, owners):
    found = segment(make_document(f"The General Assembly,\n\n{text}"))
    assert [one.owner for one in found.footnotes] == owners
    labels = [one.label for one in found.provisions if one.kind != "section"]
    assert labels == ["pp1", "op1"]


def test_paragraphs_that_are_set_in(make_document):
    text = (
        "     The General Assembly,\n\n     Noting the wells dug,1\n     Noting also the ropes\n"
        "that hang in them,\n\n     1.   Decides to draw water;\n     2.   Decides to drink.\n\n"
    )
    found = segment(make_document(text))
    assert [one.label for one in found.provisions] == ["pp1", "pp2", "op1", "op2"]
