"""The settings of a build as one typed value."""

from plugins.settings.read import ConfigurationError, Settings, from_pelican, load_settings, now_from

__all__ = ["ConfigurationError", "Settings", "from_pelican", "load_settings", "now_from"]
