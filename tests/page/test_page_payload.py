"""The page's data, without a browser."""

import base64
import json
import re
import zlib
from hashlib import sha256

import pyoxigraph as ox
import pytest

from graph.show import html
from graph.show.html import carrier, pack, write_page
from graph.show.payload import Payload, build_payload
from graph.show.payload_details import Detail
from graph.show.payload_lines import LineColumns, batch_of


def unpack(text):
    return json.loads(zlib.decompress(base64.b64decode(text), -15))


def labels(payload):
    return [node.label for node in payload.nodes]


def test_nodes_come_by_kind_and_falling_authority(small_store):
    payload = build_payload(small_store, title="t")
    kinds = [node.kind for node in payload.nodes]
    assert labels(payload)[:3] == ["A/RES/88/40", "A/RES/89/41", "A/RES/90/42"]
    assert kinds == sorted(
        kinds,
        key=[
            "resolution",
            "state",
            "organization",
            "group",
            "person",
            "theme",
            "event",
            "document",
        ].index,
    )


@pytest.mark.parametrize(
    ("symbol", "date"),
    [
        ("E/RES/2031/7", "2031"),  # counted by years
        ("S/RES/2999 (2031)", "2031"),
        ("A/RES/91/99", ""),  # counted by sessions, which span two years
    ],
)
def test_a_resolution_that_is_only_cited_has_the_year_of_its_number(symbol, date):
    store = ox.Store()
    iri = f"https://example.org/{symbol.replace(' ', '')}"
    store.load(
        f"""@prefix rg: <https://w3id.org/resograph/ns#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <{iri}> a rg:Resolution ; dcterms:identifier "{symbol}" .""".encode(),
        format=ox.RdfFormat.TURTLE,
    )
    assert [node.date for node in build_payload(store, title="t").nodes] == [date]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("A/RES/91/14", "resolution"),
        ("Bélavie", "state"),
        ("Harbour Institute", "organization"),
        ("Ilse Marrow", "person"),
        ("Harbours", "theme"),
        ("Assembly votes for lamps", "document"),
    ],
)
def test_kind_of_each(small_store, label, kind):
    payload = build_payload(small_store, title="t")
    assert payload.nodes[labels(payload).index(label)].kind == kind


def test_the_text_of_a_resolution_is_no_node_of_its_own(small_store):
    payload = build_payload(small_store, title="t")
    assert not [n for n in payload.nodes if n.iri.endswith("/text-91-14")]
    titles = [source[1] for source in payload.relations["sources"]]
    assert "A/RES/91/14" in titles


@pytest.mark.parametrize("kind", ["rg:Decision", "rg:PresidentialStatement", "rg:OfficialDocument"])
def test_what_was_read_is_found_though_it_cites_nothing(kind):
    store = ox.Store()
    store.load(
        f"""@prefix rg: <https://w3id.org/resograph/ns#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix schema: <https://schema.org/> .
        <https://example.org/id/X/91/404> a {kind} ; dcterms:identifier "X/91/404" .
        <https://example.org/id/X/91/405> a {kind} ; dcterms:identifier "X/91/405" .
        <https://example.org/id/doc/x> a rg:Document, rg:ResolutionText ;
            schema:about <https://example.org/id/X/91/404> .""".encode(),
        format=ox.RdfFormat.TURTLE,
    )
    payload = build_payload(store, title="t")
    assert [(node.label, node.kind) for node in payload.nodes] == [("X/91/404", "resolution")]
    assert [source[0] for source in payload.relations["sources"]] == [0]


def test_evidence_inside_a_paragraph_is_stored_as_a_place_in_it(small_store):
    payload = build_payload(small_store, title="t")
    detail = payload.details[labels(payload).index("A/RES/91/14")]
    for citation in detail.citations:
        _, _, _, paragraph, start, length = citation[6][0]
        passage = detail.paragraphs[paragraph][2][start : start + length]
        assert passage in {"resolution 90/42 of 3 December 2035", "resolution 88/40"}


def test_without_texts_only_paragraphs_with_evidence_keep_theirs(small_store):
    payload = build_payload(small_store, title="t")
    detail = payload.details[labels(payload).index("A/RES/91/14")]
    texts = [bool(p[2]) for p in detail.as_json(texts=False)["p"]]
    assert texts == [True, False]
    assert all(p[2] for p in detail.as_json()["p"])


def test_a_link_that_is_no_web_address_is_dropped(small_store):
    text = json.dumps(build_payload(small_store, title="t").core)
    assert "javascript:" not in text


