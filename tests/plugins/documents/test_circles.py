"""Circles among documents: found whole, once, whatever leads where."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.circles import circles_of

NAMES = st.sampled_from("abcdefg")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4), max_size=7)


def reached(graph: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += graph.get(node, ())
    return found


@given(GRAPHS)
def test_a_circle_is_all_that_lead_back_to_themselves_through_one_another(
    graph: dict[str, list[str]],
) -> None:
    leads = {node: reached(graph, node) for node in "abcdefg"}
    wanted = {
        tuple(sorted(other for other in leads[node] if node in leads[other]))
        for node in leads
        if node in leads[node]
    }
    assert circles_of(graph) == sorted(wanted)


def test_a_chain_of_a_hundred_thousand_is_no_circle_and_no_depth_of_the_stack() -> None:
    chain = {str(n): [str(n + 1)] for n in range(100_000)}
    assert circles_of(chain) == []
    assert len(circles_of({**chain, "100000": ["0"]})[0]) == 100_001
