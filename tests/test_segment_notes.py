"""Footnotes: their owners, and where their markers stand."""

import pytest

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
