"""Make a family folder of a template and the answers of a practitioner.

In: a template, answers, language and region. Out: the texts of a complete family folder by file
name, and the problems that the answers have. Nothing is written to the disk, nothing is agreed: a
new folder records no approval.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from wnp.lexicon import table
from wnp.lexicon.regions import (
    Forms,
    Region,
    Where,
    change_signs,
    format_date,
    region,
    spell,
    weekday_of,
)
from wnp.problems import NOWHERE, Place, Problem, problem
from wnp.reading.keys import field_named, field_words
from wnp.reading.story_words import word_for
from wnp.templating.ages import keep_age
from wnp.templating.answers import Answered, take_answers
from wnp.templating.cases import with_cases
from wnp.templating.cast import Group, Member, each_once, make_cast
from wnp.templating.forms import FORMS
from wnp.templating.library import Template, template_text
from wnp.templating.needs import form_story, needed_by
from wnp.templating.rendering import render_story, render_yaml, yaml_text
from wnp.templating.storytext import set_head, silenced
from wnp.values import field_names


def fill_template(
    template: Template,
    answers: Mapping[str, str],
    *,
    language: str,
    region: Where,
    age: int | None = None,
    form: str = "long",
    places: Mapping[str, Place] | None = None,
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the files of a new family folder, and what is wrong with the answers.

    With problems there are no files. `age` keeps only the words for that age; `places` says where
    each answer was written.
    """
    if language not in template.languages:
        return {}, (_language_missing(template, language),)
    asked = needed_by(template, form, age, language)
    answered, findings = take_answers(asked, answers, language, places)
    if problems := tuple(findings):
        return {}, problems
    cast = make_cast(answered.people, language)
    values = template_values(template, answered, cast, region)
    texts = {
        name: render_yaml(template_text(template, f"{language}/{name}"), values)
        for name in FORMS[form].files
        if not name.endswith(".md")
    }
    texts["story.md"] = told_story(template, values, language=language, age=age, form=form)
    names = [member.name for member in cast.values()]
    return {name: finish(texts[name], language, region, names) for name in FORMS[form].files}, ()


def told_story(
    template: Template,
    values: Mapping[str, object],
    *,
    language: str,
    age: int | None = None,
    form: str = "long",
) -> str:
    """Return the filled story of a form; its head says the form, and the age of its words."""
    story = render_story(form_story(template, form, language), values)
    head = {} if form == "long" else {"form": word_for("forms", form, language)}
    if FORMS[form].is_silent:
        story = silenced(story, table(f"{language}/questions")["read_aloud"], language)
        head["title"] = f'"{yaml_text(values["children"])}"'
    elif age is not None:
        story = keep_age(story, age)
        head["age"] = str(age)
    return set_head(story, head, language)


def _language_missing(template: Template, language: str) -> Problem:
    known = ", ".join(template.languages)
    return problem(NOWHERE, "template-language", id=template.id, found=language, known=known)


def template_values(
    template: Template, answered: Answered, cast: Mapping[str, Member], here: Where
) -> dict[str, object]:
    """Return everything that a placeholder can name."""
    language = next(iter(cast.values())).language
    words = region(here, language)
    values: dict[str, object] = {part.name: cast.get(part.name) for part in template.parts}
    for name, parts in template.groups:
        values[name] = Group(each_once(cast[part] for part in parts if part in cast), language)
    values |= answered.texts
    values |= offices(words)
    values |= {
        "people": each_once(cast.values()),
        "region": words.name,
        "is_example": answered.is_example,
        "date_of": lambda iso: format_date(iso, here, language),
        "weekday_of": lambda iso: weekday_of(iso, language),
        "helpline": words.number("helpline"),
        "police": words.number("police"),
        "medical": words.number("medical"),
        "ambulance": words.number("medical"),
    }
    return values


def offices(here: Region) -> dict[str, object]:
    """Return the region's offices, each with its forms: `authority.from`, `court.subject` …"""
    return {"authority": forms(here.authority), "court": forms(here.court),
            "decider": forms(here.decider)}  # fmt: skip


def forms(office: Forms) -> dict[str, str]:
    """Return the forms of an office by name; `from` is the same as `of`."""
    return {name: getattr(office, name) for name in field_names(Forms)} | {"from": office.of}


def finish(text: str, language: str, here: Where, names: Collection[str]) -> str:
    """Return a filled file with even lines, in the region's quotation marks and spelling."""
    lines = [line.rstrip() for line in text.splitlines()]
    even = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
    even = with_cases(even, names, language)
    if language != "de":
        return even
    opening, closing = region(here, language).quotes
    kept = {word for name in names for word in (name, *name.split())}
    return spell(change_signs(even, {"„": opening, "“": closing}, names), here, kept)


def with_pack(text: str, pack_id: str, language: str) -> str:
    """Return a filled `family.yaml` that names a pack below the region."""
    lines = text.split("\n")
    keys = [field_named("family", line.partition(":")[0], language) for line in lines]
    at = keys.index("region") + 1 if "region" in keys else 0
    lines.insert(at, f"{field_words('family', language)['pack']}: {pack_id}")
    return "\n".join(lines)
