"""The learned table: its parts on small tables made by hand, then the one that ships."""

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.themes import Concept, Labels, Model, load, read_scheme
from graph.themes.likeness import compare
from graph.themes.prior import Prior
from graph.themes.signals import NAMES, signals
from graph.themes.table import Block, Rows, Table, Trust, pack_lines, read_table, split_lines
from graph.themes.trees import Forest
from graph.themes.words import Counted
from ontology import path

TERMS = ("harbour", "lamp", "lighthouse", "whale")
DENSE = np.array([[0.6, 0, 0.8, 0], [0, 1, 0, 0], [0, 0, 0.6, 0.8]], np.float32)


SAYS = np.array([[0.1, 0], [0, 0.5], [0.6, 0], [0.2, -0.1]], np.float32)
"""What each term says for lighthouses and for lamps."""


def rows_of(dense):
    rows, columns = np.nonzero(dense)
    start = np.searchsorted(rows, np.arange(len(dense) + 1))
    return Rows(start.astype(np.int64), columns.astype(np.uint16), dense[rows, columns])


def block(terms=TERMS):
    numbers = {term: number for number, term in enumerate(terms)}
    return Block(numbers, np.ones(len(terms), np.float32), rows_of(DENSE.T), rows_of(SAYS))


def forest():
    """One tree on the first signal: above a quarter the odds rise, else they fall."""
    whole = {
        "feature": [[0, 0, 0]],
        "limit": [[0.25, 0, 0]],
        "left": [[1, 1, 2]],
        "right": [[2, 1, 2]],
        "value": [[0, -3, 3]],
    }
    arrays = {name: np.array(value) for name, value in whole.items()}
    return Forest(**arrays, base=0.0, depth=1)


def table():
    half = np.full(2, 0.5, np.float32)
    return Table(
        concepts=("theme/lighthouses", "theme/lamps"),
        subjects=np.array([[1, 0], [0, 1], [1, 0]], np.float32),
        bodies=("GA-first", "GA-first", "SC"),
        headings=("lights", "", ""),
        known={"91/1": (np.array([0]), True), "91/2": (np.array([0, 1]), False)},
        blocks={
            "title": block(),
            "body": block(),
            "cited": block(("91/1", "91/2", "91/3", "91/4")),
        },
        trust=Trust(half, half, half),
        forest=forest(),
        threshold=0.5,
    )


CONCEPTS = (
    Concept("theme/lamps", ("Lamps",)),
    Concept("theme/lighthouses", ("Lighthouses", "beacons")),
)


@given(st.dictionaries(st.sampled_from((*TERMS, "unknown")), st.integers(1, 9)))
def test_likeness_is_the_cosine(counts):
    one = block()
    numbers, weights = one.vector(counts)
    dense = np.zeros(len(TERMS), np.float32)
    dense[numbers] = weights
    if set(counts) - {"unknown"}:
        assert math.isclose(float(np.linalg.norm(dense)), 1, rel_tol=1e-5)
    assert np.allclose(one.index.times(numbers, weights, 3), DENSE @ dense, atol=1e-6)
    assert np.allclose(one.says.times(numbers, weights, 2), dense @ SAYS, atol=1e-6)


def test_a_tree_is_followed_to_its_leaf():
    rows = np.array([[0.1], [0.25], [0.3]], np.float32)
    assert np.round(forest().probabilities(rows), 3).tolist() == [0.047, 0.047, 0.953]


@given(st.lists(st.tuples(st.floats(-2, 2, width=32), st.floats(-2, 2, width=32)), min_size=1))
def test_all_trees_are_followed_as_one_by_one(rows):
    """Two trees, the second of three leaves, each row against the plain way down."""
    whole = {
        "feature": [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0]],
        "limit": [[0.25, 0, 0, 0, 0], [0.5, -0.5, 0, 0, 0]],
        "left": [[1, 1, 2, 3, 4], [1, 2, 2, 3, 4]],
        "right": [[2, 1, 2, 3, 4], [4, 3, 2, 3, 4]],
        "value": [[0, -3, 3, 0, 0], [0, 0, 1, -1, 0.5]],
    }
    one = Forest(**{name: np.array(value) for name, value in whole.items()}, base=0.1, depth=2)
    found = one.probabilities(np.array(rows, np.float32))
    for (first, second), odds in zip(rows, np.log(found / (1 - found)), strict=True):
        low = -3 if first <= 0.25 else 3
        high = (1 if first <= -0.5 else -1) if second <= 0.5 else 0.5
        assert math.isclose(odds, 0.1 + low + high, rel_tol=1e-6)


