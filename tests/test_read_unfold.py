"""Record texts whose lines ran together are read as those that kept them."""

import re

import pytest

from graph.model import Kind
from graph.read import read_bytes
from graph.read.unfold import unfolded
from graph.segment import segment

ASSEMBLY = """United Nations
A/RES/91/14
General Assembly
Distr.: General
3 March 2037
Ninety-first session
Agenda item 15 (b)
Lanterns and wells
Resolution adopted by the General Assembly on 2 March 2037
[on the report of the Second Committee (A/91/402, para. 9)]
91/14. Lanterns for deep wells
The General Assembly,
Recalling its resolutions 90/7 of 4 May 2036 and 89/11,1
Deeply concerned that wells are deep, and noting that ropes are short,2
Acting in the spirit of the Charter,
1. Welcomes the rope that the Board has found;
2. Requests the Secretary-General:
(a) To count the wells;
(b) To measure the ropes, in accordance with paragraph 4 (a) of resolution 90/7;
Ropes and buckets
3. Decides to go on in 2038.
60th plenary meeting
2 March 2037
1 Also known as the rope resolutions.
2 See A/91/33, annex."""
COUNCIL = """S/RES/9014 (2037)
Security Council
Distr.: General
3 March 2037
Resolution 9014 (2037)
Adopted by the Security Council at its 9999th meeting, on 3 March 2037
The Security Council,
Reaffirming all its statements on wells,
Condemning those who cut ropes, and those who pay them for it in the markets of the valley,
1. Demands that ropes be spared;
2. Decides to remain seized of the matter."""
STATEMENT = """S/PRST/2037/4
Security Council
Distr.: General
3 March 2037
Statement by the President of the Security Council
At the 9999th meeting of the Security Council, held on 3 March 2037, in connection with the \
Council’s consideration of the item entitled “Wells”, the President of the Security Council made \
the following statement on behalf of the Council:
“The Security Council welcomes the end of the dispute over the northern wells of the valley.
“The Security Council calls upon the parties to share their ropes and buckets.
“The Council will remain seized of the matter.”"""
DECISION = """A/DEC/91/533
General Assembly
Decision
Second Committee
Ninety-first session
Agenda item 15
Other decisions
91/533. Buckets
At its 60th plenary meeting, on 2 March 2037, the General Assembly, on the recommendation of the \
Second Committee, decided to defer the item on buckets to its ninety-second session.
60th plenary meeting
2 March 2037"""
TEXTS = [ASSEMBLY, COUNCIL, STATEMENT, DECISION]
IDS = ["assembly", "council", "statement", "decision"]


def read(text):
    """Kind, labels with their first words, and owners of the notes."""
    document = read_bytes(text.encode(), "copy.txt")
    found = segment(document)
    labels = [
        (one.label, one.span.of(document.text)[:20])
        for one in found.provisions
        if one.kind != "section"
    ]
    return document.kind, labels, [(one.marker, one.owner) for one in found.footnotes]


def one_line(text):
    return " ".join(text.split())


def body_in_one_line(text):
    lines = text.split("\n")
    first = next(at for at, line in enumerate(lines) if re.match(r"The \w|“|At (?:its|the)", line))
    return "\n".join([*lines[:first], " ".join(lines[first:])])


@pytest.mark.parametrize("fold", [one_line, body_in_one_line])
@pytest.mark.parametrize("text", TEXTS, ids=IDS)
def test_a_folded_text_is_read_as_it_was(text, fold):
    assert read(fold(text)) == read(text)


def test_what_is_read_at_all():
    _, labels, notes = read(ASSEMBLY)
    assert [label for label, _ in labels] == [
        *("pp1", "pp2", "pp3", "op1", "op2", "op2-a", "op2-b", "op3")
    ]
    assert notes == [("1", "pp1"), ("2", "pp2")]


@pytest.mark.parametrize("text", TEXTS, ids=IDS)
def test_offsets_stay(text):
    folded = one_line(text)
    lines, kind = unfolded(folded)
    assert kind.is_record
    assert lines.replace("\n", " ") == folded


@pytest.mark.parametrize("text", TEXTS, ids=IDS)
def test_whole_lines_are_left_alone(text):
    assert unfolded(text)[0] == text


STORIES = [
    "NAIROBI, 3 March (Wire) — The Security Council on Tuesday adopted a text. “The Security "
    "Council, Recalling its earlier words, Noting the rope, Condemning the thieves, 1. Demands "
    "that they stop; 2. Decides to wait,” it reads, according to a copy that the Wire has seen. "
    "“The text is weak,” an envoy said. “The valley waits,” said another on Monday in Nairobi.",
    "The board adopted its rules on Monday. Having met, Being sure, Seeing all, 1. Members pay; "
    "2. Members vote; 3. Members leave. " + "The chair said that the members agreed. " * 8,
]


@pytest.mark.parametrize("text", STORIES)
def test_a_story_that_quotes_is_left_alone(text):
    lines, kind = unfolded(text)
    assert lines == text
    assert kind in (Kind.NEWS, Kind.COMMENTARY)


PARAGRAPHS = [
    "1. Requests the Board: (a) to count; (b) to weigh; (c) to measure; and (d) to tell, "
    + "as the Board has done in the past, and as it will do again, " * 5,
    "Recalling “Wells, Recalling their depth, Noting their age, Measuring their water”, and the "
    + "long list of ropes that the Board keeps in its house in the old town by the river, " * 4,
]


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_a_long_paragraph_is_one(line):
    text = ASSEMBLY.replace("1. Welcomes the rope", f"{line}\n1. Welcomes the rope")
    assert unfolded(text)[0] == text
