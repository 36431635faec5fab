"""The record is read, and no agreement comes out of anything else."""

import pytest

from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.model.record import Approval, Copy, Decision, Record, Told
from wnp.problems import Findings, Place
from wnp.reading.record import parse_record

FAMILY = Family((Person("mia", "Mia"), Person("mama", "Mama"), Person("papa", "Papa")))


def read(text: str) -> tuple[Record, list[str]]:
    """Return a record, and what is said about it in German."""
    findings = Findings()
    record = parse_record(text, "record.yaml", FAMILY, findings)
    return record, [say(found, "de") for found in findings]


def at(line: int, column: int) -> Place:
    return Place("record.yaml", line, column)


def test_a_whole_record_is_read():
    text = (
        "Zustimmungen:\n"
        "  - {wer: Mama, Entscheidung: stimmt zu, Fassung: 3, Datum: 3.11.2026}\n"
        "  - {wer: papa, wozu: Plan, Entscheidung: einverstanden außer, außer: die Besuche}\n"
        "Exemplare: [{an wen: Schule, was: Heft, Fassung: 3, am: 4.11.2026, zurück: 5.11.2026}]\n"
        "erzählt: {Kind: Mia, von: [Mama, Frau Klein], Datum: 6.11.2026, Reaktion: hat gelacht}\n"
        "löschen nach: 1.1.2028\n"
    )

    assert read(text) == (
        Record(
            (
                Approval("mama", Decision.AGREES, "story", "3", "2026-11-03", "", place=at(2, 5)),
                Approval(
                    "papa", Decision.AGREES_EXCEPT, "plan", "", "", "die Besuche", place=at(3, 5)
                ),
            ),
            (Copy("Schule", "Heft", "3", "2026-11-04", "2026-11-05", place=at(4, 13)),),
            (Told("mia", ("mama", "Frau Klein"), "2026-11-06", "hat gelacht", place=at(5, 10)),),
            "2028-01-01",
            place=Place("record.yaml"),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("stimmt zu", Decision.AGREES),
        ("agrees", Decision.AGREES),
        ("d'accord", Decision.AGREES),
        ("agrees except", Decision.AGREES_EXCEPT),
        ("stimmt nicht zu", Decision.DISAGREES),
        ("does not agree", Decision.DISAGREES),
        ("pas d’accord", Decision.DISAGREES),
        ("nein", Decision.DISAGREES),
        ("Unterschrift verweigert", Decision.REFUSED_TO_SIGN),
        ("refused to sign", Decision.REFUSED_TO_SIGN),
        ("a refusé de signer", Decision.REFUSED_TO_SIGN),
        ("nicht erreicht", Decision.NOT_REACHED),
        ("not reached", Decision.NOT_REACHED),
        ("pas joint", Decision.NOT_REACHED),
    ],
)
def test_decisions_are_understood(words, decision):
    record, said = read(f"approvals: [{{who: mama, decision: {words}}}]")

    assert said == []
    assert [approval.decision for approval in record.approvals] == [decision]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param(
            "wer: Mama, Entscheidung: vielleicht",
            "record.yaml:1:42: „vielleicht“ ist bei „Entscheidung“ nicht bekannt.\n"
            "    Möglich sind: einverstanden, einverstanden außer, nicht einverstanden, "
            "Unterschrift verweigert, nicht erreicht, nicht gefragt.",
            id="unclear",
        ),
        pytest.param(
            "wer: Mama",
            "record.yaml:1:16: Hier fehlt noch: Entscheidung\n"
            "    Ergänzen Sie eine Zeile, die so beginnt: Entscheidung:",
            id="no decision",
        ),
        pytest.param(
            "wer: Mamma, Entscheidung: ja",
            "record.yaml:1:22: Es gibt keine Person mit dem Namen „Mamma“.\n"
            "    Meinten Sie „Mama“?",
            id="stranger",
        ),
        pytest.param(
            "Entscheidung: ja",
            "record.yaml:1:16: Hier fehlt noch: wer\n"
            "    Ergänzen Sie eine Zeile, die so beginnt: wer:",
            id="nobody",
        ),
    ],
)
def test_what_is_not_clear_is_no_agreement(fields, said):
    record, told = read(f"Zustimmungen: [{{{fields}}}]")

    assert record.approvals == ()
    assert told == [said]


def test_an_empty_record_says_nothing():
    assert read("Zustimmungen: []\nExemplare:\n") == (Record(place=Place("record.yaml")), [])
    assert read("# noch nichts") == (Record(place=Place("record.yaml")), [])
    assert read("- a")[1] == [
        "record.yaml:1:1: In dieser Datei stehen keine Angaben mit Doppelpunkt.\n"
        "    Jede Angabe hat eine Zeile, zum Beispiel: Name: Mia"
    ]
