"""The service: builds the parts, runs the roles, ends them cleanly."""

from monitor.service.run import ROLES, Service

__all__ = ["ROLES", "Service"]
