"""Views of texts and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from graph.text import Stitched, stripped, superscript_digits, view, without_emphasis

TEXTS = st.text(alphabet=st.sampled_from("ab 1/\u2011\u00a0\u2019*_\n\t\x0c–é𝒜"), max_size=60)


@given(TEXTS)
def test_views_keep_every_offset(text):
    assert len(view(text)) == len(text)
    assert len(without_emphasis(text)) == len(text)
    for found, plain in zip(text, view(text), strict=True):
        assert plain == found or found in "\u2011\u00a0\u2019\t\x0c–"


@given(TEXTS)
def test_view_is_idempotent(text):
    assert view(view(text)) == view(text)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5))
def test_stitched_characters_lead_back_to_themselves(text, raw):
    spans, last = [], 0
    for gap, length in raw:
        start = last + gap
        end = min(len(text), start + length)
        if start < end:
            spans.append((start, end))
            last = end
    joined = Stitched.of(text, spans)
    at = 0
    for start, end in spans:
        for offset in range(start, end):
            assert joined.source(at) == offset
            assert joined.text[at] == text[offset]
            at += 1
        at += 1


def test_emphasis_goes_and_footnote_stars_stay():
    assert without_emphasis("*Calls upon* all") == " Calls upon  all"
    assert without_emphasis("a * b") == "a * b"
    assert without_emphasis("** Until 2037.") == "** Until 2037."


def test_stripped_and_superscripts():
    assert stripped("  ab ", 0, 5) == (2, 4)
    assert stripped("   ", 0, 3) is None
    assert superscript_digits("¹²x") == "12x"
