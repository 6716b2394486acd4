"""Whose office it is: no chief's for a deputy, no State's for a mandate on it, nothing by half."""

import pytest

from graph.extract.persons import extractor as persons

OFFICES = [
    # text, name, role, organization, on behalf of
    ("Trinidad and Tobago envoy Jane Doe left.", "Jane Doe", "envoy", "", "state/TTO"),
    ("Fiji and Malta envoy Jane Doe left.", "Jane Doe", "envoy", "", "state/MLT"),
    (
        "U.S. Ambassador to the UN Human Rights Council Jane Doe left.",
        "Jane Doe",
        "ambassador",
        "org/human-rights-council",
        "state/USA",
    ),
    (
        "Jane Doe, a member of the Salt Board, head of Interpol, left.",
        "Jane Doe",
        "head",
        "org/international-criminal-police-organization",
        "",
    ),
    ("Jane Doe, an adviser on UN affairs, left.", "Jane Doe", "adviser", "", ""),
    ("CITES Secretary-General Jane Doe left.", "Jane Doe", "secretary-general", "", ""),
    ("Jane Doe, Secretary-General of CITES, left.", "Jane Doe", "secretary-general", "", ""),
    (
        "UN Secretary-General Jane Doe left.",
        "Jane Doe",
        "secretary-general",
        "org/secretary-general",
        "",
    ),
    (
        "The spokesman for the Secretary-General, Juan Lagos, left.",
        "Juan Lagos",
        "spokesperson",
        "org/secretary-general",
        "",
    ),
    (
        "Jane Doe, secretary of the First Committee, left.",
        "Jane Doe",
        "secretary",
        "org/first-committee",
        "",
    ),
    ("Malta’s salt party secretary Jane Doe left.", "Jane Doe", "secretary", "", "state/MLT"),
    (
        "A UN representative of Amnesty International, Jane Doe, left.",
        "Jane Doe",
        "representative",
        "org/amnesty-international",
        "",
    ),
    (
        "Jane Doe was appointed as the new secretary-general of the OIC, in Lima.",
        "Jane Doe",
        "secretary-general",
        "org/organization-of-islamic-cooperation",
        "",
    ),
    (
        "The Director-General of UNESCO, Dr. Jane Doe, has left.",
        "Jane Doe",
        "director-general",
        "org/director-general-of-the-united-nations-educational-scientific-and-cultural",
        "",
    ),
    (
        "UN Under-Secretary-General for Peacekeeping Operations Jane Doe left.",
        "Jane Doe",
        "under-secretary-general",
        "org/united-nations",
        "",
    ),
    ("Deputy Secretary of State Jane Doe left.", "Jane Doe", "deputy-secretary-of-state", "", ""),
    ("US Vice President Jane Doe left.", "Jane Doe", "vice-president", "", "state/USA"),
    (
        "The Secretary-General’s Special Representative for Chad, Jane Doe, left.",
        "Jane Doe",
        "special-representative-of-the-secretary-general",
        "org/special-representative-of-the-secretary-general",
        "",
    ),
    (
        "The UN special envoy to Yemen, Jane Doe, left.",
        "Jane Doe",
        "special-envoy",
        "org/united-nations",
        "",
    ),
    ("U.S. special envoy for Sudan Jane Doe left.", "Jane Doe", "special-envoy", "", "state/USA"),
    ("UN envoy for Mali Jane Doe left.", "Jane Doe", "envoy", "org/united-nations", ""),
    ("Ambassador to Malta Jane Doe left.", "Jane Doe", "ambassador", "", ""),
    (
        "Jane Doe, Special Rapporteur on the situation of human rights in Peru, left.",
        "Jane Doe",
        "special-rapporteur",
        "",
        "",
    ),
    ("Peruvian opposition leader Jane Doe left.", "Jane Doe", "head", "", ""),
    (
        "It is led by Jane Doe, a former chief justice of Malta.",
        "Jane Doe",
        "judge",
        "",
        "state/MLT",
    ),
]


