"""Forms: each keeps its frames, asks only what it needs, and passes its checks."""

import re

import pytest

from wnp.checking.checks import check_folder
from wnp.lexicon import LANGUAGES
from wnp.model.story import FORMS as STORY_FORMS
from wnp.problems import Findings, Problem
from wnp.reading.folder import read_folder
from wnp.templating.filling import fill_template
from wnp.templating.forms import FORMS, find_form
from wnp.templating.library import find_template, list_templates
from wnp.templating.needs import needed_by
from wnp.templating.questions import questions_for

TEMPLATES = list_templates()
T01, T02 = find_template("T01"), find_template("T02")
LATELY = [
    pytest.param(template, form, id=f"{template.id}-{form}")
    for template in TEMPLATES
    for form in template.forms
    if form != "long"
]

LEFT = {("T14", 5): {"many-frames"}}
"""Advice that is right: T14 with everybody in it has a page too many; the family chooses which."""


def filled(template, form, language="de", answers=None, age=None):
    files, problems = fill_template(
        template, answers or {}, language=language, region="DE", age=age, form=form
    )
    assert problems == ()
    return files


def read(files):
    findings = Findings()
    folder = read_folder({name: text.encode() for name, text in files.items()}, findings)
    return folder, list(findings)


def sections(template, form):
    folder, _ = read(filled(template, form))
    return [frame.section for frame in folder.stories[0].frames]


def test_every_form_is_one_that_a_story_can_have():
    assert set(FORMS) <= set(STORY_FORMS)
    for template in TEMPLATES:
        assert template.forms[0] == "long"
        assert set(template.forms) <= set(FORMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("template", "form"), LATELY)
def test_a_new_story_of_every_form_has_nothing_to_mend(template, form, language):
    for answers in ({}, {"father": "-", "sibling": "-"} if template == T02 else {}):
        folder, problems = read(filled(template, form, language, answers))

        assert problems == []
        assert folder.stories[0].form == form
        assert [one.kind for one in check_folder(folder)] == []


@pytest.mark.parametrize(("template", "form"), LATELY)
def test_no_note_of_a_template_reaches_the_story(template, form):
    files = filled(template, form)
    folder, _ = read(files)
    notes = re.findall(r"(?ms)^::: Notiz\n(.*?)^:::$", files["story.md"])
    told = repr(folder.stories)

    assert notes
    for note in notes:
        for line in note.splitlines()[-1:]:
            assert line not in told


@pytest.mark.parametrize(
    ("said", "form"),
    [("kurz", "short"), ("Brief", "letter"), ("wortlos", "wordless"), ("lettre", "letter"),
     ("wordless", "wordless"), ("sans paroles", "wordless"), ("lang", "long")],
)  # fmt: skip
def test_a_form_is_called_by_its_words_in_every_language(said, form):
    assert find_form(T01, said, "de") == form


def test_a_form_that_a_template_lacks_is_said():
    found = find_form(T02, "Brief", "de")

    assert isinstance(found, Problem)
    assert found.kind == "template-form"


def test_the_short_form_has_the_five_questions():
    assert sections(T02, "short") == [
        "title", "who_worried", "worry", "what_happened", "whats_now", "not_your_fault",
        "whats_next", "whats_next", "plan", "help",
    ]  # fmt: skip


def test_the_immediate_story_is_written_by_the_agency_without_a_plan_or_signatures():
    assert sections(T02, "immediate") == [
        "title", "who_worried", "worry", "what_happened", "whats_now", "not_your_fault",
        "whats_next", "whats_next", "parents_view", "help",
    ]  # fmt: skip
    assert "plan.yaml" not in filled(T02, "immediate")


def test_the_letter_speaks_to_one_child_or_to_several():
    alone = filled(T01, "letter", answers={"sibling": "-"})["story.md"]
    both = filled(T01, "letter", answers={"sibling.name": "Ben"})["story.md"]

    assert "Du darfst mir alles erzählen." in alone
    assert "Ihr dürft mir alles erzählen." in both


def test_a_wordless_page_has_its_words_in_a_note_and_no_bubble():
    story = filled(T02, "wordless")["story.md"]
    folder, _ = read({**filled(T02, "wordless"), "story.md": story})

    assert folder.stories[0].title == "Mia und Ben"
    assert [frame.passages for frame in folder.stories[0].frames] == [()] * 14
    assert [s for s in re.findall(r"(?ms)^```bild\n(.*?)^```", story) if "nicht schuld" in s] == []
    assert "Mia und Ben sind nicht schuld." in story


def test_a_form_asks_only_what_it_needs():
    def asked(form, age=None):
        return {one.id for one in questions_for(needed_by(T01, form, age, "de"), "de")}

    assert "letter_travel" in asked("letter")
    assert "letter_travel" not in asked("long")
    assert asked("letter") < asked("long") | {one.name for one in FORMS["letter"].blanks}
    assert not {"gohan.name", "marco.name"} & asked("letter")


def test_the_head_says_the_age_that_the_words_were_chosen_for():
    folder, _ = read(filled(T02, "long", age=9))

    assert folder.stories[0].age == 9


@pytest.mark.parametrize("age", [5, 8, 13])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_words_for_one_age_have_nothing_to_mend(template, age, language):
    folder, _ = read(filled(template, "long", language, age=age))

    assert {one.kind for one in check_folder(folder)} <= LEFT.get((template.id, age), set())
