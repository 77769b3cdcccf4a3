"""Calls that are made side by side are answered together: what is asked while answers are awaited goes along next.

Waiting for the wire and starting a script cost more than what the script does for one caller.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

MOST = 32
"""Calls that are answered at once; a script holds up everybody else for a millisecond or two."""

_ENDS = (asyncio.CancelledError, KeyboardInterrupt, SystemExit)
"""What ends a task or the whole process, whoever else was told of it."""


class _Call(Generic[Question, Answer]):
    __slots__ = ("answer", "question")

    def __init__(self, question: Question, answer: asyncio.Future[Answer]) -> None:
        self.question, self.answer = question, answer


class Together(Generic[Question, Answer]):
    """A question that callers ask side by side; it must be one that may be asked twice.

    `ask` answers several in their order; an answer that is an exception is raised to its own caller, an exception that
    `ask` raises to all who wait.
    """

    def __init__(
        self, ask: Callable[[Sequence[Question]], Awaitable[Sequence[Answer | Exception]]], *, linger: float = 0.0
    ) -> None:
        """`linger`: so many seconds are given to others to come along, where nobody waits for the answer to go on."""
        self._ask = ask
        self._linger = linger
        self._waiting: list[_Call[Question, Answer]] = []
        self._asking: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None

    async def __call__(self, question: Question) -> Answer:
        """The answer to this very question."""
        loop = asyncio.get_running_loop()
        call: _Call[Question, Answer] = _Call(question, loop.create_future())
        self._waiting.append(call)
        if self._asking is None or self._asking.done():
            self._begin_in_time()
        return await call.answer

    def _begin_in_time(self) -> None:
        if not self._linger or len(self._waiting) >= MOST:
            self._begin()
        elif self._later is None:
            self._later = asyncio.get_running_loop().call_later(self._linger, self._begin)

    def _begin(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None
        self._asking = asyncio.create_task(self._ask_all())

    async def _ask_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                answers = await self._ask([call.question for call in batch])
            except BaseException as error:  # nobody is left waiting, whatever it is
                for call in [*batch, *self._waiting]:
                    if not call.answer.done():
                        call.answer.set_exception(error)
                self._waiting = []
                if isinstance(error, _ENDS):
                    raise
                return  # whoever waited has it: raised here as well, nobody would ever look at it
            _tell(batch, answers)
            if self._linger and 0 < len(self._waiting) < MOST:
                self._begin_in_time()
                return


def _tell(batch: Sequence[_Call[Question, Answer]], answers: Sequence[Answer | Exception]) -> None:
    for call, answer in zip(batch, answers, strict=True):
        if call.answer.done():
            continue  # its caller was told to end
        if isinstance(answer, Exception):
            call.answer.set_exception(answer)
        else:
            call.answer.set_result(answer)
