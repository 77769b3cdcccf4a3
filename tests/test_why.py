"""`tocsin why`: every decision about an article, an incident or an alert, and who was told, or not, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from monitor.alerting import Alerting
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.match.judge import LOOK_AGAIN
from monitor.match.rules import RuleSettings
from monitor.match.timing import QuietHours, Timing
from monitor.match.watchlists import Watch
from monitor.model import Alert, Article, Reason
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.replay.articles import RecordedArticle, read
from monitor.store.connection import Store
from monitor.tracking import Tracking
from monitor.why import Path, _lines, subject_name, trace

NIGHT = datetime(2026, 3, 1, 23, tzinfo=UTC)
KHARKIV = 706483
WATCHES = WatchIndex(
    [
        Watch("all", frozenset({KHARKIV}), channels=("desk",)),
        Watch("deadly", frozenset({KHARKIV}), rules=RuleSettings(min_killed=3), channels=("desk",)),
        Watch("sleeper", frozenset({KHARKIV}), channels=("bed",), timing=Timing(quiet=QuietHours(time(22), time(7)))),
        Watch("far", frozenset({1}), channels=("desk",)),
    ]
)


def article(n: int, text: str) -> Article:
    return RecordedArticle(
        source=f"desk{n}", url=f"https://desk{n}.test/1", lang="en", text=text, published=NIGHT
    ).article()


FLASH = article(1, "A missile has hit a residential building in Kharkiv, the mayor said.")
COPY = article(2, FLASH.text)


@pytest.fixture
async def alert(store: Store) -> Alert:
    """An alert of which everybody was told who is to be."""

    ledger = Ledger(store)
    records = Records(ledger.alert, ledger.incident, ledger.alert_text)
    alerting = Alerting(Waiting(store), Outbox(store), records, WATCHES, look_again=LOOK_AGAIN)
    tracking = Tracking(store, read)
    [change] = await tracking.track(FLASH, NIGHT)
    await tracking.track(COPY, NIGHT)
    assert change.alert is not None
    await alerting.tell(change.alert, NIGHT)
    return change.alert


def shown(path: Path) -> str:
    return "\n".join(line.plain for line in _lines(path))


async def test_an_alert_tells_who_was_told_and_who_was_not_and_why(store: Store, alert: Alert) -> None:
    told = shown(await trace(store, WATCHES, alert.id))
    assert "NEW_ATTACK" in told
    assert "all: SENT: passes all rules\n    desk: queued" in told
    assert "deadly: BELOW_MIN_KILLED: tells of 0 killed; min_killed is 3" in told
    assert "sleeper: QUIET_HOURS: comes in quiet hours; held until they end\n" in told
    assert "2026-03-01T23:00:00Z QUIET_HOURS until 2026-03-02T07:00:00Z" in told
    assert "far" not in told


@pytest.mark.parametrize("name", ["article", "article key", "url", "incident"])
async def test_an_article_and_an_incident_lead_to_their_alerts(store: Store, alert: Alert, name: str) -> None:
    subject = {"article": FLASH.id, "article key": FLASH.key, "url": FLASH.url, "incident": alert.incident}[name]
    path = await trace(store, WATCHES, subject_name(subject))
    assert [each.alert.id for each in path.alerts] == [alert.id]
    assert path.decisions[0].article == FLASH.key


async def test_a_copy_says_what_it_is_a_copy_of(store: Store, alert: Alert) -> None:
    told = shown(await trace(store, WATCHES, COPY.id))
    assert "COPY" in told
    assert FLASH.id in told
    assert "alert" not in told


async def test_either_name_of_what_was_united_leads_to_all_its_alerts(store: Store) -> None:
    tracking = Tracking(store, read)
    texts = (
        "A missile hit the central market in Kharkiv, killing three people, police said.",
        "Shelling of the market in Kharkiv wounded twelve people, doctors said.",
        "A missile strike and shelling of the market in Kharkiv killed three people and wounded twelve.",
    )
    times = [NIGHT - timedelta(hours=before) for before in (15, 10, 7)]
    changes = []
    for n, (text, at) in enumerate(zip(texts, times, strict=True)):
        changes += await tracking.track(replace(article(n, text), published=at, seen_at=at, family=f"f{n}"), at)
    older, younger, both = changes
    assert (both.reason, both.absorbed.id) == (Reason.UNITED, younger.incident.id)
    for name in (older.incident.id, younger.incident.id):
        path = await trace(store, WATCHES, name)
        assert [each.alert.id for each in path.alerts] == [older.alert.id, younger.alert.id, both.alert.id]
        assert "UNITED Kharkiv: one attack with" in shown(path)


async def test_nothing_is_made_up(store: Store, alert: Alert) -> None:
    assert await trace(store, WATCHES, "nobody") == Path((), ())


def test_every_verdict_has_its_words() -> None:
    from monitor.match.reasons import reason
    from monitor.match.rules import Verdict
    from tests.match.conftest import make_alert

    for verdict in Verdict:
        assert reason(verdict, Watch("a", frozenset()), make_alert(NIGHT))
