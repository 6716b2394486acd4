"""What stands only in a document's mark-up, appended as lines that can be read and pointed at."""

from __future__ import annotations

import re

from lxml import etree

from graph.read.akn_facts import leading_symbol, normal_symbol
from graph.read.akn_names import split_names
from graph.read.akn_parse import words
from graph.read.akn_terms import label_of, mode_of, spelled_out, told_apart
from graph.read.akn_writer import Writer

HEADING = "Record of the mark-up"
_NO_DATE = "0001-01-01"
_SPACE = re.compile(r"[ \t\r\n]+")
_COUNTS = re.compile(r"\b(\d+)-(\d+)-(\d+)\b")
_PV = re.compile(r"PV(?=\d)")
_SUBJECT = re.compile(r"https?://metadata\.un\.org/thesaurus/(\d{6,7})\b")
_BALLOTS = {"inFavour": "in-favour", "against": "against", "abstaining": "abstained"}
_LABELS = {"inFavour": "In favour", "against": "Against", "abstaining": "Abstaining"}
_DRAFTS = ("draftResolution", "draftDecision")
_MEMBERSHIPS = ("composition", "appointment", "election")


def append_record(writer: Writer, meta: etree._Element, part: str = "") -> None:
    """Append what one `meta` element says; `part` is the letter of the resolution it belongs to."""
    record = _Record(writer, part)
    for work in meta.iterfind("{*}identification/{*}FRBRWork/{*}FRBRdate"):
        record.adopted(work.get("date", ""), work.get("name", ""))
    steps = list(meta.iterfind("{*}workflow/{*}step"))
    for step in steps:
        record.step(step)
    record.members([step for step in steps if step.get("outcome") in _MEMBERSHIPS])
    for voting in meta.iterfind("{*}analysis/{*}parliamentary/{*}voting"):
        record.voting(voting)
    keywords = [
        keyword
        for classification in meta.iterfind("{*}classification")
        if "/sdg" not in classification.get("source", "")  # made by machines from the goals
        for keyword in classification.iterfind("{*}keyword")
    ]
    record.subjects(keywords)
    record.agenda(keywords)


