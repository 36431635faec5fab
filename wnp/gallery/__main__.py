"""Make what the site shows apart from the building of the site: `python -m wnp.gallery`.

In: lines, each with a name, a language and a folder between tabs. Out: a line about each failure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from wnp.gallery.making import Task, make_beside


def main(lines: Iterable[str]) -> None:
    """Make and keep what the lines ask for, and print why something could not be made."""
    tasks = [Task(*line.rstrip("\n").split("\t")) for line in lines]
    for trouble in make_beside(tasks):
        print(trouble)


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.stdin)