def told(make_page, text):
    return list(persons.extract(make_page(text, "news")))


@pytest.mark.parametrize(("text", "name", "role", "body", "state"), OFFICES)
def test_offices(make_page, text, name, role, body, state):
    (one,) = [each for each in told(make_page, text) if each.name]
    found = (one.name, one.role, one.organization, one.on_behalf_of)
    assert found == (name, f"role/{role}", body, state)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("US Undersecretary of State Jane Doe left.", "state/USA"),
        ("The US Assistant Secretary of State Jane Doe left.", "state/USA"),
        ("The US voted no. President Bush left.", "state/USA"),
        ("The Council voted. President Bush left.", ""),
        ("President Bush left. The US Ambassador Ana Poe left.", "state/USA"),
        ("The Israeli plan of President Joe Biden is good.", ""),
        ("Malta backed it. The rule of the Peruvian government of Mr Poe fell.", ""),
        ("The Peruvian government was led by President Juan Lagos.", "state/PER"),
        ("A Peruvian plan was led by President Juan Lagos.", ""),
        ("Peru and Malta met. The Peruvian government and Malta heard President Lagos.", ""),
        ("President Juan Lagos left. They praised Peru’s Juan Lagos.", "state/PER"),
        ("Minister Ana Lagos of Peru left.", "state/PER"),
        ("Minister Ana Lagos left Peru.", ""),
        ("Chad agreed. The Peruvian delegation was led by Minister Ana Lagos.", "state/PER"),
        ("Chad agreed. The Peruvian delegation met Minister Ana Lagos.", ""),
        ("Libya was suspended over leader Muammar Gaddafi’s deeds.", "state/LBY"),
        ("Ambassador Ana Lagos, Peru’s permanent representative to the UN, left.", "state/PER"),
    ],
)
def test_a_state_that_the_text_supports(make_page, text, state):
    found = [one.on_behalf_of for one in told(make_page, text) if one.role_text]
    assert found[:1] == ([state] if found else [])


def test_both_offices_before_a_name_are_one_person(make_page):
    text = "The head of Peru’s delegation to the council, Minister Ana Lagos, said no."
    found = told(make_page, text)
    assert {one.name for one in found} == {"Ana Lagos"}
    assert {one.role for one in found} == {"role/minister", "role/head"}


def test_an_office_behind_another_name(make_page):
    text = "Peruvian President Ana Lagos and Malta’s President Leo Borg met."
    found = [(one.name, one.on_behalf_of) for one in told(make_page, text)]
    assert found == [("Ana Lagos", "state/PER"), ("Leo Borg", "state/MLT")]


def test_a_counterpart_holds_the_office_told_before(make_page):
    text = "Peru’s Foreign Minister Ana Lagos left. Her Maltese counterpart Leo Borg said no."
    found = [(one.role, one.on_behalf_of) for one in told(make_page, text) if one.role_text]
    assert found[1] == ("role/foreign-minister", "state/MLT")


def test_the_assembly_has_one_president(make_page):
    text = "Assembly President Ana Lagos left. The {} president said that salt is good."
    for short in ("GA", "UN GA"):
        found = told(make_page, text.format(short))
        assert {one.entity for one in found} == {"person/ana-lagos"}


def test_who_said(make_page):
    (one,) = told(make_page, "Behind it was Malta’s foreign minister, who said that salt is good.")
    assert (one.name, one.on_behalf_of) == ("", "state/MLT")


def test_an_office_before_the_next_name_is_the_next_ones(make_page):
    text = "There were UK Ambassador Ana Poe, Maltese Ambassador Leo Borg and others."
    found = [(one.name, one.on_behalf_of) for one in told(make_page, text)]
    assert found == [("Ana Poe", "state/GBR"), ("Leo Borg", "state/MLT")]


