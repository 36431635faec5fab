"""Where and when it is, what the weather is and what it is like there, in natural words."""

import pytest

from wnp.lexicon.messages import message_of
from wnp.model.family import Family
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene_text


def read(line, language):
    findings = Findings()
    picture = parse_scene_text(line, Family(language=language), language, findings)
    return picture, list(findings)


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "Ort: Küche, unordentlich", "kitchen day untidy"),
        ("de", "Ort: unaufgeräumtes Kinderzimmer, nachts", "child-bedroom night untidy"),
        ("de", "Ort: Kinderzimmer, alles liegt herum", "child-bedroom day untidy"),
        ("de", "Ort: aufgeräumte Küche", "kitchen day tidy"),
        ("de", "Kühlschrank leer", "kitchen day fridge-empty"),
        ("de", "Ort: Küche, nichts zu essen im Kühlschrank", "kitchen day fridge-empty"),
        ("de", "Ort: Küche mit vollem Kühlschrank", "kitchen day fridge-full"),
        ("de", "Ort: Garten, es regnet", "garden day rain"),
        ("de", "Es schneit.", "plain day snow"),
        ("de", "Wetter: Regen", "plain day rain"),
        ("de", "Ort: auf der Straße im Schnee", "street day snow"),
        ("de", "Ort: Park im Herbst, windig", "park day wind autumn"),
        ("de", "Ort: Schlafzimmer, abends, Vorhänge zu", "bedroom evening curtains-closed"),
        ("de", "Ort: Wohnzimmer, Fernseher läuft, Licht aus", "living-room day tv-on lamp-off"),
        ("de", "Ort: Wald\nein Kind: steht im Regen", "forest day rain"),
        ("de", "ein Kind: rennt durch den Schnee im Park", "park day snow"),
        ("de", "Ort: im Gefängnis", "prison-visit day"),
        ("de", "Ort: vor dem Gefängnis", "prison day"),
        ("de", "Ort: Stiegenhaus", "stairwell day"),
        ("de", "Ort: am Küchentisch", "kitchen day"),
        ("de", "Ort: beim Einkaufen", "shop day"),
        ("en", "Place: messy kitchen at night", "kitchen night untidy"),
        ("en", "Place: kitchen, nothing to eat in the fridge", "kitchen day fridge-empty"),
        ("en", "Place: bus stop in the snow", "bus-stop day snow"),
        ("en", "It is raining.", "plain day rain"),
        ("en", "Place: bedroom with the curtains closed", "bedroom day curtains-closed"),
        ("fr", "Lieu : cuisine, frigo vide", "kitchen day fridge-empty"),
        ("fr", "Lieu : salon en désordre, la nuit", "living-room night untidy"),
        ("fr", "Lieu : sous la pluie, dans la rue", "street day rain"),
        ("fr", "un enfant : joue dans la neige", "plain day snow"),
        ("fr", "Météo : neige", "plain day snow"),
        ("fr", "Lieu : chez le médecin", "practice day"),
        ("fr", "Lieu : au parc en automne", "park day autumn"),
    ],
)
def test_a_place_is_what_the_words_say(language, line, expected):
    picture, problems = read(line, language)
    told = (picture.setting, picture.time, picture.weather, *picture.states)

    assert (" ".join(filter(None, told)), problems) == (expected, [])


@pytest.mark.parametrize(
    ("language", "line", "says"),
    [
        (
            "de",
            "Ort: Spielplatz, Kühlschrank leer",
            "„Kühlschrank leer“ lässt sich hier nicht zeigen (auf dem Spielplatz).",
        ),
        (
            "en",
            "Place: court, the fridge is empty",
            "“fridge is empty” cannot be shown here (in court).",
        ),
        (
            "fr",
            "Lieu : forêt, télé allumée",
            "« télé allumée » ne peut pas être montré ici (dans la forêt).",
        ),
    ],
)
def test_what_a_place_cannot_show_is_said_and_left_out(language, line, says):
    picture, problems = read(line, language)

    assert picture.states == ()
    assert [message_of(one, language) for one in problems] == [says]
