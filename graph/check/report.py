"""What a validation found, as values and as a SHACL report in Turtle."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from graph.check.shapes import SH, SHAPE
from graph.iris import digest
from graph.store.turtle import lines_of, turtle
from ontology import NAMESPACES

__all__ = ["Finding", "Report", "report_turtle"]

_XSD = NAMESPACES["xsd"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is not as it should be, with the document and passage where known.

    `severity` is Violation, Warning or Info; `shape` the local name of what was broken.
    """

    severity: str
    shape: str
    node: str
    value: str
    message: str
    document: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, sorted; `engine` is shacl or sparql, `constraints` how many were tried."""

    findings: tuple[Finding, ...]
    engine: str
    constraints: int
    triples: int

    @property
    def sound(self) -> bool:
        """Whether nothing is violated; warnings do not count."""
        return not any(one.severity == "Violation" for one in self.findings)

    def counts(self) -> dict[str, int]:
        """How many findings of each shape, most first."""
        return dict(Counter(one.shape for one in self.findings).most_common())


def report_turtle(report: Report, base: str) -> str:
    """The report as a `sh:ValidationReport` in Turtle, without blank nodes."""
    node = ox.NamedNode(f"{base}id/validation")
    says: list[ox.Triple] = []

    def say(subject: ox.NamedNode, name: str, value: ox.NamedNode | ox.Literal) -> None:
        says.append(ox.Triple(subject, ox.NamedNode(SH + name), value))

    rdf_type = ox.NamedNode(NAMESPACES["rdf"] + "type")
    says.append(ox.Triple(node, rdf_type, ox.NamedNode(SH + "ValidationReport")))
    conforms = "true" if not report.findings else "false"
    say(node, "conforms", ox.Literal(conforms, datatype=ox.NamedNode(_XSD + "boolean")))
    for one in report.findings:
        mark = digest(one.shape, one.node, one.value, one.message)
        result = ox.NamedNode(f"{base}id/validation#{mark}")
        says.append(ox.Triple(result, rdf_type, ox.NamedNode(SH + "ValidationResult")))
        say(node, "result", result)
        say(result, "resultSeverity", ox.NamedNode(SH + one.severity))
        say(result, "sourceShape", ox.NamedNode(SHAPE + one.shape))
        say(result, "resultMessage", ox.Literal(one.message))
        say(result, "focusNode", ox.NamedNode(one.node))
        if one.value:
            says.append(ox.Triple(result, ox.NamedNode(SH + "value"), ox.Literal(one.value)))
    prefixes = {"sh": SH, "shape": SHAPE, "xsd": _XSD}
    return "".join(turtle(lines_of(says), prefixes, base))
