"""Whom something is made for: the reader, the age, the languages that a call asks for.

In: a folder and options, in the words of whoever asked. Out: `Work`, which holds only what this
reader may see; or the problem that a wish cannot be met.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.building.circle import OWN_PAGE, has_only_own_page
from wnp.lexicon.folding import nearest_slip
from wnp.model.audience import gate, reader_for
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.permission import (
    ADULTS,
    CHILD,
    COURT,
    NETWORK,
    PARENTS,
    PROFESSIONALS,
    Audiences,
    audience_of,
)
from wnp.model.permission import ALL as EVERY_AUDIENCE
from wnp.model.plan import Plan
from wnp.model.visibility import Audience, Reader
from wnp.palette import Mode
from wnp.problems import NOWHERE, Problem, problem
from wnp.reading.keys import value_named, value_words
from wnp.reading.people import directory_of
from wnp.values import Value, replace

if TYPE_CHECKING:
    from wnp.drawing.people.cast import Appearance
    from wnp.drawing.shapes import Drawing

ALL = "all"
REAL, CALLED = "real", "call"


class Limits(Value, frozen=True):
    """For whom a product is, and what there must be for it."""

    audiences: Audiences = EVERY_AUDIENCE
    needs_story: bool = False
    needs_plan: bool = False
    needs_person: bool = False
    """Whether it is for one person with a name, and not for all of an audience."""
    shows: Callable[[FamilyFolder], bool] = lambda folder: True
    """Whether there is anything to show on it; if not, it is made blank, and only on request."""


def _has_houses(folder: FamilyFolder) -> bool:
    return any(one.kind == "houses" for one in folder.tools.houses)


def _has_wizard(folder: FamilyFolder) -> bool:
    return any(one.kind != "houses" for one in folder.tools.houses)


def _has_way(folder: FamilyFolder) -> bool:
    return bool(folder.plan and folder.plan.trajectory)


def _has_ratings(folder: FamilyFolder) -> bool:
    return any(danger.ratings for danger in folder.plan.dangers) if folder.plan else False


WITH_CHILD = CHILD | PARENTS | PROFESSIONALS
TOOLS: Mapping[str, Limits] = {
    "houses": Limits(WITH_CHILD, shows=_has_houses),
    "wizard": Limits(WITH_CHILD, shows=_has_wizard),
    "safety-house": Limits(WITH_CHILD, shows=lambda folder: bool(folder.tools.safety_houses)),
    "circles": Limits(WITH_CHILD, shows=lambda folder: bool(folder.tools.circles)),
    "mapping": Limits(ADULTS, shows=lambda folder: bool(folder.tools.mappings)),
    "way": Limits(shows=_has_way),
    "scale": Limits(shows=_has_ratings),
}
"""The tools around a plan; blank they can be made of any folder."""
PRODUCTS_FOR: Mapping[str, Limits] = {
    "booklet": Limits(needs_story=True),
    "storyboard": Limits(needs_story=True),
    "plan": Limits(EVERY_AUDIENCE | COURT, needs_plan=True),
    "week": Limits(ADULTS, needs_plan=True),
    "personal": Limits(ADULTS, needs_plan=True, needs_person=True),
    "journal": Limits(ADULTS, needs_plan=True),
    "copies": Limits(PROFESSIONALS),
    "agreement": Limits(PROFESSIONALS | COURT),
    "calendar": Limits(ADULTS, needs_plan=True),
    "poster": Limits(CHILD, needs_plan=True),
    "cards": Limits(CHILD | PARENTS | NETWORK, needs_plan=True),
    **TOOLS,
    "genogram": Limits(shows=lambda folder: bool(folder.family.ties)),
}
"""Everything that can be made. What stands in it, the gate alone decides."""
PRODUCT_NAMES = tuple(PRODUCTS_FOR)


class Options(Value, frozen=True):
    """What is wanted, in the words of whoever asked."""

    reader: str = "child"
    """An audience, or the name or id of a person."""
    age: int | None = None
    languages: tuple[str, ...] = ()
    """At most two; empty: the folder's own."""
    make: tuple[str, ...] = (ALL,)
    real_names: bool = False
    mode: Mode = Mode.COLOUR
    out: Path | None = None
    blank: bool = False
    """Whether tools are made empty, to be filled in by hand."""
    pack: Path | None = None
    """The folder of a pack, in place of the one that the family names."""
    today: str = ""
    """The day on which nobody has checked a number yet that a pack says was checked later."""


