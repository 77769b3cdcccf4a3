"""The preview page of a channel to its posts. Pure.

Telegram documents no form for it; what is relied on are the class names that its own scripts use (`js-message_text`,
`tgme_widget_message_date`, ...) and `data-post`. Where these are not found, that is an error and never "no posts".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from lxml.html import HtmlElement
from yarl import URL

from monitor.crawl import dates
from monitor.crawl.errors import ListingError
from monitor.crawl.sources.htmltree import having, tree_of, words
from monitor.crawl.sources.telegram.settings import CHANNEL, identity

MAX_TEXT = 20_000
MAX_POSTS = 200
LARGEST_ALBUM = 100
_POST = re.compile(rf"({CHANNEL})/(\d{{1,12}})")
_SINGLE = re.compile(r"/(\d{1,12})\?single\b")
_NAME = re.compile(CHANNEL)
_ADDRESS = re.compile(r"https?://\S+|\bt\.me/\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post; an album is one."""

    channel: str
    number: int
    last: int
    """The highest number of its parts."""
    text: str = ""
    """Paragraphs separated by blank lines; empty where there are only pictures."""
    published: datetime | None = None
    origin: str = ""
    """Whose words it forwards, or nothing."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One page of a channel: its posts, oldest first, and where the page before it ends."""

    posts: tuple[Post, ...]
    before: int | None = None
    """The number before which older posts are; None at the channel's beginning."""


def parse(body: bytes, charset: str | None) -> Preview:
    """The posts of a preview; raises ListingError where it is none, or shows none."""
    tree = tree_of(body, charset)
    messages = having(tree, "tgme_widget_message")[:MAX_POSTS]
    if not messages:
        raise _nothing(tree)
    posts = sorted((post for node in messages if (post := _post(node)) is not None), key=lambda post: post.number)
    if not posts:
        raise ListingError(
            "Telegram has changed the form of its previews, so no post can be read; look for a newer version of tocsin",
            outcome="preview_changed",
            temporary=True,
        )
    return Preview(tuple(posts), _before(tree))


def _nothing(tree: HtmlElement) -> ListingError:
    if having(tree, "tgme_channel_history"):
        return ListingError(
            "the preview shows no posts: the channel has none yet, or Telegram withholds them; will be tried later",
            outcome="no_posts",
            temporary=True,
        )
    return ListingError(
        "an answer that is no preview of a channel; will be tried later", outcome="not_a_preview", temporary=True
    )


def _post(node: HtmlElement) -> Post | None:
    found = _POST.fullmatch(node.get("data-post") or "")
    if found is None:
        return None
    number = int(found[2])
    hrefs = (link.get("href") or "" for link in node.iter("a"))
    parts = [int(single[1]) for href in hrefs if (single := _SINGLE.search(href))]
    own = "service_message" not in (node.get("class") or "").split()  # "X pinned Y" would tell Y again
    return Post(
        channel=found[1],
        number=number,
        last=max([number, *(part for part in parts if part < number + LARGEST_ALBUM)]),
        text=_text(node) if own else "",
        published=_published(node),
        origin=_origin(node, found[1]),
    )


def _text(node: HtmlElement) -> str:
    """The words of a post; of one that is a bare link, what the site behind it says of itself."""
    pieces = [words(part, MAX_TEXT) for part in having(node, "js-message_text") if _is_outermost(part)]
    text = "\n\n".join(piece for piece in pieces if piece)
    if not _ADDRESS.sub("", text).strip():
        shown = [words(part, MAX_TEXT) for name in _PREVIEWED for part in having(node, name)]
        text = "\n\n".join(piece for piece in (text, *shown) if piece)
    return text[:MAX_TEXT]


_PREVIEWED = ("link_preview_title", "link_preview_description")


def _is_outermost(node: HtmlElement) -> bool:
    return not any("js-message_text" in (parent.get("class") or "").split() for parent in node.iterancestors())


def _published(node: HtmlElement) -> datetime | None:
    for link in having(node, "tgme_widget_message_date"):
        for time in link.iter("time"):
            return dates.parse(time.get("datetime") or "")
    return None


def _origin(node: HtmlElement, channel: str) -> str:
    """The channel whose post this forwards, or the name of a person or channel that has no address."""
    name = next(iter(having(node, "tgme_widget_message_forwarded_from_name")), None)
    if name is None:
        return ""
    try:
        path = URL(name.get("href") or "").path.strip("/").split("/")
    except ValueError:
        path = []
    if path and _NAME.fullmatch(path[0]):
        return identity(path[0]) if path[0].lower() != channel.lower() else ""
    called = " ".join("".join(name.itertext()).split()).casefold()[:60]
    return f"forwarded:{called.replace(' ', '_')}" if called else "forwarded"


def _before(tree: HtmlElement) -> int | None:
    for link in having(tree, "tme_messages_more"):
        value = link.get("data-before") or ""
        if value.isascii() and value.isdigit() and len(value) <= 12:
            return int(value)
    return None
