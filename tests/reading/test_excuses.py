"""`# ok: reason` holds for a frame of the story, and for one line of another file."""

from wnp.lexicon.messages import say
from wnp.model.excuse import Excuse
from wnp.problems import Findings, Place
from wnp.reading.excuses import parse_excuses

STORY = """---
title: Mia
---

## Eins

# ok: Papas eigene Worte
Mia malt.

## Zwei

```bild
# ok langer Satz, Passiv: so wollten es die Eltern
Ort: leer
```
"""


def read(text, file="story.md", language="de"):
    """Read the excuses of a file and what is said about them."""
    findings = Findings()
    excuses = parse_excuses(text, file, language, findings)
    return excuses, [say(found, "de") for found in findings]


def test_an_excuse_holds_for_its_frame():
    excuses, said = read(STORY)

    assert said == []
    assert excuses == (
        Excuse(Place("story.md", 7, 1), 5, 9, "Papas eigene Worte"),
        Excuse(
            Place("story.md", 13, 1), 10, 16, "so wollten es die Eltern",
            ("long-sentence", "passive"),
        ),
    )  # fmt: skip


def test_before_the_first_frame_it_holds_for_the_whole_story():
    excuses, _ = read("# ok: so gewünscht\n\n## Eins\nMia malt.\n")

    assert excuses == (Excuse(Place("story.md", 1, 1), 1, 5, "so gewünscht"),)


def test_in_a_plan_it_holds_for_its_line_or_the_next():
    excuses, _ = read("goal: x  # ok: so gewünscht\n# ok: auch so\nrule: y\n", "plan.yaml")

    assert [(one.first_line, one.last_line) for one in excuses] == [(1, 1), (3, 3)]


def test_a_rule_is_known_by_its_name_in_every_language():
    excuses, _ = read("## A\n# ok Phrase longue: oui\n# ok long-sentence: ja\n")

    assert [one.rules for one in excuses] == [("long-sentence",), ("long-sentence",)]


def test_an_excuse_without_a_reason_does_not_count():
    excuses, said = read("## A\n# ok\n# ok:\n")

    assert excuses == ()
    assert len(said) == 2
    assert "kein Grund" in said[0]


def test_an_unknown_rule_is_told_with_the_nearest_name():
    excuses, said = read("## A\n# ok Lange Sätze: weil\n")

    assert excuses == ()
    assert "Meinten Sie „Langer Satz“?" in said[0]
