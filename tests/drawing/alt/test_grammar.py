"""Whatever is in a picture is told in sentences that a teacher of the language would let pass.

All poses, contacts, places and things are put together, each in every language, and each text is
looked through for what must not be in it: `faults`.
"""

import re
from itertools import cycle, product

import pytest

from wnp.drawing.alt.names import CAPITAL, CLOSE, FORM, OPEN
from wnp.drawing.alt.people import WHOLE
from wnp.drawing.alt.several import describe_places
from wnp.drawing.alt.text import LONGEST_DESCRIPTION, LONGEST_TITLE, describe_scene
from wnp.drawing.people.faces import FEELINGS as FACES
from wnp.drawing.people.poses import POSES
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.pictures import picture_ids, picture_table
from wnp.model.family import Gender, Look, Person
from wnp.model.scene import Actor, Bubble, Feeling, PlacedThing, PlacesPicture, Relation, Scene
from wnp.values import replace

PEOPLE = {
    person.id: person
    for person in (
        Person("mia", "Mia", "child", 6, Gender.FEMALE),
        Person("ben", "Ben", "sibling", 4, Gender.MALE),
        Person("anna", "Anna", "mother", None, Gender.FEMALE),
        Person("kim", "Kim", "friend", 9),
        Person("berger", "Herr Berger", "worker", 50, Gender.MALE),
        Person("bello", "Bello", "pet"),
        Person("ali", "Ali", "relative", 30, Gender.MALE, Look(aids=("wheelchair",))),
    )
}
WORDS = table("de/scene")
STOCK = tuple(WORDS["people"])
ALONE = (("mia",), ("ben",), ("kim",), ("child",), ("police-male",), ("dog",))
TOGETHER = (("mia", "anna"), ("ben", "mia"), ("kim", "adult-female"), ("child", "mother"))
FEELINGS = tuple(WORDS["feelings"])
SEATS = ("", *WORDS["seats"])
NOT_TOLD = {"carried", "in-arms"}
"""Poses of a child in somebody's arms: told with the one who carries."""


def told(scene, language):
    return describe_scene(scene, PEOPLE, language)


# What must not be in a text

MARKS = re.compile(f"[{{}}{OPEN}{FORM}{CLOSE}{CAPITAL}]")
AWRY = re.compile(r"  | [,.;]|,[.,:]|\.\.|(?<!„)„„|\b(\w+) (?:und |and |et )?(?!lit|porte)\1\b")
ENDS = (".", "!", "?", "…", "“", "”", "»")
SAID = re.compile("„[^“]*“|“[^”]*”|« [^»]* »")
HYPHENED = {one for kind in ("poses", "relations", "people", "acts") for one in WORDS[kind]
            if "-" in one} - {"thumbs-up"}  # fmt: skip
IDS = re.compile(rf"\b(?:{'|'.join(sorted(HYPHENED))})\b")
FOREIGN = {
    "de": re.compile(r"\b(?:the|and|with|is|are|of|his|est|sont|une|les|avec|et)\b"),
    "en": re.compile(r"\b(?:und|der|das|ist|sind|mit|ein|eine|est|sont|une|les|avec|et)\b"),
    "fr": re.compile(r"\b(?:und|der|das|ist|sind|mit|eine|the|and|with|is|are|his)\b"),
}
GRAMMAR = {
    "de": re.compile(
        r"\b(?:mit|von|bei|zu|Neben|Über|Zwischen|vor) (?:ein|einen|eine|das|die|den) "
        r"(?!Worten|Zahlen|Großeltern|Schultern)|\b(?:von|bei|zu|in|an) dem\b|\bden Herr\b"
        r"|\bHerrn Berger (?:sitzt|steht|ist|sagt)\b"
        r"|\b[Ee]in \w+in\b|\b[Ee]iner? Mann\b|\b[Ee]in(?:en|em)? Frau\b|\b[Ee]ine Kind\b"
    ),
    "en": re.compile(r"\b[Aa] [aeiouAEIOU](?!n?i)|\b[Aa]n [^aeiouAEIOU]|s’s\b(?!\w)|\bthe the\b"),
    "fr": re.compile(
        r"\b(?:[dDlLsSjJ]e|[lL]a|[qQ]ue|[nN]e) [aeiouéèêîôâœAEIOUÉÈÊ]|\b[àÀ] les? (?=\w)"
        r"|\b[dD]e les? |\bd’(?![aeiouéèêîôâœhAEIOUÉÈÊHY])|'"
    ),
}


def faults(text, language):
    """Return what is wrong with a text."""
    bare = SAID.sub("Worte", text)
    found = [f"mark {one}" for one in MARKS.findall(text)]
    found += [f"awry {one[0]!r}" for one in AWRY.finditer(bare)]
    found += [f"id {one}" for one in IDS.findall(bare)]
    found += [f"foreign {one}" for one in FOREIGN[language].findall(bare)]
    found += [f"grammar {one[0]!r}" for one in GRAMMAR[language].finditer(bare)]
    found += [f"small {one}" for one in sentences(bare) if not one[0].isupper()]
    if not text.endswith(ENDS):
        found.append("no end")
    return found


