"""What a problem means for the printing: an error stops it, advice does not. Two tables.

Between them is what a plan needs to keep a child safe: without it the plan is printed, and every
page says that it is a draft.

In: a problem. Out: its weight.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from wnp.problems import Problem
from wnp.wording.catalogue import SENTENCE_RULES, STOPS, WORD_RULES


class Weight(StrEnum):
    """What a problem means for the printing."""

    ERROR = "error"
    DRAFT = "draft"
    ADVICE = "advice"


KEEPS_DRAFT = frozenset(
    {
        "danger-without-goal",
        "danger-without-scale",
        "scale-without-end",
        "action-without-when",
        "action-without-check",
        "action-without-stand-in",
        "action-by-nobody-known",
        "action-without-who",
        "stand-in-is-the-same",
        "checks-themselves",
        "small-network",
        "no-warning-signs",
        "red-sign-without-deed",
        "no-contingency",
        "no-meeting",
        "same-name-in-plan",
    }
)
"""Kinds without whose mending a plan stays a draft, even where everybody has agreed to it."""
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
        "answer-not-in-story",
        "picture-not-released",
        "danger-without-child-text",
        "many-dangers",
        "goal-without-deed",
        "goal-without-witness",
        "goal-without-time",
        "goal-is-promise",
        "goal-is-attitude",
        "danger-is-label",
        "sees-themselves",
        "check-each-other",
        "ends-before-it-begins",
        "sign-without-deed",
        "no-red-sign",
        "named-without-consent",
        "named-in-words-without-consent",
        "no-child-rules",
        "place-in-story-before-kept-away",
        "place-left-out",
        "place-left-out-for-all",
        "no-meeting-ahead",
        "review-passed",
        "immediate-plan-without-review",
        "plan-ran-out",
        "number-long-unchecked",
        "number-of-elsewhere",
        "region-long-unchecked",
        "safety-object-incomplete",
        "many-child-rules",
        "approval-without-version",
        "approval-of-other-version",
        "hidden-person-named",
        "short-name-in-words",
        "id-in-words",
        "old-encoding",
        "empty-beside-story",
        "unannounced-day-in-words",
        "secret-told-elsewhere",
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
        "gedcom-ansel",
        "gedcom-line",
        "gedcom-nowhere",
        "gedcom-no-parents",
        "gedcom-ring",
        "gedcom-same-mark",
        "gedcom-too-many",
        "gedcom-version",
        "second-words",
        "own-word-without-plain",
        "pack-file-unknown",
        "pack-picture-unnamed",
        "week-left-out",
        "week-too-long",
        "personal-too-long",
        "section-missing",
        "section-order",
        "title-without-child",
        "title-not-neutral",
        "worried-without-name",
        "worry-without-deed",
        "worry-without-effect",
        "claim-without-speaker",
        "plan-without-name",
        "plan-without-time",
        "more-worry-than-good",
        "worries-in-a-row",
        "voice-of-one-parent",
        "parent-not-told",
        "parent-only-in-worry",
        "helper-not-explained",
        "many-words",
        "time-runs-back",
        "face-and-words",
        "actor-not-in-picture",
        "person-not-in-words",
        "other-place",
        "other-time-of-day",
        "alone-in-picture",
        "name-written-otherwise",
        "name-not-in-family",
        "age-differs",
        "called-otherwise",
        "several-words",
        "numbers-differ",
        "names-differ",
        "frame-of-other-kind",
        "spoken-to-otherwise",
        "excuse-without-reason",
        "excuse-unknown-rule",
        "excuse-unused",
    }
) | frozenset({*SENTENCE_RULES, *WORD_RULES} - STOPS)
"""Kinds that are only advice; every other kind stops the printing."""


def weight_of(problem: Problem) -> Weight:
    """Return what a problem means for the printing."""
    if problem.kind in KEEPS_DRAFT:
        return Weight.DRAFT
    return Weight.ADVICE if problem.kind in ADVICE else Weight.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether something has to be mended before anything can be printed."""
    return any(weight_of(problem) is Weight.ERROR for problem in problems)


def keep_draft(problems: Iterable[Problem]) -> bool:
    """Say whether something is missing without which a plan is not safe enough to be final."""
    return any(weight_of(problem) is Weight.DRAFT for problem in problems)


def heaviest_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by weight, and of one weight in the order of the files."""
    order = tuple(Weight)
    return tuple(sorted(problems, key=lambda found: (order.index(weight_of(found)), found)))
