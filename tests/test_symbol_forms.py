"""The bare forms: every example reads, every near-miss stays out, whatever surrounds it."""

import re

import pytest

from graph.symbol import BARE_FORMS, BODIES, FULL_FORM, try_parse

EXAMPLES = [
    pytest.param(form, *example, id=f"{form.name}-{example[0]!r}")
    for form in BARE_FORMS.values()
    for example in form.examples
]
NEAR_MISSES = [
    pytest.param(form, text, id=f"{form.name}-{text!r}")
    for form in BARE_FORMS.values()
    for text in form.near_misses
]
LOOKALIKES = [(form, text) for form in BARE_FORMS.values() for text in form.lookalikes]
FRAMES = ("{}", "in resolution {}, the", "({})", "“{}”", "see {}; and", "in {}.", "{} of 3 May")


@pytest.mark.parametrize(("form", "text", "organ", "symbol"), EXAMPLES)
def test_example_reads_as_its_symbol(form, text, organ, symbol):
    assert str(form.read(text, organ)) == symbol


@pytest.mark.parametrize(("form", "text", "organ", "symbol"), EXAMPLES)
@pytest.mark.parametrize("frame", FRAMES)
def test_example_is_found_whole_in_any_frame(form, text, organ, symbol, frame):
    found = form.regex.findall(frame.format(text))
    assert found[:1] == [text]


@pytest.mark.parametrize(("form", "text"), NEAR_MISSES)
@pytest.mark.parametrize("frame", FRAMES)
def test_near_miss_is_not_found(form, text, frame):
    assert text not in form.regex.findall(frame.format(text))
    assert all(form.read(text, organ) is None for organ in form.organs)


@pytest.mark.parametrize(
    ("form", "text"),
    [pair for pair in NEAR_MISSES if pair.values[0].name != "council-number"],
)
def test_no_piece_of_a_near_miss_is_found(form, text):
    assert form.regex.search(text) is None


@pytest.mark.parametrize(("form", "text"), LOOKALIKES)
def test_lookalike_matches(form, text):
    assert form.regex.fullmatch(text)


@pytest.mark.parametrize("form", BARE_FORMS.values(), ids=BARE_FORMS)
def test_form_is_documented_both_ways_and_captures_nothing(form):
    assert form.examples
    assert form.near_misses
    assert form.regex.groups == 0
    assert set(form.organs) <= {body.key for body in BODIES}
    assert {organ for _, organ, _ in form.examples} <= set(form.organs)


@pytest.mark.parametrize("form", BARE_FORMS.values(), ids=BARE_FORMS)
def test_form_refuses_an_organ_that_does_not_use_it(form):
    text = form.examples[0][0]
    assert form.read(text, "nobody") is None


def test_forms_join_into_one_pattern():
    joined = re.compile("|".join(form.pattern for form in BARE_FORMS.values()))
    text = "resolutions 91/14 of 2 May 2036, 217 A (III) and 2722 (2024)"
    found = [match[0] for match in joined.finditer(text)]
    assert found[0] == "91/14"
    assert found[-2:] == ["217 A (III)", "2722 (2024)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution 91/14 A new start was made", "91/14"),
        ("resolution 91/14 A of that day", "91/14 A"),
        ("resolution 91/14 A, and others", "91/14 A"),
        ("resolution 91/14 I think", "91/14"),
        ("resolution 91/14 L requests", "91/14 L"),
        ("resolution 91/14 U.S. officials", "91/14"),
        ("resolution 91/14 E-commerce", "91/14"),
        ("resolution 91/14 A/C.2/91/L.5", "91/14"),
        ("resolution 91/14 Afghanistan", "91/14"),
        ("resolution 91/14 B and 91/15", "91/14 B"),
        ("resolutions 91/14 B and C of May", "91/14 B and C"),
        ("resolutions 91/14–91/16", "91/14"),
    ],
)
def test_part_letter_is_told_from_words(text, expected):
    assert BARE_FORMS["assembly"].regex.findall(text)[0] == expected


@pytest.mark.parametrize(
    ("form", "text", "organ"),
    [
        ("old", "3376 (XXXI)", "GA"),  # the numerals ended with the thirtieth session
        ("old", "2131 (LXIV)", "ECOSOC"),
        ("old", "12 (S-VIII)", "GA"),
        ("old", "12 (ES-VI)", "GA"),
        ("special", "S-7/1", "GA"),  # the seventh special session counted on in numerals
        ("special", "ES-5/1", "GA"),
        ("special", "ES-11/1", "HRC"),
        ("old", "9 (XXXVIII)", "CHR"),
        ("council", "39 (2022)", "SC"),  # rule 39 of 2022, not resolution 39 of 1948
        ("council-number", "9999", "SC"),
    ],
)
def test_right_shape_that_the_organ_never_had(form, text, organ):
    assert BARE_FORMS[form].regex.fullmatch(text)
    assert BARE_FORMS[form].read(text, organ) is None


def test_year_slip_near_the_table_is_still_read():
    assert str(BARE_FORMS["council"].read("1325 (2001)", "SC")) == "S/RES/1325 (2001)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the draft A/C.3/91/L.7/Rev.1.", "A/C.3/91/L.7/Rev.1"),
        ("see A/RES/217(III), annex", "A/RES/217(III)"),
        ("(S/RES/2722 (2024))", "S/RES/2722 (2024)"),
        ("in A/91/12 (Part II), paragraph 3", "A/91/12 (Part II)"),
        ("A/RES/57/270 B of", "A/RES/57/270 B"),
        ("UNEP/EA.5/Res.14, and", "UNEP/EA.5/Res.14"),
        ("A/HRC/RES/S\u201117/1 of", "A/HRC/RES/S\u201117/1"),
        ("S/PV.9586", "S/PV.9586"),
        ("S/PRST/2036/5.\n15 SC/1", "S/PRST/2036/5"),
        ("S/PRST/2036/5 (2036)", "S/PRST/2036/5"),
        ("A/91/411 B", "A/91/411"),
        ("in A/RES/91/14 A new", "A/RES/91/14"),
        ("A/RES/217 A (III)", "A/RES/217 A (III)"),
        ("E/CN.4/RES/2005/74 on", "E/CN.4/RES/2005/74"),
        ("A/DEC/91/553 A and B", "A/DEC/91/553 A and B"),
        ("A/91/5‑S/2036/9, annex", "A/91/5‑S/2036/9"),
        ("FCCC/CP/2036/10/Add.1, decision", "FCCC/CP/2036/10/Add.1"),
        ("A/91/PV.14 (Resumption 1)", "A/91/PV.14 (Resumption 1)"),
    ],
)
def test_whole_symbol_is_found_in_running_text(text, expected):
    found = FULL_FORM.search(text)
    assert found and found[0] == expected
    assert try_parse(found[0])


@pytest.mark.parametrize("text", ["and/or", "HIV/AIDS", "km/h", "TCP/IP", "either/or 5", "9/11"])
def test_no_whole_symbol_in_plain_words(text):
    assert FULL_FORM.search(text) is None
