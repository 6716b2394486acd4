"""Who signs a press text, and on which day: invented stories."""

import pytest

from graph.extract.identity.extractor import extract
from graph.findings import Fact

STORY = "The General Assembly adopted a resolution on clean wells, with 91 States in favour.\n"


def told(page, name):
    return [
        (one.value, one.span.of(page.text))
        for one in extract(page)
        if isinstance(one, Fact) and one.name == name
    ]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ada Okoro", ["Ada Okoro"]),
        ("By ADA OKORO and Ola Berg, Lake Tribune", ["Ada Okoro", "Ola Berg"]),
        ("By: Ada Okoro | OSLO", ["Ada Okoro"]),
        ("Written by Ada de la Cruz in Oslo", ["Ada de la Cruz"]),
        ("From Hans Roe\nLake Producer", ["Hans Roe"]),
        ("by Reuters\nBy Ada Okoro", ["Ada Okoro"]),
        ("Hans Roe", ["Hans Roe"]),
        ("HANS ROE, Nairobi", ["Hans Roe"]),
        # near-misses
        ("Bela Ropes", []),
        ("Hans Assembly", []),
        ("By Chad. To nobody it came", []),
        ("By Norway Delegates", []),
        ("By Our Water Correspondent", []),
        ("By Associated Press", []),
        ("By Staff Reporter", []),
        ("From One Hall To Another", []),
    ],
)
def test_authors(make_page, byline, expected):
    page = make_page(f"Wells dug in all States\n\n{byline}\n\n{STORY}", "news")
    assert [value for value, _ in told(page, "author")] == expected


@pytest.mark.parametrize(
    ("foot", "kind", "expected"),
    [
        ("(Reporting by Ada Okoro; Editing by Ola Berg)", "news", ["Ada Okoro"]),
        ("Ada Okoro is a professor of water law.", "commentary", ["Ada Okoro"]),
        ("Ada Okoro is a professor of water law.", "news", []),
        ("Ada Okoro is the tallest of all.", "commentary", []),
    ],
)
def test_authors_at_the_foot(make_page, foot, kind, expected):
    page = make_page(f"Wells dug in all States\n\n{STORY}\n{foot}\n", kind)
    assert [value for value, _ in told(page, "author")] == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("OSLO, May 3 (Xinhua) -- ", ("Xinhua News Agency", "Xinhua")),
        ("OSLO (Lake Wire / Sputnik - 3rd May, 2031) ", ("Lake Wire / Sputnik",) * 2),
        ("OSLO, May 3. /TASS/. ", ("TASS", "TASS")),
        ("(LAKEWORLD) - ", ("LAKEWORLD", "LAKEWORLD")),
        ("Oslo [NO], April 19 (ANI): ", ("Asian News International", "ANI")),
        ("OSLO (Reuter) _ ", ("Reuters", "Reuter")),
        ("/Wells.Net/ On 3 May, ", ("Wells.Net", "Wells.Net")),
        ("LAKE-NEWS. ", ("LAKE-NEWS", "LAKE-NEWS")),
        ("Oslo, (Lake independent) ", ("Lake independent", "Lake independent")),
        # near-misses
        ("OSLO (Norway) -- ", None),
        ("May 3, 2031 (NEW OSLO) - ", None),
        ("The Lake Water Union (LWU) said so. ", None),
        ("OSLO (3 May 2031) -- ", None),
        ("WELLS (May 3) -- ", None),
        ("OSLO (Oslo Time) -- ", None),
        ("", None),
    ],
)
def test_agency(make_page, lead, expected):
    page = make_page(f"Wells dug in all States\n\n{lead}{STORY}", "news")
    assert told(page, "publisher") == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("top", "foot", "expected"),
    [
        ("UN News\n\n", "", ["UN News"]),
        ("", "\nAFP\n", ["Agence France-Presse"]),
        ("", "\nCopyright © The Associated Press. All rights reserved.\n", ["Associated Press"]),
        ("", "\nSource: Xinhua\n", ["Xinhua News Agency"]),
        ("The Lake Tribune\n\n", "", ["The Lake Tribune"]),
        ("Lake Tribune | May 3, 2031 8:17 PM\n\n", "", ["Lake Tribune"]),
        ("May 3, 2031|By Lake Times News Service.\n\n", "", ["Lake Times News Service"]),
        ("", "\nSource: Wellwatch\n", ["Wellwatch"]),
        ("", "\n(Xinhua News Agency May 3, 2031)\n", ["Xinhua News Agency"]),
        ("", "\nNorway voted for it and said so. (LWA)\n", ["LWA"]),
        ("Latest News\n\n", "", []),
        ("Norway News\n\n", "", []),
        ("Category: Lake News\n\n", "", []),
        ("", "\nNorway spoke for the union of lakes (LWA)\n", []),
        ("", "\n1 comment:\n\nBuy Ropes Online\n", []),
        ("From Wikipedia, the free encyclopedia\n\n", "", ["Wikipedia"]),
        ("", "\nNorway voted for it, as was told by Reuters.\n", []),
        ("", "\nNorway voted for it and said so. (Reuters)\n", ["Reuters"]),
        ("", "\nNorway voted for it and said so. (Norway)\n", []),
    ],
)
def test_medium_on_a_line(make_page, top, foot, expected):
    page = make_page(f"{top}Wells dug in all States\n\n{STORY}{foot}", "news")
    assert [value for value, _ in told(page, "publisher")] == expected


@pytest.mark.parametrize(
    ("top", "kind", "expected"),
    [
        (" date 2031-05-03 Wells dug in all States\n\n", "news", [("2031-05-03",) * 2]),
        ("Wells dug\n11:48, 29.11.2031\n", "news", [("2031-11-29", "29.11.2031")]),
        ("Wells dug\n\nPosted: May 3, 2031 10:15\n", "news", [("2031-05-03", "May 3, 2031")]),
        ("3 May 2031: States meet\n\n", "news", [("2031-05-03", "3 May 2031")]),
        ("Wells dug\n\n", "news", []),
        # the day of what is told is no article's own
        ("Resolution 91\nDate\n3 May 1951\n\n", "article", []),
        (" date 2031-05-03 Resolution 91\nDate\n3 May 1951\n\n", "article", [("2031-05-03",) * 2]),
    ],
)
def test_day(make_page, top, kind, expected):
    assert told(make_page(top + STORY, kind), "published") == expected


def test_a_pictures_day_is_no_storys(make_page):
    caption = "Men and women of the hills at a new well of theirs, May 3, 2031. (Photo: Ola)"
    text = f"Wells dug\n\n{caption}\n\n{STORY}"
    page = make_page(text, "news")
    assert told(page, "published") == []
    assert page.identity.published == "2031-05-03"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Wells dug in all States", ["Wells dug in all States"]),
        ("South Sudan", []),
        ("GENERAL ASSEMBLY", []),
        ("General Assembly digs", ["General Assembly digs"]),
        ("Wells dug in all States | The Lake Tribune", ["Wells dug in all States"]),
        ("Wells dug - all ropes mended", ["Wells dug - all ropes mended"]),
    ],
)
def test_title(make_page, top, expected):
    page = make_page(f"{top}\n\n{STORY}", "news")
    assert [value for value, _ in told(page, "title")] == expected
    assert page.identity.title == "".join(expected)
