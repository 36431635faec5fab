"""The package's own files: tables, fonts, page templates, pictures, story templates.

Together with `wnp.files` the only module that reads the disk, and it reads nothing but what was
installed with the program; those files never change while it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent


def resource_path(name: str) -> Path:
    """Return where a file or folder of the package lies, such as `fonts` or `illustrations`.

    In a checkout `illustrations` and `story_templates` stand beside the package, in an installed
    program inside it.
    """
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name


@cache
def resource_text(name: str) -> str:
    """Return the text of one of the package's own files."""
    return resource_path(name).read_text(encoding="utf-8")


def resource_names(folder: str, ending: str) -> tuple[str, ...]:
    """Return the sorted names, without ending, of the package's files in a folder."""
    return tuple(sorted(path.stem for path in resource_path(folder).glob(f"*{ending}")))


def resource_folders(folder: str, with_file: str) -> tuple[str, ...]:
    """Return the sorted names of the folders inside a folder that hold a certain file."""
    return tuple(sorted(path.parent.name for path in resource_path(folder).glob(f"*/{with_file}")))


def resource_files(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a folder of the package by its path, sorted, or one file."""
    root = resource_path(name)
    paths = [root] if root.is_file() else sorted(root.rglob("*"))
    for path in paths:
        if path.is_file() and path.suffix != ".pyc":
            yield path.relative_to(root).as_posix(), path.read_bytes()
