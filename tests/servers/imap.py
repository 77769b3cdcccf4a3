"""A mailbox on loopback that speaks as much IMAP4rev1 (RFC 3501) as reading takes, and IDLE (RFC 2177)."""

from __future__ import annotations

import asyncio
import re
import shlex
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

_FETCH = re.compile(rb"UID FETCH (\d+) .*<0\.(\d+)>", re.IGNORECASE)
_RANGE = re.compile(rb"UID SEARCH UID (\d+):\*", re.IGNORECASE)


@dataclass
class ImapServer:
    """One user with one folder; `async with` starts it on a free port."""

    user: str = "desk"
    password: str = "a password"
    folder: str = "INBOX"
    mails: dict[int, bytes] = field(default_factory=dict)
    validity: int = 7
    idles: bool = True
    greets: bool = True
    """Whether it speaks first, as servers do; without, it waits for `greet`."""
    logins: int = 0
    idling: int = 0
    commands: list[bytes] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        self._writers: set[asyncio.StreamWriter] = set()
        self._waiting: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        self.cut()

    @property
    def connections(self) -> int:
        """How many are open."""
        return len(self._writers)

    def greet(self) -> None:
        """Speak to all that wait for it."""
        for writer in self._writers:
            writer.write(b"* OK ready\r\n")

    def cut(self) -> None:
        """End all connections, as servers do."""
        for writer in self._writers:
            writer.close()

    @property
    def following(self) -> int:
        """UIDNEXT."""
        return max(self.mails, default=0) + 1

    def receive(self, mail: bytes) -> int:
        """Put a mail into the folder, and tell those who idle."""
        uid = self.following
        self.mails[uid] = mail
        for writer in self._waiting:
            writer.write(b"* %d EXISTS\r\n" % len(self.mails))
        return uid

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if self.greets:
                writer.write(b"* OK ready\r\n")
            while line := await reader.readline():
                self.commands.append(line.strip())
                tag, _, command = line.strip().partition(b" ")
                if not await self._answer(tag, command, reader, writer):
                    break
        except ConnectionError:
            pass
        finally:
            self._waiting.discard(writer)
            self._writers.discard(writer)
            writer.close()

    async def _answer(
        self, tag: bytes, command: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        name = command.split(b" ")[0].upper()
        if name == b"IDLE":
            await self._idle(reader, writer)
        elif name == b"LOGIN":
            self.logins += 1
            if shlex.split(command.decode())[1:] != [self.user, self.password]:
                writer.write(b"%s NO wrong: %s\r\n" % (tag, command))
                return True
        elif name == b"EXAMINE" and self.folder.encode() not in command:
            writer.write(b"%s NO no such folder\r\n" % tag)
            return True
        else:
            self._tell(name, command, writer)
        writer.write(b"%s OK done\r\n" % tag)
        await writer.drain()
        return name != b"LOGOUT"

    async def _idle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"+ idling\r\n")
        self._waiting.add(writer)
        self.idling += 1
        await reader.readline()
        self._waiting.discard(writer)

    def _tell(self, name: bytes, command: bytes, writer: asyncio.StreamWriter) -> None:
        if name == b"CAPABILITY":
            writer.write(b"* CAPABILITY IMAP4rev1%s\r\n" % (b" IDLE" if self.idles else b""))
        elif name in (b"EXAMINE", b"SELECT"):
            writer.write(b"* %d EXISTS\r\n" % len(self.mails))
            writer.write(b"* OK [UIDVALIDITY %d] valid\r\n* OK [UIDNEXT %d] next\r\n" % (self.validity, self.following))
        elif found := _FETCH.search(command):
            uid, size = int(found[1]), int(found[2])
            body = self.mails.get(uid, b"")[:size]
            writer.write(b"* %d FETCH (UID %d BODY[]<0> {%d}\r\n%s)\r\n" % (uid, uid, len(body), body))
        elif command.upper().startswith(b"UID SEARCH"):
            writer.write(b"* SEARCH %s\r\n" % b" ".join(b"%d" % uid for uid in self._search(command)))

    def _search(self, command: bytes) -> list[int]:
        """A range beyond the last mail gives the last one (RFC 3501, 6.4.8)."""
        last = max(self.mails, default=0)
        if found := _RANGE.search(command):
            return [uid for uid in self.mails if uid >= int(found[1])] or ([last] if last else [])
        if b"UID *" in command:
            return [last] if last else []
        return list(self.mails)
