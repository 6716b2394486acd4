"""Claims against the record: the verdict, what the record has instead, and where it stands."""

import pytest
from link_cases import adoption, at, card, cites, mention, quotation, record, sponsor, story, tally

from graph.findings import Claim, Quotation, Vote
from graph.iris import Iris
from graph.link import link
from graph.link.verdicts.bench import Bench
from graph.link.verdicts.judge import CHECKS, judge

PEAT = "Protection of peatlands against drainage and fire"
VOTED = card(
    "A/RES/91/15", "Use of seamounts", "2036-12-07", adoption_mode="recorded-vote",
    tally="130-2-31", committee_tally="125-4-30", draft="A/C.2/91/L.9", meeting="A/91/PV.66",
    session="91", organ="GA", sponsor=("state/NOR", "state/FJI"), additional=("state/IDN",),
    ballot_in_favour="state/FJI state/MEX", ballot_against="state/PRK",
)  # fmt: skip
AGREED = card(
    "A/RES/91/44", PEAT, "2037-03-21", adoption_mode="without-vote", sponsor="org/group-of-77",
    cited=(cites("A/RES/89/3", "2034-11-02", "Granite quarries and their dust"),),
)  # fmt: skip
UNANIMOUS = card(
    "S/RES/3101 (2036)", "", "2036-02-02", adoption_mode="recorded-vote", tally="15-0-0"
)
COUNTED = card(
    "A/RES/91/16", "Use of sandbanks", "2036-12-08", adoption_mode="recorded-vote", tally="2-1-0",
    ballot_in_favour="state/FJI state/MEX", ballot_against="state/PRK",
)  # fmt: skip
MISCOUNTED = card(
    "A/RES/91/17", "Use of reefs", "2036-12-09", tally="3-0-0",
    ballot_in_favour="state/FJI state/MEX",
)  # fmt: skip
ALONE = card("A/HRC/RES/91/2", "Echo of bells", "2036-06-07", sponsor=("state/NOR", "state/FJI"))
SHORT = card("A/HRC/RES/91/3", "Noise of bells", "2036-06-08", tally="30-2-14")
RETOLD = card("A/RES/92/5", "A retold text", "2037-10-10", official=False)
RECORD = record(VOTED, AGREED, UNANIMOUS, RETOLD, COUNTED, MISCOUNTED, ALONE, SHORT)


