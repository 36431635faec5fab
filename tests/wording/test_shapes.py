"""How long, how many, which signs and figures, and who is meant: in every language."""

import pytest

from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset({"mia", "ben", "mama", "papa", "oma", "opa", "mum", "dad", "maman", "klein"})


def remarked(words, language="de", region="", level=Level.MIDDLE, **more):
    """Return the rules that remark on a text, the words found and those proposed."""
    setting = Setting(language, level, region, NAMES, children=frozenset({"mia"}), **more)
    return [(one.rule, one.found, one.better) for one in remarks_on(words, setting)]


@pytest.mark.parametrize(
    ("level", "most"), [(Level.YOUNG, 8), (Level.MIDDLE, 12), (Level.TEEN, 16), (Level.ADULT, 22)]
)
def test_a_sentence_has_no_more_words_than_its_reader_can_hold(level, most):
    fits, long = f"{'sehr ' * (most - 1)}gut.", f"{'sehr ' * most}gut."

    assert remarked(fits, level=level) == []
    assert remarked(long, level=level) == [("long-sentence", long, "")]


def test_a_page_has_few_sentences_and_is_parted_in_the_middle():
    words = "Mia malt. Ben spielt. Oma kocht. Opa liest. Warum?"

    assert remarked(words) == []
    assert remarked(words, level=Level.YOUNG) == [("many-sentences", "Opa liest.", "Oma kocht.")]
    assert remarked(words, level=Level.YOUNG, is_voice=True) == []


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Mia ist da; Ben nicht.", ";", ""),
        ("Mama (sie ist krank) schläft.", "(sie ist krank)", ""),
        ("Mia wartet – Papa fehlt.", "–", ""),
        ("Papa kommt vielleicht...", "...", "vielleicht."),
        ("Papa kommt vielleicht…", "…", "vielleicht."),
        ("Von 8-12 Uhr ist Schule.", "8-12", "8 bis 12"),
        ("Mama/Papa holen Mia ab.", "Mama/Papa", "Mama und Papa"),
    ],
)
def test_signs_that_nobody_reads_aloud(words, found, better):
    assert remarked(words) == [("punctuation", found, better)]


@pytest.mark.parametrize(
    "words",
    [
        "Mia sagt: Ich komme!", "Wer hilft? Oma hilft.", "Das T-Shirt ist blau.",
        "Haus- und Garten-Fest", "Ruf 0151-1234 an.", "Das geht's so.", "Wie geht's dir?",
    ],
)  # fmt: skip
def test_usual_signs_are_left_alone(words):
    assert remarked(words) == []


@pytest.mark.parametrize(
    ("words", "language", "region", "better"),
    [
        ('Oma sagt: "Komm!"', "de", "DE", "„Komm!“"),
        ("Oma sagt: “Komm!”", "de", "AT", "„Komm!“"),
        ('Oma sagt: „Komm!"', "de", "LU", "„Komm!“"),
        ("Oma sagt: „Komm!“", "de", "CH", "«Komm!»"),
        ('Mamie dit : "Viens !"', "fr", "LU", "«\u202fViens !\u202f»"),
        ('Gran says: "Come!"', "en", "", "“Come!”"),
    ],
)
def test_quotation_marks_are_those_of_the_place(words, language, region, better):
    assert [(rule, new) for rule, _, new in remarked(words, language, region)] == [
        ("quotation-marks", better)
    ]


