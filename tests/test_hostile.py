"""Whatever a server does, it has a name in the metrics and in `tocsin sources`, and costs the other sources nothing."""

from __future__ import annotations

import asyncio
import gc
import logging
import ssl
import tracemalloc
from pathlib import Path
from random import Random

import pytest

from monitor import telemetry
from monitor.crawl.exchange import Limits
from monitor.crawl.sources.feed import FeedSettings, poll
from monitor.dedup.seen import Seen
from monitor.polling import Polling
from monitor.service.health import source_views
from tests.flow import Clock
from tests.servers.hostile import ANSWERS, hostile_server

OUTCOMES = {
    "good": "ok",
    "slow-headers": "timeout",
    "slow-bytes": "timeout",
    "silent": "timeout",
    "cut-body": "cut_off",
    "cut-chunk": "cut_off",
    "short-length": "bad_http",
    "two-lengths": "bad_http",
    "bomb-gzip": "too_large",
    "bomb-brotli": "too_large",
    "bomb-zstd": "too_large",
    "bomb-xml": "ok",
    "outside-entity": "ok",
    "loop": "too_many_redirects",
    "to-metadata": "refused_address",
    "to-nat64": "refused_address",
    "to-file": "bad_redirect",
    "windows-1251": "ok",
    "koi8-r": "ok",
    "nul-bytes": "ok",
    "many-entries": "ok",
    "same-guids": "ok",
    "error-page": "html_not_feed",
    "error-text": "broken_feed",
    "empty": "empty_feed",
    "other-json": "not_a_feed",
    "long-header": "bad_http",
    "not-http": "bad_http",
    "hangs-up": "cut_off",
    "cookie-wall": "ok",
    "cookie-wall-for-ever": "too_many_redirects",
    "consent-page": "html_not_feed",
    "https-to-http": "redirect_downgrade",
    "no-end-of-guids": "ok",
    "bomb-deflate": "too_large",
    "no-gzip": "ok",
    "bad-gzip": "bad_compression",
}
WARNED = {"windows-1251", "koi8-r", "many-entries"}
CERTIFICATE = Path(__file__).parent / "servers" / "loopback.pem"
"""Of 127.0.0.1, signed by itself, with its key."""


class Desk:
    """All misbehaving sources, polled side by side."""

    def __init__(self, store, fetcher, now, address, secure) -> None:
        self.clock, self.seen, self.entries = Clock(now), Seen(store), {}
        at = dict.fromkeys(OUTCOMES, address) | {"https-to-http": secure}
        self.sources = [
            FeedSettings(url=f"{at[name]}/{name}", name=name, allow_private=True, fetch="never") for name in OUTCOMES
        ]

        async def ask(source, validators, at):
            answer = await poll(source, fetcher, validators, at)
            self.entries[source.label] = answer.entries
            return answer

        async def nobody(*_) -> None:
            return None

        self._polling = Polling(
            poll_source=ask, seen=self.seen, paces=None, note_hub=nobody, tell_operator=None, clock=self.clock,
            random=Random(1),
        )  # fmt: skip

    async def poll(self, *but: str) -> None:
        self.clock.later(hours=2)
        await asyncio.gather(
            *(self._polling.poll(source, lambda *_: None) for source in self.sources if source.label not in but)
        )


@pytest.fixture
def tls(monkeypatch) -> ssl.SSLContext:
    """A server's, whose certificate is trusted by what asks it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


@pytest.fixture
async def desk(store, tls, fetcher, now, monkeypatch):
    monkeypatch.setattr("monitor.crawl.sources.feed.FEED_LIMITS", Limits(total=1, between_bytes=0.5))
    async with hostile_server() as address, hostile_server(tls) as secure:
        yield Desk(store, fetcher, now, address, secure)


def counted(name: str) -> dict[str, float]:
    return {
        sample.labels["outcome"]: sample.value
        for sample in next(iter(telemetry.POLLS.collect())).samples
        if sample.labels.get("source") == name and sample.name.endswith("_total")
    }


async def test_every_misbehaviour_has_its_name_and_none_costs_another_source_anything(desk) -> None:
    assert OUTCOMES.keys() == ANSWERS.keys() | {"cookie-wall"}
    before = {name: counted(name) for name in OUTCOMES}
    await desk.poll()
    came = {
        name: next(outcome for outcome, count in counted(name).items() if count > before[name].get(outcome, 0))
        for name in OUTCOMES
    }
    assert came == OUTCOMES
    views = {view.name: view for view in await source_views(desk.seen, desk.sources, desk.clock.now)}
    for name, outcome in OUTCOMES.items():
        assert views[name].outcome == ("" if outcome == "ok" else outcome)
        assert views[name].state == ("fresh" if outcome == "ok" else "failing")
        assert bool(views[name].last_error) == (outcome != "ok")
        assert bool(views[name].warnings) == (name in WARNED)


async def test_entries_with_other_guids_at_each_poll_are_known_by_their_links_from_the_third_on(desk, store) -> None:
    all_but_one = [name for name in OUTCOMES if name != "no-end-of-guids"]
    lengths = []
    for _ in range(5):
        await desk.poll(*all_but_one)
        lengths.append((await desk.seen.state("no-end-of-guids")).new)
    assert lengths == [5, 10, 10, 10, 10]
    views = {view.name: view for view in await source_views(desk.seen, desk.sources, desk.clock.now)}
    assert "other guids at each poll" in views["no-end-of-guids"].warnings[0]


async def test_what_can_be_read_of_it_is_read(desk) -> None:
    await desk.poll()
    titles = {name: [entry.title for entry in entries] for name, entries in desk.entries.items()}
    assert titles["good"] == titles["nul-bytes"] == titles["cookie-wall"] == ["Shells hit a depot"]
    assert titles["windows-1251"] == ["Вибухи в місті, поранено двох людей, сказав мер"]
    assert titles["koi8-r"] == ["Вибухи в мисти, поранено двох людей, сказав мер"]
    assert titles["same-guids"] == ["Story 0", "Story 1", "Story 2"]
    assert len(titles["many-entries"]) == 500
    assert all(len(title) < 100 and "root:" not in title for title in titles["bomb-xml"] + titles["outside-entity"])


@pytest.fixture
def unlogged():
    """What pytest keeps of the log is no memory of ours."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("unlogged")
async def test_memory_stays_flat_over_many_polls(desk) -> None:
    slow = ("slow-headers", "slow-bytes", "silent", "many-entries", "bomb-gzip", "bomb-brotli", "bomb-zstd")
    for _ in range(3):
        await desk.poll(*slow)
    gc.collect()
    tracemalloc.start()
    for _ in range(3):
        await desk.poll(*slow)
    gc.collect()
    early = tracemalloc.get_traced_memory()[0]
    for _ in range(12):
        await desk.poll(*slow)
    gc.collect()
    late = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert late - early < 100_000
