"""What a child may do gets the picture that its words ask for, in three languages."""

import pytest

from wnp.composing.home.rule_pictures import STOCK, kind_of_rule, scene_for
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.scene import draw_scene
from wnp.lexicon import LANGUAGES, table
from wnp.model.family import Person

MIA = Person("mia", "Mia", "child", 6)
KURT = Person("kurt", "Kurt", "neighbour")
OMA = Person("oma", "Oma Rosa", "grandparent")


@pytest.mark.parametrize(
    ("language", "rule", "kind"),
    [
        ("de", "Ich darf Oma jeden Tag anrufen.", "call"),
        ("de", "Ich gehe zu Kurt und klingle.", "go_to"),
        ("de", "Mia darf die Polizei anrufen: 110.", "police"),
        ("de", "Mia muss nicht dazwischen gehen.", "stay_out"),
        ("de", "Ich darf alles erzählen.", "tell"),
        ("de", "Mia darf aus dem Zimmer gehen, wenn es laut wird.", "leave"),
        ("de", "Ich darf Hilfe holen.", "get_help"),
        ("de", "Ich darf Mama und Papa lieb haben.", "love"),
        ("de", "Ich darf Nein sagen.", "stop"),
        ("de", "Jeden Freitag gibt es Eis.", ""),
        ("en", "I may phone Grandma.", "call"),
        ("en", "Mia can ring Gran every day.", "call"),
        ("en", "Mia can ring: 116 111.", "call"),
        ("en", "Mia can ring the bell at Kurt’s.", "doorbell"),
        ("en", "I can go to Kurt and ring the bell.", "go_to"),
        ("de", "Ich bin nicht schuld.", "free"),
        ("de", "Ich warte in meinem Zimmer.", "wait"),
        ("de", "Ich muss kein Geheimnis behalten.", "tell"),
        ("en", "It is not my fault.", "free"),
        ("en", "I do not get in the middle.", "stay_out"),
        ("en", "I go to my room.", "leave"),
        ("fr", "Je ne me mets pas entre les deux.", "stay_out"),
        ("fr", "Ce n’est pas ma faute.", "free"),
        ("fr", "Je peux appeler mamie.", "call"),
        ("fr", "J’ai le droit de tout raconter.", "tell"),
    ],
)
def test_a_rule_is_known_by_its_words(language, rule, kind):
    assert kind_of_rule(rule, language) == kind


def test_the_helper_whom_a_rule_names_is_in_its_picture():
    scene = scene_for("Ich gehe zu Kurt und klingle.", "mia", (OMA, KURT), "de")

    assert [actor.who for actor in scene.actors] == ["mia", "kurt"]


def test_a_picture_needs_nobody_of_the_family_to_help():
    scene = scene_for("Etwas ganz anderes.", "mia", (), "de")

    assert [actor.who for actor in scene.actors] == ["mia", "adult"]


def test_nobody_is_put_where_a_rule_leaves_a_line_for_a_name():
    scene = scene_for("Ich gehe zu ____ und klingle.", "mia", (OMA, KURT), "de")

    assert [actor.who for actor in scene.actors] == ["mia", "adult"]


def test_the_telephone_shows_the_number_of_the_region_where_a_rule_gives_none():
    scene = scene_for("Ich darf die Polizei anrufen.", "mia", (), "de", "133")

    assert [symbol.words for symbol in scene.symbols] == ["133"]


def test_an_emergency_number_stands_on_the_telephone():
    scene = scene_for("Ich darf die Polizei anrufen: 110.", "mia", (), "de")

    assert [symbol.words for symbol in scene.symbols] == ["110"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_rule_has_words(language):
    assert {kind for kind, words in table(f"{language}/rules").items() if words} == set(STOCK)


@pytest.mark.parametrize("kind", ["", *STOCK])
def test_every_picture_can_be_drawn(kind):
    people = {person.id: person for person in (MIA, OMA)}
    words = table("de/rules")[kind][0] if kind else "Etwas anderes."
    scene = scene_for(words, "mia", (OMA,), "de")

    drawing, problems = draw_scene(
        scene, choose_cast(people.values()), people, language="de", seed=1
    )

    assert problems == ()
    assert "Mia" in drawing.title + drawing.description
