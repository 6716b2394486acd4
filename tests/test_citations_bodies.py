"""What bodies that nobody has met cite, and the symbols of agencies. All texts are invented."""

import pytest
from cited import cited


def symbols(make_page, text, organ=""):
    return [one.symbol.text for one in cited(make_page, text, organ)]


STRANGE = [
    # (the paragraph of a conference without symbols of its own, what it cites)
    ("Recalling General Assembly resolution 91/14,", ["A/RES/91/14"]),
    ("Recalling its resolution 5/3 and resolution 12/4,", []),
    ("Recalling its resolution 60/5,", []),
    ("Recalling resolution 91/14 of 2 March 2037,", ["A/RES/91/14"]),
    ("Recalling resolution 2722 (2024),", ["S/RES/2722 (2024)"]),
    ("Recalling resolution 2722 (1924) and 26 (a),", []),
    ("Recalling resolution 217 A (III),", ["A/RES/217(III)[A]"]),
    ("Recalling resolution ES-10/15,", ["A/RES/ES-10/15"]),
    ("Recalling resolutions A.1310(41) and MSC.610(110),", ["A.1310(41)", "MSC.610(110)"]),
    ("Recalling resolution GC(64)/RES/9 and document GC(64)/22,", ["GC(64)/RES/9"]),
    ("Noting paragraph A.12 (a) and section A.3(b),", []),
]


@pytest.mark.parametrize(("paragraph", "expected"), STRANGE, ids=[text for text, _ in STRANGE])
def test_a_strange_body_cites_only_what_shape_or_date_proves(make_page, paragraph, expected):
    text = f"Ladders\nThe General Conference of Ladders,\n{paragraph}\n1.\nDecides to climb.\n"
    assert symbols(make_page, text) == expected


@pytest.mark.parametrize("organ", ["CND", "CSW", "CCPCJ", "ESCAP", "UNEA"])
def test_a_number_that_the_speaker_cannot_have_adopted_is_not_looked_for_without_end(
    make_page, organ
):
    found = symbols(make_page, "Recalling its resolutions 98/2 of 2 March 1950 and 99/5,", organ)
    assert all(not symbol.startswith("E/CN") for symbol in found)
