"""The commands of `tocsin`, thin: each reads its arguments and calls the part that does the work.

Data goes to standard output, everything else to standard error. Exit 0: done, 1: failed, 2: wrong usage or
configuration.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import monitor
from monitor import cli_sources
from monitor.arguments import DEFAULT_CONFIG, ConfigFile, load_config

if TYPE_CHECKING:
    from monitor.read.places.gazetteer import Gazetteer

app = typer.Typer(
    name="tocsin",
    help="Watches the news for attacks on cities and alerts the people who watch those cities.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(cli_sources.app, name="sources")


def main() -> None:
    """Run the command line."""
    _open_what_is_closed()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # what cannot be written is told here, not by the interpreter as it ends
    except BrokenPipeError:
        _drop_output()  # the reader of our output has seen enough (`tocsin extract ... | head`)
        raise SystemExit(1) from None
    except OSError as error:
        _drop_output()
        named = f"{error.filename}: " if error.filename else ""
        print(f"tocsin: {named}{error.strerror or error}", file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        _drop_output()
        raise SystemExit(130) from None


def _open_what_is_closed() -> None:
    """Give a process that was started without its three streams what it needs to fail in a clear way."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the process lives
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open()  # noqa: SIM115 - as above
    if sys.stdout is None:
        print("tocsin: standard output is closed", file=sys.stderr)
        raise SystemExit(1)


def _drop_output() -> None:
    """Let what still waits to be written go nowhere, so that the end of the process does not trip over it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"tocsin {monitor.__version__}")
        raise typer.Exit


@app.callback()
def _tocsin(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def run(
    config: ConfigFile = DEFAULT_CONFIG,
    role: Annotated[
        list[str] | None,
        typer.Option(help="Only this role: schedule, crawl, read, notify, bot or web. May be repeated."),
    ] = None,
) -> None:
    """Run the service: all roles in one process unless roles are named."""
    from monitor.service import ROLES
    from monitor.service.run import start

    unknown = sorted(set(role or ()) - set(ROLES))
    if unknown:
        raise typer.BadParameter(f"unknown role {unknown[0]!r}; one of {', '.join(ROLES)}", param_hint="--role")
    raise typer.Exit(start(config, load_config(config), roles=tuple(role or ROLES)))


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="End when the story is told.")] = False,
    speed: Annotated[float, typer.Option(min=0.1, max=20, help="How fast the story is told.")] = 1.0,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the dashboard; 0 is any that is free.")] = 0,
) -> None:
    """Watch an invented attack unfold: the same service over a bundled newsroom, as an exercise."""
    from monitor.demo.run import demonstrate

    raise typer.Exit(demonstrate(once=once, speed=speed, port=port))


@app.command()
def check(
    file: Annotated[
        Path, typer.Argument(envvar="TOCSIN_CONFIG", help="The configuration file; - is standard input.")
    ] = DEFAULT_CONFIG,
    show: Annotated[bool, typer.Option("--print", help="Print it with every default; secrets are masked.")] = False,
) -> None:
    """Validate the configuration: every fault at once, each with its place."""
    from monitor.config.show import as_yaml, summary

    loaded = load_config(file)
    for advice in loaded.advice:
        typer.echo(advice.show(str(file)), err=True)
    if show:
        typer.echo(as_yaml(loaded.config), nl=False)
    else:
        typer.echo(f"{file}: {summary(loaded)}", err=True)


@app.command()
def extract(
    source: Annotated[
        str | None, typer.Argument(metavar="[FILE|URL]", help="A page or a text; - is standard input.")
    ] = None,
    articles: Annotated[
        str | None, typer.Option("--articles", metavar="FILE", help="Many articles, one JSON object a line.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for machines.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was recognised where, and what was rejected and why.")
    ] = False,
    published: Annotated[
        str | None, typer.Option(help="When it was published (ISO 8601), if the page does not say.")
    ] = None,
    lang: Annotated[str | None, typer.Option(help="Its language (en, uk, ru, ...), if the page does not say.")] = None,
    allow_private: Annotated[bool, typer.Option(help="Let a URL lead to loopback and private addresses.")] = False,
) -> None:
    """Read a page or a text, and show the reports with the words that they were read from."""
    if (source is None) == (articles is None):
        raise typer.BadParameter("name one FILE or URL, or --articles FILE")
    if articles is not None:
        if explain:
            raise typer.BadParameter("--explain is of one FILE or URL, not of --articles")
        from monitor.extract.batch import extract_articles

        raise typer.Exit(extract_articles(articles))
    from monitor.extract.single import Wanted, extract_one

    assert source is not None
    told = _time(published) if published else None
    wanted = Wanted(as_json=as_json, explain=explain, published=told, language=lang, allow_private=allow_private)
    raise typer.Exit(extract_one(source, wanted))


def _time(value: str) -> datetime:
    try:
        told = datetime.fromisoformat(value)
        return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise typer.BadParameter(f"{value!r} is not an ISO 8601 time such as 2024-05-12T09:30:00Z") from None


@app.command()
def replay(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="Scenarios, one JSON object a line; - is standard input.")
    ] = None,
    articles: Annotated[
        str | None,
        typer.Option("--articles", metavar="ARCHIVE", help="Articles, one JSON object a line, for your watchlists."),
    ] = None,
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Show what would have been told of recorded articles, on their own clock; one JSON line an alert."""
    from monitor.replay import replay_archive, replay_file

    if articles is not None and file is None:
        raise typer.Exit(replay_archive(load_config(config), articles))
    if file is None or articles is not None:
        raise typer.BadParameter("name one FILE of scenarios, or --articles ARCHIVE (with --config FILE)")
    raise typer.Exit(replay_file(file))


