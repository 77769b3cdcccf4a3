"""What cities are called in the languages of their readers."""

from monitor.notify.cities.names import city_name

__all__ = ["city_name"]
