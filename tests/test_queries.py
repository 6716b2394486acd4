"""Every named query, asked of a small invented graph whose answers are known."""

import shlex
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.store import check, open_store, query, unknown_terms
from graph.store.named import TYPES, NamedQuery, Parameter, fill, named_queries, named_query

DATA = Path(__file__).parent / "data" / "query"


def _answers():
    """The questions of answers.txt with their parameters and rows."""
    for block in (DATA / "answers.txt").read_text(encoding="utf-8").split("\n\n? ")[1:]:
        head, *rows = block.rstrip("\n").split("\n")
        name, *words = shlex.split(head)
        options = dict(zip([word[2:] for word in words[::2]], words[1::2], strict=True))
        yield pytest.param(name, options, rows, id=head)


@pytest.fixture(scope="module")
def store():
    return open_store(DATA / "lakes.ttl")


@pytest.mark.parametrize(("name", "options", "rows"), list(_answers()))
def test_answers(store, name, options, rows):
    found = query(store, fill(store, named_query(name), options))
    assert [" | ".join(found.show(term) for term in row).rstrip() for row in found.rows] == rows


def test_every_named_query_is_tested_with_an_answer():
    answered = {one.values[0] for one in _answers() if one.values[2]}
    assert answered == {one.name for one in named_queries()}


@pytest.mark.parametrize("one", named_queries(), ids=lambda one: one.name)
def test_files_keep_their_form(one):
    assert one.question.endswith("?")
    assert one.text.startswith("# ")
    found = check(one.text, open_store(DATA / "lakes.ttl").prefixes)
    assert not unknown_terms(found)
    used = {token.text[1:] for token in found if token.kind == "variable" and token.text[0] == "$"}
    assert used == {parameter.name for parameter in one.parameters}
    assert {parameter.type for parameter in one.parameters} <= TYPES
    assert "ORDER BY" in one.text
    declared = one.text.count("# param:")
    assert declared == len(one.parameters)


@pytest.mark.parametrize("one", named_queries(), ids=lambda one: one.name)
def test_files_are_sparql_as_they_stand(store, one):
    assert query(store, one.text, limit=1).kind == "select"


def test_a_verdict_that_no_claim_has_is_an_empty_answer(tmp_path):
    (tmp_path / "small.ttl").write_text("<urn:a> <urn:b> <urn:c> .", "utf-8")
    store = open_store(tmp_path / "small.ttl")
    filled = fill(store, named_query("claims"), {"verdict": "contradicted"})
    assert query(store, filled).rows == ()
    with pytest.raises(InputError, match="that this graph names"):
        fill(store, named_query("claims"), {"verdict": "doubtful"})


INJECTION = [
    'x" } INSERT DATA { <a:a> <a:b> <a:c> } #',
    "x\\",
    'x"@en . ?s ?p ?o . "',
    "x\n} SERVICE <http://a/> {",
    "$symbol ?x <y>",
]


@pytest.mark.parametrize("value", INJECTION)
def test_values_enter_as_terms(store, value):
    asked = NamedQuery(
        "echo", "?", (Parameter("word", "text", "required", "a word"),), "SELECT ($word AS ?w) {}"
    )
    text = fill(store, asked, {"word": value})
    check(text)
    assert query(store, text).records() == [{"w": value}]


def test_blanks_in_strings_comments_and_iris_stay(store):
    asked = NamedQuery(
        "echo",
        "?",
        (Parameter("word", "text", "required", "a word"),),
        "SELECT ($word AS ?w) ('$word' AS ?x) (STR(<a:$word>) AS ?y) {} # $word",
    )
    found = query(store, fill(store, asked, {"word": "w"}))
    assert found.records() == [{"w": "w", "x": "$word", "y": "a:$word"}]


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("cites", {}, "--symbol is missing"),
        ("cites", {"symbol": "no symbol"}, "expected a symbol"),
        ("cites", {"symbol": "A/RES/91/14", "state": "CHE"}, "found --state, expected --symbol"),
        ("uncited", {"symbol": "A/RES/91/14"}, "expected no parameters"),
        ("vote-of", {"state": "Atlantis"}, "expected something that this graph names"),
        ("claims", {"document": "state/CHE"}, "expected something that this graph names"),
        ("document-facts", {"document": "Quiet lakes"}, "names 2 things"),
        ("document-facts", {"document": "LAKES qui"}, "such as: Quiet lakes"),
        ("document-facts", {"document": "Qiuet laks"}, "such as: Quiet lakes"),
        ("evidence", {"what": "A/RES/91/999"}, "A/RES/91/999: nothing in this graph is or cites"),
        ("vote-of", {"state": "quiet cheese"}, "that this graph names"),
        ("blocs", {"minimum": "many"}, "expected a number"),
        ("timeline", {"since": "May"}, "expected a date"),
        ("evidence", {"what": "http://a b"}, "expected an IRI"),
    ],
)
def test_wrong_values(store, name, options, words):
    with pytest.raises(InputError, match=words):
        fill(store, named_query(name), options)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CHE", "state/CHE"),
        ("Switzerland", "state/CHE"),
        ("switzerland", "state/CHE"),
        ("state/CHE", "state/CHE"),
        ("https://w3id.org/resograph/id/state/CHE", "state/CHE"),
        ("a/res/91/14", "A/RES/91/14"),
        ("91/14", "A/RES/91/14"),
        ("resolution 91/14", "A/RES/91/14"),
        ("Charter of the United Nations", "instrument/charter"),
        ("Member States", "group/member-states"),
    ],
)
def test_names_are_found(store, text, found):
    asked = NamedQuery(
        "echo", "?", (Parameter("node", "entity", "required", "a node"),), "SELECT ($node AS ?n) {}"
    )
    answer = query(store, fill(store, asked, {"node": text}))
    assert answer.records() == [{"n": f"https://w3id.org/resograph/id/{found}"}]


