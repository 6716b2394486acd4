"""What the cover and the foot of a document state, by the names that every later step uses."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.read.akn_writer import Draft
from graph.symbol import try_parse
from graph.text import MONTH, MONTHS

_DATE = re.compile(rf"\b(\d{{1,2}})[ \u00a0]+({MONTH})[ \u00a0]+(\d{{4}})\b")
_REMARK = re.compile(r",| \(as | as ")
_SPACE = re.compile(r"\s+")


def iso_date(text: str) -> str:
    """The first day that a text names in full, as an ISO date, or "".

    >>> iso_date("Resolution adopted by the General Assembly on 1 July 2024")
    '2024-07-01'
    """
    found = _DATE.search(text)
    return f"{found[3]}-{MONTHS[found[2]]:02}-{int(found[1]):02}" if found else ""


def normal_symbol(text: str) -> str:
    """A symbol in the library's form where it can be parsed, else as printed, spaces collapsed."""
    parsed = try_parse(text)
    return str(parsed) if parsed else _SPACE.sub(" ", text).strip()


def leading_symbol(text: str) -> str:
    """The symbol that a remark begins with: "A/91/L.5, as orally revised", "A/91/7, para. 3"."""
    return normal_symbol(_REMARK.split(text, maxsplit=1)[0])


def name_facts(drafts: list[Draft], text: Callable[[Draft], str]) -> list[Draft]:
    """The drafts with every `doc-*` one renamed to the fact that it states, or left out.

    Args:
        drafts: in order of appearance.
        text: gives a draft's passage.
    """
    named = []
    for draft in drafts:
        if not draft.name.startswith("doc-"):
            named.append(draft)
            continue
        rename = _RENAMERS.get(draft.name)
        if rename is not None and (result := rename(draft, text(draft))) is not None:
            named.append(result)
    _tell_agenda_titles(named)
    return _tell_origins(named)


def _number(draft: Draft, printed: str) -> Draft:
    refers = draft.detail.get("refersTo", "")
    if refers == "symbol":
        return _as(draft, "symbol", normal_symbol(printed))
    return _as(draft, "letter" if refers == "letter" else "number", printed.strip().rstrip("."))


def _title(draft: Draft, printed: str) -> Draft:
    refers = draft.detail.get("refersTo", "")
    if refers in ("resolutionTitle", "decisionTitle", "title1"):
        return _as(draft, "title", _SPACE.sub(" ", printed).strip())
    if refers in ("sponsors", "resolutionNumber"):
        return _as(draft, "sponsors-line" if refers == "sponsors" else "number-line", printed)
    return _as(draft, "adoption-line", iso_date(printed) or printed)


def _date(draft: Draft, printed: str) -> Draft | None:
    shown, marked = iso_date(printed), draft.value
    value = shown or marked
    if value.startswith("0001") or not value:
        return None
    if shown and marked and shown != marked:
        draft.detail["attribute"] = marked
    if draft.detail.get("refersTo") == "dateOfIssuance":
        return _as(draft, "distribution-date", value)
    draft.detail["source"] = "text"
    return _as(draft, "adoption-date", value)


def _authority(draft: Draft, printed: str) -> Draft | None:
    if draft.detail.get("refersTo") == "publisher":
        return None
    return _as(draft, "author-body", _SPACE.sub(" ", printed).strip())


def _proponent(draft: Draft, printed: str) -> Draft:
    refers = draft.detail.get("refersTo", "")
    plain = _SPACE.sub(" ", printed).strip()
    if refers == "noMainCommittee" and "without reference" in plain.lower():
        return _as(draft, "without-committee", plain)
    return _as(draft, "committee", refers if refers.endswith("Committee") else plain)


def _session(draft: Draft, printed: str) -> Draft:
    draft.detail["printed"] = _SPACE.sub(" ", printed).strip()
    return _as(draft, "session", draft.value or printed)


_INLINE = {
    "agenda item": "agenda-item",
    "agenda item name": "agenda-title",
    "originating document": "origin",
    "adoptionMeeting": "meeting-number",
    "decision type": "decision-type",
}


def _inline(draft: Draft, printed: str) -> Draft | None:
    name = _INLINE.get(draft.detail.pop("name", ""))
    if name is None:
        return None
    if name == "agenda-item":
        return _as(draft, name, draft.value or printed.removeprefix("Agenda item").strip())
    plain = _SPACE.sub(" ", printed).strip()
    return _as(draft, name, plain if name != "meeting-number" else draft.value or plain)


def _location(draft: Draft, printed: str) -> Draft | None:
    if draft.detail.get("refersTo") != "adoptionMeeting":
        return None
    return _as(draft, "meeting-number", draft.value or printed)


_RENAMERS: dict[str, Callable[[Draft, str], Draft | None]] = {
    "doc-number": _number,
    "doc-title": _title,
    "doc-date": _date,
    "doc-authority": _authority,
    "doc-proponent": _proponent,
    "doc-session": _session,
    "doc-inline": _inline,
    "doc-location": _location,
    "doc-type": lambda draft, printed: _as(draft, "type", printed.strip()),
}


def _as(draft: Draft, name: str, value: str) -> Draft:
    draft.name, draft.value = name, value
    return draft


def _tell_agenda_titles(drafts: list[Draft]) -> None:
    """Give each agenda item the title that is printed below it, where there is one for each."""
    items = [draft for draft in drafts if draft.name == "agenda-item"]
    titles = [draft for draft in drafts if draft.name == "agenda-title"]
    for item, title in zip(items, titles, strict=False):
        item.detail["title"] = title.value


def _tell_origins(drafts: list[Draft]) -> list[Draft]:
    """Name the documents a text comes from: a committee's report, or the draft itself."""
    for draft in drafts:
        if draft.name == "origin":
            symbol = leading_symbol(draft.value)
            parsed = try_parse(symbol)
            is_draft = parsed is not None and parsed.kind.value == "draft"
            draft.detail["printed"] = draft.value
            _as(draft, "draft" if is_draft else "committee-report", symbol)
            if is_draft:
                draft.detail["source"] = "text"
    return drafts
