"""What is hard in a French sentence is found, and plain French is left in peace."""

import pytest

from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = {"names": frozenset({"mia", "ben", "anna"}), "women": frozenset({"mia", "anna"})}


def remarked(text, level=Level.MIDDLE, region="LU"):
    """Return rule, words and proposal of every remark on a French text."""
    setting = Setting("fr", level, region, **NAMES)
    return [(one.rule, one.found, one.better) for one in remarks_on(text, setting)]


def by_rule(rule, text, level=Level.MIDDLE, region="LU"):
    """Return words and proposals of the remarks by one rule."""
    return [(found, better) for own, found, better in remarked(text, level, region) if own == rule]


@pytest.mark.parametrize(
    ("text", "level", "better"),
    [
        ("Papa crie et Mia a peur.", Level.YOUNG, "Papa crie. Mia a peur."),
        (
            "Maman était malade et Papa ne pouvait pas aider Mia.",
            Level.MIDDLE,
            "Maman était malade. Papa ne pouvait pas aider Mia.",
        ),
        ("Mia pleure, mais Mamie est là.", Level.YOUNG, "Mia pleure. Mais Mamie est là."),
    ],
)
def test_two_statements_are_cut_where_the_second_begins(text, level, better):
    assert by_rule("two-statements", text, level) == [(text, better)]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Mia mange et boit chez Anna.", Level.YOUNG),
        ("Voici Maman et Papa.", Level.YOUNG),
        ("La police est venue et a arrêté la dispute.", Level.TEEN),
        ("Samedi, Maman vient en visite.", Level.YOUNG),
        ("Chercher de l’aide, c’est bien.", Level.YOUNG),
        ("Anna cuisine et Ben joue.", Level.MIDDLE),
    ],
)
def test_one_statement_stays_whole(text, level):
    assert by_rule("two-statements", text, level) == []


@pytest.mark.parametrize(
    ("text", "level", "found", "better"),
    [
        (
            "Mia pleure parce que Papa est parti.",
            Level.YOUNG,
            "parce que",
            "Mia pleure. La raison : Papa est parti.",
        ),
        (
            "Quand Papa crie, Mia va chez Mamie.",
            Level.YOUNG,
            "Quand",
            "Papa crie ? Alors Mia va chez Mamie.",
        ),
        ("Rosa est une dame qui aide.", Level.YOUNG, "qui", ""),
        ("Bien que Papa t’aime, il ne vient pas.", Level.MIDDLE, "Bien que", ""),
        (
            "Comme Maman était malade, Mia a dormi chez Mamie.",
            Level.MIDDLE,
            "Comme",
            "Maman était malade. C’est pourquoi Mia a dormi chez Mamie.",
        ),
        ("La dame dont Mia a parlé est Anna.", Level.TEEN, "dont", ""),
        ("Tes parents agissent afin que tu sois en sécurité.", Level.TEEN, "afin que", ""),
    ],
)
def test_clauses_that_hang_on_others_are_found(text, level, found, better):
    assert by_rule("subordinate-clause", text, level) == [(found, better)]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Qui aide Mia ?", Level.YOUNG),
        ("Qu’est-ce que tu veux ?", Level.YOUNG),
        ("Tous réfléchissent : où est-ce sûr ?", Level.YOUNG),
        ("C’est le juge qui décide.", Level.YOUNG),
        ("Ben n’a que six ans.", Level.YOUNG),
        ("Ben est plus grand que Mia.", Level.YOUNG),
        ("Mia est si triste.", Level.YOUNG),
        ("Papa aime quand même Mia.", Level.YOUNG),
        ("Mia pleure parce que Papa est parti.", Level.MIDDLE),
        ("Si tu as peur, va chez la voisine.", Level.MIDDLE),
        ("Mia sait que Maman l’aime.", Level.MIDDLE),
        ("Elle dit ce qui s’est passé et comment ça continue.", Level.TEEN),
        ("C’est pourquoi il fallait faire vite.", Level.YOUNG),
        ("C’est bien que tu aies parlé.", Level.MIDDLE),
    ],
)
def test_questions_comparisons_and_plain_clauses_are_left(text, level):
    assert by_rule("subordinate-clause", text, level) == []


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("Mia a été placée chez Anna.", "a été placée", "On a placé Mia chez Anna."),
        ("Elle est aidée par le docteur.", "est aidée", "Le docteur l’aide."),
        ("La décision a été prise hier.", "a été prise", "On a pris la décision hier."),
        ("Les règles sont expliquées par Anna.", "sont expliquées", "Anna explique les règles."),
        ("Mia n’a pas été écoutée.", "n’a pas été écoutée", None),
        ("Tu seras accompagné par Anna.", "seras accompagné", ""),
    ],
)
def test_a_passive_is_found_and_turned_where_that_is_certain(text, found, better):
    ((own, proposed),) = by_rule("passive", text)

    assert own in found
    assert better is None or proposed == better


