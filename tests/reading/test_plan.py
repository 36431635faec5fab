"""The safety plan is read in three languages, long or short, and says what is wrong in it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    CodeWord,
    Contingency,
    Danger,
    Journal,
    Meeting,
    NetworkMember,
    PhoneNumber,
    Plan,
    Rating,
    Rule,
    SafePlace,
    SafetyGoal,
    SafetyObject,
    Scale,
    Service,
    TrajectoryStep,
    Trial,
    VisibleSign,
    WarningSign,
)
from wnp.model.visibility import Audience, Visibility
from wnp.problems import Findings, Place
from wnp.reading.plan import parse_plan

FAMILY = Family(
    tuple(
        Person(person_id, name)
        for person_id, name in (
            ("mia", "Mia"), ("mama", "Mama"), ("papa", "Papa"), ("papa2", "Papa"),
            ("oma", "Oma Rosa"), ("klein", "Frau Klein"),
        )
    )
)  # fmt: skip


def read(text: str, language: str = "de") -> tuple[Plan, list[str]]:
    """Return a plan, and what is said about it."""
    findings = Findings()
    plan = parse_plan(text, "plan.yaml", FAMILY, findings)
    return plan, [say(found, language) for found in findings]


def at(line: int, column: int) -> Place:
    return Place("plan.yaml", line, column)


GERMAN = """Titel: Unser Plan
Fassung: 3
Datum: 3. November 2026
Sorgen:
  - wer sorgt sich: [Frau Klein, Oma Rosa, Schule]
    worüber: Papa trinkt: dann wird er laut
    was passieren kann: Mia wird verletzt
    was passiert ist: Papa hat geschlagen.
    strittig: 'Papa sagt: geschoben'
    Satz für das Kind: Es gibt wieder Streit.
    Ziel: {Eltern tun: ruhig reden, Kind erlebt: Ruhe, andere sehen: Frieden, wie lange: 6 Monate}
    Skala: {Null: schlimm, Zehn: gut}
    Einschätzungen:
      - {wer: Mama, Wert: 6,5, am: 3.11.2026, Grund: es war ruhig}
Bedingungen:
  - {Bedingung: Niemand ist allein mit Mia., von wem: Gericht, seit: 2.9.2026}
Regeln:
  - Regel: Niemand schreit.
    gilt für: Mama und papa2
    Satz für das Kind: Alle sprechen leise.
    nur: Eltern
    geheim vor: Oma Rosa
Auslöser: Streit ums Geld
Warnzeichen:
  - {Zeichen: Mama liegt im Bett, Stufe: gelb, wer merkt es: [Mia, Oma Rosa], dann: Oma kommt}
wer macht was:
  - wer: Oma Rosa
    was: holt Mia
    wann: 18:30
    wie geprüft: Anruf
    Vertretung: Suchtberatung
    Satz für das Kind: Oma holt dich.
Netzwerk:
  - {wer: Oma Rosa, Aufgabe: schläft da, weiß: einiges, zugesagt am: 1.11.2026}
woran alle es sehen:
  - {Text: Frühstück um 7, beobachtet von: Mia, wie oft: täglich}
Sicherheitszeichen:
  Gegenstand: roter Stein
  üblicher Ort: Regal
  Alarmort: Fenster
  wer schaut: Oma Rosa
  wie oft: täglich
  dann: Oma fragt
was das Kind tun darf: [Ich gehe zu Oma.]
wenn etwas dazwischenkommt:
  - {wenn: Oma ist krank, dann: Lena kommt, wer entscheidet: Mama, wen anrufen: Frau Klein}
Termine:
  - {Datum: 1.12.2026, Anlass: Treffen, Uhrzeit: 14:00, wo: Amt, wer: [Mama], unangekündigt: ja}
Telefonnummern:
  - {Bezeichnung: Krisendienst, Nummer: 0664 123456, Hinweis: nachts}
