"""Terms and remarks of the mark-up in plain words and in our own terms."""

from __future__ import annotations

import re

from lxml import etree

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MODES = (
    ("silence", "without-vote"),
    ("withoutvote", "without-vote"),
    ("withoutavote", "without-vote"),
    ("acclamation", "acclamation"),
    ("consensus", "consensus"),
    ("unanimously", "unanimous"),
    ("recordedvote", "recorded-vote"),
    ("notadopted", "not-adopted"),
)


def told_apart(by: str) -> tuple[str, str]:
    """Who submitted a draft, and the list of those who sponsored it."""
    if not by.lower().startswith(("submitted", "introduced")):
        return "", by
    submitter, _, names = by.partition("sponsored by ")
    return submitter.removesuffix("co-").removesuffix("and ").strip(" ,"), names


def label_of(keyword: etree._Element) -> str:
    """The label of a keyword, as words."""
    label = keyword.get("showAs") or keyword.get("value") or ""
    return " ".join(label.replace("_", " ").split())


def mode_of(note: str) -> str:
    """How something was adopted, in our terms, or "" where the note does not say.

    >>> mode_of("Adopted unanimously, 6278th meeting"), mode_of("adoptedWithoutVote")
    ('unanimous', 'without-vote')
    """
    plain = re.sub(r"[^a-z]", "", note.lower())
    return next((mode for sign, mode in _MODES if sign in plain), "")


def spelled_out(camel: str) -> str:
    """A camel-case term as words."""
    return _CAMEL.sub(" ", camel).lower() if " " not in camel else camel
