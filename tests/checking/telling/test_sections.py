"""The pages of a form are there and in order, and the title is for the child."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.sections import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (
                ("## Wer macht sich Sorgen? {.wer-sorgt-sich}", "## Noch etwas Gutes {.gut}"),
                ("machen sich Sorgen.", "sind oft da."),
            ),
            "section-missing",
            id="nobody is worried",
        ),
        pytest.param(
            "de-short",
            (("{.was-passiert-ist}", "{.Gefühle}"),),
            "section-missing",
            id="a short story without what happened",
        ),
        pytest.param(
            "de-immediate",
            (("{.jetzt}", "{.Gefühle}"),),
            "section-missing",
            id="an immediate story without now",
        ),
        pytest.param(
            "en-row",
            (
                ("## Who is worried? {.who_worried}", "## More {.good}"),
                ("are worried.", "come often."),
            ),
            "section-missing",
            id="nobody is worried, English",
        ),
        pytest.param(
            "fr-row",
            (
                ("## Qui est inquiet ? {.qui-est-inquiet}", "## Encore {.bien}"),
                ("sont inquiètes.", "viennent."),
            ),
            "section-missing",
            id="nobody is worried, French",
        ),
        pytest.param(
            "en-illness",
            (("{.hope}", "{.X}"), ("{.good}", "{.hope}"), ("{.X}", "{.good}")),
            "section-order",
            id="hope before all worries",
        ),
        pytest.param(
            "de-row",
            ((" Eine Geschichte für Lina und Tim", ""),),
            "title-without-child",
            id="a title without the child",
        ),
        pytest.param(
            "de-short",
            (("Titel: Lina wohnt gerade bei Oma Sylvia", "Titel: Lina und das schlimme Zuhause"),),
            "title-not-neutral",
            id="a title that judges",
        ),
        pytest.param(
            "en-row",
            (("Why Dad lives somewhere else now. A story for", "How Dad hit"),),
            "title-not-neutral",
            id="a title that accuses",
        ),
        pytest.param(
            "fr-illness",
            (("Noah et la maladie de Maman", "Noah et la maison horrible"),),
            "title-not-neutral",
            id="a title that judges, French",
        ),
    ],
)
def test_a_slip_is_found(kinds, name, changes, expected):
    assert kinds(RULES, name, *changes) == [expected]


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        *WELL_TOLD,
        pytest.param(
            "de-row",
            (("## Wer macht sich Sorgen? {.wer-sorgt-sich}", "## Zwei Menschen {.gut}"),),
            id="a worry named on another page",
        ),
        pytest.param(
            "de-row",
            (
                ("{.Menschen}", ""),
                ("{.gut}", ""),
                ("{.wer-sorgt-sich}", ""),
                ("{.Sorge}", ""),
                ("{.nicht-schuld}", ""),
                ("{.jetzt}", ""),
            ),
            id="pages without sections",
        ),
        pytest.param(
            "de-teen",
            (("Deine Geschichte, Jonas", "Was in deiner Familie los ist"),),
            id="a title that says you",
        ),
        pytest.param(
            "de-illness",
            (("{.Sorge}", "{.QQ}"), ("{.Kinderregel}", "{.Sorge}"), ("{.QQ}", "{.Sorge}")),
            id="a second worry after some good",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
