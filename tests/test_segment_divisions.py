"""Articles, rules and chapters; drafts in a report; agencies' dress; lists of decisions."""

import pytest

from graph.model import Kind
from graph.segment import segment
from graph.segment.resolution_divisions import division, naming

HEAD = "The General Assembly,\nNoting A,\n1.\nAdopts the rules in the annex.\n"
CLOSED = HEAD + "9th plenary meeting\n2 March 2037\nAnnex\nRules of the well\n"


def labels(document):
    return [one.label for one in segment(document).provisions if one.kind != "section"]


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("Article 4", "article4"),
        ("ARTICLE XII", "articlexii"),
        ("Rule 22\nQuorum", "rule22"),
        ("Article 3. Scope", "article3"),
        ("Regulation 4.2 – Accounts", "regulation4.2"),
        ("Article 5 bis", "article5bis"),
        ("Chapter II", ""),
        ("Section 29A", ""),
    ],
)
def test_divisions(head, named):
    assert naming(division(head)) == named


@pytest.mark.parametrize(
    "head", ["Rule 22 applies to all", "Articles of wool", "Article 4 (a)", "Party 2", "Part of it"]
)
def test_no_divisions(head):
    assert division(head) is None


def test_articles_name_their_paragraphs(make_document):
    text = CLOSED + (
        "Chapter I\nGeneral provisions\nArticle 1\nDefinitions\n"
        "For the purposes of these rules:\n(a)\n“Well” means a hole in the ground;\n"
        "Article 2\nScope\n1.\nThe rules apply to wells.\n2.\nThey do not apply to ponds.\n"
        "Article 3\nScope of ponds\n1.\nPonds are free.\n"
    )
    assert labels(make_document(text))[2:] == [
        "annex-article1-p1",
        "annex-article1-p1-a",
        "annex-article2-1",
        "annex-article2-2",
        "annex-article3-1",
    ]


def test_numbers_that_begin_anew_below_a_letter_are_told_by_it(make_document):
    text = CLOSED + "A.\nRopes\n1.\nRopes are long.\nB.\nLids\n1.\nLids are round.\n"
    assert labels(make_document(text))[2:] == ["annex-1", "annex-b-1"]


def test_sections_do_not_run_into_paragraphs(make_document):
    text = (
        "The General Assembly,\nNoting A,\n1.\nStresses the need for rope;\nPart I\n"
        "Policy, direction and wells\nSection 1\nPolicy\n2.\nDecides to dig.\n9th meeting\n"
    )
    document = make_document(text)
    spans = {one.label: one.span.of(text) for one in segment(document).provisions}
    assert spans["op1"] == "Stresses the need for rope;"
    assert spans["op2"] == "Decides to dig."


def test_drafts_in_a_report_are_told_apart(make_document):
    text = (
        "Draft resolution I\nClear springs\nThe General Assembly,\nNoting A,\n1. Decides B;\n"
        "2. Decides C.\nDraft resolution II\nDeep wells\nThe General Assembly,\nNoting D,\n"
        "1. Decides E."
    )
    assert labels(make_document(text)) == [
        "draft1-pp1",
        "draft1-op1",
        "draft1-op2",
        "draft2-pp1",
        "draft2-op1",
    ]


def test_drafts_set_off_by_blank_lines(make_document):
    text = (
        "Draft resolution I\nClear springs\n\nThe General Assembly,\nRecalling A,\nNoting the act"
        " entitled “Keeping\nTaking Lamps\nDown”,\n1. Decides B.\n\n"
        "Draft resolution II\nDeep wells\n\nThe General Assembly,\nNoting D,\n\n1. Decides E.\n\n"
    )
    assert labels(make_document(text)) == [
        *("draft1-pp1", "draft1-pp2", "draft1-op1", "draft2-pp1", "draft2-op1"),
    ]


