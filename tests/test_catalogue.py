"""The catalogue shows every word, and each word its own picture."""

import re

import pytest

from wnp.catalogue import catalogue_page, has_sample, sample_name, samples
from wnp.drawing.shapes import Group
from wnp.lexicon import LANGUAGES, table
from wnp.model.family import ANIMALS
from wnp.reading.scenes.vocabulary import KINDS_SHOWN, vocabulary

SAME_PICTURE = frozenset({"people", "traits", "mutual", "states"})
"""Kinds in which two rows may look alike: a teacher and her colleague, a tidy room and any."""


@pytest.fixture(scope="module")
def drawn():
    """Draw every sample once."""
    return {name: draw() for name, draw in samples()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_every_word_and_a_picture_that_exists(language, drawn):
    page = catalogue_page(language)
    rows = [(kind, row) for kind, found in vocabulary(language).items() for row in found]

    assert page.count("<figure>") == len(rows)
    assert set(re.findall(r'src="../assets/pictures/([^"]+)"', page)) == set(drawn)
    assert [row for kind, row in rows if has_sample(kind) and not row.words] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS_SHOWN if has_sample(kind)])
def test_each_word_of_a_kind_has_its_own_picture(kind, drawn):
    names = [sample_name(kind, row.id) for row in vocabulary("de")[kind]]
    shapes = [drawn[name].shapes for name in names]

    assert all(map(_has_ink, shapes))
    if kind not in SAME_PICTURE:
        alike = [name for name, one in zip(names, shapes, strict=True) if shapes.count(one) > 1]
        assert alike == []


def test_every_kind_has_a_title_in_every_language():
    for language in LANGUAGES:
        assert set(table(f"{language}/cli")["pictures"]) == set(KINDS_SHOWN)


def _has_ink(shapes):
    return any(_has_ink(one.shapes) if isinstance(one, Group) else True for one in shapes)


def test_an_animal_among_the_stock_characters_is_shown_as_one(drawn):
    assert len({repr(drawn[f"people-{animal}.svg"].shapes) for animal in ANIMALS}) == len(ANIMALS)