"""
WHOLE = Plan(
    title="Unser Plan",
    version="3",
    date="2026-11-03",
    dangers=(
        Danger(
            who_worried=("klein", "oma", "Schule"),
            about="Papa trinkt: dann wird er laut",
            may_happen="Mia wird verletzt",
            harm="Papa hat geschlagen.",
            dispute="Papa sagt: geschoben",
            child_text="Es gibt wieder Streit.",
            goal=SafetyGoal("ruhig reden", "Ruhe", "Frieden", "6 Monate"),
            scale=Scale("schlimm", "gut"),
            ratings=(Rating("mama", 6.5, "2026-11-03", "es war ruhig", place=at(14, 9)),),
            place=at(5, 5),
        ),
    ),
    bottom_lines=(
        BottomLine("Niemand ist allein mit Mia.", "court", "2026-09-02", place=at(16, 5)),
    ),
    rules=(
        Rule(
            "Niemand schreit.",
            ("mama", "papa2"),
            "Alle sprechen leise.",
            visibility=Visibility(only=frozenset({Audience.PARENTS}), hide_from=frozenset({"oma"})),
            place=at(18, 5),
        ),
    ),
    triggers=(Rule("Streit ums Geld", place=at(23, 11)),),
    warning_signs=(
        WarningSign("Mama liegt im Bett", "yellow", ("mia", "oma"), "Oma kommt", place=at(25, 5)),
    ),
    actions=(
        Action(
            "oma",
            "holt Mia",
            "18:30",
            "Anruf",
            "Suchtberatung",
            "Oma holt dich.",
            time="18:30",
            id="action-1",
            place=at(27, 5),
        ),
    ),
    network=(NetworkMember("oma", "schläft da", "some", "2026-11-01", place=at(34, 5)),),
    visible_signs=(VisibleSign("Frühstück um 7", ("mia",), "täglich", place=at(36, 5)),),
    safety_object=SafetyObject(
        "roter Stein", "Regal", "Fenster", ("oma",), "täglich", "Oma fragt", place=at(38, 3)
    ),
    child_rules=(ChildRule("Ich gehe zu Oma.", place=at(44, 25)),),
    contingencies=(Contingency("Oma ist krank", "Lena kommt", "mama", "klein", place=at(46, 5)),),
    meetings=(
        Meeting(
            "2026-12-01", "Treffen", "14:00", "Amt", ("mama",), unannounced=True, place=at(48, 5)
        ),
    ),
    numbers=(PhoneNumber("Krisendienst", "0664 123456", "nachts", place=at(50, 5)),),
    place=Place("plan.yaml"),
)


def test_a_whole_german_plan_is_read():
    assert read(GERMAN) == (WHOLE, [])


ENGLISH = """title: Our plan
dangers: {who is worried: Mama, about: quarrels, goal: {parents do: talk}, scale: {0: bad, 10: ok}}
bottom lines: {text: Nobody drinks, set by: authority, since: 3 November 2026}
who does what: {who: Oma Rosa, what: calls, when: daily, how checked: list, backup: Kurt}
warning signs: [{text: shouting, level: red, seen by: Mia}]
what everyone can see: breakfast at 7
meetings: [{date: 3/11/2026, unannounced: no}]
"""
FRENCH = """titre: Our plan
inquiétudes: {qui s'inquiète: Mama, à quel sujet: quarrels, objectif: {les parents font: talk},
  échelle: {zéro: bad, dix: ok}}
