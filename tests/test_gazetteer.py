"""Names of actors and instruments: found under every spelling, with exact offsets, and not else."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.gazetteer import Gazetteer, Match
from graph.gazetteer.fold import fold


def found(text: str) -> list[Match]:
    return Gazetteer.load().find(text)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.matched, one.entity) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "matched", "entity", "kind"),
    [
        ("Talks with China went on", "China", "state/CHN", "pref"),
        ("TALKS WITH CHINA WENT ON", "CHINA", "state/CHN", "pref"),
        ("in the U.S. Senate building, U.S. senators", "U.S. Senate", "org/us-senate", "alt"),
        ("the U.S.-led group", "U.S.", "state/USA", "acronym"),
        ("a US-drafted text", "US", "state/USA", "acronym"),
        ("a Chinese-sponsored text", "Chinese", "state/CHN", "demonym"),
        ("China’s envoy", "China", "state/CHN", "pref"),
        ("China's envoy", "China", "state/CHN", "pref"),
        ("many Americans agreed", "Americans", "state/USA", "demonym"),
        ("Moscow objected", "Moscow", "state/RUS", "metonym"),
        ("The Kremlin objected", "The Kremlin", "state/RUS", "metonym"),
        ("Côte d’Ivoire voted", "Côte d’Ivoire", "state/CIV", "pref"),
        ("COTE D'IVOIRE voted", "COTE D'IVOIRE", "state/CIV", "pref"),
        ("Cote d'Ivoire voted", "Cote d'Ivoire", "state/CIV", "pref"),
        ("Ivory Coast voted", "Ivory Coast", "state/CIV", "alt"),
        ("Türkiye voted", "Türkiye", "state/TUR", "pref"),
        ("TÜRKİYE voted", "TÜRKİYE", "state/TUR", "pref"),
        ("Guinea\u2011Bissau voted", "Guinea\u2011Bissau", "state/GNB", "pref"),
        ("Guinea-\nBissau voted", "Guinea-\nBissau", "state/GNB", "pref"),
        ("Papua\u00a0New Guinea voted", "Papua\u00a0New Guinea", "state/PNG", "pref"),
        ("the Marshall\nIslands voted", "Marshall\nIslands", "state/MHL", "pref"),
        ("the Marshall  Islands voted", "Marshall  Islands", "state/MHL", "pref"),
        ("Swaziland voted", "Swaziland", "state/SWZ", "former"),
        ("a Iran (Islamic Republic of) draft", "Iran (Islamic Republic of)", "state/IRN", "pref"),
        ("the Islamic Republic of Iran", "Islamic Republic of Iran", "state/IRN", "alt"),
        ("the Holy See spoke", "Holy See", "state/VAT", "pref"),
        ("invites UNICEF to act", "UNICEF", "org/united-nations-children-s-fund", "acronym"),
        (
            "the UN Children’s Fund",
            "UN Children’s Fund",
            "org/united-nations-children-s-fund",
            "alt",
        ),
        ("the WHO said", "WHO", "org/world-health-organization", "acronym"),
        ("the World Health Organisation", "World Health Organisation", None, "alt"),
        ("the World Food Program", "World Food Program", "org/world-food-programme", "alt"),
        ("the U.N. General Assembly", "U.N. General Assembly", "org/general-assembly", "alt"),
        ("calls on member States", "member States", "group/member-states", "pref"),
        ("LEAST DEVELOPED COUNTRIES", "LEAST DEVELOPED COUNTRIES", None, "pref"),
        (
            "the Group of 77 and China",
            "Group of 77 and China",
            "group/group-of-77-and-china",
            "pref",
        ),
        ("The Secretary-General reports", "Secretary-General", "org/secretary-general", "pref"),
        ("the 2030 Agenda4 and", "2030 Agenda", None, "alt"),
        ("under the Paris Agreement", "Paris Agreement", "instrument/paris-agreement", "pref"),
        ("Agence France-Presse wrote", "Agence France-Presse", "org/agence-france-presse", "pref"),
    ],
)
def test_is_found(text: str, matched: str, entity: str | None, kind: str) -> None:
    hits = [one for one in found(text) if one.matched == matched]
    assert len(hits) == 1, found(text)
    assert text[hits[0].start : hits[0].end] == matched
    assert entity is None or hits[0].entity == entity
    assert hits[0].label_kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigeria and the Niger", ["state/NGA", "state/NER"]),
        ("Guinea, Equatorial Guinea, Guinea-Bissau", ["state/GIN", "state/GNQ", "state/GNB"]),
        ("the Congo and the Democratic Republic of the Congo", ["state/COG", "state/COD"]),
        (
            "Republic of Korea; Democratic People's Republic of Korea",
            ["state/KOR", "state/PRK"],
        ),
        ("Dominica, Dominican Republic", ["state/DMA", "state/DOM"]),
        ("Sudan and South Sudan", ["state/SDN", "state/SSD"]),
        ("AU-UN talks", ["org/african-union", "org/united-nations"]),
        (
            "Trinidad and Tobago and the United Kingdom of Great Britain and Northern Ireland",
            ["state/TTO", "state/GBR"],
        ),
    ],
)
def test_longest_name_wins(text: str, expected: list[str]) -> None:
    assert [one.entity for one in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "she asked us, and who it was",
        "the woman from Romanian hills"[:9],
        "Chinatown was busy",
        "on the Jordan River and in the Niger Delta",
        "a graduate of Georgia Tech",
        "roast turkey and a guinea pig",
        "the Gulf of Guinea",
        "the Latin American branch",
        "prices in US dollars",
        "document UNEP/EA.5/Res.14",
        "see A/HRC/54/L.2 and A/CONF.157/24",
        "aircraft EP-CFP was sold",
        "document WHA58/2005/REC/1",
        "the report states that the parties"[:23],
        "Chad’s"[:3],
        "",
        " \n\n ",
    ],
)
def test_is_not_found(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "host", "inner"),
    [
        ("the Beijing Declaration and Platform for Action", "instrument/", "state/CHN"),
        ("the Geneva Conventions", "instrument/", "state/CHE"),
        ("the Paris Agreement", "instrument/", "state/FRA"),
        ("the Rome Statute", "instrument/", "state/ITA"),
        ("the Chinese Foreign Ministry", "org/", "state/CHN"),
        ("the Permanent Mission of China to the United Nations", "org/", "state/CHN"),
        ("the Deputy Secretary-General", "org/deputy", "org/secretary-general"),
        ("the United Nations Mission in Liberia", "org/", "state/LBR"),
    ],
)
def test_longer_name_swallows(text: str, host: str, inner: str) -> None:
    entities = [one.entity for one in found(text)]
    assert len(entities) == 1
    assert entities[0].startswith(host)
    assert inner not in entities


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [
        ("Jordan spoke", True),
        ("Chad spoke", True),
        ("Georgia spoke", True),
        ("Turkey spoke", True),
        ("Mongolia spoke", False),
        ("The WHO spoke", False),
        ("WHO IS TO BLAME FOR THIS", True),
        ("Congolese troops", True),
    ],
)
def test_ambiguous_labels_are_flagged(text: str, ambiguous: bool) -> None:
    assert [one.ambiguous for one in found(text)] == [ambiguous]


def test_labels_of_two_entities_name_both() -> None:
    (match,) = found("Congolese troops")
    assert {match.entity, *match.others} == {"state/COD", "state/COG"}


def test_no_name_crosses_a_blank_line() -> None:
    assert pairs("the Marshall\n\nIslands voted") == []
    assert [one.entity for one in found("South\n\nSudan")] == ["state/SDN"]


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = "𝔘𝔑 🌍 the  Marshall\u00ad Islands, 🌍Fiji and Co\u0302te d’Ivoire"
    matches = found(text)
    assert [one.entity for one in matches] == ["state/MHL", "state/FJI", "state/CIV"]
    assert [text[one.start : one.end] for one in matches] == [one.matched for one in matches]
    assert matches[-1].matched == "Co\u0302te d’Ivoire"


def test_a_decomposed_last_letter_stays_whole() -> None:
    text = unicodedata.normalize("NFD", "in Malé today")
    (match,) = found(text)
    assert match.matched == unicodedata.normalize("NFD", "Malé")


PIECES = st.sampled_from(
    [
        "China", "Côte d’Ivoire", "Guinea-\n", "Bissau", "U.S.", " ", "  ", "\n", "\n\n", "🌍", "é",
        "e\u0301", "\u00ad", "\u00a0", "Member", "States", "1", "’s", "-", "UN", "/", "İ", "ß",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=150, deadline=None)
def test_every_match_quotes_the_text_and_none_overlap(text: str) -> None:
    free = 0
    for one in found(text):
        assert free <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.matched
        free = one.end


@given(st.text(alphabet=st.sampled_from("aé\u0301 \n\u00ad-’‑x🌍"), max_size=30))
@settings(max_examples=150, deadline=None)
def test_folding_leads_back_to_the_same_letter(text: str) -> None:
    folded = fold(text)
    offsets = [folded.original(at) for at in range(len(folded.text) + 1)]
    assert offsets == sorted(offsets)
    for at, char in enumerate(folded.text):
        original = text[offsets[at]]
        assert char == original or not original.isascii() or original.isspace()


def test_every_member_state_is_there_once() -> None:
    entities = Gazetteer.load().entities
    states = [one for one in entities if one.startswith("state/")]
    assert len(states) == 193 + 2 + 3
    for entity in states:
        name = Gazetteer.load().name(entity)
        assert [one.entity for one in found(f"Then {name} spoke.")] == [entity]


def test_every_link_leads_to_an_entity() -> None:
    entities = Gazetteer.load().entities
    for entity in entities.values():
        for name, target in entity.links:
            if name not in ("adoptedBy", "inScheme"):
                assert target in entities, (entity.id, name, target)
