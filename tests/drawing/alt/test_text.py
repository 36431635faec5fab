"""What a picture shows is said in right sentences, in the reader's language."""

import pytest

from wnp.drawing.alt.text import AltText, describe_people, describe_scene, naming_in
from wnp.drawing.alt.things import name_in_sentence
from wnp.drawing.people.poses import POSES
from wnp.lexicon import LANGUAGES, table
from wnp.model.family import Gender, Look, Person
from wnp.model.scene import Actor, Bubble, Feeling, PeoplePicture, PlacedThing, Relation, Scene
from wnp.palette import CLOTHES

PEOPLE = {
    person.id: person
    for person in (
        Person("mia", "Mia", "child", 6, Gender.FEMALE),
        Person("ben", "Ben", "sibling", 4, Gender.MALE),
        Person("mama", "Mama", "mother", None, Gender.FEMALE),
        Person("papa", "Papa", "father", None, Gender.MALE),
        Person("kim", "Kim", "child", 9),
        Person("anna", "Anna", "worker", 40, Gender.FEMALE, Look(aids=("wheelchair",))),
    )
}
ITS_OWN = {"pronouns", "their", "titles", "object", "one", "another", "known", "melted", "elided"}
"""Sections of the table that each language fills as its grammar asks."""


def told(scene, language="de"):
    return describe_scene(scene, PEOPLE, language).description


def test_a_person_does_something_and_feels_something():
    mia = Actor("mia", "cover-ears", posture="sit", seat="bed", feeling=Feeling("afraid", 3))
    scene = Scene("child-bedroom", "night", (mia,))

    assert describe_scene(scene, PEOPLE, "de") == AltText(
        "Mia im Kinderzimmer",
        "Es ist Nacht. Mia sitzt auf dem Bett und hält sich die Ohren zu. Sie hat große Angst.",
        "de",
    )
    assert told(scene, "en") == (
        "It is night. Mia sits on the bed and covers her ears. She is very afraid."
    )
    assert told(scene, "fr") == (
        "C’est la nuit. Mia est assise sur le lit et se bouche les oreilles. Elle a très peur."
    )


def test_a_language_without_a_table_is_spoken_to_in_english():
    alt = describe_scene(Scene("plain", actors=(Actor("mia", "stand"),)), PEOPLE, "tr")

    assert alt == AltText("Mia", "Mia stands.", "en")


def test_somebody_of_unknown_gender_is_named_again():
    scene = Scene("plain", actors=(Actor("kim", "sit-floor", feeling=Feeling("tired")),))

    assert told(scene) == "Kim sitzt auf dem Boden. Kim ist müde."


def test_people_who_do_the_same_share_a_sentence():
    parents = tuple(
        Actor(who, "sit", seat="table", feeling=Feeling("worried")) for who in ("mama", "papa")
    )
    scene = Scene("kitchen", actors=parents)

    assert told(scene) == "Mama und Papa sitzen am Tisch. Sie machen sich Sorgen."
    assert told(scene, "en") == "Mama and Papa sit at the table. They are worried."
    assert told(scene, "fr") == "Mama et Papa sont assis à table. Ils sont inquiets."


def test_french_words_agree_with_women_and_girls():
    girls = tuple(Actor(who, "sit", feeling=Feeling("proud")) for who in ("mia", "mama"))

    assert told(Scene("plain", actors=girls), "fr") == (
        "Mia et Mama sont assises. Elles sont fières."
    )


def test_relations_are_told_and_poses_that_say_the_same_are_not():
    mama = Actor(
        "mama", "kneel", relations=(Relation("kneel-before", "mia"), Relation("hug", "mia"))
    )
    scene = Scene("plain", actors=(mama, Actor("mia", feeling=Feeling("sad"))))

    assert told(scene) == "Mia ist traurig. Mama kniet vor Mia und umarmt sie."
    assert told(scene, "fr") == (
        "Mia est triste. Mama est à genoux devant Mia et serre Mia dans ses bras."
    )


def test_what_two_do_to_each_other_is_told_once():
    pair = (
        Actor("mama", relations=(Relation("hold-hand", "mia"),)),
        Actor("mia", relations=(Relation("hold-hand", "mama"),)),
    )

    assert told(Scene("plain", actors=pair)) == "Mia und Mama halten sich an der Hand."


def test_what_all_do_to_all_is_told_once():
    who = ("mama", "papa", "mia")
    actors = tuple(
        Actor(one, relations=tuple(Relation("hug", other) for other in who if other != one))
        for one in who
    )

    assert told(Scene("plain", actors=actors)) == "Mia, Mama und Papa umarmen sich."


