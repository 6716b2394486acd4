"""Clause verbs: at the head of a paragraph, inside it, and words that are something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.verbs import find_verb, find_verbs, scheme


@pytest.mark.parametrize(
    ("text", "words", "notation", "base", "form"),
    [
        ("Recalling its earlier texts,", "Recalling", "recall", "recall", "preambular"),
        ("Recalls its earlier texts;", "Recalls", "recall", "recall", "operative"),
        ("Recalling also its texts,", "Recalling also", "recall-also", "recall", "preambular"),
        ("Also recalls its texts;", "Also recalls", "recall-also", "recall", "operative"),
        ("Further recalling it,", "Further recalling", "recall-further", "recall", "preambular"),
        ("Recalling further relevant talks", "Recalling further", "recall-further", "recall", None),
        ("Encourages further relevant talks", "Encourages", "encourage", "encourage", "operative"),
        ("Recognizing that", "Recognizing", "recognize", "recognize", "preambular"),
        ("Recognises that", "Recognises", "recognize", "recognize", "operative"),
        ("Calls upon all States", "Calls upon", "call-upon", "call-upon", "operative"),
        ("Calls on all States", "Calls on", "call-on", "call-upon", "operative"),
        ("Calls once again upon it", "Calls once again upon", "call-again", "call-upon", None),
        ("Once again urges it", "Once again urges", "urge", "urge", "operative"),
        ("Strongly urges it", "Strongly urges", "strongly-urge", "urge", "operative"),
        ("Takes note of the plan", "Takes note", "take-note", "take-note", "operative"),
        ("Taking note also of it", "Taking note also", "take-note-also", "take-note", None),
        (
            "Taking note with appreciation of it",
            "Taking note with appreciation",
            "take-note-with-appreciation",
            "take-note",
            None,
        ),
        ("Noting with concern that", "Noting with concern", "note-with-concern", "note", None),
        (
            "Noting with deep concern that",
            "Noting with deep concern",
            "note-with-deep-concern",
            "note",
            None,
        ),
        (
            "Notes with utmost concern that",
            "Notes with utmost concern",
            "note-with-concern",
            "note",
            "operative",
        ),
        ("Noting also with regret it", "Noting also with regret", "note-with-regret", "note", None),
        (
            "Expressing its deep and growing concern at it",
            "Expressing its deep and growing concern",
            "express-deep-concern",
            "express",
            None,
        ),
        (
            "Expresses its grave concern at it",
            "Expresses its grave concern",
            "express-grave-concern",
            "express",
            "operative",
        ),
        ("Deeply concerned at it", "Deeply concerned", "be-deeply-concerned", "be-concerned", None),
        ("Remaining concerned that", "Remaining concerned", "be-concerned", "be-concerned", None),
        ("Bearing in mind it", "Bearing in mind", "bear-in-mind", "bear-in-mind", None),
        ("Having considered the report", "Having considered", "have-considered", None, None),
        ("Decides to remain seized", "Decides to remain seized", "remain-seized", "decide", None),
        ("Decides that", "Decides", "decide", "decide", "operative"),
        ("Encourages further work", "Encourages", "encourage", "encourage", "operative"),
        ("Recognizing further the gap", "Recognizing further", "recognize-further", None, None),
        ("Welcomes, in this regard, it", "Welcomes", "welcome", "welcome", "operative"),
        ("While noting it", "While noting", "note", "note", "preambular"),
        (
            "  “Reiterates its call for calm",
            "Reiterates its call for",
            "reiterate-call",
            None,
            None,
        ),
        ("Guided by the aims", "Guided", "be-guided", "be-guided", "preambular"),
        ("Condemns in the strongest terms it", None, "strongly-condemn", "condemn", "operative"),
        ("Requests in particular a list", "Requests in particular", "request", None, None),
        ("Taking\u00a0note of it", "Taking\u00a0note", "take-note", None, None),
    ],
)
def test_first_verb(
    text: str, words: str | None, notation: str, base: str | None, form: str | None
) -> None:
    found = find_verb(text)
    assert found is not None
    assert words is None or text[found.start : found.end] == words
    assert found.notation == notation
    assert base is None or found.base == base
    assert form is None or found.form == form


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly,",
        "Requests for leave shall be sent early",
        "Notes of the meeting are kept",
        "Demands made by staff",
        "Appeals shall lie to the bench",
        "States parties shall meet",
        "Description: a ship",
        "Recallable funds",
        "Development of plans",
        "",
        "   ",
        "1 2 3",
    ],
)
def test_no_first_verb(text: str) -> None:
    assert find_verb(text) is None


def test_start_is_where_the_paragraph_begins() -> None:
    text = "7. Urges States to act;"
    found = find_verb(text, 3)
    assert found is not None
    assert text[found.start : found.end] == "Urges"
    assert find_verb(text, 9) is None


def test_modifiers_are_told() -> None:
    found = find_verb("Once again strongly condemns it")
    assert found is not None
    assert (found.notation, found.modifiers) == ("strongly-condemn", ("once again",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Welcomes the plan, and also encourages States to help;", ["welcome", "encourage-also"]),
        ("Recalling the pact, and noting the delay,", ["recall", "note"]),
        ("Recalling the pact and noting the delay,", ["recall", "note"]),
        ("Urges States to act, while recognizing that time is short;", ["urge", "recognize"]),
        ("Notes the report, and requests the Chair to reply;", ["note", "request"]),
        ("Notes the report and requests that it be sent;", ["note", "request"]),
        ("Stresses the need for care, calls upon States to help;", ["stress", "call-upon"]),
        ("Deplores the loss; demands that it cease;", ["deplore", "demand"]),
        ("Welcoming and encouraging the work of the fund,", ["welcome", "encourage"]),
        ("Aware of the cost, and deeply concerned at the delay,", ["be-aware", None]),
        ("Invites Members, in this regard, to reply, and in this regard urges care;", None),
        ("Encourages Members to help, recognizing that means differ;", ["encourage", "recognize"]),
        # the same words, and no verb of the organ
        ("Notes the requests and demands of the parties;", ["note"]),
        ("Welcomes the pleas and calls for peace;", ["welcome"]),
        ("Takes note of the note recalling the pact;", ["take-note"]),
        ("Invites the parties concerned to reply;", ["invite"]),
        ("Calls upon all parties, concerned States included, to reply;", ["call-upon"]),
        ("Stresses the importance of promoting and encouraging respect;", ["stress"]),
        ("Urges States to act by sharing means, training staff, and inviting guests;", ["urge"]),
        ("Values lamps, and urges timely action;", ["value", "urge"]),
        ("Welcomes plans, requests for lamps and demands from keepers;", ["welcome"]),
        ("Welcomes observations, and requests issued by keepers;", ["welcome"]),
        (
            "Notes the fund, which consists of gifts, and calls upon donors to give;",
            ["note", "call-upon"],
        ),
        ("Notes the charter, which reaffirms old duties, and calls upon donors to give;", ["note"]),
        ("Recalling the charter and encouraging all its parties to act,", ["recall", "encourage"]),
        ("Recalling the need for lamps by training keepers and encouraging them,", ["recall"]),
        ("Notes a report which lists needs and recommends steps;", ["note"]),
        ("Recalling that the fund lends money and decides on loans,", ["recall"]),
        ("Condemns threats and acts of violence;", ["condemn"]),
        ("Reaffirms that hunger harms all and requires care;", ["reaffirm"]),
        ("The Secretary-General notes it, and requests leave.", []),
    ],
)
def test_all_verbs(text: str, expected: list[str | None] | None) -> None:
    found = [one.notation for one in find_verbs(text)]
    if expected is None:
        assert found[0] == "invite"
        assert found[1:] == ["urge"]
        return
    assert len(found) == len(expected), found
    assert all(want in (None, got) for want, got in zip(expected, found, strict=True)), found


def test_verbs_of_a_paragraph_are_in_order_and_quote_it() -> None:
    text = "Welcomes the plan, also welcomes the fund, and further requests the Chair to report;"
    found = find_verbs(text)
    assert [text[one.start : one.end] for one in found] == [
        "Welcomes",
        "also welcomes",
        "further requests",
    ]
    assert [one.start for one in found] == sorted(one.start for one in found)


LABELS = [
    (label, verb.notation)
    for verb in scheme().verbs.values()
    for label in verb.labels
    if not verb.notation.endswith(("-also", "-further"))
]


@pytest.mark.parametrize(("label", "notation"), LABELS, ids=[label for label, _ in LABELS])
def test_every_label_is_read_as_its_own_concept(label: str, notation: str) -> None:
    found = find_verb(label + " Xylophones")
    assert found is not None
    assert found.notation == notation


def test_the_scheme_is_sound() -> None:
    known = scheme()
    assert len(known.verbs) >= 150
    labels = [label.lower() for verb in known.verbs.values() for label in verb.labels]
    assert len(labels) == len(set(labels))
    for verb in known.verbs.values():
        assert 1 <= verb.strength <= 7
        assert verb.base in known.verbs


WORDS = st.sampled_from(
    [
        *("Recalling", "Notes", "also", "further", "with", "deep", "concern", "and", ",", ";"),
        *("its", "the", "requests", "while", "🌍", "“", "urging"),
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_spans_lie_inside_and_do_not_overlap(text: str) -> None:
    free = 0
    for one in find_verbs(text):
        assert free <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        free = one.end