@pytest.mark.parametrize(
    ("name", "value", "symbol", "verdict", "recorded"),
    [
        ("adoption-date", "2036-12-07", "A/RES/91/15", "confirmed", "2036-12-07"),
        ("adoption-date", "2036-12", "A/RES/91/15", "confirmed", "2036-12-07"),
        ("adoption-date", "2036-12-08", "A/RES/91/15", "contradicted", "2036-12-07"),
        ("adoption-date", "2034-11-02", "A/RES/89/3", "confirmed", "2034-11-02"),
        ("adoption-date", "2034-11-03", "A/RES/89/3", "contradicted", "2034-11-02"),
        ("adoption-mode", "consensus", "A/RES/91/44", "confirmed", "without-vote"),
        ("adoption-mode", "recorded-vote", "A/RES/91/44", "contradicted", "without-vote"),
        ("adoption-mode", "unanimous", "A/RES/91/44", "unverifiable", "without-vote"),
        ("adoption-mode", "consensus", "A/RES/91/15", "contradicted", "recorded-vote 130-2-31"),
        ("adoption-mode", "unanimous", "A/RES/91/15", "contradicted", "recorded-vote 130-2-31"),
        ("adoption-mode", "unanimous", "S/RES/3101 (2036)", "confirmed", "recorded-vote 15-0-0"),
        ("adoption-mode", "consensus", "A/RES/89/3", "unverifiable", ""),
        ("tally", "130-2-31", "A/RES/91/15", "confirmed", "130-2-31"),
        ("tally", "130-?-?", "A/RES/91/15", "confirmed", "130-2-31"),
        ("tally", "131-2-31", "A/RES/91/15", "contradicted", "130-2-31"),
        ("tally", "125-4-30 (committee)", "A/RES/91/15", "confirmed", "125-4-30"),
        ("tally", "125-4-30 (plenary)", "A/RES/91/15", "contradicted",
         "130-2-31 (plenary); 125-4-30 was the committee's"),
        ("tally", "130-2-31", "A/RES/91/44", "contradicted", "without-vote"),
        ("tally", "130-?-?", "A/RES/91/44", "unverifiable", "without-vote"),
        ("tally", "130-2-31", "A/RES/89/3", "unverifiable", ""),
        ("tally", "30-2-15", "A/HRC/RES/91/3", "unverifiable", "30-2-14"),
        ("tally", "30-3-14", "A/HRC/RES/91/3", "unverifiable", "30-2-14"),
        ("tally", "31-3-13", "A/HRC/RES/91/3", "contradicted", "30-2-14"),
        ("vote", "state/MEX in-favour", "A/RES/91/15", "confirmed", "in-favour"),
        ("vote", "state/MEX against", "A/RES/91/15", "contradicted", "in-favour"),
        ("vote", "state/CHL abstained", "A/RES/91/16", "contradicted", "absent"),
        ("vote", "state/CHL absent", "A/RES/91/16", "confirmed", "absent"),
        ("vote", "state/MEX absent", "A/RES/91/16", "contradicted", "in-favour"),
        ("vote", "state/CHL abstained", "A/RES/91/17", "unverifiable", ""),
        ("tally", "2-0-0", "A/RES/91/17", "confirmed", "2-0-0"),
        ("vote", "state/CHL abstained", "A/RES/91/44", "unverifiable", ""),
        ("sponsor", "state/NOR (lead)", "A/RES/91/15", "unverifiable", "sponsor, one of 2"),
        ("sponsor", "state/NOR", "A/RES/91/15", "confirmed", "sponsor"),
        ("sponsor", "state/IDN", "A/RES/91/15", "confirmed", "additional sponsor"),
        ("sponsor", "state/IDN (lead)", "A/RES/91/15", "contradicted", "additional sponsor"),
        ("sponsor", "state/CHL", "A/RES/91/15", "contradicted", "not among the sponsors"),
        ("sponsor", "state/CHL", "A/RES/91/44", "unverifiable", ""),
        ("sponsor", "state/CHL", "A/HRC/RES/91/2", "unverifiable", "not on the draft"),
        ("sponsor", "state/CHL (lead)", "A/HRC/RES/91/2", "contradicted", "not among the sponsors"),
        ("sponsor-count", "40..40", "A/HRC/RES/91/2", "unverifiable", "2"),
        ("sponsor-count", "1..1", "A/HRC/RES/91/2", "confirmed", "2"),
        ("sponsor-count", "3..3", "A/RES/91/15", "confirmed", "3 (2 on the draft, 1 more)"),
        ("sponsor-count", "2..2", "A/RES/91/15", "confirmed", "3 (2 on the draft, 1 more)"),
        ("sponsor-count", "3..", "A/RES/91/15", "confirmed", "3 (2 on the draft, 1 more)"),
        ("sponsor-count", "4..", "A/RES/91/15", "contradicted", "3 (2 on the draft, 1 more)"),
        ("sponsor-count", "9..9", "A/RES/91/44", "unverifiable", ""),
        ("title", "Protection of Peatlands against Drainage", "A/RES/91/44", "confirmed", PEAT),
        ("title", "Protection of peatlands", "A/RES/91/44", "confirmed", PEAT),
        ("title", "Protection of whales at sea", "A/RES/91/44", "contradicted", PEAT),
        ("organ", "GA", "A/RES/91/44", "confirmed", "GA"),
        ("organ", "SC", "A/RES/91/44", "contradicted", "GA"),
        ("session", "91", "A/RES/91/15", "confirmed", "91"),
        ("session", "90", "A/RES/91/15", "contradicted", "91"),
        ("meeting", "66", "A/RES/91/15", "confirmed", "66"),
        ("meeting", "63", "A/RES/91/15", "contradicted", "66"),
        ("draft", "A/C.2/91/L.9", "A/RES/91/15", "confirmed", "A/C.2/91/L.9"),
        ("draft", "A/C.2/91/L.8", "A/RES/91/15", "contradicted", "A/C.2/91/L.9"),
        ("cited", "A/RES/89/3", "A/RES/91/44", "confirmed", "A/RES/89/3"),
        ("cited", "A/RES/88/1", "A/RES/91/44", "contradicted", "not cited"),
        ("cited", "A/RES/88/1", "A/RES/92/5", "unverifiable", ""),
        ("first", "first resolution on granite quarries", "A/RES/89/3", "unverifiable", ""),
        ("first", "first resolution on peatlands", "A/RES/92/5", "contradicted",
         "A/RES/91/44 of 2037-03-21"),
        ("first", "first resolution on peatlands", "A/RES/91/44", "unverifiable", ""),
        ("adoption-date", "2036-12-07", "A/RES/1/1", "unverifiable", ""),
    ],
)  # fmt: skip
def test_verdicts(name, value, symbol, verdict, recorded):
    found = judge((name, value), symbol, Bench(RECORD, Iris()))
    assert (found.verdict, found.recorded) == (verdict, recorded)
    if verdict != "unverifiable" and name not in ("organ", "vote", "session", "first"):
        assert bool(found.passage) == (recorded not in ("not cited",))


