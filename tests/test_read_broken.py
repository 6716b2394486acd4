"""Stories whose lines a page broke: what is found in them is what is found in the whole lines."""

import re
from textwrap import fill

import pytest

from graph.extract import run
from graph.extract.identity.extractor import identify
from graph.findings import Adoption, Quotation, Sponsor, Tally, Vote
from graph.model import Kind, Page
from graph.read import read_bytes
from graph.read.broken import healed
from graph.segment import segment

TITLE = "Council sends wardens to the wells of the north"
STORY = [
    TITLE,
    "NAIROBI, 4 March 2031 (Lake Wire) - The United Nations Security Council on Tuesday adopted a "
    "resolution that sends two hundred wardens to the wells of the northern plains, in a vote of "
    "13 in favour with China and the Russian Federation abstaining.",
    "The text was drafted by France and co-sponsored by Peru, Chad, the United Kingdom, Côte "
    "d’Ivoire and Fiji, diplomats said. It asks all parties to leave the ropes where they are.",
    "“The wells are not ours to close,” the ambassador of Peru, Rosa Quispe, told the Council. "
    "She said that the mandate, which runs for a year, would be watched closely by her country.",
    "China called the text hasty. The Russian Federation, which had tabled a draft of its own, "
    "said that the Council had not been told enough about the ropes.",
]


def printed(width, indent="", between="\n\n", mark=""):
    """The story as a page of this width prints it."""
    return between.join(
        fill(one, width, initial_indent=mark + indent, subsequent_indent=mark) for one in STORY
    )


def divided(paragraph, width):
    """A paragraph whose words are divided where a line ends."""
    lines = [""]
    for word in paragraph.split():
        room = width - len(lines[-1]) - 2
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif word.isalpha() and word.islower() and 3 <= room <= len(word) - 3:
            lines[-1] += f" {word[:room]}-"
            lines.append(word[room:])
        else:
            lines.append(word)
    return "\n".join(lines)


DRESSES = {
    "ragged": "\n\n".join(
        re.sub(r" (Kingdom|Côte|Russian|Federation|Peru),? ", r"\n\g<0>", fill(one, 90))
        for one in STORY
    ),
    "blank lines": printed(72),
    "indents": printed(72, "    ", "\n"),
    "neither": printed(70, between="\n"),
    "narrow column": printed(46),
    "every line apart": printed(72).replace("\n", "\n\n").replace("\n\n\n\n", "\n\n"),
    "margin": printed(72, mark="   "),
    "passed on": printed(72, mark="> ", between="\n>\n"),
    "passed on twice": printed(72, mark=">> ", between="\n>>\n"),
    "divided words": "\n\n".join(divided(one, 60) for one in STORY),
    "some of it": "\n\n".join(fill(one, 66) if at % 2 else one for at, one in enumerate(STORY)),
    "links": "\n\n".join(STORY).replace(" Security Council ", "\nSecurity Council\n"),
}


def facts(text):
    """What is told, by kind and words, without the place."""
    document = read_bytes(text.encode(), "story.txt")
    parts = segment(document)
    page = Page(document, parts, identify(document, parts))
    kinds = (Adoption, Quotation, Sponsor, Tally, Vote)
    return sorted(
        (type(one).__name__, " ".join(one.span.of(page.text).split()))
        for one in run(page)
        if isinstance(one, kinds)
    )


@pytest.mark.parametrize("dress", DRESSES)
def test_a_broken_story_tells_what_the_whole_one_tells(dress):
    assert facts(DRESSES[dress]) == facts("\n\n".join(STORY))


@pytest.mark.parametrize("dress", DRESSES)
def test_offsets_stay(dress):
    text = DRESSES[dress]
    whole = healed(text)
    assert len(whole) == len(text)
    assert re.sub(r"[\s>-]", "", whole) == re.sub(r"[\s>-]", "", text)
    assert healed(whole) == whole


WHOLE = [
    "\n\n".join(STORY),
    # a verse
    "The well is deep, the rope is long,\nThe warden hums an evening song\nAnd counts the jars\n"
    "That hold the stars\nAnd never gets the number wrong.",
    # names, one a line
    "Those who voted for the text:\nChad\nPeru\nUnited Kingdom of Great Britain\n"
    "Russian Federation",
    # a box
    "Subject\nThe wells of the north\nVoting summary\n15 voted for\nNone voted against\n"
    "None abstained\nResult\nadopted",
    "For the text\tagainst it\n13 and some more of them\t2",
    # headline, byline, dateline, rubric
    f"{TITLE} of the plains\nby Mary Sand\nNAIROBI, 4 March (Wire) - The Council met.",
    f"{TITLE} and of the plains\nNAIROBI (Wire) - The Council met.",
    "More on the wells of the northern plains\nread more",
    # items
    "The Council decides:\n- to send the wardens to all wells\n- to count the ropes of the plains",
    "It asks all parties to the talks\n(a) to meet\n(b) to speak",
    "Council votes on wells\n\nwww.lake.example\n\nThe Council met.",
    # two headings, a paragraph that closed
    "UNITED NATIONS TO SEND WARDENS TO THE WELLS\n\n\nof the plains",
]


@pytest.mark.parametrize("text", WHOLE)
def test_lines_of_their_own_stay(text):
    assert healed(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote on the draft resolu-\ntion was put off.", "resolution   was"),
        ("A draft that was never co-\nsponsored; Chad sponsored another.", "co-sponsored;  Chad"),
        (
            "The long Israeli-\nPalestinian conflict goes on, said the envoy.",
            "Israeli-Palestinian",
        ),
    ],
)
def test_divided_words(text, expected):
    assert expected in healed(text)


def test_a_headline_that_tells_something_ends():
    text = (
        "The draft on wells that was put off in May is back\nIn a hall by the river, the wardens"
        " of the wells and of all the ropes\nwere told on Monday that the text on which they had"
        " voted in\nMay would be read again."
    )
    assert healed(text).count("\n") == 1


def test_a_record_keeps_its_lines():
    text = (
        "Resolution 2901 (2031)\n\nAdopted by the Security Council at its 9901st meeting, on\n"
        "4 March 2031\n\nThe Security Council,\n\nRecalling its earlier words on the wells of the\n"
        "northern plains,\n\n1. Decides to send wardens;\n\n2. Decides to remain seized of the\n"
        "matter."
    )
    document = read_bytes(text.encode(), "a.txt")
    assert document.kind is Kind.RESOLUTION
    assert document.text == text


def test_a_story_in_whole_lines_is_what_it_was():
    assert not re.search(r"(?<!\n)\n(?!\n)", healed("\n\n".join(STORY)))
