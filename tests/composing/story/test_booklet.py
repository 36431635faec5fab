"""A gated folder becomes a booklet: a page a frame, and useful pages until the sheets are full."""

import pytest

from wnp.composing.story.booklet import compose_booklet
from wnp.composing.story.frames import check_pages
from wnp.composing.story.storyboard import compose_storyboard
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.scene import Bubble, PlacedThing, Scene
from wnp.model.story import Frame, Passage, Story
from wnp.model.visibility import Audience, Reader
from wnp.model.words import plain
from wnp.problems import Place, problem
from wnp.values import replace

CHILD = Reader(Audience.CHILD)


def test_a_booklet_has_a_cover_its_frames_and_useful_pages(folder, picture, outline):
    booklet, problems = compose_booklet(folder, CHILD, {1: picture}, language="de")

    assert problems == ()
    assert outline(booklet) == [
        "cover (picture): Warum Mia und Ben bei Oma wohnen",
        "frame (picture): Lauter Streit — Mama und Papa haben oft sehr laut gestritten."
        " — Papa sagt: Es tut mir leid.",
        "frame (frame to draw in): Mein Zimmer — Mia hat ein Bett.",
        "draw (frame to draw in): Das möchte ich sagen — Was mir wichtig ist."
        " Was so bleiben soll. Was anders werden soll. — 4 lines",
        "tell (no picture): Wem kann ich es erzählen? — Ich darf alles erzählen:"
        " das Schöne und das Schwere. Diesen Menschen kann ich es sagen:"
        " — Oma Rosa | Frau Klein — 2 lines — Das hilft mir beim Erzählen: 4 lines",
        "draw (frame to draw in): Hier kann ich malen",
        "questions (no picture): Meine Fragen — Das möchte ich wissen."
        " Ich kann es schreiben, malen oder jemandem sagen. — 11 lines",
        "helpers (no picture): Wer mir hilft — Mit diesen Menschen kann ich reden."
        " — Oma Rosa 0664 123456, Frau Klein , Nummer gegen Kummer 116 111 — Und mit: 2 lines",
    ]


@pytest.mark.parametrize("frames", range(1, 9))
def test_the_pages_always_fill_whole_sheets(folder, frames):
    story = folder.stories[0]
    numbered = tuple(replace(story.frames[0], number=n) for n in range(1, frames + 1))
    longer = replace(folder, stories=(replace(story, frames=numbered),))

    booklet, _ = compose_booklet(longer, CHILD, {}, language="de")

    fillers = [page.kind for page in booklet.pages[frames + 1 :]]
    assert len(booklet.pages) % 4 == 0
    assert 2 <= len(fillers) <= 5
    assert fillers == ["draw", "tell", "draw", "questions", "helpers"][5 - len(fillers) :]


def test_whoever_may_not_be_with_the_child_is_nobodys_helper(folder, outline):
    alone = replace(folder, no_helpers=("klein",))

    booklet, _ = compose_booklet(alone, CHILD, {}, language="de")

    told = [line for line in outline(booklet) if line.startswith(("tell", "helpers"))]
    assert len(told) == 2
    assert all("Oma Rosa" in line and "Frau Klein" not in line for line in told)


def test_a_younger_child_gets_its_own_words(folder, outline):
    booklet, _ = compose_booklet(folder, Reader(Audience.CHILD, age=4), {}, language="de")

    assert "— Mama und Papa haben gestritten. — Papa sagt:" in outline(booklet)[1]


def test_two_languages_stand_on_one_page(folder, outline):
    booklet, _ = compose_booklet(folder, CHILD, {}, language="de", second_language="en")

    assert outline(booklet)[1].endswith("A loud quarrel — Mum and Dad quarrelled.")
    assert (booklet.subtitle, booklet.second_subtitle) == ("für Mia und Ben", "for Mia and Ben")


def test_too_many_words_in_two_languages_get_a_page_for_each(folder, outline):
    german, english = folder.stories
    longer = tuple(
        replace(
            story,
            frames=tuple(
                replace(frame, passages=(replace(frame.passages[0], words=(plain(words * 7),)),))
                for frame in story.frames
            ),
        )
        for story, words in ((german, "Mama und Papa haben laut gestritten. "),
                             (english, "Mum and Dad have had a loud quarrel. "))
    )  # fmt: skip
    both = {"language": "de", "second_language": "en"}

    booklet, problems = compose_booklet(replace(folder, stories=longer), CHILD, {}, **both)

    assert problems == ()
    assert [(page.heading, page.language) for page in booklet.pages[1:5]] == [
        ("Lauter Streit", "de"),
        ("A loud quarrel", "en"),
        ("Mein Zimmer", "de"),
        ("My room", "en"),
    ]


def test_words_too_many_for_a_page_of_their_own_are_named_in_their_language(folder):
    german, english = folder.stories
    words = (plain("Mum and Dad have had a loud quarrel. " * 30),)
    passages = (replace(english.frames[0].passages[0], words=words),)
    long = replace(english.frames[0], passages=passages, place=Place("story.en.md", 7))
    stories = (german, replace(english, frames=(long, english.frames[1])))
    both = {"language": "de", "second_language": "en"}

    _, problems = compose_booklet(replace(folder, stories=stories), CHILD, {}, **both)

    assert [(found.kind, found.place) for found in problems] == [
        ("too-many-words", Place("story.en.md", 7))
    ]


