"""What the site has made once and keeps on the disk, until that of which it was made changes.

A kept thing is a folder whose name says what it was made of, so nothing in it ever grows old: it is
there whole, or it is not there. Lists that grow with the library are written line by line.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from wnp.resources import resource_files

DRAFT = ".draft-"


def digest_of(*names: str, also: str = "") -> str:
    """Return a number for the content of the package's own files and folders of these names."""
    total = sha256(also.encode("utf-8"))
    for name in names:
        for path, content in resource_files(name):
            total.update(f"\0{name}/{path}\0{len(content)}\0".encode())
            total.update(content)
    return total.hexdigest()[:16]


def keep_files(folder: Path, make: Callable[[], Mapping[str, bytes]]) -> Path:
    """Return a folder of files, which are made only where they are not kept yet."""
    if folder.is_dir():
        return folder
    contents = make()
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=DRAFT, dir=folder.parent))
    try:
        for name, content in contents.items():
            (draft / name).write_bytes(content)
        with suppress(OSError):  # somebody else has just made the same
            draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def is_kept(folder: Path) -> bool:
    """Say whether a folder was made already."""
    return folder.is_dir()


def kept_names(folder: Path) -> tuple[str, ...]:
    """Return the sorted names of the files of a kept folder."""
    return tuple(sorted(path.name for path in folder.iterdir()))


def kept_text(folder: Path, name: str) -> str:
    """Return the text of one kept file."""
    return (folder / name).read_text(encoding="utf-8")


def forget_others(folder: Path, kept: Collection[str]) -> None:
    """Take away every kept folder but those of these names."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and path.name not in kept and not path.name.startswith(DRAFT):
            shutil.rmtree(path, ignore_errors=True)


def write_lines(path: Path, lines: Iterable[str], *, goes_on: bool = False) -> None:
    """Write lines into a file of the site, or behind those that it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a" if goes_on else "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def copy_kept(path: Path, target: Path) -> None:
    """Copy a kept file to where it is wanted."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
