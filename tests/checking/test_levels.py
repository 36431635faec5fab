"""Words are judged for whom they are written: by their age, the story's age, the youngest child."""

from wnp.checking.levels import level_of, youngest_reader
from wnp.model.family import Family, Person
from wnp.model.story import Frame, Passage, Story
from wnp.model.words import plain
from wnp.values import replace
from wnp.wording.remarks import Level

FAMILY = Family(people=(Person("mia", "Mia", "child", 4), Person("ben", "Ben", "child", 9)))
STORY = Story("Mia", people=("mia", "ben"))


def level(passage: Passage, story: Story = STORY) -> Level:
    return level_of(passage, Frame("Eins", passages=(passage,)), story, FAMILY)


def test_words_without_an_age_are_for_the_youngest_child():
    assert youngest_reader(STORY, FAMILY) == 4
    assert level(Passage((plain("Mia"),))) == Level.YOUNG


def test_the_head_of_a_story_says_for_which_age_its_words_are():
    story = replace(STORY, age=9)

    assert youngest_reader(story, FAMILY) == 9
    assert level(Passage((plain("Mia"),)), story) == Level.MIDDLE


def test_words_from_an_age_are_for_that_age_whatever_the_head_says():
    assert level(Passage((plain("Mia"),), from_age=12), replace(STORY, age=9)) == Level.TEEN


def test_where_no_age_is_known_it_is_seven():
    assert youngest_reader(Story("Mia"), FAMILY) == 7
