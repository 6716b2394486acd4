"""Quotations: marks, speakers before and behind, texts that speak, words that nobody said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.quotations import extractor as quotations

_FU = "Fu Cong, China’s U.N. ambassador, was there. "
SPOKEN = [
    # text, words, speaker, mode
    (_FU + "“We did it together,” Fu said.", "We did it together", "person/fu-cong", "direct"),
    (_FU + "“We did it together,” said Fu.", "We did it together", "person/fu-cong", "direct"),
    (_FU + 'Fu said, "We did it together."', "We did it together.", "person/fu-cong", "direct"),
    (
        _FU + "Fu called it “great and far-reaching.”",
        "great and far-reaching",
        "person/fu-cong",
        "mixed",
    ),
    (_FU + "He said that it was “a step,” no more.", "a step", "person/fu-cong", "mixed"),
    (
        _FU + "According to Fu, it was “one more step” ahead.",
        "one more step",
        "person/fu-cong",
        "mixed",
    ),
    ("“It is late,” a Western diplomat warned.", "It is late", None, "direct"),
    (
        "The resolution calls on States “to share what they know”.",
        "to share what they know",
        "resolution",
        "mixed",
    ),
    (
        "The resolution passed. It “invites all to join” them.",
        "invites all to join",
        "resolution",
        "mixed",
    ),
    (
        "A U.N. resolution passed. The preamble speaks of “a common heritage” of all.",
        "a common heritage",
        "resolution",
        "mixed",
    ),
    (
        "The General Assembly deplored “in the strongest terms” what happened.",
        "in the strongest terms",
        "org/general-assembly",
        "mixed",
    ),
    (
        "“Those who know ‘the truth’ are few,” said Jane Doe.",
        "Those who know ‘the truth’ are few",
        "person/jane-doe",
        "direct",
    ),
]
HARDER = [
    # text, words, speaker; "" is somebody without a name
    ("Mr. Doe left. ‘It was ours,’ Mr. Doe said.", "It was ours", "person/doe"),
    ("'We don't know yet,' said envoy Jane Doe.", "We don't know yet", "person/jane-doe"),
    ("``It is late,'' minister Jane Doe said.", "It is late", "person/jane-doe"),
    ('"It is late,” minister Jane Doe said.', "It is late", "person/jane-doe"),
    (
        "Kenya’s Otieno Wafula accused the bloc of “buying time” again.",
        "buying time",
        "person/otieno-wafula",
    ),
    (
        "Minister Jane Doe spoke of the draft, which Chad said was “worse than none”.",
        "worse than none",
        "state/TCD",
    ),
    ("The Council met on what diplomats called “a bad day” for it.", "a bad day", ""),
    (
        "Jane Doe, president of Malta, which joined in May, said it was “a win at last”.",
        "a win at last",
        "person/jane-doe",
    ),
    (
        "A resolution passed. In the measure, Chad is asked to “open its roads at once”.",
        "open its roads at once",
        "resolution",
    ),
    (
        "A resolution passed. The sternly worded text called on Chad to “open its roads”.",
        "open its roads",
        "resolution",
    ),
    (
        "Peru’s delegate said that no road was safe. The sponsors had worked by “weaving doubts"
        " into all of it”.",
        "weaving doubts into all of it",
        "person/unnamed-representative-per",
    ),
]
HARDER += [
    ("“A good day,” was how Malta’s envoy, Karl Borg, put it.", "A good day", "person/karl-borg"),
    (
        "In the words of one delegate, the text is “a cheque without a bank”.",
        "a cheque without a bank",
        "",
    ),
    ("Ms Quispe, who led the talks, spoke of “ten bad nights”.", "ten bad nights", "person/quispe"),
    (
        "Karl Borg, envoy of Malta: “It is a day for islands.”",
        "It is a day for islands.",
        "person/karl-borg",
    ),
    (
        "“It is a slap” for the many, Kenya’s ambassador told the hall.",
        "It is a slap",
        "person/unnamed-ambassador-ken",
    ),
    ("“A circus,” muttered an aide to the minister.", "A circus", "person/unnamed-"),
    (
        "Chile’s Ana Lagos walked out, calling it “a long circus”.",
        "a long circus",
        "person/ana-lagos",
    ),
    (
        "The General Assembly backed a declaration voicing “deep unease at the raids”.",
        "deep unease at the raids",
        "resolution",
    ),
    (
        "A resolution passed. It also “requests all to report”.",
        "requests all to report",
        "resolution",
    ),
    (
        "A resolution passed. Its preamble recalls “the pain of our past”.",
        "the pain of our past",
        "resolution",
    ),
    (
        "Voicing alarm at raids “by whomever and wherever”, the General Assembly called for calm.",
        "by whomever and wherever",
        "org/general-assembly",
    ),
    ("“No,” said the envoy of Malta, Karl Borg.", "No", "person/karl-borg"),
    (
        "According to the report, resolution 91/14 “bans all wells in the north”.",
        "bans all wells in the north",
        "resolution",
    ),
    (
        "The Security Council met on Monday. The Council deplored “this cruel act of war”.",
        "this cruel act of war",
        "org/security-council",
    ),
]
UNSPOKEN = [
    "The hall, they said in passing, is old. They spoke of “peace”.",
    "It backs the initiative “Roads are a right” of 1999.",
    "Nations' wishes and peoples' rights came first.",
    "A paper titled “Open Roads for Everyone” was read.",
    "The resolution “Open Roads for Every Country” was adopted.",
    "The so-called “grey zone” grew.",
    "The UN’s “Protect, Respect and Remedy” framework is old.",
    "They spoke of “peace”.",
]


def found(make_page, text):
    page = make_page(text, "news")
    told = [one for one in quotations.extract(page) if one.mode != "indirect"]
    return [(one.span.of(text), one.speaker, one.mode) for one in told]


@pytest.mark.parametrize(("text", "words", "speaker", "mode"), SPOKEN)
def test_spoken(make_page, text, words, speaker, mode):
    ((said, who, how),) = found(make_page, text)
    assert (said, how) == (words, mode)
    assert who == speaker or (speaker is None and who.startswith("person/unnamed-"))


@pytest.mark.parametrize("text", UNSPOKEN)
def test_near_misses(make_page, text):
    assert found(make_page, text) == []


@pytest.mark.parametrize(("text", "words", "speaker"), HARDER)
def test_harder_speakers(make_page, text, words, speaker):
    ((said, who, _),) = found(make_page, text)
    assert said == words
    assert who.startswith(speaker) if speaker else who == ""


def test_second_speaker_of_a_sentence(make_page):
    text = "“Yes to that,” said Jane Doe, while minister Ann Roe called it “a grave error”."
    assert [who for _, who, _ in found(make_page, text)] == ["person/jane-doe", "person/ann-roe"]


def test_indirect_behind_a_comma(make_page):
    text = "The work had only begun, said Jane Doe, the envoy of Malta."
    (one,) = quotations.extract(make_page(text, "news"))
    assert (one.speaker, one.span.of(text)) == ("person/jane-doe", "The work had only begun")


def test_broken_by_its_cue(make_page):
    text = _FU + "“We did it,” he said. “Others will follow us soon.”"
    assert [(words, who) for words, who, _ in found(make_page, text)] == [
        ("We did it", "person/fu-cong"),
        ("Others will follow us soon.", "person/fu-cong"),
    ]


def test_over_two_paragraphs(make_page):
    text = _FU + "Fu said:\n\n“We began early and we worked long.\n\n“We ended late, but we did.”\n"
    assert [who for _, who, _ in found(make_page, text)] == ["person/fu-cong"] * 2


def test_two_speakers_are_told_apart(make_page):
    text = "“We agree with them,” said Jane Doe. “We do not agree,” said Ann Roe."
    assert [who for _, who, _ in found(make_page, text)] == ["person/jane-doe", "person/ann-roe"]


def test_cue_and_resolution_are_told(make_page):
    text = _FU + "Fu called the resolution “great and far-reaching.”"
    (one,) = quotations.extract(make_page(text, "news"))
    assert one.cue.of(text) == "Fu called"
    assert one.of.of(text) == "the resolution"


def test_indirect(make_page):
    text = _FU + "Fu said that the work had only begun."
    (one,) = quotations.extract(make_page(text, "news"))
    assert (one.mode, one.speaker, one.span.of(text)) == (
        "indirect",
        "person/fu-cong",
        "the work had only begun",
    )


@settings(max_examples=80)
@given(st.text(alphabet='“”"‘’ Fusaid,.\nthe resolution callsIt', max_size=90))
def test_any_marks_are_survived(make_page, text):
    page = make_page("The resolution: " + text, "news")
    for one in quotations.extract(page):
        assert one.span.end <= len(page.text)
        assert "“" not in one.span.of(page.text)[:1]
