"""What must not stand in a story or plan: addresses, numbers, surnames, the one who reported.

In: a folder. Out: problems; most of them stop the printing, for paper cannot be called back.
The patterns are words of a language, so they stand in `lexicon/<language>/checks.toml`.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wnp.checking.labels import find_label
from wnp.checking.people_named import is_named_in
from wnp.checking.plan.kept_away import PHONE
from wnp.checking.said import Said, parts_of_plan, said_in_plan, said_in_tools
from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.regions import region_row
from wnp.model.family import Person
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import digits_of, telling_names, texts_in
from wnp.model.scene import scenes_in
from wnp.model.story import Frame, Passage
from wnp.model.visibility import EVERYONE, Audience
from wnp.model.words import text_of
from wnp.problems import Problem, problem
from wnp.reading.people import directory_of, split_people

CAPITALS = "de"
"""The language in which every noun begins with a capital, names and “Mama” too."""


def no_address_is_told(folder: FamilyFolder) -> Iterator[Problem]:
    """No address and no date of birth stands in story or plan."""
    for place, text in said_in(folder):
        for kind, pattern in _patterns():
            if found := pattern.search(text):
                yield problem(place, kind, found=found.group().strip())


def numbers_are_meant_for_the_child(folder: FamilyFolder) -> Iterator[Problem]:
    """A telephone number in a story is a helpline, stands in the plan, or is open to the child."""
    known = open_numbers(folder)
    for place, text in said_in_stories(folder):
        for found in PHONE.findall(text):
            if digits_of(found) not in known:
                yield problem(place, "number-in-story", found=found.strip())


def real_names_stay_outside(folder: FamilyFolder) -> Iterator[Problem]:
    """No surname stands in story or plan; real names belong in `names.yaml` alone."""
    called = {p.id: p.name for p in folder.family.people}
    for who, real in folder.real_names:
        surname = real.split()[-1] if len(real.split()) > 1 else ""
        if not surname or surname in called.get(who, "").split():
            continue
        for place, text in said_in(folder):
            if is_named_in(surname, text):
                yield problem(place, "surname", found=surname)


def the_reporter_has_no_name(folder: FamilyFolder) -> Iterator[Problem]:
    """Who made the report is named nowhere; the picture shows a grey outline."""
    language = folder.family.language
    for person in folder.family.people:
        if person.role != "silhouette":
            continue
        names = tuple(telling_names(person.name, language, set()))
        if names:
            yield problem(person.place, "reporter-named", found=person.name)
        yield from _named(names, "reporter-named", said_in(folder))


def hidden_people_are_not_named(folder: FamilyFolder) -> Iterator[Problem]:
    """Who is hidden from some readers is not named in words that these readers would get."""
    for person in folder.family.people:
        if person.visibility == EVERYONE or person.role == "silhouette":
            continue
        known = {other.name.casefold() for other in folder.family.people if other is not person}
        names = tuple(telling_names(person.name, folder.family.language, known))
        yield from _named(names, "hidden-person-named", _said_to_all(folder))


def _said_to_all(folder: FamilyFolder) -> Iterator[Said]:
    """Return the words of story and plan beside which no restriction is written."""
    for _, passage in _passages(folder):
        if passage.visibility == EVERYONE:
            yield passage.place, text_of(passage.words)
    for place, visibility, part in parts_of_plan(folder.plan) if folder.plan else ():
        if visibility == EVERYONE:
            yield place, "\n".join(texts_in(part))


def a_short_name_stands_in_no_words(folder: FamilyFolder) -> Iterator[Problem]:
    """The short name that tells apart two people of one name is not in words that are printed."""
    bracketed = [(place, text) for place, text in said_in(folder) if "(" in text]
    for person in folder.family.people:
        written = rf"(?<!\w){re.escape(person.name)}\w*\s*\({re.escape(person.id)}\)"
        for place, text in bracketed:
            if found := re.search(written, text, re.IGNORECASE):
                yield problem(place, "short-name-in-words", found=found.group(), name=person.name)


def no_id_stands_in_words(folder: FamilyFolder) -> Iterator[Problem]:
    """The id of somebody in the family is not in words that are printed: they read “papa2”."""
    family = folder.family
    ids = {p.id: p.name for p in family.people if _tells_itself(p.id, p.name, family.language)}
    if not ids:
        return
    written = "|".join(map(re.escape, sorted(ids, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w(-])(?:{written})(?![\w)-])")
    everybody = directory_of(family)
    for place, text in said_in(folder):
        found = pattern.search(text)
        if found and not all(everybody.find(part) for part in split_people(text)):
            yield problem(place, "id-in-words", found=found.group(), name=ids[found.group()])


def _tells_itself(person_id: str, name: str, language: str) -> bool:
    """Say whether a word can only be an id: “papa2”, or in German a name without its capital."""
    if not person_id.isalpha():
        return True
    first, *others = name.split() or [""]
    titled = first in table(f"{spoken(language)}/gate")["titles"]  # “Klein” is a word, “Oma” too
    is_name = person_id in {word.casefold() for word in (first, *others * (not titled))}
    return spoken(language) == CAPITALS and is_name and person_id not in name


def nothing_is_called_leichte_sprache(folder: FamilyFolder) -> Iterator[Problem]:
    """Nothing is called “Leichte Sprache”: only readers who tested a text can give it that name."""
    for place, text in said_in(folder):
        if label := find_label(text):
            yield problem(place, "protected-label", found=label)


def said_in(folder: FamilyFolder) -> Iterator[Said]:
    """Return every text of story, plan and tools with its place."""
    yield from said_in_stories(folder)
    if folder.plan:
        yield from said_in_plan(folder.plan)
    yield from said_in_tools(folder.tools)


def said_in_stories(folder: FamilyFolder) -> Iterator[Said]:
    """Return every text of the stories with its place: titles, headings, words, bubbles."""
    for story in folder.stories:
        yield story.place, story.title
        for frame in story.frames:
            yield frame.place, frame.title
            yield from _said_in_picture(frame)
    for _, passage in _passages(folder):
        yield passage.place, text_of(passage.words)


def _said_in_picture(frame: Frame) -> Iterator[Said]:
    for scene in scenes_in(frame.picture):
        yield scene.place, scene.title
        for bubble in scene.bubbles:
            yield bubble.place, bubble.words
        for thing in (*scene.symbols, *scene.props):
            yield thing.place, thing.words


def _passages(folder: FamilyFolder) -> Iterator[tuple[Frame, Passage]]:
    for story in folder.stories:
        for frame in story.frames:
            for passage in frame.passages:
                yield frame, passage


def _named(names: tuple[str, ...], kind: str, said: Iterable[Said]) -> Iterator[Problem]:
    for place, text in said:
        for name in names:
            if is_named_in(name, text):
                yield problem(place, kind, found=name)
                break


def open_numbers(folder: FamilyFolder) -> frozenset[str]:
    """Return the numbers that may stand in a story, digits only."""
    region = region_row(folder.family.here)
    numbers = [str(row["number"]) for row in region["numbers"]]
    numbers += [row.number for row in folder.plan.numbers] if folder.plan else []
    numbers += [person.phone for person in folder.family.people if _is_open_to_child(person)]
    return frozenset(map(digits_of, numbers))


def _is_open_to_child(person: Person) -> bool:
    return Audience.CHILD in person.phone_visibility.only or person.is_professional


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [(language, table(f"{language}/checks")) for language in LANGUAGES]
    return tuple(
        (kind, re.compile(pattern))
        for _, row in rows
        for kind, name in (("address-in-text", "addresses"), ("birthday-in-text", "birthdays"))
        for pattern in row[name]
    )


CHECKS = (
    no_address_is_told,
    numbers_are_meant_for_the_child,
    real_names_stay_outside,
    the_reporter_has_no_name,
    hidden_people_are_not_named,
    a_short_name_stands_in_no_words,
    no_id_stands_in_words,
    nothing_is_called_leichte_sprache,
)
