"""The people of a folder are read in three languages, in every shape an author may choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.model.family import Contact, Family, Gender, Tie
from wnp.model.visibility import Audience, Visibility
from wnp.problems import Findings, Place
from wnp.reading.family import id_from, parse_family

DESIGN = """
region: DE                      # DE AT CH LU
language: de
people:
  mia:    {name: Mia, age: 6, gender: girl, look: "braune Haare mit Zöpfen, gelbes Kleid"}
  ben:    {name: Ben, age: 2, gender: boy,  look: "kurze blonde Haare, blaue Latzhose"}
  mama:   {name: Mama, role: mother, look: "lange rote Haare, grüner Pullover"}
  papa:   {name: Papa, role: father, look: "Bart, gestreiftes T-Shirt"}
  oma:    {name: Oma Rosa, role: grandparent, look: "graue Locken, Brille, lila Jacke"}
  klein:  {name: Frau Klein, role: worker}
ties:                           # enough for a genogram
  - {union: [mama, papa], kind: separated, children: [mia, ben]}
  - {parent: oma, child: mama}
"""


def read(text: str, language: str = "de") -> tuple[Family, list[str]]:
    """Return a family, and what is said about it."""
    findings = Findings()
    family = parse_family(text, "family.yaml", findings)
    return family, [say(found, language) for found in findings]


def people(text: str) -> list[tuple[str, str, str, int | None, str]]:
    """Return everybody's id, name, role, age and gender, when nothing is wrong."""
    family, said = read(text)
    assert said == []
    return [(p.id, p.name, p.role, p.age, p.gender.value) for p in family.people]


def test_the_family_of_the_design_is_read():
    family, said = read(DESIGN)

    assert said == []
    assert people(DESIGN) == [
        ("mia", "Mia", "child", 6, "female"),
        ("ben", "Ben", "child", 2, "male"),
        ("mama", "Mama", "mother", None, "female"),
        ("papa", "Papa", "father", None, "male"),
        ("oma", "Oma Rosa", "grandparent", None, "female"),
        ("klein", "Frau Klein", "worker", None, "unknown"),
    ]
    assert family.ties == (
        Tie(("mama", "papa"), ("mia", "ben"), "separated", Place("family.yaml", 12, 5)),
        Tie(("oma",), ("mama",), "birth", Place("family.yaml", 13, 5)),
    )
    assert (family.region, family.language) == ("DE", "de")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Region: Schweiz\nSprache: Deutsch\nPersonen:\n  mia: {Name: Mia, Alter: 6 Jahre, "
            "Geschlecht: Mädchen}\n  oma: {Name: Rosa, Rolle: Oma, Kontakt: begleitet}\n"
            "Beziehungen: {Elternteil: Rosa, Kind: Mia}",
            id="German",
        ),
        pytest.param(
            "region: CH\nlanguage: German\npeople:\n  mia: {name: Mia, age: 6 years, "
            "gender: girl}\n  oma: {name: Rosa, role: grandmother, contact: supervised}\n"
            "ties: {parent: Rosa, child: Mia}",
            id="English",
        ),
        pytest.param(
            "région: Suisse\nlangue: allemand\npersonnes:\n  mia: {nom: Mia, âge: 6 ans, "
            "genre: fille}\n  oma: {nom: Rosa, rôle: grand-mère, contact: accompagné}\n"
            "liens: {parent: Rosa, enfant: Mia}",
            id="French",
        ),
    ],
)
def test_three_languages_say_the_same(text):
    family, said = read(text)

    assert said == []
    assert people(text) == [
        ("mia", "Mia", "child", 6, "female"),
        ("oma", "Rosa", "grandparent", None, "female"),
    ]
    assert family.people[1].contact is Contact.ACCOMPANIED
    assert (family.region, family.language) == ("CH", "de")
    assert [(tie.parents, tie.children, tie.kind) for tie in family.ties] == [
        (("oma",), ("mia",), "birth")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("people: {mama: Mama}", ("mama", "Mama", "mother"), id="a name alone"),
        pytest.param("people:\n  Oma Rosa:", ("oma-rosa", "Oma Rosa", "grandparent"), id="a key"),
        pytest.param(
            "people:\n  - Tante Lena", ("tante-lena", "Tante Lena", "relative"), id="list"
        ),
        pytest.param(
            "people:\n  - {id: Oma, name: Rosa}", ("oma", "Rosa", "relative"), id="list of fields"
        ),
        pytest.param("people: {x: {name: „Mia“}}", ("x", "Mia", "relative"), id="typed quotes"),
        pytest.param(
            'people: {x: {name: "Mia \\"die Große\\""}}',
            ("x", 'Mia "die Große"', "relative"),
            id="quotes",
        ),
        pytest.param(
            "people: {x: {name: <script>alert(1)</script>}}",
            ("x", "<script>alert(1)</script>", "relative"),
            id="script",
        ),
        pytest.param("people: {x: 🦄 Mia}", ("x", "🦄 Mia", "relative"), id="emoji"),
        pytest.param("people: {x: نور}", ("x", "نور", "relative"), id="Arabic"),
        pytest.param("people: {größe: Größe}", ("groesse", "Größe", "relative"), id="umlauts"),
        pytest.param("people: {x: {name: 0123}}", ("x", "0123", "relative"), id="digits"),
        pytest.param("people: [نور]", ("person", "نور", "relative"), id="no Latin letter"),
        pytest.param("people: {x: {name: Kim, age: 8 Monate}}", ("x", "Kim", "child"), id="months"),
        pytest.param(
            "people: {x: Kim, y: Lu}\nties: {parent: y, child: x}", ("x", "Kim", "child"), id="tie"
        ),
    ],
)
def test_people_may_be_written_in_many_ways(text, expected):
    assert people(text)[0][:3] == expected


