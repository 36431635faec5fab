"""The command that begins a family folder from a template.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from pathlib import Path

from wnp.cli.asking import Interview, answers_for, forget
from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.talk import complain, tell
from wnp.problems import Problem
from wnp.templating.answer_text import Given, answers_text
from wnp.templating.filling import fill_template
from wnp.templating.forms import find_form
from wnp.templating.library import Template, find_template
from wnp.templating.needs import needed_by
from wnp.values import Value


class Wish(Value, frozen=True):
    """What a call asks for: a template, its form, language and region, perhaps an age."""

    template: Template
    form: str
    told: str
    region: str
    age: int | None

    @property
    def asked(self) -> Template:
        """Return the template with only what this wish needs to know."""
        if self.told not in self.template.languages:
            return self.template
        return needed_by(self.template, self.form, self.age, self.told)


def run_new(call: Call, language: str) -> int:
    """Begin a family folder from a template; nothing that is there is ever replaced."""
    from wnp.files import find_trouble_with_new

    wish = _wish_of(call, language)
    if isinstance(wish, Problem):
        complain([wish], language)
        return WRONG_CALL
    if call.has("questions"):
        return _show_questions(wish)
    folder = Path(call.arguments[1])
    if trouble := find_trouble_with_new(folder):
        complain([trouble], language)
        return WRONG_CALL
    interview = Interview(wish.asked, wish.told, language, wish.region, folder)
    given = answers_for(interview, call)
    if not isinstance(given, Given):
        complain(given, language)
        return WRONG_CALL
    return _make(wish, given, folder, language)


def _wish_of(call: Call, language: str) -> Wish | Problem:
    template = find_template(call.arguments[0])
    if isinstance(template, Problem):
        return template
    form = find_form(template, call.value("form", "long"), language)
    if isinstance(form, Problem):
        return form
    return Wish(
        template,
        form,
        call.value("language") or (language if language in template.languages else "de"),
        call.value("region", "DE"),
        int(call.value("age")) if call.value("age") else None,
    )


def _show_questions(wish: Wish) -> int:
    """Print a file with every question, to be filled in and given back with `--answers`."""
    from wnp.templating.questions import questions_for

    questions = questions_for(wish.asked, wish.told, wish.region)
    print(answers_text(wish.template, questions, {}, wish.told), end="")
    return WELL


def _make(wish: Wish, given: Given, folder: Path, language: str) -> int:
    from wnp.files import write_new_folder

    texts, problems = fill_template(
        wish.template,
        given.answers,
        language=wish.told,
        region=wish.region,
        age=wish.age,
        form=wish.form,
        places=given.places,
    )
    if problems:
        complain(problems, language)
        return WRONG_CALL
    if trouble := write_new_folder(folder, texts):
        complain(trouble, language)
        return TO_MEND
    forget(folder)
    for text in texts:
        print(folder / text)
    tell(language, "new_made", folder=folder)
    tell(language, "next_steps", folder=f'"{folder}"' if " " in str(folder) else str(folder))
    return WELL
