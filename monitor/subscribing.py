"""From subscriptions to matching: every chat as a watchlist in the index, kept in step with the store.

The index is read from the store once and then follows the stream of changes: what a chat changes on one machine is
matched by all others within a second, and by every alert that is matched after it. After an outage of the store, or
where changes were missed, everything is read again while the index stays as it was.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import time
from functools import lru_cache

from monitor import telemetry
from monitor.match.index import WatchIndex
from monitor.match.rules import RuleSettings
from monitor.match.timing import QuietHours, Timing
from monitor.match.watchlists import Area, Mute, Watch
from monitor.model import Kind, Method
from monitor.read.places.gazetteer import Gazetteer
from monitor.settings import SUBSCRIBED
from monitor.store.connection import OUTAGE
from monitor.store.outage import steady
from monitor.subscriptions.chat import FARTHEST_KM, Chat, Place
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
        name = chat.name
        mute = Mute(chat.muted_until, frozenset(chat.muted)) if chat.muted or chat.muted_until else None
        cities, areas, countries = self._places(chat.places)
        return Watch(
            name,
            cities,
            _kinds(chat.kinds),
            _rules(chat.methods, chat.min_killed, chat.min_injured, chat.independent, chat.official),
            (name,),
            countries,
            _timing(chat.zone, chat.quiet, chat.digest),
            mute,
            areas,
        )

    def _places(self, places: Sequence[Place]) -> tuple[frozenset[int], frozenset[Area], frozenset[str]]:
        """Its cities, its areas, and its countries."""
        if len(places) == 1 and places[0].kind == "city" and not places[0].radius:
            return _one(places[0].geonameid), _NO_AREAS, _NO_COUNTRIES  # as most have it
        return (
            frozenset(place.geonameid for place in places if place.kind == "city" and not place.radius),
            frozenset(self._area(place) for place in places if place.kind == "region" or place.radius),
            frozenset(place.country for place in places if place.kind == "country"),
        )

    def _find_area(self, place: Place) -> Area:
        """The same place is the same area, whoever watches it."""
        if place.kind == "region":
            inside = self._gazetteer().within(place.country, place.admin1)
            return Area(place.id, frozenset(city.geonameid for city in inside))
        around = _Around(lambda: self._around(place.geonameid, place.radius))
        return Area(f"{place.id}+{place.radius}", around, place.geonameid)

    def nearby(self, geonameid: int) -> frozenset[int]:
        """The cities around which a place to watch may lie that takes in this one."""
        return self._around(geonameid, FARTHEST_KM + 1)

    def _around(self, geonameid: int, km: float) -> frozenset[int]:
        city = self._gazetteer().city(geonameid)
        if city is None:  # a city that a later GeoNames has no more: nobody is told of it, and nothing breaks
            return frozenset()
        return self._gazetteer().ids_near(city.latitude, city.longitude, km) | {geonameid}


class _Around(Collection[int]):
    """The cities around one, looked up once somebody asks: of a hundred thousand places few are ever attacked."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], frozenset[int]]) -> None:
        self._find = find
        self._found: frozenset[int] | None = None

    def _all(self) -> frozenset[int]:
        if self._found is None:
            self._found = self._find()
        return self._found

    def __contains__(self, city: object) -> bool:
        return city in self._all()

    def __iter__(self) -> Iterator[int]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


# What most chats share is made and kept once: it takes most of the time to read very many.

_NO_AREAS: frozenset[Area] = frozenset()
_NO_COUNTRIES: frozenset[str] = frozenset()


@lru_cache(maxsize=PLACES)
def _one(geonameid: int) -> frozenset[int]:
    return frozenset((geonameid,))


@lru_cache(maxsize=PLACES)
def _kinds(kinds: tuple[Kind, ...]) -> frozenset[Kind]:
    return frozenset(kinds)


@lru_cache(maxsize=PLACES)
def _rules(methods: tuple[Method, ...], killed: int, injured: int, independent: int, official: bool) -> RuleSettings:
    return RuleSettings(
        methods=methods or None,
        min_killed=killed,
        min_injured=injured,
        independent_sources=independent,
        official_sources=int(official),
    )


@lru_cache(maxsize=PLACES)
def _timing(zone: str, quiet: tuple[str, str] | None, digest: tuple[str, ...]) -> Timing:
    hours = QuietHours(*map(time.fromisoformat, quiet)) if quiet else None
    return Timing(zone, hours, tuple(map(time.fromisoformat, digest)))


@contextmanager
def _collected_later() -> Iterator[None]:
    """What is made meanwhile lives as long as the process: the garbage collector neither counts nor visits it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Followed:
    """The index of all watchlists: those of the configuration, and the chats of the store as they come and go."""

    def __init__(self, chats: Chats, subscribing: Subscribing, configured: Iterable[Watch] = ()) -> None:
        self._chats = chats
        self._subscribing = subscribing
        self._place: tuple[str, ...] | None = None
        self._one_at_a_time = asyncio.Lock()  # a slow look must not put back what a later one has seen
        self.index = WatchIndex(configured, subscribing.nearby)
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
        with _collected_later():
            async for chats in self._chats.all():
                for chat in chats:
                    name = chat.name
                    known.add(name)
                    self._take(name, chat)
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
