"""What a child was told belongs into its story; pictures show what it let go."""

from wnp.checking.childs_words import CHECKS
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.scene import ToolPicture
from wnp.model.story import Frame, Passage, Story
from wnp.model.tools import HouseItem, Houses, Question, Tools
from wnp.model.words import plain


def found(tools: Tools, words: str = "", picture: ToolPicture | None = None) -> list[str]:
    """Return the kinds of problems of a story of one page."""
    frame = Frame("Mia", picture=picture, passages=(Passage((plain(words),)),))
    folder = FamilyFolder(Family(), (Story("Mia", frames=(frame,)),), tools=tools)
    return [problem.kind for check in CHECKS for problem in check(folder)]


def test_an_answer_waits_until_the_story_gives_it():
    asked = Tools(questions=(Question("Wo schlafe ich?", answer="Bei Oma."),))

    assert found(asked, "Alles ist gut.") == ["answer-not-in-story"]
    assert found(asked, "Du schläfst bei Oma. Wirklich bei  oma!") == []


def test_a_question_without_an_answer_waits_for_nothing():
    assert found(Tools(questions=(Question("Wo?"),)), "Nichts.") == []


def test_a_picture_of_houses_needs_a_word_that_was_let_go():
    kept = Tools(houses=(Houses(items=(HouseItem("good", "Oma"),)),))
    free = Tools(houses=(Houses(items=(HouseItem("good", "Oma", released=True),)),))
    picture = ToolPicture("three-houses")

    assert found(kept, picture=picture) == ["picture-not-released"]
    assert found(free, picture=picture) == []
    assert found(Tools(), picture=picture) == []