MANDATE = card("S/RES/3110 (2037)", "", "2037-03-12")
POWERLESS = card("S/RES/3111 (2037)", "", "2037-03-20")
BUDGET = card("A/RES/91/90", "Scale of assessments for the observatory", "2036-12-24")
MANDATE_TEXT = (
    "Recalling that its resolution 3001 (2035) renewed the mission until 15 March 2036,\n"
    "Acting under Chapter VII of the Charter of the United Nations,\n"
    "1. Decides to extend the mandate of the mission until 15 March 2038;\n"
    "2. Decides to keep a troop ceiling of 12,400 troops and up to 1,150 police personnel;\n"
    "3. Urges all parties to open the harbour of Strelsau to barges that carry grain;\n"
    "4. Extends for a period of six months the tasks of the panel of experts."
)
TEXTS = {
    "S-RES-3110 (2037)": MANDATE_TEXT,
    "S-RES-3111 (2037)": "1. Encourages the parties to talk, and decides to remain seized.",
}


@pytest.mark.parametrize(
    ("name", "value", "symbol", "verdict", "recorded"),
    [
        ("mandate-end", "2038-03-15", "S/RES/3110 (2037)", "confirmed", "2038-03-15"),
        ("mandate-end", "2038-03", "S/RES/3110 (2037)", "confirmed", "2038-03-15"),
        ("mandate-end", "-03-15", "S/RES/3110 (2037)", "confirmed", "2038-03-15"),
        ("mandate-end", "2038-09-15", "S/RES/3110 (2037)", "contradicted", "2038-03-15"),
        ("mandate-end", "-09-15", "S/RES/3110 (2037)", "contradicted", "2038-03-15"),
        ("mandate-end", "2038-09", "S/RES/3110 (2037)", "unverifiable", "2038-03-15"),
        ("mandate-end", "2038-09-15", "S/RES/3111 (2037)", "unverifiable", ""),
        ("mandate-period", "1 year", "S/RES/3110 (2037)", "confirmed", "until 2038-03-15"),
        ("mandate-period", "6 months", "S/RES/3110 (2037)", "confirmed",
         "for a period of six months"),
        ("mandate-period", "3 years", "S/RES/3110 (2037)", "contradicted",
         "for a period of six months"),
        ("mandate-period", "3 years", "S/RES/3111 (2037)", "unverifiable", ""),
        ("force-level", "12400 troops", "S/RES/3110 (2037)", "confirmed", "12,400"),
        ("force-level", "1150 police", "S/RES/3110 (2037)", "confirmed", "1,150"),
        ("force-level", "14000 troops", "S/RES/3110 (2037)", "contradicted", "12,400"),
        ("force-level", "12400 police", "S/RES/3110 (2037)", "contradicted", "1,150"),
        ("force-level", "240 troops", "S/RES/3111 (2037)", "unverifiable", ""),
        ("chapter", "VII", "S/RES/3110 (2037)", "confirmed", "Chapter VII"),
        ("chapter", "VI", "S/RES/3110 (2037)", "contradicted", "Chapter VII"),
        ("chapter", "VII", "S/RES/3111 (2037)", "contradicted", "does not name Chapter VII"),
        ("chapter", "VI", "S/RES/3111 (2037)", "unverifiable", ""),
        ("chapter", "VII", "A/RES/91/44", "unverifiable", ""),
        ("binding", "binding", "S/RES/3110 (2037)", "confirmed", "Chapter VII"),
        ("binding", "non-binding", "S/RES/3110 (2037)", "contradicted", "Chapter VII"),
        ("binding", "non-binding", "S/RES/3111 (2037)", "unverifiable", ""),
        ("binding", "non-binding", "A/RES/91/44", "confirmed",
         "recommends, does not bind (Charter, Articles 10 to 14)"),
        ("binding", "binding", "A/RES/91/44", "contradicted",
         "recommends, does not bind (Charter, Articles 10 to 14)"),
        ("binding", "binding", "A/RES/91/90", "unverifiable", ""),
        ("contents", "urges the parties to open the harbour of Strelsau to grain barges",
         "S/RES/3110 (2037)", "confirmed", "in its words"),
        ("contents", "condemns the parties for the harbour of Strelsau and its grain barges",
         "S/RES/3110 (2037)", "unverifiable", "Urges all parties …"),
        ("contents", "urges the parties to open 14 harbours of Strelsau to grain barges",
         "S/RES/3110 (2037)", "unverifiable", "Urges all parties …"),
        ("contents", "urges the parties to close the harbour of Zenda to smugglers and their boats",
         "S/RES/3110 (2037)", "unverifiable", ""),
    ],
)  # fmt: skip
def test_verdicts_by_the_words_of_the_text(name, value, symbol, verdict, recorded, tmp_path):
    for document, text in TEXTS.items():
        (tmp_path / f"{document}.txt").write_text(text, "utf-8", newline="")
    held = record(AGREED, MANDATE, POWERLESS, BUDGET, texts=tmp_path)
    found = judge((name, value), symbol, Bench(held, Iris()))
    assert (found.verdict, found.recorded) == (verdict, recorded)
    shown = verdict != "unverifiable" and name != "binding" and "not" not in recorded
    assert not shown or found.passage


