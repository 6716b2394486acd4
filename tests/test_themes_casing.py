"""Subjects in capitals, shown in the sentence case of our scheme."""

import pytest

from graph.themes import read_scheme
from graph.themes.casing import sentence_case
from ontology import path

LABELS = [
    ("SAFETY OF LIGHTHOUSES", "Safety of lighthouses"),
    ("REFUGEES FROM TIMOR-LESTE", "Refugees from Timor-Leste"),
    ("DEMOCRATIC REPUBLIC OF THE CONGO SITUATION", "Democratic Republic of the Congo situation"),
    ("VENEZUELA (BOLIVARIAN REPUBLIC OF)", "Venezuela (Bolivarian Republic of)"),
    ("PORTS (TÜRKİYE)", "Ports (Türkiye)"),
    ("CÔTE D'IVOIRE", "Côte d'Ivoire"),
    ("HIV/AIDS AND COVID-19", "HIV/AIDS and COVID-19"),
    ("EQUALITY OF STATES", "Equality of States"),
    ("NORTH SEA PORTS", "North sea ports"),
    ("BALTIC SEA PORTS", "Baltic Sea ports"),
    ("NIGERIAN LAMPS", "Nigerian lamps"),
    ("LAKES", "Lakes"),
    ("iPorts", "iPorts"),
    ("", ""),
]


@pytest.mark.parametrize(("label", "cased"), LABELS)
def test_labels(label: str, cased: str) -> None:
    assert sentence_case(label) == cased


def test_nearly_all_labels_of_our_scheme_come_back() -> None:
    labels = [one.labels[0] for one in read_scheme(path("themes.ttl"))]
    wrong = [label for label in labels if sentence_case(label.upper()) != label]
    assert len(wrong) <= len(labels) // 100, wrong
