"""Who is elected, appointed or sits in a body, as a decision tells it.

"As a result, as of 1 January 2037, the Lamp Board is composed of the following 3 Member States:
Chad,* Fiji** and Peru.*", with the terms below: "* Term of office expires on 31 December 2037."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from graph.extract.identity.words import DATE, iso
from graph.findings import Finding, PersonMention, Seat
from graph.gazetteer import Gazetteer, resolve_state_name, split_state_list
from graph.iris import slug
from graph.model import Kind, Page, Span

_BODY = r"(?P<body>(?:[A-Z]|\d)[^.;:\n]{3,150}?)"
_FOLLOWING = r"(?:the\s+)?following\s[^:.\n]{0,60}:(?P<note>\d{0,2})\s"
_COMPOSED = re.compile(
    rf"\bthe\s+{_BODY}\s+(?:is|are|will\s+be)\s+composed\s+(?:of\s+{_FOLLOWING}|as\s+follows:\s)"
    r"(?P<list>[^\n;]+)"
)
_CONSISTING = re.compile(
    rf"\b(?:appointed|established)\s+an?\s+{_BODY}\s+(?:for\s[^,.:]{{3,40}}\s+)?consisting\s+of\s+"
    rf"{_FOLLOWING}(?P<list>[^\n;]+)"
)
_TERM_OF = (
    rf"(?:[^.;\n]{{0,80}}?\b(?:beginning|starting)\s+on\s+(?P<since>{DATE})"
    rf"(?:[^.;\n]{{0,40}}?\b(?:expiring|ending)\s+on\s+(?P<until>{DATE}))?)?"
)
_CHOSEN = re.compile(
    r"\b(?P<verb>(?:re)?(?:elected|appointed)"
    r"|(?:re)?appointment(?:\s+or\s+reappointment)?(?:\s+by\s+the\s+[A-Z][\w-]+)?\s+of)\s+"
    r"(?P<list>(?!or\s|the\s+following)[^;:\n]{3,600}?)\s+as\s+"
    r"(?:(?:an?\s+)?(?:(?:non.permanent|regular|alternate|ad\s+hoc)\s+)?(?:members?|judges?)\s+of\s+the\s+"
    r"(?P<body>[A-Z][^.;:,\n]{3,120}?)|(?P<office>[A-Z][^.;:,\n]{3,120}?))"
    rf"(?=\s+(?:for\s+(?:an?|the)|at|to)\b|[.;,]|\Z){_TERM_OF}"
)
_LISTED = re.compile(
    r"\b(?P<verb>(?:re)?(?:elected|appointed)(?:\s+or\s+reappointed)?)\s+(?:the\s+)?following\s"
    r"[^:.\n]{0,40}?\sas\s(?:(?:members?|judges?)\s+of\s+the\s+(?P<body>[A-Z][^.;:,\n]{3,120}?)"
    rf"|(?P<office>[A-Z][^.;:,\n]{{3,120}}?))(?=\s+(?:for\s+(?:an?|the)|at)\b|:){_TERM_OF}[^.:;\n]{{0,80}}:\d{{0,2}}\s+"
    r"(?P<list>[^\n;]+)"
)
_CHAIRS = re.compile(
    r"^[ \t]*(?P<body>[A-Z][^:\n]{5,90}Committee\)?):[ \t]+(?P<list>[^:;\n]{5,90}\))[ \t]*$",
    re.MULTILINE,
)
_BELOW = re.compile(
    rf"^[ \t]*(?P<stars>\*{{1,4}})[ \t]*Term of office expires (?:on {DATE}"
    r"|on the last day [^\n]{5,120} in (?P<year>\d{4})\.)",
    re.MULTILINE,
)
_STARS = re.compile(r"\d{0,2}[,.]?\d{0,2}(\*{1,4})")
_PERSON = re.compile(
    r"(?:(?<=, )|(?<=and )|(?<=[.\d*] )|\A\s*)(?P<name>[A-ZÀ-Þ][^,;:()\d*]{2,60}?)\s"
    r"(?:\((?P<state>[A-Z][^()]*(?:\([^()]*\))?[^()]*)\)|of\s(?P<of>[A-Z]\w[\w ]+)\Z)"
)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A list of those chosen: where it stands, whose members, from when to when."""

    start: int
    text: str
    role: str
    body: str
    office: str
    since: str = ""
    until: str = ""


