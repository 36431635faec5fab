"""Attempts to read what one may not: each is a folder, a secret, and readers who must not get it.

A secret counts as told if its letters stand anywhere in what comes through the gate.
"""

import re

import pytest

from wnp.building.wishes import Options, prepare
from wnp.model.audience import gate
from wnp.model.hidden import as_seen
from wnp.model.visibility import Audience
from wnp.problems import Findings, Problem
from wnp.reading.folder import read_folder

CHILD, PARENTS, NETWORK, PROFESSIONALS, COURT = map(str, Audience)
FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:   {Name: Mia, Alter: 6}
  ben:   {Name: Ben, Alter: 13}
  mama:  {Name: Mama, Rolle: Mutter}
  papa:  {Name: Papa, Rolle: Vater}
  oma:   {Name: Oma Rosa, Rolle: Oma}
  ali:   {Name: Onkel Quendalf, Rolle: Onkel, geheim vor: [papa], Telefon: "030 900009"}
  klein: {Name: Frau Klein, Rolle: Fachkraft}
  ela:   {Name: Ela Xantippe Brösel, Rolle: Freundin, geheim vor: [Papa]}
  melderin-vogelsang: {Name: Frau Vogelsang, Rolle: Umriss, Alter: 47, Geschlecht: weiblich}
Beziehungen:
  - {Elternteil: melderin-vogelsang, Kind: mama}
"""
NOT_FOR_PAPA = (CHILD, PARENTS, NETWORK, "papa", "mia")
"""Whose outputs can come into the father's hands."""


def folder_of(story="", plan="", record="", names="", family=FAMILY, **others):
    """Read a folder from its texts, whatever there is to mend in them."""
    files = {"family.yaml": family, "story.md": story_of(story), "plan.yaml": plan}
    files |= {"record.yaml": record, "names.yaml": names}
    files |= {f"story.{language}.md": story_of(text) for language, text in others.items()}
    given = {name: text.encode() for name, text in files.items() if text}
    return read_folder(given, Findings())


def story_of(frames):
    """Return a story of an open frame and others; text without a heading is one frame more."""
    head = "---\nTitel: Mia\nfür: [mia, ben]\nFassung: 1\n---\n"
    opening = "## Offen {.good}\n\n```bild\nMia: steht\n```\n\nMia malt.\n"
    if frames.startswith("---"):
        return frames
    return f"{head}\n{opening}\n{frames}\n"


def seen_by(reader, folder):
    """Return all that one reader gets of a folder, as one text."""
    work = prepare(folder, Options(reader=reader))
    return "" if isinstance(work, Problem) else as_seen(repr(work))


def frame(words="Mia malt.", picture="Mia: steht", title="Mehr"):
    return f"## {title} {{.plan}}\n\n```bild\n{picture}\n```\n\n{words}\n"


