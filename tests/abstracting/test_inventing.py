"""The family of an example is invented, and like nobody of the real one."""

import pytest

from tests.abstracting.told import FIELDS, page, source
from wnp.abstracting.inventing import invented_family
from wnp.abstracting.people import seats_of
from wnp.lexicon import LANGUAGES, table
from wnp.model.family import ROLES
from wnp.problems import Findings
from wnp.reading.family import parse_family
from wnp.reading.keys import value_named, value_words

LOOK = {"de": "Aussehen", "en": "look", "fr": "apparence"}


def test_a_name_of_the_family_is_never_invented():
    family = source(page(""), people=(("Lumi", "Kind"), ("Mama", "Mutter"), ("Wenzel", "Opa")))
    rows = invented_family(seats_of(family.folder), "de", family.names)

    names = {part: row["name"] for part, row in rows.items()}
    assert names == {
        "child": "Timo",
        "mother": "Mama",
        "grandparent": "Oma",
        "worker": "Frau Torberg",
    }


def test_no_look_holds_a_name_of_the_family():
    family = source(page(""), "fr", people=(("Claire", "enfant"),))
    rows = invented_family(seats_of(family.folder), "fr", family.names)

    assert rows["child"]["look"] == (
        "cheveux bruns avec deux couettes, t-shirt jaune, pantalon bleu"
    )


def test_there_are_names_for_any_number_of_people():
    family = source(page(""), people=[(f"N{number}", "Nachbar") for number in range(60)])
    rows = invented_family(seats_of(family.folder), "de", family.names)

    assert len({row["name"] for row in rows.values()}) == len({row["id"] for row in rows.values()})
    assert len(rows) == 63


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_invented_can_be_read_and_drawn(language):
    invented = table(f"{language}/abstracting")["invented"]
    spoken, listed, name, role = FIELDS[language]

    assert set(invented) == set(ROLES) - {"silhouette", "sibling"}
    for meaning, rows in invented.items():
        for called, what, gender, _, look in rows:
            said = f'{name}: "{called}", {role}: "{what}", {LOOK[language]}: "{look}"'
            text = f"{spoken}: {language}\n{listed}:\n  a: {{{said}}}\n"
            findings = Findings()
            parse_family(text, "family.yaml", findings)
            assert (called, list(findings)) == (called, [])
            assert value_named("role", what, language) == meaning
            assert not gender or value_named("gender", gender, language) in value_words(
                "gender", language
            )
