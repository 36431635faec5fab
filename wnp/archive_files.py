"""Archives on the disk: read one, write one, and put the folder of a pack in place as a whole.

What a computer can refuse comes back as a problem. An archive is read only if it is an ordinary
file of a size that a pack can have; nothing is ever written over unasked.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from wnp.drafts import draft_folder, make_whole, move_into_place, trouble_with, write_safely
from wnp.locks import alone_in
from wnp.packing.archives import MOST_ARCHIVE_BYTES
from wnp.problems import NOWHERE, Place, Problem, problem

ENDING = ".zip"
MOST_KEPT = 99


def read_archive_file(path: Path) -> bytes | Problem:
    """Return what an archive holds, or why it is not read."""
    try:
        about = path.stat()
        if stat.S_ISREG(about.st_mode):
            if about.st_size <= MOST_ARCHIVE_BYTES:
                return path.read_bytes()
            size, most = about.st_size // 1_000_000, MOST_ARCHIVE_BYTES // 1_000_000
            return problem(Place(path.name), "archive-too-large", size=size, most=most)
    except (OSError, ValueError):
        pass
    return problem(NOWHERE, "archive-closed", path=path)


def find_trouble_with_archive(path: Path) -> Problem | None:
    """Return why an archive cannot be written under this name."""
    if path.suffix.lower() != ENDING:
        return problem(NOWHERE, "not-an-archive-name", path=path.name)
    try:
        if path.exists():
            return problem(NOWHERE, "archive-is-there", path=path)
    except (OSError, ValueError):
        return problem(NOWHERE, "cannot-write", path=path)
    return None


def write_archive_file(path: Path, content: bytes) -> tuple[Problem, ...]:
    """Write an archive, whole or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone_in(path.parent), draft_folder(path.parent) as draft:
            write_safely(draft, {path.name: content})
            move_into_place(draft, path.parent, (path.name,))
    except (OSError, ValueError) as trouble:
        return (trouble_with(trouble, path.parent),)
    return ()


def write_pack_folder(
    folder: Path, files: Mapping[str, bytes], *, aside: Path | None = None
) -> tuple[Problem, ...]:
    """Put the folder of a pack in place as a whole; one that is there already is kept `aside`."""
    try:
        make_whole(folder, files, aside=aside)
    except (OSError, ValueError) as trouble:
        return (trouble_with(trouble, folder),)
    return ()


def find_place_aside(folder: Path, version: str) -> Path:
    """Return a free name beside a folder for keeping what it holds now.

    It begins with a dot, so that nobody takes it for a pack to use.
    """
    name = f".{folder.name}-{version}"
    tries = (
        folder.with_name(f"{name}-{number}" if number else name) for number in range(MOST_KEPT)
    )
    return next((path for path in tries if not path.exists()), folder.with_name(f"{name}-old"))
