"""Fields and values have names in three languages that are never mixed up."""

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.reading.keys import (
    field_named,
    field_words,
    is_key,
    language_of_keys,
    nearest_field,
    nearest_value,
    value_named,
)

GERMAN = table("de/keys")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_fields_and_values(language):
    rows = table(f"{language}/keys")

    assert {group: {name: set(rows[group][name]) for name in rows[group]} for group in rows} == {
        group: {name: set(GERMAN[group][name]) for name in GERMAN[group]} for group in GERMAN
    }


@pytest.mark.parametrize("section", sorted(GERMAN["fields"]))
def test_a_key_means_one_field_in_all_languages_together(section):
    meanings: dict[str, set[str]] = {}
    for language in LANGUAGES:
        fields = table(f"{language}/keys")["fields"]
        for meaning, words in {**fields["every"], **fields[section]}.items():
            for word in (meaning, *words):
                meanings.setdefault(fold(word), set()).add(meaning)

    assert {word: both for word, both in meanings.items() if len(both) > 1} == {}


@pytest.mark.parametrize("kind", sorted(set(GERMAN["values"]) - {"gender_of_role"}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_means_one_value_in_its_language(kind, language):
    for meaning, words in table(f"{language}/keys")["values"][kind].items():
        for word in words:
            assert value_named(kind, word, language) == meaning


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_say_a_gender_are_words_for_roles(language):
    for words in table(f"{language}/keys")["values"]["gender_of_role"].values():
        assert [word for word in words if not value_named("role", word, language)] == []


@pytest.mark.parametrize(
    "word", ["nur für", "Nur_Für", "nur-fuer", "NURFÜR", "only", "seulement pour", "réservé à"]
)
def test_case_umlauts_spaces_and_hyphens_make_no_difference(word):
    assert field_named("rule", word) == "only"


def test_words_of_other_sections_are_not_known():
    assert field_named("rule", "Aussehen") == ""
    assert field_named("person", "") == ""


def test_a_restriction_is_known_only_where_it_is_obeyed():
    assert field_named("rule", "nur") == field_named("story", "nur") == "only"
    assert field_named("plan", "nur") == field_named("goal", "geheim vor") == ""


def test_hints_are_in_the_language_of_the_file():
    assert nearest_field("person", "Aussehn", "de") == "Aussehen"
    assert nearest_field("person", "apearance", "en") == "appearance"
    assert nearest_field("person", "aparence", "fr") == "apparence"
    assert nearest_field("person", "xyz", "de") == ""
    assert nearest_value("level", "grühn", "de") == "grün"
    assert field_words("phone", "tr")["number"] == "number"


def test_the_language_of_a_file_is_that_of_most_of_its_keys():
    assert language_of_keys(["Name", "Alter", "Rolle"], "fr") == "de"
    assert language_of_keys(["name", "age", "look"], "de") == "en"
    assert language_of_keys(["nom", "âge"], "de") == "fr"
    assert language_of_keys(["name"], "de") == "de"
    assert language_of_keys([], "tr") == "en"


def test_a_key_is_known_in_any_section():
    assert is_key("wer sorgt sich")
    assert is_key("qui s'inquiète")
    assert not is_key("Mama sagt")
    assert not is_key("x" * 100)
