"""A poster for the fridge and cards for the pocket, from the same plan."""

import pytest

from wnp.composing.home.cards import compose_cards
from wnp.composing.home.poster import compose_poster
from wnp.drawing.people.cast import choose_cast
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

CHILD, NETWORK = Reader(Audience.CHILD, age=8), Reader(Audience.NETWORK)
EMERGENCY = (
    "Polizei 110, Rettungsdienst 112, Feuerwehr 112, Nummer gegen Kummer 116 111"
    " — Sag: Wie heißt du? Wo bist du? Was ist los?"
)


@pytest.fixture
def looks(folder):
    """What everybody looks like."""
    return choose_cast(folder.family.people)


def test_a_poster_has_everything_on_one_page(folder, looks, outline):
    poster = compose_poster(folder, CHILD, looks)

    assert (poster.kind, poster.subtitle) == ("poster", "für Mia und Ben")
    assert outline(poster) == [
        "poster (no picture): Unser Plan für zu Hause — ## Wer mir hilft"
        " — [Oma Rosa 0664 123456], [Frau Klein] — ## Das darf ich"
        " — (picture) Ich darf Oma anrufen. — ## Mein Zeichen"
        " — (picture) Das ist mein Zeichen: roter Stein. Sonst ist es hier: Regal."
        " / Geht es mir nicht gut? Dann lege ich es hierhin: Fenster. / Oma Rosa schaut nach."
        " — ## Hier kann ich anrufen — Oma Rosa 0664 123456, Frau Klein ,"
        " Nummer gegen Kummer 116 111, Polizei 110",
    ]


def test_a_card_has_faces_in_front_and_emergency_numbers_behind(folder, looks, outline):
    cards = compose_cards(folder, CHILD, looks)

    assert outline(cards) == [
        "card (no picture): Wer mir hilft — [Oma Rosa 0664 123456], [Frau Klein]",
        f"card (no picture): Im Notfall — {EMERGENCY}",
        "card (no picture): Hier rufe ich an — Oma Rosa 0664 123456, Frau Klein ,  ,  ,  ",
        f"card (no picture): Im Notfall — {EMERGENCY}",
    ]


def test_grown_ups_are_not_told_in_a_childs_voice(folder, looks):
    cards = compose_cards(folder, NETWORK, looks)

    assert [page.heading for page in cards.pages][::2] == ["Wer hilft", "Wen anrufen?"]


def test_a_card_without_a_plan_has_lines_to_write_on(folder, looks, outline):
    nobody = replace(folder, plan=None, no_helpers=tuple(looks))

    cards = compose_cards(nobody, CHILD, looks)

    assert outline(cards)[0] == "card (no picture): Wer mir hilft —  ,  ,  ,  "
