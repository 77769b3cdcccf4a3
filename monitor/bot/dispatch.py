"""From an update to an answer: who may ask what, one turn of a chat after the other, each isolated from the rest."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from weakref import WeakValueDictionary

from telegram import Message, Update

from monitor import telemetry
from monitor.bot import membership
from monitor.bot.access import Rate, may_change, may_subscribe
from monitor.bot.asker import Asker, Pressed, Said, asker_of, pressed_in, said_in
from monitor.bot.commands import COMMANDS, LOCATION, PLAIN, UNKNOWN, Command
from monitor.bot.keyboard import OutdatedError, read_data
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.turn import Parts, Turn
from monitor.store.connection import OUTAGE
from monitor.subscriptions import fate
from monitor.subscriptions.chat import name_of

TURN_SECONDS = 60.0
AT_ONCE = 64

log = telemetry.logger("bot")


class Dispatcher:
    """Answers updates."""

    def __init__(self, parts: Parts, sender: Sender, username: str) -> None:
        self._parts, self._sender = parts, sender
        self._username = username.lower()
        self._rate = Rate()
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._room = asyncio.Semaphore(AT_ONCE)

    async def take(self, update: Update) -> None:
        """Answer one update; whatever goes wrong with it is logged and concerns no other one."""
        chat = update.effective_chat.id if update.effective_chat else 0
        turn = self._turns.setdefault(chat, asyncio.Lock())
        async with self._room, turn:
            try:
                async with asyncio.timeout(TURN_SECONDS):
                    await self._answer(update)
            except NotSentError as error:
                log.warning("an answer did not arrive", update=update.update_id, error=str(error))
            except OUTAGE as error:  # TimeoutError is an OSError
                log.warning("store is away", update=update.update_id, error=str(error) or type(error).__name__)
                await self._sorry(update, "away")
            except Exception as error:  # one update is isolated from the rest
                telemetry.MESSAGES_FAILED.labels("bot").inc()
                log.exception("an update met a defect", update=update.update_id, error=type(error).__name__)
                await self._sorry(update, "defect")

    async def _answer(self, update: Update) -> None:
        if update.my_chat_member is not None:
            await membership.changed(self._parts, self._sender, update.my_chat_member)
            return
        message = update.message or update.channel_post
        if message is not None and (message.migrate_to_chat_id or message.migrate_from_chat_id):
            await membership.moved(self._parts, message)
            return
        asker, pressed = asker_of(update), pressed_in(update)
        if asker is None or (asker.user is not None and update.effective_user is not None and _is_bot(update, asker)):
            return
        if pressed is not None:
            await self._press(asker, pressed)
        elif message is not None:
            await self._hear(asker, message)

    # --- words ---------------------------------------------------------------------------------------------------

    async def _hear(self, asker: Asker, message: Message) -> None:
        said = said_in(message)
        command = self._command(asker, said)
        if command is None:
            return
        turn = await self._turn(asker, said=said)
        if not await self._admitted(turn, command):
            return
        if command.changes and not await may_change(self._sender, asker):
            await turn.reply(turn.text("only-admins"))
            return
        telemetry.TURNS.labels(command.name).inc()
        await command.run(turn)

    def _command(self, asker: Asker, said: Said) -> Command | None:
        """What is wanted: a command; in a private chat also a place by its name, or where somebody is."""
        if said.to and said.to != self._username:
            return None
        if said.command:
            named = COMMANDS.get(said.command)
            return named or (UNKNOWN if asker.private or said.to else None)
        if not asker.private:
            return None
        return LOCATION if said.location else PLAIN if said.text else None

    async def _admitted(self, turn: Turn, command: Command) -> bool:
        """Whether this is answered as asked; if not, it has been said why."""
        asker, settings = turn.asker, self._parts.settings()
        allowed = self._rate.take(asker.chat, settings.requests, asyncio.get_running_loop().time())
        if not allowed:
            if allowed is False:
                await (turn.notice(turn.label("too-fast")) if turn.pressed else turn.reply(turn.text("too-fast")))
            return False
        code = turn.said.text if command.name == "start" else ""
        if command.name == "forget" or may_subscribe(settings, asker, known=turn.known, code=code.split("_")[0]):
            return not command.operators or turn.operator or await _unknown(turn)
        told = "closed-invite" if settings.access == "invite" else "closed"
        await (turn.notice(turn.label(told), alert=True) if turn.pressed else turn.reply(turn.text(told)))
        return False

    # --- buttons -------------------------------------------------------------------------------------------------

    async def _press(self, asker: Asker, pressed: Pressed) -> None:
        turn = await self._turn(asker, pressed=pressed)
        try:
            await self._obey(turn, pressed)
        except OutdatedError:
            await turn.notice(turn.label("outdated"), alert=True)
        finally:
            with suppress(NotSentError):
                await turn.notice()

    async def _obey(self, turn: Turn, pressed: Pressed) -> None:
        name, arguments = read_data(pressed.data)
        command = COMMANDS.get(name)
        if command is None or command.press is None:
            raise OutdatedError(name)
        if not await self._admitted(turn, command):
            return
        changes = command.changes or (command.press_changes is not None and command.press_changes(arguments))
        if changes and not await may_change(self._sender, turn.asker):
            await turn.notice(turn.label("only-admins"), alert=True)
            return
        telemetry.TURNS.labels(command.name).inc()
        await command.press(turn, arguments)

    async def _turn(self, asker: Asker, *, said: Said | None = None, pressed: Pressed | None = None) -> Turn:
        name = name_of(asker.chat, asker.topic)
        chat = await self._parts.chats.chat(name)
        if chat is not None and chat.disabled:  # who speaks to the bot can be reached
            await fate.enable(self._parts.chats, name)
            chat = await self._parts.chats.chat(name)
        return Turn(self._parts, self._sender, self._username, asker, chat, said=said, pressed=pressed)

    async def _sorry(self, update: Update, what: str) -> None:
        asker = asker_of(update)
        if asker is None:
            return
        turn = Turn(self._parts, self._sender, self._username, asker, None, pressed=pressed_in(update))
        with suppress(NotSentError, TimeoutError):
            if turn.pressed:
                await turn.notice(turn.label(what), alert=True)
            elif asker.private:
                await turn.reply(turn.text(what))


def _is_bot(update: Update, asker: Asker) -> bool:
    """Other bots are not answered: two that answer each other would not end. Anonymous administrators count as one."""
    user = update.effective_user
    return user is not None and user.is_bot and not asker.as_chat


async def _unknown(turn: Turn) -> bool:
    """A command of operators is none to anybody else."""
    await (turn.notice(turn.label("outdated"), alert=True) if turn.pressed else turn.reply(turn.text("help-short")))
    return False
