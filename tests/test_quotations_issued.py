"""Whose words a paper holds, who acts behind a text’s name, what marks hold that nobody says."""

import pytest

from graph.extract.quotations import extractor as quotations

_MET = "Resolution 2401 was adopted on Monday. "
_DOE = "Kenyan Ambassador Jane Doe "
WHO = [
    # text, speakers of all that is said
    (_DOE + "issued a statement noting that it was “late at last”.", ["person/jane-doe"]),
    ("The Salt Watch issued a statement noting that it was “late at last”.", [""]),
    ("A letter signed by the Norwegian Foreign Ministry called it “a poor day”.", ["state/NOR"]),
    ("A letter signed in Oslo called it “a poor day”.", [""]),
    ("The central bank of Peru said it would pay.", [""]),
    ("The government of Peru said it would pay.", ["state/PER"]),
    (_MET + "The resolution’s friends spoke of “a small step, not the last”.", []),
    (_MET + "The resolution’s preamble speaks of “a small step, not the last”.", ["resolution"]),
    (
        "The chair said resolution 2401 was passed. It recommends “free passage”.",
        ["c", "resolution"],
    ),
    (
        _DOE + "spoke. He quoted Cardinal Otto Roe, who in 1999 called it “cruel and poor”.",
        ["person/otto-roe"],
    ),
    (
        _DOE + "came. The war has brought “a dear winter” to us, she added, according to Reuters.",
        ["person/jane-doe"] * 2,
    ),
    (
        "The post came after a “heated” talk of five hours, council clerk Rolf Roe told us.",
        ["person/rolf-roe"] * 2,
    ),
    ("“Now the rest, no?” Salt Party leader Priya Roe tweeted.", ["person/priya-roe"]),
    ("“Now the rest, no?” The question is what Priya Roe tweeted.", []),
    ("“It is late,” said local shopkeeper Oke Ndidi.", ["person/oke-ndidi"]),
    ("“It is late,” said people from Port Bo.", [""]),
    (
        _DOE + "came. He hit out at Peru for backing the text, saying its vote “hurt us all”.",
        ["person/jane-doe"],
    ),
    (
        _DOE + "blasted the text as “a joke”, adding talks had become “a poor play”.",
        ["person/jane-doe"] * 2,
    ),
    (
        "Envoy Max Roe went. “No,” he said. Envoy Otto Doe thanked us for what he called “a gift”.",
        ["person/max-roe", "person/otto-doe", "person/otto-doe"],
    ),
    (
        _DOE + "won. “The wells are clear to all,” a palace statement quoted her as saying.",
        ["person/jane-doe"],
    ),
    (
        _MET + "The resolution condemns “the theft” announced last month in Oslo by Otto Roe.",
        ["resolution"],
    ),
    (_DOE + "praised what she called 'the hope of years'.", ["person/jane-doe"] * 2),
    (_DOE + "said it. She would not use the wording “right to rule”.", []),
    (_MET + "The resolution that made the job of “Special Envoy for Salt” is new.", []),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_whose_words(make_page, text, who):
    said = [one.speaker for one in quotations.extract(make_page(text, "news"))]
    assert [one if "chair" not in one else "c" for one in said] == who


_SCRIPT = """The Evening Hour

HOST (Anna Kessel): Good evening. We turn to New York.

ADEYEMI: It was over soon. Paul Adeyemi here.

CLIP (Csaba Roe, President of the Assembly): The draft is adopted now.

CLIP (Ann Boe): We went on to the next text.

KESSEL: Thank you. That was the vote.

“It was short,” Kessel said when all was over.
"""


def test_a_clip_has_its_own_speaker(make_page):
    page = make_page(_SCRIPT, "news")
    said = {one.span.of(page.text): one.speaker for one in quotations.extract(page)}
    assert said["The draft is adopted now."] == "person/csaba-roe"
    assert said["It was over soon. Paul Adeyemi here."] == "person/paul-adeyemi"
    assert said["It was short"] == "person/anna-kessel"
    assert not any(words.startswith("CLIP") for words in said)


def test_it_at_the_head_of_a_text_is_nothing_told_before(make_page):
    page = make_page("It calls the reefs “a loss to every coast of the gulf”.\n", "news")
    assert [one.speaker for one in quotations.extract(page)] == [""]