class Work(Value, frozen=True):
    """What one reader gets, ready to be drawn and composed."""

    folder: FamilyFolder
    """After the gate."""
    reader: Reader
    language: str
    second_language: str = ""
    names: str = CALLED
    mode: Mode = Mode.COLOUR
    pictures: Mapping[int, Drawing] = {}
    cast: Mapping[str, Appearance] = {}
    """What the people whom the reader knows look like, in every picture."""
    blank: bool = False
    """Whether tools are made empty."""
    refused: tuple[Problem, ...] = ()
    """Why some of what was asked for cannot be made; the rest is."""


def prepare(folder: FamilyFolder, options: Options, called: str = "") -> Work | Problem:
    """Find out for whom and in which languages, and let through the gate what is theirs.

    `called` is the folder as it was typed, for the calls that a problem proposes.
    """
    reader = find_reader(options.reader, folder.family)
    if isinstance(reader, Problem):
        return reader
    age = options.age if options.age is not None else age_for(folder, reader)
    reader = replace(reader, age=age)
    languages = choose_languages(folder, options.languages)
    if isinstance(languages, Problem):
        return languages
    if options.real_names and not folder.real_names:
        return problem(NOWHERE, "no-real-names")
    if options.blank and folder.plan is None:
        folder = replace(folder, plan=Plan())  # a form asks for nothing that is known
    seen = gate(folder, reader)  # knows the real names, even where they are not to be printed
    seen = seen if options.real_names else replace(seen, real_names=())
    told = tells_story(seen, languages[0])
    if ALL in options.make and not told and seen.plan is None:
        return problem(NOWHERE, "nothing-for-reader", reader=options.reader)
    wishes = [wish for wish in dict.fromkeys(options.make) if wish != ALL]
    wrong = [_wrong_product(wish, folder, reader, called) for wish in wishes]
    if not told and any(wish in PRODUCTS_FOR and PRODUCTS_FOR[wish].needs_story for wish in wishes):
        wrong.append(problem(NOWHERE, "nothing-for-reader", reader=options.reader))
    names = REAL if options.real_names else CALLED
    second = languages[1] if len(languages) > 1 else ""
    return Work(
        seen, reader, languages[0], second, names, options.mode, blank=options.blank,
        refused=tuple(dict.fromkeys(filter(None, wrong))),
    )  # fmt: skip


def tells_story(folder: FamilyFolder, language: str) -> bool:
    """Say whether there is anything of a story in a language."""
    story = folder.story(language)
    return story is not None and bool(story.frames)


def _wrong_product(
    wish: str, folder: FamilyFolder, reader: Reader, called: str = ""
) -> Problem | None:
    if wish not in PRODUCTS_FOR:
        near, known = nearest_slip(wish, PRODUCT_NAMES), ", ".join(PRODUCT_NAMES)
        return problem(NOWHERE, "unknown-product", found=wish, nearest=near, known=known)
    limits = PRODUCTS_FOR[wish]
    if limits.needs_plan and folder.plan is None:
        return problem(NOWHERE, "no-plan-here")
    if wish != OWN_PAGE and has_only_own_page(folder, reader):
        return only_own_page(folder, reader, called)
    is_theirs = reader.audience in limits.audiences
    if is_theirs and (reader.person or not limits.needs_person):
        return None
    wrong = "product-for-one-person" if is_theirs else "product-for-others"
    words = value_words("audience", folder.family.language)
    readers = tuple(words[one] for one in Audience if one in limits.audiences)
    right = _somebody_among(folder, limits.audiences) if limits.needs_person else readers[0]
    return problem(
        NOWHERE, wrong, product=wish, readers=", ".join(readers), right=_typed(right),
        folder=_typed(called),
    )  # fmt: skip


