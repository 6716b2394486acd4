"""Wars, attacks, elections, agreements and disasters: dated, and with a place or a name."""

import pytest

from graph.extract.events import extractor as events

HAPPENED = [
    # text, label, type, start
    ("It recalled the 1995 Srebnik genocide.", "Srebnik genocide", "attack", "1995"),
    ("Since the 2022 invasion of Chad, salt is rare.", "invasion of Chad", "conflict", "2022"),
    (
        "It condemned the May 4, 2021, attacks on Peru and all others.",
        "attacks on Peru",
        "attack",
        "2021-05-04",
    ),
    ("They spoke of the attack on Lima of 4 May 2021.", "attack on Lima", "attack", "2021-05-04"),
    (
        "An attack by armed rebels in Chad on 4 May 2021 was condemned.",
        "attack by armed rebels in Chad",
        "attack",
        "2021-05-04",
    ),
    (
        "It deplored the 4 May “terrorist attacks” by Chad and others.",
        "terrorist attacks by Chad",
        "attack",
        "2024-05-04",
    ),
    ("The Lake War broke out in 1931.", "Lake War", "conflict", "1931"),
    ("Many fled in the 1931-1933 war in Chad.", "war in Chad", "conflict", "1931"),
    ("The Lakeland conflict erupted in 2003.", "Lakeland conflict", "conflict", "2003"),
    (
        "It supports the peace deal signed in Lima in 2015 between Chad and Mali.",
        "peace deal between Chad and Mali",
        "agreement",
        "2015",
    ),
    (
        "The ceasefire agreement concluded in 2015 between Chad and Mali holds.",
        "ceasefire agreement between Chad and Mali",
        "agreement",
        "2015",
    ),
    (
        "It was used in the bombing in 1988 of Salt Air flight 103 there.",
        "bombing of Salt Air flight 103",
        "attack",
        "1988",
    ),
    (
        "A mission in troubled Chad stays until the 9 April 2025 presidential elections.",
        "presidential elections in Chad",
        "election",
        "2025-04-09",
    ),
    (
        "It backs the 2015 truce between Chad and Mali.",
        "truce between Chad and Mali",
        "agreement",
        "2015",
    ),
    (
        "Peru signed a peace agreement with Chad on 4 May 2021.",
        "peace agreement with Chad",
        "agreement",
        "2021-05-04",
    ),
    (
        "It backs the 2015 nuclear agreement between Chad and six large powers.",
        "nuclear agreement between Chad and six large powers",
        "agreement",
        "2015",
    ),
    (
        "Many fell in the Lake War (25 June 1950 - 27 July 1953).",
        "Lake War",
        "conflict",
        "1950-06-25",
    ),
    ("The 1995 Salt Peace Agreement held.", "Salt Peace Agreement", "agreement", "1995"),
    (
        "Mali is set to hold legislative elections in 2029.",
        "legislative elections in Mali",
        "election",
        "2029",
    ),
    (
        "The report covers Chad up to the 4 May 2021 elections there and later.",
        "",
        "",
        "",
    ),
    (
        "The elections of 4 May 2021 in Chad were fair.",
        "elections in Chad",
        "election",
        "2021-05-04",
    ),
    ("In 2019, an earthquake struck Nepal.", "earthquake in Nepal", "disaster", "2019"),
    (
        "Chad answered Peru’s nuclear test on 4 May 2021.",
        "Peru’s nuclear test",
        "test",
        "2021-05-04",
    ),
    ("Malta invaded Chad in August 1990.", "invasion of Chad", "conflict", "1990-08"),
    ("In 1990, Malta annexed Chad.", "annexation of Chad", "conflict", "1990"),
    ("In 1990, Malta occupied Chad.", "occupation of Chad", "conflict", "1990"),
    ("They fled in the Salt-Chad war of June 1967.", "Salt-Chad war", "conflict", "1967-06"),
    ("It rests on the Salt Armistice of 1949.", "Salt Armistice", "agreement", "1949"),
]
NOTHING_HAPPENED = [
    "Any attack on Peru in 2021 would be wrong.",
    "It demanded a ceasefire in Chad on 12 June 2024.",
    "It called for a truce in Chad in 2024.",
    "The 1967 truce lines in Peru hold.",
    "The Council condemned the attack on Tuesday.",
    "They discussed the attack on 4 May 2021.",
    "The United States rejected the 4 May 2021 attacks.",
    "Malta condemned the bombing on 4 May 2021.",
    "In 2014, rebels whom Malta armed left Chad.",
    "He is Minister of War and spoke in 2021.",
    "The Cold War ended.",
    "On 6 August 1990 it put an embargo on Malta and occupied Chad.",
    "Talks began at the Conference on Security and Salt in Europe (CSSE) in May 1992.",
    "Stop The War said so.",
    "An attack on Peru was condemned today, 2 July 2024.",
]


def of_page(make_page, text):
    return list(events.extract(make_page(text, "news", published="2024-07-02")))


