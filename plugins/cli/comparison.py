"""Compare what is about to be published with what was published before, for `check` and `build`.

In: the content folder and "now". Out: problems, and words where there is nothing to compare with. Git is asked when the
whole site was planned: a build that has nothing to do, or only texts to put in, starts no process.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cli.console import Console

if TYPE_CHECKING:
    from plugins.engine.plan import Plan
    from plugins.problems import ProblemList


class Comparison:
    """What an engine asks once the site is planned; ``tell`` says afterwards what could not be compared."""

    def __init__(self, content: Path, now: datetime) -> None:
        """Keep what to compare; nothing is looked at yet."""
        self._content = content
        self._now = now
        self._notes: list[tuple[str, str]] = []

    def __call__(self, plan: Plan, problems: ProblemList) -> None:
        """Note what would break."""
        from plugins.ledger.by_git import note_by_git
        from plugins.ledger.published import published_of

        published = published_of(plan.world.site)
        self._notes += note_by_git(self._content, published, self._now, problems)

    def tell(self, console: Console) -> None:
        """Say what could not be compared, once."""
        for vi, en in self._notes:
            console.say(f"cảnh báo: {vi}", f"warning: {en}")
