"""What the citation extractor finds in a text."""

from __future__ import annotations

from graph.extract.citations import extractor as citations


def cited(make_page, text, organ="GA"):
    page = make_page(text, "resolution", organ)
    found = []
    for one in citations.extract(page):
        assert one.span.of(page.text)
        found.append(one)
    return found
