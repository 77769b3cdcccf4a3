"""A newsroom behind the bot: what is reported is merged, matched with the chats, and sent to them."""

from __future__ import annotations

from dataclasses import replace

from pydantic import SecretStr

from monitor.alerting import Alerting
from monitor.holding import Records
from monitor.model import DeliveryState
from monitor.notify.channels import OpenChannels
from monitor.notify.channels.telegram import TelegramLink, TelegramSettings
from monitor.notify.channels.telegram.pacing import Limits
from monitor.notify.deliver import LEASE
from monitor.notify.outbox import Outcome
from monitor.recipients import ChatRecipients
from monitor.replay.articles import RecordedArticle, read
from monitor.subscribing import Followed
from monitor.tracking import Tracking
from tests.bot.conftest import Bot
from tests.servers.bot_api import TOKEN
from tests.servers.chat_api import Shown

FAST = Limits(overall=1000, chat=1000, group=100_000)


class Desk:
    """Tells the bot's service of attacks."""

    def __init__(self, bot: Bot) -> None:
        self._bot, parts = bot, bot.parts
        ledger = parts.ledger
        self._tracking = Tracking(bot.store, read)
        self.followed = Followed(parts.chats, parts.subscribing)
        records = Records(ledger.alert, ledger.incident, ledger.alert_text)
        self.alerting = Alerting(parts.waiting, parts.outbox, records, self.followed.index)
        self._count = 0

    async def reports(self, text: str, source: str = "herald", *, official: bool = False) -> list[str]:
        """A source tells of something now; the ids of the alerts that this makes."""
        self._count += 1
        now = self._bot.now
        recorded = RecordedArticle(
            source=source, url=f"https://{source}.test/{self._count}", lang="en", text=text, published=now,
            official=official, title=text.split(".")[0],
        )  # fmt: skip
        await self.followed.catch_up()
        alerts = []
        for change in await self._tracking.track(replace(recorded.article(), family=source), now):
            if change.alert is not None:
                alerts.append(change.alert.id)
                await self.alerting.tell(change.alert, now)
            elif change.incident is not None:
                await self.alerting.confirm(change.incident, now)
        return alerts

    async def delivers(self) -> list[Shown]:
        """Send what is due; what was shown by it."""
        bot, outbox = self._bot, self._bot.parts.outbox
        before = len(bot.api.shown)
        settings = TelegramSettings(token=SecretStr(TOKEN), base_url=bot.api.url)
        async with TelegramLink(settings, bot.store, FAST) as link:
            channels = OpenChannels({}, link, ChatRecipients(bot.parts.chats))
            while claims := await outbox.claim(bot.now, LEASE, 100):
                for claim in claims:
                    alert = await bot.parts.ledger.alert(claim.delivery.alert)
                    assert alert is not None
                    shown = claim.delivery.view.applied(alert) if claim.delivery.view else alert
                    receipt = await channels[claim.subscriber].send(shown, (), follows=claim.follows)
                    await outbox.settle(claim, Outcome(DeliveryState.SENT, message=receipt.message), bot.now)
        return bot.api.shown[before:]