def sentences(text):
    return [one for one in re.split(r"(?<=[.!?…]) ", text) if one]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "ein Kind winkt."),
        ("de", "Ein Lehrerin winkt."),
        ("de", "Mia spricht mit einen Jungen."),
        ("de", "Über von dem Kind sieht man ein Herz."),
        ("de", "Mia steht und steht."),
        ("de", "Mia winkt  ."),
        ("de", "Mia winkt"),
        ("de", "Mia is there."),
        ("en", "Mia holds a apple."),
        ("en", "Mia ist da."),
        ("en", "Mia hold-hand Ben."),
        ("fr", "Mia est à côté de Anna."),
        ("fr", "Mia parle à le garçon."),
        ("fr", "Mia est à côté de le garçon."),
        ("fr", "C'est la nuit."),
        ("fr", "Mia and Ben."),
        ("fr", "Mia {verb}."),
    ],
)
def test_what_is_wrong_is_found(language, text):
    assert faults(text, language)


def wrong(scenes, language):
    """Return every text in which something is wrong, with what it is."""
    texts = [told(scene, language).description for scene in scenes]
    return [(text, found) for text in texts if (found := faults(text, language))]


# Everything has words


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_be_asked_for_can_be_told(language):
    rows = table(f"{language}/alt")

    for kind in ("poses", "feelings", "relations", "seats", "spots", "depths", "gazes", "weather",
                 "states"):  # fmt: skip
        assert set(WORDS[kind]) <= set(rows[kind]), kind
    assert set(WORDS["people"]) <= set(rows["stock"])
    assert set(WORDS["mutual"]) <= set(rows["mutual"])
    assert set(WORDS["times"]) <= {"day", *rows}
    assert set(WORDS["seats"]) <= set(rows["targets"])
    assert POSES.keys() - NOT_TOLD <= rows["poses"].keys()
    assert FACES.keys() - {"earnest"} <= rows["feelings"].keys()
    assert {*WORDS["lights"], *WORDS["days"]} <= set(rows["signs"]["states"])
    assert {f"{kind}{one}" for kind in ("speech", "thought")
            for one in ("", "_of", "_sign", "_blank")} <= set(rows["bubbles"])  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_has_a_name_inside_a_sentence(language):
    for kind, form in (("settings", "in"), ("props", "is"), ("symbols", "is")):
        rows = picture_table(kind)
        assert [name for name in rows if not rows[name].get(f"{language}_{form}")] == []
    props = picture_table("props")
    assert [name for name in props if not props[name].get(f"{language}_many")] == []
    masculine = re.compile(r"(?:ein|der) (?!\w+es\b)")
    for row in (*props.values(), *picture_table("symbols").values()):
        accusative = row.get("de_has", row["de_is"])
        assert not accusative.startswith("der ")
        assert masculine.match(row["de_is"]) or accusative == row["de_is"]


@pytest.mark.parametrize("language", ["de", "fr"])
def test_each_stock_character_has_a_name_of_its_own(language):
    names = [row[0] for row in table(f"{language}/alt")["stock"].values()]

    assert sorted(names) == sorted(set(names))


# Everything together with everything


