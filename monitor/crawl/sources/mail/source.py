"""One look at a mailbox: the mails that have come since the last one, by their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import beside_the_loop
from monitor.crawl.sources.mail.mailbox import Mailbox, beside
from monitor.crawl.sources.mail.message import parsed, record_of, sender_of
from monitor.crawl.sources.mail.settings import MailSettings
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.records import RecordError, entry_of
from monitor.model import Entry

MOST = 50
"""Mails of one look; the rest is read in the next ones."""
MOST_BYTES = 1_000_000
"""Of one mail; what is beyond (attachments, mostly) is not read."""
BACK = timedelta(days=2)
"""So far back the first look goes."""
NAMED = 4


@dataclass(frozen=True, slots=True)
class Progress:
    """Up to which mail a mailbox was read; the numbers are worth something under one UIDVALIDITY only."""

    validity: int = 0
    uid: int = 0

    @classmethod
    def load(cls, cursor: str) -> Progress:
        """What `dump` wrote; what cannot be read is nothing."""
        validity, _, uid = cursor.partition(":")
        return cls(int(validity), int(uid)) if validity.isdigit() and uid.isdigit() else cls()

    def dump(self) -> str:
        """As text, for the store."""
        return f"{self.validity}:{self.uid}"


@dataclass(frozen=True, slots=True)
class Came:
    """Mails as they came, by their numbers, and how far that is."""

    mails: tuple[tuple[int, bytes], ...]
    progress: Progress


async def poll(
    settings: MailSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Read what has come. Raises FetchError where the mailbox cannot be read."""
    del fetcher
    known = Progress.load(validators.cursor)
    came = await beside(settings, lambda mailbox: _fetch(mailbox, known, now))
    cursor = Validators(cursor=came.progress.dump())
    if not came.mails and validators.cursor:
        return Poll(validators=cursor, not_modified=came.progress == known)
    entries, warnings = await beside_the_loop(workers, read, came.mails, settings, now)
    return Poll(entries=entries, validators=cursor, warnings=warnings)


def _fetch(mailbox: Mailbox, known: Progress, now: datetime) -> Came:
    client = mailbox.client
    if known.validity == mailbox.validity:
        found = client.search(["UID", f"{known.uid + 1}:*"])  # a range that is beyond the last one gives the last one
        after = known.uid
    else:
        found = client.search(["SINCE", (now - BACK).date()])
        after = 0
    wanted = sorted(uid for uid in found if uid > after)[:MOST]
    mails = []
    for uid in wanted:  # one at a time: never more of them in memory than one answer
        answer = client.fetch([uid], [f"BODY.PEEK[]<0.{MOST_BYTES}>"]).get(uid, {})
        body = next((value for key, value in answer.items() if key.startswith(b"BODY[")), b"")
        mails.append((uid, body))
    last = wanted[-1] if wanted else after or _last(mailbox)
    return Came(tuple(mails), Progress(mailbox.validity, last))


def _last(mailbox: Mailbox) -> int:
    """The number of the last mail that there is: what came before the first look is left aside."""
    return int(max(mailbox.client.search(["UID", "*"]), default=0))


def read(
    mails: tuple[tuple[int, bytes], ...], settings: MailSettings, now: datetime
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The articles in mails, and a word on those that are none; suited to run in a worker process."""
    entries: list[Entry] = []
    faults: list[str] = []
    strangers = 0
    for uid, body in mails:
        try:
            message = parsed(body)
            if not settings.counts(sender_of(message)):
                strangers += 1
                continue
            entries.append(entry_of(record_of(message), settings.language, now))
        except RecordError as error:  # one mail is isolated from the others
            faults.append(f"mail {uid}: {error}")
    if strangers:
        faults.insert(0, f"{strangers} mails are of others than `senders`, and were not read")
    more = [f"and {len(faults) - NAMED} more mails that are no articles"] if len(faults) > NAMED else []
    return tuple(entries), tuple(faults[:NAMED] + more)
