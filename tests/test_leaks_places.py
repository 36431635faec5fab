"""Whoever may not be with the child reads no place, whatever field it was written into."""

import pytest

from wnp.building.wishes import Options, prepare
from wnp.model.visibility import Audience
from wnp.model.whereabouts import place_in, place_named_in, without_places
from wnp.problems import Findings, Problem
from wnp.reading.folder import read_folder

PARENTS, NETWORK = str(Audience.PARENTS), str(Audience.NETWORK)
FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:   {Name: Mia, Alter: 6}
  mama:  {Name: Mama, Rolle: Mutter}
  papa:  {Name: Papa, Rolle: Vater, Kontakt: nein}
  oma:   {Name: Oma Rosa, Rolle: Oma}
  klein: {Name: Frau Klein, Rolle: Fachkraft}
"""
PLAN = """\
Titel: Plan @title@
Stelle: Amt @agency@
rechtlicher Hinweis: Hinweis @note@
Sorgen:
  - worüber: Papa schreit. @about@
    was passieren kann: Angst. @may@
    was passiert ist: {was: Streit. @harm@, Folge: Angst. @effect@}
    strittig: Papa sieht es anders. @dispute@
    Ziel: {Eltern tun: Ruhe. @do@, Kind erlebt: Ruhe. @live@, andere sehen: Ruhe. @see@,
           wie lange: Monate. @long@}
    Skala: {0: schlimm. @zero@, 10: gut. @ten@}
    Einschätzungen: [{wer: papa, Wert: 4, Grund: Ruhe. @reason@, nächster Schritt: Ruhe. @next@}]
Weg: [{Schritt: Besuch. @step@, weiter wenn: Ruhe. @conditions@}]
Bedingungen: [{Bedingung: Ruhe. @line@, wie: Ruhe. @how@}]
Regeln: [{Regel: Ruhe. @rule@, gilt für: papa, wann: immer. @when@, sichtbar an: Ruhe. @sign@}]
Auslöser: [Streit. @trigger@]
wer macht was:
  - {wer: papa, was: Ruhe. @what@, wann: immer. @at@, wie geprüft: Heft. @checked@}
Warnzeichen: [{Zeichen: laut. @warning@, wer merkt es: papa, dann: Ruhe. @then@}]
woran alle es sehen: [{was: Ruhe. @visible@, wer sieht es: papa, wie oft: oft. @often@}]
Netzwerk: [{wer: papa, Aufgabe: Ruhe. @task@, erreichbar: abends. @reach@}]
wenn etwas dazwischenkommt: [{wenn: laut. @if@, dann: Ruhe. @so@, wer entscheidet: papa}]
Hilfen: [{Hilfe: Kurs. @help@, für wen: papa, seit: lange. @since@, wie oft: oft. @freq@}]
Termine: [{Datum: 6.6.2036, wer: papa, Anlass: Gespräch. @meet@, Ergebnis: gut. @result@}]
Telefonnummern: [{Name: Hilfe @label@, Nummer: 116117, Hinweis: immer. @hint@}]
"""
FIELDS = sorted({word for line in PLAN.split("@")[1::2] for word in (line,)})
PLACES = {
    "a street": "Mia ist in der Rosenstraße 5",
    "a street by its short form": "Mia ist in der Rosenstr. 5",
    "a square": "Mia ist am Lindenplatz 12",
    "a way": "Mia ist im Birkenweg",
    "a town": "Mia ist in 20095 Hamburg",
    "a Swiss town": "Mia isch z CH-8004 Zürich",
    "a bus": "Mia kommt mit Buslinie 5",
    "a tram": "Mia fährt mit dem Tram 11",
    "a stop": "Mia wartet an der Haltestelle Rosengarten",
    "a nursery": "Mia ist in der Kita Sonnenschein",
    "a school": "Mia geht in die Pestalozzischule",
    "a school house": "Mia ist im Schulhaus Birch",
    "any school": "Mia ist in der Schule",
    "after-school care": "Mia ist im Hort",
    "an Austrian lane": "Mia ist in der Langen Gasse 3",
    "a rue": "Mia habite 12 rue des Lilas",
    "an avenue": "Mia habite avenue de la Gare",
    "a chemin": "Mia habite chemin des Roses 4",
    "an école": "Mia va à l’école Sainte-Anne",
    "a crèche": "Mia est à la crèche",
    "a street in English": "Mia lives at 12 Green Lane",
    "a road": "Mia lives in Rosewood Road",
    "a postcode": "Mia lives in LS1 4AP",
    "a bus in English": "Mia takes bus 44",
    "a school in English": "Mia goes to Hillside Primary School",
    "a nursery in English": "Mia is at nursery",
}


def folder_of(plan):
    files = {"family.yaml": FAMILY.encode(), "plan.yaml": plan.encode()}
    findings = Findings()
    folder = read_folder(files, findings)
    assert list(findings) == []
    return folder


def seen_by(reader, folder):
    """Return all that one reader gets of a folder, as one text."""
    work = prepare(folder, Options(reader=reader))
    assert not isinstance(work, Problem)
    return repr(work.folder)


def filled(**words):
    """Return the plan with words in some of its fields, and nothing in the others."""
    plan = PLAN
    for field in FIELDS:
        plan = plan.replace(f"@{field}@", words.get(field, ""))
    return plan


@pytest.mark.parametrize("place", PLACES)
def test_a_place_in_any_field_stays_away_from_who_is_kept_away(place):
    folder = folder_of(filled(**dict.fromkeys(FIELDS, PLACES[place])))

    assert PLACES[place] not in seen_by("papa", folder)
    assert PLACES[place] not in seen_by(PARENTS, folder)
    assert seen_by("mama", folder).count(PLACES[place]) == len(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_alone_keeps_its_place_back(field):
    folder = folder_of(filled(**{field: "Mia ist in der Rosenstraße 5"}))

    assert "Rosenstra" not in seen_by("papa", folder)
    assert "Rosenstra" not in seen_by(PARENTS, folder)
    assert "Rosenstra" not in seen_by(NETWORK, folder)
    assert "Rosenstra" in seen_by("klein", folder)


def test_the_other_sentences_stay():
    text = "Papa schreit. Mia ist in der Kita Sonnenschein. Oma kommt!"

    assert without_places(text, only_named=True) == "Papa schreit. Oma kommt!"
    assert without_places("Papa schreit.", only_named=False) == "Papa schreit."
    assert without_places("Rosenstr. 5", only_named=False) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Papa geht hinaus und ruft Ali an. Mia ist nicht schuld.",
        "Oma kommt am Montag um 17 Uhr.",
        "Am 3. November 2026 Besuch bei Mia. Im November 2026 Treffen.",
        "Am Montag 17 Uhr kommt Oma, um 1830 Uhr geht sie.",
        "Es gibt einen Ausweg. Jeder hat einen Platz am Tisch.",
        "Oma 0664 12345 Mama",
        "On Monday at 5 pm he calls. He goes his own way.",
        "The Family Court decided on 3 May 2026.",
        "Papa sort de la maison à 19 h et appelle. Il est à la place de Maman.",
    ],
)
def test_what_tells_no_place_is_left_in_peace(text):
    assert (place_named_in(text), place_in(text)) == ("", "")


OTHERS = """\
Titel: Plan
Sorgen:
  - {worüber: Streit, Einschätzungen: [{wer: oma, Wert: 6, Grund: MARKE1, nächster Schritt: MARKE2}]}