@pytest.mark.parametrize("language", LANGUAGES)
def test_poses_in_every_seat_are_told_well(language):
    who, feelings = cycle((*ALONE, *TOGETHER)), cycle((None, *FEELINGS))
    scenes = [
        Scene("plain", actors=tuple(
            Actor(one, pose, seat=seat, feeling=feeling and Feeling(feeling, strength))
            for one in ids))
        for (pose, seat), ids, feeling, strength in zip(
            product(WORDS["poses"], SEATS), who, feelings, cycle((1, 2, 3)), strict=False)
    ]  # fmt: skip

    assert wrong(scenes, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verb_agrees_with_how_many_do_it(language):
    rows = table(f"{language}/alt")["poses"]
    for pose, ids in product(rows, (*ALONE, *TOGETHER)):
        posture = "" if pose in WHOLE | {"sit-floor"} else "kneel"
        actors = tuple(Actor(one, pose, posture=posture) for one in ids)
        text = told(Scene("plain", actors=actors), language).description
        verbs = [row.partition(" ")[0].partition("{")[0] for row in rows[posture or pose]]

        assert f" {verbs[len(ids) > 1]}" in text
        assert f"{verbs[len(ids) == 1]} " not in text.replace(".", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_contacts_with_everybody_are_told_well(language):
    others = (("ben",), ("berger",), ("silhouette",), ("dog",), ("anna", "teacher-female"))
    does = (("mia",), ("kim",), ("child",), ("mia", "kim"))
    scenes = [
        Scene("plain", actors=(
            *(Actor(who, relations=tuple(Relation(kind, one) for one in whom)) for who in ids),
            *(Actor(one, "wave", feeling=Feeling("calm")) for one in whom)))
        for kind, ids, whom in product(WORDS["relations"], does, others)
    ]  # fmt: skip
    both = [
        Scene("plain", actors=(Actor(who, relations=(Relation(kind, other),)),
                               Actor(other, relations=(Relation(kind, who),))))
        for kind, (who, other) in product(WORDS["mutual"], (*TOGETHER, ("police", "anna")))
    ]  # fmt: skip

    assert wrong(scenes, language) == []
    assert wrong(both, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_pointed_at_has_a_name(language):
    targets = (*WORDS["seats"], *WORDS["targets"], *picture_ids("props"))
    scenes = [
        Scene("plain", actors=(Actor("mia", relations=(Relation(kind, target),)),))
        for kind, target in product(("point-at", "look-at"), targets)
    ]

    assert wrong(scenes, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_new_is_a_child_and_then_the_child(language):
    rows = table(f"{language}/alt")
    known = re.compile({"de": "(Der|Die|Das) ", "en": "The ", "fr": "(Le |La |L’)"}[language])
    for who in STOCK:
        relations = (Relation("talk-to", who),)
        scene = Scene("plain", actors=(Actor("mia", relations=relations), Actor(who, "wave")))
        first, second = sentences(told(scene, language).description)

        assert rows["stock"][who][2] in first
        assert known.match(second), second


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_times_and_weather_are_told_well(language):
    scenes = [
        Scene(place, time, actors=(Actor(who, "wave"),), weather=weather, states=(state,))
        for (place, time), who, weather, state in zip(
            product((*picture_ids("settings"),) * 5, ("day", "evening", "night")),
            cycle(STOCK), cycle(("", *WORDS["weather"])), cycle(("", *WORDS["states"])),
            strict=False)
    ]  # fmt: skip

    assert wrong(scenes, language) == []
    for scene in scenes:
        title = told(scene, language).title
        assert title[0].isupper()
        assert faults(f"{title}.", language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_things_are_told_well_wherever_they_are(language):
    near = cycle(("", "mia", "mother", "mia+ben", "floor", "table", "door", "left", "top", "wall"))
    people = (Actor("mia", "wave"), Actor("ben", "wave"))
    scenes = [
        Scene("plain", actors=(Actor("child", holds=(name,), colours=((name, "red"),)),))
        for name in picture_ids("props")
    ] + [
        Scene("plain", actors=people, props=(PlacedThing(name, beside, words, count=count),))
        for name, beside, words, count in zip(
            picture_ids("props") * 3, near, cycle(("", "Plan A")), cycle((1, 3, 10)), strict=False)
    ] + [
        Scene("plain", actors=people, symbols=(PlacedThing(name, beside, words),))
        for name, beside, words in zip(
            picture_ids("symbols") * 9, near, cycle(("", "12 34", "Ja!")), strict=False)
    ]  # fmt: skip

    assert wrong(scenes, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_bubbles_of_everybody_are_told_well(language):
    bubbles = [
        Bubble("", kind, words, symbols, people, voice)
        for kind, words, symbols, people, voice in product(
            ("speech", "thought"), ("", "Ja.", "Ja"), ((), ("heart", "music")),
            ((), ("anna", "dog"), ("berger",)), ("", "whisper", "shout"))
    ]  # fmt: skip
    who = cycle((*PEOPLE, *STOCK))
    scenes = [
        Scene("plain", actors=(Actor(one, "wave"),), bubbles=(replace(bubble, who=one),))
        for bubble, one in zip(bubbles * 2, who, strict=False)
    ]

    assert wrong(scenes, language) == []


# Short enough to listen to


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 4, 10])
def test_nothing_is_told_at_too_great_a_length(language, count):
    people = ("mia", "ben", "anna", "berger", "kim", *STOCK)[:count]
    poses, feelings = cycle(WORDS["poses"]), cycle(FEELINGS)
    actors = tuple(
        Actor(who, next(poses), feeling=Feeling(next(feelings), 3), seat="round-table",
              spot="left", depth="back", gaze="up", holds=("water-bottle", "ball"),
              relations=(Relation("hold-on-lap", people[0]),) if who != people[0] else ())
        for who in people
    )  # fmt: skip
    said = "Wir machen alle zusammen einen guten Plan, damit niemand mehr Angst haben muss. " * 2
    bubbles = tuple(Bubble(who, words=said) for who in people[:4])
    scene = Scene("foster-home", "night", actors, bubbles, weather="rain", states=("untidy",))

    alt = told(scene, language)

    assert len(alt.title) <= LONGEST_TITLE
    assert len(alt.description) <= LONGEST_DESCRIPTION
    assert faults(alt.description, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["side-by-side", "houses", "house"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_several_places_are_told_one_after_the_other(kind, count, language):
    places = ("kitchen", "grandparents", "child-bedroom", "foster-home")[:count]
    positions = ("left", "right", "top-left", "bottom-right")[:count]
    actors = tuple(Actor(who, "sit", feeling=Feeling("sad")) for who in ("child", "dog"))
    picture = PlacesPicture(kind, tuple(Scene(place, actors=actors) for place in places))

    alt = describe_places(picture, positions, PEOPLE, language)

    assert len(alt.title) <= LONGEST_TITLE
    assert len(alt.description) <= LONGEST_DESCRIPTION
    assert faults(alt.description, language) == []
