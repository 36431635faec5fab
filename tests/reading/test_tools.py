"""Houses, circles and mapping are read in three languages; a child's words stay its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.model.plan import Rating, Scale
from wnp.model.tools import (
    NO_TOOLS,
    CaseMap,
    Circles,
    HouseItem,
    Houses,
    MapItem,
    RingItem,
    SafetyHouse,
    Tools,
    ZoneItem,
)
from wnp.model.visibility import Audience, Visibility
from wnp.problems import NOWHERE, Findings
from wnp.reading.folder import read_folder
from wnp.reading.tools import parse_tools
from wnp.values import Value, field_names, replace

FAMILY = Family(
    tuple(
        Person(one, name)
        for one, name in (("mia", "Mia"), ("mama", "Mama"), ("papa", "Papa"), ("oma", "Oma Rosa"))
    )
)


def read(text):
    """Return the tools without their places, and what is said about them."""
    findings = Findings()
    tools = parse_tools(text, "tools.yaml", FAMILY, findings)
    return bare(tools), [say(found, "de") for found in findings]


def bare(thing):
    """Return a value without the places in it."""
    if isinstance(thing, tuple):
        return tuple(map(bare, thing))
    if not isinstance(thing, Value):
        return thing
    changes = {name: bare(getattr(thing, name)) for name in field_names(thing)}
    return replace(thing, **(changes | ({"place": NOWHERE} if "place" in changes else {})))


GERMAN = """\
Drei Häuser:
  Kind: Mia
  Titel: Mias Häuser
  am: 3.11.2026
  aufgeschrieben von: Frau Klein
  Haus der Sorgen:
    - {Worte: "Papa: laut!", über: Papa, darf sehen: [Mama], Zeichnung: mia.jpg}
    - {Worte: Nachts höre ich alles., für die Geschichte: ja, Kürzel: nacht}
  gute Dinge: Oma backt.
Fee: [{Kind: Mia, Kleider: [laut], Flügel: [Oma], Zauberstab: [Ruhe]}]
Sicherheitshaus:
  Kind: Mia
  freigegeben: ja
  drinnen: [{wer: Mama, tut: liest vor}]
  Besuch: [{wer: Oma Rosa, wann: Freitag, tut: backt}]
  roter Kreis: [Papa]
  Regeln: [Keiner schreit.]
  Weg: 3,5
  Worte: fast da
Sicherheitskreise:
  Mitte: [Mia]
  innen: [Mama]
  außen: [{wer: Oma Rosa, soll nach: innen, wer fragt: Mama, Grund: zu weit weg}]
Mapping:
  Datum: 3.11.2026
  dabei: [Mama, Oma Rosa]
  Anordnung: vier Fragen
  was passiert ist: [Papa hat geschlagen.]
  was wir nicht wissen: [Wie oft?]
  Skala: {0: schlimm, 10: gut}
  Einschätzungen: [{wer: Mama, Wert: 4}]
