"""Stories far longer than any that is printed are read in parts, and nothing is found twice."""

from __future__ import annotations

from graph.extract import run
from graph.findings import Tally, Vote
from graph.pipeline.worker import understand
from graph.read import read_bytes

ONE = (
    "The U.N. Security Council adopted a resolution on ferries by 12-1-2. "
    "Peru voted against the text, and Chad abstained. "
)


def _page(times: int, between: str = ""):
    text = "UN votes on ferries\n\n" + between.join([ONE] * times) + "\n"
    return understand(read_bytes(text.encode(), "long.txt"))


def test_a_page_in_one_line_is_cut_at_sentences():
    page, _ = _page(300)
    paragraphs = page.segments.paragraphs
    assert len(paragraphs) > 4
    assert max(one.end - one.start for one in paragraphs) <= 6_000
    assert all(one.of(page.text).rstrip().endswith(".") for one in paragraphs)
    assert "".join(one.of(page.text) for one in paragraphs).strip() == (ONE * 300).strip()


def test_a_paragraph_of_print_is_left_whole():
    page, _ = _page(20)
    assert len(page.segments.paragraphs) == 1


def test_words_without_end_are_cut_at_blanks():
    text = "UN votes on ferries\n\n" + "ferries and " * 2_000 + "\n"
    page, _ = understand(read_bytes(text.encode(), "long.txt"))
    assert max(one.end - one.start for one in page.segments.paragraphs) <= 6_000
    assert all(not one.of(page.text).startswith("erries") for one in page.segments.paragraphs)


def test_every_part_of_a_long_story_is_read_once():
    page, found = _page(1_200, "\n\n")
    assert len(page.text) > 120_000
    counts = [one.span for one in found if isinstance(one, Tally)]
    votes = [one for one in found if isinstance(one, Vote) and one.state == "state/PER"]
    assert len(counts) == len(set(counts)) == 1_200
    assert len(votes) == 1_200
    assert found == sorted(found, key=lambda one: (one.span, type(one).__name__, one.rule))
    assert run(page) == found
