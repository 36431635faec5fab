"""A day on which somebody comes unannounced is for the file alone, also in a sentence."""

import pytest

from wnp.model.unannounced import unannounced_day_in, without_unannounced_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Frau Klein kommt unangekündigt am 5.5.2026 vorbei.", "5.5.2026"),
        ("Frau Klein kommt unangekündigt. Am 5. Mai und dann wieder.", "5. Mai"),
        ("Überraschungsbesuch dienstags", "dienstags"),
        ("Unannounced visit on Tuesday", "Tuesday"),
        ("Spot check on 5 May", "5 May"),
        ("visite inopinée le 5 mai", "5 mai"),
        ("Le mardi, sans prévenir", "mardi"),
    ],
)
def test_the_day_of_an_unannounced_visit_is_found(text, day):
    assert unannounced_day_in(text) == day
    assert day not in without_unannounced_days(text)


@pytest.mark.parametrize(
    "text", ["Frau Klein kommt unangekündigt.", "Besuch am 5.5.2026", "So kommt sie unangemeldet."]
)
def test_without_a_day_or_without_the_word_nothing_is_left_out(text):
    assert (unannounced_day_in(text), without_unannounced_days(text)) == ("", text)


def test_the_other_sentences_stay():
    text = "Oma schreibt es auf. Frau Klein kommt unangekündigt am 5. Mai. Kurt liest es."

    assert without_unannounced_days(text) == "Oma schreibt es auf. Kurt liest es."
