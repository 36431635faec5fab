"""What a template needs to know for one form, one age and one language.

In: a template, a form, perhaps an age. Out: the same template with only the people and blanks that
its texts name then, so that nobody is asked for what does not appear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wnp.templating.ages import keep_age
from wnp.templating.forms import FORMS
from wnp.templating.library import Template, library_text, template_text
from wnp.templating.storytext import add_frame, keep_sections
from wnp.values import replace

INCLUDE = re.compile(r"\{%-?\s*include\s+\"([^\"]+)\"\s*-?%\}")
PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
NAME = re.compile(r"(?<![.\w])[a-z_]\w*")
ALWAYS = frozenset({"children", "parents", "worker"})
"""Whom every family folder names: the list of people and the record need them."""


def needed_by(template: Template, form: str, age: int | None, language: str) -> Template:
    """Return a template with only what a form asks, for one age or for all."""
    if form == "long" and age is None:
        return template
    names = names_in(template, form, age, language)
    groups = dict(template.groups)
    parts = {part for name in names & groups.keys() for part in groups[name]} | names
    own = FORMS[form].blanks
    kept = tuple(part for part in template.parts if form == "long" or part.name in parts)
    there = {part.name for part in kept}
    return replace(
        template,
        form=form,
        parts=kept,
        groups=tuple(
            (name, tuple(one for one in members if one in there))
            for name, members in template.groups
        ),
        at_least_one=tuple(some for some in template.at_least_one if there.issuperset(some)),
        blanks=(*(blank for blank in template.blanks if blank.name in names), *own),
    )


def names_in(template: Template, form: str, age: int | None, language: str) -> frozenset[str]:
    """Return every name that the placeholders of a form's files say."""
    story = form_story(template, form, language)
    age = 0 if FORMS[form].is_silent else age
    texts = [keep_age(story, age) if age is not None else story]
    texts += [
        whole_text(template, f"{language}/{file}")
        for file in FORMS[form].files
        if file not in ("story.md", "family.yaml")
    ]
    texts.append(template_text(template, f"{language}/family.yaml"))
    return ALWAYS.union(*(_names(text) for text in texts))


def form_story(template: Template, form: str, language: str) -> str:
    """Return the story of a form with its placeholders, every shared frame in its place."""
    kind = FORMS[form]
    if kind.story:
        return included(library_text(f"shared/{language}/forms/{kind.story}.md"))
    story = whole_text(template, f"{language}/story.md")
    if form == "long":
        return story
    kept = keep_sections(story, kind.sections, language)
    for name, before in kind.added:
        frame = library_text(f"shared/{language}/forms/{name}.md")
        kept = add_frame(kept, frame, before, language)
    return kept


def whole_text(template: Template, file: str) -> str:
    """Return a file of a template with the shared files that it includes."""
    return included(template_text(template, file))


def included(text: str) -> str:
    """Return a text with every shared file in the place that names it."""
    return INCLUDE.sub(lambda found: included(library_text(found[1])), text)


def _names(text: str) -> Iterator[str]:
    for placeholder in PLACEHOLDER.findall(text):
        yield from NAME.findall(QUOTED.sub(" ", placeholder))
