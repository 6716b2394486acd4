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
        ("Wells and ropes - a study\n\nThe study ends.", ("Wells and ropes - a study", None, None)),
        ("By the end of May all was done.\n\nSo it was.", (None, None, None)),
    ],
)
def test_frames(make_document, text, expected):
    assert parts(text, segment(make_document(text, "news"))) == expected


def test_empty_and_front_matter(make_document):
    assert segment(make_document("", "news")).paragraphs == ()
    text = "---\ntitle: X\n---\n\nStates met.\n"
    found = segment(make_document(text, "news"))
    assert [one.of(text) for one in found.paragraphs] == ["States met."]
