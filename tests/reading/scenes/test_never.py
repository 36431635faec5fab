"""What is never drawn is refused, with lines that show what the child lived through."""

import re

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.model.family import Family
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene_text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_that_is_never_drawn_has_lines_that_can_be_drawn(language):
    rows = table(f"{language}/scene")

    assert set(rows["instead"]) == set(rows["never"])
    for lines in rows["instead"].values():
        findings = Findings()
        parts = re.split(r" – (?:und|and|et) ?: ", lines)
        picture = parse_scene_text("\n".join(parts), Family(), language, findings)

        assert [str(found) for found in findings] == []
        assert picture.actors


@pytest.mark.parametrize(
    ("language", "line", "instead"),
    [
        ("de", "Ort: Gericht\nRichter: hält einen Hammer", "Richterin: hört zu"),
        ("de", "Papa: mit Handschellen", "Besuch im Gefängnis"),
        ("de", "Papa: raucht", "Sorgenwolke über Papa"),
        ("de", "Dinge: Spritze auf dem Tisch", "Sorgenwolke über Papa"),
        ("de", "Zeichen: Sarg", "Kerze"),
        ("de", "Kind: hat eine Wunde", "Pflaster"),
        ("en", "things: gavel on the table", "judge: listens"),
        ("en", "Dad: behind bars", "visit in prison"),
        ("en", "things: pills", "worry cloud above Dad"),
        ("fr", "objets: marteau", "juge: écoute"),
        ("fr", "papa: fume", "nuage de soucis"),
    ],
)
def test_the_hint_offers_what_the_child_lived_through(language, line, instead):
    findings = Findings()

    parse_scene_text(line, Family(), language, findings)

    assert [found.kind for found in findings] == ["never-drawn"]
    assert instead in str(next(iter(findings)))


def test_a_word_of_ones_own_language_is_no_weapon_of_another():
    findings = Findings()

    parse_scene_text("Kind: Arme um den Bär", Family(), "de", findings)

    assert "never-drawn" not in [found.kind for found in findings]


def test_a_weapon_of_another_language_is_refused():
    findings = Findings()

    parse_scene_text("Papa: avec un couteau", Family(), "de", findings)

    assert [found.kind for found in findings] == ["never-drawn"]
