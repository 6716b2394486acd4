"""What the site of a saved page says, told from what the story says; invented pages."""

import pytest

from graph.extract import run
from graph.read.interface import is_interface
from graph.segment import segment
from graph.segment.press_page import closes, is_prose, stems

STORY = (
    "The General Assembly adopted a resolution on clean wells on Monday, with 91 States in favour."
    "\n\nThe text calls on States to mend their ropes.\n"
)


def parts(text, segments):
    headline = segments.headline.of(text) if segments.headline else None
    return headline, [one.of(text) for one in segments.site]


@pytest.mark.parametrize(
    ("top", "headline", "site"),
    [
        ("ADVERTISEMENT\n\nAssembly adopts text on wells\n", "Assembly adopts text on wells", 1),
        ("PREMIUM\nWorld\n\nAssembly adopts text on wells\n", "Assembly adopts text on wells", 2),
        ("The Lake Tribune\n\nAssembly adopts text on wells\n", "Assembly adopts text on wells", 1),
        ("Skip to main content\nMenu\n0\n72\n\nClean wells: a text\n", "Clean wells: a text", 4),
        ("Published on\n\n", None, 1),
        ("Tenth session, 4th plenary meeting\n3 May 2031\n\n", None, 0),
        ("[Source: Ola]\n\n", None, 0),
        ("Embassy of Chad /Events /\n\nText on clean wells\n", "Text on clean wells", 1),
        (
            "Men at a lake in the rain wave flags of paper.\n\n"
            "Why has Chad voted against clean wells?\n",
            "Why has Chad voted against clean wells?",
            0,
        ),
        (
            "The Well Union of the Assembly States\n\n"
            + "Assembly adopts text on clean wells\n\n" * 2,
            "Assembly adopts text on clean wells",
            1,
        ),
        ("(@wellsman)\n\n", None, 0),
        ("Men at a well of Chad. AP\n\nClean wells: a text\n", "Clean wells: a text", 1),
        ("You are here\n\nClean wells: a text\n", "Clean wells: a text", 1),
        ("Home / News / Wells of the Assembly\n\nClean wells: a text\n", "Clean wells: a text", 0),
        ("Oslo - Lake Today\n\n", None, 0),
        ("Wells - Assembly adopts a text\n\n", "Wells - Assembly adopts a text", 0),
        ("Press releases Human Rights Council\nClean wells: a text\n", "Clean wells: a text", 0),
        ("Tenth Session,\n4th Meeting (AM)\nClean wells: a text\n", "Clean wells: a text", 0),
        # near-misses: nothing above them is the site's
        (
            "Clean wells\n\nAssembly adopts text on clean wells\n",
            "Assembly adopts text on clean wells",
            0,
        ),
        (
            "Assembly adopts text on wells\n\nRopes to be mended\n",
            "Assembly adopts text on wells",
            0,
        ),
        ("A day nobody will forget\n", "A day nobody will forget", 0),
        ("Assembly adopts text at the U.N.\n", "Assembly adopts text at the U.N.", 0),
        (
            "Lake Agency, 3 May 2031\n\nText on clean wells adopted\n",
            "Text on clean wells adopted",
            0,
        ),
    ],
)
def test_head(make_document, top, headline, site):
    text = top + "\n" + STORY
    found = parts(text, segment(make_document(text, "news")))
    assert found[0] == headline
    assert len(found[1]) == site


def test_path_of_rubrics_gives_way_to_the_headline(make_document):
    text = "World | Africa | Water\n\nText on wells adopted by States\n\n" + STORY
    assert parts(text, segment(make_document(text, "news"))) == (
        "Text on wells adopted by States",
        ["World | Africa | Water"],
    )


@pytest.mark.parametrize(
    ("foot", "site"),
    [
        ("Related articles\n\nChad digs a well\n\nPeru sells ropes\n", 3),
        ("Advertisement\n\nThe text on clean wells calls on the States to dig and to mend.\n", 1),
        ("2 comments:\n\nOla said...\n\nGood for Chad, and a pity for Peru, I should say.\n", 3),
        ("Tags:\nChad\nPeru\nWells\n", 4),
        # near-misses: what the story says
        ("Those against:\nChad\nPeru\nMali\n", 0),
        ("Against\nChad\nPeru\nMali\n", 0),
        ("C: Chad, Cuba\nM: Mali, Malta\nP: Peru, Poland\n", 0),
        ("What comes next\n\nThe work on the clean wells of all States begins in May 2032.\n", 0),
        ("The Chair read out two comments. States in favour of clean wells said more.\n", 0),
    ],
)
def test_foot(make_document, foot, site):
    text = "Assembly adopts text on wells\n\n" + STORY + "\n" + foot
    assert len(segment(make_document(text, "news")).site) == site


