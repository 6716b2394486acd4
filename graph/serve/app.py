"""The web application: explorer, endpoint, query page, and every IRI of the graph."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import ontology
from graph.errors import InputError
from graph.export.describe import description
from graph.serve.describe import INCOMING, OUTGOING, TRIPLES, candidates, exists, page
from graph.serve.headers import SecurityHeaders
from graph.serve.negotiate import RDF_TYPES, ROW_TYPES, choose
from graph.serve.pool import Limits, Outcome, Pool
from graph.serve.protocol import Asked, ProtocolError, negotiated, read
from graph.store import TripleStore, open_store
from graph.store.named import fill, named_queries, named_query
from graph.store.turtle import lines_of, turtle
from ontology import NAMESPACES

__all__ = ["Server", "application"]

_PAGE = Path(__file__).parent / "page"
_STATUS = {"query": 400, "size": 413, "time": 503, "memory": 503, "busy": 503, "store": 500}
_MEDIA = {form: media for media, form in reversed([*ROW_TYPES.items(), *RDF_TYPES.items()])}
_EXACT_MATCH = ox.NamedNode(NAMESPACES["skos"] + "exactMatch")
_HTML = {"text/html": "html", "application/xhtml+xml": "html"}


@dataclass(frozen=True)
class Server:
    """What the handlers share: the place of the graph, its store, and the pool of processes."""

    path: Path
    pool: Pool

    @cached_property
    def store(self) -> TripleStore:
        """The store, for look-ups that take no time."""
        return open_store(self.path)

    async def sparql(self, request: Request) -> Response:
        """The SPARQL endpoint."""
        if request.method in ("GET", "HEAD") and not request.url.query:
            return self._front(request)
        try:
            return await self._answer(await read(request))
        except ProtocolError as error:
            return _problem(error.status, error.reason)

    def _front(self, request: Request) -> Response:
        """What the endpoint's bare address shows: the query page, or a description."""
        accept = request.headers.get("accept", "")
        if choose(accept, {**RDF_TYPES, **_HTML}) in _HTML:
            return RedirectResponse("/query", 303)
        return self.void(request)

    async def _answer(self, asked: Asked) -> Response:
        outcome = await self.pool.query(asked.query, ROW_TYPES[asked.rows], RDF_TYPES[asked.rdf])
        if outcome.reason:
            return _failure(outcome)
        media = asked.rdf if outcome.kind == "construct" else asked.rows
        return Response(outcome.body, headers={"Vary": "Accept"}, media_type=media)

    async def named(self, request: Request) -> Response:
        """A named query: its answer, or with `sparql` its text with the blanks filled in."""
        query = named_query(request.path_params["name"])
        if query is None:
            return _problem(404, "no such named query; see /queries.json")
        values = {key: value for key, value in request.query_params.items() if value}
        as_text = values.pop("sparql", "")
        try:
            text = fill(self.store, query, values)
            if as_text:
                return PlainTextResponse(text)
            return await self._answer(negotiated(text, request.headers.get("accept", "")))
        except InputError as error:
            return _problem(400, str(error))
        except ProtocolError as error:
            return _problem(error.status, error.reason)

    def listing(self, _: Request) -> Response:
        """The named queries with their parameters."""
        shown = [
            {
                "name": one.name,
                "question": one.question,
                "parameters": [
                    {"name": p.name, "type": p.type, "default": p.default, "help": p.help}
                    for p in one.parameters
                ],
            }
            for one in named_queries()
        ]
        content = {"base": self.store.base, "prefixes": self.store.prefixes, "queries": shown}
        return Response(json.dumps(content), media_type="application/json")

    async def resource(self, request: Request) -> Response:
        """What an IRI of the graph means, in the format that the client wants."""
        raw = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
        part = request.query_params.get("part", "")
        found = [iri + (f"#{part}" if part else "") for iri in self._meant(raw)]
        iri = next((one for one in found if exists(self.store, one)), None)
        if iri is None:
            return _problem(404, "the graph says nothing of this")
        form = request.query_params.get("format", "")
        if not form:
            media = choose(request.headers.get("accept", ""), {**_HTML, **RDF_TYPES})
            if media is None:
                return _problem(406, f"expected one of text/html, {', '.join(RDF_TYPES)}")
            form = {**_HTML, **RDF_TYPES}[media]
        if form == "html":
            return await self._page(iri)
        if form not in RDF_TYPES.values():
            return _problem(400, f"found the format {form!r}, expected turtle, jsonld or ntriples")
        text = TRIPLES.replace("$node", f"<{iri}>")
        return await self._answer(Asked(text, next(iter(ROW_TYPES)), _MEDIA[form]))

    def _meant(self, raw: str) -> list[str]:
        return candidates(self.store.base, raw.removeprefix("/id/"))

    async def _page(self, iri: str) -> Response:
        answers = [
            await self.pool.query(text.replace("$node", f"<{iri}>"))
            for text in (OUTGOING, INCOMING)
        ]
        for one in answers:
            if one.reason:
                return _failure(one)
        html = page(iri, self.store, answers[0].body, answers[1].body)
        return Response(html, headers={"Vary": "Accept"}, media_type="text/html")

    def explorer(self, _: Request) -> Response:
        """The explorer page of the build, or the query page where there is none."""
        built = self.path / "graph.html"
        return FileResponse(built) if built.is_file() else FileResponse(_PAGE / "query.html")

    def icon(self, _: Request) -> Response:
        """The icon that browsers ask for."""
        return FileResponse(_PAGE / "icon.svg", media_type="image/svg+xml")

    def querying(self, _: Request) -> Response:
        """The query page."""
        return FileResponse(_PAGE / "query.html")

    def vocabulary(self, _: Request) -> Response:
        """The vocabulary, where the terms' IRIs lead."""
        return FileResponse(ontology.path("resograph.ttl"), media_type="text/turtle")

    def void(self, _: Request) -> Response:
        """What the data set says of itself."""
        store = self.store
        found = store.triples.quads_for_pattern(None, _EXACT_MATCH, None, None)
        matches = (getattr(one.object, "value", "") for one in found)
        lines = lines_of(description(store.base, len(store.triples), matches))
        prefixes = {name: NAMESPACES[name] for name in ("void", "dcat", "dcterms")}
        return Response("".join(turtle(lines, prefixes, store.base)), media_type="text/turtle")


