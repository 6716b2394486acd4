"""Which of several speakers the words belong to, where more than one cue stands by them."""

from __future__ import annotations

from graph.extract.quotations.cue import Speaker


def nearest(leading: Speaker | None, noun: Speaker | None) -> Speaker | None:
    """The one of two cues that stands nearer to the words, which both precede."""
    if leading is None or noun is None or leading.cue is None or noun.cue is None:
        return leading or noun
    if leading.rule != "quotations:before":
        return noun
    behind = noun.cue.start >= leading.cue.end and noun.rule == "quotations:noun"
    return noun if behind else leading


def rather(text_speaks: Speaker, before: Speaker) -> bool:
    """Whether a text tells its words rather than somebody whom the sentence names."""
    if text_speaks.cue is None or before.cue is None:
        return False
    far = before.rule in ("quotations:before-far", "quotations:according")
    if text_speaks.rule == "quotations:resolution-it":
        return far or text_speaks.cue.start >= before.cue.start
    if text_speaks.rule == "quotations:resolution-verb":
        return text_speaks.cue.start < before.cue.start
    if text_speaks.rule == "quotations:organ":
        return far and text_speaks.cue.start >= before.cue.end
    return far and text_speaks.rule == "quotations:resolution"


def carried(speaker: Speaker, rule: str) -> Speaker:
    """Somebody who goes on speaking, without a cue of their own."""
    return Speaker(speaker.entity, speaker.words, None, rule)