def test_what_is_handed_over_is_named_with_the_giving():
    mama = Actor("mama", holds=("teddy",), relations=(Relation("give", "mia"),))
    scene = Scene("plain", actors=(mama, Actor("mia", gaze="viewer")))

    assert told(scene) == "Mia schaut uns an. Mama gibt Mia einen Teddy."
    assert told(scene, "en") == "Mia looks at us. Mama gives Mia a teddy."
    assert told(scene, "fr") == "Mia nous regarde. Mama donne un nounours à Mia."


def test_things_in_hands_are_named_in_the_right_case():
    mia = Actor("mia", "hold", spot="left", holds=("teddy", "ball"))

    assert told(Scene("plain", actors=(mia,))) == (
        "Mia steht links und hält einen Teddy und einen Ball."
    )
    assert told(Scene("plain", actors=(Actor("papa", "read", holds=("book",)),))) == "Papa liest."


def test_two_feelings_and_their_strength_are_told():
    mia = Actor("mia", feeling=Feeling("sad"), second_feeling=Feeling("angry", 1))

    assert told(Scene("plain", actors=(mia,))) == "Mia ist traurig und ein bisschen wütend."


def test_bubbles_are_told_with_the_quotation_marks_of_the_language():
    scene = Scene(
        "plain",
        bubbles=(
            Bubble("mama", words="Du bist nicht schuld."),
            Bubble("mia", "thought", words="Wo ist Papa"),
            Bubble("mia", "thought", people=("papa", "anna")),
            Bubble("mia", "thought", symbols=("star",)),
        ),
        actors=(Actor("mama"), Actor("mia")),
    )

    assert told(scene) == (
        "Mama sagt: „Du bist nicht schuld.“ Mia denkt: „Wo ist Papa“. Mia denkt an Papa und Anna."
        " In der Denkblase von Mia sieht man einen Stern."
    )
    assert "Mama dit : « Du bist nicht schuld. »" in told(scene, "fr")


def test_symbols_and_things_are_told_with_their_places():
    scene = Scene(
        "plain",
        actors=(Actor("mama"), Actor("mia")),
        symbols=(
            PlacedThing("worry-cloud", "mia"),
            PlacedThing("quarrel"),
            PlacedThing("noise", "door"),
        ),
        props=(PlacedThing("teddy", "floor"), PlacedThing("paper", "mia", words="Plan")),
    )

    assert told(scene).split("da. ")[1] == (
        "Über Mia sieht man eine Sorgenwolke."
        " Zwischen Mama und Mia sieht man zwei Blitze für den Streit."
        " An der Tür sieht man ein Zeichen für Lärm."
        " Auf dem Boden sieht man einen Teddy."
        " Neben Mia sieht man ein Blatt Papier. Darauf steht: „Plan“."
    )


def test_a_stock_character_has_a_name_of_its_own_in_every_case():
    scene = Scene(
        "police",
        actors=(
            Actor("mia", relations=(Relation("talk-to", "police"),)),
            Actor("police", "talk", feeling=Feeling("calm")),
        ),
    )

    assert describe_scene(scene, PEOPLE, "de").title.startswith(
        "Mia mit einer Person von der Polizei"
    )
    assert told(scene) == (
        "Mia spricht mit einer Person von der Polizei. Die Person von der Polizei spricht."
        " Sie ist ruhig."
    )
    assert told(scene, "en").endswith("The police officer talks and is calm.")


def test_somebody_in_a_wheelchair_does_not_stand():
    assert told(Scene("plain", actors=(Actor("anna", "stand"),))) == "Anna sitzt im Rollstuhl."
    assert told(Scene("plain", actors=(Actor("anna", "wave"),))) == "Anna winkt."


def test_herr_is_bent_where_german_asks_for_it():
    people = PEOPLE | {"berger": Person("berger", "Herr Berger", "worker", 50, Gender.MALE)}
    scene = Scene(
        "plain",
        actors=(Actor("mia", relations=(Relation("talk-to", "berger"),)), Actor("berger", "stand")),
    )

    assert describe_scene(scene, people, "de") == AltText(
        "Mia mit Herrn Berger", "Mia spricht mit Herrn Berger. Herr Berger steht.", "de"
    )


def test_an_empty_scene_says_so():
    alt = describe_scene(Scene("kitchen"), PEOPLE, "de")

    assert alt == AltText("In der Küche", "Auf dem Bild ist niemand zu sehen.", "de")


