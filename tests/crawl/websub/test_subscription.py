"""A push counts only with its signature, a verification only where it was asked for, a lease within bounds."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.crawl.websub.subscription import Subscription, ask_again_at, lease_of, renew_at

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ONE = Subscription(
    id="x",
    source="s",
    hub="https://hub.example/",
    topic="t",
    secret="key",
    public_url="https://us.example",
    asked_at=NOW,
)


def sign(method: str, body: bytes, secret: str = "key") -> str:
    return f"{method}={hmac.new(secret.encode(), body, method).hexdigest()}"


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_a_good_signature_is_good_by_every_method_of_the_standard(method) -> None:
    assert ONE.signed(sign(method, b"body"), b"body")
    assert ONE.signed(sign(method, b"body").upper(), b"body")
    assert not ONE.signed(sign(method, b"body"), b"other")
    assert not ONE.signed(sign(method, b"body", "guess"), b"body")


@pytest.mark.parametrize(
    "header",
    ["", "sha256", "sha256=", "=", sign("md5", b"body"), "new=x", "sha256=\u00ff", hashlib.sha256(b"body").hexdigest()],
)
def test_what_is_no_signature_is_not_good(header) -> None:
    assert not ONE.signed(header, b"body")


def test_only_what_was_asked_for_lately_is_verified() -> None:
    assert ONE.verifiable(NOW + timedelta(hours=23))
    assert not ONE.verifiable(NOW + timedelta(hours=25))
    assert not replace(ONE, asked_at=None).verifiable(NOW)


@pytest.mark.parametrize(
    ("told", "lease"),
    [
        ("3600", timedelta(hours=1)),
        ("0", timedelta(minutes=1)),
        ("9" * 40, timedelta(days=90)),
        ("", timedelta(days=1)),
        ("-5", timedelta(days=1)),
        ("٣", timedelta(days=1)),
    ],
)
def test_a_lease_is_bounded(told, lease) -> None:
    assert lease_of(told) == lease


def test_it_is_renewed_before_it_ends_and_asked_for_less_and_less_often() -> None:
    assert NOW < renew_at(NOW, timedelta(hours=4)) == NOW + timedelta(hours=3)
    waits = [ask_again_at(NOW, attempts) - NOW for attempts in range(30)]
    assert waits[0] == timedelta(minutes=10)
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(days=1)
