"""UN document symbols as a grammar: read, normalise, format, link.

>>> from graph.symbol import parse
>>> symbol = parse("a/res/57/270 b")
>>> symbol.text, symbol.organ, symbol.session, symbol.number, symbol.part
('A/RES/57/270[B]', 'GA', '57', '270', 'B')
"""

from graph.symbol.address import from_iri_path, iri_path, link
from graph.symbol.assembly import about_session, assembly_session
from graph.symbol.bodies import BODIES, Body
from graph.symbol.council import security_council_year
from graph.symbol.forms import BARE_FORMS, FULL_FORM, BareForm
from graph.symbol.grammar import decision, parse, resolution, try_parse
from graph.symbol.roman import ROMAN, from_roman
from graph.symbol.value import Kind, Symbol

__all__ = [
    "BARE_FORMS",
    "BODIES",
    "FULL_FORM",
    "ROMAN",
    "BareForm",
    "Body",
    "Kind",
    "Symbol",
    "about_session",
    "assembly_session",
    "decision",
    "from_iri_path",
    "from_roman",
    "iri_path",
    "link",
    "parse",
    "resolution",
    "security_council_year",
    "try_parse",
]
