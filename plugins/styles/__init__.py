"""Join the theme's style sheets, behaviours, fonts and icons into files named after their content.

In: the ``theme/`` folder. Out: ``Assets``, the bytes to write and the paths that pages link to.
"""

from plugins.styles.assets import Asset, Assets, theme_assets
from plugins.styles.problems import ThemeError

__all__ = ["Asset", "Assets", "ThemeError", "theme_assets"]
