"""A problem as a value: where, what, how bad and what to do; collected, sorted, printed."""

from plugins.problems.codes import Code, Phrase, Severity
from plugins.problems.collect import Problem, ProblemList

__all__ = ["Code", "Phrase", "Problem", "ProblemList", "Severity"]
