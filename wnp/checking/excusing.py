"""Set aside the advice that an author has excused, and keep it in sight.

In: a folder and its problems. Out: what is left, and what was excused with its reason. Only advice
and remarks on words can be excused, for only people know what words mean; whatever else stops the
printing or keeps a plan a draft stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from wnp.checking.weights import Weight, weight_of
from wnp.model.excuse import Excuse
from wnp.model.pack import Pack
from wnp.problems import Problem, problem
from wnp.values import Value
from wnp.wording.catalogue import STOPS


class Excused(Value, frozen=True, order=True):
    """Advice that an author has answered with a reason."""

    problem: Problem
    reason: str


def without_excused(
    problems: Iterable[Problem], excuses: tuple[Excuse, ...]
) -> tuple[tuple[Problem, ...], tuple[Excused, ...]]:
    """Return the problems that are left, and those that are excused."""
    left: list[Problem] = []
    excused: list[Excused] = []
    used: set[Excuse] = set()
    for found in problems:
        excuse = _excuse_for(found, excuses)
        if excuse:
            used.add(excuse)
            excused.append(Excused(found, excuse.reason))
        else:
            left.append(found)
    left += [problem(one.place, "excuse-unused") for one in excuses if one not in used]
    return tuple(sorted(set(left))), tuple(sorted(set(excused)))


def without_turned_off(
    problems: Iterable[Problem], pack: Pack
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that are left, and the advice that a pack has turned off."""
    kinds = pack.advice_off if pack else frozenset()
    off = tuple(one for one in problems if one.kind in kinds and weight_of(one) is Weight.ADVICE)
    return tuple(one for one in problems if one not in set(off)), off


def _excuse_for(found: Problem, excuses: tuple[Excuse, ...]) -> Excuse | None:
    if not excuses or not (weight_of(found) is Weight.ADVICE or found.kind in STOPS):
        return None
    return next((excuse for excuse in excuses if excuse.is_about(found)), None)