def test_a_language_we_do_not_speak_gets_no_german_sentences_among_its_words(folder):
    story = replace(folder.stories[0], language="tr", title="Mia")
    booklet, _ = compose_booklet(replace(folder, stories=(story,)), CHILD, {}, language="tr")

    assert booklet.subtitle == "Mia · Ben"
    assert booklet.pages[1].blocks[1].speaker == "Papa:"
    assert booklet.interface_language == booklet.pages[-1].language == "de"


def test_every_booklet_is_a_draft_until_it_is_agreed(folder):
    draft, _ = compose_booklet(folder, CHILD, {}, language="de")
    agreed, _ = compose_booklet(replace(folder, story_agreed=True), CHILD, {}, language="de")

    assert draft.draft == "Entwurf: Noch haben nicht alle zugestimmt"
    assert agreed.draft == ""


def test_the_agreement_to_the_plan_is_none_to_the_story(folder):
    booklet, _ = compose_booklet(replace(folder, plan_agreed=True), CHILD, {}, language="de")

    assert booklet.draft


def test_the_page_of_agreement_has_lines_to_sign_and_no_names(folder, outline):
    story = folder.stories[0]
    asked = replace(story.frames[1], section="agreement")
    told = replace(folder, stories=(replace(story, frames=(asked,)),), story_agreed=True)

    booklet, _ = compose_booklet(told, CHILD, {}, language="de")

    assert outline(booklet)[1].endswith("Mia hat ein Bett. — 3 lines")


def test_the_foot_says_version_and_date_and_nobodys_name(folder):
    booklet, _ = compose_booklet(folder, CHILD, {}, language="de")

    assert booklet.footer == "Fassung 3 · 3. November 2026 · vertraulich"


def test_real_names_are_printed_only_when_asked_for(folder):
    named = replace(folder, real_names=(("mia", "Mia Muster"), ("gone", "Niemand")))
    covered, _ = compose_booklet(named, CHILD, {}, language="de")
    real, _ = compose_booklet(named, CHILD, {}, language="de", names="real")

    assert covered.subtitle == "für Mia und Ben"
    assert real.subtitle == "für Mia Muster und Ben"


def test_switzerland_writes_no_sharp_s_but_leaves_names_alone(folder, picture):
    swiss = replace(folder.family, region="CH")
    people = tuple(
        replace(person, name="Voß") if person.id == "papa" else person for person in swiss.people
    )
    story = replace(folder.stories[0], title="Große Straße von Voß")
    folder = replace(folder, family=replace(swiss, people=people), stories=(story,))

    booklet, _ = compose_booklet(folder, CHILD, {1: picture}, language="de")

    assert booklet.title == "Grosse Strasse von Voß"
    assert booklet.pages[1].picture.shapes[1].words == "Strasse"
    assert booklet.pages[1].blocks[1].speaker == "Voß sagt:"


def test_letters_that_the_fonts_lack_are_shown_and_named(folder):
    story = folder.stories[0]
    first = replace(story.frames[0], title="Streit 😡👍🏽", passages=(story.frames[0].passages[0],))
    passages = (replace(first.passages[0], words=(plain("Mia ♥ Oma"),)),)
    told = replace(story, frames=(replace(first, passages=passages),))

    booklet, problems = compose_booklet(replace(folder, stories=(told,)), CHILD, {}, language="de")

    assert problems == (
        problem(Place("story.md", 3), "missing-letter", letters="♥"),
        problem(Place("story.md", 10), "missing-letter", letters="😡 👍 🏽"),
    )
    assert booklet.pages[1].heading == "Streit \ufffd"
    assert booklet.pages[1].blocks[0].words == (plain("Mia \ufffd Oma"),)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        pytest.param("זה הסיפור של Mia", ["script-not-printed"], id="Hebrew"),
        pytest.param("这是 Mia 的故事", ["script-not-printed"], id="Chinese"),
        pytest.param("Größe und ♥", ["missing-letter"], id="one sign"),
        pytest.param("Mia said שלום", ["missing-letter"], id="one word"),
        pytest.param("هذه قصة Mia. Це історія. Đây là chuyện.", [], id="scripts that are there"),
    ],
)
def test_a_script_that_lacks_stops_the_printing(words, kinds, folder):
    told = Story("", frames=(Frame("", passages=(Passage((plain(words),)),)),))

    _, problems = compose_booklet(replace(folder, stories=(told,)), CHILD, {}, language="de")

    assert [found.kind for found in problems] == kinds


def test_signs_that_lack_are_told_wherever_they_are_printed():
    people = (Person("mia", "Mia ♥"),)
    scene = Scene(bubbles=(Bubble("mia", words="♥"),), symbols=(PlacedThing("heart", words="★"),))
    story = Story("Mia ☺", frames=(Frame("Da", picture=scene),))

    found = check_pages(FamilyFolder(Family(people), (story,)))

    assert sorted(dict(one.values)["letters"] for one in found) == ["★", "☺", "♥"]


def test_the_storyboard_has_the_same_frames_and_nothing_more(folder, picture, outline):
    booklet, _ = compose_booklet(folder, CHILD, {1: picture}, language="de")
    storyboard, problems = compose_storyboard(folder, CHILD, {1: picture}, language="de")

    assert problems == ()
    assert outline(storyboard) == outline(booklet)[:3]
    assert (storyboard.draft, storyboard.footer) == (booklet.draft, booklet.footer)


def test_a_folder_without_a_story_makes_no_traceback(folder):
    booklet, problems = compose_booklet(replace(folder, stories=()), CHILD, {}, language="de")

    assert (len(booklet.pages), problems) == (4, ())
