"""UN document symbols: every dress reads to one form, and nothing else reads at all."""

import pytest

from graph.errors import SymbolError
from graph.symbol import (
    BODIES,
    Kind,
    decision,
    from_iri_path,
    iri_path,
    link,
    parse,
    resolution,
    try_parse,
)
from graph.symbol.bodies import COUNTED

# (text, library form, organ, kind, session, number, year, part)
RESOLUTIONS = [
    ("A/RES/91/14", "A/RES/91/14", "GA", "91", "14", None, ""),
    ("A/res/78/311", "A/RES/78/311", "GA", "78", "311", None, ""),
    ("a/RES/78/311", "A/RES/78/311", "GA", "78", "311", None, ""),
    ("  A/RES/78/311\n", "A/RES/78/311", "GA", "78", "311", None, ""),
    ("A/RES/\n78/311", "A/RES/78/311", "GA", "78", "311", None, ""),
    ("A/RES/57/270 B", "A/RES/57/270[B]", "GA", "57", "270", None, "B"),
    ("A/RES/57/270b", "A/RES/57/270[B]", "GA", "57", "270", None, "B"),
    ("A/RES/46/36[L]", "A/RES/46/36[L]", "GA", "46", "36", None, "L"),
    ("A/RES/46/36\u00a0L", "A/RES/46/36[L]", "GA", "46", "36", None, "L"),
    ("A/RES/91/250A-C", "A/RES/91/250[A-C]", "GA", "91", "250", None, "A-C"),
    ("A/RES/91/250 A to C", "A/RES/91/250[A-C]", "GA", "91", "250", None, "A-C"),
    ("A/RES/91/250a–c", "A/RES/91/250[A-C]", "GA", "91", "250", None, "A-C"),
    ("A/RES/53/77 AA", "A/RES/53/77[AA]", "GA", "53", "77", None, "AA"),
    ("A/RES/ES-11/5", "A/RES/ES-11/5", "GA", "ES-11", "5", None, ""),
    ("A/RES/ES\u201111/5", "A/RES/ES-11/5", "GA", "ES-11", "5", None, ""),
    ("A/RES/ES\u201011/5", "A/RES/ES-11/5", "GA", "ES-11", "5", None, ""),
    ("A/RES/ES\u201311/5", "A/RES/ES-11/5", "GA", "ES-11", "5", None, ""),
    ("A/RES/ES-\n11/5", "A/RES/ES-11/5", "GA", "ES-11", "5", None, ""),
    ("A/RES/S-32/1", "A/RES/S-32/1", "GA", "S-32", "1", None, ""),
    ("A/RES/S-20/4 A", "A/RES/S-20/4[A]", "GA", "S-20", "4", None, "A"),
    ("A/RES/217(III)", "A/RES/217(III)", "GA", "III", "217", None, ""),
    ("A/RES/217 A (III)", "A/RES/217(III)[A]", "GA", "III", "217", None, "A"),
    ("A/RES/217A(III)", "A/RES/217(III)[A]", "GA", "III", "217", None, "A"),
    ("A/RES/217(III)[A]", "A/RES/217(III)[A]", "GA", "III", "217", None, "A"),
    ("A/RES/217 (III) A", "A/RES/217(III)[A]", "GA", "III", "217", None, "A"),
    ("a/res/2200(xxi)", "A/RES/2200(XXI)", "GA", "XXI", "2200", None, ""),
    ("A/RES/3201(S-VI)", "A/RES/3201(S-VI)", "GA", "S-VI", "3201", None, ""),
    ("A/RES/2252 (ES-V)", "A/RES/2252(ES-V)", "GA", "ES-V", "2252", None, ""),
    ("S/RES/2722 (2024)", "S/RES/2722 (2024)", "SC", "", "2722", 2024, ""),
    ("S/RES/2722(2024)", "S/RES/2722 (2024)", "SC", "", "2722", 2024, ""),
    ("s/res/2722\u202f(2024)", "S/RES/2722 (2024)", "SC", "", "2722", 2024, ""),
    ("S/RES/2722 ( 2024 )", "S/RES/2722 (2024)", "SC", "", "2722", 2024, ""),
    ("S/RES/2216", "S/RES/2216 (2015)", "SC", "", "2216", 2015, ""),
    ("S/RES/9876", "S/RES/9876", "SC", "", "9876", None, ""),
    ("E/RES/2018/15", "E/RES/2018/15", "ECOSOC", "2018", "15", 2018, ""),
    ("E/RES/2021/2B", "E/RES/2021/2[B]", "ECOSOC", "2021", "2", 2021, "B"),
    ("E/RES/663 C (XXIV)", "E/RES/663(XXIV)[C]", "ECOSOC", "XXIV", "663", None, "C"),
    ("E/RES/1566(l)", "E/RES/1566(L)", "ECOSOC", "L", "1566", None, ""),
    ("A/hrc/RES/36/5", "A/HRC/RES/36/5", "HRC", "36", "5", None, ""),
    ("A/HRC/RES/S-17/1", "A/HRC/RES/S-17/1", "HRC", "S-17", "1", None, ""),
    ("E/CN.4/RES/2005/74", "E/CN.4/RES/2005/74", "CHR", "2005", "74", 2005, ""),
    ("E/CN.4/SUB.2/RES/1998/5", "E/CN.4/Sub.2/RES/1998/5", "SUBCHR", "1998", "5", 1998, ""),
    ("E/CN.7/RES/65/2", "E/CN.7/RES/65/2", "CND", "65", "2", None, ""),
    ("E/CN.15/RES/26/3", "E/CN.15/RES/26/3", "CCPCJ", "26", "3", None, ""),
    ("E/ESCAP/RES/72/7", "E/ESCAP/RES/72/7", "ESCAP", "72", "7", None, ""),
    ("E/CN.17/RES/3/1", "E/CN.17/RES/3/1", "CSD", "3", "1", None, ""),
    ("unep/ea.5/res.14", "UNEP/EA.5/Res.14", "UNEA", "5", "14", None, ""),
    ("HSP/HA.2/Res.6", "HSP/HA.2/Res.6", "UNHA", "2", "6", None, ""),
    ("GC.18/Res.1", "GC.18/Res.1", "UNIDO", "18", "1", None, ""),
    ("WHA77.1", "WHA77.1", "WHA", "77", "1", None, ""),
    ("GC(65)/RES/9", "GC(65)/RES/9", "IAEA", "65", "9", None, ""),
    ("GC(XXXIV)/RES/533", "GC(XXXIV)/RES/533", "IAEA", "XXXIV", "533", None, ""),
    ("A.1100(29)", "A.1100(29)", "IMO", "29", "1100", None, ""),
    ("MSC.428(98)", "MSC.428(98)", "MSC", "98", "428", None, ""),
    ("41 C/Resolution 32", "41 C/Resolution 32", "UNESCO", "41", "32", None, ""),
    ("41C/Res. 32", "41 C/Resolution 32", "UNESCO", "41", "32", None, ""),
]

