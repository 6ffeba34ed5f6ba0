"""The settings of a build as one typed value."""

from plugins.settings.faults import ConfigurationError
from plugins.settings.folders import require_folder, require_shelf
from plugins.settings.read import Settings, from_pelican, load_settings, now_from

__all__ = [
    "ConfigurationError",
    "Settings",
    "from_pelican",
    "load_settings",
    "now_from",
    "require_folder",
    "require_shelf",
]
