"""Lists of States, and a user's alias file."""

import csv
import gzip
import os
from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.gazetteer import Gazetteer, resolve_state_name, split_state_list

HERE = Path(__file__).parent.parent
GOLD = Path(os.environ.get("RESOGRAPH_REFERENCE", HERE.parent / "shared")) / "unxml" / "gold"
REASON = "no reference data: set RESOGRAPH_REFERENCE to its folder"


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("CHINA", "CHN"),
        ("CHILEs", "CHL"),
        ("UNITED STATES OF AMERICA.", "USA"),
        ("TÜRKÝYE", "TUR"),
        ("Turkey", "TUR"),
        ("the Gambia", "GMB"),
        ("VENEZUELA (BOLIVARIAN REPUBLIC OF)", "VEN"),
        ("Venezuela, Bolivarian Republic of", "VEN"),
        ("Bolivarian Republic of Venezuela", "VEN"),
        ("St. Lucia", "LCA"),
        ("Micronesia (Federated States of)12", "FSM"),
        ("LAO PEOPLE’S DEMOCRATIC REPUBLIC", "LAO"),
        ("State of Palestine", "PSE"),
        ("Congo", "COG"),
        ("Atlantis", None),
        ("Chinese", None),
        ("Beijing", None),
        ("", None),
        ("the", None),
    ],
)
def test_resolve(name: str, iso: str | None) -> None:
    assert resolve_state_name(name) == iso


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji", ["FJI"]),
        ("Cuba, Iran (Islamic Republic of), Chad and Fiji", ["CUB", "IRN", "TCD", "FJI"]),
        (
            "Trinidad and Tobago and the United Kingdom of Great Britain and Northern Ireland",
            ["TTO", "GBR"],
        ),
        ("Antigua and Barbuda; the Bahamas; Côte d’Ivoire", ["ATG", "BHS", "CIV"]),
        ("El  Salvador,1 Palau2 and Mali", ["SLV", "PLW", "MLI"]),
        ("Bosnia and Herzegovina and Sao Tome and Principe", ["BIH", "STP"]),
        ("Guinea, Guinea-Bissau and Papua New Guinea", ["GIN", "GNB", "PNG"]),
        ("ANGOLA, BENIN", ["AGO", "BEN"]),
        ("State of Palestine (on behalf of the Group of 77 and China)", ["PSE"]),
        ("Cuba (on behalf of the States that are members of the Movement)", ["CUB"]),
        ("submitted by the Chair of the Committee", []),
        ("Nigerian officials, Malians", []),
        ("", []),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    found = split_state_list(text)
    assert [iso for _, _, iso in found] == expected
    for start, end, iso in found:
        assert resolve_state_name(text[start:end]) == iso


def _rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.reference
@pytest.mark.skipif(not GOLD.is_dir(), reason=REASON)
def test_every_spelling_of_the_votes_resolves() -> None:
    rows = _rows(GOLD / "votes.csv.gz")
    names = sorted({row["member_state"] for row in rows})
    assert [name for name in names if resolve_state_name(name) is None] == []


@pytest.mark.reference
@pytest.mark.skipif(not GOLD.is_dir(), reason=REASON)
def test_names_of_sponsors_resolve() -> None:
    """Of lists that hold nothing but names, what is left over when the States are cut out."""
    resolved = 0
    left: list[str] = []
    for row in _rows(GOLD / "sponsors.csv.gz"):
        text = row["sponsors"]
        if any(
            word in text for word in ("submitted", "introduced", "behalf", "basis", "Committee")
        ):
            continue
        rest, last = "", 0
        for start, end, _ in split_state_list(text):
            resolved += 1
            rest, last = rest + text[last:start] + "\n", end
        rest = (rest + text[last:]).replace(" and ", "\n").replace("the ", "").replace(",", "\n")
        left += [one.strip(" .;0123456789") for one in rest.split("\n")]
    unresolved = [one for one in left if one and one not in ("and", "the")]
    assert resolved > 50_000
    assert len(unresolved) / (resolved + len(unresolved)) < 0.002, unresolved[:40]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "entity,label,kind\norg/my-institute,My Institute,pref\nstate/FJI,Feejee,\n"),
        (
            "a.yaml",
            "- entity: org/my-institute\n  label: My Institute\n  kind: pref\n"
            "- {entity: state/FJI, label: Feejee}\n",
        ),
        (
            "a.ttl",
            "@base <https://w3id.org/resograph/id/> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            '<org/my-institute> skos:prefLabel "My Institute" .\n'
            '<state/FJI> skos:altLabel "Feejee" .\n',
        ),
    ],
)
def test_aliases_extend(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    gazetteer = Gazetteer.load(path)
    found = [(one.entity, one.label_kind) for one in gazetteer.find("My Institute met Feejee")]
    assert found == [("org/my-institute", "pref"), ("state/FJI", "alt")]
    assert gazetteer.name("org/my-institute") == "My Institute"
    assert gazetteer.name("state/FJI") == "Fiji"
    assert Gazetteer.load().find("My Institute met Feejee") == []


def test_aliases_correct(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "entity,label,kind\n# a comment\nstate/GBR,England,remove\n"
        "territory/england,England,remove\n"
        "state/MLI,Mali Street,blocked\nstate/FRA,France,ambiguous\n",
        encoding="utf-8",
    )
    gazetteer = Gazetteer.load(path)
    assert gazetteer.find("England is on Mali Street") == []
    assert [one.ambiguous for one in gazetteer.find("France")] == [True]


@pytest.mark.parametrize(
    ("name", "content", "place", "words"),
    [
        ("a.csv", "who,what\n", ":1: ", "header"),
        ("a.csv", "entity,label,kind\nstate/FJI\n", ":2: ", "1 cells"),
        ("a.csv", "entity,label,kind\n\nFiji,Feejee,alt\n", ":3: ", "state/CHN"),
        ("a.csv", "entity,label,kind\nstate/FJI,Feejee,nick\n", ":2: ", "demonym"),
        ("a.csv", "entity,label,kind\nstate/FJI, ,alt\n", ":2: ", "empty label"),
        ("a.yaml", "- entity: state/FJI\n", ":1: ", "keys"),
        ("a.yaml", "entity: [\n", ":2: ", "no YAML"),
        ("a.yml", "entity: state/FJI\n", ":1: ", "a list"),
        ("a.ttl", "<state/FJI> nonsense\n", "", "Turtle"),
        ("a.txt", "", "", "ending"),
    ],
)
def test_bad_alias_files_say_where(
    tmp_path: Path, name: str, content: str, place: str, words: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        Gazetteer.load(path)
    assert str(path) + place in str(caught.value)
    assert words in str(caught.value)


def test_a_missing_alias_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="nowhere"):
        Gazetteer.load(tmp_path / "nowhere.csv")
