"""What is picked out of the answers of APIs, their presets among them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from monitor.crawl.errors import FetchError, ListingError
from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources.api import ApiSettings, poll
from monitor.crawl.sources.api.following import FOLLOWED
from monitor.crawl.sources.api.preset import presets
from monitor.crawl.sources.api.source import read
from tests.crawl.conftest import Site

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FIELDS = {"id": "id", "title": "attributes.title", "text": "attributes.body", "published": "attributes.at"}


def settings(**more: Any) -> ApiSettings:
    told = {"url": "https://api.example/v1/news", "items": "data", "fields": FIELDS, "allow_private": True, **more}
    return ApiSettings(kind="api", **told)


def item(n: int, **more: object) -> dict[str, object]:
    return {
        "id": n,
        "attributes": {"title": f"Siren {n}", "body": "Three were hurt.", "at": "2026-03-01T10:00:00Z", **more},
    }


def preset(name: str, answer: object, **told: Any):
    source = ApiSettings(kind="api", preset=name, **told)
    body = answer if isinstance(answer, str) else json.dumps(answer)
    return source, read(body.encode(), None, source, NOW)


async def test_articles_are_picked_and_asked_for_with_the_token(site: Site, fetcher: Fetcher) -> None:
    url = site.page("/news", json.dumps({"data": [item(1), item(2)]}).encode(), ETag='"1"')
    source = settings(url=url, token="a-token-of-ours")
    found = await poll(source, fetcher.of(source.asking), Validators(), NOW)
    assert [(entry.guid, entry.title, entry.whole) for entry in found.entries] == [
        ("1", "Siren 1", True), ("2", "Siren 2", True),
    ]  # fmt: skip
    assert found.validators.etag == '"1"'
    asked = [request for request in site.requests if request.path == "/news"]
    assert asked[0].headers["Authorization"] == "Bearer a-token-of-ours"
    assert "a-token-of-ours" not in repr(source) + source.model_dump_json()
    assert settings(token="a-key", sent_as="X-API-Key").asking.headers == {"X-API-Key": "a-key"}


async def test_not_modified_is_nothing_new(site: Site, fetcher: Fetcher) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=304 if request.headers.get("If-None-Match") == '"1"' else 200, text="{}")

    source = settings(url=site.handle("/news", answer))
    assert (await poll(source, fetcher, Validators(etag='"1"'), NOW)).not_modified


def test_items_that_are_no_articles_are_named_and_the_others_taken() -> None:
    body = json.dumps({"data": [item(1), {}, 7, item(2, at="yesterday"), item(3)]}).encode()
    found = read(body, None, settings(), NOW)
    assert [entry.guid for entry in found.entries] == ["1", "3"]
    assert [warning.partition(":")[0] for warning in found.warnings] == ["item 1", "item 2", "item 3"]


def test_nothing_there_is_no_error() -> None:
    for answer in ({"data": []}, {}, {"data": None}):
        assert read(json.dumps(answer).encode(), None, settings(), NOW).entries == []


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b"<html>over the limit</html>", "not_json"), (b"", "not_json"), (b"[" * 50_000, "not_json"),
        (b'{"data": {"a": 1}}', "no_items"), (b'{"data": [{"x": 1}]}', "no_articles"),
    ],
)  # fmt: skip
def test_an_answer_of_another_form_is_an_error_with_a_name(body: bytes, outcome: str) -> None:
    with pytest.raises(ListingError) as caught:
        read(body, None, settings(), NOW)
    assert (caught.value.outcome, caught.value.temporary) == (outcome, True)


def test_sirens_are_context_and_never_articles() -> None:
    answer = {"alerts": [
        {"id": 1, "location_title": "Харківська область", "alert_type": "air_raid"},
        {"id": 2, "location_title": "Сумська область", "alert_type": "artillery_shelling"},
        {"id": 3, "location_title": None},
    ]}  # fmt: skip
    source, found = preset("alerts-in-ua", answer, token="a-token")
    assert found.entries == []
    assert found.context == "Харківська область: air_raid; Сумська область: artillery_shelling"
    assert preset("alerts-in-ua", {"alerts": []}, token="a-token")[1].context == ""
    states = {"states": [{"name": "Вінницька область", "alert": False}, {"name": "Сумська область", "alert": True}]}
    other, found = preset("alerts-com-ua", states, token="a-key")
    assert (found.entries, found.context) == ([], "Сумська область")
    assert (source.asking.headers, other.asking.headers) == (
        {"Authorization": "Bearer a-token"}, {"X-API-Key": "a-key"},
    )  # fmt: skip
    many = {"alerts": [{"location_title": "x" * 300, "alert_type": str(n)} for n in range(500)]}
    assert len(preset("alerts-in-ua", many)[1].context) < 4_000


def test_disasters_of_gdacs_are_context() -> None:
    answer = {"features": [{"properties": {"alertlevel": "Orange", "name": "Drought in Bolivia", "eventtype": "DR"}}]}
    assert preset("gdacs", answer)[1].context == "Orange Drought in Bolivia"


def test_gdelt_gives_pages_under_their_own_publishers_and_no_time_of_its_own() -> None:
    answer = {"articles": [
        {"url": "https://www.courier.co.uk/a", "title": "Strike", "seendate": "20260301T100000Z"},
        {"url": "https://gazette.example/b", "title": "Siren"},
    ]}  # fmt: skip
    source, found = preset("gdelt", answer, parameters={"query": '"air strike" sourcelang:english'})
    assert "query=%22air%20strike%22%20sourcelang%3Aenglish&mode=artlist" in source.url
    assert [(entry.origin, entry.published, entry.whole) for entry in found.entries] == [
        ("courier.co.uk", None, False), ("gazette.example", None, False),
    ]  # fmt: skip


def test_reliefweb_gives_whole_reports() -> None:
    fields = {
        "title": "Flash update", "url": "https://reliefweb.int/node/1", "body-html": "<p>Three were hurt.</p>",
        "date": {"created": "2026-03-01T09:00:00+00:00"}, "language": [{"code": "fr"}],
    }  # fmt: skip
    told = {"data": [{"id": "1", "fields": fields}]}
    [entry] = preset("reliefweb", told, parameters={"appname": "ours"})[1].entries
    assert (entry.content, entry.language, entry.published) == (
        "Three were hurt.", "fr", datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
    )  # fmt: skip


CAP = """<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a-{n}</identifier><sender>x</sender>
<sent>2026-03-01T10:00:00+02:00</sent><status>{status}</status><msgType>Alert</msgType><scope>Public</scope>
<info><language>en-US</language><category>Security</category><event>Explosion</event><urgency>Immediate</urgency>
<headline>Explosion at the port</headline><description>Three people were hurt.</description>
<area><areaDesc>Harbour</areaDesc></area></info></alert>"""


def test_alerts_in_cap_are_read_alone_and_in_a_feed_but_no_exercises() -> None:
    address = {"url": "https://alerts.example/cap.xml"}
    [alone] = preset("cap", CAP.format(n=1, status="Actual"), **address)[1].entries
    assert (alone.guid, alone.title, alone.language) == ("a-1", "Explosion at the port", "en")
    assert alone.content == "Three people were hurt.\n\nHarbour"
    assert alone.published == datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
    alerts = "".join(
        f"<entry><content>{CAP.format(n=n, status=status)}</content></entry>"
        for n, status in enumerate(["Actual", "Exercise", "Test", "Actual"])
    )
    feed = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{alerts}</feed>'
    assert [entry.guid for entry in preset("cap", feed, **address)[1].entries] == ["a-0", "a-3"]
    assert preset("cap", CAP.format(n=1, status="Exercise"), **address)[1].entries == []


def test_nothing_in_a_document_type_is_read() -> None:
    bomb = '<!DOCTYPE alert [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>' + CAP.format(
        n=1, status="Actual"
    )
    [entry] = preset("cap", bomb.replace("Harbour", "&a;&b;"), url="https://a.example/")[1].entries
    assert "boom" not in entry.content
    assert "root" not in entry.content


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"items": "data["}, "no JMESPath expression"), ({"fields": {}}, "at least one of title"),
        ({"preset": "gdeltt"}, r'did you mean "gdelt"'), ({"preset": "gdelt"}, "query is missing"),
        ({"preset": "gdacs", "parameters": {"q": "x"}}, "q is not known"),
    ],
)  # fmt: skip
def test_settings_that_cannot_work_are_refused(told: dict[str, Any], words: str) -> None:
    base = {} if "preset" in told else {"url": "https://api.example/", "fields": FIELDS}
    with pytest.raises(ValueError, match=words):
        ApiSettings(kind="api", **{**base, **told})


def test_each_preset_is_a_file_that_makes_a_source() -> None:
    for name, found in presets().items():
        parameters = {key: value or "x" for key, value in found.parameters.items()}
        more = {"url": "https://a.example/"} if name == "cap" else {"parameters": parameters}
        source = ApiSettings(kind="api", preset=name, **more)
        assert source.items != "@"
    assert len(presets()) == len(list((Path(__file__).parents[4] / "monitor/crawl/sources/api/presets").glob("*.toml")))


def index_of(*addresses: str, updated: str = "2026-03-01T10:00:00Z") -> bytes:
    listed = "".join(
        f'<entry><id>{address}</id><updated>{updated}</updated><link rel="alternate" href="https://a.example/"/>'
        f'<link type="application/cap+xml" href="{address}"/><content type="text">Read the alert.</content></entry>'
        for address in addresses
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{listed}</feed>'.encode()


def alert(n: int, status: str = "Actual") -> bytes:
    return CAP.format(n=n, status=status).encode()


class Index:
    """A site with an index of alerts, polled as the service does: with what it remembers."""

    def __init__(self, site: Site, fetcher: Fetcher) -> None:
        self.site, self.fetcher, self.known = site, fetcher, Validators()
        self.source = ApiSettings(kind="api", preset="cap", url=f"{site.url}/cap.xml", allow_private=True)

    def list(self, *paths: str, **more: str) -> None:
        self.site.page("/cap.xml", index_of(*paths, **more), ETag='"1"')

    async def poll(self):
        answer = await poll(self.source, self.fetcher, self.known, NOW)
        self.known = answer.validators
        return answer

    def asked(self) -> list[str]:
        return [request.path for request in self.site.requests if request.path != "/cap.xml"]


async def test_an_index_of_alerts_leads_to_the_alerts_and_each_is_read_once(site: Site, fetcher: Fetcher) -> None:
    index = Index(site, fetcher)
    for n, status in enumerate(["Actual", "Exercise", "Actual"]):
        site.page(f"/alert/{n}", alert(n, status))
    index.list("/alert/0", "/alert/1")
    assert [entry.guid for entry in (await index.poll()).entries] == ["a-0"]
    index.list("/alert/2", "/alert/0", "/alert/1")
    found = await index.poll()
    assert [(entry.guid, entry.whole) for entry in found.entries] == [("a-2", True)]
    assert "Harbour" in found.entries[0].content
    assert (await index.poll()).entries == ()
    assert index.asked() == ["/alert/0", "/alert/1", "/alert/2"]
    index.list("/alert/2", updated="2026-03-01T11:00:00Z")
    assert [entry.guid for entry in (await index.poll()).entries] == ["a-2"]


async def test_an_index_in_rss_is_followed_too(site: Site, fetcher: Fetcher) -> None:
    index = Index(site, fetcher)
    item = f"<item><title>Alert</title><link>{site.page('/a', alert(7))}</link></item>"
    site.page("/cap.xml", f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    assert [entry.guid for entry in (await index.poll()).entries] == ["a-7"]


async def test_alerts_that_cannot_be_read_are_named_and_tried_again_while_the_others_are_read(
    site: Site, fetcher: Fetcher
) -> None:
    index = Index(site, fetcher)
    site.page("/good", alert(1))
    site.page("/away", status=503)
    site.page("/page", b"<html><p>An alert</html>")
    index.list("/away", "/page", "/gone", "/good")
    found = await index.poll()
    assert [entry.guid for entry in found.entries] == ["a-1"]
    assert len([warning for warning in found.warnings if "503" in warning or "404" in warning]) == 2
    assert found.validators.etag == ""  # or the next 304 would hide what failed
    site.page("/away", alert(2))
    site.page("/page", alert(3))
    found = await index.poll()
    assert [entry.guid for entry in found.entries] == ["a-2", "a-3"]
    assert (found.validators.etag, found.warnings) == ('"1"', ())
    assert index.asked().count("/gone") == 1


async def test_an_index_whose_alerts_can_all_not_be_had_is_an_error_with_their_name(
    site: Site, fetcher: Fetcher
) -> None:
    index = Index(site, fetcher)
    index.list("http://169.254.169.254/latest", "http://10.0.0.1/")
    with pytest.raises(FetchError) as caught:
        await index.poll()
    assert caught.value.outcome == "refused_address"


async def test_of_a_long_index_so_many_alerts_are_read_in_one_look_and_the_others_next(
    site: Site, fetcher: Fetcher
) -> None:
    index = Index(site, fetcher)
    paths = [f"/alert/{n}" for n in range(2 * FOLLOWED + 3)]
    for n, path in enumerate(paths):
        site.page(path, alert(n))
    index.list(*paths)
    found = [await index.poll() for _ in range(3)]
    assert [len(answer.entries) for answer in found] == [FOLLOWED, FOLLOWED, 3]
    assert "23 documents of the index are still to be read" in found[0].warnings
    assert [answer.validators.etag for answer in found] == ["", "", '"1"']
    assert index.asked() == paths


async def test_an_alert_of_an_index_is_held_to_the_size_of_a_page(site: Site, fetcher: Fetcher) -> None:
    index = Index(site, fetcher)
    site.page("/huge", alert(1).replace(b"Harbour", b"H" * 5_000_000))
    site.page("/good", alert(2))
    index.list("/huge", "/good")
    found = await index.poll()
    assert [entry.guid for entry in found.entries] == ["a-2"]
    assert any("MB" in warning for warning in found.warnings)
