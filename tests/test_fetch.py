"""Fetching documents, against a server of our own on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from typer.testing import CliRunner

from graph.cli import app
from graph.errors import InputError
from graph.fetch import Fetched, Manner, fetch, file_name

PDF = b"%PDF-1.7 a small one"


class Handler(BaseHTTPRequestHandler):
    """Answers by symbol: each is a case."""

    server: Server

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        symbol = asked["s"][0] if "s" in asked else self.path
        self.server.asked.append(symbol)
        getattr(self, self.server.cases.get(symbol, "document"))()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def answer(self, data: bytes, kind: str = "application/pdf", length: int = -1) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data) if length < 0 else length))
        self.end_headers()
        self.wfile.write(data)

    def document(self) -> None:
        self.answer(PDF)

    def page(self) -> None:
        self.answer(b"<html>there is no such document</html>", "text/html; charset=utf-8")

    def missing(self) -> None:
        self.send_error(404)

    def busy_once(self) -> None:
        if self.server.asked.count("A/RES/91/3") == 1:
            self.send_response(503)
            self.send_header("Retry-After", "7")
            self.end_headers()
        else:
            self.document()

    def busy(self) -> None:
        self.send_error(503)

    def cut(self) -> None:
        self.answer(PDF, length=1000)

    def large(self) -> None:
        self.answer(b"", length=10**9)

    def endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/pdf")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x" * 65536)

    def slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/pdf")
        self.end_headers()
        for _ in range(30):
            self.wfile.write(b"x" * 70_000)
            self.wfile.flush()
            time.sleep(0.05)

    def empty(self) -> None:
        self.answer(b"")

    def moved(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/api/symbol/access?s=A/RES/91/1")
        self.end_headers()

    def to_file(self) -> None:
        self.send_response(302)
        self.send_header("Location", "file:///etc/hostname")
        self.end_headers()

    def round_and_round(self) -> None:
        self.send_response(302)
        self.send_header("Location", self.path)
        self.end_headers()


class Server(ThreadingHTTPServer):
    """Knows which case each symbol is, and what was asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.cases: dict[str, str] = {}

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is what some cases are about."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture(name="server")
def _server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()


@pytest.fixture(name="waits")
def _waits() -> list[float]:
    return []


@pytest.fixture(name="manner")
def _manner(server: Server, waits: list[float]) -> Manner:
    return Manner(server.base, timeout=5, limit=1_000_000, pause=0.5, sleep=waits.append)


def one(symbol: str, folder: Path, manner: Manner) -> Fetched:
    return next(iter(fetch([symbol], folder, manner)))


def test_a_document_comes_whole_under_its_symbol(tmp_path: Path, manner: Manner) -> None:
    found = one("a/res/91/1", tmp_path / "new", manner)
    assert found == Fetched("A/RES/91/1", tmp_path / "new" / "A-RES-91-1.pdf")
    assert found.file and found.file.read_bytes() == PDF
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["A-RES-91-1.pdf"]


def test_requests_keep_a_distance(
    tmp_path: Path, manner: Manner, waits: list[float], server: Server
) -> None:
    symbols = ["A/RES/91/1", "A/RES/91/2", "A/RES/91/1", "S/RES/2722 (2024)"]
    assert all(found.file for found in fetch(symbols, tmp_path, manner))
    assert server.asked == ["A/RES/91/1", "A/RES/91/2", "S/RES/2722 (2024)"]
    assert waits == [0.5, 0.5]


def test_what_is_there_stays_and_is_not_asked_for(
    tmp_path: Path, manner: Manner, server: Server
) -> None:
    (tmp_path / "A-RES-91-1.pdf").write_text("mine")
    assert one("A/RES/91/1", tmp_path, manner).there
    assert (tmp_path / "A-RES-91-1.pdf").read_text() == "mine"
    assert not server.asked


