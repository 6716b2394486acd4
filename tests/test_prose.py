"""The shallow parse: groups of verbs with voice and status, what stands before and behind them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.prose import Atom, Sentence, groups
from graph.prose.ahead import agent_after, object_after
from graph.prose.back import subject_end, theme_before
from graph.prose.groups import Status
from graph.prose.lexicon import entries_of, forms, inflected
from graph.prose.slot import Found
from graph.prose.words import Tag

STATUS = [
    ("Chad tabled [it].", "table", Status.DONE),
    ("Chad has quietly tabled [it].", "table", Status.DONE),
    ("Chad will table [it].", "table", Status.OPEN),
    ("Chad is expected to table [it].", "table", Status.OPEN),
    ("Chad did not table [it].", "table", Status.NOT),
    ("Chad failed to table [it].", "table", Status.NOT),
    ("Chad refused to table [it].", "table", Status.NOT),
    ("Members voted 12-0, with two abstentions, to adopt [it].", "adopt", Status.DONE),
    ("Members never voted 12-0 to adopt [it].", "adopt", Status.OPEN),
    ("Members decided to adopt [it].", "adopt", Status.DONE),
    ("If adopted, [it] will be sent.", "adopt", Status.OPEN),
    ("They did so without adopting [it].", "adopt", Status.NOT),
    ("They kept [it] from being adopted.", "adopt", Status.NOT),
    ("All should help, adopting [it].", "adopt", Status.OPEN),
    ("They spoke, before adopting [it].", "adopt", Status.DONE),
    ("[It] was the first text to be adopted.", "adopt", Status.DONE),
]
BEHIND = [
    # what is the object of the first group
    ("They adopted [it].", Found.THING),
    ("They adopted on Monday, by 12 votes to 3, [it].", Found.THING),
    ("They adopted without a vote last week [it].", Found.THING),
    ("They adopted a statement and [it].", Found.THING),
    ("They adopted a pair of [it].", Found.THING),
    ("They adopted a statement on [it].", Found.OTHER),
    ("They adopted the budget.", Found.OTHER),
    ("[It] was adopted on Monday.", Found.NOTHING),
]
BEFORE = [
    # what a passive or participle is said of
    ("[It] was adopted.", Found.THING),
    ("[It], tabled by Chad, was adopted.", Found.THING),
    ("[It], which asks for calm and for help, was adopted.", Found.THING),
    ("[It] was tabled by Chad and adopted.", Found.THING),
    ("They spoke of [it], which was later adopted.", Found.THING),
    ("[It] condemns the plan that was adopted.", Found.NOTHING),
    ("The amendment to [it] was adopted.", Found.NOTHING),
    ("[It] was long; a budget was adopted.", Found.NOTHING),
]
AGENTS = [
    ("[It] was tabled by Chad.", "chad"),
    ("[It] was tabled on Monday, in Geneva, by Chad.", "chad"),
    ("[It] was drafted and tabled by Chad.", "chad"),
    ("[It] was put to the members by Chad.", "chad"),
    ("[It] came from Chad.", "chad"),
    ("[It] was adopted by consensus.", None),
    ("[It] was adopted by 12 votes to 3.", None),
    ("[It] was tabled and Chad left by car.", None),
]
SUBJECTS = [
    ("Chad tabled [it].", "chad"),
    ("Chad, which holds the chair, tabled [it].", "chad"),
    ("Chad, a small country, has tabled [it].", "chad"),
    ("Chad on Monday tabled [it].", "chad"),
    ("Chad late last week tabled [it].", "chad"),
    ("Chad met the members and tabled [it].", "chad"),
    ("Chad took the lead in drafting [it].", "chad"),
    ("Chad in New York tabled [it].", "chad"),
    ("[It], which Chad tabled, passed.", "chad"),
]


def parsed(text):
    """A sentence in which `[it]` is what is spoken of."""
    plain = text.replace("[", "").replace("]", "")
    place = text.index("[") if "[" in text else -1
    atoms = [Atom(place, place + 2, "thing")] if place >= 0 else []
    return Sentence.of(plain, 0, len(plain), atoms)


def group_of(sentence, lemma):
    return next(one for one in groups(sentence) if one.entry.lemma == lemma)


@pytest.mark.parametrize(("text", "lemma", "status"), STATUS)
def test_status(text, lemma, status):
    assert group_of(parsed(text), lemma).status is status


@pytest.mark.parametrize(("text", "found"), BEHIND)
def test_object(text, found):
    sentence = parsed(text)
    assert object_after(sentence, group_of(sentence, "adopt")).found is found


@pytest.mark.parametrize(("text", "found"), BEFORE)
def test_theme(text, found):
    sentence = parsed(text)
    last = [one for one in groups(sentence) if one.entry.lemma == "adopt"][-1]
    assert theme_before(sentence, last.first, bare=last.is_bare).found is found


@pytest.mark.parametrize(("text", "agent"), AGENTS)
def test_agent(text, agent):
    sentence = parsed(text)
    found = agent_after(sentence, next(groups(sentence)))
    assert (sentence.words[found].lower if found is not None else None) == agent


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text, subject):
    sentence = parsed(text)
    group = next(one for one in groups(sentence) if one.entry.frame == "lead" and one.kind != "s")
    found = subject_end(sentence, group.first)
    assert found is not None
    assert sentence.words[found].lower == subject


@pytest.mark.parametrize("text", ["The draft is long.", "Its sponsors met.", "By the table."])
def test_nouns_are_no_verbs(text):
    assert [one for one in groups(parsed(text)) if one.entry.frame == "lead"] == []


def test_every_entry_has_its_forms():
    for lemma in {form.lemma for form in forms().values()}:
        assert entries_of(lemma)
        assert {form for form, _ in inflected(lemma)} <= set(forms())


@given(st.text(alphabet="ab C,.;()“”'’—-1é‑ \n", max_size=60))
def test_words_are_passages_in_order(text):
    words = Sentence.of(text, 0, len(text)).words
    assert [one.start for one in words] == sorted(one.start for one in words)
    assert "".join(text[one.start : one.end] for one in words) == re.sub(r"[\s_]", "", text)
    assert all(isinstance(one.tag, Tag) for one in words)


@given(
    st.text(alphabet="ab C,()-’s", min_size=8, max_size=40), st.integers(0, 7), st.integers(1, 30)
)
def test_an_atom_is_one_word(text, start, length):
    end = min(len(text), start + length)
    words = Sentence.of(text, 0, len(text), [Atom(start, end, "thing")]).words
    assert [(one.start, one.end) for one in words if one.tag is Tag.THING] == [(start, end)]
    assert all(a.end <= b.start for a, b in pairwise(words))
