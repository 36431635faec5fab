"""Check picture files that somebody wants to add to the picture library.

In: the path of an SVG file, or of a folder that holds some. Out: how many there are, and everything
there is to mend in them. A file is read only if it is an ordinary one of a sensible size.
"""

from __future__ import annotations

from pathlib import Path

from wnp.drawing.library.svg_files import check_picture_file
from wnp.drawing.library.svg_reader import LARGEST_FILE
from wnp.files import read_svg_file
from wnp.problems import Problem


def check_picture_files(asked: Path, paths: tuple[Path, ...]) -> tuple[Problem, ...]:
    """Return what is wrong with picture files; named as asked for, or as seen from the folder."""
    problems: list[Problem] = []
    for path in paths:
        name = str(path) if path == asked else path.relative_to(asked).as_posix()
        content = read_svg_file(path, name, LARGEST_FILE)
        if isinstance(content, Problem):
            problems.append(content)
        else:
            problems += check_picture_file(content, name)
    return tuple(problems)
