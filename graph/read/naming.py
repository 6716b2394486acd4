"""The identifier of a document that was read: made of its content, never of its file's name."""

from __future__ import annotations

import os
import re

from graph.iris import slug
from graph.read.interface import is_interface
from graph.symbol import try_parse

_DRESS = re.compile(r"^[\s*_#>\ufeff\W]+|[\s*_#\W]+$")

_HEAD = 20_000


def document_id(symbol: str, title: str, sha256: str) -> str:
    """A slug of the symbol, or else of the title, and eight digits of the content's digest.

    >>> document_id("A/res/91/14", "", "0123456789ab")
    'a-res-91-14-01234567'
    """
    parsed = try_parse(symbol) if symbol else None
    name = str(parsed) if parsed else symbol or _DRESS.sub("", title)
    return f"{slug(name or 'untitled', 60)}-{sha256[:8]}"


def as_text(name: str) -> str:
    """A file's name, with bytes that are no UTF-8 spelt out: what is written must be text."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def first_line(text: str, start: int = 0) -> str:
    """The first line that holds a word, and else than those of buttons if any does so."""
    lines = (line.strip() for line in text[start : start + _HEAD].split("\n"))
    worded = [line for line in lines if any(one.isalnum() for one in line)]
    told = (line for line in worded if not is_interface(line))
    return next(told, worded[0] if worded else "")[:300]
