"""Every picture has its names and its place in a sentence, in every language."""

from collections import Counter

import pytest

from wnp.lexicon import LANGUAGES
from wnp.lexicon.pictures import (
    KINDS,
    find_picture,
    phrase,
    picture_ids,
    picture_names,
    picture_table,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_has_names_and_a_phrase(kind, language):
    form = "in" if kind == "settings" else "is"
    for name, row in picture_table(kind).items():
        assert row[language], name
        assert f"{language}_{form}" in row, name
        assert find_picture(kind, phrase(kind, name, language), language) == name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_one_word_means_one_picture(kind, language):
    words = Counter(
        word.casefold()
        for name in picture_ids(kind)
        for word in picture_names(kind, name, language)
    )

    assert [word for word, count in words.items() if count > 1] == []


def test_words_are_found_in_any_spelling_and_phrases_too():
    assert find_picture("settings", "KINDERZIMMER", "de") == "child-bedroom"
    assert find_picture("settings", "im  Kinderzimmer", "de") == "child-bedroom"
    assert find_picture("settings", "Strasse", "de") == "street"
    assert find_picture("props", "doudou", "fr") == "teddy"
    assert find_picture("props", "teddy", "fr") == "teddy"
    assert find_picture("props", "sword", "en") is None


def test_phrases_fit_their_place_in_a_sentence():
    assert phrase("props", "teddy", "de") == "einen Teddy"
    assert phrase("props", "teddy", "de", "is") == "ein Teddy"
    assert phrase("props", "teddy", "fr") == "un nounours"
    assert phrase("settings", "living-room", "en") == "in the living room"
