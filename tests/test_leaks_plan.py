"""Every field of plan, record and tools bears a mark of its own; who may read it is one table."""

import re

import pytest

from wnp.building.products import PRODUCTS, products_wanted
from wnp.building.wishes import Options, find_reader, prepare, products_for
from wnp.model.visibility import Audience, Reader
from wnp.problems import Findings, Problem
from wnp.reading.folder import read_folder
from wnp.values import replace

CHILD, PARENTS, NETWORK, PROFESSIONALS, COURT = map(str, Audience)
FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:   {Name: Mia, Alter: 6}
  mama:  {Name: Mama, Rolle: Mutter}
  papa:  {Name: Papa, Rolle: Vater}
  oma:   {Name: Oma Rosa, Rolle: Oma}
  kurt:  {Name: Kurt, Rolle: Nachbar}
  klein: {Name: Frau Klein, Rolle: Fachkraft}
  recht: {Name: Richterin Alt, Rolle: Richterin}
"""
STORY = "---\nTitel: Mia\nfür: [mia]\nFassung: 1\n---\n\n## Offen\n\nMia malt.\n"
PLAN = """\
Titel: Plan
Art: Sofortplan
Status: abgestimmt
Fassung: 1
Fachkraft: klein
Stelle: STELLE
gilt ab: 1.1.2031, 7:07 Uhr
gilt bis: 2.2.2032
bis Uhrzeit: 8:08 Uhr
Überprüfung am: 3.3.2033
rechtlicher Hinweis: RECHT
Sorgen:
  - worüber: WORUEBER
    welches Kind: mia
    was passiert ist: {was: TAT, Folge: FOLGE}
    Satz für das Kind: Es wird laut.
    Einschätzungen: [{wer: mia, Wert: 4, Grund: KINDGRUND, nächster Schritt: NAECHSTES}]
Weg:
  - {Schritt: ETAPPE, weiter wenn: ETAPPENZIEL, Satz für das Kind: KINDETAPPE}
Bedingungen:
  - {Bedingung: Ruhe, wie: UMSETZUNG, Satz für das Kind: Ruhe}
Regeln:
  - {Regel: Ruhe, wann: REGELWANN, woran man es sieht: REGELZEICHEN, Satz für das Kind: Ruhe}
wer macht was:
  - {wer: oma, was: kommt, wann: Montag 17:17 Uhr bei Rot, Satz für das Kind: Oma kommt,
     wer prüft: PRUEFER, ab: 8.8.2038, bis: 9.9.2039}
Warnzeichen:
  - {Zeichen: laut, wer handelt: 1, wen anrufen: ZEICHENRUF, Satz für das Kind: laut}
Netzwerk:
  - wer: oma
    Aufgabe: hilft
    erreichbar: ERREICHBAR
    Telefon: 030 111222
    Vertretung: VERTRETUNG
    darf genannt werden: gefragt
  - {wer: kurt, Aufgabe: OHNENAMEN, darf genannt werden: nein}
Codewort: {Wort: CODEWORT, wer kennt es: [oma], dann: CODEDANN}
sichere Orte: [{wo: SICHERORT, wer: oma, Lage: draußen}]
wenn etwas dazwischenkommt:
  - {wenn: FALLWENN, dann: FALLDANN, wen anrufen: FALLRUF, Satz für das Kind: KINDFALL}
Hilfen:
  - {Hilfe: HILFE, für wen: mama, seit: HILFESEIT}
Tagebuch: {wer schreibt: [mama], wo: HEFTORT, wer liest: klein, wie oft: HEFTOFT}
Erprobung:
  - {Schritt: PROBE, am: 4.4.2034, Ergebnis: PROBENERGEBNIS}
  - {Schritt: GEHEIMPROBE, am: 5.5.2035, unangekündigt: ja}
Termine:
  - {Datum: 6.6.2036, Art: Gericht, Anlass: TERMIN, Ergebnis: TERMINERGEBNIS}
Telefonnummern:
  - {Name: Krisendienst, Nummer: 116117, geprüft am: 7.7.2037}