IN_STORY = {
    "words": frame("Onkel Quendalf kommt."),
    "part of the name": frame("Der Quendalf kommt."),
    "genitive": frame("Das ist Quendalfs Auto."),
    "capital letters": frame("QUENDALF kommt."),
    "soft hyphens": frame("Onkel Quen\u00addalf kommt."),
    "no-width spaces": frame("Onkel Quen\u200bdalf kommt."),
    "joiners": frame("Onkel Quen\u2060dalf kommt."),
    "wide letters": frame("Ｑｕｅｎｄａｌｆ kommt."),
    "bold inside": frame("Onkel Quen**dalf** kommt."),
    "an entity": frame("Onkel Quend&#97;lf kommt."),
    "a list": frame("- Oma\n- Quendalf"),
    "a heading": frame(title="Besuch von Quendalf"),
    "a bubble": frame(picture="Mia: steht\nMia sagt: „Hallo Quendalf“"),
    "a bubble of his": frame(picture="Mia: steht\nOnkel Quendalf sagt: „Hallo“"),
    "a thought": frame(picture="Mia: steht\nMia denkt: an Onkel Quendalf"),
    "a thought of his": frame(picture="Mia: steht\nOnkel Quendalf denkt: an Mia"),
    "an actor": frame(picture="Mia: steht\nOnkel Quendalf: steht"),
    "a hug": frame(picture="Mia: umarmt Onkel Quendalf"),
    "a look": frame(picture="Mia: schaut zu Onkel Quendalf"),
    "a symbol between": frame(picture="Mia: steht\nZeichen: Herz zwischen Mia und Onkel Quendalf"),
    "writing on a thing": frame(picture="Mia: steht\nDinge: Brief „Quendalf“ neben Mia"),
    "the other place": frame(picture="Ort: Küche\nMia: isst\nOrt: Garten\nOnkel Quendalf: steht"),
    "one of two at a place": frame(
        picture="Ort: Küche\nMia: isst\nOrt: Garten\nMia: umarmt Onkel Quendalf"
    ),
    "a house of his": frame(
        picture="Bild: zwei Häuser\nOrt: Küche\nMia: isst\nOrt: Garten „bei Quendalf“\nMia: spielt"
    ),
    "a voice elsewhere": frame(
        picture="Bild: Haus\nOrt: Küche\nMia: isst\nOrt: Garten\nOnkel Quendalf sagt: „Hallo“"
    ),
    "his own drawing": frame(picture="Bild: quendalf.jpg"),
    "a photo": frame(picture="Bild: mia_und_onkel-quendalf2.JPG"),
    "a photo by his id": frame(picture="Bild: ali.png"),
    "a photo on the wall": frame(picture="Mia: steht\nDinge: quendalf.png an der Wand"),
    "a photo on the wall by his id": frame(picture="Mia: steht\nDinge: ali.png an der Wand"),
    "a voice": frame("> **Onkel Quendalf:** Hallo."),
    "a voice by half a name": frame("> **Der Quendalf:** Hallo."),
    "a voice about him": frame("> **Mama:** Quendalf hilft."),
    "an older age": frame("Mia malt.\n\n::: ab 12\nQuendalf kommt.\n:::"),
    "the family": frame(picture="Bild: Familie"),
    "the circles": frame(picture="Bild: Kreise"),
    "the title": "---\nTitel: Quendalf und Mia\nfür: [mia]\n---\n" + frame(),
    "his number": frame("Ruf an: 030 900009."),
    "his number with strokes": frame("Ruf an: 030/90-00-09."),
    "his number from here": frame("Ruf an: 900009."),
    "his number from abroad": frame("Ruf an: +49 30 900009."),
}


@pytest.mark.parametrize("attempt", IN_STORY)
@pytest.mark.parametrize("reader", NOT_FOR_PAPA)
def test_a_story_names_nobody_who_is_hidden(attempt, reader):
    folder = folder_of(IN_STORY[attempt])

    seen = seen_by(reader, folder)

    assert "Offen" in seen or attempt == "the title"
    assert not re.search(r"quendalf|90-?00-?09|['\"(]ali['\")]", seen.casefold())


