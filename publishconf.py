"""Settings of the published site (`make publish`): those of pelicanconf.py, at the public address."""

from pathlib import Path
from runpy import run_path

# Run, not imported: the file beside this one, whatever folder the command runs in.
_local = run_path(str(Path(__file__).resolve().with_name("pelicanconf.py")))
globals().update({name: value for name, value in _local.items() if name.isupper()})

# The address that readers type. Feeds carry it in every item: set it before the first publication.
SITEURL = "https://bantin.example.vn"
