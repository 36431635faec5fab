"""What may still tell who a family is, and what tells nothing."""

import pytest

from wnp.abstracting.called import called
from wnp.abstracting.clue import BUBBLE, PICTURE, VOICE, Told
from wnp.abstracting.clues import clues_of, suggestion_for
from wnp.abstracting.vocabulary import harmless_words, library_texts, vocabulary_of
from wnp.lexicon.folding import letters_of
from wnp.problems import Place

NAMES = (
    "Mia",
    "Anna-Lena",
    "Will",
    "Rose",
    "Herz",
    "Bo",
    "Holzapfel",
    "أحمد",
    "Олена",
    "D’Angelo",
)


def found(text, language="de", kind="words", names=NAMES):
    told = Told(text, Place("story.md", 3, 1), language, kind)
    clues = clues_of(told, called(names), harmless_words(language))
    return [(clue.kind, clue.words) for clue in clues]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Am Montag war es laut.", "de", [("weekday", "Montag")]),
        ("Am 4. Mai war es laut.", "de", [("date", "4. Mai")]),
        ("Es war laut um 23:15 Uhr.", "de", [("number", "23:15")]),
        ("Du hast drei Brüder.", "de", [("number", "drei")]),
        ("Mama kommt aus Moldawien.", "de", [("rare", "Moldawien")]),
        ("Mama kommt aus Syrien.", "de", [("country", "Syrien")]),
        ("Papa ist Bäcker.", "de", [("profession", "Bäcker")]),
        ("Papa hat Epilepsie.", "de", [("illness", "Epilepsie")]),
        ("Der dreibeinige Hund ist da.", "de", [("rare", "dreibeinige"), ("animal", "Hund")]),
        ("Die Nummer ist 0171 555 01 23.", "de", [("phone", "0171 555 01 23")]),
        ("Schreib an a.b@c.example.", "de", [("rare", "Schreib"), ("email", "a.b@c.example")]),
        ("Frau Sommer ist da.", "de", [("person", "Sommer")]),
        ("K. ist da.", "de", [("initial", "K.")]),
        ("{{ child }} geht in die Sonnenschule.", "de", [("place", "Sonnenschule")]),
        ("Wir wohnen im Lindenweg 14.", "de", [("place", "Lindenweg 14")]),
        ("Das Kennzeichen ist FR-MH 731.", "de", [("rare", "Kennzeichen"), ("plate", "FR-MH 731")]),
        ("Im Aldi war es laut.", "de", [("brand", "Aldi")]),
        ("{{ child }} war ④ und im Haus Ⅳ.", "de", [("number", "④"), ("number", "Ⅳ")]),
        ("Papa ist 🇸🇾.", "de", [("rare", "🇸🇾")]),
        ("It was on Tuesday.", "en", [("weekday", "Tuesday")]),
        ("Dad is a baker.", "en", [("profession", "baker")]),
        ("Mum goes to the mosque.", "en", [("religion", "mosque")]),
        ("We went to Otley.", "en", [("rare", "Otley")]),
        ("It was in May.", "en", [("month", "May")]),
        ("C’était mardi.", "fr", [("weekday", "mardi")]),
        ("Papa est boulanger.", "fr", [("profession", "boulanger")]),
        ("Il y a trois ans.", "fr", [("number", "trois")]),
        ("Le 14 juillet, {{ child }} était là.", "fr", [("date", "14 juillet")]),
    ],
)  # fmt: skip
def test_what_belongs_to_one_family_is_a_clue(text, language, expected):
    assert [one for one in found(text, language) if one in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mia", "MIA", "mia", "Mias", "Mia's", "Mia’s", "Miamaus", "Anna", "Lena", "Annalena",
        "Anna Lena", "Holzapfels", "Holzapfl", "Holzaptel", "D’Angelo", "Dangelo", "M i a",
        "أحمد", "Олена", "Bo", "Mía",
    ],
)  # fmt: skip
def test_a_name_is_heard_in_every_spelling_and_cannot_stay(text):
    assert "name" in [kind for kind, _ in found(f"Und {text} lacht.")]


def _spellings(name):
    """Yield how somebody may write a name, on purpose or by mistake."""
    yield from (name, name.upper(), name.lower(), f"{name}s", f"{name}’s", f"{name}chen")
    yield from (f"{name}-Maus", f"Klein-{name}", f"{name}maus", letters_of(name).capitalize())
    yield from (" ".join(name), ".".join(name), "\u00ad".join(name))
    if len(name) > 4:
        yield from (
            name[:3] + name[4:],
            f"{name[:2]}x{name[2:]}",
            name[:2] + name[3:1:-1] + name[4:],
        )