"""
TOOLS = """\
Drei Häuser:
  Kind: mia
  Titel: HAUSTITEL
  Haus der Sorgen:
    - {Worte: UNFREI, Kürzel: KUERZEL}
    - {Worte: FREI, für die Geschichte: ja}
    - {Worte: NURMAMA, darf sehen: [mama]}
Sicherheitshaus:
  Kind: mia
  drinnen: [{wer: mama, tut: ZONEUNFREI}, {wer: mama, tut: ZONEFREI, freigegeben: ja}]
  roter Kreis: [{wer: papa, Worte: ROTERKREIS}]
  Weg: 3,5
  Worte: WEGWORTE
Sicherheitskreise:
  Mitte: mia
  außen: [{wer: oma, soll nach: innen, wer fragt: FRAGER, Grund: AUSSCHLUSS}]
Mapping:
  was gut läuft: [LANDKARTE]
"""
RECORD = """\
Dokumentnummer: DOKNUMMER
Aktenzeichen: AKTENZEICHEN
Vorlage: VORLAGE
Leitung: {Entscheidung: ändern, wer: LEITERIN, Grund: LEITGRUND,
  Zeuge: LEITZEUGE, Uhrzeit: 9:09}
Zustimmung: [{wer: mama, wozu: Plan, Antwort: ja, Fassung: 1, Zeugin: ZEUGIN, um: "10:10"}]
Exemplare: [{an wen: oma, Form: EXEMPLARFORM}]
erzählt: [{Kind: mia, Worte des Kindes: ERZAEHLWORTE}]
"""
FILE = {PROFESSIONALS, "klein"}
BOTH = {PARENTS, "mama", "papa"}
HELPERS = {NETWORK, "oma", "kurt"}
GROWN = FILE | BOTH | HELPERS
KIDS = {CHILD, "mia"}
ALL = GROWN | KIDS
JUDGES = {COURT, "recht"}
FOR_COURT = frozenset(
    """immediate STELLE 07:07 08:08 2031-01-01 2032-02-02 2033-03-03 RECHT WORUEBER TAT FOLGE
    KINDGRUND NAECHSTES ETAPPE ETAPPENZIEL UMSETZUNG REGELWANN REGELZEICHEN 17:17 PRUEFER
    2038-08-08 2039-09-09 KINDETAPPE FALLWENN FALLDANN FALLRUF KINDFALL HILFE HILFESEIT HEFTORT
    HEFTOFT PROBE 2034-04-04 PROBENERGEBNIS TERMIN TERMINERGEBNIS ZEUGIN 10:10""".split()
)
"""What a court reads of it: no numbers, nothing by which a child calls for help, no file."""
MAY_READ = {
    "immediate": GROWN,
    "agreed": FILE,
    "STELLE": ALL,
    "07:07": GROWN,
    "08:08": GROWN,
    "2031-01-01": GROWN,
    "2032-02-02": GROWN,
    "2033-03-03": GROWN,
    "RECHT": GROWN,
    "WORUEBER": GROWN,
    "TAT": BOTH | FILE,
    "FOLGE": BOTH | FILE,
    "KINDGRUND": ALL,
    "NAECHSTES": GROWN,
    "ETAPPE": GROWN,
    "ETAPPENZIEL": GROWN,
    "KINDETAPPE": ALL,
    "UMSETZUNG": GROWN,
    "REGELWANN": GROWN,
    "REGELZEICHEN": GROWN,
    "17:17": ALL,
    "PRUEFER": GROWN,
    "2038-08-08": GROWN,
    "2039-09-09": GROWN,
    "ZEICHENRUF": GROWN,
    "outside": ALL,
    "ERREICHBAR": GROWN,
    "030 111222": BOTH | FILE | {"oma"},
    "VERTRETUNG": GROWN,
    "asked": FILE,
    "OHNENAMEN": FILE,
    "CODEWORT": ALL,
    "CODEDANN": ALL,
    "SICHERORT": ALL,
    "FALLWENN": GROWN,
    "FALLDANN": GROWN,
    "FALLRUF": GROWN,
    "KINDFALL": ALL,
    "HILFE": BOTH | FILE,
    "HILFESEIT": BOTH | FILE,
    "HEFTORT": GROWN,
    "HEFTOFT": GROWN,
    "PROBE": ALL,
    "2034-04-04": ALL,
    "PROBENERGEBNIS": BOTH | FILE,
    "GEHEIMPROBE": FILE,
    "2035-05-05": FILE,
    "TERMIN": ALL,
    "TERMINERGEBNIS": BOTH | FILE,
    "2037-07-07": GROWN,
    "HAUSTITEL": KIDS | BOTH | FILE,
    "UNFREI": FILE,
    "KUERZEL": FILE,
    "FREI": KIDS | BOTH | FILE,
    "NURMAMA": FILE | {"mama"},
    "ZONEUNFREI": FILE,
    "ZONEFREI": KIDS | BOTH | FILE,
    "ROTERKREIS": FILE,
    "3.5": FILE,
    "WEGWORTE": FILE,
    "FRAGER": BOTH | FILE,
    "AUSSCHLUSS": FILE,
    "LANDKARTE": GROWN,
    "DOKNUMMER": FILE,
    "AKTENZEICHEN": FILE,
    "LEITZEUGE": FILE,
    "09:09": FILE,
    "ZEUGIN": BOTH | FILE,
    "10:10": BOTH | FILE,
    "VORLAGE": FILE,
    "LEITERIN": FILE,
    "LEITGRUND": FILE,
    "EXEMPLARFORM": FILE,
    "ERZAEHLWORTE": FILE,
}
"""Every mark, and who may read it."""
WHERE_THE_CHILD_IS = (
    "17:17", "ERREICHBAR", "030 111222", "CODEWORT", "CODEDANN", "SICHERORT", "HEFTORT", "PROBE",
    "2034-04-04", "PROBENERGEBNIS", "HILFE", "HAUSTITEL", "FREI", "ZONEFREI", "FRAGER",
    "LANDKARTE", "REGELWANN",
)  # fmt: skip
"""What a father without contact does not read, nor the parents' copy that comes into his hands."""


