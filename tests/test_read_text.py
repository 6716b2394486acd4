"""Plain text and Markdown: encodings, front matter, kinds, identifiers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mastheads import FRONT, MASTHEAD

from graph.errors import ReadError
from graph.model import Kind
from graph.read import read_bytes, readers
from graph.read.decode import decode, tidied
from graph.read.kinds import kind_of, masthead_symbol
from graph.read.languages import language_of
from graph.read.naming import document_id

HERE = Path(__file__).parent
REFERENCE = Path(os.environ.get("RESOGRAPH_REFERENCE", HERE.parent.parent / "shared"))

AGENCY = """Assembly adopts text on harbour lights

UNITED NATIONS (Agency) -- The General Assembly on Monday adopted a text on harbour lights.

“It is a bright day,” an envoy said. The resolution reads as follows:

The General Assembly,

Recalling its resolution 90/11 of 4 June 2035,

1. Requests the keepers to trim their wicks.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MASTHEAD, Kind.RESOLUTION),
        (MASTHEAD.replace("The General Assembly,\n", ""), Kind.RESOLUTION),  # formula forgotten
        (
            "91/14. Lights\n\nThe General Assembly,\n\nNoting the fog,\n\n1. Asks for lamps.",
            Kind.RESOLUTION,
        ),
        (
            "*The Human Rights Council*,\n\n*Noting* the fog,\n\n1. *Asks* for lamps.",
            Kind.RESOLUTION,
        ),
        (
            "Security Council\nResolution 9722 (2036)\nAdopted by the Security Council at its "
            "9999th meeting, on 3 May 2036\nThe Security Council,\nNoting the fog,\n",
            Kind.RESOLUTION,
        ),
        (
            "S/PRST/2036/2\nStatement by the President of the Security Council\nAt the 9999th "
            "meeting of the Security Council, the President made the following statement:\n",
            Kind.STATEMENT,
        ),
        (
            "United Nations\nA/DEC/91/404\nDecision\n91/404.\nSeats\nAt its 29th plenary meeting, "
            "on 4 November 2036, the General Assembly elected Peru.\n",
            Kind.DECISION,
        ),
        (
            "United Nations\nS/2036/212\nSecurity Council\nPeru and Nauru: draft resolution\n"
            "The Security Council,\nNoting the fog,\n",
            Kind.DRAFT,
        ),
        (AGENCY, Kind.NEWS),
        (
            "Press Release\nGA/99999\n\nThe General Assembly,\n\nNoting the fog,\n",
            Kind.PRESS_RELEASE,
        ),
        ("SC/15999\nMeetings Coverage\n\nSecurity Council adopts text\n", Kind.PRESS_RELEASE),
        (
            "By Ada Lampkeeper, lecturer in maritime law\n\nIn my view the Assembly's text falls "
            "short. We must ask who pays for the oil. This article argues for a fund.\n",
            Kind.COMMENTARY,
        ),
        ("By Ada Lampkeeper\n\nThe Assembly met on Monday, officials said.\n", Kind.NEWS),
        (
            "Parliament passes resolution\n\nOTTAWA -- Lawmakers said on Tuesday that the "
            "resolution 12/4 was theirs.\n",
            Kind.NEWS,
        ),
        ("The General Assembly, which meets in autumn, said nothing.", Kind.NEWS),
    ],
)
def test_kinds_are_told_by_content(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


def test_a_story_that_quotes_a_masthead_stays_a_story() -> None:
    lead = (
        "An observer in the gallery said that the following was read to the delegates at noon, "
        "to general surprise and some relief."
    )
    assert kind_of(f"{lead}\n{lead} It was long.\n\n{MASTHEAD}") is Kind.NEWS


def test_symbol_of_the_masthead() -> None:
    assert masthead_symbol(MASTHEAD) == "A/RES/91/14"
    assert masthead_symbol("We cite A/RES/91/14 here.") == ""


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("a — b".encode(), "a — b"),
        ("\ufeffa".encode(), "a"),
        ("Über".encode("cp1252"), "Über"),
        ("“so”".encode("cp1252"), "“so”"),
        ("The Assembly".encode("utf-16"), "The Assembly"),
        ("The Assembly".encode("utf-16-le"), "The Assembly"),
        ("The Assembly".encode("utf-16-be"), "The Assembly"),
        (b"a\r\nb\rc\nd\x0ce", "a\nb\nc\nd\ne"),
        ("a\u2028b\x85c".encode(), "a\nb\nc"),
        (b"tab\tstays, bell\x07 goes", "tab\tstays, bell  goes"),
        ("no\u00a0break, follow\u2011up".encode(), "no\u00a0break, follow\u2011up"),
    ],
)
def test_decoding(data: bytes, text: str) -> None:
    assert decode(data, "x.txt") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (bytes(range(32)) * 40, "binary"),
        (b"\xff\xfea", "not utf-16"),
        (b"x" * (20 * 2**20 + 1), "at most 20 MB"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_bytes(data, "folder/x.txt")
    assert str(caught.value).startswith("folder/x.txt")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_bytes(data, "any")
    except ReadError:
        return
    assert document.text.strip()
    assert "\r" not in document.text


UNSEEN = [
    ("re\u00adsolu\u00adtion", "resolution"),
    ("\u200e78/311\u200f", "78/311"),
    ("o\ufb03ce of the \ufb01rst \ufb02oor", "office of the first floor"),
    (
        "no\u00a0break, na\u00efve \u2013 \u201cas is\u201d",
        "no\u00a0break, na\u00efve \u2013 \u201cas is\u201d",
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNSEEN)
def test_what_only_typesetters_see_is_left_out(text: str, expected: str) -> None:
    assert decode(text.encode(), "x") == expected


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_utf8_text_keeps_its_characters(text: str) -> None:
    text = tidied(text)
    kept = decode(("x" + text).encode(), "x")
    assert len(kept) == len(text) + 1
    assert kept.replace("\n", "") == ("x" + text).replace("\u2028", "").replace("\u2029", "")


def test_identifiers_are_made_of_content() -> None:
    assert document_id("A/res/91/14", "ignored", "0123456789") == "a-res-91-14-01234567"
    assert document_id("", "**Ships & lamps**", "abcdef0123") == "ships-lamps-abcdef01"
    assert document_id("", "", "abcdef0123").endswith("-abcdef01")
    same = read_bytes(MASTHEAD.encode(), "a.txt").id
    assert same == read_bytes(MASTHEAD.encode(), "b/c.dat").id
    assert same != read_bytes((MASTHEAD + "2.\nMore.").encode(), "a.txt").id


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The keepers of the lamps and the boats", "en"),
        ("Les gardiens des lampes et le bateau dans la nuit", "fr"),
        ("Los guardianes de las lámparas y el barco en la noche", "es"),
        ("Генеральная Ассамблея", "ru"),
        ("الجمعية العامة", "ar"),
        ("联合国大会", "zh"),
        ("12345", "en"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert language_of(text) == code


def test_readers_are_found_by_name_and_chosen_by_content() -> None:
    names = ["akn4un", "docx", "html", "mail", "markdown", "pdf", "plain"]
    assert [one.NAME for one in readers()] == names
    assert read_bytes(FRONT.encode() + b"Text", "x.xml").reader == "markdown"
    assert read_bytes(MASTHEAD.encode(), "x.md").reader == "markdown"
    assert read_bytes(MASTHEAD.encode(), "x.xml").reader == "plain"


@pytest.mark.reference
def test_kinds_of_the_reference_texts() -> None:
    folder = REFERENCE / "unxml" / "sample" / "txt"
    if not folder.exists():
        pytest.skip(f"no reference data at {REFERENCE}")
    for path in sorted(folder.glob("*.txt")):
        kind = read_bytes(path.read_bytes(), path.name).kind
        expected = (
            Kind.DECISION
            if "_DEC_" in path.name
            else Kind.STATEMENT
            if "PRST" in path.name
            else Kind.DRAFT
            if path.name.startswith("S_20")
            else Kind.RESOLUTION
        )
        assert kind is expected, path.name
    for path in sorted((REFERENCE / "seeds").glob("00[0234]*.txt")):
        assert not read_bytes(path.read_bytes(), path.name).kind.is_record, path.name


LETTER = "Letter dated 2 June 2037 from the envoy of Fiji addressed to the President"
PAPERS = [
    f"United Nations\nS/2037/455\nSecurity Council\nDistr.: General\n\n{LETTER}\n\nI write to you.",
    "UNITED NATIONS\nTHIRD COMMITTEE\n61st meeting\nCONTENTS\nA/C.3/45/SR.61\nThe meeting began.",
    "United Nations A/91/PV.50\nGeneral Assembly\n50th plenary meeting\nThe President: We begin.",
    "United Nations\nA/91/7/Corr.1\nDistr.: General\nCorrigendum\n1. Page 4\nFor wells read lamps",
    "United Nations\nA/91/440\nAgenda item 3\nReport of the Second Committee\n1. It met twice.",
]
NO_PAPERS = [
    (
        "S/2037/311\nSecurity Council\nChad: draft resolution\nThe Security Council,\n1. Digs.",
        "draft",
    ),
    (
        "United Nations\nA/91/440\nAgenda item 3\nReport of the Second Committee\n"
        "Draft resolution I\nLamps\nThe General Assembly,\nNoting A,\n1. Decides B.",
        "draft",
    ),
    (
        "United Nations\nA/RES/91/14\nReport of the Committee on Wells\nThe General Assembly,\n"
        "Noting A,\n1. Decides B.",
        "resolution",
    ),
    (f"Envoys quarrel over a lamp\n\nNADI, 4 June - A text (A/91/7) says so.\n\n{LETTER}", "news"),
]


@pytest.mark.parametrize("text", PAPERS)
def test_official_documents_that_adopt_nothing(text):
    assert kind_of(text) == "paper"


@pytest.mark.parametrize(("text", "kind"), NO_PAPERS)
def test_what_is_no_such_paper(text, kind):
    assert kind_of(text) == kind
