"""Properties of the symbol grammar over generated symbols of every organ and over any text."""

import re
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.symbol import (
    BARE_FORMS,
    BODIES,
    FULL_FORM,
    Kind,
    decision,
    from_iri_path,
    iri_path,
    link,
    parse,
    resolution,
    try_parse,
)
from graph.symbol.own import MANNERS

NUMBERS = st.integers(1, 399).map(str)
TENS, UNITS = ",X,XX,XXX,XL,L,LX", ",I,II,III,IV,V,VI,VII,VIII,IX"
NUMERALS = st.sampled_from(
    [ten + unit for ten in TENS.split(",") for unit in UNITS.split(",")][1:64]
)
SPECIAL = st.builds("{}-{}".format, st.sampled_from(["S", "ES"]), st.integers(1, 40))
OLD_SPECIAL = st.builds("{}-{}".format, st.sampled_from(["S", "ES"]), NUMERALS)
ARABIC = st.integers(1, 130).map(str)
YEARS = st.integers(1946, 2060).map(str)
PAIRS = st.lists(st.sampled_from(string.ascii_uppercase), min_size=2, max_size=2, unique=True)
PARTS = st.one_of(
    st.just(""),
    st.sampled_from([*string.ascii_uppercase, "AA", "BB"]),
    PAIRS.map(sorted).map("-".join),
)
SESSIONS = {
    "session": st.one_of(ARABIC, SPECIAL, NUMERALS, OLD_SPECIAL),
    "year": st.one_of(YEARS, NUMERALS),
    "either": st.one_of(YEARS, ARABIC, NUMERALS),
    "council": YEARS,
}
OWN_SESSIONS = {
    "s": st.integers(1, 299).map(str),
    "t": st.integers(1, 99).map(str),
    "r": st.one_of(st.integers(1, 299).map(str), NUMERALS),
    "R": NUMERALS,
    "y": YEARS,
    "g": st.integers(10, 99).map(str),
    "p": st.builds(
        "{}{}, {}".format,
        st.sampled_from(["", "Rev. "]),
        st.sampled_from(["Saltham", "Deep Wells"]),
        YEARS,
    ),
}
OWN_NUMBERS = {
    "k": st.integers(1, 99).map(str),
    "n": NUMBERS,
    "N": st.integers(1, 1999).map(str),
    "m": NUMERALS,
    "u": NUMBERS,
}
SLOTS_WITH_PARTS = {"session", "year", "either"}


@st.composite
def resolutions(draw):
    body = draw(st.sampled_from(BODIES))
    if body.notation in SLOTS_WITH_PARTS:
        return resolution(body.key, draw(SESSIONS[body.notation]), draw(NUMBERS), draw(PARTS))
    if body.notation == "council":
        return resolution(body.key, draw(YEARS), draw(NUMBERS))
    manner = draw(st.sampled_from([one for one in MANNERS if one.body is body]))
    made = resolution if manner.kind is Kind.RESOLUTION else decision
    names = re.findall(r"{(\w)}", manner.template)
    session = next(draw(OWN_SESSIONS[name]) for name in names if name in OWN_SESSIONS)
    number = next(draw(OWN_NUMBERS[name]) for name in names if name in OWN_NUMBERS)
    return made(body.key, session, number)


MASTHEADS = st.builds(
    "{}/{}{}/{}{}".format,
    st.sampled_from(["A", "S", "A/HRC", "E/CN.7", "A/C.3", "UNEP/EA.5", "FCCC/CP", "A/AC.105"]),
    st.one_of(ARABIC, YEARS, SPECIAL),
    st.sampled_from(["", "", "/WG.2", "/Sub.1"]),
    st.one_of(NUMBERS, NUMBERS.map("L.{}".format), NUMBERS.map("PV.{}".format)),
    st.sampled_from(["", "/Add.1", "/Rev.2", "/Corr.1", " (Part II)", " (Vol. I)/Add.3"]),
).map(parse)
SYMBOLS = st.one_of(resolutions(), MASTHEADS)
DRESSES = (
    str.lower,
    str.upper,
    lambda text: text.replace("-", "\u2011"),
    lambda text: text.replace("-", "\u2010"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" (", "("),
    lambda text: text.replace("/", "/\n"),
    lambda text: f"\u200b {text}\n",
    lambda text: text.replace("[", " ").replace("]", ""),
)


@given(SYMBOLS)
def test_format_then_parse_gives_the_symbol_back(symbol):
    assert parse(str(symbol)) == symbol


@given(SYMBOLS, st.lists(st.sampled_from(DRESSES), max_size=4))
def test_any_dress_reads_to_the_same_symbol(symbol, dresses):
    text = str(symbol)
    for dress in dresses:
        text = dress(text)
    assert parse(text) == symbol


@given(SYMBOLS)
def test_address_there_and_back(symbol):
    path = iri_path(symbol)
    assert path.isascii()
    assert not set(path) & set(' []<>"{}|\\^`')
    assert from_iri_path(path) == symbol
    assert " " not in link(symbol)


@given(SYMBOLS)
def test_without_part_is_a_symbol_of_its_own(symbol):
    bare = symbol.without_part
    assert parse(bare.text) == bare
    assert (bare.organ, bare.session, bare.number) == (symbol.organ, symbol.session, symbol.number)
    assert bool(symbol.parts) == bool(symbol.part)


@given(resolutions())
def test_parts_build_the_symbol_again(symbol):
    made = decision if symbol.kind is Kind.DECISION else resolution
    counted = symbol.session or str(symbol.year or "")
    assert made(symbol.organ, counted, symbol.number, symbol.part) == symbol
    assert symbol.kind in (Kind.RESOLUTION, Kind.DECISION)


@given(st.lists(SYMBOLS, max_size=6))
def test_symbols_sort_and_hash(symbols):
    assert [one.text for one in sorted(symbols)] == sorted(one.text for one in symbols)
    assert len(set(symbols)) == len({symbol.text for symbol in symbols})


NOISE = st.one_of(
    st.text(max_size=150),
    st.text(alphabet="AESRHCDLPV/.()[]- 0123456789IVXLres\u00a0\u2011\n%", max_size=60),
    SYMBOLS.map(str).flatmap(lambda text: st.builds("{}{}".format, st.just(text), st.text())),
)


@settings(max_examples=400)
@given(NOISE)
def test_any_text_is_read_or_refused_quietly(text):
    symbol = try_parse(text)
    if symbol is not None:
        assert parse(symbol.text) == symbol
        assert symbol.text.isascii()
        assert from_iri_path(iri_path(symbol)) == symbol


@given(NOISE, st.sampled_from(sorted(BARE_FORMS)))
def test_forms_never_fail_and_read_what_they_find(text, name):
    form = BARE_FORMS[name]
    for found in form.regex.findall(text):
        for organ in form.organs:
            symbol = form.read(found, organ)
            assert symbol is None or symbol.organ == organ
    FULL_FORM.findall(text)