Bedingungen: [{Bedingung: Ruhe, wie: MARKE3}]
Regeln: [{Regel: MARKE4, gilt für: [mama]}]
wer macht was:
  - {wer: oma, was: MARKE5, wann: MARKE6, wie geprüft: MARKE7, wer prüft: klein, Vertretung: mama}
Warnzeichen: [{Zeichen: laut, wer merkt es: oma, dann: MARKE8, wer handelt: 1, wen anrufen: MARKE9}]
woran alle es sehen: [{was: Ruhe, wer sieht es: oma, wie oft: MARKE10}]
Netzwerk: [{wer: oma, Aufgabe: MARKE11, erreichbar: MARKE12, Telefon: 030 111222, Vertretung: MARKE13}]
wenn etwas dazwischenkommt: [{wenn: MARKE14, dann: MARKE15, wer entscheidet: mama, wen anrufen: oma}]
Hilfen: [{Hilfe: MARKE16, für wen: mama}]
Termine: [{Datum: 6.6.2036, wer: [mama, oma], Anlass: MARKE17, wo: MARKE18, Uhrzeit: MARKE19}]
Codewort: {Wort: MARKE20, wer kennt es: oma, dann: MARKE21}
sichere Orte: [{wo: MARKE22, wer: oma}]
Sicherheitszeichen: {Ding: MARKE23, Ort: MARKE24, Alarm: MARKE25, wer schaut: oma, dann: MARKE26}
was das Kind tun darf: [MARKE27]
Tagebuch: {wo: MARKE28, wer liest: oma}
Erprobung: [{Schritt: MARKE29}]
"""  # noqa: E501


@pytest.mark.parametrize("reader", ["papa", PARENTS])
def test_of_what_others_do_he_gets_only_what_he_needs(reader):
    folder = folder_of(OTHERS)

    assert "MARKE" not in seen_by(reader, folder)
    assert "030 111222" not in seen_by(reader, folder)
    assert seen_by("mama", folder).count("MARKE") == 29


def test_he_gets_what_is_his():
    plan = OTHERS.replace("gilt für: [mama]", "gilt für: [papa]").replace("[mama, oma]", "[papa]")
    seen = seen_by("papa", folder_of(plan))

    assert [mark for mark in ("MARKE4", "MARKE17", "MARKE18") if mark not in seen] == []


def test_somebody_whose_name_is_a_place_is_not_named_to_him():
    family = FAMILY + "  blau: {Name: Frau Blau (Sonnenschule), Rolle: Lehrerin}\n"
    plan = "Titel: Plan\nNetzwerk: [{wer: blau, weiß: einiges}, {wer: oma}]\n"
    files = {"family.yaml": family.encode(), "plan.yaml": plan.encode()}
    folder = read_folder(files, Findings())

    assert "Sonnenschule" not in seen_by("papa", folder)
    assert "Sonnenschule" in seen_by("mama", folder)