"""
WHOLE = Tools(
    houses=(
        Houses(
            "houses", "mia", "Mias Häuser", "2026-11-03", "Frau Klein",
            (
                HouseItem("worries", "Papa: laut!", ("papa",), "mia.jpg", visibility=Visibility(
                    frozenset({Audience.PROFESSIONALS}), frozenset({"mama"}))),
                HouseItem("worries", "Nachts höre ich alles.", released=True, id="nacht"),
                HouseItem("good", "Oma backt."),
            ),
        ),
        Houses("fairy", "mia", items=(
            HouseItem("worries", "laut"), HouseItem("good", "Oma"), HouseItem("dreams", "Ruhe"),
        )),
    ),
    safety_houses=(
        SafetyHouse(
            "mia",
            items=(
                ZoneItem("inside", "mama", "liest vor", released=True),
                ZoneItem("visitors", "oma", "backt", "Freitag", released=True),
                ZoneItem("red", "papa"),
                ZoneItem("rules", "", "Keiner schreit.", released=True),
            ),
            path=3.5, words="fast da", released=True,
        ),
    ),
    circles=(
        Circles(("mia",), items=(
            RingItem("inner", "mama"),
            RingItem("outer", "oma", "inner", "mama", "zu weit weg"),
        )),
    ),
    mappings=(
        CaseMap(
            "", "2026-11-03", ("mama", "oma"), "questions",
            (MapItem("harm", "Papa hat geschlagen."), MapItem("grey_area", "Wie oft?")),
            Scale("schlimm", "gut"), (Rating("mama", 4),),
        ),
    ),
)  # fmt: skip


def test_whole_german_tools_are_read():
    assert read(GERMAN) == (WHOLE, [])


def test_english_and_french_say_the_same():
    english = read(
        "three houses: {child: Mia, house of worries: [loud], wishes: [calm]}\n"
        "safety house: {child: Mia, inside: [Mama], red circle: [Papa], path: 4}\n"
        "safety circles: {in the middle: Mia, outer: [{who: Oma Rosa, moves to: middle}]}\n"
        "mapping: {what is working well: [calm], next steps: [call]}\n"
    )
    french = read(
        "trois maisons: {enfant: Mia, maison des soucis: [loud], souhaits: [calm]}\n"
        "maison de sécurité: {enfant: Mia, à l’intérieur: Mama, cercle rouge: Papa, chemin: 4}\n"
        "cercles de sécurité: {au centre: Mia, extérieur: [{qui: Oma Rosa, va vers: milieu}]}\n"
        "cartographie: {ce qui va bien: [calm], prochains pas: [call]}\n"
    )

    assert english == french
    assert english[1] == []
    assert english[0].circles[0].of("outer")[0].moves_to == "middle"


@pytest.mark.parametrize("said", ["nein", "", "vielleicht", "____"])
def test_what_is_not_a_plain_yes_releases_nothing(said):
    tools, _ = read(f"Drei Häuser: {{Sorgen: [{{Worte: a, für die Geschichte: {said}}}]}}")

    assert not tools.houses[0].items[0].released


def test_the_red_circle_is_not_released_with_the_house():
    tools, _ = read("Sicherheitshaus: {freigegeben: ja, rot: [Papa, {wer: Mama, freigegeben: ja}]}")

    assert [item.released for item in tools.safety_houses[0].items] == [False, True]


@pytest.mark.parametrize("name", ["tools.yaml", "werkzeuge.yaml", "outils.yaml"])
def test_the_file_may_have_its_name_in_any_language(name):
    files = {"family.yaml": b"Menschen: {mia: {Name: Mia}}", name: b"Fee: {Kind: Mia}"}

    folder = read_folder(files, Findings())

    assert [house.kind for house in folder.tools.houses] == ["fairy"]


def test_a_second_file_of_tools_is_said():
    files = {"family.yaml": b"Menschen: {mia: {Name: Mia}}"}
    files |= {"tools.yaml": b"fairy: {child: Mia}", "werkzeuge.yaml": b"Zauberer: {Kind: Mia}"}
    findings = Findings()

    folder = read_folder(files, findings)

    assert [house.kind for house in folder.tools.houses] == ["fairy"]
    assert [(str(found.place), found.kind) for found in findings] == [
        ("werkzeuge.yaml", "second-tools")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Haus: a", "tools.yaml:1:1: Die Angabe „Haus“ ist hier nicht bekannt.\n"
         "    Meinten Sie „Häuser“?"),
        ("Sicherheitshaus: {Weg: 12}", "tools.yaml:1:24: „12“ ist keine Zahl von 0 bis 10.\n"
         "    Zum Beispiel: 6 oder 6,5"),
        ("Kreise: {innen: [{soll nach: oben, wer: Mama}]}",
         "tools.yaml:1:30: „oben“ ist bei „soll nach“ nicht bekannt.\n"
         "    Möglich sind: innen, Mitte, außen."),
    ],
)  # fmt: skip
def test_a_slip_is_said_in_the_authors_words(text, said):
    assert read(text)[1] == [said]


def test_nothing_is_read_from_a_sentence():
    assert read("Ein Satz.")[0] == NO_TOOLS


@settings(max_examples=60)
@given(st.text("DreiHäuserKrsWo:[]{}-,„“ja\n _1", max_size=120))
def test_no_text_stops_the_reading(text):
    parse_tools(text, "tools.yaml", FAMILY, Findings())
