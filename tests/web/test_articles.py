"""Articles that a pipeline hands in are on the stream when that is acknowledged, and only with the token."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import pytest
from redis.exceptions import ConnectionError as StoreAwayError

from monitor.assemble import byline
from monitor.crawl.sources.push import PushSettings
from monitor.dedup.seen import Accepted, Seen
from monitor.model import Article, Entry
from monitor.own_words import OwnWords
from monitor.polling import Polling
from monitor.service.inlet import Inlet
from monitor.store import codec
from monitor.web import articles
from tests.conftest import NOW
from tests.web.samples import Site

TOKEN, OTHER = "a-token-of-the-desk", "a-token-of-another-desk"
PATH = "/v1/articles"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
SIREN = {"id": "1", "title": "Siren", "text": "Three people were hurt in Kharkiv.", "published": "2026-03-01T11:00:00Z"}


@dataclass
class Desk:
    """A web part that takes articles, over a real store."""

    site: Site
    seen: Seen
    sources: dict[str, PushSettings] = field(default_factory=dict)
    away: bool = False

    def __post_init__(self) -> None:
        self.site.options = {"inlet": Inlet(lambda: self.sources, self.take, lambda: NOW)}

        async def nobody(*_: object) -> None: ...

        self.polling = Polling(
            poll_source=nobody, seen=self.seen, paces=None, note_hub=nobody, tell_operator=None, clock=lambda: NOW,
            random=Random(1),
        )  # fmt: skip

    async def take(self, name: str, entries: Sequence[Entry]) -> Accepted | None:
        if self.away:
            raise StoreAwayError
        source = self.sources[name]
        by = byline(source)
        return await self.polling.take(
            source, entries, lambda sighting, entry: OwnWords(by, sighting).article(entry) if entry.whole else None
        )

    async def post(self, body: object, headers: dict[str, str] = BEARER):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = await self.site.ask(PATH, method="POST", data=data, headers=headers)
        return answer.status, json.loads(answer.body)


@pytest.fixture
def desk(site: Site, store) -> Desk:
    sources = [PushSettings(kind="push", name=n, token=t) for n, t in (("desk", TOKEN), ("other", OTHER))]
    return Desk(site, Seen(store), {source.label: source for source in sources})


async def stream(store, source: str = "desk") -> list[Article]:
    return [codec.load(Article, fields[b"body"]) for _, fields in await store.redis.xrange(store.keys.articles(source))]


async def test_what_is_acknowledged_is_on_the_stream_once(desk: Desk, store) -> None:
    status, told = await desk.post(SIREN)
    assert (status, told) == (202, {"source": "desk", "new": 1, "changed": 0, "known": 0, "rejected": []})
    [article] = await stream(store)
    assert (article.title, article.source, article.dated, article.backfill) == ("Siren", "desk", True, False)
    assert (await desk.post(SIREN))[1]["known"] == 1
    assert (await desk.post(SIREN | {"text": "Four people were hurt in Kharkiv."}))[1]["changed"] == 1
    assert len(await stream(store)) == 2
    assert (await desk.seen.state("desk")).new == 1


async def test_records_that_are_no_articles_are_named_and_the_others_taken(desk: Desk, store) -> None:
    status, told = await desk.post([{"title": 7}, SIREN, {}])
    assert (status, told["new"], [one["index"] for one in told["rejected"]]) == (202, 1, [0, 2])
    assert (await desk.post([{}]))[0] == 422
    lines = b'{"title": "One", "text": "a"}\n\n{"title": "Two", "text": "b"}\n'
    assert (await desk.post(lines, BEARER | {"Content-Type": "application/x-ndjson"}))[1]["new"] == 2


async def test_an_address_alone_waits_durably_for_its_page(desk: Desk, store) -> None:
    assert (await desk.post({"url": "https://a.example/1", "title": "Siren"}))[0] == 202
    assert await stream(store) == []
    assert await desk.seen.pending_count("desk") == 1


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer"}, {"Authorization": f"Basic {TOKEN}"}, {"Authorization": "Bearer é"}]
)
async def test_without_the_token_nothing_is_taken(desk: Desk, store, headers: dict[str, str]) -> None:
    assert (await desk.post(SIREN, headers))[0] == 401
    assert await stream(store) == []


async def test_a_token_is_that_of_one_source(desk: Desk) -> None:
    assert (await desk.post(SIREN, {"Authorization": f"bearer {OTHER}"}))[1]["source"] == "other"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400), (b"{", 400), (b"\xff", 400), (b"[" * 100_000, 400), ([], 400), ([SIREN] * 101, 400),
        (b" " * (articles.LONGEST_BODY + 1), 413),
    ],
)  # fmt: skip
async def test_bad_bodies_are_refused_as_a_whole(desk: Desk, body: object, status: int) -> None:
    assert (await desk.post(body))[0] == status


async def test_until_a_token_is_set_there_is_no_such_address(desk: Desk, site: Site) -> None:
    desk.sources.clear()
    assert (await desk.post(SIREN))[0] == 404
    site.options = {}
    assert (await desk.post(SIREN))[0] == 404


async def test_a_paused_source_and_a_store_that_is_away_want_to_be_asked_again(desk: Desk, store) -> None:
    await desk.seen.pause("desk", NOW)
    assert (await desk.post(SIREN))[0] == 503
    await desk.seen.resume("desk")
    desk.away = True
    answer = await desk.site.ask(PATH, method="POST", data=json.dumps(SIREN), headers=BEARER)
    assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
    assert await stream(store) == []


def test_a_source_without_a_good_token_is_refused() -> None:
    for told in ({}, {"token": "short"}, {"token": TOKEN, "url": "https://a.example/"}):
        with pytest.raises(ValueError, match=r"token|url"):
            PushSettings(kind="push", name="desk", **told)
    assert TOKEN not in repr(PushSettings(kind="push", name="desk", token=TOKEN))
