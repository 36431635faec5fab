"""Every phrase of the tables means what its row says, in every language."""

from itertools import zip_longest

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.pictures import KINDS, picture_ids
from wnp.model.family import Family, Person
from wnp.reading.scenes.context import tongue_of
from wnp.reading.scenes.drafts import ACTS, POSTURES
from wnp.reading.scenes.phrases import (
    SECTIONS,
    nearest_phrases,
    picture_index,
    picture_titles,
    seat_label,
    shown_phrase,
)
from wnp.reading.scenes.who import STOCK
from wnp.reading.tokens import letters_of

MIA = Person("mia", "Mia", "child", 6)
BEN = Person("ben", "Ben", "sibling", 2)
PLACES = {"de": "Küche", "en": "kitchen", "fr": "cuisine"}
POSES = """
stand front wave arms-up point talk explain hands-on-hips arms-crossed think shy offer cover-eyes
comfort hands-on-cheeks cover-ears shout phone drink cook read hold hand-on-heart hands-on-belly
carry run walk kneel sit sit-front sit-talk desk sit-floor hug-knees play jump lie sleep hide ride
draw write eat listen stop ring hug
limp wring wish pray wipe-tears cower shrug take-heart glad yawn stretch raise-hand clap dance laugh
sing nod shake-head hush whisper thumbs-up step-back wait knock lean-on wipe
sweep wash-up tidy pack brush-teeth blow-nose knit throw catch kick climb crouch all-fours
lie-belly wash comb search welcome tiptoe peek first-steps back walk-away wheelchair
""".split()
FEELINGS = """
neutral calm friendly happy joy loving proud hopeful relieved brave sad tearful crying worried
afraid angry furious jealous surprised ashamed tired confused hurt thinking talking asleep
""".split()
RELATIONS = """
hug hold-hand comfort carry look-at talk-to read-to stand-beside apart-from kneel-before point-at
 piggyback hold-on-lap sit-on-lap whisper kiss high-five shake-hands give stroke feed push
 ride-on put-on
""".split()
SEATS = "bed sofa chair table round-table bench floor door window car desk swing stairs".split()


def tongue(language: str):
    """Return a language with the names of two children."""
    return tongue_of(Family(people=(MIA, BEN)), language)


def examples(written: str, language: str) -> list[str]:
    """Return sentences that a pattern stands for, each of its words in at least one."""
    fillings = {
        "other": "Ben",
        "prop": picture_titles("props", language)[4],
        "thing": picture_titles("props", language)[4],
        "symbol": picture_titles("symbols", language)[0],
        "seat": seat_label("sofa", language),
        "setting": PLACES[language],
    }
    parts = [part.removesuffix("?") for part in written.split()]
    columns = [
        [fillings[part.strip("{}")]] if part.startswith("{") else part.split("|") for part in parts
    ]
    rows = zip_longest(*columns)
    return [
        " ".join(word or column[-1] for word, column in zip(row, columns, strict=True))
        for row in rows
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("section", "kind"), SECTIONS)
def test_a_phrase_means_what_its_row_says(section, kind, language):
    here = tongue(language)
    wrong = {
        example: [match.meaning for match in cover.matches]
        for row, phrases in table(f"{language}/scene")[section].items()
        for written in phrases
        for example in examples(written, language)
        for cover in [here.explain(example)]
        if cover.unknown or [match.meaning for match in cover.matches] != [(kind, row)]
    }

    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("section", "names"),
    [
        ("poses", POSES),
        ("feelings", FEELINGS),
        ("relations", RELATIONS),
        ("seats", SEATS),
        ("people", STOCK),
        ("acts", ACTS),
        ("spots", ["left", "middle", "right"]),
        ("depths", ["front", "back"]),
        ("times", ["day", "evening", "night"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_there_are_words_for_everything(section, names, language):
    assert set(table(f"{language}/scene")[section]) == set(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_is_found_by_every_name(kind, language):
    index = picture_index(kind, language)
    titles = picture_titles(kind, language)

    assert [index.at(letters_of(title), 0)[1][0] for title in titles] == list(picture_ids(kind))


def test_postures_are_poses():
    assert set(POSTURES) <= set(POSES)


def test_the_three_tables_have_the_same_rows():
    rows = [
        {
            (section, row)
            for section, words in table(f"{language}/scene").items()
            if section != "contractions"
            for row in words
        }
        for language in LANGUAGES
    ]

    assert rows[0] == rows[1] == rows[2]


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("de", "träurig", "traurig"),
        ("de", "hält sich die Orhen zu", "hält sich die Ohren zu"),
        ("en", "covers eers", "covers ears"),
        ("fr", "trsite", "triste"),
    ],
)
def test_a_slip_finds_its_phrase(language, typed, expected):
    assert expected in nearest_phrases(typed, language).split(", ")


def test_a_pattern_is_shown_as_a_phrase():
    assert shown_phrase("hält|halten {prop} in der? Hand") == "hält … in der Hand"
