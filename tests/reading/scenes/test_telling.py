"""What signs tell is read in three languages: times, lamps, numbers, days, counts."""

import pytest

from wnp.model.family import Family, Person
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene_text

FAMILY = Family(people=(Person("mia", "Mia", "child", 6),))


def placed(line, language="de"):
    """Return what a line of signs or things says, in short: `clock=18:30`, `3 apple @table`."""
    findings = Findings()
    scene = parse_scene_text(line, FAMILY, language, findings)
    assert [str(found) for found in findings] == []
    return [
        (f"{one.count} " if one.count > 1 else "")
        + one.name
        + (f"={one.state}" if one.state else "")
        + (f" @{one.beside}" if one.beside else "")
        + (f" “{one.words}”" if one.words else "")
        for one in (*scene.symbols, *scene.props)
    ]


@pytest.mark.parametrize(
    ("language", "line", "meant"),
    [
        ("de", "Zeichen: Uhr 18:00", ["clock=18:00"]),
        ("de", "Zeichen: Uhr 7.45", ["clock=7:45"]),
        ("de", "Zeichen: Uhr um 18 Uhr", ["clock=18:00"]),
        ("de", "Zeichen: Uhr 18 Uhr 30", ["clock=18:30"]),
        ("en", "Symbols: clock at 6 o'clock", ["clock=6:00"]),
        ("en", "Symbols: clock 6:15 pm", ["clock=18:15"]),
        ("fr", "Signes: horloge 18h30", ["clock=18:30"]),
        ("fr", "Signes: horloge 18 heures", ["clock=18:00"]),
        ("de", "Zeichen: Ampel rot", ["traffic-light=red"]),
        ("de", "Zeichen: Ampel steht auf Gelb", ["traffic-light=yellow"]),
        ("de", "Zeichen: grüne Ampel bei Mia", ["traffic-light=green @mia"]),
        ("en", "Symbols: traffic light green", ["traffic-light=green"]),
        ("fr", "Signes: feu rouge", ["traffic-light=red"]),
        ("de", "Zeichen: Ampel", ["traffic-light"]),
        ("de", "Zeichen: Skala bei 6", ["scale=6"]),
        ("de", "Zeichen: Skala von 0 bis 10 bei 4", ["scale=4"]),
        ("de", "Zeichen: Skala von 0 bis 10", ["scale"]),
        ("de", "Zeichen: Skala bei 0", ["scale=0"]),
        ("en", "Symbols: scale at 7", ["scale=7"]),
        ("fr", "Signes: échelle à 3", ["scale=3"]),
        ("de", "Zeichen: Kalender mit Mo, Mi, Fr", ["week=mon+wed+fri"]),
        ("de", "Zeichen: Kalender: Samstag", ["week=sat"]),
        ("de", "Zeichen: Kalender mit Samstag und Sonntag, Herz", ["week=sat+sun", "heart"]),
        ("de", "Dinge: Kalender mit Samstag", ["week=sat"]),
        ("de", "Dinge: Kalender an der Wand", ["calendar @wall"]),
        ("en", "Symbols: calendar with Mon, Wed", ["week=mon+wed"]),
        ("fr", "Signes: calendrier avec lundi et mercredi", ["week=mon+wed"]),
        ("de", "Zeichen: Telefonnummer 0664 123456", ["phone-box “0664 123456”"]),
        ("de", "Zeichen: Telefonnummer „Oma 147“ bei Mia", ["phone-box @mia “Oma 147”"]),
        ("de", "Zeichen: Sorgenwolke mit „Was ist mit Mama?“ über Mia",
         ["worry-cloud @mia “Was ist mit Mama?”"]),
        ("de", "Zeichen: drei Herzen über Mia", ["3 heart @mia"]),
        ("de", "Zeichen: drei Häuser", ["three-houses"]),
        ("en", "Symbols: three houses", ["three-houses"]),
        ("fr", "Signes: trois maisons", ["three-houses"]),
        ("de", "Dinge: drei Äpfel auf dem Tisch, 2 Koffer bei Mia",
         ["3 apple @table", "2 suitcase @mia"]),
        ("en", "Things: two cups on the table", ["2 cup @table"]),
        ("fr", "Choses: trois pommes sur la table", ["3 apple @table"]),
        ("de", "Dinge: Velo, Trottinett, Nuggi, Sackerl, Semmel",
         ["bicycle", "scooter", "dummy", "shopping-bag", "sandwich"]),
        ("de", "Dinge: ein Polizeiauto rechts", ["police-car @right"]),
        ("de", "Dinge: Uhr an der Wand", ["alarm-clock @wall"]),
    ],
)  # fmt: skip
def test_signs_tell(language, line, meant):
    assert placed(line, language) == meant


def test_nobody_has_to_count_beyond_ten():
    assert placed("Dinge: 400 Teddys") == ["10 teddy"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Mia: hält einen roten Ball"),
        ("de", "Mia: mit knallrotem Ball"),
        ("en", "Mia: holds a red ball"),
        ("fr", "Mia: tient un ballon rouge"),
    ],
)
def test_a_thing_in_the_hand_has_its_colour(language, line):
    findings = Findings()

    (mia,) = parse_scene_text(line, FAMILY, language, findings).actors

    assert (mia.holds, mia.colours, list(findings)) == (("ball",), (("ball", "red"),), [])


def test_a_free_thing_has_its_colour():
    line = "Dinge: grünes Auto rechts, zwei blaue Tassen auf dem Tisch"
    props = parse_scene_text(line, FAMILY, "de", Findings()).props

    assert [(one.name, one.colour, one.count) for one in props] == [
        ("car", "leaf", 1),
        ("cup", "blue", 2),
    ]


@pytest.mark.parametrize(
    ("language", "line", "thing"),
    [
        ("de", "Mia: steht neben dem Polizeiauto", "police-car"),
        ("de", "Mia: steht vor dem Auto", "car"),
        ("en", "Mia: stands next to the suitcase", "suitcase"),
        ("fr", "Mia: debout à côté du vélo", "bicycle"),
    ],
)
def test_what_somebody_stands_beside_stands_there_and_is_in_no_hand(language, line, thing):
    findings = Findings()

    scene = parse_scene_text(line, FAMILY, language, findings)

    assert [(one.name, one.beside) for one in scene.props] == [(thing, "mia")]
    assert (scene.actors[0].holds, list(findings)) == ((), [])
