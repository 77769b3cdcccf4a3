"""The commands of `tocsin sources`, thin; without one of them it lists the sources and how they fare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from monitor.arguments import DEFAULT_CONFIG, ConfigFile, load_config

if TYPE_CHECKING:
    from monitor.config import Loaded

app = typer.Typer(invoke_without_command=True, help="List the sources and how they fare; try, add, pause them.")

OwnConfig = Annotated[Path | None, typer.Option("--config", "-c", help="The configuration file.")]
AsJson = Annotated[bool, typer.Option("--json", help="For machines.")]
Write = Annotated[bool, typer.Option("--write", help="Put the lines into the configuration file, if it can be done.")]
Kind = Annotated[str | None, typer.Option(help="Its kind, where that is known; else it is found out.")]
Language = Annotated[str | None, typer.Option(help="The language of its articles (en, uk, ru, ...).")]
AllowPrivate = Annotated[bool, typer.Option(help="Let it lead to loopback and private addresses.")]
Set = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A further setting. May be repeated.")
]


@app.callback()
def sources(context: typer.Context, config: ConfigFile = DEFAULT_CONFIG, as_json: AsJson = False) -> None:
    """List the sources and how they fare."""
    if context.invoked_subcommand is not None:
        return
    from monitor.status import show_sources

    raise typer.Exit(show_sources(load_config(config), as_json=as_json))


def _named(context: typer.Context, own: Path | None) -> Path:
    """The configuration file, told before the name of the command or behind it."""
    assert context.parent is not None
    path: Path = own or context.parent.params["config"]
    return path


def _if_there(path: Path) -> Loaded | None:
    return load_config(path) if path.exists() else None


@app.command("list")
def list_sources(context: typer.Context, config: OwnConfig = None, as_json: AsJson = False) -> None:
    """List all sources with kind, address and state, paused ones too."""
    from monitor.roster.show import show_list

    raise typer.Exit(show_list(load_config(_named(context, config)), as_json=as_json))


@app.command()
def stats(context: typer.Context, config: OwnConfig = None, as_json: AsJson = False) -> None:
    """Show what each source has brought, and how often."""
    from monitor.roster.show import show_stats

    raise typer.Exit(show_stats(load_config(_named(context, config)), as_json=as_json))


@app.command()
def pause(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names of sources.")],
    config: OwnConfig = None,
) -> None:
    """Poll sources no more until they are resumed; the store remembers it, restarts or not."""
    from monitor.roster.pausing import pause as do

    raise typer.Exit(do(load_config(_named(context, config)), names))


@app.command()
def resume(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names of sources.")],
    config: OwnConfig = None,
) -> None:
    """Poll paused sources again."""
    from monitor.roster.pausing import resume as do

    raise typer.Exit(do(load_config(_named(context, config)), names))


@app.command("test")
def try_source(
    context: typer.Context,
    address: Annotated[str, typer.Argument(metavar="URL|NAME", help="An address, a channel, or a source's name.")],
    kind: Kind = None,
    language: Language = None,
    more: Set = None,
    entries: Annotated[int, typer.Option(min=0, max=500, help="So many entries are shown.")] = 10,
    pages: Annotated[int, typer.Option(min=0, max=10, help="So many pages are fetched.")] = 1,
    allow_private: AllowPrivate = False,
    config: OwnConfig = None,
    as_json: AsJson = False,
) -> None:
    """Show what a source would give: kind, entries, what a fetch would read, and what is amiss. Stores nothing."""
    from monitor.roster.adding import Wish, test_source

    wish = Wish(address, kind, _told(language, more, allow_private=allow_private))
    loaded = _if_there(_named(context, config))
    raise typer.Exit(test_source(loaded, wish, entries=entries, pages=pages, as_json=as_json))


@app.command()
def add(
    context: typer.Context,
    address: Annotated[str, typer.Argument(metavar="URL", help="An address, or a channel such as @name.")],
    name: Annotated[str | None, typer.Option(help="How it is to be called.")] = None,
    kind: Kind = None,
    language: Language = None,
    more: Set = None,
    allow_private: AllowPrivate = False,
    write: Write = False,
    config: OwnConfig = None,
) -> None:
    """Test a source and print its line for the configuration, or put it there."""
    from monitor.roster.adding import Wish, add_source

    told = _told(language, more, allow_private=allow_private)
    wish = Wish(address, kind, ({"name": name} if name else {}) | told)
    raise typer.Exit(add_source(_named(context, config), wish, write=write))


@app.command("import")
def import_opml(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="OPML of a feed reader (- is standard input), or sources as YAML.")
    ],
    language: Language = None,
    write: Write = False,
    config: OwnConfig = None,
) -> None:
    """Print the lines of a list's sources that are not there yet, or put them into the configuration."""
    from monitor.roster.exchange import import_sources

    raise typer.Exit(import_sources(_named(context, config), file, language, write=write))


@app.command()
def export(context: typer.Context, config: OwnConfig = None) -> None:
    """Write the sources as OPML to standard output, without passwords."""
    from monitor.roster.exchange import export_sources

    raise typer.Exit(export_sources(load_config(_named(context, config))))


def _told(language: str | None, more: list[str] | None, *, allow_private: bool) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if language:
        told["language"] = language
    if allow_private:
        told["allow_private"] = True
    for setting in more or ():
        key, equals, value = setting.partition("=")
        if not equals:
            raise typer.BadParameter(f"{setting!r}: KEY=VALUE is expected, such as reads=posts", param_hint="--set")
        told[key] = {"true": True, "false": False}.get(value, value)
    return told
