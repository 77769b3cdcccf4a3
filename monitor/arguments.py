"""What the commands have in common: how the configuration is named and read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.config import Loaded

DEFAULT_CONFIG = Path("config.yaml")
ConfigFile = Annotated[
    Path, typer.Option("--config", "-c", envvar="TOCSIN_CONFIG", help="The configuration file.", show_default=True)
]


def load_config(file: Path) -> Loaded:
    """The configuration of a file; its faults are told, and end the command with 2."""
    from monitor.config import ConfigError, load
    from monitor.read.places.gazetteer import Gazetteer

    try:
        return load(file, Gazetteer.load())
    except ConfigError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
