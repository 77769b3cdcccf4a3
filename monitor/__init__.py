"""Tocsin: watches the news for attacks on cities and alerts the people who watch those cities."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("tocsin")
except PackageNotFoundError:  # running from a tree that was never installed
    __version__ = "0+unknown"
