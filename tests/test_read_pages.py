"""Web pages in the manners of agencies, newsrooms and blogs, and what sort of text they are."""

import pytest

from graph.extract import run
from graph.extract.identity.extractor import identify
from graph.extract.record.facts import front_matter
from graph.findings import Fact
from graph.model import Kind, Page
from graph.read import read_bytes
from graph.read.kinds import kind_of
from graph.segment import segment

STORY = (
    "<p>The General Assembly adopted a resolution on clean wells on Saturday by 91 votes to 4, in"
    " spite of doubts about what it would cost.</p><p>“Nobody drinks promises,” the envoy of Malta"
    " told reporters after the vote, which had been put off twice.</p><p>Two others were against"
    " the text, which asks all States to mend the ropes of public wells by 2035.</p>"
)
AGENCY = (
    "<!DOCTYPE html><html lang=en><head><title>Assembly backs clean wells | Lake Wire</title>"
    '<meta property="og:title" content="Assembly backs clean wells">'
    '<meta property="og:site_name" content="Lake Wire">'
    '<meta property="article:published_time" content="2031-05-03T14:22:00Z">'
    '<meta property="article:modified_time" content="2031-05-09T08:00:00Z">'
    '<meta name="author" content="Ada Okoro"></head><body><nav><ul><li><a href="/c">Chad</a></li>'
    '<li><a href="/p">Peru</a></li></ul></nav><article><h1>Assembly backs clean wells</h1>'
    '<time datetime="2031-05-03">May 3, 2031</time><div class="share"><a href="#">Tweet</a></div>'
    f"{STORY}</article><aside><h3>Read next</h3><a href=/t>Togo digs</a></aside></body></html>"
)
NEWSROOM = (
    "<html><head><title>News | Human stories of water</title>"
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
    '"headline":"Assembly backs clean wells","datePublished":"2031-05-03T18:00:00-04:00",'
    '"author":[{"@type":"Person","name":"Ada Okoro"}],'
    '"publisher":{"@type":"Organization","name":"Lake Wire"}}</script></head>'
    '<body><div id="menu"><a href="/">Global</a></div><div><h1>Assembly backs clean wells</h1>'
    f'<div class="date">3 May 2031</div>{STORY}</div>'
    '<div id="comments"><h3>2 comments</h3><p>Peru should be ashamed of it.</p></div></html>'
)
BLOG = (
    "<!doctype html><html><head><title>Assembly backs clean wells &#8211; Lake Wire</title></head>"
    '<body><article class="post"><header><h1 class="entry-title">Assembly backs clean wells</h1>'
    '<div class="entry-meta">Posted on <time class="entry-date published" datetime="2031-05-03">'
    'May 3, 2031</time> by <span class="author vcard"><a class="url fn n" href="/a">Ada Okoro</a>'
    f"</span></div></header>{STORY}<footer>Leave a comment</footer></article>"
    '<div class="widget"><h2>Recent posts</h2><a href="/1">Chad and the ropes</a></div></html>'
)


@pytest.mark.parametrize("page", [AGENCY, NEWSROOM, BLOG])
def test_what_a_page_says_of_itself(page, make_page_of):
    found = make_page_of(read_bytes(page.encode(), "a.html"))
    told = {one.name: one for one in front_matter(found)}
    assert {name: one.value for name, one in told.items()} == {
        "title": "Assembly backs clean wells",
        "published": "2031-05-03",
        "author": "Ada Okoro",
        "publisher": "Lake Wire",
    }
    assert all(one.span.of(found.text) == one.value for one in told.values())
    assert found.text.count("Assembly backs clean wells\n") == 2  # in the front matter, and once
    passages = {one.span.of(found.text) for one in run(found) if not isinstance(one, Fact)}
    assert "Malta" in passages
    assert not passages & {"Chad", "Peru", "Togo"}


@pytest.fixture
def make_page_of():
    pytest.importorskip("trafilatura")

    def make(document):
        segments = segment(document)
        return Page(document, segments, identify(document, segments))

    return make


LONG = " The Council asked every State to mend ropes, and set up a fund for those who have none."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lake resolution\nFrom Wikipedia, the free encyclopedia\n\nIt was long.", Kind.ARTICLE),
        ("Resolution 91\nDate 3 May 1951\nMeeting no. 7\nCode S/91\nSubject Wells", Kind.ARTICLE),
        (f"Wells{LONG}\n\nSee also\n\nRopes\n\nExternal links\n", Kind.ARTICLE),
        (f"Security Council resolution 91, adopted on 3 May 1951, was long.{LONG}", Kind.ARTICLE),
        (f"The Rope Fund is a trust that was set up long ago.{LONG}", Kind.ARTICLE),
        # near-misses
        (f"Security Council resolution 91, adopted on 3 May 2031, fails us. I fear it.{LONG} "
         "My view is that I should say so.", Kind.COMMENTARY),
        (f"The Rope Fund is a trust, it was announced on Monday.{LONG}", Kind.NEWS),
        (f"It is a day that nobody will forget.{LONG}", Kind.NEWS),
        ("Date 3 May 2031\nPlace Oslo\nThe Council met, officials said.", Kind.NEWS),
        ("Opinion: Mend the ropes\n\nNobody mends them.", Kind.COMMENTARY),
        (f"Wells\n\n{LONG}{LONG}\n\nOpinion\n\nEditorial\n", Kind.NEWS),
        ("“I dig,” he said. “We dig. My wells are our wells.”", Kind.NEWS),
        ("I dig wells. My ropes are old. I know what I say.", Kind.COMMENTARY),
        ("World opinion turned. We saw it.", Kind.NEWS),
        ("Did you know? Have you ever dug? Wells wait, and you know why.", Kind.COMMENTARY),
        ("Wells were dug.\n\nSubscribe to our wells\nFollow our ropes: we dig", Kind.NEWS),
        (f"The Human Rights Council this morning backed clean wells.{LONG}", Kind.PRESS_RELEASE),
        (f"Wells\nMeeting Summaries\n{LONG}", Kind.PRESS_RELEASE),
        (f"Wells\n4th Meeting (AM)\n{LONG}", Kind.PRESS_RELEASE),
        (f"The UN Human Rights Council this morning backed wells.{LONG}", Kind.NEWS),
        (f"The Security Council today backed clean wells, they said.{LONG}", Kind.NEWS),
        (f"Wells\n{LONG}{LONG}\n4th Meeting (AM)", Kind.NEWS),
    ],
)  # fmt: skip
def test_kinds_of_stories(text, kind):
    assert kind_of(text) is kind
