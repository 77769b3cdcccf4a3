"""Which alerts a chat is told: kinds, methods, the least toll, sources."""

from __future__ import annotations

from dataclasses import replace

from monitor.bot.commands.settings.setting import Option, Setting, count, yes_or_no
from monitor.bot.turn import Turn
from monitor.model import Kind, Method
from monitor.subscriptions.chat import Chat

TOLLS = (0, 1, 3, 10, 50)
SOURCES = (1, 2, 3, 5)


def _kinds_shown(turn: Turn) -> str:
    kinds = turn.chat.kinds
    return (
        turn.label("all")
        if len(kinds) == len(Kind)
        else turn.words.alerts.listed(turn.label(f"kind-{kind}") for kind in kinds)
    )


def _kinds(turn: Turn) -> list[Option]:
    return [Option(kind.value, turn.label(f"kind-{kind}"), kind in turn.chat.kinds) for kind in Kind]


def _toggle_kind(chat: Chat, value: str) -> Chat:
    kind = Kind(value)
    kinds = tuple(each for each in Kind if (each in chat.kinds) != (each is kind))
    return replace(chat, kinds=kinds) if kinds else chat  # who wants nothing at all drops the places


def _method(turn: Turn, method: Method) -> str:
    return turn.words.alerts.say(f"method-{method.value}")


def _methods_shown(turn: Turn) -> str:
    return turn.words.alerts.listed(_method(turn, method) for method in turn.chat.methods) or turn.label("all")


def _methods(turn: Turn) -> list[Option]:
    each = [Option(method.value, _method(turn, method), method in turn.chat.methods) for method in Method]
    return [Option("all", turn.label("all"), not turn.chat.methods), *each]


def _toggle_method(chat: Chat, value: str) -> Chat:
    if value == "all":
        return replace(chat, methods=())
    wanted = Method(value)
    methods = tuple(method for method in Method if (method in chat.methods) != (method is wanted))
    return replace(chat, methods=() if len(methods) == len(Method) else methods)


def _tolls(now: int, turn: Turn) -> list[Option]:
    others = () if now in TOLLS else (now,)
    return [
        Option(str(least), turn.label("any-toll") if not least else turn.label("at-least", count=least), least == now)
        for least in (*TOLLS, *others)
    ]


def _toll(least: int, turn: Turn) -> str:
    return turn.label("at-least", count=least) if least else turn.label("any-toll")


def _sources(turn: Turn) -> list[Option]:
    now = turn.chat.independent
    return [
        Option(str(needed), turn.label("needs-sources", count=needed), needed == now)
        for needed in (*SOURCES, *(() if now in SOURCES else (now,)))
    ]


SETTINGS = (
    Setting(key="kinds", shown=_kinds_shown, options=_kinds, apply=_toggle_kind),
    Setting(key="methods", shown=_methods_shown, options=_methods, apply=_toggle_method, across=2),
    Setting(
        key="killed",
        shown=lambda turn: _toll(turn.chat.min_killed, turn),
        options=lambda turn: _tolls(turn.chat.min_killed, turn),
        apply=lambda chat, value: replace(chat, min_killed=count(value)),
        typed=True,
    ),
    Setting(
        key="injured",
        shown=lambda turn: _toll(turn.chat.min_injured, turn),
        options=lambda turn: _tolls(turn.chat.min_injured, turn),
        apply=lambda chat, value: replace(chat, min_injured=count(value)),
        typed=True,
    ),
    Setting(
        key="sources",
        shown=lambda turn: turn.label("needs-sources", count=turn.chat.independent),
        options=_sources,
        apply=lambda chat, value: replace(chat, independent=min(count(value, 1), 100)),
        typed=True,
    ),
    Setting(
        key="official",
        shown=lambda turn: turn.label("yes" if turn.chat.official else "no"),
        options=lambda turn: yes_or_no(turn, now=turn.chat.official),
        apply=lambda chat, value: replace(chat, official=value == "yes"),
        across=2,
    ),
)
