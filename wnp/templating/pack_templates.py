"""The story templates of a pack: the same form as the library's, but written by somebody else.

In: a pack. Out: templates, and problems for what cannot be read, must not be run, or is not whole.
Each is filled once for every language, form and age with its own example family before anybody may
begin with it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.regions import REGIONS
from wnp.model.pack import Pack, PackTemplate
from wnp.problems import Place, Problem, problem
from wnp.templating.filling import fill_template
from wnp.templating.forms import FORMS
from wnp.templating.library import FIELDS, Template, list_templates, parse_template
from wnp.templating.placeholders import refuse
from wnp.templating.questions import questions_for
from wnp.templating.rendering import BROKEN

ABOUT = "template.toml"
ID = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
FILES = ("example.toml", "family.yaml", "story.md", "plan.yaml", "record.yaml")
KINDS = frozenset({"sentence", "words", "date", "weekday"})
MOST_PEOPLE = 30
MOST_BLANKS = 40


def templates_of(pack: Pack) -> tuple[Template, ...]:
    """Return the templates of a pack that has no problems."""
    found = (template_of(one) for one in pack.templates)
    return tuple(one for one in found if one)


def template_of(one: PackTemplate) -> Template | None:
    """Return what a template says about itself; nothing where it cannot be read."""
    texts = tuple(file for file in one.files if file[0] != ABOUT)
    try:
        return parse_template(one.text(ABOUT), texts)
    except (*BROKEN, tomllib.TOMLDecodeError, StopIteration):
        return None


def check_templates(pack: Pack) -> Iterator[Problem]:
    """Its templates are whole, have ids of their own, and fill with their example family."""
    taken = {one.id for one in list_templates()} if pack.templates else set()
    region = pack.region if pack.region in REGIONS else REGIONS[0]
    for one in pack.templates:
        folder = Place(f"templates/{one.folder}/")
        found = (*_wrong_id(one, taken), *check_template(one, folder, region))
        yield from found


def check_template(
    one: PackTemplate, folder: Place, region: str = REGIONS[0]
) -> tuple[Problem, ...]:
    """Return what is to mend in one template, wherever it lies."""
    found = tuple(_problems_of(one, folder.file))
    return found or tuple(_unfilled(one, folder.file, region))


def _wrong_id(one: PackTemplate, taken: set[str]) -> Iterator[Problem]:
    """Yield what is wrong with the short name of a template."""
    place, template = Place(f"templates/{one.folder}/{ABOUT}"), template_of(one)
    if template and (template.id != one.folder or not ID.fullmatch(one.folder)):
        told = {"folder": one.folder[:60], "found": str(template.id)[:60]}
        yield problem(place, "pack-template-id", **told)
    elif template and template.id in taken:
        yield problem(place, "pack-template-clash", id=template.id)


def _problems_of(one: PackTemplate, folder: str) -> Iterator[Problem]:
    place = Place(f"{folder}{ABOUT}")
    if not one.text(ABOUT):
        yield problem(place, "pack-template-incomplete", id=one.folder[:60], name=ABOUT)
        return
    template = template_of(one)
    if template is None or (wrong := _wrong_in(template)):
        field = ABOUT if template is None else wrong
        yield problem(place, "pack-template-wrong", id=one.folder[:60], field=field[:60])
        return
    for name in (f"{language}/{file}" for language in template.languages for file in FILES):
        if not one.text(name):
            yield problem(place, "pack-template-incomplete", id=one.folder[:60], name=name)
    for name, text in one.files:
        if not name.endswith(".toml") and (refused := refuse(text)):
            where = Place(f"{folder}{name}", refused.line)
            yield problem(where, refused.kind, id=one.folder[:60], found=refused.found[:60])


def _wrong_in(template: Template) -> str:
    """Return the field of a template that says what cannot be."""
    asked = table("en/questions")
    checks = (
        ("languages", bool(template.languages) and {*template.languages} <= {*LANGUAGES}),
        ("forms", bool(template.forms) and {*template.forms} <= FORMS.keys()),
        ("ages", bool(template.ages) and all(type(age) is int for age in template.ages)),
        ("people", 0 < len(template.parts) <= MOST_PEOPLE),
        (
            "people",
            all(part.name.rstrip("0123456789") in asked["people"] for part in template.parts),
        ),
        ("asks", all({*part.asks} <= {*FIELDS} for part in template.parts)),
        ("blanks", len(template.blanks) <= MOST_BLANKS),
        ("blanks", all(one.name in asked["answers"] for one in template.blanks)),
        ("blanks", all(one.kind in KINDS for one in template.blanks)),
        ("title", bool(template.leaflets)),
        ("slug", isinstance(template.slug, str) and bool(template.slug)),
    )
    return next((name for name, is_right in checks if not is_right), "")


def _unfilled(one: PackTemplate, folder: str, region: str) -> Iterator[Problem]:
    """Yield what keeps a template from being filled with its example family."""
    template = template_of(one)
    for language in template.languages if template else ():
        place = Place(f"{folder}{language}")
        try:
            assert template is not None
            questions_for(template, language, region)
            for form in template.forms:
                for age in (None, *template.ages):
                    yield from fill_template(
                        template, {}, language=language, region=region, age=age, form=form
                    )[1]
        except (*BROKEN, tomllib.TOMLDecodeError, StopIteration) as slip:
            found = str(slip).strip("'\"")[:60]
            yield problem(place, "pack-template-placeholder", id=one.folder[:60], found=found)