exigences minimales: {texte: Nobody drinks, fixé par: autorité, depuis: 3 novembre 2026}
qui fait quoi: {qui: Oma Rosa, quoi: calls, quand: daily, comment vérifié: list, remplaçant: Kurt}
signes d’alerte: [{texte: shouting, niveau: rouge, vu par: Mia}]
ce que tout le monde voit: breakfast at 7
rendez-vous: [{date: 03/11/2026, sans prévenir: non}]
"""


def without_places(plan: Plan) -> str:
    """Return a plan as text, leaving out where everything stands."""
    words = repr(plan).replace(", place=", "\nplace=").split("\n")
    return "".join(part.partition(")")[2] if part.startswith("place=") else part for part in words)


def test_english_and_french_say_the_same():
    english, french = read(ENGLISH), read(FRENCH)

    assert english[1] == french[1] == []
    assert without_places(english[0]) == without_places(french[0])
    assert english[0].bottom_lines[0].set_by == "authority"
    assert english[0].actions[0].who == "oma"
    assert english[0].dangers[0].scale == Scale("bad", "ok")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Regeln: kein Alkohol", ["kein Alkohol"], id="one text"),
        pytest.param("Regeln:\n- a\n- b", ["a", "b"], id="texts"),
        pytest.param("Regeln: {Regel: a}", ["a"], id="one with fields"),
        pytest.param('Regeln:\n- Mama sagt: "Stopp"', ['Mama sagt: "Stopp"'], id="colon inside"),
        pytest.param("Regeln:\n– a\n– b", ["a", "b"], id="typed dashes"),
        pytest.param("Regeln:\n  Niemand\n  schreit", ["Niemand schreit"], id="over two lines"),
        pytest.param("Regeln: [„a, b“, c]", ["a, b", "c"], id="typed quotes"),
        pytest.param("Regeln: []", [], id="none"),
        pytest.param("Regeln:", [], id="nothing yet"),
    ],
)
def test_a_list_may_be_written_in_many_ways(text, expected):
    plan, said = read(text)

    assert ([rule.text for rule in plan.rules], said) == (expected, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Reglen: [a]",
            "plan.yaml:1:1: Die Angabe „Reglen“ ist hier nicht bekannt.\n    Meinten Sie „Regeln“?",
            id="misspelt list",
        ),
        pytest.param(
            "Regeln:\n  - {gilt für: Mia}",
            "plan.yaml:2:5: Hier fehlt noch: Text\n    Ergänzen Sie eine Zeile, die so beginnt: "
            "Text:",
            id="no text",
        ),
        pytest.param(
            "Regeln:\n  - Reggel: Niemand schreit",
            "plan.yaml:2:5: Die Angabe „Reggel“ ist hier nicht bekannt.\n    Meinten Sie „Regel“?",
            id="misspelt field",
        ),
        pytest.param(
            "Regeln: [{Regel: a, gilt für: Omma Rosa}]",
            "plan.yaml:1:31: Es gibt keine Person mit dem Namen „Omma Rosa“.\n"
            "    Meinten Sie „Oma Rosa“?",
            id="misspelt person",
        ),
        pytest.param(
            "wer macht was: [{wer: Papa, was: kocht}]",
            "plan.yaml:1:23: „Papa“ heißen mehrere Personen.\n"
            "    Schreiben Sie, wer gemeint ist: Papa (papa), Papa (papa2).",
            id="shared name",
        ),
        pytest.param(
            "wer macht was: [Mama kocht]",
            "plan.yaml:1:17: Bei „wer macht was“ werden hier mehrere Angaben erwartet.\n"
            "    Jede mit ihrem Wort davor, zum Beispiel: wer, was",
            id="text instead of fields",
        ),
        pytest.param(
            "Warnzeichen: [{Zeichen: a, Stufe: blau}]",
            "plan.yaml:1:35: „blau“ ist bei „Stufe“ nicht bekannt.\n"
            "    Möglich sind: grün, gelb, rot.",
            id="level",
        ),
        pytest.param(
            "Termine: [2026-13-01]",
            "plan.yaml:1:11: In „2026-13-01“ steht ein Monat 13. Es gibt die Monate 1 bis 12.\n"
            "    Zuerst der Tag, dann der Monat, zum Beispiel: 3.11.2026",
            id="date",
        ),
        pytest.param(
            "Sorgen: {worüber: a, Einschätzungen: [{wer: Mama, Wert: 11}]}",
            "plan.yaml:1:57: „11“ ist keine Zahl von 0 bis 10.\n    Zum Beispiel: 6 oder 6,5",
            id="rating",
        ),
        pytest.param(
            "Regeln: [{Regel: a, nur: Netzwrek}]",
            "plan.yaml:1:26: „Netzwrek“ ist weder eine Person noch eine Gruppe. Solange sehen es "
            "nur Fachkräfte.\n    Meinten Sie „Netzwerk“?",
            id="audience",
        ),
        pytest.param(
            "Regeln: [{Regel: [{a: b, c: d}]}]",
            "plan.yaml:1:19: Bei „Text“ wird hier ein einfacher Text erwartet.\n    Setzen Sie ihn "
            "in Anführungszeichen, wenn Kommas, Klammern oder Doppelpunkte darin vorkommen.",
            id="fields instead of text",
        ),
        pytest.param(
            f"Regeln: {'x' * 6000}",
            "plan.yaml:1:9: Der Text bei „Text“ ist sehr lang. Gelesen werden 5000 Zeichen.\n"
            "    Teilen Sie ihn auf, zum Beispiel auf mehrere Punkte.",
            id="long text",
        ),
        pytest.param(
            "Nur ein Satz.",
            "plan.yaml:1:1: In dieser Zeile fehlt ein Doppelpunkt: Nur ein Satz.\n"
            "    Zum Beispiel so, mit Leerzeichen nach dem Doppelpunkt: Name: Mia",
            id="a sentence",
        ),
    ],
)
def test_what_is_wrong_is_said(text, said):
    assert read(text)[1] == [said]


@pytest.mark.parametrize(
    "restriction", ["nur: Netzwrek", "geheim vor: Kurt", "nur:", "geheim vor:"]
)
def test_a_restriction_that_is_not_understood_hides_the_thing(restriction):
    plan, said = read(f"Regeln:\n  - Regel: a\n    {restriction}\n")

    assert plan.rules[0].visibility.only == frozenset({Audience.PROFESSIONALS})
    assert len(said) == 1


def test_an_answer_about_a_secret_visit_that_is_not_understood_keeps_it_secret():
    plan, said = read("Termine: [{Datum: 1.12.2026, unangekündigt: vielleicht}]")

    assert plan.meetings[0].unannounced
    assert len(said) == 1


def test_helpers_from_outside_the_family_are_kept_as_words():
    plan, said = read(
        "Sorgen: {wer: [Schule, Kinderärztin], worüber: a}\n"
        "Netzwerk: [Nachbar Kurt]\nwer macht was: {wer: Suchtberatung, was: ruft an}"
    )

    assert said == []
    assert plan.dangers[0].who_worried == ("Schule", "Kinderärztin")
    assert plan.network[0].who == "Nachbar Kurt"
    assert plan.actions[0].who == "Suchtberatung"


def test_paragraphs_of_a_text_stay():
    plan, said = read("Sorgen:\n  worüber: |\n    eins\n    zwei\n  strittig: [a, b]\n")

    assert said == []
    assert (plan.dangers[0].about, plan.dangers[0].dispute) == ("eins\nzwei", "a\nb")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(f"Angabe{n}: x" for n in range(9_000)), id="unknown keys"),
        pytest.param(
            "Regeln:\n" + "\n".join(f"- {{Regel: x, nur: Netz{n}}}" for n in range(4_000)),
            id="unknown groups",
        ),
        pytest.param("Regeln: {Regel: x, gilt für: '" + "a, " * 300_000 + "'}", id="many people"),
    ],
)
def test_hostile_plans_are_answered_in_time(text):
    begun = time.perf_counter()
    read(text)

    assert time.perf_counter() - begun < 3


SLIPS = st.lists(
    st.tuples(
        st.integers(0, len(GERMAN)),
        st.integers(0, 8),
        st.sampled_from(
            ["", "\t", " ", ":", "- ", "[", "]", "{", "}", ",", '"', "'", "#", "\n", "„"]
        ),
    ),
    max_size=5,
)


@given(SLIPS)
def test_no_slip_is_too_much(slips):
    text = GERMAN
    for at_sign, length, sign in slips:
        text = text[:at_sign] + sign + text[at_sign + length :]

    plan, said = read(text)

    assert isinstance(plan, Plan)
    assert all(line.startswith("plan.yaml") for line in said)


@given(st.text(max_size=120))
def test_any_text_is_answered(text):
    assert isinstance(read(text)[0], Plan)


NEW_FIELDS = """\
Art: Sofortplan
Status: abgestimmt
Fachkraft: [Frau Klein, Amt Mitte]
Stelle: Jugendamt
gilt ab: 3.11.2026
gilt bis: 17.11.2026
Überprüfung am: 9.11.2026
Sorgen:
  - worüber: Streit
    was passiert ist: {was: Papa schrie., Folge: Mia weint.}
    Einschätzungen: [{wer: Mama, Wert: 4, nächster Schritt: Ruhe}, {wer: Oma Rosa, Wert: ____}]