# (text, library form, organ, kind, session, number, year)
OTHERS = [
    ("A/DEC/78/408", "A/DEC/78/408", "GA", Kind.DECISION, "78", "408", None),
    ("A/DEC/76/553AandB", "A/DEC/76/553[A-B]", "GA", Kind.DECISION, "76", "553", None),
    ("E/DEC/2021/240", "E/DEC/2021/240", "ECOSOC", Kind.DECISION, "2021", "240", 2021),
    ("WHA75(11)", "WHA75(11)", "WHA", Kind.DECISION, "75", "11", None),
    ("1/CP.21", "1/CP.21", "CP", Kind.DECISION, "21", "1", None),
    ("1/CMA.3", "1/CMA.3", "CMA", Kind.DECISION, "3", "1", None),
    ("206 EX/Dec. 5", "206 EX/Decision 5", "UNESCO-EX", Kind.DECISION, "206", "5", None),
    ("S/PRST/2019/11", "S/PRST/2019/11", "SC", Kind.PRESIDENTIAL_STATEMENT, "", "11", 2019),
    ("A/HRC/PRST/30/1", "A/HRC/PRST/30/1", "HRC", Kind.PRESIDENTIAL_STATEMENT, "30", "1", None),
    ("A/78/L.86", "A/78/L.86", "GA", Kind.DRAFT, "78", "86", None),
    ("A/C.3/91/l.7/rev.1", "A/C.3/91/L.7/Rev.1", "GA", Kind.DRAFT, "91", "7", None),
    ("A/HRC/54/L.13", "A/HRC/54/L.13", "HRC", Kind.DRAFT, "54", "13", None),
    ("E/CN.15/2022/L.5", "E/CN.15/2022/L.5", "CCPCJ", Kind.DRAFT, "2022", "5", 2022),
    ("E/2021/L.23/Rev.1", "E/2021/L.23/Rev.1", "ECOSOC", Kind.DRAFT, "2021", "23", 2021),
    ("UNEP/EA.5/L.9", "UNEP/EA.5/L.9", "UNEA", Kind.DRAFT, "", "9", None),
    ("A/78/PV.97", "A/78/PV.97", "GA", Kind.MEETING_RECORD, "78", "97", None),
    ("A/ES-11/PV.5", "A/ES-11/PV.5", "GA", Kind.MEETING_RECORD, "ES-11", "5", None),
    ("S/PV.9586", "S/PV.9586", "SC", Kind.MEETING_RECORD, "", "9586", None),
    ("s/pv.9586", "S/PV.9586", "SC", Kind.MEETING_RECORD, "", "9586", None),
    ("A/C.4/71/SR.3", "A/C.4/71/SR.3", "GA", Kind.MEETING_RECORD, "71", "3", None),
    ("A/78/123", "A/78/123", "GA", Kind.REPORT, "78", "123", None),
    ("E/CN.6/2022/3", "E/CN.6/2022/3", "CSW", Kind.REPORT, "2022", "3", 2022),
    ("S/2024/239", "S/2024/239", "SC", Kind.REPORT, "", "239", 2024),
    ("A/HRC/54/5", "A/HRC/54/5", "HRC", Kind.REPORT, "54", "5", None),
    ("A/2170", "A/2170", "GA", Kind.REPORT, "", "2170", None),
    ("A/91/351/ADD.1/CORR.2", "A/91/351/Add.1/Corr.2", "GA", Kind.REPORT, "91", "351", None),
    ("A/91/6(sect.29a)", "A/91/6 (Sect. 29A)", "GA", Kind.REPORT, "91", "6", None),
    ("A/91/6 (Income sect. 1)", "A/91/6 (Income sect. 1)", "GA", Kind.REPORT, "91", "6", None),
    ("A/91/40(Vol.I)(supp)", "A/91/40 (Vol. I) (Supp)", "GA", Kind.REPORT, "91", "40", None),
    ("NPT/CONF.1995/32(PartI)", "NPT/CONF.1995/32 (Part I)", "NPT", Kind.REPORT, "", "32", None),
    ("A/RES/91/14/Corr.1", "A/RES/91/14/Corr.1", "GA", Kind.REPORT, "91", "14", None),
    ("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1", "FCCC", Kind.REPORT, "2015", "10", 2015),
    ("A/91/5‑S/2036/9", "A/91/5-S/2036/9", "GA", Kind.REPORT, "91", "5", None),
    ("NPT/CONF.2020/WP.77", "NPT/CONF.2020/WP.77", "NPT", Kind.REPORT, "", "77", None),
    ("ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1", "ICCD", Kind.REPORT, "", "23", None),
]

