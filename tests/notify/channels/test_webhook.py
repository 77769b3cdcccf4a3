"""The webhook: signed, guarded, and its answers understood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from monitor.model import Status
from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.webhook import WebhookChannel, WebhookSettings
from tests.notify.wires import Wires, make_alert
from tests.servers.webhook import Answer, WebhookSink


def _settings(url: str, **told: Any) -> WebhookSettings:
    return WebhookSettings(**{"url": url, "secret": SecretStr("shared secret"), "allow_private": True, **told})


async def _refused(sink: WebhookSink, answer: Answer, **told: Any) -> DeliveryError:
    sink.next.append(answer)
    async with WebhookChannel("ops", _settings(sink.url, **told)) as channel:
        with pytest.raises(DeliveryError) as error:
            await channel.send(make_alert(), ())
    assert "a-secret-path" not in str(error.value)
    return error.value


async def test_a_signed_alert_arrives_with_its_place_in_cap(hook: WebhookSink) -> None:
    async with WebhookChannel("ops", _settings(hook.url)) as channel:
        await channel.send(make_alert(3, denied=True, status=Status.EXERCISE, title="< \udc00 & Ї"), ("family",))
    (told,) = hook.alerts
    assert (told["msgType"], told["status"], told["references"]) == ("Cancel", "Exercise", ["i1.1", "i1.2"])
    assert (told["id"], told["killed"], told["watchlists"]) == ("i1.3", {"min": 3, "max": 3}, ["family"])
    assert "EXERCISE" in told["text"]
    assert hook.forged == 0


async def test_a_digest_arrives_as_one_signed_list(hook: WebhookSink, wires: Wires) -> None:
    async with WebhookChannel("ops", _settings(hook.url)) as channel, wires.delivering({"ops": channel}):
        await wires.gather("ops", 4)
        await wires.settled()
    (told,) = hook.alerts
    assert (told["kind"], told["id"], told["number"], told["of"]) == ("digest", "digest:i0.1", 1, 4)
    assert [(one["id"], one["msgType"], one["watchlists"]) for one in told["alerts"]] == [
        (f"i{n}.1", "Alert", ["family"]) for n in range(4)
    ]
    assert told["text"].startswith("Digest: 4 attacks\n1. ")
    assert hook.forged == 0


async def test_another_secret_is_refused_by_the_receiver(hook: WebhookSink) -> None:
    async with WebhookChannel("ops", _settings(hook.url, secret=SecretStr("another"))) as channel:
        with pytest.raises(DeliveryError, match="401"):
            await channel.send(make_alert(), ())
    assert (hook.forged, hook.alerts) == (1, [])


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503])
async def test_what_may_pass_is_tried_again(hook: WebhookSink, status: int) -> None:
    assert not (await _refused(hook, Answer(status))).permanent


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
async def test_what_is_refused_is_not_tried_again_and_does_not_end_the_channel(hook: WebhookSink, status: int) -> None:
    error = await _refused(hook, Answer(status))
    assert (error.permanent, error.gone) == (True, False)


async def test_a_receiver_that_is_gone_ends_the_channel(hook: WebhookSink) -> None:
    assert (await _refused(hook, Answer(410))).gone


async def test_a_redirect_is_not_followed(hook: WebhookSink) -> None:
    error = await _refused(hook, Answer(307, {"Location": hook.url}))
    assert error.permanent
    assert len(hook.requests) == 1


async def test_a_slow_receiver_is_given_up_for_now(hook: WebhookSink) -> None:
    error = await _refused(hook, Answer(after=5), timeout=timedelta(seconds=0.2))
    assert not error.permanent


@pytest.mark.parametrize(("told", "seconds"), [("7", 7), ("0", 1), ("99999999", 3600), ("soon", None), ("-3", None)])
async def test_a_told_wait_is_understood(hook: WebhookSink, told: str, seconds: int | None) -> None:
    error = await _refused(hook, Answer(429, {"Retry-After": told}))
    assert error.retry_after == (None if seconds is None else timedelta(seconds=seconds))


async def test_a_wait_told_as_a_date_is_understood(hook: WebhookSink) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    error = await _refused(hook, Answer(503, {"Retry-After": later}))
    assert error.retry_after is not None
    assert timedelta(seconds=60) < error.retry_after <= timedelta(seconds=90)


async def test_a_told_wait_is_obeyed_by_delivery(hook: WebhookSink, wires: Wires) -> None:
    hook.next.append(Answer(429, {"Retry-After": "1"}))
    async with WebhookChannel("ops", _settings(hook.url)) as channel, wires.delivering({"ops": channel}):
        await wires.send(make_alert(), "ops")
        await wires.settled()
    assert hook.requests[1] - hook.requests[0] >= 1.0
    assert len(hook.alerts) == 1


@pytest.mark.parametrize("name", ["localhost.test.invalid", "localtest"])
async def test_a_name_that_leads_nowhere_or_inside_reaches_nobody(hook: WebhookSink, name: str) -> None:
    channel = WebhookChannel("ops", WebhookSettings(url=hook.url.replace("127.0.0.1", name)))
    async with channel:
        if name == "localtest":
            assert channel._http._session is not None
            channel._http._session.connector._resolve_host = _inside  # type: ignore[union-attr, method-assign]
        with pytest.raises(DeliveryError) as error:
            await channel.send(make_alert(), ())
    assert not error.value.permanent
    assert hook.requests == []
    if name == "localtest":
        assert "open internet" in str(error.value)


async def _inside(host: str, port: int, traces: object = None) -> list[dict[str, Any]]:
    """A name server that says: this name is your own machine."""
    return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": 2, "proto": 6, "flags": 4}]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.8", "[::1]", "169.254.169.254", "[64:ff9b::7f00:1]"]
)
def test_an_address_inside_is_a_fault_of_the_configuration(host: str) -> None:
    with pytest.raises(ValidationError, match="allow_private"):
        WebhookSettings(url=f"https://{host}/hook")
    assert WebhookSettings(url=f"https://{host}/hook", allow_private=True)


@pytest.mark.parametrize("url", ["ops.example/hook", "ftp://ops.example", "https://", "", "http://[::1"])
def test_what_is_no_address_is_a_fault_of_the_configuration(url: str) -> None:
    with pytest.raises(ValidationError, match="address"):
        WebhookSettings(url=url)