def test_claims_carry_verdict_and_record(small_store):
    claims = build_payload(small_store, title="t").relations["claims"]
    assert [(c[2], c[3], c[4], c[5]) for c in claims] == [
        ("adoption-date", "2036-12-03", "2036-12-04", "contradicted"),
        ("tally", "2 to 1", "2 to 1", "confirmed"),
    ]
    words = "On Wednesday the Assembly voted for its lamps"
    assert claims[0][6][0][3:] == [f"{words}, none of which was lit.", 0, len(words)]


def test_anything_may_be_missing(store_of):
    bare = store_of("<A/RES/91/1> cito:cites <A/RES/90/2> . <x> rg:evidence <y> . <z> a rg:Claim .")
    payload = build_payload(bare, title="t")
    assert sorted(labels(payload)) == ["1", "2"]
    assert payload.nodes[0].cited == 1
    assert payload.relations["claims"][0][5] == "unverifiable"


def test_communities_named_by_iri_become_numbers(store_of):
    turtle = "".join(
        f"<r{k}> a rg:Resolution ; rg:community <community/{'b' if k else 'a'}> .\n"
        for k in range(3)
    )
    payload = build_payload(store_of(turtle), title="t")
    assert [n.community for n in payload.nodes] == [1, 0, 0]


def test_the_same_store_gives_the_same_bytes(small_store, tmp_path):
    sizes = [write_page(small_store, tmp_path / f"{k}.html", title="t") for k in "ab"]
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert sizes[0] == sizes[1]
    assert sizes[0].size == (tmp_path / "a.html").stat().st_size


def test_lines_of_quads_give_the_same_page_as_the_store(small_store, tmp_path):
    quads = [
        ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(f"https://example.org/g{k % 3}"))
        for k, q in enumerate(small_store)
    ]
    lines = ox.serialize([*quads, *quads[:40]], format=ox.RdfFormat.N_QUADS).decode().splitlines()
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    write_page(small_store, one, title="t")
    write_page(ox.Store(), two, title="t", batches=lambda: [batch_of(lines)])
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("text", ['a "b" \\ c', "line\nbreak\ttab", "ü 🗼 \u0007", "@en", 'end"'])
def test_literals_come_out_of_quads_as_they_went_in(text):
    name = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    quad = ox.Quad(ox.NamedNode("https://example.org/s"), name, ox.Literal(text, language="fr"))
    lines = [ox.serialize([quad], format=ox.RdfFormat.N_QUADS).decode()]
    column = LineColumns(ox.Store(), lambda: [batch_of(lines)]).column("skos:prefLabel")
    assert column == (["https://example.org/s"], [text], ["fr"])


def test_pack_keeps_every_character():
    value = ["</script>", "é🗼\n", {"k": [1, None, True]}]
    assert unpack(pack(value)) == value
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", pack(value))


def test_carrier_is_the_first_picture_with_positions(archive_of):
    payload = build_payload(archive_of(900), title="t")
    network = carrier(payload)
    assert len(network.nodes) == 300
    assert network.options["physics"] is False
    shown = {n["id"] for n in network.nodes}
    assert network.edges
    assert all(e["from"] in shown and e["to"] in shown for e in network.edges)


def test_archive_fits_its_budget(archive_of, tmp_path):
    stats = write_page(archive_of(5000), tmp_path / "p.html", title="t")
    assert stats.nodes == 5000 + 60 + 80 + 1
    assert stats.shown == 300
    assert stats.shortened == 0
    assert stats.size < 3_000_000


def test_from_the_first_chunk_without_room_all_keep_only_what_holds_evidence(monkeypatch):
    words = [sha256(bytes([n])).hexdigest() * size for n, size in enumerate((9, 90, 1))]
    details = {
        n: Detail(paragraphs=[["pp", "1", text, 0], ["op", "1", "Decides so.", 1]])
        for n, text in enumerate(words)
    }
    payload = Payload([], {}, {}, details, [[2], [0], [1]])
    whole, shortened = html._chunks(payload)
    assert (len(whole), shortened) == (3, 0)
    monkeypatch.setattr(html, "_TEXT_BUDGET", len(whole[1]))
    packed, shortened = html._chunks(payload)
    assert (packed[1], shortened) == (whole[1], 2)
    for chunk in (packed[0], packed[2]):
        ((paragraphs,),) = (one.values() for one in unpack(chunk))
        assert [text for _, _, text, _ in paragraphs] == ["", "Decides so."]