def test_words_of_switzerland_are_read():
    assert people("""
region: CH
people:
  lina: {name: Lina, age: 7, gender: Mädchen, look: "Jupe, Finken"}
  robin: {name: Robin, age: 14, role: Halbgeschwister, gender: trans Junge}
  kim: {name: Kim, age: 15, role: Geschwister, gender: trans}
  grosi: {name: Grossmami, role: Grossmami}
  beck: {name: Frau Beck, role: Familienbegleiterin}
  roth: {name: Frau Roth, role: Beiständin, look: "schwarzes Jackett"}
""") == [
        ("lina", "Lina", "child", 7, "female"),
        ("robin", "Robin", "sibling", 14, "male"),
        ("kim", "Kim", "sibling", 15, "unknown"),
        ("grosi", "Grossmami", "grandparent", None, "female"),
        ("beck", "Frau Beck", "helper", None, "female"),
        ("roth", "Frau Roth", "worker", None, "female"),
    ]


def test_ages_count_in_whole_years():
    text = "people: {a: {age: 8 Monate}, b: {age: 18 months}, c: {age: 40 Wochen}, d: {age: 3 ans}}"

    assert [age for *_, age, _ in people(text)] == [0, 1, 0, 3]


def test_two_people_of_one_name_work_and_are_told():
    family, said = read(
        "people:\n  papa: {name: Papa, role: father}\n  papa2: {name: Papa, role: Stiefvater}\n"
        "  mia: {name: Mia, age: 6}\nties:\n  - {parent: papa2, child: mia}\n"
    )

    assert [person.id for person in family.people] == ["papa", "papa2", "mia"]
    assert family.ties[0].parents == ("papa2",)
    assert said == [
        "family.yaml:3:3: „Papa“ heißen hier mehrere Menschen. Das ist möglich.\n"
        "    Schreiben Sie in Bildern und dort, wo nach Menschen gefragt ist, "
        "wer gemeint ist: Papa (papa), Papa (papa2)."
    ]


def test_two_people_of_one_name_in_a_list_get_ids_of_their_own():
    family, _ = read("people: [Papa, Papa]")

    assert [person.id for person in family.people] == ["papa", "papa-2"]