def test_faces_with_names_are_told_by_circle():
    rings = (("mia",), ("mama", "papa"), ("anna",))

    assert describe_people(PeoplePicture("circles", ()), rings, PEOPLE, "de") == AltText(
        "Menschen um Mia",
        "In der Mitte ist Mia. Im inneren Kreis: Mama und Papa. Im äußeren Kreis: Anna.",
        "de",
    )
    assert describe_people(PeoplePicture("family", ()), rings[:2], PEOPLE, "fr") == AltText(
        "La famille de Mia",
        "Au milieu, il y a Mia. Tout autour : Mama et Papa.",
        "fr",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pose_can_be_told_of_one_and_of_several(language):
    forms = table(f"{language}/alt")["poses"]

    assert POSES.keys() - {"carried", "in-arms"} <= forms.keys()
    for pose in forms:
        one = told(Scene("plain", actors=(Actor("mia", pose, seat="sofa", spot="left"),)), language)
        many = told(Scene("plain", actors=(Actor("mia", pose), Actor("ben", pose))), language)
        assert "{" not in one + many
        assert "  " not in one + many


def test_the_tables_of_all_languages_have_the_same_rows():
    german = table("de/alt")
    for language in LANGUAGES:
        other = table(f"{language}/alt")
        for section, rows in german.items():
            if isinstance(rows, dict) and section not in ITS_OWN:
                assert rows.keys() == other[section].keys(), (language, section)


def test_signs_and_counted_things_are_told():
    scene = Scene(
        "plain",
        symbols=(
            PlacedThing("worry-cloud", "mia", words="Was ist mit Mama?"),
            PlacedThing("traffic-light", state="yellow"),
            PlacedThing("week", state="mon+wed"),
            PlacedThing("clock", state="18:30"),
        ),
        props=(PlacedThing("apple", "table", count=3),),
        actors=(Actor("mia", holds=("bicycle",)),),
    )

    assert told(scene) == (
        "Mia hat ein Fahrrad bei sich. "
        "Über Mia sieht man eine Sorgenwolke mit den Worten „Was ist mit Mama?“ "
        "Dazu sieht man eine Ampel. Die Ampel steht auf Gelb. "
        "Dazu sieht man einen Wochenkalender. Im Kalender haben Montag und Mittwoch ein Herz. "
        "Dazu sieht man eine Uhr. Die Uhr zeigt 18:30 Uhr. "
        "Auf dem Tisch sieht man drei Äpfel."
    )


def test_a_sign_alone_is_what_one_sees():
    alt = describe_scene(Scene("plain", symbols=(PlacedThing("scale", state="6"),)), {}, "de")

    assert alt.title == "Ein Weg mit den Zahlen von 0 bis 10"
    assert alt.description == (
        "Man sieht einen Weg mit den Zahlen von 0 bis 10. Eine Fahne steht auf der Zahl 6."
    )


@pytest.mark.parametrize(
    ("language", "name", "colour", "said"),
    [
        ("de", "ball", "red", "einen roten Ball"),
        ("de", "cup", "blue", "eine blaue Tasse"),
        ("de", "car", "leaf", "ein grünes Auto"),
        ("de", "shoes", "mustard", "gelbe Schuhe"),
        ("de", "balloon", "pink", "einen rosa Luftballon"),
        ("de", "plan", "red", "den Plan"),
        ("en", "umbrella", "red", "a red umbrella"),
        ("en", "ball", "orange", "an orange ball"),
        ("en", "shoes", "blue", "blue shoes"),
        ("fr", "cup", "leaf", "une tasse verte"),
        ("fr", "ball", "blue", "un ballon bleu"),
        ("fr", "shoes", "leaf", "des chaussures vertes"),
    ],
)
def test_the_colour_of_a_thing_agrees_with_it(language, name, colour, said):
    thing = PlacedThing(name, colour=colour)

    assert name_in_sentence(thing, "props", "has", naming_in(language, {})) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_colour_of_clothes_is_a_colour_of_things(language):
    assert set(table(f"{language}/alt")["coloured"]) - {"name", "articles"} == set(CLOTHES)


def test_the_child_comes_first_and_what_is_said_last():
    scene = Scene(
        "kitchen",
        "evening",
        actors=(Actor("papa", "cook"), Actor("mia", "eat", seat="table")),
        bubbles=(Bubble("papa", words="Guten Appetit!"),),
        props=(PlacedThing("apple", "table"),),
        weather="rain",
        states=("tidy",),
    )

    assert told(scene) == (
        "Es ist Abend. Draußen regnet es. Mia isst am Tisch. Papa kocht. Auf dem Tisch sieht man"
        " einen Apfel. Es ist aufgeräumt. Papa sagt: „Guten Appetit!“"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Ein Kind streichelt eine Katze. Die Katze liegt auf dem Bett."
               " Das Kind denkt an einen Hund."),
        ("en", "A child strokes a cat. The cat is lying on the bed."
               " The child is thinking of a dog."),
        ("fr", "Un enfant caresse un chat. Le chat est couché sur le lit."
               " L’enfant pense à un chien."),
    ],
)  # fmt: skip
def test_somebody_unknown_is_introduced_once(language, said):
    scene = Scene(
        "plain",
        actors=(Actor("child", relations=(Relation("stroke", "cat"),)),
                Actor("cat", "lie", seat="bed")),
        bubbles=(Bubble("child", "thought", people=("dog",)),),
    )  # fmt: skip

    assert told(scene, language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Eine graue Gestalt, die nicht zu erkennen ist, und Mama telefonieren."
               " Die graue Gestalt sagt: „Ja.“"),
        ("en", "A grey figure nobody can recognise and Mama are on the phone."
               " The grey figure says: “Ja.”"),
        ("fr", "Une silhouette grise qu’on ne peut pas reconnaître et Mama téléphonent."
               " La silhouette grise dit : « Ja. »"),
    ],
)  # fmt: skip
def test_a_silhouette_is_nobody_that_can_be_recognised(language, said):
    scene = Scene(
        "plain",
        actors=(Actor("silhouette", "phone"), Actor("mama", "phone")),
        bubbles=(Bubble("silhouette", words="Ja."),),
    )

    assert told(scene, language) == said


