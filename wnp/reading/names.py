"""Read `names.yaml`: the real names of people who go by another name in the folder.

In: the file's text and the family. Out: pairs of person id and real name.
"""

from __future__ import annotations

from wnp.lexicon.folding import unquoted
from wnp.model.family import Family
from wnp.problems import Findings
from wnp.reading.nodes import Mapping, Scalar, parse_nodes
from wnp.reading.people import directory_of, resolve_person

RealNames = tuple[tuple[str, str], ...]


def parse_names(text: str, file: str, family: Family, findings: Findings) -> RealNames:
    """Read lines such as `mia: Mia Sommer`; who has no real name there is left out."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return ()
    directory = directory_of(family)
    names: dict[str, str] = {}
    for key, value in root.entries:
        person = resolve_person(key.text, key.place, directory, findings)
        if not isinstance(value, Scalar):
            findings.add(value.place, "text-expected", field=key.text)
        elif person in names:
            findings.add(key.place, "real-name-twice", found=key.text)
        elif person and (name := " ".join(unquoted(value.text).split())):
            names[person] = name
    return tuple(names.items())
