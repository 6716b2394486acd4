"""People: offices before and after names, what points back, who is no person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.persons import extractor as persons
from graph.extract.persons.names import family_names, natural
from graph.extract.persons.roles import role_of

OFFICES = [
    # text, entity, role, on behalf of
    (
        "US Ambassador to the United Nations Linda Thomas-Greenfield agreed.",
        "person/linda-thomas-greenfield",
        "role/permanent-representative",
        "state/USA",
    ),
    (
        "Fu Cong, China’s U.N. ambassador, left.",
        "person/fu-cong",
        "role/permanent-representative",
        "state/CHN",
    ),
    (
        "China's permanent representative to the United Nations, Fu Cong, left.",
        "person/fu-cong",
        "role/permanent-representative",
        "state/CHN",
    ),
    (
        "Nate Evans, spokesperson for the U.S. mission to the United Nations, said no.",
        "person/nate-evans",
        "role/spokesperson",
        "state/USA",
    ),
    (
        "French Foreign Minister Jeanne Roussel spoke.",
        "person/jeanne-roussel",
        "role/foreign-minister",
        "state/FRA",
    ),
    (
        "They asked Secretary-General Amara Koné to act.",
        "person/amara-kone",
        "role/secretary-general",
        "",
    ),
    (
        "LUCIA ORTEGA (Peru), introducing the text, said yes.",
        "person/lucia-ortega",
        "role/representative",
        "state/PER",
    ),
    (
        "Andy Mok, a senior research fellow at the Ridge Institute, wrote it.",
        "person/andy-mok",
        "role/senior-research-fellow",
        "",
    ),
    (
        "U.S. Ambassador John R. Doe warned them.",
        "person/john-r-doe",
        "role/ambassador",
        "state/USA",
    ),
    (
        "Cuban Foreign Minister Ana Perez Roca said no.",
        "person/ana-perez-roca",
        "role/foreign-minister",
        "state/CUB",
    ),
    (
        "President of Sierra Leone Momo Kargbo said no.",
        "person/momo-kargbo",
        "role/president",
        "state/SLE",
    ),
    (
        "But Qatari foreign minister Sheikh Hamad bin Salman al-Emadi left.",
        "person/hamad-bin-salman-al-emadi",
        "role/foreign-minister",
        "state/QAT",
    ),
    (
        "Washington’s UN ambassador Jo Li left.",
        "person/jo-li",
        "role/permanent-representative",
        "state/USA",
    ),
    ("In Suva, President Waqa thanked them.", "person/waqa", "role/president", ""),
    ("Otieno Wafula of the Ropes Institute said no.", "person/otieno-wafula", "", ""),
    ("It was chaired by Ana Lagos last year.", "person/ana-lagos", "", ""),
    ("U Min Thu, the ambassador, left.", "person/min-thu", "role/ambassador", ""),
    (
        "Dr. Sidi Omar Vall, envoy of Chad, said no.",
        "person/sidi-omar-vall",
        "role/envoy",
        "state/TCD",
    ),
    (
        "Said the secretary of the League of Arab States (LAS), Omar Vall, to them.",
        "person/omar-vall",
        "role/secretary",
        "",
    ),
    ("“No,” said Mayor Dana Whitfield.", "person/dana-whitfield", "role/mayor", ""),
]
NOBODY = [
    "The draft fell by 3 to 9, according to the official tally of the hall.",
    "The Chilean ambassador, however, is old.",
    "He said the Roe-Doe Act hurt all.",
    "The office told Wells Online on Monday.",
    "The United Nations General Assembly said so.",
    "The Human Rights Council told States to act.",
    "New York said nothing. The Security Council warned them.",
    "Sustainable Development Goals, said the Agenda.",
    "Ministers and ambassadors said that all was well.",
    "A Special Rapporteur is to be named.",
    "Ropes are made at Omar Vall University. The Office of the High Commissioner said so.",
    "Israel’s Iron Dome over Haifa Bay is old.",
    "Envoy Says Talks With Rebels Begin Before Summer\n\nThe talks began.",
    "They asked not to let Niger’s representative speak.",
    "North Korea’s official name is long. He was seen as the country’s next president.",
]
CHAINS = [
    # text, the entities in order
    (
        "Fu Cong, China’s ambassador, spoke. Fu said yes. The Chinese ambassador left.",
        ["person/fu-cong"] * 3,
    ),
    (
        "Nate Evans, a spokesperson, spoke. “No,” Evans said. He said more.",
        ["person/nate-evans"] * 3,
    ),
    ("Ambassador Lora Kalsakau spoke. Ms. Kalsakau thanked them.", ["person/lora-kalsakau"] * 2),
    (
        "Minister Jane Doe met Minister Ann Roe. Doe said yes, Roe said no.",
        ["person/jane-doe", "person/ann-roe", "person/jane-doe", "person/ann-roe"],
    ),
]


def test_speakers_without_a_name_are_told_apart(make_page):
    text = "A Western diplomat said yes. A government official said no. The official left."
    first, second, third = mentions(make_page(text, "news"))
    assert first.entity != second.entity == third.entity


def test_an_envoy_of_another_state_is_somebody_else(make_page):
    text = (
        "Ambassador Jane Doe said yes. " + "They talked on and on. " * 12 + "The Chilean ambassador"
        " said no."
    )
    first, second = mentions(make_page(text, "news"))
    assert (first.entity, second.name) == ("person/jane-doe", "")


def test_a_delegate_acts_without_a_name(make_page):
    (one,) = mentions(make_page("Peru’s delegate, on behalf of a group, decried it.", "news"))
    assert (one.name, one.role, one.on_behalf_of) == ("", "role/representative", "state/PER")


def test_an_aside_parts_no_speaker_from_the_verb(make_page):
    (one,) = mentions(make_page("The Chilean ambassador, meanwhile, claimed to be late.", "news"))
    assert (one.name, one.on_behalf_of) == ("", "state/CHL")


def test_longer_and_shorter_names_are_one(make_page):
    text = "President Ana Maria Roca said yes. Later Ana Roca, the president, said no."
    assert len({one.entity for one in mentions(make_page(text, "news"))}) == 1


def mentions(page):
    return list(persons.extract(page))


@pytest.mark.parametrize(("text", "entity", "role", "state"), OFFICES)
def test_offices(make_page, text, entity, role, state):
    one = mentions(make_page(text, "news"))[0]
    assert (one.entity, one.role, one.on_behalf_of) == (entity, role, state)
    assert one.role_text in text


@pytest.mark.parametrize("text", NOBODY)
def test_near_misses(make_page, text):
    assert mentions(make_page(text, "news")) == []


@pytest.mark.parametrize(("text", "entities"), CHAINS)
def test_what_points_back(make_page, text, entities):
    assert [one.entity for one in mentions(make_page(text, "news"))] == entities


def test_unnamed_speaker_keeps_the_office(make_page):
    text = "A spokesperson for the Chinese mission said yes. The spokesperson added more."
    first, second = mentions(make_page(text, "news"))
    assert (first.name, first.role, first.on_behalf_of) == ("", "role/spokesperson", "state/CHN")
    assert second.entity == first.entity


def test_byline_with_two_offices_and_years(make_page):
    text = (
        "A headline\n\nBy Renata Dahl, Committee Co-Chair; Board of Directors (2017-2023)\n\nText."
    )
    told = [(one.role, one.since, one.until) for one in mentions(make_page(text, "news"))]
    assert told == [("role/co-chair", "", ""), ("role/board-member", "2017", "2023")]


def test_former_office_with_years(make_page):
    text = (
        "Fu Cong, China’s ambassador, left. Fu, who headed the arms department from 2018 to 2022,"
        " said so."
    )
    last = mentions(make_page(text, "news"))[-1]
    assert (last.since, last.until) == ("2018", "2022")


FAMILIES = [
    ("Fu Cong", "Fu"),
    ("Linda Thomas-Greenfield", "Thomas-Greenfield"),
    ("Nicolas de Rivière", "de Rivière"),
    ("Kim Song Ok", "Kim"),
    ("Ana María Pérez", "Pérez"),
]


@pytest.mark.parametrize(("name", "family"), FAMILIES)
def test_family_names(name, family):
    assert family_names(name)[0] == family


def test_capitals_are_the_same_name():
    assert natural("LINDA THOMAS-GREENFIELD") == "Linda Thomas-Greenfield"


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("China's U.N. ambassador", "role/permanent-representative"),
        ("Deputy Permanent Representative of Peru", "role/deputy-permanent-representative"),
        ("Under-Secretary-General for Peace Operations", "role/under-secretary-general"),
        ("a campaigner", ""),
        ("the table", ""),
    ],
)
def test_roles(phrase, role):
    assert role_of(phrase) == role


@settings(max_examples=50)
@given(st.text(alphabet="FuCongAmbassador ,.“”’sJaneDoe\n(said)he", max_size=90))
def test_any_text_is_survived(make_page, text):
    page = make_page("Fu Cong, China's ambassador, said: " + text, "news")
    assert all(one.span.end <= len(page.text) for one in persons.extract(page))
