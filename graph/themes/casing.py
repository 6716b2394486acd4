"""Subjects that the library prints in capitals, in the sentence case of our own scheme."""

from __future__ import annotations

import re
from functools import cache

from graph.gazetteer import Gazetteer
from graph.themes.phrases import Phrases
from graph.themes.scheme import Concept

_KINDS = frozenset(("pref", "alt", "former", "demonym"))
_FAMILIES = frozenset(("state", "territory"))
_LITTLE = frozenset(("and", "d", "au", "da", "de", "der", "in", "la", "of", "s", "the"))
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_PROPER = frozenset(
    re.findall(
        r"\w+",
        """
    africa african africans america american americans antarctic antarctica arab arabs arctic asia
    asian asians atlantic balkan balkans baltic bedouin caribbean christian christianity christians
    creole english europe european europeans french gulf hindu indian islam islamic jewish jews
    latin maghreb mediterranean melanesia micronesia muslim muslims nile pacific persian polynesia
    portuguese roma russian sahel semitism spanish turkic zionism
    saharan sahelian states oblast peninsula kordofan chechnya january
    february march april june july august september october
    november december aral bali chernobyl chornobyl holocaust karabakh kivu nagorny
    """,
    )
)
_NAMED = {"sea": "Sea", "ocean": "Ocean", "lakes": "Lakes", "river": "River", "islands": "Islands"}
"""Words that belong to a name where one stands before them."""
_CAPITALS = frozenset(("aids", "covid", "d.c", "hiv", "n.y", "sars", "un"))
_PHRASES = (
    "Addis Ababa",
    "Bolivarian Republic of",
    "Bretton Woods",
    "El Niño",
    "Federated States of",
    "Great Lakes",
    "Islamic Republic of",
    "Kingdom of the",
    "Middle East",
    "New York",
    "Olympic Games",
    "Paralympic Games",
    "Plurinational State of",
    "Port-au-Prince",
    "Red Sea",
    "South-South",
    "Sudano-Sahelian",
    "White Helmets",
)


def sentence_case(label: str) -> str:
    """A label in capitals with a capital at its beginning and in names alone.

    >>> sentence_case("REFUGEES FROM TIMOR-LESTE"), sentence_case("AID TO THE UN (TEXT)")
    ('Refugees from Timor-Leste', 'Aid to the UN (text)')
    """
    if not label.isupper():
        return label
    proper = {
        place
        for _, start, end in _names(Gazetteer.load()).find(label)
        for place in range(start, end)
    }
    words, before, last = [], "", 0
    for match in _WORD.finditer(label):
        words.append(label[last : match.start()])
        before = _cased(match.group(), match.start() in proper, before)
        words.append(before)
        last = match.end()
    cased = "".join([*words, label[last:]])
    return cased[:1].upper() + cased[1:]


def _cased(word: str, proper: bool, before: str) -> str:
    low = word.lower().replace("i\u0307", "i")
    if low in _CAPITALS:
        return word.upper()
    if low in _LITTLE:
        return low
    if proper or low in _PROPER:
        return low.capitalize()
    if low in _NAMED and before[:1].isupper():
        return _NAMED[low]
    return low


@cache
def _names(known: Gazetteer) -> Phrases:
    names = sorted(
        {one.text for one in known.labels if one.kind in _KINDS and one.family in _FAMILIES}.union(
            _PHRASES
        )
    )
    return Phrases([Concept(one, (one,)) for one in names])
