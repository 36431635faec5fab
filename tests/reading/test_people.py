"""People are found by id, by name, or by both."""

import pytest

from wnp.lexicon.messages import say
from wnp.problems import Findings, Place
from wnp.reading.people import Directory, resolve_person, split_people

HERE = Place("plan.yaml", 3, 5)
PEOPLE = Directory(
    (
        ("mia", "Mia"),
        ("mama", "Mama"),
        ("papa", "Papa"),
        ("papa2", "Papa"),
        ("oma", "Oma Rosa"),
        ("tante", "Zoë & Co"),
        ("x", "<script>"),
        ("noor", "نور"),
    )
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("mia", ("mia",)),
        ("Mia", ("mia",)),
        ("MIA", ("mia",)),
        ("„Mia“", ("mia",)),
        ("oma rosa", ("oma",)),
        ("Oma\u00a0Rosa", ("oma",)),
        ("Oma", ("oma",)),
        ("Papa", ("papa", "papa2")),
        ("papa", ("papa",)),
        ("papa2", ("papa2",)),
        ("Papa2", ("papa2",)),
        ("Papa (papa2)", ("papa2",)),
        ("Zoë & Co", ("tante",)),
        ("zoe\u0308 & co", ("tante",)),
        ("<script>", ("x",)),
        ("\u200fنور\u200e", ("noor",)),
        ("Onkel", ()),
        ("", ()),
    ],
)
def test_a_person_is_found_by_what_an_author_would_write(words, ids):
    assert PEOPLE.find(words) == ids


def test_an_exact_id_comes_before_a_name():
    people = Directory((("mama", "Anna"), ("anna", "Mama")))

    assert people.find("mama") == ("mama",)
    assert people.find("Mama") == ("anna",)


def test_a_list_of_people_is_split_at_commas_and_words_for_and():
    assert split_people("Mama, Papa und Oma; Mia and Ben et Kurt & Lena") == (
        "Mama", "Papa", "Oma", "Mia", "Ben", "Kurt", "Lena",
    )  # fmt: skip
    assert PEOPLE.find_all("Mia und Papa") == ("mia", "papa", "papa2")
    assert PEOPLE.find_all("Zoë & Co") == ("tante",)


def test_people_of_one_name_are_labelled_with_their_id():
    assert PEOPLE.names() == (
        "Mia, Mama, Papa (papa), Papa (papa2), Oma Rosa, Zoë & Co, <script>, نور"
    )


def said_about(words: str, language: str) -> list[str]:
    findings = Findings()
    assert resolve_person(words, HERE, PEOPLE, findings) == ""
    return [say(found, language) for found in findings]


def test_a_slip_is_told_with_the_nearest_name():
    assert said_about("Oma Roza", "de") == [
        "plan.yaml:3:5: Es gibt keine Person mit dem Namen „Oma Roza“.\n    Meinten Sie „Oma Rosa“?"
    ]


def test_a_stranger_is_told_with_everybody_there_is():
    assert said_about("Kurt", "en") == [
        "plan.yaml:3:5: There is nobody called “Kurt”.\n"
        "    These people are in family.yaml: Mia, Mama, Papa (papa), Papa (papa2), Oma Rosa, "
        "Zoë & Co, <script>, نور."
    ]


def test_a_shared_name_is_told_with_a_way_out():
    assert said_about("Papa", "fr") == [
        "plan.yaml:3:5: Plusieurs personnes s’appellent « Papa ».\n"
        "    Écrivez de qui il s’agit : Papa (papa), Papa (papa2)."
    ]
