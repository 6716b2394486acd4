"""What the paragraphs of a marked-up document look like, and whose they are."""

from __future__ import annotations

import re

from graph.model import Document, Footnote, Provision
from graph.segment.resolution_ledger import Draft
from graph.symbol.bodies import BODIES

ORGANS = {
    **{body.name: body.key for body in BODIES},
    "Assemblée générale": "GA",
    "Asamblea General": "GA",
    "Conseil de sécurité": "SC",
    "Conseil des droits de l’homme": "HRC",
    "Conseil des droits de l'homme": "HRC",
    "Consejo de Derechos Humanos": "HRC",
    "Совет по правам человека": "HRC",
}
FORMULA = re.compile(r"The\s+(.+?)\W*\Z", re.DOTALL)
ANNOUNCED = re.compile(r"\bfollowing statement\b[^\n]*:\W*\Z")
NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)\.?\Z")
LETTER = re.compile(r"[(\[]?([a-z]{1,4}|\d{1,2}|[A-Z])[)\].]*\Z")
TITLE = 160
ORDINAL = re.compile(r"(?:[IVX]{1,6}|[A-Z])\.?\Z")
BELOW = re.compile(r"\*{1,4}\s|[\W_]*\Z")  # a note below the page, a rule, a row of asterisks
ROMAN = re.compile(r"[ivxl]+\Z")


def is_title(printed: str, text: str) -> bool:
    """Whether a lettered line is a title: "B. Action by the secretariat", no stop at its end."""
    letter = ORDINAL.match(printed) is not None
    return letter and len(text) < TITLE and text[-1:] not in ".;:,"


def issuer(document: Document) -> str:
    """The organ that the cover names last: a subsidiary body stands below its parent."""
    names = [mark.value for mark in document.marks if mark.name == "author-body"]
    return next((ORGANS[name] for name in reversed(names) if name in ORGANS), "")


def footnotes(document: Document, provisions: tuple[Provision, ...]) -> tuple[Footnote, ...]:
    """The notes, each with the top-level provision that carries its marker."""
    tops = [one for one in provisions if not one.parent]
    found = []
    for mark in document.marks:
        if mark.name != "footnote":
            continue
        anchor = int(mark.detail.get("anchor", "-1"))
        owner = next((one.label for one in tops if one.span.start <= anchor <= one.span.end), "")
        found.append(Footnote(mark.value, mark.span, owner, anchor))
    return tuple(found)


def frozen(draft: Draft, text: str) -> Provision:
    """A draft as a value, white space at its end left out."""
    (start, end), *_ = draft.spans
    draft.spans = [(start, max(start + 1, start + len(text[start:end].rstrip())))]
    return draft.frozen()
