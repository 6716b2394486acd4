"""Whether annotations can be right at all: their form, and what the text itself tells against."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph.evaluate.gold_files import Annotation, Gold
from graph.evaluate.gold_match import RULES
from graph.symbol import try_parse

_DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_LOCAL = re.compile(r"(?:state|territory|org|group|instrument|role|person|place|media)/[\w-]+")
_PROVISION = re.compile(r"(?:[a-z]+-)?(?:pp|op|op-p|annex\d?-(?:p)?|sec|annex)[\w.-]*|")
_TALLY = re.compile(r"(?:\d+|\?)-(?:\d+|\?)-(?:\d+|\?)")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ROLES = ("lead", "sponsor", "additional", "supporter")
_MODES = ("", "without-vote", "consensus", "unanimous", "acclamation", "recorded-vote")
_VERDICTS = ("confirmed", "contradicted", "unverifiable")


def problems(gold: Gold, text: str | None = None) -> list[str]:
    """What is wrong with a gold file, one line each; the text's own checks only where it is given.

    The SHA-256 is that of the file, and whoever found the text by it has checked it.
    """
    found = []
    if text is not None and len(text) != gold.length:
        found.append(f"{gold.file}: the text has {len(text)} code points, not {gold.length}")
    unknown = sorted({one for one in gold.kinds if one not in RULES})
    found += [f"{gold.file}: unknown kind {one}" for one in unknown]
    seen = set()
    for number, one in enumerate(gold.annotations, 2):
        what = [*_form(gold, one), *(_against(one, text) if text is not None else ())]
        key = (one.kind, one.start, one.end, repr(sorted(one.values.items())))
        if key in seen:
            what.append("the same annotation twice")
        seen.add(key)
        found += [f"{gold.file}:{number}: {one.kind} at {one.start}: {each}" for each in what]
    return found


def _form(gold: Gold, one: Annotation) -> Iterator[str]:
    if not 0 <= one.start < one.end <= gold.length:
        yield f"span {one.start},{one.end} lies outside of the text's {gold.length}"
    if one.kind not in gold.kinds:
        yield "a kind that the first line does not name"
    for values in _readings(one):
        for key, holds, what in _FORMS.get(one.kind, ()):
            if not holds(values.get(key)):
                yield f"{key} {values.get(key)!r} is no {what}"
    if one.kind == "count" and not _interval(dict(one.values)):
        yield f"{dict(one.values)} is no interval"
    title = one.values.get("title")
    if isinstance(title, list) and not _is_span(title, gold.length):
        yield f"title {title} is no span of the text"


def _readings(one: Annotation) -> list[dict[str, Any]]:
    """The values, once for each alternative that stands in the place of the first key."""
    key = RULES[one.kind].keys[-1]
    return [dict(one.values), *({**one.values, key: other} for other in _others(one))]


def _others(one: Annotation) -> Sequence[Any]:
    found = one.values.get("alternatives", ())
    return found if isinstance(found, list) else ()


def _is_span(value: Sequence[Any], length: int) -> bool:
    return (
        len(value) == 2
        and all(isinstance(one, int) for one in value)
        and 0 <= value[0] < value[1] <= length
    )


def _is_symbol(value: object) -> bool:
    parsed = try_parse(str(value))
    return parsed is not None and parsed.text == value


def _is_local(value: object) -> bool:
    return _LOCAL.fullmatch(str(value)) is not None


def _like(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: pattern.fullmatch("" if value is None else str(value)) is not None


def _interval(values: dict[str, Any]) -> bool:
    least, most = values.get("minimum"), values.get("maximum")
    return isinstance(least, int) and (most is None or most >= least)


_ISO, _SYMBOL = (_like(_DATE), "ISO date"), (_is_symbol, "symbol in the library's form")
_IDENTIFIER = (_is_local, "local identifier")
_FORMS: dict[str, tuple[tuple[str, Callable[[Any], bool], str], ...]] = {
    "about": (("value", *_SYMBOL),),
    "actor": (("value", *_IDENTIFIER),),
    "adoption": (("mode", _MODES.__contains__, f"kind of {', '.join(_MODES)}"),),
    "citation": (
        ("value", *_SYMBOL),
        ("date", *_ISO),
        ("provision", _like(_PROVISION), "label of a provision"),
    ),
    "claim": (
        ("about", lambda value: not value or _is_symbol(value), _SYMBOL[1]),
        ("verdict", _VERDICTS.__contains__, f"kind of {', '.join(_VERDICTS)}"),
    ),
    "date": (("value", *_ISO),),
    "event": (("date", *_ISO),),
    "person": (("value", lambda value: value == "" or _is_local(value), _IDENTIFIER[1]),),
    "quotation": (
        (
            "value",
            lambda value: value in ("resolution", "unnamed") or _is_local(value),
            _IDENTIFIER[1],
        ),
    ),
    "sponsor": (
        ("value", *_IDENTIFIER),
        ("role", _ROLES.__contains__, f"kind of {', '.join(_ROLES)}"),
    ),
    "tally": (("value", _like(_TALLY), "tally: in favour, against, abstained"),),
}


def _against(one: Annotation, text: str) -> Iterator[str]:
    """What the annotated passage itself tells against its annotation."""
    passage = text[one.start : one.end]
    if passage != passage.strip():
        yield f"{passage!r} begins or ends with white space"
    if _cuts(text, one.start) or _cuts(text, one.end):
        yield f"{passage!r} cuts a word"
    years, value = _YEAR.findall(passage), str(one.values.get("value", ""))
    if one.kind == "date" and len(years) == 1 and not value.startswith(years[0]):
        yield f"{passage!r} is not {value!r}"
    if one.kind == "citation" and not set(_DIGITS.findall(passage)) <= set(_DIGITS.findall(value)):
        yield f"{passage!r} is not {value!r}"


def _cuts(text: str, at: int) -> bool:
    """Whether a word goes on over an offset; a note's number glued to a word cuts none."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())
