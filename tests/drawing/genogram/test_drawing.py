"""What a genogram shows, in lines and in words."""

import pytest

from wnp.drawing.genogram.blank import draw_blank
from wnp.drawing.genogram.faces import draw_family_tree
from wnp.drawing.genogram.kin import tree_of
from wnp.drawing.genogram.sheet import draw_genogram
from wnp.drawing.genogram.telling import Teller
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.shapes import Text
from wnp.lexicon import LANGUAGES, table
from wnp.model.family import Family, Gender, Person, Tie
from wnp.model.kinship import (
    BEGINNINGS,
    FEELINGS_BETWEEN,
    HARMS,
    HEALTH,
    LINK_KINDS,
    PROFILES,
    UNION_KINDS,
    Bond,
    Household,
)

MIA = Person("mia", "Mia", "child", 6, Gender.FEMALE)
MAMA = Person("mama", "Mama", "mother", 34, Gender.FEMALE, health=("addiction",))
PAPA = Person("papa", "Papa", "father", gender=Gender.MALE, born="1985")
OPA = Person("opa", "Opa", "grandparent", gender=Gender.MALE, born="1940", died="2019")
STAR = Person("luca", "Luca", "sibling", beginning="miscarriage")
PARTED = Tie(("mama", "papa"), ("mia", "luca"), "divorced", married="2010", divorced="2018")
FAMILY = Family(
    (MIA, MAMA, PAPA, OPA, STAR),
    (PARTED, Tie(("opa",), ("mama",), "birth")),
    households=(Household(("mama", "mia"), "bei Mama"),),
    bonds=(Bond(("mama", "papa"), "conflict"), Bond(("papa", "mama"), "violence")),
)


def written(drawing):
    found = []
    waiting = list(drawing.shapes)
    while waiting:
        shape = waiting.pop(0)
        if isinstance(shape, Text):
            found.append(shape.words)
        waiting[:0] = getattr(shape, "shapes", ())
    return found


def legend(drawing):
    return [mark.name for mark in drawing.marks if mark.kind == "legend"]


@pytest.mark.parametrize("profile", PROFILES)
def test_names_ages_and_years_are_written(profile):
    words = written(draw_genogram(FAMILY, language="de", profile=profile, centre=("mia",)))

    for said in ("Mia", "6", "* 1940 † 2019", "79", "verh. 2010", "gesch. 2018", "bei Mama"):
        assert said in words


def test_the_legend_explains_what_is_used_and_nothing_else():
    drawing = draw_genogram(FAMILY, language="de", centre=("mia",))

    assert legend(drawing) == [
        "Mann, Junge", "Frau, Mädchen", "um wen es geht", "gestorben", "Fehlgeburt", "Sucht",
        "geschieden", "bei Mama", "Konflikt", "körperliche Gewalt",
    ]  # fmt: skip


def test_words_for_those_who_cannot_see_it():
    drawing = draw_genogram(FAMILY, language="de", centre=("mia",))

    assert (drawing.title, drawing.description) == (
        "Genogramm: Mia",
        "Mama und Papa sind geschieden (verh. 2010, gesch. 2018). "
        "Mama und Papa haben Kinder: Mia (6) und Luca. Opa hat ein Kind: Mama (34). "
        "Opa ist 2019 gestorben. Mama: Sucht. Luca: eine Fehlgeburt. "
        "Mama und Mia wohnen zusammen: bei Mama. Mama und Papa: Konflikt. "
        "Von Papa gegen Mama: körperliche Gewalt.",
    )


def test_the_table_tells_the_same():
    teller = Teller(FAMILY, tree_of(FAMILY), "de")

    assert teller.head(for_child=False) == (
        "Name", "Alter, Jahre", "Eltern", "Partnerin, Partner", "Kinder", "Wohnt bei",
    )  # fmt: skip
    assert teller.rows(for_child=False)[:2] == (
        ("Mia", "6", "Mama und Papa", "", "", "bei Mama"),
        ("Mama", "34\nSucht", "Opa", "Papa (verh. 2010, gesch. 2018)", "Mia und Luca", "bei Mama"),
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_child_sees_no_marks_of_parting_illness_or_quarrel(language):
    drawing = draw_family_tree(FAMILY, choose_cast(FAMILY.people), language=language)
    words = table(f"{language}/genogram")
    told = " ".join((drawing.title, drawing.description, *written(drawing)))

    assert not [year for year in ("1940", "1985", "2010", "2018", "2019") if year in told]
    for name in ("divorced", "addiction", "conflict", "violence"):
        assert words["legend_of"][name] not in told


def test_a_star_stands_beside_the_dead_for_a_child():
    drawing = draw_family_tree(FAMILY, choose_cast(FAMILY.people), language="de")

    assert "Ein Stern steht bei Opa, denn dieser Mensch ist gestorben." in drawing.description


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_drawn_has_words(language):
    words = table(f"{language}/genogram")
    kinds = {*UNION_KINDS, *LINK_KINDS, *BEGINNINGS, *HEALTH, *FEELINGS_BETWEEN, *HARMS}

    assert kinds <= words["legend_of"].keys()
    assert {f"couple_{kind}" for kind in UNION_KINDS} <= words["tells"].keys()
    assert {*BEGINNINGS, *HEALTH} <= words["tells"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_have_the_same_rows_in_every_language(language):
    def keys(rows, before=""):
        for name, value in rows.items():
            yield f"{before}{name}"
            if isinstance(value, dict):
                yield from keys(value, f"{before}{name}.")

    assert set(keys(table(f"{language}/genogram"))) == set(keys(table("de/genogram")))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", [*FEELINGS_BETWEEN, *HARMS])
def test_every_bond_is_drawn_and_explained(profile, kind):
    made = Family(FAMILY.people, FAMILY.ties, bonds=(Bond(("opa", "papa"), kind),))
    drawing = draw_genogram(made, language="de", profile=profile)
    words = table("de/genogram")["legend_of"]

    assert words[kind] in legend(drawing)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_blank_sheet_names_nobody(profile):
    drawing = draw_blank("de", profile)

    assert drawing.title == "Genogramm zum Ausfüllen"
    assert "Genogramm von" in written(drawing)
    assert "adoptiert" in legend(drawing)


def test_a_family_without_anybody_is_an_empty_sheet():
    assert list(draw_genogram(Family(), language="de").marks) == []
