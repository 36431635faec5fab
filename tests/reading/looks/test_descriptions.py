"""Looks are understood as practitioners write them, in three languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.messages import say
from wnp.model import family
from wnp.model.family import Garment, Look
from wnp.palette import CLOTHES, HAIR, SKIN
from wnp.problems import Findings, Place
from wnp.reading.looks.descriptions import parse_look
from wnp.reading.looks.hair_styles import HAIR_STYLES


def read(words: str, language: str = "de") -> tuple[Look, list[str]]:
    """Return a look and what is said about it."""
    findings = Findings()
    look = parse_look(words, Place("family.yaml", 4, 20), language, findings)
    return look, [say(found, language) for found in findings]


SAME = [
    (
        "braune Haare mit Zöpfen, gelbes Kleid, Brille",
        "brown hair in braids, yellow dress, glasses",
        "cheveux bruns avec des tresses, robe jaune, lunettes",
        Look("braids", "brown", glasses="round", top=Garment("dress", "mustard")),
    ),
    (
        "kurze blonde Haare, blaue Latzhose",
        "short blond hair, blue dungarees",
        "cheveux blonds courts, salopette bleue",
        Look("short", "blond", top=Garment("dungarees", "blue")),
    ),
    (
        "lange rote Haare, grüner Pullover",
        "long red hair, green jumper",
        "longs cheveux roux, pull vert",
        Look("long", "red", top=Garment("jumper", "leaf")),
    ),
    (
        "Bart, gestreiftes T-Shirt",
        "beard, striped T-shirt",
        "barbe, t-shirt rayé",
        Look(beard="full", top=Garment("t-shirt", "", "stripes")),
    ),
    (
        "graue Locken, Brille, lila Jacke",
        "grey curls, glasses, purple jacket",
        "boucles grises, lunettes, veste violette",
        Look("curly", "grey", glasses="round", top=Garment("jacket", "plum")),
    ),
    (
        "Kopftuch in Lila",
        "headscarf in purple",
        "foulard violet",
        Look(headwear="headscarf", headwear_colour="plum"),
    ),
    (
        "Rollstuhl, dunkle Haut",
        "wheelchair, dark skin",
        "fauteuil roulant, peau foncée",
        Look(skin="s7", aids=("wheelchair",)),
    ),
    (
        "Glatze, weißer Schnurrbart",
        "bald, white moustache",
        "chauve, moustache blanche",
        Look("bald", "white", beard="moustache"),
    ),
    (
        "rotes T-Shirt mit blauen Streifen, kurze Hose, weiße Schuhe",
        "red T-shirt with blue stripes, shorts, white shoes",
        "t-shirt rouge à rayures bleues, short, chaussures blanches",
        Look(
            top=Garment("t-shirt", "red", "stripes", "", "blue"),
            bottom=Garment("shorts", ""),
            shoes="white",
        ),
    ),
    (
        "grüner Pullover mit Rakete, Jeans",
        "green jumper with a rocket, jeans",
        "pull vert avec une fusée, jean",
        Look(top=Garment("jumper", "leaf", "", "rocket"), bottom=Garment("trousers", "blue")),
    ),
    (
        "lange schwarze Locken, schwanger, Ohrringe, Sommersprossen",
        "long black curls, pregnant, earrings, freckles",
        "longues boucles noires, enceinte, boucles d'oreilles, taches de rousseur",
        Look("curly-long", "black", pregnant=True, earrings=True, freckles=True),
    ),
    (
        "sehr helle Haut, rundlich, Namensschild, eckige Brille",
        "very light skin, plump, name badge, square glasses",
        "peau très claire, potelé, badge, lunettes carrées",
        Look(skin="s1", build="round", badge=True, glasses="square"),
    ),
]


@pytest.mark.parametrize(
    ("language", "words", "look"),
    [
        (language, words, look)
        for *sentences, look in SAME
        for language, words in zip(LANGUAGES, sentences, strict=True)
    ],
)
def test_three_languages_describe_the_same(language, words, look):
    assert read(words, language) == (look, [])


@pytest.mark.parametrize(
    ("words", "look"),
    [
        ("", Look()),
        ("blond", Look(hair_colour="blond")),
        ("rothaarig, groß", Look(hair_colour="red", height="tall")),
        ("Haare: lang und braun", Look("long", "brown")),
        ("halblange glatte Haare", Look("shoulder")),
        ("Pony, lange dunkelbraune Haare", Look("long-fringe", "dark")),
        ("schwarze Haare mit zwei Puffs", Look("puffs", "black")),
        ("raspelkurze Haare", Look("buzz")),
        ("zwei Zöpfe", Look("pigtails")),
        ("langer grauer Bart", Look(hair_colour="grey", beard="long")),
        ("zitronengelbes Sommerkleid", Look(top=Garment("dress", "mustard"))),
        ("Jeansjacke", Look(top=Garment("jacket", "blue"))),
        ("Rock und Bluse, beide rot",
         Look(top=Garment("shirt", "red"), bottom=Garment("skirt", ""))),
        ("blaue Hose und rotes T-Shirt",
         Look(top=Garment("t-shirt", "red"), bottom=Garment("trousers", "blue"))),
        ("Stock, Hörgerät", Look(aids=("stick", "hearing-aid"))),
        ("brown hair, red dress", Look(hair_colour="brown", top=Garment("dress", "red"))),
        ("schulterlange braune Locken", Look("curly-long", "brown")),
        ("Undercut, oben lang", Look("undercut")),
        ("dunkle Haut, kurze schwarze Rastas", Look("short-locs", "black", "s7")),
        ("trägt immer eine rote Mütze", Look(headwear="beanie", headwear_colour="red")),
        ("geht an Krücken", Look(aids=("crutches",))),
        ("Gipsarm", Look(aids=("arm-cast",))),
        ("sitzt im Rollstuhl", Look(aids=("wheelchair",))),
        ("ihr fehlt der linke Arm", Look(aids=("one-arm",))),
        ("braune Haare mit blonden Strähnen", Look("", "brown", streaks="blond")),
        ("schwarze Haare, grau", Look("", "black", streaks="grey")),
        ("Kopftuch hinten gebunden, blau", Look(headwear="kerchief", headwear_colour="blue")),
        ("keine Brille, ohne Bart, kurze Haare", Look("short")),
        ("Rastas zum Zopf gebunden", Look("locs")),
        ("gelbe Gummistiefel, grüner Schal",
         Look(shoes="mustard", shoe_kind="boots", extras=(Garment("scarf", "leaf"),))),
        ("blaue Latzhose, rotes T-Shirt",
         Look(top=Garment("dungarees", "blue", second_colour="red"))),
        ("weißes T-Shirt, Jeansjacke",
         Look(top=Garment("jacket", "blue", second_colour="white"))),
        ("rot-weiß gestreiftes T-Shirt",
         Look(top=Garment("t-shirt", "red", "stripes", second_colour="white"))),
        ("Kleid mit Blumenmuster", Look(top=Garment("dress", "", "flowers"))),
        ("klein und rundlich", Look(build="round", height="small")),
        ("schlanke Frau mit kurzen grauen Haaren", Look("short", "grey", build="slim")),
        ("etwa 40, Bart", Look(beard="full")),
        ("blond mit roter Brille",
         Look(hair_colour="blond", glasses="round", glasses_colour="red")),
    ],
)  # fmt: skip
def test_what_people_write_is_understood(words, look):
    assert read(words) == (look, [])


def test_a_description_in_another_language_than_the_folders_is_read():
    assert read("kurze Haare, roter Rock", "tr")[0] == Look("short", bottom=Garment("skirt", "red"))


@pytest.mark.parametrize(
    ("words", "look", "problem"),
    [
        (
            "Glatze, lange Haare",
            Look("long"),
            "family.yaml:4:20: „Glatze“ und „lange“ passen nicht zusammen; gezeichnet wird "
            "„lange“.\n    Löschen Sie eines von beiden.",
        ),
        (
            "gelbes Kleid, roter Pullover",
            Look(top=Garment("jumper", "red")),
            "family.yaml:4:20: „Kleid“ und „Pullover“ passen nicht zusammen; gezeichnet wird "
            "„Pullover“.\n    Löschen Sie eines von beiden.",
        ),
        (
            "rote Flügel, Brile",
            Look(),
            "family.yaml:4:20: „Brile“ kann beim Aussehen noch nicht gezeichnet werden.\n"
            "    Meinten Sie „Brille“?",
        ),
        (
            "blaue Augen",
            Look(),
            "family.yaml:4:20: „Augen“ ist im Bild nicht zu sehen.\n"
            "    Zu sehen sind Haare, Haut, Bart, Brille, Figur, Kleidung, "
            "Kopfbedeckung und Hilfsmittel.",
        ),
        (
            "beige Haare",
            Look(),
            "family.yaml:4:20: Haare in „beige“ kann ich nicht zeichnen.\n"
            "    Es gibt: schwarz, dunkelbraun, braun, kastanienbraun, blond, rot, grau, weiß, "
            "silbern, türkis, blau, grün, pink, lila.",
        ),
        (
            "blonde Haare, braune Haare",
            Look(hair_colour="brown"),
            "family.yaml:4:20: Hier stehen zwei Haarfarben: „blonde“ und „braune“; gezeichnet wird "
            "„braune“.\n    Wenn die Haare beides haben, schreiben Sie zum Beispiel: braune Haare "
            "mit blonden Strähnen",
        ),
        (
            "Kopftuch, Kappe",
            Look(headwear="cap"),
            "family.yaml:4:20: „Kopftuch“ und „Kappe“ passen nicht zusammen; gezeichnet wird "
            "„Kappe“.\n    Löschen Sie eines von beiden.",
        ),
        (
            "Rollstuhl, Krücken",
            Look(aids=("crutches",)),
            "family.yaml:4:20: „Rollstuhl“ und „Krücken“ passen nicht zusammen; gezeichnet wird "
            "„Krücken“.\n    Löschen Sie eines von beiden.",
        ),
        (
            "helle Haut, dunkle Haut",
            Look(skin="s7"),
            "family.yaml:4:20: „helle“ und „dunkle“ passen nicht zusammen; gezeichnet wird "
            "„dunkle“.\n    Löschen Sie eines von beiden.",
        ),
        (
            "Haare braun, Augen blau",
            Look(hair_colour="brown"),
            "family.yaml:4:20: „Augen“ ist im Bild nicht zu sehen.\n"
            "    Zu sehen sind Haare, Haut, Bart, Brille, Figur, Kleidung, "
            "Kopfbedeckung und Hilfsmittel.",
        ),
        (
            "lila",
            Look(),
            "family.yaml:4:20: Bei „lila“ fehlt, was diese Farbe hat.\n"
            "    Schreiben Sie es dazu, zum Beispiel: lila – Kleid, Hose, Haare",
        ),
    ],
)
def test_what_cannot_be_drawn_is_explained(words, look, problem):
    found, said = read(words)

    assert found == look
    assert problem in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("section", "names"),
    [
        ("headwear", family.HEADWEAR),
        ("beards", family.BEARDS),
        ("glasses", family.GLASSES),
        ("builds", family.BUILDS),
        ("tops", family.TOPS),
        ("bottoms", family.BOTTOMS),
        ("patterns", family.PATTERNS),
        ("motifs", family.MOTIFS),
        ("aids", family.AIDS),
        ("extras", family.EXTRAS),
        ("shoes", family.SHOES),
        ("heights", family.HEIGHTS),
        ("colours", CLOTHES),
        ("hair_colours", HAIR),
        ("skin_tones", SKIN),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_there_are_words_for_every_look(section, names, language):
    assert set(table(f"{language}/looks")[section]) == set(names)


def test_every_hair_style_can_be_said():
    assert {style for _, style in HAIR_STYLES} == set(family.HAIR_STYLES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "section", ["tops", "bottoms", "headwear", "beards", "aids", "extras", "glasses"]
)
def test_the_first_word_of_a_row_means_the_row(section, language):
    fields = {"tops": "top", "bottoms": "bottom", "beards": "beard"}
    rows = table(f"{language}/looks")[section]

    found = [
        getattr(read(words[0], language)[0], fields.get(section, section))
        for words in rows.values()
    ]

    firsts = [one[0] if section in ("aids", "extras") else one for one in found]
    assert [getattr(one, "kind", one) for one in firsts] == list(rows)


@settings(deadline=None)
@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_no_description_breaks_the_reader(words, language):
    read(words, language)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Haare", "lang", "rot", "mit", "in", "und", ",", "Kleid", "Glatze", "Streifen", "Bart",
             "Brille", "blaue", "Augen", "Zöpfe", "sehr", "helle", "Haut", "Stern", "rund"]
        ),
        max_size=10,
    ).map(" ".join)
)  # fmt: skip
def test_no_order_of_words_breaks_the_reader(words):
    look, _ = read(words)

    assert look.hair in ("", *family.HAIR_STYLES)
    assert look.skin in ("", *SKIN)
