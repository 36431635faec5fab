"""The command that begins a family folder from a template.

In: an understood call and the language to speak. Out: the exit status.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wnp.cli.asking import Interview, answers_for, forget
from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL, Call
from wnp.cli.talk import complain, tell
from wnp.lexicon.regions import Here, Where
from wnp.model.pack import NO_PACK, Pack
from wnp.problems import NOWHERE, Problem, problem
from wnp.templating.answer_text import Given, answers_text
from wnp.templating.filling import fill_template, with_pack
from wnp.templating.forms import find_form
from wnp.templating.library import Template, find_template
from wnp.templating.needs import needed_by
from wnp.values import Value


class Wish(Value, frozen=True):
    """What a call asks for: a template, its form, language and region, perhaps age and pack."""

    template: Template
    form: str
    told: str
    region: str
    age: int | None
    pack: Pack = NO_PACK

    @property
    def here(self) -> Where:
        """Where the family lives, with what its pack changes there."""
        return Here(self.region, self.pack.changes) if self.pack else self.region

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
    if not isinstance(wish, Wish):
        complain(wish, language)
        return WRONG_CALL
    if call.has("questions"):
        return _show_questions(wish)
    folder = Path(call.arguments[1])
    if trouble := find_trouble_with_new(folder):
        complain([trouble], language)
        return WRONG_CALL
    today = date.today().isoformat()
    interview = Interview(wish.asked, wish.told, language, wish.here, folder, today)
    given = answers_for(interview, call)
    if not isinstance(given, Given):
        complain(given, language)
        return WRONG_CALL
    return _make(wish, given, folder, language)


def _wish_of(call: Call, language: str) -> Wish | tuple[Problem, ...]:
    pack = _pack_of(call)
    if isinstance(pack, Problem):
        return (pack,)
    template = _template_of(call, pack)
    if not isinstance(template, Template):
        return template
    form = find_form(template, call.value("form", "long"), language)
    if isinstance(form, Problem):
        return (form,)
    region = call.value("region", pack.region or "DE")
    if pack and region != pack.region:
        told = {"id": pack.id, "region": pack.region, "found": region}
        return (problem(NOWHERE, "pack-other-region", **told),)
    return Wish(
        template,
        form,
        call.value("language") or (language if language in template.languages else "de"),
        region,
        int(call.value("age")) if call.value("age") else None,
        pack,
    )


def _pack_of(call: Call) -> Pack | Problem:
    """Return the pack that is asked for, by its folder or by its id beside the new folder."""
    if not call.value("pack"):
        return NO_PACK
    from wnp.building.family_packs import load_sound_pack

    today = date.today().isoformat()
    return load_sound_pack(call.value("pack"), Path(call.arguments[-1]), today)


def _template_of(call: Call, pack: Pack) -> Template | tuple[Problem, ...]:
    """Return the template that is meant: one of the library, of the pack, or in a folder."""
    found = find_template(call.arguments[0], _templates_of(pack))
    if isinstance(found, Template):
        return found
    from wnp.building.template_folders import is_template_folder, load_template

    written = call.arguments[0]
    return load_template(Path(written)) if is_template_folder(written) else (found,)


def _templates_of(pack: Pack) -> tuple[Template, ...]:
    if not pack:
        return ()
    from wnp.templating.pack_templates import templates_of

    return templates_of(pack)


def _show_questions(wish: Wish) -> int:
    """Print a file with every question, to be filled in and given back with `--answers`."""
    from wnp.templating.questions import questions_for

    questions = questions_for(wish.asked, wish.told, wish.here, date.today().isoformat())
    print(answers_text(wish.template, questions, {}, wish.told), end="")
    return WELL


def _make(wish: Wish, given: Given, folder: Path, language: str) -> int:
    from wnp.files import write_new_folder

    texts, problems = fill_template(
        wish.template,
        given.answers,
        language=wish.told,
        region=wish.here,
        age=wish.age,
        form=wish.form,
        places=given.places,
    )
    if problems:
        complain(problems, language)
        return WRONG_CALL
    if wish.pack:
        texts["family.yaml"] = with_pack(texts["family.yaml"], wish.pack.id, wish.told)
    if trouble := write_new_folder(folder, texts):
        complain(trouble, language)
        return TO_MEND
    forget(folder)
    for text in texts:
        print(folder / text)
    tell(language, "new_made", folder=folder)
    tell(language, "next_steps", folder=f'"{folder}"' if " " in str(folder) else str(folder))
    return WELL
