"""Read `words.yaml`: which plain words an organisation wants, and which words it finds in order.

In: the file's text. Out: pairs of a word and plain words, or `ok`.
"""

from __future__ import annotations

from wnp.lexicon.folding import unquoted
from wnp.problems import Findings
from wnp.reading.nodes import Mapping, Scalar, parse_nodes

OwnWords = tuple[tuple[str, str], ...]


def parse_own_words(text: str, file: str, findings: Findings) -> OwnWords:
    """Read lines such as `Umgang: der Besuch` and `Wohngruppe: ok`."""
    root = parse_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if root is not None:
            findings.add(root.place, "fields-missing")
        return ()
    words: dict[str, str] = {}
    for key, value in root.entries:
        word = " ".join(unquoted(key.text).split())
        if not isinstance(value, Scalar):
            findings.add(value.place, "text-expected", field=key.text)
        elif plain := " ".join(unquoted(value.text).split()):
            words[word] = plain
        elif word:
            findings.add(key.place, "own-word-without-plain", found=word)
    return tuple(words.items())
