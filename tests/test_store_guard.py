"""The guard: hostile queries in every dress are refused, harmless ones that look alike are not."""

import random

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.store import check
from graph.store.tokens import tokens

KNOWN = {"ex", "rg", "id"}

REFUSED = [
    ("SELECT * { SERVICE <http://a/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { service silent <http://a/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { SeRvIcE ex:a { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { SERVICE ?s { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { SERVICEex:a { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { SERVICESILENTex:a { ?s ?p ?o } }", "SERVICE"),
    ("PREFIX : <http://a/> SELECT * { SERVICE:a { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { ?s ?p trueSERVICE<http://a/>{} }", "SERVICE"),
    ("SELECT * { ?s ?p 1SERVICE<http://a/>{} }", "SERVICE"),
    ("SELECT * { ?s ?p 1.e5SERVICE<http://a/>{} }", "SERVICE"),
    ("SELECT * { SERVICE#x\n<http://a/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { '' SERVICE <http://a/> {} '' }", "SERVICE"),
    ("SELECT * { ?s ?p '\\'' SERVICE <http://a/> {} }", "SERVICE"),
    ("SELECT * { ?s ?p '''a''b''' . SERVICE <http://a/> {} }", "SERVICE"),
    ("SELECT * { ?s ?p <http://b/> } #\n#\r\nSERVICE", "SERVICE"),
    ('SELECT * { FILTER(1<2)#> """\n SERVICE <http://a/> {} #"""\n}', "comparisons"),
    ("SELECT * { FILTER(1<2)SERVICE$s#>\n{ ?s ?p ?o } }", "comparisons"),
    ("SELECT * { FILTER(?a<'>' ) SERVICE <http://a/> {} #'\n}", "comparisons"),
    ("SELECT * { FILTER(EXISTS{?s ?p ?o}<2)#> '''\n SERVICE ex:a {} #'''\n}", "comparisons"),
    ("SELECT * { FILTER(1.<2)#> '''\n SERVICE ex:a {} #'''\n}", "comparisons"),
    ("SELECT * { \\u0053ERVICE <http://a/> {} }", "escape"),
    ("SELECT * { ?s ?p <http://b\\u003E . SERVICE <http://a/> {} #> }", "escape"),
    ("SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }", "FROM"),
    ("SELECT * from named <http://a/> { ?s ?p ?o }", "FROM"),
    ("LOAD <file:///etc/hosts>", "LOAD"),
    ("INSERT DATA { ex:a ex:b ex:c }", "INSERT"),
    ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ("WITH ex:a DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ("CLEAR ALL", "CLEAR"),
    ("drop graph ex:a", "DROP"),
    ("SELECT * { ?s ?p ?o } ; INSERT DATA { ex:a ex:b ex:c }", "INSERT"),
    ("SELECT * { ?s ?p 'never ends }", "never ends"),
    ("SELECT * { ?s ?p '''never ends' }", "never ends"),
    ("SELECT * { ?s ?p ?o } " + " " * 100_000, "characters"),
]

ALLOWED = [
    'SELECT * { ?s ?p "SERVICE <http://a/> {}" }',
    "SELECT * { ?s ?p '''SERVICE\n<http://a/>''' }",
    "SELECT * { ?s ?p 'it''s' }",
    "SELECT * { ?s ?p 'a \\' SERVICE' }",
    "SELECT * { ?s ?p <http://a/SERVICE/LOAD> }",
    "SELECT * { ?s ?p <http://a/b#SERVICE> }",
    "SELECT * { ?s ?p ?o } # SERVICE <http://a/> LOAD",
    "PREFIX service: <http://a/> SELECT * { service:a ?p ?o }",
    "SELECT * { ex:service ?p ?o . ex:a.load ?p ?o }",
    "SELECT ?service $load { ?service ?p $load }",
    'SELECT * { ?s ?p "x"@service }',
    "SELECT * { _:service ?p ?o }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    "SELECT * { ?s ?p ?o FILTER(?o<?s&&?s>?o) }",
    "SELECT * { ?s ?p ?o FILTER(?p IN (<http://a/#b>, <http://a/(c)>)) }",
    "SELECT * { VALUES (?a ?b) { (<http://a/#b> <http://a/#c>) } }",
    "SELECT * { VALUES ?a { <http://a/#b> <http://a/#c> } }",
    "SELECT * { ?s (<http://a/#b>|<http://a/#c>)* ?o }",
    "SELECT * { ?s <http://a/(b)#c> <http://a/(d)#e> }",
    "ASK { ?s ?p ?o }",
    "DESCRIBE <id/A/RES/217(III)%5BA%5D>",
    "SELECT (COUNT(*)<5 AS ?few) { ?s ?p ?o }",
]


@pytest.mark.parametrize(("text", "word"), REFUSED)
def test_refused(text, word):
    with pytest.raises(QueryError, match=word):
        check(text, KNOWN)


@pytest.mark.parametrize("text", ALLOWED)
def test_allowed(text):
    assert check(text, KNOWN)


def test_complaint_shows_the_place():
    with pytest.raises(QueryError) as caught:
        check("SELECT *\n{ ?a ?b ?c .\n  SERVICE <http://a/> {} }")
    assert str(caught.value).startswith("line 3, column 3: SERVICE")
    assert str(caught.value).endswith("  SERVICE <http://a/> {} }\n      ^")


@given(st.text(alphabet="<>#'\"\\ \n(){}.:;?$aS1/^@_-,*", max_size=60))
def test_tokens_lie_in_order_and_hold_their_text(text):
    try:
        found = list(tokens(text))
    except QueryError:
        return
    at = 0
    for token in found:
        assert token.start >= at
        assert text[token.start : token.start + len(token.text)] == token.text
        at = token.start + len(token.text)


PIECES = [
    *"<>(){}.;'\"#\n ,:?$@^*+/|!&=-1",
    "SERVICE",
    "SERVICE ",
    "service",
    "SILENT",
    "ex:a",
    "ex:",
    "?s",
    "?s ?p ?o",
    "<http://127.0.0.1:9/x>",
    "{}",
    "{?s ?p ?o}",
    "FILTER(",
    "BIND(",
    " AS ?x)",
    "1<2",
    "true",
    "'''",
    '"""',
    "\\",
    "\\u0053",
    "VALUES ?v {",
    "EXISTS",
    "UNION",
    "OPTIONAL",
    "SELECT * ",
    "#>",
    ")#>",
    "@en",
    "_:b",
    "^^",
]
CALLS_OUT = ("not allowed for HTTP", "failed to lookup", "service name is unbound", "onnect")
PORT_NINE = "http://127.0.0.1:9/"


def _calls_out(store, text):
    """Whether the engine tries to reach a host; port 9 is one that its client never opens."""
    try:
        answer = store.query(text, prefixes={"ex": PORT_NINE})
        if not isinstance(answer, ox.QueryBoolean):
            next(iter(answer), None)
    except SyntaxError:
        return False
    except (OSError, RuntimeError, ValueError) as error:
        return any(word in str(error) for word in CALLS_OUT)
    return False


def _attacks(number):
    """Random soups of tokens around a call, the same at every run."""
    chance = random.Random(91)
    for _ in range(number):
        before = "".join(chance.choices(PIECES, k=chance.randint(0, 5)))
        call = chance.choice(
            [
                "SERVICE<http://127.0.0.1:9/x>{?s ?p ?o}",
                "SERVICE ex:a{}",
                "SERVICEex:a{}",
                "SERVICE<http://127.0.0.1:9/x>{}#",
            ]
        )
        after = "".join(chance.choices(PIECES, k=chance.randint(0, 4)))
        yield f"SELECT * {{ {before}{call}{after} }}"


def test_whatever_calls_out_is_refused():
    store = ox.Store()
    store.update("INSERT DATA { <http://a/> <http://b/> 1 }")
    called = 0
    for text in _attacks(12_000):
        if _calls_out(store, text):
            called += 1
            with pytest.raises(QueryError):
                check(text, {"ex"})
    assert called > 20  # the soup does boil: some of it reaches the engine's client


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_no_soup_of_tokens_slips_through(text):
    store = ox.Store()
    query = f"SELECT * {{ {text} }}"
    if _calls_out(store, query):
        with pytest.raises(QueryError):
            check(query, {"ex"})
