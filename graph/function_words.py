"""The function words of English (closed classes) in one place: few, and always the same.

Patterns and stop lists are put together from these, so that a rule that means "a verb without
meaning of its own" or "an article" means all of them. Words of one matter alone (verbs of saying,
ways to vote) stand in the table of that matter.
"""

from __future__ import annotations

BE = "is are was were be been being am"
HAVE = "has have had having"
DO = "do does did"
MODAL = "will would can could may might shall should must"
PREPOSITION = """
    of in on at by with from for into onto upon under over about against between during through
    without within among amid toward towards via per despite alongside behind beyond across
    around like including excluding regarding concerning following throughout versus along as
    above below near outside inside besides except notwithstanding
"""
CONJUNCTION = "and or but nor"
RELATIVE = "which who whom whose that where"
SUBORDINATOR = """
    after before when while since because although though if whether until unless whereas so lest
    how why
"""
SUBJECT = "it he she they we i you"
"""Pronouns that can only be a subject, or may be one."""
OBJECT = "him them"
"""Pronouns that are no subject; `us` looks like a State."""
POSSESSIVE = "its their his her our my your"
DEMONSTRATIVE = "this that these those"
ARTICLE = "the a an"


def words_of(*classes: str) -> frozenset[str]:
    """The words of some classes (each written as one text) as a set.

    >>> sorted(words_of(DO, "to"))
    ['did', 'do', 'does', 'to']
    """
    return frozenset(word for one in classes for word in one.split())


def any_of(*classes: str) -> str:
    """A pattern that matches one word of these classes, as a group, without its bounds.

    >>> any_of(DO, "to")
    '(?:do|does|did|to)'
    """
    return f"(?:{'|'.join(word for one in classes for word in one.split())})"


AUXILIARY = any_of(BE, HAVE, DO, MODAL)
"""A pattern of the verbs that carry no meaning of their own."""
FINITE = any_of("is are was were has have had", DO, MODAL)
"""A pattern of those that a subject can stand before: no `be`, `been`, `being`, `having`."""
BETWEEN = (
    r"(?:(?:also|again|always|both|even|first|further|however|instead|itself|later|long|never|now"
    r"|earlier|once|still|then|today|too|yesterday|himself|herself|[a-z]+ly"
    rf"|{AUXILIARY})\s+){{0,3}}"
)
"""A pattern of what may stand between a subject and its verb, with the space behind it."""
GOVERNING = any_of(PREPOSITION, r"to than (?<!such\s)as")
"""A pattern of what makes the noun behind it a complement and no subject."""
DETERMINER = any_of("the an? this that these those", POSSESSIVE)
"""A pattern of what opens a noun phrase and counts nothing."""
FUNCTION = words_of(
    *(BE, HAVE, DO, MODAL, PREPOSITION, CONJUNCTION, RELATIVE, SUBORDINATOR, SUBJECT, OBJECT),
    "to as than not",
)
"""Words that no noun phrase holds before its noun: all of the above but what may open one."""
