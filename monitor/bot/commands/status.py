"""/status: which sources are fresh. Silence is not safety: a source that cannot be read tells of no attack."""

from __future__ import annotations

from monitor.bot.commands.command import Command
from monitor.bot.turn import Turn
from monitor.notify.wording import clean

SHOWN = 15


async def run(turn: Turn) -> None:
    """Show how many sources are fresh, and those that are not."""
    sources = await turn.parts.sources()
    troubled = [source for source in sources if source.state != "fresh"]
    lines = [await fresh_line(turn)]
    for source in troubled[:SHOWN]:
        last = source.last_success
        lines.append(
            turn.text(
                "status-source",
                name=clean(source.name, 60),
                state=turn.label(f"state-{source.state}"),
                ago=turn.words.ago(last, turn.now) if last else turn.label("never"),
            )
        )
    if len(troubled) > SHOWN:
        lines.append(turn.text("and-more", count=len(troubled) - SHOWN))
    lines.append(turn.text("silence"))
    await turn.show("\n".join(lines))


async def fresh_line(turn: Turn) -> str:
    """How many of the sources are fresh, in a line."""
    sources = await turn.parts.sources()
    fresh = sum(source.state == "fresh" for source in sources)
    return turn.text(
        "status-fresh" if sources and fresh == len(sources) else "status-partly", fresh=fresh, count=len(sources)
    )


COMMAND = Command(name="status", run=run)
