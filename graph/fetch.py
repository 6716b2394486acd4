"""Documents by symbol from the United Nations' own server, politely and within bounds.

The only part of resograph that talks to a network, and only when it is asked to.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Protocol
from urllib.parse import quote, urlsplit

import graph
from graph.errors import InputError, ResographError
from graph.symbol import parse

BASE = "https://documents.un.org"
PATH = "/api/symbol/access?s={symbol}&l={language}&t={format}"
FORMATS = {
    "pdf": ("application/pdf",),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    "xml": ("application/xml", "text/xml", "application/akn+xml"),
    "txt": ("text/plain",),
}
"""The formats that may be asked for, each with the content types that an answer may have."""
_CHUNK = 1 << 16
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_WAIT = 60.0
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


class FetchError(ResographError):
    """A document could not be fetched: the message says which, from where, and why."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to fetch.

    `base` is the server, `path` its address of a document with `{symbol}`, `{language}`, `{format}`
    (a key of `FORMATS`). `timeout` bounds a document in seconds, `limit` in bytes, `tries` in
    attempts; `pause` is the time between two requests.
    """

    base: str = BASE
    path: str = PATH
    language: str = "en"
    format: str = "pdf"
    timeout: float = 60.0
    limit: int = 20 * 2**20
    tries: int = 3
    pause: float = 1.0
    sleep: Callable[[float], None] = field(default=time.sleep, compare=False)

    def __post_init__(self) -> None:
        """Raises: InputError for a base that is no http(s) address, or an unknown format."""
        parts = urlsplit(self.base)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputError(f"{self.base}: expected the http(s) address of a server")
        if self.format not in FORMATS:
            raise InputError(f"{self.format}: expected one of {', '.join(FORMATS)}")

    def address(self, symbol: str) -> str:
        """Where a document is."""
        told = {"symbol": symbol, "language": self.language, "format": self.format}
        return self.base.rstrip("/") + self.path.format(
            **{name: quote(value, safe="/") for name, value in told.items()}
        )


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one symbol: a new `file`, one that was there, or the reason why none."""

    symbol: str
    file: Path | None = None
    there: bool = False
    problem: str = ""


def fetch(symbols: Iterable[str], folder: Path, manner: Manner | None = None) -> Iterator[Fetched]:
    """Fetch documents into a folder, one file each, named by symbol; no file is overwritten.

    Raises:
        InputError: a symbol that is none, before anything is fetched.
    """
    manner = manner or Manner()
    wanted = list(dict.fromkeys(_symbol(one) for one in symbols))
    return _all(wanted, folder, manner)


def file_name(symbol: str, form: str) -> str:
    """The name of a document's file: `A-RES-78-311.pdf`.

    >>> file_name("S/RES/2722 (2024)", "pdf")
    'S-RES-2722-2024.pdf'
    """
    return f"{_UNSAFE.sub('-', symbol).strip('-.')}.{form}"


def _symbol(text: str) -> str:
    try:
        return parse(text).text
    except ValueError as error:
        raise InputError(f"{error}") from error


def _all(wanted: list[str], folder: Path, manner: Manner) -> Iterator[Fetched]:
    folder.mkdir(parents=True, exist_ok=True)
    asked = False
    for symbol in wanted:
        file = folder / file_name(symbol, manner.format)
        if file.exists():
            yield Fetched(symbol, file, there=True)
            continue
        if asked:
            manner.sleep(manner.pause)
        asked = True
        try:
            there = not _write(_patiently(symbol, manner), file)
            yield Fetched(symbol, file, there)
        except FetchError as error:
            yield Fetched(symbol, problem=str(error))


def _write(data: bytes, file: Path) -> bool:
    """Write a file whole; False where another of that name has come meanwhile."""
    handle, name = tempfile.mkstemp(prefix=".fetch-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).chmod(0o644)
        os.link(name, file)
    except FileExistsError:
        return False
    finally:
        with suppress(OSError):
            Path(name).unlink()
    return True


class _Later(Exception):  # noqa: N818 - a reason to try again
    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


def _patiently(symbol: str, manner: Manner) -> bytes:
    """A document, tried again after errors that may pass.

    Raises:
        FetchError: where it cannot be had.
    """
    for attempt in range(1, manner.tries + 1):
        try:
            return _once(symbol, manner)
        except _Later as error:
            if attempt == manner.tries:
                tried = f" ({manner.tries} tries)" if manner.tries > 1 else ""
                raise FetchError(f"{symbol}: {manner.address(symbol)}: {error}{tried}") from error
            manner.sleep(min(max(error.wait, manner.pause * 2**attempt), _LONGEST_WAIT))
    raise FetchError(f"{symbol}: no try was allowed")


def _once(symbol: str, manner: Manner) -> bytes:
    address = manner.address(symbol)
    request = urllib.request.Request(  # noqa: S310 - the scheme was checked
        address, headers={"User-Agent": f"resograph/{graph.__version__}", "Accept": "*/*"}
    )
    try:
        with _OPENER.open(request, timeout=manner.timeout) as answer:
            return _body(symbol, answer, manner)
    except urllib.error.HTTPError as error:
        with error:
            reason = f"{error.code} {error.reason}"
            if error.code in _AGAIN:
                raise _Later(reason, _seconds(error.headers)) from error
        raise FetchError(f"{symbol}: {address}: {reason}") from error
    except urllib.error.URLError as error:
        raise _Later(str(error.reason)) from error
    except (OSError, HTTPException) as error:
        raise _Later(str(error) or type(error).__name__) from error


class _Answer(Protocol):
    headers: Message

    def read(self, amount: int) -> bytes: ...


def _body(symbol: str, answer: _Answer, manner: Manner) -> bytes:
    """The bytes of an answer, of the right type, within size and time."""
    found = answer.headers.get_content_type()
    if found not in FORMATS[manner.format]:
        raise FetchError(
            f"{symbol}: {manner.address(symbol)}: found {found}, expected {manner.format}; "
            "there may be no such document"
        )
    told = answer.headers.get("Content-Length", "")
    length = int(told) if told.isdigit() else None
    if length is not None and length > manner.limit:
        raise FetchError(f"{symbol}: {length} bytes, expected at most {manner.limit}")
    data = _read(symbol, answer, manner)
    if length is not None and len(data) != length:
        raise _Later(f"{len(data)} of {length} bytes came")
    if not data:
        raise _Later("an empty answer")
    return data


def _read(symbol: str, answer: _Answer, manner: Manner) -> bytes:
    end = time.monotonic() + manner.timeout
    data = bytearray()
    while chunk := answer.read(_CHUNK):
        data += chunk
        if len(data) > manner.limit:
            raise FetchError(f"{symbol}: more than {manner.limit} bytes")
        if time.monotonic() > end:
            raise _Later(f"not whole after {manner.timeout:g} seconds")
    return bytes(data)


def _seconds(headers: Message) -> float:
    """What Retry-After asks for, where it is a number of seconds."""
    told = headers.get("Retry-After", "")
    return float(told) if told.isdigit() else 0.0


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https only, and never from https to http."""

    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The next request, or an error."""
        scheme = urlsplit(newurl).scheme
        if scheme not in ("http", "https") or (req.type == "https" and scheme == "http"):
            raise FetchError(f"{req.full_url}: leads to {newurl}, which is not followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_OPENER = urllib.request.build_opener(_Redirects)