def _problem(status: int, reason: str) -> Response:
    return PlainTextResponse(f"{reason}\n", status)


def _failure(outcome: Outcome) -> Response:
    response = _problem(_STATUS[outcome.reason], outcome.error)
    if outcome.reason == "busy":
        response.headers["Retry-After"] = "2"
    return response


def application(
    path: Path,
    limits: Limits | None = None,
    cors: Sequence[str] = (),
    hosts: Sequence[str] = ("127.0.0.1", "localhost", "::1"),
) -> Starlette:
    """The application for the graph at `path`: a built graph's folder or a file of triples.

    `cors` are the origins whose pages may read from here ("*" for all); `hosts` the names under
    which it may be called, so that a name that somebody points at this machine does not open it.
    """
    server = Server(path, Pool(path, limits or Limits()))

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await server.pool.start()
        yield
        await server.pool.stop()

    return Starlette(routes=_routes(server), middleware=_middleware(cors, hosts), lifespan=lifespan)


def _middleware(cors: Sequence[str], hosts: Sequence[str]) -> list[Middleware]:
    found = [
        Middleware(SecurityHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=[*hosts], www_redirect=False),
    ]
    if cors:
        found.append(
            Middleware(
                CORSMiddleware,
                allow_origins=[*cors],
                allow_methods=["GET", "POST"],
                allow_headers=["Accept", "Content-Type"],
            )
        )
    return found


def _routes(server: Server) -> list[Route | Mount]:
    return [
        Route("/", server.explorer),
        Route("/graph.html", server.explorer),
        Route("/favicon.ico", server.icon),
        Route("/query", server.querying),
        Route("/sparql", server.sparql, methods=["GET", "POST"]),
        Route("/queries.json", server.listing),
        Route("/queries/{name}", server.named),
        Route("/id/{path:path}", server.resource),
        Route("/ns", server.vocabulary),
        Route("/.well-known/void", server.void),
        Mount("/static", StaticFiles(directory=_PAGE)),
    ]