AGENCIES = [
    # (text behind the cover, labels)
    ("THE ASSEMBLY,\nRECALLING a,\nHAVING CONSIDERED b,\n1 ADOPTS the code;\n2 REVOKES it.", 2, 2),
    ("The General Conference,\n(a) Recalling A,\n(b) Noting B,\n1. Affirms C;\n2. Asks D.", 2, 2),
    ("The Ninth World Health Assembly,\nNoting A;\nMindful of B,\n1. URGES C:\n(1) to dig;", 2, 1),
    ("The General Assembly,\nNoting A,\n1.Decides B;\n2.Requests C.", 1, 2),
]


@pytest.mark.parametrize(("text", "preambular", "operative"), AGENCIES)
def test_the_dress_of_agencies(make_document, text, preambular, operative):
    tops = [one for one in segment(make_document(text)).provisions if not one.parent]
    counts = [sum(one.kind == kind for one in tops) for kind in ("preambular", "operative")]
    assert counts == [preambular, operative]


def test_the_list_of_a_decision_belongs_to_its_paragraph(make_document):
    text = (
        "A/DEC/91/521\nAt its 47th plenary meeting, on 7 December 2036, the General Assembly noted "
        "the following programme:\nProgramme of work\n2 October\nOrganization of work1\n"
        "[Common wells]\nItem 4. Springs:\n"
        "At its 48th plenary meeting, on 8 December 2036, the General Assembly decided to dig.\n\n"
        "1 Dates may change."
    )
    segments = segment(make_document(text, Kind.DECISION))
    tops = [one for one in segments.provisions if not one.parent]
    assert [one.label for one in tops] == ["op1", "op2"]
    assert [one.owner for one in segments.footnotes] == ["op1"]


def test_headings_between_the_paragraphs_of_a_statement(make_document):
    text = (
        "Statement by the President of the Security Council\nAt the 9th meeting of the Security "
        "Council, the President of the Security Council made the following statement:\n"
        "“The Security Council welcomes the rope.\nTravel and transit\n"
        "“The Security Council urges States to walk.”"
    )
    found = segment(make_document(text, Kind.STATEMENT)).provisions
    assert [one.kind for one in found] == ["operative", "section", "operative"]


@pytest.mark.parametrize(
    ("closing", "closes"),
    [
        ("Adopted unanimously at the\n1367th meeting.", True),
        ("Adopted at the 1367th meeting by 10 votes to none, with 5 abstentions.", True),
        ("(Seventh plenary meeting, 28 May 2038)", True),
        ("Fifth plenary meeting\n19 May 2037", True),
        ("High-level plenary meetings are held in May.", False),
        ("Adopted texts are printed on paper.", False),
    ],
)
def test_closings(make_document, closing, closes):
    text = f"The Security Council,\nNoting A,\n1. Decides B.\n{closing}\n"
    assert (segment(make_document(text)).closing is not None) is closes


def test_parts_set_off_by_blank_lines(make_document):
    one = "\n\nThe General Assembly,\n\nNoting A,\n\n1. Decides B.\n\n9th plenary meeting\n\n"
    text = f"91/57. Compasses\n\nA\nCompasses at sea{one}B\nCompasses on land{one}"
    assert labels(make_document(text)) == ["a-pp1", "a-op1", "b-pp1", "b-op1"]


def test_a_long_heading_below_a_numeral(make_document):
    title = "Request for a grant to the institute of wells that results from " + "its advice, " * 10
    text = f"The General Assembly,\nI\n{title.rstrip(', ')}\nNoting A,\n1.\nDecides B.\n"
    assert labels(make_document(text)) == ["pp1", "op1"]


def test_a_report_goes_on_behind_its_draft(make_document):
    text = (
        "6. The Board recommends to the General Assembly the adoption of the following draft "
        "resolution:\nWells\nThe General Assembly,\nNoting A,\n1. Decides B.\n7. The Board met.\n"
    )
    assert labels(make_document(text)) == ["draft-pp1", "draft-op1"]
