"""Look for what there is to mend in a folder.

In: a folder. Out: its problems in the order of its files. Adding a rule is adding one function to
the tuple of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.checking import own_pictures, pictures, plan_checks, privacy, structure
from wnp.model.folder import FamilyFolder
from wnp.problems import Problem

Check = Callable[[FamilyFolder], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    *structure.CHECKS,
    *pictures.CHECKS,
    *own_pictures.CHECKS,
    *plan_checks.CHECKS,
    *privacy.CHECKS,
)


def check_folder(folder: FamilyFolder) -> tuple[Problem, ...]:
    """Run every check and return what they found, in the order of the files."""
    return tuple(sorted({found for check in CHECKS for found in check(folder)}))
