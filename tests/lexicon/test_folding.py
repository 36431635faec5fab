"""Words are compared as a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.folding import fold, nearest, nearest_slip, unquoted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nur für", "nur_fuer"),
        ("nur-für", "NURFUR"),
        ("réservé à", "reserve a"),
        ("weiß", "weiss"),
        ("signes d’alerte", "signes d'alerte"),
        ("sœur", "soeur"),
        ("Zoe\u0308", "Zoë"),
    ],
)
def test_small_differences_do_not_count(one, other):
    assert fold(one) == fold(other)


def test_different_words_stay_different():
    assert len({fold(word) for word in ("Oma", "Opa", "Mama", "Mami", "نور", "")}) == 6


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("„Mia“", "Mia"),
        ("“Mia”", "Mia"),
        ("« Mia »", "Mia"),
        ("»Mia«", "Mia"),
        ("‚Mia‘", "Mia"),
        (" Mia ", "Mia"),
        ("„Mia“ und „Ben“", "„Mia“ und „Ben“"),
        ("Mia „die Große“", "Mia „die Große“"),
        ("„", "„"),
        ("''", ""),
    ],
)
def test_one_pair_of_quotes_around_everything_is_taken_off(text, inner):
    assert unquoted(text) == inner


def test_the_nearest_word_is_found_or_none():
    assert nearest("Aussehn", ["Alter", "Aussehen"]) == "Aussehen"
    assert nearest("fuer", ["für", "vor"]) == "für"
    assert nearest("Katze", ["Alter", "Aussehen"]) == ""
    assert nearest("", ["Alter"]) == ""


def test_two_letters_are_too_few_to_guess():
    assert nearest("ab", ["à", "abc", "ab wann"]) == ""


@pytest.mark.parametrize(
    ("word", "words", "meant"),
    [
        ("Gefärdungen", ["Gefahren", "Gefährdungen"], "Gefährdungen"),
        ("Zeil", ["Seite", "Ziel"], "Ziel"),
        ("wan", ["wer", "wann"], "wann"),
        ("Ersatzmann", ["Ersatz"], "Ersatz"),
        ("règles enfant", ["règles", "règles de l’enfant"], "règles de l’enfant"),
        ("Aktenzeichen", ["Alarmzeichen", "Warnzeichen"], ""),
        ("why", ["who"], ""),
        ("menaces", ["emergencies"], ""),
        ("parents", ["department"], ""),
        ("in", ["fin"], ""),
    ],
)
def test_a_key_is_proposed_only_for_a_slip_or_a_part_of_it(word, words, meant):
    assert nearest_slip(word, words) == meant


@given(st.text())
def test_folding_twice_changes_nothing_that_counts(word):
    assert fold(word) == fold(word.upper().lower()) or not word.isascii()
    assert not any(sign.isspace() for sign in fold(word))
