"""What there is to mend in a pack: it may add and replace, but not weaken what keeps a child safe.

In: a pack as it was read. Out: its problems in the order of its files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.model.pack import Pack
from wnp.problems import Problem

Check = Callable[[Pack], Iterator[Problem]]
CHECKS: tuple[Check, ...] = ()


def check_pack(pack: Pack) -> tuple[Problem, ...]:
    """Run every check of packs and return what they found."""
    return tuple(sorted({found for check in CHECKS for found in check(pack)}))
