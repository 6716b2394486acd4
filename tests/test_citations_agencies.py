# ruff: noqa: E501  (tables read better unbroken)
"""What other bodies adopted, in the manner of each, and what only looks so. All texts are invented."""

import pytest
from cited import cited

CITED = [
    # (whose words, text, what it cites)
    (
        "GA",
        "Recalling World Health Assembly resolution WHA71.3 of 26 May 2018 and decision WHA71(8),",
        ["WHA71.3", "WHA71(8)"],
    ),
    (
        "GA",
        "Noting World Health Assembly decision 74(16) of 31 May 2021 and resolution 58.33,",
        ["WHA74(16)", "WHA58.33"],
    ),
    (
        "GA",
        "Taking up once more what decision SSA2(5) of the World Health Assembly began in 2021,",
        ["SSA2(5)"],
    ),
    (
        "WHA",
        "Recalling resolutions EB142.R3 and EB144.R5 and decision EB142(4),",
        ["EB142.R3", "EB144.R5", "EB142(4)"],
    ),
    (
        "WHA",
        "Having considered resolution CD56.R12 of the Directing Council and AFR/RC68/R1,",
        ["CD56.R12", "AFR/RC68/R1"],
    ),
    (
        "GA",
        "Recalling United Nations Environment Assembly resolutions 4/3 of 15 March 2019 and 5/14 of 2 March 2022,",
        ["UNEP/EA.4/Res.3", "UNEP/EA.5/Res.14"],
    ),
    (
        "GA",
        "Recalling resolution UNEP/EA.4/Res.3 and decision UNEP/EA.4/Dec.2,",
        ["UNEP/EA.4/Res.3", "UNEP/EA.4/Dec.2"],
    ),
    (
        "GA",
        "Recalling decision 26/9 of the Governing Council of the United Nations Environment Programme,",
        ["UNEP/GC/DEC/26/9"],
    ),
    (
        "GA",
        "Recalling Governing Council of the United Nations Human Settlements Programme resolution 26/8,",
        ["HSP/GC/RES/26/8"],
    ),
    (
        "GA",
        "Recalling also resolution GC(62)/RES/8 of the General Conference and GOV/2006/14 of the Board,",
        ["GC(62)/RES/8"],
    ),
    (
        "GA",
        "Recalling resolution A.1110(30) of the Assembly of the International Maritime Organization and resolutions MSC.428(98) and MEPC.304(72),",
        ["A.1110(30)", "MSC.428(98)", "MEPC.304(72)"],
    ),
    (
        "GA",
        "Recalling International Civil Aviation Organization Assembly resolutions A39-3 and A40-19,",
        ["A39-3", "A40-19"],
    ),
    ("GA", "Recalling ICAO Assembly Resolution A41-21,", ["A41-21"]),
    (
        "GA",
        "Recalling World Meteorological Organization resolution 9 (Cg-18) and decision A-32/4 of the "
        "Oceanographic Commission,",
        ["Resolution 9 (Cg-18)", "Decision A-32/4"],
    ),
    (
        "GA",
        "Recalling World Health Assembly resolutions on ropes, specifically resolution 58.16 of 25 May "
        "2005 on wells, and resolution 69.3 of 29 May 2016,",
        ["WHA58.16", "WHA69.3"],
    ),
    (
        "GA",
        "Noting decision X/29, adopted at the tenth meeting of the Conference of the Parties to the "
        "Convention on Biological Diversity,",
        ["UNEP/CBD/COP/DEC/X/29"],
    ),
    ("", "Recalling resolutions MEPC.304(72) and A.963(23),", ["MEPC.304(72)", "A.963(23)"]),
    (
        "GA",
        "Recalling Resolution 70 (Rev. Dubai, 2018) of the Plenipotentiary Conference and Resolution "
        "7 (Valletta, 1998),",
        ["Resolution 70 (Rev. Dubai, 2018)", "Resolution 7 (Valletta, 1998)"],
    ),
    ("GA", "Recalling resolution C 27/2016 of the Universal Postal Congress,", ["C 27/2016"]),
    (
        "GA",
        "Recalling resolution GC.17/Res.1 and decision IDB.45/Dec.3 of the Industrial Development Board,",
        ["GC.17/Res.1", "IDB.45/Dec.3"],
    ),
    (
        "GA",
        "Recalling decision 532 (LXIII) of the Trade and Development Board,",
        ["TD/B/DEC/532(LXIII)"],
    ),
    (
        "GA",
        "Recalling resolution 97 (IV) of the United Nations Conference on Trade and Development,",
        ["TD/RES/97(IV)"],
    ),
    (
        "GA",
        "Recalling Economic and Social Commission for Asia and the Pacific resolution 74/1,",
        ["E/ESCAP/RES/74/1"],
    ),
    ("GA", "Recalling Economic Commission for Africa resolution 960 (LI),", ["E/ECA/RES/960(LI)"]),
    (
        "GA",
        "Recalling resolution 728 (XXXVII) of the Economic Commission for Latin America and the Caribbean,",
        ["LC/RES/728(XXXVII)"],
    ),
    (
        "GA",
        "Recalling Economic and Social Commission for Western Asia resolution 335 (XXX),",
        ["E/ESCWA/RES/335(XXX)"],
    ),
    (
        "GA",
        "Recalling Commission on Narcotic Drugs resolution 61/2 and Commission on Crime Prevention and Criminal Justice resolution 27/3,",
        ["E/CN.7/RES/61/2", "E/CN.15/RES/27/3"],
    ),
    ("GA", "Recalling Statistical Commission decision 49/113,", ["E/CN.3/DEC/49/113"]),
    (
        "GA",
        "Recalling Commission on Population and Development resolution 2018/1,",
        ["E/CN.9/RES/2018/1"],
    ),
    (
        "GA",
        "Recalling decision 9/1 of the Commission on Sustainable Development,",
        ["E/CN.17/DEC/9/1"],
    ),
    ("GA", "Recalling Trusteeship Council resolution 2183 (LIII),", ["T/RES/2183(LIII)"]),
    (
        "GA",
        "Recalling Commission on Human Rights resolution 2003/68 of 25 April 2003 and Sub-Commission resolution 2003/2,",
        ["E/CN.4/RES/2003/68", "E/CN.4/Sub.2/RES/2003/2"],
    ),
    ("GA", "Recalling Commission on Human Rights decision 2004/117,", ["E/CN.4/DEC/2004/117"]),
    (
        "GA",
        "Recalling resolution ICC-ASP/17/Res.5 of the Assembly of States Parties,",
        ["ICC-ASP/17/Res.5"],
    ),
    (
        "GA",
        "Recalling the adoption of decision C-SS-4/DEC.3 and decisions EC-M-33/DEC.1 and EC-94/DEC.2,",
        ["C-SS-4/DEC.3", "EC-M-33/DEC.1", "EC-94/DEC.2"],
    ),
    (
        "GA",
        "Recalling decision 14/8 of the Conference of the Parties to the Convention on Biological Diversity,",
        ["CBD/COP/DEC/14/8"],
    ),
    (
        "GA",
        "Recalling that the Conference of the Parties to the Convention on Biological Diversity, in its decision VII/28, set a plan,",
        ["UNEP/CBD/COP/DEC/VII/28"],
    ),
    (
        "GA",
        "Welcoming the Convention on Biological Diversity, and noting decisions XIII/18 and 14/12 of the Conference of the Parties,",
        ["UNEP/CBD/COP/DEC/XIII/18", "CBD/COP/DEC/14/12"],
    ),
    (
        "GA",
        "Printed in document UNEP/CBD/COP/10/27, annex, as decision X/2 of the parties.",
        ["UNEP/CBD/COP/DEC/X/2"],
    ),
    (
        "GA",
        "See United Nations Environment Programme, document CBD/COP/15/17, decision 15/4, annex.",
        ["CBD/COP/DEC/15/4"],
    ),
    (
        "GA",
        "Recalling that, in its decision 3/COP.15, the Conference of the Parties to the Convention to Combat Desertification met,",
        ["3/COP.15"],
    ),
    ("GA", "Recalling decision 1/CP.21 and decision 18/CMA.1,", ["1/CP.21", "18/CMA.1"]),
    (
        "GA",
        "Recalling decisions BC-10/3, RC-5/12 and SC-5/27 on synergies,",
        ["BC-10/3", "RC-5/12", "SC-5/27"],
    ),
    ("GA", "Recalling resolution Conf. 16.7 of the Conference of the Parties,", ["Conf. 16.7"]),
    (
        "GA",
        "Recalling Resolution XIII.7 of the Contracting Parties to the Ramsar Convention,",
        ["Resolution XIII.7"],
    ),
    (
        "GA",
        "Recalling decision 2018/5 of the Executive Board of the United Nations Children's Fund,",
        ["E/ICEF/DEC/2018/5"],
    ),
    (
        "GA",
        "Recalling decision 2018/1 of the Executive Board of the United Nations Development Programme,",
        ["DP/DEC/2018/1"],
    ),
    (
        "GA",
        "See Official Records, Supplement No. 25 (A/52/25), annex, decision 19/1, annex.",
        ["UNEP/GC/DEC/19/1"],
    ),
    (
        "GA",
        "See Official Records, Supplement No. 25 (A/65/25), annex I, decision SS.XI/9.",
        ["UNEP/GC/DEC/SS.XI/9"],
    ),
    (
        "HRC",
        "Recalling general comment No. 36 (CCPR/C/GC/36) and Council decision 17/119,",
        ["A/HRC/DEC/17/119"],
    ),
    (
        "GA",
        "Noting the note by the President of the Security Council (S/2017/507) and S/PRST/2018/1,",
        ["S/PRST/2018/1"],
    ),
    (
        "GA",
        "Recalling resolution ILC.108/Resolution IV of the International Labour Conference,",
        ["ILC.108/Resolution IV"],
    ),
    (
        "GA",
        "Recalling 41 C/Resolution 32 and decision 205 EX/Decision 5,",
        ["41 C/Resolution 32", "205 EX/Decision 5"],
    ),
    ("GA", "Recalling decision 91/553 and decision 72/558,", ["A/DEC/91/553", "A/DEC/72/558"]),
    ("SC", "Recalling resolution 1929 (2010) and GOV/2011/65,", ["S/RES/1929 (2010)"]),
]

