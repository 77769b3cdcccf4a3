"""SIGTERM and Ctrl-C end the service; SIGHUP asks for the configuration to be read again."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def handled(stop: asyncio.Event, reload: asyncio.Event) -> Iterator[None]:
    """Set the events when the signals come; a second Ctrl-C does not wait any longer."""
    loop = asyncio.get_running_loop()

    def end() -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    actions = {signal.SIGTERM: stop.set, signal.SIGINT: end, signal.SIGHUP: reload.set}
    installed = []
    for number, action in actions.items():
        with suppress(NotImplementedError, RuntimeError, ValueError):  # not in the main thread
            loop.add_signal_handler(number, action)
            installed.append(number)
    try:
        yield
    finally:
        for number in installed:
            loop.remove_signal_handler(number)
