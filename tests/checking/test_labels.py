"""A name that belongs to tested texts is found however it is spelt, and nothing else is."""

import pytest

from wnp.checking.labels import find_label, has_unseen


@pytest.mark.parametrize(
    "text",
    [
        "Leichte Sprache", "LEICHTE SPRACHE", "in Leichter  Sprache", "Leichte\nSprache",
        "Leichte\xa0Sprache", "Leichte\u2009Sprache", "Leichte-Sprache", "Leichte_Sprache",
        "LeichteSprache", "Leichte\u2011Sprache", "Leichte/Sprache", "Leichte **Sprache**",
        "Leich\xadte Sprache", "Leich\u200bte Sprache", "Leich\u200dte Sprache",
        "Leichte\u3164Sprache", "Leichte\ufe0f Sprache", "\uff2ceichte Sprache",
        "\U0001d40beichte Sprache", "L\u0435ichte Sprache", "Le\xedchte Sprache",
        "L e i c h t e Sprache", "L.e.i.c.h.t.e Sprache", "Leichte {# so #}Sprache",
        "Leichte&nbsp;Sprache", "FALC", "F.A.L.C.", "facile a lire et a comprendre",
        "Facile \xe0 lire\xa0et \xe0 comprendre",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelt(text):
    assert find_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "Es wird leichter. Sprache hilft.", "Wir sprechen leicht.", "einfache Sprache",
        "C'est facile à lire.", "Es fällt ihr leicht, er sprach eher leise.", "A B C D", "",
    ],
)  # fmt: skip
def test_other_words_are_no_such_name(text):
    assert find_label(text) == ""


@pytest.mark.parametrize("sign", "\x07\xad\u034f\u061c\u200b\u200d\u202e\u2028\u3164\ufe0f\ue000")
def test_signs_that_nobody_sees_are_noticed(sign):
    assert has_unseen(f"Rat{sign}Nord")


def test_what_is_seen_is_fine():
    assert not has_unseen("Beratung „Bär“ & Œuvre – 50 % · ça va\xa0?")
