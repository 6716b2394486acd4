"""Forms in which values of the same kind are equal where they mean the same."""

from __future__ import annotations

import re
import unicodedata

from graph.symbol import Symbol, try_parse

_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^a-z0-9]+")
_DASHES = re.compile(r"[\u2010-\u2015\u2212-]")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_MARKER = re.compile(r"(?<=[a-z”\"’)])\d{1,2}$|[*¹²³⁴⁵⁶⁷⁸⁹⁰]+$")


def words(text: str) -> str:
    """Lower-case words with single spaces, no accents or punctuation; a note's marker is cut.

    >>> words("Enhancing international co\u2011operation  in “Space”1")
    'enhancing international co operation in space'
    """
    dashed = _DASHES.sub(" ", _MARKER.sub("", text.strip().rstrip(".")))
    plain = unicodedata.normalize("NFKD", dashed).encode("ascii", "ignore").decode()
    return _LETTERS.sub(" ", plain.lower()).strip()


def symbol(text: str) -> str:
    """The library's form of a symbol, without part letter; as printed where it is none."""
    parsed = try_parse(text)
    return parsed.without_part.text if parsed else " ".join(text.split())


def document(text: str) -> str:
    """The symbol of a document without the paragraph that is cited in it.

    >>> document("A/76/471, para. 13")
    'A/76/471'
    """
    return symbol(text.partition(",")[0].partition(" and ")[0])


def bare(value: Symbol) -> str:
    """The form in which citations are compared: without part letter."""
    return value.without_part.text


def yearless(value: Symbol) -> str:
    """Like `bare`, a Security Council number without its year, which texts often get wrong."""
    return value.without_part.text.partition(" (")[0] if value.organ == "SC" else bare(value)


def committee(text: str) -> str:
    """A main committee by its ordinal, any other by its words.

    >>> committee("thirdCommittee"), committee("org/third-committee"), committee("Sixth Committee")
    ('third', 'third', 'sixth')
    """
    plain = words(text)
    for ordinal in _ORDINALS:
        if plain.startswith(ordinal) or f" {ordinal} committee" in f" {plain}":
            return ordinal
    if "special political" in plain or plain.startswith("specialpolitical"):
        return "fourth"
    return plain


def number(text: str) -> str:
    """The last number of a text: "97th" and "A/78/PV.97" are 97; resumptions and parts are cut.

    >>> number("97th plenary meeting"), number("A/78/PV.97"), number("S/PV.9586 (Resumption 1)")
    ('97', '97', '9586')
    """
    found = _NUMBER.findall(re.sub(r"\(.*?\)", "", text))
    return found[-1] if found else words(text)


def session(text: str) -> str:
    """A session as its number or name: "78", "es 11", "2023".

    >>> session("ES-11"), session("78"), session("2023 session")
    ('es 11', '78', '2023')
    """
    return words(text).removesuffix("session").strip()


def agenda(text: str) -> str:
    """An agenda item without spaces and full stops: "72(b)".

    >>> agenda("72 (b)"), agenda("Agenda item 13"), agenda("Agenda items 11 and 15")
    ('72(b)', '13', '11and15')
    """
    return re.sub(r"agenda\s+items?|^s\s+(?=\d)|[\s.]", "", text.lower())
