"""What came of trying a source, for people and for machines."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from monitor.forms import time_form, write_line
from monitor.model import Entry
from monitor.roster.trial import Sample, Trial

SHOWN = 400
"""Characters of a text."""


def print_trial(trial: Trial, most: int, out: TextIO | None = None) -> None:
    """Print a trial for people; what comes from outside cannot steer the terminal."""
    console = Console(highlight=False, file=out or sys.stdout, soft_wrap=True)

    def say(*parts: str | tuple[str, str]) -> None:
        console.print(Text.assemble(*((_plain(p), "") if isinstance(p, str) else (_plain(p[0]), p[1]) for p in parts)))

    for attempt in trial.attempts:
        say(("no ", "yellow"), f"{attempt.kind} ({attempt.error.outcome}): {attempt.error.message}")
    if trial.poll is None:
        return
    entries = trial.poll.entries
    say(("kind ", "green"), f"{trial.settings.kind}, {len(entries)} entries, called {trial.settings.label}")
    if trial.poll.validators.cursor.startswith(("http://", "https://")):
        say("announced there: ", trial.poll.validators.cursor)
    if trial.poll.hub is not None:
        say("a hub pushes what is new: ", trial.poll.hub.url)
    if trial.poll.context:
        say("beside news: ", trial.poll.context)
    for line in _lines(entries[:most]):
        say(line)
    for page in (sample.page for sample in trial.samples if sample.page is not None):
        say("a fetch reads: ", (page.title, "bold"), f" ({len(page.text)} characters)")
        say(f"  {_cut(page.text)}")
    for fault in trial.faults:
        say(("! ", "yellow"), fault)


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        when = time_form(entry.updated or entry.published) or "undated"
        yield f"  {when:25} {entry.title or _first(entry)}"
        yield f"  {'':25} {entry.link}"


def _first(entry: Entry) -> str:
    return _cut(entry.summary or entry.content, 100)


def _cut(text: str, most: int = SHOWN) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _plain(text: str) -> str:
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def print_trial_json(trial: Trial, most: int) -> None:
    """Print a trial as one JSON object."""
    poll = trial.poll
    write_line(
        {
            "usable": trial.usable,
            "kind": trial.settings.kind if poll else None,
            "name": trial.settings.label,
            "url": trial.settings.public_url,
            "tried": [
                {"kind": one.kind, "outcome": one.error.outcome, "error": one.error.message} for one in trial.attempts
            ],
            "listed": len(poll.entries) if poll else 0,
            "entries": [_entry(entry) for entry in poll.entries[:most]] if poll else [],
            "pages": [_sample(sample) for sample in trial.samples],
            "faults": list(trial.faults),
        },
        sys.stdout,
    )


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "guid": entry.guid,
        "link": entry.link,
        "title": entry.title,
        "text": _cut(entry.summary or entry.content),
        "published": time_form(entry.published),
        "updated": time_form(entry.updated),
        "language": entry.language,
        "whole": entry.whole,
    }


def _sample(sample: Sample) -> dict[str, Any]:
    if sample.page is None:
        return {"url": sample.entry.link, "error": sample.error.message if sample.error else None}
    page = sample.page
    return {"url": sample.entry.link, "title": page.title, "text": _cut(page.text), "characters": len(page.text)}
