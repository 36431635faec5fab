"""A story refers to a child's own words: they come letter for letter, and only once it agrees."""

import pytest

from wnp.model.visibility import Audience
from wnp.model.words import text_of
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FAMILY = b"people:\n  mia: {name: Mia, age: 6}\n  ben: {name: Ben, age: 4}\n"
TOOLS = """drei Häuser:
  - Kind: mia
    Sorgen:
      - {Worte: "Es ist sooo laut!!", Kürzel: laut, freigegeben: ja}
      - "Mein Geheimnis."
    Träume:
      - {Worte: "Ein Hund.", freigegeben: ja, darf sehen: mia}
  - Kind: ben
    Sorgen:
      - {Worte: "Dunkel.", freigegeben: ja}
Fragen:
  - {Frage: "Wann?", Antwort: "Am Samstag.", Kürzel: wann}
"""


def told(words: str):
    """Return the passages of a story of one page, and the kinds of what there is to mend."""
    story = f"---\ntitle: Mia\n---\n\n## Mia\n\n```bild\nBild: leer\n```\n\n{words}\n"
    findings = Findings()
    files = {"family.yaml": FAMILY, "tools.yaml": TOOLS.encode(), "story.md": story.encode()}
    folder = read_folder(files, findings)
    assert folder
    return folder.stories[0].frames[0].passages, [found.kind for found in findings]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("> **Mia:** (Haus: laut)", "Es ist sooo laut!!"),
        ("> **Mia:** (Haus: Sorgen 1)", "Es ist sooo laut!!"),
        ("> **Ben:** (Haus: Sorgen 1)", "Dunkel."),
        ("Mia hat gesagt: (Haus: laut)", "Mia hat gesagt: Es ist sooo laut!!"),
        ("> **Mia:** (house: worries 1)", "Es ist sooo laut!!"),
        ("> **Mia:** (maison : soucis 1)", "Es ist sooo laut!!"),
        ("(Frage: wann)", "Am Samstag."),
    ],
)
def test_a_reference_becomes_the_words_themselves(words, said):
    passages, problems = told(words)

    assert (text_of(passages[0].words), problems) == (said, [])


def test_what_the_child_keeps_for_itself_never_gets_into_the_story():
    passages, problems = told("> **Mia:** (Haus: Sorgen 2)")

    assert "Geheimnis" not in text_of(passages[0].words)
    assert problems == ["quote-not-released"]


def test_words_that_are_not_there_are_a_problem():
    assert told("(Haus: Katze)")[1] == ["unknown-quote"]


def test_only_who_may_read_both_reads_quoted_words():
    passages, _ = told("> **Mia:** (Haus: Träume 1)")

    visibility = passages[0].visibility
    assert (visibility.only, visibility.only_people) == ({Audience.PROFESSIONALS}, {"mia"})
