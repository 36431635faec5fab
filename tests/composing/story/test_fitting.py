"""Words that a page cannot hold are said by name and line, before anything is drawn."""

from wnp.composing.pages import Page, Prose, Voice
from wnp.composing.story.fitting import (
    BOOKLET,
    STORYBOARD,
    lines_too_many,
    title_height,
    words_size,
)
from wnp.composing.story.frames import check_pages
from wnp.lexicon.messages import say
from wnp.model.words import Bullets, plain
from wnp.values import replace

SENTENCE = "Mama und Papa haben sehr laut gestritten. "


def page(sentences, **more):
    return Page(
        "frame", "Streit", to_draw=True, blocks=(Prose((plain(SENTENCE * sentences),)),), **more
    )


def test_short_words_are_set_larger_than_long_ones():
    sizes = [words_size([page(count)], BOOKLET) for count in (2, 4, 6, 8)]

    assert sizes == [24, 22, 20, 18]


def test_the_fullest_page_decides_for_the_whole_book():
    assert words_size([page(1), page(8), page(2)], BOOKLET) == 18


def test_a_picture_may_shrink_before_words_are_too_many():
    assert [lines_too_many(page(count), BOOKLET) for count in (5, 9, 20)] == [0, 0, 8]


def test_a_line_that_an_author_began_takes_a_little_more_room():
    lines = Prose((plain(SENTENCE.strip() + f"\n{SENTENCE}" * 11),))
    begun = Page("frame", "Streit", to_draw=True, blocks=(lines,))

    assert lines_too_many(begun, BOOKLET) > lines_too_many(page(12), BOOKLET)


def test_a_heading_of_three_lines_stands_closer_than_words():
    one, three = (title_height(" ".join(["Wohnung"] * count), 200, 20) for count in (1, 5))

    assert (one, three) == (20, 68)


def test_a_storyboard_holds_more_words_than_a_booklet():
    assert lines_too_many(page(10), STORYBOARD) == 0
    assert lines_too_many(page(20), STORYBOARD) > 0


def test_voices_lists_and_second_languages_take_room_too():
    alone = page(12)
    more = (*alone.blocks, Voice("Papa sagt:", (plain(SENTENCE * 3),)))
    listed = (Prose((Bullets((plain(SENTENCE * 3),) * 4),)),)
    both = replace(alone, second_heading="A quarrel", second_blocks=alone.blocks)

    fuller = [replace(alone, blocks=more), replace(alone, blocks=listed), both]

    assert all(lines_too_many(each, BOOKLET) > lines_too_many(alone, BOOKLET) for each in fuller)


def test_a_frame_with_too_many_words_is_named_with_its_line(folder):
    story = folder.stories[0]
    passages = (replace(story.frames[1].passages[0], words=(plain(SENTENCE * 20),)),)
    long = replace(story, frames=(story.frames[0], replace(story.frames[1], passages=passages)))

    (found,) = check_pages(replace(folder, stories=(long,)))

    assert say(found, "de") == (
        "story.md:20: Für die Seite „Mein Zimmer“ sind es zu viele Wörter. "
        "Zeilen, die nicht ins Heft passen: 8.\n"
        "    Teilen Sie die Seite in zwei, oder kürzen Sie den Text. "
        "Die Schrift bleibt groß, damit Kinder sie lesen können."
    )


def test_every_age_of_a_story_is_measured(folder):
    story = folder.stories[0]
    older = replace(story.frames[0].passages[1], words=(plain(SENTENCE * 20),))
    passages = (story.frames[0].passages[0], older)
    told = replace(story, frames=(replace(story.frames[0], passages=passages),))

    assert [found.kind for found in check_pages(replace(folder, stories=(told,)))] == [
        "too-many-words"
    ]
