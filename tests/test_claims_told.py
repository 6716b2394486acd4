"""What a story says that a resolution sets and says, and what must not be taken for it."""

import pytest
from link_cases import adoption, at, card, day, mention, quotation, record, sponsor, story, tally

from graph.extract.number_words import value_of
from graph.findings import ActorMention, Claim, SponsorCount, Vote
from graph.link import link
from graph.link.claims.terms import FINDERS
from graph.model import Span

MISSION = card(
    "S/RES/3110 (2037)", "", "2037-03-12", adoption_mode="recorded-vote", tally="13-0-2",
    meeting="S/PV.9876", sponsor=("state/FRA",), ballot_in_favour="state/FRA state/GBR",
    ballot_abstained="state/CHN state/RUS",
)  # fmt: skip
BELLS = card(
    "A/RES/91/40", "Repair of old bells", "2036-11-30", adoption_mode="recorded-vote",
    tally="120-4-9", session="91", sponsor=("state/NOR", "state/FJI"), additional=("state/IDN",),
)  # fmt: skip
TEXT = (
    "Acting under Chapter VII of the Charter of the United Nations,\n"
    "1. Decides to extend the mandate of the mission in Ruritania until 15 March 2038;\n"
    "2. Decides to keep a troop ceiling of 12,400 troops and up to 1,150 police personnel;\n"
    "3. Urges all parties to open the harbour of Strelsau to barges that carry grain;"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It extends the mandate until 15 March 2038.", [("mandate-end", "2038-03-15")]),
        ("It renewed the ban till March 2038.", [("mandate-end", "2038-03")]),
        ("The mandate now runs until 15 March.", [("mandate-end", "-03-15")]),
        ("The Council prolonged it through 15 March 2038.", [("mandate-end", "2038-03-15")]),
        ("It extends the mandate for another six months.", [("mandate-period", "6 months")]),
        ("They renewed the mission by one year.", [("mandate-period", "1 year")]),
        ("It okayed a 12-month extension.", [("mandate-period", "12 months")]),
        ("It keeps a ceiling of 12,400 troops.", [("force-level", "12400 troops")]),
        ("Levels of up to 1,150 police officers.", [("force-level", "1150 police")]),
        ("A troop ceiling of 12,400 stays.", [("force-level", "12400 troops")]),
        ("Adopted under Chapter VII, it holds.", [("chapter", "VII")]),
        ("The text was passed under Chapter VI of the Charter.", [("chapter", "VI")]),
        ("The non-binding resolution was adopted.", [("binding", "non-binding")]),
        ("The measure, which is legally binding, was adopted.", [("binding", "binding")]),
        # near-misses: no act, another time, a proposal, people at work, another thing that binds
        ("The lighthouse is open until 15 March 2038.", []),
        ("Last year it was extended until 15 March 2037.", []),
        ("The mandate was due to expire on 15 March 2037.", []),
        ("The draft would have extended it until 15 March 2039.", []),
        ("The mandate was extended over the last six months.", []),
        ("They sought a 12-month extension.", []),
        ("Some 12,400 troops are deployed at present.", []),
        ("The mission currently has about 900 police officers, below the limit.", []),
        ("The envoy asked for action under Chapter VII.", []),
        ("The report quotes Chapter VII (page 4).", []),
        ("Such words are usually adopted under Chapter VII.", []),
        ("It calls for a legally binding treaty.", []),
        ("Israel said the resolution was not binding.", []),
    ],
)
def test_terms_of_a_sentence(sentence, expected):
    found = [
        (name, value)
        for finder in FINDERS
        for span, name, value in finder(sentence, Span(0, len(sentence)))
    ]
    assert found == expected


def claims(text, *findings, published="2037-03-13", tmp_path=None):
    for name, content in (("S-RES-3110 (2037)", TEXT), ("A-RES-91-40", "1. Asks for bells.")):
        (tmp_path / f"{name}.txt").write_text(content, "utf-8", newline="")
    held = record(MISSION, BELLS, texts=tmp_path)
    (linked,) = link([story(text, *findings, published=published)], held)
    return {
        (one.property, one.value): one.verdict
        for one in linked.findings
        if isinstance(one, Claim) and one.property not in ("organ",)
    }


NAMED = "Resolution 3110 was adopted."


