"""What a region calls its own offices and courts is never remarked on there."""

import pytest

from wnp.lexicon import LANGUAGES
from wnp.lexicon.regions import REGIONS, region
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

ABOUT_NAMES = {"trade-word", "long-word", "abbreviation", "capitals", "nominal-style"}


def rules(words, language, region_name, level=Level.YOUNG):
    """Return the rules about single words that remark on a text."""
    found = remarks_on(words, Setting(language, level, region=region_name))
    return sorted({one.rule for one in found} & ABOUT_NAMES)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REGIONS)
def test_every_form_of_a_name_stays(name, language, level):
    row = region(name, language)
    for office in (row.authority, row.court, row.decider):
        subject = office.subject[0].upper() + office.subject[1:]
        forms = (office.name, office.object, office.dative, office.of, office.at, office.to)
        for words in (f"{subject} X.", *(f"Mia X {form}." for form in forms)):
            assert rules(words, language, name, level) == [], words


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("Das ist der Brief des Familiengerichts.", "de", "DE"),
        ("The child and youth welfare service helps.", "en", "AT"),
        ("L’aide à l’enfance et à la jeunesse t’aide.", "fr", "AT"),
        ("L’APEA t’aide.", "fr", "CH"),
        ("Au tribunal, une juge décide.", "fr", "LU"),
    ],
)
def test_a_name_stays_in_a_sentence(words, language, name):
    assert rules(words, language, name) == []


@pytest.mark.parametrize(
    ("words", "language", "name", "expected"),
    [
        ("Die KESB hilft.", "de", "DE", ["trade-word"]),
        ("Das Bezirksgericht hilft.", "de", "DE", ["trade-word"]),
        ("L’APEA t’aide.", "fr", "LU", ["abbreviation"]),
        ("Das Familiengericht plant die Inobhutnahme.", "de", "DE", ["trade-word"]),
    ],
)
def test_names_of_elsewhere_and_other_words_are_remarked_on(words, language, name, expected):
    assert rules(words, language, name) == expected


def test_only_the_word_of_the_trade_speaks_about_a_chain_of_nouns():
    words = "There was a child protection conference."
    assert rules(words, "en", "DE", Level.MIDDLE) == ["trade-word"]
