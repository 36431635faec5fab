"""Words of the trade are found in every form, but where they are known or explained."""

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.wording.reading import explained_in, remarks_on
from wnp.wording.remarks import Level, Setting
from wnp.wording.sentences import sentences_in
from wnp.wording.terms import no_word_is_of_the_trade

NAMES = frozenset({"mia", "papa", "mama", "oma"})


def found(words, level=Level.MIDDLE, language="de", **more):
    """Return the words of the trade in a text, with what is proposed."""
    setting = Setting(language, level, names=NAMES, child="Mia", **more)
    remarks = no_word_is_of_the_trade(sentences_in(words, language), setting)
    return [(remark.found, remark.better) for remark in remarks]


@pytest.mark.parametrize(
    "words",
    """Der Umgang ist heute. | Die Inobhutnahmen waren im Mai. | Mia wurde in Obhut genommen. |
    Das Amt nahm Mia am Freitag in Obhut. | Das Amt will Mia in Obhut nehmen. |
    Sie planen, Mia in Obhut zu nehmen. | Wegen der Kindeswohlgefährdungen kam das Amt. |
    Am Montag ist das Hilfeplangespräch. | Die Hilfeplangespräche sind im Mai. |
    Der Umgangskontakt fällt aus. | Ohne Umgangskontakte ist Mia traurig. |
    Der Pflegekinderdienst ruft an. | Mia soll rückgeführt werden. | Die Rückführungen dauern. |
    Mama bekommt Hilfen zur Erziehung. | Beim begleiteten Umgang ist Oma da. |
    Die sozialpädagogische Familienhilfe kommt. | Mama hat die elterliche Sorge. |
    Die Wochenendumgänge sind schön. | Die Rückführungsphase beginnt. | Papa war alkoholisiert. |
    Der Inobhutnahmetag war schwer. | Ihr Ergänzungspfleger hilft. | Die Vormünder kommen. |
    Es gab eine Kindesschutzmassnahme. | Beim Jugendamt ist eine Meldung eingegangen. |
    Mia kommt in die stationäre Jugendhilfe. | Die Beiständinnen treffen sich. |
    Mit der Inobhutnahme hat Oma nicht gerechnet.""".split("|"),
)
def test_every_form_is_found(words):
    assert found(words.strip()) != []


@pytest.mark.parametrize(
    "words",
    """Der Umgangston ist gut. | Mia lernt den Umgang mit Tieren. |
    Die Meldung in der Schule ist leise. |
    Auf jeden Fall hilft Oma. | Die Nachbarschaft hilft. | Mia hat Sehnsucht. |
    Mia ist eifersüchtig. |
    Der Schiedsrichter pfeift. | Das ist Mias Freundschaftsband. |
    Mama kocht ein leckeres Gericht. |
    Die Hilfe kommt. | Die Besuchszeit ist um. | Die Einrichtung der Küche ist neu. |
    Frau Klein arbeitet beim Jugendamt. | Das Traumauto ist rot. | Zahnpflege ist wichtig. |
    Der Vorhang ist zu. | Der Umfang ist groß. | Der Besuch ist am Freitag.""".split("|"),
)
def test_other_words_are_left_in_peace(words):
    assert found(words.strip()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Der Umgang ist heute.", ("Der Umgang", "Der Besuch")),
        ("Papa hat den Umgang gern.", ("den Umgang", "den Besuch")),
        ("Beim Umgang spielt Mia.", ("Beim Umgang", "Beim Besuch")),
        ("Oma bleibt bei den Umgängen da.", ("bei den Umgängen", "bei den Besuchen")),
        ("Ihr erster Umgang war gut.", ("Ihr erster Umgang", "Ihr erster Besuch")),
        ("Die Dauer des Umgangs steht fest.", ("des Umgangs", "des Besuchs")),
        ("Der Wochenendumgang war gut.", ("Der Wochenendumgang", "Der Wochenendbesuch")),
        ("Mia fragt die Gutachterin.", ("die Gutachterin", "die Frau, die viele Fragen stellt")),
        ("Mia redet mit dem Gutachter.", ("dem Gutachter", "dem Mann, der viele Fragen stellt")),
        ("Mia redet mit einem Vormund.",
         ("einem Vormund", "einem Menschen, der wichtige Sachen für dich entscheidet")),
        ("Vor der Rückführung packt Mia.", ("der Rückführung", "dem Umzug nach Hause")),
    ],
)  # fmt: skip
def test_plain_words_fit_into_their_place(words, expected):
    assert found(words) == [expected]


