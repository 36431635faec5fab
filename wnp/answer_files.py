"""The answers of an interview that is not finished, kept beside the folder that it will make.

They are as confidential as the folder itself: only their owner may read the file, it lies where the
family's folder will lie, and it goes as soon as that folder is there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

SUFFIX = ".answers.txt"
ONLY_MINE = 0o600


def kept_beside(folder: Path) -> Path:
    """Return the file in which the answers for a new folder wait."""
    whole = folder.absolute()
    return whole.parent / f"{whole.name}{SUFFIX}"


def keep_answers(path: Path, text: str) -> bool:
    """Write the answers so far; the last ones stay whole until the new ones are there."""
    draft = path.with_name(f"{path.name}~")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with os.fdopen(
            os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, ONLY_MINE), "wb"
        ) as out:
            out.write(text.encode("utf-8"))
        draft.replace(path)
    except (OSError, ValueError):
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        return False
    return True


def forget_answers(path: Path) -> None:
    """Take the answers away once the folder that they were for is made."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
