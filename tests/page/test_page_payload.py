"""The page's data and its file, without a browser."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import zlib
from html.parser import HTMLParser
from importlib.resources import files

import numpy as np
import pyoxigraph as ox
import pytest

from graph.show import layout
from graph.show.bundle import BundleError, bundle
from graph.show.html import carrier, pack, write_page
from graph.show.payload import build_payload
from graph.show.payload_lines import LineColumns
from graph.show.payload_measures import company, opening, voting_likeness

MODULES = files("graph.show").joinpath("page", "modules")


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
    assert claims[0][6][0][3] == "On Wednesday the Assembly voted for its lamps"


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


def test_a_file_of_quads_gives_the_same_page_as_the_store(small_store, tmp_path):
    path = tmp_path / "graph.nq"
    quads = [
        ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(f"https://example.org/g{k % 3}"))
        for k, q in enumerate(small_store)
    ]
    ox.serialize([*quads, *quads[:40]], path, format=ox.RdfFormat.N_QUADS)
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    write_page(small_store, one, title="t")
    write_page(ox.Store(), two, title="t", quads=path)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("text", ['a "b" \\ c', "line\nbreak\ttab", "ü 🗼 \u0007", "@en", 'end"'])
def test_literals_come_out_of_quads_as_they_went_in(tmp_path, text):
    path = tmp_path / "graph.nq"
    name = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    quad = ox.Quad(ox.NamedNode("https://example.org/s"), name, ox.Literal(text, language="fr"))
    ox.serialize([quad], path, format=ox.RdfFormat.N_QUADS)
    rows = list(LineColumns(ox.Store(), path).rows("skos:prefLabel"))
    assert rows == [("https://example.org/s", text, "fr")]


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


class Sections(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.texts, self.attributes = [], None, {}, {}

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.open = (tag, dict(attrs).get("id", dict(attrs).get("type", "")))
        self.attributes.setdefault(tag, []).append(dict(attrs))
        self.texts.setdefault(self.open, "")

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        if self.open:
            self.texts[self.open] += data


def test_policy_names_exactly_the_scripts_and_style_of_the_file(small_store, tmp_path):
    write_page(small_store, tmp_path / "p.html", title="</title><script>alert(1)</script>")
    page = Sections()
    page.feed((tmp_path / "p.html").read_text(encoding="utf-8"))
    policy = next(a["content"] for a in page.attributes["meta"] if a.get("http-equiv"))
    wanted = set(re.findall(r"'(sha256-[^']+)'", policy))
    runs = [page.texts[("script", "")], page.texts[("script", "module")], page.texts[("style", "")]]
    hashed = {
        "sha256-" + base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in runs
    }
    assert hashed == wanted
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert page.texts[("title", "")] == "</title><script>alert(1)</script>"


def test_nothing_in_the_file_names_a_remote_resource(small_store, tmp_path):
    write_page(small_store, tmp_path / "p.html", title="t")
    page = Sections()
    page.feed((tmp_path / "p.html").read_text(encoding="utf-8"))
    for tag in page.attributes:
        for attributes in page.attributes[tag]:
            assert not {"src", "srcset", "action", "onload", "onclick", "style"} & attributes.keys()
            assert attributes.get("href", "#") == "#"


def test_modules_never_parse_markup_out_of_text():
    for module in MODULES.iterdir():
        source = module.read_text(encoding="utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Math.random",
            "Date.now",
        ):
            assert word not in source, f"{module.name}: {word}"


def test_every_module_is_used_and_short():
    text = bundle(MODULES, "main.js")
    for module in MODULES.iterdir():
        assert f"// ---- {module.name}\n" in text
        assert module.read_text(encoding="utf-8").count("\n") <= 300, module.name


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed: cannot check syntax")
def test_the_joined_program_is_valid(tmp_path):
    path = tmp_path / "page.mjs"
    path.write_text(bundle(MODULES, "main.js"), encoding="utf-8")
    done = subprocess.run(
        ["node", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"a.js": 'import { x } from "./b.js";\n', "b.js": "const x = 1;\n"}, "exports no x"),
        (
            {
                "a.js": 'import { x } from "./b.js";\nconst y = 1;\n',
                "b.js": "export const x = 1;\nconst y = 2;\n",
            },
            "declared in",
        ),
        (
            {
                "a.js": 'import { x } from "./b.js";\n',
                "b.js": 'import { y } from "./a.js";\nexport const x = 1;\n',
            },
            "imports",
        ),
    ],
)
def test_modules_that_do_not_fit_are_an_error(tmp_path, modules, message):
    for name, source in modules.items():
        (tmp_path / name).write_text(source)
    with pytest.raises(BundleError, match=message):
        bundle(tmp_path, "a.js")


def test_modules_that_fit_are_joined_in_order(tmp_path):
    (tmp_path / "a.js").write_text('import { x } from "./b.js";\nconst z = x;\n')
    (tmp_path / "b.js").write_text("export const x = 1;\n")
    text = bundle(tmp_path, "a.js")
    assert text.index("const x = 1;") < text.index("const z = x;")
    assert "import" not in text
    assert "export" not in text


# ---- positions and measures


def test_positions_are_the_same_each_time_and_do_not_overlap():
    edges = [(k, (k * 7 + 1) % 40, 1.0) for k in range(40) if (k * 7 + 1) % 40 != k]
    first, again = (layout.arrange(40, edges) for _ in range(2))
    assert np.array_equal(first, again)
    apart = layout.spread(first, [10.0] * 40)
    distance = np.hypot(*(apart[:, None] - apart[None, :]).transpose(2, 0, 1))
    np.fill_diagonal(distance, np.inf)
    assert distance.min() > 20.0


def test_linked_nodes_lie_nearer_than_others():
    edges = [
        (a, b, 1.0)
        for side in (0, 10)
        for a in range(side, side + 10)
        for b in range(a + 1, side + 10)
    ]
    points = layout.arrange(20, edges)
    distance = np.hypot(*(points[:, None] - points[None, :]).transpose(2, 0, 1))
    within = np.mean([distance[a, b] for a, b, _ in edges])
    across = distance[:10, 10:].mean()
    assert across > 1.8 * within


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_nodes_have_finite_places(count):
    points = layout.place_all(count, [], [-1] * count, [5.0] * count)
    assert points.shape == (count, 2)
    assert np.isfinite(points).all()


def test_projection_keeps_distances_of_a_plane():
    plane = np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0]])
    distance = np.hypot(*(plane[:, None] - plane[None, :]).transpose(2, 0, 1))
    placed = layout.project(distance)
    found = np.hypot(*(placed[:, None] - placed[None, :]).transpose(2, 0, 1))
    assert np.allclose(found / found[0, 1] * 3.0, distance)


def test_agreement_counts_abstentions_half():
    votes = {
        "favour": {r: [0] for r in range(6)} | {r: [0, 1] for r in range(6, 10)},
        "against": {r: [1] for r in range(3)},
        "abstained": {r: [1] for r in range(3, 6)},
    }
    alike = voting_likeness(votes)
    assert alike.nodes == [0, 1]
    assert alike.alike[0, 1] == pytest.approx((4 * 1.0 + 3 * 0.0 + 3 * 0.5) / 10)
    assert alike.shared[0, 1] == 10


def test_states_that_voted_too_seldom_are_not_compared():
    votes = {"favour": {0: [0, 1], 1: [0]}, "against": {}, "abstained": {}}
    assert voting_likeness(votes).nodes == []


def test_company_is_the_cosine_of_lists():
    likeness = company({1: [5, 6], 2: [5, 6], 3: [5]})
    assert likeness.nodes == [5, 6]
    assert likeness.alike[0, 1] == pytest.approx(2 / np.sqrt(3 * 2))
    assert likeness.nearest(1) == [(5, 6, 0.8165, 2)]


def test_opening_takes_those_that_link_the_most_cited():
    cites = {8: [0, 1], 9: [2], 7: [5]}
    assert opening(10, cites, 5) == [0, 1, 2, 8, 9]
    assert opening(4, cites, 5) == [0, 1, 2, 3]


def test_archive_fits_its_budget(archive_of, tmp_path):
    stats = write_page(archive_of(5000), tmp_path / "p.html", title="t")
    assert stats.nodes == 5000 + 60 + 80 + 1
    assert stats.shown == 300
    assert stats.shortened == 0
    assert stats.size < 3_000_000