NO_SYMBOLS = [
    *("", " ", "/", "A", "A/", "A/RES", "A/RES/", "A/RES/78", "A/RES/78/", "A/RES/78/311/2"),
    *("78/311", "217 A (III)", "2722 (2024)", "9/11", "24/7", "2020/21", "1/2", "26 (a)", "16/17"),
    *(
        "A/RES/0/1",
        "A/RES/78/0",
        "A/RES/78/12345",
        "A/RES/2018/15",
        "E/RES/78/1",
        "A/RES/217(IIII)",
    ),
    *("A/RES/217()", "A/RES/217(VX)", "A/RES/57/270 BC", "A/RES/57/270[B", "A/RES/57/270 C-A"),
    *("A/RES/217 A (III) B", "A/RES/57/270 A-A", "S/RES/2722 (1924)", "S/RES/2722 (2024", "S/RES/"),
    *("S/RES/2722(2024) and", "A/RES/78/311.", "resolution A/RES/78/311", "[A/RES/78/311]"),
    *("A%2FRES%2F78%2F311", "S/RES/2722%20(2024)", "https://docs.un.org/en/A/RES/78/311"),
    *("and/or", "and/or/2", "km/h", "HIV/AIDS", "TCP/IP/4", "he/she", "a/2", "s/1", "T/PCCs"),
    *(
        "A/RES/٧٨/٣١١",
        "А/RES/78/311",
        "A/RES/78/311\x00",
        "A//78/123",
        "A/78//123",
        "A/78/L.86/",
        "A/91/5-and/2",
    ),
    *("1/CP", "12/CPR.3", "41 C/5", "1/CP.21.2"),
    *("WHA77", "WHA77.1.2", "GC(IIX)/RES/1", "A.1100", "A/" + "1/" * 99 + "1"),
]


