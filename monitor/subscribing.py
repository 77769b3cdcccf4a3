"""From subscriptions to matching: every chat as a watchlist in the index, kept in step with the store.

The index is read from the store once and then follows the stream of changes: what a chat changes on one machine is
matched by all others within a second, and by every alert that is matched after it. After an outage of the store, or
where changes were missed, everything is read again while the index stays as it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import time
from functools import lru_cache

from monitor import telemetry
from monitor.match.index import WatchIndex
from monitor.match.rules import RuleSettings
from monitor.match.timing import QuietHours, Timing
from monitor.match.watchlists import Area, Mute, Watch
from monitor.model import Method
from monitor.read.places.gazetteer import Gazetteer
from monitor.settings import SUBSCRIBED
from monitor.store.connection import OUTAGE
from monitor.store.outage import steady
from monitor.subscriptions.chat import Chat, Place
from monitor.subscriptions.chats import Chats

LOOK_SECONDS = 0.5
"""How often it is asked what has changed."""
PLACES = 20_000
"""Places whose cities are kept in mind."""

log = telemetry.logger("subscriptions")


class Subscribing:
    """Makes watchlists of chats."""

    def __init__(self, gazetteer: Callable[[], Gazetteer]) -> None:
        """`gazetteer` is called when the first place with other cities around it comes."""
        self._gazetteer = gazetteer
        self._area = lru_cache(maxsize=PLACES)(self._find_area)

    def watch(self, chat: Chat) -> Watch:
        """What a chat watches, as a watchlist that tells this chat."""
        areas = frozenset(self._area(place) for place in chat.places if place.kind == "region" or place.radius)
        cities = frozenset(place.geonameid for place in chat.places if place.kind == "city" and not place.radius)
        mute = Mute(chat.muted_until, frozenset(chat.muted)) if chat.muted or chat.muted_until else None
        return Watch(
            chat.name,
            cities,
            kinds=frozenset(chat.kinds),
            rules=_rules(chat),
            channels=(chat.name,),
            countries=frozenset(place.country for place in chat.places if place.kind == "country"),
            timing=_timing(chat),
            mute=mute,
            areas=areas,
        )

    def _find_area(self, place: Place) -> Area:
        """The same place is the same area, whoever watches it."""
        gazetteer = self._gazetteer()
        if place.kind == "region":
            inside = gazetteer.within(place.country, place.admin1)
            return Area(place.id, frozenset(city.geonameid for city in inside))
        name, city = f"{place.id}+{place.radius}", gazetteer.city(place.geonameid)
        if city is None:  # a city that a later GeoNames has no more: nobody is told of it, and nothing breaks
            return Area(name, frozenset())
        around = gazetteer.near(city.latitude, city.longitude, place.radius)
        return Area(name, frozenset({city.geonameid, *(each.geonameid for each in around)}))


def _rules(chat: Chat) -> RuleSettings:
    return _settings(chat.methods, chat.min_killed, chat.min_injured, chat.independent, chat.official)


@lru_cache(maxsize=PLACES)
def _settings(methods: tuple[Method, ...], killed: int, injured: int, independent: int, official: bool) -> RuleSettings:
    """Rules that most chats share are kept once."""
    return RuleSettings(
        methods=methods or None,
        min_killed=killed,
        min_injured=injured,
        independent_sources=independent,
        official_sources=int(official),
    )


def _timing(chat: Chat) -> Timing:
    quiet = QuietHours(*map(time.fromisoformat, chat.quiet)) if chat.quiet else None
    return Timing(chat.zone, quiet, tuple(map(time.fromisoformat, chat.digest)))


class Followed:
    """The index of all watchlists: those of the configuration, and the chats of the store as they come and go."""

    def __init__(self, chats: Chats, subscribing: Subscribing, configured: Iterable[Watch] = ()) -> None:
        self._chats = chats
        self._subscribing = subscribing
        self._place: tuple[str, ...] | None = None
        self._one_at_a_time = asyncio.Lock()  # a slow look must not put back what a later one has seen
        self.index = WatchIndex(configured)
        self.loaded = asyncio.Event()
        """Set once all chats are in the index. Nothing may be matched before: who is not in it yet would miss it."""

    def configure(self, watches: Iterable[Watch]) -> None:
        """Watch by another configuration; chats stay."""
        wanted = {watch.name: watch for watch in watches}
        for name in self.index.names:
            if name not in wanted and not name.startswith(SUBSCRIBED):
                self.index.remove(name)
        for watch in wanted.values():
            self.index.put(watch)

    async def follow(self, stop: asyncio.Event) -> None:
        """Keep in step with the store until `stop` is set."""
        await steady("subscriptions.follow", lambda: self._step(stop), until=stop)

    async def catch_up(self) -> bool:
        """Take over what has changed; whether more may wait."""
        async with self._one_at_a_time:
            try:
                return await self._catch_up()
            except OUTAGE:
                self._place = None  # what was written last may be lost with a master that failed
                raise

    async def _catch_up(self) -> bool:
        if self._place is None:
            await self._read_all()
        news = await self._chats.since(self._place or ())
        if news.missed:
            await self._read_all()
            return True
        for name, chat in (await self._chats.several(news.names)).items():
            self._take(name, chat)
        self._place = news.place
        return bool(news.names)

    async def _step(self, stop: asyncio.Event) -> None:
        if not await self.catch_up():
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await stop.wait()

    async def _read_all(self) -> None:
        place = await self._chats.now()  # what changes while it is read comes again
        known: set[str] = set()
        async for chat in self._chats.all():
            known.add(chat.name)
            self._take(chat.name, chat)
        for name in self.index.names:
            if name.startswith(SUBSCRIBED) and name not in known:
                self.index.remove(name)
        self._place = place
        self.loaded.set()
        log.info("subscriptions read", chats=len(known))

    def _take(self, name: str, chat: Chat | None) -> None:
        if chat is None or chat.disabled or not chat.places:
            self.index.remove(name)
            return
        try:
            self.index.put(self._subscribing.watch(chat))
        except ValueError as error:  # one chat is isolated from the rest, and stays as it was
            telemetry.MESSAGES_FAILED.labels("subscriptions").inc()
            log.error("a chat's settings have no meaning", chat=name, error=str(error))  # noqa: TRY400
