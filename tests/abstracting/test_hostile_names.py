"""Names that are words, alike, inside each other, short, or in other scripts."""

from pathlib import Path

import pytest

from wnp.abstracting.clue import KEEP, Answer
from wnp.abstracting.clues import NEVER_KEPT
from wnp.abstracting.confirming import Confirming
from wnp.building.abstracting import begin_template, finish_template

FAMILY = """Sprache: {language}
Menschen:
  kind:  {{Name: "{one}", Alter: 7}}
  zwei:  {{Name: "{two}", Rolle: Geschwister, Alter: 9}}
  mama:  {{Name: Mama, Rolle: Mutter}}
  klein: {{Name: Frau Klein, Rolle: Fachkraft}}
"""
STORY = """---
Titel: {one} und {two}
für: [kind, zwei]
---

## Das ist {one} {{.people}}

Das ist {one}.
Das sind {one} und {two}.
{two} ist auch da.
{more}

## {one} ist nicht schuld {{.not_your_fault}}

{one} ist nicht schuld.
Alle haben {one} lieb.

## Hoffnung {{.hope}}

Alle wollen: {one} ist sicher.
"""
NAMES = [
    ("Mai", "Rose", "Im Mai blühen viele Blumen."),
    ("Engel", "Will", "Der Engel im Garten will spielen."),
    ("Olive", "Sommer", "Die Olive liegt auf dem Tisch."),
    ("Anna", "Annabel", "Annabels Ball ist rot, und Annas auch."),
    ("Jo", "Jonas", "Jo und Jonas lachen, und Joni auch."),
    ("O", "Al", "O. und Al lachen."),
    ("Ana-Sofia", "D’Angelo", "Sofia und Angelo lachen, Anasofia auch."),
    ("أحمد", "ملك", "Und أحمد lacht."),
    ("Олена", "Юрий", "Und Олена lacht."),
    ("Zoë", "Äneas", "Zoe und Aeneas lachen."),
    ("Stark", "Klein", "Wer stark ist, ist nicht klein."),
    ("Mia", "Mia (zwei)", "Mia lacht."),
]


def begun(tmp_path, one, two, more):
    (tmp_path / "family.yaml").write_text(FAMILY.format(language="de", one=one, two=two), "utf-8")
    (tmp_path / "story.md").write_text(STORY.format(one=one, two=two, more=more), "utf-8")
    return begin_template(tmp_path)


def written(work, confirming):
    files, left = finish_template(work, confirming.settled(), name="Streit", out=Path("neu"))
    return {name: each.decode() for name, each in files.items()}, left


@pytest.mark.parametrize(("one", "two", "more"), NAMES)
def test_no_hostile_name_is_left_if_nobody_answers(tmp_path, one, two, more):
    work = begun(tmp_path, one, two.partition(" ")[0], more)

    files, left = written(work, Confirming(work.clues, work.source))

    assert [problem for problem in left if problem.kind != "template-nothing-left"] == []
    words = {word.strip('.,:“”"') for text in files.values() for word in text.split()}
    assert words & {one, two, one.upper(), two.upper()} == set()


@pytest.mark.parametrize(("one", "two", "more"), NAMES)
def test_no_hostile_name_is_left_unseen_if_everything_is_kept(tmp_path, one, two, more):
    """Only an ordinary word that somebody looked at may stay, where it stood."""
    work = begun(tmp_path, one, two.partition(" ")[0], more)
    confirming = Confirming(work.clues, work.source)
    asked = " ".join(clue.words for clue in work.clues if clue.kind not in NEVER_KEPT)
    for clue in confirming.first:
        if clue.kind not in NEVER_KEPT:
            confirming.take(clue, Answer(clue, KEEP))

    files, left = written(work, confirming)

    told = "\n".join(text for name, text in files.items() if name.endswith(".md"))
    unseen = [name for name in (one, two) if name in told.split() and name not in asked]
    assert left or unseen == []


def test_a_name_that_begins_like_a_short_word_is_replaced_whole(tmp_path):
    work = begun(tmp_path, "Mia", "D’Angelo", "Mia lacht.")

    texts = [told.text for draft in work.drafts for told in draft.told]

    assert "{{ sibling }} ist auch da." in texts