@pytest.mark.parametrize("row", RESOLUTIONS, ids=lambda row: repr(row[0]))
def test_resolution_in_any_dress(row):
    text, library, organ, session, number, year, part = row
    symbol = parse(text)
    assert str(symbol) == symbol.text == library
    assert (symbol.organ, symbol.kind) == (organ, Kind.RESOLUTION)
    assert (symbol.session, symbol.number) == (session, number)
    assert (symbol.year, symbol.part) == (year, part)


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: repr(row[0]))
def test_other_documents(row):
    text, library, organ, kind, session, number, year = row
    symbol = parse(text)
    assert str(symbol) == library
    assert (symbol.organ, symbol.kind) == (organ, kind)
    assert (symbol.session, symbol.number, symbol.year) == (session, number, year)


@pytest.mark.parametrize("text", NO_SYMBOLS)
def test_no_symbol(text):
    assert try_parse(text) is None
    with pytest.raises(SymbolError, match=r"found .*expected"):
        parse(text)


def test_every_body_with_resolutions_is_shown_in_the_table():
    shown = {row[2] for row in RESOLUTIONS}
    for body in BODIES:
        sessions = {"{y}": "2018", "{R}": "V", "{p}": "Saltham, 2018", "{g}": "18"}
        told = next((one for field, one in sessions.items() if field in body.resolution), "5")
        counted = "2018" if body.notation in ("year", "council") else told
        made = resolution if body.notation in COUNTED or body.resolution else decision
        number = "IV" if "{m}" in body.resolution else "14"
        symbol = made(body.key, counted, number)
        assert symbol.organ == body.key
        assert parse(symbol.text) == symbol
    assert {"GA", "SC", "ECOSOC", "HRC", "UNEA", "CHR", "CND", "WHA"} <= shown


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("GA", "78", "311"), "A/RES/78/311"),
        (("GA", "III", "217", "A"), "A/RES/217(III)[A]"),
        (("GA", "ES-10", "15"), "A/RES/ES-10/15"),
        (("GA", "S-VI", "3201"), "A/RES/3201(S-VI)"),
        (("GA", "91", "250", "A to C"), "A/RES/91/250[A-C]"),
        (("GA", "91", "250", "A and B"), "A/RES/91/250[A-B]"),
        (("SC", "2024", "2722"), "S/RES/2722 (2024)"),
        (("SC", "", "2216"), "S/RES/2216 (2015)"),
        (("ECOSOC", "2018", "15"), "E/RES/2018/15"),
        (("ECOSOC", "XXIV", "663", "C"), "E/RES/663(XXIV)[C]"),
        (("HRC", "36", "5"), "A/HRC/RES/36/5"),
        (("UNEA", "5", "14"), "UNEP/EA.5/Res.14"),
        (("CND", "65", "2"), "E/CN.7/RES/65/2"),
        (("WHA", "77", "1"), "WHA77.1"),
    ],
)
def test_resolution_out_of_parts(parts, expected):
    assert str(resolution(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ("GA", "2018", "15"),
        ("GA", "", "15"),
        ("GA", "78", ""),
        ("GA", "78", "x"),
        ("GA", "78", "٣"),
        ("GA", "78", "-1"),
        ("SC", "", "9" * 5000),
        ("GA", "78", "311", "BC"),
        ("GA", "IIII", "3"),
        ("GA", "RES/1", "3"),
        ("ECOSOC", "78", "1"),
        ("SC", "78", "2722"),
        ("HRC", "36/5", "1"),
        ("nobody", "1", "1"),
        ("UNEA", "5", "14", "B"),
    ],
)
def test_impossible_parts(parts):
    with pytest.raises(SymbolError, match=r"found .*expected"):
        resolution(*parts)


