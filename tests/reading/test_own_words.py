"""An organisation's own list of words is read."""

from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.own_words import OwnWords, parse_own_words


def read(text: str) -> tuple[OwnWords, list[str]]:
    """Return the words of a list, and what is said about it in German."""
    findings = Findings()
    words = parse_own_words(text, "woerter.yaml", findings)
    return words, [say(found, "de") for found in findings]


def test_each_line_is_a_word_and_what_to_say():
    assert read("Umgang: die Papazeit\n'Wohngruppe':  ok\n") == (
        (("Umgang", "die Papazeit"), ("Wohngruppe", "ok")),
        [],
    )


def test_an_empty_list_is_no_fault():
    assert read("# noch keine\n") == ((), [])


def test_what_is_wrong_is_said():
    assert read("Umgang:\nHilfeplan: [a, b]\n") == (
        (),
        [
            "woerter.yaml:1:1: Für „Umgang“ stehen hier noch keine einfachen Worte.\n"
            "    Zum Beispiel: Umgang: der Besuch. Soll das Wort stehen bleiben, schreiben Sie: "
            "Umgang: ok",
            "woerter.yaml:2:12: Bei „Hilfeplan“ wird hier ein einfacher Text erwartet.\n"
            "    Setzen Sie ihn in Anführungszeichen, wenn Kommas, Klammern oder Doppelpunkte "
            "darin vorkommen.",
        ],
    )
    assert read("nur ein Wort")[1] == [
        "woerter.yaml:1:1: In dieser Zeile fehlt ein Doppelpunkt: nur ein Wort\n"
        "    Zum Beispiel so, mit Leerzeichen nach dem Doppelpunkt: Name: Mia"
    ]
