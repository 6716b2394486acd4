"""On what grounds a difference from the record is told as the text's own error."""

import pytest
from link_cases import adoption, at, card, cites, mention, record, sponsor, story, tally

from graph.findings import Claim, Vote
from graph.link import link

BELLS = "Repair of old bells"
NOW = card(
    "A/RES/91/40", BELLS, "2036-11-30", adoption_mode="recorded-vote", tally="120-3-9",
    session="91", sponsor=("state/NOR",), ballot_in_favour="state/NOR state/FJI state/PER",
    ballot_against="state/MLT state/TON state/FIN", ballot_abstained="state/CHL",
    cited=(cites("A/RES/90/38", "2035-11-28", BELLS),),
)  # fmt: skip
BEFORE = card(
    "A/RES/90/38", BELLS, "2035-11-28", adoption_mode="recorded-vote", tally="112-5-14",
    session="90",
)  # fmt: skip
MISSION = card(
    "S/RES/3110 (2037)", "", "2037-03-12", text="until 15 March 2038 and by 1 June 2037",
    adoption_mode="recorded-vote", tally="2-0-1", ballot_in_favour="state/FRA state/GBR",
    ballot_abstained="state/CHN",
)  # fmt: skip
TEXT = (
    "1. Decides to extend the mandate of the mission in Ruritania until 15 March 2038;\n"
    "2. Decides to keep a troop ceiling of 12,400 troops;\n"
    "3. Asks for a plan by 1 June 2037 and for no less than 1,150 boats;"
)
DATED = "The Assembly adopted “Repair of old bells” on 30 November 2036"


def verdicts(text, *findings, tmp_path, published="2036-12-02"):
    (tmp_path / "S-RES-3110 (2037).txt").write_text(TEXT, "utf-8", newline="")
    (linked,) = link([story(text, *findings, published=published)],
                     record(NOW, BEFORE, MISSION, texts=tmp_path))  # fmt: skip
    return {
        (one.property, one.value): one.verdict for one in linked.findings if isinstance(one, Claim)
    }


def titled(text, passage="“Repair of old bells”", date="2036-11-30"):
    return (
        mention(text, passage, title=BELLS, organ="GA"),
        adoption(text, "adopted", passage, mode="", date=date),
    )


def counted(text, words, counts):
    return tally(text, words, counts, "“Repair of old bells”")


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((120, 3, 9), "confirmed"),
        ((121, 3, 9), "contradicted"),  # of the day that is told, and no one else's
        ((112, 5, 14), "unverifiable"),  # its forerunner's: the link errs sooner than the paper
    ],
)
def test_counts_that_a_sibling_has_accuse_nobody(counts, verdict, tmp_path):
    words = "{} votes to {}, with {} abstentions".format(*counts)
    text = f"{DATED} by {words}."
    found = verdicts(text, *titled(text), counted(text, words, counts), tmp_path=tmp_path)
    assert found.get(("tally", "-".join(map(str, counts)))) == verdict


def test_counts_on_record_that_stand_beside_were_read_amiss(tmp_path):
    text = f"{DATED}: 120 for it, 9 abstained, and Malta and Tonga were among the 3 against."
    read = counted(text, "120 for it, 9 abstained, and Malta and Tonga", (120, 2, 9))
    found = verdicts(text, *titled(text), read, tmp_path=tmp_path)
    assert found[("tally", "120-2-9")] == "unverifiable"