def test_every_property_has_cases():
    tables = (test_verdicts, test_verdicts_by_the_words_of_the_text)
    cases = [case for table in tables for case in table.pytestmark[0].args[1]]
    assert {case[0] for case in cases} == set(CHECKS)


def test_a_passage_is_named_in_the_records_document():
    found = judge(("adoption-date", "2036-12-08"), "A/RES/91/15", Bench(RECORD, Iris("https://x/")))
    assert found.passage == "https://x/id/doc/A-RES-91-15#char=10,20"
    cited = judge(("adoption-date", "2034-11-02"), "A/RES/89/3", Bench(RECORD, Iris("https://x/")))
    assert cited.passage == "https://x/id/doc/A-RES-91-44#char=30,40"


TEXT = (
    "Resolution 91/15 was adopted by 125 votes to 4 with 30 abstentions at the 66th meeting.\n"
    "Norway led it. Mexico voted against it. It asks States “to map all seamounts” and "
    "“to melt the polar ice”, the envoy said: “a great day for the sea”."
)


def told():
    of = "Resolution 91/15"
    return story(
        TEXT,
        mention(TEXT, of, symbol="A/RES/91/15"),
        adoption(TEXT, "adopted", of, mode="recorded-vote"),
        tally(TEXT, "125 votes to 4 with 30 abstentions", (125, 4, 30), of),
        sponsor(TEXT, "Norway", "state/NOR", "lead", of),
        sponsor(TEXT, "Norway", "state/NOR", "lead", of),
        Vote(at(TEXT, "Mexico"), "t", "state/MEX", "against", of=at(TEXT, of)),
        quotation(TEXT, "to map all seamounts", of),
        quotation(TEXT, "to melt the polar ice", of),
        quotation(TEXT, "a great day for the sea", of, speaker="person/envoy"),
        Claim(at(TEXT, "Norway"), "x:sponsor-lead", "sponsor", "state/NOR", of=at(TEXT, of)),
        Claim(at(TEXT, "Mexico"), "x", "adoption-date", "", of=at(TEXT, of)),
    )


