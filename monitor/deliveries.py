"""`tocsin deliveries`: what was refused or given up, and another try of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.text import Text

from monitor.config import Loaded
from monitor.forms import write_line
from monitor.notify.undelivered import GivenUp, Undelivered
from monitor.notify.wording import clean
from monitor.status import ask
from monitor.store import codec
from monitor.store.connection import Store


def show_deliveries(loaded: Loaded, *, retry: bool, only: Sequence[str], as_json: bool) -> int:
    """Print what was given up, of some channels where any are named; with `retry`, queue all of it again."""

    async def question(store: Store) -> int:
        undelivered = Undelivered(store)
        # Listed whole before any of it is queued again: what is taken away meanwhile may hide others from a scan.
        found = [each async for each in undelivered.all() if not only or each.delivery.channel in only]
        console = Console(highlight=False)
        again = 0
        for each in sorted(found, key=lambda each: (each.at, each.delivery.id)):
            if as_json:
                write_line({**codec.plain(each.delivery), "reason": each.reason, "at": _time(each)}, sys.stdout)
            else:
                console.print(_line(each))
            if retry:
                again += await undelivered.retry(each.delivery, datetime.now(UTC))
        if retry:
            print(f"queued again: {again} of {len(found)}", file=sys.stderr)
        elif not found and not as_json:
            console.print("nothing was given up")
        return 0

    return ask(loaded, question)


def _line(given_up: GivenUp) -> Text:
    told = f"  {clean(given_up.reason, 300)}"
    return Text(f"{_time(given_up)}  {given_up.delivery.id}").append(told, "yellow")


def _time(given_up: GivenUp) -> str:
    if not given_up.at:
        return "?"
    return datetime.fromtimestamp(float(given_up.at), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
