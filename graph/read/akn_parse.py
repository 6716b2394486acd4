"""Akoma Ntoso bytes to an element tree, with everything off that a stranger's XML could abuse."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from graph.errors import ReadError
from graph.read.akn_mend import paired

SIZE_LIMIT = 20 * 2**20
_ENCODINGS = ("utf-8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "latin-1")
_DECLARED = re.compile(r"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']""")
_PROLOG = re.compile(r"\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->)*(<!DOCTYPE|<!ENTITY)?", re.DOTALL)
_HEAD = 65_536
_WHOLE = re.compile(rb"</(?:\w+:)?akomaNtoso\s*>\s*\Z")


class Parsed(NamedTuple):
    """The root element, and what was wrong with the mark-up, "" where nothing was."""

    root: etree._Element
    gap: str = ""


def parse(data: bytes, path: str) -> Parsed:
    """The root element of an Akoma Ntoso document.

    No entity is resolved, no DTD read, no host asked; a document type declaration is refused;
    size, depth and encodings are bounded. Of a document that is there to its end, tags that pair
    with none are passed over, and told.

    Raises:
        ReadError: with the line, where the XML is malformed, hostile, or no Akoma Ntoso.
    """
    if len(data) > SIZE_LIMIT:
        raise ReadError(path, f"{len(data):,} bytes", f"at most {SIZE_LIMIT >> 20} MB")
    _refuse_doctype(data, path)
    try:
        parsed = _read(data)
    except etree.XMLSyntaxError as error:
        found = f"malformed XML: {error.msg}"
        root = _mended(data)
        if root is None:
            raise ReadError(path, found, "Akoma Ntoso", error.lineno) from None
        parsed = Parsed(root, f"line {error.lineno}: {found}; tags without a pair were passed over")
    except (ValueError, LookupError) as error:
        raise ReadError(path, f"XML that cannot be decoded: {error}", "UTF-8", 1) from None
    if parsed.root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(path, "a document type declaration", "none", 1)
    if local(parsed.root) != "akomaNtoso":
        raise ReadError(path, f"root element <{local(parsed.root)}>", "<akomaNtoso>", 1)
    return parsed


def _read(data: bytes) -> Parsed:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return Parsed(etree.fromstring(data, parser))


def _mended(data: bytes) -> etree._Element | None:
    """The document with its tags paired, where only they were wrong and its symbol is told.

    One that was cut off is refused: what it does not hold would look as if it had been left out.
    """
    if not _WHOLE.search(data[-200:]):
        return None
    try:
        root = _read(paired(data)).root
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None
    return root if words(root.find(".//{*}docNumber")) else None


_LOCAL: dict[str, str] = {}


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    tag = str(element.tag)
    name = _LOCAL.get(tag)
    if name is None:
        name = tag.rpartition("}")[2]
        if len(_LOCAL) < 500:  # names come from strangers too
            _LOCAL[tag] = name
    return name


def words(element: etree._Element | None) -> str:
    """The text inside an element, spaces collapsed; "" for None."""
    if element is None:
        return ""
    return " ".join("".join(map(str, element.itertext())).split())


def _refuse_doctype(data: bytes, path: str) -> None:
    """Refuse a declaration before any parser sees it, and encodings that could hide one."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    head = data[:_HEAD].decode("utf-16" if wide else "latin-1", "replace").removeprefix("ï»¿")
    declared = _DECLARED.match(head)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise ReadError(path, f"the encoding {declared[1]}", "UTF-8 or UTF-16", 1)
    prolog = _PROLOG.match(head)
    if prolog and prolog[1]:
        line = head.count("\n", 0, prolog.start(1)) + 1
        raise ReadError(path, "a document type declaration", "none", line)