PLAN = "Titel: Plan\nFassung: 1\n"
IN_PLAN = {
    "the title": "Titel: Plan mit Quendalf\n",
    "the version": "Titel: Plan\nFassung: für Quendalf\n",
    "a worry": PLAN + "Sorgen:\n  - {wer sorgt sich: [ali, oma], worüber: Streit}\n",
    "a worry about him": PLAN + "Sorgen:\n  - {wer sorgt sich: [oma], worüber: Quendalf trinkt}\n",
    "a goal": PLAN + "Sorgen:\n  - {worüber: Streit, Ziel: {Eltern tun: Quendalf anrufen}}\n",
    "a scale": PLAN + "Sorgen:\n  - {worüber: Streit, Skala: {0: Quendalf geht, 10: gut}}\n",
    "a rating": PLAN + "Sorgen:\n  - worüber: Streit\n    Einschätzungen:\n"
    "      - {wer: ali, Wert: 4}\n      - {wer: oma, Wert: 4, Grund: Quendalf hilft}\n",
    "a bottom line": PLAN + "Bedingungen:\n  - {Bedingung: Ruhe, von wem: ali}\n",
    "a rule": PLAN + "Regeln:\n  - {Regel: Quendalf ruft an}\n  - {Regel: Ruhe, gilt für: [ali]}\n",
    "a rule for several": PLAN + "Regeln:\n  - {Regel: Ruhe, gilt für: ali und oma}\n",
    "words for the child": PLAN + "Regeln:\n  - {Regel: Ruhe, Satz für das Kind: Quendalf hilft}\n",
    "an action": PLAN + "wer macht was:\n  - {wer: ali, was: kommt}\n",
    "an action of two": PLAN + "wer macht was:\n  - {wer: ali und oma, was: kommen}\n",
    "a stand-in": PLAN + "wer macht was:\n  - {wer: oma, was: kommt, Vertretung: ali}\n",
    "a stand-in of two": PLAN
    + "wer macht was:\n  - {wer: oma, was: kommt, Vertretung: ali oder mama}\n",
    "a check": PLAN + "wer macht was:\n  - {wer: oma, was: kommt, wie geprüft: Quendalf fragt}\n",
    "a sign": PLAN + "Warnzeichen:\n  - {Zeichen: laut, wer merkt es: [ali]}\n"
    "  - {Zeichen: leise, dann: Quendalf kommt}\n",
    "the network": PLAN + "Netzwerk:\n  - {wer: ali, Aufgabe: hilft}\n  - {wer: oma, "
    "Aufgabe: ruft Quendalf an}\n",
    "what all see": PLAN + "woran alle es sehen:\n  - {Zeichen: Licht, wer sieht es: [ali]}\n",
    "the child's sign": PLAN + "Sicherheitszeichen:\n  Gegenstand: Stein\n  wer schaut: [ali]\n"
    "  dann: Quendalf fragt\n",
    "what the child may": PLAN + "was das Kind tun darf:\n  - Quendalf anrufen\n",
    "the unexpected": PLAN + "wenn etwas dazwischenkommt:\n"
    "  - {wenn: Oma ist krank, wen anrufen: ali und mama, wer entscheidet: ali}\n",
    "a meeting": PLAN + "Termine:\n  - {Datum: 2026-12-01, wer: [ali, oma], wo: bei Quendalf}\n",
    "a number": PLAN + 'Telefonnummern:\n  - {Name: Hilfe, Nummer: "030 / 90 00 09"}\n',
    "the name at a number": PLAN + 'Telefonnummern:\n  - {Name: Quendalf, Nummer: "110"}\n',
}


@pytest.mark.parametrize("attempt", IN_PLAN)
@pytest.mark.parametrize("reader", NOT_FOR_PAPA)
def test_a_plan_names_nobody_who_is_hidden(attempt, reader):
    folder = folder_of(plan=IN_PLAN[attempt])

    seen = seen_by(reader, folder)

    assert "Offen" in seen
    assert not re.search(r"quendalf|90 ?00 ?09|\bali\b", seen.casefold())


@pytest.mark.parametrize("words", ["Ela kommt.", "Xantippe kommt.", "Frau Brösel kommt."])
def test_every_part_of_a_hidden_name_tells(words):
    assert words not in seen_by(CHILD, folder_of(frame(words)))


def test_words_that_are_no_names_stay():
    words = "Eine Freundin kommt. Der Onkel auch. Das Kleid ist rosa."

    assert words in seen_by(CHILD, folder_of(frame(words)))


@pytest.mark.parametrize("real", [False, True])
def test_a_real_name_tells_too_whether_it_is_to_be_printed_or_not(real):
    folder = folder_of(frame("Achmed Zwirner kommt."), names="ali: Achmed Zwirner\nmia: Mia Sommer")
    for words in ("Achmed kommt.", "Herr Zwirner kommt."):
        told = folder_of(frame(words), names="ali: Achmed Zwirner\nmia: Mia Sommer")
        work = prepare(told, Options(real_names=real))
        assert words not in repr(work)

    work = prepare(folder, Options(real_names=real))

    assert "Zwirner" not in repr(work)
    assert ("Sommer" in repr(work)) == real