def test_what_the_site_says_yields_nothing(make_page):
    text = (
        "Home\nNews\nThe Chad Post\n\nAssembly adopts text on wells\n\n"
        + STORY
        + "\nRelated stories\n\nPeru vetoes resolution 91/14\n"
    )
    found = [one.span.of(text) for one in run(make_page(text, "news"))]
    assert not {"Chad", "Peru", "resolution 91/14"} & set(found)
    assert "General Assembly" in found


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Also Read: Peru vetoes resolution 91/14", False),
        ("READ MORE | Peru vetoes resolution 91/14", False),
        ("Related: Peru vetoes resolution 91/14", False),
        # near-misses: sentences
        ("Read also resolution 91/14: Peru vetoes it.", True),
        ("Related to this is resolution 91/14, which Peru vetoed.", True),
    ],
)
def test_a_pointer_to_another_story_amid_the_story_yields_nothing(make_page, line, told):
    text = f"Assembly adopts text on wells\n\n{STORY}\n\n{line}\n\n{STORY}"
    found = {one.span.of(text) for one in run(make_page(text, "news"))}
    assert any("91/14" in one for one in found) is told


def test_a_long_bar_of_buttons_above_a_story_hides_nothing(make_document):
    text = "Wells dug\n\nStates dug wells on Monday, it was said.\n\n3 comments\n\n" + STORY * 3
    paragraphs = segment(make_document(text, "news")).paragraphs
    assert sum("mend their ropes" in one.of(text) for one in paragraphs) == 3


def test_a_paragraph_that_ends_with_its_agency_is_no_caption(make_document):
    last = "Ninety-one States were in favour, and some of them applauded. (Reuters)"
    text = f"Assembly adopts text on wells\n\n{STORY}\n{last}\n"
    assert segment(make_document(text, "news")).paragraphs[-1].of(text) == last


def test_a_credited_picture_below_a_paragraph_takes_only_its_line(make_document):
    text = (
        f"Assembly adopts text on wells\n\n{STORY.strip()} All agreed to it.\n"
        "Men at a well. (Photo: Ola)\n\nIt was dry.\n\n"
        "It was hot.\n\nThen rain fell on the wells of the States.\n"
    )
    found = segment(make_document(text, "news"))
    assert [one.of(text) for one in found.captions] == ["Men at a well. (Photo: Ola)"]


def test_a_word_at_the_end_of_a_broken_line_is_no_button(make_document):
    broken = (
        "The work on the wells begins\nsoon.\nThe\nresolution says so, and the States that\nhave to"
    )
    text = f"Wells dug in all States\n{broken} pay agreed to it.\nThe\nrest is told elsewhere.\n"
    assert segment(make_document(text, "news")).site == ()


def test_a_headline_right_above_its_story(make_document):
    text = (
        f"Assembly adopts text on wells\n{STORY.strip()[:90]} and {'the ropes ' * 9}"
        + "end.\n\n" * 2
    )
    text += STORY * 3
    found = segment(make_document(text, "news"))
    assert found.headline.of(text) == "Assembly adopts text on wells"


def test_stamp_of_a_fetched_page(make_document):
    text = " date 2031-05-03 Assembly adopts text on wells\n\n" + STORY
    found = segment(make_document(text, "news"))
    assert found.headline.of(text) == "Assembly adopts text on wells"
    assert found.dateline.of(text) == "date 2031-05-03"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Share this article on Facebook", True),
        ("+ ↺ − 16 px", True),
        ("Leave a Reply", True),
        ("Share of votes", False),
        ("World Bee Day", False),
    ],
)
def test_interface(line, expected):
    assert is_interface(line) is expected


def test_shapes():
    assert closes("It passed.") and not closes("Vote at the U.N.")
    assert is_prose("States agreed on Monday to dig and to mend whatever was broken there.")
    assert not is_prose("Human Rights Council Adopts Ten Texts, " * 8)
    assert stems("The U.N. and wells: States share") == {"un", "wells", "state"}
