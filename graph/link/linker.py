"""Which resolutions a press text means, on what ground, and what it claims of them.

Stories are read twice: once by what they and the record say, and again with what surely linked
stories say of who led a resolution. A story never changes what the record says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import unquote

from graph.findings import About, Claim, Finding, Quotation
from graph.iris import Iris
from graph.link.claims.collect import claims
from graph.link.claims.quoted import checked
from graph.link.claims.untraced import untraced
from graph.link.reading.appeared import appeared, dated
from graph.link.reading.counted import Counted
from graph.link.reading.discourse import Reading, deciding, read_mentions
from graph.link.reading.rewrite import rewritten
from graph.link.reading.salience import main_matter
from graph.link.record.entry import Entry
from graph.link.record.lookup import Record
from graph.link.score.resolve import Resolved, by_evidence
from graph.link.story.setting import Setting
from graph.link.story.situation import Situation
from graph.link.story.story import Story
from graph.link.story.telling import NOT_ADOPTED
from graph.link.story.whole import whole
from graph.link.verdicts.bench import Bench
from graph.model import Span
from graph.symbol import Symbol, try_parse

_NAMED = frozenset({"symbol", "title", "draft"})
_PAGE = re.compile(
    r"https?://(?:docs\.un|undocs|www\.undocs)\.org/(?:(?:en|fr|es|ru|ar|zh)/)?(?P<path>\S+)"
)
_COUNCIL = re.compile(r"(S/RES/\d+)\s*\((\d{4})\)")
_FRONT = 0.9
"""How sure it is that a text is about the resolution whose official page its front matter names."""
_WHOLE = 0.8
"""How sure it must be that a story which names resolutions only in passing is about one."""


Failed = Callable[[Story, Exception], None]


def link(
    stories: Sequence[Story],
    record: Record,
    iris: Iris | None = None,
    failed: Failed | None = None,
) -> list[Story]:
    """The stories with their mentions resolved, what each is about, and its claims judged.

    `about` is filled on every finding that speaks of a linked resolution; `About` and `Claim`
    findings are added. Passages of the record are named under `iris`, the default base if None.
    Whatever goes wrong in one story, the others go on: `failed` is told of it, and it is left out;
    without `failed` the error is raised.
    """
    begun: list[tuple[Setting, list[Reading]]] = []
    for story in stories:
        with _apart(story, failed):
            setting = Setting(story)
            begun.append((setting, read_mentions(setting, record, {})))
    leads = _leads([readings for _, readings in begun])
    bench = Bench(record, iris or Iris())
    done: list[Story] = []
    for setting, first in begun:
        with _apart(setting.story, failed):
            settled = not leads or all(one.meant for one in first)
            readings = first if settled else read_mentions(setting, record, leads)
            done.append(_linked(setting, readings, bench))
    return done


@contextmanager
def _apart(story: Story, failed: Failed | None) -> Iterator[None]:
    """What goes wrong in one story is told, and stays in it."""
    try:
        yield
    except Exception as error:
        if failed is None:
            raise
        failed(story, error)


def _leads(readings: Sequence[Sequence[Reading]]) -> dict[str, frozenset[str]]:
    """Who led which resolution, as stories say that name the resolution itself."""
    found: dict[str, set[str]] = defaultdict(set)
    for story in readings:
        named = {meant.symbol for one in story for meant in one.meant if meant.ground in _NAMED}
        for one in story:
            if len(one.meant) == 1 and one.meant[0].symbol in named:
                found[one.meant[0].symbol] |= one.situation.sponsors
    return {symbol: frozenset(led) for symbol, led in sorted(found.items()) if led}


def _linked(setting: Setting, readings: Sequence[Reading], bench: Bench) -> Story:
    bench = replace(bench, story_text=setting.text)
    about = list(_about(setting, readings, bench.record))
    anchor = appeared(setting, readings, about, bench.record)
    findings = list(dated(rewritten(setting, readings), setting, anchor))
    judged = claims(setting, findings, readings, bench)
    kept: list[Finding] = [
        checked(one, bench) if isinstance(one, Quotation) and one.about else one
        for one in untraced(setting, findings, readings)
        if not isinstance(one, Claim)
    ]
    every = [*kept, *judged, *about]
    every.sort(key=lambda one: (one.span, type(one).__name__, one.rule))
    return Story(setting.story.page, tuple(every))


def _about(setting: Setting, readings: Sequence[Reading], record: Record) -> Iterator[About]:
    """What the story is about, each with the mention that decides."""
    chosen = main_matter(setting, readings)
    for symbol in chosen:
        span, meant = deciding(readings, symbol)
        yield _to(symbol, meant, span)
    if not chosen:
        every = whole(setting)
        every = None if every and every.telling in NOT_ADOPTED else every
        found = by_evidence(every, record, setting.hints) if every else None
        sure = found is not None and found.score >= _WHOLE
        if every and found and sure and _voted(setting, every, record.entries[found.symbol]):
            chosen = [found.symbol]
            yield _to(found.symbol, found, every.sentence)
    front = _front_matter(setting)
    if front and front[0] not in chosen:
        symbol, span = front
        yield About(span, "link:front-matter", symbol, "front-matter", _FRONT)


def _voted(setting: Setting, every: Situation, entry: Entry) -> bool:
    """Whether the only vote that the story tells may be that of a resolution."""
    return not Counted(setting, ()).speaks_against(every, entry, alone=True)


def _to(symbol: str, meant: Resolved, span: Span) -> About:
    return About(span, f"link:{meant.ground}", symbol, meant.ground, round(meant.score, 3))


def _front_matter(setting: Setting) -> tuple[str, Span] | None:
    """The resolution whose symbol or official page the document's front matter names."""
    for name in ("about", "symbol", "url"):
        mark = setting.story.page.document.mark(name)
        if mark is None:
            continue
        symbol = try_parse(mark.value) or _of_page(mark.value)
        if symbol:
            return symbol.text, mark.span
    return None


def _of_page(address: str) -> Symbol | None:
    """The symbol in the address of an official page."""
    page = _PAGE.fullmatch(address.strip())
    if page is None:
        return None
    return try_parse(_COUNCIL.sub(r"\1 (\2)", unquote(page["path"])))