@pytest.mark.parametrize("reader", [CHILD, PARENTS, NETWORK, PROFESSIONALS, "mama", "klein"])
@pytest.mark.parametrize(
    "told",
    [
        frame("Frau Vogelsang hat angerufen."),
        frame("Vogelsang hat angerufen."),
        frame(title="Vogelsang ruft an"),
        frame(picture="Mia: steht\nFrau Vogelsang: steht"),
        frame(picture="Mia: steht\nMia sagt: „Danke Frau Vogelsang“"),
        frame("> **Frau Vogelsang:** Ich habe angerufen."),
    ],
)
def test_nobody_learns_who_reported(told, reader):
    seen = gate_of(reader, folder_of(told))
    silhouettes = [person for person in seen.family.people if person.role == "silhouette"]

    assert "Vogelsang" not in repr(seen)
    assert [(p.name, p.age, str(p.gender)) for p in silhouettes] in (
        [],
        [("Jemand", None, "unknown")],
    )
    assert seen.family.ties == ()


def gate_of(reader, folder):
    work = prepare(folder, Options(reader=reader))
    return gate(folder, work.reader)


SECRET_WORDS = "::: nicht für Papa\nGEHEIM\n:::"


@pytest.mark.parametrize(
    "translated",
    [
        pytest.param(frame("Open.\n\n::: nicht für Papa\nGIZLI\n:::"), id="marked"),
        pytest.param(frame("Open.\n\n> **Mama:** GIZLI"), id="another voice"),
        pytest.param(frame("Open.\n\n::: ab 7\nGIZLI\n:::"), id="another age"),
        pytest.param(frame("Open. GIZLI"), id="in one passage"),
        pytest.param(frame("::: ab 7\nOpen.\n:::\n\nGIZLI\n\n::: ab 9\nx\n:::"), id="more words"),
    ],
)
def test_a_translation_tells_no_more_than_its_original(translated):
    folder = folder_of(frame(f"Offen.\n\n{SECRET_WORDS}"), tr=translated)

    assert "GIZLI" not in seen_by(CHILD, folder)
    assert "GIZLI" in seen_by("mama", folder)


def test_a_name_in_other_letters_goes_with_its_sentence():
    folder = folder_of(
        frame("Mia malt.\n\n::: ab 7\nQuendalf kommt.\n:::"),
        ar=frame("ميا ترسم.\n\n::: ab 7\nكوندالف قادم.\n:::"),
    )
    seen = seen_by(CHILD, folder)

    assert ("كوندالف" in seen, "ميا ترسم" in seen) == (False, True)


@pytest.mark.parametrize("more", ["", frame(title="Noch eins")])
def test_a_translation_with_another_number_of_frames_goes_where_something_is_secret(more):
    secret = frame("GEHEIM", title="Geheim").replace("{.plan}", "{.plan nicht=papa}")
    folder = folder_of(secret + frame(), tr=frame("GIZLI") * 2 + frame() + more if more else "")

    assert "GIZLI" not in seen_by(CHILD, folder)


CLOSED = {
    "a misspelt audience": "::: nur Netzwerg\nGEHEIM\n:::",
    "nobody": "::: nur\nGEHEIM\n:::",
    "kept from nobody": "::: nicht für\nGEHEIM\n:::",
    "a misspelt person": "::: nicht für Papaa\nGEHEIM\n:::",
    "a person nobody knows": "::: nicht für Onkel Otto\nGEHEIM\n:::",
    "a word nobody knows": "::: geheimnis\nGEHEIM\n:::",
    "capital letters": "::: NICHT FÜR PAPA\nGEHEIM\n:::",
    "an equals sign": "::: nicht=papa\nGEHEIM\n:::",
    "braces": "::: {nicht=papa}\nGEHEIM\n:::",
    "no space": ":::nicht für Papa\nGEHEIM\n:::",
    "four colons": ":::: nicht für Papa\nGEHEIM\n::::",
    "indented": "   ::: nicht für Papa\nGEHEIM\n:::",
    "a space of no width": ":\u200b:: nicht für Papa\nGEHEIM\n:::",
    "words behind": "::: nicht für Papa :::\nGEHEIM\n:::",
    "not closed": "::: nicht für Papa\nGEHEIM",
    "inside an age": "::: ab 5\n::: nicht für Papa\nGEHEIM\n:::\n:::",
    "around an age": "::: nicht für Papa\n::: ab 5\nGEHEIM\n:::\n:::",
    "together with an age": "::: ab 5, nicht für Papa\nGEHEIM\n:::",
    "in another language": "::: not for Papa\nGEHEIM\n:::",
    "a note": "::: Notiz\nGEHEIM\n:::",
    "a comment": "<!-- GEHEIM -->",
    "a comment of many lines": "<!--\nGEHEIM\n\nGEHEIM\n-->",
    "a comment left open": "<!-- GEHEIM",
    "a link's target": "[Mia](http://GEHEIM.example)",
    "a link's title": '[Mia](http://x.example "GEHEIM")',
    "a footnote": "Mia.[^1]\n\n[^1]: Fuß",
}


