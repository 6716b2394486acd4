"""Whether somebody acts: a finite verb behind a subject, of whatever kind it is."""

from __future__ import annotations

import re

from graph.extract.word_pattern import one_of
from graph.prose.inflection import PASTS

ACTS = re.compile(
    rf"""(?:,[^,“”"]{{3,120}},|\s[–—-]\s[^“”"]{{3,90}}\s[–—-])?,?\s+
    (?:(?:also|then|later|further|again|have|has|had|never|both|too|even|[a-z]+ly)\s+){{0,3}}
    (?P<verb>{one_of(PASTS)}
      |(?!(?:is|was|has|its|this|as|does|his|hers|us|yes)\b)[a-z]{{2,}}(?:ed|s))\b""",
    re.VERBOSE,
)
"""Matched at the end of a subject: what may be inserted, adverbs, and the verb."""
