"""Whether the content folder has a history, and of what kind.

In: the folder. Out: a ``Repository``; whatever is wrong with git is a state of it, never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from plugins.history.run import GitError, ask


class State(Enum):
    """What can be asked of the history of a folder."""

    READY = "ready"
    NO_GIT = "no-git"  # the program is missing
    NO_REPOSITORY = "no-repository"  # the folder is in no work tree
    NOT_TRUSTED = "not-trusted"  # it belongs to another user, and git refuses to look
    NO_COMMIT = "no-commit"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that ``folder`` lies in. ``shallow``: older commits are missing; ``detached``: on no branch."""

    folder: Path
    state: State
    prefix: str = ""  # of the folder below the top of the work tree, with a slash at its end; "" for the top
    shallow: bool = False
    detached: bool = False
    reason: str = ""  # in git's words, where it failed


def repository_of(folder: Path) -> Repository:
    """Return what git knows of ``folder``; one process."""
    try:
        said = ask(
            folder,
            *("rev-parse", "--is-inside-work-tree", "--is-shallow-repository"),
            *("--show-prefix", "--symbolic-full-name", "HEAD"),
        )
    except GitError as failure:
        return _without(folder, failure)
    inside, shallow, *prefix, head = said.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n")
    if inside != "true":
        return Repository(folder, State.NO_REPOSITORY)
    return Repository(
        folder,
        State.READY,
        prefix="\n".join(prefix),
        shallow=shallow == "true",
        detached=not head.startswith("refs/"),
    )


def _without(folder: Path, failure: GitError) -> Repository:
    reason = str(failure)
    if failure.missing:
        return Repository(folder, State.NO_GIT)
    if failure.output.startswith(b"true\n"):
        return Repository(folder, State.NO_COMMIT)
    if "dubious ownership" in reason:
        return Repository(folder, State.NOT_TRUSTED, reason=reason)
    if failure.output.startswith(b"false\n") or "not a git repository" in reason:
        return Repository(folder, State.NO_REPOSITORY)
    return Repository(folder, State.FAILED, reason=reason)
