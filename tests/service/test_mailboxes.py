"""A mail that comes is asked for at once, through whatever happens to the connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest

from monitor.crawl.sources.mail import MailSettings
from monitor.crawl.sources.mail.mailbox import beside
from monitor.service import mailboxes
from monitor.service.mailboxes import idle, watch_mailboxes
from tests.servers.imap import ImapServer


class Watched:
    """A mailbox that is watched, and what was asked for."""

    def __init__(self, server: ImapServer) -> None:
        self.server, self.asked, self.stop = server, [], asyncio.Event()
        told = {"host": "127.0.0.1", "port": server.port, "tls": False, "user": "desk", "password": "a password"}
        self.sources = {"desk": MailSettings(kind="mail", name="desk", allow_private=True, **told)}
        self.task = asyncio.create_task(watch_mailboxes(lambda: self.sources, self.ask, self.stop))

    async def ask(self, name: str) -> None:
        self.asked.append(name)

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(60):
            while not true():
                await asyncio.sleep(0.01)


@pytest.fixture
async def watched(monkeypatch) -> AsyncIterator[Watched]:
    monkeypatch.setattr(mailboxes, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(mailboxes, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(mailboxes, "ROUND_SECONDS", 0.2)
    async with ImapServer() as server:
        found = Watched(server)
        yield found
        found.stop.set()
        await asyncio.wait_for(found.task, 60)


async def test_a_mail_is_asked_for_when_it_comes(watched: Watched) -> None:
    await watched.until(lambda: watched.server.idling)
    assert watched.asked == []
    watched.server.receive(b"Subject: one\n\n")
    await watched.until(lambda: watched.asked)


async def test_a_connection_that_was_cut_is_made_again(watched: Watched) -> None:
    await watched.until(lambda: watched.server.idling)
    watched.server.cut()
    await watched.until(lambda: watched.server.logins > 1)
    watched.server.receive(b"Subject: one\n\n")
    await watched.until(lambda: watched.asked)


async def test_what_came_between_two_connections_is_not_waited_for(watched: Watched) -> None:
    settings = watched.sources["desk"]
    watched.server.receive(b"Subject: one\n\n")
    assert await beside(settings, partial(idle, known=1)) == (True, 2)


async def test_a_server_that_cannot_tell_is_left_to_the_polls(watched: Watched) -> None:
    watched.server.idles = False
    assert await beside(watched.sources["desk"], partial(idle, known=0)) == (False, 1)


async def test_a_mailbox_that_left_the_configuration_is_left_alone(watched: Watched) -> None:
    await watched.until(lambda: watched.server.idling)
    watched.sources = {}
    await watched.until(lambda: not watched.server._waiting)


async def test_what_is_given_up_while_it_connects_never_logs_in() -> None:
    async with ImapServer(greets=False) as server:
        found = Watched(server)
        await found.until(lambda: server.connections)
        found.stop.set()
        await asyncio.wait_for(found.task, 60)
        server.greet()
        await found.until(lambda: not server.connections)
        assert server.logins == 0