def test_one_that_differs_in_two_matters_is_another(tmp_path):
    text = f"{DATED}, by 121 votes to 3, with 9 abstentions. Norway voted against the text."
    findings = (
        *titled(text),
        counted(text, "121 votes to 3, with 9 abstentions", (121, 3, 9)),
        Vote(at(text, "Norway"), "t", "state/NOR", "against", of=at(text, "“Repair of old bells”")),
    )
    found = verdicts(text, *findings, tmp_path=tmp_path)
    assert found[("adoption-date", "2036-11-30")] == "confirmed"
    assert {found[("tally", "121-3-9")], found[("vote", "state/NOR against")]} == {"unverifiable"}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Peru voted against it", "contradicted"),
        ("Peru would have voted against it", "unverifiable"),
        ("It is hoped that next time Peru votes against it", "unverifiable"),
    ],
)
def test_how_somebody_would_vote_is_no_vote(told, verdict, tmp_path):
    text = f"Resolution 91/40 was adopted. {told}."
    findings = (
        mention(text, "Resolution 91/40", symbol="A/RES/91/40"),
        Vote(at(text, "Peru"), "t", "state/PER", "against", of=at(text, "Resolution 91/40")),
    )
    found = verdicts(text, *findings, tmp_path=tmp_path)
    assert found[("vote", "state/PER against")] == verdict


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        (" Malta and Tonga opposed it.", "contradicted"),  # a list that is right but for one
        (" Malta and Tonga opposed it (A/C.2/91/L.4); also Peru.", "unverifiable"),  # in committee
        ("", None),  # nothing ties this to the resolution
    ],
)
def test_a_list_of_dissent_that_is_right_proves_its_vote(more, verdict, tmp_path):
    last = "" if "Peru" in more else " Peru opposed it too."
    text = f"Resolution 91/40 was adopted. It rained. It blew.{more}{last}"
    of = at(text, "Resolution 91/40")
    told = [("Peru", "PER"), *([("Malta", "MLT"), ("Tonga", "TON")] if more else [])]
    votes = [Vote(at(text, name), "t", f"state/{code}", "against", of=of) for name, code in told]
    votes += [Vote(at(text, "it"), "t", "state/FIN", "against", of=of)] if more else []
    found = verdicts(
        text, mention(text, "Resolution 91/40", symbol="A/RES/91/40"), *votes, tmp_path=tmp_path
    )
    assert found.get(("vote", "state/PER against")) == verdict


@pytest.mark.parametrize(
    ("sentence", "told", "verdict"),
    [
        ("It keeps a ceiling of 15,000 troops.", ("force-level", "15000 troops"), "contradicted"),
        # near-misses: a number of the text's own, and its ceiling printed beside
        ("It keeps a ceiling of 1,150 personnel.", ("force-level", "1150 troops"), "unverifiable"),
        ("It keeps a ceiling of 12,400 troops, with up to 900 soldiers near the harbour.",
         ("force-level", "900 troops"), "unverifiable"),
        ("It extends the mandate until 15 April 2038.", ("mandate-end", "2038-04-15"),
         "contradicted"),
        ("It extends the mandate until 15 March 2039.", ("mandate-end", "2039-03-15"),
         "contradicted"),
        ("It extends the mandate until 1 June 2037.", ("mandate-end", "2037-06-01"),
         "unverifiable"),
        # a period beside the right day is only rounded
        ("It extends the mandate for six months, until 15 March 2038.",
         ("mandate-period", "6 months"), "unverifiable"),
        ("It extends the mandate for six months.", ("mandate-period", "6 months"), "contradicted"),
        ("It has a request from the envoy to extend the mandate until 1 May 2038.",
         ("mandate-end", "2038-05-01"), "unverifiable"),
        ("The original draft had kept a ceiling of 15,000 troops.",
         ("force-level", "15000 troops"), None),
    ],
)  # fmt: skip
def test_terms_that_the_text_or_the_resolution_knows(sentence, told, verdict, tmp_path):
    text = f"Resolution 3110 was adopted. {sentence}"
    named = mention(text, "Resolution 3110", symbol="S/RES/3110 (2037)")
    found = verdicts(text, named, tmp_path=tmp_path, published="2037-03-13")
    assert found.get(told) == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("adopted resolution 3110 on 10 March 2037", "contradicted"),
        ("adopted resolution 3110, giving them until 10 March 2037", "unverifiable"),
        ("adopted resolution 3110, with a deadline of 10 March 2037", "unverifiable"),
    ],
)
def test_a_deadline_is_no_day_of_adoption(words, verdict, tmp_path):
    text = f"The Council {words}."
    told = Claim(at(text, "adopted"), "x:adoption-date", "adoption-date", "2037-03-10",
                 of=at(text, "resolution 3110"))  # fmt: skip
    named = mention(text, "resolution 3110", symbol="S/RES/3110 (2037)")
    found = verdicts(text, named, told, tmp_path=tmp_path, published="2037-03-13")
    assert found[("adoption-date", "2037-03-10")] == verdict