TWINS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix id: <https://w3id.org/resograph/id/> .
<https://w3id.org/resograph/id/state/CHE> skos:prefLabel "Switzerland"@en .
<https://w3id.org/resograph/id/theme/switzerland> skos:prefLabel "SWITZERLAND"@en .
<https://themes.example/alps> skos:prefLabel "Alps"@en .
<https://w3id.org/resograph/id/org/alps> skos:prefLabel "Alps"@en .
"""


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("actor", "Switzerland", "state/CHE"),
        ("actor", "CHE", "state/CHE"),
        ("theme", "Switzerland", "theme/switzerland"),
        ("organ", "Alps", "org/alps"),
        ("theme", "https://themes.example/alps", "https://themes.example/alps"),
    ],
)
def test_a_state_and_a_theme_of_one_name_are_told_apart(tmp_path, kind, text, found):
    (tmp_path / "twins.ttl").write_text(TWINS, "utf-8")
    store = open_store(tmp_path / "twins.ttl")
    asked = NamedQuery(
        "echo", "?", (Parameter("node", kind, "required", "it"),), "ASK { $node ?p ?o }"
    )
    name = found if "://" in found else f"https://w3id.org/resograph/id/{found}"
    assert fill(store, asked, {"node": text}) == f"ASK {{ <{name}> ?p ?o }}"


def test_what_names_several_things_or_one_of_another_kind_is_told(tmp_path):
    (tmp_path / "twins.ttl").write_text(TWINS, "utf-8")
    store = open_store(tmp_path / "twins.ttl")
    with pytest.raises(InputError, match="names 2 things, expected one of: state/CHE, theme/switz"):
        fill(store, named_query("evidence"), {"what": "Switzerland"})
    for state in ("theme/switzerland", "A lake"):
        with pytest.raises(InputError, match="that this graph names"):
            fill(store, named_query("vote-of"), {"state": state})


def test_an_indirect_citation_is_one_row_however_many_parts_and_passages_it_has(tmp_path):
    file = tmp_path / "parts.ttl"
    file.write_text(
        """
@prefix rg: <https://w3id.org/resograph/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix cito: <http://purl.org/spar/cito/> . @prefix oa: <http://www.w3.org/ns/oa#> .
<urn:a> dcterms:identifier "A/RES/91/14" . <urn:b> dcterms:identifier "A/RES/90/4" .
<urn:a#op1-cites> cito:hasCitingEntity <urn:a> ; cito:hasCitedEntity <urn:b> ;
    rg:inProvision <urn:a#op1> ; rg:evidence <urn:s> , <urn:t> ;
    rg:citedPart "annex" , "paragraph 3" .
<urn:a#op2-cites> cito:hasCitingEntity <urn:a> ; cito:hasCitedEntity <urn:b> ;
    rg:inProvision <urn:a#op2> ; rg:citedPart "annex" ; rg:evidence <urn:t> .
<urn:s> oa:exact "90/4" . <urn:t> oa:exact "90/4, annex" .
""",
        "utf-8",
    )
    store = open_store(file)
    asked = fill(store, named_query("indirect-citations"), {})
    (row,) = query(store, asked).records()
    assert (row["citing"], row["cited"], row["by"]) == ("A/RES/91/14", "A/RES/90/4", "part")
    assert set(row["detail"].split(", ")) == {"annex", "paragraph 3"}
    assert set(row["paragraph"].split(", ")) == {"op1", "op2"}
    assert row["passage"] == "90/4"


def test_indirect_citations_of_one_resolution(store):
    found = query(store, fill(store, named_query("indirect-citations"), {"symbol": "A/RES/91/14"}))
    assert {row["by"] for row in found.records()} == {"footnote", "part"}
    other = query(store, fill(store, named_query("indirect-citations"), {"symbol": "A/RES/90/4"}))
    assert other.rows == ()


@pytest.mark.parametrize(("name", "column"), [("said", "speaker"), ("offices", "person")])
def test_who_is_spelled_in_two_ways_is_told_once(tmp_path, name, column):
    file = tmp_path / "names.ttl"
    file.write_text(
        """
@prefix rg: <https://w3id.org/resograph/ns#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix prov: <http://www.w3.org/ns/prov#> .
<urn:doe> skos:prefLabel "Jane Doe Roe" , "Jane Doe-Roe" .
<urn:held> a org:Membership ; org:member <urn:doe> ; rg:roleText "envoy" ; rg:evidence <urn:s> .
<urn:words> a schema:Quotation ; schema:text "No." ; schema:isPartOf <urn:text> ;
    prov:wasAttributedTo <urn:doe> .
<urn:s> oa:exact "envoy Doe-Roe" ; rg:inDocument <urn:text> .
""",
        "utf-8",
    )
    store = open_store(file)
    (row,) = query(store, fill(store, named_query(name), {})).records()
    assert row[column] == "Jane Doe-Roe"