@app.command()
def status(config: ConfigFile = DEFAULT_CONFIG, as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Show what is fresh and what failed; exit 1 where a source is stale or a queue lags."""
    from monitor.status import show_status

    raise typer.Exit(show_status(load_config(config), as_json=as_json))


@app.command()
def why(
    subject: Annotated[
        str, typer.Argument(metavar="ID", help="The id of an article, an incident or an alert, or an article's URL.")
    ],
    config: ConfigFile = DEFAULT_CONFIG,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for machines.")] = False,
) -> None:
    """Show what was decided about an article, an incident or an alert, and who was told of it or was not, and why."""
    from monitor.why import show_why

    raise typer.Exit(show_why(load_config(config), subject, as_json=as_json))


@app.command()
def deliveries(
    retry: Annotated[bool, typer.Option("--retry", help="Queue all that is listed again.")] = False,
    channel: Annotated[list[str] | None, typer.Option(help="Only of this channel. Repeatable.")] = None,
    config: ConfigFile = DEFAULT_CONFIG,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for machines.")] = False,
) -> None:
    """List what channels refused or what was given up, or have it tried again."""
    from monitor.deliveries import show_deliveries

    raise typer.Exit(show_deliveries(load_config(config), retry=retry, only=channel or (), as_json=as_json))


@app.command()
def export(
    form: Annotated[str, typer.Option("--format", "-f", help="jsonl, csv, geojson or cap.")] = "jsonl",
    since: Annotated[str | None, typer.Option(help="Only what was told of at or after this time (ISO 8601).")] = None,
    until: Annotated[str | None, typer.Option(help="Only what was last told of before this time (ISO 8601).")] = None,
    city: Annotated[list[str] | None, typer.Option(help="Only this city: its name or GeoNames id. Repeatable.")] = None,
    sender: Annotated[str, typer.Option(help="Who sends, in CAP: a name that is unique, such as a domain.")] = "tocsin",
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Write the incidents and their ledgers that are kept, the one that changed first first."""
    from monitor.export import FORMS, Wanted, export
    from monitor.read.places.gazetteer import Gazetteer

    if form not in FORMS:
        raise typer.BadParameter(f"unknown format {form!r}; one of {', '.join(FORMS)}", param_hint="--format")
    gazetteer = Gazetteer.load()
    wanted = Wanted(
        since=_time(since) if since else None,
        until=_time(until) if until else None,
        cities=frozenset(_city(name, gazetteer) for name in city or ()),
        sender=sender,
    )
    raise typer.Exit(export(load_config(config), form, wanted, gazetteer))


def _city(told: str, gazetteer: Gazetteer) -> int:
    from monitor.read.places.ambiguity import CityError, choose

    if told.isascii() and told.isdigit():
        return int(told)
    try:
        return choose(gazetteer, told).geonameid
    except CityError as error:
        raise typer.BadParameter(f"{error}", param_hint="--city") from None
