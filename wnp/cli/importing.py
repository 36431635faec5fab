"""The command that begins a family folder from the file of another program.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from pathlib import Path

from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.talk import complain, tell


def run_import(call: Call, language: str) -> int:
    """Take who belongs to whom from a GEDCOM file; nothing that is there is ever replaced."""
    from wnp.building.importing import texts_from_gedcom
    from wnp.files import find_trouble_with_new, write_new_folder

    file, folder = Path(call.arguments[0]), Path(call.arguments[1])
    if trouble := find_trouble_with_new(folder):
        complain([trouble], language)
        return WRONG_CALL
    told = call.value("language", language)
    texts, problems = texts_from_gedcom(file, told, call.value("region", "DE"))
    complain(problems, language)
    if not texts:
        return TO_MEND
    if trouble_writing := write_new_folder(folder, texts):
        complain(trouble_writing, language)
        return TO_MEND
    for text in texts:
        print(folder / text)
    tell(language, "new_made", folder=folder)
    tell(language, "after_import", folder=folder)
    return WELL
