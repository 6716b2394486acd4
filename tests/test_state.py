"""Each type of finding as triples: what is said, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from stated import SYMBOL, ask, at, page

from graph import findings as f
from graph.errors import ResographError
from graph.iris import Iris
from graph.model import Document, Identity, Kind, Page, Provision, Segments, Source, Span
from graph.state import state, staters
from graph.symbol import parse

R = "<id/A/RES/91/14>"
TABLE: list[tuple[str, list[f.Finding], str]] = [
    (
        "a citation has a flat edge and a node with its passage",
        [
            f.Citation(
                at("80/1"),
                "citations:bare",
                parse("A/RES/80/1"),
                "pp1",
                "recall",
                "2025-05-03",
                "Rivers",
                "annex",
                "1",
            )
        ],
        f"""{R} cito:cites <id/A/RES/80/1> . ?c a rg:Citation ; cito:hasCitingEntity {R} ;
        cito:hasCitedEntity <id/A/RES/80/1> ; rg:inProvision <id/A/RES/91/14#pp1> ;
        rg:verb <id/verb/recall> ; rg:statedDate "2025-05-03"^^xsd:date ;
        rg:statedTitle "Rivers" ; rg:citedPart "annex" ; rg:viaFootnote "1" ;
        rg:extractor "citations:bare" ; rg:evidence [ oa:exact "80/1" ] .""",
    ),
    (
        "votes of one list share a node",
        [
            f.Vote(at("Chad"), "r", "state/TCD", "in-favour"),
            f.Vote(at("Peru."), "r", "state/PER", "in-favour"),
            f.Vote(at("Fiji."), "r", "state/FJI", "against"),
        ],
        f"""{R} rg:inFavour <id/state/TCD>, <id/state/PER> ; rg:against <id/state/FJI> .
        ?b a rg:Ballot ; rg:ofResolution {R} ; rg:ballot <id/ballot/in-favour> ;
        rg:voter <id/state/TCD>, <id/state/PER> ; rg:evidence [ oa:exact "Chad, Peru." ] .""",
    ),
    (
        "sponsors of one list share a node",
        [
            f.Sponsor(
                at("Chad, Peru and"),
                "r",
                "state/TCD",
                "sponsor",
            ),
            f.Sponsor(at("Fiji.\n"), "r", "state/FJI", "sponsor"),
        ],
        f"""{R} rg:sponsor <id/state/TCD>, <id/state/FJI> . ?s a rg:Sponsorship ;
        rg:ofResolution {R} ; rg:sponsor <id/state/TCD>, <id/state/FJI> ;
        rg:sponsorRole <id/sponsor-role/sponsor> ; rg:evidence ?span .""",
    ),
    (
        "a count is an interval, open where the text leaves it open",
        [f.SponsorCount(at("Chad"), "r", 121, None)],
        f"""?c a rg:SponsorCount ; rg:ofResolution {R} ; schema:minValue 121 .
        FILTER NOT EXISTS {{ ?c schema:maxValue ?most }}""",
    ),
    (
        "a verb that addresses somebody says so of its paragraph, and needs no node if alone",
        [
            f.Clause(
                at("Calls upon"),
                "r",
                "op1",
                "call-upon",
                0,
                (("group/member-states", at("Member States")),),
            )
        ],
        """<id/A/RES/91/14#op1> rg:verb <id/verb/call-upon> ; rg:addressee
        <id/group/member-states> . FILTER NOT EXISTS { ?c a rg:Clause }""",
    ),
    (
        "one of several verbs that addresses somebody has a passage from its verb to them",
        [
            f.Clause(at("keep"), "r", "op1", "keep", 1),
            f.Clause(
                at("Calls upon"),
                "r",
                "op1",
                "call-upon",
                0,
                (("group/member-states", at("Member States")),),
            ),
        ],
        """<id/A/RES/91/14#op1> rg:verb <id/verb/call-upon> ; rg:addressee
        <id/group/member-states> . ?c a rg:Clause ;
        rg:evidence [ oa:exact "Calls upon Member States" ] .""",
    ),
    (
        "a date that the text does not support has a passage and no value",
        [f.DateMention(at("3 May"), "dates:no-year", "")],
        """?d a rg:DateMention ; rg:evidence [ oa:exact "3 May" ] .
        FILTER NOT EXISTS { ?d rg:resolvesTo ?value }""",
    ),
    (
        "a tally of the plenary is the resolution's",
        [f.Tally(at("Chad"), "r", 2, 1, None)],
        f"{R} rg:inFavourCount 2 ; rg:againstCount 1 . ?t a rg:Tally ; rg:ofResolution {R} .",
    ),
    (
        "a tally of a committee is not",
        [f.Tally(at("Chad"), "r", 2, 1, 0, "committee")],
        f"?t a rg:Tally ; rg:inFavourCount 2 . FILTER NOT EXISTS {{ {R} rg:inFavourCount ?n }}",
    ),
    (
        "a theme is a subject with the words that carried it",
        [f.ThemeMention(at("rivers"), "themes:label", "theme/rivers", 0.75, "op1")],
        f"""{R} dcterms:subject <id/theme/rivers> . <id/A/RES/91/14#op1> dcterms:subject
        <id/theme/rivers> . ?s rdf:subject {R} ; rdf:object <id/theme/rivers> ; rg:score 0.75 ;
        rg:evidence [ oa:exact "rivers" ] .""",
    ),
    (
        "an actor is mentioned by its provision",
        [f.ActorMention(at("Member States"), "r", "group/member-states", "op1")],
        """<id/A/RES/91/14#op1> rg:mentions <id/group/member-states> ;
        rg:evidence [ oa:exact ?text ] . FILTER (CONTAINS(?text, "Member States"))""",
    ),
    (
        "two values of one fact are a disagreement; the text's stands",
        [
            f.Fact(at("3 May 2025"), "akn4un:header", "adoption-date", "2025-05-04"),
            f.Fact(at("3 May 2025"), "identity:cover", "adoption-date", "2025-05-03"),
        ],
        f"""{R} rg:adoptionDate "2025-05-03"^^xsd:date . <id/doc/doc-1> rg:disagreement ?told .
        FILTER (CONTAINS(?told, "2025-05-04"))
        FILTER NOT EXISTS {{ {R} rg:adoptionDate "2025-05-04"^^xsd:date }}""",
    ),
    (
        "a citation of oneself is none",
        [f.Citation(at("A/RES/91/14"), "r", SYMBOL)],
        f"{R} a rg:Resolution . FILTER NOT EXISTS {{ ?any cito:cites ?other }}",
    ),
]


@pytest.mark.parametrize(("found", "query"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE])
def test_record(found: list[f.Finding], query: str) -> None:
    assert ask(found, query)


STORY: list[tuple[str, list[f.Finding], str]] = [
    (
        "a press text mentions resolutions and does not cite them",
        [f.Citation(at("80/1"), "r", parse("A/RES/80/1"))],
        """<id/doc/doc-1> rg:mentions <id/A/RES/80/1> .
        FILTER NOT EXISTS { ?any cito:cites ?other }""",
    ),
    (
        "an actor is mentioned by document and passage",
        [f.ActorMention(at("Member States"), "r", "group/member-states")],
        """<id/doc/doc-1> rg:mentions <id/group/member-states> .
        ?span rg:refersTo <id/group/member-states> ; oa:exact "Member States" .""",
    ),
    (
        "an unnamed speaker has one name: the office first printed",
        [
            f.PersonMention(at("Fiji."), "r", "person/unnamed-1", ""),
            f.PersonMention(at("Peru."), "r", "person/unnamed-1", "", "a spokesperson"),
        ],
        """<id/person/unnamed-1> a foaf:Person ; skos:prefLabel "a spokesperson" .
        FILTER NOT EXISTS {
            <id/person/unnamed-1> skos:prefLabel ?l FILTER(?l != "a spokesperson")
        }""",
    ),
    (
        "a speaker without name and office is called as printed",
        [f.PersonMention(at("Fiji."), "r", "person/unnamed-1", "")],
        """<id/person/unnamed-1> skos:prefLabel "Fiji." .""",
    ),
    (
        "a link says its ground and score",
        [f.About(at("Rivers"), "link:title", "A/RES/91/14", "title", 0.9)],
        f"""<id/doc/doc-1> schema:about {R} . ?l a rg:About ; rg:ofResolution {R} ;
        rg:ground <id/ground/title> ; rg:score 0.9 ; rg:evidence [ oa:exact "Rivers" ] .""",
    ),
    (
        "a claim without verdict is unverifiable",
        [f.Claim(at("3 May"), "r", "adoption-date", "2025-05-03", "A/RES/91/14")],
        f"""?c a rg:Claim ; schema:about {R} ; rg:verdict <id/verdict/unverifiable> ;
        rg:claimedValue "2025-05-03" .""",
    ),
    (
        "a story's tally stays with the story",
        [f.Tally(at("Chad"), "r", 2, 1, 0, "", "A/RES/91/14")],
        f"?t a rg:Tally ; rg:ofResolution {R} . FILTER NOT EXISTS {{ {R} rg:inFavourCount ?n }}",
    ),
    (
        "a finding about no known resolution states nothing about one",
        [f.Sponsor(at("Chad"), "r", "state/TCD", "lead")],
        "<id/doc/doc-1> a rg:Document . FILTER NOT EXISTS { ?s a rg:Sponsorship }",
    ),
]


@pytest.mark.parametrize(("found", "query"), [row[1:] for row in STORY], ids=[r[0] for r in STORY])
def test_story(found: list[f.Finding], query: str) -> None:
    assert ask(found, query, Kind.NEWS)


def test_two_claims_of_one_passage_stay_apart() -> None:
    found: list[f.Finding] = [
        f.Claim(at("Chad, Peru and Fiji"), "r", "sponsor", value, "A/RES/91/14")
        for value in ("state/TCD", "state/PER")
    ]
    query = """?a a rg:Claim ; rg:claimedValue "state/TCD" . ?b rg:claimedValue "state/PER" .
    FILTER (?a != ?b)"""
    assert ask(found, query, Kind.NEWS)


def test_two_adoptions_told_by_one_word_stay_apart() -> None:
    symbols = ("A/RES/91/14", "A/RES/91/15")
    found: list[f.Finding] = [
        f.Adoption(at("Chad"), "r", "consensus", "", "", one) for one in symbols
    ]
    found += [f.Tally(at("Peru"), "r", 9, 1, 2, "", one) for one in symbols]
    query = """?a a rg:Adoption ; rg:ofResolution <id/A/RES/91/14> .
    ?b a rg:Adoption ; rg:ofResolution <id/A/RES/91/15> . FILTER (?a != ?b)
    ?c a rg:Tally ; rg:ofResolution <id/A/RES/91/14> .
    ?d a rg:Tally ; rg:ofResolution <id/A/RES/91/15> . FILTER (?c != ?d)"""
    assert ask(found, query, Kind.NEWS)


def test_marks_of_italics_are_no_part_of_a_paragraph() -> None:
    text = "*Urges* Chad to pay 5* as before\n"
    provision = Provision("op1", "operative", 1, "1.", Span(0, len(text)))
    source = Source("a.md", "0" * 64, len(text))
    one = Page(
        Document("doc-2", Kind.RESOLUTION, text, source, "markdown"),
        Segments("GA", provisions=(provision,)),
        Identity(SYMBOL),
    )
    lines = "\n".join(state(one, [], Iris()).lines())
    assert '"Urges Chad to pay 5* as before"' in lines


def test_a_story_never_overwrites_the_record() -> None:
    found: list[f.Finding] = [f.Sponsor(at("Chad"), "r", "state/TCD", "lead", "A/RES/91/14")]
    flat = f"{R} rg:sponsor <id/state/TCD>"
    assert ask(found, flat, Kind.NEWS)
    known = frozenset({("A/RES/91/14", "sponsor")})
    assert not ask(found, flat, Kind.NEWS, on_record=known)
    assert ask(found, f"?s a rg:Sponsorship ; rg:ofResolution {R}", Kind.NEWS, on_record=known)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_document_of_every_kind_is_typed(kind: Kind) -> None:
    assert ask([], "<id/doc/doc-1> a rg:Document", kind)


def test_a_body_without_official_pages_gets_no_empty_link() -> None:
    found: list[f.Finding] = [f.Citation(at("80/1"), "r", parse("WHA73.1"), "pp1")]
    assert ask(
        found, "<id/WHA73.1> a rg:Resolution . FILTER NOT EXISTS { <id/WHA73.1> rdfs:seeAlso ?x }"
    )


def test_the_order_of_findings_does_not_matter() -> None:
    found = [finding for _, group, _ in TABLE for finding in group]
    forwards = state(page(), found, Iris()).lines()
    assert state(page(), reversed(found), Iris()).lines() == forwards


def test_a_type_that_nobody_states_is_an_error() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd(f.Finding):
        """A finding that no module takes."""

    with pytest.raises(ResographError, match="no module"):
        state(page(), [Odd(at("Chad"), "r")], Iris())


def test_every_type_of_finding_has_a_stater() -> None:
    kinds = {
        one
        for one in vars(f).values()
        if isinstance(one, type) and issubclass(one, f.Finding) and one is not f.Finding
    }
    assert kinds <= set(staters())
