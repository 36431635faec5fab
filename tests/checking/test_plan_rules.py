"""Each rule of the plan finds its slip and says it in the author's words; a good plan is well."""

import pytest

from wnp.checking.checks import check_folder
from wnp.checking.plan.dates import a_meeting_is_ahead
from wnp.checking.weights import Weight, weight_of
from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.folder import read_folder

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
"""
PLAN = """\
Titel: Plan
Fassung: 1
Datum: 3.11.2026
Sorgen:
  - wer sorgt sich: [klein]
    worüber: Papa schreit.
    was passieren kann: Mia hat Angst.
    Satz für das Kind: Es wird laut.
    Ziel: {Eltern tun: Papa geht hinaus., andere sehen: Oma Rosa sieht Ruhe., wie lange: 6 Monate}
    Skala: {0: schlimm, 10: gut}
wer macht was:
  - {wer: oma, was: holt Mia, wann: Freitag, wie geprüft: Kurt schreibt es auf., Vertretung: kurt}
Warnzeichen:
  - {Zeichen: Es wird laut., Stufe: rot, wer merkt es: [mama], dann: Oma kommt.}
Netzwerk: [{wer: oma}, {wer: kurt}]
was das Kind tun darf: [Mia darf anrufen.]
wenn etwas dazwischenkommt: [{wenn: Oma ist krank, dann: der Nachbar kommt}]
Termine: [{Datum: 1.12.2026}]
"""


def folder_of(old="", new="", *, family=FAMILY, more=""):
    """Read a good folder in whose plan some words are exchanged and some added."""
    assert old in PLAN
    plan = PLAN.replace(old, new) + more if old else PLAN + more
    findings = Findings()
    files = {"family.yaml": family.encode(), "plan.yaml": plan.encode()}
    folder = read_folder(files, findings)
    assert list(findings) == []
    return folder


def kinds_in(folder, today=""):
    return [problem.kind for problem in check_folder(folder, today)]


def test_a_good_plan_is_left_in_peace():
    assert check_folder(folder_of()) == ()


@pytest.mark.parametrize(
    ("old", "new", "kind", "weight"),
    [
        ("Skala: {0: schlimm, 10: gut}", "Skala: {0: schlimm, 10: ____}", "scale-without-end",
         Weight.DRAFT),
        ("Eltern tun: Papa geht hinaus.", "Eltern tun: ____", "goal-without-deed", Weight.ADVICE),
        ("Oma Rosa sieht Ruhe.", "____", "goal-without-witness", Weight.ADVICE),
        ("Oma Rosa sieht Ruhe.", "Es ist ruhig.", "goal-without-witness", Weight.ADVICE),
        ("wie lange: 6 Monate", "wie lange: ____", "goal-without-time", Weight.ADVICE),
        ("Papa geht hinaus.", "Papa verspricht Ruhe.", "goal-is-promise", Weight.ADVICE),
        ("Papa geht hinaus.", "Papa ist einsichtig.", "goal-is-attitude", Weight.ADVICE),
        ("Papa schreit.", "Papa vernachlässigt Mia.", "danger-is-label", Weight.ADVICE),
        ("{wer: oma, was: holt", "{wer: Hubert, was: holt", "action-by-nobody-known",
         Weight.DRAFT),
        ("{wer: oma, was: holt", "{wer: ____, was: holt", "action-without-who", Weight.DRAFT),
        ("wann: Freitag", "wann: ____", "action-without-when", Weight.DRAFT),
        ("Kurt schreibt es auf.", "____", "action-without-check", Weight.DRAFT),
        ("Kurt schreibt es auf.", "Oma Rosa sagt es.", "checks-themselves", Weight.DRAFT),
        ("wie geprüft: Kurt schreibt es auf.", "wer prüft: Oma Rosa", "checks-themselves",
         Weight.DRAFT),
        ("wann: Freitag", "ab: 4.11.2026, bis: 1.11.2026", "ends-before-it-begins", Weight.ADVICE),
        ("Titel: Plan", "gilt ab: 4.11.2026\ngilt bis: 1.11.2026", "ends-before-it-begins",
         Weight.ADVICE),
        ("Kurt schreibt es auf., Vertretung: kurt}", "Liste, wer prüft: Kurt, Vertretung: mama}\n"
         "  - {wer: kurt, was: ruft an, wann: Montag, wer prüft: Oma Rosa, Vertretung: mama}",
         "check-each-other", Weight.ADVICE),
        ("Vertretung: kurt", "Vertretung: ____", "action-without-stand-in", Weight.DRAFT),
        ("Vertretung: kurt", "Vertretung: oma", "stand-in-is-the-same", Weight.DRAFT),
        ("{wer: oma}, {wer: kurt}", "{wer: oma}, {wer: klein}", "small-network", Weight.DRAFT),
        ("{wer: oma}, {wer: kurt}", "{wer: oma}, {wer: oma}", "small-network", Weight.DRAFT),
        ("{wer: oma}, {wer: kurt}", "{wer: oma}, {wer: Beratung}", "small-network", Weight.DRAFT),
        ("{wer: kurt}", "{wer: kurt, darf genannt werden: nein}", "named-without-consent",
         Weight.ADVICE),
        ("dann: Oma kommt.", "dann: ____", "red-sign-without-deed", Weight.DRAFT),
        ("Es wird laut., Stufe", "Mama weint., Stufe", "sees-themselves", Weight.ADVICE),
        ("Stufe: rot", "Stufe: gelb", "no-red-sign", Weight.ADVICE),
        ("Termine: [{Datum: 1.12.2026}]", "Termine: []", "no-meeting", Weight.DRAFT),
        ("Termine: [{Datum: 1.12.2026}]", "Termine: [1.10.2026]", "no-meeting-ahead",
         Weight.ADVICE),
        ("[Mia darf anrufen.]", "[]", "no-child-rules", Weight.ADVICE),
        ("[Mia darf anrufen.]", "[a, b, c, d]", "many-child-rules", Weight.ADVICE),
    ],
)  # fmt: skip
def test_a_rule_finds_its_slip_and_no_other(old, new, kind, weight):
    found = check_folder(folder_of(old, new))

    assert [(problem.kind, weight_of(problem)) for problem in found] == [(kind, weight)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dann: Oma kommt.", "wer handelt: 1"),
        ("dann: Oma kommt.", "wer handelt: holt Mia"),
        ("wann: Freitag", "wann: bei Rot"),
        ("wann: Freitag", "ab: 4.11.2026"),
        ("wie geprüft: Kurt schreibt es auf.", "wer prüft: Kurt"),
        ("dann: Oma kommt.", "wen anrufen: oma"),
        ("{wer: oma, was: holt", "{wer: Oma Rosa und Mama, was: holen"),
        ("Kurt schreibt es auf.", "Oma Rosa schreibt, Frau Klein liest."),
        ("Kurt schreibt es auf.", "Liste am Kühlschrank"),
        ("Oma Rosa sieht Ruhe.", "Wer anruft, hört Ruhe."),
        ("{wer: kurt}", "{wer: Gemüsehändler}"),
        ("wer macht was:", "wer macht was:\n  - {wer: ____, was: ____, wann: ____}"),
    ],
)
def test_what_is_well_is_left_in_peace(old, new):
    assert kinds_in(folder_of(old, new)) == []


def test_a_sign_names_its_task_by_number():
    sign = folder_of("dann: Oma kommt.", "wer handelt: [1]").plan.warning_signs[0]

    assert sign.actions == ("action-1",)


def test_a_task_that_is_not_there_is_said():
    findings = Findings()
    plan = PLAN.replace("dann: Oma kommt.", "wer handelt: 7")
    read_folder({"family.yaml": FAMILY.encode(), "plan.yaml": plan.encode()}, findings)

    assert [say(found, "de") for found in findings] == [
        "plan.yaml:14:77: Eine Aufgabe „7“ steht nicht in diesem Plan.\n"
        "    Schreiben Sie die Nummer der Aufgabe: 1 (holt Mia)"
    ]


@pytest.mark.parametrize(
    ("more", "today", "kinds"),
    [
        ("", "2026-12-01", []),
        ("", "2026-12-02", ["no-meeting-ahead"]),
        ("", "2027-11-02", ["no-meeting-ahead"]),
        ("", "2027-11-03", ["no-meeting-ahead", "region-long-unchecked"]),
        ("Überprüfung am: 5.11.2026\n", "2026-11-05", []),
        ("Überprüfung am: 5.11.2026\n", "2026-11-06", ["review-passed"]),
        ("gilt bis: 5.11.2026\n", "2026-11-06", ["plan-ran-out"]),
        ("Art: Sofortplan\n", "", ["immediate-plan-without-review"]),
        ("Art: Sofortplan\nÜberprüfung am: 10.11.2026\n", "", []),
        ("Art: Sofortplan\nÜberprüfung am: 11.11.2026\n", "", ["immediate-plan-without-review"]),
        ("Telefonnummern: [{Name: A, Nummer: 110, geprüft am: 1.11.2025}]\n", "2026-11-02", []),
        (
            "Telefonnummern: [{Name: A, Nummer: 110, geprüft am: 1.11.2025}]\n",
            "2026-11-03",
            ["number-long-unchecked"],
        ),
    ],
)
def test_what_lies_ahead_is_measured_by_the_day(more, today, kinds):
    assert sorted(kinds_in(folder_of(more=more), today)) == kinds


def test_without_a_day_the_meeting_is_measured_by_the_plan():
    assert list(a_meeting_is_ahead(folder_of(), "")) == []


KEPT_AWAY = FAMILY.replace("Rolle: Vater", "Rolle: Vater, Kontakt: nein")


@pytest.mark.parametrize(
    "more",
    [
        "Regeln: [Oma holt Mia von der Schule ab.]\n",
        "Regeln: [{Regel: Treffpunkt am Bahnhof}]\n",
        "woran alle es sehen: [Mia lacht in der Kita.]\n",
        "Bedingungen: [Mama wohnt im Frauenhaus.]\n",
    ],
)
def test_who_may_not_be_with_the_child_reads_no_place(more):
    found = check_folder(folder_of(family=KEPT_AWAY, more=more))

    assert [(problem.kind, weight_of(problem)) for problem in found] == [
        ("place-left-out", Weight.ADVICE)
    ]
    assert check_folder(folder_of(more=more)) == ()


def test_who_may_not_be_with_the_child_reads_no_number():
    more = "Regeln: [Ruf an 0664 123456.]\n"
    found = check_folder(folder_of(family=KEPT_AWAY, more=more))

    assert [(problem.kind, weight_of(problem)) for problem in found] == [
        ("place-before-kept-away", Weight.ERROR)
    ]
    assert check_folder(folder_of(more=more)) == ()


def test_a_sheet_for_all_leaves_out_a_place_with_a_name():
    more = "sichtbare Zeichen: [{was: Mia kommt mit Bus 31 nach Hause., gesehen von: oma}]\n"
    found = check_folder(folder_of(family=KEPT_AWAY, more=more))

    assert {(problem.kind, weight_of(problem)) for problem in found} == {
        ("place-left-out", Weight.ADVICE),
        ("place-left-out-for-all", Weight.ADVICE),
    }


def test_a_place_that_is_kept_from_him_is_well():
    more = "Regeln: [{Regel: Oma holt Mia von der Schule ab., geheim vor: [papa]}]\n"

    assert check_folder(folder_of(family=KEPT_AWAY, more=more)) == ()


@pytest.mark.parametrize(
    "more",
    [
        "Netzwerk: [{wer: oma, Vertretung: papa}, {wer: kurt}]\n",
        "Codewort: {Wort: Regenbogen, wer kennt es: [papa]}\n",
        "sichere Orte: [{wo: dort, wer: papa}]\n",
        "Tagebuch: {wo: dort, wer liest: papa}\n",
    ],
)
def test_who_may_not_be_with_the_child_has_no_task_with_it(more):
    plan = PLAN.replace("Netzwerk: [{wer: oma}, {wer: kurt}]\n", "") if "Netz" in more else PLAN
    files = {"family.yaml": KEPT_AWAY.encode(), "plan.yaml": (plan + more).encode()}

    found = check_folder(read_folder(files, Findings()))

    assert [problem.kind for problem in found] == ["task-without-contact"]


@pytest.mark.parametrize(
    "words", ["gepackte Tasche bei Oma", "Mama flieht mit den Kindern", "go bag", "plan de fuite"]
)
def test_an_escape_plan_is_refused_and_it_is_said_why(words):
    (found,) = check_folder(folder_of(more=f"Regeln: [{words}]\n"))

    assert (found.kind, weight_of(found)) == ("escape-plan", Weight.ERROR)
    assert "gehört in den eigenen Schutzplan eines bedrohten Menschen" in say(found, "de")
    assert "belongs in the personal safety plan" in say(found, "en")
    assert "appartient au plan de protection" in say(found, "fr")


def test_a_place_in_a_story_that_reaches_him_is_advice():
    story = (
        "---\nTitel: Mia\nfür: [mia]\nFassung: 1\n---\n\n## Das ist Mia {.gut}\n\n"
        "```bild\nMia: steht\n```\n\nMia geht gern in die Schule.\n"
    )
    files = {"family.yaml": KEPT_AWAY.encode(), "story.md": story.encode()}
    kept = {**files, "story.md": story.replace("Mia geht", "::: nicht für Papa\nMia geht").encode()}

    told, hidden = (check_folder(read_folder(each, Findings())) for each in (files, kept))

    kind = "place-in-story-before-kept-away"
    assert [weight_of(found) for found in told if found.kind == kind] == [Weight.ADVICE]
    assert kind not in [found.kind for found in hidden]


TWO_PAPAS = FAMILY.replace("papa:  {Name: Papa,", "papa1: {Name: Papa,").replace(
    "  oma:", "  papa2: {Name: Papa, Rolle: Vater}\n  oma:"
)


def test_two_people_of_one_name_keep_the_plan_a_draft():
    findings = Findings()
    plan = PLAN.replace("wer merkt es: [mama]", "wer merkt es: [papa1]")
    plan = plan.replace("Es wird laut., Stufe", "Papa wird laut., Stufe")
    files = {"family.yaml": TWO_PAPAS.encode(), "plan.yaml": plan.encode()}
    found = list(check_folder(read_folder(files, findings)))

    assert [(one.kind, weight_of(one), one.place.file) for one in found] == [
        ("same-name-in-plan", Weight.DRAFT, "family.yaml")
    ]
    assert "Papa Tom und Papa Jan" in say(found[0], "de")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Papa geht hinaus.", "papa2 geht hinaus.", "papa2"),
        ("Kurt schreibt es auf.", "Mama ruft papa2 an.", "papa2"),
        ("Kurt schreibt es auf.", "kurt schreibt es auf.", "kurt"),
        ("[Mia darf anrufen.]", "[Mia darf oma anrufen.]", "oma"),
    ],
)
def test_an_id_in_a_sentence_is_said(old, new, found):
    family = FAMILY + "  papa2: {Name: Papa Jan, Rolle: Vater}\n"
    problems = check_folder(folder_of(old, new, family=family))

    assert [(one.kind, weight_of(one), dict(one.values)["found"]) for one in problems] == [
        ("id-in-words", Weight.ADVICE, found)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Papa geht hinaus.", "Papa geht ein klein wenig hinaus."),
        ("Kurt schreibt es auf.", "kurt"),
        ("Kurt schreibt es auf.", "kurt und mama"),
        ("Vertretung: kurt", "Vertretung: kurt und mama"),
    ],
)
def test_an_id_where_people_are_asked_for_is_well(old, new):
    assert kinds_in(folder_of(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Kurt schreibt es auf.", "Frau Klein schaut unangekündigt am 5.5.2027.",
         "unannounced-day-in-words"),
        ("wann: Freitag", "wann: unangekündigt am Freitag", "unannounced-day-in-words"),
        ("{Datum: 1.12.2026}", "{Datum: 1.12.2026, Anlass: Besuch ohne Ankündigung}",
         "unannounced-day-in-words"),
        ("[Mia darf anrufen.]", "[{Regel: Mia darf bei Kurt klingeln., nur: mia}]\nRegeln:\n"
         "  - Mia darf bei Kurt klingeln.", "secret-told-elsewhere"),
    ],
)  # fmt: skip
def test_a_secret_that_is_told_at_another_place_is_advice(old, new, kind):
    found = check_folder(folder_of(old, new))

    assert [(problem.kind, weight_of(problem)) for problem in found] == [(kind, Weight.ADVICE)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kurt schreibt es auf.", "Frau Klein schaut unangekündigt vorbei."),
        ("{Datum: 1.12.2026}", "{Datum: 1.12.2026}, {Datum: 2.12.2026, unangekündigt: ja}"),
        ("[Mia darf anrufen.]", "[{Regel: Mia darf bei Kurt klingeln., nur: mia}]"),
    ],
)
def test_a_secret_that_is_kept_is_well(old, new):
    assert kinds_in(folder_of(old, new)) == []
