"""Short names of bodies: which one `the Council` means, and where it means none that we know."""

import pytest

from graph.extract.actors import extractor as actors

GA, SC, HRC = "org/general-assembly", "org/security-council", "org/human-rights-council"

MEANT = [
    ("The Security Council met. The council then voted.", "The council", SC),
    ("The Human Rights Council sat. He told the Council’s members so.", "the Council’s", HRC),
    ("The UNSC met in May. This council has failed, she said.", "This council", SC),
    (
        "The Security Council and the Human Rights Council met; the Council rose.",
        "the Council",
        HRC,
    ),
    ("The Security Council met. He briefed the Council on Chad.", "the Council", SC),
    (
        "It went to the Third Committee. The committee passed it.",
        "The committee",
        "org/third-committee",
    ),
]
NOT_MEANT = [
    "The council voted.",  # none was named
    "The Security Council met. The Municipal Council of Bern met. The council voted.",
    "The Security Council met. The Council of Elders spoke.",
    "The Commission on the Status of Women met. The Commission on Water and Wells met too.",
    "The African Union met. Workers of the union were on strike.",
    "The Security Council met. A council of elders, and city council members, came.",
    "The 27-member body voted.",
]


def shorts(make_page, text, kind="news"):
    page = make_page(f"Talks\n\n{text}", kind)
    found = actors.extract(page)
    return [(one.span.of(page.text), one.entity) for one in found if one.rule == "actors:short"]


@pytest.mark.parametrize(
    ("text", "entity"),
    [("The 193-member body", GA), ("The 15-nation organ", SC), ("The 47-seat rights council", HRC)],
)
def test_a_body_told_by_its_size(make_page, text, entity):
    found = actors.extract(make_page(f"Talks\n\n{text} voted.", "news"))
    assert [one.entity for one in found] == [entity]


@pytest.mark.parametrize(("text", "name", "entity"), MEANT, ids=[row[0] for row in MEANT])
def test_a_short_name_means_the_body_named_last(make_page, text, name, entity):
    assert shorts(make_page, text)[-1] == (name, entity)


@pytest.mark.parametrize("text", NOT_MEANT)
def test_a_short_name_of_another_body_means_none_of_ours(make_page, text):
    assert shorts(make_page, text) == []


def test_the_record_names_its_bodies_in_full(make_page):
    text = "The Security Council,\n1. Decides that the Council shall meet."
    assert shorts(make_page, text, "resolution") == []


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Unifil said so.", "org/united-nations-interim-force-in-lebanon"),
        ("Caricom voted yes.", "org/caribbean-community"),
        ("She cites laws and a hippo.", None),
        ("Congo accused Rwanda of helping the M23.", "state/COD"),
        ("Congo and Chad voted no.", "state/COG"),
        ("The Minister for Foreign Affairs told us.", None),
    ],
)
def test_names_as_papers_write_them(make_page, text, entity):
    found = [one.entity for one in actors.extract(make_page(f"Talks\n\n{text}", "news"))]
    assert (found[0] if found else None) == entity
