"""A connection to a mailbox (IMAP4rev1, RFC 3501), and work on it in a thread that nobody waits for at the end."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import certifi
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError

from monitor.addresses import forbidden
from monitor.crawl.errors import FetchError
from monitor.crawl.sources.mail.settings import MailSettings

T = TypeVar("T")
CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0


class Mailbox:
    """A mailbox that is open for reading; its methods block."""

    def __init__(self, settings: MailSettings) -> None:
        self._settings = settings
        self._client: IMAPClient | None = None
        self._given_up = False
        self.validity = 0
        """UIDVALIDITY (RFC 3501, 2.3.1.1): the numbers of mails mean the same for as long as it stays."""
        self.following = 0
        """UIDNEXT: a number that no mail had yet as the folder was opened; 0 where the server does not tell."""

    @property
    def client(self) -> IMAPClient:
        """The connection."""
        assert self._client is not None
        return self._client

    def open(self) -> None:
        """Connect, log in and open the folder for reading only. Raises FetchError."""
        settings = self._settings
        try:
            self._client = IMAPClient(
                settings.host, port=settings.port, use_uid=True, ssl=settings.tls,
                ssl_context=_tls() if settings.tls else None, timeout=SocketTimeout(CONNECT_SECONDS, READ_SECONDS),
            )  # fmt: skip
            if self._given_up:  # while it was connecting
                raise ConnectionAbortedError
            self._refuse_inner()
            self._client.login(settings.user, settings.secret)
            told = self._client.select_folder(settings.folder, readonly=True)
            self.validity, self.following = int(told[b"UIDVALIDITY"]), int(told.get(b"UIDNEXT", 0))
        except (IMAPClientError, OSError, KeyError, ValueError) as error:
            raise explained(error, settings) from error

    def _refuse_inner(self) -> None:
        """The password goes to no address of somebody's inside, whatever the name led to."""
        peer = str(self.client.socket().getpeername()[0])
        if not self._settings.allow_private and (reason := forbidden(peer)):
            raise FetchError(
                f"{self._settings.host}: {reason}; set `allow_private: true` if this is your own network",
                outcome="refused_address",
                temporary=False,
            )

    def give_up(self) -> None:
        """Cut the connection, from whatever thread: the work on it fails, now or as soon as it is connected."""
        self._given_up = True
        client = self._client
        if client is not None:
            with suppress(OSError, AttributeError):
                client.socket().shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection, in the thread that works on it."""
        client = self._client
        if client is not None:
            with suppress(OSError, AttributeError, ValueError, IMAPClientError):
                client.shutdown()


def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context


def explained(error: Exception, settings: MailSettings) -> FetchError:
    """What went wrong with a mailbox, without what the server said: that may repeat the password."""
    where = f"{settings.host}, {settings.folder}"
    if isinstance(error, FetchError):
        return error
    if isinstance(error, LoginError):
        return FetchError(
            f"{where}: user and password are refused; many providers want a password for this program alone",
            outcome="login", temporary=False,
        )  # fmt: skip
    if isinstance(error, ssl.SSLError):
        return FetchError(f"{where}: no secure connection; check host and port", outcome="tls", temporary=True)
    if isinstance(error, TimeoutError):
        return FetchError(f"{where}: does not answer in time; will be tried later", outcome="timeout", temporary=True)
    if isinstance(error, socket.gaierror):
        return FetchError(f"{where}: the host has no address; check the name", outcome="dns", temporary=True)
    if isinstance(error, OSError):
        return FetchError(f"{where}: the connection ended; will be tried later", outcome="cut_off", temporary=True)
    return FetchError(
        f"{where}: the server refuses ({type(error).__name__}); check `folder`", outcome="mailbox", temporary=True
    )


async def beside(settings: MailSettings, work: Callable[[Mailbox], T]) -> T:
    """Open a mailbox and work on it in a thread of its own; cancelling cuts the connection, which ends the thread.

    Raises FetchError, and what `work` raises besides.
    """
    loop, mailbox = asyncio.get_running_loop(), Mailbox(settings)
    done: asyncio.Future[T] = loop.create_future()

    def settle(set_outcome: Callable[[Any], None], outcome: object) -> None:
        if not done.done():
            set_outcome(outcome)

    def run() -> None:
        try:
            mailbox.open()
            outcome: tuple[Callable[[Any], None], object] = done.set_result, work(mailbox)
        except Exception as error:  # noqa: BLE001 - raised again where it is awaited
            known = isinstance(error, (IMAPClientError, OSError))
            outcome = done.set_exception, explained(error, settings) if known else error
        finally:
            mailbox.close()
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(settle, *outcome)

    threading.Thread(target=run, daemon=True).start()
    try:
        return await done
    finally:
        mailbox.give_up()