def test_a_number_and_a_person_know_who_may_see_them():
    family, said = read(
        "people:\n"
        "  papa: Papa\n"
        "  kurt:\n    name: Kurt\n    geheim vor: papa\n"
        "    Telefon: {Nummer: 01067, nur für: Kind und Netzwerk, geheim vor: Papa}\n"
        "  oma: {name: Oma, phone: 0664 123456, only: Fachkräfte}\n"
    )
    kurt, oma = family.people[1:]

    assert said == []
    assert (kurt.phone, oma.phone) == ("01067", "0664 123456")
    assert kurt.visibility == Visibility(hide_from=frozenset({"papa"}))
    assert kurt.phone_visibility == Visibility(
        frozenset({Audience.CHILD, Audience.NETWORK}), frozenset(), frozenset({"papa"})
    )
    assert oma.visibility == Visibility(only=frozenset({Audience.PROFESSIONALS}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "people: {mia: {nmae: Mia}}",
            "family.yaml:1:16: The field “nmae” is not known here.\n    Did you mean “name”?",
            id="misspelt English key",
        ),
        pytest.param(
            "Personen: {mia: {Name: Mia, Rol: Kind}}",
            "family.yaml:1:29: Die Angabe „Rol“ ist hier nicht bekannt.\n    Meinten Sie „Rolle“?",
            id="misspelt German key",
        ),
        pytest.param(
            "Personen: {mia: {Name: Mia, Farbe: rot}}",
            "family.yaml:1:29: Die Angabe „Farbe“ ist hier nicht bekannt.\n"
            "    Hier gibt es: Kürzel, Name, Rolle, Alter, Geschlecht, Aussehen, Kontakt, Telefon, "
            "geboren, gestorben, Stand, Gesundheit, nur für, geheim vor. Ist es ein Text mit "
            "Doppelpunkt, setzen Sie ihn in Anführungszeichen.",
            id="strange key",
        ),
        pytest.param(
            "Personen: {mia: {Name: Mia, name: Mia}}",
            "family.yaml:1:29: „name“ steht schon in Zeile 1. Gelesen wird nur, was dort steht.\n"
            "    Löschen Sie eine der beiden Angaben, oder fassen Sie beide zusammen.",
            id="key in two languages",
        ),
        pytest.param(
            "Personen: {oma: {Name: Rosa, Rolle: Omma}}",
            "family.yaml:1:37: „Omma“ ist bei „Rolle“ nicht bekannt.\n    Meinten Sie „Oma“?",
            id="role",
        ),
        pytest.param(
            "Personen: {mia: {Name: Mia, Alter: sechs}}",
            "family.yaml:1:36: „sechs“ ist kein Alter.\n"
            "    Schreiben Sie die Jahre, zum Beispiel: 6. Bei Babys auch: 8 Monate",
            id="age in letters",
        ),
        pytest.param(
            "Personen: {mia: {Name: Mia, Alter: 2019}}",
            "family.yaml:1:36: „2019“ ist kein Alter.\n"
            "    Schreiben Sie die Jahre, zum Beispiel: 6. Bei Babys auch: 8 Monate",
            id="year of birth",
        ),
        pytest.param(
            "region: Bayern\npeople: {mia: Mia}",
            "family.yaml:1:9: Die Region „Bayern“ ist nicht bekannt.\n"
            "    Möglich sind: DE, AT, CH, LU.",
            id="region",
        ),
        pytest.param(
            "language: deutch\npeople: {mia: Mia}",
            "family.yaml:1:11: Die Sprache „deutch“ ist nicht bekannt.\n    Meinten Sie „Deutsch“?",
            id="language",
        ),
        pytest.param(
            "people:\n  mia: Mia\n  123: Ben",
            "family.yaml:3:3: „123“ kann kein Kürzel sein.\n"
            "    Ein Kürzel besteht aus den Buchstaben a bis z, zum Beispiel: oma. Der Name "
            "daneben darf alle Zeichen haben.",
            id="id without letters",
        ),
        pytest.param(
            "people:\n  mia: Mia\n  Mia: Ben",
            "family.yaml:3:3: Das Kürzel „mia“ gibt es schon in Zeile 2.\n"
            "    Jeder Mensch braucht ein eigenes Kürzel, zum Beispiel: mia2",
            id="id twice",
        ),
        pytest.param(
            "people:\n  oma: Rosa\n  uroma: Oma",
            "family.yaml:3:3: „Oma“ ist ein Name und zugleich das Kürzel von „Rosa“. Das kann "
            "verwechselt werden.\n    Ändern Sie das Kürzel von „Rosa“.",
            id="name is another's id",
        ),
        pytest.param(
            "people: {mia: Mia}\nties: {parent: Omma, child: mia}",
            "family.yaml:2:16: Es gibt keine Person mit dem Namen „Omma“.\n"
            "    In family.yaml stehen: Mia.",
            id="tie with a stranger",
        ),
        pytest.param(
            "people: {mia: Mia}\nties: {children: [mia]}",
            "family.yaml:2:7: Bei dieser Beziehung fehlt, wer die Eltern sind.\n"
            "    Zum Beispiel: {Paar: [mama, papa], Kinder: [mia]} oder "
            "{Elternteil: oma, Kind: mama}",
            id="tie without parents",
        ),
        pytest.param(
            "people: {mia: Mia}\nties: {parent: mia, child: mia}",
            "family.yaml:2:7: Hier ist ein Mensch Elternteil und Kind zugleich.\n"
            "    Prüfen Sie, wer bei dieser Beziehung die Eltern sind und wer das Kind ist.",
            id="own parent",
        ),
        pytest.param(
            "people: Mia",
            "family.yaml:1:9: Hier wird ein Mensch mit seinem Namen erwartet.\n"
            "    Zum Beispiel: oma: {Name: Oma Rosa, Rolle: Oma}",
            id="people as a text",
        ),
        pytest.param(
            "- Mia",
            "family.yaml:1:1: In dieser Datei stehen keine Angaben mit Doppelpunkt.\n"
            "    Jede Angabe hat eine Zeile, zum Beispiel: Name: Mia",
            id="a list",
        ),
        pytest.param(
            "region: DE",
            "family.yaml:1:1: Hier stehen noch keine Menschen.\n"
            "    Zum Beispiel: mia: {Name: Mia, Alter: 6}",
            id="nobody",
        ),
        pytest.param(
            "people: {mia: {name: [a, b]}}",
            "family.yaml:1:22: Hier wird ein Mensch mit seinem Namen erwartet.\n"
            "    Zum Beispiel: oma: {Name: Oma Rosa, Rolle: Oma}",
            id="name as a list",
        ),
    ],
)
def test_what_is_wrong_is_said(text, said):
    language = "en" if "nmae" in text else "de"

    assert said in read(text, language)[1]


