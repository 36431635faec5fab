"""Write beside the old files, bring the new ones safely to the disk, then move them into place.

Whoever writes into a folder of an author does it with these steps, so that a full disk, a pulled
plug or another program never leaves half a file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from wnp.locks import alone_in
from wnp.problems import NOWHERE, Problem, problem

DRAFT_PREFIX = ".wnp-"
"""How folders of half-written files are called; the next writing clears them away."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def clear_drafts(folder: Path) -> None:
    """Take away what an interrupted writing left behind."""
    import shutil

    for path in folder.glob(f"{DRAFT_PREFIX}*"):
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def draft_folder(beside: Path) -> Iterator[Path]:
    """Lend a folder on the same disk; whatever happens, it is gone afterwards."""
    import shutil
    import tempfile

    draft = Path(tempfile.mkdtemp(prefix=DRAFT_PREFIX, dir=beside))
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def write_safely(draft: Path, contents: Mapping[str, bytes]) -> None:
    """Write files and wait until the disk has them; `de/story.md` lies in a folder of its own."""
    for name, content in contents.items():
        (draft / name).parent.mkdir(parents=True, exist_ok=True)
        with (draft / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def make_whole(folder: Path, contents: Mapping[str, bytes], *, aside: Path | None = None) -> None:
    """Make a folder that is there with all its files or not at all.

    `aside` is the name under which a folder that lies there now is kept; else there is none.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with alone_in(folder.parent):
        clear_drafts(folder.parent)
        with draft_folder(folder.parent) as draft:
            write_safely(draft, contents)
            draft.chmod(0o777 & ~_mask())
            if aside:
                folder.rename(aside)
            elif folder.is_dir():
                folder.rmdir()  # only an empty one goes
            try:
                draft.rename(folder)
            except OSError:
                if aside:
                    aside.rename(folder)
                raise


def _mask() -> int:
    """Return which rights new folders do not get on this computer."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def move_into_place(
    draft: Path, folder: Path, names: Iterable[str], leaving: Iterable[str] = ()
) -> None:
    """Take some files away and move others over the old ones; all of it or nothing.

    What leaves goes first, so that at no moment it lies beside what comes.
    """
    import shutil

    old = draft / "old"
    old.mkdir()
    moved: list[str] = []
    try:
        for name in leaving:
            (folder / name).replace(old / name)
            moved.append(name)
        for name in names:
            if (folder / name).exists():
                shutil.copy2(folder / name, old / name)
            (draft / name).replace(folder / name)
            moved.append(name)
    except OSError:
        for name in moved:
            with suppress(OSError):
                if (old / name).exists():
                    (old / name).replace(folder / name)
                else:
                    (folder / name).unlink()
        raise


def trouble_with(trouble: OSError | ValueError, folder: Path) -> Problem:
    """Say why something could not be written, as far as the author can do something about it."""
    number = trouble.errno if isinstance(trouble, OSError) else None
    named = trouble.filename2 or trouble.filename if isinstance(trouble, OSError) else None
    name = Path(str(named)).name if named else folder.name
    if number in FULL:
        return problem(NOWHERE, "disk-full", path=folder)
    if number == errno.EBUSY:
        return problem(NOWHERE, "folder-busy", path=folder)
    if isinstance(trouble, PermissionError) and (folder / name).exists():
        return problem(NOWHERE, "file-in-use", path=folder / name)
    return problem(NOWHERE, "cannot-write", path=folder)
