"""What was said of two is also right for one, or somebody is asked."""

import pytest

from tests.abstracting.told import asked, said


@pytest.mark.parametrize(
    ("words", "language", "made"),
    [
        ("Mia und Ben haben Angst.", "de",
         '{{ children }} {{ children.v("hat", "haben") }} Angst.'),
        ("Dann gehen Mia und Ben heim.", "de",
         'Dann {{ children.v("geht", "gehen") }} {{ children }} heim.'),
        ("Am Abend schlafen Mia und Ben.", "de",
         'Am Abend {{ children.v("schläft", "schlafen") }} {{ children }}.'),
        ("Es ist still, weil Mia und Ben schlafen.", "de",
         'Es ist still, weil {{ children }} {{ children.v("schläft", "schlafen") }}.'),
        ("Mia und Ben weinen und lachen.", "de",
         '{{ children }} {{ children.v("weint", "weinen") }} und '
         '{{ children.v("lacht", "lachen") }}.'),
        ("Mia und Ben dürfen spielen und lachen.", "de",
         '{{ children }} {{ children.v("darf", "dürfen") }} spielen und lachen.'),
        ("Mama und Papa lieben Mia und Ben.", "de",
         '{{ parents }} {{ parents.v("liebt", "lieben") }} {{ children }}.'),
        ("Oma und Papa holen Mia und Ben ab.", "de",
         "{{ grandparent }} und {{ father }} holen {{ children }} ab."),
        ("Jetzt wissen Mia und Ben alles.", "de",
         'Jetzt {{ children.v("weiß", "wissen") }} {{ children }} alles.'),
        ("Oma tröstet Mia und Ben.", "de", "{{ grandparent }} tröstet {{ children }}."),
        ("Mia und Ben often cry.", "de", "{{ children }} often cry."),
        ("Mia and Ben often cry.", "en",
         '{{ children }} often {{ children.v("cries", "cry") }}.'),
        ("Are Mia and Ben at home?", "en",
         '{{ children.v("Is", "Are") }} {{ children }} at home?'),
        ("Mia and Ben went home.", "en", "{{ children }} went home."),
        ("Anna et Ben n’ont pas peur.", "fr",
         '{{ children }} {{ children.v("n’a", "n’ont") }} pas peur.'),
        ("Anna et Ben ne sont pas là.", "fr",
         '{{ children }} {{ children.v("n’est", "ne sont") }} pas là.'),
        ("Anna et Ben se disputent.", "fr",
         '{{ children }} se {{ children.v("dispute", "disputent") }}.'),
    ],
)  # fmt: skip
def test_verbs_agree(words, language, made):
    assert said(words, language) == [made]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Mia und Ben quorbeln laut.", "de"),
        ("Mia and Ben quorble loudly.", "en"),
        ("Anna et Ben quorblent fort.", "fr"),
        ("These are Mia and Ben.", "en"),
        ("Mia und Ben sind müde, hungrig und haben Angst.", "de"),
        ("Bei Oma essen Mia und Ben und schlafen dort.", "de"),
        ("Mama will, dass Mia und Ben sicher sind und lachen können.", "de"),
        ("Mia and Ben are sad, tired and have bad dreams.", "en"),
        ("Ce sont Anna et Ben.", "fr"),
    ],
)
def test_a_verb_that_nobody_knows_is_asked_about(words, language):
    assert asked(words, language) == [("verb", "")]


def test_one_child_alone_stays_one():
    people = (("Mia", "Kind"), ("Mama", "Mutter"), ("Frau Au", "Fachkraft"))

    assert said("Mia hat Angst.", people=people) == ["{{ child }} hat Angst."]