def seats(page: Page) -> Iterator[Finding]:
    """A seat for each State, a person with an office for each person; marks say the same."""
    if page.document.kind is not Kind.DECISION or page.document.mark("member"):
        return
    text = page.document.body
    terms = {
        one["stars"]: one["year"] or iso(one[2], one[3], one[4]) for one in _BELOW.finditer(text)
    }
    for choice in _choices(text):
        named = list(_states(choice, terms))
        yield from named or _persons(choice, terms)


def _choices(text: str) -> Iterator[_Choice]:
    for form in (_COMPOSED, _CONSISTING):
        for found in form.finditer(text):
            yield _Choice(
                found.start("list"), found["list"], "composition", _known(found["body"]),
                f"member of the {found['body']}",
            )  # fmt: skip
    for found in _CHAIRS.finditer(text) if "Chairs of the" in text else ():
        body = found["body"].partition(" (")[0]
        chair = f"Chair of the {found['body']}"
        yield _Choice(found.start("list"), found["list"], "election", _known(body), chair)
    for found in chain(_CHOSEN.finditer(text), _LISTED.finditer(text)):
        role = "election" if "elect" in found["verb"] else "appointment"
        body, office = found["body"] or "", found["office"] or ""
        since, until = (_day(found[name]) for name in ("since", "until"))
        office = office or f"member of the {body}"
        known = _known(body or office, text[: found.start()] if body else "")
        yield _Choice(found.start("list"), found["list"], role, known, office, since, until)


def _known(name: str, before: str = "") -> str:
    """The body that a name is; a short one ("the Tribunal") is that of the text before it."""
    found = [one for one in Gazetteer.load().find(name) if one.entity.startswith("org/")]
    if found and (found[0].start, found[0].end) == (0, len(name)):
        return found[0].entity
    longer = Gazetteer.load().find(before) if before and " " not in name else ()
    return next(
        (one.entity for one in reversed(longer) if before.endswith(f" {name}", 0, one.end)), ""
    )


def _day(text: str | None) -> str:
    found = re.fullmatch(DATE, text) if text else None
    return iso(*found.groups()) if found else ""


def _states(choice: _Choice, terms: dict[str, str]) -> Iterator[Seat]:
    for start, end, code in split_state_list(choice.text.replace("*", " ")):
        inside = choice.text.rfind("(", 0, start) > choice.text.rfind(")", 0, start)
        if not choice.body or inside or choice.text.endswith(" of ", 0, start):
            continue  # whom a person represents
        stars = _STARS.match(choice.text, end)
        until = terms.get(stars[1], "") if stars else choice.until
        span = Span(choice.start + start, choice.start + end)
        yield Seat(
            span, f"rolls:{choice.role}", f"state/{code}", choice.body, choice.role,
            choice.since, until,
        )  # fmt: skip


def _persons(choice: _Choice, terms: dict[str, str]) -> Iterator[PersonMention]:
    for found in _PERSON.finditer(choice.text):
        state = resolve_state_name(re.split("[/,]", found["state"] or found["of"])[0])
        if not state:
            continue
        name = found["name"]
        stars = _STARS.match(choice.text, found.end())
        yield PersonMention(
            Span(choice.start + found.start("name"), choice.start + found.end("name")),
            f"rolls:{choice.role}",
            entity=f"person/{slug(name)}",
            name=name,
            role_text=choice.office,
            organization=choice.body,
            on_behalf_of=f"state/{state}",
            since=choice.since,
            until=terms.get(stars[1], "") if stars else choice.until,
        )
