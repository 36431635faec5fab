"""Real names are read for the people of the folder."""

from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.problems import Findings
from wnp.reading.names import RealNames, parse_names

FAMILY = Family((Person("mia", "Mia"), Person("oma", "Oma Rosa")))


def read(text: str) -> tuple[RealNames, list[str]]:
    """Return real names, and what is said about them in German."""
    findings = Findings()
    names = parse_names(text, "names.yaml", FAMILY, findings)
    return names, [say(found, "de") for found in findings]


def test_people_are_named_by_id_or_call_name():
    assert read("mia: Mia Sommer\nOma Rosa: 'Rosa O''Neill'\n") == (
        (("mia", "Mia Sommer"), ("oma", "Rosa O'Neill")),
        [],
    )


def test_who_has_no_real_name_is_left_out():
    assert read("mia:\noma: Rosa Winter") == ((("oma", "Rosa Winter"),), [])
    assert read("# keine") == ((), [])


def test_what_is_wrong_is_said():
    assert read("mia: Mia Sommer\nMia: Mia Winter\nKurt: Kurt Berg\noma: [a]\n") == (
        (("mia", "Mia Sommer"),),
        [
            "names.yaml:2:1: Für „Mia“ steht hier ein zweiter Name. Gelesen wird nur der erste.\n"
            "    Löschen Sie eine der beiden Zeilen.",
            "names.yaml:3:1: Es gibt keine Person mit dem Namen „Kurt“.\n"
            "    In family.yaml stehen: Mia, Oma Rosa.",
            "names.yaml:4:6: Bei „oma“ wird hier ein einfacher Text erwartet.\n"
            "    Setzen Sie ihn in Anführungszeichen, wenn Kommas, Klammern oder Doppelpunkte "
            "darin vorkommen.",
        ],
    )
    assert read("- a")[1] == [
        "names.yaml:1:1: In dieser Datei stehen keine Angaben mit Doppelpunkt.\n"
        "    Jede Angabe hat eine Zeile, zum Beispiel: Name: Mia"
    ]
