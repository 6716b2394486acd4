"""The symbol grammar against the reference archive: every symbol, every marked citation."""

import csv
import gzip
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from graph.symbol import (
    BARE_FORMS,
    from_iri_path,
    iri_path,
    parse,
    security_council_year,
    try_parse,
)

HERE = Path(__file__).parent.parent
GOLD = Path(os.environ.get("RESOGRAPH_REFERENCE", HERE.parent / "shared")) / "unxml" / "gold"
pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(
        not GOLD.is_dir(), reason="no reference data: set RESOGRAPH_REFERENCE to its folder"
    ),
]
WRONG_YEAR = re.compile(r"\((?!19|20)[0-9]{4}\)|\(2[1-9][0-9]{2}\)")


def rows(name):
    with gzip.open(GOLD / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def documents():
    return rows("docs")


@pytest.fixture(scope="module")
def cited():
    """(text of the link, symbol in its address) of every marked citation of a resolution."""
    pairs = []
    for row in rows("citations"):
        if row["kind"] == "resolution":
            path = re.sub(r"^https?://[^/]+/+(?:(?:en|fr|es)/+)?", "", unquote(row["href"]))
            pairs.append((row["anchor_text"].strip(), path))
    return pairs


def spellings(text):
    yield text.lower()
    yield text.upper()
    yield text.replace("-", "\u2011").replace(" ", "\u00a0")
    yield text.replace("/", "/\n")
    yield re.sub(r"\s?\(", " (", text)
    yield re.sub(r"\s?\(", "(", text)
    if re.search(r"[0-9][A-Za-z]$", text):
        yield f"{text[:-1]} {text[-1]}"
        yield f"{text[:-1]}[{text[-1]}]"


def assert_one_form(text):
    symbol = parse(text)
    assert parse(symbol.text) == symbol
    assert from_iri_path(iri_path(symbol)) == symbol
    for spelling in spellings(text):
        assert parse(spelling) == symbol, spelling


def test_every_document_symbol_reads_in_every_spelling(documents):
    symbols = {row["symbol"] for row in documents}
    assert len(symbols) > 4600
    for text in symbols:
        assert_one_form(text)


def test_every_cited_symbol_reads_but_for_impossible_years(cited):
    texts = {path for _, path in cited}
    assert len(texts) > 6000
    unread = {text for text in texts if try_parse(text) is None}
    assert all(WRONG_YEAR.search(text) for text in unread), unread
    for text in texts - unread:
        assert_one_form(text)


def test_link_texts_read_as_the_symbol_in_their_address(cited):
    same = other = unread = 0
    for anchor, path in cited:
        symbol = try_parse(path)
        if symbol is None:
            continue
        read = [form.read(anchor, symbol.organ) for form in BARE_FORMS.values()]
        found = [one.without_part for one in read if one] or [try_parse(anchor)]
        if found == [None]:
            unread += 1
        elif symbol.without_part in found:
            same += 1
        else:
            other += 1
    assert same / len(cited) >= 0.979
    assert other / len(cited) <= 0.004  # links that contradict their own text
    assert unread / len(cited) <= 0.017  # links cut in pieces


def test_security_council_table(documents):
    symbols = [parse(row["symbol"]) for row in documents if row["symbol"].startswith("S/RES/")]
    assert len(symbols) > 1400
    for symbol in symbols:
        assert security_council_year(int(symbol.number)) == symbol.year