def test_a_name_that_differs_names_another(tmp_path):
    text = f"{DATED}, from draft A/91/L.7."
    findings = (*titled(text), mention(text, "draft A/91/L.7", draft="A/91/L.7", title=BELLS))
    assert "contradicted" not in verdicts(text, *findings, tmp_path=tmp_path).values()


def test_a_year_behind_a_list_is_of_each_name(tmp_path):
    text = "Resolution 91/40 was adopted. Norway, Fiji, the isles of Ruritania and Peru, which"
    text += " abstained in 2035, backed it."
    named = mention(text, "Resolution 91/40", symbol="A/RES/91/40")
    vote = Vote(at(text, "Norway"), "t", "state/NOR", "abstained", of=named.span)
    assert not verdicts(text, named, vote, tmp_path=tmp_path)


def test_three_votes_that_differ_were_read_amiss(tmp_path):
    text = "Resolution 91/40 was adopted. Norway, Fiji and Peru were among those against."
    of = at(text, "Resolution 91/40")
    votes = [
        Vote(at(text, name), "t", f"state/{code}", "against", of=of)
        for name, code in (("Norway", "NOR"), ("Fiji", "FJI"), ("Peru", "PER"))
    ]
    named = mention(text, "Resolution 91/40", symbol="A/RES/91/40")
    two = verdicts(text, named, *votes[:2], tmp_path=tmp_path)
    three = verdicts(text, named, *votes, tmp_path=tmp_path)
    assert set(two.values()) == {"contradicted"}
    assert set(three.values()) == {"unverifiable"}


@pytest.mark.parametrize(
    ("who", "verdict"),
    [("China", "contradicted"), ("Fiji", "unverifiable")],  # Fiji has no seat and cast no vote
)
def test_who_is_not_on_the_list_of_a_small_council_was_read_amiss(who, verdict, tmp_path):
    text = f"Resolution 3110 was adopted, and {who} backed it."
    code = {"China": "state/CHN", "Fiji": "state/FJI"}[who]
    named = mention(text, "Resolution 3110", symbol="S/RES/3110 (2037)")
    vote = Vote(at(text, who), "t", code, "in-favour", of=named.span)
    found = verdicts(text, named, vote, tmp_path=tmp_path, published="2037-03-13")
    assert found == {("vote", f"{code} in-favour"): verdict}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Peru sponsored it.", "contradicted"),
        ("Peru pushed for it.", "unverifiable"),
        ("Peru submitted a draft resolution afterwards.", "unverifiable"),
    ],
)
def test_who_led_it_must_be_said(words, verdict, tmp_path):
    text = f"Resolution 91/40 was adopted. {words}"
    findings = (
        mention(text, "Resolution 91/40", symbol="A/RES/91/40"),
        sponsor(text, "Peru", "state/PER", "lead", "Resolution 91/40"),
    )
    assert verdicts(text, *findings, tmp_path=tmp_path)[("sponsor", "state/PER (lead)")] == verdict


@pytest.mark.parametrize(("day_", "verdict"), [("25 March 2037", "unverifiable"),
                                              ("15 April 2038", "contradicted")])  # fmt: skip
def test_a_mandate_that_ends_with_the_adoption_is_the_old_one(day_, verdict, tmp_path):
    text = f"Resolution 3110 was adopted. It renewed the mandate until {day_}."
    named = mention(text, "Resolution 3110", symbol="S/RES/3110 (2037)")
    found = verdicts(text, named, tmp_path=tmp_path, published="2037-03-13")
    assert {one for (name, _), one in found.items() if name == "mandate-end"} == {verdict}


def test_an_organ_that_differs_denies_nothing(tmp_path):
    text = "Resolution 3110 cites an organ of the Assembly."
    named = mention(text, "Resolution 3110", symbol="S/RES/3110 (2037)", organ="GA")
    assert "contradicted" not in verdicts(text, named, tmp_path=tmp_path).values()
