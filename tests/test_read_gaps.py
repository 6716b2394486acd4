"""What could not be read, or only in part, and what the graph and the report say of it."""

import json

import pytest

from graph.api import build
from graph.pipeline import Options
from graph.read import read_bytes
from graph.store import open_store, query
from graph.store.named import fill, named_query

FRENCH = "Le Conseil a rappelé que les parties dans la région sont tenues de respecter le droit.\n"


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("The Council met on Monday and the envoy spoke of the roads.\n", []),
        ("The envoy’s own words, “d’accord”, were all that the Council heard in French.\n", []),
        (FRENCH, ["the text is in another language (fr); only English is understood"]),
        (
            "Council meets\n\nThe envoy\ufffds words of the day\ufffd were lost.\n",
            ["characters lost in an earlier conversion: 2, the first in line 3"],
        ),
    ],
)
def test_gaps_of_a_text(text, reasons):
    assert list(read_bytes(text.encode(), "x.txt").unread) == reasons


def test_what_was_not_read_is_in_the_graph_and_the_report(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "fr.txt").write_text(FRENCH, "utf-8")
    (tmp_path / "in" / "broken.xml").write_text("<akomaNtoso>\n<statement>", "utf-8")
    (tmp_path / "in" / "whole.txt").write_text("The Council met on Monday, as it said.\n", "utf-8")
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    store = open_store(tmp_path / "out")
    rows = query(store, fill(store, named_query("read-in-part"), {})).rows
    told = {store_row[0].value: store_row[1].value for store_row in rows}
    assert sorted(told) == ["broken.xml", "fr.txt"]
    assert told["broken.xml"].startswith("not read: line 2: malformed XML")
    assert told["fr.txt"].startswith("the text is in another language")
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [one["path"] for one in report["partly"]] == ["fr.txt"]
    assert [one["path"] for one in report["failures"]] == ["broken.xml"]
