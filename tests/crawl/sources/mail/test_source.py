"""Mails become articles, each once, from a mailbox that is only read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest

from monitor.crawl.errors import FetchError
from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources.mail import MailSettings, poll, source
from monitor.crawl.sources.poll import Poll
from tests.servers.imap import ImapServer

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TEXT = "Three people were hurt in Kharkiv this morning, the mayor said.\n"


def mail(
    n: object, text: str = TEXT, html: str = "", sender: str = "Desk <desk@wire.example>", **headers: str
) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, f"Siren {n}"
    message["Message-ID"], message["Date"] = f"<m{n}@wire.example>", "Sun, 01 Mar 2026 12:00:00 +0200"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


class Desk:
    """A mailbox, looked at again and again."""

    def __init__(self, server: ImapServer) -> None:
        self.server, self.validators, self.told = server, Validators(), {}

    def settings(self, **more: Any) -> MailSettings:
        told = {"host": "127.0.0.1", "port": self.server.port, "tls": False, "user": "desk", "password": "a password"}
        return MailSettings(kind="mail", name="desk", allow_private=True, **{**told, **self.told, **more})

    async def look(self, **more: Any) -> Poll:
        found = await poll(self.settings(**more), Fetcher(), self.validators, NOW)
        self.validators = found.validators
        return found

    async def titles(self) -> list[str]:
        return [entry.title for entry in (await self.look()).entries]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with ImapServer() as server:
        yield Desk(server)


async def test_each_mail_is_read_once_and_nothing_is_marked(desk: Desk) -> None:
    desk.server.receive(mail(1))
    desk.server.receive(mail(2))
    [first, second] = (await desk.look()).entries
    assert (first.guid, first.title, first.whole) == ("m1@wire.example", "Siren 1", True)
    assert (second.content, second.published) == (TEXT.strip(), datetime(2026, 3, 1, 10, 0, tzinfo=UTC))
    assert (await desk.look()).not_modified
    desk.server.receive(mail(3))
    assert await desk.titles() == ["Siren 3"]
    words = b" ".join(desk.server.commands).upper()
    assert b"EXAMINE" in words
    assert b"BODY.PEEK" in words
    assert b"STORE" not in words
    assert b"SELECT" not in words


async def test_numbers_of_a_mailbox_that_was_made_anew_mean_nothing(desk: Desk) -> None:
    for n in range(5):
        desk.server.receive(mail(n))
    assert len(await desk.titles()) == 5
    desk.server.mails, desk.server.validity = {1: mail(4), 2: mail("new")}, 8
    assert [entry.guid for entry in (await desk.look()).entries] == ["m4@wire.example", "mnew@wire.example"]


async def test_many_mails_are_read_some_at_a_time(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(source, "MOST", 4)
    for n in range(10):
        desk.server.receive(mail(n))
    assert [len(await desk.titles()) for _ in range(3)] == [4, 4, 2]


async def test_an_empty_mailbox_is_no_error_and_the_first_mail_is_new(desk: Desk) -> None:
    first = await desk.look()
    assert (first.entries, first.not_modified) == ((), False)
    assert (await desk.look()).not_modified
    desk.server.receive(mail(1))
    assert await desk.titles() == ["Siren 1"]


async def test_the_part_that_says_more_is_read(desk: Desk) -> None:
    desk.server.receive(mail(1, "See the web.", "<p>Three people <b>were hurt</b>.</p><p>More soon.</p>"))
    desk.server.receive(mail(2, TEXT, "<p>pixels</p>", Archived_At="<https://wire.example/2>"))
    one, two = (await desk.look()).entries
    assert one.content == "Three people were hurt.\n\nMore soon."
    assert (two.content, two.link) == (TEXT.strip(), "https://wire.example/2")


async def test_only_mails_of_the_senders_count(desk: Desk) -> None:
    desk.told["senders"] = ["wire.example", "one@other.example"]
    for n, sender in enumerate(
        ("a@wire.example", "b@sub.wire.example", "ONE@other.example", "x@other.example", "z@awire.example")
    ):
        desk.server.receive(mail(n, sender=sender))
    found = await desk.look()
    assert [entry.title for entry in found.entries] == ["Siren 0", "Siren 1", "Siren 2"]
    assert found.warnings == ("2 mails are of others than `senders`, and were not read",)


async def test_hostile_mails_are_named_and_the_others_read(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(source, "MOST_BYTES", 50_000)
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1_500))
    bad = [b"", nested, b"From: a\nContent-Type: text/plain; charset=nothing\n\n\xff", mail(1) + b"x" * 200_000]
    for body in (*bad, b"Subject: =?utf-8?b?////?=\nDate: yesterday\n\nx", mail(2)):
        desk.server.receive(body)
    found = await desk.look()
    assert "Siren 2" in [entry.title for entry in found.entries]
    assert all(len(entry.content) < 60_000 for entry in found.entries)
    assert found.warnings
    assert (await desk.look()).not_modified


@pytest.mark.parametrize(
    ("more", "outcome", "temporary"),
    [
        ({"password": "another one"}, "login", False), ({"folder": "Nothing"}, "mailbox", True),
        ({"host": "localhost", "port": 9}, "cut_off", True), ({"tls": True}, "tls", True),
    ],
)  # fmt: skip
async def test_a_mailbox_that_cannot_be_read_says_why_without_the_password(
    desk: Desk, more: dict[str, Any], outcome: str, temporary: bool
) -> None:
    desk.told |= more
    with pytest.raises(FetchError) as caught:
        await desk.look()
    assert (caught.value.outcome, caught.value.temporary) == (outcome, temporary)
    assert "another one" not in str(caught.value)


async def test_the_password_is_not_sent_to_an_inner_address_unless_that_is_allowed(desk: Desk) -> None:
    settings = desk.settings().model_copy(update={"allow_private": False})
    with pytest.raises(FetchError) as caught:
        await poll(settings, Fetcher(), Validators(), NOW)
    assert caught.value.outcome == "refused_address"
    assert desk.server.logins == 0


def test_settings_that_cannot_work_are_refused() -> None:
    base = {"kind": "mail", "name": "desk", "host": "imap.example", "user": "desk"}
    for more, words in (
        ({}, "password_file"),
        ({"password": "x", "tls": False}, "allow_private"),
        ({"password": "x", "host": "a b"}, "host"),
    ):
        with pytest.raises(ValueError, match=words):
            MailSettings(**{**base, **more})
    assert "geheim" not in repr(MailSettings(**base, password="geheim"))
