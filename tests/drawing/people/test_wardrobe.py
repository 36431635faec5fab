"""Every look that an author can name is a row of the drawing tables."""

from wnp.drawing.clothes.garments import CUTS
from wnp.drawing.clothes.garments import TROUSERS as DRAWN_BOTTOMS
from wnp.drawing.clothes.patterns import MOTIFS as DRAWN_MOTIFS
from wnp.drawing.clothes.patterns import PATTERNS as DRAWN_PATTERNS
from wnp.drawing.heads.beards import BEARDS as DRAWN_BEARDS
from wnp.drawing.heads.headwear import HATS
from wnp.drawing.people.bodies import BUILD_FACTORS
from wnp.drawing.people.hairstyles import STYLES
from wnp.drawing.people.wardrobe import SILHOUETTE_OF
from wnp.model.family import (
    BEARDS,
    BOTTOMS,
    BUILDS,
    HAIR_STYLES,
    HEADWEAR,
    MOTIFS,
    PATTERNS,
    TOPS,
)


def test_all_hair_styles_are_rows_and_have_a_silhouette():
    assert set(HAIR_STYLES) == set(STYLES) == set(SILHOUETTE_OF)


def test_all_headwear_is_a_row():
    assert set(HEADWEAR) == set(HATS)


def test_all_clothes_are_rows():
    assert set(TOPS) == set(CUTS)
    assert set(BOTTOMS) == set(DRAWN_BOTTOMS)


def test_all_patterns_and_motifs_are_rows():
    assert set(PATTERNS) == set(DRAWN_PATTERNS)
    assert set(MOTIFS) == set(DRAWN_MOTIFS)


def test_all_beards_and_builds_are_rows():
    assert set(BEARDS) == set(DRAWN_BEARDS)
    assert set(BUILDS) == set(BUILD_FACTORS)
