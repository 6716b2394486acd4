"""Who has the floor: labels of interviews and transcripts, and colons that are no labels."""

import pytest

from graph.extract.quotations import extractor as quotations

_HEAD = "Remarks by Ambassador Jane Doe, envoy of Kenya\n\n"
FLOORS = [
    (
        _HEAD + "Q: Will it rain?\n\nA: I hope that it will.\n\nQ: When?\n\nA: Soon, as ever.",
        [("I hope that it will.", "person/jane-doe"), ("Soon, as ever.", "person/jane-doe")],
    ),
    (
        _HEAD + "Envoy Max Roe came.\n\nDOE: It is late for all of us.\n\nMAX ROE, ENVOY OF MALTA:"
        " We go.\n\nDoe (smiling): So be it.\n\nIt is time to go.",
        [
            ("It is late for all of us.", "person/jane-doe"),
            ("We go.", "person/max-roe"),
            ("So be it.", "person/jane-doe"),
            ("It is time to go.", "person/jane-doe"),
        ],
    ),
    (
        _HEAD + "Mr. Roe (Malta) (spoke in French): Wells are open.\n\nMs. Doe (Kenya): They are"
        " not.\n\nMr. Roe (Malta): They will be.\n\nread more",
        [
            ("Wells are open.", "person/roe"),
            ("They are not.", "person/jane-doe"),
            ("They will be.", "person/roe"),
        ],
    ),
]
NO_FLOORS = [
    _HEAD + "Date: 3 May\n\nPlace: Nairobi\n\nTopic: Wells and rain in the north.",
    _HEAD + "Q: Will it rain?\n\nNobody knew it.",
    _HEAD + "Doe: late\n\nThe wells: They are open to all.\n\nThe rain: It is late.",
]


@pytest.mark.parametrize(("text", "told"), FLOORS)
def test_floor(make_page, text, told):
    page = make_page(text, "news")
    found = [one for one in quotations.extract(page) if one.mode == "direct"]
    assert [(one.span.of(page.text), one.speaker) for one in found] == told


@pytest.mark.parametrize("text", NO_FLOORS)
def test_no_floor(make_page, text):
    found = quotations.extract(make_page(text, "news"))
    assert [one for one in found if one.rule == "quotations:floor"] == []
