"""Read a pack from its folder and look for everything there is to mend in it.

In: the path of a folder. Out: the pack, as far as it can be read, and its problems.
"""

from __future__ import annotations

from pathlib import Path

from wnp.checking.packs import check_pack
from wnp.model.pack import Pack
from wnp.pack_files import read_pack_files
from wnp.problems import Findings, Problem
from wnp.reading.pack import read_pack
from wnp.values import Value


class LoadedPack(Value, frozen=True):
    """A pack as far as it could be read, and what there is to mend."""

    pack: Pack | None
    problems: tuple[Problem, ...]
    path: Path = Path()


def load_pack(path: Path, today: str = "", *, whole: bool = True) -> LoadedPack:
    """Read and check the pack in a folder; `today` is the day by which numbers were checked.

    What a family needs of a pack that it names is not the `whole`: no templates.
    """
    files, problems = read_pack_files(path)
    if not whole:
        files = {
            name: content for name, content in files.items() if not name.startswith("templates/")
        }
    findings = Findings(list(problems))
    pack = None if problems and not files else read_pack(files, findings)
    if pack:
        findings.extend(check_pack(pack, today))
    return LoadedPack(pack, tuple(findings), path)
