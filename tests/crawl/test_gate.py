"""Turns at hosts, in one process and among several over a real store."""

import asyncio
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from monitor.crawl.errors import FetchError
from monitor.crawl.gate import Gate
from monitor.crawl.settings import HostSettings
from monitor.crawl.turns import Turns
from monitor.store.connection import Store
from monitor.store.keys import Keys

HOUR = timedelta(hours=1)


def gate(shared=None, *, per_host=1, delay=0.0, odd=None):
    return Gate(total=100, per_host=per_host, delay=delay, shared=shared, odd=odd)


async def visits(gates, host="outlet.example", count=6, stay=0.0):
    """When each of many visits began and ended."""
    loop = asyncio.get_running_loop()
    seen = []

    async def visit(one):
        async with one.turn(host):
            began = loop.time()
            await asyncio.sleep(stay)
            seen.append((began, loop.time()))

    await asyncio.gather(*(visit(gates[n % len(gates)]) for n in range(count)))
    return sorted(seen)


async def test_processes_keep_the_distance_at_a_host_together(store) -> None:
    gates = [gate(Turns(store, Random(n)), per_host=4, delay=0.08) for n in range(3)]
    starts = [began for began, _ in await visits(gates)]
    # The store's clock counts and an answer may be late: all of them together cannot be.
    assert starts[-1] - starts[0] > 5 * 0.08 - 0.05


async def test_processes_have_one_connection_to_a_host_together(store) -> None:
    gates = [gate(Turns(store, Random(n)), delay=0.001) for n in range(3)]
    seen = await visits(gates, stay=0.05)
    assert all(ended <= began for (_, ended), (began, _) in pairwise(seen))


async def test_other_hosts_do_not_wait(store) -> None:
    one = gate(Turns(store, Random(1)), delay=30)
    for n in range(20):
        await visits([one], host=f"outlet{n}.example", count=1)


async def test_a_process_that_died_with_a_turn_holds_up_a_host_no_longer_than_its_lease(store, monkeypatch) -> None:
    monkeypatch.setattr("monitor.crawl.turns.LEASE", timedelta(milliseconds=100))
    turns = Turns(store, Random(1))
    await turns.take("outlet.example", delay=0.001, connections=1)
    async with asyncio.timeout(60):
        await turns.take("outlet.example", delay=0.001, connections=1)


async def test_a_host_that_asked_for_it_is_left_alone_by_all_processes(store) -> None:
    gates = [gate(Turns(store, Random(n)), delay=0.001) for n in range(2)]
    await gates[0].rest("outlet.example", HOUR)
    for one in gates:
        with pytest.raises(FetchError) as caught:
            async with one.turn("outlet.example"):
                raise AssertionError
        assert (caught.value.outcome, caught.value.temporary) == ("host_rests", True)
        assert HOUR * 0.99 < caught.value.retry_after <= HOUR
        await visits([one], host="other.example", count=1)


async def test_without_a_store_each_process_minds_its_own_manners() -> None:
    async with Redis(unix_socket_path="/nowhere/at/all.sock", retry=Retry(NoBackoff(), 0)) as client:
        away = Turns(Store(client, Keys("away")), Random(1))
        assert len(await visits([gate(away, delay=0.001)])) == 6
        await away.rest("outlet.example", 1)


async def test_a_host_may_want_other_manners() -> None:
    odd = {"slow.example": HostSettings(connections=1, delay=timedelta(seconds=0.1))}
    one = gate(odd=odd, per_host=9)
    starts = [began for began, _ in await visits([one], host="slow.example", count=3)]
    assert starts[2] - starts[0] > 0.19
    one.slow_down("slow.example", HOUR)  # the operator's word counts
    await visits([one], host="slow.example", count=2)
    one.slow_down("crawl-delay.example", timedelta(seconds=0.1))
    starts = [began for began, _ in await visits([one], host="crawl-delay.example", count=2)]
    assert starts[1] - starts[0] > 0.09


async def test_a_rest_ends() -> None:
    one = gate()
    await one.rest("outlet.example", timedelta(milliseconds=20))
    await asyncio.sleep(0.03)
    assert len(await visits([one], count=1)) == 1
    assert not one._hosts