def folder_of(family=FAMILY, plan=PLAN):
    """Read the folder, which has nothing to mend."""
    files = {"family.yaml": family, "story.md": STORY, "plan.yaml": plan}
    files |= {"werkzeuge.yaml": TOOLS, "record.yaml": RECORD}
    findings = Findings()
    folder = read_folder({name: text.encode() for name, text in files.items()}, findings)
    assert list(findings) == []
    return folder


FOLDER = folder_of()


def seen_by(reader, folder):
    """Return all that one reader gets of a folder, as one text."""
    work = prepare(folder, Options(reader=reader))
    assert not isinstance(work, Problem)
    return repr(work.folder)


def stands_in(mark, seen):
    return bool(re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", seen))


@pytest.mark.parametrize("reader", sorted(JUDGES))
def test_a_court_reads_what_it_decides_by(reader):
    seen = seen_by(reader, FOLDER)

    assert {mark for mark in MAY_READ if stands_in(mark, seen)} == FOR_COURT


@pytest.mark.parametrize("reader", sorted(JUDGES))
def test_what_is_kept_from_a_parent_is_not_in_what_the_parties_read(reader):
    secret = folder_of(plan=PLAN.replace("Bedingung: Ruhe,", "Bedingung: Ruhe, geheim vor: papa,"))

    assert stands_in("UMSETZUNG", seen_by(reader, FOLDER))
    assert not stands_in("UMSETZUNG", seen_by(reader, secret))


def test_a_court_gets_the_plan_and_who_agreed():
    assert products_for(FOLDER, Reader(Audience.COURT)) == ("plan", "agreement")


@pytest.mark.parametrize("word", ["court", "Gericht", "tribunal"])
def test_a_court_is_called_in_every_language(word):
    assert find_reader(word, FOLDER.family) == Reader(Audience.COURT)


@pytest.mark.parametrize("reader", sorted(ALL))
def test_every_mark_reaches_those_who_may_read_it_and_nobody_else(reader):
    seen = seen_by(reader, FOLDER)

    read = {mark for mark in MAY_READ if stands_in(mark, seen)}

    assert read == {mark for mark, readers in MAY_READ.items() if reader in readers}


def test_every_mark_stands_in_the_folder():
    assert [mark for mark in MAY_READ if not stands_in(mark, repr(FOLDER))] == []


@pytest.mark.parametrize("reader", [PARENTS, "papa"])
@pytest.mark.parametrize("mark", WHERE_THE_CHILD_IS)
def test_who_may_not_be_with_the_child_learns_nowhere_where_it_is(reader, mark):
    kept_away = folder_of(FAMILY.replace("Rolle: Vater", "Rolle: Vater, Kontakt: nein"))

    assert not stands_in(mark, seen_by(reader, kept_away))
    assert stands_in(mark, seen_by("klein", kept_away))


def test_the_other_parent_still_reads_where_the_child_is():
    kept_away = folder_of(FAMILY.replace("Rolle: Vater", "Rolle: Vater, Kontakt: nein"))

    seen = seen_by("mama", kept_away)

    assert [mark for mark in WHERE_THE_CHILD_IS if not stands_in(mark, seen)] == []


HIDDEN = FAMILY + "  ali: {Name: Onkel Quendalf, Rolle: Onkel, geheim vor: [papa]}\n"
NAMING = {
    "the worker": "Fachkraft: ali",
    "the agency": "Stelle: Quendalf",
    "the journal": "Tagebuch: {wer schreibt: [ali], wo: bei Quendalf}",
    "the code word": "Codewort: {Wort: Quendalf, wer kennt es: [ali]}",
    "a safe place": "sichere Orte: [bei Quendalf]",
    "who is at a safe place": "sichere Orte: [{wo: da, wer: ali}]",
    "a trial": "Erprobung: [Besuch bei Quendalf]",
    "a service": "Hilfen: [{Hilfe: Kurs, für wen: ali}, Quendalf hilft]",
    "a stretch": "Weg: [{Schritt: Quendalf kommt, Satz für das Kind: Quendalf kommt}]",
    "a substitute": "Netzwerk: [{wer: oma, Vertretung: ali}]",
    "his number": "Netzwerk: [{wer: ali, Telefon: 030 900009}, {wer: oma, Aufgabe: 030 900009}]",
    "a rule": "Regeln: [{Regel: Ruhe, wann: wenn Quendalf kommt, Satz für das Kind: Ruhe}]",
    "a trigger": "wer macht was: [{wer: oma, was: kommt, wann: wenn Quendalf ruft}]",
    "a result": "Termine: [{Datum: 6.6.2036, Ergebnis: Quendalf hilft}]",
    "a legal note": "rechtlicher Hinweis: Quendalf",
}


@pytest.mark.parametrize("attempt", NAMING)
@pytest.mark.parametrize("reader", [CHILD, PARENTS, NETWORK, "papa", "mia"])
def test_no_field_names_somebody_who_is_hidden(attempt, reader):
    folder = folder_of(HIDDEN, f"Titel: Plan\n{NAMING[attempt]}\n")

    seen = seen_by(reader, folder)

    assert not re.search(r"quendalf|900009|\bali\b", seen.casefold())


ABOUT = {
    "a meeting": "Termine: [{Datum: 6.6.2036, Anlass: MARKE, wer: [ali]}]",
    "a safe place": "sichere Orte: [{wo: MARKE, wer: ali}]",
    "a service": "Hilfen: [{Hilfe: MARKE, für wen: ali}]",
    "a rule": "Regeln: [{Regel: MARKE, gilt für: [ali], Satz für das Kind: MARKE}]",
    "a sign": "Warnzeichen: [{Zeichen: laut, dann: MARKE und ali rufen}]",
    "the unexpected": "wenn etwas dazwischenkommt: [{wenn: laut, dann: ali MARKE}]",
}


@pytest.mark.parametrize("attempt", ABOUT)
@pytest.mark.parametrize("reader", [CHILD, PARENTS, NETWORK, "papa"])
def test_what_is_only_about_somebody_hidden_goes_with_them(attempt, reader):
    folder = folder_of(HIDDEN, f"Titel: Plan\n{ABOUT[attempt]}\n")

    assert not stands_in("MARKE", seen_by(reader, folder))
    assert stands_in("MARKE", seen_by("klein", folder))
    joined = folder_of(HIDDEN, f"Titel: Plan\n{ABOUT[attempt].replace('ali', 'oma')}\n")
    assert stands_in("MARKE", seen_by("papa", joined))


def test_a_blank_names_no_field_that_its_reader_may_not_have():
    text = "Titel: Plan\nSorgen: [{worüber: ____, was passiert ist: ____}]\nHilfen:\n"
    folder = folder_of(FAMILY, text)

    blanks = {reader: prepare(folder, Options(reader=reader)).folder.plan.blanks
              for reader in (PARENTS, NETWORK, CHILD)}  # fmt: skip

    assert blanks == {
        PARENTS: ("danger.about", "danger.harm", "plan.services"),
        NETWORK: ("danger.about",),
        CHILD: (),
    }


def test_the_network_reads_the_number_of_those_who_agreed():
    agreed = folder_of(plan=PLAN.replace("darf genannt werden: gefragt", "Einwilligung: ja"))

    assert "030 111222" in seen_by("kurt", agreed)
    assert "030 111222" not in seen_by("mia", agreed)


UNANNOUNCED = {
    "a check": "wer macht was: [{wer: oma, was: kocht, wie geprüft: unangekündigt am 5.5.2035}]",
    "a task": "wer macht was: [{wer: oma, was: kommt unangekündigt am 5.5.2035}]",
    "a time": "wer macht was: [{wer: oma, was: kommt, wann: unangekündigt am 5.5.2035 17:17 Uhr}]",
    "a rule": "Regeln: [Frau Klein kommt unangemeldet am 5.5.2035.]",
    "a sign": "Warnzeichen: [{Zeichen: laut, dann: Besuch ohne Ankündigung am 5.5.2035}]",
    "what is seen": "sichtbare Zeichen: [{was: Ruhe bei dem spot check 5.5.2035}]",
    "an unforeseen case": "wenn dann: [{wenn: laut, dann: visite inopinée le 5.5.2035}]",
    "a meeting": "Termine: [{Datum: 5.5.2035, Anlass: unangekündigter Besuch}]",
    "a trial": "Erprobung: [{Schritt: Überraschungsbesuch, Datum: 5.5.2035}]",
    "a journal": "Tagebuch: {wo: Küche, wie oft: unangekündigt am 5.5.2035}",
}


@pytest.mark.parametrize("attempt", UNANNOUNCED)
@pytest.mark.parametrize("reader", [CHILD, PARENTS, NETWORK, COURT, "papa"])
def test_an_unannounced_day_in_words_stays_in_the_file(attempt, reader):
    folder = folder_of(plan=f"Titel: Plan\n{UNANNOUNCED[attempt]}\n")

    assert not re.search(r"5\.5\.2035|2035-05-05|17:17", seen_by(reader, folder))
    assert re.search(r"5\.5\.2035|2035-05-05", seen_by("klein", folder))


WISHES = {
    "as it is": Options(),
    "blank": Options(blank=True),
    "with real names": Options(real_names=True),
}
REAL = (("oma", "Rosa REALNAME"), ("papa", "Tom REALPAPA"))


@pytest.mark.parametrize(
    ("reader", "wish"),
    [
        *((reader, "as it is") for reader in (CHILD, PARENTS, NETWORK, COURT, "oma")),
        (NETWORK, "blank"),
        (PARENTS, "with real names"),
    ],
)
def test_no_page_of_any_product_bears_a_mark_that_is_not_for_its_reader(reader, wish):
    folder = replace(FOLDER, real_names=REAL)
    options = replace(WISHES[wish], reader=reader)
    work = prepare(folder, options)
    assert not isinstance(work, Problem)
    wanted = products_wanted(work, options)
    printed = repr([PRODUCTS[name].compose(work)[0] for name in wanted])

    may_read = FOR_COURT if reader in JUDGES else {m for m in MAY_READ if reader in MAY_READ[m]}
    marks = [mark for mark in MAY_READ if mark.isupper() or mark == "030 111222"]
    assert [mark for mark in marks if mark not in may_read and stands_in(mark, printed)] == []
    assert ("REALNAME" in printed) <= options.real_names
