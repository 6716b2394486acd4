"""Akoma Ntoso for the United Nations (AKN4UN), as the Secretariat publishes it.

The text is rendered as a reader sees it: cover lines, enacting formula, a line for each preambular
paragraph, each operative paragraph below its number, tables row by row, annexes, then footnotes.
Behind `body_end` stands a "Record of the mark-up": lines for what only the mark-up says.

Marks (name: value; detail), in order of appearance:

Identity. `symbol`; `number`, `letter` as printed; `title`, `library-title`; `type`;
`adoption-date` ISO (`source`: "text" or "header", so a disagreement shows; `attribute` where the
words differ from their own attribute); `adoption-line` (ISO date, or the line where it has none);
`voting-date`, `distribution-date` ISO; `session` (`printed`); `agenda-item` (`title`; `source`
"header" and `agenda` for the library's); `agenda-title`; `committee` (key such as
`thirdCommittee`, or as printed), `without-committee`; `committee-report`, `draft` (`date`,
`source`); `draft-date`; `meeting` (symbol); `meeting-number` ("97th"); `author-body`.
Decision. `outcome` (without-vote, consensus, unanimous, acclamation, recorded-vote, not-adopted);
`counts` and `tally` "94-13-61"; `vote` state as printed (`ballot`: in-favour, against, abstained);
`ballot-list`; `adoption-note`.
Sponsorship. `sponsor-list` and each `sponsor` (`role`: sponsor or additional) and `behalf`;
`submitted-by`, `recommended-by`. `member` of a body that a decision elects (`kind`, `body`,
`state`, `start`, `end`).
Subjects. `subject`: digits of the UNBIS Thesaurus, or "" (`label`, `href`).
Structure. `cover`, `preface`, `preamble`, `body`, `closing`, `annex` (number), `part` (letter of a
resolution among several), `section`, `heading`, `enacting`, `preambular` (value: the name that the
mark-up gives its verb), `paragraph` and `point` (`number`, `style`, `depth`, `zone`, `annex`,
`part`), `table`, `verb` (the words set in italics at a paragraph's beginning), `raised` (set
above the line), `footnote-anchor` and `footnote` (marker; `anchor`: offset of its anchor).
Citations. `citation`: normalised symbol, "" for other links (`href`, `zone`, `note`: the
footnote's marker, `joined`: put together from pieces, `contradicts`: the anchor says otherwise).
"""

from __future__ import annotations

from lxml import etree

from graph.model import Document, Kind, Mark, Source
from graph.read.akn_body import Body
from graph.read.akn_facts import name_facts
from graph.read.akn_links import agrees, whole_token
from graph.read.akn_parse import parse, words
from graph.read.akn_record import HEADING, append_record
from graph.read.akn_writer import Draft, Writer, passage, to_mark
from graph.read.naming import document_id, first_line

NAME = "akn4un"

_KINDS = {
    "resolution": Kind.RESOLUTION,
    "decision": Kind.DECISION,
    "presidentialStatement": Kind.STATEMENT,
    "draftResolution": Kind.DRAFT,
    "draft resolution": Kind.DRAFT,
}
_LANGUAGES = {"eng": "en", "fra": "fr", "spa": "es", "rus": "ru", "ara": "ar", "zho": "zh"}


def sniff(data: bytes, path: str) -> float:
    """Sure where the root element's name stands among the first bytes; likely for other XML."""
    head = data[:4096]
    if b"akomaNtoso" in head or b"a\0k\0o\0m\0a\0N\0" in head:
        return 1.0
    markup = head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return 0.6 if markup and (head.lstrip().startswith(b"<?xml") or path.endswith(".xml")) else 0.0


def read(data: bytes, source: Source) -> Document:
    """The document: its text, and a mark for everything that the mark-up says.

    Raises:
        ReadError: malformed, hostile, too large, or XML of another kind.
    """
    root, gap = parse(data, source.path)
    writer = Writer()
    Body(writer).run(root)
    writer.line()
    body_end = writer.length
    _append(writer, root)
    text = writer.text()
    marks = _marks(writer.drafts, text)
    values = {mark.name: mark.value for mark in reversed(marks)}
    return Document(
        id=document_id(
            values.get("symbol", ""), values.get("title") or first_line(text), source.sha256
        ),
        kind=_kind(root, values.get("symbol", "")),
        text=text,
        source=source,
        reader=NAME,
        language=_language(root),
        marks=marks,
        body_end=body_end,
        unread=(gap,) if gap else (),
    )


def _append(writer: Writer, root: etree._Element) -> None:
    """The record of the mark-up: of the document itself, then of lettered parts with their own."""
    metas = [(child.find("{*}meta"), "") for child in root]
    for component in root.iter("{*}component"):
        statement = component.find("{*}statement")
        number = component.find("{*}statement/{*}preface/{*}p/{*}docNumber")
        if statement is not None:
            metas.append((statement.find("{*}meta"), words(number)))
    writer.blank()
    writer.say(HEADING)
    for meta, part in metas:
        if meta is not None:
            append_record(writer, meta, part)
    writer.line()


def _marks(drafts: list[Draft], text: str) -> tuple[Mark, ...]:
    named = name_facts(drafts, lambda draft: passage(draft, text))
    anchors = [draft for draft in named if draft.name in ("footnote-anchor", "raised")]
    borders = {draft.start for draft in anchors} | {draft.end for draft in anchors}
    for draft in named:
        if draft.name == "citation":
            draft.start, draft.end = whole_token(text, draft.start, draft.end, borders)
            if not agrees(passage(draft, text), draft.value):
                draft.detail["contradicts"] = "yes"
    found = [mark for draft in named if (mark := to_mark(draft, text)) is not None]
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))


def _kind(root: etree._Element, symbol: str) -> Kind:
    """The kind that the mark-up names; what bears a resolution's symbol is no draft any more."""
    statement = next((one for one in root.iter("{*}statement")), None)
    name = statement.get("name", "") if statement is not None else ""
    kind = _KINDS.get(name, Kind.RESOLUTION)
    if kind is Kind.DRAFT and "/RES/" in symbol:
        return Kind.RESOLUTION
    return kind


def _language(root: etree._Element) -> str:
    code = next((one.get("language", "") for one in root.iter("{*}FRBRlanguage")), "")
    return _LANGUAGES.get(code, code[:2] or "en")
