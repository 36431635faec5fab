"""Read a story template from a folder that is not in the library.

In: the path of a folder with a `template.toml`. Out: the template, or everything there is to mend.
It is as hostile as one of a pack, until it was looked at.
"""

from __future__ import annotations

from pathlib import Path

from wnp.model.pack import PackTemplate
from wnp.pack_files import read_pack_files
from wnp.problems import Findings, Place, Problem
from wnp.reading.pack import decode_text_file
from wnp.templating.library import Template
from wnp.templating.pack_templates import ABOUT, check_template, template_of


def is_template_folder(written: str) -> bool:
    """Say whether somebody wrote the path of a folder with a template."""
    try:
        return (Path(written) / ABOUT).is_file()
    except (OSError, ValueError):
        return False


def load_template(path: Path) -> Template | tuple[Problem, ...]:
    """Return the template in a folder, or what there is to mend in it."""
    files, problems = read_pack_files(path)
    findings = Findings(list(problems))
    texts = {
        name: text
        for name, content in files.items()
        if Path(name).suffix in (".toml", ".yaml", ".md")
        and (text := decode_text_file(content, name, findings)) is not None
    }
    one = PackTemplate(path.resolve().name, tuple(texts.items()))
    findings.extend(check_template(one, Place()))
    if found := tuple(findings):
        return found
    return template_of(one) or found
