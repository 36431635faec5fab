"""Wait for another run that writes into the same folder.

In: a folder. Out: the right to write there, for as long as a `with` block lasts. Of the disk it
touches only the lock of the folder.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FREE, TAKEN = -1, -2
MOST_TRIES, PAUSE = 200, 0.05
"""How often, and after how many seconds, we look whether another run has finished writing."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait while another run writes here, so that two runs never mix their files."""
    import time

    handle, tries = _find_lock(folder), 0
    while handle == TAKEN:
        tries += 1
        if tries > MOST_TRIES:
            raise OSError(errno.EBUSY, "another run writes here", str(folder))
        time.sleep(PAUSE)
        handle = _find_lock(folder)
    try:
        yield
    finally:
        if handle != FREE:
            os.close(handle)


def _find_lock(folder: Path) -> int:
    """Return a handle that locks a folder until it is closed; or that somebody else has it.

    A disk that knows no locks, and Windows, where moving says itself that a file is in use, let
    everybody pass.
    """
    if sys.platform == "win32":
        return FREE
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as trouble:
        os.close(handle)
        return TAKEN if isinstance(trouble, BlockingIOError) else FREE
    return handle