def only_own_page(folder: FamilyFolder, reader: Reader, called: str = "") -> Problem:
    """Say that somebody gets only their own page, and how they would get more."""
    name = directory_of(folder.family).call_word(reader.person)
    person = folder.family.person(reader.person)
    return problem(
        NOWHERE, "only-own-page", name=person.name if person else name, right=_typed(name),
        folder=_typed(called),
    )  # fmt: skip


def _somebody_among(folder: FamilyFolder, audiences: Audiences) -> str:
    """Return how to name one of those readers in a call: a helper of the plan, if there is one."""
    helpers = [member.who for member in folder.plan.network] if folder.plan else []
    everybody = [person.id for person in folder.family.people]
    people = filter(None, map(folder.family.person, (*helpers, *everybody)))
    some = next((person.id for person in people if audience_of(person) in audiences), "")
    return directory_of(folder.family).call_word(some) if some else ""


def _typed(words: str) -> str:
    """Return words as one word of a call."""
    return f'"{words}"' if " " in words else words


def products_for(folder: FamilyFolder, reader: Reader) -> tuple[str, ...]:
    """Return everything that can be made of a folder for a reader."""
    return tuple(wish for wish in PRODUCT_NAMES if _wrong_product(wish, folder, reader) is None)


def known_products(names: tuple[str, ...], folder: FamilyFolder) -> tuple[str, ...]:
    """Return the products on which there is something to show."""
    return tuple(name for name in names if PRODUCTS_FOR[name].shows(folder))


def find_reader(words: str, family: Family) -> Reader | Problem:
    """Return the audience or person that is meant."""
    if words in set(Audience):
        return Reader(Audience(words))
    directory = directory_of(family)
    found = directory.find(words)
    if len(found) == 1:
        person = family.person(found[0])
        return reader_for(person) if person else Reader(Audience.NETWORK, found[0])
    if found:
        return problem(
            NOWHERE, "ambiguous-reader", found=words, known=", ".join(found), right=found[-1]
        )
    meant = value_named("audience", words, family.language)
    if meant in set(Audience):
        return Reader(Audience(meant))
    near, known = directory.nearest(words), directory.names()
    return problem(NOWHERE, "unknown-reader", found=words, nearest=near, known=known)


def age_for(folder: FamilyFolder, reader: Reader) -> int | None:
    """Return whose age the words are for: a child's own, else the youngest the story is for."""
    person = folder.family.person(reader.person)
    if person and audience_of(person) is Audience.CHILD and person.age is not None:
        return person.age
    told = {who for story in folder.stories for who in story.people}
    children = [p for p in folder.family.people if p.id in told or (not told and _is_child(p))]
    return min((child.age for child in children if child.age is not None), default=None)


def _is_child(person: Person) -> bool:
    return audience_of(person) is Audience.CHILD


def choose_languages(folder: FamilyFolder, wanted: tuple[str, ...]) -> tuple[str, ...] | Problem:
    """Return the one or two languages of the story, the folder's own where none are wanted."""
    known = [story.language for story in folder.stories]
    if len(wanted) > 2:
        return problem(NOWHERE, "too-many-languages")
    for language in wanted:
        if language not in known:
            there = ", ".join(known)
            return problem(NOWHERE, "no-such-language", found=language, known=there)
    return wanted or tuple(known[:1]) or (folder.family.language,)


def seal_of(work: Work) -> str:
    """Return a number for what outputs are made of and for whom; it names nobody.

    It stands for a reader and for everything that this reader may see, so that pages of an older
    state, which may hold what is no longer theirs, never stay beside the new ones. Two families
    may be written into the same folder, so their people count as well.
    """
    from hashlib import sha256  # only writing needs it

    people = [f"{person.id}={person.name}" for person in work.folder.family.people]
    about = (work.reader.audience, work.reader.person, work.names, *people, repr(work.folder))
    return sha256("|".join(about).encode()).hexdigest()[:16]
