"""config.yaml as frozen types: read with places for every fault, completed from the environment, checked as a whole."""

from monitor.config.faults import ConfigError, Fault
from monitor.config.load import Loaded, load
from monitor.config.schema import Config

__all__ = ["Config", "ConfigError", "Fault", "Loaded", "load"]
