"""Whose resolution a passage of the press means: the UN's, or another body's."""

import pytest

from graph.extract import run
from graph.extract.resolutions import extractor as resolutions
from graph.extract.resolutions.bodies import bodies_in
from graph.findings import ResolutionMention

OF_OTHERS = [
    # text, the bodies of its mentions in order; "" is the UN
    (
        "The Saltham City Council passed a resolution. The resolution urges the UN on.",
        ["local"] * 2,
    ),
    (
        "The city council may pass a resolution on hail. The council heard of the hail resolution,"
        " initiated by Peru, and recently adopted by the United Nations Security Council.",
        ["local", ""],
    ),
    ("House Resolution 296 honours the miners.", ["parliament"]),
    ("City Council Resolution 2100 named the bridge.", ["local"]),
    ("The bank’s board of governors censured Peru. The resolution passed 20-2.", ["company"]),
    ("FIFA adopted a resolution on salt.", ["organization"]),
    ("Delegates heard it. A resolution on salt was adopted by the synod.", ["church"]),
    ("A resolution condemning hail was introduced in the Senate.", ["parliament"]),
    ("The mayor spoke. Council members then voted for a resolution on hail.", ["local"]),
    ("The board of governors met. The board adopted a resolution on salt.", ["company"]),
    # organizations of the United Nations system are none of these
    ("The IAEA’s board of governors censured Peru. The resolution passed 20-2.", [""]),
    ("The UN nuclear watchdog’s board approved a resolution on Peru.", [""]),
    ("The World Health Organization adopted a resolution on salt.", [""]),
    (
        "The Knesset passed a resolution; the Security Council passed a resolution too.",
        ["parliament", ""],
    ),
    (
        "The Security Council adopted a resolution on salt.\nThe Senate passed a resolution. "
        "The resolution is long.\nThe resolution is binding.\nUN resolutions are.",
        ["", "parliament", "parliament", "", ""],
    ),
    ("Arab League ministers met. The resolution was a snub to the UN.", ["organization"]),
    ("In a resolution adopted with 446 votes to 178, it urged the UN on.", ["parliament"]),
    (
        "The House passed a resolution.\nThe UN heard. They tabled the resolution.",
        ["parliament"] * 2,
    ),
    # near-misses: other bodies stand by, and the resolution is the UN's
    ("The Senate condemned a UN resolution.", [""]),
    ("Lawmakers rejected the resolution that the General Assembly adopted.", [""]),
    ("The OIC tabled a resolution at the Human Rights Council.", [""]),
    ("The House met. From 2018 to 2022 the UN resolution won 80 votes.", [""]),
    ("Three CARICOM countries sat in the United Nations. The resolution passed.", [""]),
    ("The UN met. Twelve CARICOM countries voted for the resolution.", [""]),
    ("The Security Council met. Council members voted for the resolution.", [""]),
    ("The Gulf Cooperation Council heard it. The UN Council passed a resolution.", [""]),
    ("The UN’s text was adopted with 190 votes. Lawmakers heard of the resolution.", ["", ""]),
    ("An OIC-sponsored resolution passed in the General Assembly.", [""]),
    ("Parliament debated it. Resolution 2125 (2013) is binding.", [""]),
    ("The White House backed a UN resolution, and the resolution passed.", ["", ""]),
    ("The UN council met. The council adopted a resolution.", [""]),
    ("The World Health Assembly adopted a resolution on salt.", [""]),
]


@pytest.mark.parametrize(("text", "bodies"), OF_OTHERS)
def test_whose_resolution_it_is(make_page, text, bodies):
    page = make_page(text, "news")
    found = [one for one in resolutions.extract(page) if isinstance(one, ResolutionMention)]
    assert [one.other for one in found] == bodies


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The council met.", []),
        ("The town council met. The council sat.", ["local", "local"]),
        ("The Security Council met. The council sat.", ["un", "un"]),
        ("The third party and the state party left the party.", ["party"]),
        ("Saltham Council and the Security Council", ["local", "un"]),
        ("a household of housemates", []),
    ],
)
def test_bodies_named(text, kinds):
    assert [one.kind for one in bodies_in(text)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The World Health Assembly adopted a resolution on salt.", [("WHA", "")]),
        ("The World Health Assembly sat. The Assembly passed a resolution.", [("WHA", "")]),
        ("The Environment Assembly sat. The Assembly passed a resolution.", [("UNEA", "")]),
        ("The World Health Assembly adopted resolution WHA72.8.", [("WHA", "WHA72.8")]),
        # near-misses
        (
            "The UN and the World Health Assembly met. The UN Assembly passed a resolution.",
            [("GA", "")],
        ),
        (
            "The General Assembly heard the World Health Assembly. "
            "The Assembly passed a resolution.",
            [("GA", "")],
        ),
        ("The Assembly passed a resolution.", [("GA", "")]),
    ],
)
def test_whose_assembly_it_is(make_page, text, told):
    page = make_page(text, "news")
    found = [one for one in resolutions.extract(page) if isinstance(one, ResolutionMention)]
    assert [(one.organ, one.symbol) for one in found] == told


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("The IAEA’s board of governors adopted a resolution on Peru by 20 votes to 2.", "IAEA"),
        ("The nuclear watchdog met. Its 35-nation board passed a resolution on Peru.", "IAEA"),
        ("UNESCO’s Executive Board adopted a resolution on salt.", "UNESCO"),
        ("The World Health Organization adopted a resolution on salt.", "WHA"),
        # near-misses: who reports to the Council, and whose number is known
        ("The IAEA reported. The Security Council adopted a resolution on Peru.", "SC"),
        ("The IAEA passed on resolution 2231 (2015).", "SC"),
    ],
)
def test_of_which_organ_of_the_system_it_is(make_page, text, organ):
    found = resolutions.extract(make_page(text, "news"))
    assert [one.organ for one in found if isinstance(one, ResolutionMention)] == [organ]


ANOTHER = (
    "The Arab League adopted a resolution. It was proposed by Peru and Chad and backed by 17 votes "
    "to 4."
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"The Security Council adopted a resolution on salt. {ANOTHER}", set()),
        (
            f"{ANOTHER} The Security Council passed a resolution tabled by Malta by 14 votes to 1.",
            {"Sponsor", "Tally"},
        ),
        # near-miss: another body's is named, and the Council's vote is told
        (
            "The Security Council adopted a resolution. The Arab League had adopted its own "
            "resolution. In the Security Council the vote was 14 to 1.",
            {"Tally"},
        ),
    ],
)
def test_what_is_told_of_another_bodys_is_told_of_none_of_the_uns(make_page, text, facts):
    found = {type(one).__name__ for one in run(make_page(text, "news"))}
    assert found & {"Sponsor", "Tally", "Vote"} == facts