def test_a_whole_sentence_names_the_child_and_the_authority_of_the_region():
    inobhutnahme = "Die Inobhutnahme war im Mai."

    assert found(inobhutnahme, region="AT") == [
        ("Inobhutnahme", "Die Kinder- und Jugendhilfe hat Mia an einen sicheren Ort gebracht.")
    ]
    assert found("Deine Inobhutnahme war im Mai.", region="CH") == [
        ("Inobhutnahme", "Die KESB hat dich an einen sicheren Ort gebracht.")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Mia zieht nach Hause. Das heißt Rückführung.",
        "Die Inobhutnahme ist eine schnelle Hilfe.",
        "Die Vormundin ist eine Frau, die hilft.",
        "Mama hat einen Vormund. Das ist ein Mensch, der hilft.",
        "Das nennt man Umgang.",
    ],
)
def test_a_word_that_is_explained_may_stay(words):
    assert found(words) == []


def test_praise_is_no_explanation():
    assert found("Das ist die Rückführung. Das ist schön.") == []
    assert found("Mia freut sich auf die Rückführung. Das ist schön.") != []


def test_an_explanation_counts_for_the_whole_story():
    setting = Setting("de", Level.MIDDLE)
    explained = explained_in("Das heißt Rückführung.", setting)

    assert explained == {"rueckfuehrung"}
    assert found("Die Rückführung ist im Mai.", explained=explained) == []


def test_what_readers_know_depends_on_age_and_region():
    assert found("Die Wohngruppe ist schön.", Level.YOUNG) != []
    assert found("Die Wohngruppe ist schön.", Level.MIDDLE) == []
    assert found("Papa hat die Obsorge.", Level.TEEN, region="AT") == []
    assert found("Papa hat die Obsorge.", Level.TEEN, region="DE") != []
    assert found("Das Hilfeplangespräch ist im Mai.", Level.ADULT) == []
    assert found("Die Perspektivklärung ist im Mai.", Level.ADULT) != []


def test_voices_and_names_are_left_alone():
    assert found("Ich will keinen Umgang.", is_voice=True) == []
    assert found("Frau Vormund kommt.", Level.MIDDLE) != []


def test_an_organisation_has_words_of_its_own():
    own = (("Fallwerkstatt", "das Treffen der Helfer"), ("der Umgang", "die Papazeit/Papazeiten"))

    assert found("In der Fallwerkstatt sitzen alle.", own_words=own) == [
        ("Fallwerkstatt", "das Treffen der Helfer")
    ]
    assert found("Beim Umgang spielt Mia.", own_words=own) == [("Beim Umgang", "Bei der Papazeit")]


def test_an_organisation_may_find_words_in_order_but_no_secret():
    own = (("Inobhutnahme", "ok"), ("Geheimnis", "ok"))
    text = "Die Inobhutnahmen waren kurz. Das ist unser Geheimnis."

    assert [remark.rule for remark in remarks_on(text, Setting("de", own_words=own))] == ["secret"]


@pytest.mark.parametrize(
    ("language", "words", "proposal"),
    [
        ("en", "Her placements were short.", "homes"),
        ("en", "It was a placement.", "a home"),
    ],
)
def test_other_languages_bend_words_too(language, words, proposal):
    assert [better for _, better in found(words, language=language)] == [proposal]


@pytest.mark.parametrize(("language", "least"), [("de", 190), ("en", 100), ("fr", 100)])
def test_there_are_enough_words_and_each_has_a_proposal(language, least):
    rows = dict(table(f"{language}/wording/trade"))
    rows.pop("silent")

    assert len(rows) >= least
    assert [name for name, row in rows.items() if not {"plain", "sentence"} & row.keys()] == []


KEYS = {
    "noun", "plural", "verb", "adjective", "short", "phrase", "plain", "young", "sentence",
    "begins", "known", "regions", "unless", "needs", "compounds",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_have_only_keys_that_are_read(language):
    rows = table(f"{language}/wording/trade")

    assert {key for name, row in rows.items() if name != "silent" for key in row} <= KEYS
    assert {row.get("known", "adult") for name, row in rows.items() if name != "silent"} <= {
        "", *Level,
    }  # fmt: skip
