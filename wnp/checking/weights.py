"""What a problem means for the printing: an error stops it, advice does not. One table.

In: a problem. Out: its weight.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from wnp.problems import Problem


class Weight(StrEnum):
    """What a problem means for the printing."""

    ERROR = "error"
    ADVICE = "advice"


ADVICE = frozenset(
    {
        "no-good-before-worry",
        "no-not-your-fault",
        "no-help",
        "hope-not-last",
        "many-frames",
        "person-not-introduced",
        "person-not-in-picture",
        "frames-differ",
        "danger-without-goal",
        "danger-without-scale",
        "danger-without-child-text",
        "many-dangers",
        "action-without-when",
        "action-without-check",
        "action-without-stand-in",
        "small-network",
        "no-warning-signs",
        "no-contingency",
        "no-meeting",
        "safety-object-incomplete",
        "many-child-rules",
        "approval-without-version",
        "approval-of-other-version",
        "hidden-person-named",
        "same-name-in-plan",
        "short-name-in-words",
        "old-encoding",
        "hidden-characters",
        "tab-indentation",
        "same-name",
        "hidden-comment",
        "other-language",
        "look-not-drawn",
        "missing-letter",
        "own-picture-of-people",
        "own-picture-on-wall",
        "own-picture-outdoors",
        "own-picture-without-words",
        "picture-small",
    }
)
"""Kinds that are only advice; every other kind stops the printing."""


def weight_of(problem: Problem) -> Weight:
    """Return what a problem means for the printing."""
    return Weight.ADVICE if problem.kind in ADVICE else Weight.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether something has to be mended before anything can be printed."""
    return any(weight_of(problem) is Weight.ERROR for problem in problems)
