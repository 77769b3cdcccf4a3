"""Updates come by polling or by webhook; each is answered once, and none that is odd stops the others."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

import aiohttp
import pytest

from monitor.bot.session import Session
from monitor.bot.settings import WebhookSettings
from monitor.bot.webhook import HEADER, secret_of
from monitor.web.server import serve
from tests.bot.conftest import Bot, running
from tests.bot.people import Person
from tests.notify.wires import until
from tests.servers.bot_api import TOKEN, Refusal

ODD = [
    {"my_chat_member": {"chat": {"id": 5}}},
    {"message": {"message_id": 1, "date": "yesterday"}},
    {"message": "hello"},
    {"brand_new_kind": {"id": 1}},
    {"callback_query": {"id": "1", "from": {"id": 5, "is_bot": False, "first_name": "S"}, "chat_instance": "1"}},
    {},
]


async def test_odd_updates_are_let_go_and_the_next_one_is_answered(
    bot: Bot, person: Person, capfd: pytest.CaptureFixture[str]
) -> None:
    for odd in ODD:
        await bot.api.answered(await bot.api.tell(**odd))
    assert await person.says("/help")
    told = "".join(capfd.readouterr())
    assert "yesterday" not in told


async def test_an_answer_of_telegram_in_a_form_that_nobody_knows_counts_as_one(
    bot: Bot, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = bot.api._keep
    monkeypatch.setattr(bot.api, "_keep", lambda *told: keep(*told) | {"link_preview_options": "odd"})
    shown = await person.says("/help")
    assert shown
    assert "What I can do" in shown.text
    assert len(bot.api.in_chat(5)) == 1


async def test_what_was_answered_is_not_answered_again_by_the_next_process(made: Bot) -> None:
    async with running(made):
        await made.person().says("/help")
    async with running(made):
        await made.person(6).says("/help")
    assert (len(made.api.in_chat(5)), len(made.api.in_chat(6))) == (1, 1)


async def test_what_came_while_nobody_listened_is_answered_afterwards(made: Bot) -> None:
    person = made.person()
    await made.api.tell(message=person._message(text="Kharkiv"))
    await made.api.tell(message=person._message(text="/list"))
    async with running(made):
        await until(lambda: len(made.api.in_chat(5)) == 2, 60)
    assert "1. Kharkiv" in person.reads().text  # in the order in which it was said


async def test_a_telegram_that_is_away_is_asked_again(made: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.bot.sender.NETWORK_WAIT", 0.01)
    monkeypatch.setattr("monitor.bot.session.FIRST_WAIT", 0.01)
    monkeypatch.setattr("monitor.bot.polling.FIRST_WAIT", 0.01)
    made.api.me_fails = 4
    async with running(made):
        made.api.webhook = {"url": "https://elsewhere.test"}  # somebody else has taken the token: 409
        await asyncio.sleep(0.1)
        made.api.webhook = {}
        assert await made.person().says("/help")


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # both types are understood
async def test_an_answer_that_telegram_refuses_for_now_is_tried_again(bot: Bot, person: Person) -> None:
    bot.api.fail_next.append(Refusal(429, "Too Many Requests: retry after 1", {"retry_after": 1}))
    assert await person.says("/help")


@asynccontextmanager
async def called(bot: Bot):
    """The bot while Telegram calls it; the server stands in for the proxy."""
    listening = asyncio.Event()

    @asynccontextmanager
    async def listen(app, address):
        async with serve(app, address) as real:
            bot.api.real = real
            yield real
            listening.clear()

    async def duty(session: Session, stop: asyncio.Event) -> None:
        settings = WebhookSettings(url="https://bell.example", listen="127.0.0.1:0")
        await session.be_called(settings, listen, stop)

    async with running(bot, duty):
        await until(lambda: bot.api.webhook, 60)
        bot.api.webhook["to"] = f"{bot.api.real}/telegram"
        yield bot


async def test_telegram_calls_with_the_secret_and_is_answered_once(made: Bot) -> None:
    async with called(made) as bot:
        assert bot.api.webhook["url"] == "https://bell.example/telegram"
        assert bot.api.webhook["secret_token"] == secret_of(TOKEN)
        assert TOKEN not in secret_of(TOKEN)
        message = bot.person()._message(text="/help")
        for _ in range(2):
            assert await bot.api.call(number=77, message=message) == 200
        assert len(bot.api.in_chat(5)) == 1
        for odd in ODD:
            assert await bot.api.call(**odd) == 200


@pytest.mark.parametrize("secret", ["", "wrong", "a" * 64])
async def test_a_call_without_the_secret_is_refused(made: Bot, secret: str) -> None:
    async with called(made) as bot:
        assert await bot.api.call(secret, message=bot.person()._message(text="/help")) == 403
        assert bot.api.shown == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b'{"update_id": "x"}', b"\xff" * 100, b"[" * 100_000])
async def test_a_call_that_is_no_update_is_refused(made: Bot, body: bytes) -> None:
    async with called(made) as bot, aiohttp.ClientSession() as session:
        headers = {HEADER: secret_of(TOKEN)}
        async with session.post(bot.api.webhook["to"], data=body, headers=headers) as answer:
            assert answer.status == 400
        assert await bot.api.call(message=bot.person()._message(text="/help")) == 200
