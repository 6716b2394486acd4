"""Quotations looked up in a text: verbatim, near, not found, with offsets that hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.link.compare.quotes import find_quotation, squeeze

TEXT = (
    "2. Urges States to share maps of peatlands openly, in par-\nticular with research-minded and "
    "non‑governmental bodies,¹ and to end the drainage of bogs before winter;\n"
    "3. Calls upon donors to pay for rewetting, monitoring and training in every region."
)


@pytest.mark.parametrize(
    ("quote", "match", "passage"),
    [
        ("share maps of peatlands openly", "verbatim", "share maps of peatlands openly"),
        ("Share Maps of Peatlands, openly,", "verbatim", "share maps of peatlands openly"),
        ("in particular with", "verbatim", "in par-\nticular with"),
        ("nongovernmental bodies, and to end", "verbatim", "non‑governmental bodies,¹ and to end"),
        ("share maps … and to end the drainage", "verbatim", None),
        ("share maps [...] to end the drainage", "verbatim", None),
        ("to share [their] maps of peatlands", "verbatim", "to share maps of peatlands"),
        ("pay for monitoring, rewetting and training in every region", "near", None),
        ("to stop the drainage of bogs before winter", "near", None),
        # near-misses: other words, too few words, parts in the wrong order, part of a word
        ("ban every use of peat in gardens", "not-found", None),
        ("maps of bogs", "not-found", None),
        ("pay for whales, seals and walruses in every ocean", "not-found", None),
        ("age of bogs", "not-found", None),
        ("…", "not-found", None),
    ],
)
def test_table(quote, match, passage):
    found = find_quotation(quote, TEXT)
    assert found.match == match
    assert (found.span is None) == (match == "not-found")
    if passage:
        assert found.span.of(TEXT) == passage


@given(st.integers(0, len(TEXT.split()) - 1), st.integers(1, 12))
def test_whatever_stands_in_a_text_is_found_verbatim(first, count):
    words = TEXT.split()[first : first + count]
    quote = " ".join(words)
    found = find_quotation(quote, TEXT)
    if squeeze(quote).isdigit() or not squeeze(quote):
        return
    if words[0] == "ticular" or words[-1] == "par-":
        return  # half a word is none
    assert found.match == "verbatim"
    assert squeeze(found.span.of(TEXT)) == squeeze(quote)


@given(st.text(max_size=60), st.text(max_size=300))
def test_no_text_and_no_quotation_breaks_it(quote, text):
    found = find_quotation(quote, text)
    if found.span:
        assert 0 <= found.span.start < found.span.end <= len(text)
    assert (found.match == "not-found") == (found.span is None)


def test_letters_that_grow_when_small_keep_the_offsets():
    text = "İİİ then the peatlands of Çanakkale"
    found = find_quotation("the peatlands of Canakkale", text)
    assert found.match == "verbatim"
    assert found.span.of(text) == "the peatlands of Çanakkale"
