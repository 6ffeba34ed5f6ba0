"""Settings of the site: `make serve`, `make build`, `make check`, and plain `pelican`.

Names are Pelican's (https://docs.getpelican.com/en/4.12.0/settings.html). The defaults are in
plugins/engine/defaults.py; a name set below them here is changed for this site. Who the site is
(name, owner, menu, footer) stands in content/du-lieu/trang-web.yaml, where editors can reach it.
"""

import sys
from pathlib import Path

# Plain `pelican` does not look for modules beside its configuration.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from plugins.engine.defaults import SETTINGS

globals().update(SETTINGS)

# A whole address, with a path when the site lives below one: https://example.vn/bantin
SITEURL = "http://localhost:8000"

# Two settings of Bản Tin's own, both lists of texts and empty by default:
# BANTIN_FILE_TYPES names further types of files that may be published, such as ".epub";
# BANTIN_STOPPING_WARNINGS names warnings that are to stop a build, by the code at the end of their line.
