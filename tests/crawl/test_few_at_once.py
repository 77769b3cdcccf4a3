"""Answers that come together are handed on a few in each round of the loop, in their order."""

from __future__ import annotations

import asyncio
from collections import Counter

from monitor.crawl.few_at_once import FewAtOnce


class Rounds:
    """Counts the rounds of the loop."""

    def __init__(self) -> None:
        self.number = 0
        asyncio.get_running_loop().call_soon(self._next)

    def _next(self) -> None:
        self.number += 1
        asyncio.get_running_loop().call_soon(self._next)


async def _pass(gate: FewAtOnce, rounds: Rounds, name: int, passed: list[tuple[int, int]]) -> None:
    await gate.turn()
    passed.append((rounds.number, name))


async def test_no_more_than_a_few_pass_in_one_round_and_all_in_the_order_in_which_they_came() -> None:
    gate, rounds, passed = FewAtOnce(3), Rounds(), []
    await asyncio.gather(*(_pass(gate, rounds, name, passed) for name in range(20)))
    assert [name for _, name in passed] == list(range(20))
    assert max(Counter(number for number, _ in passed).values()) == 3


async def test_whoever_comes_alone_does_not_wait() -> None:
    gate, rounds = FewAtOnce(1), Rounds()
    for _ in range(3):
        before = rounds.number
        await gate.turn()
        assert rounds.number == before
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def test_who_is_told_to_end_while_waiting_holds_up_nobody() -> None:
    gate, rounds, passed = FewAtOnce(1), Rounds(), []
    tasks = [asyncio.create_task(_pass(gate, rounds, name, passed)) for name in range(6)]
    await asyncio.sleep(0)
    for name in (1, 2, 4):
        tasks[name].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert [name for _, name in passed] == [0, 3, 5]
    await asyncio.wait_for(gate.turn(), 5)
