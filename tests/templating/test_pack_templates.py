"""Templates of a pack are whole, have ids of their own, and fill."""

import pytest

from tests.packs import pack_of
from wnp.lexicon.messages import say
from wnp.resources import resource_files
from wnp.templating.library import find_template
from wnp.templating.pack_templates import check_templates, templates_of

FOLDER = "templates/NORD-01"


def pack_with(change=lambda name, text: text, left_out=()):
    """Return a pack with one topic of the library under another name, changed by a function."""
    texts = {
        name: content.decode().replace('id = "T02"', 'id = "NORD-01"')
        for name, content in resource_files("story_templates/T02")
        if name.partition("/")[0] in ("template.toml", "de") and name not in left_out
    }
    texts["template.toml"] = texts["template.toml"].replace('["de", "en", "fr"]', '["de"]')
    return pack_of(**{f"{FOLDER}/{name}": change(name, text) for name, text in texts.items()})


def said_of(pack):
    """Return what is said in German about the templates of a pack, without hints."""
    return [say(found, "de").partition("\n")[0] for found in check_templates(pack)]


def in_file(file, old, new):
    """Return a change of one file."""
    return lambda name, text: text.replace(old, new) if name == file else text


def test_a_topic_of_the_library_is_one_of_a_pack():
    pack = pack_with()

    assert said_of(pack) == []
    found = find_template("nord-01", templates_of(pack))
    assert (found.id, found.languages) == ("NORD-01", ("de",))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            in_file("template.toml", '"NORD-01"', '"T02"'),
            "template.toml: Die Vorlage im Ordner „NORD-01“ hat das Kürzel „T02“.",
            id="another id",
        ),
        pytest.param(
            in_file("template.toml", "ages = [3, 7, 12]", "ages = 3"),
            "template.toml: Die Vorlage NORD-01 lässt sich nicht lesen: „template.toml“ fehlt oder "
            "stimmt nicht.",
            id="no list",
        ),
        pytest.param(
            in_file("template.toml", 'name = "toy"', 'name = "bank"'),
            "template.toml: Die Vorlage NORD-01 lässt sich nicht lesen: „blanks“ fehlt oder stimmt "
            "nicht.",
            id="an unknown question",
        ),
        pytest.param(
            in_file("template.toml", '["de"]', '["../de"]'),
            "template.toml: Die Vorlage NORD-01 lässt sich nicht lesen: „languages“ fehlt oder "
            "stimmt nicht.",
            id="a way out",
        ),
        pytest.param(
            in_file("de/record.yaml", "{%", "{{ nobody }}{%"),
            "de: In der Vorlage NORD-01 lässt sich ein Platzhalter nicht füllen: "
            "nobody' is undefined",
            id="nothing to fill in",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_template_is_said(change, said):
    assert said_of(pack_with(change)) == [f"{FOLDER}/{said}"]


def test_a_template_without_its_plan_is_not_whole():
    assert said_of(pack_with(left_out=("de/plan.yaml",))) == [
        f"{FOLDER}/template.toml: In der Vorlage NORD-01 fehlt de/plan.yaml."
    ]
