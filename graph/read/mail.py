"""Messages (.eml) and pages that a browser saved in one file (.mht, .mhtml): both are MIME.

The text is the message's plain part, or its HTML part, of which everything holds that holds of a
web page. Subject, date and sender become front matter; of a saved page they are the browser's own,
so that only what the page says of itself counts. Attachments and pictures are left alone.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from graph.errors import ReadError
from graph.model import Document, Source
from graph.read import html, markdown
from graph.read.decode import decode

NAME = "mail"

_HEADERS = re.compile(rb"\s*(?:[A-Z][\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){3}", re.IGNORECASE)
_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_HEAD = 8_192


def sniff(data: bytes, path: str) -> float:  # noqa: ARG001
    """Sure where the file opens with headers, that of MIME among them."""
    head = data[:_HEAD]
    return 0.9 if _HEADERS.match(head) and _MIME.search(head) else 0.0


def read(data: bytes, source: Source) -> Document:
    """The text with front matter.

    Raises:
        ReadError: no part of text in it, or HTML without an article.
    """
    message = message_from_bytes(data, policy=policy.default)
    part = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    payload = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise ReadError(source.path, "a message without text", "a part of text or HTML")
    charset = part.get_content_charset()
    try:
        content = payload.decode(charset) if charset else decode(payload, source.path)
    except (LookupError, UnicodeError) as error:
        raise ReadError(source.path, f"a message that is no {charset}", "its encoding") from error
    if part.get_content_type() == "text/html":
        return replace(html.read(content.encode(), source), reader=NAME)
    text = html.with_front(_fields(message), content.replace("\r\n", "\n"))
    return replace(markdown.read(text.encode(), source), reader=NAME)


def _fields(message: EmailMessage) -> dict[str, str]:
    """What the headers say, by key of the front matter; the sender only where it has a name."""
    title = " ".join(str(message["subject"] or "").split())
    sender = message["from"].addresses if message["from"] else ()
    fields = {"title": title, "author": sender[0].display_name if sender else ""}
    with suppress(ValueError):
        fields["date"] = parsedate_to_datetime(str(message["date"])).date().isoformat()
    return {key: value for key, value in fields.items() if value}
