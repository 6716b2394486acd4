"""What tests share: the reference data beside the checkout, pages made of a text."""

import os
from pathlib import Path

import pytest

from graph.extract.identity.extractor import identify
from graph.model import Document, Identity, Kind, Page, Segments, Source
from graph.pipeline import Options, build
from graph.read.broken import healed
from graph.segment import segment

ROOT = Path(__file__).resolve().parent.parent


def reference_path(*parts: str) -> Path:
    """A path in the reference data; skips the test, with the reason, where it is missing.

    The data is found through RESOGRAPH_REFERENCE, or in the folder `shared` beside the checkout.
    """
    root = Path(os.environ.get("RESOGRAPH_REFERENCE") or ROOT.parent / "shared")
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no reference data at {path.name}: set RESOGRAPH_REFERENCE")
    return path


@pytest.fixture(name="reference_path", scope="session")
def _reference_path():
    """`reference_path("unxml", "sample")`: a path in the reference data, or a skip."""
    return reference_path


@pytest.fixture(name="make_page", scope="session")
def _make_page():
    """`make_page(text, kind, organ)`: a segmented page of a text."""
    return make_page


@pytest.fixture(name="make_document", scope="session")
def _make_document():
    """`make_document(text, kind)`: a document read as plain text."""
    return make_document


@pytest.fixture(name="built", scope="session")
def _built(tmp_path_factory):
    """The folder of a graph of the bundled corpus, built once for all tests that only read it."""
    out = tmp_path_factory.mktemp("built") / "out"
    build([ROOT / "corpus"], out, Options(jobs=1))
    return out


def make_document(text: str, kind: str = "resolution") -> Document:
    """A document read as plain text."""
    text = text if Kind(kind).is_record else healed(text)
    return Document("d", Kind(kind), text, Source("d.txt", "0" * 64, len(text)), "plain")


def make_page(text: str, kind: str = "resolution", organ: str = "", published: str = "") -> Page:
    """A segmented page; `organ` and `published` stand in for what a fragment does not say."""
    document = make_document(text, kind)
    segments = segment(document)
    if organ and not segments.organ:
        values = {name: getattr(segments, name) for name in Segments.__dataclass_fields__}
        segments = Segments(**(values | {"organ": organ}))
    identity = identify(document, segments)
    if published:
        identity = Identity(identity.symbol, identity.title, identity.adopted, published)
    return Page(document, segments, identity)