def test_a_member_of_the_council_is_no_councillor(make_page):
    (one,) = told(make_page, "Peruvian Ambassador Ana Lagos, a council member, said no.")
    assert one.role == "role/ambassador"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("UN chief welcomes it. Secretary-General Ana Poe spoke.", {"person/ana-poe"}),
        ("Nevertheless Lagos said no. Envoy Ana Lagos left.", {"person/ana-lagos"}),
    ],
)
def test_one_person(make_page, text, people):
    assert {one.entity for one in told(make_page, text)} == people


def test_an_excellency_has_the_office_before(make_page):
    (one,) = told(make_page, "The President of the Republic of Peru H.E. Emil Ramos left.")
    assert (one.name, one.on_behalf_of) == ("Emil Ramos", "state/PER")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru voted against it. “It is late,” its envoy Ana Lagos said.", "state/PER"),
        ("Meanwhile, Peru left and its ambassador, Ana Lagos, said no.", "state/PER"),
        ("UNICEF left. Its representative, Ana Lagos, said no.", ""),
        ("The talks with Peru ended. “It is late,” its envoy Ana Lagos said.", ""),
    ],
)
def test_its_envoy_is_that_of_the_state_told_of(make_page, text, state):
    (one,) = [each for each in told(make_page, text) if each.role]
    assert one.on_behalf_of == state


TITLED = [
    # text, the people named, role, on behalf of
    ("Tan Sri Emil Ramos said no.", ["Emil Ramos"], "", ""),
    ("HE Ana Lagos said no. Alhaji Leo Borg left.", ["Ana Lagos", "Leo Borg"], "", ""),
    ("Chief Leo Borg told us no.", ["Leo Borg"], "", ""),
    ("Peru's FM Ana Lagos said no.", ["Ana Lagos"], "foreign-minister", "state/PER"),
    ("Foreign ministry spox Ana Lagos said no.", ["Ana Lagos"], "spokesperson", ""),
    ("Sheikh Leo Borg, the emir's special envoy, left.", ["Leo Borg"], "special-envoy", ""),
    ("Peru's Foreign Minister Chad Borg said no.", ["Chad Borg"], "foreign-minister", "state/PER"),
    ("Peru's Foreign Minister told Chad no.", [], "", ""),
    ("Ana Lagos is Peru's ambassador.", ["Ana Lagos"], "ambassador", "state/PER"),
    ("Leo Borg, president of The Peru Society, left.", ["Leo Borg"], "president", ""),
    ("“No,” said Leo Borg, Salt Manager at the mine.", ["Leo Borg"], "", ""),
    (
        "Peru's Deputy Charge d’Affaires, Leo Borg, left.",
        ["Leo Borg"],
        "deputy-charge-d-affaires",
        "state/PER",
    ),
    (
        "Peru's Charge de Affaires Md Leo Borg left.",
        ["Md Leo Borg"],
        "charge-d-affaires",
        "state/PER",
    ),
    ("San Carlos Bishop Leo Borg said no.", ["Leo Borg"], "", ""),
    (
        "Peru's Permanent Representative to the UN Ambassador Leo Borg said no.",
        ["Leo Borg"],
        "permanent-representative",
        "state/PER",
    ),
    ("The winner, Leo Borg, cursed Pope Francis.", ["Francis"], "", ""),
    ("The Lasting Armistice Agreements ended. The Lasting Agreements said so.", [], "", ""),
    (
        "Leo Borg, Ambassador and Permanent Representative of Peru, left.",
        ["Leo Borg"],
        "ambassador",
        "state/PER",
    ),
]


@pytest.mark.parametrize(("text", "names", "role", "state"), TITLED)
def test_titles_and_offices_of_many_places(make_page, text, names, role, state):
    found = [one for one in told(make_page, text) if one.name]
    assert list(dict.fromkeys(one.name for one in found)) == names
    first = next((one for one in found if one.role), None)
    assert (first.role if first else "") == (f"role/{role}" if role else "")
    assert (first.on_behalf_of if first else "") == state


def test_the_foreign_office_of_another_state(make_page):
    (one,) = told(make_page, "Peru's Foreign Office spokesperson Ana Lagos said no.")
    assert (one.organization, one.on_behalf_of) == ("", "state/PER")