def texts(tmp_path, text):
    (tmp_path / "A-RES-91-15.txt").write_text(text, "utf-8")
    return record(VOTED, texts=tmp_path)


def test_claims_of_a_story(tmp_path):
    held = texts(tmp_path, "1. Asks States to map all sea-\nmounts before 2040;")
    (linked,) = link([told()], held)
    found = [
        (one.property, one.value, one.verdict) for one in linked.findings if isinstance(one, Claim)
    ]
    assert sorted(found) == [
        ("adoption-mode", "recorded-vote", "confirmed"),
        ("meeting", "66", "confirmed"),
        ("quotation", "to map all seamounts", "confirmed"),
        ("quotation", "to melt the polar ice", "contradicted"),
        ("sponsor", "state/NOR", "confirmed"),
        ("tally", "125-4-30", "contradicted"),
        ("vote", "state/MEX against", "contradicted"),
    ]
    matches = [
        (one.match, bool(one.passage)) for one in linked.findings if isinstance(one, Quotation)
    ]
    assert matches == [("verbatim", True), ("not-found", False), ("", False)]


def test_a_retold_text_cannot_deny_a_quotation(tmp_path):
    (tmp_path / "A-RES-92-5.txt").write_text("Asks States to count whales.", "utf-8")
    text = "Resolution 92/5 wants “to count every last whale on earth”."
    one = story(
        text,
        mention(text, "Resolution 92/5", symbol="A/RES/92/5"),
        quotation(text, "to count every last whale on earth", "Resolution 92/5"),
    )
    (linked,) = link([one], record(RETOLD, texts=tmp_path))
    (claim,) = [each for each in linked.findings if isinstance(each, Claim)]
    assert (claim.verdict, claim.recorded) == ("unverifiable", "not-found")


def test_claims_about_what_is_not_linked_are_none():
    text = "A resolution of the choir was adopted by 12 votes to 3 with 1 abstention."
    one = story(
        text,
        mention(text, "A resolution", other="organization"),
        tally(text, "12 votes to 3 with 1 abstention", (12, 3, 1), "A resolution"),
        Claim(at(text, "12 votes"), "x", "tally", "12-3-1", of=at(text, "A resolution")),
    )
    (linked,) = link([one], RECORD)
    assert not [each for each in linked.findings if isinstance(each, Claim)]


@pytest.mark.parametrize(
    ("body", "meetings"),
    [("General Assembly", [("66", "confirmed")]), ("Fourth Committee", [])],
)
def test_the_head_of_a_committees_report_tells_no_adopting_meeting(body, meetings):
    text = f"{body}\n66th Meeting (AM)\n\nResolution 91/15 was recalled again this morning.\n"
    one = story(text, mention(text, "Resolution 91/15", symbol="A/RES/91/15"))
    (linked,) = link([one], record(VOTED))
    found = [one for one in linked.findings if isinstance(one, Claim)]
    told = [(one.value, one.verdict) for one in found if one.property == "meeting"]
    assert told == meetings
