"""RDF/XML: one description for each subject."""

from __future__ import annotations

import re
from itertools import groupby
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from graph.errors import InputError
from graph.export.view import View
from ontology import NAMESPACES

SUFFIX = ".rdf"
SUMMARY = "RDF/XML"

_RDF = NAMESPACES["rdf"]
_STRING = NAMESPACES["xsd"] + "string"
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(view: View, out: BinaryIO) -> None:
    """Write the view.

    Raises:
        InputError: a property's IRI has no local name, so that XML cannot name it.
    """
    names = _Names({name: iri for name, iri in view.prefixes.items() if name != "id"})
    bodies = [
        _description(subject, list(facts), names)
        for subject, facts in groupby(view.triples(), key=lambda one: one.subject)
    ]
    spaces = "".join(
        f"\n  xmlns:{name}={quoteattr(names.used[name])}" for name in sorted(names.used)
    )
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'.encode())
    for body in bodies:
        out.write(body.encode())
    out.write(b"</rdf:RDF>\n")


class _Names:
    """XML names of properties, and the namespaces that they need."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._known = {iri: name for name, iri in sorted(prefixes.items(), reverse=True)}
        self.used = {"rdf": _RDF}

    def of(self, iri: str) -> str:
        """The qualified name of a property."""
        found = _LOCAL.search(iri)
        if found is None:
            raise InputError(f"{iri}: found no local name, expected one that XML can write")
        space = iri[: found.start()]
        name = self._known.setdefault(space, f"ns{len(self._known)}")
        self.used[name] = space
        return f"{name}:{found[0]}"


def _description(subject: object, facts: list[ox.Quad], names: _Names) -> str:
    lines = [f"  <rdf:Description {_place('about', subject)}>\n"]
    for one in facts:
        name = names.of(one.predicate.value)
        value = one.object
        if isinstance(value, ox.Literal):
            text = _NOT_XML.sub("\ufffd", value.value)
            lines.append(f"    <{name}{_kind(value)}>{_text(text)}</{name}>\n")
        else:
            lines.append(f"    <{name} {_place('resource', value)}/>\n")
    return "".join([*lines, "  </rdf:Description>\n"])


def _text(text: str) -> str:
    """Character data; a carriage return is written as a reference, or reading would turn it."""
    return escape(text, {"\r": "&#13;"})


def _place(role: str, node: object) -> str:
    if isinstance(node, ox.NamedNode):
        return f"rdf:{role}={quoteattr(node.value)}"
    return f"rdf:nodeID={quoteattr(str(node).removeprefix('_:'))}"


def _kind(value: ox.Literal) -> str:
    if value.language:
        return f" xml:lang={quoteattr(value.language)}"
    datatype = value.datatype.value
    return "" if datatype == _STRING else f" rdf:datatype={quoteattr(datatype)}"
