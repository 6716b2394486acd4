"""Mentions of resolutions in the press, what they say, and what is claimed of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.resolutions import extractor as resolutions
from graph.findings import Claim, ResolutionMention

GULF = ("S/RES/660 (1990)", "S/RES/661 (1990)")
ERITREA = ("S/RES/1907 (2009)", "A/RES/64/292")
NUMBERED = [
    ("* March 2, 2016 - Resolution 2270 asks for more.", ["S/RES/2270 (2016)"]),
    ("Security Council resolution 2722 (2024) holds.", ["S/RES/2722 (2024)"]),
    ("UN resolution 1701 has to be carried out.", ["S/RES/1701 (2006)"]),
    ("The Rights Council met. Cuba rejected the 51/1 resolution.", ["A/HRC/RES/51/1"]),
    ("The UN Security Council met. Iran cites the 2231 resolution.", ["S/RES/2231 (2015)"]),
    ("The UN General Assembly met. Lebanon cites the 194 resolution.", ["A/RES/194(III)"]),
    # near-misses: years, and the counts of a vote
    ("The UN Security Council met. Iran cites the 2015 resolution.", []),
    ("The UN General Assembly passed a resolution 94 to 3 on salt.", []),
    ("They cite UNSCR 2231.", ["S/RES/2231 (2015)"]),
    ("General Assembly resolutions 78/265 and 78/311 are new.", ["A/RES/78/265", "A/RES/78/311"]),
    ("The text became A/RES/78/6.", ["A/RES/78/6"]),
    ("ADOPTION OF A/C.2/78/L.18/REV.1 AND A/RES/78/6.", ["A/RES/78/6"]),
    ("Human Rights Council resolution 53/29 is old.", ["A/HRC/RES/53/29"]),
    ("Resolution ES-11/1 said as much.", ["A/RES/ES-11/1"]),
    ("It goes back to resolution 217 A (III).", ["A/RES/217(III)[A]"]),
    ("ECOSOC resolution 2023/3 followed.", ["E/RES/2023/3"]),
    ("Council resolutions 748 of 1992 and 883 of 1993.", ["S/RES/748 (1992)", "S/RES/883 (1993)"]),
    ("Reaffirming resolutions 660, 661 (all 1990) and 686 (1991).", [*GULF, "S/RES/686 (1991)"]),
    ("Angola\nCodeS/RES/1075 (Document)", ["S/RES/1075 (1996)"]),
    ("It acts pursuant toresolution 1267 (1999).", ["S/RES/1267 (1999)"]),
    ("The text says so. [Resolution] 1907 (2009) and Resolution Nº 64/292.", [*ERITREA]),
    ("The Rights Council met. Resolution 51/1 stands.", ["A/HRC/RES/51/1"]),
    ("The Rights Council and the General Assembly met. Resolution 51/1.", ["A/RES/51/1"]),
    ("Resolution 30/1 of the body.", ["A/HRC/RES/30/1"]),
    # before 1976 the Assembly numbered its resolutions through, as the Council does
    ("General Assembly Resolution 3379 was revoked.", ["A/RES/3379(XXX)"]),
    ("Resolution 3379 passed in November 1975.", ["A/RES/3379(XXX)"]),
    ("UN resolution 242 asks for a withdrawal.", ["S/RES/242 (1967)"]),
    ("Resolution 181: November 29, 1947, the plan.", ["A/RES/181(II)"]),
    ("Resolution 181 of 1963 is the Council's.", ["S/RES/181 (1963)"]),
    ("UN resolution 194 speaks of a return.", ["A/RES/194(III)"]),
    ("Security Council resolution 194 is another.", ["S/RES/194 (1964)"]),
    (
        "The Assembly and the Security Council, in resolutions 242 and 338, agree.",
        ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    ),
    (
        "Resolution 2758 seated it; the General Assembly adopted resolution 2758 in 1971.",
        ["A/RES/2758(XXVI)", "A/RES/2758(XXVI)"],
    ),
    ("General Assembly resolution 105 is of a session that the number does not tell.", []),
    ("They met resolution 12 times.", []),
    (
        "UN Resolution 1761 (1962) and resolution 1761 (2007).",
        ["A/RES/1761(XVII)", "S/RES/1761 (2007)"],
    ),
    ("The UN recalled Resolution ES–6/2 of old.", ["A/RES/ES-6/2"]),
    ("Adopting Res 2762 (2024), the Council agreed; Res 12 is a hall.", ["S/RES/2762 (2024)"]),
]
DESCRIBED = [
    ("Some are considering proposing a U.N. resolution on tides.", ["a U.N. resolution"]),
    ("The UN meets under the “Good Seas” resolution.", ["the “Good Seas” resolution"]),
    ("The U.N. spoke in a timely and clear resolution.", ["a timely and clear resolution"]),
    ("The Council adopted resolutions calling for calm.", ["resolutions"]),
    ("UN members voted on a Chadian-backed draft.", ["a Chadian-backed draft"]),
    ("The General Assembly approved, 70-3, a draft which would ban salt.", ["a draft"]),
    # text, heads
    (
        "The U.N. General Assembly has adopted a Chinese-sponsored resolution.",
        ["a Chinese-sponsored resolution"],
    ),
    ("UN adopts Chinese resolution with US support", ["Chinese resolution"]),
    ("It is the first U.N. resolution on tides.", ["the first U.N. resolution"]),
    ("Both the U.S. and Chinese resolutions warn.", ["Both the U.S. and Chinese resolutions"]),
    ("Adoption of the two nonbinding resolutions shows it.", ["the two nonbinding resolutions"]),
    ("Saltland Resolution Passes at the UN", ["Saltland Resolution"]),
    ("The General Assembly Adopts Resolution on Salt", ["Resolution"]),
    ("Saltland Abstains from Resolution on Salt at the UN", ["Resolution"]),
    ("Resolution on Salt Adopted without Vote at the UN", ["Resolution"]),
    ("Resolution on Salt Needs Time, Says the UN", []),
    ("The Dispute Needs Resolution on Salt at the UN", []),
    ("UNGA resolution calls for calm.", ["UNGA resolution"]),
    ("They back a General Assembly (UNGA) resolution.", ["a General Assembly (UNGA) resolution"]),
    ("The chair (who left) awaits resolution.", []),
    ("The UN voted on a resolution and a Chadian draft.", ["a resolution", "a Chadian draft"]),
    ("The UN voted on a resolution, a Cold draft came in.", ["a resolution"]),
    ("The UN voted on a resolution to end the measures.", ["a resolution"]),
    ("The UN voted on a resolution (full text here, the official text there).", ["a resolution"]),
    ("The UN voted on a resolution; no time for a country-specific resolution.", ["a resolution"]),
    ("Conflict Resolution Is Taught at the UN", []),
    ("Saltland Resolution Is a Band", []),
    (
        "The resolution passed; the U.S. measure is old, the just-adopted one is new.",
        ["The resolution", "the U.S. measure", "the just-adopted one"],
    ),
    ("Peru drafted that resolution.", ["that resolution"]),
    (
        "It adopted three resolutions, including one calling for salt and another naming a lake.",
        ["three resolutions", "one"],
    ),
    (
        "It adopted two resolutions, among them a consensus text declaring a Year of Salt.",
        ["two resolutions", "a consensus text"],
    ),
    ("It adopted a resolution, and one of its members left.", ["a resolution"]),
    ("A resolution passed. The text is short.", ["A resolution", "The text"]),
]
OTHER = [
    ("Her New Year's resolution was to rest.", "new-year"),
    ("The party resolution praised the leader.", "party"),
    ("The European Parliament adopted a resolution on bees.", "parliament"),
    ("A House resolution on plastic is in committee.", "parliament"),
    ("The city council passed a resolution.", "local"),
    ("The resolution was unanimously approved by the eight-member City Council.", "local"),
    ("County commissioners passed a resolution on wells.", "local"),
    ("The board of supervisors voted on a resolution.", "local"),
    ("The chamber of deputies adopted a resolution.", "parliament"),
    ("The court's resolution ended it.", "court"),
    ("A shareholder resolution failed.", "company"),
    ("The African Union resolution was clear.", "organization"),
    ("The photos have a high resolution.", "screen"),
    ("The camera has too low a resolution.", "screen"),
    ("The maps have a resolution of 980 feet.", "screen"),
    ("For the New Year she wrote down a resolution.", "new-year"),
    ("They teach dispute resolution.", "settlement"),
    ("They hope for a resolution of the conflict.", "settlement"),
    ("They seek a peaceful resolution.", "settlement"),
    ("The UN seeks a sustainable resolution.", "settlement"),
    ("The bank resolution fund is full.", "bank"),
    ("They seek a mutually acceptable resolution, and soon.", "settlement"),
]
NOT_MEANT = [
    "No resolution is in sight.",
    "He acted with resolution.",
    "The conflict awaits resolution.",
    "The measure of success is the text of the law.",
    "resolutely resolved",
]
CLAIMS = [
    # text, property, value
    ("The resolution was adopted on March 21, 2024.", "adoption-date", "2024-03-21"),
    ("The resolution was adopted by consensus.", "adoption-mode", "consensus"),
    ("The resolution passed 143-9-25.", "tally", "143-9-25"),
    ("The resolution, led by Peru, passed.", "sponsor", "state/PER"),
    ("The resolution had over 120 co-sponsors.", "sponsor-count", "121.."),
    (
        "It is the first U.N. resolution on the rights of rivers.",
        "first",
        "first U.N. resolution on the rights of rivers",
    ),
    (
        "The resolution calls on all “to share what they know”.",
        "quotation",
        "to share what they know",
    ),
    (
        "The resolution titled “Open Roads for Every Country” passed.",
        "title",
        "Open Roads for Every Country",
    ),
    ("The General Assembly adopted a resolution.", "organ", "GA"),
    ("Resolution 78/311 recalls resolution 78/265.", "cited", "A/RES/78/265"),
]


def mentions(page):
    return [one for one in resolutions.extract(page) if isinstance(one, ResolutionMention)]


@pytest.mark.parametrize(("text", "symbols"), NUMBERED)
def test_by_number(make_page, text, symbols):
    found = [one.symbol for one in mentions(make_page(text, "news")) if one.symbol]
    assert found == symbols


@pytest.mark.parametrize(("text", "heads"), DESCRIBED)
def test_by_description(make_page, text, heads):
    found = mentions(make_page(text, "news"))
    assert [one.span.of(text) for one in found] == heads
    assert not any(one.other for one in found)


@pytest.mark.parametrize(("text", "why"), OTHER)
def test_of_others(make_page, text, why):
    (one,) = mentions(make_page(text, "news"))
    assert one.other == why


@pytest.mark.parametrize("text", NOT_MEANT)
def test_near_misses(make_page, text):
    assert mentions(make_page(text, "news")) == []


@pytest.mark.parametrize(("text", "name", "value"), CLAIMS)
def test_claims(make_page, text, name, value):
    page = make_page(text, "news")
    claims = [one for one in resolutions.extract(page) if isinstance(one, Claim)]
    (one,) = [claim for claim in claims if claim.property == name]
    assert one.value == value
    assert one.of.end <= len(text)


def test_what_a_mention_says(make_page):
    text = (
        "The General Assembly passed a landmark resolution on March 21, 2024, titled “Seizing the"
        " Tides of the Sea,” led by Iceland."
    )
    (one,) = mentions(make_page(text, "news"))
    assert (one.title, one.date, one.organ) == ("Seizing the Tides of the Sea", "2024-03-21", "GA")


def test_what_is_done_with_a_draft_is_no_part_of_its_name(make_page):
    page = make_page("Belgium, introducing draft resolution A/HRC/55/L.9, spoke at the UN.", "news")
    heads = [
        one.span.of(page.text)
        for one in resolutions.extract(page)
        if isinstance(one, ResolutionMention)
    ]
    assert heads == ["draft resolution A/HRC/55/L.9"]


def test_no_mention_begins_on_the_line_before(make_page):
    page = make_page(
        "The Security Council, live\n\n16:02 Breaking\nUN draft resolution adopted\n", "news"
    )
    heads = [one.head for one in resolutions.extract(page) if isinstance(one, ResolutionMention)]
    assert heads == ["UN draft resolution"]


def test_draft_symbol_joins_its_phrase(make_page):
    text = "They adopted the draft resolution “Tides of the Sea” (document A/91/L.86)."
    (one,) = mentions(make_page(text, "news"))
    assert (one.draft, one.title) == ("A/91/L.86", "Tides of the Sea")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("both resolutions", 2),
        ("the three UN resolutions", 3),
        ("these UN resolutions", 0),
        ("the resolution", 1),
    ],
)
def test_number_meant(make_page, text, number):
    (one,) = mentions(make_page(f"They read {text}.", "news"))
    assert one.plural == number


def test_sponsor_of_a_mention(make_page):
    (one,) = mentions(make_page("a resolution on the tides, spearheaded by Iceland", "news"))
    assert one.sponsor == "state/ISL"


def test_claims_of_two_resolutions_are_tied_apart(make_page):
    text = (
        "The resolution approved on July 1, 2024 follows the March 21, 2024 adoption of the first"
        " U.N. resolution on tides, spearheaded by Iceland."
    )
    page = make_page(text, "news")
    told = {
        one.value: one.of.of(text)
        for one in resolutions.extract(page)
        if isinstance(one, Claim) and one.property in ("adoption-date", "sponsor")
    }
    assert told == {
        "2024-07-01": "The resolution",
        "2024-03-21": "the first U.N. resolution",
        "state/ISL": "the first U.N. resolution",
    }


@settings(max_examples=60)
@given(st.text(alphabet="resolutionUN theA/781(),.“”’s\n", max_size=90))
def test_any_text_is_survived(make_page, text):
    page = make_page("The UN resolution: " + text, "news")
    for one in resolutions.extract(page):
        assert one.span.end <= len(page.text)


WHOSE = [
    # a text, why its first resolution is none of the UN's
    ("The Security Council adopted a resolution to approve the mandate of the African Union.", ""),
    ("The UN Security Council debated a resolution passed by the African Union.", "organization"),
    ("Chad's political resolution on salt was adopted by the UN.", ""),
    ("The UN wants a political resolution of the conflict over salt.", "settlement"),
    ("The UN Assembly met. The Arab League’s Chad voted in favour of the resolution.", ""),
    ("A counterresolution by Chad failed in the UN Security Council.", ""),
]


@pytest.mark.parametrize(("text", "why"), WHOSE)
def test_whose_resolution_it_is(make_page, text, why):
    found = resolutions.extract(make_page(text, "news"))
    mentions = [one.other for one in found if isinstance(one, ResolutionMention)]
    assert mentions[0] == why
