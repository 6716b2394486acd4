"""Press texts cut into headline, byline, dateline, paragraphs and captions; invented texts."""

import pytest

from graph.segment import segment

REPORT = """States agree on wells

By Ada Okoro, Water Correspondent

NEW YORK, March 2, 2037 (Wire) — Ninety States agreed on Monday to dig.

A well in the hills. /AP

“We dig,” said the Chair.

What comes next

The work begins in May.
"""


def parts(text, segments):
    def of(span):
        return span.of(text) if span else None

    return of(segments.headline), of(segments.byline), of(segments.dateline)


def test_report(make_document):
    segments = segment(make_document(REPORT, "news"))
    assert parts(REPORT, segments) == (
        "States agree on wells",
        "By Ada Okoro, Water Correspondent",
        "NEW YORK, March 2, 2037 (Wire)",
    )
    assert [one.of(REPORT) for one in segments.paragraphs] == [
        "Ninety States agreed on Monday to dig.",
        "“We dig,” said the Chair.",
        "The work begins in May.",
    ]
    assert [one.of(REPORT) for one in segments.captions] == [
        "A well in the hills. /AP",
        "What comes next",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("April 2, 2037\nBy Ada Okoro\n\nIt passed.", (None, "By Ada Okoro", "April 2, 2037")),
        ("The first line is a sentence.\nSo is the second.", (None, None, None)),
        ("UNITED NATIONS -- States met.", (None, None, "UNITED NATIONS")),
        ("# Wells\n\nGeneva, 2 March 2037. States met.", ("Wells", None, "Geneva, 2 March 2037")),
        ("|\n\nWells and ropes\n\nThe study ends.", ("Wells and ropes", None, None)),
        ("Wells and ropes - a study\n\nThe study ends.", ("Wells and ropes - a study", None, None)),
        (
            "Forty-first Session,\n7th & 8th Meetings (AM & PM)\nGA/XY/1234\n\n"
            "Body Ropes Wells\n\nIt did.",
            ("Body Ropes Wells", None, None),
        ),
        ("20370302\n\nWells dug\n\nAll is done.", ("Wells dug", None, "20370302")),
        (
            "Wells dug\n\nPublished:March 2nd, 2037 20:20 EST\n\nAll is done.",
            ("Wells dug", None, "Published:March 2nd, 2037 20:20 EST"),
        ),
        ("By the end of May all was done.\n\nSo it was.", (None, None, None)),
    ],
)
def test_frames(make_document, text, expected):
    assert parts(text, segment(make_document(text, "news"))) == expected


def test_caption_with_its_day_and_no_credit(make_document):
    text = "Wells dug\n\nMen dig in Oslo, Monday, March 2, 2037.\n\nIn Oslo men dug on Monday."
    found = segment(make_document(text, "news"))
    assert [one.of(text) for one in found.captions] == ["Men dig in Oslo, Monday, March 2, 2037."]
    assert [one.of(text) for one in found.paragraphs] == ["In Oslo men dug on Monday."]


def test_empty_and_front_matter(make_document):
    assert segment(make_document("", "news")).paragraphs == ()
    text = "---\ntitle: X\n---\n\nStates met.\n"
    found = segment(make_document(text, "news"))
    assert [one.of(text) for one in found.paragraphs] == ["States met."]
