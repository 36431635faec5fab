"""Do danger, goal and scale belong together, and do they say what can be seen?

In: a folder. Out: problems.
The words that are no behaviour (promises, attitudes, labels) are those of a language, so they stand
in `lexicon/<language>/plan_words.toml`. A check's docstring is printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.checking.people_named import names_in
from wnp.lexicon import spoken, table
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Danger, Plan, SafetyGoal
from wnp.problems import Problem, problem

MOST_DANGERS = 3
"""More than three worries at once are not worked on, they are administered."""
GOAL_PARTS = (
    ("parents_do", "goal-without-deed"),
    ("others_see", "goal-without-witness"),
    ("how_long", "goal-without-time"),
)
"""What a goal needs so that everybody can see whether it is reached."""
NO_BEHAVIOUR = (("promises", "goal-is-promise"), ("attitudes", "goal-is-attitude"))


def a_danger_has_goal_and_scale(folder: FamilyFolder) -> Iterator[Problem]:
    """Every danger has a safety goal, a scale with both ends and a sentence for the child."""
    for danger in _plan(folder).dangers:
        for kind, missing in _missing_beside(danger):
            if missing:
                yield problem(danger.place, kind)


def dangers_are_few(folder: FamilyFolder) -> Iterator[Problem]:
    """A plan names at most three dangers."""
    dangers = _plan(folder).dangers
    if len(dangers) > MOST_DANGERS:
        place = dangers[MOST_DANGERS].place
        yield problem(place, "many-dangers", count=len(dangers), most=MOST_DANGERS)


def a_goal_says_what_is_seen_by_whom_how_long(folder: FamilyFolder) -> Iterator[Problem]:
    """Every goal says what the parents do, who sees it, and for how long it must be seen."""
    for danger in _plan(folder).dangers:
        if danger.goal == SafetyGoal():
            continue
        for field, kind in GOAL_PARTS:
            if not getattr(danger.goal, field):
                yield problem(danger.place, kind)
        seen = danger.goal.others_see
        if seen and not _names_a_witness(folder, seen):
            yield problem(danger.place, "goal-without-witness")


def a_goal_is_behaviour(folder: FamilyFolder) -> Iterator[Problem]:
    """A goal says what somebody does, not what somebody promises, wants or understands."""
    for danger in _plan(folder).dangers:
        goal = danger.goal
        for text in (goal.parents_do, goal.child_experiences, goal.others_see):
            for name, kind in NO_BEHAVIOUR:
                if found := _found(folder, name, text):
                    yield problem(danger.place, kind, found=found)


def a_danger_is_no_label(folder: FamilyFolder) -> Iterator[Problem]:
    """A danger says what somebody does and what it does to the child, without labels."""
    for danger in _plan(folder).dangers:
        for text in (danger.about, danger.may_happen, danger.harm, danger.child_text):
            if found := _found(folder, "labels", text):
                yield problem(danger.place, "danger-is-label", found=found)
                break


def _plan(folder: FamilyFolder) -> Plan:
    return folder.plan or Plan()


def _missing_beside(danger: Danger) -> tuple[tuple[str, bool], ...]:
    scale = danger.scale
    return (
        ("danger-without-goal", danger.goal == SafetyGoal()),
        ("danger-without-scale", scale is None),
        ("scale-without-end", scale is not None and not (scale.zero and scale.ten)),
        ("danger-without-child-text", not danger.child_text),
    )


def _names_a_witness(folder: FamilyFolder, text: str) -> bool:
    """Say whether words tell who sees it: somebody by name, or “wer anruft”, “die Lehrerin”."""
    return bool(names_in(text, folder.family) or _found(folder, "witnesses", text))


def _found(folder: FamilyFolder, name: str, text: str) -> str:
    """Return the first of some words of the folder's language that stands in a text."""
    found = words_pattern(spoken(folder.family.language), name).search(text) if text else None
    return found.group() if found else ""


@cache
def words_pattern(language: str, name: str) -> re.Pattern[str]:
    """Return what finds a row of the plan's words; `*` at the end of one stands for any ending."""
    words = sorted(table(f"{language}/plan_words")[name], key=len, reverse=True)
    written = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)


CHECKS = (
    a_danger_has_goal_and_scale,
    dangers_are_few,
    a_goal_says_what_is_seen_by_whom_how_long,
    a_goal_is_behaviour,
    a_danger_is_no_label,
)