NEAR_MISSES = [
    # (whose words, text)
    ("GA", "Recalling decision Assembly/AU/Dec.729(XXXII) of the Assembly of Heads of State,"),
    ("GA", "Recalling decision EX.CL/Dec.263 (VIII),"),
    ("GA", "Recalling Organization of American States resolution AG/RES. 2929 (XLVIII-O/18),"),
    ("GA", "Recalling Council Decision 2010/231/CFSP and Regulation (EU) 2016/679,"),
    ("GA", "Recalling resolution 1/46-POL of the Council of Foreign Ministers,"),
    (
        "GA",
        "Recalling also resolution 12/2019 of the Conference of the FAO,",
    ),
    ("GA", "Recalling resolution 70 (adopted in Dubai, 2018) and room 70 (Dubai, 2018),"),
    ("GA", "Noting the Health Assembly and section 58.16 of 25 May 2005,"),
    ("GA", "Noting the Health Assembly and resolution 58.16 of 25 May 2015,"),
    ("GA", "Noting decision X/29 of the Conference of the Parties to the Convention on Ropes,"),
    ("GA", "Noting the SC-2 mission, the A4-3 sheet, the A39-3 road, and RC-5/12 tanks,"),
    ("GA", "Noting volumes XII/3 and pages IV/2 of the report,"),
    ("GA", "Recalling decision VII/28, of a body that nobody names,"),
    ("GA", "Recalling decision XXX/3 of the Meeting of the Parties to the Montreal Protocol,"),
    (
        "GA",
        "Recalling that the Conference of the Parties to the Basel Convention, in its decision VIII/33, decided,",
    ),
    ("GA", "Recalling decision 14/8 of the Conference of the Parties to the Basel Convention,"),
    ("GA", "Recalling League of Nations document C.123.M.45.1935.VII and resolution A.12.1935,"),
    ("GA", "Recalling municipal resolution R-2019/14 and ordinance 12/4,"),
]


def symbols(make_page, text, organ):
    return [one.symbol.text for one in cited(make_page, text, organ)]


@pytest.mark.parametrize(("organ", "text", "expected"), CITED, ids=[row[1][:60] for row in CITED])
def test_each_body_is_cited_in_its_manner(make_page, organ, text, expected):
    assert symbols(make_page, text, organ) == expected


@pytest.mark.parametrize(("organ", "text"), NEAR_MISSES, ids=[row[1][:60] for row in NEAR_MISSES])
def test_what_only_looks_so_is_not_cited(make_page, organ, text):
    assert symbols(make_page, text, organ) == []
