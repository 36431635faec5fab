"""What may be wrong for another family is asked about, with better words where they are sure."""

import pytest

from tests.abstracting.told import asked


@pytest.mark.parametrize(
    ("words", "language", "clues"),
    [
        ("Mia weint. Sie hat Angst.", "de", [("pronoun", "{{ child }} hat Angst.")]),
        ("Mia und Ben weinen. Sie haben Angst.", "de",
         [("pronoun", '{{ children }} {{ children.v("hat", "haben") }} Angst.')]),
        ("Mama weint. Sie hat Angst.", "de", []),
        ("Mia nimmt ihren Teddy.", "de", [("pronoun", "")]),
        ("Oma soll immer bei Mia sein.", "de", []),
        ("Ich habe euch lieb.", "de", [("several", "")]),
        ("Der Bruder weint.", "de", [("gender", "")]),
        ("Mias Bett ist blau.", "de", [("possessive", "")]),
        ("Die Mia weint.", "de", [("determiner", "")]),
        ("Das Jugendamt hilft.", "de", []),
        ("Mia is sad. She cries.", "en", [("pronoun", "{{ child }} cries.")]),
        ("Anna est contente.", "fr", [("agreement", "")]),
        ("Anna est triste.", "fr", []),
        ("Anna et Ben peuvent être tristes.", "fr", [("several", ""), ("agreement", "")]),
        ("Mama und Papa sagen: Wir helfen.", "de", [("several", "")]),
        ("Il y a du bruit.", "fr", []),
    ],
)  # fmt: skip
def test_clues(words, language, clues):
    assert asked(words, language) == clues


@pytest.mark.parametrize(
    ("words", "name", "language", "role", "kinds"),
    [
        ("Engel war da.", "Engel", "de", "Kind", []),
        ("Auf dem Bild malt Engel.", "Engel", "de", "Kind", ["ordinary-name"]),
        ("Will cries.", "Will", "en", "child", []),
        ("Will you come?", "Will", "en", "child", ["ordinary-name"]),
        ("Gran hugs Will.", "Will", "en", "child", []),
        ("Then comes May.", "May", "en", "child", ["ordinary-name"]),
    ],
)
def test_a_name_that_is_a_word_is_asked_about(words, name, language, role, kinds):
    assert [kind for kind, _ in asked(words, language, people=((name, role),))] == kinds


def test_a_name_of_two_people_is_asked_about():
    people = (("Mia", "Kind"), ("Papa Jo", "Vater"), ("Papa Uli", "Vater"))

    assert asked("Papa kocht.", people=people) == [("shared-name", "")]
    assert asked("Papa Jo kocht.", people=people) == []


def test_what_the_library_says_itself_is_right_for_everybody():
    assert asked("Viele Kinder denken: Ich habe etwas falsch gemacht.") == []
