"""The order of the work: read, check, let through the gate, draw, compose, publish, write.

In: the path of a family folder and what is wanted. Out: files, or everything there is to mend and
no file. Only this module knows the order. What is heavy is loaded in the step that needs it, so
that checking never waits for printing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.checking.checks import check_folder, has_errors
from wnp.files import empty_folder, read_folder_files, write_outputs
from wnp.lexicon.folding import nearest
from wnp.model.audience import gate, reader_for
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.permission import audience_of
from wnp.model.scene import Actor, PeoplePicture, Scene
from wnp.model.visibility import Audience, Reader
from wnp.palette import Mode
from wnp.problems import NOWHERE, Findings, Problem, problem
from wnp.reading.folder import read_folder
from wnp.reading.keys import value_named
from wnp.reading.people import directory_of

if TYPE_CHECKING:
    from wnp.composing.pages import Document
    from wnp.drawing.cast import Appearance
    from wnp.drawing.shapes import Drawing

OUT = "out"
ALL = "all"
REAL = "real"
CALLED = "call"
Tell = Callable[[str, int], None]
"""Hears which step begins, and how many things it is about."""


def stay_silent(step: str, count: int) -> None:
    """Hear a step and say nothing."""


@dataclass(frozen=True, slots=True)
class Options:
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


@dataclass(frozen=True, slots=True)
class Loaded:
    """A folder as far as it could be read, and what there is to mend."""

    folder: FamilyFolder | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What one reader gets, ready to be drawn and composed."""

    folder: FamilyFolder
    """After the gate."""
    reader: Reader
    language: str
    second_language: str = ""
    names: str = CALLED
    mode: Mode = Mode.COLOUR
    pictures: Mapping[int, Drawing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """What was made: files by name in a folder; or nothing, and why."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...] = ()
    out: Path = Path()
    reader: Reader | None = None
    folder: FamilyFolder | None = None
    """What the reader got; after the gate."""

    @property
    def is_draft(self) -> bool:
        """Whether any page says "draft"."""
        seen = self.folder
        return bool(seen and not (seen.story_agreed and (seen.plan_agreed or not seen.plan)))


Composer = Callable[[Work], "tuple[Document, tuple[Problem, ...]]"]
Publisher = Callable[["Document", Mode, Path], Iterator[tuple[str, bytes]]]


# ---- read and check


def load_folder(path: Path) -> Loaded:
    """Read a family folder."""
    files, problems = read_folder_files(path)
    findings = Findings(list(problems))
    if not files:
        return Loaded(None, tuple(findings))
    folder = read_folder(files, findings)
    return Loaded(folder, tuple(findings))


def check_path(path: Path) -> Loaded:
    """Read a family folder and look for everything there is to mend in it."""
    from wnp.composing.frames import check_pages

    loaded = load_folder(path)
    if loaded.folder is None:
        return loaded
    checks = (*check_folder(loaded.folder), *check_pages(loaded.folder))
    return Loaded(loaded.folder, tuple(sorted({*loaded.problems, *checks})))


# ---- build


def build_outputs(path: Path, options: Options, tell: Tell = stay_silent) -> Result:
    """Make what is wanted of a family folder, or nothing at all."""
    tell("reading", 1)
    loaded = load_folder(path)
    folder = loaded.folder
    if folder is None or has_errors(loaded.problems):
        return Result(loaded.problems)
    problems = tuple(sorted({*loaded.problems, *check_folder(folder)}))
    work = prepare(folder, options)
    if isinstance(work, Problem):
        return Result((work,))
    if has_errors(problems):
        return Result(problems)
    work, undrawn = draw_pictures(work, folder, tell)
    documents, unfit = compose_documents(work, products_wanted(work.folder, options))
    problems = tuple(sorted({*problems, *undrawn, *unfit}))
    if has_errors(problems):
        return Result(problems)
    tell("printing", len(documents))
    outputs = publish(documents, work.mode)
    tell("writing", len(outputs))
    out = options.out or path / OUT
    trouble = write_outputs(out, outputs, seal=seal_of(work), products=ALL_FILES)
    if trouble:
        return Result(trouble)
    return Result(problems, tuple(outputs), out, work.reader, work.folder)


def prepare(folder: FamilyFolder, options: Options) -> Work | Problem:
    """Find out for whom and in which languages, and let through the gate what is theirs."""
    reader = find_reader(options.reader, folder.family)
    if isinstance(reader, Problem):
        return reader
    age = options.age if options.age is not None else age_for(folder, reader)
    reader = replace(reader, age=age)
    languages = choose_languages(folder, options.languages)
    if isinstance(languages, Problem):
        return languages
    if wrong := _wrong_wish(folder, options):
        return wrong
    asked = folder if options.real_names else replace(folder, real_names=())
    seen = gate(asked, reader)
    story = seen.story(languages[0])
    if story is None or not story.frames:
        return problem(NOWHERE, "nothing-for-reader", reader=options.reader)
    names = REAL if options.real_names else CALLED
    second = languages[1] if len(languages) > 1 else ""
    return Work(seen, reader, languages[0], second, names, options.mode)


def _wrong_wish(folder: FamilyFolder, options: Options) -> Problem | None:
    for wish in options.make:
        if wish != ALL and wish not in PRODUCTS:
            known = ", ".join(PRODUCTS)
            near = nearest(wish, PRODUCTS)
            return problem(NOWHERE, "unknown-product", found=wish, nearest=near, known=known)
    if "plan" in options.make and folder.plan is None:
        return problem(NOWHERE, "no-plan-here")
    if options.real_names and not folder.real_names:
        return problem(NOWHERE, "no-real-names")
    return None


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
        return problem(NOWHERE, "ambiguous-reader", found=words, known=", ".join(found))
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
    """Return a number for whom outputs are made for; it names nobody."""
    about = "|".join((work.reader.audience, work.reader.person, work.names))
    return sha256(about.encode()).hexdigest()[:16]


# ---- draw


def draw_pictures(
    work: Work, folder: FamilyFolder, tell: Tell = stay_silent
) -> tuple[Work, tuple[Problem, ...]]:
    """Draw every frame once, for all products; return also what could not be drawn as asked.

    People look the same to every reader, so their looks are chosen among everybody in the folder;
    what is drawn is only what came through the gate.
    """
    from wnp.drawing.cast import choose_cast

    seen = {person.id: person for person in work.folder.family.people}
    everybody = [seen.get(person.id, person) for person in folder.family.people]
    looks = choose_cast(everybody, folder.family.ties)
    cast = {who: look for who, look in looks.items() if who in seen}
    wanted = pictures_of(work)
    tell("drawing", len(wanted))
    drawn = {
        number: draw_picture(picture, cast, seen, work.language, number)
        for number, picture in wanted.items()
    }
    pictures = {number: drawing for number, (drawing, _) in drawn.items()}
    problems = tuple(found for _, problems in drawn.values() for found in problems)
    return replace(work, pictures=pictures), problems


def draw_picture(
    picture: Scene | PeoplePicture,
    cast: Mapping[str, Appearance],
    people: Mapping[str, Person],
    language: str,
    seed: int,
) -> tuple[Drawing, tuple[Problem, ...]]:
    """Draw one picture; the seed decides how the hand trembles, and nothing else."""
    from wnp.drawing.scenes import draw_scene

    if isinstance(picture, PeoplePicture):
        faces = tuple(Actor(who, "front") for who in picture.people)
        picture = Scene(actors=faces, labels=True, place=picture.place)
    return draw_scene(picture, cast, people, language=language, seed=seed)


def pictures_of(work: Work) -> dict[int, Scene | PeoplePicture]:
    """Return what is to be drawn, by the number of its frame."""
    story = work.folder.story(work.language)
    return {
        frame.number: frame.picture
        for frame in (story.frames if story else ())
        if isinstance(frame.picture, (Scene, PeoplePicture))
    }


# ---- compose


def _compose_booklet(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.booklet import compose_booklet

    return compose_booklet(
        work.folder, work.reader, work.pictures, language=work.language,
        second_language=work.second_language, names=work.names,
    )  # fmt: skip


def _compose_storyboard(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.storyboard import compose_storyboard

    return compose_storyboard(
        work.folder, work.reader, work.pictures, language=work.language,
        second_language=work.second_language, names=work.names,
    )  # fmt: skip


def _compose_plan(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.plan_pages import compose_plan

    return compose_plan(work.folder, work.reader, language=work.language, names=work.names)


def products_wanted(folder: FamilyFolder, options: Options) -> tuple[str, ...]:
    """Return the names of the products to make; a plan only where there is one."""
    wanted = PRODUCTS if ALL in options.make else dict.fromkeys(options.make)
    return tuple(name for name in wanted if name != "plan" or folder.plan)


def compose_documents(
    work: Work, products: tuple[str, ...]
) -> tuple[dict[str, Document], tuple[Problem, ...]]:
    """Return the pages of every product, and what there is to mend in them."""
    composed = {name: PRODUCTS[name].compose(work) for name in products}
    problems = tuple(found for _, problems in composed.values() for found in problems)
    return {name: document for name, (document, _) in composed.items()}, problems


# ---- publish


def _publish_booklet(document: Document, mode: Mode, empty: Path) -> Iterator[tuple[str, bytes]]:
    from wnp.publishing.html import render_booklet_html
    from wnp.publishing.imposition import impose_booklet
    from wnp.publishing.typesetting import typeset

    pages = typeset(document, empty_folder=empty, mode=mode)
    yield "booklet.html", render_booklet_html(document, mode=mode).encode("utf-8")
    yield "booklet.pdf", pages
    yield "booklet-print.pdf", impose_booklet(pages, right_to_left=document.right_to_left)


def _publish_storyboard(document: Document, mode: Mode, empty: Path) -> Iterator[tuple[str, bytes]]:
    from wnp.publishing.typesetting import typeset

    yield "storyboard.pdf", typeset(document, empty_folder=empty, mode=mode)


def _publish_plan(document: Document, mode: Mode, empty: Path) -> Iterator[tuple[str, bytes]]:
    from wnp.publishing.html import render_plan_html
    from wnp.publishing.typesetting import typeset

    yield "plan.html", render_plan_html(document, mode=mode).encode("utf-8")
    yield "plan.pdf", typeset(document, empty_folder=empty, mode=mode)


@dataclass(frozen=True, slots=True)
class Product:
    """One thing that can be made: how its pages come about, how they leave, and its files."""

    compose: Composer
    publish: Publisher
    files: tuple[str, ...]


PRODUCTS: Mapping[str, Product] = {
    "booklet": Product(
        _compose_booklet, _publish_booklet, ("booklet.html", "booklet.pdf", "booklet-print.pdf")
    ),
    "storyboard": Product(_compose_storyboard, _publish_storyboard, ("storyboard.pdf",)),
    "plan": Product(_compose_plan, _publish_plan, ("plan.html", "plan.pdf")),
}
ALL_FILES = frozenset(name for product in PRODUCTS.values() for name in product.files)


def publish(documents: Mapping[str, Document], mode: Mode) -> dict[str, bytes]:
    """Return the files of every product by name."""
    with empty_folder() as empty:
        return {
            file: content
            for name, document in documents.items()
            for file, content in PRODUCTS[name].publish(document, mode, empty)
        }


# ---- one picture


def draw_text(text: str, language: str, mode: Mode) -> tuple[str, tuple[Problem, ...]]:
    """Return the picture that some scene lines describe, as SVG, or what there is to mend."""
    from wnp.drawing.shapes import in_mode
    from wnp.publishing.svg import render_svg
    from wnp.reading.scenes import parse_scene_text

    findings = Findings()
    picture = parse_scene_text(text, Family(language=language), language, findings)
    if not isinstance(picture, (Scene, PeoplePicture)):
        findings.add(NOWHERE, "nothing-to-draw")
    problems = tuple(findings)
    if has_errors(problems) or not isinstance(picture, (Scene, PeoplePicture)):
        return "", problems
    drawing, undrawn = draw_picture(picture, {}, {}, language, 1)
    problems = (*problems, *undrawn)
    if has_errors(problems):
        return "", problems
    return render_svg(in_mode(drawing, mode), standalone=True), problems