@pytest.mark.parametrize("language", ["de", "en", "fr"])
@pytest.mark.parametrize(
    "name",
    ["Mira", "Rosalinde", "Holzapfel", "Jupp", "Zoë", "D’Angelo", "Çelik", "Łukasz", "Voß"],
)  # fmt: skip
def test_no_spelling_of_a_name_goes_unasked(name, language):
    unasked = [one for one in _spellings(name) if not found(one, language, names=(name,))]

    assert unasked == []


def test_small_words_inside_a_surname_are_no_names():
    names = ("Anna van der Berg", "Anna", "van", "der", "Berg")

    assert found("Der Plan ist gut.", names=names) == []
    assert found("Das ist Berg.", names=names)[0][0] in ("name", "name-or-word")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("{{ child }} will in den Garten.", "de", []),
        ("{{ child }} will come home.", "en", []),
        ("Then Will is here.", "en", [("name-or-word", "Will")]),
        ("Will is here.", "en", [("name-or-word", "Will")]),
        ("Das Herz ist da.", "de", [("name-or-word", "Herz")]),
        ("Une rose est là.", "fr", [("name-or-word", "rose")]),
    ],
)
def test_a_word_that_is_also_a_name_is_asked_about(text, language, expected):
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("{{ children }} {{ children.v(\"ist\", \"sind\") }} nicht schuld.", "de"),
        ("Alle wollen: {{ child }} ist sicher.", "de"),
        ("{{ child }} hat große Angst gehabt.", "de"),
        ("It is not {{ child.possessive }} fault.", "en"),
        ("Ce n’est pas la faute de {{ child }}.", "fr"),
    ],
)  # fmt: skip
def test_what_every_family_says_is_none(text, language):
    assert found(text, language) == []


def test_a_drawn_dog_and_red_cheeks_tell_nothing():
    assert found("{{ child.ref }}: sitzt auf dem Sofa, hält einen Hund", "de", PICTURE) == []


def test_a_strange_word_in_a_picture_is_a_clue():
    assert found("Dinge: Miele-Pokal", "de", PICTURE) == [("rare", "Miele-Pokal")]


@pytest.mark.parametrize("kind", [VOICE, BUBBLE])
def test_what_somebody_says_is_a_clue_as_a_whole(kind):
    assert found("Ich habe Angst.", "de", kind) == [("voice", "Ich habe Angst.")]


def test_signs_that_nobody_sees_cannot_hide_a_name():
    kinds = [kind for kind, _ in found("Und Mi\u00ada lacht.")]

    assert "unseen" in kinds


def test_a_clue_knows_where_it_stands_in_the_familys_file():
    columns = (*[4] * 11, *range(7, 30))
    told = Told("{{ child }} malt am Montag.", Place("story.md", 8, 4), "de", columns=columns)

    (clue,) = clues_of(told, called(()), harmless_words("de"))

    assert clue.place == Place("story.md", 8, columns[told.text.index("Montag")])


def test_a_school_with_a_name_can_be_any_school():
    assert suggestion_for("Sonnenschule", "de") == "Schule"
    assert suggestion_for("Schule", "de") == ""


@pytest.mark.parametrize(("language", "most"), [("de", 20), ("en", 20), ("fr", 20)])
def test_a_story_of_which_the_library_knows_nothing_is_bearable(language, most):
    """Count the clues of each topic with the words of the others alone."""
    nobody = called(())
    counts = []
    for number in range(1, 15):
        topic = f"T{number:02}"
        vocabulary = vocabulary_of(library_texts(language, without=topic), language)
        lines = _spoken_lines(topic, language)
        tolds = (Told(line, Place("story.md", 1, 1), language) for line in lines)
        counts.append(sum(len(clues_of(told, nobody, vocabulary)) for told in tolds))

    assert sum(counts) / len(counts) <= most


def _spoken_lines(topic, language):
    """Return the sentences of a topic, without its notes and pictures."""
    from wnp.resources import resource_text

    text = resource_text(f"story_templates/{topic}/{language}/story.md").split("---\n", 2)[2]
    kept, fence = [], ""
    for line in text.splitlines():
        if line.startswith("```") or line.lower().startswith("::: not"):
            fence = "" if fence else line[:3]
        elif fence and line.startswith(fence):
            fence = ""
        elif not fence and line.strip() and not line.startswith((":::", "{%", "{#")):
            kept.append(line.lstrip("#> ").partition(" {.")[0])
    return kept
