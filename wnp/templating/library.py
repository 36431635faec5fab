"""The template library: which topics there are, and what each says about itself.

In: the folders of `story_templates/`, each with a `template.toml` and one complete family folder a
language. Out: templates as values, found by id, by the words of their title or by what they are
about.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from wnp.lexicon import LANGUAGES, spoken
from wnp.lexicon.folding import fold, nearest
from wnp.lexicon.tables import parse_table
from wnp.problems import NOWHERE, Problem, problem
from wnp.resources import resource_folders, resource_text
from wnp.values import Value

FOLDER = "story_templates"
FIELDS = ("name", "age", "gender", "role", "look")
"""What an answer can say about a person, in the order in which it is asked."""


class Part(Value, frozen=True):
    """Somebody a template speaks of: `child`, `mother`, `worker` … with the fields it asks for."""

    name: str
    asks: tuple[str, ...]
    is_optional: bool = False
    """Whether the template also works without this person."""


class Blank(Value, frozen=True):
    """A text or date that the template leaves open."""

    name: str
    kind: str
    """`sentence`, `words`, `date` or `weekday`."""


class Leaflet(Value, frozen=True):
    """What a template says about itself in one language."""

    title: str
    about: str
    words: tuple[str, ...]
    """What somebody may search for who does not know the title."""
    guidance: tuple[str, ...]
    """When to use it, and when not."""


class Template(Value, frozen=True):
    """One topic of the library."""

    id: str
    slug: str
    ages: tuple[int, ...]
    """The youngest age of each variant of the words."""
    forms: tuple[str, ...]
    languages: tuple[str, ...]
    """In which it can be filled."""
    parts: tuple[Part, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    """People whom the sentences name together: `children`, `parents` …"""
    at_least_one: tuple[tuple[str, ...], ...]
    """Sets of optional people who cannot all be missing."""
    blanks: tuple[Blank, ...]
    leaflets: tuple[tuple[str, Leaflet], ...]
    topic: str = ""
    """The shelf on which it stands, such as `placement`; a gallery can be sorted by it."""
    cover: int = 0
    """The number of the frame that shows best what it is about; 0 where nobody chose."""
    form: str = "long"
    """The form for which people and blanks are chosen."""
    texts: tuple[tuple[str, str], ...] = ()
    """The files of a template that is not in the library, by their names in its folder."""

    def leaflet(self, language: str) -> Leaflet:
        """Return what the template says about itself, in a language or in what stands in for it."""
        return dict(self.leaflets)[self.leaflet_language(language)]

    def leaflet_language(self, language: str) -> str:
        """Return a language itself where there is a leaflet in it; else English; else any."""
        known = [one for one, _ in self.leaflets]
        return next(one for one in (spoken(language), "en", *known) if one in known)

    def title(self, language: str) -> str:
        """Return the title in a language."""
        return self.leaflet(language).title

    def about(self, language: str) -> str:
        """Return the one-line description in a language."""
        return self.leaflet(language).about

    def part(self, name: str) -> Part:
        """Return one of the people it speaks of."""
        return next(part for part in self.parts if part.name == name)


@cache
def list_templates() -> tuple[Template, ...]:
    """Return every template, in the order of the ids."""
    return tuple(read_template(folder) for folder in resource_folders(FOLDER, "template.toml"))


@cache
def example(template: Template, language: str) -> dict[str, dict[str, str]]:
    """Return the example family of a template: its people by part, and `answers`."""
    rows: dict[str, dict[str, str]] = parse_table(
        template_text(template, f"{language}/example.toml")
    )
    if template.form == "letter":
        own: dict[str, str] = parse_table(library_text(f"shared/{language}/forms/letter.toml"))
        return rows | {"answers": rows["answers"] | own}
    return rows


def template_text(template: Template, file: str) -> str:
    """Return a file of a template, such as `de/story.md`, with its placeholders."""
    return dict(template.texts).get(file) or library_text(f"{template.id}/{file}")


def library_text(file: str) -> str:
    """Return a file of the library, such as `shared/de/frames/good.md`."""
    return resource_text(f"{FOLDER}/{file}")


def read_template(folder: str) -> Template:
    """Return what the template in one folder of the library says about itself."""
    return parse_template(library_text(f"{folder}/template.toml"))


def parse_template(text: str, texts: tuple[tuple[str, str], ...] = ()) -> Template:
    """Return what a `template.toml` says; `texts` are the other files of a folder elsewhere."""
    row: dict[str, Any] = parse_table(text)
    parts = tuple(
        Part(part["name"], tuple(part["asks"]), part.get("optional", False))
        for part in row["people"]
    )
    return Template(
        id=row["id"],
        slug=row["slug"],
        ages=tuple(row["ages"]),
        forms=tuple(row["forms"]),
        languages=tuple(row["languages"]),
        parts=parts,
        groups=tuple((name, tuple(members)) for name, members in row["groups"].items()),
        at_least_one=tuple(tuple(names) for names in row["at_least_one"]),
        blanks=tuple(Blank(blank["name"], blank["kind"]) for blank in row["blanks"]),
        leaflets=tuple(
            (language, _leaflet(row[language])) for language in LANGUAGES if language in row
        ),
        topic=row.get("topic", ""),
        cover=row.get("cover", 0),
        texts=texts,
    )


def _leaflet(row: dict[str, Any]) -> Leaflet:
    return Leaflet(row["title"], row["about"], tuple(row["words"]), tuple(row["guidance"]))


def find_template(words: str, more: tuple[Template, ...] = ()) -> Template | Problem:
    """Find a template by its id, its title in any language, or words of what it is about.

    `more` are those of a pack. Where nothing fits, the problem names the nearest title and all ids.
    """
    templates = (*list_templates(), *more)
    if named := find_named(words, more):
        return named
    meant = [(_shared_words(template, words), template) for template in templates]
    most = max((count for count, _ in meant), default=0)
    best = [template for count, template in meant if count == most]
    if most and len(best) == 1:
        return best[0]
    known = ", ".join(template.id for template in templates)
    return problem(
        NOWHERE, "unknown-template", found=words, nearest=_near(words, templates), known=known
    )


def find_named(words: str, more: tuple[Template, ...] = ()) -> Template | None:
    """Return the template whose id, short name or title in any language these words are."""
    wanted = fold(words)
    return next((one for one in (*list_templates(), *more) if wanted in _names(one)), None)


def search_templates(words: str, more: tuple[Template, ...] = ()) -> tuple[Template, ...]:
    """Return the templates that any of the words fits, the best first; all for no words."""
    templates = (*list_templates(), *more)
    if not words.strip():
        return templates
    found = [(-_shared_words(template, words), template.id, template) for template in templates]
    return tuple(template for count, _, template in sorted(found, key=lambda row: row[:2]) if count)


def _names(template: Template) -> frozenset[str]:
    titles = [leaflet.title for _, leaflet in template.leaflets]
    return frozenset(fold(name) for name in (template.id, template.slug, *titles))


def _shared_words(template: Template, words: str) -> int:
    """Count the words of a search that begin a word of the template's texts, or the other way."""
    texts = [
        " ".join((leaflet.title, leaflet.about, *leaflet.words)) for _, leaflet in template.leaflets
    ]
    known = {fold(word) for text in texts for word in text.split()} | _names(template)
    wanted = {fold(word) for word in words.split() if len(fold(word)) > 2}
    return sum(any(name.startswith(word) for name in known) for word in wanted)


def _near(words: str, templates: tuple[Template, ...]) -> str:
    """Return the id of the template whose name or search words look most alike."""
    by_word = {word: template.id for template in templates for word in _all_words(template)}
    found = nearest(words, by_word)
    return by_word.get(found, "")


def _all_words(template: Template) -> list[str]:
    leaflets = [leaflet for _, leaflet in template.leaflets]
    words = [word for leaflet in leaflets for word in (leaflet.title, *leaflet.words)]
    return [template.id, template.slug, *words]
