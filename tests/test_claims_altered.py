"""Words of a quotation that are not the text's: told; another dress of the same words is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_cases import card, mention, quotation, record, story

from graph.findings import Claim
from graph.link import link
from graph.link.compare.altered import altered
from graph.model import Span

TEXT = (
    "Urges the marine warden of Japan to close all twelve oyster beds by 3 May 2037 and programmes"
)


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("urges the marine warden to shut all twelve oyster beds", "“shut” for “close”"),
        ("the marine warden of Japan to close all nine oyster beds", "“nine” for “twelve”"),
        ("the marine warden of Norway to close all", "“Norway” for “Japan”"),
        ("the marine warden of Japan not to close all", "“not”"),
        ("beds by 3 May 2037 and lighthouses", "“lighthouses” for “programmes”"),
        # near-misses: order, digits, spelling, aside, what is left out, who speaks
        ("close all 12 oyster beds by May 3, 2037", ""),
        ("the marine wardens of Japan to close oyster beds and programs", ""),
        ("the marine warden (Mr. Sato) of Japan to close all", ""),
        ("The General Assembly urges the warden to close oyster beds", ""),
        ("the Japanese marine warden to close", ""),
    ],
)
def test_words_in_the_place_of_others(quote, told):
    assert altered(quote, TEXT, Span(0, len(TEXT))) == told


@given(st.integers(0, 12), st.integers(4, 9))
def test_what_the_text_says_is_never_altered(first, count):
    words = TEXT.split()[first : first + count]
    assert altered(" ".join(words), TEXT, Span(0, len(TEXT))) == ""


@pytest.mark.parametrize(
    ("told", "quote", "verdict"),
    [
        ("Resolution 91/15 asks Fiji “{}”.", "to melt the polar ice at once", "contradicted"),
        ("Passage of resolution 91/15 was “{}”.", "met with loud cheers at once", "unverifiable"),
    ],
)
def test_what_a_resolution_is_called_is_not_what_it_says(told, quote, verdict, tmp_path):
    (tmp_path / "A-RES-91-15.txt").write_text("Asks States to count whales.", "utf-8")
    text = told.format(quote)
    name = "esolution 91/15"
    one = story(text, mention(text, name, symbol="A/RES/91/15"), quotation(text, quote, name))
    counted = record(card("A/RES/91/15", "Count of whales", "2036-12-07"), texts=tmp_path)
    (linked,) = link([one], counted)
    assert [each.verdict for each in linked.findings if isinstance(each, Claim)] == [verdict]
