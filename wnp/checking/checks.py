"""Look for what there is to mend in a folder.

In: a folder. Out: its problems in the order of its files. Adding a rule is adding one function to
the tuple of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.checking import (
    childs_words,
    kept_away,
    own_pictures,
    pictures,
    plan_checks,
    plan_dates,
    plan_deeds,
    plan_goals,
    privacy,
    secrets_kept,
    structure,
    telling_checks,
    versions,
    wording,
)
from wnp.model.folder import FamilyFolder
from wnp.problems import Problem

Check = Callable[[FamilyFolder], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    *structure.CHECKS,
    *telling_checks.CHECKS,
    *versions.CHECKS,
    *wording.CHECKS,
    *pictures.CHECKS,
    *own_pictures.CHECKS,
    *childs_words.CHECKS,
    *plan_goals.CHECKS,
    *plan_deeds.CHECKS,
    *plan_checks.CHECKS,
    *kept_away.CHECKS,
    *privacy.CHECKS,
    *secrets_kept.CHECKS,
)


def check_folder(folder: FamilyFolder, today: str = "") -> tuple[Problem, ...]:
    """Run every check and return what they found, in the order of the files.

    What is measured by the day is measured by `today`; without it, by the dates of the folder.
    """
    found = {found for check in CHECKS for found in check(folder)}
    dated = {found for check in plan_dates.CHECKS for found in check(folder, today)}
    return tuple(sorted(found | dated))