@pytest.mark.parametrize(
    ("words", "language", "region"),
    [
        ("Oma sagt: „Komm!“", "de", "DE"),
        ("Oma sagt: »Komm!«", "de", "DE"),
        ("Oma sagt: «Komm!»", "de", "CH"),
        ("Mamie dit : « Viens ! »", "fr", "LU"),
        ("Mamie dit : «Viens !»", "fr", "CH"),
        ("Gran says: ‘Come!’", "en", ""),
        ("Das ist Max’ Ball.", "de", "DE"),
        ("It isn't Mia's ball.", "en", ""),
    ],
)
def test_quotation_marks_that_are_right_are_left_alone(words, language, region):
    assert [one for one in remarked(words, language, region) if "quot" in one[0]] == []


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Die Erzieher*innen helfen.", "Erzieher*innen", "Erzieherinnen und Erzieher"),
        ("Frag die Lehrer:innen.", "Lehrer:innen", "Lehrerinnen und Lehrer"),
        ("Mia redet mit Ärzt_innen.", "Ärzt_innen", "Ärztinnen und Ärzte"),
        ("Mia redet mit den Lehrer*innen.", "Lehrer*innen", "Lehrerinnen und Lehrern"),
        ("Die Schüler/-innen spielen.", "Schüler/-innen", "Schülerinnen und Schüler"),
        ("Die BetreuerInnen helfen.", "BetreuerInnen", "Betreuerinnen und Betreuer"),
        ("Polizist*innen helfen.", "Polizist*innen", "Polizistinnen und Polizisten"),
        ("Jede*r darf reden.", "Jede*r", ""),
    ],
)
def test_signs_for_genders_are_spoken_out(words, found, better):
    assert remarked(words) == [("gender-sign", found, better)]


def test_signs_for_genders_in_other_languages():
    assert remarked("Then he/she helps.", "en") == [("gender-sign", "he/she", "he or she")]
    assert remarked("Les éducateur·rice·s aident.", "fr") == [
        ("gender-sign", "éducateur·rice·s", "éducatrices et éducateurs")
    ]


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Mia ist NICHT schuld.", "NICHT", "nicht"),
        ("ALLES WIRD GUT.", "ALLES WIRD GUT", "Alles wird gut"),
        ("Hier ist MAMA.", "MAMA", "Mama"),
    ],
)
def test_nothing_shouts(words, found, better):
    assert [one for one in remarked(words) if one[0] == "capitals"] == [("capitals", found, better)]


@pytest.mark.parametrize("found", ["NOT", "VERY", "STOP", "SAFE", "NO"])
def test_short_words_shout_too_and_are_no_abbreviations(found):
    words = f"Mia said {found} today."

    assert remarked(words, "en") == [("capitals", found, found.lower())]


@pytest.mark.parametrize("words", ["Mia mag LEGO.", "Das WC ist da.", "Stopp heißt STOPP."])
def test_capitals_that_children_know_are_left_alone(words):
    assert remarked(words) == []


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Mama & Papa kommen.", "&", "und"),
        ("Oma + Opa helfen.", "+", "und"),
        ("Streit → Oma kommt.", "→", "dann"),
        ("Alles gut 😀.", "😀", ""),
        ("Schau auf www.kinder.de nach.", "www.kinder.de", ""),
        ("Schreib an mia@kinder.de heute.", "mia@kinder.de", ""),
    ],
)
def test_everything_can_be_spoken(words, found, better):
    assert remarked(words) == [("not-speakable", found, better)]


@pytest.mark.parametrize(
    ("words", "rule", "found", "better"),
    [
        ("Das sind 50 % vom Geld.", "hard-number", "50 %", "die Hälfte"),
        ("Etwa 90 Prozent sind da.", "hard-number", "90 Prozent", "die meisten"),
        ("Das steht in Teil IV.", "hard-number", "IV", "4"),
        ("Es kostet 2500 Euro.", "hard-number", "2500", "sehr viele"),
        ("Es kostet 1.500 Euro.", "hard-number", "1.500", "sehr viele"),
        ("Es kostet 12'000 Franken.", "hard-number", "12'000", "sehr viele"),
        ("Es dauert 2,5 Stunden.", "hard-number", "2,5", "ungefähr 3"),
        ("Es ist 1/2 voll.", "hard-number", "1/2", "die Hälfte"),
        ("Am 04.05.2026 kommt Oma.", "date-form", "04.05.2026", "4. Mai 2026"),
        ("Am 4.5. kommt Oma.", "date-form", "4.5.", "4. Mai"),
        ("Ab 2026-05-04 ist Ruhe.", "date-form", "2026-05-04", "4. Mai 2026"),
        ("Um 14h30 kommt Oma.", "time-form", "14h30", "14:30 Uhr"),
        ("Um 14:30 kommt Oma.", "time-form", "14:30", "14:30 Uhr"),
        ("Um 1430 Uhr kommt Oma.", "time-form", "1430 Uhr", "14:30 Uhr"),
        ("Ruf 01512345678 an.", "phone-form", "01512345678", "0151 23 45 678"),
    ],
)
def test_figures_read_as_they_are_spoken(words, rule, found, better):
    assert remarked(words) == [(rule, found, better)]


