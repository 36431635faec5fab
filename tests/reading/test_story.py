"""Stories are cut into frames, ages, voices and restrictions, and nothing written gets out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.model.scene import Actor, EmptyFrame, Scene
from wnp.model.story import FORMS, SECTIONS, Frame, Passage, Story
from wnp.model.visibility import EVERYONE, Audience, Visibility
from wnp.model.words import plain, text_of
from wnp.problems import Findings, Place
from wnp.reading.story import borrow_pictures, parse_story

FAMILY = Family(
    people=(
        Person("mia", "Mia", "child", 6),
        Person("ben", "Ben", "sibling", 2),
        Person("mama", "Mama", "mother"),
        Person("papa", "Papa", "father"),
        Person("oma", "Oma Rosa", "grandparent"),
    )
)
PROFESSIONALS = Visibility(only=frozenset({Audience.PROFESSIONALS}))


def read(text: str, language: str = "de", family: Family = FAMILY) -> tuple[Story, list[str]]:
    """Return a story and what is said about it."""
    findings = Findings()
    story = parse_story(text, "story.md", family, language, findings)
    return story, [say(found, language) for found in findings]


def frame(text: str, language: str = "de") -> Frame:
    """Return the first frame of a story that nothing is wrong with."""
    story, said = read(text, language)
    assert said == []
    return story.frames[0]


def told(text: str) -> list[tuple[str, int, str]]:
    """Return speaker, age and words of the passages of a frame."""
    passages = frame(f"## Seite\n\n{text}").passages
    return [(one.speaker, one.from_age, text_of(one.words)) for one in passages]


def seen(text: str) -> list[tuple[str, Visibility]]:
    """Return words of passages and who may see them."""
    passages = frame(f"## Seite\n\n{text}").passages
    return [(text_of(one.words), one.visibility) for one in passages]


def test_a_whole_story_is_read():
    story, said = read(
        """---
title: Warum Mia und Ben gerade bei Oma Rosa wohnen
for: [mia, ben]
form: kurz
version: 2
date: 3.11.2025
---

## Lauter Streit {.worry}

```bild
Ort: Kinderzimmer, Nacht
Mia: ängstlich
```

Mia hatte Angst.

::: ab 7
Mia hat alles gehört.
:::

> **Papa:** Es tut mir leid.

::: nur Fachkräfte
Mit der Mutter abgestimmt.
:::

