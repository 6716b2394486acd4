# ruff: noqa: E501  (tables read better unbroken)
"""The identity card of bodies that nobody has met, and of the time before 1976; texts invented."""

import pytest

from graph.extract.identity.extractor import extract
from graph.read.kinds import kind_of

CARDS = [
    # (text, symbol, title, adoption date)
    (
        "WHA91.7     Care of wells\n\nThe Ninety-first World Health Assembly,\n\nNoting the wells,\n\n"
        "1. URGES Members to dig.\n\n(Seventh plenary meeting, 28 May 2038)",
        ("WHA91.7", "Care of wells", "2038-05-28"),
    ),
    (
        "Resolution 71 (REV. SALTHAM, 2031)\n\nRopes for wells\n\nThe Plenary Conference of the Rope "
        "Union (Saltham, 2031),\n\nnoting\n\na) the wells,\n\nresolves\n\n1 to dig.",
        ("Resolution 71 (Rev. Saltham, 2031)", "Ropes for wells", ""),
    ),
    (
        "ILC.131/Resolution IV\n\nResolution concerning ropes\n(4 June 2043)\n\nThe General Conference "
        "of the International Labour Organization,\n\nNoting ropes,\n\n1. Invites all to pull.",
        ("ILC.131/Resolution IV", "Resolution concerning ropes", "2043-06-04"),
    ),
    (
        "51 C/Resolution 4\n\nDay of ropes\n\nThe General Conference,\n\nNoting ropes,\n\n1. Proclaims it."
        "1\n\n1 Resolution adopted on the report of the ROPE Commission at the 9th plenary meeting, on 4 "
        "May 2043.",
        ("51 C/Resolution 4", "Day of ropes", "2043-05-04"),
    ),
    (
        "NINETY-FIRST WORLD HEALTH ASSEMBLY            WHA91.8\nAgenda item 9            28 May 2038\n\n"
        "Ropes and health\n\nThe Ninety-first World Health Assembly,\n\nNoting ropes;1\n\n1. URGES Members to "
        "pull.\n\n1 Document A91/4.\n\nEighth plenary meeting, 28 May 2038\nA91/VR/8",
        ("WHA91.8", "Ropes and health", "2038-05-28"),
    ),
    (
        "DECISION ADOPTED BY THE CONFERENCE OF THE PARTIES TO THE CONVENTION ON BIOLOGICAL DIVERSITY"
        "\n\n25/4. Ropes for frogs\n\nThe Conference of the Parties,\n\nNoting frogs,\n\n1. Decides.",
        ("CBD/COP/DEC/25/4", "Ropes for frogs", ""),
    ),
    (
        "319 EX/Decision 5.I.A\n\nRopes\n\nThe Executive Board,\n\n1. Having examined ropes,\n\n2. Decides.",
        ("319 EX/Decision 5.I.A", "Ropes", ""),
    ),
    (
        "Decision IPBES-30/1: Ropes\n\nThe Plenary,\n\nNoting ropes,\n\n1. Decides to count them.",
        ("IPBES-30/1", "Ropes", ""),
    ),
    (
        "UNEP/CMS/Resolution 24.5\n\nROPES AND CRANES\nAdopted by the Conference of the Parties at its "
        "24th Meeting\n\nNoting ropes,\n\nThe Conference of the Parties to the Convention on the "
        "Conservation of Wild Ropes\n\n1. Urges all to pull.",
        ("UNEP/CMS/Resolution 24.5", "ROPES AND CRANES", ""),
    ),
    (
        "336 (XXX)   Saltham Declaration on ropes\n\nThe Economic and Social Commission for Western "
        "Asia,\n\nAware of ropes,\n\n1. Adopts it.\n\n4th meeting\n28 June 2018",
        ("E/ESCWA/RES/336(XXX)", "Saltham Declaration on ropes", "2018-06-28"),
    ),
    (
        "CD79.R12\n\nROPES AND HEALTH\n\nTHE 79th DIRECTING COUNCIL,\n\nNoting ropes,\n\nRESOLVES:\n\n"
        "1. To urge all Member States to pull.\n\n(Seventh meeting, 23 September 2041)",
        ("CD79.R12", "ROPES AND HEALTH", "2041-09-23"),
    ),
    (
        "Resolution A.1310(41)\nAdopted on 4 December 2039\n(Agenda item 9)\nLANTERNS ON WALLS\n"
        "THE ASSEMBLY,\nRECALLING the lamps,\n1 ADOPTS the code.",
        ("A.1310(41)", "LANTERNS ON WALLS", "2039-12-04"),
    ),
    (
        "General Conference\nGC(81)/RES/9\nNuclear gardens\nResolution adopted on 23 September 2037 "
        "during the eighth plenary meeting\nThe General Conference,\n(a) Noting the seeds,\n1. Affirms.",
        ("GC(81)/RES/9", "Nuclear gardens", "2037-09-23"),
    ),
    (
        "HSP/HA.4/Res.6\n4/6. Stairs in cities\nThe United Nations Habitat Assembly,\nNoting stairs,\n"
        "1. Invites all to sweep.",
        ("HSP/HA.4/Res.6", "Stairs in cities", ""),
    ),
    (
        "Resolution 66/4\nPoppies on graves\n\nThe Commission on Narcotic Drugs,\n\nNoting poppies,\n\n"
        "1. Calls upon all to plant.",
        ("E/CN.7/RES/66/4", "Poppies on graves", ""),
    ),
    (
        "2455 (XXIII). Question of lighthouses\n\nThe General Assembly,\n\nNoting the lamps,\n\n"
        "1. Decides to light them.\n\n1750th plenary meeting,\n20 December 1968.",
        ("A/RES/2455(XXIII)", "Question of lighthouses", "1968-12-20"),
    ),
    (
        "2167 (XLIX). Beaches\n\nThe Trusteeship Council,\n\nNoting sand,\n\n1. Decides to swim.\n\n"
        "1543rd meeting,\n12 June 1982.",
        ("T/RES/2167(XLIX)", "Beaches", "1982-06-12"),
    ),
    (
        "Resolution 239 (1967)\nof 10 July 1967\n\nThe Security Council,\n\nNoting the lamps,\n\n"
        "1. Condemns darkness.\n\nAdopted unanimously at the\n1367th meeting.",
        ("S/RES/239 (1967)", "", "1967-07-10"),
    ),
    (
        "United Nations\nA/91/440\nDistr.: General\n30 November 2036\nReport of the Second Committee\n"
        "Draft resolution I\nClear springs\nThe General Assembly,\nNoting A,\n1. Decides B.",
        ("A/91/440", "Clear springs", ""),
    ),
    (
        "SEVENTY-EIGHTH WORLD HEALTH ASSEMBLY          WHA78.7\nAgenda item 13     27 May 2025\n"
        "     Care of sleep\nThe Seventy-eighth World Health Assembly,\nNoting sleep,\n1. URGES all.",
        ("WHA78.7", "Care of sleep", ""),
    ),
    (
        "United Nations A/C.3/91/L.10/Rev.1\nGeneral Assembly Distr.: Limited\nChile* and Ghana: "
        "revised draft resolution\nThe walk to school\nThe General Assembly,\nNoting A,\n1. Decides B.",
        ("A/C.3/91/L.10/Rev.1", "The walk to school", ""),
    ),
    (
        "A/HRC/89/L.7\nAustria: draft resolution\n89/…  A lamp on the way home\n"
        "The Human Rights Council,\nNoting A,\n1. Decides B.",
        ("A/HRC/89/L.7", "A lamp on the way home", ""),
    ),
    (
        "2035/318. Report of the keepers\n\nAt its 41st plenary meeting, on 22 July 2035, the Economic "
        "and Social Council took note of A.",
        ("E/DEC/2035/318", "Report of the keepers", "2035-07-22"),
    ),
    (
        "A/RES/48/304\n85th plenary meeting\n20 December 1993\n48/304. Quiet\nThe General Assembly,\n"
        "Noting A,\n1. Decides B.",
        ("A/RES/48/304", "Quiet", "1993-12-20"),
    ),
    (
        "# 79/12. Lamps\n\n*Resolution adopted by the General Assembly on 3 December 2024*\n\n"
        "The General Assembly,\n\nNoting A,\n\n1. Decides B.",
        ("A/RES/79/12", "Lamps", "2024-12-03"),
    ),
    (
        "E/2035/27\nThe Commission on wells recommends to the Economic and Social Council the adoption "
        "of the following draft resolution:\nWells\nThe Economic and Social Council,\nNoting A,\n1. Decides B.",
        ("E/2035/27", "Wells", ""),
    ),
    (
        "RESOLUTION 91/86\n\nAdopted at the 45th plenary meeting, on 3 December 2036, without a vote, on "
        "the basis of draft resolution A/91/L.8, sponsored by: Chad\n\n91/86. Lamps\n\n"
        "The General Assembly,\n\nNoting A,\n\n1. Decides B.",
        ("A/RES/91/86", "Lamps", "2036-12-03"),
    ),
    (
        "763(XL) SANTIAGO RESOLUTION\n\nThe Economic Commission for Latin America and the Caribbean,\n\n"
        "Noting A,\n\n1. Thanks B.",
        ("LC/RES/763(XL)", "SANTIAGO RESOLUTION", ""),
    ),
    (
        "46/36. Tents in general\n\nL\n\nOpen tents\n\nThe General Assembly,\n\nNoting A,\n\n1. Decides B.\n\n"
        "65th plenary meeting\n9 December 1991",
        ("A/RES/46/36[L]", "Tents in general", "1991-12-09"),
    ),
    (
        "104 (S-1). A committee on tents\n\nThe General Assembly,\n\nNoting A,\n\n1. Decides B;\n\n"
        "Seventy-seventh plenary meeting,\n15 May 1947.",
        ("A/RES/104(S-1)", "A committee on tents", "1947-05-15"),
    ),
    (
        "194 (III). Tents on hills\n\nThe General Assembly,\n\nNoting A,\n\n1. Decides B;\n\n"
        "Hundred and eighty-sixth plenary meeting,\n11 December 1948.",
        ("A/RES/194(III)", "Tents on hills", "1948-12-11"),
    ),
    (
        "S/25959\n28 May 1993\nNOTE BY THE PRESIDENT OF THE SECURITY COUNCIL\nAt the 3225th meeting of the "
        "Security Council, held on 28 May 1993, the President of the Security Council made the following "
        'statement on behalf of the Council:\n"The Security Council commends the tents."',
        ("S/25959", "", "1993-05-28"),
    ),
    (
        "EXECUTIVE BOARD          EB161.R4\n161st session     2 February 2037\nAgenda item 9\nCare of "
        "tents\nThe Executive Board,\nHaving looked at tents,\n1. URGES all.",
        ("EB161.R4", "Care of tents", ""),
    ),
    (
        "Resolution ICC-ASP/36/Res.6\nAdopted at the 13th plenary meeting, on 14 December 2037, by "
        "consensus\nICC-ASP/36/Res.6\nTents of courts\nThe Assembly of States Parties,\nNoting A,\n"
        "1. Decides B.",
        ("ICC-ASP/36/Res.6", "Tents of courts", "2037-12-14"),
    ),
    (
        "General Conference\nAgenda item 8\nGC.27/Res.1 TENTS AND TOOLS\nThe General Conference,\n"
        "Noting A,\n1. Decides B.\n5th plenary meeting\n1 December 2037",
        ("GC.27/Res.1", "TENTS AND TOOLS", "2037-12-01"),
    ),
    (
        "Decision 7/COP.33\nTents on sand\nThe Conference of the Parties,\nNoting A,\n1. Decides B.",
        ("7/COP.33", "Tents on sand", ""),
    ),
    (
        "61 C/Resolution 32\nTents of art\nThe General Conference,\nNoting A,\n1. Decides B.",
        ("61 C/Resolution 32", "Tents of art", ""),
    ),
    (
        "Decision 632 (LXXXIII)\nReview of tents\nThe Trade and Development Board,\nNoting A,\n"
        "1. Decides B.\n1352nd plenary meeting\n9 December 2036",
        ("TD/B/DEC/632(LXXXIII)", "Review of tents", "2036-12-09"),
    ),
    (
        "ILC.128/Resolution II\nResolution concerning tents\n(Adopted on 21 June 2039)\nThe General "
        "Conference of the International Labour Organization, meeting at its 128th Session, 2039,\n"
        "Having adopted A,\n1. Invites B.",
        ("ILC.128/Resolution II", "Resolution concerning tents", "2039-06-21"),
    ),
    (
        "General Conference\nGC(81)/RES/11\nTents and their\nnuclear ropes\nResolution adopted on 21 "
        "September 2037 during the seventh plenary meeting\nA.\nGeneral\nThe General Conference,\n"
        "(a) Noting A,\n1. Requests B.",
        ("GC(81)/RES/11", "Tents and their nuclear ropes", "2037-09-21"),
    ),
    (
        "A/HRC/PRST/39/1\nDistr.: General\n4 April 2039\nHuman Rights Council\nStatement by the President\n"
        "39/1. Reports of tents\nAt its 53rd meeting, on 22 March 2039, the President of the Human Rights "
        "Council made the following statement:\n“The Human Rights Council takes note of the tents.”",
        ("A/HRC/PRST/39/1", "Reports of tents", "2039-03-22"),
    ),
    (
        "UNEP/CBD/COP/DEC/34/8 hidden\nTents of trees\nThe Conference of the Parties,\nNoting A,\n1. Decides B.",
        ("CBD/COP/DEC/34/8", "Tents of trees", ""),
    ),
    (
        "ICC-ASP/33/20 35 Resolution ICC-ASP/33/Res.5 Adopted at the 13th plenary meeting, on 17 December "
        "2034, by consensus\nThe Assembly of States Parties,\nNoting A,\n1. Decides B.",
        ("ICC-ASP/33/Res.5", "", "2034-12-17"),
    ),
    (
        "Executive Board\nTwo hundred and tenth session\n210 EX/Decisions\nPARIS, 22 January 2021\n\n"
        "210 EX/Decision 5.I.A Ropes for wells\n\nThe Executive Board,\n\n1. Takes note of ropes.",
        ("210 EX/Decision 5.I.A", "Ropes for wells", ""),
    ),
    (
        "Shade of trees\n\nThe Conference of the Parties,\n\nNoting the shade,\n\n1. Urges planting.",
        ("", "Shade of trees", ""),
    ),
]


