"""HTML: the article of a saved web page, without what stands around it.

trafilatura (the extra `documents`) tells the article from menus, adverts and comments. What the
page says of itself (title, date, author, publisher, address) becomes front matter, so that it has
a passage like everything else. Nothing is fetched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import yaml

from graph.errors import ReadError
from graph.model import Document, Source
from graph.read import markdown
from graph.read.decode import decode
from graph.read.numbered import with_numbers, without_bullets

NAME = "html"

_HEAD = 2_048
_SHORTEST = 40
_DEEPEST = 100_000
_WINDOW = re.compile(r"<title[^<>]*>([^<]{1,400})</title>", re.IGNORECASE)
_BEHIND = re.compile(r"\s+[|–—·:-]\s+([^|]{2,60}?)(?:\s+[|]\s.*)?")
_CREDITS = re.compile(r"<[^<>]*\breader-credits\b[^<>]*>\s*(?:By\s+)?([^<>]{3,60}?)\s*<")
_DOMAIN = re.compile(r"<[^<>]*\breader-domain\b[^<>]*>\s*([^<>]{3,60}?)\s*<")
"""Author and site in the page that a browser's reader view leaves when it is saved."""
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
"""What the page states, no guess; and the same date whatever the day of reading."""
_FIELDS = {
    "title": "title",
    "date": "date",
    "author": "author",
    "sitename": "publisher",
    "url": "url",
}


def sniff(data: bytes, path: str) -> float:
    """Sure where a page begins as HTML, likely where its name says so and it is mark-up."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return 0.95
    inside = head.startswith(b"<") and b"<html" in head
    return 0.9 if inside or (head.startswith(b"<") and path.lower().endswith(".html")) else 0.0


def read(data: bytes, source: Source) -> Document:
    """The article as Markdown with front matter.

    Raises:
        ReadError: no article in it, or no trafilatura.
    """
    fields, body = article(decode(data, source.path), source.path)
    return replace(markdown.read(with_front(fields, body).encode(), source), reader=NAME)


def with_front(fields: dict[str, str], body: str) -> str:
    """A text below front matter that says what is told of it, and below its title."""
    if not fields:
        return body
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10**6)
    title = fields.get("title", "")
    titled = " ".join(body.partition("\n")[0].lstrip("# ").split()) == title
    top = "" if titled or not title else f"{title}\n\n"
    return f"---\n{head}---\n\n{top}{body}\n"


def article(page: str, path: str) -> tuple[dict[str, str], str]:
    """What the page says of itself, by key of the front matter, and its paragraphs."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 (an extra)
    except ImportError as error:
        expected = "pip install 'resograph[documents]'"
        raise ReadError(path, "HTML, but no trafilatura", expected) from error
    found = bare_extraction(
        with_numbers(page),
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        deduplicate=False,
        date_extraction_params=_DATES,
    )
    told = {} if found is None or isinstance(found, dict) else found.as_dict()
    body = str(told.get("text") or "").strip()
    if len(body) < _SHORTEST:
        raise ReadError(path, "a page without an article", "HTML with running text")
    fields = {
        key: " ".join(str(told[name]).split()) for name, key in _FIELDS.items() if told.get(name)
    }
    if "title" not in fields:
        fields = {}
    elif "publisher" not in fields:
        site = _site(page, fields["title"]) or _shown(_DOMAIN, page)
        fields |= {"publisher": site} if site else {}
    if fields and "author" not in fields and (author := _shown(_CREDITS, page)):
        fields["author"] = author
    return fields, "\n\n".join(without_bullets(body).split("\n"))


def _shown(sign: re.Pattern[str], page: str) -> str:
    """What a browser's reader view shows of the page above its text, "" where it is none."""
    found = sign.search(page, 0, _DEEPEST)
    return " ".join(unescape(found[1]).split()) if found else ""


def _site(page: str, title: str) -> str:
    """The name that a page's window bears behind the story's title: `Wells dug - The Rope`."""
    window = _WINDOW.search(page, 0, _DEEPEST)
    name = " ".join(unescape(window[1]).split()) if window else ""
    behind = _BEHIND.fullmatch(name[len(title) :]) if name.startswith(title) else None
    return behind[1] if behind else ""
