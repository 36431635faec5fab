"""French words of the trade and words that hurt are found; what frees a child is left alone."""

import pytest

from wnp.lexicon import table
from wnp.wording.catalogue import WORD_RULES
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset({"mia", "ben", "anna"})


def rules_of(text, level=Level.MIDDLE):
    """Return the rules that remark on a French text."""
    return {one.rule for one in remarks_on(text, Setting("fr", level, "LU", names=NAMES))}


@pytest.mark.parametrize("rule", sorted(set(WORD_RULES) - {"trade-word"}))
def test_every_rule_has_many_phrases(rule):
    rows = table("fr/wording/hurtful")[rule].values()

    assert sum(len(row["phrases"]) for row in rows) >= 25


def test_there_are_many_words_of_the_trade():
    assert len(table("fr/wording/trade")) > 110


@pytest.mark.parametrize(
    "text",
    [
        "Le placement dure six mois.",
        "Les placements durent.",
        "Les visites encadrées sont le lundi.",
        "Tu habites dans une famille d’accueil.",
        "Le signalement vient de l’école.",
        "L’assistante sociale est là.",
        "Il y a des violences conjugales.",
        "La curatrice vient mardi.",
        "Nous parlons du droit de visite.",
        "Papa a eu une rechute.",
        "L’éducateur référent parle avec toi.",
        "L’ordonnance du juge est là.",
        "Papa a perdu l’autorité parentale.",
        "Il y a une clause péril.",
    ],
)
def test_words_of_the_trade_are_found_however_they_are_bent(text):
    assert "trade-word" in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mia place les chaises.",
        "Le médecin écrit une ordonnance pour la pharmacie.",
        "Papa mesure un mètre.",
        "Il n’y a pas de réseau pour le téléphone.",
        "La maîtresse fait une évaluation de lecture.",
        "Alors le tribunal décide.",
        "Mia joue au foot avec son éducateur.",
    ],
)
def test_the_same_letters_in_everyday_use_are_left(text):
    assert "trade-word" not in rules_of(text)


def test_a_plain_word_takes_the_article_of_the_other():
    (found,) = remarks_on("Les mesures sont bonnes.", Setting("fr", Level.MIDDLE))

    assert (found.found, found.better) == ("Les mesures", "Les aides")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("label", "Papa est un alcoolique."),
        ("label", "Ben est un enfant difficile."),
        ("label", "Papa est l’agresseur."),
        ("blames-child", "Papa a crié à cause de toi."),
        ("blames-child", "C’est de ta faute."),
        ("blames-child", "Si tu avais été plus sage, Papa serait là."),
        ("blames-parent", "C’est la faute de Papa."),
        ("blames-parent", "Ta mère t’a abandonné."),
        ("promise", "Tout va s’arranger."),
        ("promise", "Tu rentres bientôt à la maison."),
        ("minimising", "Ce n’était qu’une petite gifle."),
        ("minimising", "Papa n’a pas fait exprès."),
        ("secret", "Ne le dis à personne."),
        ("secret", "C’est notre petit secret."),
        ("secret", "Tu ne dois pas en parler."),
        ("secret", "Garde ça pour toi."),
        ("secret", "Tu n’as pas le droit d’en parler."),
        ("secret", "Promets-moi de ne rien dire."),
        ("secret", "Ce qui se passe ici reste entre nous."),
        ("burden", "Sois forte pour Maman."),
        ("burden", "Prends soin de Maman."),
        ("burden", "Fais attention à ton petit frère."),
        ("generalisation", "Papa crie toujours."),
        ("generalisation", "Maman n’est jamais là."),
        ("diagnosis", "Maman est borderline."),
    ],
)
def test_words_that_hurt_are_found(rule, text):
    assert rule in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ce n’est pas ta faute.",
        "Rien de tout cela n’est ta faute.",
        "Tu n’es pas obligé de garder un mauvais secret.",
        "On peut toujours raconter les mauvais secrets.",
        "Tu peux en parler, même si quelqu’un l’interdit.",
        "Ben ne raconte rien à Papa.",
        "Le cadeau est un secret jusqu’à samedi.",
        "Ben a choisi de ne rien dire.",
        "Papa ne doit pas parler à Ben.",
        "Ben a un mauvais secret.",
        "Cette histoire ne parle pas de l’école.",
        "Bientôt, c’est ton anniversaire.",
        "Maman t’aimera toujours.",
        "Ben n’est jamais seul avec Papa.",
        "Un adulte est toujours là.",
        "Papa revient bientôt du travail.",
        "Tu ne dois pas protéger Maman.",
        "Anna prend soin de toi.",
        "Ben n’est pas méchant.",
        "C’est difficile pour Ben.",
        "On ne peut pas promettre de date.",
        "La maladie s’appelle dépression.",
    ],
)
def test_words_that_free_a_child_are_left(text):
    assert rules_of(text) == set()


def test_a_plain_word_in_the_plural_takes_the_plural_article():
    found = remarks_on("Mme Klein parle avec la protection de l’enfance.", Setting("fr"))

    assert [one.better for one in found] == ["les personnes qui protègent les enfants"]


@pytest.mark.parametrize(
    "text",
    [
        "Mia ne doit pas raconter à l’école ce qui se passe.",
        "Il vaut mieux que tu n’en parles pas.",
        "Évite d’en parler à ta grand-mère.",
        "Si on te demande, dis que tu es tombé.",
        "Les voisins n’ont pas besoin de le savoir.",
        "Il est interdit d’en parler.",
    ],
)
def test_who_silences_a_child_is_found(text):
    assert "secret" in rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Personne n’a le droit de te dire de te taire.",
        "Si quelqu’un te dit : c’est notre secret, parle avec Anna.",
        "Tu as le droit de ne rien dire.",
        "Ne parle pas la bouche pleine.",
        "Papa ne doit pas savoir où Maman habite.",
        "Le docteur ne raconte rien aux autres.",
        "Mia n’a pas à garder cela pour elle.",
    ],
)
def test_who_frees_a_child_to_speak_is_left(text):
    assert "secret" not in rules_of(text)