::: Notiz
Das druckt niemand.
:::
"""
    )

    def place(line: int) -> Place:
        return Place("story.md", line)

    def starts(line: int, column: int = 1) -> tuple[Place, ...]:
        return (Place("story.md", line, column),)

    assert said == []
    assert story == Story(
        "Warum Mia und Ben gerade bei Oma Rosa wohnen",
        "de",
        ("mia", "ben"),
        "short",
        (
            Frame(
                "Lauter Streit",
                "worry",
                Scene(
                    "child-bedroom",
                    "night",
                    (Actor("mia", feeling=story.frames[0].picture.actors[0].feeling,
                           place=Place("story.md", 13, 1)),),
                    place=Place("story.md", 11, 1),
                ),
                (
                    Passage((plain("Mia hatte Angst."),), place=place(16), lines=starts(16)),
                    Passage((plain("Mia hat alles gehört."),), "", 7, place=place(19),
                            lines=starts(19)),
                    Passage((plain("Es tut mir leid."),), "papa", place=place(22),
                            lines=starts(22, 13)),
                    Passage((plain("Mit der Mutter abgestimmt."),), visibility=PROFESSIONALS,
                            place=place(25), lines=starts(25)),
                ),
                place=Place("story.md", 9, 1),
                number=1,
            ),
        ),
        "2",
        "2025-11-03",
        Place("story.md"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "## Titel {.worry}"),
        ("de", "## Titel {.sorge}"),
        ("de", "## Titel {worry}"),
        ("de", "## Titel { .Sorgen }"),
        ("en", "## Titel {.worry}"),
        ("fr", "## Titel {.inquiétude}"),
        ("tr", "## Titel {.worry}"),
    ],
)
def test_a_section_has_a_word_in_every_language(language, heading):
    found = frame(f"{heading}\n\nWorte", language)

    assert (found.title, found.section) == ("Titel", "worry")


@pytest.mark.parametrize(
    ("head", "age"),
    [("Alter: 9", 9), ("âge: 9 ans", 9), ("age: 8 months", 0), ("form: lang", None)],
)
def test_the_head_may_say_for_which_age_the_words_are(head, age):
    story, said = read(f"---\n{head}\n---\n## Eins\nx")

    assert (story.age, said) == (age, [])


def test_an_age_of_the_words_that_is_none_is_said():
    story, said = read("---\nAlter: klein\n---\n## Eins\nx")

    assert story.age is None
    assert "„klein“ ist kein Alter." in said[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_all_sections_and_forms(language):
    words = table(f"{language}/story")

    assert tuple(words["sections"]) == SECTIONS
    assert tuple(words["forms"]) == FORMS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_for_a_section_can_stand_behind_a_heading(language):
    words = [
        (word.replace(" ", "-").replace("'", apostrophe), section)
        for section, words in table(f"{language}/story")["sections"].items()
        for word in words
        for apostrophe in "'’"
    ]

    read_as = [(word, frame(f"## Titel {{.{word}}}\nx", language).section) for word, _ in words]

    assert read_as == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eins\n\n::: ab 7\nZwei\n:::", [("", 0, "Eins"), ("", 7, "Zwei")]),
        ("::: ab 7 Jahren\nZwei\n:::", [("", 7, "Zwei")]),
        ("::: from 12\nTwo\n:::", [("", 12, "Two")]),
        ("::: dès 7 ans\nDeux\n:::", [("", 7, "Deux")]),
        ("::: 7+\nZwei\n:::", [("", 7, "Zwei")]),
        (":::ab 7:::\nZwei\n::::", [("", 7, "Zwei")]),
        ("::: ab 7\n::: ab 12\nDrei\n:::\nZwei\n:::", [("", 12, "Drei"), ("", 7, "Zwei")]),
        ("> **Papa:** Nein.", [("papa", 0, "Nein.")]),
        ("> **Papa**: Nein.", [("papa", 0, "Nein.")]),
        ("> Papa: Nein.", [("papa", 0, "Nein.")]),
        ("> __Oma Rosa:__ Doch.", [("oma", 0, "Doch.")]),
        ("> **Papa:** Nein.\n>\n> Nie.", [("papa", 0, "Nein.\nNie.")]),
        ("> **Papa:** Nein.\nNie.", [("papa", 0, "Nein.\nNie.")]),
        ("> **Papa:** Eins.\n\n> **Mama:** Zwei.", [("papa", 0, "Eins."), ("mama", 0, "Zwei.")]),
        ("> **Papa:** Eins.\n> **Mama:** Zwei.", [("papa", 0, "Eins."), ("mama", 0, "Zwei.")]),
        ("> **Die Ärztin:** Verletzt.", [("Die Ärztin", 0, "Verletzt.")]),
        ("::: ab 7\n> **Papa:** Nein.\n:::", [("papa", 7, "Nein.")]),
        ("> **Papa:** Er sagte: Nein.", [("papa", 0, "Er sagte: Nein.")]),
        ("# ok: so abgesprochen\nEins", [("", 0, "Eins")]),
        ("Eins\n\n---\n\nZwei", [("", 0, "Eins\nZwei")]),
        ("Eins   \t\n\tzwei", [("", 0, "Eins\nzwei")]),
    ],
)
def test_ages_and_voices(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("restriction", "visibility"),
    [
        ("nur Fachkräfte", PROFESSIONALS),
        ("only professionals", PROFESSIONALS),
        ("seulement professionnels", PROFESSIONALS),
        ("nur für Eltern", Visibility(only=frozenset({Audience.PARENTS}))),
        ("nur Oma Rosa", Visibility(only_people=frozenset({"oma"}))),
        (
            "nur Netzwerk und Oma Rosa",
            Visibility(frozenset({Audience.NETWORK}), frozenset({"oma"})),
        ),
        ("nur Eltern, Netzwerk", Visibility(frozenset({Audience.PARENTS, Audience.NETWORK}))),
        ("nicht für Papa", Visibility(hide_from=frozenset({"papa"}))),
        ("geheim vor Papa und Mama", Visibility(hide_from=frozenset({"papa", "mama"}))),
        ("pas pour Papa", Visibility(hide_from=frozenset({"papa"}))),
        (
            "ab 7, nur Eltern, nicht für Papa",
            Visibility(frozenset({Audience.PARENTS}), hide_from=frozenset({"papa"})),
        ),
        ("ab 7 nur Eltern", Visibility(frozenset({Audience.PARENTS}))),
        ("ab 7 Jahren und nur Eltern", Visibility(frozenset({Audience.PARENTS}))),
    ],
)
def test_restrictions(restriction, visibility):
    assert seen(f"::: {restriction}\nGeheim\n:::\n\nOffen") == [
        ("Geheim", visibility),
        ("Offen", EVERYONE),
    ]


def test_a_block_in_a_block_is_restricted_twice():
    assert seen("::: nur Eltern\nA\n::: nicht für Papa\nB\n:::\nC\n:::\nD") == [
        ("A", Visibility(frozenset({Audience.PARENTS}))),
        ("B", Visibility(frozenset({Audience.PARENTS}), hide_from=frozenset({"papa"}))),
        ("C", Visibility(frozenset({Audience.PARENTS}))),
        ("D", EVERYONE),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        '## Besuch {.plan nur="Oma Rosa" nicht=papa}',
        "## Besuch {.plan nur=oma nicht=papa}",
        "## Besuch {.plan only=oma not=papa}",
        "## Besuch {.plan seulement=oma pas=papa}",
        "## Besuch {.plan nur=„Oma Rosa“ geheim=papa}",
    ],
)
def test_a_frame_is_restricted_in_its_heading(heading):
    found = frame(f"{heading}\n\nWorte")

    assert (found.title, found.section) == ("Besuch", "plan")
    assert found.visibility == Visibility(
        only_people=frozenset({"oma"}), hide_from=frozenset({"papa"})
    )


def test_what_restricts_the_story_restricts_every_frame():
    story, said = read("---\ntitle: T\nnur: Fachkräfte\n---\n## Eins\nx\n## Zwei {nicht=papa}\ny")

    assert said == []
    assert [one.visibility for one in story.frames] == [
        PROFESSIONALS,
        Visibility(frozenset({Audience.PROFESSIONALS}), hide_from=frozenset({"papa"})),
    ]


def test_notes_and_comments_reach_nobody():
    story, _ = read(
        "## Eins <!-- geheim1 -->\n::: Notiz\ngeheim2\n\n> **Papa:** geheim3\n:::\n"
        "<!-- geheim4\ngeheim5 -->\nOffen\n"
    )

    assert "geheim" not in repr(story)
    assert story.frames[0].title == "Eins"
    assert [text_of(one.words) for one in story.frames[0].passages] == ["Offen"]


def test_words_that_are_not_understood_stay_with_professionals():
    story, said = read("## Eins\n::: nru Oma\ngeheim\n:::")

    assert story.frames[0].passages[0].visibility == PROFESSIONALS
    assert said == [
        "story.md:2:1: Für wen „nru Oma“ ist, ist nicht klar; so lange sehen es nur Fachkräfte.\n"
        "    Meinten Sie „nur“? Zum Beispiel: ::: ab 7 · ::: nur Eltern · ::: nicht für Papa · "
        "::: Notiz"
    ]


@pytest.mark.parametrize("fence", ["bild", "picture", "image", "Bild", "", "{.bild}", " bild "])
def test_a_picture_begins_in_any_language(fence):
    assert frame(f"## Eins\n\n```{fence}\nBild: leer\n```\n").picture == EmptyFrame(
        Place("story.md", 3, 1)
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "Hallo\n\n## Eins\nx",
            "story.md:1:1: Vor der ersten Seite stehen Worte, die auf keine Seite kommen.\n"
            "    Setzen Sie eine Überschrift darüber, zum Beispiel: ## So fing es an",
        ),
        (
            "## Eins\n```bild\nBild: leer\n\n## Zwei\nx",
            "story.md:2:1: Dieses Bild hört nicht auf.\n    Setzen Sie unter die letzte Zeile des "
            "Bildes eine Zeile mit drei Strichen wie diesen: ```",
        ),
        (
            "## Eins\n::: ab 7\nx\n\n## Zwei\ny",
            "story.md:2:1: Was hier mit ::: anfängt, hört nicht auf.\n"
            "    Setzen Sie darunter eine Zeile, in der nur ::: steht.",
        ),
        (
            "## Eins\nx\n:::",
            "story.md:3:1: Dieses ::: schließt nichts, denn davor ist nichts offen.\n    Löschen "
            "Sie die Zeile, oder schreiben Sie dahinter, für wen es ist, zum Beispiel: ::: ab 7",
        ),
        (
            "## Eins\nx\n### Zwei\ny",
            "story.md:3:1: Eine neue Seite beginnt mit zwei Rauten, hier steht „###“.\n"
            "    Schreiben Sie: ## Zwei",
        ),
        (
            "## Eins {.sorgge}\nx",
            "story.md:1:1: „sorgge“ hinter der Überschrift sagt nicht, worum es auf der Seite "
            "geht.\n    Meinten Sie „Sorge“?",
        ),
        (
            "## Eins\n\n## Zwei\ny",
            "story.md:1:1: Auf der Seite „Eins“ steht nichts.\n    Schreiben Sie ein paar Worte "
            "oder ein Bild darunter, oder löschen Sie die Überschrift.",
        ),
        (
            "## Eins\n> Es tut mir leid.",
            "story.md:2: Hier spricht jemand, aber es steht nicht da, wer.\n"
            "    Schreiben Sie den Namen davor: > **Papa:** Es tut mir leid.",
        ),
        (
            "## Eins\n> **Papaa:** Es tut mir leid.",
            "story.md:2: Es gibt keine Person mit dem Namen „Papaa“.\n    Meinten Sie „Papa“?",
        ),
        (
            "## Eins\n```bld\nx\n```\ny",
            "story.md:2:1: Mit „bld“ fängt kein Bild an.\n    Ein Bild beginnt mit: ```bild",
        ),
        (
            "## Eins\n```bild\nBild: leer\n```\n```bild\nBild: leer\n```",
            "story.md:5:1: Die Seite „Eins“ hat zwei Bilder; gezeigt wird nur das erste.\n"
            "    Machen Sie aus dem zweiten Bild eine eigene Seite mit einer Überschrift.",
        ),
        (
            "## Eins\n::: ab 7\n```bild\nBild: leer\n```\nx\n:::",
            "story.md:3:1: Ein Bild gehört zur ganzen Seite und kann nicht zwischen ::: und ::: "
            "stehen.\n    Setzen Sie das Bild direkt unter die Überschrift. Braucht es ein eigenes "
            "Bild, machen Sie eine eigene Seite daraus.",
        ),
        (
            "---\ntitle: T\n\n## Eins\nx",
            "story.md:1: Der Kopf der Geschichte beginnt mit ---, aber er endet nicht.\n    Setzen "
            "Sie unter die letzte Zeile des Kopfes wieder eine Zeile mit drei Strichen: ---",
        ),
        (
            "---\nform: lamg\n---\n## Eins\nx",
            "story.md:2:7: Die Form „lamg“ gibt es nicht.\n    Meinten Sie „lang“?",
        ),
        (
            "## Eins\n::: nur Netzwerk\n::: nur Oma Rosa\nx\n:::\n:::\ny",
            "story.md:3:1: Nach allen Angaben darf „nur Oma Rosa“ niemand sehen.\n    Zwei "
            "Einschränkungen schließen einander aus. Schreiben Sie nur eine davon, zum Beispiel: "
            "::: nur Oma",
        ),
        (
            "## Eins\nx\n<!-- y -->",
            "story.md:3:1: Was zwischen <!-- und --> steht, wird nie gedruckt.\n    Deutlicher ist "
            "eine Notiz: eine Zeile „::: Notiz“, der Text, eine Zeile „:::“.",
        ),
        (
            "##\nx",
            "story.md:1:1: Diese Seite hat keine Überschrift.\n    Schreiben Sie hinter die beiden "
            "Rauten ein paar Worte, zum Beispiel: ## So fing es an",
        ),
    ],
)
def test_a_slip_is_explained(text, problem):
    assert read(text)[1] == [problem]


def test_a_first_heading_is_the_title():
    story, said = read("# Mias Geschichte\n\n## Eins\nx")

    assert (story.title, said) == ("Mias Geschichte", [])


def test_a_translation_takes_the_pictures_of_the_original():
    original, _ = read("## Eins\n```bild\nOrt: Küche\n```\nx\n## Zwei\n```bild\nBild: leer\n```\ny")
    translation, said = read("## Bir\nx\n## İki\n```bild\nMia: steht\n```\ny", "tr")

    frames = borrow_pictures(translation, original).frames

    assert said == []
    assert frames[0].picture == original.frames[0].picture
    assert [actor.who for actor in frames[1].picture.actors] == ["mia"]


@pytest.mark.parametrize("line", ["Mia: sitzt, froh", "Mia: sits, happy", "Mia: assise, heureuse"])
def test_a_translation_may_have_scene_words_of_any_language(line):
    assert read(f"## Bir\n```bild\n{line}\n```\nx", "tr")[1] == []
    assert read(f"## One\n```picture\n{line}\n```\nx", "en")[1] == []


def test_frames_keep_their_number():
    story, _ = read("## Eins\nx\n## Zwei\ny\n## Drei\nz")

    assert [(one.number, one.title) for one in story.frames] == [
        (1, "Eins"), (2, "Zwei"), (3, "Drei"),
    ]  # fmt: skip


LINES = st.sampled_from(
    ["## Eins", "# Null", "### Drei", "---", "title: x", "```bild", "```", "Mia: sitzt", "::: ab 7",
     "::: nur Oma Rosa", "::: nicht für Papa", ":::", "> **Papa:** x", "> y", "", "Worte", "- a",
     "<!--", "-->", "::: Notiz", "{.worry}", "## Zwei {nur=x", "\t", "~~~", "# ok: x", "GEHEIM"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_no_order_of_lines_breaks_the_reader(text):
    read(text)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    read(text)


@settings(deadline=None)
@given(st.lists(LINES, max_size=12), st.lists(LINES, max_size=12))
def test_a_note_is_never_in_the_story(before, inside):
    kept = [line for line in inside if not line.startswith(("#", ":::", "```", "~~~"))]
    before = [line for line in before if line != "GEHEIM"]
    story, _ = read("\n".join([*before, "## Seite", "::: Notiz", "GEHEIM", *kept, "GEHEIM", ":::"]))

    assert "GEHEIM" not in repr(story)
