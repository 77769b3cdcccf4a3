"""Compressed bodies (RFC 9110, content codings), inflated piece by piece so that a bomb stops at the limit."""

from __future__ import annotations

import sys
import zlib

import brotli  # type: ignore[import-untyped]

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ACCEPT_ENCODING = "gzip, deflate, br, zstd"
WINDOW = 23
"""Binary logarithm of the most memory that a zstd stream may ask for: 8 MB (RFC 9659)."""
STEP = 65536
MEMBERS = 100
"""Concatenated gzip members in one body; real ones have one or two."""


class InflateError(ValueError):
    """The body is not what its Content-Encoding says."""


class TooLargeError(ValueError):
    """The body is larger than allowed."""


class Plain:
    """A body without coding."""

    def feed(self, data: bytes, room: int) -> bytes:
        """The next piece; raises TooLargeError where it has more than `room` bytes."""
        if len(data) > room:
            raise TooLargeError
        return data

    @property
    def complete(self) -> bool:
        """Whether the body may end here."""
        return True


class Zlib(Plain):
    """gzip (RFC 1952) or deflate (RFC 1950, and the raw RFC 1951 that some servers mean by it)."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._wbits = 16 + zlib.MAX_WBITS if coding == "gzip" else zlib.MAX_WBITS
        self._stream: zlib._Decompress | None = None
        self._members = 0

    def feed(self, data: bytes, room: int) -> bytes:
        """The next piece inflated; raises TooLargeError beyond `room` bytes, InflateError for garbage."""
        pieces: list[bytes] = []
        while data:
            if self._stream is None or self._stream.eof:
                if self._members and not data.strip(b"\0"):
                    break  # padding after the last member
                self._start(data)
            assert self._stream is not None
            try:
                piece = self._stream.decompress(data, room + 1)
            except zlib.error as error:
                if self._members > 1:
                    break  # what follows a whole member is no member: browsers ignore it too
                raise InflateError(str(error)) from None
            if len(piece) > room:
                raise TooLargeError
            room -= len(piece)
            pieces.append(piece)
            data = self._stream.unconsumed_tail or self._stream.unused_data
        return b"".join(pieces)

    def _start(self, data: bytes) -> None:
        self._members += 1
        if self._members > MEMBERS:
            raise InflateError(f"more than {MEMBERS} concatenated parts")
        raw = self._coding == "deflate" and (data[0] & 0x0F) != 8
        self._stream = zlib.decompressobj(-zlib.MAX_WBITS if raw else self._wbits)

    @property
    def complete(self) -> bool:
        """Whether the stream has come to its end."""
        return self._stream is not None and self._stream.eof


class Brotli(Plain):
    """br (RFC 7932)."""

    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def feed(self, data: bytes, room: int) -> bytes:
        """The next piece inflated; raises TooLargeError beyond `room` bytes, InflateError for garbage."""
        pieces: list[bytes] = []
        while True:
            try:
                piece = self._stream.process(data, output_buffer_limit=STEP)
            except brotli.error as error:
                raise InflateError(str(error)) from None
            if len(piece) > room:
                raise TooLargeError
            room -= len(piece)
            pieces.append(piece)
            data = b""
            if self._stream.can_accept_more_data():
                return b"".join(pieces)

    @property
    def complete(self) -> bool:
        """Whether the stream has come to its end."""
        return bool(self._stream.is_finished())


class Zstd(Plain):
    """zstd (RFC 8878), with windows as RFC 9659 allows them on the web."""

    def __init__(self) -> None:
        self._stream: zstd.ZstdDecompressor | None = None
        self._frames = 0

    def feed(self, data: bytes, room: int) -> bytes:
        """The next piece inflated; raises TooLargeError beyond `room` bytes, InflateError for garbage."""
        pieces: list[bytes] = []
        while data:
            if self._stream is None or self._stream.eof:
                self._frames += 1
                if self._frames > MEMBERS:
                    raise InflateError(f"more than {MEMBERS} concatenated parts")
                self._stream = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: WINDOW})
            room -= self._frame(self._stream, data, room, pieces)
            data = self._stream.unused_data if self._stream.eof else b""
        return b"".join(pieces)

    def _frame(self, stream: zstd.ZstdDecompressor, data: bytes, room: int, pieces: list[bytes]) -> int:
        """Inflate what there is of a frame in steps; how many bytes that gave."""
        given = 0
        while True:
            try:
                piece = stream.decompress(data, STEP)
            except zstd.ZstdError as error:
                raise InflateError(str(error)) from None
            given += len(piece)
            if given > room:
                raise TooLargeError
            pieces.append(piece)
            data = b""
            if stream.eof or stream.needs_input:
                return given

    @property
    def complete(self) -> bool:
        """Whether the stream has come to its end."""
        return self._stream is not None and self._stream.eof


def inflater(coding: str, head: bytes) -> Plain:
    """The reader for a content coding, given the body's first bytes; raises InflateError where it is unknown.

    Servers that say gzip and send plain text are common enough: what starts like a document is taken as one.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return Plain()
    if coding in ("gzip", "x-gzip"):
        return Plain() if head.lstrip()[:1] in (b"<", b"{") else Zlib("gzip")
    if coding == "deflate":
        return Zlib("deflate")
    if coding == "br":
        return Brotli()
    if coding == "zstd":
        return Zstd()
    raise InflateError(f"unknown content coding {coding[:40]!r}")