Weg: [{Schritt: Besuch, Skala: 3 bis 5, weiter wenn: vier Wochen ruhig}, {Schritt: Nacht, Skala: 6}]
Bedingungen: [{Bedingung: Ruhe, wie: Papa wohnt bei Ali.}]
Regeln: [{Regel: Ruhe, wann: abends, woran man es sieht: leise}]
wer macht was:
  - {wer: Mama, was: ruft an, Tage: "Mo, Do", Uhrzeit: 18 Uhr}
  - {wer: Oma Rosa, was: kommt, wann: sofort, Auslöser: bei Rot}
Warnzeichen: [{Zeichen: laut, Stufe: rot, wer handelt: 2}]
Netzwerk:
  - {wer: Oma Rosa, erreichbar: ab 15 Uhr, Telefon: 0664 1, Vertretung: Kurt, Einwilligung: ja}
Codewort: {Wort: Regenbogen, wer kennt es: [Mama], dann: Oma kommt}
sichere Orte: [{wo: nebenan, wer: Oma Rosa}]
wenn etwas dazwischenkommt: [{wenn: Oma krank, Satz für das Kind: Mama kommt.}]
Hilfen: [{Hilfe: Beratung, für wen: Mama, seit: Mai, wie oft: wöchentlich}]
Tagebuch: {wer schreibt: Mama, wo: Küche, wer liest: Frau Klein, wie oft: montags}
Erprobung: [{Schritt: Abend, am: 20.11.2026, unangekündigt: ja, Ergebnis: gut}]
Termine: [{Datum: 9.11.2026, Art: Überprüfung, Ergebnis: weiter so}]
Telefonnummern: [{Nummer: 110, geprüft am: 1.11.2026}]
rechtlicher Hinweis: Kein Urteil.
"""


def test_every_field_of_practice_has_a_place():
    plan, said = read(NEW_FIELDS)

    assert said == []
    assert (plan.kind, plan.status, plan.worker, plan.agency) == (
        "immediate", "agreed", ("klein", "Amt Mitte"), "Jugendamt"
    )  # fmt: skip
    assert (plan.valid_from, plan.valid_until, plan.review_date, plan.legal_note) == (
        "2026-11-03", "2026-11-17", "2026-11-09", "Kein Urteil."
    )  # fmt: skip
    assert (plan.dangers[0].harm, plan.dangers[0].harm_effect) == ("Papa schrie.", "Mia weint.")
    assert [(r.who, r.value, r.next_step) for r in plan.dangers[0].ratings] == [("mama", 4, "Ruhe")]
    assert plan.trajectory == (
        TrajectoryStep("Besuch", 3, 5, "vier Wochen ruhig", place=at(12, 7)),
        TrajectoryStep("Nacht", 6, place=at(12, 74)),
    )
    assert plan.bottom_lines[0].how == "Papa wohnt bei Ali."
    assert (plan.rules[0].when, plan.rules[0].visible_sign) == ("abends", "leise")
    assert [(a.when, a.days, a.time, a.trigger) for a in plan.actions] == [
        ("Mo, Do, 18 Uhr", ("monday", "thursday"), "18:00", ""),
        ("sofort", (), "", "red"),
    ]
    assert plan.warning_signs[0].actions == ("action-2",)
    assert plan.network == (
        NetworkMember(
            "oma", reachable="ab 15 Uhr", phone="0664 1", substitute="Kurt", consent="yes",
            place=at(20, 5),
        ),
    )  # fmt: skip
    assert plan.code_word == CodeWord("Regenbogen", ("mama",), "Oma kommt", place=at(21, 11))
    assert plan.safe_places == (SafePlace("nebenan", ("oma",), place=at(22, 16)),)
    assert plan.contingencies[0].child_text == "Mama kommt."
    assert plan.services == (
        Service("Beratung", ("mama",), "Mai", "wöchentlich", place=at(24, 10)),
    )
    assert plan.journal == Journal(("mama",), "Küche", ("klein",), "montags", place=at(25, 11))
    assert plan.trials == (
        Trial("Abend", "2026-11-20", unannounced=True, result="gut", place=at(26, 13)),
    )
    assert (plan.meetings[0].kind, plan.meetings[0].result) == ("review", "weiter so")
    assert plan.numbers[0].checked_on == "2026-11-01"
    assert plan.blanks == ("rating.value",)


@pytest.mark.parametrize("line", ["____", "_ _ _ _", "…", "......", '"____"'])
def test_a_line_to_fill_in_stays_blank_and_is_remembered(line):
    plan, said = read(f"Regeln: [{{Regel: {line}}}]\nNetzwerk:\nHilfen: {line}\nTitel: {line}")

    assert said == []
    assert [rule.text for rule in plan.rules] == [""]
    assert (plan.network, plan.services, plan.title) == ((), (), "")
    assert plan.blanks == ("plan.network", "plan.services", "plan.title", "rule.text")


@pytest.mark.parametrize("words", ["bald", "11", "3 bis 12"])
def test_a_stretch_that_is_none_is_said(words):
    plan, said = read(f"Weg: [{{Schritt: a, Skala: '{words}'}}]")

    assert (plan.trajectory[0].low, plan.trajectory[0].high) == (None, None)
    assert said == [
        f"plan.yaml:1:27: „{words}“ ist kein Stück der Skala von 0 bis 10.\n"
        "    Zum Beispiel: 3 bis 5, oder: 6"
    ]