class _Record:
    """Writes the lines of one document or part."""

    def __init__(self, writer: Writer, part: str) -> None:
        self.writer = writer
        self.part = {"part": part} if part else {}

    def _begin(self, label: str) -> None:
        self.writer.line()
        if self.part:
            self.writer.say(f"Part {self.part['part']}. ")
        self.writer.say(label)

    def adopted(self, date: str, name: str) -> None:
        if date and date != _NO_DATE:
            self._begin(f"Date of {name or 'adoption'}: ")
            mark = "adoption-date" if name in ("adoption", "") else f"{name}-date"
            self.writer.printed(mark, date, source="header", **self.part)

    def step(self, step: etree._Element) -> None:
        """One stage of the way to adoption."""
        outcome = step.get("outcome") or "adopted"
        if outcome in _DRAFTS:
            self._draft(step)
        elif outcome.endswith("AdditionalSponsors"):
            self._sponsors("Additional sponsors: ", step.get("by", ""), "additional")
        elif outcome == "recommendedForAdoption":
            self._recommended(step)
        elif outcome not in _MEMBERSHIPS:
            self._decided(step, outcome)

    def _draft(self, step: etree._Element) -> None:
        symbol, by, date = step.get("as", ""), step.get("by", "").strip(), step.get("date", "")
        if not symbol.strip("# ") and not by:
            return
        self._begin("Draft ")
        if symbol.strip("# "):
            detail = {"source": "header", **self.part}
            if date != _NO_DATE:
                detail["date"] = date
            self.writer.printed("draft", symbol, leading_symbol(symbol), **detail)
        if date != _NO_DATE:
            self.writer.say(" of ")
            self.writer.printed("draft-date", date, **self.part)
        submitter, names = told_apart(by)
        if submitter:
            self.writer.say(", ")
            self.writer.printed("submitted-by", submitter, **self.part)
        if names:
            self.writer.say(", sponsored by: ")
            self._names(names, "sponsor")

    def _sponsors(self, label: str, by: str, role: str) -> None:
        if by.strip():
            self._begin(label)
            self._names(by, role)

    def _names(self, names: str, role: str) -> None:
        """A list of sponsors, and each name in it."""
        names = _SPACE.sub(" ", names).strip()
        whole = self.writer.open("sponsor-list", names, role=role, **self.part)
        position = 0
        for start, end, behalf in split_names(names):
            self.writer.say(names[position:start])
            detail = {"role": role, **self.part}
            if behalf:
                detail["behalf"] = behalf
            self.writer.printed("sponsor", names[start:end], **detail)
            position = end
            if behalf:
                place = names.index(behalf, end)
                self.writer.say(names[end:place])
                self.writer.printed("behalf", behalf, **detail)
                position = place + len(behalf)
        self.writer.say(names[position:])
        self.writer.close(whole)

    def _recommended(self, step: etree._Element) -> None:
        symbol, by = step.get("as", "").strip(), step.get("by", "").strip()
        if not symbol and not by:
            return
        self._begin("Recommended for adoption")
        if symbol:
            self.writer.say(": ")
            value = leading_symbol(symbol)
            self.writer.printed("committee-report", symbol, value, source="header", **self.part)
        if step.get("refersTo"):
            self.writer.say(f", paragraph {step.get('refersTo')}")
        if by:
            self.writer.say(" by ")
            self.writer.printed("recommended-by", by, **self.part)

    def _decided(self, step: etree._Element, outcome: str) -> None:
        """The meeting that decided, and in what way."""
        place, way = step.get("as", "").strip(), step.get("by", "").strip()
        if not place and not way:
            return
        label = "decided" if outcome == "adopted" else spelled_out(outcome)
        self._begin(f"{label.capitalize()}: ")
        if place:
            symbol = normal_symbol(_PV.sub("PV.", place))
            name = "meeting" if "PV" in place else "adoption-note"
            draft = self.writer.printed(name, place, symbol, source="header", **self.part)
            self._mode(place, draft.start)
        if way and way != "economicAndSocialCouncil":
            self.writer.say("; " if place else "")
            draft = self.writer.printed("adoption-note", way, **self.part)
            self._mode(way, draft.start)
        if outcome in ("veto", "Veto", "notAdopted"):
            draft = self.writer.open("outcome", "not-adopted", **self.part)
            self.writer.say(" (not adopted)")
            self.writer.close(draft)

    def _mode(self, note: str, start: int) -> None:
        """What a note such as "Adopted 94-13-61, 38th meeting" says of mode and counts."""
        mode = mode_of(note)
        counts = _COUNTS.search(note)
        if mode or counts:
            draft = self.writer.open("outcome", mode or "recorded-vote", **self.part)
            draft.start = start
            self.writer.close(draft)
        if counts:
            draft = self.writer.open("counts", counts[0], **self.part)
            draft.start = start
            self.writer.close(draft)

    def voting(self, voting: etree._Element) -> None:
        """Outcome, counts and each voter."""
        outcome = (voting.get("outcome") or "").strip()
        if outcome:
            self._begin("Outcome: ")
            start = self.writer.length
            self.writer.say(spelled_out(outcome))
            self._mode(outcome, start)
        counts = {
            kind: count
            for count in voting.iterfind("{*}count")
            if (kind := (count.get("refersTo") or "").lstrip("#")) in _BALLOTS
        }
        if counts:
            self._tally(counts)
        for kind, count in counts.items():
            self._count(kind, count)

    def _tally(self, counts: dict[str, etree._Element]) -> None:
        """The counts in one line; one that the mark-up does not give is none."""
        numbers = {
            kind: (counts[kind].get("value", "").lstrip("0") or "0") if kind in counts else "0"
            for kind in _BALLOTS
        }
        self._begin("Recorded vote: ")
        shown = ", ".join(f"{number} {_LABELS[kind].lower()}" for kind, number in numbers.items())
        self.writer.printed("tally", shown, "-".join(numbers.values()), **self.part)

    def _count(self, kind: str, count: etree._Element) -> None:
        ballot = _BALLOTS[kind]
        self._begin(f"{_LABELS[kind]}: ")
        whole = self.writer.open("ballot-list", ballot, **self.part)
        for place, voter in enumerate(count.iter("{*}organization")):
            name = words(voter)
            if not name:
                continue
            if place:
                self.writer.say(", ")
            self.writer.printed("vote", name, ballot=ballot, **self.part)
        self.writer.close(whole)

    def subjects(self, keywords: list[etree._Element]) -> None:
        """Subjects that the library assigned; those that machines guessed are left out."""
        found = [
            (label, _SUBJECT.match(keyword.get("href") or ""))
            for keyword in keywords
            if keyword.get("dictionary") == "UNBIS Thesaurus" and (label := label_of(keyword))
        ]
        if not found:
            return
        self._begin("Subjects: ")
        for place, (label, match) in enumerate(found):
            if place:
                self.writer.say("; ")
            detail = {"label": label, **self.part}
            if match:
                detail["href"] = match[0]
            number = match[1] if match else ""
            shown = f"{label} ({number})" if number else label
            self.writer.printed("subject", shown, number, **detail)

    def agenda(self, keywords: list[etree._Element]) -> None:
        """The title by which the library files the document, and the agenda items."""
        for keyword in keywords:
            title = " ".join((keyword.get("showAs") or "").split()).rstrip(".")
            if keyword.get("refersTo") == "title" and title:
                self._begin("Library title: ")
                self.writer.printed("library-title", title, source="header", **self.part)
            if keyword.get("refersTo") != "agenda":
                continue
            item = " ".join((keyword.get("value") or "").split())
            if not item and not title:
                continue
            self._begin("Agenda: ")
            detail = {"title": title, "agenda": keyword.get("dictionary") or "", "source": "header"}
            self.writer.printed(
                "agenda-item", f"{item} {title}".strip(), item, **detail, **self.part
            )

    def members(self, steps: list[etree._Element]) -> None:
        """Who was elected, appointed, or sits in a body, as decisions record it."""
        body = None
        for step in steps:
            name = (step.get("by") or "").strip() or (step.get("refersTo") or "").strip()
            if not name:
                continue
            heading = (
                spelled_out(step.get("outcome") or ""),
                " ".join((step.get("as") or "").split()),
            )
            if heading != body:
                self._begin(f"{heading[0].capitalize()}: {heading[1]}: ")
                body = heading
            else:
                self.writer.say("; ")
            self._member(step, name, heading)

    def _member(self, step: etree._Element, name: str, heading: tuple[str, str]) -> None:
        detail = {"kind": heading[0], "body": heading[1], **self.part}
        state = (step.get("refersTo") or "").strip()
        if state:
            detail["state"] = state
        for key, value in step.attrib.items():
            if str(key).endswith(("}end", "}start")):
                detail[str(key).rpartition("}")[2]] = str(value).strip()
        shown = name if state in ("", name) else f"{name} ({state})"
        until = f" (until {detail['end']})" if "end" in detail else ""
        self.writer.printed("member", shown + until, name, **detail)