def test_figures_are_those_of_the_place():
    assert remarked("Am 04.01.2026 kommt Oma.", region="AT")[0][2] == "4. Jänner 2026"
    assert remarked("Um 14h30 kommt Oma.", region="CH")[0][2] == "14.30 Uhr"
    assert remarked("Ruf 0791234567 an.", region="CH")[0][2] == "079 123 45 67"
    assert remarked("We meet on 04/05/2026.", "en")[0][2] == "4 May 2026"
    assert remarked("On se voit le 01/05/2026.", "fr")[0][2] == "1er mai 2026"


@pytest.mark.parametrize(
    "words",
    [
        "Seit 2024 ist Ruhe.", "Ruf 116 111 an.", "Ruf 116111 an.", "Ruf 147 an.",
        "Ruf 0800 111 0 333 an.", "Ruf +41 79 123 45 67 an.", "Am 4. Mai 2026 kommt Oma.",
        "Um 14:30 Uhr kommt Oma.", "Um 14.30 Uhr kommt Oma.", "Von 14:30 bis 15:30 Uhr.",
        "Das Eis kostet 1,50 Euro.", "Mia ist 7.", "Oma wird 70.", "Das sind 1000 Steine.",
    ],
)  # fmt: skip
def test_plain_figures_are_left_alone(words):
    assert remarked(words) == []


PEOPLE = {"women": frozenset({"mia", "mama", "oma"}), "men": frozenset({"ben", "papa", "opa"})}


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Papa hilft Ben. Er ist froh.", "Er", "Papa"),
        ("Mama ist bei Oma. Sie ist müde.", "Sie", "Mama"),
        ("Papa sagt Opa, er ist müde.", "er", "Papa"),
    ],
)
def test_a_pronoun_that_can_mean_two_is_found(words, found, better):
    assert remarked(words, **PEOPLE) == [("ambiguous-pronoun", found, better)]


@pytest.mark.parametrize(
    "words",
    [
        "Papa ist da. Er ist froh.", "Papa hilft Mama. Er ist froh.",
        "Mama und Oma kochen. Sie freuen sich.", "Frau Klein ist da. Sie hilft.",
        "Mia ruft Oma an, wenn sie Angst hat.", "Mama ist bei Oma. Mama ist müde.",
    ],
)  # fmt: skip
def test_a_pronoun_that_is_clear_is_left_alone(words):
    assert remarked(words, **PEOPLE) == []


def test_the_child_has_one_form():
    assert remarked("Du wohnst bei Oma. Oma mag dich. Mia hat ein Bett.") == [
        ("du-and-name", "Mia", "du")
    ]
    assert remarked("You live here. Mia has a bed. You like it.", "en") == [
        ("du-and-name", "Mia", "you")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Mia, du bist mutig.", "Du heißt Mia.", "Liebe Mia, du bist mutig.",
        "Mia wohnt bei Oma. Oma fragt: Geht es dir gut?", "Mama hat dich lieb. Papa auch.",
        "Oma sagt zu Mia: „Ich hab dich lieb.“", "Hallo Mia! Wie geht es dir?",
    ],
)  # fmt: skip
def test_calling_a_child_by_name_mixes_nothing(words):
    assert remarked(words) == []
