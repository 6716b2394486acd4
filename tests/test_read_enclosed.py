"""Records that a press text prints in full are documents of their own."""

import pytest

from graph.model import Kind
from graph.read import discover, read
from graph.read.enclosed import enclosed
from graph.segment import segment

TOLD = "The Council today asked all sides to spare the wells of the valley, by 15 votes to none."
RECORD = """“The Security Council,

“Recalling its resolution 9001 (2036) of 4 May 2036 and all its statements on “deep” wells,

“Noting that ropes are short,

“1. Demands that ropes be spared;

“2. Requests the Secretary-General:

“(a) To count the wells;

“(b) To report in June;

“3. Decides to remain seized of the matter.”
"""
RELEASE = f"""SC/19014

Security Council Asks All Sides to Spare Wells

{TOLD}

Resolution

The full text of resolution 9014 (2037) reads as follows:

{RECORD}
Statements

The envoy of Chad said that the wells had to be shared.
"""


def test_a_resolution_in_a_release(tmp_path):
    (tmp_path / "release.txt").write_text(RELEASE, "utf-8")
    story, record = discover([tmp_path])
    assert read(story).kind is Kind.PRESS_RELEASE
    assert record.path == "release.txt!S-RES-9014-(2037)"
    document = read(record)
    assert document.kind is Kind.RESOLUTION
    assert "envoy" not in document.text
    assert TOLD not in document.text
    labels = [one.label for one in segment(document).provisions]
    assert labels == ["pp1", "pp2", "op1", "op2", "op2-a", "op2-b", "op3"]
    last = segment(document).provisions[-1].span.of(document.text)
    assert last == "Decides to remain seized of the matter."


def test_straight_marks_come_in_pairs(tmp_path):
    straight = RELEASE.replace("“", '"').replace("”", '"')
    (tmp_path / "release.txt").write_text(straight, "utf-8")
    _, record = discover([tmp_path])
    labels = [one.label for one in segment(read(record)).provisions]
    assert labels == ["pp1", "pp2", "op1", "op2", "op2-a", "op2-b", "op3"]


def test_the_story_tells_what_stands_around(tmp_path):
    (tmp_path / "release.txt").write_text(RELEASE, "utf-8")
    story = read(next(iter(discover([tmp_path]))))
    told = [one.of(story.text) for one in segment(story).paragraphs]
    assert told[0] == TOLD
    assert told[-1] == "The envoy of Chad said that the wells had to be shared."
    assert not any("ropes" in one for one in told)


def test_without_quotation_marks():
    plain = RELEASE.replace("“", "").replace("”", "")
    ((name, content),) = enclosed(plain.encode(), "release.txt")
    assert name == "S-RES-9014-(2037)"
    assert content.decode().rstrip().endswith("of the matter.")


def test_a_statement_by_the_president(tmp_path):
    text = RELEASE.replace("resolution 9014 (2037)", "presidential statement S/PRST/2037/4")
    start = text.index("“The Security")
    spoken = (
        "“The Security Council welcomes the peace.\n\n“The Security Council calls for more ropes."
        "\n\n“The Council will remain seized of the matter.”\n\nStatements\n\nHe left.\n"
    )
    (tmp_path / "release.txt").write_text(text[:start] + spoken, "utf-8")
    _, record = discover([tmp_path])
    document = read(record)
    assert document.kind is Kind.STATEMENT
    assert [one.label for one in segment(document).provisions] == ["op1", "op2", "op3"]


ARCHIVE_OF_A_PAGE = "<html><body><article>{}</article></body></html>"


def test_in_a_web_page():
    pytest.importorskip("trafilatura")
    lines = "".join(f"<p>{line}</p>\n" for line in RELEASE.split("\n") if line)
    ((name, content),) = enclosed(ARCHIVE_OF_A_PAGE.format(lines).encode(), "page.html")
    assert name == "S-RES-9014-(2037)"
    assert "1. Demands that ropes be spared;" in content.decode()


@pytest.mark.parametrize(
    "text",
    [
        RELEASE.replace("resolution 9014 (2037)", "the letter from the envoy"),
        RELEASE.replace(RECORD, "“The ropes are short,” he said.\n\nThe Council left.\n"),
        RELEASE.replace(RECORD, "“The Security Council has failed,” the envoy said.\n"),
        RELEASE.replace("reads as follows:", "is well known."),
        "S/RES/9014 (2037)\n\nThe Security Council,\n\nNoting ropes,\n\n1. Decides to wait.\n",
    ],
    ids=["no record", "a quotation", "one sentence", "no announcement", "a record itself"],
)
def test_nothing_is_enclosed(text):
    assert list(enclosed(text.encode(), "text.txt")) == []
