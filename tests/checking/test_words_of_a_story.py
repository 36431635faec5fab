"""What a story explains, and what an organisation's list says, holds for all its pages."""

from wnp.checking.wording import words_can_be_understood
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FAMILY = b"Sprache: de\nRegion: DE\nPersonen:\n  - id: mia\n    Name: Mia\n    Alter: 8\n"
STORY = "---\nTitel: Mia\n---\n\n## Eins\n\nDie Rückführung ist im Mai.\n\n## Zwei\n\n{}\n"


def remarks(words, **files):
    """Return the words of the trade that a story is told about, and the rules that stop it."""
    content = {"family.yaml": FAMILY, "story.md": STORY.format(words).encode()}
    content |= {name.replace("_", "."): text.encode() for name, text in files.items()}
    folder = read_folder(content, Findings())
    assert folder
    found = [one for one in words_can_be_understood(folder) if one.kind in ("trade-word", "secret")]
    return [(one.kind, dict(one.values)["found"]) for one in found]


def test_a_word_explained_on_one_page_may_stand_on_another():
    assert remarks("Mia malt.") == [("trade-word", "Die Rückführung")]
    assert remarks("Das heißt Rückführung.") == []


def test_an_organisation_may_find_words_in_order_but_never_a_secret():
    own = "Geheimnis: ok\nRückführung: ok\n"

    assert remarks("Mia malt.", woerter_yaml=own) == []
    assert remarks("Das ist unser Geheimnis.", words_yaml=own) == [("secret", "unser Geheimnis")]
