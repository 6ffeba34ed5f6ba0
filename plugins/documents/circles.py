"""Find circles among things that point to others.

In: a mapping from each to those it points to. Out: the circles, each as the sorted things in it (Tarjan's strongly
connected components, without recursion: a chain of ten thousand documents is no error of the program).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles_of(pointed: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Return the circles in ``pointed``, sorted; one that points to itself is a circle of one."""
    search = _Search(pointed)
    groups = [tuple(sorted(group)) for root in pointed for group in search.groups_from(root)]
    return sorted(group for group in groups if len(group) > 1 or group[0] in pointed.get(group[0], ()))


class _Search:
    """A walk in depth: numbers things as it meets them, and for each the earliest it leads back to."""

    def __init__(self, pointed: Mapping[str, Sequence[str]]) -> None:
        self._pointed = pointed
        self._number: dict[str, int] = {}
        self._back: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()

    def groups_from(self, root: str) -> Iterator[list[str]]:
        """Yield the groups of things that lead to one another, of all that ``root`` leads to and was not met."""
        if root in self._number:
            return
        work = [(root, self._enter(root))]
        while work:
            node, others = work[-1]
            further = next((other for other in others if not self._met(node, other)), None)
            if further is not None:
                work.append((further, self._enter(further)))
                continue
            work.pop()
            if work:
                above = work[-1][0]
                self._back[above] = min(self._back[above], self._back[node])
            if self._back[node] == self._number[node]:
                yield self._close(node)

    def _enter(self, node: str) -> Iterator[str]:
        self._number[node] = self._back[node] = len(self._number)
        self._open.append(node)
        self._is_open.add(node)
        return iter(self._pointed.get(node, ()))

    def _met(self, node: str, other: str) -> bool:
        if other in self._is_open:
            self._back[node] = min(self._back[node], self._number[other])
        return other in self._number

    def _close(self, node: str) -> list[str]:
        group = [self._open.pop()]
        while group[-1] != node:
            group.append(self._open.pop())
        self._is_open.difference_update(group)
        return group
