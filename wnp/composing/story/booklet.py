"""Compose the booklet: cover, one frame a page, and useful pages until whole sheets are full.

In: a folder that went through the gate, its reader, the pictures by frame number. Out: a document
and what there is to mend. The number of pages is always a multiple of four, so that the booklet can
be printed on both sides, folded and stapled without a page that is blank by accident.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, runs_from_right
from wnp.composing.pages import Document, NumberList, Page, Prose, WriteLines
from wnp.composing.story.fitting import BOOKLET, words_size
from wnp.composing.story.frames import (
    Telling,
    fitting_problems,
    frame_pages,
    frame_problems,
    telling_of,
)
from wnp.composing.story.questions import page_for_questions
from wnp.drawing.scenes.own_pictures import is_own
from wnp.drawing.shapes import Drawing
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.story import Story
from wnp.model.visibility import Reader
from wnp.model.words import Bullets, plain
from wnp.problems import Findings, Problem
from wnp.values import replace

PAGES_A_SHEET = 4
LEAST_ADDED = 2
"""Pages that end every booklet: questions, and who helps."""
HELPER_ROLES = frozenset({"worker", "helper", "counsellor", "teacher", "carer", "foster_parent"})
MOST_HELPERS = 5
LINES_FOR_TELLING = 4
LINES_TO_SAY = 4
LINES_FOR_HELPERS = 2


def compose_booklet(
    folder: FamilyFolder,
    reader: Reader,
    pictures: Mapping[int, Drawing],
    *,
    language: str,
    second_language: str = "",
    names: str = "call",
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the booklet for a reader, and what there is to mend in its pages."""
    telling = telling_of(folder, language, second_language, reader.age, names)
    frames = frame_pages(telling, pictures, BOOKLET)
    pages = (cover_of(telling, frames), *frames)
    document = Document(
        kind="booklet",
        title=telling.story.title,
        language=language,
        region=folder.family.region,
        right_to_left=runs_from_right(language),
        pages=pages + filling_pages(len(pages), folder, reader, telling.interface),
        words_size=words_size(frames, BOOKLET, telling.second_language),
    )
    return finished_booklet(document, folder, telling), booklet_problems(telling)


def booklet_problems(telling: Telling) -> tuple[Problem, ...]:
    """Return what there is to mend in the frames of a booklet."""
    findings = Findings(list(frame_problems(telling.story)))
    if telling.second:
        findings.extend(frame_problems(telling.second))
    findings.extend(fitting_problems(telling, "booklet", BOOKLET))
    return tuple(findings)


def finished_booklet(document: Document, folder: FamilyFolder, telling: Telling) -> Document:
    """Return a booklet or storyboard with what its cover and every foot say, in final words."""
    interface = telling.interface
    signed = replace(
        document,
        second_language=telling.second_language,
        interface_language=interface.language,
        subtitle="" if telling.story.form == "wordless" else for_whom(telling.story, interface),
        second_subtitle=_second_for_whom(telling),
        draft="" if folder.story_agreed else interface.say("", "draft_story"),
        footer=footer_of(telling.story.version, telling.story.date, interface),
        labels=interface.labels(),
    )
    return finished(signed, folder.family, tuple(interface.names.values()))


def cover_of(telling: Telling, frames: tuple[Page, ...]) -> Page:
    """Return the cover: the title and the first picture of the story.

    A photo lies open there for everybody, so it is taken only where nothing is drawn by us.
    """
    pictures = [page.picture for page in frames if page.picture]
    picture = next((one for one in pictures if not is_own(one)), next(iter(pictures), None))
    second = telling.second.title if telling.second else ""
    return Page(
        "cover",
        telling.story.title,
        picture,
        second_heading=second,
        language=telling.story.language,
    )


def for_whom(story: Story, interface: Interface) -> str:
    """Return the line that says for which children a story is."""
    people = interface.names_of(who for who in story.people if who in interface.names)
    if not people or interface.language != interface.reading_language:
        return people
    return interface.say("", "for_whom", people=people)


def _second_for_whom(telling: Telling) -> str:
    if telling.second is None or telling.second_interface is None:
        return ""
    return for_whom(telling.second, telling.second_interface)


def footer_of(version: str, date: str, interface: Interface) -> str:
    """Return what stands at the foot of every page: version, date, "confidential"."""
    parts = (
        interface.say("", "version", version=version) if version else "",
        interface.date(date) if date else "",
        interface.say("", "confidential"),
    )
    return " · ".join(part for part in parts if part)


def filling_pages(
    count: int, folder: FamilyFolder, reader: Reader, interface: Interface
) -> tuple[Page, ...]:
    """Return pages that fill the last sheet; the back cover is the one that is found at once.

    Every booklet has a page for questions, if need be on a sheet more.
    """
    missing = -count % PAGES_A_SHEET
    added = missing if missing >= LEAST_ADDED else missing + PAGES_A_SHEET
    pages = (
        _page_to_say(interface),
        _page_to_tell(folder, interface),
        _page_to_draw(interface),
        page_for_questions(folder, reader, interface),
        helpers_page(folder, interface),
    )
    return pages[len(pages) - added :]


def _page_to_say(interface: Interface) -> Page:
    """Return the page where a child writes or draws what it wants to say itself."""
    return Page(
        "draw",
        interface.say("pages", "say"),
        to_draw=True,
        blocks=(Prose((plain(interface.say("pages", "say_intro")),)), WriteLines(LINES_TO_SAY)),
        language=interface.language,
    )


def _page_to_tell(folder: FamilyFolder, interface: Interface) -> Page:
    """Return the page of those to whom a child may tell everything; more can be written in."""
    names = [interface.name_of(person.id) for person in helpers_in(folder)]
    people = (Prose((Bullets(tuple(map(plain, names))),)),) if names else ()
    return Page(
        "tell",
        interface.say("pages", "tell"),
        blocks=(
            Prose((plain(interface.say("pages", "tell_intro")),)),
            *people,
            WriteLines(LINES_FOR_HELPERS),
            WriteLines(LINES_FOR_TELLING, interface.say("pages", "tell_more")),
        ),
        language=interface.language,
    )


def _page_to_draw(interface: Interface) -> Page:
    heading = interface.say("pages", "draw")
    return Page("draw", heading, to_draw=True, language=interface.language)


def helpers_page(folder: FamilyFolder, interface: Interface) -> Page:
    """Return the page of people to turn to, ending with the region's helpline for children."""
    helpline = interface.region.number("helpline")
    people = ((interface.name_of(p.id), p.phone, "") for p in helpers_in(folder))
    return Page(
        "helpers",
        interface.say("pages", "helpers"),
        blocks=(
            Prose((plain(interface.say("pages", "helpers_intro")),)),
            NumberList((*people, (helpline.label, helpline.number, helpline.note))),
            WriteLines(LINES_FOR_HELPERS, interface.say("pages", "helpers_more")),
        ),
        language=interface.language,
    )


def helpers_in(folder: FamilyFolder) -> tuple[Person, ...]:
    """Return who helps, among the people the reader may know: the plan's network comes first."""
    network = [member.who for member in folder.plan.network] if folder.plan else []
    found = [*filter(None, map(folder.family.person, network)), *_other_helpers(folder.family)]
    helping = (person for person in found if person.id not in folder.no_helpers)
    return tuple(dict.fromkeys(helping))[:MOST_HELPERS]


def _other_helpers(family: Family) -> Iterator[Person]:
    for person in family.people:
        if person.role in HELPER_ROLES:
            yield person
