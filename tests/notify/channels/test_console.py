"""The console: readable blocks, coloured only where somebody looks, steered by nobody."""

from __future__ import annotations

import io

import pytest

from monitor.model import Range, Status
from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.console import ConsoleChannel, ConsoleSettings
from monitor.notify.digest import Digest, Item
from tests.notify.wires import make_alert


async def _told(settings: ConsoleSettings, **changes: object) -> str:
    out = io.StringIO()
    async with ConsoleChannel("console", settings, out) as channel:
        await channel.send(make_alert(2, killed=Range(7, 7), killed_before=Range(3, 3), **changes), ("family",))
    return out.getvalue()


async def test_a_file_gets_the_words_without_colours() -> None:
    told = await _told(ConsoleSettings(), status=Status.EXERCISE)
    assert "\x1b" not in told
    lines = [line.strip() for line in told.splitlines()]
    assert lines[0] == "EXERCISE – this is not a real event"
    assert lines[1] == "UPDATE  Kharkiv (UA)"
    assert "killed 3 → 7, injured not reported → at least 24" in lines
    assert "“people were killed … Shells hit the market”" in lines
    assert lines[-2] == "https://herald.test/1"


async def test_a_digest_is_a_line_an_attack_and_says_what_each_is() -> None:
    out = io.StringIO()
    alerts = (make_alert(2, killed_before=Range(1, 1), injured_before=Range(24, None)), make_alert(1, city="\x1b[2J"))
    async with ConsoleChannel("console", ConsoleSettings(), out) as channel:
        receipt = await channel.send_digest(Digest(tuple(Item(alert, ("family",)) for alert in alerts)))
    assert receipt.taken == 2
    assert out.getvalue().splitlines()[:5] == [
        " Digest: 2 attacks ",
        "  1.  UPDATE  Kharkiv (UA): killed 2, injured at least 24 (killed 1 → 2); shelling",
        "     https://herald.test/1",
        "  2.  NEW  [2J (UA): killed 1, injured at least 24; shelling",
        "     https://herald.test/1",
    ]


async def test_a_terminal_gets_colours() -> None:
    assert "\x1b[" in await _told(ConsoleSettings(colour="always"))


async def test_words_from_outside_cannot_steer_the_terminal() -> None:
    told = await _told(ConsoleSettings(), title="\x1b[2J[bold red]x[/] \x9b31m \u202eevil", city="K\nUPDATE fake\r")
    assert not any(code in told for code in ("\x1b", "\x9b", "\u202e", "\r"))
    assert "[bold red]x[/]" in told
    assert "UPDATE  K UPDATE fake (UA)" in told


async def test_a_closed_output_is_an_error_of_this_channel_only() -> None:
    out = io.StringIO()
    channel = ConsoleChannel("console", ConsoleSettings(), out)
    out.close()
    with pytest.raises(DeliveryError) as told:
        await channel.send(make_alert(), ())
    assert not told.value.permanent
