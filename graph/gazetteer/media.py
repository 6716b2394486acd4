"""Which names are a medium's: those that we know, and those made as papers and agencies are called.

`The Lake Tribune`, `Times of Oslo` and `Wells.net` are media though nobody has told so: they end or
begin with a word for what brings news. `Latest News` and `Security Council` are not.
"""

from __future__ import annotations

import re
from functools import cache

from graph.gazetteer.finder import Gazetteer

_WORDS = """
    agency broadcasting bulletin chronicle courier daily dispatch echo examiner gazette globe
    guardian herald independent inquirer journal magazine mail media mercury mirror monitor news
    newspaper newswire observer online paper pilot post press radio record review service
    standard star sun telegraph television times today tribune tv voice wire
"""
_RUBRICS = """
    about all and arts back breaking business by day de du editorial events for free front full
    home in international la latest live local main more most my national new no of office on
    opinion other our page photo politics popular recent related release releases report services
    special sport sports statement story summary the this to top trending un updates video world
    your
"""
_OFFICES = """
    blog category comment comments department division member photo reporter section staff tags
    writer
"""
_BRINGERS = frozenset(_WORDS.split())
_NO_NAMES = frozenset(_RUBRICS.split()) | _BRINGERS
_NEVER = frozenset(_OFFICES.split())
_SMALL = frozenset(("the", "of", "and", "de", "du", "la", "on", "in", "for", "&"))
_SITE = re.compile(r"(?:www\.)?[A-Za-z][\w-]+\.(?:com|net|org|info|news|tv|[A-Z][a-z]{2})\Z")
_LEAST, _MOST = 2, 5


@cache
def _known() -> dict[str, str]:
    """The name of each medium that we know, by its spellings."""
    gazetteer = Gazetteer.load()
    return {
        one.text.casefold(): gazetteer.name(one.entity)
        for one in gazetteer.labels
        if ("classification", "orgtype/media") in gazetteer.entities[one.entity].links
        and one.kind != "ambiguous"
    } | {"aa": "Anadolu Agency", "reuter": "Reuters", "wikipedia": "Wikipedia"}


def media_name(printed: str) -> str:
    """The name of the medium that is printed so, "" where we know none.

    >>> media_name("AFP")
    'Agence France-Presse'
    """
    return _known().get(" ".join(printed.split()).casefold(), "")


def is_made_as_media(printed: str) -> bool:
    """Whether a name is made as those of media are: `The Lake Tribune`, `wells.net`.

    >>> is_made_as_media("The Lake Tribune"), is_made_as_media("Latest News")
    (True, False)
    """
    words = printed.split()
    if len(words) == 1 and _SITE.match(printed):
        return True
    if not _LEAST <= len(words) <= _MOST:
        return False
    if "/" in printed or not all(one[0].isupper() or one.lower() in _SMALL for one in words):
        return False
    low = [word.lower().strip(".,:") for word in words]
    if _NEVER.intersection(low):
        return False
    own = [one for one in low if one not in _NO_NAMES]
    ends = {low[-1], low[0], low[1] if low[0] == "the" else low[0]}
    return bool(own and ends & _BRINGERS) and not _is_actor(" ".join(own))


def _is_actor(name: str) -> bool:
    """Whether all of a name, but for its dress, is a State's or an organ's: a rubric's words."""
    found = Gazetteer.load().find(name.title())
    return bool(found) and found[0].end - found[0].start == len(name)
