"""The address for hubs is there only where hubs are heard, and opens nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pydantic import ValidationError
from redis.exceptions import ConnectionError as StoreAwayError

from monitor.web.settings import WebSettings
from tests.web.samples import Site

PUBLIC = WebSettings(public_url="https://Tocsin.example/in")
ADDRESS = "/websub/abcdefghijklmnop"


class Hears:
    async def verify(self, name: str, query: Mapping[str, str]) -> str | None:
        return f"{name} {query['hub.challenge']}" if "hub.challenge" in query else None

    async def take(self, name: str, headers: Mapping[str, str], body: bytes) -> bool:
        return body == b"known"


class Away(Hears):
    async def take(self, name: str, headers: Mapping[str, str], body: bytes) -> bool:
        raise StoreAwayError


async def test_a_hub_reaches_its_address_by_the_public_name_and_nothing_else(site: Site) -> None:
    site.options = {"settings": PUBLIC, "callback": Hears()}
    host = {"Host": "tocsin.example"}
    answer = await site.ask(f"{ADDRESS}?hub.challenge=<b>", headers=host)
    assert (answer.status, answer.body, answer.content_type) == (200, "abcdefghijklmnop <b>", "text/plain")
    assert (await site.ask(ADDRESS, headers=host)).status == 404
    assert (await site.ask(ADDRESS, method="POST", headers=host, data=b"known")).status == 202
    assert (await site.ask(ADDRESS, method="POST", headers=host, data=b"unknown")).status == 404
    for path in ("/", "/api/incidents", "/metrics"):
        assert (await site.ask(path, headers=host)).status == 403


async def test_without_anybody_to_hear_hubs_there_is_no_address_for_them(site: Site) -> None:
    assert (await site.ask(f"{ADDRESS}?hub.challenge=x")).status == 404
    assert (await site.ask(ADDRESS, headers={"Host": "tocsin.example"})).status == 403


async def test_while_the_store_is_away_a_hub_is_told_to_come_again(site: Site) -> None:
    site.options = {"callback": Away()}
    answer = await site.ask(ADDRESS, method="POST", data=b"known")
    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")


@pytest.mark.parametrize(
    "url", ["tocsin.example", "ftp://tocsin.example", "https://", "https://a.example/?x=1", "https://[b"]
)
def test_what_is_no_public_address_is_refused(url) -> None:
    with pytest.raises(ValidationError):
        WebSettings(public_url=url)
