"""The sentence around a passage."""

import pytest

from graph.show.around import Texts, around


@pytest.mark.parametrize(
    ("text", "passage", "shown"),
    [
        ("It met. Lakeland led it. It rained.", "Lakeland", "Lakeland led it."),
        ("The U.N. heard Mr. B. Lee on Monday.", "Lee", "The U.N. heard Mr. B. Lee on Monday."),
        ("She said: “We led it.” Others left.", "led", "She said: “We led it.”"),
        ("Notes the lake; calls upon States to act;", "calls", "calls upon States to act;"),
        ("title: Quiet lakes\ndate: 2036-12-05\n", "Quiet", "title: Quiet lakes"),
        ("A headline\n\nThe body of it", "body", "The body of it"),
        (
            "A line as long as a page is wide in print, and then\nthe rest of it. More.",
            "rest",
            "A line as long as a page is wide in print, and then\nthe rest of it.",
        ),
    ],
)
def test_a_passage_stands_in_its_sentence(text, passage, shown):
    start = text.index(passage)
    before, after = around(text, start, start + len(passage))
    assert f"{before}{passage}{after}" == shown


def test_a_long_sentence_is_cut_between_words():
    text = "over and " * 60 + "Lakeland" + " and over" * 60
    start = text.index("Lakeland")
    before, after = around(text, start, start + 8)
    assert f"{before}Lakeland{after}" in text
    assert 100 < len(before) < 161
    assert before.split()[0] in ("over", "and")
    assert after.endswith(" ")


def test_a_text_that_was_not_kept_is_empty(tmp_path):
    (tmp_path / "kept-1234.txt").write_text("Words.\n", "utf-8")
    texts = Texts(tmp_path)
    assert texts.of("https://example.org/id/doc/kept-1234") == "Words.\n"
    assert texts.of("https://example.org/id/doc/gone-1234") == ""