@pytest.mark.parametrize(
    "text",
    [
        "Maman est allée chez le médecin.",
        "Papa est parti.",
        "Mia s’est levée tôt.",
        "Nous nous sommes vus au parc.",
        "Ben est né en mai.",
        "Maman est fatiguée.",
        "La porte est fermée.",
        "Le bras de Ben est cassé.",
        "Mia est inquiète.",
        "Maman a été blessée.",
        "Papa est assis par terre.",
        "Ce n’est pas encore décidé.",
        "On aide Mia.",
    ],
)
def test_movement_feelings_and_states_are_no_passive(text):
    assert by_rule("passive", text) == []


@pytest.mark.parametrize(
    ("text", "rule", "found", "better"),
    [
        ("Papa avait beaucoup bu.", "pluperfect", "avait beaucoup bu", "a beaucoup bu"),
        ("Maman était déjà partie.", "pluperfect", "était déjà partie", "est déjà partie"),
        ("Papa n’avait pas mangé.", "pluperfect", "n’avait pas mangé", "n’a pas mangé"),
        ("Mia alla chez Mamie.", "preterite", "alla", "est allée"),
        ("Papa prit la voiture.", "preterite", "prit", "a pris"),
        ("Les policiers emmenèrent Papa.", "preterite", "emmenèrent", "ont emmené"),
        ("Ils furent inquiets.", "preterite", "furent", "ont été"),
        ("Papa serait content.", "subjunctive", "serait", "est"),
        ("Papa devrait arrêter.", "subjunctive", "devrait", "doit"),
        ("Maman aurait dû venir.", "subjunctive", "aurait dû", ""),
    ],
)
def test_tenses_of_books_are_found(text, rule, found, better):
    assert by_rule(rule, text) == [(found, better)]


@pytest.mark.parametrize(
    "text",
    [
        "Mia avait peur.",
        "Maman avait mal au bras.",
        "Il y avait du bruit.",
        "Maman était fatiguée.",
        "Papa dit oui.",
        "Papa vit chez Anna.",
        "Maman finit son travail.",
        "Papa rentrera demain.",
        "Mia montrera son dessin.",
        "Mia voudrait voir Papa.",
        "Cela pourrait arriver.",
        "Papa montrait une photo.",
        "Voilà un extrait du portrait.",
        "Ils préfèrent rester.",
        "Emma mange une pizza.",
    ],
)
def test_tenses_that_children_use_are_left(text):
    assert {rule for rule, _, _ in remarked(text)} & {"pluperfect", "preterite", "subjunctive"} == (
        set()
    )


@pytest.mark.parametrize(
    ("text", "rule", "found", "better"),
    [
        ("Ce n’est pas impossible.", "double-negation", "pas impossible", "possible"),
        ("Papa ne vient pas sans Anna.", "double-negation", "pas sans", "avec"),
        ("Ni Papa ni Maman ne savent.", "double-negation", "Ni Papa ni", ""),
        ("C’était inacceptable.", "un-word", "inacceptable", "pas acceptable"),
        ("Papa était imprévisible.", "un-word", "imprévisible", None),
        ("L’hospitalisation dure longtemps.", "long-word", "L’hospitalisation", None),
        ("Mia a un RDV.", "abbreviation", "RDV", "rendez-vous"),
        ("Prends ton doudou, ton sac, etc.", "abbreviation", "etc.", "et d’autres choses"),
        ("La TISF vient lundi.", "abbreviation", "TISF", "une personne qui aide à la maison"),
        ("Maman a touché le fond.", "metaphor", "touché le fond", None),
        ("Papa a pété les plombs.", "metaphor", "pété les plombs", "se met très en colère"),
    ],
)
def test_hard_words_are_found(text, rule, found, better):
    ((own, proposed),) = by_rule(rule, text)

    assert own == found
    assert better is None or proposed == better


@pytest.mark.parametrize(
    "text",
    [
        "Ce n’est pas ta faute.",
        "Mia n’est jamais seule.",
        "Ben est important.",
        "Anna invite Mia.",
        "Voici une image de l’immeuble.",
        "Le film est intéressant.",
        "C’est impossible.",
        "Mia est inquiète.",
        "C’est ton anniversaire aujourd’hui.",
        "Les grands-parents téléphonent souvent.",
        "Madame Klein est là.",
        "L’ONE aide les enfants.",
        "Ben est dans l’eau.",
        "Papa ouvre la porte.",
    ],
)
def test_words_that_children_know_are_left(text):
    assert remarked(text) == []


def test_chains_of_nouns_are_found():
    text = "C’est la copine de la sœur de la maman de Ben."

    assert by_rule("genitive", text) == [("copine de la sœur de la maman de Ben.", "")]


@pytest.mark.parametrize(
    "text",
    [
        "La salle de jeux de l’école est grande.",
        "Le numéro de téléphone de Mamie est là.",
        "Beaucoup de gens de l’école aident.",
        "Anna parle de la maison de Mia.",
    ],
)
def test_short_chains_and_fixed_words_are_left(text):
    assert by_rule("genitive", text) == []


def test_many_abstract_nouns_are_found_with_verbs_for_them():
    text = "La préparation de la séparation demande du temps."

    assert by_rule("nominal-style", text) == [
        ("préparation de la séparation", "« préparer », « se séparer »")
    ]


def test_adults_read_what_children_cannot():
    assert remarked("Papa avait bu et Mia a été placée en urgence.", Level.ADULT) == []
