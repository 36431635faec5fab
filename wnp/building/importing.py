"""Begin a family folder from a GEDCOM file.

In: the path of the file, a language, a region. Out: the texts of a new folder, and what was
noticed in the file; nothing is written here.
"""

from __future__ import annotations

from pathlib import Path

from wnp.checking.weights import has_errors
from wnp.files import read_gedcom_file
from wnp.problems import Findings, Problem
from wnp.reading.gedcom.kinfolk import parse_gedcom
from wnp.templating.from_gedcom import folder_from_gedcom


def texts_from_gedcom(
    path: Path, language: str, region: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the files of a new folder, or none and why."""
    content = read_gedcom_file(path)
    if isinstance(content, Problem):
        return {}, (content,)
    findings = Findings()
    folk = parse_gedcom(content, path.name, findings)
    problems = tuple(findings)
    if has_errors(problems):
        return {}, problems
    return folder_from_gedcom(folk, language, region), problems
