"""Each piece of advice has a name in every language, and examples that are what they say."""

import pytest

from wnp.checking.weights import ADVICE
from wnp.lexicon import LANGUAGES
from wnp.lexicon.advice import advice_rows
from wnp.wording.catalogue import SENTENCE_RULES, WORD_RULES
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

WOMEN = frozenset({"mia", "mama", "oma", "mum", "gran", "maman", "mamie", "klein"})
MEN = frozenset({"ben", "tom", "papa", "dad"})
REGION = {"de": "DE", "en": "DE", "fr": "LU"}
NOT_IN = {("en", "preterite")}
"""The simple past is how English children speak."""


def remarked(words, language):
    """Return the rules that remark on some words for a child of 7 to 11."""
    names = WOMEN | MEN | {"frau", "mme", "ms"}
    children = frozenset({"mia"})
    setting = Setting(language, Level.MIDDLE, REGION[language], names, WOMEN, MEN, children)
    return {remark.rule for remark in remarks_on(words, setting)}


def examples(part):
    """Return language, kind and words of every hard or good example about words."""
    return [
        pytest.param(language, kind, row[part], id=f"{language} {kind}")
        for language in LANGUAGES
        for kind, row in advice_rows(language).items()
        if kind in (*SENTENCE_RULES, *WORD_RULES) and part in row
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_about_words_has_a_name_a_reason_and_examples(language):
    rows = advice_rows(language)

    for kind in (*SENTENCE_RULES, *WORD_RULES):
        if (language, kind) not in NOT_IN:
            assert {"name", "why", "bad", "good"} <= rows[kind].keys(), kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pieces_of_advice_share_a_name(language):
    names = [row["name"] for row in advice_rows(language).values()]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_for_advice_and_what_stops_the_printing_alone(language):
    known = ADVICE | {"secret"}

    assert advice_rows(language).keys() <= known


@pytest.mark.parametrize(("language", "kind", "words"), examples("bad"))
def test_a_hard_example_is_remarked_on(language, kind, words):
    assert kind in remarked(words, language)


@pytest.mark.parametrize(("language", "kind", "words"), examples("good"))
def test_a_good_example_is_left_in_peace(language, kind, words):
    assert remarked(words, language) == set()
