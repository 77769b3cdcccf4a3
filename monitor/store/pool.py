"""Connections of one client: those that are idle change hands without a lock and without a clock."""

from __future__ import annotations

from typing import Any

from redis.asyncio import BlockingConnectionPool
from redis.asyncio.connection import AbstractConnection


class Pool(BlockingConnectionPool):
    """As redis-py's: commands wait for a free connection, for a burst of work must not look like an outage."""

    async def get_connection(self, *_: Any, **__: Any) -> AbstractConnection:  # noqa: ANN401 - no longer heeded
        """A connection that is ready; raises ConnectionError where none becomes free in time."""
        if not self._available_connections or self._busy:
            waited: AbstractConnection = await super().get_connection()  # type: ignore[no-untyped-call]
            return waited
        connection: AbstractConnection = self.get_available_connection()  # type: ignore[no-untyped-call]
        try:
            await self.ensure_connection(connection)
        except BaseException:
            await self.release(connection)
            raise
        return connection

    async def release(self, connection: AbstractConnection) -> None:
        """Let others have the connection."""
        if self._busy or connection.should_reconnect():  # type: ignore[no-untyped-call]
            await super().release(connection)
            return
        self._in_use_connections.remove(connection)
        self._available_connections.append(connection)

    @property
    def _busy(self) -> bool:
        """Whether anybody waits for a connection, or they are being rearranged."""
        waiting = self._condition.locked() or self._condition._waiters  # noqa: SLF001
        return bool(waiting) or self._in_maintenance or self._lock.locked()
