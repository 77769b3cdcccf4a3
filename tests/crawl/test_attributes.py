"""Links as documents write them."""

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.crawl.attributes import web_address

BASE = "https://outlet.example/news/feed.xml"


@given(st.from_regex(r"https?://[A-Za-z0-9.-]{1,9}[:/?#\[\]\\@ \tа!-~]{0,12}", fullmatch=True))
def test_a_link_that_is_passed_on_as_it_stands_is_a_web_address(link) -> None:
    found = web_address(BASE, link)
    if found:
        assert found == "".join(link.split())
        parts = urlsplit(found)
        assert parts.scheme in ("http", "https")
        assert parts.hostname


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("/a", urljoin(BASE, "/a")),
        ("//other.example/b", "https://other.example/b"),
        (" https://a.example/x\n y ", "https://a.example/xy"),
        ("javascript:alert(1)", ""),
        ("https://[", ""),
        ("https://a.example/" + "x" * 5000, ""),
        ("", ""),
    ],
)
def test_links_are_absolute_web_addresses_or_nothing(link, found) -> None:
    assert web_address(BASE, link) == found
