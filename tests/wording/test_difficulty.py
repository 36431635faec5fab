"""A sentence is rated as a reader would rate it: harder words and more of them count."""

from itertools import pairwise

import pytest

from wnp.wording.difficulty import difficulty_of
from wnp.wording.sentences import Sentence, sentences_in

FROM_EASY_TO_HARD = {
    "de": (
        "Mia malt.",
        "Mia wohnt jetzt bei Oma Rosa.",
        "Papa geht jede Woche in einen Kurs und lernt dort, was bei Wut hilft.",
        "Die Inobhutnahme erfolgte aufgrund einer Kindeswohlgefährdung.",
        "Die Einschätzung der Erziehungsfähigkeit, die im Rahmen der Begutachtung vorzunehmen war, "
        "ergab erhebliche Einschränkungen in der Wahrnehmung kindlicher Bedürfnisse.",
    ),
    "en": (
        "Mum is ill.",
        "Gran picks Mia up from school on Friday.",
        "Dad goes to a course every week and learns there what helps when he is angry.",
        "The assessment identified significant concerns about parental engagement.",
        "The multi-agency assessment, which was undertaken following the referral, identified "
        "significant inconsistencies in parental attunement and supervision.",
    ),
    "fr": (
        "Maman est malade.",
        "Mamie va chercher Mia à l’école le vendredi.",
        "Papa va chaque semaine à un cours et il apprend là-bas ce qui aide dans la colère.",
        "L’évaluation a mis en évidence une situation de maltraitance.",
        "L’évaluation pluridisciplinaire, réalisée à la suite du signalement, a mis en évidence "
        "des dysfonctionnements importants dans la prise en charge éducative.",
    ),
}


def rated(text, language):
    """Return the difficulty of a text of one sentence."""
    (sentence,) = sentences_in(text, language)
    return difficulty_of(sentence, language)


@pytest.mark.parametrize("language", FROM_EASY_TO_HARD)
def test_what_is_harder_is_rated_higher(language):
    values = [rated(text, language) for text in FROM_EASY_TO_HARD[language]]

    assert all(easier < harder for easier, harder in pairwise(values))
    assert values[0] < 0.2
    assert values[-1] > 0.8


@pytest.mark.parametrize(
    ("known", "unknown"),
    [
        ("Das Kind schläft.", "Der Tapir döst."),
        ("Wir gehen zum Spielplatz.", "Wir gehen zum Kuratorium."),
        ("Mia hat gespielt.", "Mia hat meditiert."),
    ],
)
def test_words_that_a_child_knows_are_easier(known, unknown):
    assert rated(known, "de") < rated(unknown, "de")


def test_a_comma_makes_a_sentence_harder():
    assert rated("Mia malt und Ben spielt.", "de") < rated("Mia malt, und Ben spielt.", "de")


def test_without_words_there_is_nothing_hard():
    assert difficulty_of(Sentence("!", 0, ()), "de") == 0.0
