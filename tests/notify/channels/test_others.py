"""ntfy, Alertmanager and what apprise knows, against a server that keeps what it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from pydantic import SecretStr, ValidationError

from monitor.model import Kind, Range, Reason, Status
from monitor.notify.channels.alertmanager import AlertmanagerChannel, AlertmanagerSettings
from monitor.notify.channels.apprise import AppriseChannel, AppriseSettings
from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.ntfy import NtfyChannel, NtfySettings
from monitor.notify.digest import Digest, Item
from tests.notify.wires import NOW, make_alert
from tests.servers.json_sink import JsonSink


@pytest.fixture
async def sink() -> AsyncIterator[JsonSink]:
    async with JsonSink() as server:
        yield server


DENIED = make_alert(3, kind=Kind.CORRECTION, reason=Reason.DENIED, denied=True)
DIGEST = Digest(tuple(Item(make_alert(1, id=f"i{n}.1", incident=f"i{n}"), ("family",)) for n in range(3)))


# --- ntfy --------------------------------------------------------------------------------------------------------


def ntfy(sink: JsonSink) -> NtfyChannel:
    settings = NtfySettings(url=sink.url, topic="attacks", token=SecretStr("tk_secret"), allow_private=True)
    return NtfyChannel("phone", settings)


async def test_alerts_of_one_incident_are_one_message_that_changes_in_place(sink: JsonSink) -> None:
    async with ntfy(sink) as channel:
        await channel.send(make_alert(1), ("family",))
        await channel.send(make_alert(2, killed_before=Range(1, 1)), ("family",))
    first, second = (taken.body for taken in sink.taken)
    assert (first["topic"], first["title"], first["priority"]) == ("attacks", "New attack: Kharkiv (UA)", 5)
    assert second["sequence_id"] == first["sequence_id"] == "i1"
    assert "killed 1 → 2" in second["message"]
    assert second["priority"] < first["priority"]
    assert (first["click"], sink.taken[0].headers["Authorization"]) == ("https://herald.test/1", "Bearer tk_secret")


async def test_what_is_very_long_is_shortened_to_what_ntfy_takes_as_a_message(sink: JsonSink) -> None:
    async with ntfy(sink) as channel:
        await channel.send(make_alert(1, quotes={"evidence": "слово " * 2000}), ())
        await channel.send_digest(Digest(DIGEST.items * 60))
    assert all(len(taken.body["message"].encode()) <= 4096 for taken in sink.taken)


# --- Alertmanager ------------------------------------------------------------------------------------------------


async def test_an_incident_is_one_alert_by_its_labels_until_it_is_denied(sink: JsonSink) -> None:
    settings = AlertmanagerSettings(url=sink.url, allow_private=True, labels={"team": "field"})
    async with AlertmanagerChannel("am", settings) as channel:
        for alert in (make_alert(1), make_alert(2, killed_before=Range(1, 1)), DENIED):
            await channel.send(alert, ("family",))
    told = [taken.body[0] for taken in sink.taken]
    assert {taken.path for taken in sink.taken} == {"/api/v2/alerts"}
    assert told[0]["labels"] == told[1]["labels"] == told[2]["labels"]
    assert told[0]["labels"] | {"team": "field", "city": "Kharkiv", "geonameid": "706483"} == told[0]["labels"]
    assert told[1]["annotations"]["change"].startswith("killed 1 → 2")
    assert [one["endsAt"] for one in told] == [
        *[(NOW + timedelta(hours=24)).isoformat()] * 2,
        NOW.isoformat(),
    ]


async def test_an_exercise_is_another_alert_by_name(sink: JsonSink) -> None:
    async with AlertmanagerChannel("am", AlertmanagerSettings(url=sink.url, allow_private=True)) as channel:
        await channel.send(make_alert(1, status=Status.EXERCISE), ())
    assert sink.taken[0].body[0]["labels"]["alertname"] == "AttackExercise"


@pytest.mark.parametrize(("status", "permanent"), [(500, False), (429, False), (400, True), (302, True)])
async def test_an_answer_says_whether_to_try_again(sink: JsonSink, status: int, permanent: bool) -> None:
    sink.statuses.append(status)
    async with AlertmanagerChannel("am", AlertmanagerSettings(url=sink.url, allow_private=True)) as channel:
        with pytest.raises(DeliveryError) as told:
            await channel.send(make_alert(1), ())
    assert told.value.permanent is permanent


# --- apprise -----------------------------------------------------------------------------------------------------


def by_apprise(sink: JsonSink, *, allow_private: bool = True, host: str = "127.0.0.1") -> AppriseChannel:
    url = SecretStr(f"json://user:password@{host}:{sink.port}/hook")
    settings = AppriseSettings.model_construct(
        kind="apprise", url=url, url_file=None, allow_private=allow_private, language="uk"
    )
    return AppriseChannel("mail", settings)


async def test_a_service_of_apprise_is_told_alerts_and_digests_in_words(sink: JsonSink) -> None:
    async with by_apprise(sink) as channel:
        await channel.send(make_alert(1, status=Status.TEST), ("family",))
        assert (await channel.send_digest(DIGEST)).taken == 3
    alert, digest = (taken.body for taken in sink.taken)
    assert alert["title"] == "ПЕРЕВІРКА – це не справжня подія: Нова атака: Харків (UA)"
    assert "загиблих 1" in alert["message"]
    assert digest["title"] == "Зведення: 3 атаки"


async def test_what_a_service_does_not_take_is_tried_again_and_its_address_is_in_no_error(sink: JsonSink) -> None:
    sink.statuses.append(500)
    async with by_apprise(sink) as channel:
        with pytest.raises(DeliveryError) as told:
            await channel.send(make_alert(1), ())
    assert not told.value.permanent
    assert "password" not in str(told.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_a_host_inside_is_told_nothing_unless_that_is_allowed(sink: JsonSink, host: str) -> None:
    async with by_apprise(sink, allow_private=False, host=host) as channel:
        with pytest.raises(DeliveryError, match="private network"):
            await channel.send(make_alert(1), ())
    assert sink.taken == []


@pytest.mark.parametrize("url", ["json://127.0.0.1/hook", "json://localhost/hook", "nothing://at.all", ""])
def test_an_address_inside_or_that_apprise_does_not_know_is_a_fault_of_the_configuration(url: str) -> None:
    with pytest.raises(ValidationError):
        AppriseSettings(url=SecretStr(url))