def test_two_of_the_same_name_are_told_apart():
    actors = (Actor("doctor-female", "wave"), Actor("doctor-male", "read"))
    scene = Scene("plain", actors=actors, bubbles=(Bubble("doctor-male", words="Hello."),))

    assert told(scene, "en") == (
        "A doctor waves. Another doctor reads. The other doctor says: “Hello.”"
    )


def test_a_pronoun_stands_only_where_it_is_clear():
    hugs = Actor("mama", feeling=Feeling("calm"), relations=(Relation("hug", "mia"),))
    papa = Actor("papa", feeling=Feeling("calm"), relations=(Relation("comfort", "mia"),))

    assert told(Scene("plain", actors=(hugs, papa))) == (
        "Mama umarmt Mia. Mama ist ruhig. Papa tröstet Mia. Er ist ruhig."
    )


def test_what_people_do_to_each_other_follows_what_they_feel():
    actors = tuple(
        Actor(who, "stand", feeling=Feeling("angry"), relations=(Relation("apart-from", other),))
        for who, other in (("mama", "papa"), ("papa", "mama"))
    )

    assert told(Scene("plain", actors=actors)) == (
        "Mama und Papa sind wütend. Sie stehen ein Stück voneinander weg."
    )


@pytest.mark.parametrize(
    ("actor", "said"),
    [
        (Actor("mia", "walk", seat="door"), "Mia geht zur Tür."),
        (Actor("mia", "lie", seat="bed"), "Mia liegt im Bett."),
        (Actor("mia", "hug-knees", posture="sit", seat="bed"),
         "Mia sitzt auf dem Bett mit angezogenen Knien."),
        (Actor("mia", "ride", seat="car", holds=("bicycle",)), "Mia fährt Fahrrad."),
        (Actor("mia", "drink", holds=("cup",)), "Mia trinkt."),
        (Actor("mia", "wave", relations=(Relation("sit-on-lap", "mama"),), spot="left"),
         "Mia winkt und sitzt bei Mama auf dem Schoß."),
        (Actor("mia", relations=(Relation("point-at", "door"),)), "Mia zeigt auf die Tür."),
        (Actor("mia", relations=(Relation("hug", "mama"), Relation("hug", "ben"))),
         "Mia umarmt Mama und Ben."),
        (Actor("anna", "sit", seat="sofa"), "Anna sitzt auf dem Sofa."),
        (Actor("anna", "sit", seat="table"), "Anna sitzt am Tisch im Rollstuhl."),
    ],
)  # fmt: skip
def test_where_somebody_is_is_told_once(actor, said):
    assert told(Scene("plain", actors=(actor,))) == said


def test_a_feeling_is_told_once():
    mia = Actor("mia", feeling=Feeling("furious"), second_feeling=Feeling("angry"))

    assert told(Scene("plain", actors=(mia,))) == "Mia ist sehr wütend."


def test_nothing_at_all_has_a_title_too():
    assert describe_scene(Scene("plain"), {}, "de") == AltText(
        "Auf dem Bild ist niemand zu sehen", "Auf dem Bild ist niemand zu sehen.", "de"
    )
