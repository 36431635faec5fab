"""Make a family folder of a template and the answers of a practitioner.

In: a template, answers, language and region. Out: the texts of a complete family folder by file
name, and the problems that the answers have. Nothing is written to the disk, nothing is agreed: a
new folder records no approval.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from wnp.lexicon.regions import Forms, Region, change_signs, format_date, region, spell, weekday_of
from wnp.problems import NOWHERE, Problem, problem
from wnp.templating.ages import keep_age
from wnp.templating.answers import Answered, take_answers
from wnp.templating.cast import Group, Member, make_cast
from wnp.templating.library import Template
from wnp.templating.rendering import render_story, render_yaml
from wnp.values import field_names

FILES = ("family.yaml", "story.md", "plan.yaml", "record.yaml")


def fill_template(
    template: Template,
    answers: Mapping[str, str],
    *,
    language: str,
    region: str,
    age: int | None = None,
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the files of a new family folder, and what is wrong with the answers.

    With problems there are no files. `age` keeps only the words for that age.
    """
    if language not in template.languages:
        return {}, (_language_missing(template, language),)
    answered, findings = take_answers(template, answers, language)
    if problems := tuple(findings):
        return {}, problems
    cast = make_cast(answered.people, language)
    values = template_values(template, answered, cast, region)
    folder = f"{template.id}/{language}"
    texts = {
        name: (render_story if name.endswith(".md") else render_yaml)(f"{folder}/{name}", values)
        for name in FILES
    }
    if age is not None:
        texts["story.md"] = keep_age(texts["story.md"], age)
    names = [member.name for member in cast.values()]
    return {name: finish(text, language, region, names) for name, text in texts.items()}, ()


def _language_missing(template: Template, language: str) -> Problem:
    known = ", ".join(template.languages)
    return problem(NOWHERE, "template-language", id=template.id, found=language, known=known)


def template_values(
    template: Template, answered: Answered, cast: Mapping[str, Member], region_name: str
) -> dict[str, object]:
    """Return everything that a placeholder can name."""
    language = next(iter(cast.values())).language
    here = region(region_name, language)
    values: dict[str, object] = {part.name: cast.get(part.name) for part in template.parts}
    for name, parts in template.groups:
        values[name] = Group(tuple(cast[part] for part in parts if part in cast), language)
    values |= answered.texts
    values |= offices(here)
    values |= {
        "people": tuple(cast.values()),
        "region": region_name,
        "is_example": answered.is_example,
        "date_of": lambda iso: format_date(iso, region_name, language),
        "weekday_of": lambda iso: weekday_of(iso, language),
        "helpline": here.number("helpline"),
        "police": here.number("police"),
        "ambulance": here.number("medical"),
    }
    return values


def offices(here: Region) -> dict[str, object]:
    """Return the region's offices, each with its forms: `authority.from`, `court.subject` …"""
    return {"authority": forms(here.authority), "court": forms(here.court),
            "decider": forms(here.decider)}  # fmt: skip


def forms(office: Forms) -> dict[str, str]:
    """Return the forms of an office by name; `from` is the same as `of`."""
    return {name: getattr(office, name) for name in field_names(Forms)} | {"from": office.of}


def finish(text: str, language: str, region_name: str, names: Collection[str]) -> str:
    """Return a filled file with even lines, in the region's quotation marks and spelling."""
    lines = [line.rstrip() for line in text.splitlines()]
    even = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
    if language != "de":
        return even
    opening, closing = region(region_name, language).quotes
    return spell(change_signs(even, {"„": opening, "“": closing}, names), region_name, names)