def test_a_tree_of_too_many_leaves_is_refused():
    size = 2 * 17 - 1
    left, right = np.arange(size)[None].copy(), np.arange(size)[None].copy()
    for node in range(0, size - 1, 2):
        left[0, node], right[0, node] = node + 1, node + 2
    nothing = np.zeros((1, size))
    many = Forest(nothing.astype(int), nothing, left, right, nothing, 0.0, 16)
    with pytest.raises(ValueError, match="17 leaves"):
        many.probabilities(np.zeros((1, 1), np.float32))


def test_a_forest_survives_packing():
    packed = forest().pack()
    rows = np.array([[0.1], [0.3]], np.float32)
    again = Forest.unpack(packed)
    assert again.probabilities(rows).tolist() == forest().probabilities(rows).tolist()


@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1)))
def test_lines_survive_packing(lines):
    assert list(split_lines(pack_lines(lines))) == lines


def document(**counts):
    return Counted(title=Counter(counts), main=Counter(counts))


def test_the_model_ranks_and_names_carriers():
    found = Model(CONCEPTS, table()).rank(document(lighthouse=2, harbour=1))
    assert [(one.concept.id, one.stated) for one in found] == [
        ("theme/lighthouses", True),
        ("theme/lamps", False),
    ]
    assert [term for term, _ in found[0].carriers] == ["lighthouse", "harbour"]
    assert found[1].carriers == ()


def test_a_document_without_words_has_no_themes():
    assert Model(CONCEPTS, table()).rank(Counted()) == []
    assert Model(CONCEPTS, replace(table(), forest=None)).rank(document(lamp=1)) == []


def test_each_signal_has_a_name_and_is_finite():
    whole, labels = table(), Labels(CONCEPTS[::-1])
    one = document(lighthouse=1)
    chosen, rows = signals(one, compare(one, whole), whole, labels, Prior.of(whole))
    assert rows.shape == (len(chosen), len(NAMES))
    assert np.isfinite(rows).all()


def test_what_a_cited_resolution_is_about_is_evidence():
    whole, labels = table(), Labels(CONCEPTS[::-1])
    one = document(lamp=1)
    one.cited = frozenset({"91/1", "91/2", "91/7"})
    _, rows = signals(one, compare(one, whole), whole, labels, Prior.of(whole))
    assert rows[:, NAMES.index("share among resolutions cited")].tolist() == [1, 0]
    assert rows[:, NAMES.index("share among old resolutions cited")].tolist() == [1, 1]
    assert rows[:, NAMES.index("cited resolutions known")].tolist() == [2, 2]


def test_agenda_item_and_committee_are_evidence():
    whole, labels = table(), Labels(CONCEPTS[::-1])
    one = document(lamp=1)
    one.heading, one.body = "lights", "GA-first"
    _, rows = signals(one, compare(one, whole), whole, labels, Prior.of(whole))
    assert rows[:, NAMES.index("share under the same agenda item")].tolist() == [1, 0]
    lift = rows[:, NAMES.index("how much commoner there than elsewhere")]
    assert lift[1] > 0 > lift[0]


@pytest.mark.parametrize("data", [b"", b"no table", b"PK\x03\x04 broken"])
def test_a_damaged_table_is_told(tmp_path, data):
    file = tmp_path / "themes.npz"
    file.write_bytes(data)
    with pytest.raises(OntologyError, match="make themes"):
        read_table(file)


def test_the_shipped_table_is_small_and_of_our_scheme():
    file = path("themes.npz")
    assert file.stat().st_size <= 4_000_000
    model = load()
    known = {one.id for one in read_scheme(path("themes.ttl"))}
    assert set(model.table.concepts) <= known
    assert 0.1 < model.table.threshold < 0.9


def test_the_shipped_table_holds_words_and_no_sentences():
    model = load()
    for name, longest in (("title", 3), ("body", 2)):
        assert max(len(term.split()) for term in model.table.blocks[name].terms) <= longest
