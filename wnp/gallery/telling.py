"""Say the frames of a story as HTML: picture, heading, words for each age, the note for adults.

In: frames as they were filled and drawn. Out: a text in which `{pictures}` stands for the place
of the pictures. Every frame says in which forms of the story it is, so that a page can show one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from wnp.drawing.shapes import Drawing
from wnp.lexicon import table
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame, Passage, passages_for_age
from wnp.model.words import Block, Bullets, Paragraph, Words
from wnp.reading.story_words import story_word
from wnp.values import Value

NOTE = re.compile(r"(?ms)^::: *([^\n]+?) *\n(.*?)\n::: *$")
FRAME = re.compile(r"(?m)^## ")


class Told(Value, frozen=True):
    """One frame as a page shows it."""

    by_age: Mapping[int, Frame]
    folder: FamilyFolder
    forms: tuple[str, ...]
    """The forms of the story that it is in."""
    file: str
    drawing: Drawing | None = None
    note: str = ""
    """For the practitioner, as HTML."""

    @property
    def _any(self) -> Frame:
        return next(iter(self.by_age.values()))

    @property
    def title(self) -> str:
        """Return the heading."""
        return self._any.title

    @property
    def section(self) -> str:
        """Return which part of the story it tells."""
        return self._any.section


def telling(frames: Sequence[Told], ages: tuple[int, ...], language: str) -> str:
    """Return all frames as HTML."""
    return "\n".join(_frame(one, ages, language) for one in frames)


def _frame(told: Told, ages: tuple[int, ...], language: str) -> str:
    words = "\n".join(
        f'<div class="wnp-words" data-age="{age}"><p class="wnp-age">{age_label(age, ages)}</p>'
        f"{''.join(_passages(frame, age, told.folder))}</div>"
        for age, frame in told.by_age.items()
    )
    heading = f"{_form_label(told, language)}<h3>{escape(told.title, quote=False)}</h3>"
    side = f'<div class="wnp-side">{heading}\n{words}\n{_note(told, language)}</div>'
    forms = " ".join(told.forms)
    return f'<section class="wnp-frame" data-forms="{forms}">{_image(told)}{side}</section>'


def _image(told: Told) -> str:
    if not (drawing := told.drawing):
        return ""
    alt = escape(drawing.description or drawing.title)
    size = f'width="{drawing.width:.0f}" height="{drawing.height:.0f}"'
    return f'<img src="{{pictures}}/{told.file}" alt="{alt}" {size} loading="lazy">'


def _form_label(told: Told, language: str) -> str:
    """Return in which form a frame is that the whole story does not have."""
    if "long" in told.forms:
        return ""
    names = table(f"{language}/library")["forms"]
    said = ", ".join(names[form] for form in told.forms)
    return f'<p class="wnp-age">{escape(said, quote=False)}</p>'


def _note(told: Told, language: str) -> str:
    if not told.note:
        return ""
    summary = escape(table(f"{language}/library")["note"])
    return f'<details class="wnp-note"><summary>{summary}</summary>{told.note}</details>'


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
