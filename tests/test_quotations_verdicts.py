"""Words of judgement, labels of transcripts, honours behind names, lines around a day."""

from __future__ import annotations

import pytest
from conftest import make_page

from graph.extract import run
from graph.findings import PersonMention, Quotation, Tally

DOE = "Envoy Jane Doe met the Council on Monday.\n\n"


def _quotes(text: str) -> list[tuple[str, str]]:
    page = make_page(text, "news")
    found = [one for one in run(page) if isinstance(one, Quotation) and one.mode != "indirect"]
    return [(one.span.of(page.text), one.speaker.removeprefix("person/")) for one in found]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Jane Doe hailed as “a significant step” the vote of Friday.", "a significant step"),
        ("Jane Doe described as “a sad day” the outcome.", "a sad day"),
        ("Doe dismissed as “mere words” a text on salt.", "mere words"),
        ("For Jane Doe, the vote was “a disgrace”.", "a disgrace"),
        ("Jane Doe came. For her, all was clear: “We had counted twice.”", "We had counted twice."),
        ("18:10 GMT - “It is a sad day for us,” Doe says.", "It is a sad day for us"),
        ("To Doe it was nothing less than “a betrayal of everything”.", "a betrayal of everything"),
    ],
)
def test_who_judges_in_quoted_words(sentence: str, words: str) -> None:
    assert _quotes(DOE + sentence) == [(words, "jane-doe")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Doe, described as “a quiet hand” by friends, left.",
        "For lunch, the soup was “a disgrace”.",
        "Doe wrote a text. The vote follows a short “technical pause of ours” agreed on in May.",
        "Peru condemned the “odd remarks of May,” offered by Doe.",
        "Doe praised the pupil who played “Chad”, and the one who was “the United Nations”.",
        "For an hour before Jane Doe came, the mood was “a bit low”.",
    ],
)
def test_who_is_judged_says_nothing(sentence: str) -> None:
    assert ("jane-doe") not in [speaker for _, speaker in _quotes(DOE + sentence)]


TRANSCRIPT = """MS DOE: Good afternoon. The Security Council voted this morning.

QUESTION: Does that change anything?

MS DOE: It does not.
"""


def test_labels_in_capitals_have_the_floor() -> None:
    said = _quotes(TRANSCRIPT)
    assert [words for words, _ in said][-1] == "It does not."
    assert {speaker for _, speaker in said} == {"doe"}


def test_cues_with_a_colon_before_marks_make_no_transcript() -> None:
    text = (
        "The envoy told the Council: “We are tired of it.” He left.\n\n"
        "Mr. Peter Rowe, whose boat sank, gave a warning: “Time is short.” Nobody heard it.\n\n"
        "Rowe’s verdict on the text: “too little, too late”.\n\n"
        "The hall was empty by then, and the lamps were out.\n"
    )
    assert [words for words, _ in _quotes(text)] == [
        "We are tired of it.",
        "Time is short",
        "too little, too late",
    ]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Ali Doe, PC, Malta’s foreign minister, rejected it.",
            "Ali Doe",
            "Malta’s foreign minister",
        ),
        ("Mr Owen Doe QC, for the claimant, submits this.", "Owen Doe", ""),
        ("Sister Mary Doe, O.P., of the order’s justice office said so.", "Mary Doe", ""),
        ("Jane Doe, M.P., the trade minister, agreed.", "Jane Doe", "the trade minister"),
    ],
)
def test_honours_are_no_part_of_a_name(text: str, name: str, office: str) -> None:
    found = [one for one in run(make_page(text, "news")) if isinstance(one, PersonMention)]
    assert [(one.name, one.role_text) for one in found] == [(name, office)]


def test_a_line_of_names_around_a_day_is_none_of_the_headline() -> None:
    text = "Malta welcomes vote on salt\nROME (Salt Wire) — 8 July 2031\n\nIt was late.\n"
    page = make_page(text, "news")
    assert page.segments.headline is not None
    assert page.segments.headline.of(page.text) == "Malta welcomes vote on salt"


