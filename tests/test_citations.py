# ruff: noqa: E501  (tables read better unbroken)
"""Citations: numbers, whose they are, what is stated of them. All texts are invented."""

import pytest
from cited import cited
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.citations import extractor as citations
from graph.extract.citations.bodies import council_year


def symbols(make_page, text, organ="GA"):
    return [one.symbol.text for one in cited(make_page, text, organ)]


LISTS = [
    (
        "Recalling its resolutions 78/26 of 21 March 2024, entitled “Wells, 2020–2021, and 9/11”, "
        "77/32 of 25 July 2023 on ropes, and 78/13 of 19 December 2023,",
        ["A/RES/78/26", "A/RES/77/32", "A/RES/78/13"],
    ),
    (
        "Recalling resolutions 3375 (XXX) and 3376 (XXX) of 10 November 1975,",
        ["A/RES/3375(XXX)", "A/RES/3376(XXX)"],
    ),
    ("Recalling resolutions 3375 and 3376 (XXX),", ["A/RES/3375(XXX)", "A/RES/3376(XXX)"]),
    (
        "Recalling resolutions 1559 (2004), 425 and 426 (1978) of the Council,",
        ["S/RES/1559 (2004)", "S/RES/425 (1978)", "S/RES/426 (1978)"],
    ),
    (
        "Recalling resolution 242 (1967) of 22 November 1967 and 338 (1973),",
        ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    ),
    ("Recalling resolutions 12 and 338 (1973),", ["S/RES/338 (1973)"]),
    ("Recalling resolutions 46/36 A, B and D,", [f"A/RES/46/36[{one}]" for one in "ABD"]),
    ("Recalling resolution 46/36 A, Annex B and plan C,", ["A/RES/46/36[A]"]),
    (
        "Recalling decision 1/CP.21, 41 C/Resolution 32 and 206 EX/Decision 5, and FCCC/CP/2015/10,",
        ["1/CP.21", "41 C/Resolution 32", "206 EX/Decision 5"],
    ),
    ("Recalling resolutions 57/270 B and 46/36 L,", ["A/RES/57/270[B]", "A/RES/46/36[L]"]),
    ("Recalling resolutions 2216 (2015), 2231 (2015) and 2722 (2024),", None),
    (
        "Recalling its resolutions 71/6 of 5 December 2016 73/6 of 5 December 2018 and 75/7,",
        ["A/RES/71/6", "A/RES/73/6", "A/RES/75/7"],
    ),
    (
        "Recalling Human Rights Council resolutions 19/1 of 1 March 2012,519/22 of 23 March "
        "2012,620/22 of 6 July 2012,",
        ["A/HRC/RES/19/1", "A/HRC/RES/19/22", "A/HRC/RES/20/22"],
    ),
    (
        "Recalling resolution 50/70 G of 12 December 1995 and the relevant decisions 58/521 and "
        "60/559,",
        ["A/RES/50/70[G]", "A/DEC/58/521", "A/DEC/60/559"],
    ),
    ("Recalling resolutions 78\u2011A/3 and 78/\n31,", ["A/RES/78/31"]),
    ("Recalling resolution 78/31\u00a0A of 3 May 2024,", ["A/RES/78/31[A]"]),
    ("Recalling resolution 78/31 A new text will follow,", ["A/RES/78/31"]),
    ("Recalling A/RES/78/31, S/RES/2722 (2024) and UNEP/EA.5/Res.14,", None),
    ("Recalling that the statement S/PRST/2019/11 stands,", ["S/PRST/2019/11"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=range(len(LISTS)))
def test_lists_and_shapes(make_page, text, expected):
    found = symbols(make_page, text)
    if expected is None:
        expected = {
            True: ["S/RES/2216 (2015)", "S/RES/2231 (2015)", "S/RES/2722 (2024)"],
            False: ["A/RES/78/31", "S/RES/2722 (2024)", "UNEP/EA.5/Res.14"],
        }["2216" in text]
    assert found == expected


ORGANS = [
    ("GA", "Recalling Human Rights Council resolution 36/5 of 28 September 2017,", "A/HRC/RES/36/5"),
    ("GA", "Recalling its resolution 36/5 of 13 October 1981,", "A/RES/36/5"),
    ("GA", "Recalling resolution 36/5 of 28 September 2017,", None),
    ("HRC", "Recalling its resolution 36/5,", "A/HRC/RES/36/5"),
    ("HRC", "Recalling resolution 53/144 of 9 December 1998,", "A/RES/53/144"),
    ("HRC", "Recalling Assembly resolution 53/14,", "A/RES/53/14"),
    ("GA", "Recalling that the Human Rights Council, in its resolution 17/4, urged it,", "A/HRC/RES/17/4"),
    ("GA", "Noting the report to the Human Rights Council, and its resolution 71/4,", "A/RES/71/4"),
    ("GA", "Recalling resolution 5/4 of the United Nations Environment Assembly,", "UNEP/EA.5/Res.4"),
    ("GA", "Welcoming Commission on Narcotic Drugs resolution 62/8 of 22 March 2019,", "E/CN.7/RES/62/8"),
    ("GA", "Recalling Commission on Human Rights resolution 2004/16,", "E/CN.4/RES/2004/16"),
    ("GA", "Recalling Economic and Social Council resolution 1996/31,", "E/RES/1996/31"),
    ("ECOSOC", "Recalling its resolution 2018/15 and wishing well,", "E/RES/2018/15"),
    ("GA", "As set out in Council resolution 2006/46,", "E/RES/2006/46"),
    ("GA", "As set out in Council resolution 51/19,", "A/HRC/RES/51/19"),
    ("SC", "Recalling resolution 2216 and the need to act,", "S/RES/2216 (2015)"),
    ("SC", "Recalling resolution 1355 of 15 June 2001,", "S/RES/1355 (2001)"),
    ("SC", "Recalling resolution 1355 of 15 June 1999,", None),
    ("GA", "Recalling all Council resolutions on wells, including resolution 39/18,", "A/HRC/RES/39/18"),
    ("GA", "Noting the Conference of the Parties, at its second session, in its resolution 8/1,", None),
    ("GA", "Noting Transnational Organized Crime resolution 9/1,", None),
    ("HRC", "Noting resolution 542 (LXXIII) of the African Commission,", None),
    ("GA", "Recalling Human Rights Council resolution S-16/1,", "A/HRC/RES/S-16/1"),
    ("GA", "Recalling its resolution S-27/2,", "A/RES/S-27/2"),
    ("GA", "Recalling its resolution ES\u201110/15,", "A/RES/ES-10/15"),
    ("GA", "See Official Records, Supplement No. 53 (A/73/53), chap. IV, resolution 37/17.", "A/HRC/RES/37/17"),
    ("GA", "Recalling SC resolutions 2250 (2015),", "S/RES/2250 (2015)"),
    ("HRC", "Recalling its decision 17/120 of 17 June 2011,", "A/HRC/DEC/17/120"),
    ("GA", "Recalling its decision 17/120 of 17 June 2036,", None),
    ("HRC", "Recalling decision 75/578 of 4 May 2021,", "A/DEC/75/578"),
    ("GA", "Requests the Commission on Narcotic Drugs, in accordance with its resolution 86/3, to act;", "A/RES/86/3"),
    ("GA", "Welcoming the Commission on Narcotic Drugs, and in its resolution 66/3 the pledge,", "E/CN.7/RES/66/3"),
    ("GA", "Taking note of the United Nations Environment Assembly, as reflected in its resolutions 2/5 of 27 May 2016,", "UNEP/EA.2/Res.5"),
    ("GA", "Taking note of the United Nations Environment Assembly and of resolution 19/5 of 27 May 1997,", None),
    ("GA", "Noting Statistical Commission decision 53/113 of 11 March 2022,", "E/CN.3/DEC/53/113"),
    ("GA", "See Official Records, Supplement No. 25 (A/71/25), annex, resolution 2/5.", "UNEP/EA.2/Res.5"),
    ("GA", "See Official Records, Supplement No. 25 (A/52/25), annex, decision 19/1.", "UNEP/GC/DEC/19/1"),
    ("GA", "See Official Records, 2033, Supplement No. 4 (E/2033/24), chap. I, decision 64/101.", "E/CN.3/DEC/64/101"),
    ("GA", "Mindful of Commission on Population and Development resolution 2009/1 and its resolution 2013/1,", "E/CN.9/RES/2009/1 E/CN.9/RES/2013/1"),
    ("GA", "Noting the adoption, by the Economic and Social Commission for Asia and the Pacific at its last session, of resolution 72/7 of 19 May 2016,", "E/ESCAP/RES/72/7"),
    ("GA", "Recalling the adoption by the General Assembly, at its last session, of resolution 72/7,", "A/RES/72/7"),
    ("GA", "Recalling the adoption of resolution 2000/22 of 18 August 2000, on dialogue, by the Subcommission on the Promotion and Protection of Human Rights,", "E/CN.4/Sub.2/RES/2000/22"),
    ("GA", "Noting resolution 668 (XXI) adopted by the General Assembly of the World Tourism Organization,", None),
    ("GA", "Noting resolution 707 (XXII) adopted at its session in Chengdu,", None),
    ("GA", "Noting resolution 2263 (XXII) adopted at its session in New York,", "A/RES/2263(XXII)"),
    ("GA", "Noting resolution 990 (LIV) on lost assets of 17 May 2022, adopted by the Conference of Ministers,", None),
    ("SC", "Recalling Presidential Statement 2015/25,", "S/PRST/2015/25"),
    ("SC", "Recalling the Presidential Statement 11 (2012),", "S/PRST/2012/11"),
    ("SC", "Recalling its presidential statement S/PRST/2014/23 and resolutions including 1373 (2001),", "S/PRST/2014/23 S/RES/1373 (2001)"),
    ("SC", "Noting the ministerial statement 2015/25,", None),
    ("SC", "Recalling its statements PRST/2009/24 and S/PRST/2011/17,", "S/PRST/2009/24 S/PRST/2011/17"),
    ("SC", "Recalling the papers A/PRST/2009/24 and XPRST/2009/24,", None),
    ("GA", "Recalling HRC resolution 48/13, UNEA resolution 5/14 and ECOSOC decision 2024/310,", "A/HRC/RES/48/13 UNEP/EA.5/Res.14 E/DEC/2024/310"),
    ("GA", "Noting documents A/HRC/48/13 and E/2024/10 and resolution 71/3,", "A/RES/71/3"),
    ("GA", "Recalling UN-Habitat Assembly resolution 2/1 of 9 June 2023,", "HSP/HA.2/Res.1"),
    ("GA", "Recalling its wells, and resolutions of the Trusteeship Council, including 2183 (LIII) of 28 May 1986,", "T/RES/2183(LIII)"),
    ("GA", "Noting Commission on Narcotic Drugs resolution 58/4 and decision 55/1,", "E/CN.7/RES/58/4 E/CN.7/DEC/55/1"),
    ("GA", "Noting Human Rights Council resolution 43/1 of 19 June 2020 and a report pursuant to resolution 43/1,", "A/HRC/RES/43/1 A/HRC/RES/43/1"),
    ("GA", "Noting Human Rights Council resolution 58/5 of 2 April 2025, and its resolution 58/5,", "A/HRC/RES/58/5 A/RES/58/5"),
    ("GA", "Recalling Human Rights Council resolution 60/251,", "A/RES/60/251"),
    ("GA", "Recalling resolution 16/18 of 24 March 2011 and all its subsequent versions adopted by the Human Rights Council,", "A/HRC/RES/16/18"),
    ("GA", "Recalling its resolution 79/83 and those since 47/46 of 9 December 1992,", "A/RES/79/83 A/RES/47/46"),
    ("GA", "Recalling Economic and Social Council resolution 2024/9, to be renewed in 2025/26,", "E/RES/2024/9"),
    ("SC", "Noting resolution 1591 (“the Committee”), and resolutions 1325 of 2000 and 1820 of 2008,", "S/RES/1591 (2005) S/RES/1325 (2000) S/RES/1820 (2008)"),
    ("SC", "Recalling the statement S/PRST 2014/23,", "S/PRST/2014/23"),
    ("HRC", "Recalling Commission resolution 2000/31 and Council resolution 22/33,", "E/CN.4/RES/2000/31 A/HRC/RES/22/33"),
    ("GA", "Noting World Health Assembly resolution 68.7 and document WHA58/2005/REC/1, resolution 58.33,", "WHA68.7 WHA58.33"),
    ("GA", "Noting version 68.7 of the list,", None),
    ("SC", "Noting Human Rights Council resolution A/HRC/16/25, resolution A/70/1 and draft resolution A/71/44,", "A/HRC/RES/16/25 A/RES/70/1"),
    ("GA", "Recalling resolutions 1/3 of 27 June 20144 and 2/14 of 27 May 2016 of the United Nations Environment Assembly,", "UNEP/EA.1/Res.3 UNEP/EA.2/Res.14"),
]  # fmt: skip


@pytest.mark.parametrize(("organ", "text", "expected"), ORGANS, ids=[row[1][:50] for row in ORGANS])
def test_whose_resolution(make_page, organ, text, expected):
    assert " ".join(symbols(make_page, text, organ)) == (expected or "")


NEAR_MISSES = [
    "Deploring the attacks of 9/11 and working 24/7 in 2020/21,",
    "Noting agenda item 26 (a), article 73 (e) and paragraph 12 (2000),",
    "Noting the report A/78/123, the draft A/78/L.86 and the record A/78/PV.97,",
    "Noting general comment No. 4 (2016) and Act No. 22/065 of 26 December 2022,",
    "Seeking the resolution of the conflict in 1999,",
    "Noting the sum of 1,325 (2000) dollars,",
    "Noting the biennium 2018/19 and the season 2020/21,",
    "Requests for 50/50 shares and 3/4 of the seats,",
    "Noting target 12.4 and chapter 17 (III),",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
@pytest.mark.parametrize("organ", ["GA", "SC", "HRC", "ECOSOC"])
def test_near_misses(make_page, text, organ):
    assert symbols(make_page, text, organ) == []


def test_own_number_is_no_citation(make_page):
    text = (
        "A/RES/91/14\n91/14.\nWells\nThe General Assembly,\nRecalling resolutions 91/14 and 91/2,"
    )
    assert symbols(make_page, text) == ["A/RES/91/2"]


def test_full_symbol_elsewhere_tells_the_body(make_page):
    text = (
        "The General Assembly,\nNoting resolution 4/6 on plastic litter,1\n1.\nDecides A;\n"
        "12th plenary meeting\n2 March 2037\n\n1 UNEP/EA.4/Res.6."
    )
    assert symbols(make_page, text) == ["UNEP/EA.4/Res.6"] * 2


def test_another_part_is_cited(make_page):
    text = (
        "A/RES/91/14 B\nResolution adopted by the General Assembly on 2 March 2037\n91/14.\nWells\n"
        "B\nThe General Assembly,\nRecalling its resolutions 91/14 A, 91/14 B and 91/14,"
    )
    assert symbols(make_page, text) == ["A/RES/91/14[A]"]


@pytest.mark.parametrize(
    ("cited_as", "expected"),
    [("70/11", "A/RES/70/1"), ("70/1", "A/RES/70/1"), ("70/21", "A/RES/70/2")],
)
def test_marker_glued_to_a_number(make_page, cited_as, expected):
    text = (
        f"The General Assembly,\nRecalling its resolution {cited_as} and the rest,\n"
        "1.\nDecides A;\n12th plenary meeting\n2 March 2037\n\n1 See www.example.org."
    )
    assert symbols(make_page, text) == [expected]


def test_provision_verb_note_and_part(make_page):
    text = (
        "The General Assembly,\nWelcoming A, and recalling paragraph 6 of its resolution 60/25,1\n"
        "1.\nDecides B;\n2.\nRequests C, pursuant to section II of its resolution 74/256, and "
        "reaffirms Economic and Social Council resolution 1996/31, annex;\n"
        "12th plenary meeting\n2 March 2037\n\n1 See resolution 60/1, annex II."
    )
    found = {one.symbol.text: one for one in cited(make_page, text)}
    row = found["A/RES/60/25"]
    assert (row.provision, row.verb, row.part) == ("pp1", "recall", "paragraph 6")
    row = found["A/RES/74/256"]
    assert (row.provision, row.verb, row.part) == ("op2", "request", "section II")
    row = found["E/RES/1996/31"]
    assert (row.provision, row.verb, row.part) == ("op2", "reaffirm", "annex")
    row = found["A/RES/60/1"]
    assert (row.provision, row.footnote, row.part) == ("pp1", "1", "annex II")


def test_draft_of_another_organ_speaks_for_itself(make_page):
    text = (
        "The Economic and Social Council\nRecommends:\nThe General Assembly,\n"
        "Recalling its resolution 46/15,\n1.\nDecides A."
    )
    assert symbols(make_page, text) == ["A/RES/46/15"]


def test_council_years():
    assert [council_year(session) for session in (1, 4, 7, 36, 58)] == [
        *(2006, 2007, 2008, 2017, 2025),
    ]


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(
            [
                *("resolution", "resolutions", "78/31", "2722 (2024)", "217 A (III)", "its", "and"),
                *(",", "of 3 May 2036", "entitled “A”", "Human Rights Council", "36/5", "decision"),
                *("A/RES/78/31", "\n", ";", ". The", "9/11", "S-27/2", "2018/15", "2216", "annex"),
            ]
        ),
        max_size=40,
    )
)
def test_spans_hold_and_rise(make_page, words):
    page = make_page("The General Assembly,\nRecalling " + " ".join(words), "resolution", "GA")
    last = -1
    for one in citations.extract(page):
        assert 0 <= one.span.start < one.span.end <= len(page.text)
        assert one.span.start >= last
        last = one.span.end
        assert any(char.isdigit() for char in one.span.of(page.text))