def test_a_contact_that_nobody_understands_counts_as_none():
    family, said = read("people: {papa: {name: Papa, contact: maybe}}", "en")

    assert family.people[0].contact is Contact.NO
    assert said == [
        "family.yaml:1:38: “maybe” is not known for “contact”.\n"
        "    Possible are: yes, accompanied, no."
    ]


def test_a_gender_says_less_than_what_is_written():
    family, _ = read("people: {x: {name: Oma, gender: divers}}")

    assert family.people[0].gender is Gender.DIVERSE


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Oma Rosa", "oma-rosa"), ("Zoë", "zoe"), ("Jörg", "joerg"), ("2pac", "pac"), ("نور", "")],
)
def test_ids_are_small_plain_letters(words, expected):
    assert id_from(words) == expected


def test_everything_wrong_is_told_at_once():
    _, said = read(
        "Region: Bayern\nSprache: xx\nPersonen:\n  mia: {Nam: Mia, Alter: -1}\n  ben: [\n"
        "Beziehungen: {Paar: [mia, Kurt]}\n"
    )

    assert [line.split(": ")[0] for line in said] == [
        "family.yaml:1:9", "family.yaml:2:10", "family.yaml:4:9", "family.yaml:4:26",
        "family.yaml:5:8", "family.yaml:6:27",
    ]  # fmt: skip


SLIPS = st.lists(
    st.tuples(st.integers(0, len(DESIGN)), st.sampled_from([*"\t :-[]{},\"'#\n&*„“x0", ": "])),
    max_size=5,
)


@given(SLIPS)
def test_no_slip_is_too_much(slips):
    text = DESIGN
    for at, sign in slips:
        text = text[:at] + sign + text[at + 1 :]

    family, _ = read(text)

    ids = [person.id for person in family.people]
    assert len(set(ids)) == len(ids)
    assert {i for tie in family.ties for i in (*tie.parents, *tie.children)} <= set(ids)
