"""Words handed back to their speaker, felt, listed, passed on, and who is meant by a clause."""

import pytest

from graph.extract.quotations import extractor as quotations

_DOE = "Kenyan Ambassador Jane Doe "
TOLD = [
    # text, speakers of the quotations in order; "" is somebody without a name
    ("“It is a farce” is how envoy Jane Doe put it.", ["person/jane-doe"]),
    ("“It is a farce” was the verdict of envoy Jane Doe.", ["person/jane-doe"]),
    ("“Wait and see,” was all that envoy Jane Doe would say.", ["person/jane-doe"]),
    ("“It was a farce.” Those were the words of envoy Jane Doe.", ["person/jane-doe"]),
    ("“It was a farce.” So said envoy Jane Doe after the vote.", ["person/jane-doe"]),
    ("The draft, “a war on truth” in the eyes of envoy Jane Doe, failed.", ["person/jane-doe"]),
    ("“A farce” according to envoy Jane Doe, the draft was dropped.", ["person/jane-doe"]),
    ("“A war on truth”: envoy Jane Doe was blunt about the draft.", ["person/jane-doe"]),
    ("“It is a farce for us all,” exulted envoy Jane Doe, who had waited.", ["person/jane-doe"]),
    ("“It is a farce,” shot back envoy Jane Doe, who had waited.", ["person/jane-doe"]),
    ("“It is a farce,” Jane Doe, the envoy of Kenya, claiming it was false.", ["person/jane-doe"]),
    ("Criticised as “a farce” by Minister Jane Doe’s envoy Omar Bo, it fell.", ["person/omar-bo"]),
    (_DOE + "postulated on Friday that the text was “a step back”.", ["person/jane-doe"]),
    (_DOE + "estimates that the text offers “a way out of the war”.", ["person/jane-doe"]),
    (_DOE + "was adamant that the text “changes nothing”.", ["person/jane-doe"]),
    (_DOE + "had no doubt that the text “changes nothing”.", ["person/jane-doe"]),
    (_DOE + "was “deeply sorry” about the vote.", ["person/jane-doe"]),
    ("Chad is “gravely concerned” by the vote.", ["state/TCD"]),
    ("For Minister Jane Doe, the vote “changes nothing at all”.", ["person/jane-doe"]),
    ("Envoy Jane Doe quoted Omar Bo as saying it was “a farce”.", ["person/omar-bo"]),
    ("Envoy Jane Doe was quoted by Reuters as saying it was “a farce”.", ["person/jane-doe"]),
    ("Minister Jane Doe’s spokesman said it was “a farce to the end”.", [""]),
    ("The vote is “a farce” to the end, her spokesman, Omar Bo, said.", ["person/omar-bo"]),
    ("The text angered Chad, which called it “a farce to the end”.", ["state/TCD"]),
    ("Envoy Jane Doe slammed the text calling it “a farce to the end”.", ["person/jane-doe"]),
    (
        "They met.\n\nThe Security Council condemned the tests, and:\n\n-- urged India to “show"
        " restraint”,\n\n-- called for “talks at once”.",
        ["org/security-council"] * 2,
    ),
    (
        "Amnesty International said the text was “a farce”. The group added it was “too weak”.",
        ["org/amnesty-international"] * 2,
    ),
    (
        "The head of the union, Omar Bo, said the African Union has expressed support.\n\n“We"
        " shall not rest until the wells are open.”",
        ["person/omar-bo"],
    ),
    ("Envoy Jane Doe’s answer to them all? “We shall not rest at all.”", ["person/jane-doe"]),
    ("Chad voted no. It said the text was “a farce”.", ["state/TCD"]),
    ("Envoy Jane Doe has said no to a resolution that “deplores” war.", ["resolution"]),
    (
        "Envoy Jane Doe claimed the resolution was drafted by Chad describing Peru as a “foe”.",
        ["person/jane-doe"],
    ),
    ("The Council held a vote urging Chad to “end all attacks at once”.", ["resolution"]),
    ("The resolution adopted that night called on Chad to “stop it”.", ["resolution"]),
]
UNTOLD = [
    _DOE + "learned that the text was “a step back for all”.",
    "“The wells of the coast,” painted by envoy Jane Doe, hang there.",
    "“The wells of the coast” is the title of a film.",
    "The well is “deeply worn” by the road.",
    "The attacks that left “a deep scar” are over.",
    "- “Wells for all” hang there.",
]


def _speakers(make_page, text):
    found = quotations.extract(make_page(text, "news"))
    told = [one for one in found if one.mode != "indirect"]
    return [one.speaker for one in sorted(told, key=lambda one: one.span.start)]


@pytest.mark.parametrize(("text", "speakers"), TOLD)
def test_who_is_handed_the_words(make_page, text, speakers):
    assert _speakers(make_page, text) == speakers


@pytest.mark.parametrize("text", UNTOLD)
def test_nobody_is_handed_them(make_page, text):
    assert _speakers(make_page, text) == []


def test_what_begins_the_next_sentence_is_not_behind_the_words(make_page):
    text = "Doe argued it was “one more step into war.”\n\nThe draft resolution urges all to stop."
    assert _speakers(make_page, f"Envoy Jane Doe came.\n\n{text}") == ["person/jane-doe"]
