"""`resograph serve`: a built graph on this machine: explorer, SPARQL endpoint, query page, IRIs."""

from __future__ import annotations

import ipaddress
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from graph.errors import InputError
from graph.serve import Limits, application
from graph.store import open_store


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve(
    source: Annotated[
        Path, typer.Option("--from", help="A built graph, or a file of triples.")
    ] = Path("outputs"),
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="The port; 0 for any that is free.", min=0, max=65535)
    ] = 8420,
    timeout: Annotated[float, typer.Option(help="Seconds that a query may take.")] = 20.0,
    memory: Annotated[int, typer.Option(help="Megabytes of a query's process.")] = 2048,
    rows: Annotated[int, typer.Option(help="Rows of the largest answer.")] = 100_000,
    processes: Annotated[int, typer.Option(help="Queries at the same time.", min=1)] = 2,
    cors: Annotated[
        list[str] | None, typer.Option(help="An origin whose pages may read; * for all.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A host name to be called by; repeatable.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing.")] = False,
) -> None:
    """Serve a built graph: the explorer, a read-only SPARQL endpoint, and every IRI.

    Only this machine can reach it, unless --host says otherwise. Queries cannot change anything,
    read files or call hosts; each runs in a process that is ended at its limits.

    Examples:
      resograph serve

      resograph serve --from outputs --port 9000 --cors https://notebooks.example.org
    """
    open_store(source)  # so that a missing graph is told at once
    limits = Limits(timeout, min(1.0, timeout), memory << 20, rows, quick=processes, slow=processes)
    listener = _listen(host, port)
    bound = listener.getsockname()[1]
    if not quiet:
        print(f"resograph: http://{_shown(host)}:{bound}/ (Ctrl+C ends it)", file=sys.stderr)
    hosts = ["127.0.0.1", "localhost", "[::1]", host, *(name or [])]
    built = application(source, limits, cors or (), hosts)
    config = uvicorn.Config(built, log_level="warning", server_header=False, lifespan="on")
    uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise InputError(f"{host}:{port}: cannot listen here: {error}") from error
    return listener


def _shown(host: str) -> str:
    try:
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    except ValueError:
        return host