def of(text, passage=NAMED[:15]):
    return mention(text, passage, symbol="S/RES/3110 (2037)")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("It extends the mandate until 15 March 2038.",
         {("mandate-end", "2038-03-15"): "confirmed"}),
        ("It extends the mandate until 15 June 2038.",
         {("mandate-end", "2038-06-15"): "contradicted"}),
        ("It keeps a ceiling of 15,000 troops.", {("force-level", "15000 troops"): "contradicted"}),
        ("The resolution urges all parties to open the harbour of Strelsau to grain barges.",
         {("contents", "urges all parties to open the harbour of Strelsau to grain barges"):
          "confirmed"}),
        ("The resolution urges all parties to close the mines of Zenda to foreign diggers.",
         {("contents", "urges all parties to close the mines of Zenda to foreign diggers"):
          "unverifiable"}),
        ("Sanctions are imposed for three weeks.", {}),
        ("It was adopted at the 9876th meeting.", {("meeting", "9876"): "confirmed"}),
        ("It was adopted at the 9870th meeting.", {("meeting", "9870"): "contradicted"}),
        ("It asks them “to open the harbour of Strelsau to barges”.",
         {("quotation", "to open the harbour of Strelsau to barges"): "confirmed"}),
        # the words of somebody, those that nothing holds, and a title are none of its own
        ("The resolution tells them “to melt all the bells of Zenda”.", {}),
        ("The envoy said: “to melt all the bells of Zenda”.", {}),
        ("They read “Open Harbours For Everybody In Strelsau”.", {}),
    ],
)  # fmt: skip
def test_what_is_told_of_a_named_resolution(more, expected, tmp_path):
    text = f"{NAMED} {more}"
    assert claims(text, of(text), tmp_path=tmp_path) == expected


def test_an_act_long_before_contradicts_nothing(tmp_path):
    more = "On 4 May 2036 the Council renewed the mandate for two months."
    text = f"{NAMED} {more}"
    found = claims(text, of(text), day(text, "4 May 2036", "2036-05-04"), tmp_path=tmp_path)
    assert "contradicted" not in found.values()


def counted(text, words, counts, passage="Resolution 3110"):
    return tally(text, words, counts, passage)


@pytest.mark.parametrize(
    ("sentence", "words", "counts", "verdict"),
    [
        ("It passed by 12 votes to 1.", "12 votes to 1", (12, 1, None), "contradicted"),
        ("An amendment fell by 3 votes to 9.", "3 votes to 9", (3, 9, None), None),
        ("Last year it was 11 votes to 4.", "11 votes to 4", (11, 4, None), None),
        ("In 2035 it was 11 votes to 4.", "11 votes to 4", (11, 4, None), None),
        ("Four of the region abstained.", "Four", (None, None, 4), None),
    ],
)
def test_counts_of_other_votes_contradict_nothing(sentence, words, counts, verdict, tmp_path):
    text = f"{NAMED} {sentence}"
    found = claims(text, of(text), counted(text, words, counts), tmp_path=tmp_path)
    value = "-".join("?" if one is None else str(one) for one in counts)
    assert found.get(("tally", value)) == verdict


def test_a_report_from_before_the_adoption_is_not_held_against_it(tmp_path):
    text = "Resolution 91/40 was approved by 99 votes to 12, with 3 abstentions."
    findings = (
        mention(text, "Resolution 91/40", symbol="A/RES/91/40"),
        tally(text, "99 votes to 12, with 3 abstentions", (99, 12, 3), "Resolution 91/40"),
    )
    before = claims(text, *findings, published="2036-11-02", tmp_path=tmp_path)
    after = claims(text, *findings, published="2036-12-01", tmp_path=tmp_path)
    assert before == {("tally", "99-12-3"): "unverifiable"}
    assert after == {("tally", "99-12-3"): "contradicted"}


def test_another_organ_is_spoken_of(tmp_path):
    text = f"{NAMED} The Assembly voted 90 to 3."
    findings = (
        of(text),
        ActorMention(at(text, "The Assembly"), "t", "org/general-assembly"),
        tally(text, "90 to 3", (90, 3, None), "Resolution 3110"),
    )
    assert claims(text, *findings, tmp_path=tmp_path) == {}


def test_a_dateline_is_no_day_of_adoption(tmp_path):
    text = "STRELSAU, March 13 (Ferry Wire) - They adopted resolution 3110."
    told = Claim(at(text, "adopted"), "x:adoption-date", "adoption-date", "2037-03-13",
                 of=at(text, "resolution 3110"))  # fmt: skip
    found = claims(text, of(text, "resolution 3110"), told, tmp_path=tmp_path)
    assert found == {("adoption-date", "2037-03-13"): "unverifiable"}


@pytest.mark.parametrize(
    ("date", "words", "verdict"),
    [
        ("2037-03-11", "Wednesday", "unverifiable"),
        ("2037-03-09", "Monday", "contradicted"),
        ("2037-03-11", "11 March", "contradicted"),
        ("2037-03-15", "15 March", None),
        ("2037-03-12", "Thursday", "confirmed"),
    ],
)
def test_days_of_adoption(date, words, verdict, tmp_path):
    text = f"Resolution 3110 was adopted on {words}."
    told = Claim(at(text, words), "x:adoption-date", "adoption-date", date,
                 of=at(text, "Resolution 3110"))  # fmt: skip
    found = claims(text, of(text), told, tmp_path=tmp_path)
    assert found.get(("adoption-date", date)) == verdict


