"""Bytes to text, whatever the bytes are said to be.

Order of belief: byte-order mark; UTF-8 if the bytes are that (other encodings hardly ever are by chance); what document
and server declare, where it decodes and reads like words; else a guess from the bytes themselves. After RFC 7303
and the encoding sniffing of the HTML standard, with the twist that declarations of UTF-8 are checked and not believed.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

SAMPLE = 6000
_NOT_FOR_DOCUMENTS = frozenset(
    {"utf-7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_GUESSES = ["cp1251", "koi8_r", "koi8_u", "cp1252", "iso8859_2", "cp1250", "cp1256", "cp1255", "iso8859_5", "cp866"]
_GUESSES += ["shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "iso8859_9", "cp1253"]
_HIGH_RUN = re.compile(rb"[^\x00-\x7f][^<>]*")
# Signs that letters were read in the wrong encoding: capitals inside words, symbols and accents where letters belong.
_ODD = re.compile(
    r"[a-zа-яёіїєґ][А-ЯЁІЇЄҐ]|[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]|[\u0080-\u009f\u2500-\u259f¤¦§©¬®°±µ¶·]|[A-Za-z][À-ÿ]{3,}|[À-ÿ]{4,}"
)
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_COMMON_LETTERS = "оеаинті"
_COMMON_SHARE = 0.34
"""In Ukrainian and Russian these letters are 45 of 100; in KOI8-R taken for windows-1251 or the reverse, 20 to 25."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that it was read as, and a word where that is not what was declared."""

    text: str
    encoding: str
    warning: str = ""


def decode(body: bytes, charset: str | None) -> Decoded:
    """Read bytes as text; `charset` is the one of the HTTP header. Never fails: bad bytes become U+FFFD."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return Decoded(body[len(mark) :].decode(encoding, "replace"), encoding)
    if encoding := _unmarked_utf16(body):
        return Decoded(body.decode(encoding, "replace"), encoding)
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(body, charset)


def _unmarked_utf16(body: bytes) -> str:
    head = body[:4]
    if len(head) == 4 and head[0] and not head[1] and head[2] and not head[3]:
        return "utf-16-le"
    return "utf-16-be" if len(head) == 4 and not head[0] and head[1] and not head[2] and head[3] else ""


def _not_utf8(body: bytes, charset: str | None) -> Decoded:
    # A text cut inside a letter, or one bad quotation among thousands of good letters, is still UTF-8.
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") * 10 <= sum(not c.isascii() for c in text[:200_000]):
        return Decoded(text, "utf-8", "some bytes are not UTF-8; they were left out")
    found = _DECLARED.search(body, 0, 2048)
    declared = (found[1] or found[2]).decode("ascii") if found else ""
    sample = _sample(body)
    for said in (declared, charset or ""):
        encoding = _known(said)
        if encoding not in ("", "utf-8", "iso8859-1", "ascii") and _reads_well(sample, encoding):
            return Decoded(body.decode(encoding, "replace"), encoding)
    guess = _guess(sample)
    said = declared or charset or "nothing"
    return Decoded(body.decode(guess, "replace"), guess, f"says {said[:40]} but reads as {guess}")


def _known(name: str) -> str:
    """The codec for a name, or nothing where it is unknown or no encoding of documents."""
    try:
        found = codecs.lookup(name.strip()).name if name else ""
        "".encode(found or "ascii")  # refuses codecs that turn bytes into bytes, such as "zlib"
    except (LookupError, ValueError):
        return ""
    if found == "koi8-r":
        return "koi8-u"  # the Ukrainian letters stand where the other has frames
    return "" if found in _NOT_FOR_DOCUMENTS else found


def _sample(body: bytes) -> bytes:
    """Stretches of text that hold letters beyond ASCII: markup says nothing about an encoding."""
    pieces: list[bytes] = []
    size = 0
    for run in _HIGH_RUN.finditer(body):
        pieces.append(run[0][:1000])
        size += len(pieces[-1])
        if size > SAMPLE:
            break
    return b"\n".join(pieces)


def _reads_well(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")
    high = sum(not c.isascii() for c in text)
    odd = sum(1 for _ in _ODD.finditer(text)) + 3 * text.count("\ufffd")
    cyrillic = "".join(_CYRILLIC.findall(text.lower()))
    if len(cyrillic) * 2 > high:
        common = sum(cyrillic.count(letter) for letter in _COMMON_LETTERS)
        return odd * 10 <= max(10, high) and common >= len(cyrillic) * _COMMON_SHARE
    return odd * 20 <= max(20, high)


def _guess(sample: bytes) -> str:
    for encoding in ("cp1251", "koi8_u", "iso8859_5", "cp866"):
        text = sample.decode(encoding, "replace")
        cyrillic = len(_CYRILLIC.findall(text))
        if cyrillic * 10 >= 8 * sum(not c.isascii() for c in text) and _reads_well(sample, encoding):
            return encoding
    best = from_bytes(sample, cp_isolation=_GUESSES, steps=4, threshold=0.4).best()
    return best.encoding if best is not None else "cp1252"