@pytest.mark.parametrize(("text", "label", "kind", "start"), HAPPENED)
def test_happened(make_page, text, label, kind, start):
    found = [(one.label, one.type, one.start) for one in of_page(make_page, text)]
    assert found == ([(label, kind, start)] if kind else [])


@pytest.mark.parametrize("text", NOTHING_HAPPENED)
def test_near_misses(make_page, text):
    assert of_page(make_page, text) == []


def test_a_war_with_a_name_needs_no_date(make_page):
    (one,) = of_page(make_page, "Much was lost in the Lake War of which they spoke.")
    assert (one.label, one.entity, one.start) == ("Lake War", "event/lake-war", "")


def test_what_a_day_tells_apart_is_one_event_in_all_texts(make_page):
    days = ("4 May 2021", "4 May 2021", "5 May 2021")
    told = [of_page(make_page, f"The {day} attack on Peru shook many.")[0] for day in days]
    assert told[0].entity == told[1].entity != told[2].entity


DEFINITE = [
    # text, label, type
    ("The attack on Peru was condemned today, 2 July 2024.", "attack on Peru", "attack"),
    ("They met after Malta’s invasion of Chad and left.", "invasion of Chad", "conflict"),
    ("All parties to the conflict in Chad agreed.", "conflict in Chad", "conflict"),
    ("A pause in the Malta-Chad war was sought.", "war between Chad and Malta", "conflict"),
    ("It deplored the brutal attack by Malta on Chad.", "attack by Malta on Chad", "attack"),
    ("It condemned Peru’s nuclear tests.", "Peru’s nuclear tests", "test"),
    ("It welcomed the upcoming elections in Chad.", "elections in Chad", "election"),
    ("Many fled the siege of Saltburg that winter.", "siege of Saltburg", "attack"),
    ("It persists in its occupation of Chad.", "occupation of Chad", "conflict"),
    ("It ends Malta`s continued occupation of Chad.", "occupation of Chad", "conflict"),
    ("It would end the nearly five year war in Chad.", "war in Chad", "conflict"),
    ("Texts on the Chad coup\n\nThey met.", "coup in Chad", "conflict"),
    ("The war in Chad’s Salt region goes on.", "war in Chad’s Salt region", "conflict"),
    ("Families of the Saltburg bombing came.", "Saltburg bombing", "attack"),
    (
        "It ended the 11-day conflict between Chad and the armed group Boko Haram there.",
        "conflict between Chad and the armed group Boko Haram",
        "conflict",
    ),
    ("They remember the Holocaust today.", "Holocaust", "attack"),
    ("It was taken in the 1967 war.", "1967 war", "conflict"),
    ("They sent ropes after Cyclone Ola struck.", "Cyclone Ola", "disaster"),
    ("They fled the 1998 assault on Saltburg.", "assault on Saltburg", "attack"),
]
NO_CERTAIN_ONE = [
    "The conflict between Chad, its army and others ended.",
    "An attack on Chad would be wrong.",
    "Any war in Chad must be avoided.",
    "Attacks on Chad and on schools are crimes.",
    "War crimes in Chad are punished.",
    "It prosecutes the Chad war crimes of both sides.",
    "The conflict in the region goes on.",
    "Free elections in Chad are wanted.",
    "The invasion by Maltese forces was swift.",
    "The end of the Cold War in Europe came.",
    "It fears missile tests by Peru.",
    "The report on children and armed conflict was read.",
    "The envoy for Children and Armed Conflict in Chad spoke.",
]


@pytest.mark.parametrize(("text", "label", "kind"), DEFINITE)
def test_what_names_tell_apart_needs_no_date(make_page, text, label, kind):
    assert [(one.label, one.type) for one in of_page(make_page, text)] == [(label, kind)]


@pytest.mark.parametrize("text", NO_CERTAIN_ONE)
def test_what_is_no_certain_event(make_page, text):
    assert of_page(make_page, text) == []


def test_a_conflict_has_one_name_and_one_day_however_it_is_told(make_page):
    text = (
        "They condemned Malta’s invasion of Chad. The invasion of Chad began in 1990. Since Malta"
        " invaded Chad in 1990, the Malta-Chad war goes on, the war between Chad and Malta."
    )
    told = {(one.label, one.start, one.entity) for one in of_page(make_page, text)}
    assert told == {
        ("invasion of Chad", "1990", "event/invasion-of-chad-1990"),
        ("war between Chad and Malta", "", "event/war-between-chad-and-malta"),
    }


def test_the_day_inside_an_event_is_no_day_of_an_adoption(make_page):
    text = (
        "In resolution 662 (1990) the Security Council condemned Malta’s Aug. 2 invasion of Chad."
    )
    (one,) = of_page(make_page, text)
    assert one.label == "invasion of Chad"


def test_a_massacre_known_by_its_place_is_one_event(make_page):
    text = "They recalled the 1995 Saltburg massacre. The massacre at Saltburg shook Chad."
    told = {(one.label, one.entity) for one in of_page(make_page, text)}
    assert told == {("Saltburg massacre", "event/saltburg-massacre-1995")}
