"""The last gate: the finished bytes have nothing of the family."""

import pytest

from wnp.abstracting.leftovers import leftovers_in
from wnp.abstracting.source import Source
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder

SOURCE = Source(
    {
        "family.yaml": b"# Aktenzeichen 7781\nMenschen: {mia: {Telefon: '+49 171 555 01 23'}}\n",
        "story.md": b"Am 4. Mai 2026 kam Kunibert mit dem Quad. Nr. 9912.\n",
        "plan.yaml": b"Datum: 2026-04-17\n",
        "sofa-bruckweiler.jpg": b"",
    },
    FamilyFolder(Family()),
    ("Mia", "mia", "Zoë", "Will", "Rose", "Müller", "Anna-Lena", "Bo", "أحمد"),
)


def left(text, *allowed, name="de/story.md"):
    found = leftovers_in({name: text.encode()}, SOURCE, allowed)
    return [(one.kind, dict(one.values).get("found")) for one in found]


@pytest.mark.parametrize(
    "word",
    ["Mia", "MIA", "mia", "Zoe", "zoë", "Mueller", "MÜLLER", "Lena", "Bo", "أحمد", "Mi\u00ada"],
)  # fmt: skip
def test_a_name_is_found_in_every_spelling(word):
    assert [kind for kind, _ in left(f"Das ist {word}.")] == ["left-name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Nummer ist 0171 5550123.", [("left-number", "01715550123")]),
        ("Die Nummer ist 0171/555-01-23.", [("left-number", "01715550123")]),
        ("Nummer 0 1 7 1 5 5 5 0 1 2 3", [("left-number", "01715550123")]),
        ("null eins sieben eins fünf fünf fünf null eins zwei drei",
         [("left-number", "01715550123")]),
        ("Die Akte 7781.", [("left-number", "7781")]),
        ("Am 17.04.2026.", [("left-date", "17.04.2026")]),
        ("On April 17th, 2026.", [("left-date", "April 17th, 2026")]),
        ("le 4 mai", [("left-date", "4 mai")]),
        ("Kunibert war da.", [("left-word", "Kunibert")]),
        ("Bild: sofa-bruckweiler.jpg", [("left-picture", "sofa-bruckweiler"),
                                        ("left-picture", "sofa-bruckweiler.jpg")]),
        ("9f86d081884c7d659a2feaa0c55ad015", [("left-code", "9f86d081884c7d659a2feaa0c55ad015")]),
    ],
)  # fmt: skip
def test_whatever_belongs_to_the_family_is_found(text, expected):
    assert sorted(left(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Alle wollen: {{ child }} ist sicher.",
        "Datum: 2030-01-15",
        "Die Nummer ist 116 111.",
        "{{ child }} will in den Garten.",
        '{{ children.v("ist", "sind") }} nicht schuld.',
    ],
)
def test_what_everybody_says_is_fine(text):
    assert left(text) == []


def test_a_word_that_is_a_name_too_is_fine_only_where_somebody_looked():
    assert left("I will, Will.", name="en/story.md") == [("left-name", "Will")]
    assert left("I will, Will.", "Will", name="en/story.md") == []


def test_a_name_that_is_no_word_is_never_allowed():
    assert left("Das ist Mia.", "Mia") == [("left-name", "Mia")]


def test_words_between_quotes_in_a_placeholder_are_read_too():
    assert left('{{ child.by_gender("Mia", "er") }}') == [("left-name", "Mia")]


def test_a_file_name_is_read_too():
    assert left("", name="de/mia.md") == [("left-name", "mia")]


def test_a_file_that_is_no_text_is_refused():
    found = leftovers_in({"de/a.bin": b"\xff\xfe\x00"}, SOURCE)

    assert [one.kind for one in found] == ["left-unreadable"]


def test_short_words_with_an_apostrophe_are_no_words_of_a_template():
    told = Source({"story.md": b"I'd had enough.\n"}, FamilyFolder(Family()), ())

    assert leftovers_in({"template.toml": b'id = "A"\n'}, told) == ()


def test_a_joined_word_is_seen_once_each_of_its_rare_parts_is():
    told = Source({"story.md": b"They're Travellers.\n"}, FamilyFolder(Family()), ())

    assert leftovers_in({"en/story.md": b"They're Travellers."}, told, ["Travellers"]) == ()
