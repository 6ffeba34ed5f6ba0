"""Pelican as the host: the setting ``PELICAN_CLASS`` puts this class in Pelican's place.

Pelican reads its settings, loads its plugins and sends `initialized` and `finalized` as always; the
site in between is made by `build.py`, so that `pelican` and `bantin build` write the same bytes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pelican import Pelican
from pelican.plugins import signals

from plugins.engine.build import build
from plugins.locks.lock import LockHeldError
from plugins.problems.codes import Language
from plugins.problems.machine import machine_words
from plugins.problems.report import as_text
from plugins.settings import ConfigurationError, from_pelican, now_from


class BanTin(Pelican):
    """Pelican, with the building done by Bản Tin. `-d` and DELETE_OUTPUT_DIRECTORY are not needed and do nothing."""

    def run(self) -> None:
        """Build the site. Content with errors ends the program with code 1 and a line for each, no traceback."""
        language: Language = "en" if os.environ.get("BANTIN_LANG") == "en" else "vi"
        try:
            settings = from_pelican(self.settings)
            result = build(settings, now_from(os.environ))
        except ConfigurationError as failure:
            self._stop(failure.words[language == "en"])
        except LockHeldError as failure:
            self._stop(failure.words[language == "en"])
        except OSError as failure:
            self._stop(machine_words(failure)[language == "en"])
        else:
            sys.stderr.write(as_text(result.problems, Path(settings.content), language))
            if result.refused:
                raise SystemExit(1)
            signals.finalized.send(self)

    @staticmethod
    def _stop(message: str) -> None:
        sys.stderr.write(f"{message}\n")
        raise SystemExit(1)
