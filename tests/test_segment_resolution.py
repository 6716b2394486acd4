"""Record texts cut into provisions, notes and closing; the texts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Kind, Source
from graph.read import akn4un as akn4un_reader
from graph.segment import akn4un, segment

LINES = """United Nations
A/RES/91/14
General Assembly
Distr.: General
9 March 2037
Ninety-first session
Agenda item 26 (a)
Springs and wells
Resolution adopted by the General Assembly on 2 March 2037
[on the report of the Second Committee (A/91/440)]
91/14.
Clear springs
The General Assembly,
Guided by the Charter,1
Recalling its resolution 90/7 of 5 May 2036,
Concerned at dry wells, in particular:
(a)
In the hills;
(b)
On the coast,
Mindful of time,2
1.
Welcomes the survey of wells;
2.
Calls upon all States:
(a)
To dig;
(b)
To share, where they can:
(i)
Pumps;
(ii)
Pipes;
Youth and water
3.
Requests the Secretary-General to report, and decides to meet again.
12th plenary meeting
2 March 2037
Annex
Rules for wells
1.
Wells are to be deep.
2.
Ropes are to be long enough for the deepest of them, and are tested every year by two persons.

1 Resolution 60/1.
2 See A/91/77,
para. 4."""

SPACED = """A/RES/91/15

Distr.: General 9 March 2037

Resolution adopted by the General Assembly on 2 March 2037

91/15. Rope

The General Assembly,

*Noting* the rope,¹ and *noting also*
that it is long,

¹ Resolution 60/1.

3/7

A/RES/91/15

*Stressing* its use,

1. *Decides* to keep the rope for the national

needs of all, and to oil it;

2. *Requests* the Chair
to report.

