"""Fill a template with its example family, and make of it what its page shows.

In: a template and a language. Out: the bytes of files: the pictures of the frames, the frames with
their words for every age and form as HTML, the booklet as PDF, the family folder as one file for
each region; or the problems that keep it from being shown. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from html import escape

from wnp.building.products import PRODUCTS
from wnp.building.sketching import draw_pictures
from wnp.building.wishes import Options, Work, prepare
from wnp.checking.weights import has_errors
from wnp.files import empty_folder
from wnp.gallery.telling import Told, notes_of, telling
from wnp.lexicon import table
from wnp.lexicon.regions import REGIONS
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame
from wnp.packing.archives import write_archive
from wnp.problems import Findings, Problem
from wnp.publishing.svg import render_svg
from wnp.publishing.typesetting import typeset
from wnp.reading.folder import read_folder
from wnp.templating.filling import fill_template
from wnp.templating.forms import FORMS
from wnp.templating.library import Template, read_template
from wnp.templating.questions import questions_for
from wnp.values import Value, replace

TELLING, ASKED = "telling.html", "asked.html"
COVER, BOOKLET = "cover.svg", "booklet.pdf"
COVER_SECTIONS = ("whats_now", "why", "parents_view", "what_happened", "worry")
"""Where the picture is found that tells best what a story is about, if nobody chose one."""


class NotShownError(Exception):
    """Raised where a template cannot be shown; its text says why."""


class Filled(Value, frozen=True):
    """A template filled with its example family in one form, and drawn."""

    template: Template
    form: str
    story: str
    works: Mapping[int, Work]
    """What a reader of each age gets."""
    drawn: Work

    @property
    def middle(self) -> Work:
        """Return what is for the age in the middle, with its pictures."""
        work = self.works[self.template.ages[len(self.template.ages) // 2]]
        return replace(work, pictures=self.drawn.pictures, cast=self.drawn.cast)


def make_sample(
    folder: str, language: str, alone: AbstractContextManager[object] | None = None
) -> dict[str, bytes]:
    """Return the files of one template in one language, by name.

    Where several processes make samples, `alone` lets one at a time set type, which takes memory.
    """
    template = read_template(folder)
    region = table(f"{language}/library")["region"]
    filled_ones = drawn_forms(template, language, region)
    frames = told_frames(filled_ones)
    pictures = {
        one.file: render_svg(one.drawing, prefix="p", standalone=True).encode("utf-8")
        for one in frames
        if one.drawing
    }
    cover = cover_of(template, filled_ones[0].drawn)
    with alone or nullcontext():
        booklet = _booklet(filled_ones[0].middle)
    return {
        **pictures,
        COVER: pictures.get(f"{cover:02}.svg") or next(iter(pictures.values())),
        TELLING: telling(frames, template.ages, language).encode("utf-8"),
        ASKED: asked(template, language, region).encode("utf-8"),
        BOOKLET: booklet,
        **{zip_name(template, where): zipped(template, language, where) for where in REGIONS},
    }


def drawn_forms(template: Template, language: str, region: str) -> tuple[Filled, ...]:
    """Return the whole story, and every form that tells something which is not in it."""
    own = [name for name in template.forms if FORMS[name].story or FORMS[name].added]
    return tuple(_filled_and_drawn(template, language, region, form) for form in ("long", *own))


def draw_once(folder: str, language: str) -> None:
    """Read everything that drawing needs, so that it need not be read again."""
    template = read_template(folder)
    _filled_and_drawn(template, language, table(f"{language}/library")["region"], "long")


def _filled_and_drawn(template: Template, language: str, region: str, form: str) -> Filled:
    texts = filled(template, language, region, form)
    family = _read(texts)
    works = {age: _work_for(family, age) for age in template.ages}
    drawn, undrawn = draw_pictures(works[template.ages[0]], family)
    if has_errors(undrawn):
        raise NotShownError(_said(undrawn))
    return Filled(template, form, texts["story.md"], works, drawn)


def told_frames(filled_ones: Sequence[Filled]) -> tuple[Told, ...]:
    """Return the frames of the whole story, and among them what only other forms tell."""
    whole, *others = filled_ones
    frames = _told(whole)
    known = {(one.section, one.title) for one in frames}
    for other in others:
        own = [one for one in _told(other) if (one.section, one.title) not in known]
        before = {section for _, section in FORMS[other.form].added}
        places = (at for at, one in enumerate(frames) if one.section in before)
        at = next(places, len(frames))
        frames[at:at] = own
    return tuple(frames)


def _told(one: Filled) -> list[Told]:
    """Return the frames of one form in their order."""
    frames = {age: {found.number: found for found in frames_of(work)}
              for age, work in one.works.items()}  # fmt: skip
    notes = notes_of(one.story, one.drawn.language)
    numbers = sorted({number for found in frames.values() for number in found})
    start = "" if one.form == "long" else f"{one.form}-"
    return [
        Told(
            by_age={age: found[number] for age, found in frames.items() if number in found},
            folder=one.drawn.folder,
            forms=(one.form,) if start else _forms_with(one, number),
            file=f"{start}{number:02}.svg",
            drawing=one.drawn.pictures.get(number),
            note=notes.get(number, ""),
        )
        for number in numbers
    ]


def _forms_with(one: Filled, number: int) -> tuple[str, ...]:
    """Return the forms of a template that keep a frame of its whole story."""
    sections = {frame.section for work in one.works.values() for frame in frames_of(work)
                if frame.number == number}  # fmt: skip
    return tuple(
        name
        for name in one.template.forms
        if not FORMS[name].story and sections <= set(FORMS[name].sections)
    )


def frames_of(work: Work) -> tuple[Frame, ...]:
    """Return the frames that a reader gets."""
    story = work.folder.story(work.language)
    return story.frames if story else ()


def asked(template: Template, language: str, region: str) -> str:
    """Return what the program asks for this template, as the items of a list."""
    questions = questions_for(template, language, region)
    return "".join(f"<li>{escape(one.sentence, quote=False)}</li>" for one in questions)


def filled(template: Template, language: str, region: str, form: str = "long") -> Mapping[str, str]:
    """Return the texts of a family folder for the example family."""
    texts, problems = fill_template(template, {}, language=language, region=region, form=form)
    if problems:
        raise NotShownError(_said(problems))
    return texts


def zip_name(template: Template, region: str) -> str:
    """Return how the folder of a region is called when it is taken home."""
    return f"{template.id}-{template.slug}-{region}.zip"


def zipped(template: Template, language: str, region: str) -> bytes:
    """Return a family folder as one file, the same bytes every time."""
    folder = f"{template.id}-{template.slug}"
    texts = filled(template, language, region)
    files = {f"{folder}/{name}": text.encode("utf-8") for name, text in texts.items()}
    return write_archive(files, squeeze=True)


def cover_of(template: Template, work: Work) -> int:
    """Return the number of the frame whose picture shows best what a story is about."""
    frames = [frame for frame in frames_of(work) if frame.number in work.pictures]
    if any(frame.number == template.cover for frame in frames):
        return template.cover
    by_section = {frame.section: frame.number for frame in reversed(frames)}
    found = [by_section[section] for section in COVER_SECTIONS if section in by_section]
    return (*found, *(frame.number for frame in frames), 0)[0]


def _read(texts: Mapping[str, str]) -> FamilyFolder:
    findings = Findings()
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    folder = read_folder(files, findings)
    problems = tuple(findings)
    if folder is None or has_errors(problems):
        raise NotShownError(_said(problems))
    return folder


def _work_for(folder: FamilyFolder, age: int) -> Work:
    work = prepare(folder, Options(age=age, make=("booklet",)))
    if isinstance(work, Problem):
        raise NotShownError(_said((work,)))
    return work


def _booklet(work: Work) -> bytes:
    """Return the booklet for one age."""
    document, problems = PRODUCTS["booklet"].compose(work)
    if has_errors(problems):
        raise NotShownError(_said(problems))
    with empty_folder() as empty:
        return typeset(document, empty_folder=empty, mode=work.mode)


def _said(problems: tuple[Problem, ...]) -> str:
    return "; ".join(f"{found.place}: {found.kind}" for found in problems) or "no family"