@pytest.mark.parametrize("attempt", CLOSED)
@pytest.mark.parametrize("reader", [CHILD, PARENTS, NETWORK, "papa"])
def test_a_restriction_that_is_not_understood_opens_no_door(attempt, reader):
    folder = folder_of(frame(f"Mia malt.\n\n{CLOSED[attempt]}"))

    assert "GEHEIM" not in seen_by(reader, folder)


CLOSED_HEADINGS = [
    "nicht=papa",
    'nicht="Papa"',
    "nicht=Papaa",
    "nur=",
    "nur=Netzwerg",
    "geheim=papa",
]


@pytest.mark.parametrize("words", CLOSED_HEADINGS)
@pytest.mark.parametrize("reader", [CHILD, PARENTS, "papa"])
def test_a_heading_with_a_restriction_opens_no_door(words, reader):
    secret = frame("GEHEIM").replace("{.plan}", f"{{.plan {words}}}")

    assert "GEHEIM" not in seen_by(reader, folder_of(secret))


CLOSED_FIELDS = [
    "nur für: []", "nur für: Netzwerg", "nur für: ''", "geheim vor: [papaa]", "geheim vor: []",
    "geheim vor: {papa: ja}", "nur: [[Netzwerk]]", "geheim fuer: [papa]", "geheim: papa",
    "Geheim vor: [PAPA]", "GEHEIM VOR: papa, oma", "hide from: [papa]",
    "nur für: [mama, papa: nein]",
]  # fmt: skip


@pytest.mark.parametrize("words", CLOSED_FIELDS)
def test_a_field_with_a_restriction_opens_no_door_or_stops_the_printing(words):
    plan = f"{PLAN}Regeln:\n  - {{Regel: GEHEIM, Satz für das Kind: GEHEIM, {words}}}\n"
    files = {"family.yaml": FAMILY, "story.md": story_of(frame()), "plan.yaml": plan}
    findings = Findings()
    folder = read_folder({name: text.encode() for name, text in files.items()}, findings)

    told = "GEHEIM" in seen_by("papa", folder)
    said = [found.kind for found in findings if found.place.file == "plan.yaml"]

    assert (told, bool(said)) in [(False, True), (False, False), (True, True)], said


def test_who_shares_a_name_with_somebody_is_hidden_alone():
    family = FAMILY + "  - {Paar: [papa, mama], Art: getrennt}\n"
    family = family.replace(
        "  oma: ", "  papa2: {Name: Papa, Rolle: Vater, geheim vor: [papa]}\n  oma: "
    )
    picture = "Mia: steht\nPapa (papa2): steht\nPapa (papa2) sagt: „GEHEIM“"
    seen = seen_by("papa", folder_of(frame(picture=picture), family=family))

    assert "papa2" not in seen
    assert "GEHEIM" not in seen


