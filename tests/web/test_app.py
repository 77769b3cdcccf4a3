"""What machines see, and what stands before every answer."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from monitor import __version__
from monitor.model import Incident
from monitor.store import codec
from monitor.web import app as web_app
from monitor.web.health import Readiness
from monitor.web.settings import WebSettings
from tests.web.samples import FRESH, INCIDENT, NOW, Site, figure

PATHS = (
    "/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/api/incidents",
    "/api/sources",
    "/static/page.css",
    "/static/bell.svg",
)


@pytest.mark.parametrize("path", [*PATHS, "/nowhere", "/api/nowhere"])
async def test_every_answer_carries_the_security_headers(site: Site, path):
    headers = (await site.ask(path)).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Server"] == "tocsin"
    assert headers["Cache-Control"] in {"no-store", "no-cache"}
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", PATHS)
async def test_head_answers_as_get_does_without_a_body_and_post_is_refused(site: Site, path):
    head = await site.ask(path, "HEAD")
    assert (head.status, head.body) == (200, "")
    post = await site.ask(path, "POST", data=b"x")
    assert post.status == 405
    assert post.headers["Allow"] == "GET,HEAD"


@pytest.mark.parametrize(
    "path", ["/nowhere", "/static", "/static/", "/static/../app.py", "/static/%2e%2e/app.py", "/static/%2e%2e%2fapp.py"]
)
async def test_what_is_not_ours_is_not_found(site: Site, path):
    assert (await site.ask(path)).status == 404


async def test_faults_of_the_api_are_json(site: Site):
    answer = await site.ask("/api/nowhere")
    assert answer.content_type == "application/json"
    assert "error" in json.loads(answer.body)


async def test_health_is_told_whatever_else_is_wrong(site: Site):
    site.fault = ConnectionError("gone")
    answer = await site.ask("/healthz", headers={"Host": "whatever.example"})
    assert answer.status == 200
    assert json.loads(answer.body) == {"status": "ok", "version": __version__}


async def test_readiness_follows_the_checks(site: Site):
    assert (await site.ask("/readyz")).status == 200
    site.readiness = Readiness(ready=False, checks={"store": "ok", "sources": "none polled"})
    answer = await site.ask("/readyz")
    assert answer.status == 503
    assert json.loads(answer.body)["checks"] == {"store": "ok", "sources": "none polled"}


async def test_a_store_that_is_away_or_too_slow_is_not_ready(site: Site, monkeypatch):
    site.fault = ConnectionError("gone")
    answer = await site.ask("/readyz")
    assert answer.status == 503
    assert json.loads(answer.body)["checks"] == {"store": "does not answer"}
    assert (await site.ask("/api/incidents")).status == 503
    assert (await site.ask("/api/sources")).headers["Retry-After"] == "5"

    async def never() -> Readiness:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(web_app, "ANSWER_SECONDS", 0.05)
    monkeypatch.setattr(site, "ready", never)
    assert (await site.ask("/readyz")).status == 503


async def test_metrics_are_prometheus_text_or_openmetrics(site: Site):
    plain = await site.ask("/metrics")
    assert plain.headers["Content-Type"].startswith("text/plain")
    assert "# TYPE tocsin_polls_total counter" in plain.body
    modern = await site.ask("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert modern.headers["Content-Type"].startswith("application/openmetrics-text")
    assert modern.body.endswith("# EOF\n")


async def test_the_api_gives_incidents_that_read_back_as_they_were(site: Site):
    site.incidents = [replace(INCIDENT, figures=(figure(),)), replace(INCIDENT, id="i2", methods=())]
    told = json.loads((await site.ask("/api/incidents")).body)
    assert [codec.load(Incident, json.dumps(one)) for one in told["incidents"]] == site.incidents
    assert told["exercise"] is False
    assert told["sources"] == {"total": 1, "fresh": 1, "last_success": "2026-03-01T12:00:00Z"}


async def test_an_exercise_is_marked_for_machines_too(site: Site):
    site.options = {"exercise": True}
    assert json.loads((await site.ask("/api/incidents")).body)["exercise"] is True


async def test_the_api_gives_as_many_as_asked(site: Site):
    site.incidents = [replace(INCIDENT, id=f"i{n}") for n in range(5)]
    told = json.loads((await site.ask("/api/incidents?limit=2")).body)
    assert [one["id"] for one in told["incidents"]] == ["i0", "i1"]
    assert site.asked == [2]


@pytest.mark.parametrize("limit", ["0", "501", "-1", "x", "", "1e2", "٣", "9" * 5000])
async def test_a_limit_that_is_none_is_refused_by_name(site: Site, limit):
    answer = await site.ask("/api/incidents", params={"limit": limit})
    assert answer.status == 400
    if len(limit) < 100:
        assert json.loads(answer.body) == {"error": "limit must be a number from 1 to 500"}


async def test_sources_are_told_without_their_passwords(site: Site):
    site.sources = [replace(FRESH, url="https://user:hunter2@morning.test/rss"), replace(FRESH, url="http://[bad")]
    answer = await site.ask("/api/sources")
    assert "hunter2" not in answer.body
    told = json.loads(answer.body)["sources"]
    assert [one["url"] for one in told] == ["https://morning.test/rss", ""]
    assert told[0] | {"url": ""} == told[1]
    assert told[0]["state"] == "fresh"
    assert told[0]["last_success"] == NOW.isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:8080", "LOCALHOST."]
)
async def test_this_machine_may_call_us_by_its_own_names(site: Site, host):
    assert (await site.ask("/", headers={"Host": host})).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.7",
     "user@localhost", "localhost/x", "localhost#", "", "[bad", "0.0.0.0"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/api/incidents", "/metrics", "/readyz", "/static/page.css"])
async def test_a_rebound_name_is_refused(site: Site, host, path):
    answer = await site.ask(path, headers={"Host": host})
    assert answer.status in {400, 403}
    assert "tocsin_polls" not in answer.body
    assert not site.asked


async def test_names_that_are_configured_may_call_us(site: Site):
    site.options = {"settings": WebSettings(hosts=("Tocsin.Example",))}
    assert (await site.ask("/", headers={"Host": "tocsin.example:443"})).status == 200
    assert (await site.ask("/", headers={"Host": "10.0.0.7"})).status == 403


async def test_beyond_loopback_addresses_may_call_us_but_unknown_names_may_not(site: Site):
    site.options = {"settings": WebSettings(listen="0.0.0.0:8080")}
    assert (await site.ask("/", headers={"Host": "10.0.0.7:8080"})).status == 200
    assert (await site.ask("/", headers={"Host": "evil.example"})).status == 403


async def test_a_style_that_is_known_is_not_sent_again(site: Site):
    first = await site.ask("/static/page.css")
    assert first.content_type == "text/css"
    again = await site.ask("/static/page.css", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, "")
    other = await site.ask("/static/page.css", headers={"If-None-Match": '"other"'})
    assert other.status == 200