@pytest.mark.parametrize(
    ("words", "least", "verdict"),
    [
        ("Nine states sponsored it", 9, "contradicted"),
        ("Three states sponsored it", 3, "confirmed"),
        ("One state tabled it", 1, "unverifiable"),
    ],
)
def test_who_first_tabled_a_draft_are_not_all(words, least, verdict, tmp_path):
    text = f"Resolution 91/40 was adopted. {words}."
    number = words.split()[0]
    assert value_of(number) == least
    span = at(text, number)
    findings = (
        mention(text, "Resolution 91/40", symbol="A/RES/91/40"),
        SponsorCount(span, "t", least, least, of=at(text, "Resolution 91/40")),
    )
    found = claims(text, *findings, published="2036-12-01", tmp_path=tmp_path)
    assert found == {("sponsor-count", f"{least}..{least}"): verdict}


def test_what_is_true_of_another_resolution_of_the_story_contradicts_nothing(tmp_path):
    text = "Resolution 91/40 and resolution 3110 were adopted.\nThe text was led by France."
    findings = (
        mention(text, "Resolution 91/40", symbol="A/RES/91/40"),
        mention(text, "resolution 3110", symbol="S/RES/3110 (2037)"),
        mention(text, "The text", sponsor=""),
        sponsor(text, "France", "state/FRA", "lead", "Resolution 91/40"),
        Vote(at(text, "France"), "t", "state/FRA", "against", of=at(text, "resolution 3110")),
    )
    found = claims(text, *findings, tmp_path=tmp_path)
    assert found.get(("sponsor", "state/FRA (lead)")) != "contradicted"


def test_the_words_of_the_record_stand_beside_the_verdict(tmp_path):
    text = f"{NAMED} It extends the mandate until 15 June 2038."
    for name, content in (("S-RES-3110 (2037)", TEXT),):
        (tmp_path / f"{name}.txt").write_text(content, "utf-8", newline="")
    (linked,) = link([story(text, of(text))], record(MISSION, texts=tmp_path))
    (claim,) = [one for one in linked.findings if isinstance(one, Claim)]
    assert claim.recorded == "2038-03-15"
    assert "until 15 March 2038" in claim.shown
    assert "\n" not in claim.shown


def test_a_described_resolution_that_nothing_confirms_is_not_contradicted(tmp_path):
    text = "The Assembly adopted a resolution on the repair of old bells by 12 votes to 90."
    findings = (
        mention(text, "a resolution", organ="GA", date="2036-11-29"),
        adoption(text, "adopted", "a resolution", date="2036-11-29"),
        tally(text, "12 votes to 90", (12, 90, None), "a resolution"),
        quotation(text, "repair of old bells", "a resolution"),
    )
    found = claims(text, *findings, published="2036-12-01", tmp_path=tmp_path)
    assert "contradicted" not in found.values()


@pytest.mark.parametrize(
    ("told", "date", "verdict"),
    [
        ("Resolution 3110 was adopted in 2036.", "2036", "contradicted"),
        ("The pact, the fee and resolution 3110 were adopted in 2034, 2035 and 2037, respectively.",
         "2034", None),
        ("Resolution 3110 extends the mandate until 15 June 2038.", "2038-06-15", None),
    ],
)  # fmt: skip
def test_years_of_lists_and_last_days_are_no_days_of_adoption(told, date, verdict, tmp_path):
    claim = Claim(at(told, "tion 3110"), "x:adoption-date", "adoption-date", date,
                  of=at(told, "esolution 3110"))  # fmt: skip
    found = claims(told, of(told, "esolution 3110"), claim, published="2038-09-01",
                   tmp_path=tmp_path)  # fmt: skip
    assert found.get(("adoption-date", date)) == verdict


@pytest.mark.parametrize(
    ("sentence", "mode", "verdict"),
    [
        ("The Council adopted resolution 3110 by consensus.", "consensus", "contradicted"),
        # near-miss: how it was adopted is told of another text, elsewhere in the story
        ("The envoys hailed the newly adopted resolution 3110.", "consensus", "unverifiable"),
    ],
)
def test_a_mode_that_its_sentence_does_not_tell_contradicts_nothing(
    sentence, mode, verdict, tmp_path
):
    findings = (
        of(sentence, "resolution 3110"),
        adoption(sentence, "adopted", "resolution 3110", mode=mode),
    )
    found = claims(sentence, *findings, tmp_path=tmp_path)
    assert found == {("adoption-mode", mode): verdict}


@pytest.mark.parametrize(
    ("ballot", "verdict"),
    # a veto is told of another draft, and who did not vote may have abstained
    [("in-favour", "contradicted"), ("against", "unverifiable"), ("absent", "unverifiable")],
)
def test_votes_that_may_be_told_of_another_draft(ballot, verdict, tmp_path):
    text = "China spoke on resolution 3110."
    findings = (
        of(text, "resolution 3110"),
        Vote(at(text, "China"), "t", "state/CHN", ballot, of=at(text, "resolution 3110")),
    )
    assert claims(text, *findings, tmp_path=tmp_path) == {("vote", f"state/CHN {ballot}"): verdict}
