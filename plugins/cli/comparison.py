"""Compare what is about to be published with what was published before.

In: where the releases lie, and what to compare with besides. Out: problems, and words where there is nothing to compare
with. All is asked when the whole site was planned: a build that has nothing to do, or only texts to put in, starts no
process and opens no ledger, and one that has nothing to compare with works out nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cli.console import Console
from plugins.problems import Phrase, ProblemList, Severity
from plugins.settings import ConfigurationError

if TYPE_CHECKING:
    from plugins.engine.once import Former
    from plugins.engine.plan import Plan
    from plugins.ledger.book import Ledger
    from plugins.ledger.published import Published
    from plugins.releases.making import Making, Words


@dataclass(slots=True)
class Comparison:
    """What an engine asks once the site is planned; ``tell`` says afterwards what could not be compared.

    ``site`` is the folder of the releases. What git alone knows was perhaps never published, and only warns; so does
    everything where ``only_warns``.
    """

    content: Path
    now: datetime
    site: Path
    base: str = ""
    only_warns: bool = False
    by_git: bool = True
    _plan: Plan | None = None
    _published: list[Published] = field(default_factory=list)
    _notes: list[tuple[str, str]] = field(default_factory=list)
    _found: list[tuple[int, Ledger] | None] = field(default_factory=list)

    def __call__(self, plan: Plan, problems: ProblemList) -> None:
        """Note what would break."""
        from plugins.ledger.by_ledger import note_by_ledger

        self._plan = plan
        found, own = self.newest, ProblemList()
        if found:
            number, ledger = found
            since = Phrase(f"đợt {number}", f"release {number}")
            note_by_ledger(ledger, since, self.published(), self.now, own)
        if self.base:
            self._note_by_base(own)
        _take(own, problems, only_warns=self.only_warns)
        if self.by_git and not found and not self.base:
            from plugins.ledger.by_git import note_by_git

            guessed = ProblemList()
            self._notes += note_by_git(self.content, self.published, self.now, guessed)
            _take(guessed, problems, only_warns=True)

    def published(self) -> Published:
        """Return what the planned site publishes; worked out once, for who asks."""
        from plugins.ledger.published import published_of

        if not self._published:
            assert self._plan is not None  # noqa: S101 - nobody asks before the site is planned
            self._published.append(published_of(self._plan.world, self._plan.redirects, self._plan.own))
        return self._published[0]

    @property
    def newest(self) -> tuple[int, Ledger] | None:
        """Return the newest release that has a ledger, and that."""
        if not self._found:
            self._found.append(self._newest())
        return self._found[0]

    def once(self) -> dict[str, Former]:
        """Return the addresses of former releases that lead on when nothing else answers there."""
        from plugins.engine.once import Former
        from plugins.ledger.rows import What

        rows = self.newest[1].rows.values() if self.newest else ()
        return {
            row.address: Former(row.title, row.of)
            for row in rows
            if row.what is What.DERIVED or (row.what is What.FILE and row.of)
        }

    def keep(self, making: Making) -> tuple[Words, ...]:
        """Put the ledger into a release in the making."""
        from plugins.ledger.book import LEDGER, continued

        if self._plan is not None:
            former = self.newest[1] if self.newest else None
            making.put(LEDGER, continued(former, self.published()).to_bytes())
        return ()

    def redirects(self) -> list[tuple[str, str]]:
        """Return the old addresses of what is published, each with where it leads."""
        from plugins.ledger.rows import What

        rows = self.published().rows.values() if self._plan else ()
        return [(row.address, row.to) for row in rows if row.what is What.REDIRECT]

    def tell(self, console: Console) -> None:
        """Say what could not be compared, once."""
        for vi, en in self._notes:
            console.say(f"cảnh báo: {vi}", f"warning: {en}")

    def _newest(self) -> tuple[int, Ledger] | None:
        from plugins.ledger.book import LEDGER, TornLedgerError, read_ledger
        from plugins.releases.shelf import Shelf

        shelf = Shelf(self.site)
        for number, folder in reversed(shelf.every()):  # one set aside knows what was published as well
            file = folder / LEDGER
            try:
                return number, read_ledger(file)
            except FileNotFoundError:  # a release of a program that kept none
                continue
            except (TornLedgerError, OSError):
                self._notes.append(
                    (
                        f"{file}: không đọc được sổ địa chỉ của đợt này; so với đợt trước đó.",
                        f"{file}: the ledger of this release cannot be read; the one before is compared with.",
                    )
                )
        return None

    def _note_by_base(self, problems: ProblemList) -> None:
        from plugins.history.run import GitError
        from plugins.ledger.book import TornLedgerError, read_ledger
        from plugins.ledger.by_git import note_by_git
        from plugins.ledger.by_ledger import note_by_ledger

        file = Path(self.base)
        try:
            if file.is_file():
                since = Phrase(self.base, self.base)
                note_by_ledger(read_ledger(file), since, self.published(), self.now, problems)
            else:
                self._notes += note_by_git(self.content, self.published, self.now, problems, self.base)
        except (TornLedgerError, OSError) as failure:
            raise ConfigurationError(
                f"--base {self.base}: không phải là sổ địa chỉ của một đợt xuất bản",
                f"--base {self.base}: is not the ledger of a release",
            ) from failure
        except GitError as failure:
            raise ConfigurationError(
                f"--base {self.base}: không có tệp này, cũng không có lần ghi (commit) này trong git",
                f"--base {self.base}: there is neither such a file nor such a commit",
            ) from failure


def _take(found: ProblemList, problems: ProblemList, *, only_warns: bool) -> None:
    problems.extend(replace(p, severity=Severity.WARNING) if only_warns else p for p in found)
