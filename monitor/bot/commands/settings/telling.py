"""How and when a chat is told: sound, updates, maps, language, time zone, quiet hours, digests."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args
from zoneinfo import available_timezones

from pydantic import TypeAdapter, ValidationError

from monitor.bot.commands.settings.setting import MeaninglessError, Option, Setting, count, yes_or_no
from monitor.bot.turn import Turn
from monitor.bot.wording import LANGUAGES
from monitor.match.timing import Digest, Quiet
from monitor.notify.catalogue import locale
from monitor.subscriptions.chat import Chat, Sound, Updates

QUIET = ("22:00-07:00", "23:00-07:00", "00:00-08:00", "21:00-09:00")
DIGESTS = ("08:00", "20:00", "08:00,20:00", "08:00,14:00,20:00")
RISES = (1, 3, 5, 10, 50)
ZONES = ("UTC", "Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/London", "Asia/Jerusalem", "America/New_York")
MOST_ZONES = 12
_QUIET: TypeAdapter[Quiet] = TypeAdapter(Quiet)
_DIGEST: TypeAdapter[Digest] = TypeAdapter(Digest)


def _sounds(turn: Turn) -> list[Option]:
    return [Option(value, turn.label(f"sound-{value}"), value == turn.chat.sound) for value in get_args(Sound)]


def _sound(chat: Chat, value: str) -> Chat:
    known: tuple[Sound, ...] = get_args(Sound)
    return replace(chat, sound=next(sound for sound in known if sound == value))


def _styles(turn: Turn) -> list[Option]:
    return [Option(value, turn.label(f"updates-{value}"), value == turn.chat.updates) for value in get_args(Updates)]


def _style(chat: Chat, value: str) -> Chat:
    known: tuple[Updates, ...] = get_args(Updates)
    return replace(chat, updates=next(style for style in known if style == value))


def _rises(turn: Turn) -> list[Option]:
    now = turn.chat.material_rise
    return [
        Option(str(rise), turn.label("more-killed", count=rise), rise == now)
        for rise in (*RISES, *(() if now in RISES else (now,)))
    ]


def _language(code: str) -> str:
    return str(locale(code).get_display_name(code)).capitalize()


def _languages(turn: Turn) -> list[Option]:
    return [Option(code, _language(code), code == turn.chat.language) for code in LANGUAGES]


def _zones(turn: Turn) -> list[Option]:
    """The clocks of what is watched come first."""
    gazetteer = turn.parts.gazetteer()
    watched = [city.timezone for place in turn.chat.places if (city := gazetteer.city(place.geonameid))]
    zones = dict.fromkeys([turn.chat.zone, *watched, *ZONES])
    return [Option(zone, zone, zone == turn.chat.zone) for zone in list(zones)[:MOST_ZONES]]


def _zone(chat: Chat, value: str) -> Chat:
    """A time zone by its name, or by the end of it: "kyiv"."""
    told = value.strip().replace(" ", "_").lower()
    zones = sorted(available_timezones())
    found = [zone for zone in zones if zone.lower() == told] or [
        zone for zone in zones if zone.lower().endswith(f"/{told}")
    ]
    if not told or not found:
        raise MeaninglessError("write-zone")
    return replace(chat, zone=found[0])


def _quiet_shown(turn: Turn) -> str:
    return "-".join(turn.chat.quiet) if turn.chat.quiet else turn.label("off")


def _quiets(turn: Turn) -> list[Option]:
    now = _quiet_shown(turn) if turn.chat.quiet else "off"
    values = dict.fromkeys(["off", *QUIET, now])
    return [Option(value, turn.label("off") if value == "off" else value, value == now) for value in values]


def _quiet(chat: Chat, value: str) -> Chat:
    if value == "off":
        return replace(chat, quiet=None)
    try:
        hours = _QUIET.validate_python(re.sub(r"\s*[-–—]\s*|\s+", "-", value.strip()))
    except ValidationError:
        raise MeaninglessError("write-quiet") from None
    return replace(chat, quiet=(f"{hours.begin:%H:%M}", f"{hours.end:%H:%M}"))


def _digest_shown(turn: Turn) -> str:
    return ", ".join(turn.chat.digest) or turn.label("off")


def _digests(turn: Turn) -> list[Option]:
    now = ",".join(turn.chat.digest) or "off"
    values = dict.fromkeys(["off", *DIGESTS, now])
    return [
        Option(value, turn.label("off") if value == "off" else value.replace(",", ", "), value == now)
        for value in values
        if len(value) < 40  # what a button holds; longer ones were written, and are written again
    ]


def _digest(chat: Chat, value: str) -> Chat:
    if value == "off":
        return replace(chat, digest=())
    try:
        times = _DIGEST.validate_python(tuple(dict.fromkeys(re.split(r"[\s,;]+", value.strip()))))
    except ValidationError:
        raise MeaninglessError("write-digest") from None
    return replace(chat, digest=tuple(f"{each:%H:%M}" for each in sorted(times)))


SETTINGS = (
    Setting(key="sound", shown=lambda turn: turn.label(f"sound-{turn.chat.sound}"), options=_sounds, apply=_sound),
    Setting(
        key="updates", shown=lambda turn: turn.label(f"updates-{turn.chat.updates}"), options=_styles, apply=_style
    ),
    Setting(
        key="rise",
        shown=lambda turn: turn.label("more-killed", count=turn.chat.material_rise),
        options=_rises,
        apply=lambda chat, value: replace(chat, material_rise=count(value, 1)),
        typed=True,
    ),
    Setting(
        key="map",
        shown=lambda turn: turn.label("yes" if turn.chat.map else "no"),
        options=lambda turn: yes_or_no(turn, now=turn.chat.map),
        apply=lambda chat, value: replace(chat, map=value == "yes"),
        across=2,
    ),
    Setting(
        key="language",
        shown=lambda turn: _language(turn.words.language),
        options=_languages,
        apply=lambda chat, value: replace(chat, language=value),
    ),
    Setting(key="zone", shown=lambda turn: turn.chat.zone, options=_zones, apply=_zone, typed=True),
    Setting(key="quiet", shown=_quiet_shown, options=_quiets, apply=_quiet, typed=True),
    Setting(key="digest", shown=_digest_shown, options=_digests, apply=_digest, typed=True),
)
