"""Telegram's previews of public channels (`t.me/s/NAME`) on loopback, in the form that they had in November 2026.

Twenty posts a page, `before=` leads back, and a name without a preview is sent to its card.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from aiohttp import web

PAGE = 20
MORE = "tme_messages_more"
CARDS = {
    "subscribers": '<div class="tgme_page_extra">12 345 subscribers</div>',
    "members": '<div class="tgme_page_extra">812 members, 14 online</div>',
    "nobody": '<div class="tgme_page_description">If you have <b>Telegram</b>, you can contact <a>@it</a>.</div>',
}


@dataclass
class Sent:
    """One post as its channel sent it; `text` is mark-up."""

    number: int
    text: str = ""
    at: datetime | None = None
    forwarded: tuple[str, str] | None = None
    """Name and address (or none) of whose post it is."""
    album: tuple[int, ...] = ()
    reply: str = ""
    link: tuple[str, str] | None = None
    """Title and description of the page that it links to."""
    service: bool = False
    edited: bool = False


@dataclass
class Channel:
    """A channel with its posts by number."""

    name: str
    posts: dict[int, Sent] = field(default_factory=dict)

    def send(self, number: int, text: str = "", **more: object) -> Sent:
        """Add a post, or put another in its place."""
        self.posts[number] = Sent(number, text, **more)  # type: ignore[arg-type]
        return self.posts[number]


class TelegramPreview:
    """The site; `async with` starts it on a free port."""

    def __init__(self) -> None:
        self.channels: dict[str, Channel] = {}
        self.cards: dict[str, str] = {}
        """Name -> what its card shows; it has no preview."""
        self.asked: list[str] = []
        self.refuse_before = 0
        """So many requests for older pages are answered with 503."""
        self._port = 0

    @property
    def url(self) -> str:
        """What goes into `base_url`."""
        return f"http://127.0.0.1:{self._port}"

    def channel(self, name: str) -> Channel:
        """A channel, made where there is none of the name."""
        return self.channels.setdefault(name.lower(), Channel(name))

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/s/{name}", self._preview)
        app.router.add_get("/{name}", self._card)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _preview(self, request: web.Request) -> web.Response:
        self.asked.append(str(request.rel_url))
        channel = self.channels.get(request.match_info["name"].lower())
        if channel is None:
            raise web.HTTPFound(f"/{request.match_info['name']}")
        before = int(request.query.get("before", 10**9))
        if before < 10**9 and self.refuse_before > 0:
            self.refuse_before -= 1
            raise web.HTTPServiceUnavailable
        return web.Response(text=page(channel, before), content_type="text/html")

    async def _card(self, request: web.Request) -> web.Response:
        card = self.cards.get(request.match_info["name"].lower(), CARDS["nobody"])
        return web.Response(
            text=f'<html><body><div class="tgme_page">{card}</div></body></html>', content_type="text/html"
        )


def page(channel: Channel, before: int) -> str:
    """The page of a channel that ends before a post."""
    numbers = sorted(number for number in channel.posts if number < before)
    shown = numbers[-PAGE:]
    more = ""
    if len(numbers) > PAGE:
        more = (
            f'<div class="js-messages_more_wrap"><a href="/s/{channel.name}?before={shown[0]}" '
            f'class="{MORE} js-messages_more" data-before="{shown[0]}"></a></div>'
        )
    posts = "".join(message(channel.name, channel.posts[number]) for number in shown)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>A channel – Telegram</title></head>'
        '<body class="widget_frame_base tgme_webpreview"><main class="tgme_main"><div class="tgme_channel_info">'
        '<div class="tgme_channel_info_description">Subscribe! 3 killed is no news of this channel.</div></div>'
        f'<section class="tgme_channel_history js-message_history">{more}{posts}</section></main></body></html>'
    )


def message(name: str, post: Sent) -> str:
    """One post as the preview shows it."""
    at = (post.at or datetime(2026, 3, 1, 11, 30, tzinfo=UTC)).isoformat()
    service = " service_message" if post.service else ""
    parts = [_forwarded(post), _reply(name, post), _album(name, post)]
    if post.text:
        parts.append(f'<div class="tgme_widget_message_text js-message_text" dir="auto">{post.text}</div>')
    parts.append(_link(post))
    edited = "edited &nbsp;" if post.edited else ""
    return (
        '<div class="tgme_widget_message_wrap js-widget_message_wrap">'
        f'<div class="tgme_widget_message text_not_supported_wrap js-widget_message{service}" '
        f'data-post="{name}/{post.number}" data-view="eyJ"><div class="tgme_widget_message_bubble">'
        f'<div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" '
        f'href="https://t.me/{name}"><span dir="auto">City Watch</span></a></div>{"".join(parts)}'
        '<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short">'
        '<span class="tgme_widget_message_views">1.2K</span><span class="tgme_widget_message_meta">'
        f'{edited}<a class="tgme_widget_message_date" href="https://t.me/{name}/{post.number}">'
        f'<time datetime="{at}" class="time">11:30</time></a></span></div></div></div></div></div>'
    )


def _forwarded(post: Sent) -> str:
    if post.forwarded is None:
        return ""
    who, address = post.forwarded
    tag, href = ("a", f' href="{address}"') if address else ("span", "")
    return (
        '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from '
        f'<{tag} class="tgme_widget_message_forwarded_from_name"{href}>'
        f'<span dir="auto">{html.escape(who)}</span></{tag}></div>'
    )


def _reply(name: str, post: Sent) -> str:
    if not post.reply:
        return ""
    return (
        f'<a class="tgme_widget_message_reply" href="https://t.me/{name}/1"><div class="tgme_widget_message_author">'
        '<span class="tgme_widget_message_author_name">City Watch</span></div>'
        f'<div class="tgme_widget_message_text js-message_reply_text" dir="auto">{post.reply}</div></a>'
    )


def _album(name: str, post: Sent) -> str:
    if not post.album:
        return ""
    parts = "".join(
        f'<a class="tgme_widget_message_photo_wrap grouped_media_wrap blured js-message_photo" '
        f'href="https://t.me/{name}/{number}?single" style="background-image:url(\'x\')"></a>'
        for number in post.album
    )
    video = (
        f'<a class="tgme_widget_message_video_player js-message_video_player" href="https://t.me/{name}/{post.number}">'
        '<time class="message_video_duration js-message_video_duration">0:29</time></a>'
    )
    return (
        '<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap">'
        '<div class="tgme_widget_message_grouped">'
        f"{video}{parts}</div></div>"
    )


def _link(post: Sent) -> str:
    if post.link is None:
        return ""
    title, description = post.link
    return (
        '<a class="tgme_widget_message_link_preview" href="https://kurier.example/1">'
        '<div class="link_preview_site_name accent_color" dir="auto">Kurier</div>'
        f'<div class="link_preview_title" dir="auto">{title}</div>'
        f'<div class="link_preview_description" dir="auto">{description}</div></a>'
    )
