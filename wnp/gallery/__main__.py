"""Make a few samples in a process of its own: `python -m wnp.gallery T02 de FOLDER …`.

In: template, language and folder, as often as wanted. Out: a line about each that failed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from wnp.gallery.samples import make_sample
from wnp.keeping import keep_files


def main(arguments: Sequence[str]) -> None:
    """Make and keep samples, and print why one could not be made."""
    for name, language, folder in zip(*[iter(arguments)] * 3, strict=True):
        try:
            keep_files(Path(folder), lambda: make_sample(name, language))  # noqa: B023
        except Exception as trouble:  # a broken template must not end a site
            said = " ".join(str(trouble).split())
            print(f"{name}/{language} is left out: {type(trouble).__name__}: {said}")


if __name__ == "__main__":
    main(sys.argv[1:])
