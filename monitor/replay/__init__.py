"""`tocsin replay`: what would have been told, by the clock of recorded articles and in a store of its own.

The stages are the service's; only the clock is the file's, and the articles come from it instead of sources.
"""

from monitor.replay.archive import replay_archive
from monitor.replay.articles import read
from monitor.replay.scenarios import Scenario, replay, replay_file

__all__ = ["Scenario", "read", "replay", "replay_archive", "replay_file"]
