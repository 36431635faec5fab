"""The template library says what there is, and finds a topic by many words."""

import pytest

from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import say
from wnp.problems import Problem
from wnp.templating.library import example, find_template, list_templates, search_templates

TEMPLATES = list_templates()


def test_every_template_speaks_every_language():
    ids = [template.id for template in TEMPLATES]

    assert ids == sorted(set(ids))
    assert {template.languages for template in TEMPLATES} == {("de", "en", "fr")}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_a_template_describes_itself_in_every_language(template):
    assert [language for language, _ in template.leaflets] == list(LANGUAGES)
    for _, leaflet in template.leaflets:
        assert leaflet.title
        assert leaflet.about
        assert leaflet.words
        assert leaflet.guidance


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_the_example_family_has_everybody_the_template_speaks_of(template):
    parts = {part.name for part in template.parts}
    for language in template.languages:
        rows = example(template, language)

        assert set(rows) == parts | {"answers"}
        assert set(rows["answers"]) == {blank.name for blank in template.blanks}
        assert all(set(part.asks) <= set(rows[part.name]) for part in template.parts)
        assert all(member in parts for _, members in template.groups for member in members)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("T02", "T02"),
        ("t03", "T03"),
        ("nicht-zu-hause", "T02"),
        ("Warum schlafe ich jetzt nicht zu Hause?", "T02"),
        ("When one adult hurts another at home", "T03"),
        ("Inobhutnahme Pflegefamilie Fremdplatzierung", "T02"),
        ("violence domestique", "T03"),
    ],
)
def test_a_template_is_found_by_id_title_or_topic(words, found):
    template = find_template(words)

    assert not isinstance(template, Problem)
    assert template.id == found


def test_an_unknown_template_is_said_with_the_nearest():
    found = find_template("Inobhutname")
    assert isinstance(found, Problem)
    assert say(found, "de") == (
        "Eine Vorlage „Inobhutname“ gibt es nicht.\n"
        "    Meinten Sie T02? Mit „wnp templates“ sehen Sie alle."
    )


def test_nothing_near_lists_what_there_is():
    found = find_template("Zirkus")
    assert isinstance(found, Problem)
    known = ", ".join(template.id for template in TEMPLATES)
    assert f"Es gibt: {known}." in say(found, "de")


def test_searching_without_words_lists_everything():
    assert search_templates("") == TEMPLATES
    assert "T03" in [template.id for template in search_templates("Polizei")]
    assert search_templates("Zirkus") == ()


def test_a_language_without_a_leaflet_gets_english():
    assert find_template("T02").title("tr") == "Why am I not sleeping at home now?"
