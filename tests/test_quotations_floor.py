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
FLOORS += [
    (  # who is named by the label alone takes the floor from the others
        "Rt Hon MAX MCROE (Minister of Trade): It will rain.\n\nHon Jane Doe: Will it?\n\nRt Hon"
        " MAX MCROE: It will.\n\nGia Amadi: Does he agree with us?\n\nRt Hon MAX MCROE: I do.",
        [
            ("It will rain.", "person/max-mcroe"),
            ("Will it?", "person/jane-doe"),
            ("It will.", "person/max-mcroe"),
            ("I do.", "person/max-mcroe"),
        ],
    ),
    (
        _HEAD + "Q: Will it rain?\n\nA: I hope that it will.",
        [("I hope that it will.", "person/jane-doe")],
    ),
    (
        _HEAD + "The Lake Post: Will it rain?\n\nJane Doe: It will.\n\nThe Lake Post: When?\n\n"
        "Jane Doe:\n\nI hope that it is soon.",
        [("It will.", "person/jane-doe"), ("I hope that it is soon.", "person/jane-doe")],
    ),
]
NO_FLOORS = [
    _HEAD + "The wells: Are they open?\n\nJane Doe: It will rain.\n\nThe rain: Is it late?",
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


WHO_THEN = [
    # an actor within an office or in brackets says nothing; the envoy named here speaks for it
    (
        "Maltese government spokesman Max Roe told us it was late, adding “we wait for all”.",
        ["person/max-roe"],
    ),
    (
        "Kenya's ambassador to the UN, Jane Doe, said Nairobi welcomed the “end of the drought”.",
        ["person/jane-doe"],
    ),
    (
        "Norway's ambassador to the UN, Jane Doe, said Malta welcomed the “end of the drought”.",
        ["state/MLT"],
    ),
    (
        "By 12 votes to 3 (Chad, Malta, Peru), the Security Council adopted a text, calling on all"
        " “to open their wells”.",
        ["org/security-council"],
    ),
    (
        "The resolution, put forward by Malta, Chad and Peru, said wells “shall be open to all”.",
        ["resolution"],
    ),
    (
        "In its reply to the Security Council, Chad stated that ‘wells must be open to all’.",
        ["state/TCD"],
    ),
    (
        "Jane Doe, envoy of Kenya, who backed the text, said that “Kenya stresses the need”.",
        ["person/jane-doe"],
    ),
    (
        "The force will “keep its numbers at nine hundred,” according to envoy Jane Doe.",
        ["person/jane-doe"],
    ),
    (
        "Minister Jane Doe last week told the Security Council it was time to take “full charge”.",
        ["person/jane-doe"],
    ),
    (
        "Malta tabled a draft resolution that the envoy of Chad, Jane Doe, described as “unjust”.",
        ["person/jane-doe"],
    ),
    # an inserted clause tells who speaks, though the words could be a text's
    (
        "The text was enough to satisfy envoy Max Roe. This resolution, he said, “puts all wells"
        " to use”.",
        ["person/max-roe"],
    ),
    # parts of a text speak for it
    (
        "The resolution passed. The second principle says all “have a right to rain”.",
        ["resolution"],
    ),
    ("Jane Doe's second, a quiet man, wore a coat of “many a colour”.", []),
]


@pytest.mark.parametrize(("text", "speakers"), WHO_THEN)
def test_who_then(make_page, text, speakers):
    found = quotations.extract(make_page(text, "news"))
    assert [one.speaker for one in found if one.mode != "indirect"] == speakers


def test_an_adjunct_is_no_statement(make_page):
    page = make_page("In this regard, envoy Jane Doe said that wells are open to all.", "news")
    assert [one.span.of(page.text) for one in quotations.extract(page)] == ["wells are open to all"]
