"""Draws the pictures of docs/telegram.md: what the bot sends, worded and marked up by the code that sends it.

    python -m tools.draw_messages [--fonts FOLDER] [--out FOLDER]

The fonts are DejaVu Sans (Debian: fonts-dejavu-core; https://dejavu-fonts.github.io, free to use and to draw with). The
attacks are invented.
"""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from monitor.bot.asker import Asker
from monitor.bot.commands.settings.menu import COMMAND as SETTINGS
from monitor.bot.keyboard import Rows
from monitor.bot.sender import Sender
from monitor.bot.turn import Parts, Turn
from monitor.model import Alert, Kind, Method, Range, Reason
from monitor.notify.channels.telegram.buttons import alert_buttons
from monitor.notify.digest import Digest, Item, compose_digest
from monitor.notify.maps import locator
from monitor.notify.render import CAPTION_UNITS, telegram_digest, telegram_html
from monitor.notify.wording import compose, words
from monitor.subscriptions.chat import Chat
from tools.messages.paint import Bubble, Painter, labels

OUT = Path(__file__).parents[1] / "docs/messages"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CITIES = {"Kharkiv": (706483, "UA", 49.98, 36.25), "Odesa": (698740, "UA", 46.48, 30.73)}
CITIES |= {"Kherson": (706448, "UA", 46.64, 32.61), "Khartoum": (379252, "SD", 15.55, 32.53)}


def attack(city: str, method: Method, **told: Any) -> Alert:  # noqa: ANN401 - any field of an alert
    """The first alert of an invented attack."""
    number, country, _, _ = CITIES[city]
    return Alert(
        **{
            "id": f"{number}-m1.1", "incident": f"{number}-m1", "sequence": 1, "kind": Kind.NEW,
            "reason": Reason.NEW_ATTACK, "city": city, "country": country, "geonameid": number, "methods": (method,),
            "killed": None, "injured": None, "source": "herald", "url": "https://herald.example/1", "published": NOON,
            "sent_at": NOON, **told,
        }
    )  # fmt: skip


def bubble(alert: Alert, language: str, zone: str, **more: Any) -> Bubble:  # noqa: ANN401 - any field of a bubble
    """The message that tells an alert."""
    html = telegram_html(compose(alert, language, zone=zone), CAPTION_UNITS)
    return Bubble(html, buttons=labels(alert_buttons(alert.id, language)), **more)


def first(alert: Alert, language: str, zone: str, note: str = "") -> Bubble:
    """The message that tells a new attack, with its map."""
    _, _, latitude, longitude = CITIES[alert.city]
    return bubble(alert, language, zone, picture=locator(latitude, longitude, alert.city), note=note)


def update(alert: Alert, **told: Any) -> Alert:  # noqa: ANN401 - any field of an alert
    """What comes after it."""
    before = {"killed_before": alert.killed, "injured_before": alert.injured}
    changes: dict[str, Any] = {"sequence": 2, "kind": Kind.UPDATE, "reason": Reason.TOLL_ROSE, **before, **told}
    return replace(alert, **changes)


KHARKIV = attack(
    "Kharkiv", Method.MISSILE_STRIKE, killed=Range(3, 3), injured=Range(12, None), sources=1, independent=1,
    title="Missile hits market in Kharkiv", quotes={"killed": "The strike on the market killed three people"},
)  # fmt: skip
RISEN = update(
    KHARKIV, killed=Range(7, 7), injured=Range(24, None), sources=3, independent=2, official=1, source="mayor",
    title="Mayor: seven killed", quotes={"killed": "Seven dead, at least 24 hurt, the mayor said"},
)  # fmt: skip
LOWERED = update(
    RISEN, kind=Kind.CORRECTION, reason=Reason.REVISED_DOWN, killed=Range(6, 6), source="police",
    title="Police correct the toll", quotes={"killed": "Six people were killed, not seven"},
)  # fmt: skip
ODESA = attack(
    "Odesa", Method.DRONE_STRIKE, killed=Range(0, 0), injured=Range(2, 4), sources=2, independent=2,
    title="Дрони влучили в порт Одеси", quotes={"injured": "Постраждали від двох до чотирьох працівників порту"},
)  # fmt: skip
KHARTOUM = attack(
    "Khartoum", Method.SHELLING, killed=Range(3, 3), injured=Range(11, None), sources=2, independent=2, official=1,
    title="قصف على سوق في الخرطوم", quotes={"killed": "قُتل ثلاثة أشخاص في القصف على السوق"},
)  # fmt: skip
KHARTOUM_RISEN = update(KHARTOUM, killed=Range(7, 7), injured=Range(11, 15), sources=3)


class Caught:
    """Takes what the bot would send."""

    def __init__(self) -> None:
        self.bubbles: list[Bubble] = []

    async def send(self, chat: int, text: str, rows: Rows | None = None, **_: Any) -> None:  # noqa: ANN401, ARG002
        """As the bot's own sender does, but for sending it."""
        self.bubbles.append(Bubble(text, buttons=[[button.label for button in row] for row in rows or []]))


async def settings(chat: Chat) -> Bubble:
    """The menu of /settings as the command makes it."""
    caught = Caught()
    asker = Asker(chat=chat.id, topic=0, private=True, user=chat.id, language=chat.language)
    turn = Turn(
        cast("Parts", None), cast("Sender", caught), "tocsin_bot", asker, chat
    )  # the menu looks at the chat only
    await SETTINGS.run(turn)
    return caught.bubbles[0]


def digest(*alerts: Alert, language: str = "en") -> Bubble:
    """Several attacks in one message."""
    of = Digest(tuple(Item(alert, ()) for alert in alerts), of=len(alerts))
    return Bubble(telegram_digest(compose_digest(of, language))[0])


def pictures() -> dict[str, list[Bubble]]:
    """The messages of each picture by its name."""
    replied = f"↩ {words('en').say('headline-update', city='Kharkiv', country='UA')}"
    chat = Chat(id=5, language="en", zone="Europe/Kyiv", quiet=("22:00", "07:00"))
    return {
        "new": [first(KHARKIV, "en", "Europe/Kyiv")],
        "update": [
            first(RISEN, "en", "Europe/Kyiv", note="edited in place, without a sound"),
            bubble(RISEN, "en", "Europe/Kyiv", replies_to=replied, note="a message of its own: the rise is material"),
        ],
        "correction": [bubble(LOWERED, "en", "Europe/Kyiv")],
        "digest": [digest(RISEN, KHARTOUM, ODESA)],
        "settings": [asyncio.run(settings(chat))],
        "ukrainian": [first(ODESA, "uk", "Europe/Kyiv")],
        "arabic": [
            first(KHARTOUM, "ar", "Africa/Khartoum"),
            bubble(KHARTOUM_RISEN, "ar", "Africa/Khartoum"),
        ],
        "hebrew": [bubble(RISEN, "he", "Asia/Jerusalem")],
    }


def main() -> None:
    """Draw all of them."""
    parser = argparse.ArgumentParser(description="Draw the pictures of docs/telegram.md.")
    parser.add_argument("--fonts", type=Path, default=FONTS)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    painter = Painter(arguments.fonts)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, bubbles in pictures().items():
        picture = painter.chat(bubbles)
        (arguments.out / f"{name}.png").write_bytes(picture)
        print(f"{name}.png: {len(picture):,} bytes")


if __name__ == "__main__":
    main()
