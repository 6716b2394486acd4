"""Statements told indirectly: who is no source, where the words end, what they are not."""

import pytest

from graph.extract.quotations import extractor as quotations

TOLD = [
    # text, (speaker, words) or None
    (
        "Jane Doe said that salt was good, while Malta abstained from it.",
        ("person/jane-doe", "salt was good"),
    ),
    (
        "Jane Doe said that salt was good, while sugar was bad.",
        ("person/jane-doe", "salt was good, while sugar was bad"),
    ),
    (
        "Jane Doe said that salt was good for Malta and Peru.",
        ("person/jane-doe", "salt was good for Malta and Peru"),
    ),
    (
        "Jane Doe said after the vote that salt is good.",
        ("person/jane-doe", "salt is good"),
    ),
    ("Jane Doe said in a report that examined salt.", None),
    ("Jane Doe said afterwards that salt is good.", ("person/jane-doe", "salt is good")),
    (
        "Jane Doe told the Associated Press on Wednesday: “Salt is good.”",
        ("person/jane-doe", "Salt is good"),
    ),
    ("Jane Doe told the Associated Press that salt is good.", ("person/jane-doe", "salt is good")),
    ("Jane Doe backs the plan for salt, said her spokesman on Friday.", None),
    ("Lima, SOME – Salt is good, Malta said.", ("state/MLT", "Salt is good")),
    (
        "Lima – a small town – has salt, Malta said.",
        ("state/MLT", "Lima – a small town – has salt"),
    ),
    ("The UN answered a report by the Salt Club that said the force lacks salt.", None),
    ("By using it, the U.N. hopes to meet its most pressing challenges.", None),
    ("Jane Doe said this after the text was read to all.", None),
    ("Jane Doe told reporters Malta will leave.", ("person/jane-doe", "Malta will leave")),
    ("Several weeks ago, Cuba promised what it owes.", ("state/CUB", "promised what it owes")),
    ("Salt will be rare, Malta said earlier.", ("state/MLT", "Salt will be rare")),
    ("The Council voted against Cuba, whose foreign minister said that salt was rare.", None),
    (
        "Salt is rare, Jane Doe, head of the Salt Club, said in Havana on Tuesday.",
        ("person/jane-doe", "Salt is rare"),
    ),
    ("Jane Doe said on Twitter that salt is rare.", ("person/jane-doe", "salt is rare")),
    (
        "Jane Doe said that some voted “yes” to it.",
        ("person/jane-doe", "some voted “yes” to it"),
    ),
    ("The UN said in 2010 that salt is rare.", ("org/united-nations", "salt is rare")),
    ("Jane Doe said when asked about the salt.", None),
    ("Jane Doe said salt is good.", ("person/jane-doe", "salt is good")),
    (
        "According to the government of Malta, salt is good.",
        ("state/MLT", "salt is good"),
    ),
    ("According to tradition in Malta, salt is good.", None),
    ("According to Maltese media reports, salt is good.", None),
    ("The paper was bad, the official Maltese news agency reported.", ("", "The paper was bad")),
    ("The first resolution, introduced by Jane Doe of Peru, says that salt is good.", None),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_indirect(make_page, text, expected):
    found = [
        (one.speaker, one.span.of(text)) for one in quotations.extract(make_page(text, "news"))
    ]
    assert found == ([expected] if expected else [])


def test_according_to_whom_a_pronoun_means(make_page):
    text = "Envoy Jane Doe of Peru spoke. According to her, salt is good."
    (one,) = quotations.extract(make_page(text, "news"))
    assert (one.speaker, one.span.of(text)) == ("person/jane-doe", "salt is good")
