"""What a file is, told from its first bytes and, for what has no signature, from its name.

A corpus folder holds more than documents: pictures, tables, licences, notes about the folder. They
are listed with a reason and cost nothing; only what claims to be a document can fail.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

ARCHIVE_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tbz2")

_SAVE = "open it and save it as .docx, .html or .txt"
_SIGNATURES = {
    "a picture": (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM\x00", b"II*\x00", b"MM\x00*"),
    f"an office document, book or archive; {_SAVE}": (b"PK\x03\x04",),
    "a compressed file": (b"\x1f\x8b", b"\xfd7zXZ\x00", b"BZh", b"7z\xbc\xaf"),
    f"an office document of the old kind; {_SAVE}": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    f"rich text; {_SAVE}": (b"{\\rtf",),
    "a database": (b"SQLite format 3\x00",),
    "a program": (b"\x7fELF", b"MZ\x90"),
}
_WORKING = "a working file"
_SUFFIXES = {
    **dict.fromkeys((".csv", ".tsv"), "a table"),
    **dict.fromkeys((".json", ".jsonl", ".geojson", ".yaml", ".yml", ".toml", ".ini"), "data"),
    **dict.fromkeys((".ttl", ".trig", ".nt", ".nq", ".rdf", ".owl", ".jsonld", ".rq"), "RDF"),
    **dict.fromkeys((".py", ".js", ".ts", ".sh", ".css", ".xsl", ".xslt", ".xsd", ".sql"), "code"),
    **dict.fromkeys((".mp3", ".mp4", ".wav", ".mov", ".ogg", ".webm"), "sound or film"),
    **dict.fromkeys((".svg", ".webp", ".ico", ".bmp"), "a picture"),
    **dict.fromkeys((".log", ".tmp", ".bak", ".swp"), _WORKING),
}
_ABOUT_THE_FOLDER = re.compile(
    r"(readme|licen[cs]e|copying|notice|changelog|contributing|authors|manifest|sha256sums"
    r"|makefile)"
    r"(\.[a-z0-9]{1,4})?",
    re.IGNORECASE,
)
_HTML = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_OWN_PAGE = re.compile(rb'<meta name="generator" content="resograph')
_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")


def is_archive(path: str) -> bool:
    """Whether the name is that of an archive whose members can be read."""
    return path.lower().endswith(ARCHIVE_SUFFIXES)


def other_format(head: bytes, path: str, named: bool = False) -> str:
    """Why this is no document, or "" where it may be one.

    Args:
        head: the first bytes, a few thousand are enough.
        path: its name, used only where the bytes carry no signature.
        named: whether the user named this very file; then a working file and a note about the
            folder are read, and what is of a format that holds no text is told with what to do.
    """
    if head.startswith(b"PK\x03\x04") and b"word/" in head:
        return ""
    for reason, signatures in _SIGNATURES.items():
        if head.startswith(signatures):
            return reason
    start = head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        return _other_markup(head, start)
    return _by_suffix(path) if named else _by_name(path)


def _other_markup(head: bytes, start: bytes) -> str:
    """Why this piece of mark-up is no document: XML whose root is another's."""
    if _HTML.match(start):
        return "a page that resograph made" if _OWN_PAGE.search(head) else ""
    root = _ROOT.search(head)
    if root is None or root[1].lower().startswith(b"akoma"):
        return ""
    name = root[1].decode("ascii", "replace")
    if name.lower() == "html":
        return ""
    return f"XML whose root element is <{name}>, not <akomaNtoso>" if _xml_like(start) else ""


def _xml_like(start: bytes) -> bool:
    return start.startswith((b"<?xml", b"<!--", b"<!DOCTYPE")) or b"xmlns" in start


def _by_name(path: str) -> str:
    name = PurePosixPath(path.rpartition("!")[2]).name
    if _ABOUT_THE_FOLDER.fullmatch(name):
        return "a note about the folder, not a document"
    return _suffixed(path)


def _by_suffix(path: str) -> str:
    """Why a file that was named is no document: its text would be read with all its brackets."""
    what = _suffixed(path)
    return f"{what}; {_SAVE}" if what and what != _WORKING else ""


def _suffixed(path: str) -> str:
    return _SUFFIXES.get(PurePosixPath(path.rpartition("!")[2]).suffix.lower(), "")
