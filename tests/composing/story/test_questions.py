"""A booklet holds what its child still wants to know, and no longer what its story tells."""

import pytest

from wnp.composing.story.booklet import compose_booklet
from wnp.model.tools import Question, Tools
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

CHILD = Reader(Audience.CHILD)
WHEN = Question("Wann sehe ich Papa?", answer="Am Samstag.", date="2026-11-02")
WHY = Question("Warum?", date="2026-11-03")


@pytest.fixture
def shown(folder, outline):
    """Return the end of the page for questions."""

    def show(*questions, reader=CHILD):
        asked = replace(folder, tools=Tools(questions=questions))
        booklet, _ = compose_booklet(asked, reader, {}, language="de")
        page = next(line for line in outline(booklet) if line.startswith("questions"))
        return page.partition("sagen. — ")[2]

    return show


def test_open_questions_come_first_each_with_a_line_for_the_answer(shown):
    assert shown(WHEN, WHY) == "Warum? — 1 lines — Wann sehe ich Papa? | Am Samstag. — 7 lines"


def test_what_the_story_tells_is_no_longer_asked(shown):
    told = Question("Hat Papa es gewollt?", answer="Es tut mir leid.")

    assert shown(told) == "11 lines"


def test_a_long_answer_belongs_in_a_frame(shown):
    assert shown(Question("Lang?", answer="Sehr lang. " * 20)) == "11 lines"


def test_there_is_always_room_to_write(shown):
    assert shown(*[replace(WHY, words=f"Warum {n}?") for n in range(9)]).endswith("— 3 lines")


def test_what_a_brother_asks_stands_in_his_booklet_alone(shown):
    bens = replace(WHY, who="ben")
    mias = Reader(Audience.CHILD, "mia")

    assert shown(bens, reader=mias) == "11 lines"
    assert shown(replace(bens, who="mia"), reader=mias) == "Warum? — 1 lines — 9 lines"
    assert shown(bens) == "Warum? — 1 lines — 9 lines"
    assert shown(replace(bens, who="somebody-else")) == "11 lines"
