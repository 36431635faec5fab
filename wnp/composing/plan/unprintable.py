"""Which letters of a plan cannot be printed, and where they were written.

In: a plan. Out: problems, each at its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.letters import missing_letters, shown_letters
from wnp.model.hidden import texts_in
from wnp.model.plan import Plan
from wnp.problems import Findings, Place, Problem
from wnp.values import field_names


def plan_problems(plan: Plan) -> tuple[Problem, ...]:
    """Return the places of a plan with letters that cannot be printed."""
    findings = Findings()
    for place, said in _placed_parts(plan):
        letters = missing_letters("".join(texts_in(said)))
        if letters:
            findings.add(place, "missing-letter", letters=shown_letters(letters))
    return tuple(findings)


def _placed_parts(plan: Plan) -> Iterator[tuple[Place, object]]:
    """Yield everything in a plan with the place where it was written."""
    for name in field_names(plan):
        value = getattr(plan, name)
        for part in value if isinstance(value, tuple) else (value,):
            if name != "place":
                yield getattr(part, "place", plan.place), part
