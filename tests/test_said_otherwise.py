"""A story says the same in other marks, dates, numbers and names: what is found may not change."""

import re
from collections import Counter
from functools import cache

import pytest
from test_press_texts import names, text_of, value_of

from graph.extract import run

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
COUNTED = r"(?= (?:votes?|countries|states|nations|members|in favou?r|against|abst\w+)\b)"
FEW = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SMALL = {word: number for number, word in enumerate(FEW, 2)}
WORDS = {number: word for word, number in SMALL.items()}
NAME = r"[A-Z][a-z]+"


def _word(match):
    return WORDS.get(int(match[0]), match[0])


WAYS = {
    # how it is said otherwise: pattern, what stands there then, share of the findings that stay
    "straight quotation marks": (r"[“”]", '"', 0.99),
    "curly apostrophes": (r"(?<=\w)'(?=\w)", "’", 0.99),
    "marks of TeX": (r"“([^“”]*)”", r"``\1''", 0.99),
    "marks of French": (r"“([^“”]*)”", r"« \1 »", 0.99),
    "two blanks": (r"(?<=[.”]) (?=[A-Z“])", "  ", 0.99),
    "tight dashes": (r" [–—-] ", "—", 0.99),
    "numbers in digits": (
        rf"(?<![-\w])(?:{'|'.join(SMALL)}){COUNTED}",
        lambda match: str(SMALL[match[0]]),
        0.99,
    ),
    "numbers in words": (rf"(?<![\d/.,:$-])\d\d?{COUNTED}", _word, 0.99),
    "day before month": (rf"\b({MONTHS}) (\d\d?), (\d{{4}})", r"\2 \1 \3", 0.99),
    "month before day": (rf"\b(\d\d?) ({MONTHS}) (\d{{4}})", r"\2 \1, \3", 0.99),
    "ordinal days": (rf"\b({MONTHS}) (\d\d?)\b(?!-)", r"\1 \2th", 0.99),
    "as well as": (rf"({NAME}, {NAME}),? and (?={NAME})", r"\1 as well as ", 0.99),
    "a comma before and": (rf"({NAME}, {NAME}) and (?={NAME})", r"\1, and ", 0.99),
    "dots in UN": (r"\bUN\b", "U.N.", 0.99),
    "no dots in UN": (r"\bU\.N\.", "UN", 0.99),
    "a capital": (r"\bresolution\b", "Resolution", 0.99),
    "No. before a number": (r"\b([Rr]esolution) (?=\d{3,4}\b(?!/))", r"\1 No. ", 0.99),
    "favor": ("favour", "favor", 0.99),
    "passed": (r"\badopted\b", "passed", 0.99),
    "cast a vote": (r"\bvoted against\b", "cast a vote against", 0.99),
    "abstained from voting": (r"\babstained\b(?! from)", "abstained from voting", 0.99),
}


def _found(page):
    told = (value_of(one) for one in run(page))
    return Counter(one for one in told if one)


@pytest.fixture
def as_written(make_page):
    @cache
    def found(name):
        return _found(make_page(text_of(name), "news"))

    return found


@pytest.mark.parametrize("way", WAYS)
def test_what_is_said_otherwise_is_found_all_the_same(make_page, as_written, way):
    pattern, instead, floor = WAYS[way]
    before, kept = 0, 0
    for name in (*names(), *names("held"), *names("held2")):
        text = text_of(name)
        other = re.sub(pattern, instead, text)
        if other != text:
            found = as_written(name)
            before += found.total()
            kept += (found & _found(make_page(other, "news"))).total()
    assert before, "no text is changed"
    assert kept >= floor * before, f"{kept} of {before} findings are left"
