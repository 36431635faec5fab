"""Fill a template with its example family, and make of it what its page shows.

In: a template and a language. Out: the bytes of files: the pictures of the frames, the frames with
their words for every age as HTML, the booklet as PDF, the family folder as one file for each
region; or the problems that keep it from being shown. Nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from wnp.building.products import PRODUCTS
from wnp.building.sketching import draw_pictures
from wnp.building.wishes import Options, Work, prepare
from wnp.checking.weights import has_errors
from wnp.files import empty_folder
from wnp.lexicon import table
from wnp.lexicon.regions import REGIONS
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame, Passage, passages_for_age
from wnp.model.words import Block, Bullets, Paragraph, Words
from wnp.packing.archives import write_archive
from wnp.problems import Findings, Problem
from wnp.publishing.svg import render_svg
from wnp.publishing.typesetting import typeset
from wnp.reading.folder import read_folder
from wnp.reading.story_words import story_word
from wnp.templating.filling import fill_template
from wnp.templating.library import Template, read_template
from wnp.templating.questions import questions_for

TELLING, ASKED = "telling.html", "asked.html"
COVER, BOOKLET = "cover.svg", "booklet.pdf"
COVER_SECTIONS = ("whats_now", "why", "parents_view", "what_happened", "worry")
"""Where the picture is found that tells best what a story is about, if nobody chose one."""
NOTE = re.compile(r"(?ms)^::: *([^\n]+?) *\n(.*?)\n::: *$")
FRAME = re.compile(r"(?m)^## ")


class NotShownError(Exception):
    """Raised where a template cannot be shown; its text says why."""


def make_sample(folder: str, language: str) -> dict[str, bytes]:
    """Return the files of one template in one language, by name."""
    template = read_template(folder)
    region = table(f"{language}/library")["region"]
    texts = filled(template, language, region)
    family = _read(texts)
    works = {age: _work_for(family, age) for age in template.ages}
    drawn, undrawn = draw_pictures(works[template.ages[0]], family)
    if has_errors(undrawn):
        raise NotShownError(_said(undrawn))
    pictures = {
        f"{number:02}.svg": render_svg(drawing, prefix="p", standalone=True).encode("utf-8")
        for number, drawing in drawn.pictures.items()
    }
    cover = cover_of(template, drawn)
    return {
        **pictures,
        COVER: pictures.get(f"{cover:02}.svg") or next(iter(pictures.values())),
        TELLING: telling(drawn, works, texts["story.md"]).encode("utf-8"),
        ASKED: asked(template, language, region).encode("utf-8"),
        BOOKLET: _booklet(drawn, works, template.ages),
        **{zip_name(template, where): zipped(template, language, where) for where in REGIONS},
    }


def asked(template: Template, language: str, region: str) -> str:
    """Return what the program asks for this template, as the items of a list."""
    questions = questions_for(template, language, region)
    return "".join(f"<li>{escape(one.sentence, quote=False)}</li>" for one in questions)


def filled(template: Template, language: str, region: str) -> Mapping[str, str]:
    """Return the texts of a family folder for the example family."""
    texts, problems = fill_template(template, {}, language=language, region=region)
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
    story = work.folder.story(work.language)
    frames = [frame for frame in (story.frames if story else ()) if frame.number in work.pictures]
    if any(frame.number == template.cover for frame in frames):
        return template.cover
    by_section = {frame.section: frame.number for frame in reversed(frames)}
    found = [by_section[section] for section in COVER_SECTIONS if section in by_section]
    return (*found, *(frame.number for frame in frames), 0)[0]


def telling(drawn: Work, works: Mapping[int, Work], source: str) -> str:
    """Return all frames as HTML: picture, heading, words for each age, the note for adults."""
    ages = tuple(works)
    frames = {age: {frame.number: frame for frame in _frames(works[age])} for age in ages}
    notes = notes_of(source, drawn.language)
    numbers = sorted({number for found in frames.values() for number in found})
    parts = []
    for number in numbers:
        by_age = {age: frames[age][number] for age in ages if number in frames[age]}
        parts.append(_frame(number, by_age, ages, drawn, notes.get(number, "")))
    return "\n".join(parts)


def _frames(work: Work) -> tuple[Frame, ...]:
    story = work.folder.story(work.language)
    return story.frames if story else ()


def _frame(
    number: int, by_age: Mapping[int, Frame], ages: tuple[int, ...], drawn: Work, note: str
) -> str:
    frame = next(iter(by_age.values()))
    words = table(f"{drawn.language}/library")
    image = ""
    if drawing := drawn.pictures.get(number):
        alt = escape(drawing.description or drawing.title)
        size = f'width="{drawing.width:.0f}" height="{drawing.height:.0f}"'
        image = f'<img src="{{pictures}}/{number:02}.svg" alt="{alt}" {size} loading="lazy">'
    told = "\n".join(
        f'<div class="wnp-words" data-age="{age}"><p class="wnp-age">{age_label(age, ages)}</p>'
        f"{''.join(_passages(one, age, drawn.folder))}</div>"
        for age, one in by_age.items()
    )
    if note:
        note = (
            f'<details class="wnp-note"><summary>{escape(words["note"])}</summary>{note}</details>'
        )
    heading = f"<h3>{escape(frame.title, quote=False)}</h3>"
    side = f'<div class="wnp-side">{heading}\n{told}\n{note}</div>'
    return f'<section class="wnp-frame">{image}{side}</section>'


def age_label(age: int, ages: tuple[int, ...]) -> str:
    """Return for which ages some words are: `3–6`, `7–11`, `12+`."""
    later = [one for one in ages if one > age]
    return f"{age}–{min(later) - 1}" if later else f"{age}+"


def _passages(frame: Frame, age: int, folder: FamilyFolder) -> Iterator[str]:
    for passage in passages_for_age(frame, age):
        words = words_html(passage.words)
        speaker = _speaker(passage, folder)
        yield (
            f"<blockquote><p><strong>{speaker}:</strong></p>{words}</blockquote>"
            if speaker
            else words
        )


def _speaker(passage: Passage, folder: FamilyFolder) -> str:
    person = folder.family.person(passage.speaker) if passage.speaker else None
    return escape(person.name if person else passage.speaker, quote=False)


def words_html(words: Words) -> str:
    """Return words as HTML; a new line stays one."""
    return "".join(map(_block, words))


def _block(block: Block) -> str:
    if isinstance(block, Bullets):
        tag = "ol" if block.numbered else "ul"
        return f"<{tag}>{''.join(f'<li>{_spans(item)}</li>' for item in block.items)}</{tag}>"
    return f"<p>{_spans(block)}</p>"


def _spans(paragraph: Paragraph) -> str:
    text = ""
    for span in paragraph.spans:
        words = escape(span.text, quote=False).replace("\n", "<br>")
        words = f"<em>{words}</em>" if span.emphasis else words
        text += f"<strong>{words}</strong>" if span.strong else words
    return text


def notes_of(source: str, language: str) -> dict[int, str]:
    """Return the notes for the practitioner as HTML, by the number of their frame."""
    found: dict[int, str] = {}
    for number, frame in enumerate(FRAME.split(source)[1:], start=1):
        notes = [
            text
            for kind, text in NOTE.findall(frame)
            if story_word("blocks", kind, language) == "note"
        ]
        lines = [line.strip() for note in notes for line in note.splitlines() if line.strip()]
        if lines:
            found[number] = "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)
    return found


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


def _booklet(drawn: Work, works: Mapping[int, Work], ages: tuple[int, ...]) -> bytes:
    """Return the booklet for the age in the middle."""
    from wnp.values import replace

    work = replace(works[ages[len(ages) // 2]], pictures=drawn.pictures, cast=drawn.cast)
    document, problems = PRODUCTS["booklet"].compose(work)
    if has_errors(problems):
        raise NotShownError(_said(problems))
    with empty_folder() as empty:
        return typeset(document, empty_folder=empty, mode=work.mode)


def _said(problems: tuple[Problem, ...]) -> str:
    return "; ".join(f"{found.place}: {found.kind}" for found in problems) or "no family"