def test_what_comes_meanwhile_stays_too(tmp_path: Path, manner: Manner, server: Server) -> None:
    file = tmp_path / "A-RES-91-3.pdf"
    server.cases["A/RES/91/3"] = "busy_once"
    hasty = Manner(server.base, sleep=lambda _: file.write_text("mine") and None)
    assert one("A/RES/91/3", tmp_path, hasty).there
    assert file.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_busy_server_is_asked_again_when_it_says(
    tmp_path: Path, manner: Manner, waits: list[float], server: Server
) -> None:
    server.cases["A/RES/91/3"] = "busy_once"
    assert one("A/RES/91/3", tmp_path, manner).file
    assert waits == [7.0]


REFUSED = [
    ("page", "found text/html, expected pdf", 1),
    ("missing", "404", 1),
    ("large", "1000000000 bytes, expected at most 1000000", 1),
    ("endless", "more than 1000000 bytes", 1),
    ("to_file", "not allowed|not followed", 1),
    ("round_and_round", "302", 5),
    ("busy", "503 Service Unavailable (3 tries)", 3),
    ("cut", "IncompleteRead|of 1000 bytes", 3),
    ("empty", "empty answer", 3),
]


@pytest.mark.parametrize(("case", "word", "requests"), REFUSED)
def test_what_is_wrong_is_told_and_leaves_nothing(
    tmp_path: Path, manner: Manner, server: Server, case: str, word: str, requests: int
) -> None:
    server.cases["A/RES/91/4"] = case
    found = one("A/RES/91/4", tmp_path, manner)
    assert found.file is None
    assert "A/RES/91/4" in found.problem
    assert any(part in found.problem for part in word.split("|")), found.problem
    assert len(server.asked) == requests
    assert not list(tmp_path.iterdir())


def test_a_redirect_is_followed(tmp_path: Path, manner: Manner, server: Server) -> None:
    server.cases["A/RES/91/5"] = "moved"
    assert one("A/RES/91/5", tmp_path, manner).file


def test_a_trickle_ends(tmp_path: Path, server: Server) -> None:
    server.cases["A/RES/91/6"] = "slow"
    hasty = Manner(server.base, timeout=0.4, tries=1)
    start = time.monotonic()
    assert "not whole after" in one("A/RES/91/6", tmp_path, hasty).problem
    assert time.monotonic() - start < 5


def test_no_server_is_told(tmp_path: Path) -> None:
    nobody = Manner("http://127.0.0.1:9", tries=2, sleep=lambda _: None)
    assert "(2 tries)" in one("A/RES/91/1", tmp_path, nobody).problem


@pytest.mark.parametrize("base", ["file:///etc", "ftp://example.org", "documents.un.org", ""])
def test_only_web_addresses(base: str) -> None:
    with pytest.raises(InputError, match="expected the http"):
        Manner(base)


def test_a_wrong_symbol_fetches_nothing(tmp_path: Path, manner: Manner, server: Server) -> None:
    with pytest.raises(InputError, match="lighthouse"):
        fetch(["A/RES/91/1", "lighthouse"], tmp_path / "new", manner)
    assert not server.asked
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("A/RES/217(III)[A]", "A-RES-217-III-A.pdf"),
        ("UNEP/EA.5/Res.14", "UNEP-EA.5-Res.14.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
    ],
)
def test_names_of_files_are_plain(symbol: str, name: str) -> None:
    assert file_name(symbol, "pdf") == name


def test_the_command(tmp_path: Path, server: Server) -> None:
    server.cases["A/RES/91/2"] = "missing"
    (tmp_path / "list.txt").write_text('symbol\n"A/RES/91/1"\n\nA/RES/91/2\n')
    told = ("--base", server.base, "--pause", "0", "--tries", "1")
    run = CliRunner().invoke(
        app,
        ["fetch", *told, "--into", str(tmp_path / "in"), "--list", str(tmp_path / "list.txt")],
    )
    assert run.exit_code == 1
    assert "A/RES/91/1: " in run.stdout
    assert "404" in run.output
    assert [file.name for file in (tmp_path / "in").iterdir()] == ["A-RES-91-1.pdf"]
