"""Resolutions that a story tells of and that nothing identifies: who voted how stays known.

Where the record does not hold what a story is about, its votes, sponsors and counts are still facts
that it prints. Mentions that nothing resolved are put together, each with what is told of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.extract.resolutions.bodies import is_organ
from graph.findings import (
    Adoption,
    Finding,
    ResolutionMention,
    Sponsor,
    SponsorCount,
    Tally,
    UntracedResolution,
    Vote,
)
from graph.link.claims.orphans import Orphans
from graph.link.compare.words import normal_title
from graph.link.reading.reading import Reading
from graph.link.story.pool import is_other
from graph.link.story.setting import Setting
from graph.link.story.situation import UNNAMED, Situation, tally
from graph.link.story.telling import names_united_nations
from graph.model import Span

Statement = Sponsor | SponsorCount | Tally | Vote | Adoption
"""What is told of one resolution and would be lost without it."""


@dataclass(slots=True)
class _Text:
    """Mentions of one resolution that nothing identifies, and what sets it apart from others."""

    key: str
    mentions: list[ResolutionMention] = field(default_factory=list)
    marks: dict[str, set[str]] = field(default_factory=dict)

    def may_be(self, marks: Mapping[str, set[str]]) -> bool:
        """Whether a further mention with these marks can mean this text."""
        return all(self.marks.get(name, values) & values for name, values in marks.items())

    def take(self, mention: ResolutionMention, marks: Mapping[str, set[str]]) -> None:
        """Count a mention in, with what it tells."""
        self.mentions.append(mention)
        for name, values in marks.items():
            self.marks.setdefault(name, set()).update(values)

    def finding(self, setting: Setting) -> UntracedResolution:
        """The text as it is stated: by its first mention, with the others beside it."""
        named = [one for one in self.mentions if one.rule not in UNNAMED]
        titles = [one.title for one in named if one.title]
        organs = {one.organ for one in self.mentions} - {""} or set(setting.hints.organs)
        spans = tuple(sorted({one.span for one in named or self.mentions}))
        return UntracedResolution(
            spans[0],
            "link:untraced",
            key=self.key,
            mentions=spans,
            organ=next(iter(organs)) if len(organs) == 1 else "",
            title=titles[0] if titles else "",
        )


def untraced(
    setting: Setting, findings: Sequence[Finding], readings: Sequence[Reading]
) -> Iterator[Finding]:
    """All findings; those about a resolution that nothing identifies say which, told once.

    `The text` is none of these where the story has a resolution that it may point to.
    """
    orphans = Orphans(setting, readings)
    known = any(one.meant for one in readings)
    own = [one for one in readings if not (one.meant or (known and orphans.points(one)))]
    of_un = names_united_nations(setting.text) or any(is_organ(one.mention.organ) for one in own)
    of_mention = _texts(own) if of_un else {}
    told: dict[str, _Text] = {}
    for one in findings:
        if not isinstance(one, Statement) or one.about or orphans.about(one):
            yield one
            continue
        text = _text_of(one, of_mention)
        if text:
            told[text.key] = text
        yield replace(one, about=f"#{text.key}") if text else one
    for text in told.values():
        yield text.finding(setting)


def _texts(readings: Sequence[Reading]) -> dict[Span, _Text]:
    """Each mention with the text it means: the last one that it may be, else a new one."""
    found: dict[Span, _Text] = {}
    texts: list[_Text] = []
    for one in readings:
        if one.mention.plural > 1:
            continue
        marks = _marks(one.situation)
        fitting = [text for text in reversed(texts) if text.may_be(marks)]
        if not fitting or is_other(one.mention):
            fitting = [_Text(f"text-{len(texts) + 1}")]
            texts += fitting
        fitting[0].take(one.mention, marks)
        found[one.mention.span] = fitting[0]
    return found


def _marks(situation: Situation) -> dict[str, set[str]]:
    """What a mention tells that no two resolutions of a story share, as far as it tells it."""
    mention = situation.mention
    title = "" if mention.rule in UNNAMED else normal_title(mention.title)
    full = {
        tally(one) for one in situation.told if isinstance(one, Tally) and one.body != "committee"
    }
    told = {
        "organ": {mention.organ},
        "title": {title},
        "draft": {mention.draft},
        "sponsor": {mention.sponsor},
        "tally": {one for one in full if "?" not in one},
    }
    return {name: values - {""} for name, values in told.items() if values - {""}}


def _text_of(finding: Statement, texts: dict[Span, _Text]) -> _Text | None:
    """The text that a statement names, or the only one of the story where it names none."""
    of = finding.of
    if of is None:
        keys = {text.key: text for text in texts.values()}
        return next(iter(keys.values())) if len(keys) == 1 else None
    return next((text for span, text in texts.items() if span.overlaps(of)), None)
