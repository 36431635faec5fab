"""Questions: everything a template needs, each with a reason, in three languages."""

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.templating.answers import find_spot
from wnp.templating.library import find_template, list_templates
from wnp.templating.questions import Question, is_still_open, questions_for

TEMPLATES = list_templates()
T02 = find_template("T02")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_every_question_has_a_sentence_a_reason_and_an_example(template, language):
    questions = questions_for(template, language)

    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        assert question.sentence.endswith("?")
        assert question.why
        assert question.default
        assert find_spot(template, question.id, language)


def test_the_first_question_is_the_childs_name():
    assert questions_for(T02, "de")[0] == Question(
        id="mia.name",
        sentence="Wie heißt das Kind?",
        why="Für dieses Kind ist die Geschichte. Der Vorname oder Rufname genügt.",
        default="Mia",
        kind="name",
    )


def test_switzerland_is_asked_in_its_spelling():
    assert questions_for(T02, "de", "CH")[0].sentence == "Wie heisst das Kind?"


def test_nobody_asks_about_somebody_who_does_not_exist():
    questions = {question.id: question for question in questions_for(T02, "de")}

    assert questions["ben.name"].is_optional
    assert not is_still_open(questions["ben.age"], {"ben.name": "-"})
    assert is_still_open(questions["ben.age"], {"ben.name": "Ben"})
    assert is_still_open(questions["reason"], {"ben": "-"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_exist_in_every_language(language):
    def names(rows):
        return {(group, name, key) for group in ("people", "answers")
                for name, row in rows[group].items() for key in row}  # fmt: skip

    assert names(table(f"{language}/questions")) == names(table("de/questions"))


def test_proposed_days_lie_around_today_as_they_do_around_the_examples_own():
    proposed = {one.id: one.default for one in questions_for(T02, "de", "DE", "2031-05-10")}

    assert proposed["date"] == "10. Mai 2031"
    assert proposed["day"] == "7. Mai 2031"
    assert proposed["meeting"] == "21. Mai 2031"


def test_without_a_day_the_example_keeps_its_own():
    proposed = {one.id: one.default for one in questions_for(T02, "de")}

    assert proposed["day"] == "4. Dezember 2026"