@pytest.mark.parametrize(("text", "card"), CARDS, ids=[card[1] or card[0] for _, card in CARDS])
def test_cards(make_page, text, card):
    identity = make_page(text, kind_of(text)).identity
    symbol = identity.symbol.text if identity.symbol else ""
    assert (symbol, identity.title, identity.adopted) == card


@pytest.mark.parametrize(
    ("closing", "facts"),
    [
        ("Adopted at the 1367th meeting by 14 votes to none.", {"recorded-vote", "S/PV.1367"}),
        ("Adopted unanimously at the\n1367th meeting.", {"unanimous", "S/PV.1367"}),
        (
            "Adopted at the 1367th meeting by 10 votes to none, with 5 abstentions.",
            {"recorded-vote"},
        ),
    ],
)
def test_how_the_council_closed_before_1994(make_page, closing, facts):
    text = (
        "Resolution 239 (1967)\nof 10 July 1967\nThe Security Council,\nNoting A,\n1. Decides B.\n"
    )
    page = make_page(text + closing)
    found = {one.value for one in extract(page) if one.name in ("adoption-mode", "meeting")}
    assert facts <= found


KINDS = [
    ("C-35/DEC.9\n21 April 2031\nDECISION\nTENTS\nThe Conference of the States Parties,\n"
     "Recalling that the Council adopted A,\nHereby:\n1. Condemns B.", "decision"),
    ("CBD/COP/DEC/34/8\n34/8. Tents\nThe Conference of the Parties,\nRecalling A,\n1. Adopts B.", "decision"),
    ("Decision 7/COP.33\nTents\nThe Conference of the Parties,\nNoting A,\n1. Decides B.", "decision"),
    ("Decision on tents\nThe Conference of the Parties,\nNoting A,\n1. Decides B.", "resolution"),
    ("MC-33/2: Tents of tin\nThe Conference of the Parties,\nNoting A,\n1. Decides B.", "decision"),
    ("UNEP/CBD/COP/DEC/34/8 hidden\nTents\nThe Conference of the Parties\nNoting A,\n1. Decides B.", "decision"),
    ("MC-33/2000: Tents of tin\nThe Conference of the Parties,\nNoting A,\n1. Decides B.", "resolution"),
    ("46/36. Tents\nA. Of sand\nThe General Assembly,\nNoting A,\n1. Decides B.", "resolution"),
    ("91/14. Tents\nThe General Assembly,\nNoting A,\n1. Decides B.", "resolution"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text[:20] for text, _ in KINDS])
def test_what_says_that_it_is_a_decision_is_one_and_has_its_preamble(make_page, text, kind):
    assert kind_of(text) == kind
    labels = [one.label for one in make_page(text, kind).segments.provisions]
    assert labels == ["pp1", "op1"]
