"""Themes of pages: with the model that ships, and with a scheme of the user's own."""

import pytest

from graph.extract.themes import extractor as themes

DRAFT = """A/RES/91/14
General Assembly
Resolution adopted by the General Assembly on 3 November 2036
91/14. Artificial intelligence for small ports

The General Assembly,

Recalling the purposes of the Charter,

Noting that artificial intelligence systems spread faster than the skills to use them,

Concerned that the digital divide between and within countries may widen,

1. Encourages States to share knowledge on artificial intelligence with developing countries, on \
terms that are mutually agreed;

2. Invites the private sector to support capacity-building for artificial intelligence;

3. Requests the Secretary-General to report on the implementation of the present resolution.
"""


@pytest.fixture
def found(make_page):
    page = make_page(DRAFT, "resolution", "GA")
    return page, list(themes.extract(page))


def test_a_resolution_gets_its_themes_with_their_words(found):
    page, mentions = found
    passages = {(one.theme, one.provision, one.span.of(page.text)) for one in mentions}
    assert ("theme/artificial-intelligence", "op1", "artificial intelligence") in passages
    assert ("theme/digital-divide", "pp3", "digital divide") in passages


def test_scores_are_probabilities_and_spans_lie_in_their_paragraphs(found):
    page, mentions = found
    assert mentions
    for one in mentions:
        assert 0 < one.score <= 1
        if one.provision:
            place = page.provision(one.provision)
            assert any(span.contains(one.span) for span in place.spans)


def test_the_surest_passage_of_a_theme_has_the_score_that_reached_the_threshold(found):
    _, mentions = found
    threshold = themes.load_model().table.threshold
    best = {}
    for one in mentions:
        best[one.theme] = max(best.get(one.theme, 0), one.score)
    assert all(score >= round(threshold, 3) for score in best.values())


def test_a_formal_paragraph_carries_no_theme(found):
    _, mentions = found
    assert "op3" not in {one.provision for one in mentions}


def test_extraction_is_repeatable(found, make_page):
    _, mentions = found
    assert mentions == list(themes.extract(make_page(DRAFT, "resolution", "GA")))


def test_a_passing_word_of_the_press_is_no_theme(make_page):
    text = "Talks go on\n\nA delegate mentioned artificial intelligence once, over lunch."
    assert list(themes.extract(make_page(text, "news"))) == []


def test_a_text_of_one_line_has_its_themes_somewhere(make_page):
    page = make_page("The General Assembly\n" + "Artificial intelligence. " * 9, "resolution")
    for one in themes.extract(page):
        assert one.span.of(page.text)


OPENING = "The Council spoke of {} today, at the end of a long night of talks about the far north."


@pytest.mark.parametrize(
    ("opening", "then", "expected"),
    [
        ("social media", "Social media hide much, an envoy said.", ["theme/social-media"]),
        ("roads", "Social media hide much. Social media show little, an envoy said.", []),
        ("social media", "Nothing else was said.", []),
        ("Ukraine", "Ukraine was thanked, an envoy said.", []),  # it acts, or is spoken to
    ],
)
def test_what_a_report_opens_with_and_names_again(make_page, opening, then, expected):
    page = make_page(f"Late talks\n\n{OPENING.format(opening)}\n\n{then}", "news")
    assert sorted({one.theme for one in themes.extract(page)}) == expected


REPORT = """Council keeps its force in {}

The Security Council today extended the mandate of the peacekeeping operation in Somalia for six
months. The troops of the force, said the envoy, protect civilians, train the police of the country
and watch over the truce; the Council asked all who contribute troops to peacekeeping operations
for more helicopters, and the Secretary-General for a report on the security situation in Somalia.

Members spoke of the long drought as well. Peru had written the text.
"""


def test_what_a_report_is_about_without_saying_so_again_and_again(make_page):
    found = list(themes.extract(make_page(REPORT.format("Somalia"), "news")))
    told = {one.theme for one in found}
    assert "theme/peacekeeping-operations" in told
    assert "theme/peru" not in told  # it acts
    assert "theme/conferences" not in told
    assert {one.rule for one in found} <= {"themes:named", "themes:learned", "themes:label"}


def test_a_line_of_the_site_is_no_headline(make_page):
    page = make_page("Asia Pacific Economy Weather\n\n" + REPORT.partition("\n\n")[2], "news")
    assert not {"theme/asia-and-the-pacific", "theme/economy"} & {
        one.theme for one in themes.extract(page)
    }


@pytest.mark.parametrize(
    ("headline", "then", "expected"),
    [
        ("Help for Somalia", "Somalia is dry. The land of Somalia is dry.", True),
        (
            "Somalia vetoes text on wells",
            "Somalia voted against it. Somalia and Mali abstained.",
            False,
        ),
        (
            "Somalia-led text on wells passed",
            "Somalia said so. Somalia, Mali and Chad backed it.",
            False,
        ),
    ],
)
def test_a_state_that_only_acts_is_no_theme(make_page, headline, then, expected):
    page = make_page(f"{headline}\n\nThe Council met in the morning. {then}", "news")
    assert ("theme/somalia" in {one.theme for one in themes.extract(page)}) == expected


def test_a_state_within_the_name_of_another_is_not_meant(make_page):
    text = "South Sudan is dry\n\nRain is rare in South Sudan. The wells of South Sudan are dry."
    told = {one.theme for one in themes.extract(make_page(text, "news"))}
    assert "theme/south-sudan" in told
    assert "theme/sudan" not in told
