"""Whether a text surely says what a claim holds, and whether it knows the record's value too."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Mapping, Sequence

from graph.findings import Claim, Tally, Vote
from graph.link.claims.around import Around
from graph.link.claims.beside import BACKED, HOW, NO_DATELINE, SPONSORS
from graph.link.compare.days import day
from graph.link.compare.figures import LENGTH, length_of
from graph.link.compare.numbers import numbers_in
from graph.link.compare.tallies import UNOPPOSED
from graph.link.verdicts.bench import CONFIRMED

_WEEK, _WEEKS, _YEAR, _YEARS = 6, 21, 365, 1500
_NOT_ON = re.compile(
    r"\b(?:until|till|by|before|after|since|from|through|deadline|expir\w+|end(?:s|ing))\b[^,;]{0,24}$",
    re.IGNORECASE,
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TALLY = re.compile(r"\b\d+-\d+-\d+\b")
_LARGE = re.compile(r"\d[\d,]*\d")
_LENGTH = re.compile(rf"\b{LENGTH}(?P<unit>month|year|week|day)s?\b", re.IGNORECASE)
_AROUND = 160


def tells_how(claim: Claim, around: Around) -> bool:
    """Whether modes, days, counts and sponsors are told in so many words, where it is one."""
    if claim.property == "adoption-mode":
        told = any(isinstance(one, Tally | Vote) for one in around.found(claim))
        return told if claim.value == "recorded-vote" else bool(HOW.search(around.words(claim)))
    if claim.property == "sponsor":
        start = around.sentence(claim).start
        before = around.setting.text[start : claim.span.start]
        return bool(SPONSORS.search(around.words(claim))) and not BACKED.search(before)
    if claim.property == "mandate-end":
        return _runs_on(claim, around)
    if claim.property == "tally":
        return _prints_counts(claim, around)
    return claim.property != "adoption-date" or _tells_day(claim, around)


def _prints_counts(claim: Claim, around: Around) -> bool:
    """Whether each count that differs is printed: what was added up may be added up wrongly."""
    told, recorded = (one.partition(" ")[0].split("-") for one in (claim.value, claim.recorded))
    start = min(claim.span.start, around.sentence(claim).start)
    printed = numbers_in(
        around.setting.text[start : max(claim.span.end, around.sentence(claim).end)]
    )
    differing = set(told) - set(recorded) - {"?", "0"}
    return all(int(one) in printed for one in differing if one.isdigit())


def _runs_on(claim: Claim, around: Around) -> bool:
    """Whether a day lies well behind the adoption, and not years: what ends with it is the old one.

    A day without its year is one of the year that begins with the adoption.
    """
    adopted = day(around.adopted(claim))
    if adopted is None:
        return False
    told = day(claim.value) or day(f"{adopted.year}{claim.value}")
    apart = (told - adopted).days if told else 0
    return _WEEKS < apart < _YEARS or (
        claim.value.startswith("-") and _WEEKS - _YEAR < apart < -_WEEKS
    )


def _tells_day(claim: Claim, around: Around) -> bool:
    """Whether its sentence prints such a day, or a weekday that is not one day off.

    "Today" and time zones move by a day, and late reports; a printed day stands as it is.
    """
    told, adopted = day(claim.value), day(around.adopted(claim))
    sentence = around.words(claim)
    if told is None or adopted is None:
        return claim.value[:4] in sentence
    if "\n" in claim.span.of(around.setting.text).strip():
        return False  # a line of its own tells when a page was made
    printed = list(re.finditer(rf"(?<![\d-]){told.day}(?!\d){NO_DATELINE}", sentence))
    if printed:
        return any(not _NOT_ON.search(sentence[: one.start()]) for one in printed)
    apart = abs((told - adopted).days)
    return f"{told:%A}" in sentence and 1 < apart <= _WEEK


def is_printed(value: str, words: str) -> bool:
    """Whether words print the day and the month of an ISO date, and no other year behind them.

    >>> is_printed("2037-03-12", "adopted on 12 March"), is_printed("2037-03-12", "on Thursday")
    (True, False)
    >>> is_printed("2037-03-12", "on March 12, 2036"), is_printed("2037-03-12", "12 March 2037")
    (False, True)
    """
    told = day(value)
    if told is None:
        return False
    month = rf"{month_name[told.month][:3]}[a-z]*\.?"
    number = rf"0?{told.day}(?:st|nd|rd|th)?(?!\d)"
    other = rf"(?!,?\s+(?!{told.year})\d{{4}})"
    printed = rf"(?:\b{month}\s+{number}|(?<!\d){number}\s+(?:of\s+)?{month}){other}"
    return bool(re.search(printed, words))


def knows_itself(claim: Claim, around: Around) -> bool:
    """Whether the words around a claim print the record's value: then ours was read amiss."""
    text, sentence = around.setting.text, around.sentence(claim)
    near = text[sentence.start : max(sentence.end, min(len(text), claim.span.end + _AROUND))]
    if claim.property == "tally":
        counts = _TALLY.search(claim.recorded)
        told = {int(one) for one in counts[0].split("-")} - {0} if counts else set()
        return bool(told) and told <= numbers_in(near)
    if claim.value in UNOPPOSED:  # its own votes are told beside: another was agreed so
        counts = _TALLY.search(claim.recorded)
        return counts is not None and int(counts[0].partition("-")[0]) in numbers_in(near)
    if claim.property == "force-level":
        number = _LARGE.search(claim.recorded)
        return number is not None and _digits(number[0]) in _numbers(near)
    dates = claim.property in ("adoption-date", "mandate-end", "mandate-period")
    known = [one for one in _ISO.findall(claim.recorded) if one[4:] != claim.value[4:]]
    return dates and any(is_printed(one, near) for one in known)


def stands_in_text(claim: Claim, around: Around) -> bool:
    """Whether the resolution's own text holds the number, day or period told, of whatever."""
    entry, held = around.entry(claim), _HELD.get(claim.property)
    if entry is None or held is None:
        return (
            claim.property == "mandate-end" and entry is not None and claim.value in entry.figures
        )
    texts = (around.bench.record.text(card.document_id) for card in entry.cards)
    return any(held(claim.value, one) for one in texts if one)


def adds_up(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the story tells rightly until when something runs: a period is then only rounded."""
    return claim.property == "mandate-period" and any(
        one.property == "mandate-end" and one.about == claim.about and one.verdict == CONFIRMED
        for one in claims
    )


def _numbers(text: str) -> set[str]:
    return {_digits(one) for one in _LARGE.findall(text)}


def _lasts(value: str, text: str) -> bool:
    """Whether a text prints a period, of whatever: `within 30 days`."""
    told = (length_of(one) for one in _LENGTH.finditer(text) if one["n"])
    return any(value.rstrip("s") == f"{count} {unit}" for count, unit in told)


def _digits(number: str) -> str:
    return number.replace(",", "")


_HELD: Mapping[str, Callable[[str, str], bool]] = {
    "force-level": lambda value, text: value.partition(" ")[0] in _numbers(text),
    "mandate-period": _lasts,
}
"""How a text holds what is told of a mandate, whatever it says by it."""