13th plenary meeting 2 March 2037
"""


def labels(document, segments):
    return [(one.label, one.span.of(document.text)[:12]) for one in segments.provisions]


def by_label(segments):
    return {one.label: one for one in segments.provisions}


def test_one_block_a_line(make_document):
    document = make_document(LINES)
    segments = segment(document)
    assert segments.organ == "GA"
    assert labels(document, segments) == [
        ("pp1", "Guided by th"),
        ("pp2", "Recalling it"),
        ("pp3", "Concerned at"),
        ("pp3-a", "In the hills"),
        ("pp3-b", "On the coast"),
        ("pp4", "Mindful of t"),
        ("op1", "Welcomes the"),
        ("op2", "Calls upon a"),
        ("op2-a", "To dig;"),
        ("op2-b", "To share, wh"),
        ("op2-b-i", "Pumps;"),
        ("op2-b-ii", "Pipes;"),
        ("sec1", "Youth and wa"),
        ("op3", "Requests the"),
        ("sec2", "Rules for we"),
        ("annex-1", "Wells are to"),
        ("annex-2", "Ropes are to"),
    ]
    found = by_label(segments)
    assert found["op2"].span.of(document.text).endswith("Pipes;")
    assert found["op2-b"].span.of(document.text).endswith("Pipes;")
    assert found["op2-b-i"].parent == "op2-b"
    assert [found["op3"].printed, found["op3"].number, found["pp4"].number] == ["3", 3, 4]
    assert segments.closing.of(document.text) == "12th plenary meeting\n2 March 2037"
    assert segments.enacting.of(document.text) == "The General Assembly,"
    assert segments.cover.of(document.text).endswith("Clear springs")


def test_notes_with_owners(make_document):
    document = make_document(LINES)
    notes = segment(document).footnotes
    assert [(one.marker, one.owner, one.span.of(document.text)) for one in notes] == [
        ("1", "pp1", "Resolution 60/1."),
        ("2", "pp4", "See A/91/77,\npara. 4."),
    ]


def test_blocks_set_off_by_blank_lines(make_document):
    document = make_document(SPACED)
    segments = segment(document)
    assert [one.label for one in segments.provisions] == ["pp1", "pp2", "op1", "op2"]
    found = by_label(segments)
    assert found["pp1"].span.of(document.text).startswith("Noting")
    assert found["op1"].span.of(document.text).endswith("to oil it;")
    assert found["op2"].span.of(document.text).endswith("to report.")
    assert [(one.marker, one.owner) for one in segments.footnotes] == [("1", "pp1")]
    assert "3/7" not in "".join(
        span.of(document.text) for one in segments.provisions for span in one.spans
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Decides to meet in May.", ["op1"]),
        ("Noting A,\nDecides to meet in May.", ["pp1", "op1"]),
        ("Takes note of A,\nRecalling B,\n1.\nDecides C;", ["pp1", "pp2", "op1"]),
        ("Noting A,\n1.\nDecides on these:\n1.\nOne;\n2.\nTwo;\n2.\nUrges B.", None),
        ("Noting A,\nI\nFirst heading\n1.\nDecides B;\nII\nNext\n1.\nDecides C;", None),
        ("Noting A,\n1.\nDecides B.\nHow to apply\n1.\nThe form;\n2.\nThe stamp.", None),
    ],
)
def test_operative_forms(make_document, body, expected):
    segments = segment(make_document("The Security Council,\n" + body))
    found = [one.label for one in segments.provisions]
    if expected is None:
        expected = {
            "One": ["pp1", "op1", "op1-1", "op1-2", "op2"],
            "First": ["pp1", "sec1", "op1", "sec2", "sec2-op1"],
            "How": ["pp1", "op1", "sec1", "annex-1", "annex-2"],
        }[next(key for key in ("One", "First", "How") if key in body)]
    assert found == expected


def test_parts_adopted_together_and_a_recommended_draft(make_document):
    parts = "91/16.\nTwo\nA\nBuckets\nThe General Assembly,\nNoting A,\n1.\nDecides B.\n"
    parts += "3rd plenary meeting\n2 March 2037\nB\nRopes\nThe General Assembly,\n"
    parts += "Noting C,\n1.\nDecides D.\n"
    found = [one.label for one in segment(make_document(parts)).provisions]
    assert [one for one in found if "sec" not in one] == ["a-pp1", "a-op1", "b-pp1", "b-op1"]
    draft = "The Economic and Social Council\nRecommends the following draft:\n"
    draft += "The General Assembly,\nNoting A,\n1.\nDecides B."
    segments = segment(make_document(draft))
    assert [one.label for one in segments.provisions] == ["op1", "draft-pp1", "draft-op1"]
    assert segments.organ == "ECOSOC"


def test_statement_and_decision(make_document):
    statement = (
        "S/PRST/2037/2\nSecurity Council\nStatement by the President of the Security Council\n"
        "At the 99th meeting of the Security Council, held on 2 March 2037, the President made"
        " the following statement on behalf of the Council:\n“The Security Council welcomes A.\n"
        "“The Security Council urges B.”"
    )
    segments = segment(make_document(statement, Kind.STATEMENT))
    assert [one.label for one in segments.provisions] == ["op1", "op2"]
    assert segments.organ == "SC"
    decision = (
        "A/DEC/91/411\nGeneral Assembly\nDecision\nPlenary\n91/411.\nWells\n"
        "At its 9th plenary meeting, on 2 March 2037, the Assembly decided to wait.\n"
        "9th plenary meeting\n2 March 2037\n"
    )
    segments = segment(make_document(decision, Kind.DECISION))
    assert [one.label for one in segments.provisions] == ["op1"]
    assert segments.closing.of(decision).startswith("9th plenary")


def test_front_matter_stays_outside(make_document):
    text = "---\nkind: resolution\ntitle: The General Assembly,\n---\n\nThe General Assembly,\n\n"
    text += "*Noting* A,\n\n1. *Decides* B.\n\n14th meeting\n\nRecorded vote: 3 in favour.\n"
    segments = segment(make_document(text))
    assert [one.label for one in segments.provisions] == ["pp1", "op1"]
    assert segments.enacting.start > text.index("---", 4)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                *("The General Assembly,", "Noting A,", "1.", "2.", "Decides B;", "(a)", "(i)"),
                *("Annex", "I", "A", "12th plenary meeting", "2 March 2037", "", "1 Note.", "* x"),
                *("¹ Note", "lower case goes on", "3/7", "A/RES/91/14", "“Quoted", "—", "1. Urges"),
            ]
        ),
        max_size=30,
    )
)
def test_any_order_of_blocks_is_survived(make_document, lines):
    document = make_document("\n".join(lines))
    segments = segment(document)
    names = [one.label for one in segments.provisions]
    assert len(names) == len(set(names))
    known = set(names)
    for one in segments.provisions:
        assert all(span.end <= len(document.text) for span in one.spans)
        assert not one.parent or one.parent in known
        assert not one.span.of(document.text)[0].isspace()
    for note in segments.footnotes:
        assert note.span.end <= len(document.text)
        assert not note.owner or note.owner in known


@pytest.mark.reference
def test_paragraphs_agree_with_the_mark_up(reference_path, make_document):
    """Counts of preambular and numbered operative paragraphs, on the unpacked sample."""
    folder = reference_path("unxml", "sample")
    right = seen = 0
    for path in sorted((folder / "xml").rglob("*.xml")):
        data = path.read_bytes()
        marked = akn4un_reader.read(data, Source(path.name, "0" * 64, len(data)))
        if marked.kind is not Kind.RESOLUTION:
            continue
        plain = segment(make_document(marked.body, "resolution"))
        seen += 1
        right += _counts(akn4un.segment(marked)) == _counts(plain)
    assert seen >= 20
    assert right / seen >= 0.9


def _counts(segments):
    tops = [one for one in segments.provisions if not one.parent]
    numbered = [one for one in tops if one.kind == "operative" and one.printed]
    return sum(one.kind == "preambular" for one in tops), len(numbered)
