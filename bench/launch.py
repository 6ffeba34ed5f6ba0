"""Run one command and write what it cost as JSON: wall and CPU seconds, memory, exit code.

In: `launch.py RESULT LOG SAMPLE COMMAND…`; SAMPLE is seconds between two looks at the memory of all its
processes, 0 for none. A program of its own, and a small one: a child's peak memory begins with that of
the process it was started from. CPU is that of the command and of every process it waited for.
"""

from __future__ import annotations

import json
import os
import sys
import time

OUTPUT = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def main(result: str, log: str, pause: float, command: list[str]) -> None:
    """Run ``command`` in a session of its own and write its cost to ``result``."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, log, OUTPUT, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    start = time.monotonic()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions, setsid=True)
    tree = 0
    while pause and os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        tree = max(tree, memory_of_session(pid))
        time.sleep(pause)
    _, status, usage = os.wait4(pid, 0)
    cost = {
        "wall": time.monotonic() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024,
        "tree": tree,
        "code": os.waitstatus_to_exitcode(status),
    }
    with open(result, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would make this process larger
        json.dump(cost, file)


def memory_of_session(session: int) -> int:
    """Return the bytes that the processes of ``session`` use, what they share counted once."""
    return sum(_proportional(pid) for pid in filter(str.isdigit, os.listdir("/proc")) if _is_in(pid, session))  # noqa: PTH208 - as above


def _is_in(pid: str, session: int) -> bool:
    try:
        return os.getsid(int(pid)) == session
    except ProcessLookupError:
        return False


def _proportional(pid: str) -> int:
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123 - as above
            return next((int(line.split()[1]) * 1024 for line in file if line.startswith("Pss:")), 0)
    except (FileNotFoundError, ProcessLookupError):
        return 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4:])
