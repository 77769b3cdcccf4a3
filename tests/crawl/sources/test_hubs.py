"""A feed names its hub in its headers or in itself, and what is no hub is none."""

from __future__ import annotations

import json

import pytest
from aiohttp import web
from multidict import CIMultiDict

from monitor.crawl.exchange import Response
from monitor.crawl.sources.hubs import Hub, hub_of, topics_in

URL = "https://kurier.example/rss"
HUB = Hub("https://hub.example/", "https://kurier.example/feed")


def named(body: str = "", **headers: str) -> Hub | None:
    return hub_of(Response(status=200, url=URL, body=body.encode(), headers=headers))


RSS = """<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>K</title>
<atom:link href="https://hub.example/" rel="hub"/><atom:link rel='self' href='/feed' type="x"/>
<item><atom:link rel="hub" href="https://evil.example/"/></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://kurier.example/feed"/>
<link href="https://hub.example/" rel="hub"/><link rel="hub" href="https://second.example/"/><entry></entry></feed>"""
JSON = json.dumps(
    {
        "hubs": [{"type": "rssCloud", "url": "https://a.example"}, {"type": "WebSub", "url": "https://hub.example/"}],
        "feed_url": "https://kurier.example/feed",
        "items": [],
    }
)


@pytest.mark.parametrize("body", [RSS, ATOM, JSON])
def test_a_feed_names_its_hub_and_topic(body) -> None:
    assert named(body) == HUB


@pytest.mark.parametrize(
    "header",
    [
        '<https://hub.example/>; rel="hub", <https://kurier.example/feed>; rel="self"',
        "<https://kurier.example/feed>;rel=self,<https://hub.example/>;title=x;rel=hub",
        '<https://hub.example/>; rel="x hub", </feed>; rel="self"; type="application/rss+xml"',
    ],
)
def test_headers_go_before_the_feed(header) -> None:
    assert named(ATOM.replace("hub.example", "other.example"), Link=header) == HUB


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("<rss><channel><item><description>a hub of trade</description></item></channel></rss>", {}),
        ('<rss><item><link rel="hub" href="https://evil.example/"/></item></rss>', {}),
        ('<feed><link rel="hub" href="javascript:1"/></feed>', {}),
        ("", {"Link": '<https://kurier.example/feed>; rel="self"'}),
        ("", {"Link": "<" * 9000}),
        ('{"hubs": {"type": "hub"}}', {}),
        ('{"hubs": [{"type": "WebSub"}]', {}),
    ],
)
def test_what_names_no_hub_has_none(body, headers) -> None:
    assert named(body, **headers) is None


def test_without_a_topic_the_address_is_the_topic() -> None:
    assert named('<feed><link rel="hub" href="/hub"/></feed>') == Hub("https://kurier.example/hub", URL)


def test_a_push_names_its_topic() -> None:
    link = '<https://hub.example/>; rel=hub, <https://kurier.example/feed>; rel="self"'
    assert topics_in({"link": link}) == {HUB.topic}
    assert topics_in({}) == set()


async def test_links_in_headers_of_their_own_are_all_heard(site, fetcher) -> None:
    async def answer(_: web.Request) -> web.Response:
        links = [("Link", '<https://kurier.example/feed>; rel="self"'), ("Link", '<https://hub.example/>; rel="hub"')]
        return web.Response(text="<rss/>", headers=CIMultiDict(links))

    assert hub_of(await fetcher.get(site.handle("/", answer), allow_private=True)) == HUB