def test_decision_out_of_parts():
    assert str(decision("GA", "72", "558")) == "A/DEC/72/558"
    assert decision("ECOSOC", "2021", "240").kind is Kind.DECISION


def test_comparable_form_and_parts():
    symbol = parse("A/RES/217 A (III)")
    assert symbol.without_part == parse("A/RES/217(III)")
    assert symbol.without_part.without_part == symbol.without_part
    assert not symbol.without_part.part
    assert parse("A/RES/91/250 A-D").parts == ("A", "B", "C", "D")
    assert parse("A/RES/53/77 Z-AA").parts == ("Z", "AA")
    assert parse("A/RES/91/250").parts == ()


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("A/RES/78/311", "https://docs.un.org/en/A/RES/78/311"),
        ("A/RES/57/270 B", "https://docs.un.org/en/A/RES/57/270B"),
        ("A/RES/217 A (III)", "https://docs.un.org/en/A/RES/217(III)"),
        ("S/RES/2722 (2024)", "https://docs.un.org/en/S/RES/2722(2024)"),
        ("A/91/6 (Sect. 3)", "https://docs.un.org/en/A/91/6(Sect.3)"),
        ("WHA77.1", ""),
    ],
)
def test_official_link(text, url):
    assert link(parse(text)) == url


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("A/RES/78/311", "A/RES/78/311"),
        ("A/RES/217 A (III)", "A/RES/217(III)%5BA%5D"),
        ("S/RES/2722 (2024)", "S/RES/2722%20(2024)"),
        ("A/78/L.86", "A/78/L.86"),
    ],
)
def test_iri_path_there_and_back(text, path):
    assert iri_path(parse(text)) == path
    assert from_iri_path(path) == parse(text)


@pytest.mark.parametrize(
    "path", ["", "state/CHN", "A/RES/78%2F311", "a/res/78/311", "%ff", "../A/RES/78/311"]
)
def test_foreign_iri_path(path):
    with pytest.raises(SymbolError, match=r"found .*expected"):
        from_iri_path(path)


def test_iris_are_accepted_by_both_stores():
    pyoxigraph = pytest.importorskip("pyoxigraph")
    rdflib = pytest.importorskip("rdflib")
    for row in (*RESOLUTIONS, *OTHERS):
        iri = "https://w3id.org/resograph/id/" + iri_path(parse(row[0]))
        node = pyoxigraph.NamedNode(iri)
        line = f"<{iri}> <https://schema.org/about> <{iri}> .\n"
        assert next(iter(pyoxigraph.parse(line, pyoxigraph.RdfFormat.N_TRIPLES))).subject == node
        assert rdflib.URIRef(iri).n3() == f"<{iri}>"
        assert len(rdflib.Graph().parse(data=line, format="turtle")) == 1
