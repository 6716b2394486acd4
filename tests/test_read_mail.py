"""Messages and pages saved in one file; clipped pages; what no reader takes, and what to do."""

import pytest

from graph.errors import ReadError
from graph.read import read_bytes
from graph.read.formats import other_format

HEAD = "From: {sender}\nSubject: {subject}\nDate: Sat, 3 May 2031 14:22:00 +0000\n"
STORY = (
    "The General Assembly adopted a resolution on clean wells on Saturday by 91 =\nvotes to 4,"
    " in spite of doubts about what it would cost.=20\n\n=E2=80=9CNobody drinks promises,=E2=80=9D"
    " the envoy of Malta told reporters after the vote, which had been put off twice.\n"
)
PART = 'Content-Type: {type}; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'


def mime(parts, kind="alternative", sender="Ada Okoro <ada@lake.example>", subject="Wells dug"):
    head = HEAD.format(sender=sender, subject=subject)
    head += f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="b"\n\n'
    body = "".join(f"--b\n{PART.format(type=name)}{text}\n" for name, text in parts)
    return f"{head}{body}--b--\n".encode()


def told(document):
    return {one.name: (one.value, one.span.of(document.text)) for one in document.marks}


def test_a_message():
    subject = "=?utf-8?Q?Wells_dug_=E2=80=93_at_last?="
    document = read_bytes(mime([("text/plain", STORY)], subject=subject), "a.eml")
    assert document.reader == "mail"
    assert told(document) == {
        "title": ("Wells dug – at last",) * 2,
        "author": ("Ada Okoro",) * 2,
        "date": ("2031-05-03",) * 2,
    }
    assert "91 votes to 4" in document.text
    assert "“Nobody" in document.text


def test_a_sender_without_a_name_is_no_author():
    document = read_bytes(mime([("text/plain", STORY)], sender="a@lake.example"), "a.eml")
    assert "author" not in told(document)


def test_a_page_saved_in_one_file():
    pytest.importorskip("trafilatura")
    page = (
        '<html><head><title>Wells | Lake Wire</title><meta property=3D"og:title" content=3D'
        '"Assembly backs wells"><meta property=3D"og:site_name" content=3D"Lake Wire"></head>'
        f"<body><article><p>{STORY}</p></article></body></html>"
    )
    parts = [("text/html", page), ("image/png", "=00=01")]
    found = told(read_bytes(mime(parts, "related", "<Saved by Blink>"), "a.mht"))
    assert found["title"][0] == "Assembly backs wells"
    assert found["publisher"][0] == "Lake Wire"
    assert not {"date", "author"} & set(found)  # those of the browser are not the page's


def test_a_page_without_a_charset_is_no_ascii():
    pytest.importorskip("trafilatura")
    text = mime([("text/html", f"<html><body><p>{STORY}</p><p>All of it.</p></body></html>")])
    document = read_bytes(text.replace(b'; charset="utf-8"', b""), "a.mht")
    assert "“Nobody" in document.text
    assert document.unread == ()


def test_a_message_without_text():
    with pytest.raises(ReadError, match="without text"):
        read_bytes(mime([("image/png", "=00")]), "a.eml")


def test_a_story_with_a_colon_is_no_message():
    assert (
        read_bytes(b"Wells: dug\nRopes: mended\nStates: glad\nAll is well.", "a").reader == "plain"
    )


def test_a_clipped_page():
    text = (
        '---\ntitle: "Wells dug"\nsource: "https://lake.example/w"\nauthor:\n  - "[[Ada Okoro]]"\n'
        "published: 2031-05-03\nsite: Lake Wire\n---\nThe Assembly adopted it.\n"
    )
    assert told(read_bytes(text.encode(), "a.md")) == {
        "title": ("Wells dug",) * 2,
        "url": ("https://lake.example/w",) * 2,
        "author": ("Ada Okoro",) * 2,
        "date": ("2031-05-03",) * 2,
        "publisher": ("Lake Wire",) * 2,
    }
    odd = text.replace("2031-05-03", "last May").replace("https://lake.example/w", "a friend")
    assert not {"date", "url"} & set(told(read_bytes(odd.encode(), "a.md")))


def test_a_reader_view_that_was_saved():
    pytest.importorskip("trafilatura")
    page = (
        "<!DOCTYPE html><html><head><title>Wells dug</title></head><body><div class=header>"
        '<a class="domain reader-domain" href="https://lake.example/w">lake.example</a>'
        '<h1 class="reader-title">Wells dug</h1><div class="credits reader-credits">Ada Okoro</div>'
        f"</div><div><p>{STORY}</p><p>All of it was told in one day.</p></div></body></html>"
    )
    found = told(read_bytes(page.encode(), "a.html"))
    assert found["author"] == ("Ada Okoro",) * 2
    assert found["publisher"] == ("lake.example",) * 2


@pytest.mark.parametrize(
    "head",
    [
        b"{\\rtf1 Wells",
        b"PK\x03\x04mimetypeapplication/epub+zip",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)
def test_what_no_reader_takes_is_told_with_what_to_do(head):
    assert other_format(head, "a", named=True).endswith("save it as .docx, .html or .txt")
