"""Bytes to text: encodings, line ends and control characters, alike for every text format."""

from __future__ import annotations

import codecs
import re

from graph.errors import ReadError

SIZE_LIMIT = 20 * 2**20

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_LIGATURES = dict(
    zip(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06",
        ("ff", "fi", "fl", "ffi", "ffl", "st", "st"),
        strict=True,
    )
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufb00-\ufb06]")
_BINARY_SHARE = 0.02
_ZERO_SHARE = 0.3  # of every second byte, in Latin text written as UTF-16


def decode(data: bytes, path: str) -> str:
    """The text in these bytes, with a line feed for every line end.

    UTF-8 or UTF-16/32 by byte order mark, UTF-16 by its zero bytes, else UTF-8, else Windows-1252.
    Control characters become spaces, so offsets stay what they are; what `tidied` leaves out is no
    character of the text. Nothing else is normalised.

    Raises:
        ReadError: larger than 20 MB, empty, or no text at all.
    """
    if len(data) > SIZE_LIMIT:
        raise ReadError(path, f"{len(data):,} bytes", f"at most {SIZE_LIMIT >> 20} MB")
    text = _BREAKS.sub("\n", _characters(data, path))
    if _CONTROLS.search(text):
        text, count = _CONTROLS.subn(" ", text)
        if count > max(3, len(text) * _BINARY_SHARE):
            raise ReadError(path, "binary data", "text")
    text = tidied(text)
    if not text.strip():
        raise ReadError(path, "an empty file", "text")
    return text


def tidied(text: str) -> str:
    """The text without what only typesetters see: soft hyphens, marks of direction, ligatures.

    >>> tidied("of\ufb01ce re\u00adsolution")
    'office resolution'
    """
    if text.isascii() or not _UNSEEN.search(text):
        return text
    return _UNSEEN.sub(lambda sign: _LIGATURES.get(sign[0], ""), text)


def _characters(data: bytes, path: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, path)
    sample = data[:4096]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        if zeros > _ZERO_SHARE * (len(sample) // 2 or 1) and zeros > 3 * sample[
            1 - offset :: 2
        ].count(0):
            return _strictly(data, encoding, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise ReadError(path, f"bytes that are not {encoding}", "valid text", line) from error