def test_the_file_keeps_nothing_about_somebody_hidden_from_its_keeper():
    family = FAMILY.replace("geheim vor: [papa]", "geheim vor: [klein]")
    record = (
        "Zustimmungen:\n  - {wer: ali, wozu: Geschichte, Entscheidung: stimmt zu, Fassung: 1}\n"
        "  - {wer: mama, wozu: Geschichte, Entscheidung: stimmt nicht zu, Fassung: 1, "
        "Grund: Quendalf}\n"
        "Exemplare:\n  - {wer: ali, was: Heft}\n"
    )
    seen = gate_of("klein", folder_of(frame(), record=record, family=family))

    assert not re.search(r"quendalf|\bali\b", repr(seen).casefold())


def test_a_restriction_of_the_whole_story_holds_for_all_of_it():
    head = "---\nTitel: GEHEIM\nfür: [mia]\nnicht für: papa\n---\n"

    assert "GEHEIM" not in seen_by(PARENTS, folder_of(head + frame("GEHEIM")))


def test_a_surprise_is_for_professionals_alone():
    plan = f"{PLAN}Termine:\n  - {{Datum: 2026-12-24, Anlass: GEHEIM, unangekündigt: ja}}\n"
    folder = folder_of(frame(), plan=plan)

    told = [
        reader for reader in (*NOT_FOR_PAPA, "mama", "oma") if "GEHEIM" in seen_by(reader, folder)
    ]
    assert told == []
    assert "GEHEIM" in seen_by(PROFESSIONALS, folder)


def test_whoever_may_not_see_the_child_gets_no_number_that_leads_there():
    family = FAMILY.replace("papa:  {Name: Papa,", "papa:  {Name: Papa, Kontakt: nein,")
    plan = PLAN + (
        'Telefonnummern:\n  - {Name: Oma Rosa, Nummer: "0664 111111"}\n'
        '  - {Name: zu Hause bei Mama, Nummer: "0664 222222"}\n'
        '  - {Name: Papa am Abend, Nummer: "0664 333333"}\n'
        '  - {Name: Frau Klein, Nummer: "0664 444444"}\n'
        '  - {Name: Nachtdienst, Nummer: "0664 555555"}\n'
    )
    folder = folder_of(frame(), plan=plan, family=family)
    numbers = {
        reader: "".join(
            digit for digit in "12345" if f"0664 {digit * 6}" in seen_by(reader, folder)
        )
        for reader in ("papa", PARENTS, NETWORK, "mama", CHILD, PROFESSIONALS)
    }

    assert numbers == {
        "papa": "345", PARENTS: "45", NETWORK: "45", "mama": "12345", CHILD: "12345",
        PROFESSIONALS: "12345",
    }  # fmt: skip


def test_a_place_of_hidden_people_alone_is_not_shown():
    picture = "Ort: Küche\nMia: isst\nOrt: Besuchsraum\nOnkel Quendalf: steht"
    folder = folder_of(frame(picture=picture))

    assert "visit-room" in seen_by(PROFESSIONALS, folder)
    for reader in NOT_FOR_PAPA:
        assert "kitchen" in seen_by(reader, folder)
        assert "visit-room" not in seen_by(reader, folder)


def test_nobody_kept_away_reads_what_the_child_does_or_where_it_goes():
    family = (
        "Region: DE\nSprache: de\nMenschen:\n  kim: {Name: Kim, Alter: 7}\n"
        "  mama: {Name: Mama, Rolle: Mutter}\n"
        "  papa: {Name: Papa, Rolle: Vater, Kontakt: nein}\n"
    )
    plan = (
        "Codewort: {Wort: Ananas, wer kennt es: [mama]}\n"
        "was das Kind tun darf: Ich darf zu Eva gehen, WOHIN.\n"
        "Warnzeichen:\n  - {Zeichen: Papa klingelt, dann: Kim geht WOHIN.}\n"
        "Regeln:\n  - Wir üben das Wort Ananas.\n"
    )
    folder = folder_of(frame(), plan=plan, family=family)

    for reader in ("papa", PARENTS):
        assert not re.search("WOHIN|Ananas", seen_by(reader, folder)), reader
    for reader in ("mama", PROFESSIONALS):
        assert re.search("WOHIN", seen_by(reader, folder)), reader
        assert re.search("Ananas", seen_by(reader, folder)), reader