def test_a_headline_over_two_lines_with_a_day_in_it_stays_whole() -> None:
    text = "Malta welcomes the vote on salt of\n8 July 2031 and asks for more\n\nIt was late.\n"
    page = make_page(text, "news")
    assert page.segments.headline is not None
    assert "asks for more" in page.segments.headline.of(page.text)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "India abstains in UN vote on salt; resolution adopted with 20 in favour",
            [(20, None, None)],
        ),
        (
            "The Security Council passed the resolution: Russia abstained; 14 voted in favour.",
            [(14, None, 1)],
        ),
        (
            "The resolution passed as Israel voted against and 150 voted in favour.",
            [(150, 1, None)],
        ),
    ],
)
def test_who_is_named_in_another_clause_is_one_of_many(
    text: str, counts: list[tuple[int | None, int | None, int | None]]
) -> None:
    found = [one for one in run(make_page(text, "news")) if isinstance(one, Tally)]
    assert [(one.in_favour, one.against, one.abstained) for one in found] == counts


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Doe (“UN runs out of salt”, November 3) writes that “salt is cheap”.", ["salt is cheap"]),
        ("Doe (“I am tired”, she said) left.", ["I am tired"]),
    ],
)
def test_a_headline_with_its_day_is_a_reference(sentence: str, words: list[str]) -> None:
    assert [said for said, _ in _quotes(DOE + sentence)] == words


TEXT = "The Security Council adopted a resolution on Salt Island on Monday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The vote was hailed as “historic” by Peru.", "state/PER"),
        ("The text was described as “toothless” by Human Rights Watch.", "org/human-rights-watch"),
        ("It was called “a bad joke” by Russia.", "state/RUS"),
        ("The text was branded “a new dawn” by envoy Jane Doe.", "jane-doe"),
        ("The text was described as “toothless” by some critics.", ""),
        ("The text is aimed at “restoring calm” there.", "resolution"),
        ("Under the text, States are asked to “spare no effort”.", "resolution"),
    ],
)
def test_who_speaks_of_a_text_and_what_it_says(sentence: str, speaker: str) -> None:
    assert [one for _, one in _quotes(TEXT + sentence)] == [speaker]


def test_what_a_text_is_called_by_nobody_is_not_its_own_word() -> None:
    said = _quotes(TEXT + "The text was described as “toothless”.")
    assert "resolution" not in [speaker for _, speaker in said]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Malta, introducing it on behalf of Chad, Mali and Peru, said that salt was dear.",
            "state/MLT",
        ),
        ("Ghana, speaking in explanation of vote, said that salt was dear.", "state/GHA"),
    ],
)
def test_who_has_the_floor_says_it(sentence: str, speaker: str) -> None:
    found = run(make_page(TEXT + sentence, "news"))
    told = [one.speaker for one in found if isinstance(one, Quotation) and one.mode == "indirect"]
    assert told == [speaker]


def test_when_and_where_it_was_said_is_none_of_the_words() -> None:
    text = "Wang Wenbin, the spokesperson, said Friday at a daily briefing that salt was cheap."
    page = make_page(text, "news")
    told = [one.span.of(page.text) for one in run(page) if isinstance(one, Quotation)]
    assert told == ["salt was cheap"]


def test_who_is_named_under_a_picture_is_told() -> None:
    text = (
        "UN votes on salt\n\nEnvoy Jane Doe casts her vote on Monday. (Salt Wire/John Roe)\n\n"
        "The Security Council passed a resolution on salt on Monday after a long night of talks.\n"
    )
    found = [one for one in run(make_page(text, "news")) if isinstance(one, PersonMention)]
    assert "Jane Doe" in [one.name for one in found]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Envoy Peter Rowe countered that Malta’s text “does not say so”.", "peter-rowe"),
        ("Doe complained that Malta’s letter “was drafted in a hurry”.", "jane-doe"),
        ("Doe’s letter speaks of “a new dawn”.", "jane-doe"),
    ],
)
def test_who_speaks_of_somebodys_paper(sentence: str, speaker: str) -> None:
    assert [one for _, one in _quotes(DOE + sentence)] == [speaker]
